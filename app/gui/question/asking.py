"""When a question may be put, and where its words stay when it may not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from app.assistant.summaries.summary_kind import SummaryKind
from app.errors import PinciteError
from app.gui.conversation.answering import Answering
from app.gui.conversation.conversation_keeping import ConversationKeeping
from app.gui.conversation.conversation_model import Turn
from app.gui.conversation.conversation_pane import ConversationPane
from app.gui.conversation.turn_actions import WORDINGS, TurnAction
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.model.engine_host import EngineHost, ModelState
from app.gui.model.model_news import ModelNews
from app.gui.notices import Notice, Notices
from app.gui.question.commands import Command, Mode, command_for, command_of, heading_of, summary_heading
from app.gui.question.editing import Editing, typed
from app.gui.question.file_waiting import FileWaiting
from app.gui.question.model_request import BEST_PAGES, ModelRequest
from app.gui.question.waiting_question import WaitingQuestion
from app.gui.sentences import sentence_of
from app.gui.sources.library_model import DocumentListModel

EDITING_HINT = QT_TRANSLATE_NOOP("Asking", "Enter asks this in place of the last question · Esc leaves it as it is")
ONE_TO_COMPARE = QT_TRANSLATE_NOOP("Asking", "Tick at least two documents, or pick them with @, to compare them.")
NOTHING_TICKED = QT_TRANSLATE_NOOP("Asking", "Tick at least one document to ask it.")


class Asking(QObject):
    """Takes questions from the box to the answering, and gives words back when no answer came."""

    def __init__(
        self,
        pane: ConversationPane,
        documents: DocumentListModel,
        answering: Answering,
        host: EngineHost,
        notices: Notices,
        waiting: FileWaiting,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._waiting = waiting
        self._pane = pane
        self._documents = documents
        self._answering = answering
        self._host = host
        self._notices = notices
        self._is_unasked = False  # what is being written nobody asked for: a question comes first
        self._editing = Editing(pane, documents)
        self._focus = ""  # of the settings
        self._is_held = False  # another conversation is about to come on show
        self._held: Callable[[], object] | None = None  # what was asked for meanwhile
        pane.asked.connect(self._ask)
        pane.summary_requested.connect(self._on_summary_wanted)
        pane.asked_otherwise.connect(self._ask_otherwise)
        pane.acted.connect(self._act)
        pane.stop_requested.connect(answering.stop)
        pane.box.leave_requested.connect(self._leave_edit)
        pane.box.edit_requested.connect(lambda: self._act(TurnAction.EDIT))
        pane.suggested.connect(self.begin)
        pane.turns_gone.connect(self._drop_edit)
        pane.meter.choice_requested.connect(lambda: self._keep_way(""))
        pane.box.sources.changed.connect(lambda: self._hint(""))
        documents.asked_changed.connect(self._on_documents_changed)
        waiting.due.connect(self._ask_late)
        waiting.taken_back.connect(self._give_back)
        answering.running_changed.connect(self._on_running_changed)
        answering.failed.connect(self._on_failed)
        self._news = ModelNews(host, answering, notices, self)

    def follow_settings(self, focus: str) -> None:
        """Ask what is too long to be read at once as the settings say, until the user chooses otherwise."""
        if focus != self._focus:
            self._focus = focus
            self._keep_way({"auto": BEST_PAGES, "whole": ""}.get(focus, focus))

    def follow_keeping(self, keeping: ConversationKeeping) -> None:
        """Hold what is sent while a conversation comes, and drop it where that does not come: its words stay."""
        keeping.coming_changed.connect(self._hold)
        keeping.coming_failed.connect(self._drop_held)

    def _hold(self, is_held: bool) -> None:
        """Ask nothing in a conversation that is about to go; what is sent meanwhile, ask in the one that comes."""
        self._is_held, held, self._held = is_held, self._held, None
        if held is not None and not is_held:
            held()

    def _drop_held(self) -> None:
        self._held = None

    @property
    def unsent(self) -> str:
        """All words that are typed and not asked."""
        return self._editing.words

    def begin(self, text: str) -> None:
        """Ask what was suggested, as if it had been typed; what stands in the box stays there."""
        before = self._pane.box.text
        self._ask(text)
        if before and not self._pane.box.text:
            self._pane.box.set_text(before)

    def summarise_unasked(self) -> None:
        """Begin a brief summary that nobody asked for; the next question ends it."""
        if self._summarise(SummaryKind.BRIEF):
            self._is_unasked = True
            self._pane.box.set_answering(False)  # Enter asks, as ever

    def _make_way(self) -> None:
        """End what nobody asked for; nothing is left of it if nothing was written."""
        if self._is_unasked and self._answering.is_running and not self._answering.is_reading:
            self._answering.stop()
            if not self._pane.turns[-1].text:
                self._answering.withdraw()

    @property
    def is_busy(self) -> bool:
        """Whether no question can be put now: an answer that somebody asked for is on its way, or nobody answers."""
        is_asked = self._answering.is_running and not self._is_unasked
        return self._is_held or is_asked or self._host.status.state is ModelState.FAILED

    def _ask(self, question: str) -> None:
        if self._is_held:
            self._held = lambda: self._ask(question) if question == self._pane.box.text.strip() else None
        elif (found := command_of(question)) is not None:
            self._command(*found)
        else:
            self._put(question)

    def _command(self, command: Command, words: str) -> None:
        """Do what a command says. Its words stay in the box until they are taken."""
        if command.kind is not None:
            typed = self._pane.box.text
            if self._editing.is_on:  # what stood in the box before comes back, and the command is no part of it
                self._pane.box.clear()
            if not self._summarise(command.kind):
                self._pane.box.set_text(typed)
                return
            if command_of(self._pane.box.text.strip()):
                self._pane.box.clear()
            if words:  # which it does not take
                self._give_back(words)
        elif not words:
            self._hint(translate("Commands", command.wants))
        elif command.mode is Mode.COMPARE and len(self._asked_ids()) + len(self._missing_files()) < 2:
            self._hint(self.tr(ONE_TO_COMPARE))
        else:
            self._put(words, command.mode)

    def _asked_ids(self) -> tuple[int, ...]:
        """The documents picked with @, or else those that are ticked."""
        return self._pane.box.sources.document_ids or tuple(self._documents.asked_ids())

    def _missing_files(self) -> tuple[Path, ...]:
        """Files that are still being added, and are meant as well: unless documents that are ready are picked."""
        return () if self._pane.box.sources.document_ids else self._waiting.files

    @property
    def _is_written(self) -> bool:
        """Whether an answer is being written that somebody asked for: the box keeps what is sent meanwhile."""
        return self._answering.is_running and not self._answering.is_reading and not self._is_unasked

    def _put(self, question: str, mode: Mode = Mode.QUESTION) -> None:
        if self._is_written:
            return
        passage = self._pane.passage.passage
        if passage is None and not self._editing.is_on and self._missing_files():
            self._pane.box.clear()
            self._hint("")
            self._waiting.put_off(heading_of(question, mode), self._asked_ids())
            return
        if not (self._news.has_model() if passage is not None else self._is_possible()):
            return
        if passage is None:
            request, heading = ModelRequest(self._asked_ids(), question, mode=mode.value), heading_of(question, mode)
        else:
            request = ModelRequest((passage.excerpt.document_id,), question, excerpt=passage.excerpt)
            heading = passage.heading(question)
        self._make_way()
        if self._editing.is_on:
            self._leave_edit()
            self._answering.withdraw()
        else:
            self._empty_box()
        self._answering.ask(request, heading)

    def _ask_late(self, waiting: WaitingQuestion) -> None:
        """Ask what had to wait for its files; they are documents now."""
        self._make_way()
        found = command_of(waiting.text)
        if found is not None and (kind := found[0].kind) is not None:
            self._answering.ask(*self._summary(waiting.document_ids, kind))
        else:
            mode, words = (found[0].mode, found[1]) if found is not None else (Mode.QUESTION, waiting.text)
            request = ModelRequest(waiting.document_ids, words, mode=mode.value)
            self._answering.ask(request, heading_of(words, mode))

    def _give_back(self, words: str) -> None:
        """Put words back into the box; behind what was typed there meanwhile."""
        self._pane.box.add_below(words)
        self._pane.box.setFocus()

    def _on_summary_wanted(self, kind: SummaryKind) -> None:
        self._pane.show_chooser(False)  # the summary comes in the conversation, and so do words why it cannot
        if self._is_held:
            self._held = lambda: self._summarise(kind)
        else:
            self._summarise(kind)

    def _summarise(self, kind: SummaryKind) -> bool:
        """Whether it was asked for."""
        if self._is_written or self._is_held:
            return False
        if self._missing_files():
            self._waiting.put_off(command_for(kind), self._asked_ids())
            return True
        if self._is_possible():
            self._make_way()
            ids = self._asked_ids()
            self._pane.box.sources.set_sources({})
            self._answering.ask(*self._summary(ids, kind))
            return True
        return False

    def _summary(self, ids: Sequence[int], kind: SummaryKind) -> tuple[ModelRequest, str]:
        """The request for a summary, and what stands above it."""
        names = [row.name for row in self._documents.rows if row.document_id in ids]
        return ModelRequest(tuple(ids), summary_kind=kind.value), summary_heading(names, kind)

    def _keep_way(self, way: str) -> None:
        """Ask what is too long in this way from now on; empty: offer all of them each time."""
        self._answering.use_way(way)
        self._pane.meter.show_way(way, can_choose=self._focus in ("auto", "whole"))

    def _ask_otherwise(self, request: ModelRequest) -> None:
        """Ask the last turn's documents again, which were too long to be read at once; and further ones like that,
        unless this one was answered: then it is about this one.
        """
        if self._is_held or self._answering.is_running or not self._news.has_model():
            return
        if not request.pages and self._pane.turns[-1].answer is None:
            self._keep_way(request.focus)
        self._pane.box.setFocus()  # the button that was pressed goes away
        self._ask_again(request)

    def _ask_again(self, request: ModelRequest) -> None:
        """Ask the last question once more; where it failed, it stands in the box as well, and is taken from there."""
        if self._pane.box.text.strip() == typed(request):
            self._empty_box()
        self._answering.ask_again(request)

    def keep_words(self, request: ModelRequest) -> None:
        """A question that is not asked after all stands in the box, if it does not already."""
        if not request.is_summary and typed(request) not in self._pane.box.text:
            self._pane.box.add_below(typed(request))

    def _empty_box(self) -> None:
        """What stands in the box was asked, and so was what it is about."""
        self._pane.box.clear()
        self._pane.box.sources.set_sources({})
        self._pane.passage.show_passage(None)

    def _act(self, action: TurnAction) -> None:
        """Do something with the last turn, if it is still possible."""
        turns = self._pane.turns
        if action is TurnAction.OTHER_MODEL:
            self._pane.models_requested.emit()
            return
        if action is TurnAction.GIVE_UP:
            if not self._is_held and turns and (offer := turns[-1].offer) is not None:
                self._answering.withdraw()
                self.keep_words(offer)
            self._pane.box.setFocus()
            return
        if self._is_held or not turns or not WORDINGS[action].is_possible(turns[-1]):
            return
        if action is TurnAction.PAUSE:
            self._answering.pause()
        elif action is TurnAction.EDIT:
            self._editing.begin(turns[-1])
            self._hint("")
        elif self._news.has_model():
            if action is TurnAction.GO_ON:
                self._answering.go_on()
            elif action is TurnAction.ANSWER_NOW:
                self._answering.answer_now()
            elif turns[-1].request is not None:
                self._ask_again(turns[-1].request)
        self._pane.box.setFocus()  # the button that was pressed goes away

    def edit_earlier(self, turn: Turn) -> None:
        """Have an earlier question edited, about the documents or the passage that it was asked of."""
        self._leave_edit()
        self._hint(self._editing.bring_earlier(turn))
        self._pane.box.setFocus()

    def _leave_edit(self) -> None:
        if self._editing.is_on:
            self._editing.leave()
            self._hint("")

    def _drop_edit(self) -> None:
        """The question that is edited is no longer the last one on show."""
        if self._editing.is_on:
            self._editing.drop()
            self._hint("")

    def _hint(self, sentence: str) -> None:
        """Say why a question cannot be asked, or else what Enter will do."""
        self._pane.box.set_hint(sentence or (self.tr(EDITING_HINT) if self._editing.is_on else ""))

    def _on_running_changed(self, is_running: bool) -> None:
        self._pane.set_running(is_running)
        self._is_unasked = False
        if is_running:
            self._drop_edit()

    def _is_possible(self) -> bool:
        """Whether there is something to ask and someone to answer; says so if not."""
        self._hint("" if self._asked_ids() else self.tr(NOTHING_TICKED))
        return self._news.has_model() and bool(self._asked_ids())

    def _on_documents_changed(self) -> None:
        ready = [(row.document_id, row.name) for row in self._documents.rows if row.document_id is not None]
        self._pane.box.offer_sources(ready)
        if self._documents.asked_ids():
            self._hint("")

    def _on_failed(self, request: ModelRequest, error: PinciteError) -> None:
        if not request.is_summary and not self._pane.box.text.strip():
            self._editing.give_back(self._pane.turns[-1])
        if request.can_be_asked_otherwise(error):  # the turn itself says it and offers what can be done
            self._pane.box.forget_due()  # another question would end that
        else:
            sentence = sentence_of(error)
            if not request.is_summary:
                sentence = self.tr("{error} Your question is kept.").format(error=sentence)
            self._notices.show_notice(Notice(sentence, topic="answer"))
