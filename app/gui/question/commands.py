"""The commands that can be typed in place of a question: "/outline", "/extract total, date"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.assistant.summaries.summary_kind import TITLES, SummaryKind
from app.gui.language import COUNTS, QT_TRANSLATE_NOOP, translate
from app.gui.sentences import in_language


class Mode(StrEnum):
    """What becomes of the words of a request that is no plain question."""

    QUESTION = ""
    EXTRACT = "extract"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Command:
    """One of them."""

    name: str
    about: str
    kind: SummaryKind | None = None
    """The summary that it makes."""
    mode: Mode = Mode.QUESTION
    wants: str = ""
    """What has to be typed behind it; empty: nothing."""


COMMANDS = (
    Command("summarise", QT_TRANSLATE_NOOP("Commands", "Summarise the documents briefly"), SummaryKind.BRIEF),
    Command("detailed", QT_TRANSLATE_NOOP("Commands", "Summarise them in detail"), SummaryKind.DETAILED),
    Command("key-points", QT_TRANSLATE_NOOP("Commands", "List their key points"), SummaryKind.POINTS),
    Command("outline", QT_TRANSLATE_NOOP("Commands", "Outline them by section"), SummaryKind.OUTLINE),
    Command(
        "extract",
        QT_TRANSLATE_NOOP("Commands", "Find values, each with its place: /extract total, date"),
        mode=Mode.EXTRACT,
        wants=QT_TRANSLATE_NOOP(
            "Commands", "Type what to look for behind it, such as: /extract total, date of payment"
        ),
    ),
    Command(
        "compare",
        QT_TRANSLATE_NOOP("Commands", "Put one question to each document by itself"),
        mode=Mode.COMPARE,
        wants=QT_TRANSLATE_NOOP("Commands", "Type a question behind it, such as: /compare When does it end?"),
    ),
)


def command_of(text: str) -> tuple[Command, str] | None:
    """The command that a text begins with, and the words behind it; None: it is a question."""
    match = re.match(r"/([\w-]+)(?:\s+|$)", text)
    command = next((command for command in COMMANDS if match and command.name == match[1].casefold()), None)
    return None if match is None or command is None else (command, text[match.end() :].strip())


def command_for(kind: SummaryKind) -> str:
    """What is typed to have such a summary."""
    return next(f"/{command.name}" for command in COMMANDS if command.kind is kind)


def heading_of(question: str, mode: Mode) -> str:
    """What stands in the bubble of a question or of a command's words."""
    return f"/{mode.value} {question}" if mode else question


def fields_of(words: str) -> tuple[str, ...]:
    """The values that "/extract" is to look for: parted by commas, semicolons or lines, each once."""
    names = (" ".join(part.split()) for part in re.split(r"[,;\n]", words))
    return tuple(dict.fromkeys(name for name in names if name))


def summary_heading(names: Sequence[str], kind: SummaryKind = SummaryKind.BRIEF) -> str:
    """What stands above a summary, where a question stands above an answer."""
    of = names[0] if len(names) == 1 else COUNTS.documents(len(names))
    if kind is SummaryKind.BRIEF:
        return translate("Asking", "Summarise {documents}").format(documents=of)
    how = translate("Asking", "Summarise {documents}: {kind}")
    return how.format(documents=of, kind=in_language(TITLES[kind]).lower())
