"""What an extraction is to fill: a form, read from a subset of JSON Schema. docs/extract.md is its contract.

    schema.json ── read_schema ──> Form ── grammar, prompts, exports

Objects in objects become one group of values, whose names are joined by points; the form's shape keeps how they stood.
All that is outside of the subset is refused with its JSON pointer and a reason, before anything is read: a part that
was ignored would be a promise that nobody keeps.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from app.assistant.extraction.form import Field, Form, Group, Leaf, Listing, ObjectKind, RowListing, Shape, Table
from app.assistant.extraction.schema_kinds import merged
from app.assistant.extraction.schema_leaves import LONGEST_NAME, about_of, count_of, make_leaf
from app.assistant.extraction.schema_maps import is_map, map_of
from app.assistant.extraction.schema_parts import DEEPEST, MAP_KEYS, Part, Parts, escaped, refused, shown
from app.errors import SchemaRefused

MOST_FIELDS = 200
"""Values of one form, columns counted once: their names are written into every answer."""
LARGEST_FILE = 1 << 20
"""Bytes."""

Array = Listing | Table | RowListing


def read_schema(path: Path) -> Form:
    """Read a schema file. Raises SchemaRefused: no such file, no JSON, or a part outside of the subset."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SchemaRefused(f"The schema {path.name} is larger than 1 MB.")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SchemaRefused(f"The schema {path.name} cannot be read ({error.strerror or 'unknown'}).") from error
    except UnicodeDecodeError as error:
        raise SchemaRefused(f"The schema {path.name} is no UTF-8 text.") from error
    try:
        schema = json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        detail = f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else str(error)
        raise SchemaRefused(f"The schema {path.name} is no JSON ({detail}).") from error
    return make_form(schema)


def make_form(schema: Any) -> Form:
    """The form that a schema, as loaded from JSON, describes. Raises SchemaRefused."""
    return _Reader(schema).form()


