"""Widgets in a frame of their own, one below the other: a verdict, an error, a card."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from app.gui import theme


def framed(name: str, *parts: QWidget | QLayout) -> QFrame:
    """A frame around `parts`; `name` says how the style sheet has it look."""
    frame = QFrame()
    frame.setObjectName(name)
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.GAP + 4, theme.GAP, theme.GAP + 4, theme.GAP)
    column.setSpacing(theme.GAP_SMALL if name == "verdict" else theme.GAP)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    return frame
