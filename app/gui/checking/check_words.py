"""What a check of exported answers came to, in words: the line above all, of each citation, of each file, as a text."""

from __future__ import annotations

from dataclasses import dataclass

from app.assistant.export.check_records import CheckedFile, CheckedPin, FileState, Verdict
from app.assistant.export.pin_check import PinState
from app.assistant.records import Answer
from app.gui.language import QT_TRANSLATE_NOOP, figure, translate
from app.gui.sentences import in_language
from app.gui.theme import in_own_direction

GOOD, DOUBTFUL, BAD = "good", "doubtful", "bad"
"""Tones, as the style sheet has them."""
SIGNS = {GOOD: "✓", DOUBTFUL: "?", BAD: "✗"}
"""Before the words: colour is never the only sign."""
_STATES = {
    PinState.HOLDS: QT_TRANSLATE_NOOP("CheckWords", "Holds"),
    PinState.NO_FILE: QT_TRANSLATE_NOOP("CheckWords", "Not checked"),
    PinState.NO_PAGE: QT_TRANSLATE_NOOP("CheckWords", "No such page"),
    PinState.WORDS_DIFFER: QT_TRANSLATE_NOOP("CheckWords", "Words not there"),
    PinState.BOXES_DIFFER: QT_TRANSLATE_NOOP("CheckWords", "Place not right"),
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
_FILE_TONES = {FileState.SAME: GOOD, FileState.OTHER: BAD, FileState.MISSING: DOUBTFUL}


@dataclass(frozen=True, slots=True)
class Check:
    """What was checked, and what came of it."""

    file: str
    """Name of the export."""
    answers: tuple[Answer, ...]
    verdict: Verdict
    shown_differs: str = ""
    """A sentence, if the file shows something else than its data."""
    problems: tuple[tuple[str, str], ...] = ()
    """Of files that could not be read: the path, and the sentence why."""

    def problem_of(self, file: CheckedFile) -> str:
        """Why a file could not be read; empty if it was."""
        return in_language(dict(self.problems).get(file.file, "")) if file.file else ""


def tone_of(check: Check) -> str:
    """How good the whole is."""
    states = {pin.state for pin in check.verdict.pins}
    if states - {PinState.HOLDS, PinState.NO_FILE}:
        return BAD
    is_whole = states == {PinState.HOLDS} and not check.shown_differs
    return GOOD if is_whole and all(file.state is FileState.SAME for file in check.verdict.files) else DOUBTFUL


def verdict_words(check: Check) -> str:
    """The line above all."""
    pins, held = check.verdict.pins, sum(pin.state is PinState.HOLDS for pin in check.verdict.pins)
    unread = sum(pin.state is PinState.NO_FILE for pin in pins)
    if not pins:
        return translate("CheckWords", "There is no citation to check.")
    if held == len(pins) == 1:
        words = [translate("CheckWords", "The citation holds.")]
    elif held == len(pins):
        words = [translate("CheckWords", "All {count} citations hold.").format(count=figure(held))]
    else:
        some = translate("CheckWords", "{held} of {count} citations hold.")
        words = [some.format(held=figure(held), count=figure(len(pins)))]
    if unread:
        more = translate("CheckWords", "Not checked for want of a file: {count}.")
        words.append(more.format(count=figure(unread)))
    if held and any(file.state is FileState.OTHER for file in check.verdict.files):
        words.append(translate("CheckWords", "Not every file is the very one that was read."))
    return " ".join([*words, in_language(check.shown_differs)]).strip()


def state_words(pin: CheckedPin) -> str:
    """What became of a citation."""
    return translate("CheckWords", _MOVED if pin.moved_to else _STATES[pin.state])


def pin_tone(pin: CheckedPin) -> str:
    """How good that is."""
    return {PinState.HOLDS: GOOD, PinState.NO_FILE: DOUBTFUL}.get(pin.state, BAD)


def place_words(pin: CheckedPin) -> str:
    """Where a citation points to."""
    words = translate("CheckWords", "Page {page} · {document}")
    return words.format(page=figure(pin.page), document=in_own_direction(pin.document))


def quote_words(pin: CheckedPin) -> str:
    """The words cited, on one line."""
    if not pin.quote:
        return translate("CheckWords", "Seen on a picture of the page: there are no words to check")
    return translate("Citation", "“{quote}”").format(quote=" ".join(pin.quote.split()))


def detail_words(pin: CheckedPin) -> str:
    """What is wrong with it; of a missing file the list of files tells more."""
    return "" if pin.state is PinState.NO_FILE else in_language(pin.detail)


def number_words(pin: CheckedPin) -> str:
    """The number by which the answer names it."""
    return f"({figure(pin.number)})" if pin.is_nearest else f"[{figure(pin.number)}]"


def file_words(check: Check, file: CheckedFile) -> str:
    """What is known of a document's file."""
    if problem := check.problem_of(file):
        return problem
    return translate("CheckWords", _FILES[file.state])


def file_tone(file: CheckedFile) -> str:
    """How good that is."""
    return _FILE_TONES.get(file.state, DOUBTFUL)


def question_words(answer: Answer) -> str:
    """What stands above an answer's citations."""
    return " ".join(answer.question.split()) or translate("CheckWords", "A summary")


def summary_text(check: Check) -> str:
    """All of it as plain text, to be kept or sent."""
    title = translate("CheckWords", "Check of {file}").format(file=in_own_direction(check.file))
    lines = [title, verdict_words(check)]
    for number, answer in enumerate(check.answers, start=1):
        lines += ["", question_words(answer)]
        for pin in check.verdict.pins:
            if pin.answer == number:
                line = f"{number_words(pin)} {state_words(pin)} · {place_words(pin)}: {quote_words(pin)}"
                lines += [line, *([f"    {detail}"] if (detail := detail_words(pin)) else [])]
    lines += ["", translate("CheckWords", "Documents")]
    for file in check.verdict.files:
        where = f" ({in_own_direction(file.file)})" if file.file else ""
        lines.append(f"{in_own_direction(file.document)}: {file_words(check, file)}{where}")
    return "\n".join(lines)
