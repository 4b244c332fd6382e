"""Words of a choice on several lines where the room is too narrow: Qt's own buttons keep theirs on one, and are cut."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle

BESIDE = 12
"""Device independent pixels between a choice's sign and its words, and behind these."""


def broken(words: str, metrics: QFontMetrics, width: int) -> str:
    """The words with line ends between them, so that no line is wider than so many pixels, if no word is."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


class RadioLine(QRadioButton):
    """One of several choices; its words are broken into lines as the room is."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # it may be narrower than its hint
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(words)
        self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._break()

    def sizeHint(self) -> QSize:
        """On one line where there is room for that."""
        wide = self._beside() + self.fontMetrics().horizontalAdvance(self._words)
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word."""
        words = max(map(self.fontMetrics().horizontalAdvance, self._words.split()), default=0)
        return QSize(self._beside() + words, super().sizeHint().height())

    def _beside(self) -> int:
        return BESIDE + self.style().pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth, None, self)

    def _break(self) -> None:
        text = broken(self._words, self.fontMetrics(), self.width() - self._beside())
        if text != self.text():
            self.setText(text)
