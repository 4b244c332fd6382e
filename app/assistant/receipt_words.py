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
    failed = sum(len(document.pages_failed) for document in coverage.documents)
    if looked_at:
        parts.append(f"{count_of(looked_at, 'page')} looked at as {'image' if looked_at == 1 else 'images'}")
    if as_image - looked_at:
        parts.append(f"{count_of(as_image - looked_at, 'page')} without text")
    if failed:
        parts.append(f"{count_of(failed, 'page')} could not be read")
    if not coverage.left_out:
        parts.append("nothing left out")
    return " · ".join(parts)


def count_of(number: int, noun: str) -> str:
    """ "1 page", "1,200 pages"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
