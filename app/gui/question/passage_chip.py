"""The passage or region that the next question is about, above the question box, until it is asked or taken away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.assistant.pages.excerpt import Excerpt
from app.gui import theme
from app.gui.language import COUNTS, translate
from app.gui.plain_tip import plain_tip

MOST_SHOWN = 600
"""Letters of a passage in the tooltip."""
MOST_IN_HEADING = 90
PADDING = 8
"""Of labels in the status bar, by the style sheet."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What was chosen on the pages, with what is shown of it."""

    excerpt: Excerpt
    document: str
    """File name."""
    words: str
    """As they stand on the pages; empty for a region without words."""

    @property
    def place(self) -> str:
        """Where it is: "Page 3 · report.pdf"."""
        where = COUNTS.page_list(self.excerpt.pages)
        if self.excerpt.region:
            where = translate("Passage", "Region of {pages}").format(pages=where)
        else:
            where = f"{where[0].upper()}{where[1:]}"
        return f"{where} · {self.document}"

    def heading(self, question: str) -> str:
        """A question about it, as it stands above its answer."""
        flat = " ".join(self.words.split())
        short = flat if len(flat) <= MOST_IN_HEADING else f"{flat[:MOST_IN_HEADING].rsplit(' ', 1)[0]} …"
        quoted = f"“{short}”\n" if short else ""
        return f"{question}\n\n{quoted}{self.place}"


class CutLine(QLabel):
    """Words on one line, cut at the end to fit; where so few letters fit that nobody would understand them, none."""

    def __init__(self, least_letters: int = 0) -> None:
        super().__init__()
        self._least_letters = least_letters
        self._sentences: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(theme.leading())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_words(self, *sentences: str) -> None:
        """Show other words. Of several sentences the last that fits in part is not begun for a few letters either."""
        self._sentences = sentences
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        if self.width() < self._least_letters * self.fontMetrics().averageCharWidth():
            self.setText("")
            return
        words, room = " ".join(self._sentences), self.width() - PADDING
        cut = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        start = 0
        for sentence in self._sentences if cut != words else ():
            if start and 0 <= len(cut) - start < self._least_letters:
                cut = f"{words[: start - 1]} …"
                break
            start += len(sentence) + 1
        self.setText(cut)


class PassageChip(QFrame):
    """The chip. Hidden while there is no passage."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passage")
        self._passage: Passage | None = None
        self._words, self._place = CutLine(), CutLine()
        self._place.setObjectName("soft")
        self._place.setFont(theme.soft_font(self.font()))
        away = QToolButton()
        away.setText("✕")
        away.setToolTip(self.tr("Ask about the ticked documents instead"))
        away.setAccessibleName(self.tr("Do not ask about this passage"))
        away.clicked.connect(lambda: self.show_passage(None))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(self._place)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP + 2, theme.GAP_SMALL, theme.GAP_SMALL, theme.GAP_SMALL)
        row.addLayout(column, 1)
        row.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def passage(self) -> Passage | None:
        """What the next question is about; None: the ticked documents."""
        return self._passage

    def show_passage(self, passage: Passage | None) -> None:
        """Show another passage, or none."""
        if passage == self._passage:
            return
        self._passage = passage
        self.setVisible(passage is not None)
        if passage is not None:
            flat = " ".join(passage.words.split())
            self._words.show_words(
                self.tr("About “{flat}”").format(flat=flat) if flat else self.tr("About a region of the page")
            )
            self._place.show_words(passage.place)
            self.setAccessibleName(
                self.tr("The question is about: {flat} {place}").format(flat=flat[:MOST_SHOWN], place=passage.place)
            )
            shown = passage.words if len(passage.words) <= MOST_SHOWN else f"{passage.words[:MOST_SHOWN]} …"
            self.setToolTip(plain_tip(shown or passage.place))
        self.changed.emit()
