"""Words of a document with their place, as the values of a record, with what they mean or are evidence for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.extraction.filling import Written, near, row_places
from app.assistant.extraction.form import Kind, Leaf, RowListing, Table
from app.assistant.extraction.printed_lines import Cell
from app.assistant.extraction.printed_tables import Found
from app.assistant.extraction.records import Cells, Filled
from app.assistant.extraction.value_reading import read_date, read_number
from app.assistant.extraction.value_words import judged_by
from app.assistant.extraction.written_forms import read_written
from app.assistant.quotes.source_text import BREAK, Range, SourceText

Entries = tuple[Filled, ...]


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Makes values of one document's words."""

    source: SourceText
    mark: str | None
    """What parts the fraction of its numbers (`decimal_mark`)."""

    def rows_taken(
        self, table: Table, lists: Sequence[RowListing], found: Found | None
    ) -> list[tuple[Cells, list[Entries]]]:
        """Rows that a table of the document prints, each with its lists."""
        rows: list[tuple[Cells, list[Entries]]] = []
        for row, inner in zip(found.rows, found.lists, strict=True) if found else ():
            taken = tuple(
                None if cell is None else self.taken(column, cell)
                for column, cell in zip(table.columns, row, strict=True)
            )
            entries = [[self.taken(one.item, cell) for cell in held] for one, held in zip(lists, inner, strict=True)]
            rows.append((taken, [tuple(cell for cell in held if cell is not None) for held in entries]))
        return rows

    def taken(self, leaf: Leaf, cell: Cell, choice: str | None = None) -> Filled | None:
        """Words that stand on a page; None where they are parted by what does not belong to the text.

        `choice`: what they are evidence for; else what they are themselves.
        """
        page = cell.page
        place = self.source.range_of(page.document_id, page.page, page.start + cell.start, page.start + cell.end)
        words = self.source.text[slice(*place)]
        return (
            self.filled(leaf, words, choice or judged_by(leaf, words), place, 0.0, None)
            if words and BREAK not in words
            else None
        )

    def rows(
        self,
        columns: Sequence[Leaf],
        of_parts: Sequence[Sequence[tuple[Written | None, ...]]],
        lists: Sequence[tuple[RowListing, Sequence[Sequence[Sequence[Written]]]]],
    ) -> list[tuple[Cells, list[Entries]]]:
        """Rows that the model wrote, each with its lists, which `lists` has by parts and rows."""
        rows: list[tuple[Cells, list[Entries]]] = []
        for number, part in enumerate(of_parts):
            for at, (row, places) in enumerate(zip(part, row_places(self.source, part), strict=True)):
                if places is None:
                    continue
                cells = tuple(
                    None
                    if written is None or place is None
                    else self.filled(column, written.words, written.judged, place, 0.0, None)
                    for column, written, place in zip(columns, row, places, strict=True)
                )
                inner = [
                    tuple(
                        self.filled(one.item, item.words, item.judged, near(self.source, item, places), 0.0, None)
                        for item in held[number][at]
                    )
                    for one, held in lists
                ]
                rows.append((cells, inner))
        return rows

    def filled(
        self, leaf: Leaf, words: str, judged: str | bool | None, place: Range, lift: float, support: float | None
    ) -> Filled:
        read: int | float | str | None = None
        if leaf.kind is Kind.DATE:
            read = read_date(words)
        elif leaf.kind in (Kind.NUMBER, Kind.INTEGER):
            read = read_number(words, self.mark)
            if leaf.kind is Kind.INTEGER and isinstance(read, float):
                read = int(read) if read.is_integer() else None
        elif leaf.limits.format:
            read = read_written(leaf.limits.format, words)
        citation = self.source.citation(*place, round(lift, 4))
        return Filled(words, citation, read, judged, None if support is None else round(support, 4))
