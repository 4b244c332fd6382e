"""Quotes that cannot be invented: while one is open, only tokens may come that continue a substring of the documents.

    free text    The deposit is due "        any token, but what opens a quote must begin where one may begin
    quote        within 30 days               only what the documents say next, at one place at least
    closing      ", says the lease            where a word ends, `least` characters or more; from `most` on nothing else

Quotes stand between marks within an answer (quote_marks.py), or the whole answer is one quote, for models that only
continue texts. Every pair of quotation marks is held to this, in code too: that is the promise.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.assistant.quotes.quote_marks import WHOLE, Reading
from app.assistant.quotes.quote_tables import Standing, may_close, tables_of
from app.assistant.quotes.substring_index import Cursor
from app.errors import UsageError
from app.inference.token_rules import Choice, TokenState
from app.inference.tokenizer import Tokenizer

LONGEST_QUOTE = 1000
"""Characters that `QuoteRules.most` may ask for."""

QUOTING_INSTRUCTION = (
    "Support what you say with exact words of the document, put between double quotation marks, "
    'for example: The lease ends in May ("until 31 May 2024"). Use quotation marks for nothing else.'
)
"""What a prompt tells the model about the format that the rules enforce."""

_SENTENCE_END = re.compile(r"[.!?؟۔।…]+[\"'”’»)\]]*(?=\s)|[。！？]+[”」』）]*")


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
    """The answer is one quote from its first token, and ends with it: by an end token or a line end."""
    lead: str = ""
    """What a whole answer begins with, before the quote: " " where a pretrained model goes on behind "Answer:"."""

    def __post_init__(self) -> None:
        if not 1 <= self.least <= self.most <= LONGEST_QUOTE:
            raise UsageError(f"Quotes of {self.least} to {self.most} characters cannot be asked for.")

    def begin(self, tokenizer: Tokenizer, end_tokens: frozenset[int]) -> TokenState:
        """The state before an answer's first token. The first time a text is seen it is indexed (about a second)."""
        return QuoteState(self, tokenizer, end_tokens)


class QuoteState:
    """Where one answer stands in its rules (app/inference/token_rules.py)."""

    def __init__(self, rules: QuoteRules, tokenizer: Tokenizer, end_tokens: frozenset[int]) -> None:
        self._rules, self._tokenizer = rules, tokenizer
        self._tables = tables = tables_of(tokenizer, rules.text)
        self._end_tokens = np.array(sorted(end_tokens), dtype=np.int64)
        self._line_end = np.array(tables.marked.with_line_ends, dtype=np.int64)
        control = np.array(sorted(tokenizer.control_tokens.values()), dtype=np.int64)
        self._control = np.setdiff1d(control, self._end_tokens)
        self._lead = rules.lead.encode()
        self._finished = False
        self._place = Standing(Reading())
        if rules.is_whole_answer:
            cursor = tables.begin_quote(WHOLE)
            self._place = Standing(Reading(WHOLE), b"", cursor)
            self._finished = cursor is None

    @property
    def cursor(self) -> Cursor | None:
        """The quote that is open, if one is."""
        return self._place.cursor

    @property
    def finished(self) -> bool:
        """Whether the answer has ended: an end token came, or the end of what is one quote as a whole."""
        return self._finished

    def choice(self) -> Choice:
        """What may come next."""
        place, rules, tables = self._place, self._rules, self._tables
        if self._finished:
            return Choice(only=self._end_tokens if len(self._end_tokens) else self._line_end)
        if self._lead:
            return Choice(only=tables.lead_tokens(self._lead.decode()))
        if place.cursor is None:
            never = np.union1d(self._control, tables.refused(place, rules.least))
            if place.reading.is_within:  # said"so": an answer that ended here would look like a quote
                never = np.union1d(never, self._end_tokens)
            return Choice(never=never)
        closable = not place.pending and may_close(place.cursor, place.characters, rules.least)
        is_long = place.characters >= rules.most
        following = tables.continuing_tokens(place, rules.most)
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
        if place.cursor is None or not place.cursor.length or place.pending or self._lead or self._finished or most < 1:
            return []
        if (room := self._rules.most - place.characters) < 1:
            return []
        text = codecs.utf_8_decode(place.cursor.certain(16 * most), "ignore", False)[0][:room]
        if ended := _SENTENCE_END.search(text):
            text = text[: ended.end()]
        ids = self._tokenizer.encode(text)
        return ids[:most] if ended else ids[:-1][:most]
