"""What continues a substring: the same tokens, places and certain words that looking through the whole text gives."""

from __future__ import annotations

import functools
import random
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toy_tokenizer import make_toy_tokenizer

from app.assistant.quotes.substring_index import Cursor, SubstringIndex
from app.assistant.quotes.suffix_order import order_suffixes
from app.assistant.quotes.token_spellings import TokenSpellings
from app.assistant.quotes.word_ends import find_word_ends
from app.inference.model_files import TOKENIZER
from app.inference.tokenizer import Tokenizer

TEXT = (
    "The rent is 900 EUR. The rest is free.\x1d"
    "The rent of the tent: über 漢字の字 e\u0301té 👩\u200d👧 <end_of_turn>\x1d"
)

texts = st.lists(
    st.sampled_from(
        [
            "a",
            "aa",
            "b",
            " ",
            " the",
            "The rent",
            ". ",
            "漢",
            "字の",
            "e\u0301",
            "é",
            "3.14",
            "\x1d",
            "\0",
            "👩\u200d👧",
            '"',
        ]
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=25,
).map("".join)


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> TokenSpellings:
    return TokenSpellings.of(make_toy_tokenizer(tmp_path_factory.mktemp("toy")))


@pytest.fixture(scope="module")
def real(starter_folder: Path) -> TokenSpellings:
    return TokenSpellings.of(Tokenizer.load(starter_folder / TOKENIZER))


@functools.cache
def ids_by_bytes(spellings: TokenSpellings) -> dict[bytes, list[int]]:
    """All tokens of a vocabulary by what they spell: a dictionary, and no order or tree as in the code under test."""
    ids: dict[bytes, list[int]] = {}
    for token, data in enumerate(spellings.spelled):
        ids.setdefault(data, []).append(token)
    return ids


class Reference:
    """The same by looking at every place of the text."""

    def __init__(self, text: str) -> None:
        ends = find_word_ends(text)
        lengths = [len(character.encode()) for character in text]
        self.offsets = np.concatenate(([0], np.cumsum(lengths, dtype=int))).tolist()
        parts = [
            b"\xff" * size if out else c.encode() for c, size, out in zip(text, lengths, ends.separates, strict=True)
        ]
        self.data = b"".join(parts)
        self.starts = [self.offsets[place] for place in ends.may_begin.nonzero()[0]]
        self.ends = {self.offsets[place] for place in ends.may_end.nonzero()[0]}

    def places(self, quoted: bytes) -> list[int]:
        return [start for start in self.starts if self.data.startswith(quoted, start)]

    def tokens(self, quoted: bytes, spellings: TokenSpellings) -> list[int]:
        ids = ids_by_bytes(spellings)
        rest = {self.data[start + len(quoted) :].split(b"\xff")[0][:64] for start in self.places(quoted)}
        beginnings = {data[:length] for data in rest for length in range(1, len(data) + 1)}
        return sorted(token for data in beginnings for token in ids.get(data, ()))

    def ranges(self, quoted: bytes) -> list[tuple[int, int]]:
        found = [(start, start + len(quoted)) for start in self.places(quoted)]
        return [(self.offsets.index(a), self.offsets.index(b)) for a, b in found if b in self.ends]


def walk(text: str, spellings: TokenSpellings, seed: int) -> None:
    """Take random tokens that may follow until none is left, and compare at every step."""
    index, reference, chooser = SubstringIndex(text, spellings), Reference(text), random.Random(seed)
    cursor, quoted = index.begin(), b""
    while True:
        tokens = cursor.tokens().tolist()
        assert tokens == reference.tokens(quoted, spellings)
        if quoted:
            assert cursor.places() == reference.ranges(quoted)
            assert cursor.may_end() == bool(reference.ranges(quoted))
        rest = [reference.data[start + len(quoted) :].split(b"\xff")[0] for start in reference.places(quoted)]
        going_on = [data for data in rest if data]
        certain = cursor.certain(1000)
        assert all(data.startswith(certain) for data in going_on)
        if going_on:
            agreed = next(
                (
                    n
                    for n in range(1000)
                    if len({data[: n + 1] for data in going_on}) > 1 or n == min(map(len, going_on))
                ),
                0,
            )
            assert len(certain) == agreed
        if not tokens:
            return
        token = chooser.choice(tokens)
        after = cursor.advance(spellings.spelled[token])
        assert after is not None
        cursor, quoted = after, quoted + spellings.spelled[token]


@settings(max_examples=80)
@given(text=texts, seed=st.integers(0, 2**32))
def test_random_texts_with_a_small_vocabulary(toy: TokenSpellings, text: str, seed: int) -> None:
    walk(text, toy, seed)


@pytest.mark.parametrize("seed", range(3))
def test_every_token_of_gemmas_vocabulary(real: TokenSpellings, seed: int) -> None:
    walk(TEXT[: 40 + 30 * seed], real, seed)


@pytest.mark.parametrize("text", ["a " * 80, "a" * 80, "aa aaa " * 20, "", " ", "\x1d\x1d", "字" * 80, TEXT * 3])
def test_texts_that_repeat_themselves_and_empty_ones(toy: TokenSpellings, text: str) -> None:
    walk(text, toy, 1)


def advanced(index: SubstringIndex, quoted: str) -> Cursor | None:
    return index.begin().advance(quoted.encode())


def test_places_are_ranges_of_the_text(toy: TokenSpellings) -> None:
    index = SubstringIndex(TEXT, toy)
    cursor = advanced(index, "The rent")
    assert cursor is not None
    assert [TEXT[first:last] for first, last in cursor.places()] == ["The rent", "The rent"]
    family = advanced(index, "👩\u200d👧")
    assert family is not None and [TEXT[first:last] for first, last in family.places()] == ["👩\u200d👧"]
    assert advanced(index, "ent") is None  # within a word
    assert advanced(index, "free.\x1dThe") is None  # across documents
    half = advanced(index, "The re")
    assert half is not None and not half.may_end() and half.places() == []


def test_what_follows_everywhere_is_certain(toy: TokenSpellings) -> None:
    index = SubstringIndex(TEXT, toy)
    for quoted, certain in [
        ("The r", "e"),
        ("The ren", "t "),
        ("The rent i", "s 900 EUR. The rest is free."),
        ("The rest is free.", ""),
    ]:
        cursor = advanced(index, quoted)
        assert cursor is not None and cursor.certain(100) == certain.encode(), quoted


def test_no_token_goes_on_behind_a_word_end_when_asked(toy: TokenSpellings) -> None:
    cursor = advanced(SubstringIndex("The rent is", toy), "The ren")
    assert cursor is not None
    assert {toy.spelled[token] for token in cursor.tokens(within_words=True)} == {b"t"}


def test_a_place_that_goes_on_and_on_ends_at_the_last_word_that_is_ordered(toy: TokenSpellings) -> None:
    text = "word " * 3000
    index = SubstringIndex(text, toy)
    longest = advanced(index, text[:8189].rstrip())
    assert longest is not None and longest.may_end()
    assert advanced(index, text[:8200]) is None


@settings(max_examples=60)
@given(st.binary(max_size=60) | st.lists(st.sampled_from([b"ab", b"aab", b"a" * 20]), max_size=12).map(b"".join))
def test_places_are_ordered_by_what_follows(data: bytes) -> None:
    suffixes = order_suffixes(np.frombuffer(data, dtype=np.uint8), 64)
    following = [data[place : place + 64].ljust(64, b"\0") for place in suffixes.order]
    assert following == sorted(following) and sorted(suffixes.order.tolist()) == list(range(len(data)))
    if len(data) > 1:
        shared = suffixes.agreeing(suffixes.order[:-1], suffixes.order[1:]).tolist()
        for (first, second), length in zip(pairwise(following), shared, strict=True):
            assert first[: min(length, 64)] == second[: min(length, 64)]
