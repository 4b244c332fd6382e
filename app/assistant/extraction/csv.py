"""An extraction as CSV: UTF-8 with a byte order mark, commas, quoted as RFC 4180 has it.

Programs that open CSV take a cell that begins with = + - or @ for a formula, and run it: a document could so make the
reader's computer act. Such a cell gets an apostrophe before it, which is what these programs take for "text".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from app.assistant.extraction.cells import Sheet, is_read, pages_of, read_value, value_of

_FORMULA = tuple("=+-@\t\r＝＋－＠")


def sheet_csv(sheet: Sheet, not_done: Sequence[tuple[str, str]] = ()) -> bytes:
    """One sheet as a file. `not_done`: documents without a line, and why; a last column says that, if there are any."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    heading = ["document", *(["row"] if sheet.is_numbered else [])]
    for column in sheet.columns:
        heading += [column.heading, *([f"{column.heading}, read"] if is_read(column.leaf) else [])]
        heading += [f"{column.heading}, page", f"{column.heading}, quote"]
    if not_done:
        heading.append("problem")
    writer.writerow([as_text(name) for name in heading])
    for line in sheet.lines:
        row = [as_text(line.record.document), *([str(line.number)] if sheet.is_numbered else [])]
        for column, cell in zip(sheet.columns, line.cells, strict=True):
            row.append(as_text(value_of(cell) or ""))
            if is_read(column.leaf):
                read = read_value(cell, column.leaf)
                row.append("" if read is None else as_text(read) if isinstance(read, str) else str(read))
            row += ["", ""] if cell is None else [pages_of(cell), as_text(cell.citation.quote)]
        writer.writerow([*row, ""] if not_done else row)
    for name, reason in not_done:
        writer.writerow([as_text(name), *[""] * (len(heading) - 2), as_text(reason)])
    # A lone surrogate, which a name may hold, has no UTF-8.
    return stream.getvalue().encode("utf-8-sig", "replace")


def as_text(text: str) -> str:
    """A cell that no program takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
