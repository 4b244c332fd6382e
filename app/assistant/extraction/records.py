"""What an extraction is made of. Every value is words of a document with their place, or None."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.assistant.extraction.form import Field, Form, Group, Leaf, Listing, RowListing, Table
from app.assistant.records import AnswerModel, AnswerTiming, Citation, Coverage


@dataclass(frozen=True, slots=True)
class Filled:
    """One value: words that stand in the document."""

    words: str
    """On one line, normalised as source_text.py does; `citation.quote` has them as they stand on the page."""
    citation: Citation
    read: int | float | str | None = None
    """The number, the day as ISO 8601, the address or link that the words mean or hold; None: none, or several."""
    judged: str | bool | None = None
    """The value that the model chose, where the form has a choice: the words are then its evidence, not the value."""
    support: float | None = None
    """How likely the passage around the words does support them, 0 to 1 (support.py); None: not measured."""


CUT_OFF = "an answer was as long as it can be; rows or values may be missing at its end."
"""What is noted of a record where a model was stopped before the end: what it has not was perhaps not come to."""

Cells = tuple[Filled | None, ...]
"""Values of several leaves, in their order."""
Value = Filled | None | Cells | tuple[Cells, ...]
"""Of a leaf: one or None. Of a group and a list: cells. Of a table: rows of cells; of lists in rows the same."""


@dataclass(frozen=True, slots=True)
class Record:
    """A form filled from one document."""

    document_id: int
    document: str
    """File name."""
    values: tuple[Value, ...]
    """In the order of the form's fields."""
    missing: tuple[str, ...]
    """What the form requires and the document does not say, as JSON pointers into the record."""
    coverage: Coverage
    notes: tuple[str, ...] = ()
    """One sentence for each thing that is not as asked for, and why."""

    @property
    def is_cut_off(self) -> bool:
        """Whether an answer that it is made of had no end."""
        return f"{self.document}: {CUT_OFF}" in self.notes


@dataclass(frozen=True, slots=True)
class Extraction:
    """A form filled from some documents, one record each."""

    form: Form
    records: tuple[Record, ...]
    timing: AnswerTiming
    model: AnswerModel


Path = tuple[str | int, ...]
"""Where in its record a value stands, as its schema has it: names, and numbers of rows from 0."""


@dataclass(frozen=True, slots=True)
class Located:
    """A value with where in its record it stands."""

    path: Path
    leaf: Leaf
    filled: Filled | None

    @property
    def pointer(self) -> str:
        """The same as a JSON pointer."""
        return pointer(self.path)


def pointer(path: Path) -> str:
    """A path as a JSON pointer (RFC 6901)."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def located(field: Field, value: Value) -> Iterator[Located]:
    """All values of a field, those that are None too, row by row."""
    match field:
        case Leaf():
            yield Located(field.steps, field, filled(value))
        case Group():
            for leaf, cell in zip(field.leaves, cells(value), strict=True):
                yield Located((field.name, *leaf.steps), leaf, cell)
        case Listing():
            for number, cell in enumerate(cells(value)):
                yield Located((*field.steps, number), field.item, cell)
        case RowListing():
            for row_number, held in enumerate(rows(value)):
                for number, cell in enumerate(held):
                    yield Located((*field.steps(row_number), number), field.item, cell)
        case Table():
            for number, row in enumerate(rows(value)):
                for column, cell in zip(field.columns, row, strict=True):
                    yield Located((*field.steps, number, *column.steps), column, cell)


def filled(value: Value) -> Filled | None:
    """The value of a leaf."""
    if isinstance(value, tuple):
        raise TypeError("a leaf has one value")
    return value


def cells(value: Value) -> Cells:
    """The values of a group or a list."""
    if not isinstance(value, tuple):
        raise TypeError("a group or a list has cells")
    return tuple(filled(cell) for cell in value)


def rows(value: Value) -> tuple[Cells, ...]:
    """The rows of a table."""
    if not isinstance(value, tuple):
        raise TypeError("a table has rows")
    return tuple(cells(row) for row in value)
