"""Sentences of parts that know no window, such as errors and what a receipt says was left out, in the user's language.

Those parts write English: f"{name} is empty." Each such sentence is a template with named holes, "{name} is empty.";
translations/sentences.json lists the templates as `make translations` found them in the sources. A sentence is known
again by its template, what stands in the holes is put into the template's translation, and so on for sentences that
stand in holes themselves. So nothing below the window has to know of languages, and what was written before the
language was changed, or comes from another process, is translated as well. What no template fits stays as it is.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QCoreApplication

from app.gui.language import figure, translate
from app.gui.theme import in_own_direction

CONTEXT = "Sentences"
HOLE = re.compile(r"\{(\w+)\}")
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
NUMBERED = re.compile(r"There is no document \d+ in the library\.")
"""For programs, which know documents by their numbers. A user knows none, and has just removed it."""
DEEPEST = 3
"""Sentences in sentences in sentences."""


def in_language(sentence: str, depth: int = 0) -> str:
    """A sentence in the user's language; unchanged if it is of no known template, or there is no translation of it.

    That there is no document of some number is said without the number, in English too.
    """
    if NUMBERED.fullmatch(sentence):
        return translate("GoneDocument", "The document is no longer in the library.")
    if not sentence or depth > DEEPEST or QCoreApplication.translate(CONTEXT, PROBE) == PROBE:
        return sentence
    if GROUPED.fullmatch(sentence):
        return figure(int(sentence.replace(",", "")))
    if (found := _template_of(sentence)) is None:
        return sentence
    template, values = found
    translated = translate(CONTEXT, template)
    if translated == template:
        return sentence
    shown = {name: _in_direction(in_language(value, depth + 1)) for name, value in values.items()}
    return HOLE.sub(lambda hole: shown.get(hole[1], hole[0]), translated)


def _in_direction(value: str) -> str:
    """A name within a sentence of another direction stays together; figures do by themselves."""
    return in_own_direction(value) if any(map(str.isalpha, value)) else value


def sentence_of(error: BaseException) -> str:
    """What an error says, in the user's language."""
    return in_language(str(error))


PROBE = "Reading was stopped."
"""Every language has a translation of this; English has none."""


@cache
def templates() -> tuple[tuple[str, str], ...]:
    """All templates, each with its longest literal piece; those that say most themselves come first."""
    listed: list[str] = json.loads((files("app.gui") / "translations" / "sentences.json").read_text("utf-8"))
    pieces = [(template, max(HOLE.split(template)[::2], key=len)) for template in listed]
    return tuple(sorted(pieces, key=lambda entry: -len(HOLE.sub("", entry[0]))))


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = HOLE.split(template)
    made = "".join(f"(?P<{part}>.+?)" if number % 2 else re.escape(part) for number, part in enumerate(parts))
    return re.compile(made, re.DOTALL)


def _template_of(sentence: str) -> tuple[str, dict[str, str]] | None:
    """The first template that a sentence is of, and what stands in its holes."""
    for template, piece in templates():
        if piece in sentence and (match := _pattern(template).fullmatch(sentence)):
            return template, match.groupdict()
    return None
