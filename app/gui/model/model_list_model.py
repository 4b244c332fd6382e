"""Qt list model of the model dialog: a heading for each group, and its models with their jobs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui.language import translate
from app.gui.model.model_jobs import Job
from app.gui.model.model_rows import Group, ModelRow
from app.gui.model.model_words import group_title, job_words, judgement_of, kind_words
from app.gui.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
LINE_ROLE = Qt.ItemDataRole.UserRole
"""A `Heading` or a `ModelLine`."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands above a group; it cannot be chosen."""

    text: str


@dataclass(frozen=True, slots=True)
class ModelLine:
    """A model with what is being done with it."""

    row: ModelRow
    job: Job | None
    is_used: bool
    """Whether it answers now."""


class ModelListModel(QAbstractListModel):
    """The lines. What stays the same from one listing to the next keeps its place in the views."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Heading | ModelLine] = []

    @property
    def lines(self) -> tuple[Heading | ModelLine, ...]:
        """All of them."""
        return tuple(self._lines)

    def show_rows(self, rows: Sequence[ModelRow], jobs: Mapping[str, Job], used: str, *, is_looking: bool) -> None:
        """Show these rows. `used`: the name of the model that answers."""
        lines: list[Heading | ModelLine] = []
        for group in Group:
            members = [row for row in rows if row.group is group]
            lines.append(Heading(group_title(group, is_looking=is_looking, count=len(members))))
            for row in members:
                can_be_used = group in (Group.INSTALLED, Group.SERVER)
                is_used = can_be_used and used in (row.name, str(row.place))
                lines.append(ModelLine(row, jobs.get(row.key), is_used))
        if [_key(line) for line in lines] == [_key(line) for line in self._lines]:
            before, self._lines = self._lines, lines
            for number, (old, new) in enumerate(zip(before, lines, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def show_job(self, key: str, job: Job | None) -> None:
        """Show how far one job is."""
        number = self.number_of(key)
        line = None if number is None else self._lines[number]
        if number is not None and isinstance(line, ModelLine):
            self._lines[number] = ModelLine(line.row, job, line.is_used)
            self.dataChanged.emit(self.index(number), self.index(number))

    def number_of(self, key: str) -> int | None:
        """Where a model stands; None if it is not listed."""
        found = (n for n, line in enumerate(self._lines) if isinstance(line, ModelLine) and line.row.key == key)
        return next(found, None)

    def line_at(self, number: int) -> ModelLine | None:
        """The model there; None for headings and beyond the end."""
        line = self._lines[number] if 0 <= number < len(self._lines) else None
        return line if isinstance(line, ModelLine) else None

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, what a screen reader says, or the line itself."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if isinstance(line, Heading):
            return line.text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (line.row.title, mark_of(line), kind_words(line.row), state_words(line))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(line.row.name)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over."""
        if index.isValid() and isinstance(self._lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def mark_of(line: ModelLine) -> str:
    """The word beside the title, if it deserves one."""
    if line.is_used:
        return translate("ModelListModel", "In use")
    return translate("ModelListModel", "Best fit") if line.row.is_best else ""


def state_words(line: ModelLine) -> str:
    """The third line: how far the job is, else the verdict."""
    return job_words(line.job) if line.job is not None else judgement_of(line.row).words


def _key(line: Heading | ModelLine) -> str:
    return line.row.key if isinstance(line, ModelLine) else ""
