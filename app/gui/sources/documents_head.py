"""Over the list of documents, where there are several: one tick for all of them, and a field that shortens the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.language import figure
from app.gui.sources.library_model import DocumentListModel, DocumentRow
from app.gui.tick_box import TickBox

TICK_FROM = 2
FILTER_FROM = 8
"""Documents from which on there is something to do for each of both."""


class _AllBox(TickBox):
    """A click ticks all, or unticks all once all are ticked. That only some are ticked cannot be chosen."""

    def nextCheckState(self) -> None:
        """Where some are ticked, all are next."""
        is_all = self.checkState() == Qt.CheckState.Checked
        self.setCheckState(Qt.CheckState.Unchecked if is_all else Qt.CheckState.Checked)


class _Filter(QLineEdit):
    leave_requested = Signal()

    def event(self, event: QEvent) -> bool:
        """Escape belongs to the field while there are words in it, not to the action that stops answers."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and bool(self.text())
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows all again, Down goes on to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)


class DocumentsHead(QWidget):
    """The tick and the field. The tick is about the documents that the field lets be seen."""

    filter_changed = Signal()
    list_requested = Signal()
    """The keyboard is to go on to the list."""

    def __init__(self, model: DocumentListModel, look: theme.Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._all = _AllBox("", look)
        self._all.setObjectName("all")
        self._all.setTristate(True)
        self._all.clicked.connect(self._tick_all)
        self._filter = _Filter()
        self._filter.setObjectName("search")
        self._filter.setPlaceholderText(self.tr("Search by name"))
        self._filter.setAccessibleName(self.tr("Search documents by name"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._on_typed)
        self._filter.leave_requested.connect(self.list_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP + 5, theme.GAP, theme.GAP, theme.GAP_SMALL)
        column.setSpacing(theme.GAP)
        column.addWidget(self._filter)
        column.addWidget(self._all)
        for signal in (model.asked_changed, model.modelReset):
            signal.connect(self._refresh)
        self._refresh()

    def shows(self, row: DocumentRow) -> bool:
        """Whether the words of the field are in the document's name, or it is not ready and tells where it stands."""
        return row.document_id is None or all(
            word in row.name.casefold() for word in self._filter.text().casefold().split()
        )

    def _shown(self) -> list[DocumentRow]:
        return [row for row in self._model.rows if row.document_id is not None and self.shows(row)]

    def _on_typed(self) -> None:
        self.filter_changed.emit()
        self._refresh()

    def _tick_all(self) -> None:
        ids = {row.document_id for row in self._shown() if row.document_id is not None}
        self._model.ask(ids, is_asked=self._all.checkState() == Qt.CheckState.Checked)
        self._refresh()

    def _refresh(self) -> None:
        count = self._model.rowCount()
        is_filtered = bool(self._filter.text().strip())
        self._filter.setVisible(count >= FILTER_FROM or is_filtered)
        shown = self._shown()
        asked = sum(row.is_asked for row in shown)
        states = Qt.CheckState
        state = states.Unchecked if not asked else states.Checked if asked == len(shown) else states.PartiallyChecked
        self._all.setCheckState(state)
        words = self.tr("All found · {asked} of {count}") if is_filtered else self.tr("All · {asked} of {count}")
        words = words if shown else self.tr("All")
        self._all.setText(words.format(asked=figure(asked), count=figure(len(shown))))
        spoken = self.tr("Ask all documents; {asked} of {count} are ticked")
        spoken = spoken.format(asked=figure(asked), count=figure(len(shown)))
        self._all.setAccessibleName(self._all.text() if is_filtered else spoken)  # others may be ticked as well
        self._all.setToolTip(self.tr("Questions are put to the documents that are ticked"))
        self._all.setEnabled(bool(shown))
        self.setVisible(count >= TICK_FROM or is_filtered)
