"""Small pictures on buttons, drawn as lines in the text's colour: sharp at any size, right in light and dark."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPen

GRID = 16
"""Icons are drawn on a square of so many units."""


class Icon(StrEnum):
    """What there is a picture for."""

    SIDE = "side"
    LIST = "list"
    BACK = "back"
    FIND = "find"
    REGION = "region"
    LARGER = "larger"
    SMALLER = "smaller"
    UP = "up"
    DOWN = "down"
    CLOSE = "close"
    PAGE = "page"
    PICTURE = "picture"
    SLIDES = "slides"
    TABLE = "table"
    BOOK = "book"
    WEB = "web"
    MAIL = "mail"


_LINES: dict[Icon, tuple[tuple[tuple[float, float], ...], ...]] = {
    Icon.SIDE: (((2, 3), (14, 3), (14, 13), (2, 13), (2, 3)), ((6, 3), (6, 13))),
    Icon.LIST: (((2.5, 4), (13.5, 4)), ((2.5, 8), (13.5, 8)), ((2.5, 12), (13.5, 12))),
    Icon.BACK: (((13.5, 8), (2.5, 8)), ((7, 3.5), (2.5, 8), (7, 12.5))),
    Icon.FIND: (((10.3, 10.3), (14, 14)),),
    Icon.REGION: (
        ((2, 5), (2, 2), (5, 2)),
        ((11, 2), (14, 2), (14, 5)),
        ((14, 11), (14, 14), (11, 14)),
        ((5, 14), (2, 14), (2, 11)),
        ((8, 5.5), (8, 10.5)),
        ((5.5, 8), (10.5, 8)),
    ),
    Icon.LARGER: (((8, 3), (8, 13)), ((3, 8), (13, 8))),
    Icon.SMALLER: (((3, 8), (13, 8)),),
    Icon.UP: (((3.5, 10.5), (8, 5.5), (12.5, 10.5)),),
    Icon.DOWN: (((3.5, 5.5), (8, 10.5), (12.5, 5.5)),),
    Icon.CLOSE: (((4, 4), (12, 12)), ((12, 4), (4, 12))),
    Icon.PAGE: (
        ((3.5, 1.5), (9.5, 1.5), (12.5, 4.5), (12.5, 14.5), (3.5, 14.5), (3.5, 1.5)),
        ((6, 7), (10, 7)),
        ((6, 10), (10, 10)),
    ),
    Icon.PICTURE: (
        ((2, 3), (14, 3), (14, 13), (2, 13), (2, 3)),
        ((2, 11.5), (6, 7.5), (9, 10.5), (11, 8.5), (14, 11.5)),
    ),
    Icon.SLIDES: (((2, 3), (14, 3), (14, 11), (2, 11), (2, 3)), ((8, 11), (8, 14)), ((5.5, 14), (10.5, 14))),
    Icon.TABLE: (
        ((2, 3), (14, 3), (14, 13), (2, 13), (2, 3)),
        ((2, 6.5), (14, 6.5)),
        ((2, 9.8), (14, 9.8)),
        ((6.5, 3), (6.5, 13)),
    ),
    Icon.BOOK: (
        ((8, 3.5), (6, 2.5), (2, 2.5), (2, 12.5), (6, 12.5), (8, 13.5), (10, 12.5), (14, 12.5), (14, 2.5), (10, 2.5)),
        ((10, 2.5), (8, 3.5), (8, 13.5)),
    ),
    Icon.WEB: (((2, 3), (14, 3), (14, 13), (2, 13), (2, 3)), ((2, 6), (14, 6)), ((4, 4.5), (5.5, 4.5))),
    Icon.MAIL: (((2, 3.5), (14, 3.5), (14, 12.5), (2, 12.5), (2, 3.5)), ((2, 4), (8, 9), (14, 4))),
}


DIRECTED = (Icon.SIDE, Icon.BACK)
"""Mirrored where the window runs from right to left."""


def draw_icon(painter: QPainter, icon: Icon, box: QRectF, colour: str) -> None:
    """Draw an icon into a square."""
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    if icon in DIRECTED and QGuiApplication.isRightToLeft():
        painter.translate(GRID, 0)
        painter.scale(-1, 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.SolidLine, cap, join))
    path = QPainterPath()
    for line in _LINES[icon]:
        path.moveTo(QPointF(*line[0]))
        for point in line[1:]:
            path.lineTo(QPointF(*point))
    if icon is Icon.FIND:
        path.addEllipse(QRectF(2, 2, 9.5, 9.5))
    painter.drawPath(path)
    painter.restore()
