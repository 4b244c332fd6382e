"""Selects text with the mouse, or frames a part of a page, and offers what can be done with it.

press, drag      words, from the one pressed on to the one under the pointer, over pages too
double, triple   a word, a line; dragged on, by words or lines         Shift + press    extends
framing          a rectangle on one page, after `begin_framing`; Escape leaves it
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from app.assistant.pages.excerpt import Excerpt, ExcerptText, words_in
from app.gui.document.page_painting import Mark
from app.gui.document.page_view import PageView
from app.gui.document.page_words import PageWords
from app.gui.document.text_selection import Selection, TextPoint, boxes_of, joined, line_at, word_at
from app.ingest.records import Box

NEAR = 3.0
"""Points around a word within which the pointer is on it."""
DRAG_BEGINS = 4
"""Pixels that the pointer moves before a press is a drag."""
SMALLEST_FRAME = 8
"""Pixels: less is a click."""
SCROLL_EVERY_MS = 30
MOST_ASKED = 400
"""Pages that a selection to be asked or copied may have."""

PagePoint = tuple[int, float, float]
"""A page's number, and PDF points on it, unrotated."""


class Unit(Enum):
    """By what a drag selects."""

    WORD = "word"
    LINE = "line"


class PageSelecting(QObject):
    """Watches the page view's mouse and keys."""

    changed = Signal()
    """Something else is selected or framed, or nothing is."""
    framing_changed = Signal(bool)
    """Whether the next drag frames a part of a page."""
    too_long = Signal(int)
    """More pages are selected than can be copied or asked about at once: so many may be."""
    wordless = Signal()
    """There are no words where some were to be selected or copied."""

    def __init__(self, view: PageView, words: PageWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._words = words
        self._selection: Selection | None = None
        self._anchor: tuple[PagePoint, QPointF] | None = None
        self._pointer = QPointF()
        self._unit = Unit.WORD
        self._kept: Selection | None = None  # what Shift extends
        self._is_framing = False
        self._frame: tuple[int, Box] | None = None
        self._waiting: Callable[[], None] | None = None
        self._last_double = 0
        self._scroll = QTimer(self)
        self._scroll.setInterval(SCROLL_EVERY_MS)
        self._scroll.timeout.connect(self._scroll_on)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        view.moved.connect(self._mark)
        words.words_ready.connect(self._on_words)

    @property
    def selection(self) -> Selection | None:
        """The text that is selected."""
        return self._selection

    @property
    def frame(self) -> tuple[int, Box] | None:
        """The part of a page that is framed: the page's number, and points of the unrotated page."""
        return self._frame

    @property
    def is_framing(self) -> bool:
        """Whether the next drag frames a part of a page."""
        return self._is_framing

    @property
    def is_dragging(self) -> bool:
        """Whether the mouse button is down."""
        return self._anchor is not None

    def begin_framing(self, is_wanted: bool = True) -> None:
        """Let the next drag frame a part of a page, or not."""
        self._is_framing = is_wanted and self._view.document is not None
        self._view.viewport().setCursor(Qt.CursorShape.CrossCursor if self._is_framing else Qt.CursorShape.ArrowCursor)
        self.framing_changed.emit(self._is_framing)

    def clear(self) -> None:
        """Select nothing."""
        self._anchor = self._waiting = self._kept = None
        self._scroll.stop()
        self._set(None, None)

    def select_all(self) -> None:
        """Select the text of the whole document."""
        if document := self._view.document:
            self._select_pages(1, len(document.pages))

    def select_page(self) -> None:
        """Select the text of the page on show."""
        if self._view.document is not None:
            self._select_pages(self._view.current_page, self._view.current_page)

    def rectangles(self) -> list[tuple[int, list[Box]]]:
        """Where on the pages that show the selection or the frame is: page number and boxes."""
        if self._frame is not None:
            return [(self._frame[0], [self._frame[1]])]
        shown = []
        for number in self._view.visible_pages if self._selection else ():
            if self._selection is None or number not in self._selection.pages:
                continue
            if (page := self._words.page(number)) is not None:
                shown.append((number, boxes_of(page, *self._selection.on_page(number, len(page.text)))))
        return shown

    def with_excerpt(self, then: Callable[[Excerpt, str], None]) -> None:
        """Call `then` with what is selected or framed and its words, as soon as the words of all its pages are there.

        Nothing happens where nothing is selected, or too much.
        """
        numbers = self._chosen_pages()
        if not numbers or self._view.document is None:
            return
        if len(numbers) > MOST_ASKED:
            self.too_long.emit(MOST_ASKED)
            return
        pages = [self._words.page(number) for number in numbers]
        if any(page is None for page in pages):
            self._waiting = lambda: self.with_excerpt(then)
            self._words.want(numbers)
            return
        texts: list[ExcerptText] = []
        words: list[str] = []
        for page in pages:
            assert page is not None
            ranges = [self._selection.on_page(page.number, len(page.text))] if self._selection else []
            if self._frame is not None:
                ranges = words_in(page, self._frame[1])
            texts += [ExcerptText(page.number, start, end) for start, end in ranges if start < end]
            words += [page.text[start:end] for start, end in ranges if start < end]
        number, box = self._frame or (0, None)
        then(Excerpt(self._view.document.document_id, tuple(texts), box, number), "\n".join(words))

    def copy(self) -> None:
        """Put the words that are selected, or in the frame, onto the clipboard."""
        self.with_excerpt(lambda excerpt, words: self._copy(words))

    def _copy(self, words: str) -> None:
        if words.strip():
            QGuiApplication.clipboard().setText(words)
        else:
            self.wordless.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mouse and Escape."""
        if isinstance(event, QKeyEvent):
            is_escape = event.key() == Qt.Key.Key_Escape and watched is self._view
            has_work = self._is_framing or self._frame is not None or self._selection is not None
            if is_escape and has_work and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if is_escape and has_work and event.type() == QEvent.Type.KeyPress:
                self.begin_framing(False)
                self.clear()
                return True
            return False
        if not isinstance(event, QMouseEvent) or watched is not self._view.viewport() or self._view.document is None:
            return False
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonPress and is_left:
            self._press(event)
        elif event.type() == QEvent.Type.MouseButtonDblClick and is_left:
            self._last_double = event.timestamp()
            self._select_at(event.position(), Unit.WORD)
        elif event.type() == QEvent.Type.MouseMove:
            self._move(event)
        elif event.type() == QEvent.Type.MouseButtonRelease and is_left:
            self._release()
        return False

    def _press(self, event: QMouseEvent) -> None:
        where = event.position()
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        point = self._view.point_on_page(where)
        if point is None:
            return
        is_third = event.timestamp() - self._last_double < QGuiApplication.styleHints().mouseDoubleClickInterval()
        if is_third and self._last_double and not self._is_framing:
            self._select_at(where, Unit.LINE)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._selection and not self._is_framing:
            self._kept, self._unit = self._selection, Unit.WORD
            self._anchor = (point, QPointF(-99, -99))
            self._drag_to(where)
        else:
            self.clear()
            self._unit = Unit.WORD
            self._anchor = (point, where)
            self._words.want([point[0]])

    def _select_at(self, where: QPointF, unit: Unit) -> None:
        point = self._view.point_on_page(where)
        if point is not None and not self._is_framing:
            self._unit, self._kept = unit, None
            self._anchor = (point, QPointF(-99, -99))
            self._drag_to(where)

    def _move(self, event: QMouseEvent) -> None:
        where = event.position()
        if self._anchor is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(where)
            return
        if (where - self._anchor[1]).manhattanLength() < DRAG_BEGINS:
            return
        self._drag_to(where)
        beside = where.y() < 0 or where.y() > self._view.viewport().height()
        if beside and not self._scroll.isActive():
            self._scroll.start()
        elif not beside:
            self._scroll.stop()

    def _release(self) -> None:
        self._scroll.stop()
        if self._is_framing and self._anchor is not None:
            is_framed = self._frame is not None
            self._anchor = None
            if is_framed:
                self.begin_framing(False)
        self._anchor = None
        self.changed.emit()

    def _scroll_on(self) -> None:
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        by = self._pointer.y() if self._pointer.y() < 0 else self._pointer.y() - height
        bar.setValue(bar.value() + round(by / 2))
        self._drag_to(self._pointer)

    def _drag_to(self, where: QPointF) -> None:
        self._pointer = where
        if self._anchor is None:
            return
        if self._is_framing:
            self._frame_to(where)
            return
        point = self._view.point_on_page(where)
        first, last = self._at(self._anchor[0]), self._at(point) if point is not None else None
        if first is None or last is None:
            self._waiting = lambda: self._drag_to(self._pointer)
            return
        selection = joined(first, last)
        self._set(joined(self._kept, last) if self._kept is not None else selection, None)

    def _at(self, point: PagePoint) -> Selection | None:
        """The word or line at a point; None while its page's words are being fetched, and on a page without words."""
        number, x, y = point
        page = self._words.page(number)
        if page is None:
            self._words.want([number])
            return None
        found = line_at(page, x, y) if self._unit is Unit.LINE else word_at(page, x, y)
        if found is None:
            return None
        return Selection(TextPoint(number, found[0]), TextPoint(number, found[1]))

    def _frame_to(self, where: QPointF) -> None:
        assert self._anchor is not None
        (number, x, y), pressed = self._anchor
        other = self._view.point_on_page(where, number)
        assert self._view.document is not None and other is not None
        page = self._view.document.pages[number - 1]
        size = (where - pressed).toTuple()
        if min(abs(size[0]), abs(size[1])) < SMALLEST_FRAME:
            self._set(None, None)
            return
        across = sorted(min(max(value, 0.0), page.width) for value in (x, other[1]))
        down = sorted(min(max(value, 0.0), page.height) for value in (y, other[2]))
        is_empty = across[0] == across[1] or down[0] == down[1]
        self._set(None, None if is_empty else (number, (across[0], down[0], across[1], down[1])))

    def _set(self, selection: Selection | None, frame: tuple[int, Box] | None) -> None:
        if (selection, frame) == (self._selection, self._frame):
            return
        self._selection, self._frame = selection, frame
        self._mark()
        self.changed.emit()

    def _select_pages(self, first: int, last: int) -> None:
        self._words.want([last])
        page = self._words.page(last)
        if page is None:
            self._waiting = lambda: self._select_pages(first, last)
            return
        if first == last and not page.text.strip():
            self._set(None, None)
            self.wordless.emit()
        else:  # the last of several pages may be a blank one
            self._set(Selection(TextPoint(first, 0), TextPoint(last, len(page.text))), None)

    def _chosen_pages(self) -> list[int]:
        if self._frame is not None:
            return [self._frame[0]]
        return list(self._selection.pages) if self._selection is not None else []

    def _on_words(self, number: int) -> None:
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting()
        self._mark()

    def _mark(self) -> None:
        if self._selection is not None:
            self._words.want([number for number in self._view.visible_pages if number in self._selection.pages])
        where = dict(self.rectangles())
        self._view.set_marks(Mark.SELECTED, {} if self._frame is not None else where)
        self._view.set_marks(Mark.REGION, where if self._frame is not None else {})

    def _show_cursor(self, where: QPointF) -> None:
        """Over words the pointer says that they can be selected."""
        if self._is_framing:
            return
        point = self._view.point_on_page(where)
        page = self._words.page(point[0]) if point is not None else None
        if point is not None and page is None:
            self._words.want([point[0]])
        is_on_word = page is not None and point is not None and word_at(page, point[1], point[2], within=NEAR)
        self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor if is_on_word else Qt.CursorShape.ArrowCursor)
