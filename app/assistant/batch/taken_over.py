"""What a result of a batch depends on: it is taken over from an earlier run only where nothing of that has changed.

    document    what its file holds, its name, and all that was read of it       a new reading, or other content: again
    asked       the question, or the form, value by value; pages and focus
    how         the model, what of the settings changes answers, Pincite's version

A document's number in the library does not count: one that was forgotten and read again is the same document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from app import __version__
from app.assistant.batch.journal import key_of
from app.assistant.extraction.form import Form
from app.assistant.extraction.record_json import is_value
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
    """The key of a record, which is that of the whole form."""
    return key_of("extract", __version__, document.sha256, document.name, reading, form, pages, *how)


def parts_key(document: Document, reading: str, form: Form, pages: str | None, how: How) -> str:
    """The key under which it stands of which form the last record of a document is, part by part."""
    of_all = form.about, pages, *how
    return key_of("parts by hash", __version__, document.sha256, document.name, reading, *of_all)


def with_number(value: Any, document_id: int) -> Any:
    """A kept answer or record, which is of one document, with the number that this has in the library now.

    What a schema calls `document_id` is no such number: in a record's `data`, and as a name among its `values`.
    """
    if not isinstance(value, dict):
        return value
    known: dict[str, Any] = {}
    for name, inner in value.items():
        if name == "values":
            known[name] = _with_number_in_values(inner, document_id)
        elif name == "data":
            known[name] = inner
        else:
            known |= _with_number({name: inner}, document_id)
    return known


def _with_number(value: Any, document_id: int) -> Any:
    if isinstance(value, dict):  # a step that read no document has null
        return {
            name: document_id if name == "document_id" and inner is not None else _with_number(inner, document_id)
            for name, inner in value.items()
        }
    return [_with_number(inner, document_id) for inner in value] if isinstance(value, list) else value


def _with_number_in_values(values: Any, document_id: int) -> Any:
    if isinstance(values, list):
        return [_with_number_in_values(inner, document_id) for inner in values]
    if not isinstance(values, dict):
        return values
    if is_value(values):
        return _with_number(values, document_id)
    return {name: _with_number_in_values(inner, document_id) for name, inner in values.items()}
