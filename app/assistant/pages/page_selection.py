"""Which pages the user wants: "3-9", "1,4,7-" to numbers."""

from __future__ import annotations

import re

from app.errors import UsageError

_PART = re.compile(r"(\d+)?\s*(-)?\s*(\d+)?")


def select_pages(selection: str | None, page_count: int, document: str) -> frozenset[int]:
    """The page numbers that a selection names; without one, all. An open end ("7-") runs to the last page.

    Raises UsageError if it cannot be understood or names pages that `document` does not have.
    """
    if selection is None or not selection.strip():
        return frozenset(range(1, page_count + 1))
    chosen: set[int] = set()
    for part in selection.split(","):
        match = _PART.fullmatch(part.strip())
        if not match or not (match[1] or match[3]) or (match[3] and not match[2]):
            raise UsageError(f"“{selection}” is no list of pages. Write it like 3-9 or 1,4,7-.")
        first = int(match[1] or 1)
        last = int(match[3] or page_count) if match[2] else first
        if match[1] and match[3] and last < first:
            raise UsageError(f"“{part.strip()}” goes backwards. The first page comes first: {last}-{first}.")
        if not 1 <= first <= last or max(first, last) > page_count:
            pages = "1 page" if page_count == 1 else f"{page_count} pages"
            raise UsageError(f"“{part.strip()}” is not in {document}, which has {pages}.")
        chosen.update(range(first, last + 1))
    return frozenset(chosen)
