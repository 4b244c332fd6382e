"""Which blocks of an answer stand already, and which are laid out next: a long table comes a part at a time.

Qt lays a table out as a whole, 1,200 cells in 0.05 s, and nothing else is dealt with meanwhile. So it becomes several
tables under each other, without a gap, whose columns are as wide as those of the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.assistant.records import AnswerSentence, Citation, ImagePin
from app.gui.conversation.answer_markup import Block

CELLS_AT_ONCE = 240
NARROWEST, WIDEST = 4, 40
"""Letters by which a column of a long table is taken for narrow or wide, however few or many stand in it."""

Laid = tuple[Block, tuple[AnswerSentence, ...], tuple[Citation | ImagePin, ...], bool]
"""A block with all that its look depends on, beside fonts and colours."""


def common(before: Sequence[Laid], now: Sequence[Laid]) -> int:
    """How many of the first blocks may stay as they are: not the last, which grows, and none from a table on."""
    same = 0
    for one, other in zip(before, now[:-1], strict=False):
        if one != other or one[0].kind == "table":
            break
        same += 1
    return same


def in_parts(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, long tables divided."""
    parts: list[Block] = []
    for block in blocks:
        columns = max(map(len, block.rows), default=0)
        if columns * len(block.rows) <= CELLS_AT_ONCE:
            parts.append(block)
            continue
        step, shares = max(1, CELLS_AT_ONCE // columns), _shares(block, columns)
        for first in range(0, len(block.rows), step):
            part = replace(block, rows=block.rows[first : first + step], shares=shares, is_continued=first > 0)
            parts.append(part)
    return tuple(parts)


def next_stop(blocks: Sequence[Block], done: int) -> int:
    """Up to which block is laid out now, where so many stand already."""
    cells = 0
    for number in range(done, len(blocks)):
        cells += sum(map(len, blocks[number].rows))
        if cells > CELLS_AT_ONCE and number > done:
            return number
    return len(blocks)


def _shares(block: Block, columns: int) -> tuple[float, ...]:
    """Percent of the width for each column, by the longest text in it."""
    longest = [NARROWEST] * columns
    for row in block.rows:
        for column, pieces in enumerate(row):
            longest[column] = max(longest[column], min(WIDEST, sum(len(piece.text) for piece in pieces)))
    return tuple(100 * length / sum(longest) for length in longest)
