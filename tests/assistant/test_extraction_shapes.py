"""What an extraction gives to programs: `data` that fits the schema, by validators of others, or the reason why not."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
import regex
from answer_makers import MODEL, TIMING
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import BaseModel, Field

from app.assistant.extraction.cells import sheets_of
from app.assistant.extraction.form import Form, Group, Kind, Leaf, Listing, Table
from app.assistant.extraction.limits import within_limits
from app.assistant.extraction.record_json import record_from_json, record_json
from app.assistant.extraction.records import Extraction, Filled, Record, Value
from app.assistant.extraction.schema import make_form
from app.assistant.extraction.shape import missing_in, unread_in
from app.assistant.extraction.value_reading import read_date, read_number
from app.assistant.extraction.written_forms import read_written
from app.assistant.records import Citation, Coverage, DocumentCoverage
from app.errors import SchemaRefused

COVERAGE = Coverage((DocumentCoverage(7, "a.pdf", 2, (1, 2), (), (), 99),), "whole", 99, 32768, ())


def value_of(leaf: Leaf, words: str, judged: str | bool | None = None) -> Filled:
    """A value as an extraction makes it of words."""
    read: int | float | str | None = None
    if leaf.kind is Kind.DATE:
        read = read_date(words)
    elif leaf.kind in (Kind.NUMBER, Kind.INTEGER):
        read = read_number(words, ".")
        if leaf.kind is Kind.INTEGER and isinstance(read, float):
            read = None
    elif leaf.limits.format:
        read = read_written(leaf.limits.format, words)
    place = Citation(7, "a.pdf", 1, 10, 10 + len(words), (), words, 1.5)
    return Filled(words, place, read, judged, 0.9)


def record_of(form: Form, said: dict[str, Any]) -> Record:
    """A record with the words that are said, by the names of fields and leaves, held to the form's limits."""

    def cell(leaf: Leaf, words: Any) -> Filled | None:
        if words is None:
            return None
        return value_of(leaf, *words) if isinstance(words, tuple) else value_of(leaf, words)

    values: list[Value] = []
    for field in form.fields:
        held = said.get(field.name)
        match field:
            case Leaf():
                values.append(cell(field, held))
            case Group():
                values.append(tuple(cell(leaf, (held or {}).get(leaf.name)) for leaf in field.leaves))
            case Listing():
                values.append(tuple(cell(field.item, words) for words in held or []))
            case Table():
                rows = [tuple(cell(column, row.get(column.name)) for column in field.columns) for row in held or []]
                values.append(tuple(rows))
    kept, notes = within_limits(form, tuple(values), "a.pdf")
    return Record(7, "a.pdf", kept, missing_in(form, kept), COVERAGE, notes)


class State(Enum):
    PAID = "paid"
    OPEN = "open"


class Country(BaseModel):
    code: str = Field(min_length=2, max_length=2)


class Address(BaseModel):
    """Where somebody is."""

    city: str
    country: Country | None = None


class Party(BaseModel):
    name: str
    email: Annotated[str, Field(json_schema_extra={"format": "email"})] | None = None  # as EmailStr has it
    address: Address
    phones: set[str] = set()


class Price(BaseModel):
    amount: Decimal = Field(gt=0)
    currency: Literal["EUR", "USD"] = "EUR"


class Item(BaseModel):
    article: str
    price: Price
    pieces: int | None = Field(default=None, ge=1)


class Invoice(BaseModel):
    """An invoice."""

    kind: Literal["invoice"] = "invoice"
    number: str = Field(pattern=r"^RG-\d+$", examples=["RG-1"])
    issued: date
    due: datetime | None = None
    state: State
    seller: Party
    buyer: Party | None = None
    items: list[Item] = Field(min_length=1)
    total: Decimal


