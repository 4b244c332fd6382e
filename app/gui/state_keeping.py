"""Keeps unsent words, waiting questions, files on their way and the window's shape, and brings them back.

They are kept soon after they change, and when the window closes.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTimer

from app.errors import PinciteError
from app.gui.conversation.conversation_keeping import ConversationKeeping
from app.gui.main_window import MainWindow
from app.gui.notices import Notice
from app.gui.question.asking import Asking
from app.gui.question.file_waiting import FileWaiting
from app.gui.sources.document_imports import DocumentImports
from app.gui.sources.library_model import DocumentListModel
from app.gui.sources.library_work import LibraryWork
from app.gui.sources.recent_documents import RecentDocuments
from app.gui.tasks import CancelCheck, Work
from app.gui.window_state import WindowState, load_window_state, save_window_state
from app.paths import Paths

AFTER_TYPING_MS = 1000


class StateKeeping(QObject):
    """Between the window and the file `window.json`."""

    def __init__(
        self,
        paths: Paths,
        window: MainWindow,
        library_work: LibraryWork,
        keeping: ConversationKeeping,
        waiting: FileWaiting,
        imports: DocumentImports,
        recent: RecentDocuments,
        asking: Asking,
    ) -> None:
        super().__init__(window)
        self._asking = asking
        self._keeping = keeping
        self.last_conversation: int | None = None
        """That which was on show when the window was closed; 0: a new one; None: not known."""
        self._file = None if paths.is_private else paths.window_file
        self._key = paths.key
        self._window = window
        self._library_work = library_work
        self._waiting = waiting
        self._imports = imports
        self._recent = recent
        self._documents: DocumentListModel | None = None  # once it is filled
        self._order: tuple[int, ...] = ()
        self._kept: WindowState | None = None
        """What lies on the disk, as far as this window knows."""
        self._is_closed = False
        self.files: tuple[Path, ...] = ()
        """Those that were on their way into the library when the window was closed."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_TYPING_MS)
        self._timer.timeout.connect(self._keep)

    def restore(self) -> None:
        """Bring back what was kept; from then on keep what changes. A private window keeps nothing."""
        if self._file is None:
            return
        self._kept = state = load_window_state(self._file, self._key)
        self.last_conversation = state.conversation
        if state.geometry:
            self._window.restoreGeometry(QByteArray.fromHex(state.geometry.encode()))
        self._window.panes.restore(state.panes)
        if state.order:  # not that which was asked or on show: it outlives its documents
            self._window.expect_documents()
        panel, offer = self._window.page_panel, self._window.empty_state.offer
        panel.side.show_tab(state.side_tab)
        panel.set_side_wanted(state.is_side_open)
        offer.is_dismissed = state.is_offer_dismissed
        offer.dismissed.connect(self._timer.start)
        if state.draft:
            self._window.conversation_pane.box.set_text(state.draft)
        self.files = tuple(Path(name) for name in state.adding)
        self._waiting.restore(state.waiting)
        self._window.conversation_pane.box.text_changed.connect(lambda _: self._timer.start())
        self._waiting.changed.connect(self._keep_soon)
        self._recent.ids = state.recent
        self._order = state.order
        self._recent.changed.connect(self._keep_soon)

    def take_over(self) -> None:
        """Another window had the library until now: what it left waiting and on its way is this one's."""
        if self._file is not None:
            self._kept = state = load_window_state(self._file, self._key)
            self.files = tuple(Path(name) for name in state.adding)
            self._waiting.restore(state.waiting)

    @property
    def order(self) -> tuple[int, ...]:
        """The numbers of the documents as they stand in the list, or stood before it was filled."""
        if self._documents is None:
            return self._order
        return tuple(row.document_id for row in self._documents.rows if row.document_id is not None)

    def watch(self, documents: DocumentListModel) -> None:
        """From now on, what is on its way into the library is kept: the files of before are on their way again."""
        self.files = ()
        self._documents = documents
        if self._file is not None:
            documents.asked_changed.connect(self._keep_soon)

    @property
    def conversation(self) -> int:
        """The conversation on show, or that will be as soon as it is read; 0: a new one."""
        return self._conversation() or 0

    def _keep_soon(self) -> None:
        """Not put off by what changes again and again, such as hundreds of files that are read."""
        if not self._is_closed and not self._timer.isActive():
            self._timer.start()

    def last_work(self) -> Work:
        """What is to be done on the library lane when the window closes; call it while the window has its shape.

        A new conversation may be kept only by then.
        """
        self._is_closed = True
        self._timer.stop()
        state = self._state()

        def work(cancelled: CancelCheck) -> None:
            stored = None if state.conversation else self._keeping.stored_id
            self._work(_with_number(state, stored) if stored else state)(cancelled)

        return work

    def _work(self, state: WindowState) -> Work:
        file, key, known, is_guest = self._file, self._key, self._kept, not self._library_work.is_open

        def work(cancelled: CancelCheck) -> None:
            if file is not None:
                kept = load_window_state(file, key)
                if known is not None and kept != known:  # another window has written meanwhile
                    state_now = _of_guest(kept, state.draft, known) if is_guest else _of_host(state, kept, known)
                    save_window_state(file, state_now, key)
                else:
                    save_window_state(file, state, key)

        return work

    def _state(self) -> WindowState:
        geometry = bytes(self._window.saveGeometry().toHex().data()).decode("ascii")
        panes = self._window.panes.widths
        panel = self._window.page_panel
        return WindowState(
            draft=self._asking.unsent,
            geometry=geometry,
            panes=panes,
            conversation=self._conversation(),
            is_side_open=panel.is_side_wanted,
            side_tab=panel.side.tab,
            is_offer_dismissed=self._window.empty_state.offer.is_dismissed,
            waiting=self._waiting.questions,
            recent=self._recent.ids,
            order=self.order,
            adding=tuple(str(path) for path in dict.fromkeys((*self.files, *self._imports.pending))),
        )

    def _conversation(self) -> int | None:
        shown = self._keeping.conversation_id
        return self.last_conversation if shown is None else shown

    def _keep(self) -> None:
        state = self._state()
        if self._is_closed or state == self._kept:
            return
        task = self._library_work.run_alone(self._work(state))
        self._kept = state
        task.failed.connect(self._tell)

    def _tell(self, error: PinciteError) -> None:
        self._kept = None
        self._window.notices.show_notice(Notice(str(error), topic="state"))


def _with_number(state: WindowState, number: int) -> WindowState:
    """The conversation on show, and what waits in it, was kept under this number meanwhile."""
    waiting = tuple(replace(question, conversation=question.conversation or number) for question in state.waiting)
    return replace(state, conversation=number, waiting=waiting)


def _of_guest(kept: WindowState, draft: str, known: WindowState) -> WindowState:
    """Of a window without the library: what the one keeps that has it, and behind its unsent words those typed here."""
    if draft in ("", known.draft) or draft in kept.draft:
        return kept
    return replace(kept, draft=f"{kept.draft}\n{draft}" if kept.draft else draft)


def _of_host(state: WindowState, kept: WindowState, known: WindowState) -> WindowState:
    """Of the window with the library: what a guest put behind its unsent words stays there."""
    theirs = kept.draft.removeprefix(known.draft).strip()
    if not theirs or theirs in state.draft:
        return state
    return replace(state, draft=f"{state.draft}\n{theirs}" if state.draft else theirs)
