"""The progress line: seldom enough to read, and never silent about work that takes long."""

from __future__ import annotations

import io
import time
from dataclasses import replace

import pytest

from app.assistant.records import (
    Answer,
    AnswerModel,
    AnswerSentence,
    AnswerTiming,
    Citation,
    Coverage,
    Stage,
    Stretch,
)
from app.terminal import ProgressLine, one_line, print_answer


def test_a_log_gets_a_line_now_and_then_and_the_newest_stage_at_last() -> None:
    stream = io.StringIO()
    progress = ProgressLine(stream)
    for count in range(1000):
        progress.show(Stage(f"Kind {count // 100} of work, step", count, 1000))
    assert stream.getvalue() == "", "quick work was reported"
    wait_for(stream)
    assert stream.getvalue() == "Kind 9 of work, step 999/1,000\n"
    progress.show(Stage("Another kind", 0, 0))
    assert not Stage("Another kind", 1, 3).counts and Stage("A kind, step", 1, 3).counts
    of_batch = "Document 1 of 2, question 1 of 3: "
    assert not Stage(f"{of_batch}Reading page 3", 1, 3).counts and Stage(f"{of_batch}A kind, step", 1, 3).counts
    progress.clear()
    assert stream.getvalue().count("\n") == 1, "a line so soon after another"


def test_a_name_in_a_stage_cannot_steer_the_terminal() -> None:
    stream = io.StringIO()
    progress = ProgressLine(stream)
    progress.show(Stage("Reading a\nb\x1b[2J.pdf", 0, 0))
    wait_for(stream)
    assert stream.getvalue() == "Reading a b [2J.pdf\n"
    assert one_line("Größe 概要") == "Größe 概要"


def test_each_sentence_has_its_numbers_or_says_that_it_has_none(capsys: pytest.CaptureFixture[str]) -> None:
    lamp = Citation(1, "log.pdf", 7, 0, 12, (), "three\nlamps", 1.0, (Stretch(8, 0, 5, ()),))
    sentences = (
        AnswerSentence(0, 12, (0,), 0.9, True),
        AnswerSentence(13, 23, (0,), 0.2, False),
        AnswerSentence(24, 33, (), None, False),
    )
    answer = Answer(
        "q",
        "Three lamps. Two boats. One king.",
        (lamp,),
        Coverage((), "whole", 80, 1000, ()),
        AnswerTiming(0.1, 1.0, 80, 20, 0.5, 7),
        AnswerModel("Scripted", "none", "cpu", "test"),
        found=True,
        sentences=sentences,
    )
    print_answer(answer, as_json=False)
    first, _, pin, *_ = capsys.readouterr().out.splitlines()
    assert first == "Three lamps. [1] Two boats. [1] [support is weak] One king. [not found in the document]"
    assert pin == "[1] log.pdf, page 7, 8: “three lamps”"
    text = "The document does not say."
    refused = replace(
        answer,
        text=text,
        citations=(),
        found=False,
        sentences=(AnswerSentence(0, 26, (), None, False),),
        nearest=(lamp,),
    )
    print_answer(refused, as_json=False)
    assert capsys.readouterr().out.splitlines()[:4] == [
        text,
        "",
        "The passages that come nearest",
        "  - log.pdf, page 7, 8: “three lamps”",
    ]


def wait_for(stream: io.StringIO) -> None:
    while not stream.getvalue():
        time.sleep(0.02)
