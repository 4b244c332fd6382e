"""A document's outline as a tree of headings that lead to their pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QLabel, QStackedWidget, QTreeView, QWidget

from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.plain_tip import plain_tip
from app.ingest.records import OutlineEntry

PAGE_ROLE = Qt.ItemDataRole.UserRole
NO_OUTLINE = QT_TRANSLATE_NOOP("PageOutline", "This document has no outline.")


class PageOutline(QStackedWidget):
    """The tree, or a sentence that there is none."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._tree = QTreeView()
        self._tree.setObjectName("outline")
        self._tree.setAccessibleName(self.tr("Outline"))
        self._tree.setModel(self._model)
        self._tree.setHeaderHidden(True)
        self._tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._tree.setWordWrap(True)
        self._tree.activated.connect(self._choose)
        self._tree.clicked.connect(self._choose)
        nothing = QLabel(self.tr(NO_OUTLINE))
        nothing.setObjectName("soft")
        nothing.setWordWrap(True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(nothing)
        self.addWidget(self._tree)

    @property
    def tree(self) -> QTreeView:
        """The tree."""
        return self._tree

    def set_headings(self, headings: Sequence[OutlineEntry]) -> None:
        """Show another document's outline; an empty one is said to be none."""
        self._model.clear()
        self._model.setColumnCount(2)
        open_items: list[tuple[int, QStandardItem]] = []
        for heading in headings:
            while open_items and open_items[-1][0] >= heading.level:
                open_items.pop()
            parent = open_items[-1][1] if open_items else self._model.invisibleRootItem()
            title, page = QStandardItem(" ".join(heading.title.split())), QStandardItem(f"{heading.page or ''}")
            page.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            for item in (title, page):
                item.setData(heading.page, PAGE_ROLE)
            title.setToolTip(plain_tip(title.text()))
            title.setAccessibleText(
                self.tr("{text}, page {page}").format(text=title.text(), page=heading.page)
                if heading.page
                else title.text()
            )
            parent.appendRow([title, page])
            open_items.append((heading.level, title))
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.expandToDepth(0)
        self.setCurrentIndex(1 if headings else 0)

    def _choose(self, index: QModelIndex) -> None:
        page = index.data(PAGE_ROLE)
        if page:
            self.page_chosen.emit(page)
