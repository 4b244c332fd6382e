"""Qt list model of the conversations in the library: title, documents, date, and what a search found in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTime,
    Signal,
)

from app.gui.language import figure, translate

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

CONVERSATION_ROLE = Qt.ItemDataRole.UserRole
"""The row's `ConversationRow`."""


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One conversation."""

    id: int
    title: str
    documents: tuple[str, ...]
    """Names of those still in the library."""
    updated_at: str
    """ISO 8601, UTC."""
    excerpt: str = ""
    """What a search found in it."""
    marks: tuple[tuple[int, int], ...] = ()
    """Where the words that were searched for stand in the excerpt: starts and ends."""
    title_marks: tuple[tuple[int, int], ...] = ()
    """The same of the title."""
    is_open: bool = False
    """Whether it is on show."""

    @property
    def about(self) -> str:
        """The second line: what was found, or else its documents."""
        if self.excerpt:
            return self.excerpt
        if not self.documents:
            return translate("ConversationsModel", "No document is left of it")
        others = len(self.documents) - 1
        more = translate("ConversationsModel", "{document} and {count} more")
        return more.format(document=self.documents[0], count=figure(others)) if others else self.documents[0]


def date_words(updated_at: str, today: date) -> str:
    """When that was, as short as can be: a time of today, else a day."""
    try:
        when = datetime.fromisoformat(updated_at).astimezone()
    except ValueError:
        return ""
    locale = QLocale()
    days = (today - when.date()).days
    if days == 0:
        return locale.toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
    if days == 1:
        return translate("ConversationsModel", "Yesterday")
    day = QDate(when.year, when.month, when.day)
    return locale.dayName(day.dayOfWeek()) if 1 < days < 7 else locale.toString(day, QLocale.FormatType.ShortFormat)


class ConversationsModel(QAbstractListModel):
    """The conversations, or those that a search found; newest first."""

    renamed = Signal(int, str)
    """A conversation's number and the title that the user gave it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ConversationRow, ...] = ()

    @property
    def rows(self) -> tuple[ConversationRow, ...]:
        """All rows."""
        return self._rows

    def set_rows(self, rows: Iterable[ConversationRow]) -> None:
        """Show other conversations."""
        new = tuple(rows)
        if [row.id for row in new] == [row.id for row in self._rows]:  # a title that is being edited stays so
            changed = [number for number, row in enumerate(new) if row != self._rows[number]]
            self._rows = new
            for number in changed:
                self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def row_of(self, conversation_id: int | None) -> int | None:
        """Number of a conversation's row, None if it is not among them."""
        return next((number for number, row in enumerate(self._rows) if row.id == conversation_id), None)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Number of conversations."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, what a screen reader says, or the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == CONVERSATION_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            when = date_words(row.updated_at, date.today())
            return self.tr(", ").join([row.title, when, row.about, *([self.tr("on show")] if row.is_open else [])])
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another title. The row changes when the library has it."""
        title = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not title:
            return False
        row = self._rows[index.row()]
        if title != row.title:
            self.renamed.emit(row.id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles can be edited."""
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags)