SAID = {
    "number": "RG-20418",
    "issued": "12 March 2024",
    "due": "1 April 2024, 2.30 p.m.",
    "state": ("not yet paid", "open"),
    "seller": {
        "name": "Nordlicht",
        "email": "E-Mail: office@nordlicht.example",
        "address.city": "Kiel",
        "address.country.code": "DE",
    },
    "seller.phones": ["0431 55", "0431 56", "0431 55"],
    "items": [{"article": "Rope", "price.amount": "12.50", "pieces": "3"}],
    "total": "1,250.00 EUR",
}


def test_what_pydantic_generates_is_filled_into_its_models() -> None:
    """Nested models, Decimal, Literal, Enum, Optional, constraints: the model itself says whether `data` is one."""
    form = make_form(Invoice.model_json_schema())
    record = record_of(form, SAID)
    assert (record.missing, unread_in(form, record.values)) == ((), ())
    found = record_json(form, record)
    invoice = Invoice.model_validate(json.loads(json.dumps(found["data"])))
    assert invoice.seller.address.country == Country(code="DE") and invoice.buyer is None
    assert invoice.seller.email == "office@nordlicht.example" and invoice.seller.phones == {"0431 55", "0431 56"}
    assert invoice.items[0].price.amount == Decimal("12.50") and invoice.items[0].pieces == 3
    assert invoice.due == datetime(2024, 4, 1, 14, 30) and invoice.total == 1250 and invoice.state is State.OPEN
    assert found["values"]["seller"]["address"]["city"]["words"] == "Kiel"
    assert record_from_json(form, json.loads(json.dumps(found))) == record
    assert pickle.loads(pickle.dumps(form)) == form, "forms go to the engine's process"


def test_tables_have_the_names_of_objects_joined_by_points() -> None:
    form = make_form(Invoice.model_json_schema())
    extraction = Extraction(form, (record_of(form, SAID),), TIMING, MODEL)
    heads = {sheet.name: [column.heading for column in sheet.columns] for sheet in sheets_of(extraction)}
    assert heads["records"][5:9] == [
        "seller.name",
        "seller.email",
        "seller.address.city",
        "seller.address.country.code",
    ]
    assert heads["items"] == ["article", "price.amount", "price.currency", "pieces"] and "seller.phones" in heads
    pointers = {pointer for sheet in sheets_of(extraction) for line in sheet.lines for pointer in line.pointers}
    assert {"/seller/address/city", "/items/0/price/amount", "/seller/phones/1"} <= pointers


def test_what_breaks_a_limit_is_not_taken_with_the_reason_and_a_model_without_it_is_none() -> None:
    form = make_form(Invoice.model_json_schema())
    items = [{"article": "Rope", "price.amount": "-3.00", "pieces": "0"}, {"pieces": "0"}]
    seller = {**SAID["seller"], "email": "no address", "address.country.code": "Germany"}  # type: ignore[dict-item]
    record = record_of(form, {**SAID, "number": "K 40215", "items": items, "seller": seller})
    assert record.missing == ("/number", "/items/0/price/amount")
    assert record.notes == (
        "a.pdf: /number is not taken: “K 40215” does not match the schema's pattern.",
        "a.pdf: /seller/email is not taken: “no address” holds no email, or several.",
        "a.pdf: /seller/address/country/code is not taken: “Germany” has 7 characters, and the schema takes 2 at most.",
        "a.pdf: “seller.phones” has each of its rows once; 1 of the same words left out.",
        "a.pdf: /items/0/price/amount is not taken: “-3.00” is not above 0, as the schema wants.",
        "a.pdf: /items/0/pieces is not taken: “0” is below 1, the least that the schema takes. Nor is one more.",
    )
    data = record_json(form, record)["data"]
    assert data["number"] is None and data["seller"]["address"]["country"] is None and len(data["items"]) == 1


def test_an_object_that_may_be_left_out_misses_nothing_until_something_of_it_is_found() -> None:
    form = make_form(Invoice.model_json_schema())
    assert record_of(form, {**SAID, "buyer": {"name": "Teesdale"}}).missing == ("/buyer/address/city",)
    assert record_of(form, {}).missing == (
        "/number",
        "/issued",
        "/state",
        "/seller/name",
        "/seller/address/city",
        "/items/0",
        "/total",
    )
    assert record_json(form, record_of(form, {}))["data"]["buyer"] is None


