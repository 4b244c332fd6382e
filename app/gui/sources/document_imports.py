"""Brings files into the library, one after the other, and keeps their rows in the list up to date."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from app.errors import DocumentMissing, NotADocument, PasswordNeeded, PinciteError, UsageError
from app.gui.language import figure, translate
from app.gui.sources.library_model import DocumentListModel, DocumentRow, RowState
from app.gui.sources.page_pace import PagePace
from app.gui.tasks import CancelCheck, Lane, Task
from app.ingest.file_access import answered
from app.ingest.files.suffixes import kind_by_name
from app.ingest.folders import files_in

if TYPE_CHECKING:
    from app.library.documents import Document, DocumentAdded, PageRead

AddDocument = Callable[[Path, str | None, CancelCheck], "Iterator[PageRead | DocumentAdded]"]
"""Reads one file into the library; runs on the reading lane."""

MOST_FILES_OF_A_FOLDER = 2000
AT_ONCE = 50
"""Files that are handed to the lane in one go."""
MOST_NAMED = 5
"""Of the files that are left out."""


def local_paths(urls: Iterable[QUrl]) -> list[Path]:
    """The files among dropped or pasted addresses."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to read in a file or folder that was named."""

    files: tuple[Path, ...]
    sizes: tuple[int, ...] = ()
    """Bytes of each; 0: not known."""
    left_out: tuple[str, ...] = ()
    """Names of files of a folder that are of no kind that is read."""

    def left_out_sentence(self, folder: str) -> str:
        """What is told of them; empty if there are none."""
        if not self.left_out:
            return ""
        named = ", ".join(self.left_out[:MOST_NAMED])
        if (more := len(self.left_out) - MOST_NAMED) > 0:
            words = translate(
                "DocumentImports",
                "Of the folder {folder}, {files} and {count} more were left out: "
                "they are of no kind that Pincite reads.",
            )
        else:
            words = translate(
                "DocumentImports",
                "Of the folder {folder}, {files} were left out: they are of no kind that Pincite reads.",
            )
        return words.format(folder=folder, files=named, count=figure(more))


def files_of(path: Path, cancelled: CancelCheck) -> Found:
    """The file itself, or the documents anywhere in a folder, in order of their names. Runs on a lane.

    Raises UsageError if a folder holds no document, or more than `MOST_FILES_OF_A_FOLDER`.
    """
    if not path.is_dir():
        return Found((path,), _sizes_of((path,), cancelled))
    found: list[Path] = []
    left_out: list[str] = []
    for file in files_in(path, cancelled):
        if _is_document(file):
            found.append(file)
        else:
            left_out.append(file.name)
        if len(found) > MOST_FILES_OF_A_FOLDER:
            raise UsageError(
                f"The folder {path.name} holds over {MOST_FILES_OF_A_FOLDER:,} documents. Add its folders one by one."
            )
    if not found:
        raise UsageError(f"The folder {path.name} holds no document.")
    return Found(tuple(found), _sizes_of(found, cancelled), tuple(left_out))


def _is_document(file: Path) -> bool:
    """Whether a file of a folder is one by its content, or at least by its name: then it is said why it is none."""
    from app.ingest.reader import inspect_file  # on a lane, like all that is slow to load

    try:
        return kind_by_name(file.name) is not None or bool(inspect_file(file))
    except NotADocument:
        return False
    except DocumentMissing:  # reading it says why
        return True


def _sizes_of(files: Sequence[Path], cancelled: CancelCheck) -> tuple[int, ...]:
    """Bytes of each; what a drive does not tell is told when the file is read."""
    sizes: list[int] = []
    with suppress(OSError, DocumentMissing):
        sizes += answered((file.stat().st_size for file in files), files[0].name, cancelled)
    return tuple(sizes + [0] * (len(files) - len(sizes)))


