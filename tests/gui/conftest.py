"""What the window's tests share: a started window, and the rule that Qt must not complain."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from page_driver import PageDesk
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker
from window_driver import SLOW_MS

from app.gui.conversation.answer_copy import release_clipboard
from app.gui.language import use_language
from app.gui.model.engine_host import OpenTheModel
from app.gui.wiring import Parts, Wiring
from app.paths import Paths

os.environ["LC_ALL"] = "C.UTF-8"  # whatever language the tests are run in: Qt asks once

HARMLESS = (  # said by Qt's offscreen platform, of every window, and of lists that pop up
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
)

OpenWindow = Callable[..., Wiring]


class PatientBot(QtBot):
    """Waits as long as a machine with other work may take: pytest-qt gives up after five seconds."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = SLOW_MS) -> None:  # noqa: N802  # pytest-qt's name
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = SLOW_MS) -> SignalBlocker:  # noqa: N802  # pytest-qt's name
        return super().waitSignal(signal, timeout=timeout)


@pytest.fixture(autouse=True)
def no_garbage_is_ended_on_other_threads() -> Iterator[None]:
    """As in the app, see `app/gui/garbage.py`: what Python finds on a lane's thread ends there, and that crashes."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def qt_must_not_complain(qtlog: Any) -> Iterator[None]:
    """Any warning of Qt is a fault of ours."""
    yield
    complaints = [record.message for record in qtlog.records if record.message.strip() not in HARMLESS]
    assert not complaints


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Words and figures are English, wherever the tests are run."""
    use_language(qapp, "en")


@pytest.fixture(autouse=True)
def nothing_left_on_the_clipboard(qapp: QApplication) -> Iterator[None]:
    """As at the end of the app: see `release_clipboard`."""
    yield
    release_clipboard()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> Iterator[PageDesk]:
    """A page panel that is closed at the end: its drawing process would outlive the test else."""
    desk = PageDesk(qapp, qtbot)
    yield desk
    desk.close()


@pytest.fixture
def open_window(qapp: QApplication, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens windows over a fresh data folder (or `paths`), with the model of the settings or a scripted one."""
    opened: list[Wiring] = []

    def open_it(
        open_model: OpenTheModel | None = None, *, paths: Paths | None = None, files: tuple[Path, ...] = ()
    ) -> Wiring:
        wiring = Wiring(qapp, paths or Paths.under(tmp_path / "data"), Parts(open_model))
        opened.append(wiring)
        wiring.start(files)
        return wiring

    yield open_it
    for wiring in opened:
        wiring.close()
        wiring.window.deleteLater()
        wiring.deleteLater()
    qapp.processEvents()
    # Now: else Python ends it with its timers where it looks for garbage, on any thread, and Qt complains meanwhile.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
