"""Texts of Arabic and Hebrew are laid out from the right, with their words in the order in which they stand."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page

MIDDLE = 595 / 2
RIGHT, LEFT = 595 - 48, 48
LONG = (
    "זהו משפט ארוך דיו לשתי שורות ובו המילה English באמצע והמספר 1984 ועוד מילים שממשיכות עד סוף השורה השנייה של הדף."
)


def read(path: Path, text: str, name: str = "a.html") -> Page:
    (path / name).write_text(text, encoding="utf-8")
    with closing(open_document(path / name, None, Limits())) as document:
        return document.read(1)


def test_a_paragraph_begins_at_the_right(tmp_path: Path) -> None:
    page = read(tmp_path, f"<html dir='rtl'><body><p>{LONG}</p></body></html>")
    assert page.text.split() == LONG.split()
    for line in {word.line for word in page.words}:
        boxes = [word.box for word in page.words if word.line == line]
        assert max(box[2] for box in boxes) == pytest.approx(RIGHT, abs=2)
    boxes = {word.text: word.box for word in page.words}
    assert boxes["המילה"][0] > boxes["English"][2] and boxes["English"][0] > boxes["באמצע"][2]


@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", LONG), ("a.md", f"# כותרת\n\n{LONG}"), ("a.html", f"<p>{LONG}"), ("a.html", LONG)]
)
def test_it_does_so_whatever_the_file_says(tmp_path: Path, name: str, text: str) -> None:
    page = read(tmp_path, text, name)
    assert page.text.replace("#", "").split() == text.replace("#", "").removeprefix("<p>").split()
    assert page.words[0].box[2] == pytest.approx(RIGHT, abs=2)


def test_items_have_their_signs_at_the_right(tmp_path: Path) -> None:
    page = read(tmp_path, "<ul><li>אחת ועוד<li>שתיים</ul><ol><li>שלוש<li>One<li>ארבע</ol>")
    assert page.text.split("\n") == ["• אחת ועוד", "• שתיים", "", "1. שלוש", "2. One", "3. ארבע"]
    for sign, item in (("•", "אחת"), ("1.", "שלוש"), ("3.", "ארבע")):
        boxes = {word.text: word.box for word in reversed(page.words)}
        assert boxes[sign][0] > boxes[item][2] > MIDDLE
    assert next(word.box[0] for word in page.words if word.text == "One") < MIDDLE


def test_a_paragraph_of_another_language_among_them_stays_at_the_left(tmp_path: Path) -> None:
    page = read(tmp_path, f"<div dir='rtl'>{LONG}<p>An English paragraph with מילה in it.</p></div>")
    (english,) = [line for line in page.text.split("\n") if line.startswith("An")]
    assert english == "An English paragraph with מילה in it."
    assert next(word.box[0] for word in page.words if word.text == "An") == pytest.approx(LEFT, abs=2)


def test_cells_keep_their_order(tmp_path: Path) -> None:
    rows = [("שם", "גיל", "עיר"), ("שרה", "12", "חיפה"), ("דן", "31", "עכו")]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = read(tmp_path, f"<table dir='rtl'>{table}</table>")
    assert [word for word in page.text.split() if word != "|"] == [cell for row in rows for cell in row]


def test_text_behind_a_paragraph_begins_at_the_right(tmp_path: Path) -> None:
    page = read(tmp_path, "<div><p>One</p>שלום <b>עולם</b><p>Two</p><b>טוב</b></div>")
    assert page.text.split() == ["One", "שלום", "עולם", "Two", "טוב"]
    assert next(word.box[2] for word in page.words if word.text == "שלום") == pytest.approx(RIGHT, abs=2)
    assert next(word.box[0] for word in page.words if word.text == "Two") == pytest.approx(LEFT, abs=2)


@pytest.mark.parametrize("cells", [("שרה כהן", "חיפה", "עכו"), ("שרה כהן", "English", "דן")])
def test_cells_of_a_single_row_keep_their_order(tmp_path: Path, cells: tuple[str, ...]) -> None:
    """One row is no table to the layout, but its cells are laid out as those of one."""
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    page = read(tmp_path, f"<p>שלום</p><table><tr>{row}</tr></table>")
    assert page.text == f"שלום\n\n{' | '.join(cells)}"


def test_signs_between_words_of_a_line_are_no_cells(tmp_path: Path) -> None:
    line = "ראשי | חדשות היום | English | סוף"
    assert read(tmp_path, f"<p>{line}</p>").text == line


def test_text_behind_a_block_runs_as_its_own_letters_do(tmp_path: Path) -> None:
    page = read(tmp_path, "<div>שלום עולם<p>One</p>English text, with a stop.</div><hr/>שלום טוב.<hr/>")
    assert page.text.split("\n\n") == ["שלום עולם\nOne", "English text, with a stop.", "שלום טוב."]
    assert next(word.box[0] for word in page.words if word.text == "English") == pytest.approx(LEFT, abs=2)
    assert next(word.box[0] for word in page.words if word.text == "טוב.") > MIDDLE
