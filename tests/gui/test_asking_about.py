"""What is selected on a page becomes what the next question is about, and stays so over a restart."""

from __future__ import annotations

from pathlib import Path

from conftest import OpenWindow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import SLOW_MS, add_ready, last_outcome, notices, type_and_enter

from app.assistant.pages.excerpt import Excerpt, ExcerptText
from app.gui.conversation.conversation_model import Outcome
from app.gui.conversation.turn_actions import TurnAction
from app.gui.model.engine_host import ModelState
from app.gui.question.asking_about import NOTHING_CHOSEN
from app.gui.question.model_request import ModelRequest
from app.gui.wiring import Wiring
from app.paths import Paths


def choose_page(wiring: Wiring, qtbot: QtBot) -> None:
    """Select all of the page on show, and press the button that comes up."""
    panel = wiring.window.page_panel
    qtbot.waitUntil(lambda: panel.view.document is not None, timeout=SLOW_MS)
    panel.selecting.select_page()
    qtbot.waitUntil(lambda: panel.selection_actions.isVisible(), timeout=SLOW_MS)
    button = next(b for b in panel.selection_actions.findChildren(QPushButton) if "Ask" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wiring.window.conversation_pane.passage.isVisible(), timeout=SLOW_MS)


def test_a_question_about_a_selection_asks_it_alone_and_can_be_edited_after_a_restart(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths, model = Paths.under(tmp_path / "profile"), ScriptedModel()
    wiring = open_window(opener(model), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    document = wiring.documents.asked_ids()[0]
    wiring.asking_about.begin()
    assert NOTHING_CHOSEN in notices(wiring)
    choose_page(wiring, qtbot)
    chip = wiring.window.conversation_pane.passage
    assert chip.passage is not None and "Maud\nKessel" in chip.passage.words
    assert "Page 1 · keepers.pdf" in chip.accessibleName()
    wiring.documents.setData(wiring.documents.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    type_and_enter(wiring, qtbot, "Who?")  # nothing is ticked: the passage is asked all the same
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED, timeout=SLOW_MS)
    length = len("The lighthouse of Sandray was finished in 1859. Its first keeper was Maud Kessel.")
    expected = ModelRequest((document,), "Who?", excerpt=Excerpt(document, (ExcerptText(1, 0, length),)))
    assert model.requests == [expected]
    assert not chip.isVisible(), "it was asked"
    heading = wiring.conversation.turns[-1].question
    assert heading.startswith("Who?") and "“The lighthouse of Sandray" in heading and "Page 1 · keepers.pdf" in heading

    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 1, timeout=SLOW_MS)
    assert again.conversation.turns[-1].request == expected
    again.asking._act(TurnAction.EDIT)
    assert again.window.conversation_pane.box.text == "Who?", "the question, not its heading"


def test_a_passage_can_be_taken_away_and_goes_with_its_document(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    choose_page(wiring, qtbot)
    chip = wiring.window.conversation_pane.passage
    qtbot.mouseClick(chip.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert chip.passage is None and not chip.isVisible()
    choose_page(wiring, qtbot)
    wiring.desk._delete({wiring.documents.asked_ids()[0]: "it"}, without_trace=False)
    qtbot.waitUntil(lambda: chip.passage is None, timeout=SLOW_MS)


def test_a_question_about_a_passage_that_fails_stands_in_the_box_with_its_passage(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dying, next_one = ScriptedModel(), ScriptedModel()
    dying.dies = True
    wiring = open_window(opener(dying, next_one))
    add_ready(wiring, qtbot, tmp_path)
    choose_page(wiring, qtbot)
    pane = wiring.window.conversation_pane
    chosen = pane.passage.passage
    assert chosen is not None
    type_and_enter(wiring, qtbot, "Who?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.FAILED)
    assert pane.box.text == "Who?" and pane.passage.isVisible()
    assert pane.passage.passage is not None and pane.passage.passage.excerpt == chosen.excerpt
    qtbot.waitUntil(lambda: wiring.host.status.state is ModelState.READY)
    wiring.asking._act(TurnAction.ASK_AGAIN)
    assert pane.box.text == "" and pane.passage.passage is None, "it is asked now"
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    assert next_one.requests == dying.requests and next_one.requests[0].excerpt is not None
