"""SVG as MuPDF takes it right: it reads a size in millimetres or points, but takes all else to be in points, too.

<svg width="60mm" height="30mm">    227 by 113 pixels (SVG 2, 8.2): what stands right of 170 would be off the page
"""

from __future__ import annotations

import re

PIXELS = {b"mm": 96 / 25.4, b"cm": 96 / 2.54, b"in": 96.0, b"pt": 96 / 72, b"pc": 16.0}
"""In a unit of length (CSS Values 3, 5.2)."""
HEAD = 65_536
_ROOT = re.compile(rb"(<(?:\w+:)?svg)(?=[\s>/])[^<>]*>")
_LENGTH = rb"""\s*=\s*["']\s*(\d{1,12}(?:\.\d{0,12})?|\.\d{1,12})\s*(mm|cm|in|pt|pc)\s*["']"""
_WIDTH, _HEIGHT = re.compile(rb"\swidth" + _LENGTH), re.compile(rb"\sheight" + _LENGTH)


def with_view_box(drawing: bytes) -> bytes:
    """The drawing, with a box of what is seen in pixels where only its size says that."""
    root = _ROOT.search(drawing, 0, HEAD)
    if root is None or b"viewBox" in root[0]:
        return drawing
    width, height = _WIDTH.search(root[0]), _HEIGHT.search(root[0])
    if width is None or height is None:
        return drawing
    box = " ".join(f"{float(side[1]) * PIXELS[side[2]]:.3f}" for side in (width, height))
    at = root.end(1)
    return drawing[:at] + f' viewBox="0 0 {box}"'.encode() + drawing[at:]
