"""Words of a tightly set line, which nothing but a little room parts, are read apart; one word stays one."""

from __future__ import annotations

from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from documents import PageSpec, write_pdf

from app.ingest.limits import Limits
from app.ingest.pdf.document import PdfDocument
from app.ingest.records import Page

TIGHT = ["provisioned", "an", "easily", "managed", "hybrid", "of", "two", "clouds", "with", "the", "tools", "of", "a"]


def read(path: Path, shown: str, *, colour: str = "0 g", spacing: float = 0) -> Page:
    """A page on which a PDF's array of texts and moves, in thousandths of 10 points to the left, is shown."""
    content = f"{colour} BT /F1 10 Tf {spacing} Tc 40 700 Td [{shown}] TJ ET"
    with closing(PdfDocument(write_pdf(path / "a.pdf", [PageSpec(content=content.encode())]), None, Limits())) as pdf:
        return pdf.read(1)


def moved(words: list[str], room: int) -> str:
    """Words with room between them, and no spaces."""
    return f" {-room} ".join(f"({word})" for word in words)


@pytest.mark.parametrize("colour", ["0 g", "0.9 g"])  # the pale one is taken letter by letter
@pytest.mark.parametrize("room", [100, 140])
def test_words_with_little_room_between_them_are_words(tmp_path: Path, room: int, colour: str) -> None:
    page = read(tmp_path, moved(TIGHT, room), colour=colour)
    assert page.text.split() == TIGHT
    boxes = [word.box for word in page.words]
    rooms = [other[0] - box[2] for box, other in pairwise(boxes)]
    assert all(abs(each - room / 100) < 0.05 for each in rooms)


@pytest.mark.parametrize("room", [20, 40])
def test_letters_that_are_kerned_are_one_word(tmp_path: Path, room: int) -> None:
    assert read(tmp_path, moved(TIGHT, room)).text == "".join(TIGHT)


def test_letters_that_are_spaced_alike_are_one_word(tmp_path: Path) -> None:
    assert read(tmp_path, "(internationalisation)", spacing=1.2).text == "internationalisation"


def test_rooms_that_differ_are_none(tmp_path: Path) -> None:
    first, second, third = moved(TIGHT[:4], 90), moved(TIGHT[4:8], 60), moved(TIGHT[8:], 145)
    assert read(tmp_path, f"{first} -60 {second} -145 {third}").text == "".join(TIGHT)


def test_letters_that_stand_apart_in_a_line_are_no_words(tmp_path: Path) -> None:
    shown = f"(internationalisation is ) {moved(list('here'), 120)}"
    assert read(tmp_path, shown).text == "internationalisation is here"


def test_dots_that_lead_to_a_number_stay_together(tmp_path: Path) -> None:
    long = "Internationalisation"
    assert read(tmp_path, f"({long}) -120 {moved(['.'] * 6, 120)}").text == long + "." * 6


def test_a_long_run_of_dots_is_no_long_word(tmp_path: Path) -> None:
    """Its line is not looked at."""
    shown = f"(Contents) -100 (and) -100 (more) {'(' + '.' * 20 + ')'}"
    assert read(tmp_path, shown).text == "Contentsandmore" + "." * 20


def test_digits_are_not_parted(tmp_path: Path) -> None:
    shown = f"{moved(TIGHT, 110)} -110 (12) -110 (345)"
    assert read(tmp_path, shown).text.split() == [*TIGHT, "12345"]


def test_a_sign_within_a_word_parts_none(tmp_path: Path) -> None:
    shown = f"{moved(TIGHT, 110)} -110 (and/) -110 (or)"
    assert read(tmp_path, shown).text.split() == [*TIGHT, "and/or"]


@pytest.mark.parametrize("odd", [60, 90 + 55])
def test_a_line_whose_rooms_are_not_alike_is_left_as_it_is(tmp_path: Path, odd: int) -> None:
    """60 lies between what is no blank and what is one; 145 is much more than 90."""
    shown = f"{moved(TIGHT, 90)} -{odd} (and) -90 (more)"
    assert read(tmp_path, shown).text == "".join((*TIGHT, "and", "more"))


def test_a_blank_is_what_is_wider_than_usual_on_its_line(tmp_path: Path) -> None:
    """The letters of this one are drawn closer together than they are wide, and so are its words."""
    assert read(tmp_path, moved(TIGHT, 100), spacing=-0.5).text.split() == TIGHT


@pytest.mark.parametrize("colour", ["0 g", "0.9 g"])
def test_words_of_another_font_are_parted_from_those_beside_them(tmp_path: Path, colour: str) -> None:
    """Another size makes a span of its own, as a bold or slanted font does."""
    first, second, third = moved(TIGHT[:4], 110), moved(TIGHT[4:8], 110), moved(TIGHT[8:], 110)
    shown = f"{first}] TJ /F1 10.5 Tf [-104.8 {second}] TJ /F1 10 Tf [-110 {third}"
    assert read(tmp_path, shown, colour=colour).text.split() == TIGHT


def test_a_change_of_the_font_parts_no_word(tmp_path: Path) -> None:
    shown = f"{moved(TIGHT, 110)} -110 (inter)] TJ /F1 10.5 Tf [(nationalisation)"
    assert read(tmp_path, shown).text.split() == [*TIGHT, "internationalisation"]


def test_a_small_figure_stands_by_itself(tmp_path: Path) -> None:
    """A reference to a footnote is no word of the line, however much room is before it."""
    shown = f"{moved(TIGHT, 110)} -110 (words)] TJ /F1 8 Tf [-140 (a)"
    assert read(tmp_path, shown).text.split()[-1] == "wordsa"


@pytest.mark.parametrize("colour", ["0 g", "0.9 g"])
def test_a_little_room_where_the_font_changes_parts_no_word_of_a_line_with_blanks(tmp_path: Path, colour: str) -> None:
    """Typesetters put it behind slanted letters, lest they touch upright ones."""
    shown = "(the internationalisation of pre)] TJ /F1 10.5 Tf [-100 (processing)] TJ /F1 10 Tf [( is shown)"
    text = "the internationalisation of preprocessing is shown"
    assert read(tmp_path, shown, colour=colour).text == text
