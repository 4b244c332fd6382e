"""Answers of several documents, put in order of what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from answer_makers import ANSWER

from app.assistant.records import Answer
from app.assistant.several.comparison import put_together
from app.assistant.several.said_order import ALIKE, SaidOrder
from app.assistant.several.said_values import Kind


def answer(text: str, *, quote: str = "", found: bool = True) -> Answer:
    """What one document says; `quote` is what its one pin stands on."""
    pins = tuple(replace(pin, quote=quote) for pin in ANSWER.citations[:1])
    return replace(ANSWER, text=text, citations=pins if quote else (), image_pins=(), sentences=(), found=found)


def ordered(texts: Sequence[Answer], kind: Kind, *, is_highest_first: bool) -> tuple[list[str], int, list[str], bool]:
    order = SaidOrder(kind, is_highest_first=is_highest_first)
    answers, numbered = order(texts)
    return [one.text for one in answers], numbered, [step.text for step in order.steps], order.is_known


def test_the_highest_comes_first_and_what_says_no_number_last() -> None:
    none, low, high = answer("the usual rent"), answer("£95 a month"), answer("£14,400 a year")
    texts, numbered, steps, is_known = ordered([none, low, high], Kind.HOW_MUCH, is_highest_first=True)
    assert (texts, numbered, is_known) == (["£14,400 a year", "£95 a month", "the usual rent"], 2, True)
    assert steps[0] == "Put in order of the numbers, the highest first." and "No value to compare" in steps[1]
    together = put_together("q", [answer(text) for text in texts], numbered).text.splitlines()
    assert [line[:2] for line in together] == ["1.", "2.", "- "]


@pytest.mark.parametrize(
    ("kind", "is_highest_first", "said", "told"),
    [
        (Kind.WHEN, False, ["31 March 2028", "1 May 2026"], "the earliest first"),
        (Kind.WHEN, True, ["1 May 2026", "31 March 2028"], "the latest first"),
        (Kind.HOW_LONG, True, ["six weeks", "two (2) months"], "the longest first"),
        (Kind.HOW_LONG, False, ["3 months", "two weeks"], "the shortest first"),
        (Kind.HOW_MUCH, False, ["4.10 %", "3.875 %"], "the lowest first"),
    ],
)
def test_the_receipt_says_by_what(kind: Kind, is_highest_first: bool, said: list[str], told: str) -> None:
    texts, numbered, steps, _ = ordered([answer(text) for text in said], kind, is_highest_first=is_highest_first)
    assert texts == said[::-1] and numbered == 2 and told in steps[0]


def test_those_that_say_the_same_are_not_numbered() -> None:
    texts, numbered, steps, is_known = ordered(
        [answer("£95"), answer("£120"), answer("£120.00")], Kind.HOW_MUCH, is_highest_first=True
    )
    assert texts[2] == "£95" and numbered == 0 and ALIKE in steps and is_known


@pytest.mark.parametrize(
    "said", [["£95", "€120"], ["£95", "the usual rent"], ["£250 per person", "£900 a month"], ["2 hectares", "3 acres"]]
)
def test_what_cannot_be_compared_keeps_its_order(said: list[str]) -> None:
    answers = [answer(text) for text in said]
    assert ordered(answers, Kind.HOW_MUCH, is_highest_first=True) == (said, 0, [], False)


def test_a_period_that_only_the_quote_has_counts() -> None:
    weekly = answer("£260", quote="The rent is £260 per week.")
    texts, _, _, _ = ordered([answer("£1,000 a month"), weekly], Kind.HOW_MUCH, is_highest_first=True)
    assert texts == ["£260", "£1,000 a month"]


def test_what_a_document_does_not_say_is_not_compared() -> None:
    unsaid = answer("The document does not say.", quote="£5", found=False)
    texts, numbered, _, _ = ordered([unsaid, answer("£1"), answer("£2")], Kind.HOW_MUCH, is_highest_first=True)
    assert texts == ["£2", "£1", unsaid.text] and numbered == 2
