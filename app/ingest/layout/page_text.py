"""Characters or words with boxes to a page's text: words, lines and blocks in reading order.

The order in the file is kept, for most writers put text down in the order in which it is read, and sorting by position
would mix columns. Six repairs are made, all on whole lines:

- What was put twice in one place is read once: so programs make letters bold.
- Pieces that follow each other on one baseline are one line (justified text and table rows arrive in pieces).
- Pieces of such a line are put in reading direction (tables are often drawn last column first).
- Numbers that were drawn apart from their labels follow these (values_beside.py).
- Columns of prose that were drawn line by line, across the gutter, are taken apart again (columns.py).
- Rows of tables are put together, and their cells parted by tabs (tables.py).
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import add, sub

from app.ingest.layout.columns import columns_apart
from app.ingest.layout.line_words import Sheet
from app.ingest.layout.pieces import LEAST_HEIGHT, Paint, Piece, Row, Run, is_right_to_left, once_each
from app.ingest.layout.tables import TableRow, take_tables
from app.ingest.layout.values_beside import put_beside_labels
from app.ingest.layout.wide_leading import goes_on
from app.ingest.records import Box, Region, RegionKind
from app.ingest.word_columns import HUNDREDTHS, WordColumns, columns_from

SAME_LINE_OVERLAP = 0.5  # of the lower piece's height
ROW_PIECES = 200  # bounds the work on hostile pages
BAR = "|"  # the books that Pincite makes of other formats show it before a cell: no tab is needed


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's text, its words, and what was left out of it."""

    text: str
    words: WordColumns
    outside: int
    """Words that lie outside the page's visible area."""
    beyond_limit: int
    """Words left out because the page has too many."""
    tables: tuple[Region, ...]
    asides: tuple[tuple[int, int], ...]
    """Where each of the asides given stands in the text."""
    own_words: int
    """How many of the words come before the asides."""


def lay_out(
    pieces: Iterable[Piece],
    width: float,
    height: float,
    word_limit: int,
    paints: Sequence[Paint] = (),
    asides: Sequence[Sequence[Run]] = (),
    *,
    has_bars: bool = False,
) -> PageText:
    """Puts pieces together to the text of a page of `width` x `height` points, and places every word in it.

    `paints` is what was painted on the page, and where: rules make tables. `asides` are words that stand behind all
    others, each in a block of its own: comments. `has_bars`: before each cell but a row's first stands a bar.
    """
    writer = _Writer(width, height, word_limit)
    previous: Row | None = None
    table = -1
    rows = put_beside_labels(list(_rows(once_each(list(pieces)), has_bars)))
    lines_of = Counter(row[0].block for row in rows)
    for line in take_tables(rows, paints, columns_apart, has_bars):
        if isinstance(line, TableRow):
            if writer.write_row(line, "\n" if line.table == table else "\n\n"):
                table, previous = line.table, None
        else:
            is_same = previous is not None and table == -1 and _same_block(previous, line, lines_of)
            if writer.write(line, "\n" if is_same else "\n\n"):
                table, previous = -1, line
    return writer.written(asides)


