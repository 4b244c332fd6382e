"""What a check of an export came to, in words: the line above all, each citation or value, each file, as a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.assistant.export.check_records import CheckedFile, FileState, Verdict
from app.assistant.export.pin_check import PinState
from app.assistant.records import Answer, Citation, ImagePin
from app.gui.language import QT_TRANSLATE_NOOP, figure, translate
from app.gui.sentences import in_language
from app.gui.theme import in_own_direction

if TYPE_CHECKING:
    from app.assistant.extraction.exported_records import Exported
    from app.assistant.extraction.verify_values import ValueVerdict

GOOD, DOUBTFUL, BAD = "good", "doubtful", "bad"
"""Tones, as the style sheet has them."""
SIGNS = {GOOD: "✓", DOUBTFUL: "?", BAD: "✗"}
"""Before the words: colour is never the only sign."""
LONGEST = 4000
"""Characters of a question or a quote that are told."""
_STATES = {
    PinState.HOLDS: QT_TRANSLATE_NOOP("CheckWords", "Holds"),
    PinState.NO_FILE: QT_TRANSLATE_NOOP("CheckWords", "Not checked"),
    PinState.NO_PAGE: QT_TRANSLATE_NOOP("CheckWords", "No such page"),
    PinState.WORDS_DIFFER: QT_TRANSLATE_NOOP("CheckWords", "Words not there"),
    PinState.BOXES_DIFFER: QT_TRANSLATE_NOOP("CheckWords", "Place not right"),
    PinState.VALUE_DIFFERS: QT_TRANSLATE_NOOP("CheckWords", "Value not what the words say"),
}
_MOVED = QT_TRANSLATE_NOOP("CheckWords", "Moved")
_FILES = {
    FileState.SAME: QT_TRANSLATE_NOOP("CheckWords", "The very file that was read"),
    FileState.OTHER: QT_TRANSLATE_NOOP(
        "CheckWords", "Changed: this file has another content than the one that was read"
    ),
    FileState.UNKNOWN: QT_TRANSLATE_NOOP("CheckWords", "The answer does not say which content was read"),
    FileState.MISSING: QT_TRANSLATE_NOOP("CheckWords", "File not found: choose it, or its folder"),
    FileState.UNREADABLE: QT_TRANSLATE_NOOP("CheckWords", "File not read"),
}
_CITATIONS = (
    QT_TRANSLATE_NOOP("CheckWords", "There is no citation to check."),
    QT_TRANSLATE_NOOP("CheckWords", "The citation holds."),
    QT_TRANSLATE_NOOP("CheckWords", "All {count} citations hold."),
    QT_TRANSLATE_NOOP("CheckWords", "{held} of {count} citations hold."),
)
_VALUES = (
    QT_TRANSLATE_NOOP("CheckWords", "There is no value to check: all are empty."),
    QT_TRANSLATE_NOOP("CheckWords", "The value holds."),
    QT_TRANSLATE_NOOP("CheckWords", "All {count} values hold."),
    QT_TRANSLATE_NOOP("CheckWords", "{held} of {count} values hold."),
)
_FILE_TONES = {FileState.SAME: GOOD, FileState.OTHER: BAD, FileState.MISSING: DOUBTFUL}


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """One citation, or one value of an extraction, and whether it holds."""

    name: str
    """By which the answer or the record names it."""
    place: str
    words: str
    state: PinState
    detail: str
    """What is wrong with it; or empty."""
    has_moved: bool
    is_nearest: bool
    pin: Citation | ImagePin | None
    """If it holds: it can be shown."""


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """An answer, or a record of an extraction."""

    heading: str
    lines: tuple[CheckedLine, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """What was checked, and what came of it."""

    file: str
    """Name of the export."""
    parts: tuple[CheckedPart, ...]
    files: tuple[CheckedFile, ...]
    numbers: tuple[int, ...]
    """Of the documents, as the export has them, in the order of `files`."""
    has_values: bool = False
    """It is an extraction: lines are values."""
    shown_differs: str = ""
    """A sentence, if the file shows something else than its data, or holds more than was checked."""
    problems: tuple[tuple[str, str], ...] = ()
    """Of files that could not be read: the path, and the sentence why."""

    def problem_of(self, file: CheckedFile) -> str:
        """Why a file could not be read; empty if it was."""
        return in_language(dict(self.problems).get(file.file, "")) if file.file else ""

    @property
    def lines(self) -> Iterator[CheckedLine]:
        """All of them."""
        return (line for part in self.parts for line in part.lines)


def parts_of_answers(answers: Sequence[Answer], verdict: Verdict) -> tuple[CheckedPart, ...]:
    """The citations of each answer."""
    of_answer: list[list[CheckedLine]] = [[] for _ in answers]
    for pin in verdict.pins:
        answer = answers[pin.answer - 1]
        supports = answer.nearest if pin.is_nearest else answer.supports
        of_answer[pin.answer - 1].append(
            CheckedLine(
                f"({figure(pin.number)})" if pin.is_nearest else f"[{figure(pin.number)}]",
                _place(pin.page, pin.document),
                _quoted(pin.quote),
                pin.state,
                _detail(pin.state, pin.detail),
                bool(pin.moved_to),
                pin.is_nearest,
                supports[pin.number - 1] if pin.state is PinState.HOLDS else None,
            )
        )
    headings = map(_question, answers)
    return tuple(CheckedPart(heading, tuple(lines)) for heading, lines in zip(headings, of_answer, strict=True))


def parts_of_records(exported: Exported, verdict: ValueVerdict) -> tuple[CheckedPart, ...]:
    """The values of each record that has some."""
    pins = {(value.record, value.pointer): value.filled.citation for value in exported.values if value.filled}
    of_record: dict[int, tuple[str, list[CheckedLine]]] = {}
    for value in verdict.values:
        holds = value.state is PinState.HOLDS
        line = CheckedLine(
            value.pointer,
            in_own_direction(value.document) if value.page is None else _place(value.page, value.document),
            _quoted(value.words),
            value.state,
            _detail(value.state, value.detail),
            has_moved=False,
            is_nearest=False,
            pin=pins.get((value.record, value.pointer)) if holds else None,
        )
        of_record.setdefault(value.record, (value.document, []))[1].append(line)
    return tuple(CheckedPart(document, tuple(lines)) for document, lines in of_record.values())


def tone_of(check: Check) -> str:
    """How good the whole is."""
    states = {line.state for line in check.lines}
    if states - {PinState.HOLDS, PinState.NO_FILE}:
        return BAD
    is_whole = states == {PinState.HOLDS} and not check.shown_differs
    return GOOD if is_whole and all(file.state is FileState.SAME for file in check.files) else DOUBTFUL


def verdict_words(check: Check) -> str:
    """The line above all."""
    states = [line.state for line in check.lines]
    held, unread = states.count(PinState.HOLDS), states.count(PinState.NO_FILE)
    none, one, every, some = _VALUES if check.has_values else _CITATIONS
    if not states:
        return translate("CheckWords", none)
    if held == len(states) == 1:
        words = [translate("CheckWords", one)]
    elif held == len(states):
        words = [translate("CheckWords", every).format(count=figure(held))]
    else:
        words = [translate("CheckWords", some).format(held=figure(held), count=figure(len(states)))]
    if unread:
        more = translate("CheckWords", "Not checked for want of a file: {count}.")
        words.append(more.format(count=figure(unread)))
    if held and any(file.state is FileState.OTHER for file in check.files):
        words.append(translate("CheckWords", "Not every file is the very one that was read."))
    return " ".join([*words, in_language(check.shown_differs)]).strip()


def state_words(line: CheckedLine) -> str:
    """What became of a citation or a value."""
    return translate("CheckWords", _MOVED if line.has_moved else _STATES[line.state])


def line_tone(line: CheckedLine) -> str:
    """How good that is."""
    return {PinState.HOLDS: GOOD, PinState.NO_FILE: DOUBTFUL}.get(line.state, BAD)


def _place(page: int, document: str) -> str:
    words = translate("CheckWords", "Page {page} · {document}")
    return words.format(page=figure(page), document=in_own_direction(document))


def _quoted(quote: str) -> str:
    """The words cited, on one line."""
    if not quote:
        return translate("CheckWords", "Seen on a picture of the page: there are no words to check")
    return translate("Citation", "“{quote}”").format(quote=_on_one_line(quote))


def _detail(state: PinState, detail: str) -> str:
    """What is wrong; of a missing file the list of files tells more."""
    return "" if state is PinState.NO_FILE else in_language(detail)


def _question(answer: Answer) -> str:
    """What stands above an answer's citations."""
    return _on_one_line(answer.question) or translate("CheckWords", "A summary")


