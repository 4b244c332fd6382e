"""What an extraction is to fill: a form, read from a subset of JSON Schema. docs/extract.md is its contract.

    schema.json ── read_schema ──> Form ── grammar, prompts, exports

All that is outside of the subset is refused with its JSON pointer and a reason, before anything is read: a part that
was ignored would be a promise that nobody keeps.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.assistant.extraction.form import Field, Form, Group, Kind, Leaf, Listing, Table, leaves_of
from app.errors import SchemaRefused

MOST_FIELDS = 200
"""Values of one form, columns counted once: their names are written into every answer."""
MOST_CHOICES = 100
LONGEST_NAME = 200
"""Characters of a name, or of a value of an enum."""
LARGEST_FILE = 1 << 20
"""Bytes."""


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
    root = _Reader(schema)
    form = root.form()
    count = sum(len(leaves_of(field)) for field in form.fields)
    if count > MOST_FIELDS:
        raise _refused("", f"it has {count} values, and {MOST_FIELDS} is the most")
    return form


_NOTES = {"title", "description", "$schema", "$id", "$comment"}
_OF_ROOT = {"$defs", "definitions"}
_SUBSET: dict[str, set[str]] = {
    "object": {"type", "properties", "required", "additionalProperties"},
    "array": {"type", "items", "minItems", "maxItems"},
    "string": {"type", "enum", "format"},
    "number": {"type"},
    "integer": {"type"},
    "boolean": {"type"},
}
_REASONS = {
    **dict.fromkeys(
        (
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "pattern",
            "minLength",
            "maxLength",
        ),
        "a value is words of the document, which a limit cannot change",
    ),
    **dict.fromkeys(("const", "default", "examples"), "a value comes from the document, never from the schema"),
    **dict.fromkeys(("oneOf", "allOf", "not", "if", "then", "else"), "a value has one type, or one type and null"),
    **dict.fromkeys(("uniqueItems", "contains", "prefixItems"), "rows are those of the document, as they stand"),
    **dict.fromkeys(
        ("patternProperties", "propertyNames", "minProperties", "maxProperties", "dependentRequired"),
        "a record has the names under “properties”, no others",
    ),
}


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a schema with references and null taken off."""

    at: str
    """JSON pointer."""
    type: str
    keys: dict[str, Any]
    can_be_null: bool


class _Reader:
    """Reads one schema; knows its root, which references point into."""

    def __init__(self, schema: Any) -> None:
        self._root = schema

    def form(self) -> Form:
        part = self._part(self._root, "", root=True)
        about = _about(part, "")
        if part.type == "object":
            return Form(about, tuple(self._field(*entry) for entry in self._properties(part)))
        if part.type == "array":
            table = self._array(part, "rows")
            if isinstance(table, Table):
                return Form(about, (table,), is_table=True)
        raise _refused("", "it has to be an object (a record) or an array of objects (a table)")

    def _properties(self, part: _Part) -> Iterable[tuple[str, Any, str, bool]]:
        """(name, schema, pointer, in `required`) of every property."""
        properties, required = part.keys.get("properties"), part.keys.get("required", [])
        if not isinstance(properties, dict) or not properties:
            raise _refused(f"{part.at}/properties", "it has to name at least one value")
        if not isinstance(required, list) or not all(isinstance(name, str) for name in required):
            raise _refused(f"{part.at}/required", "it has to be a list of names")
        if unknown := next((name for name in required if name not in properties), None):
            raise _refused(f"{part.at}/required", f"“{_shown(unknown)}” is not among the properties")
        if not isinstance(part.keys.get("additionalProperties", False), bool):
            raise _refused(f"{part.at}/additionalProperties", "only true or false is understood")
        for name, schema in properties.items():
            at = f"{part.at}/properties/{_escaped(name)}"
            if not name.strip() or len(name) > LONGEST_NAME:
                raise _refused(at, f"a name has 1 to {LONGEST_NAME} characters")
            yield name, schema, at, name in required

    def _field(self, name: str, schema: Any, at: str, required: bool) -> Field:
        part = self._part(schema, at)
        if part.type == "object":
            leaves = tuple(self._leaf(*entry) for entry in self._properties(part))
            return Group(name, _about(part, name), leaves)
        if part.type == "array":
            return self._array(part, name)
        return _make_leaf(part, name, required)

    def _leaf(self, name: str, schema: Any, at: str, required: bool) -> Leaf:
        part = self._part(schema, at)
        if part.type in ("object", "array"):
            raise _refused(at, "objects and arrays may stand in the outermost record only, and rows hold plain values")
        return _make_leaf(part, name, required)

    def _array(self, part: _Part, name: str) -> Listing | Table:
        least, most = _count(part, "minItems") or 0, _count(part, "maxItems")
        if most is not None and (most == 0 or most < least):
            raise _refused(
                f"{part.at}/maxItems", "there has to be room for a row, and for as many as minItems asks for"
            )
        at = f"{part.at}/items"
        if "items" not in part.keys:
            raise _refused(at, "an array has to say what it is made of")
        item = self._part(part.keys["items"], at)
        about = _about(part, name)
        if item.type == "array":
            raise _refused(at, "an array of arrays has no names for its columns")
        if item.type == "object":
            return Table(name, about, tuple(self._leaf(*entry) for entry in self._properties(item)), least, most)
        return Listing(name, about, _make_leaf(item, name, required=False), least, most)

    def _part(self, schema: Any, at: str, *, root: bool = False) -> _Part:
        """Check that a part is in the subset."""
        keys, null, at = self._plain(schema, at)
        kinds = keys.get("type", "string" if "enum" in keys else None)
        kinds = kinds if isinstance(kinds, list) else [kinds]
        others = [kind for kind in kinds if kind != "null"]
        null = null or len(others) < len(kinds)
        if len(others) != 1 or not isinstance(others[0], str) or others[0] not in _SUBSET:
            wanted = "string, number, integer, boolean, object, array, or one of them and null"
            raise _refused(f"{at}/type" if "type" in keys else at, f"its type has to be {wanted}")
        understood = _SUBSET[others[0]] | _NOTES | (_OF_ROOT if root else set())
        for key in keys:
            if key not in understood and not (key == "default" and keys[key] is None):
                reason = _REASONS.get(key, f"it is not understood for the type {others[0]}")
                raise _refused(f"{at}/{_escaped(key)}", reason)
        return _Part(at, others[0], keys, null)

    def _plain(self, schema: Any, at: str) -> tuple[dict[str, Any], bool, str]:
        """A part with `$ref` and “anyOf: [..., null]” followed to what they mean, whether it can be null, and where."""
        null, notes, seen = False, dict[str, Any](), set[str]()
        while True:
            if not isinstance(schema, dict):
                raise _refused(at, "a part of a schema has to be an object")
            if "$ref" in schema:
                target = schema["$ref"]
                if not isinstance(target, str) or target in seen:
                    raise _refused(f"{at}/$ref", "it goes round in a circle, or is no text")
                seen.add(target)
                notes = {**_notes_of(schema, at, "$ref"), **notes}
                schema, at = self._referred(target, at), target.removeprefix("#")
            elif "anyOf" in schema:
                kinds = schema["anyOf"]
                others = [kind for kind in kinds if kind != {"type": "null"}] if isinstance(kinds, list) else []
                if len(others) != 1:
                    raise _refused(f"{at}/anyOf", "only one type, or one type and null, is understood")
                notes = {**_notes_of(schema, at, "anyOf"), **notes}
                null = null or len(others) < len(kinds)
                at = f"{at}/anyOf/{kinds.index(others[0])}"
                schema = others[0]
            else:
                return {**schema, **notes}, null, at

    def _referred(self, target: str, at: str) -> Any:
        found = self._root
        for step in target.removeprefix("#/").split("/"):
            step = step.replace("~1", "/").replace("~0", "~")
            if (
                not target.startswith(("#/$defs/", "#/definitions/"))
                or not isinstance(found, dict)
                or step not in found
            ):
                raise _refused(f"{at}/$ref", f"“{_shown(target)}” is not under $defs of this schema")
            found = found[step]
        return found


