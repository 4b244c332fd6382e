"""How pages and the marks on them are painted: paper, pictures, lit words, what was found, selected or framed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from app.gui import theme
from app.gui.document.page_images import PageImages, PagePicture
from app.gui.language import translate
from app.gui.sentences import in_language

PAPER = QColor(255, 255, 255)
PAPER_SOFT = QColor(110, 116, 126)
EDGE = QColor(0, 0, 0, 46)
"""A line around the paper: white pages on a light desk would have none."""


class Mark(StrEnum):
    """What else than cited words is marked on pages, in the order in which it is painted."""

    FOUND = "found"  # words that were looked for
    FOUND_NOW = "found now"  # the one of them that was jumped to
    SELECTED = "selected"  # text that was selected
    REGION = "region"  # a part of a page that was framed


@dataclass(frozen=True, slots=True)
class MarkLook:
    """How a mark is painted: multiplied with a colour, so that letters stay dark, and perhaps with an edge."""

    colour: QColor
    edge: QColor | None = None
    is_dashed: bool = False


# Pages are paper in both colour schemes. Every look has a sign besides its colour: a line below, a frame, dashes.
LOOKS = {
    Mark.FOUND: MarkLook(QColor(178, 229, 205)),
    Mark.FOUND_NOW: MarkLook(QColor(255, 190, 110), QColor(150, 72, 0)),
    Mark.SELECTED: MarkLook(QColor(176, 203, 255)),
    Mark.REGION: MarkLook(QColor(226, 236, 255), QColor(36, 86, 199), is_dashed=True),
}


def aligned(point: QPointF, ratio: float) -> QPointF:
    """The nearest corner of a pixel of the screen: a picture that begins there is painted as it is, not blended."""
    return QPointF(round(point.x() * ratio) / ratio, round(point.y() * ratio) / ratio)


def paint_nothing(painter: QPainter, area: QRectF, palette: QPalette) -> None:
    """Say what will be seen here, while there is no document."""
    painter.setPen(palette.placeholderText().color())
    words = translate("PagePainting", "The pages of a document are shown here.")
    flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
    painter.drawText(area.adjusted(theme.GAP_WIDE, 0, -theme.GAP_WIDE, 0), flags, words)


def paint_page(
    painter: QPainter, images: PageImages, number: int, area: QRectF, scale: float, ratio: float, failure: str
) -> None:
    """Paint one page into `area` (its corner aligned), which shows it at `scale` device independent pixels a point."""
    painter.fillRect(area, PAPER)
    picture = images.picture(number)
    if picture is None:
        painter.setPen(PAPER_SOFT)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        seen = area.intersected(QRectF(painter.viewport()))  # of a page that is larger than the view
        painter.drawText(
            seen.adjusted(20, 20, -20, -20),
            flags,
            in_language(failure) or translate("PageView", "Page {number}").format(number=number),
        )
    else:
        _paint_picture(painter, picture, area, scale * ratio, ratio)
        for tile in images.tiles(number, scale * ratio):
            left, top, right, bottom = (value * scale for value in tile.box)
            corner = aligned(area.topLeft() + QPointF(left, top), ratio)
            _paint_picture(painter, tile, QRectF(corner, QSizeF(right - left, bottom - top)), scale * ratio, ratio)
    painter.setPen(QPen(EDGE, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5))


def _paint_picture(painter: QPainter, picture: PagePicture, area: QRectF, wished: float, ratio: float) -> None:
    image = picture.image
    width, height = image.width() / ratio, image.height() / ratio
    is_sharp = picture.scale == wished and abs(width - area.width()) < 2 and abs(height - area.height()) < 2
    painter.drawImage(QRectF(area.topLeft(), QSizeF(width, height)) if is_sharp else area, image)


def paint_lit(painter: QPainter, lit: Iterable[QRectF], framed: Iterable[QRectF]) -> None:
    """Multiply: paper turns yellow, letters stay as dark as they are; edges and frames serve without colour."""
    rectangles = list(lit)
    _multiply(painter, rectangles, theme.LIT)
    painter.setPen(QPen(theme.LIT_EDGE, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rectangle in rectangles:
        painter.drawLine(rectangle.bottomLeft(), rectangle.bottomRight())
    for rectangle in framed:
        painter.drawRect(rectangle)


def paint_mark(painter: QPainter, mark: Mark, rectangles: Iterable[QRectF]) -> None:
    """Paint words that were found or selected, or a framed part."""
    look, shown = LOOKS[mark], list(rectangles)
    _multiply(painter, shown, look.colour)
    if look.edge is not None:
        painter.setPen(QPen(look.edge, 1.5, Qt.PenStyle.DashLine if look.is_dashed else Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rectangle in shown:
            painter.drawRect(rectangle)


def _multiply(painter: QPainter, rectangles: Iterable[QRectF], colour: QColor) -> None:
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for rectangle in rectangles:
        painter.fillRect(rectangle, colour)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
