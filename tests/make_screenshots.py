"""Writes pictures of the window's screens, from the real app with the sample document and the starter model.

    python tests/make_screenshots.py [--out FOLDER] [--model FOLDER] [--starter FOLDER]
                                      [--scripted] [--few] [--language CODE]

To look at each as a designer would; the good ones are kept in docs/screenshots. `--scripted` answers without a model,
`--few` takes those of the README alone.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "gui")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from documents import text_pdf  # noqa: E402  # the path comes first
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QFont  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget  # noqa: E402
from scripted_models import ScriptedModel, opener  # noqa: E402
from stall_watch import pump  # noqa: E402

from app.errors import AccessRefused, HubFailed  # noqa: E402
from app.gui.about.about_dialog import AboutDialog  # noqa: E402
from app.gui.about.report_dialog import ReportDialog  # noqa: E402
from app.gui.language import translate  # noqa: E402
from app.gui.model.device_details import DeviceDetails  # noqa: E402
from app.gui.model.gpu_fetching import GpuStage  # noqa: E402
from app.gui.model.model_dialog import ModelDialog  # noqa: E402
from app.gui.model.model_jobs import Job, Stage, job_after  # noqa: E402
from app.gui.model.server_form import ServerForm  # noqa: E402
from app.gui.privacy.encryption_dialog import EncryptionDialog, LockDialog  # noqa: E402
from app.gui.settings.settings_dialog import SettingsDialog  # noqa: E402
from app.gui.settings.shortcut_sheet import ShortcutSheet  # noqa: E402
from app.gui.settings.shortcuts import Shortcuts  # noqa: E402
from app.gui.sources.folders_dialog import FoldersDialog  # noqa: E402
from app.gui.sources.library_model import DocumentRow, RowState  # noqa: E402
from app.gui.sources.sample_document import sample_file  # noqa: E402
from app.gui.wiring import Parts, Wiring  # noqa: E402
from app.inference.cuda_driver import Gpu  # noqa: E402
from app.ingest.records import DocumentKind  # noqa: E402
from app.models import gpu_libraries  # noqa: E402
from app.models.download import DownloadProgress  # noqa: E402
from app.models.starter import STARTER_NAME  # noqa: E402
from app.paths import Paths  # noqa: E402
from app.remote.known_servers import Server, add_server, delete_server  # noqa: E402
from app.settings import CHOICES, Settings, save_settings  # noqa: E402

QUESTION = "Who paid for the new gauge?"
SECOND = "Who led the project?"
NOT_SAID = "What colour is the harbour master's boat?"
GPU = Gpu("NVIDIA GeForce RTX 4060", 8 << 30, "13.0", (8, 9))
"""What the offer of its libraries is shown with: the machine of the pictures may have none."""
SLOW_S = 300.0
HUB_AWAY = (
    "The hub cannot be reached, or the connection stalled (ConnectError). What was downloaded is kept: the next try"
    " goes on from there."
)


class Camera:
    """Takes pictures of widgets, in light and dark."""

    def __init__(self, application: QApplication, wiring: Wiring, out: Path) -> None:
        self._application = application
        self._wiring = wiring
        self._out = out

    def wait(self, until: Callable[[], object] = lambda: False, seconds: float = 0.6) -> None:
        """Let the window settle, or wait until something is so."""
        pump(self._application, seconds, until)

    def take(self, name: str, widget: QWidget | None = None, *, dark: bool = True) -> None:
        """Write NAME.png, and NAME-dark.png."""
        schemes = [(Qt.ColorScheme.Light, "")] + ([(Qt.ColorScheme.Dark, "-dark")] if dark else [])
        for scheme, suffix in schemes:
            self._wiring.look.apply(scheme)
            self.wait()
            (widget or self._wiring.window).grab().save(str(self._out / f"{name}{suffix}.png"))
            print(f"{name}{suffix}.png")
        self._wiring.look.apply(Qt.ColorScheme.Light)
        self.wait(seconds=0.1)


def take_all(camera: Camera, wiring: Wiring) -> None:
    """Go from screen to screen."""
    window, panel = wiring.window, wiring.window.page_panel
    camera.wait(lambda: window.empty_state.offer.isVisible(), SLOW_S)
    camera.take("window-empty")
    take_models(camera, wiring)
    window.sample_requested.emit()
    camera.wait(lambda: wiring.documents.asked_ids() and wiring.images.picture(1), SLOW_S)
    camera.take("window-document")
    window.conversation_pane.asked.emit(QUESTION)
    camera.wait(lambda: not wiring.answering.is_running, SLOW_S)
    answer = wiring.conversation.turns[-1].answer
    if answer is not None and answer.citations:
        window.conversation_pane.citation_chosen.emit(answer.citations[0])
    camera.take("window-answer")
    take_others(camera, wiring)
    if answer is not None and answer.citations:
        window.conversation_pane.citation_chosen.emit(answer.citations[0])
    panel.toggle_side()
    wiring.finding.begin("gauge")
    camera.wait(seconds=2)
    camera.take("window-find")
    panel.find_bar.close_bar()
    panel.toggle_side()
    panel.view.go_to_page(1)
    panel.selecting.select_page()
    camera.wait(panel.selection_actions.isVisible, 5)
    wiring.asking_about.begin()
    camera.take("window-passage")
    window.conversation_pane.passage.show_passage(None)
    panel.selecting.clear()
    take_waiting(camera, wiring)
    take_too_long(camera, wiring)
    sheet = ShortcutSheet(Shortcuts(), window)
    sheet.show()
    camera.take("shortcuts", sheet)
    sheet.reject()
    take_help(camera, wiring)
    for _ in range(2):  # the first time it can be no narrower than three panes
        window.resize(480, 800)
        camera.wait(seconds=0.2)
    for number, name in enumerate(("documents", "conversation", "pages")):
        window.panes.reveal(number)
        camera.take(f"small-{name}", dark=False)


def take_waiting(camera: Camera, wiring: Wiring) -> None:
    """A question that waits for a file on its way; none is slow enough to be caught in the midst of it."""
    box, name = wiring.window.conversation_pane.box, "annual-report.pdf"
    row = DocumentRow(name, Path(name), RowState.READING, page_count=900, done=120, left_s=190.0, kind=DocumentKind.PDF)
    wiring.documents.append(row)
    wiring.window.conversation_pane.asked.emit("What did the repairs cost, and who agreed to them?")
    camera.take("window-waiting")
    wiring.window.conversation_pane.waiting.take_back_requested.emit(wiring.waiting.questions[0])
    box.clear()
    wiring.documents.remove(wiring.documents.rowCount() - 1)


def take_too_long(camera: Camera, wiring: Wiring) -> None:
    """More pages than the context holds: an answer from the best ones, and what else could be read."""
    window, words = wiring.window, "The harbour committee met, heard the report of its chairman, and agreed. " * 60
    with tempfile.TemporaryDirectory() as folder:
        book = text_pdf(Path(folder) / "minutes-1961-2020.pdf", [f"Page {number}. {words}" for number in range(1, 61)])
        window.files_chosen.emit([book])
        camera.wait(lambda: len(wiring.documents.asked_ids()) == 2 and not wiring.documents.is_reading(), SLOW_S)
        wiring.documents.ask_only([wiring.documents.asked_ids()[-1]])
        window.conversation_pane.asked.emit("When was the new gauge agreed to?")
        camera.wait(lambda: not wiring.answering.is_running and wiring.images.picture(1), SLOW_S)
        for button in window.conversation_pane.findChildren(QToolButton):
            if button.isVisible() and button.text() == translate("AnswerCard", "More pages…"):
                button.click()
        camera.take("window-too-long")


def take_few(camera: Camera, wiring: Wiring) -> None:
    """The welcome, the models, and two answers with the words of the last one lit."""
    window = wiring.window
    camera.wait(lambda: window.empty_state.offer.isVisible(), SLOW_S)
    camera.take("window-empty")
    window.models_requested.emit()
    camera.wait(lambda: bool(wiring.models.shelf.known) and not wiring.models.shelf.is_looking, SLOW_S)
    dialog = window.findChild(ModelDialog)
    camera.take("models", dialog)
    dialog.reject()
    window.sample_requested.emit()
    camera.wait(lambda: wiring.documents.asked_ids() and wiring.images.picture(1), SLOW_S)
    for question in (QUESTION, SECOND):
        window.conversation_pane.asked.emit(question)
        camera.wait(lambda: not wiring.answering.is_running, SLOW_S)
    answer = wiring.conversation.turns[-1].answer
    if answer is not None and answer.citations:
        window.conversation_pane.citation_chosen.emit(answer.citations[0])
    camera.take("window-answer")


def take_private(camera: Camera, wiring: Wiring) -> None:
    """A server in the model dialog, its form, and the dialog of encryption."""
    window = wiring.window
    dialog = window.findChild(ModelDialog)
    add_server(wiring.paths, Server(name="lab", url="https://gpu.example.org/v1", model="google/gemma-3-27b-it"))
    wiring.models.servers.refresh()
    camera.wait(lambda: bool(wiring.models.servers.rows), 30)
    dialog.choose(wiring.models.servers.rows[0].key)
    camera.take("models-server", dialog)
    wiring.models.servers.open_form(dialog)
    form = dialog.findChild(ServerForm)
    camera.take("server-form", form)
    form.reject()
    delete_server(wiring.paths, "lab")
    wiring.models.servers.refresh()
    window.encryption_requested.emit()
    camera.wait(lambda: window.findChild(EncryptionDialog), 30)
    encryption = window.findChild(EncryptionDialog)
    camera.take("encryption", encryption)
    encryption.reject()
    decryption = EncryptionDialog(wiring.look, is_encrypted=True, parent=window)
    decryption.show()
    camera.take("encryption-of-an-encrypted", decryption)
    decryption.reject()
    for name, makes_key in (("encryption-lock", False), ("encryption-new-key", True)):
        lock = LockDialog(wiring.look, has_passphrase=True, makes_key=makes_key, parent=window)
        lock.show()
        camera.take(name, lock)
        lock.reject()


def take_others(camera: Camera, wiring: Wiring) -> None:
    """An answer that was not found, all conversations, the settings, what runs where, and a GPU that waits."""
    window = wiring.window
    window.conversation_pane.asked.emit(NOT_SAID)
    camera.wait(lambda: not wiring.answering.is_running, SLOW_S)
    camera.take("window-not-found")
    window.conversation_pane.show_chooser(True)
    camera.wait(seconds=2)
    camera.take("window-conversations")
    window.conversation_pane.chooser.findChild(QLineEdit).setText("gauge")
    camera.wait(seconds=2)
    camera.take("window-conversations-found")
    window.conversation_pane.chooser.findChild(QLineEdit).clear()
    window.conversation_pane.show_chooser(False)
    window.settings_requested.emit()
    settings = window.findChild(SettingsDialog)
    camera.take("settings", settings)
    settings.show_more()
    camera.take("settings-more", settings)
    settings.reject()
    gpu_libraries.list_gpus = lambda: (GPU,)
    wiring.models.gpu.fetching.look()
    camera.wait(lambda: wiring.models.gpu.fetching.now.stage is not GpuStage.NONE, 30)
    window.badge.details_requested.emit()
    details = window.findChild(DeviceDetails)
    camera.take("device", details)
    details.reject()
    window.models_requested.emit()
    models = window.findChild(ModelDialog)
    camera.wait(lambda: not wiring.models.shelf.is_looking, SLOW_S)
    camera.take("models-gpu", models)
    models.reject()


def take_help(camera: Camera, wiring: Wiring) -> None:
    """About, the report of a fault, the watched folders."""
    window = wiring.window
    window.about_requested.emit()
    about = window.findChild(AboutDialog)
    camera.wait(seconds=3)
    camera.take("about", about)
    about.reject()
    window.report_requested.emit()
    report = window.findChild(ReportDialog)
    camera.wait(seconds=4)
    camera.take("report", report)
    report.reject()
    none = FoldersDialog((), window)
    none.show()
    camera.take("folders-none", none, dark=False)
    none.reject()
    folders = FoldersDialog((str(Path.home() / "Contracts"), str(Path.home() / "Papers" / "2026")), window)
    folders.show()
    camera.take("folders", folders)
    folders.reject()


def take_models(camera: Camera, wiring: Wiring) -> None:
    """The model dialog: the best fit chosen, a job on its way, a licence asked for, a fault."""
    window, models = wiring.window, wiring.models
    window.models_requested.emit()
    camera.wait(lambda: bool(models.shelf.known) and not models.shelf.is_looking, SLOW_S)
    dialog = window.findChild(ModelDialog)
    assert dialog is not None
    camera.take("models", dialog)
    row = next(row for row in models.shelf.rows if row.name == "gemma-3-4b-it-q4_0")
    dialog.choose(row.key)
    gigabyte = 10**9
    step = DownloadProgress(
        text="gemma-3-4b-it-q4_0.gguf", done=7 * gigabyte // 4, total=4 * gigabyte, bytes_per_s=11e6
    )
    show = {
        "models-fetching": job_after(Job(row=row), step),
        "models-licence": Job(row=row, stage=Stage.FAILED, error=AccessRefused("")),
        "models-fault": Job(row=row, stage=Stage.FAILED, error=HubFailed(HUB_AWAY)),
    }
    for name, job in show.items():  # as they come from the hub, which is not there
        models.jobs.jobs[row.key] = job
        models.jobs.changed.emit(row.key)
        dialog.details.gate.show_gate(row.repository, "")
        camera.take(name, dialog)
    models.jobs.dismiss(row.key)
    take_private(camera, wiring)
    dialog.reject()


def main() -> int:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / ".demo" / "screenshots")
    parser.add_argument("--model", default="", help="a model folder in place of the starter")
    parser.add_argument("--starter", type=Path, help="a folder with the starter, made before")
    parser.add_argument("--scripted", action="store_true")
    parser.add_argument("--few", action="store_true", help="those of the README alone")
    parser.add_argument("--font", type=float, default=1.0, help="times the usual size of text")
    parser.add_argument("--language", choices=CHOICES["language"], default="en")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    font = QFont(application.font())
    font.setPointSizeF(font.pointSizeF() * options.font)
    application.setFont(font)
    assert sample_file() is not None
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths.under(Path(folder))
        if options.starter:
            paths.models.mkdir()
            (paths.models / STARTER_NAME).symlink_to(options.starter.absolute())
        save_settings(paths, Settings(model=options.model, device="cpu", language=options.language))
        wiring = Wiring(application, paths, Parts(opener(ScriptedModel())) if options.scripted else Parts())
        wiring.window.resize(1360, 860)
        wiring.start()
        (take_few if options.few else take_all)(Camera(application, wiring, options.out), wiring)
        wiring.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
