"""Answers as JSON and back: every field comes back as it was, and what is no answer is refused with a reason."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from answer_makers import MODEL, TIMING, answers
from hypothesis import given, settings
from hypothesis import strategies as st

from app.assistant.export.answer_json import (
    NewerFormat,
    NotAnAnswer,
    answer_from_json,
    answer_json,
    answers_from_json,
    answers_json,
)
from app.assistant.records import Answer, AnswerSentence, Citation, Coverage, DocumentCoverage

CITATION = Citation(1, "a.pdf", 2, 3, 8, ((1.0, 2.0, 3.0, 4.5),), "words", 1.5)
COVERAGE = Coverage((DocumentCoverage(1, "a.pdf", 4, (1, 2), (), (3,), 99, sha256="ab"),), "pages", 99, 999, ("x",))
SENTENCE = AnswerSentence(0, 4, (0,), 0.5, True)
ANSWER = Answer("Why?", "Thus.", (CITATION,), COVERAGE, TIMING, MODEL, True, (), (SENTENCE,))


def through_text(value: Any) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False))


@given(st.lists(answers(), min_size=1, max_size=2))
@settings(max_examples=25)
def test_all_of_any_answer_comes_back(given_answers: list[Answer]) -> None:
    assert answers_from_json(through_text(answers_json(given_answers))) == tuple(given_answers)


def test_a_support_that_is_not_known_is_null_and_stays_unknown() -> None:
    answer = replace(ANSWER, citations=(replace(CITATION, support=math.nan),))
    text = json.dumps(answer_json(answer), allow_nan=False)
    (citation,) = answer_from_json(json.loads(text)).citations
    assert math.isnan(citation.support)


def test_what_earlier_versions_printed_is_read() -> None:
    value = answer_json(ANSWER)
    for name in ("format", "image_pins", "sentences", "nearest"):
        del value[name]
    del value["citations"][0]["goes_on"], value["citations"][0]["also_at"]
    del value["coverage"]["documents"][0]["sha256"]
    answer = answer_from_json(through_text(value))
    assert answer.citations == ANSWER.citations
    assert answer.coverage.documents[0].sha256 == ""


def test_fields_of_later_versions_are_passed_over_and_later_formats_refused() -> None:
    value = answer_json(ANSWER) | {"mood": "cheerful"}
    assert answer_from_json(through_text(value)) == ANSWER
    with pytest.raises(NewerFormat, match="format 2"):
        answer_from_json(through_text(value | {"format": 2}))


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("question",), 7, "`question` is not text"),
        (("found",), 1, "`found` is not true or false"),
        (("citations",), {}, "`citations` is not a list"),
        (("citations", 0), "x", r"`citations\[0\]` is not an object"),
        (("citations", 0, "page"), 1.5, r"`citations\[0\].page` is not a whole number"),
        (("citations", 0, "page"), True, "not a whole number"),
        (("citations", 0, "page"), 0, "no place on a page"),
        (("citations", 0, "start"), 9, "no place on a page"),
        (("citations", 0, "boxes", 0), [1, 2, 3], r"boxes\[0\]` is not a list of 4"),
        (("citations", 0, "boxes", 0, 1), None, "no place on a page"),
        (("citations", 0, "boxes", 0, 1), "2", "is not a number"),
        (("citations", 0, "quote"), None, "is not text"),
        (("sentences", 0, "pins"), [1], "names a pin that is not there"),
        (("sentences", 0, "end"), 99, "is no part of the answer"),
        (("coverage", "documents", 0, "pages"), None, r"`coverage.documents\[0\].pages` is not a whole number"),
        (("coverage",), None, "`coverage` is not an object"),
        (("format",), "1", "not the number of a format"),
        (("format",), True, "not the number of a format"),
        (("answer",), None, "`answer` is not text"),
    ],
)
def test_what_is_wrong_is_named(path: tuple[str | int, ...], value: Any, says: str) -> None:
    changed = through_text(answer_json(ANSWER))
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(NotAnAnswer, match=says):
        answer_from_json(changed)


@pytest.mark.parametrize("name", ["answer", "citations", "coverage", "timing", "model", "found"])
def test_a_missing_field_is_named(name: str) -> None:
    value = answer_json(ANSWER)
    del value[name]
    with pytest.raises(NotAnAnswer, match="not an answer" if name == "answer" else f"`{name}` is missing"):
        answer_from_json(through_text(value))


@pytest.mark.parametrize("value", [None, 3, "answer", [], {}, {"answers": []}, {"answers": 3}, {"answers": [{}]}])
def test_other_json_is_no_answer(value: object) -> None:
    with pytest.raises(NotAnAnswer):
        answers_from_json(value)
