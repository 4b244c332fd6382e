"""The three panes beside each other, each of which can be hidden; in a small window one at a time, with a line of tabs.

wide     | documents | conversation | pages |        small    [documents] [conversation] [pages]
                                                              |                               |
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QTabBar, QVBoxLayout, QWidget

from app.gui.language import QT_TRANSLATE_NOOP

NAMES = (
    QT_TRANSLATE_NOOP("Panes", "Documents"),
    QT_TRANSLATE_NOOP("Panes", "Conversation"),
    QT_TRANSLATE_NOOP("Panes", "Pages"),
)
CONVERSATION, PAGES = 1, 2
"""Numbers of panes, counted from the first."""
LETTERS = (42, 67, 80)
"""At first the panes are so many average letters wide."""
LETTERS_FOR_ALL = 140
"""A window not so many average letters wide shows one pane at a time: with a larger font sooner."""
SPARE = 24
"""Pixels more than all panes need at least: else the window could not be made so small that it shows only one."""


class Panes(QWidget):
    """The panes, from left to right as they are read."""

    shown_changed = Signal()
    """Other panes are shown, or the window has become small or wide."""
    focus_moved = Signal(int)
    """The pane that had the keyboard is hidden now; that of this number is on show in its place."""

    def __init__(self, panes: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes = tuple(panes)
        self._is_wanted = [True] * len(self._panes)
        letter = self.fontMetrics().averageCharWidth()
        self._widths = [letters * letter for letters in LETTERS]
        self._current = 1
        self._is_small = False
        self._tabs = QTabBar()
        self._tabs.setObjectName("panes")
        self._tabs.setAccessibleName(self.tr("Panes"))
        self._tabs.setExpanding(True)
        self._tabs.setDrawBase(False)
        for name in NAMES:
            self._tabs.addTab(self.tr(name))
        self._tabs.setCurrentIndex(self._current)
        self._tabs.currentChanged.connect(self.reveal)
        self._tabs.hide()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for number, pane in enumerate(self._panes):
            narrowest = self._widths[number] // 2
            if number != PAGES:  # its header folds
                narrowest = max(narrowest, pane.minimumSizeHint().width())
            pane.setMinimumWidth(narrowest)
            self.splitter.addWidget(pane)
        self.splitter.setSizes(self._widths)
        for number, stretch in enumerate((0, 1, 1)):
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.splitterMoved.connect(self._note_widths)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self.splitter, 1)

    @property
    def is_small(self) -> bool:
        """Whether there is room for one pane only."""
        return self._is_small

    def is_wanted(self, number: int) -> bool:
        """Whether a pane is to be seen where there is room for all."""
        return self._is_wanted[number]

    @property
    def widths(self) -> tuple[int, ...]:
        """What `restore` takes: the panes' widths, negative for those that are hidden."""
        if all(self._is_wanted):  # else those that are seen have taken the room of the others
            self._note_widths()
        return tuple(width if wanted else -width for width, wanted in zip(self._widths, self._is_wanted, strict=True))

    def restore(self, widths: Sequence[int]) -> None:
        """Divide the window as it was; nothing changes if that cannot be."""
        if len(widths) == len(self._panes) and all(widths) and any(width > 0 for width in widths):
            self._is_wanted = [width > 0 for width in widths]
            self._widths = [abs(width) for width in widths]
            self._apply()

    def set_wanted(self, number: int, is_wanted: bool) -> None:
        """Show a pane or hide it; the last one stays."""
        others = [wanted for other, wanted in enumerate(self._is_wanted) if other != number]
        if is_wanted == self._is_wanted[number] or not (is_wanted or any(others)):
            self.shown_changed.emit()  # whoever asked shows a tick that is wrong now
            return
        if all(self._is_wanted):
            self._note_widths()
        self._is_wanted[number] = is_wanted
        self._apply()

    def toggle(self, number: int) -> None:
        """Hide a pane that is seen, or show it."""
        self.set_wanted(number, not self._is_wanted[number])

    def reveal(self, number: int) -> None:
        """Make sure that a pane is seen."""
        self._current = number
        self._tabs.setCurrentIndex(number)
        if self._is_small:
            self._apply()
        elif not self._is_wanted[number]:
            self.set_wanted(number, True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become small, or wide again."""
        super().resizeEvent(event)
        needed = sum(pane.minimumWidth() for pane in self._panes) + SPARE
        is_small = self.width() < max(LETTERS_FOR_ALL * self.fontMetrics().averageCharWidth(), needed)
        if is_small != self._is_small:
            self._is_small = is_small
            self._apply()
        elif all(self._is_wanted):
            self._note_widths()

    def _note_widths(self) -> None:
        """Remember how the window is divided among the panes that are seen."""
        if self._is_small or any(map(QWidget.isHidden, self._seen())):
            return
        for number, width in enumerate(self.splitter.sizes()):
            if self._is_wanted[number] and width > 0:
                self._widths[number] = width

    def _seen(self) -> list[QWidget]:
        return [pane for pane, wanted in zip(self._panes, self._is_wanted, strict=True) if wanted]

    def _apply(self) -> None:
        self._tabs.setVisible(self._is_small)
        focus = QApplication.focusWidget()
        others = (pane for number, pane in enumerate(self._panes) if number != self._current)
        is_left = self._is_small and focus is not None and any(pane.isAncestorOf(focus) for pane in others)
        for number, pane in enumerate(self._panes):
            pane.setVisible(number == self._current if self._is_small else self._is_wanted[number])
        if not self._is_small:
            self.splitter.setSizes(self._widths)
        self.shown_changed.emit()
        if is_left:
            self.focus_moved.emit(self._current)
