"""What `pincite add`, `ask` and `summarize` are given: files, folders of them, and what is attached to them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from app.assistant.batch.journal import journal_of, kept_of
from app.assistant.records import Stage
from app.errors import DocumentError, DocumentMissing, NotADocument, UsageError
from app.ingest.folders import files_in
from app.ingest.limits import Limits
from app.library.additions import Event, add_documents
from app.library.attached import AttachedPlace, add_attached, what_it_holds
from app.library.database import Library
from app.library.documents import Document, DocumentAdded, PageRead, list_documents
from app.library.memory_folder import memory_place
from app.library.naming import find_named
from app.library.originals import OriginalState, original_state
from app.paths import Paths, taken_out_of
from app.terminal import ProgressLine, one_line, print_problem


@dataclass(frozen=True, slots=True)
class _Found:
    """A file to be added."""

    file: Path
    in_folder: Path | None
    """The folder that was named, where the file itself was not."""


@dataclass(slots=True)
class Addition:
    """The documents of one command, and what could not be read."""

    library: Library
    paths: Paths
    options: argparse.Namespace
    limits: Limits
    progress: ProgressLine
    cancelled: Callable[[], bool]
    added: list[Document] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    """What was named and is to be read."""
    refused: list[tuple[Path, DocumentError]] = field(default_factory=list)
    """Files that were looked at since they lie in a folder, or beside others, and why each could not be read."""

    def add_all(self, *, goes_on: bool) -> None:
        """Reads every file and folder that was named into the library, several at once.

        `goes_on`: a file that cannot be read is kept among `refused`, and does not stop the others; what lies in a
        folder never does. With `--library` nothing is read: all documents of the library are meant.

        Raises DocumentError where nothing at all could be read, DocumentMissing if the library is meant and empty.
        """
        if getattr(self.options, "library", False):
            self.added += [document for document in list_documents(self.library) if not document.is_older]
            if not self.added:
                raise DocumentMissing("The library is empty: add documents first, with pincite add.")
            return
        files = self.files = self.options.files if goes_on else self._without_kept(self.options.files)
        found: list[_Found] = []
        added: dict[int, Document] = {}
        refused: dict[int, DocumentError] = {}
        events = add_documents(
            self.library,
            self._files(found),
            password=self.options.password,
            limits=self.limits,
            cancelled=self.cancelled,
        )
        with closing(cast("Generator[tuple[int, Path, Event]]", events)):
            for number, file, event in events:
                if isinstance(event, PageRead):
                    self.progress.show(Stage(f"Reading {file.name}, page", event.done, event.total))
                elif isinstance(event, DocumentAdded):
                    added[number] = event.document
                    self._say_replaced(event)
                elif found[number].in_folder or (goes_on and len(files) > 1):
                    refused[number] = self._said(event)
                else:
                    raise event
        self.refused += [(found[number].file, refused[number]) for number in sorted(refused)]
        for folder in (path for path in files if _is_folder(path) and not any(one.in_folder == path for one in found)):
            error = _why_empty(folder)
            if len(files) == 1:
                raise error
            self.refused.append((folder, self._said(error)))
        for number in sorted(added):
            self._keep(added[number], found[number].file)
        if not self.added:
            raise type(self.refused[0][1])("So there is no document to read.")

    @property
    def exit_code(self) -> int:
        """That of the first file that is a document, or was named by itself, and could not be read; 0 if all could."""
        failures = (error for path, error in self.refused if path in self.options.files or not _is_other(error))
        return next((error.exit_code for error in failures), 0)

    def _files(self, found: list[_Found]) -> Iterator[Path]:
        """The files that were named or lie in folders that were named; each is noted in `found` as well."""
        own = self._own()
        for path in self.files:
            is_folder = _is_folder(path)
            named = Path(os.path.realpath(path))
            within = own.difference((named, *named.parents))  # but what was named by itself is meant
            for file in files_in(path, self.cancelled) if is_folder else (path,):
                if is_folder and not within.isdisjoint((real := Path(os.path.realpath(file)), *real.parents)):
                    continue
                found.append(_Found(file, path if is_folder else None))
                yield file

    def _own(self) -> frozenset[Path]:
        """What is no document though it may lie in a folder that was named: Pincite's folders, and what the command
        reads its questions from or writes its results to."""
        paths, options = self.paths, self.options
        own = [paths.data, paths.cache, paths.config, paths.logs, paths.models]
        own += [file for name in ("questions", "schema") if (file := getattr(options, name, None)) is not None]
        for result in (*(getattr(options, "out", None) or ()), *(getattr(options, "export", None) or ())):
            own += [result, journal_of(result), kept_of(result)]
        return frozenset(Path(os.path.realpath(file)) for file in own)

    def _without_kept(self, files: list[Path]) -> list[Path]:
        """Those of some files that are there; for others what was read of them is taken, which is said."""
        there = []
        for path in files:
            document = None if os.path.exists(path) else self._kept(path)  # noqa: PTH110 - as in _is_folder
            if document is None:
                there.append(path)  # if it is missing, reading it says so
            elif document.id not in {other.id for other in self.added}:
                self.added.append(document)
        return there

    def _kept(self, path: Path) -> Document | None:
        """The document of the library that is meant by a file that is gone, or by a number or name."""
        try:
            document = find_named(self.library, str(path), newest=True)
        except DocumentMissing:
            return None
        if document.is_older:
            self._say(f"{document.name}: version {document.version} is asked; the newest is {document.newest_id}.")
        elif (state := original_state(document, self.cancelled)) is not OriginalState.THERE:
            what = f"The file {document.path} has changed since it was read"
            if state is OriginalState.GONE:
                what = f"The file {document.path} is no longer there"
                if taken_out_of(document.path):
                    what = f"{document.name} was taken out of another document, and the file is not kept"
            day = document.added_at.partition("T")[0]
            self._say(f"{what}; what was read of it on {day} is asked.")
        return document

    def _say_replaced(self, event: DocumentAdded) -> None:
        if event.replaced_id is not None:
            document = event.document
            self._say(
                f"{document.name} has changed since it was read: this is version {document.version}. "
                f"The older one is kept as document {event.replaced_id}: its words, but no pictures of its pages."
            )

    def _say(self, sentence: str) -> None:
        self.progress.clear()
        print_problem(sentence)

    def _said(self, error: DocumentError) -> DocumentError:
        """Shows the user why a file could not be read."""
        self.progress.clear()
        print_problem(str(error))
        return error

    def _keep(self, document: Document, file: Path) -> None:
        self._note(document)
        if document.attachments:
            if getattr(self.options, "attachments", False):
                self._add_attached(document, file)
            elif "attachments" in self.options:
                self.progress.clear()
                print_problem(what_it_holds(document, "add"))

    def _note(self, document: Document) -> None:
        if document.id not in {other.id for other in self.added}:
            self.added.append(document)

    def _add_attached(self, document: Document, file: Path) -> None:
        events = add_attached(
            self.library,
            document,
            file,
            AttachedPlace.of(self.paths),
            password=self.options.password,
            limits=self.limits,
            cancelled=self.cancelled,
        )
        for path, event in events:
            if isinstance(event, PageRead):
                self.progress.show(Stage(f"Reading {path.name}, page", event.done, event.total))
            elif isinstance(event, DocumentAdded):
                self._note(event.document)
            else:
                self.refused.append((path, self._said(event)))


def check_attachments(paths: Paths) -> None:
    """Raises UsageError where files cannot be taken out of documents: they would lie on the disk as they are."""
    if paths.key is not None and memory_place() is None:
        raise UsageError(
            "The library is encrypted, and this system has no folder in memory: files within documents would have to "
            "be written to the disk as they are to be read. Save those that you need where you want to have them, and "
            "add them."
        )


def refused_as_json(addition: Addition) -> Iterator[dict[str, str]]:
    """What could not be read, as JSON-ready values."""
    for path, error in addition.refused:
        yield {"file": one_line(path.name), "reason": str(error)}


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where this user may not look


def _why_empty(folder: Path) -> DocumentError:
    if not os.access(folder, os.R_OK | os.X_OK):
        return DocumentMissing(f"The folder {folder.name or folder} may not be looked into: permission denied.")
    return NotADocument(f"The folder {folder.name or folder} holds no document.")


def _is_other(error: DocumentError) -> bool:
    """Whether a file is no document: in a folder, that is no failure."""
    return isinstance(error, NotADocument)
