"""The form that an extraction fills: records made of a schema (schema.py)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a value is, beside the words of the document that it always is."""

    WORDS = "words"
    NUMBER = "number"
    INTEGER = "integer"
    DATE = "date"
    CHOICE = "choice"
    """One of the schema's own values, judged from words."""
    YES_NO = "yes or no"
    """The same with true and false."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value."""

    name: str
    about: str
    """What the value is, for prompts: description, else title, else the name as words. On one line."""
    kind: Kind
    choices: tuple[str, ...] = ()
    """Of Kind.CHOICE."""
    is_required: bool = False
    """Whether it counts as missing where the document does not say it."""

    @property
    def is_judged(self) -> bool:
        """Whether the value is the model's judgement; its words then are the evidence for it."""
        return self.kind in (Kind.CHOICE, Kind.YES_NO)

    @property
    def options(self) -> tuple[str, ...]:
        """What a judged value can be, as JSON."""
        if self.kind is Kind.YES_NO:
            return ("true", "false")
        return tuple(json.dumps(choice, ensure_ascii=False) for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Listing:
    """Any number of values of one kind."""

    name: str
    about: str
    item: Leaf
    least: int = 0
    """Fewer count as missing."""
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Some values under one name."""

    name: str
    about: str
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Any number of rows with the same columns."""

    name: str
    about: str
    columns: tuple[Leaf, ...]
    least: int = 0
    """Fewer rows count as missing."""
    most: int | None = None


Field = Leaf | Listing | Group | Table


@dataclass(frozen=True, slots=True)
class Form:
    """All that is to be filled for one document."""

    about: str
    """Description or title of the whole; may be empty."""
    fields: tuple[Field, ...]
    is_table: bool = False
    """Whether the schema is an array of rows: `fields` then is one table named "rows"."""


def leaves_of(field: Field) -> tuple[Leaf, ...]:
    """The leaves of a field, columns counted once."""
    match field:
        case Leaf():
            return (field,)
        case Listing():
            return (field.item,)
        case Group():
            return field.leaves
        case Table():
            return field.columns
