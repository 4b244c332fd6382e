"""The citations under an answer, one under the other: the first at once, of many the others a few at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from app.assistant.export.parts import NEAREST
from app.assistant.records import Citation, ImagePin
from app.gui import theme
from app.gui.conversation.citation_chip import CitationChip
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.plain_label import plain_label
from app.gui.sentences import in_language

AT_ONCE = 16
"""Chips that are made and laid out before other events are dealt with: hundreds would hold the window up."""
PASSAGE = QT_TRANSLATE_NOOP("AnswerCard", "Nearest passage")

Entry = tuple[str, int, Citation | ImagePin | None]
"""What it is called where it is no citation, its number, and the pin; without one it is the line above the passages."""


class CitationList(QVBoxLayout):
    """A chip for each pin; where the documents do not say it, one for each of the nearest passages."""

    chosen = Signal(object)
    """A Citation or ImagePin."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(theme.GAP_SMALL)
        self._entries: list[Entry] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._make_some)

    def show_pins(self, supports: Sequence[Citation | ImagePin], nearest: Sequence[Citation]) -> None:
        """Show these; those that are on show already, and stand before all that is new, stay as they are."""
        wanted: list[Entry] = [("", number, support) for number, support in enumerate(supports, start=1)]
        if nearest:
            wanted.append(("", 0, None))
        wanted += [(translate("AnswerCard", PASSAGE), number, passage) for number, passage in enumerate(nearest, 1)]
        if wanted == self._entries:
            return
        pairs = enumerate(zip(self._entries, wanted, strict=False))
        same = next((n for n, (before, now) in pairs if before != now), min(len(self._entries), len(wanted)))
        self._entries = wanted
        while item := self.takeAt(same):
            if widget := item.widget():
                widget.deleteLater()
        self._make_some()

    def _make_some(self) -> None:
        done = self.count()
        for kind, number, pin in self._entries[done : done + AT_ONCE]:
            if pin is None:
                self.addWidget(_line_above())
                continue
            chip = CitationChip(number, pin, kind)
            chip.chosen.connect(self.chosen)
            self.addWidget(chip)
        if self.count() < len(self._entries):
            self._later.start(0)


def _line_above() -> QLabel:
    line = plain_label("soft")
    line.setFont(theme.soft_font(line.font()))
    line.setText(in_language(NEAREST))
    return line
