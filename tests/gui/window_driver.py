"""Works the window as a user does: drops files, types questions, waits until it is ready."""

from __future__ import annotations

from pathlib import Path

from documents import text_pdf
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.gui.conversation.conversation_model import Outcome
from app.gui.model.engine_host import ModelState
from app.gui.wiring import Wiring

KEEPERS = [
    "The lighthouse of Sandray was finished in 1859. Its first keeper was Maud Kessel.",
    "The lighthouse of Ollerby was finished in 1933. Its first keeper was Piers Aldane.",
    "Boats and nets are sold at the harbour on Sundays.",
]
SLOW_MS = 300_000


def drop(widget: QWidget, *paths: Path) -> None:
    """Drop files onto a widget as a file manager does: Qt asks it first whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))


def type_and_enter(wiring: Wiring, qtbot: QtBot, question: str) -> None:
    """Type a question and press Enter."""
    field = wiring.window.conversation_pane.box.focusProxy()
    qtbot.keyClicks(field, question)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def is_ready(wiring: Wiring) -> bool:
    """Whether the model runs and at least one document can be asked."""
    return wiring.host.status.state is ModelState.READY and bool(wiring.documents.asked_ids())


def last_outcome(wiring: Wiring) -> Outcome | None:
    """Where the newest turn stands; None where there is none yet."""
    turns = wiring.conversation.turns
    return turns[-1].outcome if turns else None


def notices(wiring: Wiring) -> str:
    """The messages on show."""
    return "\n".join(notice.text for notice in wiring.window.notices.shown)


def shown_buttons(parent: QWidget, label: str, *, begins: bool = False) -> list[QAbstractButton]:
    """The buttons that are to be seen, with this on them, or with something that begins so."""
    buttons = [button for button in parent.findChildren(QAbstractButton) if button.isVisible()]
    return [one for one in buttons if one.text() == label or (begins and one.text().startswith(label))]


def press(parent: QWidget, qtbot: QtBot, label: str, *, begins: bool = False) -> None:
    """Press the first of them, once there is one that can be pressed: what is new comes in a moment of its own."""

    def buttons() -> list[QAbstractButton]:
        return [one for one in shown_buttons(parent, label, begins=begins) if one.isEnabled()]

    qtbot.waitUntil(lambda: bool(buttons()))
    qtbot.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)


def shown_words(parent: QWidget) -> str:
    """What the labels say that are to be seen, a line each."""
    return "\n".join(label.text() for label in parent.findChildren(QLabel) if label.isVisible())


def add_ready(wiring: Wiring, qtbot: QtBot, tmp_path: Path, name: str = "keepers.pdf") -> None:
    """Drop a document of three pages and wait until it can be asked."""
    drop(wiring.window, text_pdf(tmp_path / name, KEEPERS))
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
