"""The words of an answer, each sentence followed by the numbers of its pins, or by the mark that it has none.

A number is pressed with the mouse like the chip under the answer that has the same number; by key, the chips are there.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor

from app.assistant.records import AnswerSentence, Citation, ImagePin
from app.gui.answer_copy import Piece, part_data
from app.gui.answer_words import quote_of, unsupported_mark, unsupported_reason
from app.gui.growing_text import GrowingText

Support = Citation | ImagePin
_BEFORE_NUMBER = "\u2009"


class PinnedText(GrowingText):
    """The answer's words as they come, then with their pins."""

    chosen = Signal(object)
    """A pin's number was pressed: the Citation or ImagePin."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__(accessible_name)
        self._supports: tuple[Support, ...] = ()
        self._sentences: tuple[AnswerSentence, ...] = ()
        self._words = ""
        self.viewport().setMouseTracking(True)

    def show_pinned(self, text: str, sentences: Sequence[AnswerSentence], supports: Sequence[Support]) -> None:
        """Show an answer with what its sentences rest on; those of which it is not known yet stand bare."""
        if (text, tuple(sentences), tuple(supports)) == (self._words, self._sentences, self._supports):
            return
        self._words, self._sentences, self._supports = text, tuple(sentences), tuple(supports)
        if not sentences:
            self.show_text(text)
            return
        self.clear_for_more_than_text()
        cursor = QTextCursor(self.document())
        done = 0
        for sentence in sentences:
            cursor.insertText(text[done : sentence.start], QTextCharFormat())
            self._insert_sentence(cursor, text[sentence.start : sentence.end], sentence)
            done = sentence.end
        cursor.insertText(text[done:], QTextCharFormat())

    def _insert_sentence(self, cursor: QTextCursor, words: str, sentence: AnswerSentence) -> None:
        plain = QTextCharFormat()
        if sentence.is_supported:
            cursor.insertText(words, plain)
        else:
            marked = QTextCharFormat()
            marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            marked.setToolTip(html.escape(unsupported_reason(sentence)))
            cursor.insertText(words, marked)
        for pin in sentence.pins:
            cursor.insertText(_BEFORE_NUMBER, plain)
            cursor.insertText(str(pin + 1), self._number_format(pin))
        if not sentence.is_supported:
            mark = QTextCharFormat()
            mark.setFontItalic(True)
            mark.setToolTip(html.escape(unsupported_reason(sentence)))
            cursor.insertText(unsupported_mark(sentence), mark)

    def _number_format(self, pin: int) -> QTextCharFormat:
        support = self._supports[pin]
        number = QTextCharFormat()
        number.setAnchor(True)
        number.setAnchorHref(str(pin))
        number.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        number.setForeground(self.palette().link())
        number.setFontUnderline(True)
        place = f"Page {support.page} · {support.document}"
        # Quotes and file names are data: escaped, or a tooltip would read them as HTML.
        number.setToolTip(f"<p>{html.escape(quote_of(support))}</p><p>{html.escape(place)}</p>")
        return number

    def _pin_at(self, event: QMouseEvent) -> Support | None:
        number = self.anchorAt(event.position().toPoint())
        return self._supports[int(number)] if number else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a number."""
        over = self._pin_at(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A number is pressed, unless words were being selected."""
        super().mouseReleaseEvent(event)
        pin = self._pin_at(event)
        if pin is not None and not self.textCursor().hasSelection():
            self.chosen.emit(pin)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is selected, for the clipboard: with the notes of its pins."""
        return part_data(self._selected_pieces(), self._supports)

    def _selected_pieces(self) -> list[Piece]:
        selected = self.textCursor()
        start, end = selected.selectionStart(), selected.selectionEnd()
        pieces: list[Piece] = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() <= end:
            if pieces:
                pieces.append("\n")
            place = block.begin()
            while not place.atEnd():
                fragment = place.fragment()
                words = self._text_between(
                    max(start, fragment.position()), min(end, fragment.position() + fragment.length())
                )
                pin = fragment.charFormat().anchorHref()
                if words and pin:
                    if pieces and isinstance(last := pieces[-1], str):
                        pieces[-1] = last.removesuffix(_BEFORE_NUMBER)
                    pieces.append(int(pin))
                elif words:
                    pieces.append(words)
                place += 1
            block = block.next()
        return pieces

    def _text_between(self, start: int, end: int) -> str:
        """By the cursor: Qt counts in UTF-16, Python in characters."""
        if start >= end:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2028", "\n")
