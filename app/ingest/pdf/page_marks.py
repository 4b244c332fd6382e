"""What lies on a PDF's page besides its content: fields of forms with their values, comments, highlights, links.

Read through MuPDF's own functions: PyMuPDF's wrappers take quadratic time with many links, and pass over annotations
that are no objects of their own. Coordinates are those of the page without rotation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pymupdf
from pymupdf import mupdf

from app.ingest.records import Box

MOST_MARKS = 1_000  # of a kind that are read of a page; of comments and fields, how many more there are is told
MOST_COMMENT = 5_000  # characters of a comment
CHECKED, UNCHECKED = "\u2612", "\u2610"
"""Stand in the text for boxes and buttons of a form: a ballot box with and without a mark."""

_swig = mupdf._mupdf
_STATE = pymupdf.PDF_NAME("AS").m_internal
_UNSEEN = mupdf.PDF_ANNOT_IS_HIDDEN | mupdf.PDF_ANNOT_IS_NO_VIEW
_PASSWORD = 1 << 13  # a field's flag (ISO 32000, 12.7.4.3)
_MARKINGS = (
    mupdf.PDF_ANNOT_HIGHLIGHT,
    mupdf.PDF_ANNOT_UNDERLINE,
    mupdf.PDF_ANNOT_SQUIGGLY,
    mupdf.PDF_ANNOT_STRIKE_OUT,
)
_WITHOUT_COMMENT = (
    mupdf.PDF_ANNOT_FREE_TEXT,  # its text is drawn
    mupdf.PDF_ANNOT_LINK,
    mupdf.PDF_ANNOT_POPUP,
    mupdf.PDF_ANNOT_WIDGET,
    mupdf.PDF_ANNOT_FILE_ATTACHMENT,
)
_SWITCHES = (mupdf.PDF_WIDGET_TYPE_CHECKBOX, mupdf.PDF_WIDGET_TYPE_RADIOBUTTON)
_WITH_VALUE = (
    *_SWITCHES,
    mupdf.PDF_WIDGET_TYPE_TEXT,
    mupdf.PDF_WIDGET_TYPE_COMBOBOX,
    mupdf.PDF_WIDGET_TYPE_LISTBOX,
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form."""

    name: str
    value: str
    """Of boxes and buttons that can be checked: CHECKED or UNCHECKED."""
    box: Box
    is_secret: bool = False
    """A password: readers show dots."""

    @property
    def is_switch(self) -> bool:
        """Whether it is a box or button that can be checked."""
        return self.value in (CHECKED, UNCHECKED)


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote on a page."""

    author: str
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Marks:
    """All of this on one page."""

    fields: tuple[Field, ...] = ()
    comments: tuple[Comment, ...] = ()
    highlights: tuple[tuple[Box, ...], ...] = ()
    """The boxes of each."""
    links: tuple[tuple[Box, int], ...] = ()
    """Places within the document: where the link stands, and the page that it leads to."""
    comments_beyond: int = 0
    """How many comments were left out since there are too many."""
    comments_cut: int = 0
    """How many comments were read only to MOST_COMMENT."""
    fields_beyond: int = 0
    """How many fields were left out since there are too many."""


NO_MARKS = Marks()


def read_marks(page: Any) -> Marks:
    """The marks on a page of PyMuPDF's, turned by nothing. What is damaged is passed over."""
    pdf_page = mupdf.pdf_page_from_fz_page(page.this)
    if not mupdf.pdf_dict_get(pdf_page.obj(), pymupdf.PDF_NAME("Annots")).m_internal:
        return NO_MARKS
    comments: list[Comment] = []
    highlights: list[tuple[Box, ...]] = []
    beyond = cut = 0
    for annotation in _chain(mupdf.pdf_first_annot(pdf_page), mupdf.pdf_next_annot):
        kind = mupdf.pdf_annot_type(annotation)
        if mupdf.pdf_annot_flags(annotation) & _UNSEEN:
            continue
        if kind in _MARKINGS and len(highlights) < MOST_MARKS and mupdf.pdf_annot_has_quad_points(annotation):
            count = min(mupdf.pdf_annot_quad_point_count(annotation), MOST_MARKS)
            quads = (mupdf.pdf_annot_quad_point(annotation, number) for number in range(count))
            highlights.append(tuple(_box(mupdf.fz_rect_from_quad(quad)) for quad in quads))
        text = "" if kind in _WITHOUT_COMMENT else _line(mupdf.pdf_annot_contents(annotation))
        if text and len(comments) == MOST_MARKS:
            beyond += 1
        elif text:
            cut += len(text) > MOST_COMMENT
            author = mupdf.pdf_annot_author(annotation) if mupdf.pdf_annot_has_author(annotation) else ""
            comments.append(Comment(_line(author), text[:MOST_COMMENT], _box(mupdf.pdf_bound_annot(annotation))))
    fields = [field for widget in _widgets(pdf_page) if (field := _field(widget)) is not None]
    left_out = beyond, cut, len(fields[MOST_MARKS:])
    return Marks(tuple(fields[:MOST_MARKS]), tuple(comments), tuple(highlights), tuple(_links(page)), *left_out)


def _chain(first: Any, following: Callable[[Any], Any]) -> Iterator[Any]:
    """A linked list of MuPDF's."""
    item = first
    while item.m_internal:
        yield item
        item = following(item)


def _widgets(pdf_page: Any) -> Iterator[Any]:
    """The widgets of a page as bare pointers: to wrap each takes longer than to read it."""
    widget = _swig.ll_pdf_first_widget(pdf_page.m_internal)
    while widget is not None:
        yield widget
        widget = _swig.ll_pdf_next_widget(widget)


def _field(widget: Any) -> Field | None:
    kind = _swig.ll_pdf_widget_type(widget)
    if kind not in _WITH_VALUE or _swig.ll_pdf_annot_flags(widget) & _UNSEEN:
        return None
    if kind in _SWITCHES:
        state = _swig.ll_pdf_dict_get(_swig.ll_pdf_annot_obj(widget), _STATE)
        is_on = state is not None and _swig.ll_pdf_to_name(state) != "Off"
        value = CHECKED if is_on else UNCHECKED
    else:
        value = _line(_swig.ll_pdf_annot_field_value(widget))
    is_secret = kind == mupdf.PDF_WIDGET_TYPE_TEXT and bool(_swig.ll_pdf_annot_field_flags(widget) & _PASSWORD)
    box = _box(_swig.ll_pdf_bound_annot(widget))
    return Field(_line(_swig.ll_pdf_annot_field_label(widget)), value, box, is_secret)


def _links(page: Any) -> Iterator[tuple[Box, int]]:
    document = page.parent
    targets: dict[str, int] = {}
    for link in islice(_chain(mupdf.fz_load_links(page.this), lambda link: link.next()), MOST_MARKS):
        uri = link.uri()
        if not uri or mupdf.fz_is_external_link(uri):
            continue
        if uri not in targets:
            targets[uri] = document.resolve_link(uri)[0] + 1
        if 1 <= targets[uri] <= document.page_count:
            yield _box(link.rect()), targets[uri]


def _line(text: str | None) -> str:
    """A text from a document, on one line."""
    return " ".join((text or "").encode("utf-8", "replace").decode().split())


def _box(rectangle: Any) -> Box:
    return (round(rectangle.x0, 2), round(rectangle.y0, 2), round(rectangle.x1, 2), round(rectangle.y1, 2))
