"""What is selected in a laid out answer, in pieces: words as they were written, and the pins between them."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

from app.gui.conversation.answer_copy import Piece
from app.gui.conversation.answer_layout import SOURCE
from app.gui.conversation.pin_chips import BEFORE_CHIP


def selected_pieces(selected: QTextCursor) -> list[Piece]:
    """The pieces between both ends of a cursor: a formula as its source, a chip as the numbers of its pins."""
    start, end = selected.selectionStart(), selected.selectionEnd()
    pieces: list[Piece] = []
    block = selected.document().findBlock(start)
    while block.isValid() and block.position() <= end:
        if pieces:
            pieces.append("\n")
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            words = _text_between(
                selected.document(),
                max(start, fragment.position()),
                min(end, fragment.position() + fragment.length()),
            )
            look = fragment.charFormat()
            pins = look.anchorHref()
            if words and pins:
                if pieces and isinstance(last := pieces[-1], str):
                    pieces[-1] = last.removesuffix(BEFORE_CHIP)
                pieces += [int(pin) for pin in pins.split(",")]
            elif words:
                source = look.property(SOURCE)
                pieces.append(source if isinstance(source, str) and source else words)
            place += 1
        block = block.next()
    return pieces


def _text_between(document: QTextDocument, start: int, end: int) -> str:
    """By the cursor: Qt counts in UTF-16, Python in characters."""
    if start >= end:
        return ""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2028", "\n")
