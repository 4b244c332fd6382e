"""What of some documents is read at once for a summary: neighbouring pages, or stretches of one that is very long."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from app.assistant.answer_strategy import WHOLE
from app.assistant.coverage import page_ranges
from app.assistant.evidence.sentences import split_passages
from app.assistant.prompt import Content, PageText
from app.errors import DocumentTooLong

MAX_PARTS = 8
"""More parts than these are made only where the pages do not fit into so few."""
RESERVE = 1024
"""Tokens of the context that are kept for the task and for what is written or weighed; half of a very small one."""

Part = tuple[Content, ...]
TokensOf = Callable[[Content], int]


def room_of(limit: int) -> int:
    """Tokens of pages that one part may have in a context of `limit` tokens."""
    return limit - min(RESERVE, limit // 2)


def make_parts(contents: Sequence[Content], tokens_of: TokensOf, *, focus: str, limit: int) -> list[Part]:
    """Cut pages into parts that are read one by one; all text is in one of them, in order.

    With focus "whole" all that fits is read at once, else in parts of like length. A page that does not fit by itself
    is cut between sentences. Raises DocumentTooLong only if a picture does not fit.
    """
    room = room_of(limit)
    pieces = [piece for content in contents for piece in _fitting(content, tokens_of, room)]
    total = sum(count for _, count in pieces)
    target = room if focus == WHOLE else min(total / MAX_PARTS, room / 2)
    parts: list[list[Content]] = []
    filled = 0
    for piece, count in pieces:
        # With focus "pages" the part that comes nearest to the target, as long as it fits.
        ahead = count if focus == WHOLE else count / 2
        if not parts or filled + ahead > target or filled + count > room:
            parts.append([])
            filled = 0
        parts[-1].append(piece)
        filled += count
    return [tuple(part) for part in parts]


def _fitting(content: Content, tokens_of: TokensOf, room: int) -> list[tuple[Content, int]]:
    """A page with its tokens, in stretches that fit."""
    count = tokens_of(content)
    if count <= room:
        return [(content, count)]
    if not isinstance(content, PageText):
        raise DocumentTooLong(f"Page {content.page} takes {count:,} tokens as a picture, and {room:,} fit at once.")
    pieces: list[tuple[Content, int]] = []
    start = filled = 0
    for passage in split_passages(content.text):
        tokens = tokens_of(_stretch(content, passage.start, passage.end)) + 1
        if filled and filled + tokens > room:
            pieces.append((_stretch(content, start, passage.start), filled))
            start, filled = passage.start, 0
        filled += tokens
    return [*pieces, (_stretch(content, start, len(content.text)), filled)]


def _stretch(page: PageText, start: int, end: int) -> PageText:
    return replace(page, start=page.start + start, text=page.text[start:end])


def part_name(part: Part, names: Mapping[int, str]) -> str:
    """What a part is called in the receipt: "pages 1-4"; with names of documents, "report.pdf, pages 1-4"."""
    pages: dict[int, dict[int, None]] = {}
    for content in part:
        pages.setdefault(content.document_id, {})[content.page] = None
    return "; ".join(
        f"{names[document_id]}, {page_ranges([*numbers])}" if names else page_ranges([*numbers])
        for document_id, numbers in pages.items()
    )
