"""Which tokens may come next while an extraction is written: JSON as its form has it, and in it words of the documents.

    {"total":   given      null | "    chosen      1.250,00 EUR    continued in the documents      ",   closed

What is not the model's choice is drafted. A quotation mark or a backslash of the documents is written as JSON escapes
it, with tokens of its own; no other token that holds one may come, so no text of a document can end its value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from app.assistant.extraction.form import Form
from app.assistant.extraction.json import CountTokens, Fork, Step, Way, Words, json_steps
from app.assistant.quotes.quote_tables import tables_of
from app.assistant.quotes.substring_index import Cursor
from app.inference.token_rules import Choice, Ids, TokenState
from app.inference.tokenizer import Tokenizer

WORDS_ROOM = 120
"""Tokens that the words of one value may take."""
ROOM_TO_A_WORDS_END = 90
"""With so many they end with the next word."""
ROOM_TO_ANY_END = 112
"""With so many they end with the next character: it, and an escape, may take several."""
BYTES_DRAFTED = 120
ESCAPED = ('"', "\\")
_NOTHING: Ids = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class _At:
    """A place in a fork: the ways that are still open, and how many tokens of them are written."""

    ways: tuple[tuple[tuple[int, ...], Way], ...]
    """(tokens, way)"""
    done: int = 0

    def following(self, left: int) -> list[int]:
        """The tokens of the ways that come to an end with at most `left` tokens, ascending."""
        return sorted({ids[self.done] for ids, way in self.ways if len(ids) - self.done + way.rest <= left})

    def after(self, token_id: int) -> _At:
        return _At(tuple(way for way in self.ways if way[0][self.done] == token_id), self.done + 1)

    @property
    def finished(self) -> Way | None:
        """The way that is written; None while it is not, or while there are several."""
        ids, way = self.ways[0]
        return way if len(ids) == self.done else None


class WordsState(Protocol):
    """Words of one value while they are written."""

    def choice(self, closing: Ids) -> Ids:
        """Tokens that go on, and those in `closing` where the words may end. Ascending, at least one."""

    def took(self, token_id: int) -> bool:
        """Go on with a token; False if it is one that closes the words."""

    def draft(self, most: int) -> list[int]:
        """What follows if the words go on, as far as that is known."""


class JsonState:
    """Where an answer stands in the steps of its JSON. A `TokenState`."""

    def __init__(
        self,
        first: Callable[[CountTokens], Fork],
        begin_words: Callable[[], WordsState],
        tokenizer: Tokenizer,
        end_tokens: frozenset[int],
        room: int,
    ) -> None:
        """Before the first token. `room`: tokens that the answer may have, at least those that the first step needs."""
        self._tokenizer = tokenizer
        self._begin_words = begin_words
        self._ids: dict[str, tuple[int, ...]] = {}
        self._end = np.array(sorted(end_tokens), np.int64)
        self._left = room
        self._words: WordsState | None = None
        self._at: _At | None = self._enter(first(self._count))

    def choice(self) -> Choice:
        """The tokens that may come next."""
        if self._at is None:
            return Choice(only=self._end)
        closing = np.array(self._at.following(self._left), np.int64)
        if self._words is None:
            return Choice(only=closing)
        return Choice(only=self._words.choice(closing))

    def add(self, token_id: int) -> None:
        """The next token was chosen."""
        self._left -= 1
        if self._at is None or (self._words is not None and self._words.took(token_id)):
            return
        self._words = None
        self._at = self._arrived(self._at.after(token_id))

    def draft(self, most: int) -> list[int]:
        """Tokens that are given; in words, those that follow if the words go on."""
        if self._words is not None:
            return self._words.draft(most)
        drafted: list[int] = []
        at = self._at
        while at is not None and len(drafted) < most:
            if len(following := at.following(self._left - len(drafted))) > 1:
                break
            drafted += following
            at = at.after(following[0])
            if (way := at.finished) is not None:
                step = way.then() if way.then else None
                at = self._enter(step) if isinstance(step, Fork) else None
        return drafted

    def _arrived(self, at: _At) -> _At | None:
        """Go on behind a way that is written to its end."""
        if (way := at.finished) is None:
            return at
        step: Step | None = way.then() if way.then else None
        if step is None:
            return None
        if isinstance(step, Words):
            self._words = self._begin_words()
            step = step.close
        return self._enter(step)

    def _enter(self, fork: Fork) -> _At:
        return _At(tuple((self._tokens_of(way.text), way) for way in fork.ways))

    def _count(self, text: str) -> int:
        return len(self._tokens_of(text))

    def _tokens_of(self, text: str) -> tuple[int, ...]:
        if (known := self._ids.get(text)) is None:
            known = self._ids[text] = tuple(self._tokenizer.encode(text))
        return known


class _Escapes:
    """Marks that end a JSON string, or escape in it: how they are written, and which tokens hold one."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._holds = np.full(tokenizer.vocab_size, _UNKNOWN, np.int8)
        self.written: dict[int, tuple[int, ...]] = {}
        """The token of a mark: the tokens that it is written with."""
        for mark in ESCAPED:
            (token,) = tokenizer.encode(mark)
            self.written[token] = tuple(tokenizer.encode(f"\\{mark}"))

    def split(self, ids: Ids) -> tuple[Ids, list[int]]:
        """Of some tokens those that stand in a JSON string as they are, and the marks among them."""
        for token in ids[self._holds[ids] == _UNKNOWN].tolist():
            self._holds[token] = any(mark.encode() in self._tokenizer.token_bytes(token) for mark in ESCAPED)
        held = self._holds[ids] == 1
        return ids[~held], [token for token in ids[held].tolist() if token in self.written]

    def text_of(self, token_id: int) -> bytes:
        """What a token stands for in the documents."""
        return self._tokenizer.token_bytes(token_id)

    def tokens_of(self, text: bytes) -> list[int]:
        """Tokens that stand for the beginning of a text, up to a mark or a part of a character."""
        if text[:1] and text[0] & 0xC0 == 0x80:
            return []
        whole = text.decode("utf-8", "ignore")
        for mark in ESCAPED:
            whole = whole.partition(mark)[0]
        return self._tokenizer.encode(whole)


