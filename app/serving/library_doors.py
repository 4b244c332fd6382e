"""What programs may ask of the library: its documents, a search, answers and summaries. The same for every door."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from app.assistant.answer_strategy import TOOLS
from app.assistant.assistant import Assistant
from app.assistant.extraction.schema import make_form
from app.assistant.forgetting import forget_if_deleted
from app.assistant.pages.page_selection import select_pages
from app.assistant.records import ToolStep
from app.assistant.summaries.summary_kind import SummaryKind
from app.errors import DocumentMissing, UsageError
from app.inference.engine_process import EngineProcess
from app.library.database import Library
from app.library.documents import Document, get_document, list_documents, read_pages
from app.library.library_search import found_json, search_library
from app.library.search_terms import read_terms
from app.paths import Paths
from app.serving.work_queue import CancelCheck, Work

MOST_FOUND = 20
"""Pages of a search that names no number."""
MOST_READ = 40_000
"""Letters of pages that are read at once: about 10,000 tokens of English."""
MOST_PAGES = 100
"""The same for pages, which may be empty."""


def documents_json(library: Library) -> dict[str, Any]:
    """The documents, as `pincite list --json` has them."""
    return {"documents": [document.to_json() for document in list_documents(library)]}


def find_document(library: Library, number: int) -> Document:
    """A document by its number. Raises DocumentMissing."""
    try:
        return get_document(library, number)
    except OverflowError as error:  # larger than any number that SQLite has
        raise DocumentMissing(f"There is no document {number}.") from error


def search_json(library: Library, body: Mapping[str, Any]) -> dict[str, Any]:
    """Pages with the passages that fit a search, as `pincite search --json`; `body` is a "Search" of schemas.py.

    Raises UsageError.
    """
    words = body["words"]
    if not read_terms(words):
        raise UsageError("There is no word to search for: send letters or digits.")
    newest = {document.id for document in list_documents(library) if not document.is_older}
    return found_json(words, search_library(library, words, body.get("limit", MOST_FOUND), newest))


def pages_json(library: Library, body: Mapping[str, Any]) -> dict[str, Any]:
    """The text of some pages of a document, as it was read; `body` is a "Read" of schemas.py.

    Whole pages, as many as MOST_READ takes, the first one in any case; `left_out` has the numbers of the others.
    Raises DocumentMissing, UsageError.
    """
    document = find_document(library, body["document"])
    chosen = sorted(select_pages(body.get("pages"), document.page_count, document.name))
    taken: list[dict[str, Any]] = []
    for number in chosen[:MOST_PAGES]:
        page = next(iter(read_pages(library, document.id, [number])), None)
        if page is None:
            raise DocumentMissing(f"{document.name} was deleted meanwhile.")
        if taken and sum(len(one["text"]) for one in taken) + len(page.text) > MOST_READ:
            break
        taken.append({"page": number, "text": page.text, "note": page.note})
    about = {"document_id": document.id, "document": document.name, "page_count": document.page_count}
    return {**about, "pages": taken, "left_out": chosen[len(taken) :]}


def with_documents(library: Library, body: Mapping[str, Any]) -> dict[str, Any]:
    """The body of a request with the documents that are asked; without any, all of the library, by looking things up.

    Raises DocumentMissing for a number that no document has, or if the library is empty; UsageError.
    """
    if "documents" in body:
        for number in body["documents"]:
            find_document(library, number)
        return dict(body)
    if body.get("focus", TOOLS) != TOOLS or body.get("pages") is not None:
        raise UsageError(
            "Without documents all of the library is asked: the focus is tools, and no pages can be chosen."
        )
    newest = [document.id for document in list_documents(library) if not document.is_older]
    if not newest:
        raise DocumentMissing("The library is empty: there is nothing to ask.")
    return {**body, "documents": newest, "focus": TOOLS}


def step_json(step: ToolStep) -> dict[str, Any]:
    """A step of looking something up, as it is told while it happens."""
    return {"text": step.text, "document_id": step.document_id, "pages": step.pages}


def asking(body: Mapping[str, Any]) -> Work:
    """The work of a question to documents; `body` is an "Ask" of schemas.py with its documents (`with_documents`).

    Raises UsageError if nothing is asked.
    """
    if not body["question"].strip():
        raise UsageError("The question is empty.")

    def work(engine: EngineProcess, assistant: Assistant, cancelled: CancelCheck) -> Iterator[Any]:
        chosen = {"focus": body.get("focus", "auto"), "pages": body.get("pages"), "before": body.get("before") or ""}
        return assistant.ask(body["documents"], body["question"], cancelled=cancelled, **chosen)

    return work


def summarizing(body: Mapping[str, Any]) -> Work:
    """The work of a summary of documents; `body` is a "Summarize" of schemas.py."""
    kind = SummaryKind(body.get("kind", "brief"))

    def work(engine: EngineProcess, assistant: Assistant, cancelled: CancelCheck) -> Iterator[Any]:
        return assistant.summarize(body["documents"], kind, pages=body.get("pages"), cancelled=cancelled)

    return work


def extracting(body: Mapping[str, Any]) -> Work:
    """The work of filling in a form from documents; `body` is an "Extract" of schemas.py. Raises SchemaRefused."""
    form = make_form(body["schema"])

    def work(engine: EngineProcess, assistant: Assistant, cancelled: CancelCheck) -> Iterator[Any]:
        return assistant.extract(form, body["documents"], pages=body.get("pages"), cancelled=cancelled)

    return work


def forgetting(library: Library, paths: Paths, numbers: Collection[int], work: Work) -> Work:
    """Some work with documents. Of those that are deleted meanwhile, what the model read and saw goes when it ends."""

    def whole(engine: EngineProcess, assistant: Assistant, cancelled: CancelCheck) -> Iterator[Any]:
        documents = [document for document in list_documents(library) if document.id in numbers]
        try:
            yield from work(engine, assistant, cancelled)
        finally:
            forget_if_deleted(library, paths, documents)

    return whole
