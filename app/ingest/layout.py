"""Characters with boxes to a page's text: words, lines and blocks in reading order.

The order in the file is kept, for most writers put text down in the order in which it is read, and sorting by position would
mix columns. Three repairs are made, all on whole lines:

- Pieces that follow each other on one baseline are one line (justified text and table rows arrive in pieces).
- Pieces of such a line are put in reading direction (tables are often drawn last column first).
- Columns of prose that were drawn line by line, across the gutter, are taken apart again:

      in the file   L1 R1 L2 R2 L3 R3        read   L1 L2 L3 R1 R2 R3

  Only prose: in a table the row belongs together.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.ingest.records import Box, Word

Character = tuple[str, Box]

SAME_LINE_OVERLAP = 0.5  # of the lower piece's height
JOIN_GAP = 0.12  # of the line's height: pieces closer than this belong to one word
PROSE_WORDS = 3.5  # words a line, on average, from which a column counts as prose
PROSE_STARTS = 0.4  # share of a column's lines that begin in the middle of a sentence: a table's cells do not
COLUMN_ROWS = 3
COLUMN_PIECES = 12  # a line of more pieces is a table's, and not looked at for columns
ROW_PIECES = 200  # bounds the work on hostile pages
GUTTER = 5.0  # points
VISIBLE_FORMATS = "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stand behind each other on one baseline, as the PDF gave them.

    `along` is the extent in writing direction, `across` at right angles to it, growing from line to line, so that turned
    text is laid out in its own frame.
    """

    block: int
    direction: tuple[int, int]
    along: tuple[float, float]
    across: tuple[float, float]
    characters: tuple[Character, ...]

    @property
    def height(self) -> float:
        return max(self.across[1] - self.across[0], 0.1)

    @property
    def word_count(self) -> int:
        return len("".join(character for character, _ in self.characters).split())

    @property
    def begins_within_sentence(self) -> bool:
        first = next((character for character, _ in self.characters if not character.isspace()), "")
        return first.isalpha() and not first.isupper()


Row = list[Piece]
"""Pieces on one baseline, in reading direction."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's text, its words, and what was left out of it."""

    text: str
    words: tuple[Word, ...]
    outside: int
    """Words that lie outside the page's visible area."""
    beyond_limit: int
    """Words left out because the page has too many."""


def make_piece(block: int, direction: tuple[float, float], characters: Sequence[Character]) -> Piece | None:
    """A piece from characters in writing order; None if none of them has a usable place."""
    placed = tuple(character for character in characters if all(map(math.isfinite, character[1])))
    if not placed:
        return None
    dx, dy = direction
    turned = (round(dx), round(dy)) if abs(dx) > 0.9 or abs(dy) > 0.9 else (1, 0)
    lefts, tops, rights, bottoms = zip(*(box for _, box in placed), strict=True)
    box = (min(lefts), min(tops), max(rights), max(bottoms))
    along, across = _in_frame(box, turned)
    return Piece(block, turned, along, across, placed)


def lay_out(pieces: Iterable[Piece], width: float, height: float, word_limit: int) -> PageText:
    """Puts pieces together to the text of a page of `width` x `height` points, and places every word in it."""
    rows = _columns_apart(list(_rows(pieces)))
    parts: list[str] = []
    words: list[Word] = []
    outside = beyond = length = line = 0
    previous: Row | None = None
    for row in rows:
        seen = []
        for text, box in _words_of(row):
            if _is_on_page(box, width, height):
                seen.append((text, _clipped(box, width, height)))
            else:
                outside += 1
        kept = seen[: word_limit - len(words)]
        beyond += len(seen) - len(kept)
        if not kept:
            continue
        separator = "" if previous is None else "\n" if _same_block(previous, row) else "\n\n"
        for text, box in kept:
            start = length + len(separator)
            length = start + len(text)
            words.append(Word(text, start, length, box, line))
            parts += (separator, text)
            separator = " "
        line += 1
        previous = row
    return PageText("".join(parts), tuple(words), outside, beyond)


def _in_frame(box: Box, direction: tuple[int, int]) -> tuple[tuple[float, float], tuple[float, float]]:
    """(along, across) of a box for text running in `direction`; y runs downwards."""
    x0, y0, x1, y1 = box
    match direction:
        case (-1, 0):
            return (-x1, -x0), (-y1, -y0)
        case (0, 1):
            return (y0, y1), (-x1, -x0)
        case (0, -1):
            return (-y1, -y0), (x0, x1)
        case _:
            return (x0, x1), (y0, y1)


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
    backwards = _is_right_to_left(row)
    return sorted(row, key=lambda piece: -piece.along[1] if backwards else piece.along[0])


def _is_right_to_left(row: Row) -> bool:
    balance = 0
    for piece in row:
        for character, _ in piece.characters:
            if not character.isascii():
                kind = unicodedata.bidirectional(character)
                balance += (kind in ("R", "AL")) - (kind == "L")
            elif character.isalpha():
                balance -= 1
    return balance > 0


