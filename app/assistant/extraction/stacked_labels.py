"""Labels that stand in one line above their values, as forms and invoices print them. Told by where words stand.

    Invoice no.     Customer no.    Date              three labels
    RE-2024-0871    K 40215         17.10.2024        each with the value whose edge, or middle, is its own

Two such lines are no table yet, and their text alone does not say where one value ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from app.assistant.evidence.table_cells import is_row
from app.assistant.extraction.likeness import LONGEST
from app.assistant.extraction.printed_lines import Cell, Labelled
from app.assistant.prompt import PageText
from app.ingest.records import Page, Word

CELL_GAP = 0.8
"""Of a word's height: words further apart stand in cells of their own."""
SAME_EDGE = 3.0
"""Points by which edges and middles that are the same may differ."""
LINE_GAP = 2.5
"""Of a line's height, from labels to values."""

_Segment = tuple[Word, ...]


def stacked_labels(page: Page, text: PageText) -> Iterator[Labelled]:
    """The labels of a page that stand above their values. `text`: the page's, or a part of it, in which cells lie."""
    lines = [list(words) for _, words in groupby(page.words, key=lambda word: word.line)]
    for above, below in pairwise(lines):
        heads, values = _segments(above), _segments(below)
        if len(heads) < 2 or len(heads) != len(values) or not _is_right_above(above, below):
            continue
        parts = page.text[above[0].start : above[-1].end], page.text[below[0].start : below[-1].end]
        if any(map(is_row, parts)) or not all(map(_is_aligned, heads, values)):
            continue
        for head, value in zip(heads, values, strict=True):
            label, cell = _cell(page, text, head), _cell(page, text, value)
            if cell is not None and label is not None and len(label.text) <= LONGEST and _has_letter(label.text):
                yield Labelled(label.text.rstrip(":： "), cell)


def _segments(line: Sequence[Word]) -> list[_Segment]:
    """The words of a line in pieces that wide gaps part; none if they do not stand from left to right."""
    segments: list[list[Word]] = []
    for word in line:
        if not segments:
            segments.append([word])
            continue
        gap = word.box[0] - segments[-1][-1].box[2]
        if gap < -SAME_EDGE:
            return []
        if gap > CELL_GAP * (word.box[3] - word.box[1]):
            segments.append([word])
        else:
            segments[-1].append(word)
    return [tuple(segment) for segment in segments]


def _is_right_above(above: Sequence[Word], below: Sequence[Word]) -> bool:
    height = max(word.box[3] - word.box[1] for word in above)
    step = min(word.box[1] for word in below) - max(word.box[3] for word in above)
    return -height / 2 < step < LINE_GAP * height


def _is_aligned(one: _Segment, other: _Segment) -> bool:
    (left, right), (low, high) = ((segment[0].box[0], segment[-1].box[2]) for segment in (one, other))
    return min(abs(left - low), abs(right - high), abs(left + right - low - high) / 2) <= SAME_EDGE


def _cell(page: Page, text: PageText, segment: _Segment) -> Cell | None:
    start, end = segment[0].start - text.start, segment[-1].end - text.start
    if start < 0 or end > len(text.text):
        return None
    return Cell(text, page.text[segment[0].start : segment[-1].end], start, end)


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text))
