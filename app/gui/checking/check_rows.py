"""The rows of a check: the documents with their files, then each answer's question with its citations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.assistant.export.check_records import CheckedFile, FileState
from app.assistant.export.pin_check import PinState
from app.assistant.records import Citation, ImagePin
from app.gui.checking.check_words import (
    SIGNS,
    Check,
    detail_words,
    file_tone,
    file_words,
    number_words,
    pin_tone,
    place_words,
    question_words,
    quote_words,
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
    if check.verdict.files:
        yield CheckRow(translate("CheckRows", "Documents"))
    for file in check.verdict.files:
        title = f"{SIGNS[file_tone(file)]} {in_own_direction(file.document)}"
        path = in_own_direction(file.file) if file.file else ""
        yield CheckRow(title, file_tone(file), path, "", file_words(check, file), file=file)
    for number, answer in enumerate(check.answers, start=1):
        yield CheckRow(in_own_direction(question_words(answer)))
        for pin in check.verdict.pins:
            if pin.answer != number:
                continue
            title = f"{SIGNS[pin_tone(pin)]} {number_words(pin)} {state_words(pin)}"
            if pin.is_nearest:
                nearest = translate("CheckRows", "Nearest passage")
                title = f"{title} · {nearest}"
            supports = answer.nearest if pin.is_nearest else answer.supports
            shown = supports[pin.number - 1] if pin.state is PinState.HOLDS else None
            yield CheckRow(title, pin_tone(pin), place_words(pin), quote_words(pin), detail_words(pin), shown)


class CheckRowsModel(QAbstractListModel):
    """The rows as Qt's list wants them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CheckRow, ...] = ()

    def set_check(self, check: Check | None) -> None:
        """Show a check; None: nothing."""
        self.beginResetModel()
        self._rows = tuple(rows_of(check)) if check is not None else ()
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
