"""What a batch takes over from an earlier run, and what it asks again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from documents import PageSpec, Picture, Text, text_image, write_pdf
from extraction_records import record_of
from picture_readers import WritesWhatItIsTold
from tiny_gemma import export_folder

from app.assistant.assistant import Assistant
from app.assistant.batch.batch import CellDone, ask_all
from app.assistant.batch.journal import open_journal
from app.assistant.batch.questions import Question
from app.assistant.batch.taken_over import with_number
from app.assistant.extraction.record_json import record_from_json, record_json
from app.assistant.extraction.schema import make_form
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.ingest.limits import Limits
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document


def test_a_schema_s_own_document_id_is_no_number_of_the_library() -> None:
    text = {"type": "string"}
    inner = {"type": "object", "properties": {"document_id": text, "data": text, "other": text}}
    rows = {"type": "array", "items": {"type": "object", "properties": {"document_id": text}}}
    form = make_form({"type": "object", "properties": {"document_id": text, "values": inner, "lines": rows}})
    said = {"document_id": "RE-7", "values": {"document_id": "B"}, "lines": [{"document_id": "C"}]}
    record = record_of(form, said)
    kept = json.loads(json.dumps(record_json(form, record)))
    moved = with_number(kept, 9)
    expected = json.loads(json.dumps(kept).replace('"document_id": 7', '"document_id": 9'))
    assert moved == expected != kept
    assert record_from_json(form, moved).document_id == 9


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """One that sees."""
    folder = export_folder("tiny_vision", tmp_path / "model")
    engine = Engine.load(folder, EngineOptions(device="cpu", threads=1))
    yield engine
    engine.close()


def test_what_could_not_be_looked_at_is_looked_at_once_it_can_be(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    image = text_image(["Total 12.50"]).convert("L")
    scan = PageSpec([Picture(0, 0, 595, 842, *image.size, image.tobytes())])
    file = write_pdf(tmp_path / "a.pdf", [PageSpec([Text(60, 100, "Page 1: the lamp is red.", 12)]), scan])
    *_, added = add_document(library, file, limits=Limits(recognition=False))
    assert isinstance(added, DocumentAdded)
    seen = []
    away = file.rename(tmp_path / "away.pdf")
    for place in (away, file, file):
        if place != away and away.exists():
            away.rename(file)
        assistant = Assistant(library, WritesWhatItIsTold(engine, " Red."), {})  # type: ignore[arg-type]  # a fake
        with open_journal(tmp_path / "out.json") as journal:
            events = ask_all(assistant, [added.document], [Question(1, "What is it?", "it")], journal, focus="whole")
            (done,) = (event for event in events if isinstance(event, CellDone))
        assert done.cell.answer is not None, done.cell.problem
        seen.append((done.is_taken_over, len(done.cell.answer.coverage.documents[0].looked_at)))
    assert seen == [(False, 0), (False, 1), (True, 1)]
