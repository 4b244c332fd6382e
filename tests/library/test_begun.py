"""The first pages of a document are kept before the others: reached by its number alone, until all pages are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import text_pdf

from app.errors import UsageError
from app.ingest.limits import Limits
from app.library.begun import keep_begun
from app.library.database import Library
from app.library.deletion import delete_document
from app.library.documents import (
    Document,
    DocumentAdded,
    PageRead,
    add_document,
    find_by_hash,
    get_document,
    list_documents,
    read_pages,
)
from app.library.library_search import search_library
from app.library.page_tokens import keep_token_counts, token_counts
from app.library.search import rank_pages

PAGES = ["One alder.", "Two birches.", "Three cedars.", "Four dogwoods."]


def read_until(library: Library, path: Path, pages: int) -> tuple[Document, list[object]]:
    """A document of which the first pages are kept, and what adding it to its end told."""
    events = add_document(library, path)
    begun = next(keep_begun(library, event) for event in events if isinstance(event, PageRead) and event.done == pages)
    assert [page.number for page in read_pages(library, begun.id)] == list(range(1, pages + 1))
    assert list_documents(library) == [] and find_by_hash(library, begun.sha256) is None
    assert list_documents(library, with_begun=True) == [begun]
    return begun, list(events)


def test_it_becomes_the_whole_document_under_the_same_number(library: Library, tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "trees.pdf", PAGES)
    begun, (*_, added) = read_until(library, path, 2)
    assert begun.is_begun and begun.page_count == 4 and begun.text_pages == 2
    assert isinstance(added, DocumentAdded)
    whole = added.document
    assert (whole.id, whole.sha256, whole.is_begun) == (begun.id, begun.sha256, False)
    assert (whole.text_pages, whole.version, added.already_there) == (4, 1, False)
    assert [page.text for page in read_pages(library, whole.id)] == PAGES
    assert list_documents(library) == [whole]
    assert [(hit.document.id, hit.page) for hit in search_library(library, "dogwoods").hits] == [(whole.id, 4)]
    assert rank_pages(library, [whole.id], "dogwoods")[0].page == 4


def test_more_of_it_can_be_kept_later_and_what_is_whole_stays(library: Library, tmp_path: Path) -> None:
    events = add_document(library, text_pdf(tmp_path / "trees.pdf", PAGES))
    reads: dict[int, PageRead] = {}
    for event in events:
        if isinstance(event, PageRead):
            reads[event.done] = event
            if event.done in (1, 3):
                begun = keep_begun(library, event)
                assert len(read_pages(library, begun.id)) == event.done
    whole = get_document(library, begun.id)
    assert keep_begun(library, reads[4]) == whole, "kept a moment too late"
    assert len(list_documents(library)) == 1
    with pytest.raises(UsageError):
        keep_begun(library, PageRead(0, 4))


def test_a_page_that_is_read_otherwise_later_takes_the_place_of_the_kept_one(library: Library, tmp_path: Path) -> None:
    """As after a restart with other settings."""
    path = text_pdf(tmp_path / "trees.pdf", PAGES)
    few_words = add_document(library, path, limits=Limits(words_per_page=1))
    begun = next(keep_begun(library, event) for event in few_words if isinstance(event, PageRead) and event.done == 3)
    few_words.close()  # type: ignore[attr-defined]  # a generator: the reading ends here
    keep_token_counts(library, begun.id, "tokenizer", {1: 4, 3: 5})
    assert [page.text for page in read_pages(library, begun.id)] == ["One", "Two", "Three"]
    again = add_document(library, path)
    assert (
        keep_begun(library, next(event for event in again if isinstance(event, PageRead) and event.done)).id == begun.id
    )
    assert [page.text for page in read_pages(library, begun.id)] == ["One alder.", "Two", "Three"]
    assert token_counts(library, begun.id, "tokenizer") == {3: 5}, "what was counted of another text is gone"
    *_, added = again
    assert isinstance(added, DocumentAdded) and added.document.id == begun.id
    assert [page.text for page in read_pages(library, begun.id)] == PAGES
    assert [hit.page for hit in search_library(library, "alder").hits] == [1]
    assert search_library(library, "one").hits[0].page == 1


def test_nothing_but_its_number_leads_to_it_and_it_can_be_deleted(library: Library, tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "trees.pdf", PAGES)
    events = add_document(library, path)
    begun = next(keep_begun(library, event) for event in events if isinstance(event, PageRead) and event.done == 2)
    events.close()  # type: ignore[attr-defined]  # a generator: the reading is given up
    assert search_library(library, "alder").hits == ()
    path.write_bytes(text_pdf(tmp_path / "other.pdf", ["Other words."]).read_bytes())
    *_, added = add_document(library, path)
    assert isinstance(added, DocumentAdded)
    assert (added.document.version, added.replaced_id) == (1, None), "it was no version of the file"
    delete_document(library, begun.id)
    assert list_documents(library, with_begun=True) == [added.document]
