"""A tick box with words, drawn like the ticks of the documents: the system's own is hardly seen in the dark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from app.gui import theme
from app.gui.style_sheet import Colours

TICK_LINE = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
SOME_LINE = ((0.27, 0.5), (0.73, 0.5))


def draw_tick(painter: QPainter, box: QRectF, colours: Colours, state: Qt.CheckState) -> None:
    """A square: filled and ticked, filled with a line where some are ticked, or empty."""
    is_filled = state != Qt.CheckState.Unchecked
    painter.setPen(QPen(QColor(colours.accent if is_filled else colours.text_soft), 1.5))
    painter.setBrush(QColor(colours.accent if is_filled else colours.card))
    painter.drawRoundedRect(box, 4, 4)
    line = {Qt.CheckState.Checked: TICK_LINE, Qt.CheckState.PartiallyChecked: SOME_LINE}.get(state, ())
    if line:
        painter.setPen(QPen(QColor(colours.on_accent), 2))
        painter.drawPolyline([box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in line])


class TickBox(QCheckBox):
    """The box of the style is not seen (style_sheet.py); this one is drawn in its place."""

    def __init__(self, text: str, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """With room for the frame of the focus, and for letters that reach beyond their lines."""
        hint = super().sizeHint()
        return hint + QSize(4, 4) if self.text() else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words as always, then the square."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        found: QRect = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_tick(painter, QRectF(found).adjusted(0.75, 0.75, -0.75, -0.75), self._look.colours, self.checkState())
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