class _Reader:
    """Reads one schema."""

    def __init__(self, schema: Any) -> None:
        self._schema, self._parts, self._count = schema, Parts(schema), 0

    def form(self) -> Form:
        part = self._parts.part(self._schema, "")
        about = about_of(part, "")
        if is_map(part):
            of_map, shape = self._map(part, ("rows",), required=True)
            return Form(about, (replace(of_map, is_root=True),), shape=replace(shape, name=""))
        if part.type == "object":
            inner = self._object(part, ())
            shape = Shape("", is_required=True, members=inner.shapes, kinds=inner.kinds)
            return Form(about, inner.fields(), shape=shape)
        if part.type == "array":
            (table, *lists), shape = self._array(part, ("rows",), required=True)
            if isinstance(table, Table):
                of_rows = tuple(replace(field, of_table=()) for field in lists if isinstance(field, RowListing))
                fields: tuple[Field, ...] = (replace(table, is_root=True), *of_rows)
                return Form(about, fields, is_table=True, shape=replace(shape, name=""))
        raise refused("", "it has to be an object (a record) or an array of objects (a table)")

    def _members(
        self, part: Part, steps: tuple[str, ...]
    ) -> tuple[list[tuple[str, Part, bool]], tuple[ObjectKind, ...]]:
        """(name, part, in `required`) of every property of an object, and the kinds of which it is one."""
        if part.kinds:
            return merged(part, [list(self._properties(kind, steps)) for kind in part.kinds])
        return list(self._properties(part, steps)), ()

    def _properties(self, part: Part, steps: tuple[str, ...]) -> Iterator[tuple[str, Part, bool]]:
        if is_map(part):
            raise refused(part.at, "a map stands at a name of a record or of an object in it, not in rows or choices")
        properties, required = part.keys.get("properties"), part.keys.get("required", [])
        if not isinstance(properties, dict) or not properties:
            raise refused(f"{part.at}/properties", "it has to name at least one value")
        if not isinstance(required, list) or not all(isinstance(name, str) for name in required):
            raise refused(f"{part.at}/required", "it has to be a list of names")
        if unknown := next((name for name in required if name not in properties), None):
            raise refused(f"{part.at}/required", f"“{shown(unknown)}” is not among the properties")
        for key in ("additionalProperties", "unevaluatedProperties", *MAP_KEYS):
            if key in MAP_KEYS & set(part.keys) or not isinstance(part.keys.get(key, False), bool | dict):
                raise refused(f"{part.at}/{key}", "a record has the names under “properties”, no others")
            if part.keys.get(key) and part.keys[key] is not True:
                raise refused(
                    f"{part.at}/{key}",
                    "beside “properties” only true or false is understood: an object has names that are given, or is "
                    "a map of names that the document has, not both",
                )
        if len(steps) > DEEPEST:
            raise refused(part.at, f"it is more than {DEEPEST} objects deep")
        for name, schema in properties.items():
            at = f"{part.at}/properties/{escaped(name)}"
            if not name.strip() or len(name) > LONGEST_NAME:
                raise refused(at, f"a name has 1 to {LONGEST_NAME} characters")
            yield name, self._parts.part(schema, at, part.within), name in required

    def _object(self, part: Part, steps: tuple[str, ...], *, is_row: bool = False) -> _Inner:
        """What stands in an object and in objects in it. `steps`: where it stands in its record or row."""
        members, kinds = self._members(part, steps)
        inner = _Inner(part.at, kinds=kinds)
        objects = steps if is_row else steps[1:]
        for name, child, required in members:
            at = (*steps, name)
            if is_map(child) and not is_row:
                table, shape = self._map(child, at, required=required)
                inner = inner.with_arrays((table,), replace(shape, name=name))
            elif child.type == "object":
                deeper = self._object(child, at, is_row=is_row)
                shape = Shape(name, required, child.can_be_null, members=deeper.shapes, kinds=deeper.kinds)
                inner = inner.joined(deeper, shape, about_of(child, name))
            elif child.type == "array":
                fields, shape = self._array(child, at, required=required, is_row=is_row)
                inner = inner.with_arrays(fields, replace(shape, name=name))
            else:
                inner = inner.with_leaf(
                    self._leaf(child, at, required=required, within=objects[-1] if objects else ""), name
                )
        return inner

    def _leaf(self, part: Part, steps: tuple[str, ...], *, required: bool, within: str = "") -> Leaf:
        self._count += 1
        if self._count > MOST_FIELDS:
            raise refused("", f"it has more than {MOST_FIELDS} values, columns counted once")
        return make_leaf(part, steps, required=required, within=within)

    def _array(
        self, part: Part, steps: tuple[str, ...], *, required: bool, is_row: bool = False
    ) -> tuple[tuple[Array, ...], Shape]:
        """A list, or a table with the lists of its rows."""
        least, most = count_of(part, "minItems") or 0, count_of(part, "maxItems")
        if most is not None and (most == 0 or most < least):
            raise refused(f"{part.at}/maxItems", "there has to be room for a row, and for as many as minItems asks for")
        if not isinstance(unique := part.keys.get("uniqueItems", False), bool):
            raise refused(f"{part.at}/uniqueItems", "it has to be true or false")
        at = f"{part.at}/items"
        if "items" not in part.keys:
            raise refused(at, "an array has to say what it is made of")
        item = self._parts.part(part.keys["items"], at, part.within)
        name, about, inner = ".".join(steps), about_of(part, steps[-1]), steps if len(steps) > 1 else ()
        if item.type == "array":
            raise refused(at, "an array of arrays has no names for its columns")
        shape = Shape("", required, part.can_be_null, least=least)
        if item.type == "object":
            if is_row:
                raise refused(
                    part.at,
                    "rows within a row are not told apart: a page does not say for sure which of them belong to which. "
                    "A row may hold lists of values; or write them as a table of its own, with a column for what they "
                    "belong to",
                )
            row = self._object(item, (), is_row=True)
            columns = tuple(leaf for _, leaf in row.leaves)
            if not columns:
                raise refused(at, "a row has to hold a value of its own beside its lists, by which it is found")
            lists = [field for _, field in row.arrays if isinstance(field, Listing)]
            named: tuple[Field, ...] = (*columns, *lists)
            _told_apart(named, at)
            table = Table(name, about, columns, least, most, unique, inner)
            of_rows = (_in_rows(field, table) for field in lists)
            return (table, *of_rows), replace(shape, item=Shape("", members=row.shapes, kinds=row.kinds))
        leaf = replace(self._leaf(item, steps[-1:], required=False), can_be_null=False)
        return (Listing(name, about, leaf, least, most, unique, inner),), replace(shape, item=Shape(""))

    def _map(self, part: Part, steps: tuple[str, ...], *, required: bool) -> tuple[Table, Shape]:
        """An object whose names are words of the document, as a table of two columns."""
        key, of_value, least, most = map_of(self._parts, part)
        leaves = self._leaf(key, ("key",), required=True), self._leaf(of_value, ("value",), required=True)
        inner = steps if len(steps) > 1 else ()
        table = Table(".".join(steps), about_of(part, steps[-1]), leaves, least, most, inner=inner, is_map=True)
        members = tuple(Shape(leaf.name, leaf.is_required, leaf.can_be_null) for leaf in leaves)
        shape = Shape("", required, part.can_be_null, item=Shape("", members=members), least=least, is_map=True)
        return table, shape


