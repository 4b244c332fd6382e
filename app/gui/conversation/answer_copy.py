"""Puts answers and parts of them on the clipboard with their pins: as text with footnotes, and as HTML.

The program that they are pasted into takes the form that it can show.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.assistant.export.html import answer_fragment, note_html
from app.assistant.export.markdown import answer_plainly, note_line
from app.assistant.export.parts import note_of, one_line, plain
from app.assistant.records import Answer, Citation, ImagePin

Piece = str | int
"""Words of an answer, or a pin: which of the supports it is, counted from 0."""


def copy_answer(answer: Answer) -> None:
    """Copy a whole answer."""
    QGuiApplication.clipboard().setMimeData(_data(answer_plainly(answer), answer_fragment(answer)))


def release_clipboard() -> None:
    """Empty the clipboard of a platform that has none outside this process; to be called before Python ends.

    Qt keeps such a clipboard in a static object, which it destroys after Python's end: what we put there would then be
    called in an interpreter that is no more.
    """
    if QGuiApplication.platformName() in {"offscreen", "minimal"}:
        QGuiApplication.clipboard().clear()


def part_data(pieces: Sequence[Piece], supports: Sequence[Citation | ImagePin]) -> QMimeData:
    """A part of an answer for the clipboard, with the notes of the pins that are in it; they keep their numbers."""
    text = "".join(f"[^{piece + 1}]" if isinstance(piece, int) else plain(piece) for piece in pieces)
    words = "".join(
        f"<sup>[{piece + 1}]</sup>" if isinstance(piece, int) else escape(plain(piece)).replace("\n", "<br>\n")
        for piece in pieces
    )
    pins = sorted({piece for piece in pieces if isinstance(piece, int)})
    notes = [note_of(pin + 1, supports[pin]) for pin in pins]
    if not notes:
        return _data(text, f"<p>{words}</p>")
    listed = "".join(f'<li value="{note.number}">{note_html(note, None)}</li>\n' for note in notes)
    lines = [f"[^{note.number}]: {note_line(note, one_line)}" for note in notes]
    return _data("\n".join([text, "", *lines]), f"<p>{words}</p>\n<ol>\n{listed}</ol>")


def _data(text: str, html: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    data.setHtml(f'<meta charset="utf-8">\n{html}')
    return data
