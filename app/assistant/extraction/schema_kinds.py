"""Objects of several kinds in a schema, `anyOf` and `oneOf` of objects, as one object with the properties of all.

    {"kind": const "person", "name": .., "born": ..}          {"kind": enum person, company, "name": .., "born": ..,
    {"kind": const "company", "name": .., "register": ..}      "register": ..}, and which names each kind has

All of these are asked for; what is found says of which kind the object is (object_kinds.py). So a name has to mean the
same in all kinds, and with `oneOf` something has to tell every two of them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from app.assistant.extraction.form import ObjectKind
from app.assistant.extraction.schema_parts import NOTES, Part, refused, shown

Property = tuple[str, Part, bool]
"""Name, what it is, whether it is required."""


def merged(part: Part, of_kinds: Sequence[Sequence[Property]]) -> tuple[list[Property], tuple[ObjectKind, ...]]:
    """The properties of all kinds of an object, and the kinds. Raises SchemaRefused.

    A property is required here if it is in each kind.
    """
    kinds = tuple(_kind(properties) for properties in of_kinds)
    if part.is_one_only:
        for (kind, own), (other, others) in combinations(zip(kinds, part.kinds, strict=True), 2):
            if not (_apart(kind, other) or (_lacks(kind, other, own) and _lacks(other, kind, others))):
                raise refused(
                    f"{part.at}/oneOf",
                    "an object can be of two of these at once, and has to be of one: give each a required property "
                    "with a constant of its own, or use anyOf",
                )
        # Without its constant, an object could be of another kind as well.
        told = {name for name, _ in _telling(kinds)}
        kinds = tuple(
            replace(kind, required=(*kind.required, *(n for n, _ in kind.constants if n in told - set(kind.required))))
            for kind in kinds
        )
    found: dict[str, Part] = {}
    for properties in of_kinds:
        for name, child, _ in properties:
            found[name] = child if name not in found else _same(found[name], child, name)
    everywhere = {name for name in found if all(name in kind.required for kind in kinds)}
    return [(name, child, name in everywhere) for name, child in found.items()], kinds


def _kind(properties: Sequence[Property]) -> ObjectKind:
    constants = tuple((name, values) for name, child, _ in properties if (values := _constants(child)))
    names = tuple(name for name, _, _ in properties)
    required = tuple(name for name, _, is_required in properties if is_required)
    return ObjectKind(names, required, constants, tuple(name for name, child, _ in properties if child.can_be_null))


def _constants(part: Part) -> tuple[str, ...]:
    """The texts of which a part is one; empty: it is something else."""
    values = part.keys.get("enum", [part.keys["const"]] if "const" in part.keys else [])
    is_texts = part.type == "string" and isinstance(values, list) and all(isinstance(value, str) for value in values)
    return tuple(values) if is_texts else ()


def _telling(kinds: Sequence[ObjectKind]) -> list[tuple[str, tuple[str, ...]]]:
    """Constants of a kind that another of its kinds has not."""
    pairs = [(kind, other) for kind, other in combinations(kinds, 2)]
    return [
        (name, values)
        for kind, other in pairs
        for name, values in kind.constants
        if name in dict(other.constants) and not set(values) & set(dict(other.constants)[name])
    ]


def _apart(kind: ObjectKind, other: ObjectKind) -> bool:
    """Whether a constant tells two kinds apart."""
    return bool(_telling((kind, other)))


def _lacks(kind: ObjectKind, other: ObjectKind, own: Part) -> bool:
    """Whether `kind` takes no other names than its own, and lacks one that `other` requires."""
    is_closed = own.keys.get("additionalProperties") is False or own.keys.get("unevaluatedProperties") is False
    return is_closed and bool(set(other.required) - set(kind.names))


def _same(part: Part, other: Part, name: str) -> Part:
    """A property as two kinds have it. Raises SchemaRefused where it is not the same in both."""
    if (values := _constants(part)) and (more := _constants(other)):
        kept = {key: value for key, value in part.keys.items() if key != "const"}
        return replace(part, keys={**kept, "enum": list(dict.fromkeys((*values, *more)))})
    if _wanted(part) != _wanted(other):
        raise refused(
            other.at, f"“{shown(name)}” is not the same in all kinds of this object, so it cannot be asked for"
        )
    return replace(part, can_be_null=part.can_be_null or other.can_be_null)


def _wanted(part: Part) -> object:
    """What a part wants of a value."""
    keys = {key: value for key, value in part.keys.items() if key not in NOTES}
    return part.type, part.or_words, keys, [_wanted(kind) for kind in part.kinds]
