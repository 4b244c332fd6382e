"""The list of documents, with the button that adds some."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.language import figure
from app.gui.sources.document_delegate import DocumentDelegate
from app.gui.sources.documents_head import DocumentsHead
from app.gui.sources.library_model import ROW_ROLE, DocumentListModel, DocumentRow, RowState

SHIFT = Qt.KeyboardModifier.ShiftModifier


class DocumentList(QListView):
    """The list itself. Space ticks, with Shift that document alone; Enter opens, Delete removes."""

    remove_requested = Signal(object)
    only_requested = Signal(object)
    """The DocumentRow that alone is to be asked."""

    def __init__(self, model: DocumentListModel, look: theme.Theme) -> None:
        super().__init__()
        self.setObjectName("documents")
        self.setAccessibleName(self.tr("Documents"))
        self.setAccessibleDescription(
            self.tr(
                "Space ticks a document for questions, Shift+Space ticks it alone, Enter opens it, Delete removes it"
            )
        )
        self.setModel(model)
        self._delegate = DocumentDelegate(look)
        self.setItemDelegate(self._delegate)
        self._delegate.cancel_requested.connect(self.remove_requested)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        look.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every platform; Delete removes. A letter begins a question: the field above finds names."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(index)
        elif index.isValid() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit(index.data(ROW_ROLE))
        elif index.isValid() and event.key() == Qt.Key.Key_Space and event.modifiers() & SHIFT:
            self.only_requested.emit(index.data(ROW_ROLE))
        elif event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Status lines wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class LibraryPanel(QWidget):
    """The left pane."""

    add_requested = Signal()
    opened = Signal(object)
    remove_requested = Signal(object)
    removal_requested = Signal(object)
    """A list of DocumentRow, all of which are to be removed."""

    def __init__(self, model: DocumentListModel, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._model = model
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = QFrame()
        header.setObjectName("header")
        header.setFixedHeight(theme.HEADER_HEIGHT)
        row = QHBoxLayout(header)
        row.setContentsMargins(theme.GAP_WIDE, 0, theme.GAP, 0)
        title = QLabel(self.tr("Documents"))
        title.setObjectName("heading")
        add = QPushButton(self.tr("Add…"))
        add.setToolTip(self.tr("Add documents, or drop them anywhere on the window"))
        add.setAccessibleName(self.tr("Add documents"))
        add.clicked.connect(self.add_requested)
        row.addWidget(title, 1)
        row.addWidget(add)
        self.list = DocumentList(model, look)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.remove_requested.connect(self.remove_requested)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.only_requested.connect(self._ask_only)
        self.head = DocumentsHead(model, look)
        self.head.filter_changed.connect(self._hide_others)
        self.head.list_requested.connect(self._go_to_list)
        for signal in (model.rowsInserted, model.modelReset, model.asked_changed):
            signal.connect(self._hide_others)
        column.addWidget(header)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        self.keyed: dict[str, QWidget] = {"open": add}
        """Buttons that do what keys do, by the names of their shortcuts."""

    def select_document(self, document_id: int) -> None:
        """Mark the document that is on show."""
        number = self._model.row_of_document(document_id)
        if number is not None:
            is_hidden = self.list.isRowHidden(number)  # keys must not act on what is not seen
            self.list.setCurrentIndex(QModelIndex() if is_hidden else self._model.index(number))

    def _hide_others(self) -> None:
        """Show the rows that the field over the list lets be seen, and mark one of these."""
        for number, row in enumerate(self._model.rows):
            if self.list.isRowHidden(number) == self.head.shows(row):  # else the list would be laid out for nothing
                self.list.setRowHidden(number, not self.head.shows(row))
        current = self.list.currentIndex()
        if current.isValid() and self.list.isRowHidden(current.row()):
            shown = (n for n in range(self._model.rowCount()) if not self.list.isRowHidden(n))
            self.list.setCurrentIndex(self._model.index(next(shown, -1)))

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_only(self, row: DocumentRow) -> None:
        """Tick this document alone; where it is that already, all of them."""
        if row.document_id is None:
            return
        ids = [each.document_id for each in self._model.rows if each.document_id is not None]
        self._model.ask_only(ids if self._model.asked_ids() == [row.document_id] else [row.document_id])

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, DocumentRow):
            self.opened.emit(row)

    def _ticked(self) -> list[DocumentRow]:
        """Documents with a tick that are seen: nobody is to remove what the field over the list hides."""
        return [
            row for row in self._model.rows if row.document_id is not None and row.is_asked and self.head.shows(row)
        ]

    def _show_menu(self, where: QPoint) -> None:
        index = self.list.indexAt(where)
        row = index.data(ROW_ROLE)
        if not isinstance(row, DocumentRow):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.state is RowState.READY:
            menu.addAction(self.tr("Show"), lambda: self.opened.emit(row))
            is_alone = self._model.asked_ids() == [row.document_id]
            words = self.tr("Ask all documents") if is_alone else self.tr("Ask only this document")
            menu.addAction(words, lambda: self._ask_only(row))
        is_running = row.state in (RowState.WAITING, RowState.READING)
        menu.addAction(
            self.tr("Stop reading") if is_running else self.tr("Remove"), lambda: self.remove_requested.emit(row)
        )
        ticked = self._ticked()
        if len(ticked) > 1:
            words = self.tr("Remove the {count} ticked documents…").format(count=figure(len(ticked)))
            menu.addAction(words, lambda: self.removal_requested.emit(ticked))
        menu.popup(self.list.viewport().mapToGlobal(where))
