"""A label that shows its text as it is, never as markup: names of files and models may hold any sign."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.gui import theme


class PlainLabel(QLabel):
    """It breaks its lines, which begin at the window's side. A sentence runs in the window's direction."""

    def __init__(self, name: str = "plain") -> None:
        """`name` says how the style sheet has it look."""
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(theme.leading())

    def setText(self, text: str) -> None:
        """Show this, and nothing else."""
        super().setText(theme.led(text))


def plain_label(name: str) -> QLabel:
    """An empty one."""
    return PlainLabel(name)
