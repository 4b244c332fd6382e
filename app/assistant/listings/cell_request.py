"""Knows a question that names a row and a column of a table and nothing else, and finds the cell where they cross.

    What was the mean growth in the channel?       Site      Depth (m)   Mean growth (mm/yr)
                                                   Channel   12          6.7                        6.7

All words of the question are the row's name or the column's head, and all words of these are in the question. Where
several cells fit, none does. Pure rules on words, in any language that parts them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assistant.evidence.question_words import question_words, words_in
from app.assistant.extraction.printed_lines import Block, Cell

LONGEST = 150
"""Characters of such a question."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ASKS_FOR_MORE = re.compile(
    r"\b(?:why|warum|wieso|pourquoi|perché|waarom|list|compare|all|every|alle|tous|todos)\b", re.IGNORECASE
)
_MEASURES = frozenset(("hoch", "high", "gross", "groß", "lang", "long", "hoog"))
"""Words of "how high" and the like, which name no column."""


def cell_named(question: str, blocks: Sequence[Block]) -> Cell | None:
    """The cell that a question names by its row and its column; None: none, or more than one."""
    wanted = question_words(question) - _MEASURES
    if len(question) > LONGEST or not wanted or _ASKS_FOR_MORE.search(question):
        return None
    found: list[Cell] = []
    for block in blocks:
        heads = block.lines[0]
        if not heads.can_be_heads or len(block.lines) < 2:
            continue
        columns = {place for place, head in enumerate(heads.texts) if place and _is_named(head, question)}
        for line in block.lines[1:]:
            if len(line.cells) != len(heads.cells) or not columns or not _is_named(line.texts[0], question):
                continue
            of_row = words_in(line.texts[0], wanted)
            for place in columns:
                if line.texts[place] and of_row | words_in(heads.texts[place], wanted) == wanted != of_row:
                    found.append(line.cells[place])
    return found[0] if len(found) == 1 else None


def _is_named(text: str, question: str) -> bool:
    """Whether all words of a head or of a row's first cell, but for what stands in brackets, are in a question."""
    words = question_words(_BRACKETS.sub(" ", text))
    return bool(words) and words_in(question, words) == words
