"""Characters or words with boxes to a page's text: words, lines and blocks in reading order.

The order in the file is kept, for most writers put text down in the order in which it is read, and sorting by position
would mix columns. Four repairs are made, all on whole lines:

- Pieces that follow each other on one baseline are one line (justified text and table rows arrive in pieces).
- Pieces of such a line are put in reading direction (tables are often drawn last column first).
- Columns of prose that were drawn line by line, across the gutter, are taken apart again (columns.py).
- Rows of tables are put together, and their cells parted by tabs (tables.py).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.ingest.columns import columns_apart
from app.ingest.covered_text import Paint
from app.ingest.pieces import Piece, Row, Run, bounding_box, is_right_to_left
from app.ingest.records import Box, Region, RegionKind, Word
from app.ingest.tables import TableRow, take_tables

SAME_LINE_OVERLAP = 0.5  # of the lower piece's height
JOIN_GAP = 0.12  # of the line's height: pieces closer than this belong to one word
LEAP = 1.0  # of the line's height: letters further apart than this are of two words, whatever order they came in
ROW_PIECES = 200  # bounds the work on hostile pages
BAR = "|"  # the books that Pincite makes of other formats show it before a cell: no tab is needed
VISIBLE_FORMATS = "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's text, its words, and what was left out of it."""

    text: str
    words: tuple[Word, ...]
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
) -> PageText:
    """Puts pieces together to the text of a page of `width` x `height` points, and places every word in it.

    `paints` is what was painted on the page, and where: rules make tables. `asides` are words that stand behind all
    others, each in a block of its own: comments.
    """
    writer = _Writer(width, height, word_limit)
    previous: Row | None = None
    table = -1
    for line in take_tables(list(_rows(pieces)), paints, columns_apart):
        if isinstance(line, TableRow):
            if writer.write_row(line, "\n" if line.table == table else "\n\n"):
                table, previous = line.table, None
        else:
            is_same = previous is not None and table == -1 and _same_block(previous, line)
            if writer.write(line, "\n" if is_same else "\n\n"):
                table, previous = -1, line
    return writer.written(asides)


class _Writer:
    """Writes the text of a page, line by line, and notes the place of each word and table."""

    def __init__(self, width: float, height: float, word_limit: int) -> None:
        self._width, self._height, self._limit = width, height, word_limit
        self._parts: list[str] = []
        self._words: list[Word] = []
        self._tables: list[tuple[int, int]] = []
        """Of each table, its first word and the one behind its last."""
        self._outside = self._beyond = self._length = self._line = 0
        self._table = -1

    def write(self, row: Row, separator: str) -> bool:
        """Writes a line behind a separator, unless nothing of it can be seen; says whether it did."""
        kept = self._kept(row)
        self._add(kept, separator)
        self._line += bool(kept)
        return bool(kept)

    def write_row(self, row: TableRow, separator: str) -> bool:
        """Writes a table's row as one line behind a separator, as `write`."""
        cells = [[kept for line in cell if (kept := self._kept(line))] for cell in row.cells]
        is_one_line = all(len(cell) < 2 for cell in cells)
        first = len(self._words)
        for number, cell in enumerate(cells):
            if number and not (cell and cell[0][0][0] == BAR):
                separator = "\t" if separator == " " else separator + "\t"
            for line in cell:
                self._add(line, separator)
                separator = " "
                self._line += not is_one_line
        if len(self._words) == first:
            return False
        self._line += is_one_line
        if row.table != self._table:
            self._table = row.table
            self._tables.append((first, first))
        self._tables[-1] = (self._tables[-1][0], len(self._words))
        return True

    def written(self, asides: Sequence[Sequence[Run]]) -> PageText:
        """The text, with the asides behind it."""
        tables = tuple(self._region(first, last) for first, last in self._tables)
        own_words = len(self._words)
        places = []
        for aside in asides:
            first = len(self._words)
            # The sign of a comment may stand at the page's edge: its words are shown elsewhere.
            self._add([(text, _clipped(box, self._width, self._height)) for text, box in aside], "\n\n")
            self._line += 1
            added = self._words[first:]
            places.append((added[0].start, added[-1].end) if added else (0, 0))
        rest = self._outside, self._beyond, tables, tuple(places), own_words
        return PageText("".join(self._parts), tuple(self._words), *rest)

    def _region(self, first: int, last: int) -> Region:
        words = self._words[first:last]
        box = bounding_box(word.box for word in words)
        return Region(RegionKind.TABLE, box, words[0].start, words[-1].end)

    def _kept(self, row: Row) -> list[Run]:
        """The words of a line that are on the page, as many as there is room for."""
        seen = []
        for text, box in _words_of(row):
            if _is_on_page(box, self._width, self._height):
                seen.append((text, _clipped(box, self._width, self._height)))
            else:
                self._outside += 1
        return seen

    def _add(self, words: Sequence[Run], separator: str) -> None:
        kept = words[: self._limit - len(self._words)]
        self._beyond += len(words) - len(kept)
        if not self._parts:
            separator = ""
        for text, box in kept:
            start = self._length + len(separator)
            self._length = start + len(text)
            self._words.append(Word(text, start, self._length, box, self._line))
            self._parts += (separator, text)
            separator = " "


