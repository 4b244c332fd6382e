"""The documents that the next question is restricted to: a chip for each, above the words, which drops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.plain_tip import plain_tip

LONGEST = 40
"""Letters of a name that are shown."""
NAME = QT_TRANSLATE_NOOP("SourceChips", "Only these documents are asked")


class SourceChips(QWidget):
    """Takes no room while it is empty."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr(NAME))
        self._sources: dict[int, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.GAP_SMALL)
        self._column.setSpacing(theme.GAP_SMALL)
        self.hide()

    @property
    def document_ids(self) -> tuple[int, ...]:
        """The documents chosen, in order; none: those that are ticked are asked."""
        return tuple(self._sources)

    def set_sources(self, sources: dict[int, str]) -> None:
        """Choose these documents: numbers and names."""
        if sources == self._sources:
            return
        self._sources = dict(sources)
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for number, name in self._sources.items():
            self._column.addWidget(self._chip(number, name))
        self.setVisible(bool(self._sources))
        self.changed.emit()

    def add(self, document_id: int, name: str) -> None:
        """Choose one more."""
        self.set_sources({**self._sources, document_id: name})

    def drop(self, document_id: int) -> None:
        """Choose it no longer."""
        self.set_sources({number: name for number, name in self._sources.items() if number != document_id})

    def _chip(self, number: int, name: str) -> QWidget:
        chip = QToolButton()
        chip.setObjectName("source")
        shown = name if len(name) <= LONGEST else f"{name[: LONGEST - 12]}…{name[-11:]}"
        chip.setText(f"@ {shown.replace('&', '&&')}   ✕")
        chip.setAccessibleName(
            self.tr("Only {name} is asked. Press to ask the ticked documents again").format(name=name)
        )
        words = self.tr("{name}: press to take it away").format(name=name)
        chip.setToolTip(plain_tip(words))
        chip.clicked.connect(lambda: self.drop(number))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(chip)
        inside.addStretch(1)
        return row
