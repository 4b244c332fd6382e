"""The coverage receipt in one line, for the window and for exports."""

from __future__ import annotations

from app.assistant.records import Coverage


def receipt_sentence(coverage: Coverage) -> str:
    """One line of the coverage receipt: pages read, tokens of the limit. `Coverage.left_out` says what was not read."""
    pages = sum(document.pages for document in coverage.documents)
    read = sum(len(document.pages_read) for document in coverage.documents)
    parts = [f"Read {read:,} of {count_of(pages, 'page')}", f"{coverage.tokens:,} of {coverage.limit:,} tokens"]
    as_image = sum(len(document.pages_as_image) for document in coverage.documents)
    looked_at = sum(len(document.looked_at) for document in coverage.documents)
    unseen = as_image - sum(  # a page with words may have been looked at, too
        len({page.page for page in document.looked_at} & {*document.pages_as_image}) for document in coverage.documents
    )
    failed = sum(len(document.pages_failed) for document in coverage.documents)
    if looked_at:
        parts.append(f"{count_of(looked_at, 'page')} looked at as {'image' if looked_at == 1 else 'images'}")
    if unseen:
        parts.append(f"{count_of(unseen, 'page')} without text")
    if recognised := sum(len(document.pages_recognised) for document in coverage.documents):
        doubtful = sum(len(document.pages_doubtful) for document in coverage.documents)
        parts.append(f"{count_of(recognised, 'page')} recognised" + (f", {doubtful} with doubt" if doubtful else ""))
    if failed:
        parts.append(f"{count_of(failed, 'page')} could not be read")
    if not coverage.left_out:
        parts.append("nothing left out")
    return " · ".join(parts)


def count_of(number: int, noun: str) -> str:
    """ "1 page", "1,200 pages"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
