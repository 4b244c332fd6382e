"""What an extraction gives to programs: `data` that fits the schema, by validators of others, or the reason why not."""

from __future__ import annotations

import json
import pickle
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
import regex
from answer_makers import MODEL, TIMING
from extraction_records import record_of
from jsonschema import Draft202012Validator
from pydantic import BaseModel, Field

from app.assistant.extraction.cells import sheets_of
from app.assistant.extraction.record_json import record_from_json, record_json
from app.assistant.extraction.records import Extraction
from app.assistant.extraction.schema import make_form
from app.assistant.extraction.shape import unread_in


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
