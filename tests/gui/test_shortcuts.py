"""One table of keys: none stands for two actions, every action takes its keys from it, settings may change them."""

from __future__ import annotations

import re
from pathlib import Path

from conftest import OpenWindow
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import add_ready, notices

from app.gui.settings.shortcut_editor import ShortcutEditor
from app.gui.settings.shortcut_sheet import ShortcutSheet
from app.gui.settings.shortcuts import FIXED, SHORTCUTS, Shortcuts, problems_of
from app.gui.wiring import Wiring
from app.paths import Paths
from app.settings import Settings, load_settings, save_settings


def test_no_key_stands_for_two_actions() -> None:
    assert problems_of({}) == []
    assert len({shortcut.name for shortcut in SHORTCUTS}) == len(SHORTCUTS)


def test_the_windows_actions_have_the_tables_keys_and_the_sheet_shows_them(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    actions = {key.toString() for action in wiring.window.findChildren(QAction) for key in action.shortcuts()}
    assert actions == {key.toString() for entry in SHORTCUTS for key in Shortcuts().keys(entry.name)}
    next(a for a in wiring.window.findChildren(QAction) if a.shortcut().toString() == "F1").trigger()
    sheet = wiring.window.findChild(ShortcutSheet)
    assert sheet.isVisible()
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert {entry.label for entry in SHORTCUTS} | {label for _, label, _ in FIXED} <= words
    sheet.reject()


def test_no_two_entries_of_a_menu_have_the_same_letter(open_window: OpenWindow) -> None:
    window = open_window(opener(ScriptedModel())).window
    bar = window.menuBar()
    for menu in (bar, *(action.menu() for action in bar.actions())):
        letters = [letter for action in menu.actions() for letter in re.findall(r"&(\w)", action.text().lower())]
        assert letters and len(letters) == len(set(letters)), [action.text() for action in menu.actions()]


def test_settings_change_keys_or_take_them_away_and_mistakes_are_told(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "profile")
    chosen = {"find": "Ctrl+Shift+F; F7", "quit": "", "fly": "Ctrl+Y", "open": "Ctrl+N"}
    save_settings(paths, Settings(shortcuts=chosen))
    assert load_settings(paths).settings.shortcuts == chosen
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    keys = [
        [key.toString() for key in action.shortcuts()]
        for action in wiring.window.findChildren(QAction)
        if action.text().replace("&", "") in ("Find…", "Quit")
    ]
    assert sorted(keys) == [[], ["Ctrl+Shift+F", "F7"]]
    assert "“fly”, which is no action" in notices(wiring)
    assert "Ctrl+N stands for two actions" in notices(wiring)


def test_keys_that_are_none_are_told() -> None:
    (problem,) = problems_of({"find": "Banana"})
    assert "are no keys" in problem
    QApplication.processEvents()


def keys_of(wiring: Wiring, words: str) -> list[str]:
    """The keys of a menu's entry."""
    action = next(a for a in wiring.window.findChildren(QAction) if a.text().replace("&", "") == words)
    return [key.toString() for key in action.shortcuts()]


def open_editor(wiring: Wiring) -> ShortcutEditor:
    """From the sheet, as a user would."""
    next(a for a in wiring.window.findChildren(QAction) if a.shortcut().toString() == "F1").trigger()
    sheet = wiring.window.findChild(ShortcutSheet)
    next(button for button in sheet.findChildren(QPushButton) if "keys" in button.text()).click()
    editor = wiring.window.findChild(ShortcutEditor)
    assert isinstance(editor, ShortcutEditor) and editor.isVisible()
    return editor


def press(editor: ShortcutEditor, button: QDialogButtonBox.StandardButton) -> None:
    editor.buttons.button(button).click()


def test_keys_are_changed_in_the_dialog_at_once_and_for_later_and_conflicts_are_named(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "profile")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    editor = open_editor(wiring)
    find = editor.fields["find"]
    find.setKeySequence(QKeySequence("Ctrl+N"))
    assert (
        "Ctrl+N stands for two actions: “Start a new conversation” and “Find in the document”" in editor.problem.text()
    )
    assert not editor.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    find.setKeySequence(QKeySequence("Space"))
    assert "Space stands for two actions: “Scroll a screen" in editor.problem.text()
    find.setKeySequence(QKeySequence("Ctrl+J"))
    editor.fields["quit"].clear()
    assert not editor.problem.isVisible()
    assert all(field.accessibleName() for field in editor.fields.values())
    press(editor, QDialogButtonBox.StandardButton.Save)
    assert (keys_of(wiring, "Find…"), keys_of(wiring, "Quit")) == (["Ctrl+J"], [])
    assert keys_of(wiring, "Zoom in") == ["Ctrl++", "Ctrl+="], "what was not touched keeps all of its keys"
    tips = [widget.toolTip() for widget in wiring.window.findChildren(QWidget)]
    assert "Find in the document (Ctrl+J)" in tips and "Find in the document (Ctrl+F)" not in tips
    qtbot.waitUntil(lambda: load_settings(paths).settings.shortcuts == {"find": "Ctrl+J", "quit": ""})
    wiring.close()

    again = open_window(opener(ScriptedModel()), paths=paths)
    assert (keys_of(again, "Find…"), keys_of(again, "Quit")) == (["Ctrl+J"], [])
    editor = open_editor(again)
    press(editor, QDialogButtonBox.StandardButton.RestoreDefaults)
    press(editor, QDialogButtonBox.StandardButton.Save)
    assert (keys_of(again, "Find…"), keys_of(again, "Quit")) == (["Ctrl+F"], ["Ctrl+Q"])
    qtbot.waitUntil(lambda: load_settings(paths).settings.shortcuts == {})