def _columns_apart(rows: list[Row]) -> list[Row]:
    """Takes columns of prose apart that were drawn line by line across the gutter."""
    out: list[Row] = []
    start = 0
    while start < len(rows):
        run = _column_run(rows, start)
        if run is None:
            out.append(rows[start])
            start += 1
            continue
        end, gutter = run
        left = [side for row in rows[start:end] if (side := [piece for piece in row if piece.along[1] <= gutter])]
        right = [side for row in rows[start:end] if (side := [piece for piece in row if piece.along[1] > gutter])]
        sides = (right, left) if _is_right_to_left(rows[start]) else (left, right)
        for number, side in enumerate(sides):
            # A column is a block of its own, whatever blocks the rows across it were in.
            out += _columns_apart([_in_block(row, -2 * start - number - 1) for row in side])
        start = end
    return out


def _in_block(row: Row, block: int) -> Row:
    return [replace(piece, block=block) for piece in row]


def _column_run(rows: list[Row], start: int) -> tuple[int, float] | None:
    """The end of the run of rows from `start` that share a gutter between two columns of prose, and a place in the gutter.

    None unless the row at `start` has a gap, enough rows stand on both sides, and both sides read like prose.
    """
    best: tuple[int, float] | None = None
    for low, high in _gaps(rows[start]):
        end = start
        lefts: list[Row] = []
        rights: list[Row] = []
        for row in rows[start:]:
            narrowed = _narrowed(row, low, high, rows[start][0])
            if narrowed is None:
                break
            low, high = narrowed
            lefts.append([piece for piece in row if piece.along[1] <= low])
            rights.append([piece for piece in row if piece.along[0] >= high])
            end += 1
        both = sum(1 for left, right in zip(lefts, rights, strict=True) if left and right)
        is_longer = best is None or end > best[0]
        if both >= COLUMN_ROWS and is_longer and _is_prose(lefts) and _is_prose(rights):
            best = (end, (low + high) / 2)
    return best


def _is_prose(column: list[Row]) -> bool:
    lines = [row for row in column if row]
    words = sum(piece.word_count for row in lines for piece in row)
    starts = sum(row[0].begins_within_sentence for row in lines)
    return words >= PROSE_WORDS * len(lines) and starts >= PROSE_STARTS * len(lines)


def _gaps(row: Row) -> list[tuple[float, float]]:
    ordered = sorted(row, key=lambda piece: piece.along)
    if len(row) > COLUMN_PIECES:
        return []
    gaps = []
    for number in range(1, len(ordered)):
        low, high = ordered[number - 1].along[1], ordered[number].along[0]
        # A run starts where both sides have a few words: this spares the search through every row of a table.
        texty = all(sum(piece.word_count for piece in side) >= 3 for side in (ordered[:number], ordered[number:]))
        if high - low >= GUTTER and texty:
            gaps.append((low, high))
    return gaps


def _narrowed(row: Row, low: float, high: float, first: Piece) -> tuple[float, float] | None:
    """The part of the gutter (low, high) that this row leaves free too; None if it crosses the gutter."""
    for piece in row:
        if piece.direction != first.direction:
            return None
        middle = (low + high) / 2
        if piece.along[1] <= middle:
            low = max(low, piece.along[1])
        elif piece.along[0] >= middle:
            high = min(high, piece.along[0])
        else:
            return None
    return (low, high) if high - low >= GUTTER else None


def _same_block(row: Row, other: Row) -> bool:
    """Whether two rows belong to one paragraph, or are neighbouring rows of a table."""
    if row[0].block == other[0].block:
        return True
    is_table = len(row) > 1 and len(other) > 1 and row[0].direction == other[0].direction
    gap = other[0].across[0] - row[0].across[1]
    return is_table and -row[0].height < gap < 0.8 * row[0].height


def _words_of(row: Row) -> list[tuple[str, Box]]:
    """The words of a line with their boxes, in the order of the text."""
    groups: list[list[Character]] = []
    end: float | None = None
    is_open = False
    for piece in row:
        if end is not None and abs(piece.along[0] - end) > JOIN_GAP * piece.height:
            is_open = False
        for character in piece.characters:
            if character[0].isspace():
                is_open = False
            elif is_open:
                groups[-1].append(character)
            else:
                groups.append([character])
                is_open = True
        end = piece.along[1]
    words = []
    for number, group in enumerate(groups):
        text = "".join(character for character, _ in group)
        cleaned = text if text.isascii() and text.isprintable() else clean(text, at_line_end=number == len(groups) - 1)
        if cleaned:
            lefts, tops, rights, bottoms = zip(*(box for _, box in group), strict=True)
            words.append((cleaned, (min(lefts), min(tops), max(rights), max(bottoms))))
    return words


def clean(word: str, *, at_line_end: bool) -> str:
    """A word as a reader sees it: presentation forms as letters, no characters that only steer a program.

    Only ligatures and Arabic or Hebrew presentation forms are normalised (NFKC); "x²" stays "x²". A soft hyphen is a hyphen
    at the end of a line and nothing elsewhere. Joiners (U+200C, U+200D) and the Arabic number signs stay: they are seen.
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
