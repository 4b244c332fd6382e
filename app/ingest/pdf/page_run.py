"""Runs a page once through MuPDF's interpreter, for its text and for what was painted, and tells if it is plain.

    page ──interpreter──> _Tee ──┬──> MuPDF's text device ──> words, lines, letters
                                 ├──> paints: kind and box of each thing painted
                                 └──> whether all text is plain: dark, opaque, not tiny, from left to right

PyMuPDF would run the page for its text (`get_textpage`) and again for its paints (`get_bboxlog`), and would tell style
and direction only with all letters as Python objects. Here the same comes of one run.
"""

from __future__ import annotations

from typing import Any

import pymupdf
from pymupdf import mupdf

from app.ingest.layout.pieces import Paint
from app.ingest.pdf.hidden_text import is_pale, tiny_size

# MuPDF's functions as SWIG has them, for bare pointers (`.this`): to wrap these costs ten times what is done with them.
# All of it is done for each text and shape of a page.
_bound_path = mupdf._mupdf.ll_fz_bound_path
_bound_text = mupdf._mupdf.ll_fz_bound_text
_fill_text = mupdf._mupdf.ll_fz_fill_text  # mupdf's own wants the colour as a tuple
_number_of = mupdf._mupdf.floats_getitem
_size_of = mupdf._mupdf.fz_colorspace_n_get
_a, _b = mupdf._mupdf.fz_matrix_a_get, mupdf._mupdf.fz_matrix_b_get
_c, _d = mupdf._mupdf.fz_matrix_c_get, mupdf._mupdf.fz_matrix_d_get
_x0, _y0 = mupdf._mupdf.fz_rect_x0_get, mupdf._mupdf.fz_rect_y0_get
_x1, _y1 = mupdf._mupdf.fz_rect_x1_get, mupdf._mupdf.fz_rect_y1_get
_first_span = mupdf._mupdf.fz_text_head_get
_next_span = mupdf._mupdf.fz_text_span_next_get
_matrix_of = mupdf._mupdf.fz_text_span_trm_get
_is_upright = mupdf._mupdf.fz_text_span_wmode_get
_UNIT = mupdf.FzRect(mupdf.FzRect.Fixed_UNIT)
MARGIN = 1.01  # what is so little larger than tiny is looked at closely


class PageRun:
    """What one run of a page gave."""

    def __init__(self, page: Any, flags: int, page_height: float) -> None:
        """Runs a page of PyMuPDF's, turned by nothing. `flags` are those of its text. Raises what MuPDF raises."""
        text = mupdf.FzStextPage(mupdf.fz_bound_page(page.this))
        options = mupdf.FzStextOptions(flags)
        device = mupdf.fz_new_stext_device(text, options)
        tee = _Tee(device, tiny_size(page_height))
        mupdf.fz_run_page(page.this, tee, mupdf.FzMatrix(), mupdf.FzCookie())
        mupdf.fz_close_device(tee)
        mupdf.fz_close_device(device)
        self.text = pymupdf.TextPage(text)
        """PyMuPDF's text page."""
        self.paints: list[Paint] = tee.paints
        """What was painted, in the order of painting."""
        self.is_plain = tee.is_plain
        """Nothing of the text may be hidden by its style, and all of it is level. False: that is not known."""


