"""A document that was read yesterday is not read again, and is forgotten when it is deleted."""

from __future__ import annotations

from pathlib import Path

import pytest
from kept_documents import add

from app.assistant.forgetting import forget_document
from app.assistant.opening import ModelOptions, open_assistant
from app.assistant.records import Answer, Answered
from app.library.database import Library
from app.library.documents import list_documents
from app.paths import Paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path)


def ask(library: Library, paths: Paths, model: Path, documents: list[int], *, snapshot_gb: int = 1) -> Answer:
    """Ask with an engine of its own, as after a restart."""
    options = ModelOptions(device="cpu", snapshot_folder=paths.snapshots, snapshot_gb=snapshot_gb)
    with open_assistant(library, model, options, on_stage=lambda stage: None, cancelled=lambda: False) as assistant:
        for event in assistant.ask(documents, "Who paid for the new gauge?", focus="whole"):
            if isinstance(event, Answered):
                return event.answer
    raise AssertionError("an answer ends with Answered")


def test_after_a_restart_documents_are_taken_from_disk(
    paths: Paths, starter_folder: Path, sample_pdf: Path, tmp_path: Path
) -> None:
    second_pdf = tmp_path / "copy with another end.pdf"
    second_pdf.write_bytes(sample_pdf.read_bytes() + b"\n%another\n")
    with Library.open(paths) as library:
        document = add(library, sample_pdf)
        first = ask(library, paths, starter_folder, [document])
        again = ask(library, paths, starter_folder, [document])
        assert again.timing.reused_tokens > first.timing.reused_tokens + 300
        assert (again.text, again.citations) == (first.text, first.citations)

        second = add(library, second_pdf)
        both = ask(library, paths, starter_folder, [document, second])
        assert both.timing.reused_tokens > first.timing.reused_tokens + 300  # only the one added was read

        assert list(paths.snapshots.rglob("*.segment"))
        forget_document(library, paths, document)
        assert [found.id for found in list_documents(library)] == [second]
        assert not list(paths.snapshots.rglob("*.segment"))  # each of them held the document


def test_nothing_is_kept_where_the_user_wants_nothing_kept(
    paths: Paths, starter_folder: Path, sample_pdf: Path
) -> None:
    with Library.open(paths) as library:
        ask(library, paths, starter_folder, [add(library, sample_pdf)], snapshot_gb=0)
    assert not paths.snapshots.exists()
