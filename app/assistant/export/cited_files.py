"""Finds the files that exported answers cite: what the user points to, the library's, and what lies beside the export.

given file, or folder ──→ by name, else by content ─┐
library ──→ by content ─────────────────────────────┼─→ files that `verify_answers` matches and checks
the export's own folder ──→ by name ────────────────┘
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.assistant.export.check_records import CitedDocument
from app.errors import DocumentError
from app.ingest.file_access import blocks_of
from app.ingest.folders import files_in
from app.library.database import Library
from app.library.documents import find_by_hash
from app.library.taken_out import PasswordOf, file_of

CancelCheck = Callable[[], bool]


@contextmanager
def cited_files(
    cited: Collection[CitedDocument],
    export: Path,
    given: Sequence[Path],
    library: Library | None,
    password_of: PasswordOf,
    cancelled: CancelCheck,
) -> Iterator[tuple[Path, ...]]:
    """The files for some cited documents, while the context lasts: what lies within others is taken out for it.

    What the user has given comes first: a document of that name is not looked for elsewhere. Raises StorageError,
    DocumentMissing where a folder's drive does not answer, Cancelled.
    """
    files = _given(cited, given, cancelled)
    names = {_key(file.name) for file in files}
    with ExitStack() as opened:
        for document in cited:
            if _key(document.name) in names:
                continue
            kept = find_by_hash(library, document.sha256) if library is not None and document.sha256 else None
            beside = export.parent / document.name
            if library is not None and kept is not None:
                try:
                    files.append(opened.enter_context(file_of(library, kept.path, password_of)))
                except DocumentError:
                    files.append(kept.path)  # whoever reads it hears what is wrong with it
            elif _is_plain(document.name) and beside.is_file() and beside != export:
                files.append(beside)
        yield tuple(dict.fromkeys(files))


def _given(cited: Collection[CitedDocument], given: Sequence[Path], cancelled: CancelCheck) -> list[Path]:
    """The files the user named, and of folders those that are cited."""
    files: list[Path] = []
    for path in given:
        files += _of_folder(cited, path, cancelled) if path.is_dir() else [path]
    return files


def _of_folder(cited: Collection[CitedDocument], folder: Path, cancelled: CancelCheck) -> list[Path]:
    """Files with the names of cited documents; for the others, files of the same ending and content."""
    listed = list(files_in(folder, cancelled))
    named = {_key(document.name) for document in cited}
    found = [file for file in listed if _key(file.name) in named]
    left = {document.sha256 for document in cited} - {_sha256(file, cancelled) for file in found}
    endings = {Path(document.name).suffix.lower() for document in cited if document.sha256 in left}
    for file in listed:
        if (
            left
            and file not in found
            and file.suffix.lower() in endings
            and (digest := _sha256(file, cancelled)) in left
        ):
            found.append(file)
            left.discard(digest)
    return found


def _sha256(file: Path, cancelled: CancelCheck) -> str:
    """Of a file's content; empty if it cannot be read, which whoever checks it says."""
    digest = hashlib.sha256()
    try:
        for block in blocks_of(file, cancelled):
            digest.update(block)
    except (OSError, ValueError, DocumentError):
        return ""
    return digest.hexdigest()


def _key(name: str) -> str:
    return name.casefold()


def _is_plain(name: str) -> bool:
    """Whether a document's name, which an export may hold as anything, is that of a file and no way elsewhere."""
    return bool(name) and "\0" not in name and name == Path(name).name and name not in (".", "..")
