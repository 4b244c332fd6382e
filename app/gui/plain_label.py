"""A label that shows its text as it is, never as markup: names of files and models may hold any sign."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.gui import theme


def plain_label(name: str) -> QLabel:
    """An empty one that breaks its lines; `name` says how the style sheet has it look."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(theme.leading())
    return label
