"""Schemas: what is understood, and that all else is refused with the part and a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.assistant.extraction.form import Group, Kind, Leaf, Listing, Table
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
    form = make_form(schema)
    assert form.about == "Invoice" and not form.is_table
    assert form.fields == (
        *(
            Leaf("invoiceNumber", "invoice Number", Kind.WORDS, is_required=True),
            Leaf("issued", "date of issue", Kind.DATE),
            Leaf("total", "the total amount", Kind.NUMBER, can_be_null=True),
            Leaf("pieces", "pieces", Kind.INTEGER),
            Leaf("paid", "paid", Kind.YES_NO),
            Leaf("state", "state", Kind.CHOICE, ("open", "closed"), can_be_null=True),
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
        Leaf("note", "Note", Kind.WORDS, can_be_null=True),
        Table("items", "Items", (price,)),
        Group("first", "the first item", (price,)),
    )


def test_an_array_of_objects_is_a_table() -> None:
    form = make_form({"type": "array", "items": record(a={"type": "string"}), "maxItems": 5})
    assert form.is_table
    assert form.fields == (Table("rows", "rows", (Leaf("a", "a", Kind.WORDS),), most=5, is_root=True),)


def test_a_value_in_an_inner_object_is_asked_for_with_the_name_of_that() -> None:
    """Else both amounts would be asked for with the same words; a description says enough."""
    money = record(amount={"type": "number", "title": "Amount"}, code={"type": "string", "title": "Currency (ISO)"})
    told = record(amount={"type": "number", "description": "what is still to be paid"})
    form = make_form(record(sums=record(netSum=money, total=money, rest=told)))
    (group,) = form.fields
    assert isinstance(group, Group)
    assert [leaf.about for leaf in group.leaves] == [
        "net Sum amount",
        "net Sum Currency (ISO)",
        "total amount",
        "total Currency (ISO)",
        "what is still to be paid",
    ]


LEAF = {"type": "string"}


def mapping(value: Any, **more: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": value, **more}


@pytest.mark.parametrize(
    ("schema", "part", "reason"),
    [
        (True, "its root", "has to be an object"),
        ({}, "its root", "its type has to be"),
        (LEAF, "its root", "a record"),
        ({"type": "array", "items": LEAF}, "its root", "a record"),
        (record(), "/properties", "at least one"),
        (record(a={"type": "null"}), "/properties/a", "null alone"),
        (record(a={"enum": [1, "2"]}), "/properties/a", "its type has to be"),
        (record(a={"enum": [1, None, True], "type": ["integer", "null"]}), "/properties/a/enum", "of the type integer"),
        (record(a={"enum": []}), "/properties/a/enum", "1 to"),
        (record(a={"anyOf": [LEAF, {"type": "boolean"}]}), "/properties/a", "a value that is string or boolean"),
        (
            record(a={"anyOf": [record(b=LEAF), record(b={"type": "number"})]}),
            "/properties/a/anyOf/1/properties/b",
            "“b” is not the same in all kinds",
        ),
        (record(a={"anyOf": [record(b=LEAF), LEAF]}), "/properties/a", "object or string cannot be asked for"),
        (record(a={"oneOf": [record(b=LEAF), record(c=LEAF)]}), "/properties/a/oneOf", "of two of these at once"),
        (record(a={"oneOf": [LEAF, {"type": "string", "format": "email"}]}), "/properties/a/oneOf", "use anyOf"),
        (record(a={"oneOf": [{"type": "integer"}, {"type": "number"}]}), "/properties/a/oneOf", "use anyOf"),
        (record(a={"allOf": [LEAF, LEAF]}), "/properties/a/allOf", "write them as one"),
        (record(a={"anyOf": [LEAF], "minLength": 2}), "/properties/a/minLength", "beside anyOf"),
        (record(a={"anyOf": []}), "/properties/a/anyOf", "a list of schemas"),
        (record(a={"type": "string", "not": LEAF}), "/properties/a/not", "must not be"),
        (record(a={"type": "string", "minimum": 1}), "/properties/a/minimum", "for the type string"),
        (record(a={"type": "string", "format": "hostname"}), "/properties/a/format", "date, date-time, time, email"),
        (record(a={"type": "string", "pattern": "(a"}), "/properties/a/pattern", "no pattern"),
        (record(a={"type": "string", "pattern": "a" * 2001}), "/properties/a/pattern", "at most 2,000"),
        (record(a={"type": "string", "minLength": 3, "maxLength": 2}), "/properties/a/maxLength", "so short"),
        (record(a={"type": "string", "minLength": -1}), "/properties/a/minLength", "not below 0"),
        (record(a={"type": "string", "contentEncoding": "base64"}), "/properties/a/contentEncoding", "a reader sees"),
        (record(a={"type": "number", "multipleOf": 0}), "/properties/a/multipleOf", "above 0"),
        (record(a={"type": "number", "exclusiveMinimum": True}), "/properties/a/exclusiveMinimum", "a number"),
        (record(a={"const": "x", "maxLength": 1}), "/properties/a/maxLength", "beside const"),
        (record(a={"const": None}), "/properties/a/const", "for the type null"),
        (record(a={"$dynamicRef": "#a"}), "/properties/a", "its type"),
        (record(**{"a/b~c": {"type": "string", "maxLength": 0}}), "/properties/a~1b~0c/maxLength", "so short"),
        (record(a=record(**{"b.c": LEAF, "b": record(c=LEAF)})), "its root", "two values are called “b.c”"),
        (
            record(
                a={"type": "array", "items": record(**{"b.c": LEAF, "b": record(c={"type": "array", "items": LEAF})})}
            ),
            "/properties/a/items",
            "two values are called “b.c”",
        ),
        (
            record(a={"type": "array", "items": record(b={"type": "array", "items": record(c=LEAF)})}),
            "/properties/a/items/properties/b",
            "a table of its own",
        ),
        (
            record(a={"type": "array", "items": record(b={"type": "array", "items": LEAF})}),
            "/properties/a/items",
            "a value of its own beside its lists",
        ),
        (record(a={"type": "array"}), "/properties/a/items", "made of"),
        (record(a={"type": "array", "items": {"type": "array", "items": LEAF}}), "/properties/a/items", "columns"),
        (record(a={"type": "array", "items": LEAF, "maxItems": 0}), "/properties/a/maxItems", "room"),
        (record(a={"type": "array", "items": LEAF, "minItems": "1"}), "/properties/a/minItems", "whole number"),
        ({**record(a=LEAF), "required": ["b"]}, "/required", "“b” is not among"),
        ({**record(a=LEAF), "required": "a"}, "/required", "list of names"),
        ({**record(a=LEAF), "additionalProperties": LEAF}, "/additionalProperties", "not both"),
        ({**record(a=LEAF), "patternProperties": {}}, "/patternProperties", "no others"),
        ({**record(a=LEAF), "minProperties": 1}, "/minProperties", "no others"),
        ({"type": "object", "additionalProperties": True}, "/properties", "at least one value"),
        (record(a=mapping(record(b=LEAF))), "/properties/a/additionalProperties", "an array of objects"),
        (record(a=mapping(LEAF, propertyNames={"enum": ["b"]})), "/properties/a/propertyNames", "no choices"),
        (record(a=mapping(LEAF, maxProperties=0)), "/properties/a/maxProperties", "room"),
        (record(a=mapping(LEAF, required=["b"])), "/properties/a/required", "names that the document has"),
        (record(a={"type": "array", "items": mapping(LEAF)}), "/properties/a/items", "not in rows"),
        (record(a={"anyOf": [mapping(LEAF), record(b=LEAF)]}), "/properties/a/anyOf/0", "not in rows or choices"),
        (record(a={"$ref": "other.json"}), "/properties/a/$ref", "nothing else is opened"),
        (record(a={"$ref": "#/$defs/x"}), "/properties/a/$ref", "$defs"),
        ({**record(a={"$ref": "#/$defs/x"}), "$defs": {"x": {"$ref": "#/$defs/x"}}}, "/$defs/x/$ref", "circle"),
        (record(**{" ": LEAF}), "/properties/", "a name has"),
        (record(**{f"n{number}": LEAF for number in range(201)}), "its root", "more than 200 values"),
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