class _Tee(mupdf.FzDevice2):  # type: ignore[misc]  # mupdf has no types
    """A device that passes text on to another one."""

    def __init__(self, text_device: Any, tiny: float) -> None:
        super().__init__()
        self.paints: list[Paint] = []
        self.is_plain = True
        self._to = text_device.m_internal.this
        self._least = (MARGIN * tiny) ** 2
        self._dark: dict[tuple[float, ...], bool] = {}
        """By colour space and colour."""
        self.use_virtual_fill_path()
        self.use_virtual_stroke_path()
        self.use_virtual_fill_shade()
        self.use_virtual_fill_image()
        self.use_virtual_fill_image_mask()
        self.use_virtual_fill_text()
        self.use_virtual_stroke_text()
        self.use_virtual_ignore_text()
        self.use_virtual_clip_text()
        self.use_virtual_clip_stroke_text()
        self.use_virtual_begin_metatext()
        self.use_virtual_end_metatext()

    def _painted(self, kind: str, rectangle: Any) -> None:
        bare = rectangle.this
        self.paints.append((kind, (_x0(bare), _y0(bare), _x1(bare), _y1(bare))))

    def fill_path(self, ctx: Any, path: Any, even_odd: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-path", _bound_path(path, None, ctm.this))

    def stroke_path(self, ctx: Any, path: Any, stroke: Any, ctm: Any, *style: Any) -> None:
        self._painted("stroke-path", mupdf.ll_fz_bound_path(path, stroke, ctm))

    def fill_shade(self, ctx: Any, shade: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-shade", mupdf.ll_fz_bound_shade(shade, ctm))

    def fill_image(self, ctx: Any, image: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-image", mupdf.ll_fz_transform_rect(_UNIT.internal(), ctm))

    def fill_image_mask(self, ctx: Any, image: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-imgmask", mupdf.ll_fz_transform_rect(_UNIT.internal(), ctm))

    def fill_text(self, ctx: Any, text: Any, ctm: Any, space: Any, color: Any, alpha: float, params: Any) -> None:
        bare, matrix = text.this, ctm.this
        self._painted("fill-text", _bound_text(bare, None, matrix))
        if self.is_plain:
            self.is_plain = alpha == 1.0 and self._is_dark(space, color) and self._is_level_and_large(bare, matrix)
        _fill_text(self._to, bare, matrix, None if space is None else space.this, color, alpha, params.this)

    def stroke_text(
        self, ctx: Any, text: Any, stroke: Any, ctm: Any, space: Any, color: Any, alpha: float, params: Any
    ) -> None:
        self._painted("stroke-text", mupdf.ll_fz_bound_text(text, stroke, ctm))
        is_opaque = alpha == 1.0
        if self.is_plain:
            self.is_plain = is_opaque and self._is_dark(space, color) and self._is_level_and_large(text.this, ctm.this)
        mupdf.ll_fz_stroke_text(self._to, text, stroke, ctm, space, color, alpha, params)

    def ignore_text(self, ctx: Any, text: Any, ctm: Any) -> None:
        self._painted("ignore-text", mupdf.ll_fz_bound_text(text, None, ctm))
        self.is_plain = False
        mupdf.ll_fz_ignore_text(self._to, text, ctm)

    def clip_text(self, ctx: Any, text: Any, ctm: Any, scissor: Any) -> None:
        self.is_plain = False
        mupdf.ll_fz_clip_text(self._to, text, ctm, scissor)

    def clip_stroke_text(self, ctx: Any, text: Any, stroke: Any, ctm: Any, scissor: Any) -> None:
        self.is_plain = False
        mupdf.ll_fz_clip_stroke_text(self._to, text, stroke, ctm, scissor)

    def begin_metatext(self, ctx: Any, meta: Any, text: Any) -> None:
        self.is_plain = False
        mupdf.ll_fz_begin_metatext(self._to, meta, text)

    def end_metatext(self, ctx: Any) -> None:
        mupdf.ll_fz_end_metatext(self._to)

    def _is_dark(self, space: Any, color: Any) -> bool:
        """Whether a colour is none that may vanish on white paper."""
        if space is None:
            return False
        bare = space.this
        known = int(bare), *[_number_of(color, part) for part in range(_size_of(bare))]
        if known not in self._dark:
            self._dark[known] = not is_pale(_rgb(space, color))
        return self._dark[known]

    def _is_level_and_large(self, text: Any, ctm: Any) -> bool:
        """Of bare pointers."""
        if _b(ctm) or _c(ctm):
            return False
        wide, high = _a(ctm), _d(ctm)
        span = _first_span(text)
        while span is not None:
            bare = span.this
            trm = _matrix_of(bare).this
            width = wide * _a(trm)
            if _is_upright(bare) or _b(trm) or _c(trm) or not width > 0:
                return False
            if width * abs(high * _d(trm)) < self._least:
                return False
            span = _next_span(bare)
        return True


def _rgb(space: Any, color: Any) -> int:
    """A colour as PyMuPDF gives it."""
    red, green, blue = (round(255 * part) for part in pymupdf.jm_lineart_color(space, color))
    return int(red << 16 | green << 8 | blue)
