"""The list of all conversations with its search field, shown in place of the conversation while one is chosen.

Keys  in the field: words are searched; Down goes to the list     in the list: Enter opens, F2 renames, Delete deletes
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QMenu, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.conversation.conversation_delegate import ConversationDelegate
from app.gui.conversation.conversation_list_model import CONVERSATION_ROLE, ConversationRow, ConversationsModel
from app.gui.language import QT_TRANSLATE_NOOP

AFTER_TYPING_MS = 150
NONE_YET = QT_TRANSLATE_NOOP("ConversationList", "Conversations that you have with your documents are listed here.")
NONE_FOUND = QT_TRANSLATE_NOOP("ConversationList", "No conversation holds these words.")


class ConversationRows(QListView):
    """The rows. Enter opens, F2 renames, Delete deletes."""

    opened = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, model: ConversationsModel, look: theme.Theme) -> None:
        super().__init__()
        self.setObjectName("documents")
        self.setAccessibleName(self.tr("Conversations"))
        self.setAccessibleDescription(self.tr("Enter opens a conversation, F2 renames it, Delete deletes it"))
        self.setModel(model)
        self._delegate = ConversationDelegate(look)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        look.changed.connect(self.viewport().update)

    def row_at(self, index: QModelIndex) -> ConversationRow | None:
        """The conversation of an index."""
        row = index.data(CONVERSATION_ROLE)
        return row if isinstance(row, ConversationRow) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every platform; Delete deletes."""
        row = self.row_at(self.currentIndex())
        if row and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif row and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit(row)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Second lines wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ConversationList(QWidget):
    """Search field, rows, and what is said where there are none."""

    opened = Signal(int)
    delete_requested = Signal(object)
    """A ConversationRow."""
    searched = Signal(str)
    """Words to look for; empty: all conversations are wanted."""
    closed = Signal()
    """The user has changed their mind."""

    def __init__(self, model: ConversationsModel, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._model = model
        self._field = QLineEdit()
        self._field.setObjectName("search")
        self._field.setPlaceholderText(self.tr("Search all conversations"))
        self._field.setAccessibleName(self.tr("Search all conversations"))
        self._field.setClearButtonEnabled(True)
        self._field.installEventFilter(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER_TYPING_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.words))
        self._field.textChanged.connect(self._on_typed)
        self._field.returnPressed.connect(self._open_first)
        self._listed = ""  # the words that the rows hold
        self._is_first_wanted = False  # Enter was quicker than the search
        self.rows = ConversationRows(model, look)
        self.rows.opened.connect(lambda row: self.opened.emit(row.id))
        self.rows.clicked.connect(self._open_clicked)
        self.rows.delete_requested.connect(self.delete_requested)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.connect(self._show_menu)
        self._nothing = QLabel(self.tr(NONE_YET))
        self._nothing.setObjectName("soft")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        search = QFrame()
        search.setObjectName("panel")
        inside = QVBoxLayout(search)
        inside.setContentsMargins(theme.GAP_WIDE, theme.GAP + 4, theme.GAP_WIDE, theme.GAP_SMALL)
        inside.addWidget(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(search)
        column.addWidget(self.rows, 1)
        column.addWidget(self._nothing, 1)
        self.setFocusProxy(self._field)
        model.modelReset.connect(self._refresh)
        model.dataChanged.connect(self._mark_shown)
        self._refresh()

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._field.text().strip()

    def begin(self) -> None:
        """Start afresh: all conversations, the one on show marked."""
        self._field.clear()
        self._pause.stop()
        self.searched.emit("")
        self._field.setFocus()

    def _refresh(self) -> None:
        has_rows = self._model.rowCount() > 0
        self.rows.setVisible(has_rows)
        self._nothing.setVisible(not has_rows)
        self._nothing.setText(self.tr(NONE_FOUND if self.words else NONE_YET))
        self._mark_shown()

    def _mark_shown(self) -> None:
        if self.rows.state() == QListView.State.EditingState:
            return
        number = next((number for number, row in enumerate(self._model.rows) if row.is_open), 0)
        self.rows.setCurrentIndex(self._model.index(number))

    def _open_clicked(self, index: QModelIndex) -> None:
        if row := self.rows.row_at(index):
            self.opened.emit(row.id)

    def note_listed(self, words: str) -> None:
        """The rows are those that hold these words now."""
        self._listed = words
        if self._is_first_wanted and words == self.words:
            self._open_first()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is opened any more that was searched for."""
        self._is_first_wanted = False
        super().hideEvent(event)

    def _on_typed(self) -> None:
        self._is_first_wanted = False
        self._pause.start()

    def _open_first(self) -> None:
        """Open the first that the words were found in, once they were looked for; without words the marked one."""
        self._is_first_wanted = self.words != self._listed
        if self._is_first_wanted:
            self._pause.stop()
            self.searched.emit(self.words)
        elif row := self.rows.row_at(self._model.index(0) if self.words else self.rows.currentIndex()):
            self.opened.emit(row.id)

    def _show_menu(self, where: QPoint) -> None:
        index = self.rows.indexAt(where)
        if not (row := self.rows.row_at(index)):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.opened.emit(row.id))
        menu.addAction(self.tr("Rename"), lambda: self.rows.edit(index))
        menu.addAction(self.tr("Delete…"), lambda: self.delete_requested.emit(row))
        menu.popup(self.rows.viewport().mapToGlobal(where))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field Down goes to the rows."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.rows.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Escape belongs to the list while it is on show, not to the action that stops answers."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the conversation."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
