"""The parts of a JSON Schema, with all that says the same in another way taken off: references, null, choices of one.

    {"$ref": "#/$defs/Price"}                          what stands there
    {"anyOf": [{"type": "number"}, {"type": "null"}]}      number, can be null
    {"anyOf": [{"const": "a"}, {"const": "b"}]}            {"enum": ["a", "b"]}
    {"anyOf": [{"type": "number"}, {"type": "string"}]}    number, or words where they mean none: pydantic's Decimal
    {"anyOf": [{"properties": ..}, {"properties": ..}]}    an object of one of several kinds (object_kinds.py)

A part whose kinds cannot be told apart is refused, with where and why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from app.errors import SchemaRefused

DEEPEST = 24
"""References, choices and objects within each other."""
MOST_PARTS = 20_000
"""Of a schema with all that its references repeat: a few lines can stand for billions."""
NOTES = {
    *("title", "description", "$schema", "$id", "$comment", "$defs", "definitions", "deprecated", "readOnly"),
    *("writeOnly", "examples", "example", "default"),
}
"""They say something about a value and want nothing of it. A default is never filled in: a value is the document's."""
MAP_KEYS = {"propertyNames", "minProperties", "maxProperties"}
"""Beside `additionalProperties` with a schema only."""
SUBSET: dict[str, set[str]] = {
    "object": {"type", "properties", "required", "additionalProperties", "unevaluatedProperties", *MAP_KEYS},
    "array": {"type", "items", "minItems", "maxItems", "uniqueItems"},
    "string": {"type", "enum", "const", "format", "minLength", "maxLength", "pattern"},
    "number": {
        *("type", "enum", "const", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        "multipleOf",
    },
    "boolean": {"type", "enum", "const"},
}
SUBSET["integer"] = SUBSET["number"]
_REASONS = {
    **dict.fromkeys(
        ("not", "if", "then", "else"), "what a value must not be, or may be if another is, cannot be asked"
    ),
    **dict.fromkeys(("contains", "prefixItems", "minContains", "maxContains"), "all rows are of one kind"),
    **dict.fromkeys(
        (*("patternProperties", "dependentRequired", "dependentSchemas"),),
        "a record has the names under “properties”, no others",
    ),
    **dict.fromkeys(
        ("contentEncoding", "contentMediaType", "contentSchema"),
        "a value is words that a reader sees, not encoded data",
    ),
    **dict.fromkeys(
        ("$dynamicRef", "$recursiveRef", "$anchor", "$dynamicAnchor"), "only $ref to a place in this schema is followed"
    ),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a schema that has one kind."""

    at: str
    """JSON pointer."""
    type: str
    keys: dict[str, Any]
    can_be_null: bool = False
    or_words: bool = False
    """Of a number: words are taken, too."""
    within: frozenset[str] = frozenset("#")
    """The references that it stands in."""
    kinds: tuple[Part, ...] = ()
    """Of an object: those of which it is one, if there are several."""
    is_one_only: bool = False
    """Whether it must not be of two of these at once."""


class Parts:
    """The parts of one schema; knows its root, which references point into."""

    def __init__(self, schema: Any) -> None:
        self._root = schema
        self._looked_at = 0

    def part(self, schema: Any, at: str, within: frozenset[str] = frozenset("#")) -> Part:
        """A part with one kind. Raises SchemaRefused."""
        ways = self._ways(schema, at, within, 0)
        part = _one_of([way for way in ways if way.type != "null"], at)
        if any(way.type == "null" for way in ways):
            part = replace(part, can_be_null=True)
        return part

    def _ways(self, schema: Any, at: str, within: frozenset[str], depth: int) -> list[Part]:
        """All kinds that a part may have."""
        if not isinstance(schema, dict):
            raise refused(at, "a part of a schema has to be an object that says what the value is")
        self._looked_at += 1
        if self._looked_at > MOST_PARTS:
            raise refused("", f"with its references it has more than {MOST_PARTS:,} parts")
        if depth > DEEPEST:
            raise refused(at, f"it is more than {DEEPEST} references and choices deep")
        key = next((key for key in ("$ref", "allOf", "anyOf", "oneOf") if key in schema), "")
        if not key:
            return _typed(schema, at, within)
        for other in schema:
            if other not in NOTES | {key, "nullable", "discriminator"}:
                raise refused(f"{at}/{escaped(other)}", f"it is not understood beside {key}; put it inside")
        if key == "$ref":
            target = schema["$ref"]
            if not isinstance(target, str) or target in within:
                raise refused(f"{at}/$ref", "it goes round in a circle, or is no text; a form has an end")
            found = self._referred(target, at)
            ways = self._ways(found, unquote(target.removeprefix("#")), within | {target}, depth + 1)
        else:
            ways = self._chosen(schema[key], key, f"{at}/{key}", within, depth)
        notes = {name: schema[name] for name in ("title", "description") if name in schema}
        null = [Part(at, "null", {})] if schema.get("nullable") is True else []
        return [*(replace(way, keys={**way.keys, **notes}) for way in ways), *null]

    def _chosen(self, kinds: Any, key: str, at: str, within: frozenset[str], depth: int) -> list[Part]:
        if not isinstance(kinds, list) or not kinds:
            raise refused(at, "it has to be a list of schemas")
        if key == "allOf" and len(kinds) > 1:
            raise refused(at, "a value of several schemas at once is not understood; write them as one")
        ways = [
            way for number, kind in enumerate(kinds) for way in self._ways(kind, f"{at}/{number}", within, depth + 1)
        ]
        plain = [way.type for way in ways if not {"enum", "const"} & set(way.keys)]
        others = [kind for kind in plain if kind != "object"]
        if key == "oneOf" and (len(set(others)) < len(others) or {"number", "integer"} <= set(others)):
            raise refused(at, "a value can be of two of them at once, and has to be of one; use anyOf")
        objects = [way for way in ways if way.type == "object"]
        if key == "allOf" or len(objects) < 2:
            return ways
        kinds_of = tuple(kind for way in objects for kind in (way.kinds or (way,)))
        one_only = key == "oneOf" or any(way.is_one_only for way in objects)
        several = Part(at.rpartition("/")[0], "object", {}, within=within, kinds=kinds_of, is_one_only=one_only)
        return [*(way for way in ways if way.type != "object"), several]

    def _referred(self, target: str, at: str) -> Any:
        found = self._root
        steps = unquote(target).removeprefix("#").split("/")
        if not target.startswith("#") or steps[0]:
            raise refused(f"{at}/$ref", f"“{shown(target)}” is no place in this schema, and nothing else is opened")
        for step in steps[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            if isinstance(found, dict) and step in found:
                found = found[step]
            elif isinstance(found, list) and re.fullmatch(r"0|[1-9]\d{0,5}", step) and int(step) < len(found):
                found = found[int(step)]
            else:
                raise refused(f"{at}/$ref", f"“{shown(target)}” is not in this schema; is it under $defs?")
        return found


def _typed(schema: dict[str, Any], at: str, within: frozenset[str]) -> list[Part]:
    """The kinds that a part names under `type`, or that its other words mean."""
    kinds = schema.get("type", _meant(schema))
    kinds = kinds if isinstance(kinds, list) else [kinds]
    known = [*SUBSET, "null"]
    if not kinds or not all(isinstance(kind, str) and kind in known for kind in kinds):
        wanted = "string, number, integer, boolean, object, array, or one of them and null"
        raise refused(f"{at}/type" if "type" in schema else at, f"its type has to be {wanted}")
    ways = [Part(at, "null", {})] if schema.get("nullable") is True else []
    others = [kind for kind in kinds if kind != "null"]
    for key in schema:
        if key in NOTES or key == "nullable" or key.startswith("x-"):
            continue
        if not any(key in SUBSET[kind] for kind in others) and (others or key != "type"):
            name = " or ".join(others) or "null"
            raise refused(f"{at}/{escaped(key)}", _REASONS.get(key, f"it is not understood for the type {name}"))
    for kind in kinds:
        keys = {key: schema[key] for key in schema if key in NOTES or key in SUBSET.get(kind, ())}
        for one in ("enum", "const"):
            if one in keys and len(others) > 1:
                raise refused(f"{at}/type", f"beside {one} it has to be one type, or one and null")
        ways.append(Part(at, kind, keys, within=within))
    return ways


def _meant(schema: dict[str, Any]) -> Any:
    """The type of a part that does not name one."""
    values = schema["enum"] if "enum" in schema else [schema["const"]] if "const" in schema else None
    if isinstance(values, list):
        kinds = {_kind_of(value) for value in values} or {"string"}
        if kinds == {"integer", "number"}:
            kinds = {"number"}
        return sorted(kinds, key="null".__eq__) if len(kinds - {"null"}) <= 1 else None
    return "object" if "properties" in schema else "array" if "items" in schema else None


def _kind_of(value: object) -> str | None:
    if value is None:
        return "null"
    kinds = {bool: "boolean", str: "string", int: "integer", float: "number"}
    return kinds.get(type(value))


def _one_of(ways: Sequence[Part], at: str) -> Part:
    """The kind that stands for all of some."""
    if not ways:
        raise refused(at, "its type has to be something else than null alone")
    if len(ways) == 1:
        return ways[0]
    types = {way.type for way in ways}
    if len(types) == 1 and all({"enum", "const"} & set(way.keys) for way in ways):
        values = [value for way in ways for value in way.keys.get("enum", [way.keys.get("const")])]
        keys = {key: value for key, value in ways[0].keys.items() if key != "const"}
        return replace(ways[0], at=at, keys={**keys, "enum": values})
    plain = [way for way in ways if not _wants(way)]
    if types == {"string"} and plain:
        return plain[0]
    numbers = [way for way in ways if way.type in ("number", "integer")]
    texts = [way for way in ways if way.type == "string"]
    if numbers and len(numbers) + len(texts) == len(ways):
        if len(numbers) > 1 and any(map(_wants, numbers)):
            raise refused(at, "of two kinds of numbers with limits it cannot be told which holds; write one")
        number = next((way for way in numbers if way.type == "number"), numbers[0])
        return replace(number, or_words=any(not _wants(way) for way in texts))
    raise refused(
        at,
        f"a value that is {' or '.join(dict.fromkeys(way.type for way in ways))} cannot be asked for: it has one type, "
        "one and null, several constants, or a number that may be text",
    )


def _wants(way: Part) -> bool:
    """Whether a part wants more than its type."""
    return bool(set(way.keys) - NOTES - {"type"})


def shown(text: str) -> str:
    """A text of the schema on one line, for a prompt or an error."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text[:2000]).split())


def escaped(key: str) -> str:
    """A name as a step of a JSON pointer (RFC 6901)."""
    return shown(key.replace("~", "~0").replace("/", "~1"))


def refused(at: str, reason: str) -> SchemaRefused:
    """The error for a part that cannot be met."""
    where = at if len(at) <= 400 else f"{at[:200]}…{at[-200:]}"
    return SchemaRefused(f"The schema cannot be used at {where or 'its root'}: {reason}.")
