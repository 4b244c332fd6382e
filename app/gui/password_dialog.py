"""Asks for the password of a file, without blocking the window; long names of files do not make it wider than that."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit, QWidget

from app.gui.broken_lines import broken
from app.gui.theme import in_own_direction

WIDEST, AROUND = 480, 60
"""Of a line of words; and of what is beside it within the window. Device independent pixels."""


def password_dialog(parent: QWidget, title: str, words: str, name: str, action: str) -> QInputDialog:
    """It is shown at once, and gone once it was answered. `words` have a hole {name}; `action`: its button."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    metrics = dialog.fontMetrics()
    room = min(parent.width() - AROUND, max(WIDEST, metrics.averageCharWidth() * 40))
    shown = in_own_direction(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room))
    lines = words.format(name=shown).split("\n")
    dialog.setLabelText("\n".join(broken(line, metrics, room) for line in lines))
    for label in dialog.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)  # a name may hold any sign
    dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
    dialog.setOkButtonText(action)
    dialog.open()
    return dialog
