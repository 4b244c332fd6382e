"""Questions that were sent while files were being added: each waits for those files, and is asked by itself then.

sent ──> waits for its files ──> all are documents, nobody else is answered ──> due ──> asked
              │        └── one is refused: the others are waited for; if none has come the question stays on the list
              ├── by a button: asked of what is ready, and of the pages that are read of the others
              └── by a button: taken back into the box

The list is kept with the window's state, so that nothing of it is lost by a restart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.gui.language import figure
from app.gui.question.waiting_list import Ready, WaitingLine, WaitingList
from app.gui.question.waiting_question import WaitingQuestion
from app.gui.sources.begun_documents import BegunDocuments
from app.gui.sources.document_imports import DocumentImports
from app.gui.sources.library_model import COMING, DocumentListModel, DocumentRow, RowState
from app.gui.theme import in_own_direction

SETTLE_MS = 100
"""Rows change with every page, and many at once."""


@dataclass(frozen=True, slots=True)
class WaitingNeeds:
    """What it asks of the window."""

    shown: Callable[[], int]
    """The conversation on show; 0: one of which nothing was kept yet."""
    is_busy: Callable[[], bool]
    """Whether nothing can be asked just now: an answer is on its way, or there is no model."""


class FileWaiting(QObject):
    """The list of waiting questions."""

    changed = Signal()
    """Others wait, or one waits for other files: it has to be kept."""
    due = Signal(object)
    """A WaitingQuestion that is to be asked now, of the documents that it names. It is off the list."""
    taken_back = Signal(str)
    """Its words go back into the box."""

    def __init__(
        self,
        shown: WaitingList,
        documents: DocumentListModel,
        imports: DocumentImports,
        begun: BegunDocuments,
        needs: WaitingNeeds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._list = shown
        self._documents = documents
        self._begun = begun
        self._needs = needs
        self._questions: list[WaitingQuestion] = []
        self._keys = count(1)
        self._is_open = False
        self._is_new = False  # whether the conversation on show has no number yet, and will have one
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._refresh)
        shown.ask_requested.connect(lambda pressed: self._on_pressed(pressed, self._ask_what_is_there))
        shown.take_back_requested.connect(lambda pressed: self._on_pressed(pressed, self._take_back))
        imports.became.connect(self._on_became)
        begun.begun.connect(self._on_begun)
        begun.failed.connect(lambda path: self._on_begun(path, None))
        documents.asked_changed.connect(self.look_again)
        documents.dataChanged.connect(lambda *_: self.look_again())

    @property
    def questions(self) -> tuple[WaitingQuestion, ...]:
        """Those that wait, the oldest first."""
        return tuple(self._questions)

    @property
    def files(self) -> tuple[Path, ...]:
        """All that is being added now: what a question that is sent now would wait for."""
        return tuple(row.path for row in self._documents.rows if row.state in COMING)

    def restore(self, questions: Iterable[WaitingQuestion]) -> None:
        """Bring back what waited when the window was closed; nothing is asked before `begin`."""
        self._questions = [replace(question, key=next(self._keys)) for question in questions]
        self._refresh()

    def begin(self) -> None:
        """The library is open, and the files that were on their way are so again."""
        self._is_open = True
        self.look_again()

    def put_off(self, text: str, document_ids: tuple[int, ...]) -> None:
        """Have a question wait for the files that are being added now."""
        question = WaitingQuestion(text, document_ids, self.files, self._needs.shown(), key=next(self._keys))
        self._questions.append(question)
        self.changed.emit()
        self._refresh()

    def note_asked(self) -> None:
        """Something is being asked in the conversation on show."""
        self._is_new = not self._needs.shown()

    def note_kept(self, conversation: int) -> None:
        """It is kept under this number. What waits in a conversation that had none belongs to it."""
        if self._is_new:
            self._is_new = False
            self._questions = [q if q.conversation else replace(q, conversation=conversation) for q in self._questions]
            self.changed.emit()
        self.look_again()

    def look_again(self) -> None:
        """See soon whether one is due."""
        if self._questions and not self._timer.isActive():
            self._timer.start()

    def _on_became(self, path: Path, what: int | tuple[Path, ...]) -> None:
        """A folder that is waited for became files, or a file a document."""
        if not self._questions:
            return
        for number, question in enumerate(self._questions):
            if path not in question.files:
                continue
            files = tuple(file for file in question.files if file != path)
            if isinstance(what, tuple):
                question = replace(question, files=tuple(dict.fromkeys((*files, *what))))
            else:
                ids = tuple(dict.fromkeys((*question.document_ids, what)))
                begins = tuple(file for file in question.begins if file != path)
                question = replace(question, document_ids=ids, files=files, begins=begins, has_come=True)
            self._questions[number] = question
        self.changed.emit()
        self.look_again()

    def _on_begun(self, path: Path, document_id: int | None) -> None:
        """What is read of a file can be asked; without a number, it could not be kept."""
        for number, question in enumerate(self._questions):
            if path in question.begins:
                ids = question.document_ids if document_id is None else (*question.document_ids, document_id)
                begins = tuple(file for file in question.begins if file != path)
                self._questions[number] = replace(question, document_ids=tuple(dict.fromkeys(ids)), begins=begins)
        self._refresh()

    def _refresh(self) -> None:
        """Ask the oldest one that is due, and show where the others stand."""
        rows = {row.path: row for row in self._documents.rows}
        if self._is_open:
            self._questions = [self._put_back(question, rows) for question in self._questions]
        if self._is_open and not self._needs.is_busy():
            due = next((q for q in self._questions if self._is_due(q, rows) and not self._is_elsewhere(q)), None)
            if due is not None:
                self._ask_now(due, rows)
        self._list.show_lines([self._line(question, rows) for question in self._questions])

    def _is_due(self, question: WaitingQuestion, rows: dict[Path, DocumentRow]) -> bool:
        """Of files that all failed, or were called off, it may be that it was about these alone: then the user says."""
        if question.is_wanted:
            return not question.begins and bool(self._ids_of(question, rows))
        there = [rows[file] for file in question.files if file in rows]
        has_come = question.has_come or any(row.document_id is not None for row in there)
        is_coming = any(row.state in COMING for row in there)
        return has_come and not is_coming and bool(self._ids_of(question, rows))

    def _put_back(self, question: WaitingQuestion, rows: dict[Path, DocumentRow]) -> WaitingQuestion:
        """A question that was to be asked next, but of which nothing is left to be asked of, waits like any other."""
        is_lost = question.is_wanted and not question.begins and not self._ids_of(question, rows)
        return replace(question, is_wanted=False) if is_lost else question

    def _is_elsewhere(self, question: WaitingQuestion) -> bool:
        return question.conversation != self._needs.shown()

    def _ids_of(self, question: WaitingQuestion, rows: dict[Path, DocumentRow]) -> tuple[int, ...]:
        """What it can be asked of now: a file may have become a document before this began to listen."""
        there = {number for row in self._documents.rows for number in (row.document_id, row.begun_id)}
        read = (rows[file].document_id for file in question.files if file in rows)
        ids = dict.fromkeys((*question.document_ids, *read))
        return tuple(number for number in ids if number is not None and number in there)

    def _on_pressed(self, pressed: WaitingQuestion, then: Callable[[WaitingQuestion], None]) -> None:
        """What is shown of a question may be a moment old: a file of it has come since."""
        question = next((question for question in self._questions if question.key == pressed.key), None)
        if question is not None:
            then(question)

    def _ask_what_is_there(self, question: WaitingQuestion) -> None:
        """Here, and as soon as nothing else is answered: also of the pages that are read of files on their way."""
        begins = tuple(file for file in question.files if self._begun.can_keep(file))
        place = self._questions.index(question)
        self._questions[place] = replace(
            question, is_wanted=True, begins=begins, conversation=self._needs.shown(), has_come=True
        )
        self.changed.emit()
        for file in begins:
            self._begun.keep(file)
        self._refresh()

    def _ask_now(self, question: WaitingQuestion, rows: dict[Path, DocumentRow]) -> None:
        """Of all that is there."""
        self._questions.remove(question)
        self.changed.emit()
        self.due.emit(replace(question, document_ids=self._ids_of(question, rows)))
        self.look_again()

    def _take_back(self, question: WaitingQuestion) -> None:
        if question in self._questions:
            self._questions.remove(question)
            self.changed.emit()
            self.taken_back.emit(question.text)
            self._refresh()

    def _line(self, question: WaitingQuestion, rows: dict[Path, DocumentRow]) -> WaitingLine:
        ready = Ready.DOCUMENTS if self._is_open and self._ids_of(question, rows) else Ready.NOTHING
        coming = [rows[file] for file in question.files if file in rows and rows[file].state in COMING]
        if question.is_wanted and not self._is_elsewhere(question):
            return WaitingLine(question, self.tr("Asked next"))
        if coming:
            if any(self._begun.can_keep(row.path) for row in coming):
                ready = Ready.BOTH if ready is Ready.DOCUMENTS else Ready.PAGES
            return WaitingLine(question, self._coming_words(coming), ready)
        if not self._is_open:
            return WaitingLine(question, self.tr("Waiting for the library"))
        if not self._is_due(question, rows):
            return WaitingLine(question, self._stuck_words(question), ready)
        if self._is_elsewhere(question):
            words = self.tr("Sent in another conversation; asked when that is on show again.")
            return WaitingLine(question, words, Ready.HERE)
        return WaitingLine(question, self.tr("Asked next"))

    def _coming_words(self, coming: list[DocumentRow]) -> str:
        """The file that is read, or else the first one, and how far it is; how many are behind it."""
        first = next((row for row in coming if row.state is not RowState.WAITING), coming[0])
        words = self.tr("Waiting for {file}")
        if len(coming) > 1:
            words = self.tr("Waiting for {file} and {count} more")
        words = words.format(file=in_own_direction(first.name), count=figure(len(coming) - 1))
        return words if first.state is RowState.WAITING else f"{words} · {first.status}"

    def _stuck_words(self, question: WaitingQuestion) -> str:
        if question.files:
            words = self.tr("{file} could not be added. Add it again, or take the question back.")
            return words.format(file=in_own_direction(question.files[0].name))
        return self.tr("What it asks about is no longer in the library.")
