"""Whatever the schema and whatever was found: `data` fits the schema, by jsonschema, or what is missing is said."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from extraction_records import COVERAGE, value_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from app.assistant.extraction.form import Form, Group, Kind, Leaf, Listing, RowListing, Table
from app.assistant.extraction.limits import within_limits
from app.assistant.extraction.record_json import record_from_json, record_json
from app.assistant.extraction.records import Filled, Record, Value
from app.assistant.extraction.schema import make_form
from app.assistant.extraction.shape import missing_in
from app.errors import SchemaRefused

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
def several_kinds(draw: st.DrawFn) -> dict[str, Any]:
    """An object of one of several kinds: told apart by a constant that each requires, by their names, or by nothing."""
    numbers = draw(st.lists(st.integers(0, 3), min_size=2, max_size=3, unique=True))
    telling = draw(st.sampled_from(["constant", "names", "nothing"]))
    kinds = []
    for number in numbers:
        names = draw(st.lists(st.sampled_from(["v", "w", "x", f"own{number}"]), min_size=1, unique=True))
        properties: dict[str, Any] = {name: {"type": "string"} for name in names}
        required = draw(st.lists(st.sampled_from(names), unique=True))
        if telling == "constant":
            properties["kind"] = {"const": f"k{number}"}
            required.append("kind")
        elif telling == "names":
            properties[f"own{number}"] = {"type": "string"}
            required = [*{*required, f"own{number}"}]
        kinds.append({"type": "object", "properties": properties, "required": required, "additionalProperties": False})
    return {draw(st.sampled_from(["anyOf", "oneOf"])): kinds}


@st.composite
def objects(draw: st.DrawFn, depth: int, *, is_row: bool = False) -> dict[str, Any]:
    kinds = [OPTIONAL]
    if depth:
        kinds.append(objects(depth - 1, is_row=is_row))
        kinds.append(several_kinds())
    if not is_row:
        maps = {"type": st.just("object"), "additionalProperties": OPTIONAL}
        kinds.append(st.fixed_dictionaries(maps, optional={"minProperties": st.integers(0, 2)}))
    if not is_row or depth:
        items = LEAVES if is_row else st.one_of(LEAVES, objects(1, is_row=True), several_kinds())
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
            case RowListing():
                table = next(value for of, value in zip(form.fields, values, strict=False) if of.name == field.table)
                items = filled_cells(field.item).filter(lambda cell: cell is not None)
                lists = st.lists(items, max_size=field.most or 3)
                values.append(tuple(tuple(draw(lists)) for _ in table))  # type: ignore[union-attr]  # it has rows
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
        refusals = "two values are called", "has to hold a value of its own", "be of two of these at once"
        assert any(refusal in str(error) for refusal in refusals)
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
