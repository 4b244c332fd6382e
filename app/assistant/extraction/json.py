"""The JSON that an extraction's answer is: forks between texts that are given, and words that are the document's.

    {  "number":  ┬─ null                         ,  "total":  ┬─ null ...
                  └─ "  words of the document  "              └─ "  words of the document  " ...

`json_steps` turns a form into such steps. They are made while they are walked: a table has another row for as long as
there is room for one. Every step knows how many tokens it takes at least to the end, so an answer always comes to one.
rules.py walks the steps token by token.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.assistant.extraction.form import Field, Form, Group, Leaf, Listing, RowListing, Table, lists_in_rows

CountTokens = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Fork:
    """One of some texts comes next. None of them begins another."""

    ways: tuple[Way, ...]

    @property
    def least(self) -> int:
        """Tokens to the end of the answer, if as little as can be is said."""
        return min(way.least for way in self.ways)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the document come next, and then what closes them."""

    close: Fork


Step = Fork | Words


@dataclass(frozen=True, slots=True)
class Way:
    """A text that is given, and what follows it."""

    text: str
    then: Callable[[], Step] | None
    """None: nothing, it is the end."""
    rest: int
    """Tokens that what follows takes at least."""
    least: int
    """The same with the text."""


Ways = tuple[Way, ...]


def json_steps(form: Form, count: CountTokens, words_room: int) -> Fork:
    """The steps of an answer that fills a form.

    Args:
        form: What is to be filled.
        count: How many tokens a text has.
        words_room: Tokens kept free for the words of one value: none is begun with less.
    """
    steps = _Steps(form, count, words_room)
    fields = [field for field in form.fields if not isinstance(field, RowListing)]
    return Fork(steps.given("{", steps.members(fields, (Way("\n}", None, 0, count("\n}")),), gap="\n  ")))


class _Steps:
    """Makes steps from the end to the beginning: each is given the ways that may follow it."""

    def __init__(self, form: Form, count: CountTokens, words_room: int) -> None:
        self._form = form
        self._count = count
        self._words_room = words_room

    def members(self, fields: Sequence[Field], after: Ways, *, gap: str) -> Ways:
        """`"name": value` of each field, `gap` before each, a comma between them."""
        ways = after
        for place, field in reversed(list(enumerate(fields))):
            key = f"{',' if place else ''}{gap if gap or not place else ' '}{_string(field.name)}:"
            ways = self._fork(key, self._value(field, ways))
        return ways

    def given(self, text: str, ways: Ways) -> Ways:
        """The same ways with a text before them."""
        return tuple(self._way(text + way.text, way.then, way.rest) for way in ways)

    def _way(self, text: str, then: Callable[[], Step] | None, rest: int) -> Way:
        return Way(text, then, rest, self._count(text) + rest)

    def _fork(self, text: str, ways: Ways) -> Ways:
        fork = Fork(ways)
        return (self._way(text, lambda: fork, fork.least),)

    def _words(self, opening: str, closing: str, after: Ways) -> Way:
        words = Words(Fork(self.given(closing, after)))
        return self._way(opening, lambda: words, self._words_room + words.close.least)

    def _value(self, field: Field, after: Ways) -> Ways:
        match field:
            case Leaf():
                return self._leaf(field, after, after)
            case Group():
                return self.given(" {", self.members(field.leaves, self.given("}", after), gap=""))
            case Listing():
                return (*self.given(" []", after), *self._items(field, after))
            case Table():
                return (*self.given(" []", after), *self._rows(field, after))
            case RowListing():
                raise ValueError("a list in rows is written with its table")

    def _leaf(self, leaf: Leaf, after: Ways, after_null: Ways) -> Ways:
        return (*self.given(" null", after_null), self._filled(leaf, after, " "))

    def _filled(self, leaf: Leaf, after: Ways, opening: str) -> Way:
        if not leaf.is_judged:
            return self._words(f'{opening}"', '"', after)
        options = tuple(way for option in leaf.options for way in self.given(f" {option}}}", after))
        return self._words(f'{opening}{{"quote": "', '", "value":', self._fork("", options))

    def _items(self, listing: Listing | RowListing, after: Ways) -> Ways:
        """The values of a list that has some; none of them is null."""
        end = self.given("]", after)

        def item(opening: str, number: int, least: int) -> Ways:
            more: Ways = ()
            if listing.most is None or number < listing.most:
                more = (self._way(",", lambda: Fork(item(" ", number + 1, least)), least),)
            return (self._filled(listing.item, (*more, *end), opening),)

        return item(" [", 1, self._filled(listing.item, end, " ").least)

    def _rows(self, table: Table, after: Ways) -> Ways:
        """The rows of a table that has some; in none of them is all null."""
        end = self.given("}\n  ]", after)
        first = f"{{{_string(table.columns[0].name)}:"

        def row(ends: Ways) -> Ways:
            """The values of one row, made from the last: `said` follows where something was said, `nothing` else."""
            said: Ways = self._lists(table, ends)
            nothing: Ways = ()
            for place in range(len(table.columns) - 1, -1, -1):
                column = table.columns[place]
                values = self._leaf(column, said, said), self._leaf(column, said, nothing)
                if not place:
                    return values[1]
                key = f", {_string(column.name)}:"
                said, nothing = self._fork(key, values[0]), self._fork(key, values[1])
            raise AssertionError("a table has columns")

        least = Fork(row(end)).least

        def rows(number: int) -> Ways:
            more: Ways = ()
            if table.most is None or number < table.most:
                more = (self._way(f"}},\n    {first}", lambda: Fork(rows(number + 1)), least),)
            return row((*more, *end))

        return self._fork(f" [\n    {first}", rows(1))

    def _lists(self, table: Table, after: Ways) -> Ways:
        """The lists of a row, behind its values."""
        for listing in reversed(lists_in_rows(self._form, table)):
            held = (*self.given(" []", after), *self._items(listing, after))
            after = self._fork(f", {_string('.'.join(listing.within))}:", held)
        return after


def _string(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)
