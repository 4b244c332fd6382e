"""`pincite self-test`: tries model files, engine, reading, answering and citing on this machine."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from app.assistant.assistant import Assistant
from app.assistant.opening import ModelOptions, find_model_folder, open_assistant
from app.assistant.records import Answer, Answered, Stage
from app.errors import Cancelled, PinciteError
from app.inference.model_files import read_manifest, verify_checksums
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages
from app.paths import Paths

SAMPLE = "tide-gauge-report.pdf"
QUESTION = "Who paid for the new gauge?"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried. `detail` says what was found, or what went wrong."""

    name: str
    passed: bool
    detail: str


def run_self_test(
    paths: Paths, model: str, options: ModelOptions, on_stage: Callable[[Stage], None], cancelled: Callable[[], bool]
) -> Iterator[Check]:
    """Try everything once, in a library of its own; stops at the first failure, since the rest would fail too.

    Raises Cancelled.
    """
    try:
        folder = find_model_folder(paths, model, on_stage, cancelled)
        manifest = read_manifest(folder)
        on_stage(Stage("Checking the model's files", 0, 0))
        verify_checksums(folder, manifest)
        yield Check("model files", True, f"{manifest.name}, {manifest.weights}; every checksum is right")
        with tempfile.TemporaryDirectory() as scratch, Library.open(Path(scratch)) as library:
            document_id = _add_sample(library)
            yield Check("reading", True, f"the sample document has {len(read_pages(library, document_id))} pages")
            with open_assistant(library, folder, options, on_stage=on_stage, cancelled=cancelled) as assistant:
                yield from _check_answer(library, assistant, document_id, on_stage, cancelled)
    except Cancelled:
        raise
    except PinciteError as error:
        yield Check("everything", False, str(error))


def _add_sample(library: Library) -> int:
    with as_file(files("app") / "samples" / SAMPLE) as path:
        for event in add_document(library, path):
            if isinstance(event, DocumentAdded):
                return event.document.id
    raise AssertionError("adding a document ends with DocumentAdded")


def _check_answer(
    library: Library,
    assistant: Assistant,
    document_id: int,
    on_stage: Callable[[Stage], None],
    cancelled: Callable[[], bool],
) -> Iterator[Check]:
    answer: Answer | None = None
    for event in assistant.ask([document_id], QUESTION, cancelled=cancelled):
        if isinstance(event, Stage):
            on_stage(event)
        elif isinstance(event, Answered):
            answer = event.answer
    if answer is None or not answer.text:
        yield Check("answering", False, "the model gave no answer")
        return
    yield Check("answering", True, f"“{QUESTION}” “{answer.text}” ({answer.model.reason})")
    for citation in answer.citations:
        page = read_pages(library, document_id, [citation.page])[0]
        verbatim = page.text[citation.start : citation.end] == citation.quote
        yield Check("citing", verbatim, f"page {citation.page}, {len(citation.boxes)} lines, verbatim: {verbatim}")
    if not answer.citations:
        yield Check("citing", False, "the answer has no citation")
