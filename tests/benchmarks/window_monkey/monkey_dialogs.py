"""How the monkey deals with dialogs and menus that came up: it fills them in, presses something, or goes away."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from monkey_checks import buttons_of
from monkey_documents import PASSWORD
from monkey_hub import OFFERED
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QSpinBox,
    QWidget,
)
from shiboken6 import isValid

from app.gui.model.model_dialog import ModelDialog
from app.gui.settings.settings_dialog import SettingsDialog
from app.gui.sources.folders_dialog import FoldersDialog

LEFT_ALONE = ("Where the model runs", "Check of images", "Model", "Memory for reading", "Seconds for a page")
"""Settings by their English names that would have the session be about nothing else."""
MOST_DIALOGS = 6


class Dialogs:
    """Deals with what lies over the window."""

    def __init__(self, chance: random.Random, files: list[Path], folder: Path, pump: Callable[[float], Any]) -> None:
        self._chance = chance
        self._files = files
        self._folder = folder
        self._pump = pump
        self._exports = 0
        self.told: list[str] = []
        """What was done, for the list of actions."""
        self.on_help: Callable[[], None] = lambda: None
        """Called where a menu or a question blocks the window's thread until it is answered."""
        self._helper = QTimer()
        self._helper.setInterval(200)
        self._helper.timeout.connect(self._help)
        self._seen: QWidget | None = None
        self.is_nested = False

    def clear(self) -> None:
        """Deal with all that is open, until the window is free again."""
        for _ in range(MOST_DIALOGS):
            self._pump(0.05)
            if (menu := QApplication.activePopupWidget()) is not None:
                self.choose_in(menu)
            elif isinstance(dialog := QApplication.activeModalWidget(), QDialog):
                self._deal_with(dialog)
            else:
                return
        while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            dialog.reject()
            self._pump(0.05)

    def choose_in(self, menu: QWidget) -> None:
        """Go down some entries and take one, or leave."""
        keys = [Qt.Key.Key_Down] * self._chance.randint(0, 4)
        keys.append(self._chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)) if keys else Qt.Key.Key_Escape)
        self.told.append(f"{type(menu).__name__}: {len(keys) - 1} down, {keys[-1].name}")
        for key in keys:
            if menu.isVisible():
                QTest.keyClick(menu, key)
        if menu.isVisible() and isinstance(menu, QMenu):
            menu.close()

    def watch(self) -> None:
        """From now on help where something blocks the thread: a button's menu runs a loop of its own."""
        self._seen = None
        self.is_nested = True
        self._helper.start()

    def rest(self) -> None:
        """The thread is the monkey's again."""
        self.is_nested = False
        self._helper.stop()

    def _help(self) -> None:
        widget = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if widget is None or widget is not self._seen:
            self._seen = widget
            return
        self.on_help()
        if isinstance(widget, QMenu):
            self.choose_in(widget)
        elif isinstance(widget, QMessageBox):
            self._press_any(widget)

    def _deal_with(self, dialog: QDialog) -> None:
        self.told.append(type(dialog).__name__)
        if isinstance(dialog, QFileDialog):
            self._name_file(dialog)
        elif isinstance(dialog, QInputDialog):
            self._type_password(dialog)
        elif isinstance(dialog, QMessageBox):
            for box in dialog.findChildren(QCheckBox):
                if self._chance.random() < 0.5:
                    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
            self._press_any(dialog)
        elif isinstance(dialog, SettingsDialog):
            self._change_settings(dialog)
        elif isinstance(dialog, FoldersDialog) and self._chance.random() < 0.6:
            self._press(dialog, buttons_of(dialog))
        else:
            for view in dialog.findChildren(QListView):
                if view.isVisible() and self._chance.random() < 0.5:
                    for _ in range(self._chance.randint(1, 5)):
                        QTest.keyClick(view, Qt.Key.Key_Down)
                        self._pump(0.02)
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        self._pump(0.05)

    def _name_file(self, dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        if field is None or self._chance.random() < 0.2:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            return
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
            self._exports += 1
            ending = self._chance.choice(("md", "html", "pdf", "json", "txt"))
            named = str(self._folder / f"export {self._exports}.{ending}")
        elif dialog.fileMode() is QFileDialog.FileMode.Directory:
            named = str(self._chance.choice([file for file in self._files if file.is_dir()]))
        else:
            there = [file for file in self._files if file.is_file()]
            several = self._chance.sample(there, self._chance.randint(1, 3))
            is_one = dialog.fileMode() is not QFileDialog.FileMode.ExistingFiles
            named = str(several[0]) if is_one else " ".join(f'"{file}"' for file in several)
        self.told.append(named.replace(str(self._folder.parent), ""))
        field.setText(named)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self._pump(0.1)
        if isValid(dialog) and QApplication.activeModalWidget() is dialog:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    def _type_password(self, dialog: QInputDialog) -> None:
        field = dialog.findChild(QLineEdit)
        if field is None or self._chance.random() < 0.3:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            return
        QTest.keyClicks(field, PASSWORD if self._chance.random() < 0.6 else "wrong")
        QTest.keyClick(field, Qt.Key.Key_Return)

    def _change_settings(self, dialog: SettingsDialog) -> None:
        dialog.show_more()
        editors = [
            editor
            for kind in (QComboBox, QSpinBox)
            for editor in dialog.findChildren(kind)
            if dialog._read and self._title_of(dialog, editor) not in LEFT_ALONE
        ]
        for editor in self._chance.sample(editors, self._chance.randint(1, 3)):
            name = self._title_of(dialog, editor)
            for _ in range(self._chance.randint(1, 4)):
                QTest.keyClick(editor, self._chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
            value = editor.currentText() if isinstance(editor, QComboBox) else editor.text()
            self.told.append(f"{name}: {value}")
        self._press_any(dialog) if self._chance.random() < 0.3 else dialog._save()

    def fetch_model(self, dialog: ModelDialog) -> None:
        """Fetch it, pause that, go on, call it off, delete it or what came: whatever can be done with it now."""
        self._pump(3)
        dialog.choose(OFFERED)
        for _ in range(self._chance.randint(1, 3)):
            self._press(dialog, buttons_of(dialog.details))
            self._pump(self._chance.choice((0.1, 1.0, 4.0)))
            self.clear()
            if not isValid(dialog) or not dialog.isVisible():
                return
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    def _title_of(self, dialog: SettingsDialog, editor: QWidget) -> str:
        """In English, whatever the window speaks."""
        from app.gui.settings.settings_dialog import EXPLAINED

        names = {dialog.tr(explained.title): explained.title for explained in EXPLAINED.values()}
        return names.get(editor.accessibleName(), editor.accessibleName())

    def _press_any(self, dialog: QDialog) -> None:
        self._press(dialog, buttons_of(dialog))

    def _press(self, dialog: QDialog, buttons: list[Any]) -> None:
        if not buttons:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            return
        button: QAbstractButton = self._chance.choice(buttons)
        self.told.append(f"press {button.text()!r}")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
