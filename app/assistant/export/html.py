"""Answers as one HTML file: no script, nothing fetched, every word escaped, pins linked to notes and back.

The answers are kept in the file's head as data, too (`DATA_NAME`): `pincite verify` reads them from there. Text has its
own direction and, where its script tells it, its language: the page itself is English.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser

from app import __version__
from app.assistant.export.answer_json import answers_json
from app.assistant.export.parts import (
    CITATIONS,
    NEAREST,
    RECEIPT,
    SEEN,
    Note,
    Part,
    heading_of,
    is_right_to_left,
    language_of,
    nearest_of,
    notes_of,
    one_line,
    parts_of,
    plain,
    receipt_of,
)
from app.assistant.export.style import STYLE
from app.assistant.records import Answer

DATA_NAME = "pincite-answers"
"""Name of the `meta` element whose content is the JSON of the answers."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def answers_html(answers: Sequence[Answer]) -> str:
    """A whole file of HTML: each answer under its question, pins numbered anew in each."""
    data = json.dumps(answers_json(answers), separators=(",", ":"))  # ASCII: whatever a text holds, it comes back
    articles = "\n".join(_article(answer, f"a{number}-") for number, answer in enumerate(answers, start=1))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Pincite {__version__}">
<meta name="{DATA_NAME}" content="{escape(data)}">
<title>{escape(one_line(heading_of(answers[0])))}</title>
<style>
{STYLE}</style>
</head>
<body>
<main>
{articles}
</main>
</body>
</html>
"""


def answer_fragment(answer: Answer) -> str:
    """One answer as HTML for the clipboard: its text with numbers, its notes, without question and receipt."""
    return f"{_text(answer, '')}\n{_notes(answer, '')}{_nearest(answer)}"


def data_of_html(text: str) -> str | None:
    """The JSON that `answers_html` put into a file; None if there is none."""
    finder = _DataFinder()
    finder.feed(text)
    finder.close()
    return finder.data


class _DataFinder(HTMLParser):
    data: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if self.data is None and tag == "meta" and values.get("name") == DATA_NAME:
            self.data = values.get("content") or ""


def _article(answer: Answer, key: str) -> str:
    """One answer; `key` begins the names of its link targets."""
    receipt = "".join(f"<li>{_safe(line)}</li>\n" for line in receipt_of(answer))
    heading = heading_of(answer)
    return f"""<article>
<h1{_attributes(heading)}>{_safe(heading)}</h1>
{_text(answer, key)}
{_notes(answer, key)}{_nearest(answer)}<footer>
<h2>{RECEIPT}</h2>
<ul>
{receipt}</ul>
</footer>
</article>"""


def _text(answer: Answer, key: str) -> str:
    """The answer in paragraphs, with its pins as links to the notes."""
    text = "".join(_part(part, number, key) for number, part in enumerate(parts_of(answer)))
    paragraphs = [paragraph.strip().replace("\n", "<br>\n") for paragraph in _BLANK_LINES.split(text)]
    attributes = _attributes(answer.text)
    return "\n".join(f"<p{attributes}>{paragraph}</p>" for paragraph in paragraphs if paragraph)


def _part(part: Part, number: int, key: str) -> str:
    links = "".join(
        f'<sup><a id="{key}pin-{number}-{pin}" href="#{key}note-{pin}">[{pin}]</a></sup>' for pin in part.pins
    )
    if not part.mark:
        return f"{_safe(part.text)}{links}"
    # The element must not span a line end: paragraphs are made afterwards.
    marked = "\n".join(f"<u>{_safe(line)}</u>" if line.strip() else line for line in plain(part.text).split("\n"))
    return f'{marked}{links} <small lang="en" dir="ltr">({part.mark})</small>'


def _notes(answer: Answer, key: str) -> str:
    notes = notes_of(answer)
    if not notes:
        return ""
    used: dict[int, str] = {}
    for number, part in enumerate(parts_of(answer)):
        for pin in part.pins:
            used.setdefault(pin, f"{key}pin-{number}-{pin}")
    listed = "".join(
        f'<li id="{key}note-{note.number}" value="{note.number}">{note_html(note, used.get(note.number))}</li>\n'
        for note in notes
    )
    return f"<h2>{CITATIONS}</h2>\n<ol>\n{listed}</ol>\n"


def _nearest(answer: Answer) -> str:
    notes = nearest_of(answer)
    listed = "".join(f"<li>{note_html(note, None)}</li>\n" for note in notes)
    return f"<h2>{NEAREST}</h2>\n<ul>\n{listed}</ul>\n" if notes else ""


def note_html(note: Note, back: str | None) -> str:
    """Quote, file and page; `back`: where the pin stands in the text."""
    words = f"<p>{SEEN}</p>"
    if note.quote is not None:
        words = f"<blockquote{_attributes(note.quote)}>{_safe(note.quote)}</blockquote>"
    also = f" (also {_bdi(note.also)})" if note.also else ""
    doubt = f" <small>({_safe(note.doubt)})</small>" if note.doubt else ""
    link = f' <a href="#{back}" aria-label="Back to the answer">↩</a>' if back else ""
    return f"{words}<p>{_bdi(note.document)}, {note.pages}{also}{doubt}{link}</p>"


def _bdi(text: str) -> str:
    """A name of any direction within an English line."""
    return f"<bdi>{_safe(one_line(text))}</bdi>"


def _attributes(text: str) -> str:
    """Direction and language of a block of text."""
    return f' dir="{"rtl" if is_right_to_left(text) else "ltr"}" lang="{language_of(text)}"'


def _safe(text: str) -> str:
    return escape(plain(text))
