"""A word that is longer than its line is broken, not cut off at the edge of the page."""

from __future__ import annotations

from contextlib import closing
from html import escape, unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.formats.book import A4, BREAK, breakable
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page


def pages_of(path: Path) -> list[Page]:
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(number) for number in range(1, document.page_count + 1)]


@pytest.mark.parametrize(
    "word",
    [
        "https://example.org/" + "/".join(f"part{number}" for number in range(60)) + "?a=1&b=2",
        "https://example.org/?" + "&".join(f"key{number}={number}" for number in range(60)),
        "<row>" + "<cell>1,200</cell>" * 60 + "</row>",
        "3." + "1415926535" * 700,
        "Donaudampfschifffahrtsgesellschaftskapitänswitwen" * 9,
        "ภาษาไทยไม่มีช่องว่างระหว่างคำจึงต้องตัดบรรทัดเอง" * 9,
    ],
)
def test_a_long_word_of_a_text_is_read_to_its_end(tmp_path: Path, word: str) -> None:
    (tmp_path / "a.txt").write_text(f"before {word} after", encoding="utf-8")
    pages = pages_of(tmp_path / "a.txt")
    read = "".join("".join(page.text.split()) for page in pages)
    assert read == f"before{word}after"
    assert all(0 <= word.box[0] < word.box[2] <= A4[0] for page in pages for word in page.words)


def test_a_long_word_in_a_cell_stays_in_its_column(tmp_path: Path) -> None:
    long = "0123456789abcdef" * 12
    (tmp_path / "a.html").write_text(f"<table><tr><td>{long}</td><td>right</td></tr></table>")
    (page,) = pages_of(tmp_path / "a.html")
    (right,) = [word for word in page.words if word.text == "right"]
    parts = [word for word in page.words if word.text in long and word.text != "|"]
    assert "".join(part.text for part in parts) == long
    assert all(part.box[2] <= right.box[0] for part in parts)


@pytest.mark.parametrize("page", ["<p>{tags}</p>", "<table><tr><td>{tags}</td><td>right</td></tr></table>"])
def test_words_that_belong_on_one_line_are_parted_where_it_has_no_room(tmp_path: Path, page: str) -> None:
    tags = [f"tag{number}" for number in range(80)]
    (tmp_path / "a.html").write_text(page.format(tags="&nbsp;".join(tags)))
    (read,) = pages_of(tmp_path / "a.html")
    assert [word for word in read.text.split() if word.startswith("tag")] == tags
    assert "right" not in page or "right" in read.text.split()
    assert "outside" not in read.note


@given(st.text(alphabet='abc&<>"\u0301字', min_size=50, max_size=100), st.integers(0, 60))
def test_no_sign_that_is_written_as_several_is_torn(text: str, more: int) -> None:
    whole = escape("x" * more + text)
    assert unescape(breakable(whole)).replace(BREAK, "") == unescape(whole)


def test_a_sign_at_a_break_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * 59 + ">")
    (page,) = pages_of(tmp_path / "a.txt")
    assert "".join(page.text.split()) == "x" * 59 + ">"


@given(st.text(alphabet="abc&<> é字ก็\n", max_size=200))
def test_only_marks_are_put_in(text: str) -> None:
    assert breakable(text).replace(BREAK, "") == text
