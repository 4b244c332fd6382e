"""What the steps of looking something up are called, in one sentence each: on the way, and in the receipt."""

from __future__ import annotations

from collections.abc import Sequence

from app.assistant.coverage import page_ranges

CHOOSING = "Choosing what to look up"


def searched(words: str, found: int) -> str:
    """A search by words, and how many pages it found."""
    if found == 1:
        return f"Searched for “{words}”: 1 page found."
    return f"Searched for “{words}”: {found} pages found."


def searched_by_meaning(words: str, found: int, compared: int, pages: int) -> str:
    """A search by words and meaning; `compared`: with how many of all pages."""
    if compared == pages:
        return f"Searched for “{words}”, and for what means the like: {found} found."
    return f"Searched for “{words}”, and in {compared:,} of {pages:,} pages for what means the like: {found} found."


def was_read(document: str, pages: Sequence[int]) -> str:
    """Pages that were read."""
    numbers = page_ranges(pages)
    return f"Read from {document}: {numbers}."


def did_not_fit(document: str, pages: Sequence[int]) -> str:
    """Pages for which there was no room."""
    numbers = page_ranges(pages)
    return f"No room was left to read {document}, {numbers}."


def table_read(document: str, page: int) -> str:
    """A page's tables were read."""
    return f"Read the tables of {document}, page {page}."


def figures_listed(document: str, count: int) -> str:
    """The figures of a document were listed."""
    if count == 1:
        return f"Listed the figures and tables of {document}: 1 found."
    return f"Listed the figures and tables of {document}: {count} found."


def looked_at(document: str, page: int) -> str:
    """A part of a page was looked at."""
    return f"Looked at a part of {document}, page {page}."


def not_seen(name: str, page: int, why: str) -> str:
    """A part of a page could not be looked at."""
    return f"{name}: page {page} could not be looked at. {why}"


def ended(steps: int) -> str:
    """No more steps are allowed."""
    return f"Answered after {steps} steps, the most that the settings allow."


def ended_early(steps: int) -> str:
    """A pretrained model gets no more steps."""
    return f"Answered after {steps} steps: a pretrained model gets no more, since it chooses no better than the search."
