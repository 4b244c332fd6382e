"""Runs a page once through MuPDF's interpreter, for its text and for what was painted besides.

    page ──interpreter──> _Watch ──┬── texts: passed on in C ──> MuPDF's text device ──> words, lines, letters
                                   └── all else: its kind and box, in the order of painting

PyMuPDF would run the page for its text (`get_textpage`) and again for its paints (`get_bboxlog`). A device that is
written in Python gets each text of a page as Python objects, which takes longer than to read it; so the functions for
texts are MuPDF's own, of its devices that pass everything on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pymupdf
from pymupdf import mupdf

from app.ingest.layout.pieces import Paint
from app.ingest.pdf.covered_text import COVERS, LEAST_SIDE
from app.ingest.records import Box

# MuPDF's functions as SWIG has them, for bare pointers (`.this`): to wrap these costs ten times what is done with them.
_swig = mupdf._mupdf
_bound_path = _swig.ll_fz_bound_path
_x0, _y0, _x1, _y1 = _swig.fz_rect_x0_get, _swig.fz_rect_y0_get, _swig.fz_rect_x1_get, _swig.fz_rect_y1_get
first_block, _last_block = _swig.fz_stext_page_first_block_get, _swig.fz_stext_page_last_block_get
_begin_metatext = _swig.ll_fz_begin_metatext
_clip_of = _swig.ll_fz_device_current_scissor
next_block = _swig.fz_stext_block_next_get
_UNIT = mupdf.FzRect(mupdf.FzRect.Fixed_UNIT)

_ON_TEXT = (
    "fill_text",
    "stroke_text",
    "clip_text",
    "clip_stroke_text",
    "ignore_text",
    "end_metatext",
)
MOST_LETTERS = 4  # that a single sign stands for: texts of no more are not noted
MOST_TOLD = 10_000
_ROOM = 4096  # bytes for a device, of which it needs a few hundred


def _functions_that_pass_on() -> dict[str, Any]:
    """MuPDF's functions that do nothing but call the device behind a device, by name."""
    stext = mupdf.FzStextPage(mupdf.FzRect(0, 0, 9, 9))  # which must outlive the device: it does not keep it
    nowhere = mupdf.fz_new_stext_device(stext, mupdf.FzStextOptions(0))
    device = mupdf.fz_new_passthrough_device_of_size(nowhere, _ROOM)
    found = {name: getattr(_swig, f"fz_device_{name}_get")(device.m_internal) for name in _ON_TEXT}
    mupdf.fz_close_device(device)
    return found


_PASS_ON = _functions_that_pass_on()


@dataclass(frozen=True, slots=True)
class LateFill:
    """Something filled when there was text on the page."""

    box: Box
    is_picture: bool
    last_block: int
    """The number of MuPDF's block of text that was the last one then; it may have grown afterwards."""


class PageRun:
    """What one run of a page gave."""

    def __init__(self, page: Any, flags: int) -> None:
        """Runs a page of PyMuPDF's, turned by nothing. `flags` are those of its text. Raises what MuPDF raises."""
        self._stext = mupdf.FzStextPage(mupdf.fz_bound_page(page.this))
        text_device = mupdf.fz_new_stext_device(self._stext, mupdf.FzStextOptions(flags))
        watch = _Watch(text_device, self._stext)
        mupdf.fz_run_page(page.this, watch, mupdf.FzMatrix(), mupdf.FzCookie())
        mupdf.fz_close_device(watch)
        mupdf.fz_close_device(text_device)
        self.text = pymupdf.TextPage(self._stext)
        """PyMuPDF's text page."""
        self.paints: list[Paint] = watch.paints
        """What was painted besides text, in the order of painting."""
        self.told = watch.told
        """What stands in the place of letters for programs (replaced_text.py)."""
        self.has_tiles = watch.has_tiles
        """A pattern was painted, which may stand in more places than `paints` says."""
        self._late = watch.late

    def late_fills(self) -> list[LateFill]:
        """What of `paints` may cover text: large enough, and filled when there was text."""
        if not self._late:
            return []
        numbers: dict[int, int] = {}
        block = first_block(self._stext.m_internal.this)
        while block is not None:
            numbers[int(block.this)] = len(numbers)
            block = next_block(block.this)
        return [
            LateFill(box, is_picture, numbers.get(address, len(numbers))) for box, is_picture, address in self._late
        ]


class _Watch(mupdf.FzDevice2):  # type: ignore[misc]  # mupdf has no types
    """A device that notes what is painted, and passes text on to another device."""

    def __init__(self, text_device: Any, stext: Any) -> None:
        super().__init__()
        self.paints: list[Paint] = []
        self.late: list[tuple[Box, bool, int]] = []
        """Of fills that may cover text: what of the box is not clipped away, whether it is a picture, and where MuPDF
        had the last block of text then."""
        self.told: list[str] = []
        self.has_tiles = False
        self._stext = stext.m_internal.this
        self._text_device = text_device.m_internal
        own = self.m_internal
        own.passthrough = text_device.m_internal
        for name, function in _PASS_ON.items():
            setattr(own, name, function)
        self.use_virtual_fill_path()
        self.use_virtual_stroke_path()
        self.use_virtual_fill_shade()
        self.use_virtual_fill_image()
        self.use_virtual_fill_image_mask()
        self.use_virtual_begin_tile()
        self.use_virtual_begin_metatext()

    def _painted(self, kind: str, rectangle: Any) -> None:
        bare = rectangle.this
        box = x0, y0, x1, y1 = _x0(bare), _y0(bare), _x1(bare), _y1(bare)
        self.paints.append((kind, box))
        if kind in COVERS and x1 - x0 >= LEAST_SIDE and y1 - y0 >= LEAST_SIDE:
            block = _last_block(self._stext)
            if block is not None:
                # Shades have no end: what is seen of them ends where they are clipped.
                clip = _clip_of(self.m_internal).this
                box = max(x0, _x0(clip)), max(y0, _y0(clip)), min(x1, _x1(clip)), min(y1, _y1(clip))
                self.late.append((box, kind == "fill-image", int(block.this)))

    def fill_path(self, ctx: Any, path: Any, even_odd: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-path", _bound_path(path, None, ctm.this))

    def stroke_path(self, ctx: Any, path: Any, stroke: Any, ctm: Any, *style: Any) -> None:
        self._painted("stroke-path", _bound_path(path, stroke.this, ctm.this))

    def fill_shade(self, ctx: Any, shade: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-shade", mupdf.ll_fz_bound_shade(shade, ctm))

    def fill_image(self, ctx: Any, image: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-image", mupdf.ll_fz_transform_rect(_UNIT.internal(), ctm))

    def fill_image_mask(self, ctx: Any, image: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-imgmask", mupdf.ll_fz_transform_rect(_UNIT.internal(), ctm))

    def begin_metatext(self, ctx: Any, meta: Any, text: str) -> None:
        if meta == mupdf.FZ_METATEXT_ACTUALTEXT and len(text) > MOST_LETTERS and len(self.told) < MOST_TOLD:
            self.told.append(text)
        _begin_metatext(self._text_device, meta, text)

    def begin_tile(self, *pattern: Any) -> int:
        self.has_tiles = True
        return 0  # not kept: what the pattern is made of is painted into this device
