"""A button with an icon and no words, which is drawn anew when the colours change."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from app.gui import theme
from app.gui.icons import Icon, make_icon

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
        look.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self.setIcon(make_icon(self._icon, self._look.colours))
