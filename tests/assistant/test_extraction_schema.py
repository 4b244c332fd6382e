"""Schemas: what is understood, and that all else is refused with the part and a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.assistant.extraction.form import Form, Group, Kind, Leaf, Listing, Table
from app.assistant.extraction.schema import make_form, read_schema
from app.errors import SchemaRefused


def record(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def test_every_part_of_the_subset() -> None:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Invoice",
        **record(
            invoiceNumber={"type": "string"},
            issued={"type": "string", "format": "date", "title": "date of issue"},
            total={"type": ["number", "null"], "description": "the total\n amount"},
            pieces={"type": "integer"},
            paid={"type": "boolean"},
            state={"enum": ["open", "closed", None]},
            seller=record(name={"type": "string"}, VAT_number={"type": "string"}),
            codes={"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 9},
            items={"type": "array", "items": {**record(article={"type": "string"}), "required": ["article"]}},
        ),
        "required": ["invoiceNumber", "total", "state"],
        "additionalProperties": False,
    }
    assert make_form(schema) == Form(
        "Invoice",
        (
            Leaf("invoiceNumber", "invoice Number", Kind.WORDS, is_required=True),
            Leaf("issued", "date of issue", Kind.DATE),
            Leaf("total", "the total amount", Kind.NUMBER),
            Leaf("pieces", "pieces", Kind.INTEGER),
            Leaf("paid", "paid", Kind.YES_NO),
            Leaf("state", "state", Kind.CHOICE, ("open", "closed")),
            Group("seller", "seller", (Leaf("name", "name", Kind.WORDS), Leaf("VAT_number", "VAT number", Kind.WORDS))),
            Listing("codes", "codes", Leaf("codes", "codes", Kind.WORDS), 1, 9),
            Table("items", "items", (Leaf("article", "article", Kind.WORDS, is_required=True),)),
        ),
    )


def test_what_pydantic_writes_is_understood() -> None:
    """Optional fields as `anyOf` with null and a default of null; nested models behind references."""
    schema = {
        "$defs": {
            "Item": {"title": "Item", **record(price={"title": "Price", "type": "number"}), "required": ["price"]}
        },
        "title": "Order",
        **record(
            note={"anyOf": [{"type": "string"}, {"type": "null"}], "default": None, "title": "Note"},
            items={"type": "array", "title": "Items", "items": {"$ref": "#/$defs/Item"}},
            first={"$ref": "#/$defs/Item", "description": "the first item"},
        ),
        "required": ["note", "items"],
    }
    price = Leaf("price", "Price", Kind.NUMBER, is_required=True)
    assert make_form(schema).fields == (
        Leaf("note", "Note", Kind.WORDS),
        Table("items", "Items", (price,)),
        Group("first", "the first item", (price,)),
    )


def test_an_array_of_objects_is_a_table() -> None:
    form = make_form({"type": "array", "items": record(a={"type": "string"}), "maxItems": 5})
    assert form.is_table
    assert form.fields == (Table("rows", "rows", (Leaf("a", "a", Kind.WORDS),), most=5),)


LEAF = {"type": "string"}


@pytest.mark.parametrize(
    ("schema", "part", "reason"),
    [
        (True, "its root", "has to be an object"),
        ({}, "its root", "its type has to be"),
        (LEAF, "its root", "a record"),
        ({"type": "array", "items": LEAF}, "its root", "a record"),
        (record(), "/properties", "at least one"),
        (record(a={"type": "string", "minLength": 2}), "/properties/a/minLength", "a limit cannot change"),
        (record(a={"type": "number", "minimum": 2}), "/properties/a/minimum", "a limit cannot change"),
        (record(a={"type": "string", "pattern": "x"}), "/properties/a/pattern", "a limit cannot change"),
        (record(a={"type": "string", "format": "email"}), "/properties/a/format", "date"),
        (record(a={"type": "string", "default": "x"}), "/properties/a/default", "never from the schema"),
        (record(a={"const": "x"}), "/properties/a", "its type"),
        (record(a={"type": ["string", "number"]}), "/properties/a/type", "one of them and null"),
        (record(a={"type": "null"}), "/properties/a/type", "one of them and null"),
        (record(a={"enum": [1, 2]}), "/properties/a/enum", "texts"),
        (record(a={"enum": []}), "/properties/a/enum", "1 to"),
        (record(a={"anyOf": [LEAF, {"type": "number"}]}), "/properties/a/anyOf", "one type and null"),
        (record(a={"oneOf": [LEAF]}), "/properties/a", "its type"),
        (record(a={"type": "array"}), "/properties/a/items", "made of"),
        (record(a={"type": "array", "items": {"type": "array", "items": LEAF}}), "/properties/a/items", "columns"),
        (record(a={"type": "array", "items": LEAF, "uniqueItems": True}), "/properties/a/uniqueItems", "as they stand"),
        (record(a={"type": "array", "items": LEAF, "maxItems": 0}), "/properties/a/maxItems", "room"),
        (record(a={"type": "array", "items": LEAF, "minItems": "1"}), "/properties/a/minItems", "whole number"),
        (record(a=record(b=record(c=LEAF))), "/properties/a/properties/b", "plain values"),
        (record(**{"a/b~c": {"type": "string", "maxLength": 1}}), "/properties/a~1b~0c/maxLength", "a limit"),
        ({**record(a=LEAF), "required": ["b"]}, "/required", "“b” is not among"),
        ({**record(a=LEAF), "required": "a"}, "/required", "list of names"),
        ({**record(a=LEAF), "additionalProperties": LEAF}, "/additionalProperties", "true or false"),
        ({**record(a=LEAF), "patternProperties": {}}, "/patternProperties", "no others"),
        (record(a={"$ref": "other.json"}), "/properties/a/$ref", "$defs"),
        (record(a={"$ref": "#/$defs/x"}), "/properties/a/$ref", "$defs"),
        ({**record(a={"$ref": "#/$defs/x"}), "$defs": {"x": {"$ref": "#/$defs/x"}}}, "/$defs/x/$ref", "circle"),
        (record(**{" ": LEAF}), "/properties/", "a name has"),
        (record(**{f"n{number}": LEAF for number in range(201)}), "its root", "201 values"),
        (record(a={"type": "string", "description": 5}), "/properties/a/description", "text"),
    ],
)
def test_what_is_outside_of_the_subset_is_refused_with_its_part_and_a_reason(
    schema: Any, part: str, reason: str
) -> None:
    with pytest.raises(SchemaRefused) as refusal:
        make_form(schema)
    where, _, why = str(refusal.value).partition(": ")
    assert where == f"The schema cannot be used at {part}"
    assert reason in why


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "no JSON (line 1"),
        (b'{"type": NaN}', "NaN"),
        (b'{"type": "object", "type": "object"}', "“type” stands twice"),
        (b"\xff\xfe", "no UTF-8"),
        (b"[" * 100_000, "no JSON"),
        (b" " * (1 << 20) + b"{}", "larger than 1 MB"),
    ],
)
def test_files_that_are_no_schema(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "schema.json"
    file.write_bytes(content)
    with pytest.raises(SchemaRefused) as refusal:
        read_schema(file)
    assert reason in str(refusal.value)
    with pytest.raises(SchemaRefused, match="No such file"):
        read_schema(tmp_path / "other.json")


def test_a_schema_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / "schema.json"
    file.write_text("\ufeff" + json.dumps(record(a=LEAF)), encoding="utf-8")
    assert read_schema(file).fields == (Leaf("a", "a", Kind.WORDS),)
