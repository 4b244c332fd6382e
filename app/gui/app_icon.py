"""Pincite's icon, drawn: a page with a lit line and a pin. Title bars and task switchers show it, installed or not.

The same picture as `installers/linux/pincite.svg`, which menus show; an SVG would need one more module of Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

SIDE = 256
"""Units across, as in the SVG."""
SIZES = (16, 24, 32, 48, 64, 128, 256)


def app_icon() -> QIcon:
    """The icon in the sizes that desktops ask for."""
    icon = QIcon()
    for size in SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / SIDE, size / SIDE)
        _draw(painter)
        painter.end()
        icon.addPixmap(picture)
    return icon


def _draw(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1f4e5f"))
    painter.drawRoundedRect(QRectF(16, 16, 224, 224), 52, 52)
    painter.setBrush(QColor("#fdfcf8"))
    painter.drawRoundedRect(QRectF(62, 52, 130, 154), 14, 14)
    _draw_corner(painter)
    painter.setBrush(QColor("#ffd640"))
    painter.drawRoundedRect(QRectF(78, 120, 98, 30), 6, 6)
    for colour, y, length in (("#9fb2b6", 96, 46), ("#9fb2b6", 176, 84), ("#6b5200", 135, 86)):
        painter.setPen(QPen(QColor(colour), 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(84, y), QPointF(84 + length, y))
    _draw_pin(painter)


def _draw_corner(painter: QPainter) -> None:
    """What is folded of the page, over the ground that is seen behind it."""
    painter.setBrush(QColor("#1f4e5f"))
    painter.drawPolygon([QPointF(150, 50), QPointF(194, 50), QPointF(194, 94)])
    painter.setBrush(QColor("#c9d6d8"))
    painter.drawPolygon([QPointF(152, 52), QPointF(192, 92), QPointF(152, 92)])


def _draw_pin(painter: QPainter) -> None:
    pin = QPainterPath(QPointF(194, 112))
    pin.cubicTo(QPointF(210.6, 112), QPointF(224, 125.4), QPointF(224, 142))
    pin.cubicTo(QPointF(224, 164), QPointF(194, 192), QPointF(194, 192))
    pin.cubicTo(QPointF(194, 192), QPointF(164, 164), QPointF(164, 142))
    pin.cubicTo(QPointF(164, 125.4), QPointF(177.4, 112), QPointF(194, 112))
    painter.setPen(QPen(QColor("#fdfcf8"), 6))
    painter.setBrush(QColor("#d9482b"))
    painter.drawPath(pin)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#fdfcf8"))
    painter.drawEllipse(QPointF(194, 142), 11, 11)
