"""The answers of a batch as an XLSX workbook.

    Answers   document     | Who pays?          | Until when?          a row a document, a column a question;
              lease-1.pdf  | The tenant.        | 31 March 2027        each answer has its pins as a note
    Pins      document | question | answer | pin | page | start | end | quote | boxes | support
    Receipts  document | question | pages read | of pages | tokens | left out
    Not done  what | why

Words are always written as text: there is no formula in the file, whatever a document says.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app.assistant.batch.batch import Cell
from app.assistant.coverage import page_ranges
from app.assistant.export.parts import notes_of, parts_of, plain
from app.assistant.export.sheet_cells import SAFE, boxes_in_words, fitting
from app.assistant.records import Answer, Citation
from app.errors import UsageError

MOST_COLUMNS = 16_383
"""Questions, beside the column of the documents: the format's limit."""
MOST_ROWS = 1_048_575
"""Below the headings; the format's limit."""
_LONGEST_NOTE = 4000
_PINS = ("document", "question", "answer", "pin", "page", "start", "end", "quote", "boxes", "support")
_RECEIPTS = ("document", "question", "found", "pages read", "of pages", "tokens", "tokens reused", "left out", "model")


def batch_workbook(cells: Sequence[Cell], not_read: Sequence[tuple[str, str]]) -> bytes:
    """The workbook as a file; `not_read`: what took no part, and why. Raises UsageError if it takes no more."""
    documents = list(dict.fromkeys(cell.document.id for cell in cells))
    questions = list(dict.fromkeys(cell.question.row for cell in cells))
    pins = sum(len(cell.answer.supports) for cell in cells if cell.answer is not None)
    if len(questions) > MOST_COLUMNS or max(len(cells), len(documents), pins) > MOST_ROWS:
        raise UsageError(
            f"A workbook takes {MOST_COLUMNS:,} questions and {MOST_ROWS:,} rows; there are more. Write JSON or CSV."
        )
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, dict(SAFE))
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    faint = book.add_format({"text_wrap": True, "valign": "top", "italic": True, "font_color": "#7a4b00"})
    _write_answers(book.add_worksheet("Answers"), cells, documents, questions, (bold, wrapped, faint))
    _write_rows(book.add_worksheet("Pins"), _PINS, [row for cell in cells for row in _pin_rows(cell)], bold)
    _write_rows(book.add_worksheet("Receipts"), _RECEIPTS, [_receipt_row(cell) for cell in cells if cell.answer], bold)
    undone = [(f"{cell.document.name}: {cell.question.text}", cell.problem) for cell in cells if cell.answer is None]
    _write_rows(book.add_worksheet("Not done"), ("what", "why"), [*not_read, *undone], bold)
    book.close()
    return stream.getvalue()


def _write_answers(
    sheet: Worksheet,
    cells: Sequence[Cell],
    documents: Sequence[int],
    questions: Sequence[int],
    formats: tuple[Format, Format, Format],
) -> None:
    bold, wrapped, faint = formats
    row_of = {document: row for row, document in enumerate(documents, start=1)}
    column_of = {question: column for column, question in enumerate(questions, start=1)}
    sheet.write_string(0, 0, "document", bold)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, len(questions), 40)
    sheet.freeze_panes(1, 1)
    for cell in cells:
        row, column = row_of[cell.document.id], column_of[cell.question.row]
        sheet.write_string(0, column, _cell(cell.question.name), bold)
        sheet.write_string(row, 0, _cell(cell.document.name), wrapped)
        if cell.answer is None:
            sheet.write_string(row, column, _cell(f"not answered: {cell.problem}"), faint)
            continue
        sheet.write_string(row, column, _cell(_marked(cell.answer)), wrapped if cell.answer.found else faint)
        if note := _note(cell.answer):
            sheet.write_comment(row, column, note, {"x_scale": 3, "y_scale": 2})


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
    sheet: Worksheet, headings: Sequence[str], rows: Sequence[tuple[str | float, ...]], bold: Format
) -> None:
    sheet.write_row(0, 0, headings, bold)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(headings) - 1, 22)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, _cell(value))
            else:
                sheet.write_number(number, column, value)


def _cell(text: str) -> str:
    """A text without what steers a terminal or turns the writing direction. Raises UsageError if it is too long."""
    return fitting(plain(text))
