"""What can be checked: exported answers, extractions, and batches. All of it runs on a lane, and is loaded there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.assistant.records import Answer, Stage
from app.errors import DocumentError
from app.gui.checking.check_words import Check, parts_of_answers, parts_of_records
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.tasks import CancelCheck

if TYPE_CHECKING:
    from app.assistant.export.check_records import CitedDocument
    from app.assistant.extraction.exported_records import Exported

BOTH = QT_TRANSLATE_NOOP("CheckWords", "Only the values were checked: the file has answers as well.")
BEGINNING = 65_536
"""Bytes of a file in which what it is can be told."""


@dataclass(frozen=True, slots=True)
class CheckCalls:
    """What a check asks and tells on its way."""

    password_of: Callable[[Path], str | None]
    on_unreadable: Callable[[Path, DocumentError], None]
    on_stage: Callable[[Stage], None]
    cancelled: CancelCheck


@dataclass(frozen=True, slots=True)
class Checkable:
    """An export that was read."""

    cited: Mapping[int, CitedDocument]
    """The documents that it cites, by their numbers in it."""
    check: Callable[[Sequence[Path], CheckCalls], Check]
    """Checks it against files. Raises DocumentError, Cancelled."""


def may_be_checked(file: Path) -> bool:
    """Whether a file by its ending and its beginning is an export, perhaps a damaged one; reads little."""
    from app.assistant.batch.journal import SUFFIX
    from app.assistant.export.exported_answers import may_hold_answers

    suffix = file.suffix.lower()
    return suffix == SUFFIX or may_hold_answers(file) or (suffix == ".json" and _holds_records(file))


def read_checkable(file: Path, largest: int) -> Checkable:
    """Read an export of up to `largest` bytes. Raises DocumentError: it is none, or damaged."""
    from app.assistant.batch.journal import SUFFIX
    from app.assistant.export.exported_answers import patient_json, read_answers
    from app.assistant.extraction.exported_records import TABLES, read_exported

    # By its beginning: to read all of a large file twice would take many seconds.
    has_records = file.suffix.lower() in (*TABLES, SUFFIX) or _holds_records(file)
    exported = read_exported(file, largest=largest, decode=patient_json) if has_records else None
    if exported is None:
        return _answers(file, *read_answers(file, largest=largest))
    return _values(file, exported) if exported.records or not exported.answers else _answers(file, exported.answers)


def _holds_records(file: Path) -> bool:
    from app.assistant.extraction.exported_records import may_hold_records

    try:
        with file.open("rb") as stream:
            return may_hold_records(stream.read(BEGINNING))
    except (OSError, ValueError):
        return False  # whoever reads it says what is wrong


def _answers(file: Path, answers: tuple[Answer, ...], shown_differs: str = "") -> Checkable:
    from app.assistant.export.verify import cited_documents, verify_answers

    cited = cited_documents(answers)

    def check(files: Sequence[Path], calls: CheckCalls) -> Check:
        verdict = verify_answers(
            answers,
            files,
            password_of=calls.password_of,
            on_unreadable=calls.on_unreadable,
            on_stage=calls.on_stage,
            cancelled=calls.cancelled,
        )
        parts = parts_of_answers(answers, verdict)
        return Check(file.name, parts, verdict.files, tuple(cited), shown_differs=shown_differs)

    return Checkable(cited, check)


def _values(file: Path, exported: Exported) -> Checkable:
    from app.assistant.extraction.verify_values import documents_of_values, verify_values

    cited = documents_of_values(exported)

    def check(files: Sequence[Path], calls: CheckCalls) -> Check:
        verdict = verify_values(
            exported,
            files,
            password_of=calls.password_of,
            on_unreadable=calls.on_unreadable,
            on_stage=calls.on_stage,
            cancelled=calls.cancelled,
        )
        parts = parts_of_records(exported, verdict)
        told = translate("CheckWords", BOTH) if exported.answers else ""
        return Check(file.name, parts, verdict.files, tuple(cited), has_values=True, shown_differs=told)

    return Checkable(cited, check)
