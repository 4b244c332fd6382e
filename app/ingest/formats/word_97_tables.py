"""Puts the paragraphs of a Word file of 97 to 2003 into the tables that their marks tell of (MS-DOC, 2.4.3).

    a cell's text \\x07  a cell's text \\x07  \\x07 (which ends the row and says where its cells begin)

In a table within a table, ends of cells and rows are marks of paragraphs, with a property that says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.ingest.formats.markup import table
from app.ingest.formats.word_97_looks import Shape

CELL = "\x07"
SAME_EDGE = 40
"""Twentieths of a point by which edges of one column differ at most."""
MOST_EMPTY = 60


@dataclass(slots=True)
class _Row:
    cells: list[str]
    edges: tuple[int, ...]


@dataclass(slots=True)
class _Table:
    rows: list[_Row] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    """What the open cell holds so far."""

    def end_cell(self) -> None:
        self.cells.append(_flat("".join(self.blocks)))
        self.blocks = []

    def end_row(self, edges: tuple[int, ...]) -> None:
        if self.blocks:
            self.end_cell()
        if self.cells:
            self.rows.append(_Row(self.cells, edges))
        self.cells = []

    def markup(self) -> str:
        self.end_row(())
        return table(_aligned(self.rows))


class TableBuilder:
    """Takes paragraphs one after the other."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[_Table] = []

    def add(self, block: str, mark: str, shape: Shape) -> None:
        """Takes a paragraph's markup, which may be empty, with the mark that ends it and its shape."""
        depth = shape.depth or int(mark == CELL)
        while len(self._open) > depth:
            self._close()
        while len(self._open) < depth:
            self._open.append(_Table())
        if not depth:
            self._out.append(block)
            return
        inner = self._open[-1]
        if (shape.ends_row and depth == 1) or shape.ends_inner_row:
            inner.end_row(shape.edges)
            return
        inner.blocks.append(block)
        if (mark == CELL and depth == 1) or shape.ends_inner_cell:
            inner.end_cell()

    def finished(self) -> str:
        """All markup; tables that are still open end here."""
        while self._open:
            self._close()
        return "".join(self._out)

    def _close(self) -> None:
        markup = self._open.pop().markup()
        (self._open[-1].blocks if self._open else self._out).append(markup)


def _aligned(rows: list[_Row]) -> list[list[str]]:
    """Cells of all rows, with empty ones where a cell spans columns of other rows."""
    edges: list[int] = []
    for edge in sorted({edge for row in rows for edge in row.edges[:-1]}):
        if not edges or edge - edges[-1] > SAME_EDGE:
            edges.append(edge)
    out = []
    for row in rows:
        cells: list[str] = []
        for number, cell in enumerate(row.cells):
            if number + 1 < len(row.edges):
                column = sum(edge <= row.edges[number] for edge in edges) - 1
                cells += [""] * min(column - len(cells), MOST_EMPTY)
            cells.append(cell)
        out.append(cells)
    return out


def _flat(blocks: str) -> str:
    """A cell's blocks; paragraphs alone become lines, so that the cell's bar stands on the first."""
    inner = blocks.removeprefix("<p>").removesuffix("</p>")
    return inner.replace("</p><p>", "<br/>") if "<p" not in inner.replace("</p><p>", "") else blocks
