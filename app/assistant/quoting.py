"""Quotes that cannot be invented: while one is open, only tokens may come that continue a substring of the documents.

    free text    The deposit is due "        any token, but what opens a quote must begin where one may begin
    quote        within 30 days               only what the documents say next, at one place at least
    closing      ", says the lease            where a word ends, `least` characters or more; from `most` on nothing else

Quotes stand between marks within an answer (quote_marks.py), or the whole answer is one quote, for models that only
continue texts. Every pair of quotation marks is held to this, in code too: that is the promise.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.assistant.quote_marks import CLOSING, WHOLE, Reading, closing_marks, opens_after, read
from app.assistant.quote_reach import reach_between
from app.assistant.substring_index import Cursor, Ids, Reach, SubstringIndex
from app.assistant.token_spellings import TokenSpellings
from app.errors import UsageError
from app.inference.token_rules import Choice, TokenState
from app.inference.tokenizer import Tokenizer

LONGEST_QUOTE = 1000
"""Characters that `QuoteRules.most` may ask for."""

OPENING_MARK = '"'
CLOSING_MARK = '"'
QUOTING_INSTRUCTION = (
    "Support what you say with exact words of the document, put between double quotation marks, "
    'for example: The lease ends in May ("until 31 May 2024"). Use quotation marks for nothing else.'
)
"""What a prompt tells the model about the format that the rules enforce."""

_SENTENCE_END = re.compile(r"[.!?؟۔।…]+[\"'”’»)\]]*(?=\s)|[。！？]+[”」』）]*")
_NONE: Ids = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class QuoteRules:
    """Rules for an answer that quotes `text`. Raises UsageError where the numbers make no sense."""

    text: str
    """The documents' normalised text, BREAK between documents: those that may be quoted."""
    least: int = 1
    """Characters of a quote, but fewer where the document ends, or where marks of its own stand in the way."""
    most: int = 300
    """Characters after which a quote ends as soon as a word does."""
    is_whole_answer: bool = False
    """The answer is one quote from its first token, and ends with it: by an end token or a line end (STOP_TEXT)."""
    lead: str = ""
    """What a whole answer begins with, before the quote: " " where a pretrained model goes on behind "Answer:"."""

    def __post_init__(self) -> None:
        if not 1 <= self.least <= self.most <= LONGEST_QUOTE:
            raise UsageError(f"Quotes of {self.least} to {self.most} characters cannot be asked for.")

    def begin(self, tokenizer: Tokenizer, end_tokens: frozenset[int]) -> TokenState:
        """The state before an answer's first token. The first time a text is seen it is indexed (about a second)."""
        return QuoteState(self, tables_of(tokenizer, self.text), end_tokens)


STOP_TEXT = "\n"
"""Ends an answer that is one quote: the request should stop there."""


def tables_of(tokenizer: Tokenizer, text: str) -> QuoteTables:
    """The tables of a text for a vocabulary: kept with the tokenizer, so that they are made once for many answers."""
    spellings = tokenizer.keep("token spellings", lambda: TokenSpellings.of(tokenizer))
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass")).hexdigest()
    return tokenizer.keep(f"quotes {digest}", lambda: QuoteTables(tokenizer, SubstringIndex(text, spellings)))