def _notes_of(schema: dict[str, Any], at: str, beside: str) -> dict[str, Any]:
    """Title and description beside a reference; nothing else may stand there."""
    for key in schema:
        if key not in _NOTES | {beside} | _OF_ROOT and not (key == "default" and schema[key] is None):
            raise _refused(f"{at}/{_escaped(key)}", f"it is not understood beside {beside}")
    return {key: value for key, value in schema.items() if key in ("title", "description")}


def _make_leaf(part: _Part, name: str, required: bool) -> Leaf:
    kind, null = Kind.WORDS, part.can_be_null
    choices: tuple[str, ...] = ()
    match part.type:
        case "number":
            kind = Kind.NUMBER
        case "integer":
            kind = Kind.INTEGER
        case "boolean":
            kind = Kind.YES_NO
        case _ if "enum" in part.keys:
            kind = Kind.CHOICE
            choices, null_too = _choices(part)
            null = null or null_too
        case _ if "format" in part.keys:
            if part.keys["format"] != "date":
                raise _refused(f"{part.at}/format", "the only format understood is date")
            kind = Kind.DATE
    return Leaf(name, _about(part, name), kind, choices, required and not null)


def _choices(part: _Part) -> tuple[tuple[str, ...], bool]:
    values = part.keys["enum"]
    at = f"{part.at}/enum"
    if "format" in part.keys:
        raise _refused(f"{part.at}/format", "it is not understood beside enum")
    if not isinstance(values, list) or not all(value is None or isinstance(value, str) for value in values):
        raise _refused(at, "it has to be a list of texts")
    texts = tuple(dict.fromkeys(value for value in values if value is not None))
    if not 1 <= len(texts) <= MOST_CHOICES or any(len(text) > LONGEST_NAME for text in texts):
        raise _refused(at, f"it has to hold 1 to {MOST_CHOICES} texts of at most {LONGEST_NAME} characters")
    return texts, None in values


def _count(part: _Part, key: str) -> int | None:
    value = part.keys.get(key)
    if value is None and key not in part.keys:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _refused(f"{part.at}/{key}", "it has to be a whole number that is not below 0")
    return value


def _about(part: _Part, name: str) -> str:
    for key in ("description", "title"):
        value = part.keys.get(key)
        if value is not None and not isinstance(value, str):
            raise _refused(f"{part.at}/{key}", "it has to be a text")
        if value and value.strip():
            return _shown(value)
    return _shown(_words_of(name))


def _words_of(name: str) -> str:
    """A name as words: invoiceNumber, invoice_number."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ")


def _shown(text: str) -> str:
    """A text of the schema on one line, for a prompt or an error."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _escaped(key: str) -> str:
    """A name as a step of a JSON pointer (RFC 6901)."""
    return _shown(key.replace("~", "~0").replace("/", "~1"))


def _refused(at: str, reason: str) -> SchemaRefused:
    return SchemaRefused(f"The schema cannot be used at {at or 'its root'}: {reason}.")


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = dict(pairs)
    if len(keys) < len(pairs):
        double = next(key for key, _ in pairs if sum(other == key for other, _ in pairs) > 1)
        raise ValueError(f"the name “{_shown(double)}” stands twice in one object")
    return keys


def _no_constant(word: str) -> None:
    raise ValueError(f"{word} is no JSON")