# As zod 4 writes `z.toJSONSchema(z.object({...}))`, and zod-to-json-schema for zod 3 with a name.
ZOD_4 = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "id": {
            "type": "string",
            "format": "uuid",
            "pattern": "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$",
        },
        "mail": {
            "type": "string",
            "format": "email",
            "pattern": r"^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\-]*\.)+"
            r"[A-Za-z]{2,}$",
        },
        "site": {"type": "string", "format": "uri"},
        "pieces": {"type": "integer", "minimum": 1, "maximum": 9007199254740991},
        "note": {"anyOf": [{"type": "string"}, {"type": "null"}]},
        "mode": {"anyOf": [{"type": "string", "const": "sea"}, {"type": "string", "const": "air"}]},
        "tags": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["id", "mail", "pieces", "note", "mode", "tags"],
    "additionalProperties": False,
}
ZOD_3 = {
    "$ref": "#/definitions/Order",
    "definitions": {
        "Order": {
            "type": "object",
            "properties": {
                "from": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
                "to": {"$ref": "#/definitions/Order/properties/from"},
                "weight": {"type": ["number", "null"], "exclusiveMinimum": 0},
            },
            "required": ["from", "to", "weight"],
            "additionalProperties": False,
        }
    },
    "$schema": "http://json-schema.org/draft-07/schema#",
}


def test_what_zod_generates_is_filled() -> None:
    form = make_form(ZOD_4)
    said = {
        "id": "9b2f7c1e-8f0a-4c43-9d7e-0b1c2d3e4f5a",
        "mail": "a.b@c.example",
        "site": "see https://c.example/x.",
        "pieces": "12",
        "mode": ("by sea", "sea"),
    }
    record = record_of(form, said)
    data = record_json(form, record)["data"]
    Draft202012Validator(ZOD_4).validate(data)
    assert data == {**said, "site": "https://c.example/x", "pieces": 12, "mode": "sea", "note": None, "tags": []}
    form = make_form(ZOD_3)
    assert [field.name for field in form.fields] == ["from", "to", "weight"]
    record = record_of(form, {"from": {"city": "Kiel"}, "to": {"city": "Oslo"}, "weight": "2.5 kg"})
    data = record_json(form, record)["data"]
    assert data == {"from": {"city": "Kiel"}, "to": {"city": "Oslo"}, "weight": 2.5}


NAMES = st.sampled_from(["a", "b", "net.total", "größe", "x/y~z", "$ref", "c", "d"])
NUMBERS = {
    "minimum": st.integers(-9, 9),
    "exclusiveMaximum": st.integers(0, 2000),
    "multipleOf": st.sampled_from([1, 5]),
}
TEXTS = {"minLength": st.integers(0, 4), "maxLength": st.integers(5, 30), "pattern": st.sampled_from(["^[A-Z]", r"\d"])}
LEAVES = st.one_of(
    st.fixed_dictionaries({"type": st.sampled_from(["number", "integer"])}, optional=NUMBERS),
    st.fixed_dictionaries({"type": st.just("string")}, optional=TEXTS),
    st.sampled_from(
        [
            {"type": "string", "format": "date"},
            {"type": "string", "format": "email"},
            {"type": "boolean"},
            {"const": True},
            {"enum": ["paid", "open", None]},
            {"enum": [3, 12]},
            {"anyOf": [{"type": "number"}, {"type": "string"}]},
            {"$ref": "#/$defs/Money"},
        ]
    ),
)
OPTIONAL = LEAVES | LEAVES.map(lambda leaf: {"anyOf": [leaf, {"type": "null"}]})


