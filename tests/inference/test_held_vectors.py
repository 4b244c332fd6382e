"""Vectors that are kept: each text is encoded once, the least asked for go first, and no words stay."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from app.errors import Cancelled
from app.inference.held_vectors import LONGEST, HeldVectors, Vector, cosine, on_one_line


class Encoder:
    """Stands in for an encoder: a vector that is as long as its text, and which texts it was asked for."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def __call__(self, texts: Sequence[str]) -> Vector:
        self.asked.append(list(texts))
        return np.array([[len(text), 1] for text in texts], np.float16)


def never() -> bool:
    return False


def test_each_text_is_encoded_once_and_those_of_a_length_together() -> None:
    encoder = Encoder()
    vectors = HeldVectors(encoder, at_once=2, most=9)
    assert {text: list(vector) for text, vector in vectors.of(["ccc", "a", "bb", "a"], never).items()} == {
        "ccc": [3, 1],
        "a": [1, 1],
        "bb": [2, 1],
    }
    assert encoder.asked == [["a", "bb"], ["ccc"]]
    vectors.of(["bb", "dddd"], never)
    assert encoder.asked[2:] == [["dddd"]]


def test_what_was_not_asked_for_longest_is_forgotten_first() -> None:
    encoder = Encoder()
    vectors = HeldVectors(encoder, at_once=9, most=2)
    for text in ("a", "bb", "a", "ccc", "a", "bb"):
        vectors.of([text], never)
    assert encoder.asked == [["a"], ["bb"], ["ccc"], ["bb"]]
    assert set(vectors.of(["a", "bb", "ccc", "dddd"], never)) == {"a", "bb", "ccc", "dddd"}, "more than are kept"


def test_nothing_of_a_call_that_was_stopped_is_kept() -> None:
    encoder, looks = Encoder(), iter([False, True])
    vectors = HeldVectors(encoder, at_once=1, most=9)
    with pytest.raises(Cancelled):
        vectors.of(["a", "bb"], lambda: next(looks))
    vectors.of(["a"], never)
    assert encoder.asked == [["a"], ["a"]]


def test_no_words_are_held() -> None:
    vectors = HeldVectors(Encoder(), at_once=1, most=9)
    vectors.of(["Haldane-Pryce"], never)
    assert "Haldane" not in repr(vars(vectors))


def test_cosines_and_lines() -> None:
    one, other = (np.array(pair, np.float16) for pair in ((0.6, 0.8), (1, 0)))
    assert cosine(one, other) == pytest.approx(0.6, abs=1e-3)
    assert on_one_line(" a\n\tb  c ") == "a b c"
    assert on_one_line("caf\udce9") == "caf?" and len(on_one_line("x" * LONGEST * 2)) == LONGEST
