"""Opens what a password locks: the file comes out as if it had none, in memory, for the readers of its kind."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from app.errors import DocumentDamaged
from app.ingest.files.compound_file import HEADER
from app.ingest.files.compound_streams import CompoundStreams, with_streams
from app.ingest.files.locked_members import unlocked_members
from app.ingest.files.locked_package import ZIP, unlocked_package
from app.ingest.files.locked_slides import unlocked_pictures, unlocked_slides
from app.ingest.files.locked_streams import ODD_LOCK, is_locked_word, unlocked_book, word_streams
from app.ingest.files.open_files import Source
from app.ingest.records import DocumentKind

PACKAGES = (DocumentKind.DOCX, DocumentKind.XLSX, DocumentKind.PPTX)
OPEN_DOCUMENTS = (DocumentKind.ODT, DocumentKind.ODS, DocumentKind.ODP)
USER, SLIDES, PICTURES = "Current User", "PowerPoint Document", "Pictures"
OLD = (DocumentKind.DOC, DocumentKind.XLS, DocumentKind.PPT)


def unlocked(path: Path, kind: DocumentKind, password: str | None) -> Source:
    """A file as it is without its password; the path itself where none locks it.

    Raises:
        PasswordNeeded: it is locked, and no password that is known opens it, or the one given does not.
        NotADocument: it is encrypted in a way that is not known, or that takes more than a password.
        DocumentDamaged: it cannot be decrypted.
    """
    with path.open("rb") as file:
        head = file.read(len(HEADER))
    if kind in OPEN_DOCUMENTS and head.startswith(ZIP):
        return unlocked_members(path, password) or path
    if kind not in (*PACKAGES, *OLD) or head != HEADER:
        return path
    if kind in PACKAGES:
        return unlocked_package(path, password)
    streams = CompoundStreams(path)
    try:
        changed = _STREAMS[kind](streams, password)
    except ODD_LOCK as error:
        raise DocumentDamaged(f"{path.name} is damaged: it is encrypted, and cannot be decrypted.") from error
    finally:
        streams.close()
    return with_streams(path, changed) if changed else path


def _of_word(streams: CompoundStreams, password: str | None) -> dict[str, bytes]:
    main = streams.stream("WordDocument")
    if not is_locked_word(main):
        return {}
    others = {name: data for name in ("0Table", "1Table", "Data") if (data := streams.stream(name))}
    return word_streams(streams.name, main, others, password)


def _of_workbook(streams: CompoundStreams, password: str | None) -> dict[str, bytes]:
    name = next((name for name in ("Workbook", "Book") if streams.stream(name)), "")
    data = unlocked_book(streams.name, streams.stream(name), password)
    return {} if data is None else {name: data}


def _of_slides(streams: CompoundStreams, password: str | None) -> dict[str, bytes]:
    user, data = map(streams.stream, (USER, SLIDES))
    found = unlocked_slides(streams.name, user, data, password)
    if found is None:
        return {}
    user, data, key = found
    pictures = b""
    with suppress(DocumentDamaged):  # without them there is still a document
        pictures = unlocked_pictures(streams.stream(PICTURES), key)
    return {USER: user, SLIDES: data} | ({PICTURES: pictures} if pictures else {})


_STREAMS = {DocumentKind.DOC: _of_word, DocumentKind.XLS: _of_workbook, DocumentKind.PPT: _of_slides}
