"""Plain text and Markdown as a book."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from markdown_it import MarkdownIt

from app.errors import NotADocument
from app.ingest.files.text_decoding import decode, note_of_guess
from app.ingest.formats.book import Book, Chapter
from app.ingest.formats.markup import escaped
from app.ingest.formats.web_page import cleaned, declared_charset
from app.ingest.notes import joined
from app.ingest.records import DocumentKind

CHAPTER_LETTERS = 400_000
"""A longer text is cut at the end of a paragraph or line: MuPDF lays out a chapter as a whole."""

MOST_ERASED = 100
"""Letters behind each other that were written over."""
MOST_NESTING = 100
"""Of elements of Markdown within each other: what is deeper, its reader leaves out."""
_UNDERLINED = re.compile(r"_\x08(?=[^\n_])|(?<=[^\n_])\x08_")
_ERASED = re.compile(r"[^\n\x08]\x08")
_STEERING = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\n\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]+[0-~]|[=>78c])"
    r"|[\x00-\x08\x0e-\x1f\x7f]"
)
"""Sequences that steer a terminal (ECMA-48), and signs that nobody sees."""
_DEEP_QUOTE = re.compile(r"^((?: {0,3}> ?){8})(?:> ?)+", re.MULTILINE)


def make_book(path: Path, kind: DocumentKind) -> Book:
    """A text of either kind as a book."""
    data = path.read_bytes()
    declared = declared_charset(data) if data.lstrip().startswith(b"<?xml") else ""
    text, note = _shown(decode(data, declared)), note_of_guess(data, declared)
    if not text.strip():
        raise NotADocument(f"{path.name} is empty: it holds no word.")
    if kind is DocumentKind.MARKDOWN:
        reader = MarkdownIt("commonmark", {"maxNesting": MOST_NESTING}).enable(["table", "strikethrough"])
        book = cleaned(reader.render(_DEEP_QUOTE.sub(r"\1", _without_front_matter(text))), {})
        return replace(book, note=joined(note, book.note))
    return Book([Chapter(paragraphs(part)) for part in _parts(text)], note=note)


def _shown(text: str) -> str:
    """A text as a terminal shows it: without what sets colours, and letters that were written over others once."""
    if not _STEERING.search(text):
        return text
    text = _UNDERLINED.sub("", text)
    for _ in range(MOST_ERASED):
        text, count = _ERASED.subn("", text)
        if not count:
            break
    return _STEERING.sub("", text)


def paragraphs(text: str) -> str:
    """A plain text as XHTML: its lines are kept, and what stands between empty lines is a paragraph."""
    out, paragraph = [], []
    for line in [*text.replace("\f", "\n\n").split("\n"), ""]:
        if line.strip():
            paragraph.append(_line(line))
        elif paragraph:
            out.append(f"<p>{'<br/>'.join(paragraph)}</p>")
            paragraph = []
    return "".join(out)


def _line(line: str) -> str:
    """A line whose spaces are kept: columns of a text are set with them."""
    line = line.rstrip().expandtabs(4)
    start = len(line) - len(line.lstrip(" "))
    return "\u00a0" * start + escaped(line[start:]).replace("  ", "\u00a0 ")


def _without_front_matter(text: str) -> str:
    """The text with the YAML block at its head, if it has one, as text of its own."""
    if not text.startswith("---\n") or (end := text.find("\n---\n", 4)) < 0 or end > 5_000:
        return text
    return text[4:end].replace("\n", "  \n") + "\n\n" + text[end + 5 :]


def _parts(text: str) -> list[str]:
    parts = []
    while len(text) > CHAPTER_LETTERS:
        cut = max(text.rfind("\n\n", 0, CHAPTER_LETTERS), 0) or max(text.rfind("\n", 0, CHAPTER_LETTERS), 0)
        cut = cut or CHAPTER_LETTERS
        parts.append(text[:cut])
        text = text[cut:]
    return [*parts, text]
