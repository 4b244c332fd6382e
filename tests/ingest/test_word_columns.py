"""Words between two processes: what arrives is what was sent, and columns that do not go together are refused."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.records import Word
from app.ingest.word_columns import pack_words, unpack_words

TEXT = "Füße stehn – 時計 \ud800 auf 12,5\u00a0m"
SIDES = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def words(draw: st.DrawFn) -> tuple[Word, ...]:
    found = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(TEXT)))
        end = draw(st.integers(start, len(TEXT)))
        box = draw(st.tuples(SIDES, SIDES, SIDES, SIDES))
        found.append(Word(TEXT[start:end], start, end, box, draw(st.integers(0, 2**31 - 1))))
    return tuple(found)


@given(words())
def test_words_arrive_as_they_were_sent(sent: tuple[Word, ...]) -> None:
    assert unpack_words(pack_words(sent), TEXT) == sent


def test_columns_that_do_not_go_together_are_refused() -> None:
    places, boxes = pack_words([Word("Füße", 0, 4, (0.0, 0.1, 9.5, 12.0), 0)] * 3)
    for wrong in (
        [places, boxes[:44]],
        [places[:32], boxes],
        [places, "not base64!"],
        [b64encode(b"abc").decode(), boxes],
    ):
        with pytest.raises(ValueError):
            unpack_words(wrong, TEXT)
