"""What a result of a batch depends on: it is taken over from an earlier run only where nothing of that has changed.

    document    what its file holds, its name, and all that was read of it       a new reading, or other content: again
    asked       the question, or the whole form; pages and focus
    how         the model, what of the settings changes answers, Pincite's version

A document's number in the library does not count: one that was forgotten and read again is the same document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from app import __version__
from app.assistant.batch.journal import key_of
from app.assistant.extraction.form import Form
from app.assistant.opening import ModelOptions
from app.inference.model_files import read_manifest
from app.library.database import Library
from app.library.documents import Document, reading_digest

How = tuple[object, ...]
"""What answers, and how."""


def how_answered(options: ModelOptions) -> How:
    """What of the settings changes answers. Where the model runs and what it keeps does not.

    Raises ModelDamaged if what checks images cannot be used.
    """
    check: How = ()
    if options.image_check is not None:
        checker = read_manifest(options.image_check)
        check = checker.source_sha256, checker.weights, options.image_check_percent
    return options.cache, options.pan_and_scan, options.max_answer_tokens, options.tool_steps, *check


def readings_of(library: Library, documents: Sequence[Document]) -> Iterator[tuple[Document, str]]:
    """Each document with a hash of what was read of it."""
    for document in documents:
        yield document, reading_digest(library, document.id)


def asked_key(document: Document, reading: str, question: str, focus: str, pages: str | None, how: How) -> str:
    """The key of an answer."""
    return key_of("ask", __version__, document.sha256, document.name, reading, question, focus, pages, *how)


def form_key(document: Document, reading: str, form: Form, pages: str | None, how: How) -> str:
    """The key of a record. It is that of the whole form: what fills one value is not taken for another."""
    return key_of("extract", __version__, document.sha256, document.name, reading, form, pages, *how)


def with_number(value: Any, document_id: int) -> Any:
    """A kept value, which is of one document, with the number that this has in the library now."""
    if isinstance(value, dict):
        return {
            name: document_id if name == "document_id" else with_number(inner, document_id)
            for name, inner in value.items()
        }
    return [with_number(inner, document_id) for inner in value] if isinstance(value, list) else value
