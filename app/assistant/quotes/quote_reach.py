"""How far quotes may go between certain marks: not beyond the same marks of the document, unless these come in pairs.

document          the "Tenant" pays 5" of
quoted by "…"     the "Tenant" pays 5        a pair may be held whole; the inch mark ends every quote
"""

from __future__ import annotations

import re

import numpy as np

from app.assistant.quotes.quote_marks import closing_marks, opens_after, opens_both_ways, spells
from app.assistant.quotes.substring_index import Reach, SubstringIndex

LONGEST_INNER = 200
"""Characters between two marks that are taken for a pair."""


def reach_between(index: SubstringIndex, opener: str) -> Reach:
    """The reach of quotes that `opener` opens."""
    closing = closing_marks(opener)
    size = len(index.data)
    single, inner_end = np.zeros(size, dtype=bool), np.zeros(size, dtype=bool)
    single[index.separators] = inner_end[index.separators] = True
    inside = np.full(size + 1, -1, dtype=np.int32)
    open_at: int | None = None
    for match in re.finditer(f"[{re.escape(opener + closing)}]", index.text):
        place = match.start()
        mark = index.text[place]
        before = index.text[place - 1] if place else " "
        if open_at is not None:
            first, second = int(index.first_bytes[open_at]), int(index.first_bytes[place])
            near = place - open_at <= LONGEST_INNER and not index.is_parted(first, second)
            if mark in closing and near:
                inside[first + 1 : second + 1] = first
                _end_at(index, inner_end, place)
                open_at = None
                continue
            _end_at(index, single, open_at)
            open_at = None
        if mark == opener and (opens_after(before) or not opens_both_ways(opener)):
            open_at = place
        else:
            _end_at(index, single, place)
    if open_at is not None:
        _end_at(index, single, open_at)
    limit = index.next_of(np.flatnonzero(single))
    within = inside[index.starts] >= 0
    limit = np.where(within, np.minimum(limit, index.next_of(np.flatnonzero(inner_end))), limit)
    return index.make_reach(limit, inside)


def _end_at(index: SubstringIndex, ends: np.ndarray, place: int) -> None:
    """Mark the bytes from what would be a quote's blank end up to the mark: a quote ends before the first of them.

    Of a mark within a word, from behind the blank before the word on.
    """
    first = place
    if place and spells(index.text[place - 1]) and spells(index.text[place + 1 : place + 2] or " "):
        while first and not opens_after(index.text[first - 1]):
            first -= 1
    while first and opens_after(index.text[first - 1]):
        first -= 1
    ends[index.first_bytes[first] : index.first_bytes[place] + 1] = True