class _Writer:
    """Writes the text of a page, line by line, and notes the place of each word and table."""

    def __init__(self, width: float, height: float, word_limit: int) -> None:
        self._sheet, self._limit = Sheet(width, height), word_limit
        self._texts: list[str] = []
        self._parts: list[tuple[int, str, int]] = []
        """Of words that were written together: the first one's number, what stands before it, and their line."""
        self._sides: array[int] | list[int] = array("i")
        """The four sides of each word's box, in hundredths of a point; a list where one is beyond 32 bits."""
        self._tables: list[tuple[int, int]] = []
        """Of each table, its first word and the one behind its last."""
        self._beyond = self._line = 0
        self._table = -1

    def write(self, row: Row, separator: str) -> bool:
        """Writes a line behind a separator, unless nothing of it can be seen; says whether it did."""
        texts, sides = self._sheet.of_line(row)
        if not texts:
            return False
        self._add(texts, sides, separator)
        self._line += 1
        return True

    def write_row(self, row: TableRow, separator: str) -> bool:
        """Writes a table's row as one line behind a separator, as `write`."""
        of_line = self._sheet.of_line
        cells = [[kept for line in cell if (kept := of_line(line))[0]] for cell in row.cells]
        is_one_line = max(map(len, cells), default=0) < 2
        first = len(self._texts)
        for number, cell in enumerate(cells):
            if number and not (cell and cell[0][0][0] == BAR):
                separator = "\t" if separator == " " else separator + "\t"
            for texts, sides in cell:
                self._add(texts, sides, separator)
                separator = " "
                self._line += not is_one_line
        if len(self._texts) == first:
            return False
        self._line += is_one_line
        if row.table != self._table:
            self._table = row.table
            self._tables.append((first, first))
        self._tables[-1] = (self._tables[-1][0], len(self._texts))
        return True

    def written(self, asides: Sequence[Sequence[Run]]) -> PageText:
        """The text, with the asides behind it."""
        own_words = len(self._texts)
        ranges = []
        for aside in asides:
            first = len(self._texts)
            # The sign of a comment may stand at the page's edge: its words are shown elsewhere.
            self._add(*self._sheet.clipped(aside), "\n\n")
            self._line += 1
            ranges.append((first, len(self._texts)))
        lines: list[int] = []
        written: list[str] = []
        before = [1] * len(self._texts)  # characters that stand before each word
        for (first, separator, line), (end, _, _) in pairwise((*self._parts, (len(self._texts), "", 0))):
            separator = separator if first else ""
            written += (separator, " ".join(self._texts[first:end]))
            before[first] = len(separator)
            lines += [line] * (end - first)
        text = "".join(written)
        lengths = list(map(len, self._texts))
        ends = list(accumulate(map(add, lengths, before)))
        starts = list(map(sub, ends, lengths))
        words = columns_from(text, starts, ends, lines, self._sides)
        places = tuple((starts[first], ends[last - 1]) if last > first else (0, 0) for first, last in ranges)
        tables = tuple(
            Region(RegionKind.TABLE, self._around(first, last), starts[first], ends[last - 1])
            for first, last in self._tables
        )
        return PageText(text, words, self._sheet.outside, self._beyond, tables, places, own_words)

    def _around(self, first: int, last: int) -> Box:
        x0, y0, x1, y1 = (self._sides[4 * first + side : 4 * last : 4] for side in range(4))
        return min(x0) / HUNDREDTHS, min(y0) / HUNDREDTHS, max(x1) / HUNDREDTHS, max(y1) / HUNDREDTHS

    def _add(self, texts: Sequence[str], sides: Sequence[int], separator: str) -> None:
        """Writes words, as many as there is room for."""
        first = len(self._texts)
        if len(texts) > self._limit - first:
            kept = self._limit - first
            self._beyond += len(texts) - kept
            texts, sides = texts[:kept], sides[: 4 * kept]
        if texts:
            self._texts += texts
            try:
                self._sides.extend(sides)
            except OverflowError:
                self._sides = [*self._sides[: 4 * first], *sides]
            self._parts.append((first, separator, self._line))


def _rows(pieces: Iterable[Piece], has_bars: bool) -> Iterator[Row]:
    """Groups pieces that follow each other on one baseline."""
    row: Row = []
    first = last = top = bottom = 0.0  # where the row begins and ends; and its first piece
    for piece in pieces:
        low, high = piece.along
        piece_top, piece_bottom = piece.across
        # Mostly the next piece is lower, or right beside the one before.
        if row and piece_top < bottom and top < piece_bottom and _continues(row, piece, first, last):
            first, last = min(first, low), max(last, high)
            row.append(piece)
            continue
        if row:
            yield _in_reading_direction(row, has_bars)
        row, first, last, top, bottom = [piece], low, high, piece_top, piece_bottom
    if row:
        yield _in_reading_direction(row, has_bars)


def _continues(row: Row, piece: Piece, first: float, last: float) -> bool:
    """Whether a piece stands on the baseline of the row from `first` to `last`, beside its pieces and not over them."""
    before = row[0]
    if piece.direction != before.direction:
        return False
    if piece.across == before.across and piece.along[0] >= last and len(row) < ROW_PIECES:  # as in most tables
        return True
    top, bottom = piece.across
    other_top, other_bottom = before.across
    height = max(min(bottom - top, other_bottom - other_top), LEAST_HEIGHT)
    if min(bottom, other_bottom) - max(top, other_top) < SAME_LINE_OVERLAP * height or len(row) >= ROW_PIECES:
        return False
    slack = 0.3 * height
    low, high = piece.along
    if low > last - slack or high < first + slack:
        return True
    return all(low > other.along[1] - slack or high < other.along[0] + slack for other in row)


def _in_reading_direction(row: Row, has_bars: bool) -> Row:
    """A row's pieces as they are read; those of a table that was laid out here from the left, whatever its language."""
    if len(row) == 1:
        return row
    backwards = is_right_to_left(row) and not (has_bars and any(BAR in piece.text.split() for piece in row))
    return sorted(row, key=lambda piece: -piece.along[1] if backwards else piece.along[0])


def _same_block(row: Row, other: Row, lines_of: Mapping[int, int]) -> bool:
    """Whether two rows belong to one paragraph, or are neighbouring rows of a table.

    `lines_of`: how many lines each block has.
    """
    block, next_block = row[0].block, other[0].block
    if block == next_block or (lines_of[block] == lines_of[next_block] == 1 and goes_on(row, other)):
        return True
    is_table = len(row) > 1 and len(other) > 1 and row[0].direction == other[0].direction
    gap = other[0].across[0] - row[0].across[1]
    return is_table and -row[0].height < gap < 0.8 * row[0].height
