"""Schemas that would never end, or unfold to more than anybody fills in, are refused at once with a short sentence."""

from __future__ import annotations

from typing import Any

import pytest

from app.assistant.extraction.schema import make_form
from app.errors import SchemaRefused


def deep(levels: int) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(levels):
        schema = {"type": "object", "properties": {"a": schema}}
    return schema


def bomb() -> dict[str, Any]:
    """Each level names the next one three times: 3**40 values."""
    defs = {
        f"d{level}": {"type": "object", "properties": {name: {"$ref": f"#/$defs/d{level + 1}"} for name in "abc"}}
        for level in range(20)
    }
    defs["d20"] = {"type": "object", "properties": {"x": {"type": "string"}}}
    return {"$defs": defs, "$ref": "#/$defs/d0"}


def choices_bomb() -> dict[str, Any]:
    """The same with choices: 9**11 of them."""
    defs: dict[str, Any] = {f"d{level}": {"anyOf": [{"$ref": f"#/$defs/d{level + 1}"}] * 9} for level in range(11)}
    defs["d11"] = {"const": "x"}
    return {"$defs": defs, "type": "object", "properties": {"a": {"$ref": "#/$defs/d0"}}}


def test_schemas_that_would_never_end_are_refused_at_once() -> None:
    tree = {"$defs": {"n": {"type": "object", "properties": {"v": {"type": "string"}, "n": {"$ref": "#/$defs/n"}}}}}
    for schema in (
        {**tree, "$ref": "#/$defs/n"},
        {"type": "object", "properties": {"self": {"$ref": "#"}}},
        {"$ref": "#"},
        {"anyOf": [{"$ref": "#/anyOf/0"}]},
        deep(500),
        bomb(),
        choices_bomb(),
        {"type": "object", "properties": {"a": {"anyOf": [{"anyOf": [{"anyOf": [{}]}]}] * 9}}},
    ):
        with pytest.raises(SchemaRefused) as refusal:
            make_form(schema)
        assert len(str(refusal.value)) < 800