@dataclass(frozen=True, slots=True)
class _Place:
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

    def __init__(self, tokenizer: Tokenizer, index: SubstringIndex) -> None:
        self.tokenizer, self.index, self.spellings = tokenizer, index, index.spellings
        self.control_ids = np.array(sorted(tokenizer.control_tokens.values()), dtype=np.int64)
        marks = [mark.encode() for mark in {*CLOSING, *"".join(CLOSING.values())}]
        self._with_marks = [t for t, data in enumerate(self.spellings.spelled) if any(mark in data for mark in marks)]
        self._with_line_ends = [token for token, data in enumerate(self.spellings.spelled) if b"\n" in data]
        self._bytes = [t for t, data in enumerate(self.spellings.spelled) if len(data) == 1 and data[0] >= 0x80]
        self._tokens = set(self.spellings.spelled)
        self._reaches: dict[str, Reach] = {WHOLE: index.free_reach}
        self._closings: dict[tuple[Reading, int], list[tuple[bytes, Ids]]] = {}
        self._refused: dict[tuple[bool, bytes, int], Ids] = {}
        self._leads: dict[str, Ids] = {}

    def begin_quote(self, opener: str) -> Cursor | None:
        """A quote behind an opening mark; None: there is nothing to quote, or no token that would close it."""
        if not any(mark.encode() in self._tokens for mark in closing_marks(opener)):
            return None
        if opener not in self._reaches:
            self._reaches[opener] = reach_between(self.index, opener)
        cursor = self.index.begin(self._reaches[opener])
        return cursor if cursor.alive else None

    def step(self, place: _Place, data: bytes, least: int) -> _Place | None:
        """Where an answer stands after some more bytes; None: it may not go on with these."""
        text, used = codecs.utf_8_decode(place.pending + data, "replace", False)
        pending = (place.pending + data)[used:]
        reading = place.reading
        for number, character in enumerate(text):
            before = reading
            reading, event = read(reading, character)
            if event == "inch":
                return None  # a quote could be taken to open here
            if event not in ("opens", "closes"):
                continue
            after: _Place | None = _Place(reading)
            if event == "opens":
                cursor = self.begin_quote(character)
                after = None if cursor is None else _Place(reading, b"", cursor)
            elif not self._may_close(place, text[:number], least):
                return None
            elif before.opener == WHOLE:
                return after
            rest = text[number + 1 :].encode() + pending
            return self.step(after, rest, least) if after is not None and rest else after
        if place.cursor is None:
            return _Place(reading, pending)
        cursor = place.cursor.advance(data)
        return None if cursor is None else _Place(reading, pending, cursor, place.characters + len(text))

    def _may_close(self, place: _Place, content: str, least: int) -> bool:
        """Whether a quote may close behind `content`, which the token begins with."""
        data = content.encode()
        if place.cursor is None or (place.pending and not data.startswith(place.pending)):
            return False
        cursor = place.cursor.advance(data[len(place.pending) :]) if data else place.cursor
        return cursor is not None and may_close(cursor, place.characters + len(content), least)

    def closing_tokens(self, place: _Place, least: int, following: Ids) -> Ids:
        """The tokens that close the open quote; `following` are those that continue it."""
        cursor, reading = place.cursor, place.reading
        assert cursor is not None
        if place.pending:
            return _NONE
        first_bytes = set(np.unique(self.spellings.first_bytes[following]).tolist())
        found = []
        for content, ids in self._closing_groups(reading, least):
            if content and content[0] not in first_bytes:
                continue
            behind = cursor.advance(content) if content else cursor
            if behind is not None and may_close(behind, place.characters + len(content.decode()), least):
                found.append(ids)
        return np.unique(np.concatenate(found)) if found else _NONE

    def _closing_groups(self, reading: Reading, least: int) -> list[tuple[bytes, Ids]]:
        """Tokens that close a quote, by what they hold before the mark."""
        key = replace(reading, last=" " if opens_after(reading.last) else "."), least
        if key not in self._closings:
            groups: dict[bytes, list[int]] = {}
            for token in self._with_line_ends if reading.opener == WHOLE else self._with_marks:
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
        opener = reading.opener
        for number, character in enumerate(text):
            reading, event = read(reading, character)
            if event == "closes":
                rest = text[number + 1 :].encode()
                if opener != WHOLE and rest and self.step(_Place(reading), rest, least) is None:
                    return None
                return text[:number].encode()
        return None

    def refused(self, place: _Place, least: int) -> Ids:
        """The tokens that may not come in free text, beside control tokens."""
        key = place.reading.last.isdigit(), place.pending, least
        if key not in self._refused:
            asked = self._with_marks + (self._bytes if place.pending else [])
            spelled = self.spellings.spelled
            ids = [token for token in asked if self.step(place, spelled[token], least) is None]
            self._refused[key] = np.array(ids, dtype=np.int64)
        return self._refused[key]

    def lead_tokens(self, lead: str) -> Ids:
        """The tokens that begin, or are, a lead and the beginning of a quote."""
        if lead not in self._leads:
            wanted = lead.encode()
            spelled, ordered = self.spellings.spelled, self.spellings.ordered
            parts = [t for t, data in enumerate(spelled) if data and wanted.startswith(data)]
            longer = [t for t in ordered.tolist() if spelled[t].startswith(wanted) and len(spelled[t]) > len(wanted)]
            stands = self.index.can_begin_with([spelled[token][len(wanted) :] for token in longer])
            self._leads[lead] = np.unique(np.array([*parts, *np.array(longer)[stands].tolist()], dtype=np.int64))
        return self._leads[lead]


