"""The fields of the settings whose arrows are drawn by us: beside a style sheet the system's are hardly seen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from app.gui import theme
from app.gui.icons import Icon, draw_icon

ARROW = 10
"""Pixels across, with letters of the usual size."""
MARGIN = 8
LEAST_LETTERS = 14


class ChoiceBox(QComboBox):
    """One of a few."""

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few letters: its list shows the whole words."""
        least = LEAST_LETTERS * self.fontMetrics().averageCharWidth() + theme.larger(ARROW, self.font()) + 2 * MARGIN
        return super().minimumSizeHint().boundedTo(QSize(least, theme.QWIDGETSIZE_MAX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then an arrow at its end."""
        super().paintEvent(event)
        side = theme.larger(ARROW, self.font())
        box = QRect(self.width() - side - MARGIN, (self.height() - side) // 2, side, side)
        _draw_arrow(self, Icon.DOWN, QStyle.visualRect(self.layoutDirection(), self.rect(), box))


class NumberBox(QSpinBox):
    """A number, with two arrows."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(MARGIN - 2, 0, 0, 0)
        self.setAlignment(theme.leading())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the arrows."""
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        controls = QStyle.SubControl
        for control, icon in ((controls.SC_SpinBoxUp, Icon.UP), (controls.SC_SpinBoxDown, Icon.DOWN)):
            room = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, control, self)
            side = min(theme.larger(ARROW, self.font()), room.height())
            box = QRect(0, 0, side, side)
            box.moveCenter(room.center())
            _draw_arrow(self, icon, box)


def _draw_arrow(widget: QWidget, icon: Icon, box: QRect) -> None:
    role = QPalette.ColorRole.Text if widget.isEnabled() else QPalette.ColorRole.Mid
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, icon, QRectF(box), widget.palette().color(role).name())
    painter.end()
