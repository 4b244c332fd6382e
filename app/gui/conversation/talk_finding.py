"""Finds words in the conversation on show: marks all of them, and goes from one to the next.

typed, or searched for in all conversations ──> bar ──> places in questions and answers ──> marks, count, one in sight
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from app.gui.conversation.conversation_model import ConversationListModel, Turn
from app.gui.conversation.conversation_view import ConversationView
from app.gui.conversation.growing_text import Find
from app.gui.document.find_bar import FindBar
from app.gui.language import QT_TRANSLATE_NOOP

IN_CONVERSATION = QT_TRANSLATE_NOOP("FindBar", "Find in this conversation")
WORDS = QT_TRANSLATE_NOOP("FindBar", "Words to find in this conversation")


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: in which turn, in its question (0) or answer (1), and its number in there."""

    turn: int
    part: int
    number: int


class TalkFinding(QObject):
    """Between the find bar and the turns."""

    def __init__(self, bar: FindBar, view: ConversationView, model: ConversationListModel, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._view = view
        self._model = model
        self._find: Find | None = None
        self._sought: tuple[str, Find] | None = None  # the words by which it was found: other forms of them count
        self._current: Hit | None = None
        bar.text_changed.connect(self._search)
        bar.next_requested.connect(lambda: self.step(1))
        bar.previous_requested.connect(lambda: self.step(-1))
        bar.closed.connect(self._forget)
        for signal in (model.rowsInserted, model.modelReset):
            signal.connect(lambda *_: self.close())

    @property
    def is_on(self) -> bool:
        """Whether something is looked for."""
        return not self._bar.isHidden()

    @property
    def current(self) -> Hit | None:
        """The place that is in sight."""
        return self._current

    def begin(self) -> None:
        """Let the user type words."""
        if self._model.turns:
            self._bar.open_bar()

    def close(self) -> None:
        """Take the marks away."""
        if self.is_on:
            self._bar.close_bar()

    def show_sought(self, words: str) -> bool:
        """Mark words by which the conversation was found, and go to the newest turn that has all of them, else any.

        False: none has. The bar shows them; the keyboard stays where it is.
        """
        from app.library.conversation_search import found_places, holds_all  # loaded by the search

        find: Find = partial(found_places, words=words)
        places = [(n, part) for n, turn in enumerate(self._model.turns) for part in (0, 1) if find(_texts(turn)[part])]
        if not places:
            return False
        held = [(n, part) for n, part in places if holds_all(_texts(self._model.turns[n])[part], words)]
        self._find, self._sought = find, (words, find)
        self._bar.show_words(words)
        turn = (held or places)[-1][0]
        wanted = [part for number, part in held or places if number == turn]
        hits = [hit for hit in self._hits() if hit.turn == turn]
        self._go(next((hit for hit in hits if hit.part in wanted), hits[0] if hits else None))
        return True

    def step(self, by: int) -> None:
        """On to the next place, or back; behind the last comes the first."""
        if not self.is_on:
            self.begin()
            return
        hits = self._hits()
        if not hits:
            return
        if self._current in hits:
            self._go(hits[(hits.index(self._current) + by) % len(hits)])
        else:
            self._go(hits[0 if by > 0 else -1])

    def _search(self, text: str) -> None:
        """As it is typed: the first place from what is seen on."""
        if self._sought is not None and text == self._sought[0]:
            self._find = self._sought[1]
        else:
            self._find, self._sought = _finder(text), None
        anchor = self._view.anchor
        hits, seen = self._hits(), len(self._model.turns) - 1 if anchor is None else anchor.turn
        self._go(next((hit for hit in hits if hit.turn >= seen), hits[-1] if hits else None))

    def _forget(self) -> None:
        self._find = self._sought = self._current = None
        for view in self._view.turn_views:
            view.light(None)

    def _hits(self) -> list[Hit]:
        """All places, in order. Of turns that nobody is near they are counted in the words that will be shown."""
        find = self._find
        if find is None:
            return []
        found = []
        for number, (turn, view) in enumerate(zip(self._model.turns, self._view.turn_views, strict=True)):
            parts = view.places(find) or tuple(find(text) for text in _readable(turn))
            found += [Hit(number, part, place) for part, places in enumerate(parts) for place in range(len(places))]
        return found

    def _go(self, hit: Hit | None) -> None:
        """Bring a place into sight, mark all, and say which of how many it is."""
        if hit is not None and self._find is not None:
            view = self._view.turn_views[hit.turn]
            view.build()
            places = view.places(self._find)[hit.part]
            if places:
                hit = Hit(hit.turn, hit.part, min(hit.number, len(places) - 1))
                self._view.show_found(hit.turn, hit.part, places[hit.number])
        self._current = hit
        for number, view in enumerate(self._view.turn_views):
            is_here = hit is not None and hit.turn == number
            view.light(self._find, (hit.part, hit.number) if is_here and hit is not None else None)
        hits = self._hits()
        self._bar.show_count(hits.index(hit) + 1 if hit in hits else 0, len(hits), is_over=True)


def _finder(text: str) -> Find | None:
    """Where typed words stand, as they are typed; letters may be small or large."""
    words = text.split()
    if not words:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    return lambda shown: [match.span() for match in pattern.finditer(shown)]


def _texts(turn: Turn) -> tuple[str, str]:
    return turn.question, turn.text


def _readable(turn: Turn) -> tuple[str, str]:
    from app.library.readable_markup import readable_line  # loaded with the library

    return turn.question, readable_line(turn.text)
