"""The dialog in which actions get other keys: conflicts are named before anything is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.language import translate
from app.gui.settings.shortcuts import SHORTCUTS, Shortcuts, problems_of

PORTABLE = QKeySequence.SequenceFormat.PortableText


class ShortcutEditor(QDialog):
    """A field for the keys of every action. What is saved is in force at once."""

    changed = Signal(object)
    """The keys that are not the usual ones now, by the names of the actions."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change keys"))
        self._shortcuts = shortcuts
        self._others = {entry.name: shortcuts.texts(entry.name).partition("; ")[2] for entry in SHORTCUTS}
        self.fields = {entry.name: self._field(entry.name, entry.label) for entry in SHORTCUTS}
        inside = QWidget()
        inside.setObjectName("panel")
        grid = QGridLayout(inside)
        grid.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        grid.setHorizontalSpacing(theme.GAP_WIDE)
        for row, entry in enumerate(sorted(SHORTCUTS, key=lambda entry: entry.group)):
            label = QLabel(translate("Shortcuts", entry.label))
            label.setWordWrap(True)
            label.setBuddy(self.fields[entry.name])
            grid.addWidget(label, row, 0)
            grid.addWidget(self.fields[entry.name], row, 1)
        grid.setColumnStretch(0, 1)
        area = QScrollArea()
        area.setObjectName("panel")
        area.setAccessibleName(self.tr("Keys of the actions"))
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Cancel | kinds.RestoreDefaults)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(kinds.RestoreDefaults).clicked.connect(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP_WIDE)
        column.setSpacing(theme.GAP)
        column.addWidget(area, 1)
        for widget in (self.problem, self.buttons):
            widget.setContentsMargins(theme.GAP_WIDE, 0, theme.GAP_WIDE, 0)
            column.addWidget(widget)
        room = parent.size() if parent is not None else inside.sizeHint()
        self.resize(min(inside.sizeHint().width() + 60, room.width() - 40), min(640, room.height() - 40))
        self._refresh()

    def _field(self, name: str, label: str) -> QKeySequenceEdit:
        field = QKeySequenceEdit()
        field.setMaximumSequenceLength(1)
        field.setClearButtonEnabled(True)
        words = translate("Shortcuts", label)
        field.setAccessibleName(words)
        for line in field.findChildren(QLineEdit):  # which has the focus, and so is what a screen reader says
            line.setAccessibleName(words)
        keys = self._shortcuts.keys(name)
        field.setKeySequence(keys[0] if keys else QKeySequence())
        field.keySequenceChanged.connect(lambda: self._forget_others(name))
        return field

    def _forget_others(self, name: str) -> None:
        """Who gives an action a key means that key alone."""
        self._others[name] = ""
        self._refresh()

    def _reset(self) -> None:
        usual = Shortcuts()
        for name, field in self.fields.items():
            keys = usual.keys(name)
            field.setKeySequence(keys[0] if keys else QKeySequence())
            self._others[name] = usual.texts(name).partition("; ")[2]
        self._refresh()

    def _chosen(self) -> dict[str, str]:
        texts = {name: field.keySequence().toString(PORTABLE) for name, field in self.fields.items()}
        return {name: "; ".join(filter(None, (text, self._others[name]))) for name, text in texts.items()}

    def _refresh(self) -> None:
        problems = problems_of(self._chosen())
        self.problem.setText("\n".join(problems))
        self.problem.setVisible(bool(problems))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setDisabled(bool(problems))

    def _save(self) -> None:
        self._shortcuts.change(self._chosen())
        self.changed.emit(self._shortcuts.chosen())
        self.accept()
