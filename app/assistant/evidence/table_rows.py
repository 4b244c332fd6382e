"""Which row of a table a question asks about: the one with the names and numbers of the question. Pure rules on words.

    How much did Oda Merrin get?      Rigging   Oda Merrin   4 May 1908    2,350      the row asked about
                                      Mast      Piet Roos    9 June 1908   1,120      says as much of somebody else

A row says something of what it names, and of nothing else. A small model takes a value from any row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.assistant.evidence.dates import dates_in
from app.assistant.evidence.numbers import asks_amount
from app.assistant.evidence.passage_choice import passages_of
from app.assistant.evidence.question_words import names_in
from app.assistant.evidence.table_cells import cells_of, is_row
from app.assistant.prompt import PageText
from app.assistant.records import Citation

LEAST_NAMED = 0.5
"""Share of a question's names and numbers that the row asked about has."""

_WORD = re.compile(r"\w+")
_IN_BRACKETS = re.compile(r"\([^()]*\)")


def row_asked(question: str, page: PageText) -> PageText | None:
    """The row of a page that has more names and numbers of a question than any other; None if there is no such row.

    Heads of tables do not count: a row has a number.
    """
    rows = [row for row in passages_of([page]) if is_row(row.text) and any(sign.isdigit() for sign in row.text)]
    undated = question
    for date in reversed(list(dates_in(question))):
        undated = undated[: date.start()] + undated[date.end() :]
    for names in (names_in(question), names_in(undated)):  # a day may also be the head of a column
        counts = [len(names & _words_of(row.text)) for row in rows]
        most = max(counts, default=0)
        if most and most >= LEAST_NAMED * len(names) and counts.count(most) == 1:
            return rows[counts.index(most)]
    return None


def row_meant(question: str, pages: Iterable[PageText], pins: Iterable[Citation]) -> PageText | None:
    """The row asked about on a page of which a row is pinned, that one or another; None: no row is pinned, or asked."""
    pinned = {(pin.document_id, pin.page) for pin in pins if is_row(pin.quote)}
    rows = (row_asked(question, page) for page in pages if page.key in pinned)
    return next((row for row in rows if row is not None), None)


def row_measured(question: str, answer: str, page: PageText) -> PageText | None:
    """The row that the question names by its first cell, where it asks for a measure and the answer has none of it.

    The unit of a cell, as in "CRP (mg/l)", is no part of its name.
    """
    if not asks_amount(question) or (row := row_asked(question, page)) is None:
        return None
    if any(sign.isdigit() for sign in answer) and _words_of(answer) <= _words_of(row.text):
        return None
    named = _words_of(_IN_BRACKETS.sub("", cells_of(row.text)[0]))
    return row if named and named <= _words_of(question) else None


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
