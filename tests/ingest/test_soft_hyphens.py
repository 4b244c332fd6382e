"""Hyphens that a PDF tells as soft ones are read where they are printed, and nowhere else."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pymupdf
import pytest
from documents import PageSpec, write_pdf

from app.ingest.limits import Limits
from app.ingest.reader import open_document

FONT = (
    "/Resources << /Font << /F9 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 45 /LastChar 173"
    " /Widths [333 {widths} {soft}] /FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 32"
    " /FontBBox [0 -200 1000 900] /Ascent 900 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>"
    " /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [45 /sfthyphen 173 /sfthyphen] >>"
    " >> >> >>"
)


def text_of(
    folder: Path, *lines: bytes, soft: int = 333, pale: bool = False, rotate: int = 0, turned: bytes = b""
) -> str:
    """The text of a page in a font whose hyphens are soft ones: "-" has room, \\xad that of `soft` thousandths.

    `turned` is a line that runs up.
    """
    colour = b"0.7 g" if pale else b"0 g"
    shown = b"".join(b"BT /F9 12 Tf 60 %d Td (%b) Tj ET\n" % (700 - 20 * at, line) for at, line in enumerate(lines))
    shown += b"BT /F9 12 Tf 0 1 -1 0 400 100 Tm (%b) Tj ET\n" % turned
    extra = FONT.format(widths=" ".join(["500"] * 127), soft=soft)
    path = write_pdf(folder / "page.pdf", [PageSpec(content=colour + b"\n" + shown, extra=extra, rotate=rotate)])
    with closing(open_document(path, None, Limits())) as document:
        return document.read(1).text


@pytest.mark.parametrize("pale", [False, True])
def test_a_soft_hyphen_that_is_printed_is_a_hyphen(tmp_path: Path, pale: bool) -> None:
    lines = (b"Rev. Proc. 2011-34 tells of the e-file", b"and of Forms W-2 and W-3 on page")
    assert text_of(tmp_path, *lines, pale=pale).split() == b" ".join(lines).decode().split()


@pytest.mark.parametrize("rotate", [0, 90])
def test_a_soft_hyphen_of_a_turned_line_is_a_hyphen(tmp_path: Path, rotate: int) -> None:
    lines = (b"Rev. Proc. 2011-34", b"tells of Forms W-2", b"and W-3")
    words = text_of(tmp_path, *lines, turned=b"see Notice 2010\xad17", rotate=rotate).split()
    assert sorted(words) == sorted(b" ".join((*lines, b"see Notice 2010-17")).decode().split())


def test_a_soft_hyphen_without_room_is_none(tmp_path: Path) -> None:
    text = text_of(tmp_path, b"the fore\xadman of the mill was self-taught", soft=0)
    assert text == "the foreman of the mill was self-taught"


def test_a_soft_hyphen_that_is_told_with_a_letter_is_none(tmp_path: Path) -> None:
    """As a font's table tells it, in which one sign stands for both."""
    table = b"1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfrange <20> <7E> <0020> <61> <61> <0061> "
    table += b"endbfrange 1 beginbfchar <7C> <00AD006D> endbfchar"
    line = b"the fore|an of the mill"
    path = tmp_path / "page.pdf"
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((60, 100), line.decode(), fontname="helv", fontsize=12)
    number = document.get_new_xref()
    document.update_object(number, "<<>>")
    document.update_stream(number, table)
    document.xref_set_key(page.get_fonts()[0][0], "ToUnicode", f"{number} 0 R")
    document.save(path)
    with closing(open_document(path, None, Limits())) as opened:
        assert opened.read(1).text == "the foreman of the mill"
