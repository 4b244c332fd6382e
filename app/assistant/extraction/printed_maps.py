"""Fills in a map of a form from labels and values that stand below a heading which says what is asked for.

readings       Readings                      the heading says it
               Gas      | 4,110              each line below, until one that is no such pair
               Water: 207
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.assistant.extraction.form import Table
from app.assistant.extraction.likeness import LONGEST, Similarities, capitalised, likeness
from app.assistant.extraction.printed_labels import ALIKE, pairs_in, value_behind
from app.assistant.extraction.printed_lines import Cell, lines_of, row_of
from app.assistant.extraction.printed_tables import is_only_sum
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
    return [(key, value) for key, value in values if value is not None and not is_only_sum(key.text)]


def _headed(page: PageText) -> Iterator[tuple[str, list[Pair]]]:
    """What may say what some pairs are, with the pairs: the line above them, or the head of their first column."""
    heading, pairs, is_table, has_gaps = "", list[Pair](), False, False
    for start, text in [*lines_of(page.text), (len(page.text), "")]:
        if found := pairs_in(page, start, text):
            is_table = is_table if pairs else row_of(page, start, text) is not None
            pairs += found
            continue
        is_end = start == len(page.text)
        if not is_end and not text.strip() and not is_table and (has_gaps or len(pairs) < 2):
            has_gaps = has_gaps or bool(pairs)  # each is a paragraph
            continue
        if heading and pairs:
            yield heading, pairs[1:] if is_table and _begins_with_heads(pairs) else pairs
        if is_table and len(pairs) > 1:
            yield pairs[0][0].text, pairs[1:]
        heading = text.strip() if len(text.strip()) <= LONGEST else ""
        pairs, is_table, has_gaps = [], False, False


def _begins_with_heads(pairs: Sequence[Pair]) -> bool:
    """Whether the first of some rows is the heads of two columns: "Test | Result" above numbers."""
    digits = [any(map(str.isdigit, value.text)) for _, value in pairs]
    return len(pairs) > 2 and not digits[0] and all(digits[1:])
