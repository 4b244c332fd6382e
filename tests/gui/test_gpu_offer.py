"""A GPU that waits for its libraries: offered with size and licences, fetched, paused, given up, and then used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import OpenWindow
from gpu_wheels import GPU, LIBRARIES, fill, wheel_of
from local_index import Index, local_index
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from walked_controls import cut_texts, faults_of
from window_driver import SLOW_MS, add_ready, notices, press, shown_words

from app.gui.model.device_details import DeviceDetails
from app.gui.model.engine_host import ModelState
from app.gui.model.gpu_fetching import GpuStage
from app.gui.model.gpu_offer import GpuOffer
from app.gui.model.model_dialog import ModelDialog
from app.gui.wiring import Wiring
from app.inference.cuda_driver import NoGpu
from app.inference.runtime import Device
from app.models import gpu_libraries
from app.paths import Paths
from app.settings import Settings, save_settings


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    """An index with all that is needed, on a machine with a GPU and none of its libraries."""
    patience = {"tries": 3, "pause_s": 0.01, "stall_s": 600.0, "longest_wait_s": 1.0}
    monkeypatch.setattr(gpu_libraries, "PATIENCE", patience)
    monkeypatch.setattr(gpu_libraries, "list_gpus", lambda: (GPU,))
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)
    with local_index() as running:
        fill(running)
        monkeypatch.setenv("PINCITE_PACKAGE_INDEX", f"{running.address}/simple")
        yield running


def open_details(wiring: Wiring, qtbot: QtBot) -> DeviceDetails:
    """Press the badge once the offer is there."""
    qtbot.waitUntil(lambda: wiring.models.gpu.fetching.now.stage is not GpuStage.NONE, timeout=SLOW_MS)
    qtbot.mouseClick(badge_of(wiring), Qt.MouseButton.LeftButton)
    details = wiring.window.findChild(DeviceDetails)
    assert details is not None
    return details


def badge_of(wiring: Wiring) -> QPushButton:
    return next(button for button in wiring.window.badge.findChildren(QPushButton) if button.text().startswith("CPU"))


def wait_for_the_second_wheel(wiring: Wiring, index: Index, qtbot: QtBot) -> None:
    """Until the first one is whole and bytes of the second, which the index is told to stall at, are here."""
    first = len(next(iter(index.files["nvidia-cuda-runtime"].values())))
    qtbot.waitUntil(lambda: gpu_libraries.bytes_kept(wiring.paths) > first, timeout=SLOW_MS)
    assert not index.faults


def stage_of(wiring: Wiring) -> GpuStage:
    return wiring.models.gpu.fetching.now.stage


def test_without_a_gpu_nothing_is_offered(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> None:
        raise NoGpu("no NVIDIA driver found")

    monkeypatch.setattr(gpu_libraries, "list_gpus", none)
    wiring = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: wiring.host.status.state is ModelState.READY, timeout=SLOW_MS)
    wiring.window.models_requested.emit()
    qtbot.waitUntil(lambda: bool(wiring.models.shelf.known), timeout=SLOW_MS)  # on the same lane, after the GPU
    assert stage_of(wiring) is GpuStage.NONE and "not used" not in badge_of(wiring).text()
    dialog = wiring.window.findChild(ModelDialog)
    assert dialog is not None and not dialog.findChild(GpuOffer).isVisible()


def test_who_keeps_models_on_the_processor_is_not_reminded_of_the_gpu(
    index: Index, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    save_settings(paths, Settings(device="cpu"))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    assert badge_of(wiring).text() == "CPU"
    wiring.window.models_requested.emit()  # who looks for models is told
    dialog = wiring.window.findChild(ModelDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.findChild(GpuOffer).isVisible, timeout=SLOW_MS)


def test_the_libraries_are_offered_behind_the_badge_fetched_paused_gone_on_with_and_the_model_moves(
    index: Index, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        gpu_libraries, "try_device", lambda asked, folder: Device("gpu", GPU.name, "GPU: CUDA computes")
    )
    wiring = open_window(opener(ScriptedModel()))
    details = open_details(wiring, qtbot)
    assert badge_of(wiring).text().endswith("GPU not used yet")
    card = details.findChild(GpuOffer)
    said = shown_words(card)
    assert "NVIDIA Test GPU is here" in said and "1.1 GB" in said and "NVIDIA's licences" in said
    assert not index.seen, "nothing is asked before the user wants it"
    assert faults_of(details) == [] and cut_texts(details) == []

    index.faults = ["", "stall 20000"]
    press(card, qtbot, "Fetch 1.1 GB")
    bar = card.findChild(QProgressBar)
    wait_for_the_second_wheel(wiring, index, qtbot)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.maximum() > 0 and bar.value() > 0, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: "Fetching: " in shown_words(card) and " of 204 KB" in shown_words(card))
    assert "Libraries for the GPU" in wiring.window.model_progress.text() and wiring.window.model_progress.isVisible()
    press(card, qtbot, "Pause")
    qtbot.waitUntil(lambda: stage_of(wiring) is GpuStage.PAUSED, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: "came before it was interrupted, and are kept" in shown_words(card))
    qtbot.waitUntil(lambda: not bar.isVisible() and not wiring.window.model_progress.isVisible())

    index.seen.clear()
    states = []
    wiring.host.status_changed.connect(lambda status: states.append(status.state))
    press(card, qtbot, "Go on fetching")
    qtbot.waitUntil(lambda: ModelState.READY in states, timeout=SLOW_MS)
    assert "Network used 2 times" in wiring.window.network_words
    assert "the GPU's libraries were fetched" in wiring.window.network_words
    asked = [seen for seen in index.seen if "nvidia_cuda_runtime-" in seen or "nvidia_cublas-" in seen]
    assert len(asked) == 1 and "bytes=" in asked[0], "what came is not fetched twice"
    qtbot.waitUntil(lambda: "Models run on this from now on: GPU: CUDA computes." in notices(wiring))
    qtbot.waitUntil(lambda: stage_of(wiring) is GpuStage.NONE and not card.isVisible())
    assert all((wiring.paths.gpu / "libraries" / library).exists() for _, library in LIBRARIES.values())
    assert "not used" not in badge_of(wiring).text()


def test_what_came_is_deleted_when_it_is_given_up_and_faults_are_told_in_the_card(
    index: Index, open_window: OpenWindow, qtbot: QtBot
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    details = open_details(wiring, qtbot)
    card = details.findChild(GpuOffer)
    package = "nvidia-cublas"
    name = next(iter(index.files[package]))
    index.files[package] = {name: wheel_of(LIBRARIES[package][1])}
    index.faults = ["", "stall 20000"]
    press(card, qtbot, "Fetch 1.1 GB")
    wheels = wiring.paths.gpu / "wheels"
    wait_for_the_second_wheel(wiring, index, qtbot)
    press(card, qtbot, "Cancel")
    qtbot.waitUntil(lambda: stage_of(wiring) is GpuStage.OFFERED, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: not wheels.exists() and not card.findChild(QProgressBar).isVisible())

    index.page_faults = ["404"]
    press(card, qtbot, "Fetch 1.1 GB")
    qtbot.waitUntil(lambda: "answered with an error (404)" in shown_words(card), timeout=SLOW_MS)
    press(card, qtbot, "Fetch 1.1 GB")
    qtbot.waitUntil(lambda: stage_of(wiring) is GpuStage.USELESS, timeout=SLOW_MS)
    for said in (lambda: shown_words(card), lambda: notices(wiring)):
        qtbot.waitUntil(lambda said=said: "but the GPU cannot be used" in said())
    assert "not used yet" not in badge_of(wiring).text(), "there is nothing more to be done here"


def test_the_list_of_models_tries_a_gpu_once(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def try_device(asked: str, folder: object) -> Device:
        tried.append(asked)
        return Device("cpu", "a processor", "CPU: the GPU is busy")

    monkeypatch.setattr("app.models.outlook.try_device", try_device)
    monkeypatch.setattr(gpu_libraries, "list_gpus", lambda: (GPU,))
    shelf = open_window(opener(ScriptedModel())).models.shelf
    for _ in range(3):
        with qtbot.waitSignal(shelf.changed):
            shelf.refresh()
    assert tried == ["auto"]
