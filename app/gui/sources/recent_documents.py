"""The menu of the documents that were on show last, in this run or before: in a long list they are hard to find."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from app.gui.language import translate
from app.gui.sources.library_model import DocumentListModel

MOST = 10


class RecentDocuments(QObject):
    """Between the menu, the documents and what is shown."""

    changed = Signal()
    """Others, or in another order: to be kept."""

    def __init__(
        self, menu: QMenu, documents: DocumentListModel, show: Callable[[int], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._menu = menu
        self._documents = documents
        self._show = show
        self.ids: tuple[int, ...] = ()
        """Of documents, the one that was shown last first."""
        menu.aboutToShow.connect(self._fill)

    def note(self, document_id: int) -> None:
        """A document has come on show."""
        ids = (document_id, *(number for number in self.ids if number != document_id))[:MOST]
        if ids != self.ids:
            self.ids = ids
            self.changed.emit()

    def _fill(self) -> None:
        """Those that are still there, and behind them those that were added last."""
        self._menu.clear()
        names = {row.document_id: row.name for row in self._documents.rows if row.document_id is not None}
        added = [number for number in reversed(names) if number not in self.ids]
        for number in [*(number for number in self.ids if number in names), *added][:MOST]:
            action = self._menu.addAction(names[number].replace("&", "&&"))
            action.triggered.connect(partial(self._show, number))
        if not names:
            self._menu.addAction(translate("RecentDocuments", "No document was opened yet")).setEnabled(False)
