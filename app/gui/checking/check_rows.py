"""The rows of a check: documents with their files, then each answer with its citations, or record with its values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.assistant.export.check_records import CheckedFile, FileState
from app.assistant.records import Citation, ImagePin
from app.gui.checking.check_words import (
    SIGNS,
    Check,
    file_tone,
    file_words,
    line_tone,
    state_words,
)
from app.gui.language import translate
from app.gui.theme import in_own_direction

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One row."""

    title: str
    """What it is, or what became of it."""
    tone: str = ""
    """Empty: a heading."""
    place: str = ""
    words: str = ""
    detail: str = ""
    pin: Citation | ImagePin | None = None
    """Of a citation that holds: it can be shown."""
    file: CheckedFile | None = None
    """Of a document."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.place, self.words, self.detail) if part)

    @property
    def can_open(self) -> bool:
        """Whether pressing it does something."""
        return self.pin is not None or (self.file is not None and self.file.state is not FileState.SAME)


def rows_of(check: Check) -> Iterator[CheckRow]:
    """All rows, from above."""
    if check.files:
        yield CheckRow(translate("CheckRows", "Documents"))
    for file in check.files:
        title = f"{SIGNS[file_tone(file)]} {in_own_direction(file.document)}"
        path = in_own_direction(file.file) if file.file else ""
        yield CheckRow(title, file_tone(file), path, "", file_words(check, file), file=file)
    for part in check.parts:
        yield CheckRow(in_own_direction(part.heading))
        for line in part.lines:
            title = f"{SIGNS[line_tone(line)]} {line.name} {state_words(line)}"
            if line.is_nearest:
                nearest = translate("CheckRows", "Nearest passage")
                title = f"{title} · {nearest}"
            yield CheckRow(title, line_tone(line), line.place, line.words, line.detail, line.pin)


class CheckRowsModel(QAbstractListModel):
    """The rows as Qt's list wants them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CheckRow, ...] = ()

    def set_rows(self, rows: tuple[CheckRow, ...]) -> None:
        """Show the rows of a check, or nothing."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """All rows."""
        return self._rows

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or what is said of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
