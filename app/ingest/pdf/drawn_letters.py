"""Letters of Type 3 fonts, each of which is a drawing of its own.

Some of them MuPDF draws as shapes, and tells their letters as invisible text. And the size of such a font is any
number: "/F1 0.24 Tf" is as large as others at 12 points, if its drawings are 50 units high.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pymupdf import mupdf

from app.ingest.layout.pieces import Paint
from app.ingest.pdf.covered_text import ALL_TEXT_PAINTS
from app.ingest.records import Box

LARGEST = 1.5  # times a letter's box: a shape that is larger is not this letter's
SLACK = 1.0  # points that a shape's middle may lie beside its letter's box
DRAWN_SHARE = 0.5  # of a span's letters, from which it counts as drawn

_swig = mupdf._mupdf

Span = dict[str, Any]
"""MuPDF's run of characters in one style, as hidden_text.py has it."""


def fonts_of_drawings(text: Any) -> frozenset[str]:
    """The names of a stext page's Type 3 fonts that are no other font's, as PyMuPDF's spans say them."""
    kinds: dict[str, bool] = {}
    known: set[int] = set()
    for font in _fonts(text):
        if int(font.this) in known:
            continue
        known.add(int(font.this))
        name = _swig.ll_fz_font_name(font)
        name = name[7:] if name[6:7] == "+" else name
        kinds[name] = kinds.get(name, True) and _swig.ll_fz_font_t3_procs(font) is not None
    return frozenset(name for name, is_drawn in kinds.items() if is_drawn)


def _fonts(text: Any) -> Iterator[Any]:
    """Of each letter."""
    block = _swig.fz_stext_page_first_block_get(text.m_internal.this)
    while block is not None:
        if _swig.fz_stext_block_type_get(block.this) == mupdf.FZ_STEXT_BLOCK_TEXT:
            for line in mupdf.FzStextBlock(block):
                letter = line.m_internal.first_char
                while letter is not None:
                    yield letter.font
                    letter = letter.next
        block = _swig.fz_stext_block_next_get(block.this)


@dataclass(frozen=True, slots=True)
class Drawings:
    """The Type 3 fonts of a page, and what was painted on it."""

    fonts: frozenset[str]
    paints: Sequence[Paint]

    def is_tiny(self, span: Span, tiny: float) -> bool:
        """Whether nobody can read a span for its size: of Type 3 fonts, that of its letters' boxes."""
        if span["size"] >= tiny:
            return False
        if not self.fonts or span["font"] not in self.fonts:
            return True
        x0, y0, x1, y1 = span["bbox"]
        return bool(max(y1 - y0, (x1 - x0) / max(len(span["chars"]), 1)) < tiny)

    def seen(self, spans: Sequence[Span]) -> tuple[set[int], set[Box]]:
        """Those of some spans, by their `id`, whose letters were drawn as shapes where they stand; and these shapes."""
        mine = [span for span in spans if span["font"] in self.fonts] if self.fonts else []
        if not mine:
            return set(), set()
        shapes = sorted(
            ((box[1] + box[3]) / 2, (box[0] + box[2]) / 2, box)
            for kind, box in self.paints
            if kind not in ALL_TEXT_PAINTS
        )
        middles = [shape[0] for shape in shapes]

        def shapes_of(letter: dict[str, Any]) -> list[Box]:
            x0, y0, x1, y1 = letter["bbox"]
            wide, high = LARGEST * (x1 - x0) + SLACK, LARGEST * (y1 - y0) + SLACK
            near = shapes[bisect_left(middles, y0 - SLACK) : bisect_right(middles, y1 + SLACK)]
            return [
                box
                for _, x, box in near
                if x0 - SLACK <= x <= x1 + SLACK and box[2] - box[0] <= wide and box[3] - box[1] <= high
            ]

        found: set[int] = set()
        used: set[Box] = set()
        for span in mine:
            letters = [shapes_of(letter) for letter in span["chars"] if not letter["c"].isspace()]
            if sum(map(bool, letters)) >= DRAWN_SHARE * len(letters):
                found.add(id(span))
                used.update(box for boxes in letters for box in boxes)
        return found, used


NO_DRAWINGS = Drawings(frozenset(), ())
"""Of a page whose fonts are not known, as PDFium's spans do not tell them."""
