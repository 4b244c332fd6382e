"""Sentences of an answer with the quotes in them, as a reader would tell them apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.citations import holds
from app.assistant.evidence.claims import claims_of


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            'The lease ends in May ("until 31 May 2024"). No pets.',
            [("The lease ends in May.", ("until 31 May 2024",)), ("No pets.", ())],
        ),
        ('It ends then. "Until May. Not later." Yes.', [("It ends then.", ("Until May. Not later.",)), ("Yes.", ())]),
        ('"Until 31 May 2024"', [('"Until 31 May 2024"', ("Until 31 May 2024",))]),
        ('They say "no pets" and mean it.', [('They say "no pets" and mean it.', ("no pets",))]),
        ("租约五月到期（“至五月底。”）。不许养狗。", [("租约五月到期。", ("至五月底。",)), ("不许养狗。", ())]),
        ('It ends ("one. two") and ("three") so.', [("It ends and so.", ("one. two", "three"))]),
    ],
)
def test_sentences_and_their_quotes(answer: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    claims = claims_of(answer, (), has_quotes=True)
    assert [(claim.text, claim.quotes) for claim in claims] == expected


def test_marks_mean_nothing_where_nobody_was_asked_to_quote() -> None:
    claims = claims_of('It says "one. Two" there.', (), has_quotes=False)
    assert [(claim.text, claim.quotes) for claim in claims] == [('It says "one.', ()), ('Two" there.', ())]


@given(st.text(st.sampled_from("ab .!\"“”()（）。\n'«»"), max_size=60), st.booleans())
def test_sentences_are_in_order_and_lose_nothing(answer: str, has_quotes: bool) -> None:
    cursor = 0
    for claim in claims_of(answer, (), has_quotes=has_quotes):
        assert claim.start >= cursor and not answer[cursor : claim.start].strip()
        assert claim.text.strip() and all(quote in answer[claim.start : claim.end] for quote in claim.quotes)
        cursor = claim.end
    assert not answer[cursor:].strip()


@pytest.mark.parametrize(
    ("text", "answer", "expected"),
    [
        ("The tower was built\nin 1066 by Maud.", "built in 1066", True),
        ("The tower was built in 1066 by Maud.", "10.", False),
        ("It stands 15 metres high.", "The lighthouse of Hallbeck is 15 metres high.", True),
        ("The harbour of Hallbeck has 3 boats.", "The lighthouse of Hallbeck is 15 metres high.", False),
        ("灯塔建于一九三二年。", "一九三二年", True),
        ("Anything.", "", False),
    ],
)
def test_which_passages_hold_an_answer(text: str, answer: str, expected: bool) -> None:
    assert holds(text, answer, "How high is the lighthouse of Hallbeck, harbour 3?") is expected