def _on_one_line(text: str) -> str:
    """Its beginning, where it is longer than anybody reads: to part megabytes into words would hold the window up."""
    line = " ".join(text[:LONGEST].split())
    return f"{line}…" if len(text) > LONGEST else line


def file_words(check: Check, file: CheckedFile) -> str:
    """What is known of a document's file."""
    if problem := check.problem_of(file):
        return problem
    return translate("CheckWords", _FILES[file.state])


def file_tone(file: CheckedFile) -> str:
    """How good that is."""
    return _FILE_TONES.get(file.state, DOUBTFUL)


def summary_text(check: Check) -> str:
    """All of it as plain text, to be kept or sent."""
    title = translate("CheckWords", "Check of {file}").format(file=in_own_direction(check.file))
    lines = [title, verdict_words(check)]
    for part in check.parts:
        lines += ["", part.heading]
        for line in part.lines:
            said = f"{line.name} {state_words(line)} · {line.place}: {line.words}"
            lines += [said, *([f"    {line.detail}"] if line.detail else [])]
    lines += ["", translate("CheckWords", "Documents")]
    for file in check.files:
        where = f" ({in_own_direction(file.file)})" if file.file else ""
        lines.append(f"{in_own_direction(file.document)}: {file_words(check, file)}{where}")
    return "\n".join(lines)
