"""The form that an extraction fills: records made of a schema (schema.py)."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
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
class Limits:
    """What a value has to keep to. One that does not is not taken (limits.py): a limit never changes a value."""

    least: float | None = None
    above: float | None = None
    most: float | None = None
    below: float | None = None
    multiple_of: float | None = None
    one_of: tuple[float | bool, ...] = ()
    """The only numbers, or the only judgement, that it may be; empty: any."""
    shortest: int | None = None
    longest: int | None = None
    """Characters."""
    pattern: str = ""
    format: str = ""
    """How it is written: one of those of written_forms.py; empty: in any way."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value."""

    name: str
    """Within a group or a row the names of its objects and its own, joined by points."""
    about: str
    """What the value is, for prompts: description, else title, else the name as words. On one line."""
    kind: Kind
    choices: tuple[str, ...] = ()
    """Of Kind.CHOICE."""
    is_required: bool = False
    """Whether it counts as missing where the document does not say it."""
    can_be_null: bool = False
    """Whether the schema takes null for it."""
    limits: Limits = Limits()
    or_words: bool = False
    """Of a number: whether the schema takes the words, too, where they mean no number for sure."""
    inner: tuple[str, ...] = ()
    """The names that `name` joins; empty: it is one."""

    @property
    def steps(self) -> tuple[str, ...]:
        """Where it stands within its record, group or row."""
        return self.inner or (self.name,)

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
    is_unique: bool = False
    """Whether a value counts once only."""
    inner: tuple[str, ...] = ()
    """The names that `name` joins; empty: it is one."""

    @property
    def steps(self) -> tuple[str, ...]:
        """Where it stands within its record."""
        return self.inner or (self.name,)


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
    is_unique: bool = False
    """Whether a row counts once only."""
    inner: tuple[str, ...] = ()
    """The names that `name` joins; empty: it is one."""
    is_root: bool = False
    """Whether the record is its rows."""
    is_map: bool = False
    """Whether the schema has an object here whose names are the document's words: of its two columns the first."""

    @property
    def steps(self) -> tuple[str, ...]:
        """Where it stands within its record."""
        return () if self.is_root else self.inner or (self.name,)


@dataclass(frozen=True, slots=True)
class RowListing:
    """A list in each row of a table: a form has it beside the table, with as many lists as that has rows."""

    name: str
    """The table's and its own, joined by points."""
    about: str
    item: Leaf
    table: str
    """The table's name."""
    of_table: tuple[str, ...]
    """Where the table stands within its record."""
    within: tuple[str, ...]
    """Where the list stands within its row."""
    least: int = 0
    most: int | None = None
    is_unique: bool = False

    def steps(self, row: int) -> tuple[str | int, ...]:
        """Where the list of a row, counted from 0, stands within its record."""
        return (*self.of_table, row, *self.within)


Field = Leaf | Listing | Group | Table | RowListing


@dataclass(frozen=True, slots=True)
class ObjectKind:
    """One of several kinds of object that may stand at a place."""

    names: tuple[str, ...]
    """Of its properties."""
    required: tuple[str, ...]
    constants: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Properties that are a constant, or one of a few: they may tell it from the other kinds."""
    can_be_null: tuple[str, ...] = ()
    """Those that may be null in this kind."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How values stand in each other, as the schema has them: objects as deep as they go, where a form has groups."""

    name: str
    """Under which it stands in its object; empty for the root, and for what an array is made of."""
    is_required: bool = False
    can_be_null: bool = False
    members: tuple[Shape, ...] = ()
    """Of an object."""
    item: Shape | None = None
    """Of an array; a shape without members and item is one value."""
    least: int = 0
    """Of an array."""
    is_map: bool = False
    """Whether an array's items, `key` and `value`, stand for an object's properties."""
    kinds: tuple[ObjectKind, ...] = ()
    """Of an object that may be of several: its members are then those of all of them."""


@dataclass(frozen=True, slots=True)
class Form:
    """All that is to be filled for one document."""

    about: str
    """Description or title of the whole; may be empty."""
    fields: tuple[Field, ...]
    is_table: bool = False
    """Whether the schema is an array of rows: `fields` then is one table named "rows"."""
    shape: Shape = Shape("")


def lists_in_rows(form: Form, table: Table) -> tuple[RowListing, ...]:
    """The lists that each row of a table has."""
    return tuple(field for field in form.fields if isinstance(field, RowListing) and field.table == table.name)


def leaves_of(field: Field) -> tuple[Leaf, ...]:
    """The leaves of a field, columns counted once."""
    match field:
        case Leaf():
            return (field,)
        case Listing() | RowListing():
            return (field.item,)
        case Group():
            return field.leaves
        case Table():
            return field.columns


def only_values(form: Form, paths: Collection[tuple[str, ...]]) -> Form:
    """A form with some of its single values only: by name, or by group and name."""
    fields: list[Field] = []
    for field in form.fields:
        if isinstance(field, Leaf) and (field.name,) in paths:
            fields.append(field)
        elif isinstance(field, Group):
            leaves = tuple(leaf for leaf in field.leaves if (field.name, leaf.name) in paths)
            fields += [replace(field, leaves=leaves)] if leaves else []
    return replace(form, fields=tuple(fields))
