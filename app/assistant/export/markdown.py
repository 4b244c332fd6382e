"""Answers as Markdown: pins are footnotes with quote, file and page.

Whatever an answer or a document spells stays text: no heading, link, picture or HTML comes of it. The escapes are those
of CommonMark 0.31.2, section 2.4; footnotes are those of GitHub, Obsidian and Pandoc.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from app.assistant.export.parts import (
    NEAREST,
    RECEIPT,
    SEEN,
    Note,
    Part,
    heading_of,
    isolated,
    nearest_of,
    notes_of,
    one_line,
    parts_of,
    plain,
    receipt_of,
)
from app.assistant.records import Answer

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~$|#^={}@!]")
_LINE_START = re.compile(r"^(?:(\d{1,9})([.)])(?=\s|$)|([-+:]))", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{2,}")


def answers_markdown(answers: Sequence[Answer]) -> str:
    """A file of Markdown: each answer under its question. Footnotes are numbered through all of it."""
    sections, before = [], 0
    for answer in answers:
        sections.append(_section(answer, before))
        before += len(answer.supports)
    return "\n---\n\n".join(sections)


def answer_plainly(answer: Answer) -> str:
    """The answer for a place that takes plain text only: footnotes as in Markdown, and nothing escaped."""
    parts = parts_of(answer)
    text = "".join(f"{plain(part.text)}{_marks(part, 0)}{part.mark and f' [{part.mark}]'}" for part in parts)
    notes = [f"[^{note.number}]: {note_line(note, one_line)}" for note in notes_of(answer)]
    nearest = [f"- {note_line(note, one_line)}" for note in nearest_of(answer)]
    return "\n".join([text, *(["", *notes] if notes else []), *(["", f"{NEAREST}:", *nearest] if nearest else [])])


def _section(answer: Answer, before: int) -> str:
    """One answer; `before` footnotes stand in the file already."""
    text = "".join(
        f"{_with_escapes(part.text)}{_marks(part, before)}{_with_escapes(part.mark and f' [{part.mark}]')}"
        for part in parts_of(answer)
    )
    notes = [f"[^{before + note.number}]: {note_line(note, escaped_line)}\n" for note in notes_of(answer)]
    nearest = [f"- {note_line(note, escaped_line)}" for note in nearest_of(answer)]
    receipt = [f"- {escaped_line(line)}" for line in receipt_of(answer)]
    blocks = [f"## {escaped_line(heading_of(answer))}", _laid_out(text)]
    if nearest:
        blocks += [f"**{NEAREST}**", "\n".join(nearest)]
    blocks += [f"**{RECEIPT}**", "\n".join(receipt)]
    return "\n\n".join(block for block in blocks if block) + "\n" + "".join(f"\n{note}" for note in notes)


def _marks(part: Part, before: int) -> str:
    return "".join(f"[^{before + number}]" for number in part.pins)


def note_line(note: Note, shown: Callable[[str], str]) -> str:
    """A note on one line, `shown` being what texts in it go through: "report.pdf, page 3: “quote” (also page 9)"."""
    quote = SEEN if note.quote is None else f"“{isolated(shown(note.quote))}”"
    also = f" (also {shown(note.also)})" if note.also else ""
    doubt = f" ({shown(note.doubt)})" if note.doubt else ""
    return f"{isolated(shown(note.document))}, {note.pages}: {quote}{also}{doubt}"


def escaped_line(text: str) -> str:
    """Text on one line that Markdown shows as it is, also at the start of a line."""
    return _LINE_START.sub(_escaped_start, _with_escapes(one_line(text)))


def _with_escapes(text: str) -> str:
    safe = _SPECIAL.sub(r"\\\g<0>", plain(text))
    return f"\\{safe}" if safe.startswith(":") else safe  # behind a mark it would make a footnote of it


def _laid_out(text: str) -> str:
    """Escaped text with its own lines and paragraphs: no line is taken for the start of a list, code, or a rule."""
    lines = "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
    safe = _LINE_START.sub(_escaped_start, lines)
    return "\n\n".join(paragraph.replace("\n", "  \n") for paragraph in _BLANK_LINES.split(safe))


def _escaped_start(match: re.Match[str]) -> str:
    return f"\\{match[3]}" if match[3] else f"{match[1]}\\{match[2]}"
