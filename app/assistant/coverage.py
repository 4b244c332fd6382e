"""The coverage receipt: what an answer rests on, what was left out, and why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.assistant.records import Coverage, DocumentCoverage
from app.ingest.records import Page, PageKind


@dataclass(frozen=True, slots=True)
class Source:
    """One document as it takes part in an answer: the pages the user wants considered, with their token counts."""

    document_id: int
    name: str
    page_count: int
    """Pages of the whole document, chosen or not."""
    pages: tuple[Page, ...]
    page_tokens: tuple[int, ...]
    """Tokens of each page's text, in the order of `pages`."""

    @property
    def tokens(self) -> int:
        """Tokens of all chosen pages."""
        return sum(self.page_tokens)


def make_coverage(
    sources: Sequence[Source], pages_read: Collection[tuple[int, int]], *, focus: str, limit: int
) -> Coverage:
    """Draw up the receipt. `pages_read` holds (document id, page number) of each page the model was given as text."""
    documents = []
    left_out: list[str] = []
    for source in sources:
        read = tuple(page.number for page in source.pages if (source.document_id, page.number) in pages_read)
        images = tuple(page.number for page in source.pages if page.kind is PageKind.IMAGE)
        failed = tuple(page.number for page in source.pages if page.kind is PageKind.FAILED)
        tokens = sum(count for page, count in zip(source.pages, source.page_tokens, strict=True) if page.number in read)
        documents.append(
            DocumentCoverage(source.document_id, source.name, source.page_count, read, images, failed, tokens)
        )
        left_out += _left_out(source, read, images, failed)
    return Coverage(tuple(documents), focus, sum(document.tokens for document in documents), limit, tuple(left_out))


def _left_out(source: Source, read: tuple[int, ...], images: tuple[int, ...], failed: tuple[int, ...]) -> list[str]:
    sentences = []
    if not_chosen := source.page_count - len(source.pages):
        sentences.append(f"{source.name}: {not_chosen} of {source.page_count} pages were not chosen.")
    text_pages = [page.number for page in source.pages if page.kind is PageKind.TEXT]
    if len(read) < len(text_pages):
        if read:
            sentences.append(
                f"{source.name}: focused on {page_ranges(read)} of {source.page_count}; of the rest the model read "
                "only passages that share words with the question."
            )
        else:
            sentences.append(f"{source.name}: searched for words; none of its pages was read by the model.")
    if images:
        sentences.append(f"{source.name}: {page_ranges(images)} without text; this model cannot see images.")
    if failed:
        sentences.append(f"{source.name}: {page_ranges(failed)} could not be read.")
    return sentences


def page_ranges(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: "page 3", "pages 3, 7-9"."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    text = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
    return f"{'page' if len(numbers) == 1 else 'pages'} {text}"
