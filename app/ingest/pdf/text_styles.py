"""Tells by MuPDF's own listings of a page which of its lines are not plain: dark, opaque, not tiny, from left to right.

    as HTML   <span style="font-family:Arial,sans-serif;font-size:11.0pt;color:#000000">  one for each change of style
    as XML    <line bbox="50 52.5 323.5 62.5" wmode="0" dir="1 0" flags="0" text="..."/>     one for each line
    as text   all letters, whether or not a word of MuPDF's holds them

All are written in C, in a fraction of the time in which PyMuPDF tells the same of each span as Python objects. Text
within the first two is escaped, and can neither add a style nor a line. How opaque text is they do not say: that is
told by what the page's resources may ask for.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from typing import Any

import pymupdf
from pymupdf import mupdf

from app.ingest.pdf.soft_hyphens import SOFT_HYPHEN
from app.ingest.records import Box

Place = tuple[int, int]
"""The number of MuPDF's block of text, and of the line in it."""

FAINT = 0.06  # opacity: a little more than hidden_text.FAINT_ALPHA
MOST_OBJECTS = 200  # of a page's resources that are looked at: of more, some may make text faint
MOST_ANNOTATIONS = 1_000
_ROOM = 1 << 14  # bytes of a listing, to begin with
_swig = mupdf._mupdf
_print_html, _print_xml = _swig.ll_fz_print_stext_page_as_html, _swig.ll_fz_print_stext_page_as_xml_with_flags
_print_text = _swig.ll_fz_print_stext_page_as_text
_get = _swig.ll_pdf_dict_get
_RESOURCES, _STATES, _FORMS, _PATTERNS, _ANNOTS, _LOOKS, *_OPACITIES = (
    pymupdf.PDF_NAME(name).m_internal
    for name in ("Resources", "ExtGState", "XObject", "Pattern", "Annots", "AP", "ca", "CA")
)

# Not plain: smaller than 2 points (sizes are rounded here, and of small pages 1 point is not tiny), of no colour, as
# invisible text is, or of one whose every part is 0xd0 or more (hidden_text.PALE).
_NOT_PLAIN = re.compile(
    rb"font-size:(?!(?:[2-9]\.\d|[1-9]\d+\.\d)pt;color:#(?![d-f][0-9a-f][d-f][0-9a-f][d-f][0-9a-f]))"
)
_LINE = re.compile(rb'\n<line bbox="([^"]*)" wmode="\d" dir="([^"]*)" flags="\d*" text="([^"]*)"|\n(</block>)')
_LEVEL = b"1 0"
_UNKNOWN = "\ufffd".encode()
_SOFT_HYPHEN = SOFT_HYPHEN.encode()
_ARABIC = re.compile(rb"[\xd6-\xdb]|\xef(?:[\xac-\xb7]|[\xb9-\xbb])")  # how such letters begin in UTF-8
_ASCII_SPACES = bytes(code for code in range(128) if chr(code).isspace())


class LineListing:
    """The lines of a text page of PyMuPDF's, as MuPDF lists them; each listing is made when it is asked for."""

    def __init__(self, text: Any) -> None:
        self._text = text  # MuPDF's page ends with it, and a listing may be asked for later
        self._stext = text.this.m_internal

    @cached_property
    def _as_xml(self) -> bytes:
        return _listed(lambda output: _print_xml(output, self._stext, 0, 0))

    def odd_lines(self) -> Collection[Place]:
        """The lines that are not plain: on most pages there is none."""
        styled = _listed(lambda output: _print_html(output, self._stext, 0))
        is_plain = _NOT_PLAIN.search(styled) is None
        if is_plain and self._as_xml.count(b'" dir="1 0" flags="') == self._as_xml.count(b'\n<line bbox="'):
            return ()
        places = list(_each_line(self._as_xml))
        odd = {place for place, (_, direction, _) in places if direction != _LEVEL}
        if is_plain:
            return odd
        of_lines = styled.split(b"\n<p style=")[1:]
        if len(of_lines) != len(places):  # as the name of a font may want it
            return [place for place, _ in places]
        return odd.union(place for (place, _), style in zip(places, of_lines, strict=True) if _NOT_PLAIN.search(style))

    def boxes(self) -> dict[Place, Box]:
        """Where the lines stand, with the spaces at their ends."""
        found = {}
        for place, (box, _, _) in _each_line(self._as_xml):
            x0, y0, x1, y1 = map(float, box.split())
            found[place] = x0, y0, x1, y1
        return found

    @cached_property
    def spaces(self) -> dict[Place, tuple[bool, bool]]:
        """Whether each line begins, and whether it ends, with a space: words do not say so."""
        found = {}
        for place, (_, _, escaped) in _each_line(self._as_xml):
            text = html.unescape(escaped.decode("utf-8", "replace"))
            found[place] = text[:1].isspace(), text[-1:].isspace()
        return found

    @cached_property
    def _as_text(self) -> bytes:
        return _listed(lambda output: _print_text(output, self._stext))

    def count_letters(self) -> int:
        """How many letters there are, without spaces."""
        if self._as_text.isascii():
            return len(self._as_text.translate(None, _ASCII_SPACES))
        return sum(map(len, self._as_text.decode("utf-8", "replace").split()))

    def has_soft_hyphens(self) -> bool:
        """Whether any hyphen is one that is to be seen only at the end of a line."""
        return _SOFT_HYPHEN in self._as_text

    def has_unknown_letters(self, *, among_arabic: bool) -> bool:
        """Whether MuPDF has no letter for some of the signs; `among_arabic`: and Arabic or Hebrew ones for others."""
        return _UNKNOWN in self._as_text and (not among_arabic or _ARABIC.search(self._as_text) is not None)


