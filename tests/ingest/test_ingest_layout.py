"""The text of a page and the offsets of its words, whatever characters come."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.layout.line_words import clean
from app.ingest.layout.page_text import lay_out
from app.ingest.layout.pieces import Piece, PlacedWords, make_piece, word_pieces
from app.ingest.records import Box

WIDTH, HEIGHT = 400.0, 300.0
coordinates = st.one_of(st.floats(-50, 450), st.sampled_from([float("nan"), float("inf"), 0.0, 100.0]))


@st.composite
def pieces(draw: st.DrawFn) -> Piece | None:
    """Anything MuPDF could give: any characters, boxes in any place, any direction."""
    letters = draw(st.text(st.characters(exclude_categories=()), min_size=1, max_size=30))
    x, y = draw(coordinates), draw(coordinates)
    boxes: list[Box] = [(x + 6 * place, y, x + 6 * place + 6, y + 10) for place in range(len(letters))]
    direction = draw(st.sampled_from([(1.0, 0.0), (0.0, 1.0), (0.0, -1.0), (-1.0, 0.0), (0.7, 0.7)]))
    return make_piece(draw(st.integers(0, 3)), direction, list(zip(letters, boxes, strict=True)))


@given(st.lists(pieces(), max_size=12), st.integers(0, 40))
def test_the_text_is_its_words_in_order(found: list[Piece | None], word_limit: int) -> None:
    page = lay_out([piece for piece in found if piece is not None], WIDTH, HEIGHT, word_limit)
    at = 0
    for before, word in zip([None, *page.words], page.words, strict=False):
        assert page.text[word.start : word.end] == word.text != ""
        assert not re.search(r"\s", word.text)
        separator = page.text[at : word.start]
        if before is None:
            assert (separator, word.line) == ("", 0)
        else:
            assert separator == " " if word.line == before.line else separator in ("\n", "\n\n")
            assert word.line - before.line in (0, 1)
        x0, y0, x1, y1 = word.box
        assert 0 <= x0 <= x1 <= WIDTH
        assert 0 <= y0 <= y1 <= HEIGHT
        at = word.end
    assert at == len(page.text)
    assert len(page.words) <= word_limit
    page.text.encode()  # no half of a surrogate pair: it could not be stored


@given(st.lists(pieces(), max_size=12))
def test_every_word_is_kept_or_counted(found: list[Piece | None]) -> None:
    placed = [piece for piece in found if piece is not None]
    everything = lay_out(placed, WIDTH, HEIGHT, 10_000)
    limited = lay_out(placed, WIDTH, HEIGHT, 3)
    assert len(limited.words) + limited.beyond_limit == len(everything.words)
    assert limited.words == everything.words[: len(limited.words)]


@pytest.mark.parametrize(
    ("word", "seen"),
    [
        ("ﬁnancial", "financial"),
        ("eﬃcient", "efficient"),
        ("ﻋﺎﺻﻤﺔ", "عاصمة"),
        ("x²", "x²"),
        ("①", "①"),
        ("Å", "Å"),
        ("hy\u00adphen", "hyphen"),
        ("nul\x00l", "null"),
        ("a\u200bb", "ab"),
        ("\u202eevil", "evil"),
        ("\ufeff", ""),
        ("half\ud800", "half\ufffd"),
        ("ﷺ", "ﷺ"),  # would become four words
        ("नि\u200dर्", "नि\u200dर्"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_cleaning(word: str, seen: str) -> None:
    assert clean(word, at_line_end=False) == seen


def test_hyphens_at_line_ends_stand_as_on_the_page() -> None:
    assert clean("tri\u00ad", at_line_end=True) == "tri-"
    assert clean("tri\u00ad", at_line_end=False) == "tri"
    assert clean("tri-", at_line_end=True) == "tri-"


def test_letters_far_apart_are_of_two_words_whatever_order_they_came_in() -> None:
    """Right-to-left lines may give a number behind the word that stands at the other end of the line."""
    letters = [("7", (100.0, 50.0, 106.0, 60.0)), ("ש", (190.0, 50.0, 196.0, 60.0)), ("ל", (184.0, 50.0, 190.0, 60.0))]
    piece = make_piece(0, (1.0, 0.0), letters)
    assert piece is not None
    page = lay_out([piece], WIDTH, HEIGHT, 100)
    assert [(word.text, word.box) for word in page.words] == [
        ("7", (100.0, 50.0, 106.0, 60.0)),
        ("של", (184.0, 50.0, 196.0, 60.0)),
    ]


@st.composite
def lines_of_words(draw: st.DrawFn) -> list[tuple[int, list[tuple[str, Box]]]]:
    """Lines of whole words with their blocks: most within the page, in numbers of 24 bits, as MuPDF gives them."""
    found = []
    sides = st.floats(-20, 420, width=32) | st.integers(0, 2400).map(lambda eighths: eighths / 8)
    for block in range(draw(st.integers(0, 5))):
        y, right = draw(sides), draw(sides)
        words = []
        for text in draw(
            st.lists(st.sampled_from(["plain", "Füße", "ﬁne", "so\u00adft", "\u200b", "a\x01b"]), min_size=1)
        ):
            left, right = right, right + draw(st.integers(0, 60)) / 4
            words.append((text, (left, y, right, y + 10.0)))
            right += draw(st.integers(0, 8)) / 4
        found.append((block // 2, words))
    return found


@given(lines_of_words(), st.integers(0, 40))
def test_whole_words_are_laid_out_as_runs_of_letters_are(
    lines: list[tuple[int, list[tuple[str, Box]]]], word_limit: int
) -> None:
    flat = [word for _, words in lines for word in words]
    sides = zip(*(box for _, box in flat), strict=True) if flat else ((), (), (), ())
    texts = tuple(text for text, _ in flat)
    columns = PlacedWords(texts, *sides, "".join(texts).isascii(), lambda number: (False, False))
    blocks = [block for block, words in lines for _ in words]
    numbers = [number for _, words in lines for number in range(len(words))]
    apart = []
    for block, words in lines:
        runs = [run for word in words for run in ((" ", word[1]), word)]
        apart.append(make_piece(block, (1.0, 0.0), runs[1:]))
    found = lay_out(word_pieces(columns, blocks, numbers), WIDTH, HEIGHT, word_limit)
    assert found == lay_out([piece for piece in apart if piece is not None], WIDTH, HEIGHT, word_limit)
    assert all(side == round(side, 2) for word in found.words for side in word.box)


def test_what_was_put_twice_in_one_place_is_read_once() -> None:
    """As programs make letters bold; the same words elsewhere are others."""

    def piece(x: float, y: float, text: str) -> Piece:
        made = make_piece(
            0, (1.0, 0.0), [(letter, (x + 6 * at, y, x + 6 * at + 6, y + 10)) for at, letter in enumerate(text)]
        )
        assert made is not None
        return made

    said = [
        (20, 20, "Features"),
        (20, 20, "Features"),
        (20, 40, "Long range"),
        (20, 60, "Long range"),
        (20, 20, "Features"),
    ]
    page = lay_out([piece(*each) for each in said], WIDTH, HEIGHT, 100)
    assert page.text.split() == ["Features", "Long", "range", "Long", "range"]
