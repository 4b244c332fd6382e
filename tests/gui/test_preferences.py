"""Settings as a form, the badge with its details, the meter, and what is dropped many at once."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

from documents import text_pdf
from office_files import compound
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from scripted_models import INFO, ScriptedModel, opener
from window_driver import KEEPERS, add_ready, drop, last_outcome, notices, type_and_enter

from app.assistant.answer_strategy import MAX_ANSWER_TOKENS
from app.gui.conversation.conversation_model import Outcome
from app.gui.model.device_details import DeviceDetails, Speed, details_of
from app.gui.question.budget_meter import Budget
from app.gui.settings.settings_dialog import EXPLAINED, SettingsDialog
from app.gui.sources.library_model import RowState
from app.gui.style_sheet import DARK, LIGHT
from app.gui.theme import USUAL_LETTERS, size_letters
from app.settings import CHOICES, RANGES, Settings, load_settings

NOT_IN_THE_FORM = {"shortcuts", "max_answer_tokens", "watched_folders"}
"""Keys are changed in the file, folders by `pincite watch`; nothing asks for the longest answer yet."""


def test_every_setting_has_a_field_with_a_sentence(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    assert set(EXPLAINED) == {field.name for field in fields(Settings)} - NOT_IN_THE_FORM == set(dialog.values())
    for name, explained in EXPLAINED.items():
        assert explained.about.endswith(".") and explained.title
        assert set(explained.choices or CHOICES.get(name, ())) == set(CHOICES.get(name, ()))
    assert dialog.values() == {name: getattr(Settings(), name) for name in EXPLAINED}
    dialog.show_more()
    assert dialog.values() == {name: getattr(Settings(), name) for name in EXPLAINED}
    editors: list[QWidget] = [*dialog.findChildren(QComboBox), *dialog.findChildren(QSpinBox)]
    assert all(editor.accessibleName() and editor.accessibleDescription() for editor in editors)
    assert len(RANGES) - 1 == len(dialog.findChildren(QSpinBox))


def test_what_few_people_look_for_is_shown_when_it_is_asked_for_or_was_changed(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    dialog.show()
    assert editor_of(dialog, EXPLAINED["device"].title).isVisible()
    assert not [editor for editor in dialog.findChildren(QWidget) if editor.accessibleName() == "Processor cores"]
    assert dialog.values()["threads"] == 0, "it is kept all the same"
    more = next(button for button in dialog.findChildren(QPushButton) if button.text() == "More settings")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert all(editor_of(dialog, explained.title).isVisible() for explained in EXPLAINED.values())
    assert not more.isVisible()
    assert dialog.focusWidget() is editor_of(dialog, EXPLAINED["focus"].title)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Backtab)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Backtab)
    assert dialog.focusWidget() is editor_of(dialog, EXPLAINED["device"].title), (
        "Tab goes from the first ones to the others"
    )
    changed = SettingsDialog(Settings(threads=3))
    qtbot.addWidget(changed)
    changed.show()
    assert editor_of(changed, EXPLAINED["threads"].title).isVisible()


def editor_of(dialog: SettingsDialog, title: str) -> QWidget:
    return next(editor for editor in dialog.findChildren(QWidget) if editor.accessibleName() == title)


def test_settings_are_saved_and_the_model_is_started_with_them(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel(), ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    started = []
    wiring.host.status_changed.connect(lambda status: started.append(status.state.value))
    wiring.window.settings_requested.emit()
    dialog = wiring.window.findChild(SettingsDialog)
    dialog.show_more()
    line = editor_of(dialog, EXPLAINED["pan_and_scan"].title)
    assert isinstance(line, QLineEdit)
    line.setText("nonsense")
    save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    problem = dialog.findChild(QLabel, "problem")
    assert "pan_and_scan" in problem.text() and dialog.isVisible() and not wiring.paths.settings_file.exists()
    line.setText("off")
    spin = editor_of(dialog, EXPLAINED["threads"].title)
    assert isinstance(spin, QSpinBox)
    spin.setValue(3)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "ready" in started and wiring.paths.settings_file.exists())
    assert load_settings(wiring.paths).settings == Settings(pan_and_scan="off", threads=3)
    assert json.loads(wiring.paths.settings_file.read_text())["threads"] == 3


def test_the_badge_tells_speed_and_memory_and_its_details_are_copied(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many secret lamps?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    badge = wiring.window.badge.findChild(QPushButton, "device")
    assert badge.text() == "CPU · 14 tokens/s", "7 tokens in half a second"
    qtbot.mouseClick(badge, Qt.MouseButton.LeftButton)
    details = wiring.window.findChild(DeviceDetails)
    copy = next(button for button in details.findChildren(QPushButton) if button.text() == "Copy")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Why: there is no other" in copied and "Runs on: Test processor" in copied
    assert "secret" not in copied and "keepers" not in copied
    assert "1.5 GB" in [detail.value for detail in details_of(INFO, "", Speed(), 1_500_000_000)]


def test_the_meter_says_what_fits() -> None:
    fits, over = Budget(600, 256, 1000), Budget(756, 256, 1000)
    assert fits.sentence == "Documents 60% · question and answer 26% · free 14%"
    assert Budget(5095, 51, 10_000).sentence == "Documents 51% · question and answer 1% · free 48%", "all is 100%"
    assert fits.figures == "Documents 600 · question and answer 256 · free 144 of 1,000 tokens"
    assert "12 tokens more than the 1,000 that fit" in over.figures and "A little more" in over.sentence
    assert "About 3 times what the model reads at once" in Budget(2232, 256, 1000).sentence
    assert "Counting" in Budget(None, 256, 1000).sentence


def test_the_meter_is_there_as_soon_as_something_can_be_asked(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    meter = wiring.window.conversation_pane.meter
    assert not meter.isVisible()
    add_ready(wiring, qtbot, tmp_path)
    qtbot.waitUntil(meter.isVisible)
    assert "1,000" in meter.accessibleName()
    wiring.budgeting._on_counted({wiring.documents.rows[0].document_id: 120})
    qtbot.waitUntil(lambda: f"free {1000 - 120 - MAX_ANSWER_TOKENS} of 1,000" in meter.accessibleName())
    assert wiring.documents.rows[0].status.startswith("3 pages · 120 tokens · ")
    wiring.documents.ask_only([])
    qtbot.waitUntil(lambda: not meter.isVisible())


def test_of_a_dropped_folder_what_is_left_out_is_named(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    (folder / "deeper").mkdir(parents=True)
    text_pdf(folder / "deeper" / "lease.pdf", KEEPERS[:1])
    text_pdf(folder / "deeper" / "scan.bak", KEEPERS[1:])
    (folder / "tool.exe").write_bytes(b"MZ")
    (folder / "locked.docx").write_bytes(compound("EncryptedPackage"))
    (folder / ".hidden").write_bytes(b"x")
    wiring = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: wiring.library_work.is_open)
    drop(wiring.window, folder)
    assert [row.name for row in wiring.documents.rows] == ["case"], "a row at once"
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    assert {row.name for row in wiring.documents.rows} == {"lease.pdf", "scan.bak", "locked.docx"}, "by content"
    qtbot.waitUntil(lambda: "locked.docx is an Office document that only" in notices(wiring))  # no key is within it
    assert "Of the folder case, tool.exe were left out" in notices(wiring) and ".hidden" not in notices(wiring)


def test_five_hundred_files_have_rows_at_once_and_can_be_stopped(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    files = [tmp_path / f"page {number}.txt" for number in range(500)]
    for file in files:
        file.write_text("One line.")
    wiring = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: wiring.library_work.is_open)
    drop(wiring.window, *files)
    rows = wiring.documents.rows
    assert len(rows) == 500 and {row.state for row in rows} == {RowState.WAITING}
    for file in files[1:]:
        wiring.imports.cancel(file)
    qtbot.waitUntil(lambda: not wiring.imports.pending)
    assert len(wiring.documents.rows) < 100, "but for those that were read meanwhile"


def test_colours_can_be_chosen_and_change_at_once(open_window, qtbot: QtBot, qapp: QApplication) -> None:
    wiring = open_window(opener(ScriptedModel()))
    assert wiring.look.colours == LIGHT
    wiring.window.settings_requested.emit()
    dialog = wiring.window.findChild(SettingsDialog)
    box = editor_of(dialog, "Colours")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("dark"))
    save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wiring.look.colours == DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.ground
    wiring.look.choose("light")
    assert wiring.look.colours == LIGHT
    wiring.look.choose("system")


def test_letters_are_as_large_as_the_settings_say_in_percent_of_the_systems(qapp: QApplication) -> None:
    before = qapp.font()
    try:
        size_letters(qapp, 100)
        assert qapp.font() == before
        size_letters(qapp, 150)
        assert qapp.font().pointSizeF() == 1.5 * before.pointSizeF()
        size_letters(qapp, 200)
        assert qapp.font().pointSizeF() == 2 * before.pointSizeF(), "of the system's, not of those before"
    finally:
        qapp.setFont(before)
        qapp.setProperty(USUAL_LETTERS, None)
