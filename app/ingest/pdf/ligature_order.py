"""Puts the letters of one sign of Arabic or Hebrew in order: MuPDF turns a line about, and such letters with it.

drawn, from the right   ک ا ﻻ ی       the font says that the third sign is ل and ا
as MuPDF tells them     ک ا ا ل ی     ا without width, at the right edge of ل, which has the whole sign's width
as they are read        ک ا ل ا ی
"""

from __future__ import annotations

from collections.abc import Sequence

from app.ingest.layout.pieces import Run, has_right_to_left

NO_WIDTH = 0.02  # points
NEAR = 0.1  # points


def in_order(runs: Sequence[Run]) -> Sequence[Run]:
    """The letters of a level line, those of one sign as they are read."""
    if not any(_is_without_width(run) for run in runs):
        return runs
    out: list[Run] = []
    waiting: list[Run] = []
    for run in runs:
        if _is_without_width(run):
            waiting.append(run)
            continue
        is_one_sign = has_right_to_left(run[0]) and all(abs(box[0] - run[1][2]) < NEAR for _, box in waiting)
        out += (run, *reversed(waiting)) if is_one_sign else (*waiting, run)
        waiting = []
    return [*out, *waiting]


def _is_without_width(run: Run) -> bool:
    text, box = run
    return box[2] - box[0] < NO_WIDTH and has_right_to_left(text)
