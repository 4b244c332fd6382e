"""The conversation's list model: Qt's tester, and an answer on its way from first word to last."""

from __future__ import annotations

from PySide6.QtTest import QAbstractItemModelTester
from scripted_models import make_answer

from app.assistant.records import AnswerText, Stage
from app.gui.conversation.conversation_model import TURN_ROLE, ConversationListModel, Outcome, Turn

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def make_model() -> tuple[ConversationListModel, QAbstractItemModelTester, list[int]]:
    model = ConversationListModel()
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    return model, QAbstractItemModelTester(model, FATAL), changed


def test_answer_grows_is_replaced_and_completes() -> None:
    model, _tester, changed = make_model()
    model.append_turn(Turn("Earlier?", Outcome.STOPPED))
    model.append_turn(Turn("How many?"))
    model.show_stage(Stage("Reading page", 1, 3))
    assert model.turns[1].stage == Stage("Reading page", 1, 3)
    seen = []
    for piece in (AnswerText("Two"), AnswerText(" lamps"), AnswerText("Three", replace=True), AnswerText(" lamps.")):
        model.add_text(piece)
        seen.append(model.index(1).data(TURN_ROLE).text)
    assert seen == ["Two", "Two lamps", "Three", "Three lamps."]
    assert model.is_running()
    model.complete(make_answer("How many?", "Three lamps."))
    turn = model.turns[1]
    assert turn.outcome is Outcome.ANSWERED and turn.stage is None and turn.answer is not None
    assert not model.is_running()
    assert set(changed) == {1}, "only the running turn changes"


def test_not_found_stopped_and_failed_keep_what_was_written() -> None:
    model, _tester, _ = make_model()
    for finish, outcome in (
        (lambda: model.complete(make_answer("q", "Half", found=False)), Outcome.NOT_FOUND),
        (model.stop, Outcome.STOPPED),
        (lambda: model.fail("No memory."), Outcome.FAILED),
    ):
        model.append_turn(Turn("q"))
        model.add_text(AnswerText("Half"))
        finish()
        assert (model.turns[-1].outcome, model.turns[-1].text) == (outcome, "Half")
    assert model.turns[-1].error == "No memory."
    model.clear()
    assert model.rowCount() == 0
