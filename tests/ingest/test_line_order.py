"""Lines found on a picture, of which two may have been taken for one where columns stand close: how they are read."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.ingest.layout.pieces import Piece, Run, make_piece
from app.ingest.ocr.line_order import in_reading_order

LETTER = 5.0
SPACE = 3.0
HEIGHT = 10.0
LEFT = ("the first of them", "goes on to its end", "before any other is", "read at all by those", "who know no columns")
RIGHT = ("but here it begins", "anew and is read to", "the very foot of a", "page that somebody", "once put on a glass")
EDGES = (0.0, 115.0)
"""Where the columns begin: the gutter between them is 12 wide or more."""


def runs_of(text: str, x: float, y: float) -> list[Run]:
    runs: list[Run] = []
    for word in text.split():
        box = (x, y, x + LETTER * len(word), y + HEIGHT)
        runs += [(" ", box), (word, box)] if runs else [(word, box)]
        x = box[2] + SPACE
    return runs


def line(*stretches: tuple[str, float], row: int) -> Piece:
    """One line of some stretches of words, each with where it begins."""
    runs: list[Run] = []
    for text, x in stretches:
        more = runs_of(text, x, 12.0 * row)
        runs += [(" ", more[0][1]), *more] if runs else more
    piece = make_piece(0, (1.0, 0.0), runs)
    assert piece is not None
    return piece


def read(lines: Sequence[Piece]) -> list[str]:
    """The rows in reading order."""
    return [
        " ".join(" ".join("".join(text for text, _ in piece.runs).split()) for piece in row)
        for paragraph in in_reading_order(lines)
        for row in paragraph
    ]


@pytest.mark.parametrize("joined", [set(), {4}, {0}, {1, 3}, {0, 1, 2, 3, 4}])
def test_columns_are_read_one_after_the_other_though_some_lines_were_found_as_one(joined: set[int]) -> None:
    lines: list[Piece] = []
    for row, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        ends = (left, EDGES[0]), (right, EDGES[1])
        lines += [line(*ends, row=row)] if row in joined else [line(end, row=row) for end in ends]
    assert read(lines) == [*LEFT, *RIGHT]


def test_rows_of_a_table_stay_rows() -> None:
    rows = [(f"Item {number}", 0.0, f"{number},000", 120.0) for number in range(6)]
    lines = [line((name, x), (sum_, at), row=row) for row, (name, x, sum_, at) in enumerate(rows)]
    assert read(lines) == [f"Item {number} {number},000" for number in range(6)]


def test_a_wide_gap_in_one_line_alone_is_no_gutter() -> None:
    lines = [line((text, 0.0), row=row) for row, text in enumerate(LEFT)]
    lines.append(line(("and some words", 0.0), ("further on", 90.0), row=5))
    assert read(lines) == [*LEFT, "and some words further on"]
