"""Headings whose letters stand apart are read as words; letters that are none's stay by themselves."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pymupdf
import pytest
from documents import PageSpec, write_pdf

from app.ingest.limits import Limits
from app.ingest.pdf.document import PdfDocument
from app.ingest.records import Page


def read(path: Path, content: str) -> Page:
    """A page on which a PDF's operators for text show something in Courier, whose letters are 0.6 of 10 points wide."""
    whole = f"BT /F1 10 Tf 40 700 Td {content} ET".encode("cp1252")
    with closing(PdfDocument(write_pdf(path / "a.pdf", [PageSpec(content=whole)]), None, Limits())) as pdf:
        return pdf.read(1)


@pytest.mark.parametrize("colour", ["0 g", "0.9 g"])  # the pale one is taken letter by letter
@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("3 Tc (CONTRACT) Tj", ["CONTRACT"]),
        ("3 Tc (CONTRACT OF SALE) Tj", ["CONTRACT", "OF", "SALE"]),
        ("(C O N T R A C T) Tj", ["CONTRACT"]),
        ("(C O N T R A C T   O F   S A L E) Tj", ["CONTRACT", "OF", "SALE"]),
        ("(P U R C H A S E : see below) Tj", ["PURCHASE:", "see", "below"]),
        ("(No. 3   A N N E X) Tj", ["No.", "3", "ANNEX"]),
        ("2 Tc (R\xf6mer-Stra\xdfe 12) Tj", ["R\xf6mer-Stra\xdfe", "12"]),
        ("[(M) -300 (i) -300 (n) -300 (u) -300 (t) -300 (e) -300 (s)] TJ", ["Minutes"]),
    ],
)
def test_spaced_letters_are_words(tmp_path: Path, drawn: str, words: list[str], colour: str) -> None:
    page = read(tmp_path, f"{colour} {drawn}")
    assert page.text.split() == words
    assert [word.text for word in page.words] == words


def test_a_word_of_spaced_letters_has_the_box_of_them_all(tmp_path: Path) -> None:
    (word, other) = read(tmp_path, "3 Tc (TREATY BOUND) Tj").words
    assert (word.box[0], word.box[2]) == pytest.approx((40, 40 + 6 * 6 + 5 * 3))
    assert (other.box[0], other.box[2]) == pytest.approx((40 + 7 * 9, 40 + 7 * 9 + 5 * 6 + 4 * 3))


@pytest.mark.parametrize(
    "letters",
    [
        "A B C D E F G",  # a key
        "M T W T F S S",  # days
        "J F M A M J J A S O N D",  # months
        "M M D D Y Y Y Y",  # boxes of a form
        "A E I O U Y",
        "J R R T",
        "a + b e i o r t = c",
        "x , y , e , o , u , i",
        "X X X X X X",
        "1 2 3 4 5 6 7",
        "T H I S   I S",  # short words alone
        "P W D L F A",  # a table of games
        "B A D C E",  # answers
        "E A D G B E",  # strings of a guitar
        "A T G C A T G C",  # bases
        "F E D C B A",
        "I H G F E",
        "E F M A M J J A S O N D",  # months in Spanish
        "G F M A M G L A S O N D",  # and in Italian
        "M T O T F L S",  # days in Swedish
    ],
)
def test_letters_that_make_no_word_stay_apart(tmp_path: Path, letters: str) -> None:
    assert read(tmp_path, f"({letters}) Tj").text.split() == letters.split()


def test_letters_far_from_each_other_stay_apart(tmp_path: Path) -> None:
    assert read(tmp_path, f"({'   '.join('TRADES')}) Tj").text.split() == [*"TRADES"]


def test_letters_that_stand_unevenly_stay_apart(tmp_path: Path) -> None:
    assert read(tmp_path, "[(T) -300 (R) -330 (A) -300 (D) -270 (E) -330 (S)] TJ").text.split() == [*"TRADES"]


def test_columns_of_letters_stay_apart(tmp_path: Path) -> None:
    rows = ["TRADES", "OCTANE", "PLATES", "ENRICO", "SUNLIT"]
    shown = " 0 -14 Td ".join(f"({' '.join(row)}) Tj" for row in rows)
    assert read(tmp_path, shown).text.split() == [*"".join(rows)]


def test_columns_of_letters_stay_apart_though_some_rows_are_none(tmp_path: Path) -> None:
    rows = ["TRADES", "XKCDQZ", "OCTANE", "ABCDEF", "PLATES", "QQQQQQ"]
    shown = " 0 -14 Td ".join(f"({' '.join(row)}) Tj" for row in rows)
    assert read(tmp_path, shown).text.split() == [*"".join(rows)]


def test_a_word_alone_is_no_column_of_the_lines_of_several_words_around_it(tmp_path: Path) -> None:
    rows = ["THE TREATY OF", "RULES", "THIS ORDER IS MADE", "BETWEEN ALL STATES", "ON THE MEMBERS SIDE"]
    shown = " 0 -14 Td ".join(f"({row}) Tj" for row in rows)
    assert read(tmp_path, f"3 Tc {shown}").text.split() == " ".join(rows).split()


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("П В С Ч П С В", None),  # days
        ("Я Ф М А М И И А С О Н Д", None),  # months
        ("Β Γ Δ Ζ Θ", None),
        ("Д О Г О В О Р", "ДОГОВОР"),
        ("Σ Υ Μ Β Α Σ Η", "ΣΥΜΒΑΣΗ"),
        ("С Т А Т Ь Я", "СТАТЬЯ"),
    ],
)
def test_letters_of_greek_and_cyrillic_are_words_if_they_have_vowels(
    tmp_path: Path, letters: str, words: str | None
) -> None:
    page = pymupdf.open()
    writer = pymupdf.TextWriter(page.new_page().rect)
    writer.append((50, 80), letters, font=pymupdf.Font("cjk"), fontsize=11)
    writer.write_text(page[0])
    page.save(tmp_path / "a.pdf")
    with closing(PdfDocument(tmp_path / "a.pdf", None, Limits())) as pdf:
        assert pdf.read(1).text.split() == ([words] if words else letters.split())