class DocumentImports(QObject):
    """The files on their way into the library."""

    document_added = Signal(object, bool)
    """A Document, and whether it was in the library already."""
    refused = Signal(object, object)
    """A path and the PinciteError that says why."""
    left_out = Signal(str)
    """A sentence about files of a folder that are not read."""
    password_needed = Signal(object, bool)
    """A path, and whether a password was given and wrong."""
    became = Signal(object, object)
    """What a path that was named turned out to be: the files of a folder, a tuple of paths, or a document's number."""
    given_up = Signal(int)
    """A document of which only the first pages are kept will have no others: its reading was stopped, or failed."""

    def __init__(
        self, lane: Lane, add_document: AddDocument, model: DocumentListModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lane = lane
        self._add_document = add_document
        self._model = model
        self._named: dict[Path, None] = {}  # not looked at yet, in order
        self._tasks: dict[Path, Task] = {}
        self._paces: dict[Path, PagePace] = {}
        self._passwords: dict[Path, str] = {}  # for this run of the program only
        self._read_so_far: dict[Path, PageRead] = {}

    def add(self, paths: Iterable[Path]) -> None:
        """Queue files and folders; each has a row at once. A file that is on its way already is not queued twice."""
        new = [path for path in dict.fromkeys(paths) if path not in self._tasks and path not in self._named]
        self._show_waiting(new)
        self._named |= dict.fromkeys(new)
        self._look_further()

    def _look_further(self) -> None:
        """Some of what was named: hundreds at once would hold the window up."""
        for path in list(self._named)[:AT_ONCE]:
            del self._named[path]
            self._look_into(path)
        if self._named:
            QTimer.singleShot(0, self, self._look_further)

    def _show_waiting(self, paths: Sequence[Path]) -> None:
        known = {row.path: number for number, row in enumerate(self._model.rows)}
        for path in paths:
            number = known.get(path)
            if number is not None and self._model.rows[number].document_id is None:
                self._model.change(number, waiting_row(path))
        self._model.extend([waiting_row(path) for path in paths if path not in known])

    def add_with_password(self, path: Path, password: str) -> None:
        """Try an encrypted file again."""
        self._passwords[path] = password
        self._read(path, password)

    def password_of(self, path: Path) -> str | None:
        """The password that opened a file in this run of the program: its pages are drawn from the file."""
        return self._passwords.get(path)

    def read_so_far(self, path: Path) -> PageRead | None:
        """What is read of a file that is on its way; None: no page yet."""
        return self._read_so_far.get(path)

    @property
    def pending(self) -> tuple[Path, ...]:
        """What is on its way into the library: files and folders that are read, wait, or want a password."""
        rows = (row.path for row in self._model.rows if row.state is RowState.PASSWORD)
        return tuple(dict.fromkeys((*self._tasks, *self._named, *rows)))

    def cancel(self, path: Path) -> bool:
        """Stop reading a file, or take a refused one off the list. False: it is read by a watch over its folder."""
        self._named.pop(path, None)
        number = self._model.row_of_path(path)
        if task := self._tasks.get(path):
            task.cancel()
        elif number is not None and self._model.rows[number].state is RowState.READING:
            return False
        elif number is not None:
            self._model.remove(number)
        return True

    def show_reading(self, path: Path, read: PageRead) -> None:
        """A file is being read by a watch over its folder: it is this far."""
        if self._model.row_of_path(path) is None:
            self._show_waiting([path])
        self._on_page(path, read)

    def show_added(self, path: Path, added: DocumentAdded) -> None:
        """Such a file is a document of the library now."""
        self._on_added(path, added)

    def show_refused(self, path: Path, error: PinciteError | None) -> None:
        """Such a file could not be read; without an error its row goes."""
        self._forget_reading(path)
        self._give_up(path)
        number = self._own_row(path)
        if error is not None:
            if number is None:
                self._show_waiting([path])
            self._change_row(path, lambda row: replace(row, state=RowState.REFUSED, note=str(error)))
        elif number is not None:
            self._model.remove(number)

    def _look_into(self, path: Path) -> None:
        """Folders are searched on the lane: they may be large, or on a slow disk."""
        self._tasks[path] = task = self._lane.start(lambda cancelled: files_of(path, cancelled))
        task.finished.connect(lambda files: self._on_found(path, files))
        task.failed.connect(lambda error: self._on_failed(path, task, None, error))
        task.stopped.connect(lambda: self._on_stopped(path, task))

    def _on_found(self, path: Path, found: Found) -> None:
        del self._tasks[path]
        files = [file for file in found.files if file not in self._tasks]
        sizes = dict(zip(found.files, found.sizes, strict=True))
        if found.files != (path,):
            self.became.emit(path, tuple(found.files))
            if (number := self._own_row(path)) is not None:  # the folder's; its files have rows of their own
                self._model.remove(number)
            self._show_waiting(files)
        if sentence := found.left_out_sentence(path.name):
            self.left_out.emit(sentence)
        for file in files:
            self._change_row(file, partial(_with_size, size=sizes[file]))
            self._start(file, None)

    def _read(self, path: Path, password: str | None) -> None:
        row = waiting_row(path)
        number = self._model.row_of_path(path)
        if number is None:
            self._model.append(row)
        elif self._model.rows[number].document_id is None:
            self._model.change(number, replace(row, begun_id=self._model.rows[number].begun_id))
        self._start(path, password)

    def _start(self, path: Path, password: str | None) -> None:
        self._tasks[path] = task = self._lane.start(lambda cancelled: self._add_document(path, password, cancelled))
        task.yielded.connect(lambda event: self._on_event(path, event))
        task.finished.connect(lambda _: self._on_ended(path, task))
        task.failed.connect(lambda error: self._on_failed(path, task, password, error))
        task.stopped.connect(lambda: self._on_stopped(path, task))

    def _on_event(self, path: Path, event: PageRead | DocumentAdded) -> None:
        from app.library.documents import DocumentAdded  # see library_work.py: loaded by now, but not at the start

        if isinstance(event, DocumentAdded):
            self._on_added(path, event)
        else:
            self._on_page(path, event)

    def _on_page(self, path: Path, read: PageRead) -> None:
        if read.done:
            self._read_so_far[path] = read
        left_s = self._paces.setdefault(path, PagePace()).left_s(time.monotonic(), read.done, read.total)
        self._change_row(
            path, lambda row: replace(row, state=RowState.READING, done=read.done, page_count=read.total, left_s=left_s)
        )

    def _on_ended(self, path: Path, task: Task) -> bool:
        """Whether this was the file's task: it may have been added once more."""
        if is_its_own := self._tasks.get(path) is task:
            del self._tasks[path]
        return is_its_own

    def _on_added(self, path: Path, event: DocumentAdded) -> None:
        self._tasks.pop(path, None)  # whatever it still tidies up: it can be added again
        self._forget_reading(path)
        self.became.emit(path, event.document.id)
        row = row_of(event.document)
        if (number := self._own_row(path)) is not None and self._model.rows[number].begun_id != event.document.id:
            self._give_up(path)  # the file has other content by now
        known = self._model.row_of_document(event.document.id)
        if known is not None:  # the same content again, perhaps under another name: one row is enough
            row = replace(row, is_asked=True)
            if number is not None and number != known:
                self._model.remove(number)
                known = self._model.row_of_document(event.document.id)
        elif number is None:
            self._model.append(waiting_row(event.document.path))
            number = self._model.rowCount() - 1
        place = number if known is None else known
        assert place is not None
        self._model.settle(place, row)
        if event.replaced_id is not None and (old := self._model.row_of_document(event.replaced_id)) is not None:
            self._model.change(old, replace(self._model.rows[old], is_asked=False, is_older=True))
        self.document_added.emit(event.document, event.already_there)

    def _on_failed(self, path: Path, task: Task, password: str | None, error: PinciteError) -> None:
        if not self._on_ended(path, task):
            return
        self._forget_reading(path)
        if isinstance(error, PasswordNeeded):
            self._change_row(path, lambda row: replace(row, state=RowState.PASSWORD, note=str(error)))
            self.password_needed.emit(path, password is not None)
            return
        self._give_up(path)
        self._change_row(path, lambda row: replace(row, state=RowState.REFUSED, note=str(error)))
        self.refused.emit(path, error)

    def _on_stopped(self, path: Path, task: Task) -> None:
        if not self._on_ended(path, task):
            return
        self._forget_reading(path)
        self._give_up(path)
        if (number := self._own_row(path)) is not None:
            self._model.remove(number)

    def _forget_reading(self, path: Path) -> None:
        self._paces.pop(path, None)
        self._read_so_far.pop(path, None)

    def _give_up(self, path: Path) -> None:
        """It will not be read to its end."""
        number = self._own_row(path)
        if number is not None and (begun := self._model.rows[number].begun_id) is not None:
            self._change_row(path, lambda row: replace(row, begun_id=None))
            self.given_up.emit(begun)

    def _own_row(self, path: Path) -> int | None:
        """The row of a file that is not a document yet."""
        number = self._model.row_of_path(path)
        return None if number is None or self._model.rows[number].document_id is not None else number

    def _change_row(self, path: Path, change: Callable[[DocumentRow], DocumentRow]) -> None:
        if (number := self._own_row(path)) is not None:
            self._model.change(number, change(self._model.rows[number]))


def waiting_row(path: Path) -> DocumentRow:
    """The list row of a file that is to be read."""
    return DocumentRow(path.name, path, RowState.WAITING, kind=kind_by_name(path.name))


def row_of(document: Document) -> DocumentRow:
    """The list row of a document of the library."""
    return DocumentRow(
        document.name,
        document.path,
        RowState.READY,
        document_id=document.id,
        page_count=document.page_count,
        pages_without_text=document.image_pages + document.failed_pages,
        is_asked=not document.is_older,
        is_older=document.is_older,
        kind=document.kind,
        size=document.size,
    )


def _with_size(row: DocumentRow, size: int) -> DocumentRow:
    return replace(row, size=size)
