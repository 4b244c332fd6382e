"""Which cells of a workbook are kept: not more than can be read, and no empty rows and columns around them."""

from __future__ import annotations

from collections.abc import Iterable

MOST_CELLS = 300_000
"""Of a workbook."""
MOST_COLUMNS = 256


class KeptCells:
    """The cells of all sheets of one workbook, sheet by sheet."""

    def __init__(self) -> None:
        self.left_out = 0
        """Cells with a value that are beyond what is kept."""
        self._count = 0

    def rows(self, sheet: Iterable[Iterable[tuple[int, str]]]) -> list[list[str]]:
        """What each row of a sheet shows, of cells given by their columns (from 0) and texts.

        Rows without a value are left out, and columns before the first one with any.
        """
        rows = []
        for row in sheet:
            cells: dict[int, str] = {}
            for column, text in row:
                if not text:
                    continue
                self._count += 1
                if self._count > MOST_CELLS or column >= MOST_COLUMNS:
                    self.left_out += 1
                else:
                    cells[column] = text
            if cells:
                rows.append([cells.get(at, "") for at in range(max(cells) + 1)])
        start = min((next(at for at, text in enumerate(row) if text) for row in rows), default=0)
        return [row[start:] for row in rows]
