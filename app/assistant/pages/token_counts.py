"""Counts the tokens of pages before a model reads them: once for each tokenizer, and kept in the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.assistant.prompt import PageText
from app.errors import Cancelled, ModelError, StorageError
from app.inference.model_files import TOKENIZER, read_manifest
from app.inference.tokenizer import Tokenizer
from app.ingest.records import Page
from app.library.database import Library
from app.library.documents import Document, read_pages
from app.library.page_tokens import keep_token_counts, token_counts, uncounted_pages
from app.models.starter import STARTER_NAME, starter_folder
from app.models.store import find_model
from app.paths import Paths
from app.remote.known_servers import is_server

PAGES_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class DocumentTokens:
    """Tokens of a document's pages, as the model counts that would be asked."""

    model: str
    pages: Mapping[int, int]
    """By page number; text only, since what a picture costs depends on how it is shown."""

    @property
    def total(self) -> int:
        """Of all pages."""
        return sum(self.pages.values())


def count_documents(
    library: Library,
    paths: Paths,
    model: str,
    documents: Sequence[Document],
    cancelled: Callable[[], bool],
    on_page: Callable[[int, int], None] = lambda done, total: None,
) -> dict[int, DocumentTokens]:
    """Tokens of documents, by number, for a model by its name or folder; "" is the starter.

    Pages that were never counted are counted now and kept. Nothing is known, and the result empty, as long as the model
    has not been prepared. `on_page` hears how many of how many pages are counted. Raises Cancelled, LibraryUnusable.
    """
    folder = _folder_of(paths, model)
    if folder is None or not documents:
        return {}
    try:
        manifest = read_manifest(folder)
        fingerprint = manifest.files[TOKENIZER].sha256
        missing = uncounted_pages(library, [document.id for document in documents], fingerprint)
        if missing:
            tokenizer = Tokenizer.load(folder / TOKENIZER)
            _count(library, tokenizer, missing, cancelled, on_page)
    except (ModelError, KeyError):
        return {}  # asking it says what is wrong with the model
    return {
        document.id: DocumentTokens(manifest.name, token_counts(library, document.id, fingerprint))
        for document in documents
    }


def count_pages(library: Library, tokenizer: Tokenizer, document_id: int, pages: Sequence[Page]) -> dict[int, int]:
    """Tokens of some pages of a document, by number: those that are kept, and the others counted now and kept."""
    known = token_counts(library, document_id, tokenizer.fingerprint) if tokenizer.fingerprint else {}
    texts = {page.number: PageText.whole(document_id, page).text for page in pages if page.number not in known}
    new = {number: len(tokenizer.encode(text)) for number, text in texts.items()}
    if new and tokenizer.fingerprint:
        with suppress(StorageError):  # a full disk costs counting them again, nothing else
            keep_token_counts(library, document_id, tokenizer.fingerprint, new)
    return known | new


def _count(
    library: Library,
    tokenizer: Tokenizer,
    missing: Mapping[int, Sequence[int]],
    cancelled: Callable[[], bool],
    on_page: Callable[[int, int], None],
) -> None:
    total, done = sum(map(len, missing.values())), 0
    for document_id, numbers in missing.items():
        for at in range(0, len(numbers), PAGES_AT_ONCE):
            if cancelled():
                raise Cancelled("Counting tokens was stopped.")
            on_page(done, total)
            pages = read_pages(library, document_id, numbers[at : at + PAGES_AT_ONCE])
            count_pages(library, tokenizer, document_id, pages)
            done += len(pages)


def _folder_of(paths: Paths, model: str) -> Path | None:
    """The model's folder, None if there is none yet; the starter is not made for this."""
    try:
        # A server's tokens are counted as the starter would; what it takes at once is reckoned in the same.
        is_starters = model in ("", STARTER_NAME) or is_server(model)
        return starter_folder(paths) if is_starters else find_model(paths, model)
    except (ModelError, StorageError):
        return None
