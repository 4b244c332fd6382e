"""No text is cut, neither at the usual size of letters nor at twice that size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import OpenWindow
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from walked_controls import cut_texts, everything_open

from app.errors import AccessRefused, HubFailed
from app.gui.about.about_dialog import AboutDialog
from app.gui.about.licence_texts import OWN, Part
from app.gui.about.report_dialog import ReportDialog
from app.gui.main_window import MainWindow
from app.gui.model.device_details import Detail, DeviceDetails
from app.gui.model.gpu_fetching import GpuLibraries, GpuStage
from app.gui.model.model_dialog import ModelDialog
from app.gui.model.model_jobs import Job, Stage, job_after
from app.gui.model.model_rows import Group
from app.gui.settings.settings_dialog import SettingsDialog
from app.gui.settings.shortcut_editor import ShortcutEditor
from app.gui.settings.shortcut_sheet import ShortcutSheet
from app.gui.settings.shortcuts import Shortcuts
from app.gui.sources.empty_state import PageMark
from app.gui.sources.folders_dialog import FoldersDialog
from app.gui.wiring import Wiring
from app.models.download import DownloadProgress
from app.paths import Paths
from app.settings import Settings, save_settings

FontSize = Callable[[float], None]


@pytest.fixture
def font_size(qapp: QApplication) -> Iterator[FontSize]:
    """Sets a multiple of the usual size, before the window is made, as the system's setting is."""
    before = qapp.font()

    def set_it(times: float) -> None:
        font = QFont(before)
        font.setPointSizeF(times * before.pointSizeF())
        qapp.setFont(font)

    yield set_it
    qapp.setFont(before)


@pytest.mark.parametrize(("language", "times"), [("en", 2), ("de", 1), ("de", 2), ("ar", 2), ("ja", 2)])
def test_no_text_is_cut(
    language: str, times: int, font_size: FontSize, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """At the usual size of text, and at twice that size."""
    font_size(times)
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(language=language))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.wait(50)
    assert cut_texts(wiring.window) == [], "before there is a document"
    everything_open(wiring, qtbot, tmp_path)
    window = wiring.window
    faults = []
    for width in (1280, 1920):
        window.resize(width, 900)
        for number in range(3):
            window.panes.reveal(number)
            qtbot.wait(50)
            faults += [f"{width}: {fault}" for fault in cut_texts(window)]
    window.page_panel.side.show_outline()
    qtbot.wait(50)
    faults += cut_texts(window.page_panel)
    shortcuts = Shortcuts()
    for dialog in (
        ShortcutSheet(shortcuts, window),
        ShortcutEditor(shortcuts, window),
        SettingsDialog(Settings(), window),
        SettingsDialog(Settings(threads=3), window),
        FoldersDialog((), window),
        FoldersDialog((str(tmp_path),), window),
        filled_about(wiring),
        filled_report(window),
        filled_details(window),
    ):
        dialog.show()
        qtbot.wait(50)
        faults += [f"{type(dialog).__name__}: {fault}" for fault in cut_texts(dialog)]
        dialog.reject()
    assert faults == []


def filled_about(wiring: Wiring) -> AboutDialog:
    """With parts whose names are long."""
    about = AboutDialog(PageMark(wiring.look), wiring.window.network_words, wiring.window)
    about.show_parts([Part(OWN, "0.1.0", "AGPL-3.0-or-later"), Part("a-part-with-a-long-name", "2026.11.27", "MIT")])
    return about


def filled_report(window: MainWindow) -> ReportDialog:
    report = ReportDialog(window)
    report.show_report("Pincite: report of a fault\n" * 40)
    return report


def filled_details(window: MainWindow) -> DeviceDetails:
    """With the offer for a GPU."""
    details = DeviceDetails([Detail("Model", "Gemma 3 4B (QAT Q4_0); reads text and sees pictures")] * 5, window)
    gpu = GpuLibraries(stage=GpuStage.PAUSED, gpu="NVIDIA GeForce RTX 4060", size=10**9, kept=10**8)
    details.gpu_offer.show_libraries(gpu)
    return details


@pytest.mark.parametrize(("language", "times"), [("en", 1), ("de", 2), ("fr", 2), ("he", 2)])
def test_no_text_of_the_models_is_cut(
    language: str, times: int, font_size: FontSize, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Whatever their dialog says of one: that it fits, how far it is, what went wrong, what is to be accepted."""
    font_size(times)
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(language=language))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    wiring.window.models_requested.emit()
    shelf, jobs = wiring.models.shelf, wiring.models.jobs
    qtbot.waitUntil(lambda: bool(shelf.known) and not shelf.is_looking)
    dialog = wiring.window.findChild(ModelDialog)
    assert dialog is not None
    row = next(row for row in shelf.rows if row.group is Group.OFFERED)
    dialog.choose(row.key)
    step = DownloadProgress(text="model.gguf", done=7 * 10**8, total=4 * 10**9, bytes_per_s=11e6)
    faults = []
    for job in (
        None,
        job_after(Job(row=row), step),
        Job(row=row, stage=Stage.PAUSED, share=0.4),
        Job(row=row, stage=Stage.FAILED, error=HubFailed("The hub cannot be reached.")),
        Job(row=row, stage=Stage.FAILED, error=AccessRefused("")),
    ):
        if job is not None:
            jobs.jobs[row.key] = job
            jobs.changed.emit(row.key)
        dialog.details.gate.show_gate(row.repository, "")
        dialog.gpu_offer.show_libraries(GpuLibraries(stage=GpuStage.OFFERED, gpu="NVIDIA GeForce RTX 4060", size=10**9))
        qtbot.wait(50)
        faults += [f"{job.stage if job else ''} {fault}" for fault in cut_texts(dialog)]
    assert faults == []
