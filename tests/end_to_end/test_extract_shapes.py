"""Forms with lists in rows, maps and objects of several kinds, from a document to every export and back by `verify`."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import documents
import pytest
from command_runner import Pincite, commands_over
from invented_forms import make_invoice
from jsonschema import Draft202012Validator
from kept_documents import add
from sheet_reader import read_sheet

from app import cli
from app.assistant.extraction.extraction import Extracted, extract
from app.assistant.extraction.records import located
from app.assistant.extraction.schema import make_form
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import read_pages

TEXT, NUMBER = {"type": "string"}, {"type": "number"}


def strict(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


SCHEMA = strict(
    bill_to={
        "oneOf": [
            strict(kind={"const": "person"}, name=TEXT, date_of_birth={"type": "string", "format": "date"}),
            strict(kind={"const": "company"}, name=TEXT, registration_number=TEXT),
        ],
        "discriminator": {"propertyName": "kind"},
    },
    lines={"type": "array", "items": strict(article=TEXT, colours={"type": "array", "items": TEXT}, price=NUMBER)},
    fees={"type": "object", "additionalProperties": NUMBER},
)
INVOICE = """<h1>Invoice</h1><p>Bill to: Harbour Joinery Ltd<br/>Registration number: 04417209</p>
<table><tr><th>Article</th><th>Colours</th><th>Price</th></tr>
<tr><td>Chisel set</td><td>red, blue</td><td>32.50</td></tr>
<tr><td>Plane iron</td><td></td><td>11.20</td></tr></table>
<h2>Fees</h2><p>Packing: 4.50<br/>Freight: 18.00</p>"""
DATA = {
    "bill_to": {"kind": "company", "name": "Harbour Joinery Ltd", "registration_number": "04417209"},
    "lines": [
        {"article": "Chisel set", "colours": ["red", "blue"], "price": 32.5},
        {"article": "Plane iron", "colours": [], "price": 11.2},
    ],
    "fees": {"Packing": 4.5, "Freight": 18.0},
}


@pytest.fixture
def pincite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(tmp_path / "data", capsys)


def test_every_export_has_them_and_verify_holds_all_of_them_to_the_document(
    pincite: Pincite, starter_folder: Path, tmp_path: Path
) -> None:
    schema, invoice = tmp_path / "form.json", tmp_path / "invoice.html"
    schema.write_text(json.dumps(SCHEMA), encoding="utf-8")
    invoice.write_text(INVOICE, encoding="utf-8")
    outs = [tmp_path / f"out{suffix}" for suffix in (".json", ".csv", ".xlsx")]
    exports = [part for out in outs for part in ("--export", out)]
    code, said, problems = pincite(
        "extract", invoice, "--schema", schema, *exports, "--model", starter_folder, "--json"
    )
    assert code == 0, problems
    (record,) = json.loads(said)["records"]
    assert record["data"] == DATA and record["missing"] == record["unread"] == []
    Draft202012Validator(SCHEMA).validate(record["data"])
    kind = record["values"]["bill_to"]["kind"]
    assert (kind["judged"], kind["words"]) == ("company", "04417209"), "what shows it is the evidence"
    assert [entry["key"]["words"] for entry in record["values"]["fees"]] == ["Packing", "Freight"]
    with (tmp_path / "out.lines_colours.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [(row["row"], row["colours"]) for row in csv.DictReader(stream)] == [("1", "red"), ("1", "blue")]
    heads, *rows = read_sheet(outs[2], 4)
    assert [value for _, value in heads.values()] == ["document", "row", "key", "value", "value, read"]
    assert [(row["C"][1], row["E"][1]) for row in rows] == [("Packing", 4.5), ("Freight", 18.0)]
    code, verified, _ = pincite("verify", outs[0], invoice, "--json")
    pointers = {value["pointer"] for value in json.loads(verified)["values"]}
    assert code == 0 and {"/lines/0/colours/1", "/fees/0/key", "/fees/0/value", "/bill_to/kind"} <= pointers


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (lambda data: data["fees"].update(Packing=9.5), {"/fees/0/value"}),
        (lambda data: data["fees"].update(Customs=1), {"/fees/Customs"}),
        (lambda data: data["fees"].update(Freigth=data["fees"].pop("Freight")), {"/fees/Freigth"}),
        (lambda data: data["lines"][0]["colours"].append("green"), {"/lines/0/colours/2"}),
        (lambda data: data["lines"][0]["colours"].__setitem__(0, "green"), {"/lines/0/colours/0"}),
        (lambda data: data["bill_to"].update(kind="person"), {"/bill_to/kind"}),
    ],
)
def test_none_of_them_can_be_changed_in_an_export(
    change: Any, wrong: set[str], pincite: Pincite, exported: tuple[Path, Path], tmp_path: Path
) -> None:
    export, invoice = exported
    value = json.loads(export.read_text(encoding="utf-8"))
    change(value["records"][0]["data"])
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(value), encoding="utf-8")
    code, verified, _ = pincite("verify", changed, invoice, "--json")
    failing = {value["pointer"] for value in json.loads(verified)["values"] if value["state"] != "holds"}
    assert code == 1 and failing == wrong


@pytest.fixture(scope="module")
def exported(starter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("exported")
    (folder / "form.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    (folder / "invoice.html").write_text(INVOICE, encoding="utf-8")
    options = ["--schema", folder / "form.json", "--export", folder / "out.json", "--model", starter_folder]
    named = ["extract", folder / "invoice.html", *options, "--data-dir", folder / "data"]
    assert cli.main(list(map(str, named))) == 0
    return folder / "out.json", folder / "invoice.html"


def test_noise_of_an_instruction_tuned_model_fills_them_with_words_of_the_pages(
    library: Library, tiny_folder: Path, tmp_path: Path
) -> None:
    """Random weights, read in parts: entries stand in the document, and every list has its row."""
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", context_length=2048))
    engine.info = replace(engine.info, instruction_tuned=True)
    pages = [make_invoice(seed).pages[0] for seed in range(3)]
    document = add(library, documents.text_pdf(tmp_path / "a.pdf", pages))
    form = make_form(SCHEMA)
    *_, last = extract(library, engine, form, [document], focus_calibration={})
    engine.close()
    assert isinstance(last, Extracted)
    texts = {page.number: page.text for page in read_pages(library, document)}
    (record,) = last.extraction.records
    by_name = {field.name: value for field, value in zip(form.fields, record.values, strict=True)}
    assert len(by_name["lines"]) == len(by_name["lines.colours"])  # type: ignore[arg-type]  # both have rows
    found = 0
    for field, value in zip(form.fields, record.values, strict=True):
        for place in located(field, value):
            if place.filled is not None:
                citation = place.filled.citation
                found += 1
                assert " ".join(texts[citation.page][citation.start : citation.end].split()) in place.filled.words
    assert found
