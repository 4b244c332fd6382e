"""Builds the window's parts and connects them: the only place where objects are wired.

             drop, dialog ──→ DocumentImports ──→ reading lane ──┐
MainWindow   question ──────→ Asking → Answering → EngineHost ───┤──→ list models ──→ views
             citation ──────→ DocumentViewing ──→ library lane ──┘
             errors of all ─→ Notices
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.gui.about.about_desk import AboutDesk
from app.gui.checking.check_desk import CheckDesk
from app.gui.conversation.answer_exporting import AnswerExporting
from app.gui.conversation.answering import Answering
from app.gui.conversation.conversation_desk import ConversationDesk
from app.gui.conversation.conversation_keeping import ConversationKeeping
from app.gui.conversation.conversation_list_model import ConversationsModel
from app.gui.conversation.conversation_model import ConversationListModel
from app.gui.document.document_viewing import DocumentViewing
from app.gui.document.held_pages import held_back_notice
from app.gui.document.image_gate import HeldBack, ImageGate
from app.gui.document.page_finding import PageFinding
from app.gui.document.page_images import PageImages
from app.gui.document.page_words import PageWords
from app.gui.language import use_language
from app.gui.main_window import MainWindow
from app.gui.missing_fonts import MissingFonts
from app.gui.model.engine_host import EngineHost, ModelStatus, OpenTheModel
from app.gui.model.model_desk import DeskNeeds, ModelDesk
from app.gui.model.model_opening import image_checker, model_opener
from app.gui.network_use import NetworkFor, NetworkUse
from app.gui.notices import Notice, Severity
from app.gui.panes import CONVERSATION, PAGES
from app.gui.privacy.encryption_desk import EncryptionDesk
from app.gui.privacy.private_window import open_private_window
from app.gui.question.asking import Asking
from app.gui.question.asking_about import AskingAbout
from app.gui.question.budgeting import Budgeting
from app.gui.question.file_waiting import FileWaiting, WaitingNeeds
from app.gui.question.suggesting import Suggesting
from app.gui.question.summing_up import SummingUp
from app.gui.sentences import sentence_of
from app.gui.settings.preferences import Preferences
from app.gui.settings.shortcuts import Shortcuts, problems_of
from app.gui.sources.begun_documents import BegunDocuments
from app.gui.sources.document_imports import DocumentImports
from app.gui.sources.folder_watching import FolderWatching
from app.gui.sources.folders_dialog import FoldersDialog
from app.gui.sources.library_desk import LibraryDesk
from app.gui.sources.library_model import DocumentListModel
from app.gui.sources.library_opening import LibraryOpening
from app.gui.sources.library_work import LibraryWork
from app.gui.sources.pasted_images import PastedImages
from app.gui.sources.recent_documents import RecentDocuments
from app.gui.sources.sample_document import sample_file
from app.gui.state_keeping import StateKeeping
from app.gui.tasks import Lane
from app.gui.theme import Theme, size_letters
from app.ingest.limits import limits_of
from app.ingest.records import OutlineEntry
from app.paths import Paths
from app.settings import LoadedSettings, Settings, load_settings

if TYPE_CHECKING:
    from app.library.documents import Document
    from app.library.taken_out import DocumentRenderer


@dataclass(frozen=True, slots=True)
class Parts:
    """What differs between the real app and a test that stalls or fails on purpose."""

    open_model: OpenTheModel | None = None
    """Instead of the model of the settings."""


class Wiring(QObject):
    """All parts of the running app."""

    closing = Signal()
    """From now on nothing more is added, or asked."""

    def __init__(
        self, application: QApplication, paths: Paths, parts: Parts = Parts(), loaded: LoadedSettings | None = None
    ) -> None:
        """`loaded`: the settings, where they were needed before; what is wrong with them is told by the first look."""
        super().__init__()
        self.paths = paths
        loaded = loaded or load_settings(paths)
        use_language(application, loaded.settings.language)
        size_letters(application, loaded.settings.letters_percent)
        self.look = Theme(application, loaded.settings.colours)
        self._make_sources(loaded.settings, parts)
        self._make_window(loaded.settings)
        self._make_answering()
        self._make_surroundings(loaded.settings)
        self._make_suggestions()
        self.exporting = AnswerExporting(self.window, self.window.notices, self.library_work, self.imports.password_of)
        self.checking = CheckDesk(self.window, self.library_work, self.imports, self.desk)
        self.state_keeping = StateKeeping(
            paths, self.window, self.library_work, self.keeping, self.waiting, self.imports, self.recent, self.asking
        )
        self.opening = LibraryOpening(self.library_work, self.window.notices, self._on_library_open, self)
        self._is_closed = False
        self._connect()
        if loaded.problem:
            self.window.notices.show_notice(Notice(loaded.problem, Severity.WARNING))
        if problems := problems_of(loaded.settings.shortcuts):
            self.window.notices.show_notice(Notice(" ".join(problems), Severity.WARNING, topic="shortcuts"))

    def _make_sources(self, settings: Settings, parts: Parts) -> None:
        """What the window shows: documents, their pages, conversations; and the model."""
        self.documents = DocumentListModel()
        self.conversation = ConversationListModel()
        self.conversations = ConversationsModel()
        self.library_work = LibraryWork(self.paths, limits_of(settings, gives_way=True))
        self.imports = DocumentImports(self.library_work.reading_lane, self.library_work.add_document, self.documents)
        self.gate = ImageGate(
            self._open_renderer,
            lambda: bool(self.preferences.settings.image_check),
            image_checker(self.paths, lambda: self.preferences.settings),
        )
        self.images = PageImages(
            Lane("drawing"),
            self.gate.open_renderer,
            self.library_work.check_original,
            prepare=self.library_work.prepare_drawing,
        )
        self.host = EngineHost(
            Lane("engine"),
            parts.open_model
            or model_opener(self.paths, lambda: self.preferences.settings, self.library_work, self._open_renderer),
            self,
        )
        self.words = PageWords(self.library_work.read_pages)

    def _make_window(self, settings: Settings) -> None:
        """The window, its pages, and what happens to documents in it."""
        self.window = MainWindow(
            self.look,
            self.documents,
            self.conversation,
            self.conversations,
            self.images,
            self.words,
            has_sample=sample_file() is not None,
            shortcuts=Shortcuts(settings.shortcuts),
            is_private=self.paths.is_private,
        )
        self.viewing = DocumentViewing(self.library_work.read_page_sizes, self.documents, self.window.page_panel)
        panel = self.window.page_panel
        self.finding = PageFinding(
            panel.view, panel.find_bar, self.words, Lane("finding"), self.library_work.page_texts, self
        )
        self.recent = RecentDocuments(self.window.recent_menu, self.documents, self._show_again, self)
        self.desk = LibraryDesk(self.window, self.documents, self.imports, self.viewing, self.library_work, self.look)

    def _make_answering(self) -> None:
        """The way of a question: to documents that are there, or on their way, to the model, into the library."""
        self.answering = Answering(self.host.ask, self.conversation)
        self.begun = BegunDocuments(
            self.documents, self.imports, self.library_work, self.viewing, self.window.notices, self
        )
        self.waiting = FileWaiting(
            self.window.conversation_pane.waiting,
            self.documents,
            self.imports,
            self.begun,
            WaitingNeeds(lambda: self.state_keeping.conversation, lambda: self.asking.is_busy),
            self,
        )
        self.asking = Asking(
            self.window.conversation_pane, self.documents, self.answering, self.host, self.window.notices, self.waiting
        )
        self.asking_about = AskingAbout(
            self.window.page_panel, self.window.conversation_pane, self.documents, self.window.notices, self
        )
        self.keeping = ConversationKeeping(self.library_work, self.conversation, self.answering, self.window.notices)

    def _make_surroundings(self, settings: Settings) -> None:
        """What stands around the conversation: the list of all, settings, meter, pictures, suggestions."""
        self.talks = ConversationDesk(
            self.window,
            self.conversations,
            self.documents,
            self.keeping,
            self.answering,
            self.viewing,
            self.library_work,
        )
        self.network = NetworkUse(self)
        self.network.changed.connect(lambda: self.window.show_network(self.network.words))
        self.window.show_network(self.network.words)
        self.host.status_changed.connect(self._note_server)
        self.answering.running_changed.connect(lambda runs: self._note_server(self.host.status) if runs else None)
        self.preferences = Preferences(
            self.window,
            self.host,
            self.paths,
            settings,
            self.library_work.run_alone,
            lambda: self.answering.is_running,
        )
        self.answering.answered.connect(self.preferences.take_timing)
        self.asking.follow_settings(settings.focus)
        self.preferences.changed.connect(lambda chosen: self.asking.follow_settings(chosen.focus))
        self.models = ModelDesk(
            self.window,
            self.look,
            self.paths,
            self.preferences,
            self.host,
            DeskNeeds(
                self.answering.pause,
                lambda: not self.documents.rows and not self._is_closed,
                network=self.network,
                after_settings=self.library_work.run_alone,
            ),
        )
        self.budgeting = Budgeting(
            self.window.conversation_pane,
            self.documents,
            self.host,
            self.library_work,
            self.paths,
            lambda: self.preferences.settings,
            self.window,
        )
        self.encryption = EncryptionDesk(self.window, self.look, self.paths, self.library_work)
        self.about = AboutDesk(self.window, self.look, self.paths, lambda: self.preferences.settings, self.network)
        self.watching = FolderWatching(
            self.paths, self.library_work, self.imports, lambda: self.preferences.settings, self.window
        )
        self.fonts = MissingFonts(self.window.notices, self.documents, self.conversation, self.answering, parent=self)
        self.pasted = PastedImages(
            None if self.paths.is_private or self.paths.key else self.paths.pictures,
            self.library_work.run_alone,
            self.window.notices,
            self.window,
        )

    def _make_suggestions(self) -> None:
        """What is offered, or done, before anything was asked."""
        self.suggesting = Suggesting(
            self.window.conversation_pane, self.conversation, self.documents, self.library_work, self
        )
        self.summing_up = SummingUp(
            self.window.conversation_pane,
            self.documents,
            self.imports,
            self.host,
            self.asking,
            lambda: self.preferences.settings,
            self,
        )

    def _note_server(self, status: ModelStatus) -> None:
        """A server was asked what it serves, or is being asked a question."""
        if status.info is not None and status.info.is_remote:
            self.network.note(NetworkFor.SERVER)

    def start(self, files_to_add: Sequence[Path] = ()) -> None:
        """Show the window; then open the library, start the model, and add the files."""
        self.opening.keep_files(files_to_add)
        self.state_keeping.restore()
        self.window.show()
        self.window.conversation_pane.box.setFocus()
        QTimer.singleShot(0, self.opening, self.opening.begin)

    def close(self) -> None:
        """End all work in an order in which nothing that was typed or answered is lost. May be called again."""
        if self._is_closed:
            return
        self._is_closed = True
        self.closing.emit()
        goes_on = self.talks.let_go()
        # Unsent words first: they have a file of their own, which no other process holds.
        works = self.state_keeping.last_work(), self.keeping.last_work(goes_on=goes_on), self.talks.last_work()
        self.window.hide()
        self.library_work.do_last(*works)  # now: a model that is just being started takes seconds to end
        self.finding.close()
        self.suggesting.close()
        self.budgeting.close()
        self.images.close()
        self.gate.close()
        self.exporting.close()
        self.checking.close()
        self.models.close()
        self.watching.close()
        self.about.close()
        self.host.close()
        self.library_work.close()

    def _connect(self) -> None:
        window = self.window
        window.closing.connect(self.close)
        window.files_chosen.connect(self._add_files)
        window.image_taken.connect(self.pasted.take)
        self.pasted.written.connect(lambda path: self._add_files([path]))
        window.folders_requested.connect(self._open_folders)
        window.private_requested.connect(lambda: open_private_window(self.paths, window.notices))
        self.preferences.changed.connect(lambda _: self.watching.begin())
        self.preferences.changed.connect(lambda settings: self.look.choose(settings.colours))
        self.watching.told.connect(lambda sentence: window.statusBar().showMessage(sentence, 8000))
        self.watching.troubled.connect(
            lambda sentence: window.notices.show_notice(Notice(sentence, Severity.WARNING, topic="folders"))
        )
        window.sample_requested.connect(self._add_sample)
        window.badge.restart_requested.connect(self.host.start)
        window.conversation_pane.citation_chosen.connect(self.desk.show_citation)
        self.desk.traces_going.connect(self.talks.let_go)
        self.talks.edit_begun.connect(self.asking.edit_earlier)
        self.talks.lost.connect(self.asking.keep_words)
        self.desk.conversations_deleted.connect(self.talks.forget)
        window.conversation_pane.models_requested.connect(window.models_requested)
        window.conversation_pane.export_requested.connect(self.exporting.ask_where)
        self.host.status_changed.connect(window.show_model)
        self.answering.asked.connect(lambda *_: self.waiting.note_asked())
        self.keeping.stored.connect(self.waiting.note_kept)
        self.asking.follow_keeping(self.keeping)
        for signal in (self.answering.running_changed, self.host.status_changed, self.keeping.coming_changed):
            signal.connect(lambda _: self.waiting.look_again())
        self.conversation.modelReset.connect(self.waiting.look_again)
        self.gate.passed.connect(self.images.draw_anew)
        self.imports.document_added.connect(lambda document, _: self.gate.forget(document.path))
        self.gate.held_back.connect(self._tell_held_back)
        self.images.page_failed.connect(self.desk.tell_not_drawn)  # a lambda would outlive the window
        window.page_panel.find_requested.connect(self.finding.begin)
        window.page_panel.document_changed.connect(self.finding.start_again)
        self.viewing.shown.connect(self._fetch_outline)
        self.viewing.shown.connect(self.recent.note)
        self.viewing.forgotten.connect(self.images.forget)
        self.asking_about.begun.connect(lambda: window.panes.reveal(CONVERSATION))
        window.conversation_pane.citation_chosen.connect(lambda _: window.panes.reveal(PAGES))
        window.library_panel.opened.connect(lambda row: window.panes.reveal(PAGES) if row.document_id else None)
        for part in (self.words, self.finding):
            part.failed.connect(lambda error: window.notices.show_notice(Notice(sentence_of(error), topic="words")))

    def _tell_held_back(self, held: HeldBack) -> None:
        self.window.notices.show_notice(held_back_notice(held, lambda: self.gate.show(held.path, held.page)))

    def _show_again(self, document_id: int) -> None:
        self.viewing.show_document(document_id)
        self.window.panes.reveal(PAGES)

    def _fetch_outline(self, document_id: int) -> None:
        def show(headings: tuple[OutlineEntry, ...]) -> None:
            if not self._is_closed and self.viewing.document_id == document_id:
                self.window.page_panel.side.outline.set_headings(headings)

        self.library_work.read_outline(document_id).finished.connect(show)

    def _open_renderer(self, path: Path) -> DocumentRenderer:
        return self.library_work.open_renderer(path, self.imports.password_of)

    def _on_library_open(self, documents: list[Document]) -> None:
        self.desk.show_documents(documents, self.recent.ids, self.state_keeping.order)
        if self.state_keeping.last_conversation != 0:
            self.keeping.restore(self.state_keeping.last_conversation, is_awaited=self.library_work.has_conversations)
        self.host.start()
        self.watching.begin()
        if self.opening.was_refused:
            self.state_keeping.take_over()
        self.imports.add(self.state_keeping.files)
        self.begun.begin(self.state_keeping.files, self.watching.reads)
        self.state_keeping.watch(self.documents)
        self.checking.take(self.opening.take_files())
        self.waiting.begin()

    def _open_folders(self) -> None:
        dialog = FoldersDialog(self.preferences.settings.watched_folders, self.window)
        dialog.folders_changed.connect(self.preferences.watch_folders)
        dialog.open()

    def _add_files(self, paths: list[Path]) -> None:
        if self.library_work.is_open:
            self.checking.take(paths)
        else:
            self.opening.keep_files(paths)

    def _add_sample(self) -> None:
        if sample := sample_file():
            self._add_files([sample])
