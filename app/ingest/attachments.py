"""Files within documents: their names, and taking them out to be documents of their own, in a child process."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import Cancelled, DocumentDamaged, ReaderFailed
from app.ingest.child.child_process import START_SECONDS, ChildProcess, ChildStopped, without_error
from app.ingest.child.worker import save_attachments
from app.ingest.isolate import DEFAULT_LIMITS, never
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file
from app.ingest.records import DocumentKind

if TYPE_CHECKING:
    from app.ingest.reader import OpenDocument

MOST_BYTES = 512 * 1024 * 1024
"""Most that is taken out of one document."""
LONGEST_NAME = 120


def take_out(
    path: Path,
    folder: Path,
    *,
    password: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    cancelled: Callable[[], bool] = never,
) -> list[Path]:
    """Saves the files attached to a document as folder/1/NAME, folder/2/NAME ..., and returns where they are.

    From a PDF that the first engine cannot open, the second one takes them out.

    Raises:
        DocumentError: as reading the document does.
        Cancelled: `cancelled` returned True.
    """
    is_pdf = inspect_file(path) is DocumentKind.PDF
    try:
        return _taken_out(path, folder, password, limits, cancelled, is_second=False)
    except (DocumentDamaged, ReaderFailed) as error:
        if not is_pdf:
            raise
        try:
            return _taken_out(path, folder, password, limits, cancelled, is_second=True)
        except (DocumentDamaged, ReaderFailed):
            raise error from None


def _taken_out(
    path: Path,
    folder: Path,
    password: str | None,
    limits: Limits,
    cancelled: Callable[[], bool],
    *,
    is_second: bool,
) -> list[Path]:
    saved: list[Path] = []
    try:
        arguments = path, folder, password, limits, is_second
        with ChildProcess(save_attachments, arguments, limits.memory_bytes) as child:
            without_error(child.receive(START_SECONDS, cancelled))
            while True:
                message = without_error(child.receive(limits.page_seconds, cancelled))
                if "end" in message:
                    return saved
                saved.append(folder / str(message["number"]) / file_name(message["name"]))
    except ChildStopped as stop:
        raise ReaderFailed(f"The files attached to {path.name} could not be taken out, because {stop}.") from stop
    except Cancelled as stop:
        raise Cancelled(f"Reading {path.name} was stopped.") from stop


def write_attachments(document: OpenDocument, folder: Path) -> Iterator[tuple[int, str]]:
    """Writes each attached file, and yields its number and name. Runs in the child."""
    left = MOST_BYTES
    for number, name in enumerate(document.attachments, 1):
        data = document.attached(number)
        left -= len(data)
        if left < 0:
            raise ReaderFailed("The files attached to the document are larger than Pincite takes out.")
        place = folder / str(number)
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        (place / file_name(name)).write_bytes(data)
        yield number, name


def file_name(name: str) -> str:
    """A name from a document as one that a file may have anywhere: it cannot lead out of its folder."""
    last = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    clean = "".join(
        "_" if letter in '<>:"|?*' or unicodedata.category(letter)[0] == "C" else letter for letter in last
    ).strip(" .")
    stem, dot, suffix = clean.rpartition(".")
    if len(clean.encode()) > LONGEST_NAME:
        kept = (stem or suffix).encode()[: LONGEST_NAME - 12].decode("utf-8", "ignore")
        clean = f"{kept}{dot if stem else ''}{suffix[:10] if stem else ''}"
    return clean or "attachment"
