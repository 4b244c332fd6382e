"""`pincite verify` of what `extract` and `batch` write: every change of a file or an export is found out, by field."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import documents
import pytest
from answer_makers import MODEL, TIMING, answer_about, cite, pages_of
from command_runner import Pincite, commands_over

from app.assistant.batch.journal import open_journal
from app.assistant.export.answer_json import answer_json
from app.assistant.extraction.file import write_extraction
from app.assistant.extraction.record_json import record_json
from app.assistant.extraction.records import Extraction, Filled, Record
from app.assistant.extraction.schema import make_form
from app.assistant.extraction.shape import missing_in
from app.assistant.records import Coverage, DocumentCoverage

PAGES = [
    "Invoice number: RG-20418\nIssued 12 March 2024",
    "A rope 12.50\nA hook 3.00\nTotal 1,250.00 EUR. It is not paid.",
]
FORM = make_form(
    {
        "type": "object",
        "properties": {
            "number": {"type": "string"},
            "issued": {"type": "string", "format": "date"},
            "total": {"type": "number"},
            "seller": {"type": "object", "properties": {"name": {"type": "string"}}},
            "paid": {"type": "boolean"},
            "items": {
                "type": "array",
                "items": {"type": "object", "properties": {"article": {"type": "string"}, "price": {"type": "number"}}},
            },
        },
    }
)


@pytest.fixture
def pincite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(tmp_path / "data", capsys)


@pytest.fixture
def invoice(tmp_path: Path) -> Path:
    return documents.text_pdf(tmp_path / "invoice.pdf", PAGES)


def extraction_of(path: Path) -> Extraction:
    pages = pages_of(path)

    def value(page: int, quote: str, read: float | str | None = None, judged: bool | None = None) -> Filled:
        return Filled(quote, cite(pages[page], path, quote), read, judged, 0.9)

    values = (
        value(1, "RG-20418"),
        value(1, "12 March 2024", "2024-03-12"),
        value(2, "1,250.00 EUR", 1250.0),
        (None,),
        value(2, "It is not paid.", judged=False),
        ((value(2, "A rope"), value(2, "12.50", 12.5)), (value(2, "A hook"), None)),
    )
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    covered = DocumentCoverage(1, path.name, 2, (1, 2), (), (), 99, sha256=sha256)
    record = Record(1, path.name, values, missing_in(FORM, values), Coverage((covered,), "whole", 99, 999, ()))
    return Extraction(FORM, (record,), TIMING, MODEL)


@pytest.fixture
def export(invoice: Path, tmp_path: Path) -> Path:
    (file,) = write_extraction(extraction_of(invoice), tmp_path / "out.json")
    return file


def test_the_documents_are_found_in_a_folder(pincite: Pincite, export: Path, invoice: Path) -> None:
    """Beside them lie the export itself, what is no document, and one that was not asked."""
    documents.text_pdf(invoice.with_name("another.pdf"), ["Nothing of it."])
    invoice.with_name("notes.bin").write_bytes(bytes(99))
    code, printed, _ = pincite("verify", export, invoice.rename(invoice.with_name("renamed.pdf")).parent)
    assert code == 0 and "All 7 values hold." in printed and "no record is from it" not in printed


def failing(verdict: dict[str, Any]) -> dict[str, str]:
    return {value["pointer"]: value["state"] for value in verdict["values"] if value["state"] != "holds"}


def test_all_that_an_extraction_says_holds_against_its_file(pincite: Pincite, export: Path, invoice: Path) -> None:
    code, printed, _ = pincite("verify", export, invoice)
    assert code == 0
    assert "holds  /items/0/price: “12.50”, page 2" in printed and "All 7 values hold." in printed
    assert "/paid: “It is not paid.”, page 2\n         The words are evidence" in printed
    code, printed, _ = pincite("verify", export, invoice, "--json")
    verdict = json.loads(printed)
    assert code == 0 and verdict["holds"] and verdict["files"][0]["state"] == "same content"
    assert [value["pointer"] for value in verdict["values"]] == [
        "/number",
        "/issued",
        "/total",
        "/paid",
        "/items/0/article",
        "/items/0/price",
        "/items/1/article",
    ]


def test_what_stands_elsewhere_or_nowhere_in_a_changed_file_is_said_by_field(
    pincite: Pincite, export: Path, tmp_path: Path
) -> None:
    for folder in ("new", "short"):
        (tmp_path / folder).mkdir()
    changed = [PAGES[0].replace("RG-20418", "RG-20419"), PAGES[1].replace("A hook", "A nail"), "Of the hook: A hook"]
    code, printed, _ = pincite(
        "verify", export, documents.text_pdf(tmp_path / "new" / "invoice.pdf", changed), "--json"
    )
    verdict = json.loads(printed)
    assert code == 1 and verdict["files"][0]["state"] == "other content"
    assert failing(verdict) == {"/number": "words differ", "/items/1/article": "words differ"}
    details = {value["pointer"]: value["detail"] for value in verdict["values"]}
    assert details["/number"] == "The words do not stand on page 1."
    assert details["/items/1/article"] == "The words do not stand on page 2, but on page 3.", "read to its end"
    shorter = documents.text_pdf(tmp_path / "short" / "invoice.pdf", [PAGES[0] + "\nTotal 1,250.00\nEUR. 112.50"])
    code, printed, _ = pincite("verify", export, shorter)
    assert code == 1 and "2 of 7 values hold." in printed
    assert (
        "FAILS  /total: “1,250.00 EUR”, page 2\n         invoice.pdf has no page 2. The words stand on page 1."
        in printed
    )
    assert "“12.50”, page 2\n         invoice.pdf has no page 2.\n" in printed, "112.50 is another number"


@pytest.mark.parametrize(
    ("change", "state"),
    [
        (lambda value: value.update(words="9,250.00 EUR"), "value differs"),
        (lambda value: value.update(read=9250.0), "value differs"),
        (lambda value: value["citation"].update(quote="9,250.00 EUR"), "words differ"),
        (lambda value: value["citation"].update(page=1), "words differ"),
        (lambda value: value["citation"].update(boxes=[[0, 0, 9, 9]]), "boxes differ"),
    ],
)
def test_no_value_can_be_changed_in_an_export(
    pincite: Pincite, export: Path, invoice: Path, change: Callable[[dict[str, Any]], None], state: str
) -> None:
    value = json.loads(export.read_text(encoding="utf-8"))
    change(value["records"][0]["values"]["total"])
    export.write_text(json.dumps(value), encoding="utf-8")
    code, printed, _ = pincite("verify", export, invoice, "--json")
    assert code == 1 and failing(json.loads(printed)) == {"/total": state}


def test_nor_what_programs_take_of_it(pincite: Pincite, export: Path, invoice: Path) -> None:
    value = json.loads(export.read_text(encoding="utf-8"))
    data = value["records"][0]["data"]
    data["total"], data["paid"], data["seller"] = 9250, True, {"name": "Nordlicht"}
    export.write_text(json.dumps(value), encoding="utf-8")
    code, printed, _ = pincite("verify", export, invoice)
    assert code == 1 and "5 of 8 values hold." in printed
    assert "FAILS  /total: “1,250.00 EUR”, page 2\n         `data` has 9250 in place of it." in printed
    assert "FAILS  /seller/name: “Nordlicht”\n         It stands in `data`, and no words" in printed


def test_a_batch_that_is_not_finished_is_checked_as_far_as_it_came(
    pincite: Pincite, invoice: Path, tmp_path: Path
) -> None:
    (record,) = extraction_of(invoice).records
    other = replace(record, document_id=2, document="other.pdf", values=(None, None, None, (None,), None, ()))
    with open_journal(tmp_path / "form.xlsx") as journal:
        journal.note("a", record_json(FORM, record))
        journal.note("b", record_json(FORM, other))
    unfinished = tmp_path / "form.xlsx.unfinished"
    with unfinished.open("ab") as stream:
        stream.write(b'{"key": "c", "val')  # killed while it wrote
    code, printed, _ = pincite("verify", unfinished, invoice)
    assert code == 0 and "All 7 values hold." in printed
    with open_journal(tmp_path / "answers.xlsx") as journal:
        journal.note("a", answer_json(answer_about(invoice, "RG-20418.", (1, "RG-20418"))))
    code, printed, _ = pincite("verify", tmp_path / "answers.xlsx.unfinished", invoice)
    assert code == 0 and "The pin holds." in printed


def test_lines_of_a_batch_have_the_numbers_of_their_own_runs(pincite: Pincite, invoice: Path, tmp_path: Path) -> None:
    other = documents.text_pdf(tmp_path / "other.pdf", ["Page 1: the lamp is red."])
    with open_journal(tmp_path / "answers.xlsx") as journal:
        for file, words in ((invoice, "RG-20418"), (other, "the lamp"), (invoice, "RG-20418")):
            answer = answer_about(file, "So.", (1, words))
            assert answer.citations[0].document_id == 1
            journal.note(f"{file.name}{len(journal)}", answer_json(answer))
    code, printed, _ = pincite("verify", tmp_path / "answers.xlsx.unfinished", invoice, other)
    assert code == 0 and "All 3 pins hold." in printed, printed
    (record,) = extraction_of(invoice).records
    (covered,) = record.coverage.documents
    nothing = replace(record, document="other.pdf", values=(None, None, None, (None,), None, ()))
    elsewhere = replace(covered, document="other.pdf", sha256=hashlib.sha256(other.read_bytes()).hexdigest())
    with open_journal(tmp_path / "form.xlsx") as journal:
        journal.note("a", record_json(FORM, record))
        journal.note(
            "b", record_json(FORM, replace(nothing, coverage=replace(record.coverage, documents=(elsewhere,))))
        )
    code, printed, _ = pincite("verify", "--json", tmp_path / "form.xlsx.unfinished", invoice, other)
    assert code == 0 and [file["state"] for file in json.loads(printed)["files"]] == ["same content"]


def test_what_cannot_be_checked_is_said_in_a_sentence(
    pincite: Pincite, export: Path, invoice: Path, tmp_path: Path
) -> None:
    for suffix in (".csv", ".xlsx"):
        table = tmp_path / f"table{suffix}"
        write_extraction(extraction_of(invoice), table)
        code, _, problems = pincite("verify", table, invoice)
        assert code == 4 and "is a table, made for readers" in problems and "Write .json as well" in problems
    value = json.loads(export.read_text(encoding="utf-8"))
    value["records"][0]["values"]["total"]["citation"]["page"] = "two"
    export.write_text(json.dumps(value), encoding="utf-8")
    code, _, problems = pincite("verify", export, invoice)
    assert code == 4 and "is no extraction that Pincite exported" in problems
    export.write_text('{"records": []}', encoding="utf-8")
    code, printed, _ = pincite("verify", export, invoice)
    assert code == 0 and "There is no value to check: 0 records" in printed
