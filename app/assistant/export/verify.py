"""Checks the pins of answers against files, read afresh: do the words stand at the place given?

No model takes part, and nothing of the library. A file is the one that was read if its SHA-256 is. Another one of the
same name, or the only one for the only document, is checked as well: the words may stand there all the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.assistant.export.check_records import (
    CheckedFile,
    CheckedPin,
    CitedDocument,
    FileState,
    PlacedPin,
    Verdict,
)
from app.assistant.export.pin_check import PinState, check_pin, moved_to, stretches_of
from app.assistant.records import Answer, Citation, Stage
from app.errors import Cancelled, DocumentError
from app.ingest.isolate import never, read_document
from app.ingest.reader import inspect_file
from app.ingest.records import DocumentInfo, Page

if TYPE_CHECKING:
    from collections.abc import Generator

_BLOCK = 1 << 20


def verify_answers(
    answers: Sequence[Answer],
    files: Sequence[Path],
    *,
    password_of: Callable[[Path], str | None] = lambda file: None,
    on_unreadable: Callable[[Path, DocumentError], None] | None = None,
    on_stage: Callable[[Stage], None] = lambda stage: None,
    cancelled: Callable[[], bool] = never,
) -> Verdict:
    """Read the files as far as pins reach, and check every pin. Raises DocumentError for a bad file, Cancelled.

    With `on_unreadable`, which is told of a bad file, the others are checked without it. `Verdict.files` are in the
    order of `cited_documents`.
    """
    return verify_pins(
        _placed(answers),
        _covered(answers),
        files,
        password_of=password_of,
        on_unreadable=on_unreadable,
        on_stage=on_stage,
        cancelled=cancelled,
    )


def verify_pins(
    placed: Sequence[PlacedPin],
    covered: Mapping[int, str],
    files: Sequence[Path],
    *,
    password_of: Callable[[Path], str | None] = lambda file: None,
    on_unreadable: Callable[[Path, DocumentError], None] | None = None,
    on_stage: Callable[[Stage], None] = lambda stage: None,
    cancelled: Callable[[], bool] = never,
) -> Verdict:
    """The same for pins of whatever has some. `covered`: the SHA-256 of each document that was read, by its number.

    A file of other content is read to its end: the words may stand on a later page now.
    """
    cited = cited_by(placed, covered)
    tell = on_unreadable or _refuse
    hashes: dict[Path, str] = {}
    for file in dict.fromkeys(files):
        try:
            hashes[file] = _sha256(file, cancelled)
        except DocumentError as error:
            tell(file, error)
    matched = _match(cited, hashes)
    pages: dict[int, dict[int, Page]] = {}
    checked = []
    for number, document in cited.items():
        found = matched.get(number)
        if found is None:
            checked.append(CheckedFile(document.name, "", FileState.MISSING))
            continue
        last_page = None if document.sha256 not in ("", hashes[found]) else document.last_page
        try:
            sha256, pages[number] = _read(found, last_page, password_of(found), on_stage, cancelled)
        except DocumentError as error:
            tell(found, error)
            checked.append(CheckedFile(document.name, str(found), FileState.UNREADABLE))
            continue
        same = FileState.SAME if sha256 == document.sha256 else FileState.OTHER
        state = same if document.sha256 else FileState.UNKNOWN
        checked.append(CheckedFile(document.name, str(found), state, sha256))
    pins = [_checked(pages, one) for one in placed]
    used = set(matched.values())
    return Verdict(tuple(pins), tuple(checked), tuple(str(file) for file in hashes if file not in used))


def cited_documents(answers: Sequence[Answer]) -> dict[int, CitedDocument]:
    """What the answers point to, by number as the answers have it, in the order in which it is cited."""
    return cited_by(_placed(answers), _covered(answers))


def _placed(answers: Sequence[Answer]) -> list[PlacedPin]:
    return [
        PlacedPin(index, number, is_nearest, pin)
        for index, answer in enumerate(answers, start=1)
        for is_nearest, supports in ((False, answer.supports), (True, answer.nearest))
        for number, pin in enumerate(supports, start=1)
    ]


def _covered(answers: Sequence[Answer]) -> dict[int, str]:
    return {document.document_id: document.sha256 for answer in answers for document in answer.coverage.documents}


def cited_by(placed: Sequence[PlacedPin], covered: Mapping[int, str]) -> dict[int, CitedDocument]:
    """The same for pins of whatever has some."""
    cited: dict[int, CitedDocument] = {}
    for one in placed:
        for number, name, page in stretches_of(one.pin):
            before = cited[number].last_page if number in cited else 0
            cited[number] = CitedDocument(name, covered.get(number, "").lower(), max(page, before))
    return cited


def _refuse(file: Path, error: DocumentError) -> None:
    raise error


def _checked(pages: Mapping[int, Mapping[int, Page]], placed: PlacedPin) -> CheckedPin:
    pin = placed.pin
    state, detail = check_pin(pin, pages)
    quote, moved = "", 0
    if isinstance(pin, Citation):
        is_other = state is PinState.WORDS_DIFFER and bool(pin.quote.strip())
        quote, moved = pin.quote, moved_to(pin, pages[pin.document_id]) if is_other else 0
    return CheckedPin(
        placed.answer, placed.number, placed.is_nearest, pin.document, pin.page, quote, state, detail, moved
    )


def _match(cited: Mapping[int, CitedDocument], hashes: Mapping[Path, str]) -> dict[int, Path]:
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
