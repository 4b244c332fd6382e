"""Whether a line goes on with the one above it, though the PDF library takes the two for paragraphs of their own.

It does so where lines stand far apart, as in theses and reports: each is a block of its own, and sentences would end
with it.

    The second year of the program saw the         the same height, less than a line's height between them,
                                                    beginning at the same edge, the upper one as long as the lower,
    addition of the Foundation as a partner.       and not at the end of a sentence
"""

from __future__ import annotations

from app.ingest.layout.pieces import Piece, Row, is_right_to_left

MOST_GAP = 1.2
"""Between two lines, as a share of their height: double spacing is 1.0."""
SAME_HEIGHT = 0.1
MOST_INDENT = 4.0
"""Of the first line of a paragraph, in heights."""
SHORTER = 0.25
"""Share of the lower line by which the upper one may end earlier: a longer word would not have fitted."""
LEAST_WORDS = 5
"""Of a line of prose; the lines of a list or of a table's column mostly have fewer."""
LEAST_SIGNS = 15
"""The same, where words are not parted."""
_ENDS = ".!?:;…。！？：；؟"
_CLOSING = "\"'”’»)]"
_OPENING = "\"'“„‘«([¿¡"
_LEADER = ("...", ". . .", "…", "___")


def goes_on(row: Row, other: Row) -> bool:
    """Whether `other`, the next line, is of the paragraph that `row` is of."""
    if len(row) > 1 or len(other) > 1 or row[0].direction != other[0].direction:
        return False
    above, below = row[0], other[0]
    height = above.height
    if not 0 <= below.across[0] - above.across[1] <= MOST_GAP * height:
        return False
    return abs(below.height - height) <= SAME_HEIGHT * height and _are_aligned(row, other) and _is_prose(above, below)


def _are_aligned(row: Row, other: Row) -> bool:
    (low, high), (next_low, next_high) = row[0].along, other[0].along
    if is_right_to_left(row):
        low, high, next_low, next_high = -high, -low, -next_high, -next_low
    height = row[0].height
    return -height <= low - next_low <= MOST_INDENT * height and high >= next_high - SHORTER * (next_high - next_low)


def _is_prose(above: Piece, below: Piece) -> bool:
    text, following = above.text.rstrip(), below.text.lstrip(_OPENING + " ")
    is_long = above.word_count >= LEAST_WORDS or (not text.isascii() and len(text) >= LEAST_SIGNS)
    has_ended = text.rstrip(_CLOSING).endswith(tuple(_ENDS)) or any(leader in text for leader in _LEADER)
    return is_long and not has_ended and following[:1].isalpha()
