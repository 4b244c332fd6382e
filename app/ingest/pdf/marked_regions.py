"""Puts the values of forms and the comments of readers into a page's text, and finds where they stand in it.

    drawn last   [Alice]                            in the text   First name Alice
    on the page  First name [Alice]   (x)                         ☒ I agree
                 [x] I agree          a comment                   Ada: who paid?            (behind all else)

Values are drawn after all else of a page. They are moved to where a reader reads them: behind the label on their line.
What a field holds but does not draw is there too, in the field's box; a comment is in the box of its sign.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from app.ingest.layout.page_text import PageText
from app.ingest.layout.pieces import Paint, Piece, Row, Run, bounding_box, make_piece
from app.ingest.pdf.page_marks import UNCHECKED, Comment, Field, Marks
from app.ingest.records import Box, Region, RegionKind
from app.ingest.word_columns import HUNDREDTHS, WordColumns

Middle = tuple[float, float, int, int]
"""The middle of a word on the page, its height first, and its characters in the text."""

SLACK = 2.0  # points that a value may stand out of its field
MOST_PAIRS = 2_000_000  # of boxes and words that are compared: on a page of more, marks are not tied to words
SAME_LINE = 0.4  # of the lower height: pieces that overlap so much are on one line


def with_values(pieces: Sequence[Piece], fields: Sequence[Field]) -> list[Piece]:
    """The pieces of a level page with the values of its form where they are read."""
    if len(pieces) * len(fields) > MOST_PAIRS:
        return list(pieces)
    values: dict[int, list[Piece]] = {}
    rest: list[Piece] = []
    widened = [_widened(field.box) for field in fields]
    for piece in pieces:
        x, y = (piece.along[0] + piece.along[1]) / 2, (piece.across[0] + piece.across[1]) / 2
        for number, (x0, y0, x1, y1) in enumerate(widened):
            if y0 <= y <= y1 and x0 <= x <= x1 and piece.direction == (1, 0) and not _is_label(piece, fields[number]):
                values.setdefault(number, []).append(piece)
                break
        else:
            rest.append(piece)
    for number, field in sorted(enumerate(fields), key=lambda item: (item[1].box[1], item[1].box[0])):
        if field.is_secret:
            continue
        found = values.get(number, [])
        if field.is_switch or (field.value and not found):
            found = _written(field)
        if found:
            at = _place(rest, field.box)
            block = rest[at - 1 if at else 0].block if rest else 0
            rest[at:at] = [Piece(block, each.direction, each.along, each.across, each.runs) for each in found]
    return rest


def without_frames(paints: Sequence[Paint], fields: Sequence[Field]) -> Sequence[Paint]:
    """What was painted besides the fields of a form: their frames are no grid of a table."""
    if len(paints) * len(fields) > MOST_PAIRS:
        return []
    widened = [_widened(field.box) for field in fields]
    return [
        (kind, (x0, y0, x1, y1))
        for kind, (x0, y0, x1, y1) in paints
        if not any(
            left <= x0 <= right and top <= y0 <= bottom and left <= x1 <= right and top <= y1 <= bottom
            for left, top, right, bottom in widened
        )
    ]


def comment_runs(comments: Sequence[Comment]) -> list[list[Run]]:
    """Each comment as words, with the author before them."""
    return [
        [
            (word, comment.box)
            for word in (f"{comment.author}: " if comment.author else "").split() + comment.text.split()
        ]
        for comment in comments
    ]


def marked_regions(marks: Marks, laid_out: PageText) -> list[Region]:
    """The fields, comments, highlights and links of a page, with the words that stand in them."""
    boxes = len(marks.fields) + len(marks.links) + sum(map(len, marks.highlights))
    is_searched = 0 < boxes * laid_out.own_words <= MOST_PAIRS
    middles = _middles(laid_out.words, laid_out.own_words) if is_searched else []
    regions = [
        Region(RegionKind.FIELD, field.box, *_range(middles, [field.box]), name=field.name) for field in marks.fields
    ]
    regions += [
        Region(RegionKind.COMMENT, comment.box, start, end, name=comment.author)
        for comment, (start, end) in zip(marks.comments, laid_out.asides, strict=True)
    ]
    regions += [
        Region(RegionKind.HIGHLIGHT, bounding_box(boxes), *_range(middles, boxes))
        for boxes in marks.highlights
        if boxes
    ]
    regions += [Region(RegionKind.LINK, box, *_range(middles, [box]), target=target) for box, target in marks.links]
    return regions


def _middles(words: WordColumns, count: int) -> list[Middle]:
    """Of the first words, from top to bottom."""
    unit = HUNDREDTHS if words.is_hundredths else 1
    x0, y0, x1, y1 = ([side / unit for side in words.sides[at : 4 * count : 4]] for at in range(4))
    across = [(top + bottom) / 2 for top, bottom in zip(y0, y1, strict=True)]
    along = [(left + right) / 2 for left, right in zip(x0, x1, strict=True)]
    return sorted(zip(across, along, words.starts[:count], words.ends[:count], strict=True))


def _is_label(piece: Piece, field: Field) -> bool:
    """Whether a text in the box of a switch is printed there: more than the one sign that marks it."""
    if not field.is_switch:
        return False
    text = piece.text.strip()
    return len(text) > 1 or (field.value == UNCHECKED and text.isalnum())


def _written(field: Field) -> list[Piece]:
    """A value that is not drawn as text, as words in the field's box."""
    runs: list[Run] = []
    for word in field.value.split():
        if runs:
            runs.append((" ", field.box))
        runs.append((word, field.box))
    piece = make_piece(0, (1.0, 0.0), runs)
    return [] if piece is None else [piece]


def _place(pieces: Row, box: Box) -> int:
    """Before which piece a field is read: behind the label left of it, else before one right of it, else by height."""
    x0, y0, x1, y1 = box
    left = right = above = -1
    end_of_left, begin_of_right, bottom_above = -math.inf, math.inf, -math.inf
    for number, piece in enumerate(pieces):
        top, bottom = piece.across
        if bottom >= y0 and min(y1, bottom) - max(y0, top) >= SAME_LINE * min(y1 - y0, bottom - top):
            low, high = piece.along
            if high <= x0 + SLACK:
                if high >= end_of_left:
                    left, end_of_left = number, high
            elif x1 - SLACK <= low < begin_of_right:
                right, begin_of_right = number, low
        elif bottom_above <= bottom <= y0 + SLACK:
            above, bottom_above = number, bottom
    if left >= 0:
        return left + 1
    return right if right >= 0 else above + 1


def _range(middles: Sequence[Middle], boxes: Sequence[Box]) -> tuple[int, int]:
    """From the first to the last word in some boxes; (0, 0): there is none."""
    inside = []
    for x0, y0, x1, y1 in map(_widened, boxes):
        low, high = bisect_left(middles, (y0,)), bisect_right(middles, (y1, math.inf))
        inside += [(start, end) for _, x, start, end in middles[low:high] if x0 <= x <= x1]
    return (min(inside)[0], max(inside)[1]) if inside else (0, 0)


def _widened(box: Box) -> Box:
    return box[0] - SLACK, box[1] - SLACK, box[2] + SLACK, box[3] + SLACK
