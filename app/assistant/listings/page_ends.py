"""Puts sentences together that run over the end of a page: what is asked for may stand on both sides of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.assistant.evidence.passage_choice import passages_of
from app.assistant.evidence.table_cells import is_row
from app.assistant.pages.material import Material
from app.assistant.pages.running_heads import is_within_sentence
from app.assistant.prompt import PageText
from app.assistant.quotes.source_text import Range

AT_EDGE = 4
"""Passages at the edge of a page that are looked at: running heads and feet stand before the text, or behind it."""


@dataclass(frozen=True, slots=True)
class Sayings:
    """All passages of some pages, in order."""

    passages: list[PageText]
    """One that goes on on the next page has the words of both, and stands where it begins."""
    stretches: dict[PageText, Range]
    """Where such a one stands in the text of all documents."""


def sayings_of(work: Material) -> Sayings:
    """The passages of the pages that take part."""
    pages: dict[tuple[int, int], list[PageText]] = {}
    for passage in passages_of(work.texts):
        pages.setdefault(passage.key, []).append(passage)
    joined: dict[PageText, PageText] = {}
    stretches: dict[PageText, Range] = {}
    gone: set[PageText] = set()
    for (key, here), (following, there) in pairwise(pages.items()):
        if key[0] != following[0] or key[1] + 1 != following[1]:
            continue
        if (found := _over_the_end(work, here, there)) is not None:
            first, second, stretch = found
            if first in gone:  # it is the end of one that began a page earlier
                continue
            joined[first] = replace(first, text=f"{first.text} {second.text}")
            stretches[joined[first]] = stretch
            gone.add(second)
    kept = [joined.get(passage, passage) for listed in pages.values() for passage in listed if passage not in gone]
    return Sayings(kept, stretches)


def _over_the_end(
    work: Material, here: Sequence[PageText], there: Sequence[PageText]
) -> tuple[PageText, PageText, Range] | None:
    """The last passage of a page and the first of the next, where they are one sentence, and where that stands."""
    lasts, firsts = (
        [(*_range(work, passage), passage) for passage in passages if not is_row(passage.text)]
        for passages in (here[-AT_EDGE:], there[:AT_EDGE])
    )
    text = work.source_text.text
    for start, end, last in lasts:
        for low, high, first in firsts:
            follows = start < end <= low < high and text[end:low].strip(" ") in ("", "\n")
            if follows and is_within_sentence(last.text) and first.text[:1].islower():
                return last, first, (start, high)
    return None


def _range(work: Material, passage: PageText) -> Range:
    end = passage.start + len(passage.text)
    return work.source_text.range_of(passage.document_id, passage.page, passage.start, end)
