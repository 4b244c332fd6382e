"""Answers put together: pins numbered through, every sentence still its own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from answer_makers import ANSWER

from app.assistant.records import Answered, AnswerEvent, AnswerText
from app.assistant.several.comparison import compare_documents, put_together
from app.errors import UsageError


def test_sentences_keep_their_words_and_their_pins() -> None:
    quiet = replace(ANSWER, text="The document does not say.", found=False, citations=(), image_pins=())
    answers = [ANSWER, quiet, ANSWER]
    together = put_together("q", answers)
    of_first, of_last = together.sentences[: len(ANSWER.sentences)], together.sentences[len(ANSWER.sentences) :]
    for sentences in (of_first, of_last):
        for sentence, own in zip(sentences, ANSWER.sentences, strict=True):
            assert together.text[sentence.start : sentence.end] == ANSWER.text[own.start : own.end]
            assert [together.supports[pin] for pin in sentence.pins] == [ANSWER.supports[pin] for pin in own.pins]
    assert together.text.count("- “report *1*.pdf”: ") == 3 and together.found
    assert together.timing.prefill_tokens == 3 * ANSWER.timing.prefill_tokens
    assert len(together.coverage.documents) == 3


def test_what_is_left_out_of_each_in_the_same_words_is_said_once() -> None:
    other = "page 2 was not read."
    answers = [
        replace(ANSWER, coverage=replace(ANSWER.coverage, left_out=sentences))
        for sentences in (("No page has its words.",), ("No page has its words.", other))
    ]
    assert put_together("q", answers).coverage.left_out == ("No page has its words.", other)


def test_one_document_after_the_other_is_asked() -> None:
    asked: list[int] = []

    def ask_one(document_id: int) -> Iterator[AnswerEvent]:
        asked.append(document_id)
        yield Answered(ANSWER)

    events = list(compare_documents([3, 1], ask_one, "q"))
    assert asked == [3, 1]
    texts = [event.text for event in events if isinstance(event, AnswerText)]
    assert texts[1].startswith(texts[0]) and isinstance(events[-1], Answered) and events[-1].answer.text == texts[1]
    with pytest.raises(UsageError, match="at least two"):
        list(compare_documents([3], ask_one, "q"))
