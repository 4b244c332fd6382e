"""That no installed font has the letters to be shown is told once, with the package that has them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import drop, is_ready, last_outcome, notices, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.gui.missing_fonts import Script, missing_scripts
from app.gui.sources.library_model import DocumentRow, RowState
from app.gui.wiring import Wiring
from app.paths import Paths
from app.settings import Settings, save_settings

LATIN = [Script.Latin]
JAPANESE, KOREAN, THAI, HINDI = "東京の家", "서울의 집", "บ้าน", "घर"


@pytest.fixture(autouse=True)
def only_latin(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system whose fonts have Latin letters alone."""
    monkeypatch.setattr("app.gui.missing_fonts.installed_scripts", lambda: LATIN)


def add(wiring: Wiring, qtbot: QtBot, path: Path) -> None:
    before = len(wiring.documents.asked_ids())
    drop(wiring.window, text_pdf(path, [f"House number {before}."]))
    qtbot.waitUntil(lambda: is_ready(wiring) and len(wiring.documents.asked_ids()) > before, timeout=60_000)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Größe, 5 €", []),
        (JAPANESE, [(Script.Japanese, "fonts-noto-cjk")]),
        ("東京", [(Script.SimplifiedChinese, "fonts-noto-cjk")]),
        (KOREAN, [(Script.Korean, "fonts-noto-cjk")]),
        (THAI + HINDI, [(Script.Devanagari, "fonts-noto-core"), (Script.Thai, "fonts-noto-core")]),
    ],
)
def test_letters_without_a_font_are_known_by_their_script(words: str, told: list[tuple[Script, str]]) -> None:
    assert missing_scripts(words, LATIN) == told
    assert missing_scripts(words, list(Script)) == []


def test_a_font_of_a_neighbour_that_has_chinese_letters_will_do() -> None:
    assert missing_scripts("東京", [Script.Japanese]) == []


@pytest.mark.skipif(sys.platform != "linux", reason="packages are named on Linux alone")
def test_a_name_in_such_letters_is_told_once_with_the_package(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add(wiring, qtbot, tmp_path / "house.pdf")
    assert "font" not in notices(wiring)
    add(wiring, qtbot, tmp_path / f"{JAPANESE}.pdf")
    (told,) = wiring.window.notices.shown
    assert "Japanese" in told.text and "fonts-noto-cjk" in told.text
    wiring.window.notices.dismiss_topic("fonts")
    add(wiring, qtbot, tmp_path / f"{KOREAN}.pdf")
    assert notices(wiring) == "", "the package is the same"


@pytest.mark.skipif(sys.platform != "linux", reason="packages are named on Linux alone")
def test_what_was_told_first_is_told_on_while_its_notice_stands(open_window: OpenWindow, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(language="ja"))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    wiring.documents.append(DocumentRow(f"{THAI}.pdf", tmp_path / f"{THAI}.pdf", RowState.READY))
    (told,) = [notice.text for notice in wiring.window.notices.shown if notice.topic == "fonts"]
    assert "fonts-noto-cjk" in told and "fonts-noto-core" in told
    assert told.isascii(), "the window's own letters are among them"


@pytest.mark.skipif(sys.platform != "linux", reason="packages are named on Linux alone")
def test_a_question_in_such_letters_is_told(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add(wiring, qtbot, tmp_path / "house.pdf")
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    assert notices(wiring) == ""
    box = wiring.window.conversation_pane.box
    box.set_text(THAI)
    qtbot.keyClick(box.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "fonts-noto-core" in notices(wiring))


def test_where_the_window_itself_cannot_be_read_it_is_told_in_english(open_window: OpenWindow, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(language="ja"))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    (told,) = [notice.text for notice in wiring.window.notices.shown if notice.topic == "fonts"]
    assert told.isascii() and "Japanese" in told


@pytest.mark.skipif(shutil.which("fc-list") is None, reason="asks fontconfig what is installed")
@pytest.mark.parametrize(("language", "script"), [("ja", Script.Japanese), ("ar", Script.Arabic), ("th", Script.Thai)])
def test_qt_knows_which_fonts_the_system_has(qapp: QApplication, language: str, script: Script) -> None:
    command = ["fc-list", f":lang={language}", "family"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    assert (script in QFontDatabase.writingSystems()) == bool(found)
