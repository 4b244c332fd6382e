"""Objects of one of several kinds: which it is, what is dropped, and that pydantic takes what comes out."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any, Literal

import pytest
from extraction_records import record_of
from pydantic import BaseModel, Field

from app.assistant.extraction.record_json import record_json
from app.assistant.extraction.schema import make_form


class Person(BaseModel):
    kind: Literal["person"] = "person"
    name: str
    born: date


class Company(BaseModel):
    kind: Literal["company"] = "company"
    name: str
    register_no: str
    branches: list[str] = []


class Cat(BaseModel):
    lives: int
    name: str = ""


class Dog(BaseModel):
    tricks: str
    name: str = ""


class Order(BaseModel):
    buyer: Annotated[Person | Company, Field(discriminator="kind")]
    pets: list[Cat | Dog] = []
    fees: dict[str, float] = {}


FORM = make_form(Order.model_json_schema())
PERSON: tuple[str, str] = ("a private person", "person")


def found(**said: Any) -> tuple[dict[str, Any], Any]:
    """What a record comes to, as JSON, and what stands in its values for the buyer."""
    record = json.loads(json.dumps(record_json(FORM, record_of(FORM, said))))
    buyer = {name: value and (value["judged"] or value["words"]) for name, value in record["values"]["buyer"].items()
             if not isinstance(value, list)}  # fmt: skip
    return record, buyer


def test_what_was_found_says_of_which_kind_it_is_and_is_the_evidence_for_that() -> None:
    record, buyer = found(buyer={"name": "Teesdale", "register_no": "HRB 7"}, **{"buyer.branches": ["Kiel"]})
    assert buyer == {"kind": "company", "name": "Teesdale", "register_no": "HRB 7", "born": None}
    assert record["values"]["buyer"]["kind"]["words"] == "HRB 7" and record["missing"] == record["notes"] == []
    order = Order.model_validate(record["data"])
    assert order.buyer == Company(name="Teesdale", register_no="HRB 7", branches=["Kiel"])


def test_what_the_model_judged_counts_more_and_what_that_kind_has_not_is_dropped_with_a_note() -> None:
    said = {"kind": PERSON, "name": "A. Pask", "register_no": "HRB 7", "born": "3 May 1971"}
    record, buyer = found(buyer=said, **{"buyer.branches": ["Kiel", "Oslo"]})
    assert buyer == {"kind": "person", "name": "A. Pask", "born": "3 May 1971", "register_no": None}
    assert record["values"]["buyer"]["branches"] == []
    assert record["notes"] == [
        "a.pdf: /buyer/register_no is not taken: “HRB 7” is nothing that /buyer has, being of another kind.",
        "a.pdf: /buyer/branches/0 is not taken: “Kiel” is nothing that /buyer has, being of another kind. "
        "Nor is one more.",
    ]
    assert Order.model_validate(record["data"]).buyer == Person(name="A. Pask", born=date(1971, 5, 3))


def test_each_row_has_its_own_kind() -> None:
    pets = [{"lives": "9", "name": "Tom"}, {"tricks": "begs"}]
    record, _ = found(buyer={"kind": PERSON, "name": "A", "born": "3 May 1971"}, pets=pets)
    assert Order.model_validate(record["data"]).pets == [Cat(lives=9, name="Tom"), Dog(tricks="begs")]
    assert record["missing"] == []


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({}, ["/buyer"]),
        ({"buyer": {"name": "A"}}, ["/buyer/kind", "/buyer/born"]),  # of either; the first is taken
        ({"buyer": {"kind": PERSON}}, ["/buyer/name", "/buyer/born"]),
    ],
)
def test_what_is_not_found_is_missing_of_the_kind_that_it_is(said: dict[str, Any], missing: list[str]) -> None:
    assert found(**said)[0]["missing"] == missing


class Post(BaseModel):
    kind: Literal["p"]
    col: Literal["red", "blue"] | None = None
    email: str | None


class Call(BaseModel):
    kind: Literal["c"]
    col: Literal["green"]
    email: str


class Sent(BaseModel):
    by: Post | Call


@pytest.mark.parametrize(
    ("kind", "col", "kept"),
    [("p", "green", None), ("p", "red", "red"), ("c", "green", "green"), ("c", "red", None)],
)
def test_a_judged_value_that_its_kind_does_not_take_is_dropped_with_a_note(
    kind: str, col: str, kept: str | None
) -> None:
    form = make_form(Sent.model_json_schema())
    said = {"kind": ("by " + kind, kind), "col": ("in " + col, col), "email": "a@b.example"}
    record = json.loads(json.dumps(record_json(form, record_of(form, {"by": said}))))
    assert (record["data"]["by"]["kind"], record["data"]["by"].get("col")) == (kind, kept)
    is_dropped = kept is None
    note = f"a.pdf: /by/col is not taken: “in {col}” is judged to be what /by, by its kind, does not take."
    assert record["notes"] == [note] * is_dropped
    assert record["missing"] == ["/by/col"] * (is_dropped and kind == "c")
    if not record["missing"]:
        Sent.model_validate(record["data"])


def test_what_may_be_null_in_one_kind_is_missing_in_another() -> None:
    form = make_form(Sent.model_json_schema())
    for kind, col, missing in (("p", "red", []), ("c", "green", ["/by/email"])):
        record = record_of(form, {"by": {"kind": ("by", kind), "col": ("in", col)}})
        assert list(record.missing) == missing
        data = json.loads(json.dumps(record_json(form, record)))["data"]
        assert data["by"]["email"] is None
        if not missing:
            Sent.model_validate(data)


def test_a_map_has_each_name_once_and_none_without_a_value() -> None:
    fees = [
        {"key": "Freight", "value": "18.00"},
        {"key": "Freight", "value": "19.00"},
        {"key": "Customs"},
        {"value": "3.00"},
    ]
    record, _ = found(buyer={"kind": PERSON, "name": "A", "born": "3 May 1971"}, fees=fees)
    assert Order.model_validate(record["data"]).fees == {"Freight": 18.0}
    assert len(record["values"]["fees"]) == 1
    assert record["notes"] == ["a.pdf: “fees” has each name once; 1 more of a name that it has left out."]
