"""Beside the pages: thumbnails and the outline, each under its tab. Hidden until it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.document.page_images import PageImages
from app.gui.document.page_outline import PageOutline
from app.gui.document.thumbnails import WIDTH, ThumbnailList

SIDE_WIDTH = WIDTH + 46


class PageSide(QWidget):
    """Tabs, and what they show."""

    page_chosen = Signal(int)

    def __init__(self, images: PageImages, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.thumbnails = ThumbnailList(images, look)
        self.outline = PageOutline()
        self._tabs = QTabBar()
        self._tabs.setObjectName("side")
        self._tabs.setAccessibleName(self.tr("Thumbnails or outline"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(True)
        self._tabs.setUsesScrollButtons(False)
        stack = QStackedWidget()
        for name, part in ((self.tr("Pages"), self.thumbnails), (self.tr("Outline"), self.outline)):
            self._tabs.addTab(name)
            stack.addWidget(part)
        self._tabs.currentChanged.connect(stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(stack, 1)
        self.thumbnails.page_chosen.connect(self.page_chosen)
        self.outline.page_chosen.connect(self.page_chosen)

    @property
    def tab(self) -> int:
        """Which is seen: 0 the thumbnails, 1 the outline."""
        return self._tabs.currentIndex()

    def show_tab(self, number: int) -> None:
        """Turn to the thumbnails, 0, or the outline, 1."""
        self._tabs.setCurrentIndex(number)

    def show_outline(self) -> None:
        """Turn to the outline."""
        self.show_tab(1)
