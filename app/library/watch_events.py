"""What a watch of folders tells: files that are read, were added, could not be, are gone; and what is in its way."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.errors import DocumentError, StorageError
from app.library.documents import Document, DocumentAdded, PageRead


@dataclass(frozen=True, slots=True)
class FileReading:
    """A file is being read."""

    path: Path
    read: PageRead
    """How far, and what was read."""


@dataclass(frozen=True, slots=True)
class FileAdded:
    """A file was read into the library, or was found there under another name."""

    path: Path
    added: DocumentAdded


@dataclass(frozen=True, slots=True)
class AttachedAdded:
    """A file within a document was read into the library, or was there."""

    path: Path
    """Where it was put when it was taken out."""
    added: DocumentAdded


@dataclass(frozen=True, slots=True)
class FileRefused:
    """A file could not be read, as it is now."""

    path: Path
    error: DocumentError


@dataclass(frozen=True, slots=True)
class FileVanished:
    """The file of a document is gone; what was read of it stays."""

    path: Path
    document: Document


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that may pass; what could not be done is tried again."""

    error: DocumentError | StorageError


WatchEvent = FileReading | FileAdded | AttachedAdded | FileRefused | FileVanished | Trouble
