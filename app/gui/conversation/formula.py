"""LaTeX formulas as pictures. What cannot be set is left to be shown as it was written."""

from __future__ import annotations

import warnings
from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

LONGEST = 600
"""Characters; longer ones are shown as they were written."""
WIDEST = 4000
"""Pixels."""


@lru_cache(maxsize=256)
def formula_picture(latex: str, size: float, colour: str, ratio: float, is_displayed: bool) -> QImage | None:
    """A formula with letters of `size` pixels in a colour such as "#1b1f27"; None if it cannot be set.

    `ratio` is that of the screen: the picture has so many pixels to each that is asked for.
    """
    if not latex or len(latex) > LONGEST:
        return None
    try:
        svg = _svg(latex, size, colour, is_displayed)
    except Exception:  # what is no formula fails in many ways
        return None
    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8")))
    shape = renderer.defaultSize() * ratio
    if not renderer.isValid() or shape.isEmpty() or max(shape.width(), shape.height()) > WIDEST * ratio:
        return None
    picture = QImage(shape, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _svg(latex: str, size: float, colour: str, is_displayed: bool) -> str:
    with (
        warnings.catch_warnings()
    ):  # it finds its font in a way that Python 3.11 and 3.12 call deprecated, later ones not
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziafont.config import config  # a quarter of a second: only once there is a formula
        from ziamath.zmath import Latex
    config.svg2 = False  # Qt draws SVG 1.2
    return str(Latex(latex, size=size, color=colour, inline=not is_displayed).svg())