def _rows(pieces: Iterable[Piece]) -> Iterator[Row]:
    """Groups pieces that follow each other on one baseline."""
    row: Row = []
    for piece in pieces:
        if row and not _continues(row, piece):
            yield _in_reading_direction(row)
            row = []
        row.append(piece)
    if row:
        yield _in_reading_direction(row)


def _continues(row: Row, piece: Piece) -> bool:
    """Whether a piece stands on the baseline of the row, beside its pieces and not over them."""
    first = row[0]
    if piece.direction != first.direction:
        return False
    overlap = min(piece.across[1], first.across[1]) - max(piece.across[0], first.across[0])
    if overlap < SAME_LINE_OVERLAP * min(piece.height, first.height):
        return False
    slack = 0.3 * min(piece.height, first.height)
    return len(row) < ROW_PIECES and all(
        piece.along[0] > other.along[1] - slack or piece.along[1] < other.along[0] + slack for other in row
    )


def _in_reading_direction(row: Row) -> Row:
    if len(row) == 1:
        return row
    backwards = is_right_to_left(row)
    return sorted(row, key=lambda piece: -piece.along[1] if backwards else piece.along[0])


def _same_block(row: Row, other: Row) -> bool:
    """Whether two rows belong to one paragraph, or are neighbouring rows of a table."""
    if row[0].block == other[0].block:
        return True
    is_table = len(row) > 1 and len(other) > 1 and row[0].direction == other[0].direction
    gap = other[0].across[0] - row[0].across[1]
    return is_table and -row[0].height < gap < 0.8 * row[0].height


def _words_of(row: Row) -> list[Run]:
    """The words of a line with their boxes, in the order of the text."""
    groups: list[list[Run]] = []
    previous: Piece | None = None
    is_open = False
    for piece in row:
        if previous is not None and _gap(previous, piece) > JOIN_GAP * piece.height:
            is_open = False
        for run in piece.runs:
            if run[0].isspace():
                is_open = False
            elif is_open and _distance(groups[-1][-1][1], run[1]) <= LEAP * piece.height:
                groups[-1].append(run)
            else:
                groups.append([run])
                is_open = True
        previous = piece
    words = []
    for number, group in enumerate(groups):
        text, box = group[0] if len(group) == 1 else _joined(group)
        if not (text.isascii() and text.isprintable()):
            text = clean(text, at_line_end=number == len(groups) - 1)
        if text:
            words.append((text, box))
    return words


def _distance(box: Box, other: Box) -> float:
    """Points between two boxes, along the axis on which they are further apart; negative if they overlap."""
    return max(other[0] - box[2], box[0] - other[2], other[1] - box[3], box[1] - other[3])


def _gap(piece: Piece, other: Piece) -> float:
    return max(other.along[0] - piece.along[1], piece.along[0] - other.along[1])


def _joined(runs: Sequence[Run]) -> Run:
    return "".join(text for text, _ in runs), bounding_box(box for _, box in runs)


def clean(word: str, *, at_line_end: bool) -> str:
    """A word as a reader sees it: presentation forms as letters, no characters that only steer a program.

    Only ligatures and Arabic or Hebrew presentation forms are normalised (NFKC); "x²" stays "x²". A soft hyphen is a
    hyphen at the end of a line, nothing elsewhere. Joiners (U+200C, U+200D) and Arabic number signs are seen, and stay.
    """
    if at_line_end and word.endswith("\u00ad"):
        word = word[:-1] + "-"
    out = []
    for character in word:
        if "\ufb00" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
            normal = unicodedata.normalize("NFKC", character).strip()
            # A form that stands for a whole phrase stays one character: a word holds no spaces.
            out.append(character if " " in normal else normal)
        elif "\ud800" <= character <= "\udfff":
            out.append("\ufffd")
        elif character in VISIBLE_FORMATS or unicodedata.category(character) not in ("Cc", "Cf"):
            out.append(character)
    return "".join(out)


def _is_on_page(box: Box, width: float, height: float) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return 0 <= x <= width and 0 <= y <= height


def _clipped(box: Box, width: float, height: float) -> Box:
    x0, y0, x1, y1 = box
    return (round(max(x0, 0), 2), round(max(y0, 0), 2), round(min(x1, width), 2), round(min(y1, height), 2))
