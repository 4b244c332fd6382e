"""Checks exports that are chosen, dropped, or opened with Pincite, and shows the pages of what holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from app.assistant.records import Citation, ImagePin
from app.errors import DocumentError, NotADocument, PasswordNeeded, PinciteError
from app.gui.checking.check_rows import CheckRow, rows_of
from app.gui.checking.check_words import Check
from app.gui.checking.checkable import CheckCalls, may_be_checked, read_checkable
from app.gui.main_window import MainWindow
from app.gui.notices import Notice, Severity
from app.gui.panes import CONVERSATION, PAGES
from app.gui.password_dialog import password_dialog
from app.gui.sentences import sentence_of
from app.gui.sources.document_imports import DocumentImports
from app.gui.sources.library_desk import LibraryDesk
from app.gui.sources.library_work import LibraryWork
from app.gui.tasks import CancelCheck, Lane, Task
from app.gui.theme import in_own_direction

if TYPE_CHECKING:
    from app.library.documents import Document

LARGEST = 16_000_000
"""Bytes of an export: many hundred answers. A larger one is for `pincite verify`, which has no window to hold up."""
TOPIC = "check"
UNFINISHED = ".unfinished"
"""How a batch ends that is not finished: `app.assistant.batch.journal.SUFFIX`, which is not loaded at the start."""


@dataclass(frozen=True, slots=True)
class _Done:
    """A check, and the files whose passwords are wanted."""

    check: Check
    rows: tuple[CheckRow, ...]
    locked: tuple[str, ...]


class CheckDesk(QObject):
    """Between the pane, the lane that reads the files, and the library."""

    _came_to = Signal(int, object)
    """Sent on the lane: which check, and a Stage."""

    def __init__(
        self,
        window: MainWindow,
        library_work: LibraryWork,
        imports: DocumentImports,
        desk: LibraryDesk,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pane = pane = window.conversation_pane.check
        self._library_work = library_work
        self._imports = imports
        self._desk = desk
        self._lane, self._looking = Lane("checking"), Lane("looking at exports")
        self._task: Task | None = None
        self._count = 0
        self._file = Path()
        self._given: tuple[Path, ...] = ()
        self._passwords: dict[Path, str] = {}  # for this run of the program only
        self._locked: tuple[str, ...] = ()
        self._wanted: tuple[str, Citation | ImagePin] | None = None  # once the document of this content is added
        window.check_requested.connect(self.ask_for_export)
        pane.files_wanted.connect(self._ask_for_files)
        pane.folder_wanted.connect(self._ask_for_folder)
        pane.again_requested.connect(self._begin)
        pane.stop_requested.connect(self._stop)
        pane.closed.connect(self._stop)
        pane.add_requested.connect(self._add_as_document)
        pane.row_pressed.connect(self._on_pressed)
        imports.document_added.connect(self._on_added)
        self._came_to.connect(self._on_stage)

    def close(self) -> None:
        """Stop what is being read."""
        self._looking.close()
        self._lane.close()

    def take(self, paths: Sequence[Path]) -> None:
        """Check what is an exported answer among files that were named; add the others to the library."""
        doubtful = [path for path in paths if path.suffix.lower() in (".json", ".html", UNFINISHED)]
        others = [path for path in paths if path not in doubtful]
        if others:
            self._desk.add_files(others)
        if doubtful:
            task = self._looking.start(lambda cancelled: _parted(doubtful))
            task.finished.connect(lambda parted: self._take_parted(*parted))

    def _take_parted(self, exports: list[Path], others: list[Path]) -> None:
        if others:
            self._desk.add_files(others)
        if exports:
            self.check(exports[0])
        if len(exports) > 1:
            words = self.tr("Only one export is checked at a time: {file}. Drop the others one by one.")
            words = words.format(file=in_own_direction(exports[0].name))
            self._window.notices.show_notice(Notice(words, Severity.INFO, topic=TOPIC))

    def ask_for_export(self) -> None:
        """Let the user choose an exported answer; the dialog does not block the window."""
        dialog = QFileDialog(self._window, self.tr("Check an exported answer"))
        endings = f"*.json *.html *{UNFINISHED}"
        kinds = self.tr("Exported answers ({endings});;All files ({all})").format(endings=endings, all="*")
        dialog.setNameFilters(kinds.split(";;"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.check(Path(name)))
        dialog.open()

    def check(self, file: Path) -> None:
        """Check an export against the files that can be found by themselves."""
        self._file, self._given = file, ()
        self._window.panes.reveal(CONVERSATION)
        self._window.conversation_pane.show_check()
        self._begin()

    def _begin(self) -> None:
        self._stop()
        self._window.notices.dismiss_topic(TOPIC)
        self._wanted, self._locked = None, ()
        self._count += 1
        number, file, given, passwords = self._count, self._file, self._given, dict(self._passwords)
        self._pane.begin(file.name, is_web_page=file.suffix.lower() == ".html")

        def password_of(path: Path) -> str | None:
            return passwords.get(path) or self._imports.password_of(path)

        self._task = task = self._lane.start(lambda cancelled: self._work(number, file, given, password_of, cancelled))
        task.finished.connect(lambda done: self._on_done(task, done))
        task.failed.connect(lambda error: self._on_failed(task, error))
        task.stopped.connect(lambda: self._pane.show_stopped() if task is self._task else None)

    def _work(
        self,
        number: int,
        file: Path,
        given: Sequence[Path],
        password_of: Callable[[Path], str | None],
        cancelled: CancelCheck,
    ) -> _Done:
        from app.assistant.export.cited_files import cited_files  # on the lane, like all that is slow to load

        checkable = read_checkable(file, LARGEST)
        problems: dict[Path, DocumentError] = {}
        library = self._library_work.library if self._library_work.is_open else None
        with cited_files(checkable.cited.values(), file, given, library, password_of, cancelled) as files:
            check = checkable.check(
                files,
                CheckCalls(
                    password_of,
                    problems.__setitem__,
                    lambda stage: self._came_to.emit(number, stage),
                    cancelled,
                ),
            )
        told = tuple((str(path), str(error)) for path, error in problems.items())
        locked = tuple(str(path) for path, error in problems.items() if isinstance(error, PasswordNeeded))
        check = replace(check, problems=told)
        return _Done(check, tuple(rows_of(check)), locked)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_stage(self, number: int, stage: object) -> None:
        if number == self._count and self._task is not None and not self._task.is_over:
            self._pane.show_stage(stage)  # type: ignore[arg-type]  # a Stage, by way of a signal

    def _on_done(self, task: Task, done: _Done) -> None:
        if task is self._task:
            self._locked = done.locked
            if task.is_cancelled():  # stopped as it came to its end
                self._pane.show_stopped()
            else:
                self._pane.show_check(done.check, done.rows)

    def _on_failed(self, task: Task, error: PinciteError) -> None:
        if task is self._task:
            # By its beginning alone another program's JSON may be taken for an export.
            is_foreign = isinstance(error, NotADocument) and self._file.suffix.lower() == ".json"
            self._pane.show_problem(sentence_of(error), may_add=is_foreign)

    def _ask_for_files(self) -> None:
        dialog = QFileDialog(self._window, self.tr("The documents that the answer cites"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.check_with([Path(name) for name in names]))
        dialog.open()

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self._window, self.tr("The folder of the documents that the answer cites"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.check_with([Path(name)]))
        dialog.open()

    def check_with(self, paths: Sequence[Path]) -> None:
        """Check again, also against files, or what is in folders, that the user has pointed to."""
        self._given = tuple(dict.fromkeys((*paths, *self._given)))
        self._begin()

    def _add_as_document(self) -> None:
        self._stop()
        self._window.conversation_pane.show_chooser(False)
        self._desk.add_files([self._file])

    def _on_pressed(self, row: CheckRow) -> None:
        """A citation that holds is shown on its page; of a file that is missing or locked the user is asked."""
        if row.pin is not None:
            self._show(row.pin)
        elif row.file is not None and row.file.file in self._locked:
            self._ask_password(Path(row.file.file))
        else:
            self._ask_for_files()

    def _ask_password(self, path: Path) -> None:
        words = self.tr("{name} is encrypted.\nPassword:")
        dialog = password_dialog(self._window, self.tr("Password needed"), words, path.name, self.tr("Open"))
        dialog.textValueSelected.connect(lambda password: self._on_password(path, password))

    def _on_password(self, path: Path, password: str) -> None:
        self._passwords[path] = password
        self._begin()

    def _show(self, pin: Citation | ImagePin) -> None:
        """Its document is known again by the content that was checked: numbers are those of the one who exported."""
        check = self._pane.check
        assert check is not None, "a row was pressed"
        file = check.files[check.numbers.index(pin.document_id)]

        def find(library: object) -> Document | None:
            from app.library.documents import find_by_hash

            return find_by_hash(library, file.sha256)  # type: ignore[arg-type]  # the library, see `run`

        task = self._library_work.run(find)
        task.finished.connect(lambda document: self._on_found(document, pin, file.sha256, Path(file.file)))
        task.failed.connect(lambda error: self._tell(sentence_of(error)))

    def _on_found(self, document: Document | None, pin: Citation | ImagePin, sha256: str, path: Path) -> None:
        if document is not None:
            self._window.panes.reveal(PAGES)
            self._desk.show_citation(replace(pin, document_id=document.id, document=document.name))
            return

        def add() -> None:
            self._wanted = sha256, pin
            self._desk.add_files([path])

        words = self.tr("{document} is not in the library: to see the page, add it.")
        words = words.format(document=in_own_direction(path.name))
        action = self.tr("Add it and show the page")
        self._window.notices.show_notice(Notice(words, Severity.INFO, action, add, TOPIC))

    def _on_added(self, document: Document, was_there: bool) -> None:
        if self._wanted is not None and document.sha256 == self._wanted[0]:
            (_, pin), self._wanted = self._wanted, None
            self._on_found(document, pin, document.sha256, document.path)

    def _tell(self, sentence: str) -> None:
        self._window.notices.show_notice(Notice(sentence, topic=TOPIC))


def _parted(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Those that are exported answers, and the others. On a lane."""
    exports = [path for path in paths if may_be_checked(path)]
    return exports, [path for path in paths if path not in exports]