def _in_rows(listing: Listing, table: Table) -> RowListing:
    limits = listing.least, listing.most, listing.is_unique
    name = f"{table.name}.{listing.name}"
    return RowListing(name, listing.about, listing.item, table.name, table.steps, listing.steps, *limits)


@dataclass(frozen=True, slots=True)
class _Inner:
    """What stands in an object: its values with those of inner objects, lists and tables, and their shapes."""

    at: str
    leaves: tuple[tuple[str, Leaf], ...] = ()
    """With the names of the properties of this object that they stand under."""
    arrays: tuple[tuple[str, Array], ...] = ()
    shapes: tuple[Shape, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    """Properties that are objects, with what they are."""
    kinds: tuple[ObjectKind, ...] = ()

    def with_leaf(self, leaf: Leaf, name: str) -> _Inner:
        shape = Shape(name, leaf.is_required, leaf.can_be_null)
        return replace(self, leaves=(*self.leaves, (name, leaf)), shapes=(*self.shapes, shape))

    def with_arrays(self, fields: tuple[Array, ...], shape: Shape) -> _Inner:
        named = tuple((shape.name, field) for field in fields)
        return replace(self, arrays=(*self.arrays, *named), shapes=(*self.shapes, shape))

    def joined(self, deeper: _Inner, shape: Shape, about: str) -> _Inner:
        return replace(
            self,
            leaves=(*self.leaves, *((shape.name, leaf) for _, leaf in deeper.leaves)),
            arrays=(*self.arrays, *((shape.name, field) for _, field in deeper.arrays)),
            shapes=(*self.shapes, shape),
            groups=(*self.groups, (shape.name, about)),
        )

    def fields(self) -> tuple[Field, ...]:
        """The fields of a record, in the order of its properties: an object's values are a group."""
        groups = dict(self.groups)
        fields: list[Field] = []
        for name in (shape.name for shape in self.shapes):
            leaves = tuple(leaf for of, leaf in self.leaves if of == name)
            if name in groups and leaves:
                bare = tuple(_under_group(leaf) for leaf in leaves)
                fields.append(Group(name, groups[name], _told_apart(bare, self.at)))
            elif name not in groups:
                fields += leaves
            fields += [field for of, field in self.arrays if of == name]
        return _told_apart(tuple(fields), self.at)


def _under_group(leaf: Leaf) -> Leaf:
    """A value as its group has it: without the group's name."""
    steps = leaf.steps[1:]
    return replace(leaf, name=".".join(steps), inner=steps if len(steps) > 1 else ())


_Named = TypeVar("_Named", Leaf, Field)


def _told_apart(fields: tuple[_Named, ...], at: str) -> tuple[_Named, ...]:
    """The same fields. Raises SchemaRefused where two have one name: in tables it is their heading."""
    names = [field.name for field in fields]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise refused(at, f"two values are called “{shown(twice)}”, if what stands in objects is joined by points")
    return fields


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = dict(pairs)
    if len(keys) < len(pairs):
        double = next(key for key, _ in pairs if sum(other == key for other, _ in pairs) > 1)
        raise ValueError(f"the name “{shown(double)}” stands twice in one object")
    return keys


def _no_constant(word: str) -> None:
    raise ValueError(f"{word} is no JSON")