def _each_line(lines: bytes) -> Iterator[tuple[Place, tuple[bytes, bytes, bytes]]]:
    """Of each line that is listed as XML, its box, its direction and its text."""
    block = line = 0
    for match in _LINE.finditer(lines):
        if match[4]:
            block, line = block + 1, 0
        else:
            yield (block, line), (match[1], match[2], match[3])
            line += 1


def _listed(write: Callable[[Any], None]) -> bytes:
    buffer = mupdf.FzBuffer(_ROOM)
    output = mupdf.FzOutput(buffer)
    write(output.m_internal)
    mupdf.fz_close_output(output)
    listed: bytes = buffer.fz_buffer_extract_copy()
    return listed


class Faintness:
    """Which resources of a PDF may have text painted so faintly that nobody sees it; each is looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}
        """By the number of a resource that is an object of its own."""
        self._open: set[int] = set()
        """Those that are being looked at."""
        self._has_circle = False
        self._left = 0

    def is_possible(self, page: Any) -> bool:
        """Whether any text of a page of PyMuPDF's may be as good as unseen for being transparent."""
        if not page.parent.is_pdf:
            return True  # that is not looked into
        self._left, self._has_circle = MOST_OBJECTS, False
        self._open.clear()
        try:
            return self._is_possible(mupdf.pdf_page_from_fz_page(page.this).obj().m_internal)
        except (RuntimeError, mupdf.FzErrorBase):  # a damaged object
            return True

    def _is_possible(self, page: Any) -> bool:
        if self._fades(_swig.ll_pdf_dict_get_inheritable(page, _RESOURCES)):
            return True
        annotations = _get(page, _ANNOTS)
        count = 0 if annotations is None else _swig.ll_pdf_array_len(annotations)
        return count > MOST_ANNOTATIONS or any(
            self._looks_fade(_get(_swig.ll_pdf_array_get(annotations, at), _LOOKS)) for at in range(count)
        )

    def _looks_fade(self, looks: Any) -> bool:
        """Of an annotation's looks, each of which may be one for each of its states."""
        for look in _values(looks):
            states = (look,) if _swig.ll_pdf_is_stream(look) else _values(look)
            if any(self._fades(_get(state, _RESOURCES)) for state in states):
                return True
        return False

    def _fades(self, resources: Any) -> bool:
        if resources is None:
            return False
        number = _swig.ll_pdf_to_num(resources)
        if number in self._known:
            return self._known[number]
        if number in self._open:  # it holds itself
            self._has_circle = True
            return False
        if number:
            self._open.add(number)
        self._left -= 1
        found = self._left < 0 or any(map(_is_faint, _values(_get(resources, _STATES))))
        for kind in (_FORMS, _PATTERNS):
            found = found or any(self._fades(_get(each, _RESOURCES)) for each in _values(_get(resources, kind)))
        if number:
            self._open.remove(number)
            if found or not self._has_circle:  # within a circle the rest of it is not known yet
                self._known[number] = found
        return found


def _values(dictionary: Any) -> Iterator[Any]:
    """What a PDF's dictionary holds; nothing, if it is none."""
    if dictionary is not None:
        for at in range(_swig.ll_pdf_dict_len(dictionary)):
            yield _swig.ll_pdf_dict_get_val(dictionary, at)


def _is_faint(state: Any) -> bool:
    """Whether a graphics state makes what is filled or drawn faint."""
    opacities = (_get(state, name) for name in _OPACITIES)
    return any(value is not None and _swig.ll_pdf_to_real(value) < FAINT for value in opacities)
