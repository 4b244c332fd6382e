"""Pages come out of the library exactly as they went in."""

from __future__ import annotations

import json
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_makers import make_page

from app.ingest.records import Page, PageKind, Region, Word
from app.library.page_record import decode_page, encode_page

# Lone surrogates too: broken PDFs yield them.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)
HUNDREDTHS = st.integers(-(2**31), 2**31 - 1).map(lambda number: number / 100)
NUMBERS = st.floats(allow_nan=False) | st.floats(width=32, allow_nan=False) | st.integers(0, 5000).map(float)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """Any page whose words stand where they say."""
    text = draw(ANY_TEXT)
    places = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=6))
    sides = draw(st.sampled_from([NUMBERS, HUNDREDTHS]))
    boxes = st.tuples(sides, sides, sides, sides)
    words = tuple(
        Word(text[min(place) : max(place)], min(place), max(place), draw(boxes), draw(st.integers(0, 9999)))
        for place in places
    )
    kind, rotation = draw(st.sampled_from(PageKind)), draw(st.sampled_from([0, 90, 180, 270]))
    size = draw(NUMBERS), draw(NUMBERS)
    regions = draw(st.lists(st.builds(Region, box=boxes, name=ANY_TEXT, start=st.integers(0, 9)), max_size=3))
    number, note = draw(st.integers(1, 20_000)), draw(ANY_TEXT)
    return Page(number, kind, *size, rotation, text, words, note, regions=tuple(regions))


@given(page=pages())
def test_every_page_comes_back_exactly(page: Page) -> None:
    assert decode_page(encode_page(page)) == page


def test_a_word_that_stands_elsewhere_is_refused() -> None:
    page = Page(1, PageKind.TEXT, 1.0, 1.0, 0, "one two", (Word("two", 0, 3, (0.0, 0.0, 1.0, 1.0), 0),))
    with pytest.raises(ValueError, match="page 1: a word is not at characters 0 to 3"):
        encode_page(page)


@pytest.mark.parametrize("boxes", ["<f4", "<f8"])
def test_records_of_older_versions_are_read(boxes: str) -> None:
    head = {"number": 3, "kind": "text", "width": 200.0, "height": 100.0, "rotation": 90, "text": "Füße\nstehn"}
    head |= {"note": "a note", "words": 2, "boxes": boxes}
    columns = struct.pack("<6i", 0, 5, 4, 10, 0, 1) + struct.pack({"<f4": "<8f", "<f8": "<8d"}[boxes], *range(8))
    record = zlib.compress(json.dumps(head).encode() + b"\n" + columns)
    words = Word("Füße", 0, 4, (0.0, 1.0, 2.0, 3.0), 0), Word("stehn", 5, 10, (4.0, 5.0, 6.0, 7.0), 1)
    assert decode_page(record) == Page(3, PageKind.TEXT, 200.0, 100.0, 90, "Füße\nstehn", words, "a note")


@given(data=st.data())
def test_damaged_bytes_are_noticed(data: st.DataObject) -> None:
    record = bytearray(encode_page(make_page(1, "one two three\nfour five")))
    at = data.draw(st.integers(0, len(record) - 1))
    if data.draw(st.booleans()):
        del record[at:]
    else:
        record[at] ^= 1 << data.draw(st.integers(0, 7))
    with suppress(ValueError):
        # A few bits of zlib's header say how hard it tried, and change nothing.
        assert decode_page(bytes(record)) == make_page(1, "one two three\nfour five")


def test_a_page_of_words_takes_little_space() -> None:
    lines = [" ".join(f"word{(7 * row + column) ** 2 % 997}" for column in range(10)) for row in range(50)]
    page = make_page(1, "\n".join(lines))
    assert len(encode_page(page)) < 8 * len(page.words)
