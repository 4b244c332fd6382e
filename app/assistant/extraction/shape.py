"""The values of a record in the shape of its schema: plain, as a program takes them, or with their places.

    form     Leaf total, Group seller (name, address.city)              one level, which tables and prompts have
    shape    {"total": .., "seller": {"name": .., "address": {"city": ..}}}     as deep as the schema

`plain_data` fits the schema where nothing is missing and every number and day could be read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.assistant.extraction.form import Form, Kind, Leaf, Listing, RowListing, Shape, Table
from app.assistant.extraction.object_kinds import Counts, Places, as_found, is_found
from app.assistant.extraction.records import Filled, Path, Value, located, pointer, rows
from app.assistant.extraction.written_forms import READ

_ABSENT = object()


def plain_value(leaf: Leaf, value: Filled | None) -> str | bool | int | float | None:
    """What a value comes to: the judgement, the number, the day (ISO 8601), else the words. None: it has none."""
    if value is None:
        return None
    if leaf.is_judged:
        return value.judged
    if leaf.kind in (Kind.NUMBER, Kind.INTEGER):
        return value.words if value.read is None and leaf.or_words else value.read
    return value.read if leaf.kind is Kind.DATE or leaf.limits.format else value.words


def plain_data(form: Form, values: tuple[Value, ...]) -> Any:
    """The values alone, in the shape of the schema. What was not found is null, or left out where null is not allowed
    and nothing requires it."""
    return _data(form.shape, (), places_in(form, values), counts_in(form, values))


def placed_values(form: Form, values: tuple[Value, ...], of_value: Callable[[Filled | None], Any]) -> Any:
    """The values in the shape of the schema, each as `of_value` has it; all names are there."""
    return _placed(form.shape, (), places_in(form, values), counts_in(form, values), of_value)


def missing_in(form: Form, values: tuple[Value, ...]) -> tuple[str, ...]:
    """What the schema requires that these values lack, as JSON pointers. An object that may be left out is not missing,
    nor is what it requires, where nothing of it was found."""
    return tuple(map(pointer, _missing(form.shape, (), places_in(form, values), counts_in(form, values))))


def unread_in(form: Form, values: tuple[Value, ...]) -> tuple[str, ...]:
    """Where words stand that mean no number or day for sure, though the schema asks for one: JSON pointers."""
    return tuple(
        place.pointer
        for place in places_in(form, values).values()
        if place.filled is not None
        and (place.leaf.kind in (Kind.NUMBER, Kind.INTEGER, Kind.DATE) or place.leaf.limits.format in READ)
        and plain_value(place.leaf, place.filled) is None
    )


def places_in(form: Form, values: tuple[Value, ...]) -> Places:
    """All values by where they stand."""
    pairs = zip(form.fields, values, strict=True)
    return {place.path: place for field, value in pairs for place in located(field, value)}


def counts_in(form: Form, values: tuple[Value, ...]) -> Counts:
    """How many rows each list and table has, by where it stands."""
    counts: dict[Path, int] = {}
    for field, value in zip(form.fields, values, strict=True):
        if isinstance(field, Listing | Table) and isinstance(value, tuple):
            counts[field.steps] = len(value)
        elif isinstance(field, RowListing):
            counts |= {field.steps(number): len(held) for number, held in enumerate(rows(value))}
    return counts


def _data(shape: Shape, path: Path, places: Places, counts: Counts) -> Any:
    nothing = None if shape.can_be_null else _ABSENT
    if shape.item is not None:
        count = counts.get(path, 0)
        if count < shape.least and not count and (shape.can_be_null or not shape.is_required):
            return nothing
        held = [_data(shape.item, (*path, row), places, counts) for row in range(count)]
        if shape.is_map:
            return {entry["key"]: entry.get("value") for entry in held}
        return [None if value is _ABSENT else value for value in held]  # what was not read keeps its place
    if shape.members:
        shape = as_found(shape, path, places, counts)
        if not _may_lack(shape, path, places, counts):
            pairs = ((member.name, _data(member, (*path, member.name), places, counts)) for member in shape.members)
            return {name: value for name, value in pairs if value is not _ABSENT}
        return nothing
    place = places[path]
    value = plain_value(place.leaf, place.filled)
    return value if value is not None or shape.is_required else nothing


def _placed(shape: Shape, path: Path, places: Places, counts: Counts, of_value: Callable[[Filled | None], Any]) -> Any:
    if shape.item is not None:
        return [_placed(shape.item, (*path, row), places, counts, of_value) for row in range(counts.get(path, 0))]
    if shape.members:
        return {
            member.name: _placed(member, (*path, member.name), places, counts, of_value) for member in shape.members
        }
    return of_value(places[path].filled)


def _missing(shape: Shape, path: Path, places: Places, counts: Counts) -> list[Path]:
    if shape.item is not None:
        count = counts.get(path, 0)
        if not count and shape.can_be_null:
            return []
        inner = [one for row in range(count) for one in _missing(shape.item, (*path, row), places, counts)]
        return [*inner, (*path, count)] if count < shape.least else inner
    if shape.members:
        if _may_lack(shape, path, places, counts):
            return []
        shape = as_found(shape, path, places, counts)
        if shape.kinds and path and all(kind.required for kind in shape.kinds):
            return [path]  # nothing was found, so nothing says of which kind it is
        return [one for member in shape.members for one in _missing(member, (*path, member.name), places, counts)]
    is_missing = shape.is_required and not shape.can_be_null and places[path].filled is None
    return [path] if is_missing else []


def _may_lack(shape: Shape, path: Path, places: Places, counts: Counts) -> bool:
    """Whether an object has nothing found in it, and may be left out or null; neither the root nor a row is."""
    if not path or isinstance(path[-1], int) or (shape.is_required and not shape.can_be_null):
        return False
    return not is_found(path, places, counts)
