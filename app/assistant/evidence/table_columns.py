"""Which cell of a row a question asks for: the one whose column's head has words of it. Pure rules on words.

    What is the excess for water?      Cover             Limit     Excess       the head, "Excess" is asked for
                                       Escape of water   20,000    350          350

A small model takes any cell of a row for the one that is asked. Where no head tells which amount is meant, all of the
row is the answer, with its heads.
"""

from __future__ import annotations

import re

from app.assistant.evidence.dates import dates_in, day_and_month
from app.assistant.evidence.numbers import asks_amount, asks_when
from app.assistant.evidence.question_words import question_words, words_in
from app.assistant.evidence.table_cells import cells_of, is_row
from app.assistant.prompt import PageText

_AMOUNT = re.compile(r"\W*(?:[^\W\d_]{1,3}\W*)?\d[\d.,'’\s]*\W*(?:[^\W\d_]{1,3})?\W*")
"""A number with a unit at most: "£150", "12 %", "5 mg"."""
LONGEST_AMOUNT = 40
"""Characters: longer cells are none."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WORD = re.compile(r"\w+")


def cell_asked(question: str, answer: str, row: PageText, page: PageText) -> str:
    """What a row of a page answers in the place of a model's answer; empty where that may stand.

    The cell of the column, or of the kind, that is asked for; or all cells, if the answer is one of several amounts.
    """
    if not is_row(row.text) or "\n" in row.text:
        return ""
    cells = cells_of(row.text)
    heads = _heads_of(row, page, cells)
    place = _column_asked(question, cells, heads)
    if place is not None:
        is_it = cells[place] in answer and not any(
            cell in answer for cell in cells if cell and cell not in cells[place]
        )
        return "" if is_it else cells[place]
    amounts = [cell for cell in cells[1:] if _is_amount(cell)]
    said = [cell for cell in cells if cell and cell in answer]
    is_of_date = any(answer in date[0] for date in dates_in(row.text))
    if asks_amount(question) and len(amounts) == 1 and is_of_date:
        return amounts[0]
    if asks_amount(question) and len(amounts) > 1 and ((len(said) == 1 and said[0] in amounts) or is_of_date):
        named = zip(heads, cells, strict=True)
        return " · ".join(f"{head}: {cell}" if head and _is_amount(cell) else cell for head, cell in named if cell)
    return ""


def _heads_of(row: PageText, page: PageText, cells: list[str]) -> list[str]:
    """The heads of a row's columns, but that of the first, which the row is known by; empty where there are none."""
    above = [*reversed(page.text[: row.start - page.start].split("\n")[:-1]), "", "", ""]
    count = next(count for count, line in enumerate(above) if not is_row(line))
    is_parted = not above[count].strip() and is_row(above[count + 1]) and not is_row(above[count + 2])
    head = cells_of(above[count + 1] if is_parted else above[max(0, count - 1)])
    if len(head) != len(cells) or any(map(_is_amount, head)):  # the table goes on from elsewhere
        return [""] * len(cells)
    return ["", *head[1:]]


def _is_amount(cell: str) -> bool:
    if len(cell) > LONGEST_AMOUNT or _AMOUNT.fullmatch(cell) is None:
        return False
    return not _YEAR.fullmatch(cell) and next(dates_in(cell), None) is None


def _column_asked(question: str, cells: list[str], heads: list[str]) -> int | None:
    """The column that is asked for, of those whose cell says something; None: none, or more than one as much.

    The question has a word of the row beside it. One that has what the cell says asks for something else.
    """
    asked = question_words(question)
    days = {day_and_month(date[0]) for date in dates_in(question)} - {None}
    dated = [place for place, cell in enumerate(cells) if any(date[0] == cell for date in dates_in(cell))]
    if asks_when(question) and len(dated) == 1 and words_in("\t".join(cells), asked):
        return dated[0]
    counts = []
    for place, (head, cell) in enumerate(zip(heads, cells, strict=True)):
        beside = words_in("\t".join([*cells[:place], *cells[place + 1 :]]), asked)
        is_said = set(_WORD.findall(cell.casefold())) <= set(_WORD.findall(question.casefold()))
        is_of_day = any(day_and_month(date[0]) in days for date in dates_in(head))
        count = len(words_in(head, asked - beside - words_in(cell, asked))) + is_of_day
        counts.append(count * (bool(cell) and bool(beside) and not is_said))
    if max(counts) > 0:
        return counts.index(max(counts)) if counts.count(max(counts)) == 1 else None
    return None
