"""The sheet of keyboard shortcuts (F1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.language import translate
from app.gui.settings.shortcut_editor import ShortcutEditor
from app.gui.settings.shortcuts import ASK, FILE, FIXED, PAGES, SHORTCUTS, WINDOW, Shortcuts

COLUMNS = ((FILE, ASK), (PAGES, WINDOW))

AROUND = 100
"""Of the dialog around the groups, and of the window around the dialog; device independent pixels."""


class ShortcutSheet(QDialog):
    """All keys, by where they work. It does not block the window."""

    changed = Signal(object)
    """The keys that are not the usual ones now, by the names of the actions."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        inside.setObjectName("panel")
        grid = QGridLayout(inside)
        grid.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        grid.setHorizontalSpacing(3 * theme.GAP_WIDE)
        columns = [_column(groups, shortcuts) for groups in COLUMNS]
        for number, column in enumerate(columns):
            grid.addWidget(column, 0, number)
        if inside.sizeHint().width() + AROUND > parent.width():  # large letters: below each other, rather than cut
            for number, column in enumerate(columns):
                grid.addWidget(column, number, 0)
            if inside.sizeHint().width() + AROUND > parent.width():
                for label in inside.findChildren(QLabel):
                    label.setWordWrap(label.objectName() != "keys")
        scroll = QScrollArea()
        scroll.setObjectName("panel")
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        change = buttons.addButton(self.tr("Change keys…"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(self._change)
        buttons.rejected.connect(self.reject)
        column_of_all = QVBoxLayout(self)
        column_of_all.addWidget(scroll, 1)
        column_of_all.addWidget(buttons)
        room = parent.size()
        wanted = inside.sizeHint()
        wide = max(min(wanted.width() + 60, room.width() - 40), inside.minimumSizeHint().width() + 60)
        self.resize(wide, min(wanted.height() + 110, room.height() - 40))

    def _change(self) -> None:
        """The sheet makes way: it would show the keys of before."""
        editor = ShortcutEditor(self._shortcuts, self.parentWidget())
        editor.changed.connect(self.changed)
        editor.open()
        self.hide()
        editor.finished.connect(self.reject)


def _column(groups: Sequence[str], shortcuts: Shortcuts) -> QWidget:
    """Some groups below each other."""
    column = QWidget()
    stack = QVBoxLayout(column)
    stack.setContentsMargins(0, 0, 0, 0)
    for group in groups:
        stack.addLayout(_group(group, shortcuts))
    stack.addStretch(1)
    return column


def _group(group: str, shortcuts: Shortcuts) -> QGridLayout:
    lines = [
        (translate("Shortcuts", entry.label), shortcuts.keys(entry.name)) for entry in SHORTCUTS if entry.group == group
    ]
    lines += [
        (translate("Shortcuts", label), [QKeySequence(text) for text in keys.split("; ")])
        for of, label, keys in FIXED
        if of == group
    ]
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, theme.GAP_WIDE)
    grid.setHorizontalSpacing(theme.GAP_WIDE)
    grid.setVerticalSpacing(theme.GAP_SMALL)
    heading = QLabel(translate("Shortcuts", group))
    heading.setObjectName("heading")
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, (label, keys) in enumerate(lines, start=1):
        said = translate("ShortcutSheet", " or ").join(
            key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys
        ) or translate("ShortcutSheet", "none")
        what, which = QLabel(label), QLabel(said)
        which.setObjectName("keys")
        which.setAccessibleName(f"{label}: {said}")
        grid.addWidget(what, row, 0)
        grid.addWidget(which, row, 1, Qt.AlignmentFlag.AlignTrailing)
    grid.setColumnStretch(0, 1)
    return grid
