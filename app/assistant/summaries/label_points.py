"""Lines of a form as points of its summary: what an invoice or an order says, it says behind labels.

Invoice amount | 2,003.93        a point
Pay within 7 days.               alone it is no summary of an invoice
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assistant.evidence.dates import dates_in
from app.assistant.extraction.printed_lines import labels_of
from app.assistant.extraction.value_reading import decimal_mark, read_number
from app.assistant.prompt import Content, PageText
from app.assistant.summaries.summary_points import Candidate, holds_address, words_of

LEAST_LINES = 3
"""Of a form: fewer labels stand in any letter."""
MOST_PROSE = 0.25
"""Share of the letters that stand in sentences, from which on these say what the pages say."""
LONGEST = 160
"""Characters of a line that is a point."""

_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")


def lines_of_form(contents: Sequence[Content], sentences: Sequence[Candidate]) -> list[Candidate]:
    """The lines with labels of pages that are a form, those first that say most; empty where the pages are none.

    The first line says what it is, as the number of an order does; then the greatest amount, which is the sum of the
    others, and the first day; then all others, as they stand.
    """
    pages = [content for content in contents if isinstance(content, PageText)]
    lines = [line for page in pages for line in _lines_of(page, sentences)]
    prose = sum(_letters(sentence.passage.text) for sentence in sentences)
    if len(lines) < LEAST_LINES or prose >= MOST_PROSE * sum(_letters(page.text) for page in pages):
        return []
    order = {page.key: place for place, page in enumerate(pages)}
    lines.sort(key=lambda line: (order[line.passage.key], line.passage.start))
    mark = decimal_mark([page.text for page in pages])
    amounts = [_amount(line.passage.text, mark) for line in lines]
    first = [lines[0], *(line for line in lines if next(dates_in(line.passage.text), None))][:2]
    if max(amounts) > 0:
        first.insert(1, lines[amounts.index(max(amounts))])
    return list({line.passage: line for line in [*first, *lines]}.values())


def _amount(line: str, mark: str | None) -> float:
    """The amount that a line ends with, of money or with a fraction; 0: none. Numbers of orders are none."""
    value = re.split(r"\t|[:：]| \| ", line)[-1].strip()
    read = read_number(_BRACKET.sub("", value), mark)
    is_amount = re.search(r"[€$£¥円]|[.,]\d|\b[A-Z]{3}\b", value) is not None
    return float(read) if read is not None and is_amount else 0.0


def _lines_of(page: PageText, sentences: Sequence[Candidate]) -> list[Candidate]:
    found: dict[int, Candidate] = {}
    for label in labels_of([page]):
        start = page.text.rfind("\n", 0, label.value.start) + 1
        end = label.value.end
        text = page.text[start:end].strip(" \t|")
        start = page.text.index(text, start)
        passage = PageText(page.document_id, page.page, page.start + start, text)
        is_told = any(_overlaps(passage, sentence.passage) for sentence in sentences)
        if len(text) <= LONGEST and not is_told and not holds_address(text):
            found[start] = Candidate(passage, words_of(text), is_prose=False)
    return list(found.values())


def _overlaps(one: PageText, other: PageText) -> bool:
    is_beside = one.start + len(one.text) <= other.start or other.start + len(other.text) <= one.start
    return one.key == other.key and not is_beside


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
