"""Mends Type 3 fonts whose box is far larger than their letters: MuPDF takes each letter to be as high as that.

    /FontBBox [0 0 1000 1000]   of letters that say themselves that they are 100 high: lines would lie over each other

Only what is in memory is changed, before a page with such a font is read.
"""

from __future__ import annotations

import contextlib
import re
from typing import Any

import pymupdf
from pymupdf import mupdf

LARGE = 4.0  # times the font's size: a box that is higher is looked at
LIE = 3.0  # times the height of its letters: a box that is higher is mended
MOST_LETTERS = 40  # of a font, that are asked for their height
_swig = mupdf._mupdf
_get, _number = _swig.ll_pdf_dict_get, _swig.ll_pdf_to_num
_RESOURCES, _FONT, _SUBTYPE, _TYPE3 = (
    pymupdf.PDF_NAME(name).m_internal for name in ("Resources", "Font", "Subtype", "Type3")
)
_NUMBER = r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)"  # matches in one way only
_NUMBERS = re.compile(_NUMBER)
_REFERENCE = re.compile(r"(\d+) 0 R")
_LETTER_BOX = re.compile(rf"\s*{_NUMBER}\s+{_NUMBER}\s+({_NUMBER})\s+({_NUMBER})\s+({_NUMBER})\s+({_NUMBER})\s+d1\b")


class FontBoxes:
    """The fonts of a PDF that were looked at, each once."""

    def __init__(self) -> None:
        self._known: set[int] = set()
        """Numbers of fonts, and of resources."""

    def mend(self, page: Any) -> None:
        """Mends the fonts of a PDF's page of PyMuPDF's; damaged ones stay as they are."""
        with contextlib.suppress(RuntimeError, ValueError, mupdf.FzErrorBase):
            self._mend_fonts(page)

    def _mend_fonts(self, page: Any) -> None:
        own = mupdf.pdf_page_from_fz_page(page.this).obj().m_internal
        resources = _swig.ll_pdf_dict_get_inheritable(own, _RESOURCES)
        if resources is None or self._is_known(_number(resources)):
            return
        fonts = _get(resources, _FONT)
        for at in range(0 if fonts is None else _swig.ll_pdf_dict_len(fonts)):
            font = _swig.ll_pdf_dict_get_val(fonts, at)
            number = _number(font)
            if number and not self._is_known(number) and _swig.ll_pdf_name_eq(_get(font, _SUBTYPE), _TYPE3):
                _mend(page.parent, number)

    def _is_known(self, number: int) -> bool:
        """Whether an object was looked at already; from now on it was. One without a number never is."""
        if number in self._known:
            return True
        if number:
            self._known.add(number)
        return False


def _mend(document: Any, font: int) -> None:
    box = _numbers(document.xref_get_key(font, "FontBBox"))
    matrix = _numbers(document.xref_get_key(font, "FontMatrix"))
    if len(box) != 4 or len(matrix) != 6 or abs(box[3] - box[1]) * abs(matrix[3]) <= LARGE:
        return
    kind, letters = document.xref_get_key(font, "CharProcs")
    if kind == "xref":
        letters = document.xref_object(int(letters.split()[0]))
    found = []
    for letter in _REFERENCE.findall(letters)[:MOST_LETTERS]:
        stream = document.xref_stream(int(letter)) or b""
        if told := _LETTER_BOX.match(stream[:200].decode("latin-1")):
            found.append([float(side) for side in told.groups()])
    if not found:
        return
    left, bottom = (min(sides[at] for sides in found) for at in (0, 1))
    right, top = (max(sides[at] for sides in found) for at in (2, 3))
    if 0 < top - bottom < abs(box[3] - box[1]) / LIE:
        document.xref_set_key(font, "FontBBox", f"[{left} {bottom} {right} {top}]")


def _numbers(value: tuple[str, str]) -> list[float]:
    return [float(number) for number in _NUMBERS.findall(value[1])] if value[0] == "array" else []