def may_close(cursor: Cursor, characters: int, least: int) -> bool:
    """Whether a quote of so many characters may end here."""
    return (characters >= least and cursor.may_end()) or cursor.must_end()


class QuoteState:
    """Where one answer stands in its rules (app/inference/token_rules.py)."""

    def __init__(self, rules: QuoteRules, tables: QuoteTables, end_tokens: frozenset[int]) -> None:
        self._rules, self._tables = rules, tables
        self._end_tokens = np.array(sorted(end_tokens), dtype=np.int64)
        self._lead = rules.lead.encode()
        self._finished = False
        self._place = _Place(Reading())
        if rules.is_whole_answer:
            cursor = tables.begin_quote(WHOLE)
            self._place = _Place(Reading(WHOLE), b"", cursor)
            self._finished = cursor is None

    @property
    def cursor(self) -> Cursor | None:
        """The quote that is open, if one is."""
        return self._place.cursor

    def choice(self) -> Choice:
        """What may come next."""
        place, rules, tables = self._place, self._rules, self._tables
        if self._finished:
            return Choice(only=self._ends())
        if self._lead:
            return Choice(only=tables.lead_tokens(self._lead.decode()))
        if place.cursor is None:
            control = np.setdiff1d(tables.control_ids, self._end_tokens)
            return Choice(never=np.union1d(control, tables.refused(place, rules.least)))
        closable = not place.pending and may_close(place.cursor, place.characters, rules.least)
        is_long = place.characters >= rules.most
        following = place.cursor.tokens(within_words=is_long)
        closing = tables.closing_tokens(place, rules.least, following)
        parts = [closing]
        if closable and rules.is_whole_answer:
            parts.append(self._end_tokens)
        if not (closable and is_long):
            parts.append(following)
        return Choice(only=np.unique(np.concatenate(parts)))

    def add(self, token_id: int) -> None:
        """The next token was chosen."""
        if self._finished:
            return
        if token_id in self._end_tokens:
            self._finished = True
            return
        data = self._tables.spellings.spelled[token_id]
        if self._lead:
            data, self._lead = data[len(self._lead) :], self._lead[len(data) :]
            if not data:
                return
        place = self._tables.step(self._place, data, self._rules.least)
        if place is None:
            raise ValueError("This token was not allowed here.")
        self._place = place
        self._finished = self._rules.is_whole_answer and place.reading.opener is None

    def draft(self, most: int) -> Sequence[int]:
        """What follows at all places that are left, up to the end of the sentence or of the longest quote.

        The quote could close before: this is a guess, unless `choice` allows one token only.
        """
        place = self._place
        if place.cursor is None or place.pending or self._lead or self._finished or most < 1:
            return []
        if (room := self._rules.most - place.characters) < 1:
            return []
        text = codecs.utf_8_decode(place.cursor.certain(16 * most), "ignore", False)[0][:room]
        if ended := _SENTENCE_END.search(text):
            text = text[: ended.end()]
        ids = self._tables.tokenizer.encode(text)
        return ids[:most] if ended else ids[:-1][:most]

    def _ends(self) -> Ids:
        if len(self._end_tokens):
            return self._end_tokens
        spelled: Iterable[bytes] = self._tables.spellings.spelled
        return np.array([token for token, data in enumerate(spelled) if data == b"\n"], dtype=np.int64)
