"""What `pincite add`, `ask` and `summarize` are given: files, folders of them, and what is attached to them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.assistant.records import Stage
from app.errors import DocumentError, NotADocument
from app.ingest.attachments import take_out
from app.ingest.folders import files_in
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file
from app.library.database import Library
from app.library.documents import Document, DocumentAdded, add_document
from app.paths import Paths
from app.terminal import ProgressLine, one_line, print_problem

MOST_DEPTH = 3
"""How deep attachments of attachments are opened."""


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
    refused: list[tuple[Path, DocumentError]] = field(default_factory=list)
    """Files that were looked at since they lie in a folder, or beside others, and why each could not be read."""

    def add_all(self, *, goes_on: bool) -> None:
        """Reads every file and folder that was named into the library.

        `goes_on`: a file that cannot be read is kept among `refused`, and does not stop the others; what lies in a
        folder never does. Raises DocumentError where nothing at all could be read.
        """
        files = self.options.files
        for path in files:
            if path.is_dir():
                self._add_folder(path)
            elif goes_on and len(files) > 1:
                self._try(path)
            else:
                self._add(path)
        if not self.added:
            first = self.refused[0][1]
            raise type(first)("So there is no document to read.")

    @property
    def exit_code(self) -> int:
        """That of the first file that is a document, or was named by itself, and could not be read; 0 if all could."""
        failures = (error for path, error in self.refused if path in self.options.files or not _is_other(error))
        return next((error.exit_code for error in failures), 0)

    def _add_folder(self, folder: Path) -> None:
        found = len(self.added) + len(self.refused)
        for file in files_in(folder, self.cancelled):
            self._try(file)
        if found == len(self.added) + len(self.refused):
            error = NotADocument(f"The folder {folder.name or folder} holds no document.")
            if len(self.options.files) == 1:
                raise error
            self._refuse(folder, error)

    def _try(self, file: Path) -> None:
        try:
            inspect_file(file)
            self._add(file)
        except DocumentError as error:
            self._refuse(file, error)

    def _refuse(self, file: Path, error: DocumentError) -> None:
        self.refused.append((file, error))
        self.progress.clear()
        print_problem(str(error))

    def _add(self, file: Path, depth: int = 0) -> None:
        document = self._read(file)
        if document.id not in {other.id for other in self.added}:
            self.added.append(document)
        if document.attachments and depth < MOST_DEPTH:
            if getattr(self.options, "attachments", False):
                self._add_attached(document, file, depth)
            elif "attachments" in self.options:
                self.progress.clear()
                print_problem(_holds(document))

    def _read(self, file: Path) -> Document:
        password = self.options.password
        events = add_document(self.library, file, password=password, limits=self.limits, cancelled=self.cancelled)
        for event in events:
            if isinstance(event, DocumentAdded):
                return event.document
            self.progress.show(Stage(f"Reading {file.name}, page", event.done, event.total))
        raise AssertionError("adding a document ends with DocumentAdded")

    def _add_attached(self, document: Document, file: Path, depth: int) -> None:
        folder = self.paths.attachments_of(document.sha256)
        password = self.options.password
        for attached in take_out(file, folder, password=password, limits=self.limits, cancelled=self.cancelled):
            try:
                self._add(attached, depth + 1)
            except DocumentError as error:
                self._refuse(attached, error)


def refused_as_json(addition: Addition) -> Iterator[dict[str, str]]:
    """What could not be read, as JSON-ready values."""
    for path, error in addition.refused:
        yield {"file": one_line(path.name), "reason": str(error)}


def _is_other(error: DocumentError) -> bool:
    """Whether a file is no document: in a folder, that is no failure."""
    return isinstance(error, NotADocument)


def _holds(document: Document) -> str:
    count = len(document.attachments)
    files = "1 attached file" if count == 1 else f"{count:,} attached files"
    return f"{document.name} holds {files}: {', '.join(document.attachments)}; add with --attachments."
