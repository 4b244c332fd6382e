"""Checks the pins of answers against files, read afresh: do the words stand at the place given?

No model takes part, and nothing of the library. A file is the one that was read if its SHA-256 is. Another one of the
same name, or the only one for the only document, is checked as well: the words may stand there all the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.assistant.export.pin_check import PinState, check_pin, stretches_of
from app.assistant.records import Answer, Citation, ImagePin, Stage
from app.errors import Cancelled
from app.ingest.isolate import never, read_document
from app.ingest.reader import inspect_file
from app.ingest.records import DocumentInfo, Page

if TYPE_CHECKING:
    from collections.abc import Generator

_BLOCK = 1 << 20


class FileState(StrEnum):
    """What is known of a document's file."""

    SAME = "same content"
    OTHER = "other content"
    UNKNOWN = "hash not kept"  # the answer does not say which content was read
    MISSING = "not given"


@dataclass(frozen=True, slots=True)
class PlacedPin:
    """A pin to be checked, and which one it is: the first four fields of the CheckedPin that comes of it."""

    answer: int
    number: int
    is_nearest: bool
    pin: Citation | ImagePin


@dataclass(frozen=True, slots=True)
class CheckedPin:
    """One pin, and whether it holds."""

    answer: int
    """Which answer, counted from 1."""
    number: int
    """Which of its pins, counted from 1."""
    is_nearest: bool
    """It is no pin, but one of the passages that come nearest where nothing was found; counted by themselves."""
    document: str
    page: int
    quote: str
    """Empty: it was seen on a picture. There are no words to check then; the page and the place on it are."""
    state: PinState
    detail: str
    """A sentence about what is wrong, or why a reader may not see the words on the page; or empty."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A document of the answers, and the file that was checked for it."""

    document: str
    file: str
    """Its path; empty if none was given."""
    state: FileState


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check came to."""

    pins: tuple[CheckedPin, ...]
    files: tuple[CheckedFile, ...]
    unused: tuple[str, ...]
    """Files that were given and that no answer cites."""

    @property
    def holds(self) -> bool:
        """Whether every pin does."""
        return all(pin.state is PinState.HOLDS for pin in self.pins)


@dataclass(frozen=True, slots=True)
class _Cited:
    """A document that answers cite."""

    name: str
    sha256: str
    last_page: int
    """The highest page that a pin is on."""


def verify_answers(
    answers: Sequence[Answer],
    files: Sequence[Path],
    *,
    password: str | None = None,
    on_stage: Callable[[Stage], None] = lambda stage: None,
    cancelled: Callable[[], bool] = never,
) -> Verdict:
    """Read the files as far as pins reach, and check every pin. Raises DocumentError for a bad file, Cancelled."""
    pins = [
        PlacedPin(index, number, is_nearest, pin)
        for index, answer in enumerate(answers, start=1)
        for is_nearest, supports in ((False, answer.supports), (True, answer.nearest))
        for number, pin in enumerate(supports, start=1)
    ]
    covered = {document.document_id: document.sha256 for answer in answers for document in answer.coverage.documents}
    return verify_pins(pins, covered, files, password=password, on_stage=on_stage, cancelled=cancelled)


def verify_pins(
    placed: Sequence[PlacedPin],
    covered: Mapping[int, str],
    files: Sequence[Path],
    *,
    password: str | None = None,
    on_stage: Callable[[Stage], None] = lambda stage: None,
    cancelled: Callable[[], bool] = never,
) -> Verdict:
    """The same for pins of whatever has some. `covered`: the SHA-256 of each document that was read, by its number.

    A file of other content is read to its end: the words may stand on a later page now.
    """
    cited = _cited_documents(placed, covered)
    hashes = {file: _sha256(file, cancelled) for file in dict.fromkeys(files)}
    matched = _match(cited, hashes)
    pages: dict[int, dict[int, Page]] = {}
    checked = []
    for number, document in cited.items():
        file = matched.get(number)
        if file is None:
            checked.append(CheckedFile(document.name, "", FileState.MISSING))
            continue
        last_page = None if document.sha256 not in ("", hashes[file]) else document.last_page
        sha256, pages[number] = _read(file, last_page, password, on_stage, cancelled)
        same = FileState.SAME if sha256 == document.sha256 else FileState.OTHER
        checked.append(CheckedFile(document.name, str(file), same if document.sha256 else FileState.UNKNOWN))
    pins = [_checked(pages, one) for one in placed]
    used = set(matched.values())
    return Verdict(tuple(pins), tuple(checked), tuple(str(file) for file in hashes if file not in used))


def _checked(pages: Mapping[int, Mapping[int, Page]], placed: PlacedPin) -> CheckedPin:
    pin = placed.pin
    state, detail = check_pin(pin, pages)
    quote = pin.quote if isinstance(pin, Citation) else ""
    return CheckedPin(placed.answer, placed.number, placed.is_nearest, pin.document, pin.page, quote, state, detail)


def _cited_documents(placed: Sequence[PlacedPin], covered: Mapping[int, str]) -> dict[int, _Cited]:
    """By number, in the order in which they are cited."""
    cited: dict[int, _Cited] = {}
    for one in placed:
        for number, name, page in stretches_of(one.pin):
            before = cited[number].last_page if number in cited else 0
            cited[number] = _Cited(name, covered.get(number, "").lower(), max(page, before))
    return cited


def _match(cited: Mapping[int, _Cited], hashes: Mapping[Path, str]) -> dict[int, Path]:
    """Which file is which document: by content, else by name, else the only one left for the only one left."""
    matched: dict[int, Path] = {}
    for number, document in cited.items():
        found = next((file for file, sha256 in hashes.items() if sha256 == document.sha256), None)
        if found is not None:
            matched[number] = found
    for number, document in cited.items():
        if number not in matched:
            left = [file for file in hashes if file not in matched.values()]
            found = next((file for file in left if file.name == document.name), None)
            if found is not None:
                matched[number] = found
    documents = [number for number in cited if number not in matched]
    left = [file for file in hashes if file not in matched.values()]
    if len(documents) == 1 and len(left) == 1:
        matched[documents[0]] = left[0]
    return matched


def _sha256(file: Path, cancelled: Callable[[], bool]) -> str:
    inspect_file(file)  # has the sentence for whatever is wrong with it
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
            if cancelled():
                raise Cancelled("Checking was stopped.")
    return digest.hexdigest()


def _read(
    file: Path,
    last_page: int | None,
    password: str | None,
    on_stage: Callable[[Stage], None],
    cancelled: Callable[[], bool],
) -> tuple[str, dict[int, Page]]:
    """The SHA-256 of a file and its pages by number, up to the last one that is needed; None: all."""
    events = cast("Generator[DocumentInfo | Page]", read_document(file, password=password, cancelled=cancelled))
    sha256, total, pages = "", 0, {}
    with closing(events):
        for event in events:
            if isinstance(event, DocumentInfo):
                sha256, total = event.sha256, min(event.page_count, last_page or event.page_count)
            else:
                pages[event.number] = event
                on_stage(Stage(f"Reading {file.name}, page", event.number, total))
            if len(pages) >= total:
                break
    return sha256, pages
