"""Models in the window: listed with a verdict, fetched from a bad hub, made ready in place, used, deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
import window_driver
from conftest import OpenWindow
from keyring_in_file import kept_in, use_file_keyring
from local_hub import Hub, local_hub
from ollama_files import add_to_ollama_store, write_ollama_gguf
from PySide6.QtCore import QAbstractItemModel, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMessageBox, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from tiny_gemma import CAPTURES
from walked_controls import cut_texts, faults_of
from window_driver import SLOW_MS, add_ready, last_outcome, notices, shown_buttons, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.gui.model.engine_host import ModelState
from app.gui.model.model_dialog import ModelDialog
from app.gui.model.model_jobs import Stage
from app.gui.model.model_list_model import ModelLine
from app.gui.wiring import Wiring
from app.models import download, outlook
from app.paths import Paths
from app.settings import load_settings

REPOSITORY = "google/gemma-3-4b-it"
NAME = "gemma-3-4b-it"
OFFERED = f"offered:{NAME}"
TINY = {path.name: path.read_bytes() for path in sorted((CAPTURES / "tiny_vision").iterdir())}
STORES = ("OLLAMA_MODELS", "LLAMA_CACHE", "HF_HOME", "HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "XDG_CACHE_HOME")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder without models of other programs."""
    for name in STORES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with one model, and little patience with it, but for a connection that stalls until a job is paused."""
    monkeypatch.setattr(download, "PATIENCE", {"tries": 3, "pause_s": 0.01, "stall_s": 600.0, "longest_wait_s": 1.0})
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    with local_hub() as running:
        running.files[REPOSITORY] = {**TINY}
        monkeypatch.setenv("HF_ENDPOINT", running.endpoint)
        yield running


def open_dialog(wiring: Wiring, qtbot: QtBot) -> ModelDialog:
    """Open the dialog as the menu does, and wait until everything was looked at."""
    wiring.window.models_requested.emit()
    qtbot.waitUntil(lambda: bool(wiring.models.shelf.known) and not wiring.models.shelf.is_looking, timeout=SLOW_MS)
    dialog = wiring.window.findChild(ModelDialog)
    assert dialog is not None
    return dialog


def line_of(wiring: Wiring, key: str) -> ModelLine:
    number = wiring.models.list.number_of(key)
    assert number is not None, [getattr(line, "row", line) for line in wiring.models.list.lines]
    line = wiring.models.list.line_at(number)
    assert line is not None
    return line


def press(parent: QWidget, qtbot: QtBot, begins: str) -> None:
    """Press the button that begins so: what is fetched, or how much, may stand on it as well."""
    window_driver.press(parent, qtbot, begins, begins=True)


def text_of(parent: QWidget) -> str:
    """All words on show."""
    widgets = [w for w in parent.findChildren(QWidget) if w.isVisible() and hasattr(w, "text")]
    return "\n".join(widget.text() for widget in widgets)


def watch_progress(wiring: Wiring, dialog: ModelDialog) -> list[float]:
    """Every share that is told of the job, which is also what the bar shows."""
    shares: list[float] = []

    def note(key: str) -> None:
        job = wiring.models.jobs.jobs.get(key)
        if job is not None and job.share is not None:
            shares.append(job.share)
            bar = dialog.details.findChild(QProgressBar)
            assert abs(bar.value() - 1000 * job.share) <= 1

    wiring.models.jobs.changed.connect(note)
    return shares


def is_installed(wiring: Wiring, name: str) -> Callable[[], bool]:
    return lambda: any(row.key == f"installed:{name}" for row in wiring.models.shelf.known)


def test_the_list_has_groups_verdicts_and_the_best_fit_chosen(open_window: OpenWindow, qtbot: QtBot) -> None:
    wiring = open_window(opener(ScriptedModel()))
    QAbstractItemModelTester(
        wiring.models.list, QAbstractItemModelTester.FailureReportingMode.Warning, wiring.models.list
    )
    dialog = open_dialog(wiring, qtbot)
    assert dialog.chosen is not None and dialog.chosen.row.is_best, "the best fit is chosen"
    starter = line_of(wiring, "installed:gemma-3-270m-starter")
    assert starter.is_used
    qtbot.waitUntil(lambda: "Gemma Terms of Use" in text_of(dialog.details))
    for said in ("Fits", "are free", "Not measured yet"):
        qtbot.waitUntil(lambda said=said: said in text_of(dialog.details))
    model: QAbstractItemModel = wiring.models.list
    spoken = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert "Installed" in spoken and "Can be fetched" in spoken and any("nothing found" in text for text in spoken)
    assert any("Gemma 3 4B" in text and "text and images" in text and "GB" in text for text in spoken)
    assert not any("pretrained" in text for text in spoken)
    assert not any(word in text for text in spoken for word in ("bf16", "Q4", "QAT")), "the details have these"
    dialog.findChild(QCheckBox).click()
    qtbot.waitUntil(lambda: any(not row.is_tuned for row in wiring.models.shelf.rows), timeout=SLOW_MS)
    assert line_of(wiring, "offered:gemma-3-4b-pt").row.title == "Gemma 3 4B"
    assert faults_of(dialog) == [] and cut_texts(dialog) == []


def test_headings_are_passed_over_and_everything_is_reached_by_keys(open_window: OpenWindow, qtbot: QtBot) -> None:
    wiring = open_window(opener(ScriptedModel()))
    dialog = open_dialog(wiring, qtbot)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Home)
    passed = [dialog.list.currentIndex().row()]
    for _ in range(40):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        passed.append(dialog.list.currentIndex().row())
    reached = {number for number in passed if wiring.models.list.line_at(number) is not None}
    models = {n for n, line in enumerate(wiring.models.list.lines) if isinstance(line, ModelLine)}
    assert reached == models and set(passed) == models
    dialog.choose(OFFERED)
    seen = set()
    for _ in range(30):
        widget = dialog.focusWidget()
        seen.add(getattr(widget, "text", str)() or widget.accessibleName())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    for wanted in ("Fetch", "Look in a folder…", "Look at a file…", "Close", "Measure", "Also models"):
        assert any(text.startswith(wanted) for text in seen), (wanted, seen)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: wiring.window.findChild(ModelDialog) is None)


def test_a_model_is_fetched_past_faults_paused_gone_on_with_after_a_restart_used_and_deleted(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, hub: Hub
) -> None:
    paths = Paths.under(tmp_path / "Daten 🦙 بيانات")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    dialog = open_dialog(wiring, qtbot)
    dialog.choose(OFFERED)
    shares = watch_progress(wiring, dialog)
    hub.faults = ["drop 1000", "500", "wrong", "", "drop 5000", "stall 100000"]
    press(dialog.details, qtbot, "Fetch")
    part = paths.downloads / NAME / "model.safetensors.part"
    qtbot.waitUntil(lambda: part.exists() and part.stat().st_size > 5000, timeout=SLOW_MS)
    press(dialog.details, qtbot, "Pause")
    qtbot.waitUntil(lambda: wiring.models.jobs.jobs[OFFERED].stage is Stage.PAUSED, timeout=SLOW_MS)
    kept = part.stat().st_size
    qtbot.waitUntil(lambda: "Paused" in text_of(dialog.details))
    wiring.close()

    again = open_window(opener(ScriptedModel(), ScriptedModel("Two lamps."), ScriptedModel()), paths=paths)
    dialog = open_dialog(again, qtbot)
    dialog.choose(OFFERED)
    qtbot.waitUntil(lambda: "came before it was interrupted" in text_of(dialog.details))
    more_shares = watch_progress(again, dialog)
    hub.seen.clear()
    press(dialog.details, qtbot, "Go on fetching")
    qtbot.waitUntil(is_installed(again, NAME), timeout=SLOW_MS)
    assert f"bytes={kept}-" in hub.ranges(), "nothing came twice"
    assert shares and shares == sorted(shares) and more_shares == sorted(more_shares), "it ran backwards"
    assert more_shares[-1] > 0.9
    assert not (paths.downloads / NAME).exists()
    qtbot.waitUntil(lambda: "is ready to be used" in notices(again))

    add_ready(again, qtbot, tmp_path)
    type_and_enter(again, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(again) is Outcome.ANSWERED)
    qtbot.waitUntil(lambda: dialog.chosen is not None and dialog.chosen.row.key == f"installed:{NAME}")
    press(dialog.details, qtbot, "Use this model")
    qtbot.waitUntil(lambda: line_of(again, f"installed:{NAME}").is_used and "In use" in text_of(dialog.details))
    qtbot.waitUntil(lambda: again.host.status.state is ModelState.READY, timeout=SLOW_MS)
    assert [turn.question for turn in again.conversation.turns] == ["How many?"], "the conversation stays"
    qtbot.waitUntil(lambda: load_settings(paths).settings.model == NAME)
    type_and_enter(again, qtbot, "And now?")
    qtbot.waitUntil(lambda: again.conversation.turns[-1].text == "Two lamps.")

    press(dialog.details, qtbot, "Delete")
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None)
    box = dialog.findChild(QMessageBox)
    assert "That frees" in box.text() and "the starter answers from then on" in box.informativeText()
    press(box, qtbot, "Delete")
    qtbot.waitUntil(lambda: "is deleted" in notices(again), timeout=SLOW_MS)
    assert not (paths.models / NAME).exists()
    qtbot.waitUntil(lambda: load_settings(paths).settings.model == "")


def test_what_came_is_deleted_when_it_is_not_wanted(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, hub: Hub
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    dialog = open_dialog(wiring, qtbot)
    dialog.choose(OFFERED)
    hub.faults = ["", "stall 100000"]
    press(dialog.details, qtbot, "Fetch")
    folder = wiring.paths.downloads / NAME
    qtbot.waitUntil(lambda: (folder / "model.safetensors.part").exists(), timeout=SLOW_MS)
    press(dialog.details, qtbot, "Cancel")
    qtbot.waitUntil(lambda: not folder.exists() and OFFERED not in wiring.models.jobs.jobs, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: line_of(wiring, OFFERED).row.kept == 0)
    qtbot.waitUntil(lambda: "Fetch" in text_of(dialog.details))


@pytest.mark.parametrize(
    ("faults", "api_faults", "said"),
    [
        (["wrong"] * 2, [], "twice with wrong bytes"),
        (["drop 0"] * 3, [], "cannot be reached, or the connection stalled"),
        ([], ["500"] * 3, "answered with an error (500)"),
        ([], ["429 3600"], "busy and asks to wait"),
        ([], ["404"], "has no model"),
    ],
)
def test_what_goes_wrong_is_said_with_one_action_and_details_to_copy(
    open_window: OpenWindow, qtbot: QtBot, hub: Hub, faults: list[str], api_faults: list[str], said: str
) -> None:
    hub.faults, hub.api_faults = faults, api_faults
    wiring = open_window(opener(ScriptedModel()))
    dialog = open_dialog(wiring, qtbot)
    dialog.choose(OFFERED)
    press(dialog.details, qtbot, "Fetch")
    qtbot.waitUntil(lambda: said in text_of(dialog.details), timeout=SLOW_MS)
    press(dialog.details, qtbot, "Copy details")
    assert said in QGuiApplication.clipboard().text() and REPOSITORY in QGuiApplication.clipboard().text()
    assert faults_of(dialog) == []
    hub.faults, hub.api_faults = [], []
    press(dialog.details, qtbot, "Dismiss")

    def can_be_tried_again() -> bool:
        buttons = [shown_buttons(dialog.details, label, begins=True) for label in ("Fetch", "Go on fetching")]
        return said not in text_of(dialog.details) and any(buttons)

    qtbot.waitUntil(can_be_tried_again)


def test_a_licence_is_explained_and_the_token_given_is_kept_in_the_keyring(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString()))
    hub.needs_token = "hf_right_and_secret"
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    keyring.core.init_backend()
    wiring = open_window(opener(ScriptedModel()))
    dialog = open_dialog(wiring, qtbot)
    dialog.choose(OFFERED)
    gate = dialog.details.gate
    press(dialog.details, qtbot, "Fetch")
    qtbot.waitUntil(lambda: gate.isVisible() and "No token is kept" in text_of(gate), timeout=SLOW_MS)
    press(gate, qtbot, "1. Accept")
    press(gate, qtbot, "2. Make")
    assert opened == [f"{hub.endpoint}/{REPOSITORY}", "https://huggingface.co/settings/tokens"]
    field = gate.findChild(QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert faults_of(dialog) == []
    qtbot.waitUntil(lambda: "has no keyring" in text_of(gate))
    assert "Keep it" not in text_of(gate)
    use_file_keyring(monkeypatch, tmp_path / "keyring.json")
    try:
        qtbot.keyClicks(field, "hf_of_another_account")
        press(gate, qtbot, "Fetch without")
        qtbot.waitUntil(lambda: len([s for s in hub.seen if s.token == "hf_of_another_account"]) > 0, timeout=SLOW_MS)
        qtbot.waitUntil(lambda: gate.isVisible() and "Keep it" in text_of(gate), timeout=SLOW_MS)
        (tmp_path / "keyring.json").mkdir()
        qtbot.keyClicks(field, hub.needs_token)
        press(gate, qtbot, "Keep it")
        qtbot.waitUntil(lambda: "cannot be kept in the system keyring" in text_of(gate), timeout=SLOW_MS)
        (tmp_path / "keyring.json").rmdir()
        qtbot.keyClicks(field, hub.needs_token)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(is_installed(wiring, NAME), timeout=SLOW_MS)
        assert hub.needs_token in kept_in(tmp_path / "keyring.json").values()
        assert hub.needs_token not in text_of(dialog) and field.text() == ""
        logs = [path.read_text() for path in wiring.paths.logs.glob("*")] if wiring.paths.logs.exists() else []
        assert hub.needs_token not in "".join(logs)
    finally:
        monkeypatch.undo()
        keyring.core.init_backend()


def test_a_model_of_ollama_and_one_in_a_folder_are_made_ready_where_they_lie(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "ollama 🦙"
    blob = write_ollama_gguf(CAPTURES / "tiny_vision", tmp_path / "file.gguf")
    add_to_ollama_store(store, ("registry.ollama.ai", "library", "gemma3", "4b"), {"model": blob})
    monkeypatch.setenv("OLLAMA_MODELS", str(store))
    before = {path: path.stat().st_mtime_ns for path in store.rglob("*")}
    wiring = open_window(opener(ScriptedModel()))
    dialog = open_dialog(wiring, qtbot)
    (found,) = wiring.models.shelf.found
    assert found.title == "gemma3:4b" and found.store == "Ollama" and found.sees_images
    dialog.choose(found.key)
    qtbot.waitUntil(lambda: "Fits this machine" in text_of(dialog.details))
    press(dialog.details, qtbot, "Make it ready")
    qtbot.waitUntil(is_installed(wiring, "gemma3-4b"), timeout=SLOW_MS)
    assert {path: path.stat().st_mtime_ns for path in store.rglob("*")} == before
    damaged = tmp_path / "place" / "damaged.gguf"
    damaged.parent.mkdir()
    damaged.write_bytes(blob.read_bytes()[:2000])
    dialog.place_chosen.emit(damaged.parent)
    qtbot.waitUntil(lambda: len(wiring.models.shelf.found) == 2 and not wiring.models.shelf.is_looking, timeout=SLOW_MS)
    refused = wiring.models.shelf.rows[-1 - len([r for r in wiring.models.shelf.rows if r.group == "offered"])]
    assert refused.problem
    dialog.choose(refused.key)
    for said in ("Cannot be used", refused.problem):
        qtbot.waitUntil(lambda said=said: said in text_of(dialog.details))
    assert not any(b.isVisible() and b.text() == "Make it ready" for b in dialog.details.findChildren(QPushButton))
    dialog.place_chosen.emit(tmp_path / "nowhere")
    qtbot.waitUntil(lambda: "nowhere" in text_of(dialog), timeout=SLOW_MS)


GB = 1_000_000_000


@pytest.mark.parametrize(("memory", "is_offered"), [(12 * GB, True), (2 * GB, False)])
def test_a_larger_model_is_offered_at_first_where_it_fits_and_never_again_once_sent_away(
    open_window: OpenWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    memory: int,
    is_offered: bool,
) -> None:
    monkeypatch.setattr(outlook, "memory_free_here", lambda: memory)
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: bool(wiring.models.shelf.known), timeout=SLOW_MS)
    offer = wiring.window.empty_state.offer
    if not is_offered:
        assert not offer.isVisible()
        return
    qtbot.waitUntil(lambda: "Fits this machine" in text_of(offer))
    assert faults_of(wiring.window) == []
    press(offer, qtbot, "Look at it")
    dialog = wiring.window.findChild(ModelDialog)
    qtbot.waitUntil(lambda: dialog.chosen is not None and dialog.chosen.row.name == "gemma-3-4b-it-q4_0")
    dialog.reject()
    press(offer, qtbot, "No, thanks")
    assert not offer.isVisible()
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    again.models.shelf.refresh()
    qtbot.waitUntil(lambda: bool(again.models.shelf.known), timeout=SLOW_MS)
    assert not again.window.empty_state.offer.isVisible()