_UNKNOWN = 2


class _Value:
    """Words of the documents. A `WordsState`."""

    def __init__(self, cursor: Cursor, escapes: _Escapes) -> None:
        self._cursor = cursor
        self._escapes = escapes
        self._used = 0
        self._following: tuple[Ids, list[int]] | None = None
        self._escaping: list[tuple[tuple[int, ...], int]] = []
        """Escapes that are begun: (the tokens still to come, the mark's token)."""

    def choice(self, closing: Ids) -> Ids:
        if self._escaping:
            return np.unique([ids[0] for ids, _ in self._escaping])
        going_on, marks = self._going_on()
        if self._may_close(bool(len(going_on) or marks)):
            going_on = np.concatenate([going_on, closing])
        return np.unique(
            np.concatenate([going_on, [self._escapes.written[mark][0] for mark in marks]]).astype(np.int64)
        )

    def took(self, token_id: int) -> bool:
        if not self._escaping:
            going_on, marks = self._going_on()
            place = int(np.searchsorted(going_on, token_id))
            if place < len(going_on) and going_on[place] == token_id:
                self._go_on(token_id)
                return True
            self._escaping = [(self._escapes.written[mark], mark) for mark in marks]
        self._escaping = [(ids[1:], mark) for ids, mark in self._escaping if ids[0] == token_id]
        if not self._escaping:
            return False
        ids, mark = self._escaping[0]
        if ids:
            self._used += 1
        else:
            self._escaping = []
            self._go_on(mark)
        return True

    def draft(self, most: int) -> list[int]:
        if self._escaping:
            return list(self._escaping[0][0][:most]) if len(self._escaping) == 1 else []
        most = min(most, ROOM_TO_A_WORDS_END - self._used)
        if most <= 0 or not self._used:
            return []
        return self._escapes.tokens_of(self._cursor.certain(BYTES_DRAFTED))[:most]

    def _may_close(self, goes_on: bool) -> bool:
        return not goes_on or (self._used > 0 and self._cursor.may_end())

    def _going_on(self) -> tuple[Ids, list[int]]:
        """Tokens as they stand and marks to be escaped; none where the words have to end."""
        if self._following is None:
            is_long = self._used >= ROOM_TO_A_WORDS_END
            if is_long and (self._cursor.may_end() or (self._used >= ROOM_TO_ANY_END and self._is_whole())):
                self._following = _NOTHING, []
            else:
                self._following = self._escapes.split(self._cursor.tokens(within_words=is_long))
        return self._following

    def _is_whole(self) -> bool:
        """Whether a character ends here."""
        cursor = self._cursor
        return cursor.index.data[int(cursor.index.starts[cursor.low]) + cursor.length] & 0xC0 != 0x80

    def _go_on(self, token_id: int) -> None:
        cursor = self._cursor.advance(self._escapes.text_of(token_id))
        if cursor is None:
            raise ValueError(f"token {token_id} does not go on in the documents")
        self._cursor, self._following = cursor, None
        self._used += 1


@dataclass(frozen=True, slots=True)
class JsonRules:
    """Rules for an answer that fills a form with words of `text`."""

    form: Form
    text: str
    """The documents' normalised text, as far as the answer may quote it."""
    room: int
    """Tokens that the answer may have, `least_room` at least."""

    def begin(self, tokenizer: Tokenizer, end_tokens: frozenset[int]) -> TokenState:
        """The state before the first token. The first time a text is seen it is indexed (about a second)."""
        begin, escapes = tables_of(tokenizer, self.text).index.begin, _Escapes(tokenizer)
        words_room = WORDS_ROOM if begin().alive else self.room + 1  # a text without words fills nothing
        return JsonState(
            lambda count: json_steps(self.form, count, words_room),
            lambda: _Value(begin(), escapes),
            tokenizer,
            end_tokens,
            self.room,
        )


def least_room(form: Form, tokenizer: Tokenizer) -> int:
    """Tokens of an answer that finds nothing."""
    return json_steps(form, lambda text: len(tokenizer.encode(text)), WORDS_ROOM).least
