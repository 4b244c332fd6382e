"""What must hold of the window whatever was done: each check yields sentences about what does not."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import psutil
from library_check import faults_of
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton

from app.assistant.export.pin_check import PinState, check_pin, stretches_of
from app.gui.conversation.conversation_model import RUNNING, Further, Outcome, Turn
from app.gui.conversation.turn_actions import WORDINGS
from app.gui.conversation.turn_storage import OpenedConversation, open_conversation
from app.gui.model.engine_host import ModelState
from app.gui.sources.library_model import RowState
from app.gui.tasks import Lane, Task
from app.gui.wiring import Wiring
from app.library.database import Library
from app.library.documents import list_documents, read_pages
from app.paths import Paths

if TYPE_CHECKING:
    from app.ingest.records import Page

Pump = Callable[[float, Callable[[], Any]], bool]
"""Lets events happen for so many seconds, or until something is so; whether it is."""


def at_work(wiring: Wiring) -> list[str]:
    """All that is going on in a window, by name."""
    box = wiring.window.conversation_pane.box
    lanes: dict[str, Lane] = {
        "library": wiring.library_work._lane,
        "reading": wiring.library_work.reading_lane,
        "export": wiring.exporting._lane,
    }
    going_on = {
        "an answer": wiring.answering.is_running,
        "reading on": wiring.answering._reading_on._task is not None,
        "the model": wiring.host.status.state is ModelState.PREPARING,
        "files": any(row.state in (RowState.WAITING, RowState.READING) for row in wiring.documents.rows),
        "a question that is due": box._is_due,
        "a look at what waits": wiring.waiting._timer.isActive(),
        "a search for conversations": wiring.talks._search is not None,
        **{f"the {name} lane": bool(lane._open_tasks) for name, lane in lanes.items()},
    }
    return [name for name, is_so in going_on.items() if is_so]


def processes_at_work(seconds: float, pump: Pump) -> float:
    """How much of a processor all children use, as a share of one."""
    children = psutil.Process().children(recursive=True)

    def spent() -> float:
        total = 0.0
        for child in children:
            try:
                times = child.cpu_times()
                total += times.user + times.system
            except psutil.Error:
                continue
        return total

    before, begun = spent(), time.monotonic()
    pump(seconds, lambda: False)
    return (spent() - before) / (time.monotonic() - begun)


def check_buttons(wiring: Wiring) -> Iterator[str]:
    """What makes no sense is greyed, and what makes sense is not."""
    window, pane = wiring.window, wiring.window.conversation_pane
    turns, runs = wiring.conversation.turns, wiring.answering.is_running
    menus, box = window._menus, pane.box
    if menus.stop.isEnabled() != runs:
        yield f"Stop is {'on' if menus.stop.isEnabled() else 'off'} while an answer is {'' if runs else 'not '}running"
    if box._is_answering and not runs:
        yield "the box's button stops, and nothing runs"
    can_summarise = not runs or wiring.answering.is_reading
    for name, is_on in (("menu", menus.summarise.isEnabled()), ("button", pane._summarise.isEnabled())):
        if is_on != can_summarise:
            yield f"the {name} for a summary is {'on' if is_on else 'off'}, running: {runs}"
    if menus.export.isEnabled() != bool(pane.answers):
        yield f"Export is {'on' if menus.export.isEnabled() else 'off'} with {len(pane.answers)} answers"
    for action, shown in window.turn_actions.actions.items():
        is_possible = bool(turns) and WORDINGS[action].is_possible(turns[-1])
        if shown.isEnabled() != is_possible:
            yield f"{action} is {'on' if shown.isEnabled() else 'off'}, possible: {is_possible}"
    if wiring.conversation.is_running() != runs:
        yield f"the last turn says {turns[-1].outcome if turns else 'nothing'}, and running is {runs}"
    if not box._button.isEnabled() and box.text.strip():
        yield "what is typed cannot be sent"
    ids = {row.document_id for row in wiring.documents.rows}
    if wiring.viewing.document_id is not None and wiring.viewing.document_id not in ids:
        begun = {row.begun_id for row in wiring.documents.rows}
        if wiring.viewing.document_id not in begun:
            yield "a document is on show that is not in the list"


def check_dialogs() -> Iterator[str]:
    """Nothing lies over the window."""
    for what, widget in (("dialog", QApplication.activeModalWidget()), ("menu", QApplication.activePopupWidget())):
        if widget is not None:
            yield f"a {what} was left: {type(widget).__name__} {widget.windowTitle()}"


def check_idle(wiring: Wiring) -> Iterator[str]:
    """Where nothing is at work, nothing says that something is; and there is a way on."""
    for number, turn in enumerate(wiring.conversation.turns):
        is_last = number == len(wiring.conversation.turns) - 1
        is_paused = turn.outcome is Outcome.PAUSED or turn.further is Further.PAUSED
        if turn.outcome in RUNNING or turn.further is Further.READING:
            yield f"turn {number} says {turn.outcome} {turn.further}"
        if turn.stage is not None and not is_paused:
            yield f"turn {number} ({turn.outcome}) still has a stage: {turn.stage.text}"
        if is_paused and not is_last:
            yield f"turn {number} is paused, and it is not the last"
    if (turns := wiring.conversation.turns) and turns[-1].offer is None:
        last = turns[-1]
        if last.request is not None and not (last.can_ask_again or last.can_go_on):
            yield f"the last turn ({last.outcome}) can neither be asked again nor gone on with"
    if wiring.answering._aside and not (turns and turns[-1].offer is not None):
        yield f"{len(wiring.answering._aside)} questions are set aside, and nothing runs"
    for bar in wiring.window.findChildren(QProgressBar):
        is_paused = bool(turns) and (turns[-1].outcome is Outcome.PAUSED or turns[-1].further is Further.PAUSED)
        if bar.isVisible() and not is_paused:
            yield f"a bar is on show: {bar.accessibleName()}"
    if wiring.window.model_progress.isVisible():
        yield f"the status bar tells of a model: {wiring.window.model_progress.text()}"
    if any(notice.topic == "busy" for notice in wiring.window.notices.shown):
        yield "a notice says that an answer is being written"


def check_kept(wiring: Wiring, pump: Pump) -> Iterator[str]:
    """What is on show is what the library has kept."""
    task = wiring.library_work.run(lambda library: _look(library, wiring.keeping.stored_id))
    found: list[tuple[OpenedConversation | None, dict[int, tuple[str, int]]]] = []
    failed: list[object] = []
    task.finished.connect(found.append)
    task.failed.connect(failed.append)
    pump(60, lambda: found or failed)
    if not found:
        yield f"the library could not be read: {failed}"
        return
    kept, documents = found[0]
    listed = {r.document_id: (r.name, r.page_count) for r in wiring.documents.rows if r.document_id is not None}
    if listed != documents:
        yield f"listed: {sorted(listed.items())}, in the library: {sorted(documents.items())}"
    turns = wiring.conversation.turns
    if kept is None:
        if turns:
            yield f"{len(turns)} turns are on show, and no conversation is kept"
        return
    if wiring.keeping.conversation_id != kept.id:
        yield f"conversation {wiring.keeping.conversation_id} is on show, {kept.id} is kept"
    if wiring.answering._aside:
        return  # the library has them as well
    if len(turns) != len(kept.turns):
        yield f"{len(turns)} turns are on show, {len(kept.turns)} are kept"
        return
    for number, (shown, known) in enumerate(zip(turns, kept.turns, strict=True)):
        yield from (f"turn {number}: {what}" for what in _differences(shown, known, set(documents)))


def _look(library: Library, shown: int | None) -> tuple[OpenedConversation | None, dict[int, tuple[str, int]]]:
    documents = {document.id: (document.name, document.page_count) for document in list_documents(library)}
    return (None if shown is None else open_conversation(library, shown)), documents


def _differences(shown: Turn, kept: Turn, present: set[int]) -> Iterator[str]:
    if shown.question != kept.question:
        yield f"asked {shown.question!r}, kept {kept.question!r}"
    if shown.request is not None and shown.request != kept.request:
        yield f"request {shown.request}, kept {kept.request}"
    if shown.answer is None:
        if shown.outcome not in (Outcome.ANSWERED, Outcome.NOT_FOUND) and kept.answer is not None:
            yield f"{shown.outcome} is on show, and an answer is kept"
        return
    cited = {pin.document_id for pin in (*shown.answer.supports, *shown.answer.nearest)}
    cited |= {document.document_id for document in shown.answer.coverage.documents}
    if cited <= present and shown.answer != kept.answer:
        yield f"the answer is not what is kept: {shown.answer} {kept.answer}"
    elif shown.text != kept.text and cited <= present:
        yield f"the words are not what is kept: {shown.text!r} {kept.text!r}"


def check_pins(wiring: Wiring, pump: Pump, known: dict[int, dict[int, Page]]) -> Iterator[str]:
    """Every pin on show stands word for word on its page."""
    present = {row.document_id for row in wiring.documents.rows if row.document_id is not None}
    pins = [
        pin
        for turn in wiring.conversation.turns
        if turn.answer is not None
        for pin in (*turn.answer.supports, *turn.answer.nearest)
        if {number for number, _, _ in stretches_of(pin)} <= present
    ]
    wanted = {number for pin in pins for number, _, _ in stretches_of(pin)} - known.keys()

    def read(library: Library) -> dict[int, dict[int, Page]]:
        return {number: {page.number: page for page in read_pages(library, number)} for number in wanted}

    if wanted:
        task: Task = wiring.library_work.run(read)
        over: list[object] = []
        task.finished.connect(lambda found: (known.update(found), over.append(1)))
        task.failed.connect(over.append)
        pump(60, lambda: over)
    for pin in pins:
        state, why = check_pin(pin, known)
        if state is not PinState.HOLDS:
            yield f"a pin of document {pin.document_id}, page {pin.page}: {state}: {why}"


def check_words(wiring: Wiring, markers: set[str]) -> set[str]:
    """Those of the typed words that are found nowhere: not in the window, and not in the library."""
    box, editing = wiring.window.conversation_pane.box, wiring.asking._editing
    places = [
        box.text,
        editing._before.text if editing._before else "",
        *(question.text for question in wiring.waiting.questions),
        *(turn.question for turn in (*wiring.conversation.turns, *wiring.answering._aside)),
    ]
    missing = {marker for marker in markers if not any(marker in place for place in places)}
    if missing:
        with wiring.library_work.library.reading() as database:
            kept = [row[0] for row in database.execute("SELECT text FROM messages WHERE role = 'user'")]
        missing = {marker for marker in missing if not any(marker in text for text in kept)}
    return missing


def check_file(paths: Paths) -> Iterator[str]:
    """What is wrong with the library's file."""
    with Library.open(paths) as library:
        if faults := faults_of(library):
            yield f"the library's file: {faults}"


def buttons_of(widget: Any) -> list[QPushButton]:
    """The buttons of a dialog that can be pressed."""
    return [button for button in widget.findChildren(QPushButton) if button.isVisible() and button.isEnabled()]
