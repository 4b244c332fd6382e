"""Checks the values of exported records against files, read afresh: words at their place, and what was made of them.

A value has more than a pin: `words` are the quote on one line, `read` is the number or the day that they mean, and
`data` has one of them. All are held to the quote, so no value can be changed in an export without being found out. What
a model judged is its judgement: the words that it rests on are checked, and that is said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.assistant.export.check_records import CheckedFile, CitedDocument, PlacedPin
from app.assistant.export.pin_check import PinState, for_a_reader
from app.assistant.export.verify import cited_by, verify_pins
from app.assistant.extraction.exported_records import Exported, ExportedValue
from app.assistant.extraction.records import Filled
from app.assistant.extraction.value_reading import read_date, read_number
from app.assistant.extraction.written_forms import READ, WRITTEN, read_written
from app.assistant.quotes.source_text import normalized
from app.assistant.records import Stage
from app.errors import DocumentError
from app.ingest.isolate import never

JUDGED = "The words are evidence; the value is a model's judgement of them."


@dataclass(frozen=True, slots=True)
class CheckedValue:
    """One value, and whether its words stand where it says."""

    record: int
    """Which record, counted from 1."""
    document: str
    pointer: str
    """Where in the record it stands: a JSON pointer."""
    words: str
    page: int | None
    """None: no words are given for it."""
    state: PinState
    detail: str
    """A sentence about what is wrong, or what a check cannot tell; or empty."""


@dataclass(frozen=True, slots=True)
class ValueVerdict:
    """What a check came to."""

    values: tuple[CheckedValue, ...]
    files: tuple[CheckedFile, ...]
    unused: tuple[str, ...]
    """Files that were given and that no record is from."""

    @property
    def holds(self) -> bool:
        """Whether every value does."""
        return all(value.state is PinState.HOLDS for value in self.values)


def verify_values(
    exported: Exported,
    files: Sequence[Path],
    *,
    password_of: Callable[[Path], str | None] = lambda file: None,
    on_unreadable: Callable[[Path, DocumentError], None] | None = None,
    on_stage: Callable[[Stage], None] = lambda stage: None,
    cancelled: Callable[[], bool] = never,
) -> ValueVerdict:
    """Check every value of exported records. Raises DocumentError for a bad file, Cancelled.

    With `on_unreadable`, which is told of a bad file, the others are checked without it. `ValueVerdict.files` are in
    the order of `documents_of_values`.
    """
    pinned = [(value, value.filled) for value in exported.values if value.filled is not None]
    verdict = verify_pins(
        _placed(exported),
        exported.covered,
        files,
        password_of=password_of,
        on_unreadable=on_unreadable,
        on_stage=on_stage,
        cancelled=cancelled,
    )
    checked = [
        _checked(value, filled, pin.state, pin.detail)
        for (value, filled), pin in zip(pinned, verdict.pins, strict=True)
    ]
    checked += [_without_words(value) for value in exported.values if value.filled is None]
    checked.sort(key=lambda value: value.record)
    return ValueVerdict(tuple(checked), verdict.files, verdict.unused)


def documents_of_values(exported: Exported) -> dict[int, CitedDocument]:
    """The documents that the values are from, by number as the records have it."""
    return cited_by(_placed(exported), exported.covered)


def _placed(exported: Exported) -> list[PlacedPin]:
    return [PlacedPin(one.record, 1, False, one.filled.citation) for one in exported.values if one.filled is not None]


def _checked(value: ExportedValue, filled: Filled, state: PinState, detail: str) -> CheckedValue:
    if state is PinState.HOLDS and (wrong := _not_of_the_quote(filled, value.data)):
        state, detail = PinState.VALUE_DIFFERS, wrong
    elif state is PinState.HOLDS and filled.judged is not None:
        detail = f"{detail} {JUDGED}".strip()
    page = filled.citation.page
    return CheckedValue(value.record, value.document, value.pointer, filled.words, page, state, detail)


def _without_words(value: ExportedValue) -> CheckedValue:
    detail = "It stands in `data`, and no words of the document are given for it."
    text = str(value.data)
    return CheckedValue(value.record, value.document, value.pointer, text, None, PinState.VALUE_DIFFERS, detail)


def _not_of_the_quote(filled: Filled, data: Any) -> str:
    """A sentence where the words, or what is read in them, are not those of the quote; else empty."""
    if for_a_reader(normalized(filled.words)) != for_a_reader(normalized(filled.citation.quote)):
        return "The words of the value are not those of its quote."
    if filled.read is not None and filled.read not in _readings(filled.words):
        return f"The words do not mean {filled.read}."
    plain = filled.judged if filled.judged is not None else filled.words if filled.read is None else filled.read
    return "" if data is None or data == plain else f"`data` has {data} in place of it."


def _readings(words: str) -> list[int | float | str]:
    """All that may be read in some words, whatever parts the digits of the document."""
    found = [read_date(words), *(read_number(words, mark) for mark in (None, ".", ","))]
    found += [read_written(form, words) for form in (*READ, *WRITTEN)]
    return [one for one in found if one is not None]
