"""A growing answer is followed to its end, until the user scrolls up to read; at the end it is followed again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from app.assistant.records import AnswerText
from app.gui.conversation.conversation_model import ConversationListModel, Turn
from app.gui.conversation.conversation_view import ConversationView

LINE = "The gauge was read once more, and the water stood as high as on the day before. "


@pytest.fixture
def model() -> ConversationListModel:
    return ConversationListModel()


@pytest.fixture
def view(qtbot: QtBot, model: ConversationListModel) -> ConversationView:
    view = ConversationView(model)
    qtbot.addWidget(view)
    view.resize(420, 500)
    view.show()
    model.append_turn(Turn("What was read?"))
    return view


def grow(view: ConversationView, model: ConversationListModel, qtbot: QtBot) -> None:
    """Some lines more, until they are laid out."""
    before = view.widget().height()
    model.add_text(AnswerText(LINE * 30))
    qtbot.waitUntil(lambda: view.widget().height() > before)


def is_at_its_end(view: ConversationView) -> bool:
    return view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def turn_wheel(view: ConversationView, upwards: int) -> None:
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, upwards), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_an_answer_is_followed_until_the_user_scrolls_up_and_again_from_its_end(
    view: ConversationView, model: ConversationListModel, qtbot: QtBot
) -> None:
    for _ in range(4):
        grow(view, model, qtbot)
        qtbot.waitUntil(lambda: is_at_its_end(view))
    bar = view.verticalScrollBar()
    turn_wheel(view, 240)
    where = bar.value()
    assert where < bar.maximum() - 50
    for _ in range(3):
        grow(view, model, qtbot)
        assert bar.value() == where, "what is read stays where it is"
    bar.setValue(bar.maximum())
    grow(view, model, qtbot)
    qtbot.waitUntil(lambda: is_at_its_end(view))


def test_a_new_question_is_followed_wherever_the_user_was(
    view: ConversationView, model: ConversationListModel, qtbot: QtBot
) -> None:
    for _ in range(4):
        grow(view, model, qtbot)
    qtbot.waitUntil(lambda: is_at_its_end(view))
    view.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderToMinimum)
    assert view.verticalScrollBar().value() == 0
    model.stop()
    model.append_turn(Turn("And then?"))
    grow(view, model, qtbot)
    qtbot.waitUntil(lambda: is_at_its_end(view))
