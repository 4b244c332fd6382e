"""What of a page's note says that its text does not hold something: a note is sentences of notes.py."""

from __future__ import annotations

import re

from app.ingest import notes

_END = re.compile(r"(?<=\.) (?=[A-Z])")
_MORE = ("Only a mail program can open it.", "Save it once with a spreadsheet program, and add it again.")
"""Second sentences of what is one note."""
_ABOUT_READING = (
    notes.NO_TEXT,
    notes.NO_TEXT_IN_IMAGE,
    notes.LAID_OVER,
    notes.RECOGNISED,
    notes.RECOGNISED_ANEW,
    notes.PICTURE_TOO,
    notes.NO_WORDS,
    "A second PDF engine (PDFium)",
    "A second decoder (MuPDF)",
)
"""Beginnings of sentences on how a page was read."""
_OF_TEXT_LAYER = re.compile(
    r"Left out: .* (?:that cannot be seen on|outside) the page|The fonts of this page|This page has no usable"
)


def not_read(note: str, *, is_suspicious: bool) -> list[str]:
    """The sentences of a note that say what the text does not hold, or may hold wrongly.

    Of a page whose text layer is suspicious, what is wrong with that layer is told already.
    """
    sentences: list[str] = []
    for sentence in _END.split(note) if note else ():
        if sentence in _MORE and sentences:
            sentences[-1] += f" {sentence}"
        elif not sentence.startswith(_ABOUT_READING) and not (is_suspicious and _OF_TEXT_LAYER.match(sentence)):
            sentences.append(sentence)
    return sentences
