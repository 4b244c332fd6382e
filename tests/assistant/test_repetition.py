"""Where texts go round in circles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.quotes.repetition import repeated_from, without_repetition


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The town lies on the coast of the coast of the coast of the coast", "The town lies on the coast of"),
        ("Die Stadt, die Stadt, die Stadt, die Stadt, die St", "Die Stadt, d"),
        ("他在北京工作，他在北京工作，他在北京工作，他在北京工作，", "他在北京工作，"),
        ("No, no, no.", "No, no, no."),
        ("12 12 12 12", "12 12 12 12"),
        ("." * 30, "."),
        ("The rent is 900 EUR and the deposit is 900 EUR.", "The rent is 900 EUR and the deposit is 900 EUR."),
        ("", ""),
    ],
)
def test_examples(text: str, kept: str) -> None:
    assert without_repetition(text) == kept


@given(st.text(max_size=20), st.text(min_size=1, max_size=12), st.integers(3, 9))
def test_what_comes_often_enough_is_found_and_only_repetitions_are_cut(lead: str, stretch: str, times: int) -> None:
    text = lead + stretch * times
    end = repeated_from(text)
    if end is None:
        assert times * len(stretch) < 24
        return
    rest = text[end:]
    assert any(
        (text[end - size : end] * (len(rest) // size + 1)).startswith(rest) and len(rest) >= 2 * size
        for size in range(1, end + 1)
    )
