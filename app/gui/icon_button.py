"""A button with an icon and no words, drawn in the colours and the pixels of the moment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QToolButton, QWidget

from app.gui import theme
from app.gui.icons import Icon, draw_icon

ICON_SIDE = 16


class IconButton(QToolButton):
    """Its words are in the tooltip, and for screen readers in its name."""

    def __init__(
        self, icon: Icon, tip: str, accessible_name: str, look: theme.Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._look = look
        side = theme.larger(ICON_SIDE, self.font())
        self.setIconSize(QSize(side, side))
        self.setToolTip(tip)
        self.setAccessibleName(accessible_name)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the icon in its middle: pictures kept for all sizes and states would be made for nothing."""
        super().paintEvent(event)
        colours, middle = self._look.colours, Qt.AlignmentFlag.AlignCenter
        # On whole pixels, or lines were blurred.
        box = QRectF(QStyle.alignedRect(self.layoutDirection(), middle, self.iconSize(), self.rect()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_icon(painter, self._icon, box, colours.text if self.isEnabled() else colours.border)
        painter.end()
