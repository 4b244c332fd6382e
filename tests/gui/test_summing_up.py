"""A summary by itself after reading: only where the settings say so, and never in the way of a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import text_pdf
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import KEEPERS, add_ready, drop, is_ready, type_and_enter

from app.gui.wiring import Wiring
from app.paths import Paths
from app.settings import Settings, save_settings


@pytest.fixture
def model() -> ScriptedModel:
    return ScriptedModel("Two lighthouses and a market.")


@pytest.fixture
def wiring(open_window, model: ScriptedModel, tmp_path: Path) -> Wiring:
    paths = Paths.under(tmp_path / "data")
    save_settings(paths, Settings(after_reading="summary"))
    return open_window(opener(model), paths=paths)


def assert_only_this_comes(
    wiring: Wiring, model: ScriptedModel, qtbot: QtBot, typed: str = "Who?", *, before: int = 0
) -> None:
    """The next thing that is asked is what is typed now: nothing began by itself until that was answered."""
    type_and_enter(wiring, qtbot, typed)
    qtbot.waitUntil(lambda: len(wiring.conversation.turns) == before + 1 and not wiring.answering.is_running)
    assert [request.is_summary for request in model.requests[before:]] == [False]


def test_one_document_is_summed_up_once(wiring: Wiring, model: ScriptedModel, qtbot: QtBot, tmp_path: Path) -> None:
    add_ready(wiring, qtbot, tmp_path)
    qtbot.waitUntil(lambda: bool(wiring.conversation.turns) and not wiring.answering.is_running)
    (request,) = model.requests
    assert request.is_summary and request.document_ids == tuple(wiring.documents.asked_ids())
    assert "keepers.pdf" in wiring.conversation.turns[0].question
    drop(wiring.window, tmp_path / "keepers.pdf")  # it is there already
    assert_only_this_comes(wiring, model, qtbot, before=1)


def test_usually_nothing_is_begun(open_window, model: ScriptedModel, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    assert_only_this_comes(wiring, model, qtbot)


def test_of_two_documents_none_is_chosen(wiring: Wiring, model: ScriptedModel, qtbot: QtBot, tmp_path: Path) -> None:
    drop(wiring.window, text_pdf(tmp_path / "a.pdf", KEEPERS), text_pdf(tmp_path / "b.pdf", KEEPERS[:2]))
    qtbot.waitUntil(lambda: is_ready(wiring) and len(wiring.documents.asked_ids()) == 2)
    assert_only_this_comes(wiring, model, qtbot)


def test_who_types_meanwhile_is_not_interrupted(
    wiring: Wiring, model: ScriptedModel, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring.window.conversation_pane.box.set_text("Who was")
    add_ready(wiring, qtbot, tmp_path)
    assert wiring.window.conversation_pane.box.text == "Who was"
    assert_only_this_comes(wiring, model, qtbot, " the keeper?")


@pytest.mark.parametrize("has_begun", [False, True])
def test_a_question_comes_before_the_summary(
    wiring: Wiring, model: ScriptedModel, qtbot: QtBot, tmp_path: Path, has_begun: bool
) -> None:
    if has_begun:
        model.go_on.clear()
    else:
        model.words = ""
        model.go_on.clear()
    add_ready(wiring, qtbot, tmp_path)
    qtbot.waitUntil(lambda: len(model.requests) == 1)
    if has_begun:
        qtbot.waitUntil(lambda: any(turn.text for turn in wiring.conversation.turns))
    type_and_enter(wiring, qtbot, "Who kept Ollerby?")
    model.words = "Piers Aldane."
    qtbot.waitUntil(model.stopped.is_set)
    model.go_on.set()
    qtbot.waitUntil(lambda: len(model.requests) == 2 and not wiring.answering.is_running)
    last = wiring.conversation.turns[-1]
    assert last.question == "Who kept Ollerby?" and last.text == "Piers Aldane."
    assert len(wiring.conversation.turns) == (2 if has_begun else 1)
    assert wiring.window.conversation_pane.box.text == ""


def test_another_summary_that_is_asked_for_comes_before_it(
    wiring: Wiring, model: ScriptedModel, qtbot: QtBot, tmp_path: Path
) -> None:
    model.go_on.clear()
    add_ready(wiring, qtbot, tmp_path)
    qtbot.waitUntil(lambda: len(model.requests) == 1)
    wiring.window.conversation_pane.asked.emit("/outline")
    qtbot.waitUntil(model.stopped.is_set)
    model.go_on.set()
    qtbot.waitUntil(lambda: len(model.requests) == 2 and not wiring.answering.is_running)
    assert [request.summary_kind for request in model.requests] == ["brief", "outline"]
