"""Fills in a map of a form from labels and values that stand below a heading which says what is asked for.

readings       Readings                      the heading says it
               Gas      | 4,110              each line below, until one that is no such pair
               Water: 207
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.assistant.extraction.form import Kind, Leaf, Table
from app.assistant.extraction.likeness import LONGEST, Similarities, capitalised, likeness
from app.assistant.extraction.printed_labels import ALIKE, label_pair, value_behind
from app.assistant.extraction.printed_lines import Cell, lines_of
from app.assistant.prompt import PageText

Pair = tuple[Cell, Cell]


def fill_map(table: Table, pages: Sequence[PageText], mark: str | None, similar: Similarities) -> list[Pair]:
    """The names and values of a map; empty: no heading fits it. `mark`: as `decimal_mark` says."""
    headed = [found for page in pages for found in _headed(page)]
    ways = list(dict.fromkeys((capitalised(" ".join(table.steps) or table.about), table.about)))
    scores = likeness(ways, [heading for heading, _ in headed], similar)
    if max(scores, default=0.0) < ALIKE:
        return []
    pairs = headed[scores.index(max(scores))][1]
    values = [(key, value_behind(table.columns[1], [], value, mark)) for key, value in pairs]
    held = [(key, value) for key, value in values if value is not None]
    return held[1:] if _begins_with_heads(table.columns[1], held) else held


def _headed(page: PageText) -> Iterator[tuple[str, list[Pair]]]:
    """Lines that may be headings, with the pairs below them."""
    heading, pairs = "", list[Pair]()
    for start, text in lines_of(page.text):
        if (pair := label_pair(page, start, text)) is not None:
            pairs.append(pair)
        elif text.strip():
            if heading and pairs:
                yield heading, pairs
            heading, pairs = text.strip() if len(text.strip()) <= LONGEST else "", []
    if heading and pairs:
        yield heading, pairs


def _begins_with_heads(leaf: Leaf, pairs: Sequence[Pair]) -> bool:
    """Whether the first of some pairs of words is the heads of two columns: "Test | Result" above numbers."""
    digits = [any(map(str.isdigit, value.text)) for _, value in pairs]
    return leaf.kind is Kind.WORDS and len(pairs) > 2 and not digits[0] and all(digits[1:])
