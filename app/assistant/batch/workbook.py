"""The answers of a batch as an XLSX workbook, to be gone through by a reviewer.

    Answers    document     | Who pays?       | page | Until when?   | page     a row a document, two a question;
               lease-1.pdf  | The tenant. [1] | 2    | 31 March 2027 | 4        each answer has its pins as a note, and
               broken.pdf   | could not be read: …                              each name its question
    Questions  name | question | answered | unsure | not found | not answered
    Pins       document | question | answer | pin | page | start | end | quote | boxes | support
    Receipts   document | question | pages read | of pages | tokens | left out
    Not done   what | why

An answer is marked by its colour: yellow, where a sentence of it has no or weak support; grey, where the document does
not say it; red, where it could not be asked. Words are always written as text: there is no formula in the file.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app.assistant.batch.batch import Cell
from app.assistant.batch.questions import Question
from app.assistant.coverage import page_ranges
from app.assistant.export.parts import notes_of, parts_of, plain
from app.assistant.export.sheet_cells import LONGEST_CELL, SAFE, boxes_in_words, fitting, row_height
from app.assistant.records import Answer, Citation
from app.errors import UsageError

MOST_QUESTIONS = 8_191
"""Two columns each, beside that of the documents: the format's limit is 16,384."""
MOST_ROWS = 1_048_575
"""Below the headings; the format's limit."""
_LONGEST_NOTE = 4000
_NAMES, _WORDS, _WIDE, _NARROW = 28, 40, 60, 18
"""Widths of columns, in characters."""
_CUT = " … [cut here: a cell takes no more; CSV and JSON have all of it]"
_QUESTIONS = ("name", "question", "answered", "of these unsure", "not found", "not answered")
_PINS = ("document", "question", "answer", "pin", "page", "start", "end", "quote", "boxes", "support")
_RECEIPTS = ("document", "question", "found", "pages read", "of pages", "tokens", "tokens reused", "left out", "model")


@dataclass(frozen=True, slots=True)
class _Looks:
    """How cells look."""

    head: Format
    sure: Format
    unsure: Format
    not_found: Format
    failed: Format

    def of(self, cell: Cell) -> Format:
        """How what came of a question looks."""
        if cell.answer is None:
            return self.failed
        if not cell.answer.found:
            return self.not_found
        return self.unsure if is_unsure(cell.answer) else self.sure


def batch_workbook(
    cells: Sequence[Cell], failed: Sequence[tuple[str, str]], refused: Sequence[tuple[str, str]]
) -> bytes:
    """The workbook as a file. Raises UsageError if it takes no more.

    `failed`: files that could not be read, and why; `refused`: what else took no part, and why.
    """
    documents = list(dict.fromkeys(cell.document.id for cell in cells))
    questions = list({cell.question.row: cell.question for cell in cells}.values())
    pins = sum(len(cell.answer.supports) for cell in cells if cell.answer is not None)
    check_questions(len(questions))
    if max(len(cells), len(documents) + len(failed), pins) > MOST_ROWS:
        raise UsageError(f"A workbook takes {MOST_ROWS:,} rows; there are more. Write JSON or CSV.")
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, dict(SAFE))
    looks = _looks(book)
    answers = book.add_worksheet("Answers")
    _write_heads(answers, questions, looks)
    _write_answers(answers, cells, documents, questions, looks)
    for row, (name, why) in enumerate(failed, start=len(documents) + 1):
        reason = _cell(f"could not be read: {why}")
        answers.write_string(row, 0, _cell(name), looks.failed)
        answers.write_string(row, 1, reason, looks.failed)
        answers.set_row(row, row_height([(name, _NAMES), (reason, _WORDS)]))
    answers.autofilter(0, 0, max(len(documents) + len(failed), 1), 2 * len(questions))
    _write_rows(book.add_worksheet("Questions"), _QUESTIONS, _question_rows(cells, questions), looks, wide={0, 1})
    _write_rows(book.add_worksheet("Pins"), _PINS, [row for cell in cells for row in _pin_rows(cell)], looks, wide={7})
    _write_rows(
        book.add_worksheet("Receipts"),
        _RECEIPTS,
        [_receipt_row(cell) for cell in cells if cell.answer],
        looks,
        wide={7},
    )
    undone = [(f"{cell.document.name}: {cell.question.text}", cell.problem) for cell in cells if cell.answer is None]
    _write_rows(book.add_worksheet("Not done"), ("what", "why"), [*failed, *refused, *undone], looks, wide={0, 1})
    book.close()
    return stream.getvalue()


def check_questions(count: int) -> None:
    """Raise UsageError if a workbook takes no so many questions."""
    if count > MOST_QUESTIONS:
        raise UsageError(f"A workbook takes {MOST_QUESTIONS:,} questions, and there are {count:,}. Write JSON or CSV.")


def is_unsure(answer: Answer) -> bool:
    """Whether something of an answer has no support in the document, or weak one."""
    return any(part.mark for part in parts_of(answer))


def _looks(book: xlsxwriter.Workbook) -> _Looks:
    def look(**more: object) -> Format:
        return book.add_format({"text_wrap": True, "valign": "top", **more})

    return _Looks(
        head=look(bold=True, bg_color="#e8eef4", bottom=1),
        sure=look(),
        unsure=look(bg_color="#fff2cc"),
        not_found=look(font_color="#6b6b6b", italic=True),
        failed=look(bg_color="#f8d7da"),
    )


