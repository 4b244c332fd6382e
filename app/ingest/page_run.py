"""Runs a page once through MuPDF's interpreter, for its text and for what was painted, and tells if it is plain.

    page ──interpreter──> _Tee ──┬──> MuPDF's text device ──> words, lines, letters
                                 ├──> paints: kind and box of each thing painted
                                 └──> whether all text is plain: dark, opaque, not tiny, from left to right

PyMuPDF would run the page for its text (`get_textpage`) and again for its paints (`get_bboxlog`), and would tell style
and direction only with all letters as Python objects. Here the same comes of one run.
"""

from __future__ import annotations

import math
from typing import Any

import pymupdf
from pymupdf import mupdf

from app.ingest.covered_text import Paint
from app.ingest.hidden_text import is_pale, tiny_size

_FILL_TEXT = mupdf._mupdf.ll_fz_fill_text  # mupdf's own wants the colour as a tuple
_UNIT = mupdf.FzRect(mupdf.FzRect.Fixed_UNIT)
MOST_JUDGED = 60  # texts of a page: to judge more takes longer than to have all letters' styles from MuPDF
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
        self._to = text_device.m_internal
        self._least = MARGIN * tiny
        self._judged = 0
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

    def _painted(self, kind: str, box: Any) -> None:
        self.paints.append((kind, (box.x0, box.y0, box.x1, box.y1)))

    def fill_path(self, ctx: Any, path: Any, even_odd: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-path", mupdf.ll_fz_bound_path(path, None, ctm))

    def stroke_path(self, ctx: Any, path: Any, stroke: Any, ctm: Any, *style: Any) -> None:
        self._painted("stroke-path", mupdf.ll_fz_bound_path(path, stroke, ctm))

    def fill_shade(self, ctx: Any, shade: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-shade", mupdf.ll_fz_bound_shade(shade, ctm))

    def fill_image(self, ctx: Any, image: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-image", mupdf.ll_fz_transform_rect(_UNIT.internal(), ctm))

    def fill_image_mask(self, ctx: Any, image: Any, ctm: Any, *style: Any) -> None:
        self._painted("fill-imgmask", mupdf.ll_fz_transform_rect(_UNIT.internal(), ctm))

    def fill_text(self, ctx: Any, text: Any, ctm: Any, space: Any, color: Any, alpha: float, params: Any) -> None:
        self._painted("fill-text", mupdf.ll_fz_bound_text(text, None, ctm))
        self._judge(text, ctm, space, color, alpha)
        _FILL_TEXT(self._to, text, ctm, space, color, alpha, params)

    def stroke_text(
        self, ctx: Any, text: Any, stroke: Any, ctm: Any, space: Any, color: Any, alpha: float, params: Any
    ) -> None:
        self._painted("stroke-text", mupdf.ll_fz_bound_text(text, stroke, ctm))
        self._judge(text, ctm, space, color, alpha)
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

    def _judge(self, text: Any, ctm: Any, space: Any, color: Any, alpha: float) -> None:
        if not self.is_plain:
            return
        self._judged += 1
        self.is_plain = (
            self._judged <= MOST_JUDGED
            and alpha == 1.0
            and self._is_dark(space, color)
            and self._is_level_and_large(text, ctm)
        )

    def _is_dark(self, space: Any, color: Any) -> bool:
        """Whether a colour is none that may vanish on white paper."""
        if space is None:
            return False
        known = int(space.this), *(mupdf.floats_getitem(color, part) for part in range(space.n))
        if known not in self._dark:
            self._dark[known] = not is_pale(_rgb(space, color))
        return self._dark[known]

    def _is_level_and_large(self, text: Any, ctm: Any) -> bool:
        if ctm.b or ctm.c:
            return False
        span = text.head
        while span is not None:
            trm = span.trm
            if span.wmode or trm.b or trm.c or not ctm.a * trm.a > 0:
                return False
            if math.sqrt(abs(trm.a * ctm.a * trm.d * ctm.d)) < self._least:
                return False
            span = span.next
        return True


def _rgb(space: Any, color: Any) -> int:
    """A colour as PyMuPDF gives it."""
    red, green, blue = (round(255 * part) for part in pymupdf.jm_lineart_color(space, color))
    return int(red << 16 | green << 8 | blue)
