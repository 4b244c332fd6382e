"""Qt list model of the documents: those in the library, those being read, and those that could not be read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.gui.language import COUNTS, figure, size_words, time_words, translate
from app.gui.sentences import in_language
from app.ingest.records import DocumentKind

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The row's `DocumentRow`."""


class RowState(StrEnum):
    """Where a document stands."""

    WAITING = "waiting"  # in the queue
    READING = "reading"
    READY = "ready"
    PASSWORD = "password"  # encrypted: the user is being asked
    REFUSED = "refused"  # `DocumentRow.note` says why


COMING = (RowState.WAITING, RowState.READING, RowState.PASSWORD)
"""Of files on their way into the library."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One line of the list. `path` tells rows apart until a document has an id."""

    name: str
    path: Path
    state: RowState
    document_id: int | None = None
    page_count: int = 0
    pages_without_text: int = 0
    done: int = 0
    """Pages read so far."""
    left_s: float | None = None
    """Seconds that reading will still take; None: not known yet."""
    size: int = 0
    """Bytes of the file; 0: not known yet."""
    tokens: int | None = None
    """Of its text, as the model counts; None: not counted yet."""
    note: str = ""
    is_asked: bool = True
    """Whether questions are put to it."""
    is_older: bool = False
    """Whether the same file was read again later, with other content."""
    kind: DocumentKind | None = None
    """What kind of file it is; until it was opened, by its name; None: not known, or a folder."""
    begun_id: int | None = None
    """While it is read: the document that has its first pages, if they are kept; its own number later."""

    @property
    def can_be_cancelled(self) -> bool:
        """Whether its line has a button that stops reading it, or takes it off the list."""
        return self.state in (RowState.WAITING, RowState.READING, RowState.REFUSED)

    @property
    def status(self) -> str:
        """The second line: what the user needs to know of it now."""
        if self.state is RowState.WAITING:
            waiting = translate("DocumentRow", "Waiting to be read")
            return f"{waiting} · {size_words(self.size)}" if self.size else waiting
        if self.state is RowState.READING:
            if not self.page_count:
                return translate("DocumentRow", "Opening")
            reading = translate("DocumentRow", "Reading page {done} of {total}")
            words = reading.format(done=figure(max(1, self.done)), total=figure(self.page_count))
            if self.left_s is None:
                return words
            left = translate("DocumentRow", "about {time} left").format(time=time_words(self.left_s))
            return f"{words} · {left}"
        if self.state is RowState.PASSWORD:
            return translate("DocumentRow", "Needs a password")
        if self.state is RowState.REFUSED:
            return in_language(self.note)
        words = COUNTS.pages(self.page_count)
        if self.pages_without_text:
            some = translate("DocumentRow", "{pages}, {number} without text")
            words = some.format(pages=words, number=figure(self.pages_without_text))
        if self.tokens is not None:
            words = f"{words} · {COUNTS.tokens(self.tokens)}"
        if self.size:
            words = f"{words} · {size_words(self.size)}"
        return translate("DocumentRow", "{pages} · older version").format(pages=words) if self.is_older else words


class DocumentListModel(QAbstractListModel):
    """The rows: documents in the order in which the library has them, and below them what is no document yet."""

    asked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DocumentRow] = []

    @property
    def rows(self) -> tuple[DocumentRow, ...]:
        """All rows."""
        return tuple(self._rows)

    def asked_ids(self) -> list[int]:
        """Ids of the ready documents that are ticked."""
        return [row.document_id for row in self._rows if row.document_id is not None and row.is_asked]

    def is_reading(self) -> bool:
        """Whether any document is still being read, waits to be, or waits for its password."""
        return any(row.state not in (RowState.READY, RowState.REFUSED) for row in self._rows)

    def row_of_path(self, path: Path) -> int | None:
        """Number of the row that came from a file, None if there is none."""
        return next((n for n, row in enumerate(self._rows) if row.path == path), None)

    def row_of_document(self, document_id: int) -> int | None:
        """Number of a document's row, also while it is still being read; None if there is none."""
        return next((n for n, row in enumerate(self._rows) if document_id in (row.document_id, row.begun_id)), None)

    def set_documents(self, rows: Iterable[DocumentRow]) -> None:
        """Show what the library holds."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        self.asked_changed.emit()

    def ask_only(self, document_ids: Collection[int]) -> None:
        """Tick these documents, and untick the others."""
        self._tick(lambda row: row.document_id in document_ids)

    def ask(self, document_ids: Collection[int], *, is_asked: bool) -> None:
        """Tick these documents, or untick them; the others stay as they are."""
        self._tick(lambda row: is_asked if row.document_id in document_ids else row.is_asked)

    def _tick(self, is_asked: Callable[[DocumentRow], bool]) -> None:
        """The views hear of it once, however many there are."""
        rows = [row if row.document_id is None else replace(row, is_asked=is_asked(row)) for row in self._rows]
        if rows != self._rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            self.asked_changed.emit()

    def append(self, row: DocumentRow) -> None:
        """Add a row at the end."""
        number = len(self._rows)
        self.beginInsertRows(NO_PARENT, number, number)
        self._rows.append(row)
        self.endInsertRows()
        self.asked_changed.emit()

    def extend(self, rows: Sequence[DocumentRow]) -> None:
        """Add rows at the end; the views hear of it once."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(NO_PARENT, first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
            self.asked_changed.emit()

    def change(self, number: int, row: DocumentRow) -> None:
        """Replace a row."""
        before, self._rows[number] = self._rows[number], row
        self.dataChanged.emit(self.index(number), self.index(number))
        if (before.is_asked, before.document_id, before.state) != (row.is_asked, row.document_id, row.state):
            self.asked_changed.emit()

    def settle(self, number: int, row: DocumentRow) -> None:
        """A row is a document now; it stays where it was put, whichever of several is read first."""
        assert row.document_id is not None
        self.change(number, row)

    def remove(self, number: int) -> None:
        """Take a row away."""
        self.beginRemoveRows(NO_PARENT, number, number)
        del self._rows[number]
        self.endRemoveRows()
        self.asked_changed.emit()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, tick, what a screen reader says, or the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}, {state}").format(name=row.name, state=row.status)
        if role == Qt.ItemDataRole.CheckStateRole and row.state is RowState.READY:
            return Qt.CheckState.Checked if row.is_asked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a document, or untick it."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        self.change(index.row(), replace(row, is_asked=value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Ready documents can be ticked."""
        flags = super().flags(index)
        if index.isValid() and self._rows[index.row()].state is RowState.READY:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags
