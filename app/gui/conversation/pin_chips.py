"""The small numbers behind a sentence, one for each pin: which there are, how they look, and where they are.

Of a sentence with many pins the first has a chip, and one more, "+2", stands for the others until it is pressed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

BEFORE_CHIP = "\u2009"
_INSIDE_CHIP = "\u2005"
"""Room beside the number, within the chip."""
CHIP_SIZE = 0.78
"""Of the number, times the font of the text."""
MOST_CHIPS = 2
"""Behind a sentence, before they are folded."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A number in the text: from where to where, and which of the supports it stands for; several if it is folded."""

    start: int
    end: int
    pins: tuple[int, ...]
    sentence: int

    @property
    def is_folded(self) -> bool:
        """Whether it stands for several."""
        return len(self.pins) > 1


def folds_of(pins: Sequence[int], *, is_unfolded: bool) -> list[tuple[int, ...]]:
    """What each chip behind a sentence stands for."""
    if len(pins) <= MOST_CHIPS or is_unfolded:
        return [(pin,) for pin in pins]
    return [(pins[0],), tuple(pins[1:])]


def chip_words(pins: Sequence[int]) -> str:
    """What is written in a chip."""
    words = str(pins[0] + 1) if len(pins) == 1 else f"+{len(pins)}"
    return f"{_INSIDE_CHIP}{words}{_INSIDE_CHIP}"


def look_of_chips(font: QFont, palette: QPalette) -> QTextCharFormat:
    """What all have in common. `font`: of the text."""
    look = QTextCharFormat()
    look.setAnchor(True)
    look.setFontPointSize(font.pointSizeF() * CHIP_SIZE)
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setForeground(palette.link())
    return look


def chip_box(text: QTextEdit, chip: Chip) -> QRectF:
    """Where a chip is in the viewport. It never breaks: nothing in it lets a line end."""
    first, last = QTextCursor(text.document()), QTextCursor(text.document())
    first.setPosition(chip.start)
    last.setPosition(chip.end)
    begin, end = text.cursorRect(first), text.cursorRect(last)
    font = QFont(text.font())
    font.setPointSizeF(font.pointSizeF() * CHIP_SIZE)
    height = QFontMetricsF(font).height()
    line = first.block().layout().lineForTextPosition(chip.start - first.block().position())
    middle = begin.center().y()
    if line.isValid():
        top = first.block().layout().position().y() + line.y() - text.verticalScrollBar().value()
        middle = round(top + line.ascent() - QFontMetricsF(font).capHeight() / 2)
    left, right = min(begin.left(), end.left()), max(begin.left(), end.left())
    return QRectF(left, middle - height / 2, right - left, height)
