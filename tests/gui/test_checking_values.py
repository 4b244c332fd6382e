"""What `pincite extract` and `batch` write, checked in the window: each value, its words, and the page they are on."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import documents
import pytest
from answer_makers import MODEL, TIMING, answer_about, cite, pages_of
from conftest import OpenWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from test_checking import checked, pane_of, told
from window_driver import drop, press

from app.assistant.batch.journal import open_journal
from app.assistant.export.answer_json import answer_json
from app.assistant.extraction.file import write_extraction
from app.assistant.extraction.record_json import record_json
from app.assistant.extraction.records import Extraction, Filled, Record
from app.assistant.extraction.schema import make_form
from app.assistant.records import Coverage, DocumentCoverage
from app.gui.wiring import Wiring

FORM = make_form(
    {
        "type": "object",
        "properties": {"number": {"type": "string"}, "total": {"type": "number"}, "paid": {"type": "boolean"}},
    }
)


@pytest.fixture
def wiring(open_window: OpenWindow) -> Wiring:
    return open_window(opener(ScriptedModel()))


@pytest.fixture
def invoice(tmp_path: Path) -> Path:
    (tmp_path / "papers").mkdir()
    pages = ["Invoice number: RG-20418", "Total 1,250.00 EUR. It is not paid."]
    return documents.text_pdf(tmp_path / "papers" / "invoice.pdf", pages)


def record_of(path: Path) -> Record:
    pages = pages_of(path)
    values = (
        Filled("RG-20418", cite(pages[1], path, "RG-20418"), support=0.9),
        Filled("1,250.00 EUR", cite(pages[2], path, "1,250.00 EUR"), 1250.0, support=0.9),
        Filled("It is not paid.", cite(pages[2], path, "It is not paid."), None, False, 0.9),
    )
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    covered = DocumentCoverage(1, path.name, 2, (1, 2), (), (), 99, sha256=sha256)
    return Record(1, path.name, values, (), Coverage((covered,), "whole", 99, 999, ()))


def exported(path: Path, file: Path) -> Path:
    (written,) = write_extraction(Extraction(FORM, (record_of(path),), TIMING, MODEL), file)
    return written


def test_an_extraction_dropped_on_the_window_is_checked_and_its_values_are_lit(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, invoice: Path
) -> None:
    drop(wiring.window, documents.text_pdf(tmp_path / "other.pdf", ["Nothing of it."]))  # numbers are others
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 1)
    drop(wiring.window, invoice)
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    drop(wiring.window, exported(invoice, tmp_path / "out.json"))
    assert checked(wiring, qtbot) == "All 3 values hold."
    assert "✓ /total Holds, Page 2 · invoice.pdf, “1,250.00 EUR”" in told(wiring)
    assert "✓ /paid Holds, Page 2 · invoice.pdf, “It is not paid.”, The words are evidence" in told(wiring)
    assert [row.name for row in wiring.documents.rows] == ["other.pdf", "invoice.pdf"], "it is no document"
    rows, listed = pane_of(wiring).rows, pane_of(wiring).list
    listed.setCurrentIndex(listed.model().index(next(n for n, row in enumerate(rows) if "/total" in row.title)))
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    view = wiring.window.page_panel.view
    qtbot.waitUntil(lambda: view.place is not None and view.document is not None)
    assert view.document.name == "invoice.pdf" and view.place.page == 2
    assert view.place.boxes == record_of(invoice).values[1].citation.boxes


def test_values_that_were_changed_are_told_apart(wiring: Wiring, qtbot: QtBot, invoice: Path) -> None:
    file = exported(invoice, invoice.with_name("out.json"))
    content = json.loads(file.read_text("utf-8"))
    record = content["records"][0]
    record["values"]["total"]["read"] = record["data"]["total"] = 1350.0
    record["values"]["number"]["citation"]["quote"] = record["values"]["number"]["words"] = "RG-99999"
    record["data"]["number"] = "RG-99999"
    record["data"]["iban"] = "DE00"
    file.write_text(json.dumps(content), "utf-8")
    wiring.checking.check(file)
    verdict = checked(wiring, qtbot)
    assert verdict == "1 of 4 values hold."
    lines = told(wiring).split("\n")
    assert any(line.startswith("✗ /number Words not there") for line in lines)
    assert any(line.startswith("✗ /total Value not what the words say") and "1350" in line for line in lines)
    assert any(line.startswith("✗ /iban Value not what the words say") and "DE00" in line for line in lines)
    press(wiring.window, qtbot, "Copy")
    copied = QGuiApplication.clipboard().text()
    assert verdict in copied and "/paid Holds" in copied


def test_a_missing_document_is_pointed_to(wiring: Wiring, qtbot: QtBot, tmp_path: Path, invoice: Path) -> None:
    wiring.checking.check(exported(invoice, tmp_path / "out.json"))
    assert checked(wiring, qtbot) == "0 of 3 values hold. Not checked for want of a file: 3."
    wiring.checking.check_with([invoice.rename(invoice.with_name("renamed.pdf"))])
    qtbot.waitUntil(lambda: pane_of(wiring).verdict == "All 3 values hold.")


@pytest.mark.parametrize("kind", ["form", "questions", "both"])
def test_a_batch_that_is_not_finished_is_checked(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, invoice: Path, kind: str
) -> None:
    with open_journal(invoice.with_name("results.json")) as journal:
        if kind != "questions":
            journal.note("a", record_json(FORM, record_of(invoice)))
        if kind != "form":
            journal.note("b", answer_json(answer_about(invoice, "RG.", (1, "RG-20418"))))
    (file,) = invoice.parent.glob("*.unfinished")
    drop(wiring.window, file)
    expected = {
        "form": "All 3 values hold.",
        "questions": "The citation holds.",
        "both": "All 3 values hold. Only the values were checked: the file has answers as well.",
    }
    assert checked(wiring, qtbot) == expected[kind]


def test_other_files_that_speak_of_records_are_documents(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "music.json"
    file.write_text(json.dumps({"records": [{"title": "The lamp is lit at dusk"}]}), "utf-8")
    drop(wiring.window, file)
    qtbot.waitUntil(lambda: [row.name for row in wiring.documents.rows if row.document_id] == ["music.json"])
    assert not wiring.window.conversation_pane.is_checking


def test_a_ticket_that_begins_with_its_key_is_a_document(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "ticket.json"
    file.write_text(json.dumps({"key": "DE-4711", "value": "The lamp is lit at dusk"}), "utf-8")
    drop(wiring.window, file)
    qtbot.waitUntil(lambda: [row.name for row in wiring.documents.rows if row.document_id] == ["ticket.json"])
    assert not wiring.window.conversation_pane.is_checking


def test_what_only_looks_like_an_extraction_can_be_added_all_the_same(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "minutes.json"
    file.write_text(json.dumps({"records": [{"values": [1, 2], "document": "minutes of May"}]}), "utf-8")
    drop(wiring.window, file)
    assert "is no extraction" in checked(wiring, qtbot)
    press(wiring.window, qtbot, "Add as a document")
    qtbot.waitUntil(lambda: [row.name for row in wiring.documents.rows if row.document_id] == ["minutes.json"])
    assert not wiring.window.conversation_pane.is_checking


def test_a_table_is_refused_with_the_reason(wiring: Wiring, qtbot: QtBot, invoice: Path) -> None:
    (file,) = write_extraction(Extraction(FORM, (record_of(invoice),), TIMING, MODEL), invoice.with_name("out.csv"))
    wiring.checking.check(file)
    assert "is a table, made for readers" in checked(wiring, qtbot)
