"""The words of an answer, laid out, each sentence followed by chips for its pins, or by the mark that it has none.

Of a sentence with many pins the first has a chip, and one more, "+2", stands for the others until it is pressed. A
chip is pressed with the mouse; by key, Tab goes from chip to chip, and Enter presses the one that is framed.
"""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextCursor,
)

from app.assistant.records import AnswerSentence, Citation, ImagePin
from app.gui.conversation.answer_copy import part_data
from app.gui.conversation.answer_layout import Looks, lay_out
from app.gui.conversation.answer_markup import Block, Range, parse_answer
from app.gui.conversation.answer_words import quote_of, unsupported_mark, unsupported_reason
from app.gui.conversation.formula import formula_picture
from app.gui.conversation.growing_text import GrowingText
from app.gui.conversation.laid_blocks import Laid, common, in_parts, next_stop
from app.gui.conversation.pin_chips import BEFORE_CHIP, Chip, chip_box, chip_words, folds_of, look_of_chips
from app.gui.conversation.selected_words import selected_pieces
from app.gui.language import QT_TRANSLATE_NOOP, figure, translate
from app.gui.plain_tip import plain_tip
from app.gui.theme import in_own_direction

Support = Citation | ImagePin
_PLACE = QT_TRANSLATE_NOOP("PinnedText", "Page {page} · {document}")
CALM = 4
"""While it is written, laying it out may take one in so many parts of the time."""


