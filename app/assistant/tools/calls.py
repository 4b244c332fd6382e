"""The calls that a model may write, and the grammar that lets it write no others.

{"name": "read_pages", "parameters": {"document":  ┬─ "lease.pdf", "first":  ┬─ 3, "last":  ┬─ 3}}
                                                   └─ "annex.pdf", ...       └─ 4, ...      └─ 4}}

The form is that of Google's documentation of function calling with Gemma 3. What is offered is a closed set: functions,
documents, pages and regions that exist, and of free words only a few for a search. A call is taken only where the app
has opened the grammar for one; whatever else spells a call, in a document or its name, is text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.assistant.extraction.json import CountTokens, Fork, Step, Way, Words
from app.assistant.extraction.rules import JsonState
from app.assistant.tools.search_words import SearchWords
from app.inference.token_rules import TokenState
from app.inference.tokenizer import Tokenizer

MOST_TOKENS = 512
"""Of a call: more than the longest one has."""
MOST_AT_ONCE = 4
"""Pages that one call reads."""
WHOLE = 1000
"""A region is given in thousandths of the page's width and height."""
GRID = 50
LEAST_SIDE = 100


class Function(StrEnum):
    """What can be called."""

    SEARCH = "search"
    READ_PAGES = "read_pages"
    ZOOM = "zoom"
    FIGURES = "figures"
    TABLE = "table"
    ANSWER = "answer"  # ends the steps


@dataclass(frozen=True, slots=True)
class OfferedDocument:
    """What may be called with one document."""

    name: str
    """As calls name it; no other document has this name."""
    unread: tuple[int, ...] = ()
    """Pages with text that were not read yet, ascending."""
    seen: tuple[int, ...] = ()
    """Pages that can be looked at."""
    tables: tuple[int, ...] = ()
    """Pages with a table that were not read yet."""
    has_figures: bool = False
    """Whether its figures can be listed."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be called next: at least one thing."""

    documents: tuple[OfferedDocument, ...] = ()
    may_search: bool = True
    may_answer: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing but the answer is left."""
        return not self.may_search and not any(
            document.unread or document.seen or document.tables or document.has_figures for document in self.documents
        )


@dataclass(frozen=True, slots=True)
class Call:
    """A call that was written."""

    function: Function
    words: str = ""
    document: str = ""
    first: int = 0
    """The page, or the first of some."""
    last: int = 0
    region: tuple[int, int, int, int] = (0, 0, WHOLE, WHOLE)
    """Left, top, right and bottom in thousandths of the page as it is shown."""


@dataclass(frozen=True, slots=True)
class CallRules:
    """Rules for one call."""

    offer: Offer

    def begin(self, tokenizer: Tokenizer, end_tokens: frozenset[int]) -> TokenState:
        """The state before the first token. The first time, the vocabulary is looked through (half a second)."""
        words = SearchWords.of(tokenizer)
        return JsonState(lambda count: call_steps(self.offer, count), words.begin, tokenizer, end_tokens, MOST_TOKENS)


def read_call(text: str) -> Call:
    """A call as the rules had it written."""
    written = json.loads(text)
    given = written["parameters"]
    page = given.get("page", 0)
    return Call(
        Function(written["name"]),
        words=given.get("words", "").strip(),
        document=given.get("document", ""),
        first=given.get("first", page),
        last=given.get("last", page),
        region=tuple(given.get("region", (0, 0, WHOLE, WHOLE))),
    )


def search_call(words: str) -> str:
    """A search as a model would write it."""
    return json.dumps({"name": Function.SEARCH, "parameters": {"words": words}}, ensure_ascii=False)


def call_steps(offer: Offer, count: CountTokens) -> Fork:
    """The steps of a call."""
    ways = _Ways(count)
    documents = offer.documents
    functions = [
        (Function.READ_PAGES, [document for document in documents if document.unread], ways.pages),
        (Function.ZOOM, [document for document in documents if document.seen], ways.region),
        (Function.FIGURES, [document for document in documents if document.has_figures], ways.nothing),
        (Function.TABLE, [document for document in documents if document.tables], ways.table),
    ]
    made = [
        ways.way(f'{{"name": "{function}", "parameters": {{"document":', ways.of_documents(usable, rest))
        for function, usable, rest in functions
        if usable
    ]
    if offer.may_search:
        close = Fork((ways.way('"}}'),))
        opening = f'{{"name": "{Function.SEARCH}", "parameters": {{"words": "'
        made.append(ways.way(opening, lambda: Words(close)))
    if offer.may_answer:
        made.append(ways.way(f'{{"name": "{Function.ANSWER}", "parameters": {{}}}}'))
    return Fork(tuple(made))


Rest = Callable[[OfferedDocument], tuple[str, Callable[[], Step] | None]]
"""What follows a document's name: a text, and then more."""


class _Ways:
    """Makes the ways of a call; each is short, so there is always room for all that follows (MOST_TOKENS)."""

    def __init__(self, count: CountTokens) -> None:
        self._count = count

    def way(self, text: str, then: Callable[[], Step] | None = None) -> Way:
        return Way(text, then, 0, self._count(text))

    def of_documents(self, documents: Sequence[OfferedDocument], rest: Rest) -> Callable[[], Step]:
        def named() -> Step:
            followed = [(document.name, *rest(document)) for document in documents]
            return Fork(
                tuple(self.way(f" {json.dumps(name, ensure_ascii=False)}{text}", then) for name, text, then in followed)
            )

        return named

    def nothing(self, document: OfferedDocument) -> tuple[str, None]:
        return "}}", None

    def pages(self, document: OfferedDocument) -> tuple[str, Callable[[], Step]]:
        def last(first: int) -> Callable[[], Step]:
            ends = [page for page in document.unread if first <= page < first + MOST_AT_ONCE]
            return lambda: Fork(tuple(self.way(f" {page}}}}}") for page in ends))

        return ', "first":', lambda: Fork(tuple(self.way(f' {page}, "last":', last(page)) for page in document.unread))

    def table(self, document: OfferedDocument) -> tuple[str, Callable[[], Step]]:
        return ', "page":', lambda: Fork(tuple(self.way(f" {page}}}}}") for page in document.tables))

    def region(self, document: OfferedDocument) -> tuple[str, Callable[[], Step]]:
        region = self._side(0, ())
        return ', "page":', lambda: Fork(
            tuple(self.way(f' {page}, "region": [', lambda: region) for page in document.seen)
        )

    def _side(self, number: int, before: tuple[int, ...]) -> Fork:
        """Left, top, right, bottom: the last two far enough behind the first two."""
        first, last = (0, WHOLE - LEAST_SIDE) if number < 2 else (before[number - 2] + LEAST_SIDE, WHOLE)
        ways = []
        for value in range(first, last + 1, GRID):
            if number == 3:
                ways.append(self.way(f"{value}]}}}}"))
            else:
                ways.append(self.way(f"{value}, ", self._next_side(number, (*before, value))))
        return Fork(tuple(ways))

    def _next_side(self, number: int, before: tuple[int, ...]) -> Callable[[], Step]:
        return lambda: self._side(number + 1, before)
