"""About shows the licence of everything inside; a report of a fault shows all that it would contain, and stays here."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest
from conftest import OpenWindow
from local_hub import local_hub
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QListView, QPlainTextEdit, QTextBrowser
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from walked_controls import cut_texts, faults_of
from window_driver import SLOW_MS, notices, press

from app import __version__
from app.gui.about import licence_texts
from app.gui.about.about_dialog import AboutDialog
from app.gui.about.crash_notes import begin_notes, last_crash
from app.gui.about.report_dialog import ReportDialog
from app.gui.wiring import Wiring
from app.paths import Paths

ROOT = Path(__file__).parents[2]


def trigger(wiring: Wiring, text: str) -> None:
    """Choose an entry of a menu."""
    found = next(action for action in wiring.window.findChildren(QAction) if action.text().replace("&", "") == text)
    found.trigger()


def test_about_has_version_licence_terms_and_every_part_and_is_searched(open_window: OpenWindow, qtbot: QtBot) -> None:
    wiring = open_window(opener(ScriptedModel()))
    trigger(wiring, "About Pincite")
    dialog = wiring.window.findChild(AboutDialog)
    found, text = dialog.findChild(QListView).model(), dialog.findChild(QTextBrowser)
    qtbot.waitUntil(lambda: found.rowCount() > 20, timeout=SLOW_MS)
    listed = [found.index(number, 0).data() for number in range(found.rowCount())]
    assert listed[0] == f"Pincite {__version__}: AGPL-3.0-or-later"
    assert "Gemma Terms of Use" in listed[1]
    for name in ("numpy", "PySide6_Essentials", "onnxruntime", "keyring", "pillow", "SecretStorage"):
        if name != "SecretStorage" or sys.platform == "linux":
            assert any(name.lower() in line.lower() for line in listed), name
    assert not any(name in line for line in listed for name in ("pytest", "mypy", "hypothesis", "ruff"))
    qtbot.waitUntil(lambda: "GNU AFFERO GENERAL PUBLIC LICENSE" in text.toPlainText())
    search = dialog.findChild(QLineEdit)
    qtbot.keyClicks(search, "gemma terms")
    assert found.rowCount() == 1
    qtbot.waitUntil(lambda: "Gemma Terms of Use" in text.toPlainText())
    assert "3.2 Use Restrictions" in text.toPlainText() and "Android Studio" not in text.toPlainText()
    search.clear()
    qtbot.keyClicks(search, "numpy")
    qtbot.waitUntil(lambda: "NumPy Developers" in text.toPlainText())
    search.clear()
    qtbot.keyClicks(search, "nothing of this name")
    assert found.rowCount() == 0
    search.clear()
    assert faults_of(dialog) == [] and cut_texts(dialog) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: wiring.window.findChild(AboutDialog) is None)


def test_in_a_package_the_licences_are_those_of_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "pincite" / "licences"
    (folder / "numpy-2.4.6").mkdir(parents=True)
    (folder / "system").mkdir()
    (folder / "numpy-2.4.6" / "LICENSE.txt").write_text("numpy's")
    (folder / "numpy-2.4.6" / "NOTICE").write_text("and a notice")
    (folder / "Python-LICENSE.txt").write_text("Python's")
    (folder / "GEMMA_TERMS.html").write_text("<html>terms</html>")
    (folder / "GEMMA-NOTICE.txt").write_text("notice")
    (folder / "system" / "libxcb1.txt").write_text("xcb's")
    (folder / "README.txt").write_text(
        "Pincite is free software under the AGPL, version 3 or later. It contains:\n\n"
        "numpy 2.4.6: BSD-3-Clause AND 0BSD (LICENSE.txt, NOTICE)\n"
        "Python 3.11.2: PSF-2.0 (Python-LICENSE.txt)\n"
        "libxcb.so.1, libxcb-shm.so.0: see system/libxcb1.txt\n"
        "Gemma 3 270M: Gemma Terms of Use (GEMMA-NOTICE.txt, GEMMA_TERMS.html)\n"
    )
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    parts = licence_texts.parts_here(tmp_path / "pincite" / "pincite-gui")
    texts = {part.name: licence_texts.text_of(part) for part in parts}
    assert [part.name for part in parts[:2]] == ["pincite", "Gemma 3 270M"]
    assert texts["numpy"] == "numpy's\n\n\nand a notice" and texts["Python"] == "Python's"
    assert texts["libxcb.so.1, libxcb-shm.so.0"] == "xcb's"
    assert "terms" in texts["Gemma 3 270M"] and "AFFERO" in texts["pincite"]
    (numpy,) = (part for part in parts if part.name == "numpy")
    assert (numpy.version, numpy.licence) == ("2.4.6", "BSD-3-Clause AND 0BSD")


def test_all_that_is_needed_is_listed_and_no_more() -> None:
    names = {part.name.lower().replace("_", "-") for part in licence_texts.parts_here()}
    direct = [line for line in distribution("pincite").requires or [] if "extra" not in line and ";" not in line]
    for line in direct:
        name = line.partition("<")[0].partition(">")[0].partition("=")[0].partition("!")[0].lower().replace("_", "-")
        assert name in names, name


CRASH = """
import faulthandler, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from app.gui.about.crash_notes import begin_notes
from app.paths import Paths
notes = begin_notes(Paths.under(Path({data!r})))
def read_secret_document():
    faulthandler._sigabrt()