def _write_heads(sheet: Worksheet, questions: Sequence[Question], looks: _Looks) -> None:
    sheet.write_string(0, 0, "document", looks.head)
    sheet.set_column(0, 0, _NAMES)
    for number, question in enumerate(questions):
        column = 1 + 2 * number
        sheet.set_column(column, column, _WORDS)
        sheet.set_column(column + 1, column + 1, 9)
        sheet.write_string(0, column, _cell(question.name), looks.head)
        sheet.write_string(0, column + 1, "page", looks.head)
        if question.name != question.text:
            sheet.write_comment(0, column, plain(question.text)[:_LONGEST_NOTE], {"x_scale": 2, "y_scale": 1})
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)


def _write_answers(
    sheet: Worksheet, cells: Sequence[Cell], documents: Sequence[int], questions: Sequence[Question], looks: _Looks
) -> None:
    texts: dict[int, list[tuple[str, int]]] = {}
    row_of = {document: row for row, document in enumerate(documents, start=1)}
    column_of = {question.row: 1 + 2 * number for number, question in enumerate(questions)}
    for cell in cells:
        row, column = row_of[cell.document.id], column_of[cell.question.row]
        look = looks.of(cell)
        sheet.write_string(row, 0, _cell(cell.document.name), looks.sure)
        text = _cell(f"not answered: {cell.problem}" if cell.answer is None else _marked(cell.answer))
        texts.setdefault(row, [(cell.document.name, _NAMES)]).append((text, _WORDS))
        sheet.write_string(row, column, text, look)
        if cell.answer is None:
            continue
        if pages := "; ".join(dict.fromkeys(note.pages.removeprefix("page ") for note in notes_of(cell.answer))):
            sheet.write_string(row, column + 1, _cell(pages), look)
        if note := _note(cell.answer):
            sheet.write_comment(row, column, note, {"x_scale": 3, "y_scale": 2})
    for row, written in texts.items():
        sheet.set_row(row, row_height(written))


def _question_rows(cells: Sequence[Cell], questions: Sequence[Question]) -> list[tuple[str | float, ...]]:
    rows: list[tuple[str | float, ...]] = []
    for question in questions:
        answers = [cell.answer for cell in cells if cell.question.row == question.row]
        given = [answer for answer in answers if answer is not None]
        found = [answer for answer in given if answer.found]
        counts = (len(found), sum(map(is_unsure, found)), len(given) - len(found), len(answers) - len(given))
        rows.append((question.name, question.text, *counts))
    return rows


def _marked(answer: Answer) -> str:
    """The answer with the numbers of its pins, and a word where a sentence has none."""
    marked = []
    for part in parts_of(answer):
        pins = "".join(f"[{pin}]" for pin in part.pins)
        marked.append(" ".join(filter(None, [part.text, pins, part.mark and f"[{part.mark}]"])))
    return "".join(marked)


def _note(answer: Answer) -> str:
    lines = []
    for note in notes_of(answer):
        quote = "seen on a picture of the page" if note.quote is None else f"“{' '.join(note.quote.split())}”"
        lines.append(f"[{note.number}] {note.pages}: {quote}")
    return plain("\n".join(lines))[:_LONGEST_NOTE]


def _pin_rows(cell: Cell) -> list[tuple[str | float, ...]]:
    if cell.answer is None:
        return []
    held = {pin: sentence.support for sentence in reversed(cell.answer.sentences) for pin in sentence.pins}
    rows: list[tuple[str | float, ...]] = []
    for number, pin in enumerate(cell.answer.supports):
        boxes = boxes_in_words(pin.boxes)
        words: tuple[str | float, ...] = ("", "", "(seen on a picture of the page)")
        if isinstance(pin, Citation):
            words = (pin.start, pin.end, pin.quote)
        support = held.get(number)
        places = (number + 1, pin.page, *words, boxes, "" if support is None else support)
        rows.append((pin.document, cell.question.text, cell.answer.text, *places))
    return rows


def _receipt_row(cell: Cell) -> tuple[str | float, ...]:
    answer = cell.answer
    if answer is None:
        raise ValueError("no answer has no receipt")
    coverage = answer.coverage
    seen = {page for document in coverage.documents for page in document.pages_read}
    seen |= {page.page for document in coverage.documents for page in document.looked_at}
    return (
        cell.document.name,
        cell.question.text,
        "yes" if answer.found else "no",
        page_ranges(sorted(seen)) if seen else "none",
        cell.document.page_count,
        coverage.tokens,
        answer.timing.reused_tokens,
        " ".join(coverage.left_out),
        f"{answer.model.name} ({answer.model.weights}) on {answer.model.device.upper()}",
    )


def _write_rows(
    sheet: Worksheet,
    headings: Sequence[str],
    rows: Sequence[tuple[str | float, ...]],
    looks: _Looks,
    *,
    wide: Collection[int],
) -> None:
    """A plain table; `wide`: columns with much text."""
    widths = [_WIDE if column in wide else _NARROW for column in range(len(headings))]
    sheet.write_row(0, 0, headings, looks.head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(headings) - 1)
    for column in range(len(headings)):
        sheet.set_column(column, column, widths[column])
    for number, row in enumerate(rows, start=1):
        sheet.set_row(number, row_height((str(value), widths[column]) for column, value in enumerate(row)))
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, _cell(value), looks.sure)
            else:
                sheet.write_number(number, column, value, looks.sure)


def _cell(text: str) -> str:
    """A text as a cell takes it: without what steers a terminal or turns the writing direction, and not too long.

    What is too long is cut, and says so: hours of work are not given up for one cell.
    """
    text = plain(text)
    room = LONGEST_CELL - len(_CUT)
    return fitting(text if len(text) <= LONGEST_CELL else f"{text[:room]}{_CUT}")
