"""Asks before documents are removed, and whether their other versions and conversations are to go, too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from app.gui.broken_lines import broken
from app.gui.language import figure
from app.gui.sources.library_model import DocumentRow
from app.gui.theme import Theme, in_own_direction
from app.gui.tick_box import TickBox

MOST_NAMED = 5
AROUND, WIDEST = 210, 420
"""Of what is beside the words in the window, and of a line of them; device independent pixels."""


class RemoveDialog(QMessageBox):
    """It does not block the window."""

    agreed = Signal(bool)
    """Remove them; whether without a trace."""

    def __init__(self, rows: Sequence[DocumentRow], look: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        is_one = len(rows) == 1
        self.setIcon(QMessageBox.Icon.Question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Remove a document") if is_one else self.tr("Remove documents"))
        one = self.tr("Remove {name} and everything Pincite keeps about it?")
        many = self.tr("Remove {count} documents and everything Pincite keeps about them?")
        self.setText((one if is_one else many).format(name=in_own_direction(rows[0].name), count=figure(len(rows))))
        stays, stay = self.tr("The file itself stays where it is."), self.tr("The files stay where they are.")
        self.setInformativeText(stays if is_one else f"{listed([row.name for row in rows])}\n\n{stay}")
        more_of_one = self.tr("Also delete its other versions and the conversations about it")
        more_of_many = self.tr("Also delete their other versions and conversations")
        words = more_of_one if is_one else more_of_many
        more = TickBox(broken(words, self.fontMetrics(), min(parent.width() - AROUND, WIDEST)), look)
        more.setAccessibleName(words)
        self.setCheckBox(more)
        remove = self.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(QMessageBox.StandardButton.Cancel)  # Enter pressed once too often removes nothing
        remove.clicked.connect(lambda: self.agreed.emit(more.isChecked()))


def listed(names: Sequence[str]) -> str:
    """The first of some names."""
    return ", ".join(map(in_own_direction, names[:MOST_NAMED])) + (", …" if len(names) > MOST_NAMED else "")
