"""What an earlier run filled in of a form: a form with a value more is asked for that value alone.

    earlier   number, issued, items            its record is kept
    now       number, issued, vat, items       vat is asked; the others stay as they were, also what was not found

A value counts as the same where all that the schema says of it is; a table only with all of its columns. Where objects
may be of several kinds, values decide about each other, and nothing is kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from app.assistant.extraction.form import Field, Form, Group, Leaf, Listing, RowListing, Shape, Table, lists_in_rows
from app.assistant.extraction.records import Filled, Record, Value, cells, filled, pointer


@dataclass(frozen=True, slots=True)
class KeptValues:
    """The values of one document that are not asked for again."""

    form: Form
    """The part of the form that they are of."""
    record: Record
    """Of the earlier form, read as one of this part: its notes are of all that was asked then."""

    def leaves(self) -> dict[tuple[str, ...], Filled | None]:
        """Single values by name, or by group and name."""
        found: dict[tuple[str, ...], Filled | None] = {}
        for field, value in zip(self.form.fields, self.record.values, strict=True):
            if isinstance(field, Leaf):
                found[field.name,] = filled(value)
            elif isinstance(field, Group):
                found |= {(field.name, leaf.name): cell for leaf, cell in zip(field.leaves, cells(value), strict=True)}
        return found

    def others(self) -> dict[str, Value]:
        """Lists and tables, and lists in rows, by name."""
        pairs = zip(self.form.fields, self.record.values, strict=True)
        return {field.name: value for field, value in pairs if not isinstance(field, Leaf | Group)}

    def notes(self) -> list[str]:
        """What was noted of them, and of nothing else that was asked then."""
        told = f"{self.record.document}: "
        return [note for note in self.record.notes if _is_about(note.removeprefix(told), self.form)]


def parts_of(form: Form) -> dict[str, str]:
    """Each value, list and table of a form: what it is called, and a hash of all that decides how it is filled."""
    parts: dict[str, str] = {}
    for field in form.fields:
        match field:
            case Group():
                for leaf in field.leaves:
                    parts[json.dumps([field.name, leaf.name])] = _digest((field.about, leaf))
            case Table():
                parts[json.dumps([field.name])] = _digest((field, lists_in_rows(form, field)))
            case Leaf() | Listing():
                parts[json.dumps([field.name])] = _digest(field)
    return parts


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def may_be_kept(form: Form) -> bool:
    """Whether the values of a form do not decide about each other."""
    return not form.is_table and not _has_kinds(form.shape)


def part_of(form: Form, names: Collection[str]) -> Form:
    """A form with these parts only, in their order. Its shape is that of the whole."""
    return _parted(form, names, wanted=True)


def rest_of(form: Form, kept: Form) -> Form:
    """A form without what another has of it."""
    return _parted(form, parts_of(kept).keys(), wanted=False)


def same_parts(form: Form, earlier: Mapping[str, str]) -> list[str]:
    """The parts of a form that an earlier one has as well."""
    return [name for name, digest in parts_of(form).items() if earlier.get(name) == digest]


def _is_about(note: str, form: Form) -> bool:
    """Whether a note, without its document's name, is about something of a form.

    It begins with the JSON pointer of a value, or the first that it has in quotation marks is a list's or table's name.
    """
    if note.startswith("/"):
        at, values = f"{note.partition(' is not taken: ')[0]}/", [pointer(path) for path in _paths(form)]
        return any(at.startswith(f"{value}/") for value in values)
    named = note.partition("“")[2]
    return any(named.startswith(f"{field.name}”") for field in form.fields if not isinstance(field, Leaf | Group))


def _paths(form: Form) -> Iterator[tuple[str, ...]]:
    """Where the values, lists and tables of a form stand in a record; lists in rows are below their tables."""
    for field in form.fields:
        match field:
            case Group():
                yield from ((field.name, *leaf.steps) for leaf in field.leaves)
            case Leaf() | Listing() | Table():
                yield field.steps


def _parted(form: Form, names: Collection[str], *, wanted: bool) -> Form:
    fields: list[Field] = []
    for field in form.fields:
        if isinstance(field, Group):
            leaves = tuple(one for one in field.leaves if (json.dumps([field.name, one.name]) in names) is wanted)
            fields += [replace(field, leaves=leaves)] if leaves else []
        elif (json.dumps([field.table if isinstance(field, RowListing) else field.name]) in names) is wanted:
            fields.append(field)
    return replace(form, fields=tuple(fields))


def _has_kinds(shape: Shape) -> bool:
    inner = (*shape.members, *([shape.item] if shape.item is not None else []))
    return bool(shape.kinds) or any(map(_has_kinds, inner))