@st.composite
def objects(draw: st.DrawFn, depth: int, *, is_row: bool = False) -> dict[str, Any]:
    kinds = [OPTIONAL]
    if depth:
        kinds.append(objects(depth - 1, is_row=is_row))
    if not is_row:
        items = st.one_of(LEAVES, objects(1, is_row=True))
        kinds.append(
            st.fixed_dictionaries(
                {"type": st.just("array"), "items": items},
                optional={"minItems": st.integers(0, 2), "maxItems": st.integers(2, 4), "uniqueItems": st.booleans()},
            )
        )
    properties = draw(st.dictionaries(NAMES, st.one_of(kinds), min_size=1, max_size=4))
    required = draw(st.lists(st.sampled_from(sorted(properties)), unique=True))
    schema = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return {"anyOf": [schema, {"type": "null"}]} if depth < 2 and not is_row and draw(st.booleans()) else schema


WORDS = st.sampled_from(
    ["12", "3", "-4", "1,250.00 EUR", "1.250", "Kiel", "12 March 2024", "03/04/2024", "mail a@b.example", "Rope 7", "x"]
)


def filled_cells(leaf: Leaf) -> st.SearchStrategy[Filled | None]:
    if leaf.kind is Kind.YES_NO:
        return st.none() | st.booleans().map(lambda judged: value_of(leaf, "so it is", judged))
    if leaf.kind is Kind.CHOICE:
        return st.none() | st.sampled_from(leaf.choices).map(lambda judged: value_of(leaf, "so it is", judged))
    return st.none() | WORDS.map(lambda words: value_of(leaf, words))


@st.composite
def values_for(draw: st.DrawFn, form: Form) -> tuple[Value, ...]:
    """What an extraction may have found: no row is empty, and no list holds nothing."""
    values: list[Value] = []
    for field in form.fields:
        match field:
            case Leaf():
                values.append(draw(filled_cells(field)))
            case Group():
                values.append(tuple(draw(filled_cells(leaf)) for leaf in field.leaves))
            case Listing():
                items = filled_cells(field.item).filter(lambda cell: cell is not None)
                values.append(tuple(draw(st.lists(items, max_size=field.most or 4))))
            case Table():
                row = st.tuples(*map(filled_cells, field.columns)).filter(any)
                values.append(tuple(draw(st.lists(row, max_size=field.most or 4))))
    return tuple(values)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_data_fits_the_schema_where_nothing_is_missing_or_unread(data: st.DataObject) -> None:
    """jsonschema is the judge, formats included, and of what is missing, too."""
    schema = data.draw(objects(2))
    schema = {"$defs": {"Money": {"type": "number", "minimum": 0}}, **schema}
    try:
        form = make_form(schema)
    except SchemaRefused as error:
        assert "two values are called" in str(error)
        return
    kept, notes = within_limits(form, data.draw(values_for(form)), "a.pdf")
    record = Record(7, "a.pdf", kept, missing_in(form, kept), COVERAGE, notes)
    found = record_json(form, record)
    plain = json.loads(json.dumps(found["data"]))
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    errors = [error.message for error in validator.iter_errors(plain)]
    if not found["missing"] and not found["unread"]:
        assert errors == []
    if errors:
        assert found["missing"] or found["unread"]
    assert record_from_json(form, json.loads(json.dumps(found))) == replace(record)


def test_a_pattern_that_explodes_takes_nothing_and_says_so_and_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.assistant.extraction.limits.PATTERN_SECONDS", 0.05)
    tried: list[str] = []
    search = regex.search

    def counted(pattern: str, text: str, **more: Any) -> Any:
        tried.append(text)
        return search(pattern, text, **more)

    monkeypatch.setattr("regex.search", counted)
    leaf = {"type": "string", "pattern": r"^(\w|\w\w)*$"}
    form = make_form({"type": "object", "properties": {"a": leaf, "b": {"type": "array", "items": leaf}}})
    record = record_of(form, {"a": "a" * 400 + "!", "b": ["x"] * 300})
    assert record.values == (None, ()) and "takes too long" in record.notes[0]
    assert len(tried) == 1