class PinnedText(GrowingText):
    """The answer's words as they come, then with their pins."""

    chosen = Signal(object)
    """A pin's number was pressed: the Citation or ImagePin."""
    chip_focused = Signal(QRect)
    """A chip has got the focus; where it is, so that it can be brought into sight."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__(accessible_name)
        self._supports: tuple[Support, ...] = ()
        self._sentences: tuple[AnswerSentence, ...] = ()
        self._words = ""
        self._is_literal = self._is_draft = False
        self._chips: list[Chip] = []
        self._chip_look, self._place_words = QTextCharFormat(), _PLACE
        self._unfolded: set[int] = set()
        self._focused: int | None = None
        self._laid: list[Laid] = []
        self._ends: list[int] = []
        self._cost_s = 0.0
        self._laid_out_at = 0.0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._lay_out)
        self._parts: tuple[Block, ...] = ()
        self._going_on = QTimer(self)  # with what is too much to be laid out at once
        self._going_on.setSingleShot(True)
        self._going_on.timeout.connect(lambda: self._lay_on(self._ends))
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)

    def show_pinned(
        self,
        text: str,
        sentences: Sequence[AnswerSentence],
        supports: Sequence[Support],
        *,
        is_literal: bool = False,
        is_draft: bool = False,
    ) -> None:
        """Show an answer with what its sentences rest on; those of which it is not known yet stand bare.

        `is_literal`: it is no answer but a sentence of ours, which has no Markdown. `is_draft`: it may still change, so
        words of which nothing is known are grey.
        """
        known = sentences[-1].end if sentences else 0
        is_draft = is_draft and bool(text[known:].strip())  # else nothing is grey, and nothing changes at its end
        new = text, tuple(sentences), tuple(supports), is_literal, is_draft
        if new == (self._words, self._sentences, self._supports, self._is_literal, self._is_draft):
            return
        if tuple(sentences) != self._sentences and self._unfolded:
            self._unfolded.clear()
            self._laid = []
        is_growth = new[1:] == (self._sentences, self._supports, self._is_literal, self._is_draft)
        self._words, self._sentences, self._supports, self._is_literal, self._is_draft = new
        wait_s = self._laid_out_at + CALM * self._cost_s - time.monotonic()
        if wait_s <= 0.016 or not is_growth:
            self._lay_out()
        elif not self._later.isActive():
            self._later.start(round(1000 * wait_s))

    def _lay_out(self) -> None:
        self._later.stop()
        started = time.monotonic()
        ends = [sentence.end for sentence in self._sentences]
        literal = [(0, len(self._words))] if self._is_literal else self._copied_words()
        self._parts = in_parts(parse_answer(self._words, ends, literal))
        laid = [(block, *self._rests_on(block)) for block in self._parts]
        kept = self._ends[: common(self._laid, laid)]
        while kept and not self.document().findBlock(kept[-1]).text():  # Qt would give it the look of what follows
            kept.pop()
        if not kept:
            self.clear_for_more_than_text()
        self._chips = [chip for chip in self._chips if kept and chip.end <= kept[-1]]
        self._focused = None
        self._chip_look, self._place_words = look_of_chips(self.font(), self.palette()), translate("PinnedText", _PLACE)
        self._laid = laid
        self._lay_on(kept)
        self._laid_out_at = time.monotonic()
        self._cost_s = self._laid_out_at - started

    def _lay_on(self, kept: Sequence[int]) -> None:
        """Lay out what follows these blocks, or as much of it as is not too much at once, and then go on."""
        looks = Looks(
            self.font(), self.palette(), self.devicePixelRatioF(), self._look_of, self._end_sentence, formula_picture
        )
        stop = next_stop(self._parts, len(kept))
        self._ends = lay_out(self.document(), self._parts[:stop], looks, kept)
        self._going_on.stop()
        if stop < len(self._parts):
            self._going_on.start(0)

    def _rests_on(self, block: Block) -> tuple[tuple[AnswerSentence, ...], tuple[Support, ...], bool]:
        """With a block, all that its look depends on: its sentences that are known, what they rest on, whether it has
        others that are grey.
        """
        numbers = dict.fromkeys(piece.sentence for piece in block.pieces if piece.sentence >= 0)
        sentences = tuple(self._sentences[number] for number in numbers if number < len(self._sentences))
        is_grey = self._is_draft and len(sentences) < len(numbers)
        return sentences, tuple(self._supports[pin] for sentence in sentences for pin in sentence.pins), is_grey

    def _copied_words(self) -> list[Range]:
        """Sentences that are words of a document as they stand there: nothing in them is Markdown."""
        copied = []
        for sentence in self._sentences:
            words = " ".join(self._words[sentence.start : sentence.end].split())
            quotes = (support.quote for pin in sentence.pins if isinstance(support := self._supports[pin], Citation))
            if words and any(words in " ".join(quote.split()) for quote in quotes):
                copied.append((sentence.start, sentence.end))
        return copied

    def _look_of(self, number: int) -> QTextCharFormat:
        look = QTextCharFormat()
        if number >= len(self._sentences) and self._is_draft:
            look.setForeground(self.palette().placeholderText())
        if 0 <= number < len(self._sentences) and not (sentence := self._sentences[number]).is_supported:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setToolTip(plain_tip(unsupported_reason(sentence)))
        return look

    def _end_sentence(self, cursor: QTextCursor, number: int) -> None:
        sentence = self._sentences[number]
        plain = QTextCharFormat()
        for pins in folds_of(sentence.pins, is_unfolded=number in self._unfolded):
            cursor.insertText(BEFORE_CHIP, plain)
            start = cursor.position()
            cursor.insertText(chip_words(pins), self._chip_format(pins))
            self._chips.append(Chip(start, cursor.position(), pins, number))
        if not sentence.is_supported:
            mark = QTextCharFormat()
            mark.setFontItalic(True)
            mark.setToolTip(plain_tip(unsupported_reason(sentence)))
            cursor.insertText(unsupported_mark(sentence), mark)

    @property
    def is_unfolded(self) -> bool:
        """Whether chips were unfolded."""
        return bool(self._unfolded)

    def _chip_format(self, pins: tuple[int, ...]) -> QTextCharFormat:
        number = QTextCharFormat(self._chip_look)
        number.setAnchorHref(",".join(map(str, pins)))
        supports = [self._supports[pin] for pin in pins]
        number.setToolTip(plain_tip(*(f"{quote_of(one)}\n{self._place_of(one)}" for one in supports)))
        return number

    def _chip_at(self, event: QMouseEvent) -> Chip | None:
        """The chip under the mouse. A place in the text: chips may stand for the same pins in several sentences."""
        point = event.position().toPoint()
        if not self.anchorAt(point):
            return None
        place = self.cursorForPosition(point).position()
        return min(self._chips, key=lambda chip: max(chip.start - place, place - chip.end), default=None)

    def _press(self, chip: Chip, *, by_key: bool = False) -> None:
        """Follow a pin, or unfold the others of its sentence."""
        if not chip.is_folded:
            self.chosen.emit(self._supports[chip.pins[0]])
            return
        self._unfolded.add(chip.sentence)
        self._laid = []
        self._lay_out()
        if by_key:
            self._focus_chip(next(n for n, shown in enumerate(self._chips) if shown.start >= chip.start))

    def _chips_in(self, part: QRect) -> range:
        """Numbers of the chips that may be seen in a part of the viewport: an answer may have hundreds."""
        above = min(self.cursorForPosition(corner).position() for corner in (part.topLeft(), part.topRight()))
        below = max(self.cursorForPosition(corner).position() for corner in (part.bottomLeft(), part.bottomRight()))
        first = bisect_left(self._chips, above, key=lambda chip: chip.end)
        return range(first, bisect_right(self._chips, below, key=lambda chip: chip.start))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chips, then the words over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        edge, inside, has_focus = palette.highlight().color(), palette.alternateBase(), self.hasFocus()
        painter.setBrush(inside)
        for number in self._chips_in(event.rect()):
            box = chip_box(self, self._chips[number]).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(edge, 2 if number == self._focused and has_focus else 1))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()
        super().paintEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from chip to chip, then on."""
        step = 1 if next else -1
        wanted = (0 if next else len(self._chips) - 1) if self._focused is None else self._focused + step
        if not 0 <= wanted < len(self._chips):
            self._focus_chip(None)
            return super().focusNextPrevChild(next)
        self._focus_chip(wanted)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by Tab comes to the first chip, or to the last."""
        super().focusInEvent(event)
        if self._chips and event.reason() == Qt.FocusReason.TabFocusReason:
            self._focus_chip(0)
        elif self._chips and event.reason() == Qt.FocusReason.BacktabFocusReason:
            self._focus_chip(len(self._chips) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No chip is framed any more."""
        super().focusOutEvent(event)
        self._focus_chip(None)

    def _focus_chip(self, number: int | None) -> None:
        self._focused = number
        self.viewport().update()
        if number is None:
            self.setAccessibleDescription("")
            return
        chip = self._chips[number]
        told = [
            self.tr("Citation {number}, {place}: {quote}").format(
                number=pin + 1, place=self._place_of(self._supports[pin]), quote=quote_of(self._supports[pin])
            )
            for pin in chip.pins
        ]
        more = [self.tr("Enter shows {count} more").format(count=figure(len(told)))] if chip.is_folded else []
        self.setAccessibleDescription(" · ".join([*more, *told]))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.chip_focused.emit(chip_box(self, chip).toRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the chip that is framed."""
        is_press = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if is_press and self._focused is not None:
            self._press(self._chips[self._focused], by_key=True)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a chip."""
        over = bool(self.anchorAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A chip is pressed, unless words were being selected."""
        super().mouseReleaseEvent(event)
        chip = self._chip_at(event)
        if chip is not None and not self.textCursor().hasSelection():
            self._press(chip)

    def changeEvent(self, event: QEvent) -> None:
        """Chips, code and formulas in the colours of the new scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._words:
            self._laid = []
            self._later.start(0)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is selected, for the clipboard: with the notes of its pins."""
        return part_data(selected_pieces(self.textCursor()), self._supports)

    def _place_of(self, support: Support) -> str:
        return self._place_words.format(page=support.page, document=in_own_direction(support.document))