read_secret_document()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="ends itself by a signal")
def test_a_crash_is_noted_here_told_at_the_next_start_and_shown_without_folders(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "private place")
    paths.logs.mkdir(parents=True)
    script = tmp_path / "private place" / "run.py"
    script.write_text(CRASH.format(root=str(ROOT), data=str(tmp_path / "private place")))
    ended = subprocess.run([sys.executable, str(script)], capture_output=True)
    assert ended.returncode != 0 and (paths.logs / "crash.txt").stat().st_size > 0

    wiring = open_window(opener(ScriptedModel()), paths=paths)
    wiring.about.begin()
    qtbot.waitUntil(lambda: "ended unexpectedly the last time" in notices(wiring), timeout=SLOW_MS)
    press(wiring.window, qtbot, "Show the report")
    dialog = wiring.window.findChild(ReportDialog)
    text = dialog.findChild(QPlainTextEdit)
    qtbot.waitUntil(lambda: "[last crash]" in text.toPlainText(), timeout=SLOW_MS)
    report = text.toPlainText()
    assert "read_secret_document" in report and 'File "run.py", line' in report and __version__ in report
    assert "private place" not in report and str(tmp_path) not in report and str(Path.home()) not in report
    assert faults_of(dialog) == [] and cut_texts(dialog) == []
    press(dialog, qtbot, "Copy")
    assert QGuiApplication.clipboard().text() == report
    dialog.save_requested.emit(str(tmp_path / "report.txt"), report)
    qtbot.waitUntil(lambda: (tmp_path / "report.txt").exists())
    dialog.save_requested.emit(str(tmp_path / "nowhere" / "report.txt"), report)
    qtbot.waitUntil(lambda: "The report could not be saved" in notices(wiring))
    assert "read_secret_document" in last_crash(paths), "it stays until its report is closed"
    dialog.close()
    qtbot.waitUntil(lambda: last_crash(paths) == "")


def test_without_a_crash_nothing_is_told(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "data")
    paths.logs.mkdir(parents=True)
    notes = begin_notes(paths)
    assert notes is not None
    notes.close()
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    wiring.about.begin()
    qtbot.waitUntil(lambda: wiring.about._notes is not None)
    wiring.about.show_report()  # made on the same lane, after what is noted at the start
    report = wiring.window.findChild(ReportDialog)
    qtbot.waitUntil(lambda: "Pincite" in report.findChild(QPlainTextEdit).toPlainText())
    assert notices(wiring) == "" and last_crash(paths) == ""


def test_updates_are_asked_for_only_when_the_user_says_so(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PINCITE_RELEASES", raising=False)
    listed = json.dumps([{"tag_name": "v99.1", "draft": False, "prerelease": False, "html_url": "https://a.example/"}])
    with local_hub() as hub:
        hub.files["api/releases"] = {"list": listed.encode()}
        wiring = open_window(opener(ScriptedModel()))
        qtbot.waitUntil(lambda: wiring.library_work.is_open)
        trigger(wiring, "Check for updates")
        qtbot.waitUntil(lambda: "does not know where new versions" in notices(wiring), timeout=SLOW_MS)
        assert hub.seen == [] and wiring.window.network_words.startswith("No network used")
        monkeypatch.setenv("PINCITE_RELEASES", f"{hub.endpoint}/api/releases/resolve/main/list")
        trigger(wiring, "Check for updates")
        qtbot.waitUntil(lambda: "Pincite 99.1 is there" in notices(wiring), timeout=SLOW_MS)
        assert len(hub.seen) == 1
