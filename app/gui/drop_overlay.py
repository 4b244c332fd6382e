"""What lies over the panes while files are dragged over the window: that they can be dropped, and what happens then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.gui import theme


class DropOverlay(QLabel):
    """A sheet over another widget. The drag goes on to what is under it."""

    def __init__(self, under: QWidget) -> None:
        super().__init__(self.tr("Drop to add to your documents"), under)
        self._under = under
        self.setObjectName("dropOverlay")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_active(self, is_active: bool) -> None:
        """Cover what is under it, or go away."""
        if is_active:
            gap = theme.GAP_WIDE
            self.setGeometry(self._under.rect().adjusted(gap, gap, -gap, -gap))
            self.raise_()
        self.setVisible(is_active)
