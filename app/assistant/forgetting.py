"""Deletes documents and all made of them: pages, what models read or saw, files taken out, pasted pictures."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.inference.snapshot import files_of_documents
from app.library.conversations import Conversation
from app.library.database import Library
from app.library.deletion import conversations_about, delete_documents, image_digests
from app.library.documents import Document, get_document, list_documents
from app.paths import Paths


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """Files that were made of documents."""

    files: tuple[Path, ...]
    size: int
    """Bytes of all of them."""

    @classmethod
    def of(cls, files: Iterable[Path]) -> KeptFiles:
        """These files as they are on the disk now; those that are gone count for nothing."""
        sizes = {file: _size(file) for file in files}
        return cls(tuple(sorted(sizes)), sum(sizes.values()))


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What goes when some documents are deleted. Nothing has been touched yet."""

    documents: tuple[Document, ...]
    attached: tuple[Document, ...]
    """Documents that were read from files within them: they go with what held them."""
    snapshots: KeptFiles
    """What models read of them, perhaps beside others."""
    images: KeptFiles
    """What models saw of their pages. With them go images of which it is not known whose they are."""
    attachments: KeptFiles
    """Files that were taken out of them, copies of theirs that were taken out of others, and those that were pasted."""
    conversations: tuple[Conversation, ...]
    """Conversations that were about one of them."""
    with_conversations: bool
    """Whether these go, too. Else they keep their text, which may hold words of the documents."""

    @property
    def ids(self) -> list[int]:
        """Numbers of all documents that go."""
        return [document.id for document in (*self.documents, *self.attached)]

    @property
    def pages(self) -> int:
        """Pages of all documents that go."""
        return sum(document.page_count for document in (*self.documents, *self.attached))


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What became of a deletion."""

    freed: int
    """Bytes that the disk has more of."""
    is_complete: bool
    """False: another process was reading, so the file shrinks, and its log is emptied, when that has ended."""


def plan_forgetting(
    library: Library,
    paths: Paths,
    document_ids: Sequence[int],
    *,
    with_conversations: bool = False,
    all_versions: bool = False,
) -> Forgetting:
    """Find all that goes with some documents, or with all versions of them. Raises DocumentMissing."""
    documents = [get_document(library, document_id) for document_id in dict.fromkeys(document_ids)]
    if all_versions:
        series, named = {document.series for document in documents}, {document.id for document in documents}
        documents += [one for one in list_documents(library) if one.series in series and one.id not in named]
    attached = _attached(library, paths, documents)
    going = [*documents, *attached]
    ids = [document.id for document in going]
    return Forgetting(
        tuple(documents),
        tuple(attached),
        KeptFiles.of(files_of_documents(paths.snapshots, _hashes(going), paths.key)),
        KeptFiles.of(_images(paths, image_digests(library, without=ids))),
        KeptFiles.of(_taken_out(paths, going)),
        tuple(conversations_about(library, ids)),
        with_conversations,
    )


def forget(library: Library, paths: Paths, plan: Forgetting) -> Forgotten:
    """Delete what a plan names, from the library first. Raises DocumentMissing if a document went meanwhile."""
    places = [library.file, library.file.with_name(f"{library.file.name}-wal")]
    before = KeptFiles.of(places).size
    conversations = [conversation.id for conversation in plan.conversations] if plan.with_conversations else []
    delete_documents(library, plan.ids, conversations)
    freed = _forget_files(library, paths, [*plan.documents, *plan.attached])
    is_complete = library.give_back_space()
    return Forgotten(freed + before - KeptFiles.of(places).size, is_complete)


def forget_document(library: Library, paths: Paths, document_id: int, *, without_trace: bool = False) -> Forgetting:
    """Delete a document and all that was made of it, and return what went. Raises DocumentMissing.

    `without_trace`: its other versions and the conversations about them go, too; else conversations stay.
    """
    return forget_documents(library, paths, [document_id], without_trace=without_trace)


def forget_documents(
    library: Library, paths: Paths, document_ids: Sequence[int], *, without_trace: bool = False
) -> Forgetting:
    """The same for several at once."""
    plan = plan_forgetting(library, paths, document_ids, with_conversations=without_trace, all_versions=without_trace)
    forget(library, paths, plan)
    return plan


def forget_if_deleted(library: Library, paths: Paths, documents: Sequence[Document]) -> None:
    """Delete what a model read and saw of documents that were deleted while it did."""
    there = {document.sha256 for document in list_documents(library, with_begun=True)}
    if gone := [document for document in documents if document.sha256 not in there]:
        _forget_files(library, paths, gone)


def _forget_files(library: Library, paths: Paths, documents: Sequence[Document]) -> int:
    """Delete what the caches and the folder of attachments hold of documents that are no longer in the library."""
    files = [
        *files_of_documents(paths.snapshots, _hashes(documents), paths.key),
        *_images(paths, image_digests(library)),
        *_taken_out(paths, documents),
    ]
    freed = 0
    for file in files:
        size = _size(file)
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
            freed += size
        with contextlib.suppress(OSError):  # where it was the last file there
            if file.is_relative_to(paths.attachments):
                file.parent.rmdir()
    for document in documents:
        shutil.rmtree(_folder_of(paths, document), ignore_errors=True)
    return freed


def _attached(library: Library, paths: Paths, documents: Sequence[Document]) -> list[Document]:
    """The documents that were read from files within others, and from files within these."""
    found: dict[int, Document] = {}
    holders = list(documents)
    others = list_documents(library)
    while holders:
        folder = _folder_of(paths, holders.pop())
        new = [other for other in others if other.path.is_relative_to(folder) and other.id not in found]
        found |= {document.id: document for document in new}
        holders += new
    return [document for number, document in found.items() if number not in {one.id for one in documents}]


def _taken_out(paths: Paths, documents: Sequence[Document]) -> list[Path]:
    """Files of the app's own folders that were taken out of documents, or have the content of one."""
    folders = {_folder_of(paths, document) for document in documents}
    contents: dict[int, set[str]] = {}
    for document in documents:
        contents.setdefault(document.size, set()).add(document.sha256)
    return [
        file
        for file in (*paths.attachments.rglob("*"), *paths.pictures.glob("*"))
        if file.is_file() and (not folders.isdisjoint(file.parents) or _is_one_of(file, contents))
    ]


def _is_one_of(file: Path, contents: Mapping[int, set[str]]) -> bool:
    """Whether a file has one of some contents, given by size and hash."""
    hashes = contents.get(_size(file))
    return hashes is not None and _hash_of(file) in hashes


def _folder_of(paths: Paths, document: Document) -> Path:
    return paths.attachments_of(document.sha256)


def _images(paths: Paths, kept: set[str]) -> list[Path]:
    return [file for file in paths.encoded_images.glob("*/[!.]*.npy") if file.stem not in kept]


def _hashes(documents: Sequence[Document]) -> list[str]:
    return [document.sha256 for document in documents]


def _hash_of(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
