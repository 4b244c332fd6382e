"""What may follow in an answer with quotes, token by token: the tables of one text, for all answers that quote it."""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass, replace

import numpy as np

from app.assistant.quotes.quote_marks import BLANKS, CLOSING, WHOLE, Reading, closing_marks, opens_after, read, spells
from app.assistant.quotes.quote_reach import reach_between
from app.assistant.quotes.substring_index import Cursor, Ids, Reach, SubstringIndex
from app.assistant.quotes.token_spellings import TokenSpellings
from app.inference.tokenizer import Tokenizer

_NONE: Ids = np.zeros(0, dtype=np.int64)


def tables_of(tokenizer: Tokenizer, text: str) -> QuoteTables:
    """The tables of a text for a vocabulary: kept with the tokenizer, so that they are made once for many answers."""
    spellings = tokenizer.keep("token spellings", lambda: TokenSpellings.of(tokenizer))
    marked = tokenizer.keep("tokens with marks", lambda: MarkedTokens.of(spellings))
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass")).hexdigest()
    return tokenizer.keep(f"quotes {digest}", lambda: QuoteTables(SubstringIndex(text, spellings), marked))


@dataclass(frozen=True, slots=True, eq=False)
class MarkedTokens:
    """The tokens of a vocabulary that matter to quotes, whatever the text."""

    with_marks: list[int]
    """Those that spell a mark."""
    with_line_ends: list[int]
    partial: list[int]
    """Single bytes of longer characters."""
    not_spelling: Ids
    """Those that do not go on with a letter."""
    openers: frozenset[str]
    """The marks that open quotes which a token could close."""

    @classmethod
    def of(cls, spellings: TokenSpellings) -> MarkedTokens:
        """Look through a vocabulary."""
        marks = re.compile("|".join({*CLOSING, *"".join(CLOSING.values())}).encode())
        spelled = spellings.spelled
        whole = set(spelled)
        return cls(
            [token for token, data in enumerate(spelled) if marks.search(data)],
            [token for token, data in enumerate(spelled) if b"\n" in data],
            [token for token, data in enumerate(spelled) if len(data) == 1 and data[0] >= 0x80],
            np.array([token for token, data in enumerate(spelled) if not _goes_on_spelling(data)], dtype=np.int64),
            frozenset(m for m in (*CLOSING, WHOLE) if any(c.encode() in whole for c in closing_marks(m))),
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an answer stands."""

    reading: Reading
    pending: bytes = b""
    """The beginning of a character whose other bytes are still to come."""
    cursor: Cursor | None = None
    """Of the quote that is open."""
    characters: int = 0
    """Of that quote."""


class QuoteTables:
    """What quotes of one text need to know that does not change: made when first asked for, then kept."""

    def __init__(self, index: SubstringIndex, marked: MarkedTokens) -> None:
        self.index, self.spellings, self.marked = index, index.spellings, marked
        self._reaches: dict[str, Reach] = {WHOLE: index.free_reach}
        self._closings: dict[tuple[Reading, int], list[tuple[bytes, Ids]]] = {}
        self._refused: dict[tuple[bool, bool, bool, bytes, int], Ids] = {}
        self._leads: dict[str, Ids] = {}
        self._first: dict[Reading, Ids] = {}

    def begin_quote(self, opener: str) -> Cursor | None:
        """A quote behind an opening mark; None: there is nothing to quote, or no token that would close it."""
        if opener not in self.marked.openers:
            return None
        if opener not in self._reaches:
            self._reaches[opener] = reach_between(self.index, opener)
        cursor = self.index.begin(self._reaches[opener])
        return cursor if cursor.alive else None

    def continuing_tokens(self, standing: Standing, most: int) -> Ids:
        """The tokens that continue the open quote; from `most` characters on none that goes on behind a word end."""
        cursor, opener = standing.cursor, standing.reading.opener
        if cursor is None or opener is None:
            return _NONE
        if cursor.length:
            return cursor.tokens(within_words=standing.characters >= most)
        if standing.reading not in self._first:  # all places of a long text are looked at: that takes milliseconds
            padding = self._padding_tokens(standing) if standing.reading.is_new else _NONE
            self._first[standing.reading] = np.union1d(cursor.tokens(), padding)
        return self._first[standing.reading]

    def _padding_tokens(self, standing: Standing) -> Ids:
        """The tokens that begin with the blank behind a mark, and go on, if they do, with the beginning of a quote."""
        spelled, marked = self.spellings.spelled, set(self.marked.with_marks)
        ids = [token for token in self.lead_tokens(" ").tolist() if token not in marked]
        ids = [token for token in ids if self.step(standing, spelled[token], 1) is not None]
        return np.array(ids, dtype=np.int64)

    def step(self, standing: Standing, data: bytes, least: int) -> Standing | None:
        """Where an answer stands after some more bytes; None: it may not go on with these."""
        text, used = codecs.utf_8_decode(standing.pending + data, "replace", False)
        pending = (standing.pending + data)[used:]
        reading = standing.reading
        for number, character in enumerate(text):
            before = reading
            reading, event = read(reading, character)
            if event in ("inch", "dangles"):
                return None  # a quote could be taken to open here
            if event == "text":
                continue
            after: Standing | None = Standing(reading)
            if event == "opens":
                cursor = self.begin_quote(character)
                after = None if cursor is None else Standing(reading, b"", cursor)
            elif event == "pads":
                after = Standing(reading, b"", standing.cursor)
            elif not self._may_close(standing, text[:number], least):
                return None
            elif before.opener == WHOLE:
                return after
            rest = text[number + 1 :].encode() + pending
            return self.step(after, rest, least) if after is not None and rest else after
        if standing.cursor is None:
            return Standing(reading, pending)
        cursor = standing.cursor.advance(data)
        return None if cursor is None else Standing(reading, pending, cursor, standing.characters + len(text))

    def _may_close(self, standing: Standing, content: str, least: int) -> bool:
        """Whether a quote may close behind `content`, which the token begins with."""
        data = _unpadded(standing.reading, content).encode()
        if standing.cursor is None or (standing.pending and not data.startswith(standing.pending)):
            return False
        cursor = standing.cursor.advance(data[len(standing.pending) :]) if data else standing.cursor
        return cursor is not None and may_close(cursor, standing.characters + len(data.decode()), least)

    def closing_tokens(self, standing: Standing, least: int, following: Ids) -> Ids:
        """The tokens that close the open quote; `following` are those that continue it."""
        cursor, reading = standing.cursor, standing.reading
        assert cursor is not None
        if standing.pending:
            return _NONE
        first_bytes = set(np.unique(self.spellings.first_bytes[following]).tolist())
        found = []
        for content, ids in self._closing_groups(reading, least):
            if content and content[0] not in first_bytes:
                continue
            behind = cursor.advance(content) if content else cursor
            if behind is not None and may_close(behind, standing.characters + len(content.decode()), least):
                found.append(ids)
        return np.unique(np.concatenate(found)) if found else _NONE

    def _closing_groups(self, reading: Reading, least: int) -> list[tuple[bytes, Ids]]:
        """Tokens that close a quote, by what they hold before the mark."""
        key = replace(reading, last=" " if opens_after(reading.last) else "."), least
        if key not in self._closings:
            groups: dict[bytes, list[int]] = {}
            for token in self.marked.with_line_ends if reading.opener == WHOLE else self.marked.with_marks:
                content = self._closed_content(key[0], self.spellings.spelled[token], least)
                if content is not None:
                    groups.setdefault(content, []).append(token)
            self._closings[key] = [(content, np.array(ids, dtype=np.int64)) for content, ids in groups.items()]
        return self._closings[key]

    def _closed_content(self, reading: Reading, data: bytes, least: int) -> bytes | None:
        """What a token holds before the mark that closes; None: it does not close, or goes on as it may not."""
        text, used = codecs.utf_8_decode(data, "replace", False)
        if used < len(data):
            return None
        opened = reading
        for number, character in enumerate(text):
            reading, event = read(reading, character)
            if event == "closes":
                rest = text[number + 1 :].encode()
                if opened.opener != WHOLE and rest and self.step(Standing(reading), rest, least) is None:
                    return None
                return _unpadded(opened, text[:number]).encode()
        return None

    def refused(self, standing: Standing, least: int) -> Ids:
        """The tokens that may not come in free text, beside control tokens."""
        reading = standing.reading
        key = reading.last.isdigit(), spells(reading.last), reading.is_within, standing.pending, least
        if key not in self._refused:
            asked = self.marked.with_marks + (self.marked.partial if standing.pending else [])
            spelled = self.spellings.spelled
            ids = [token for token in asked if self.step(standing, spelled[token], least) is None]
            refused = np.array(ids, dtype=np.int64)
            if reading.is_within and standing.pending:  # the letter goes on byte by byte, or not at all
                refused = np.setdiff1d(np.arange(len(spelled)), np.setdiff1d(self.marked.partial, refused))
            elif reading.is_within:
                refused = np.union1d(refused, self.marked.not_spelling)
            self._refused[key] = refused
        return self._refused[key]

    def lead_tokens(self, lead: str) -> Ids:
        """The tokens that begin, or are, a lead and the beginning of a quote."""
        if lead not in self._leads:
            wanted, spelled = lead.encode(), self.spellings.spelled
            first, last = self.spellings.beginning_with(wanted)
            longer = self.spellings.ordered[first:last]
            stands = self.index.can_begin_with([spelled[token][len(wanted) :] for token in longer.tolist()])
            parts = [t for t, data in enumerate(spelled) if data and wanted.startswith(data)]
            self._leads[lead] = np.unique(np.concatenate((parts, longer[stands]))).astype(np.int64)
        return self._leads[lead]


def _goes_on_spelling(data: bytes) -> bool:
    """Whether a token begins with a letter, or is the first byte of two that may be one."""
    if len(data) == 1 and 0xC2 <= data[0] <= 0xDF:
        return True  # every first byte of two has letters; of three, some have none, and that would be a dead end
    first = codecs.utf_8_decode(data[:4], "ignore", False)[0][:1]
    return bool(first) and data.startswith(first.encode()) and spells(first)


def _unpadded(reading: Reading, content: str) -> str:
    """What a token holds before the mark that closes a quote, without the blank that may stand there."""
    return content[:-1] if reading.is_padded and content[-1:] in tuple(BLANKS) else content


def may_close(cursor: Cursor, characters: int, least: int) -> bool:
    """Whether a quote of so many characters may end here."""
    return (characters >= least and cursor.may_end()) or cursor.must_end()
