"""Fills in tables of a form from tables that the document prints: each column from that whose head says what is asked.

    form           item_number   quantity                     without a model: a pretrained one does not know where
    heads          Item no. | Description | Qty                rows end, and writes the same ones again
    rows           TRC-220 | Mooring line | 12       taken
                   | Subtotal | 4,283.00             passed over, as heads that come again are

Nothing is taken from a table of whose heads fewer than half of the form's columns are found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.assistant.evidence.dates import dates_in
from app.assistant.extraction.form import Kind, Leaf, RowListing, Table
from app.assistant.extraction.likeness import Similarities, by_words, capitalised, likeness
from app.assistant.extraction.printed_labels import parts_of
from app.assistant.extraction.printed_lines import Block, Cell, Line
from app.assistant.extraction.value_reading import read_number
from app.assistant.extraction.value_words import can_be, judged_by

ALIKE = 0.5
"""Least likeness of a head to what a column is asked for with."""
LEFT_OVER = 0.2
"""The same, where one column and one head are left of as many of both."""
TIED = 0.03
"""Heads whose likenesses lie so close fit equally well: none is taken."""
FITTING = 0.6
"""Share of a column's cells that have to be numbers or days, where these are asked for."""
MOST_HEADS = 8
"""Lines of one block that are tried as its heads."""

_SUMS_WORDS = """
    total totals subtotal sum sums summe zwischensumme gesamt gesamtsumme gesamtbetrag
    endbetrag rechnungsbetrag nettobetrag bruttobetrag endsumme uebertrag übertrag saldo zzgl totaux
    somme totale totali imponibile subtotale suma totales totaal subtotaal 合計 小計 総計 計 总计 합계 소계
"""
_SUMS = frozenset(_SUMS_WORDS.split())
_TAXES_WORDS = """
    vat tax gst mwst ust umsatzsteuer mehrwertsteuer tva iva impuesto imposta btw netto brutto net gross ht ttc
    消費税 税 税込 税抜 부가세
"""
_TAXES = frozenset(_TAXES_WORDS.split())
_BESIDE_WORDS = """
    sous base carried brought forward inkl incl excl exkl and und et y e of de der the plus zzgl amount betrag grand
    due eur gbp usd chf jpy
"""
_BESIDE = frozenset(_BESIDE_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """Rows taken from a document's tables."""

    rows: tuple[tuple[Cell | None, ...], ...]
    """In the order of the form's columns; None: the cell is empty, or no head fits the column."""
    pages: tuple[int, ...]
    """On which they stand."""
    passed_over: int
    """Lines of these tables that are no rows: heads that come again, sums."""
    unfilled: tuple[str, ...]
    """Names of the form's columns for which no head was found."""
    lists: tuple[tuple[tuple[Cell, ...], ...], ...] = ()
    """Of each row its lists."""


@dataclass(frozen=True, slots=True)
class _Heads:
    """A line taken as heads, with which column of the form is filled from which of its cells."""

    line: Line
    body: tuple[Line, ...]
    """The lines below it."""
    block: Block
    columns: dict[int, int]
    weight: float


def fill_from_tables(
    table: Table,
    blocks: Sequence[Block],
    mark: str | None,
    similar: Similarities,
    lists: Sequence[RowListing] = (),
) -> Found | None:
    """The rows of the document's table that fits best; None: no table fits. `mark`: as `decimal_mark` says.

    A list in the rows is what commas and lines part in its cell.
    """
    with_lists = replace(table, columns=(*table.columns, *(_as_column(one) for one in lists)))
    found = _fill(with_lists, blocks, mark, similar)
    if found is None or not lists:
        return found if found is None else replace(found, lists=((),) * len(found.rows))
    width = len(table.columns)
    parted = tuple(
        tuple(
            () if cell is None else tuple(part for part in parts_of(cell) if can_be(one.item, part.text))
            for one, cell in zip(lists, row[width:], strict=True)
        )
        for row in found.rows
    )
    kept = [place for place, row in enumerate(found.rows) if any(row[:width])]
    return replace(
        found, rows=tuple(found.rows[place][:width] for place in kept), lists=tuple(parted[place] for place in kept)
    )


def _as_column(listing: RowListing) -> Leaf:
    """What a list's cell is asked for with: words of any kind."""
    name = ".".join(listing.within)
    about = listing.item.about if listing.about == listing.within[-1] else listing.about
    return Leaf(name, about, Kind.WORDS, inner=listing.within if len(listing.within) > 1 else ())


def _fill(table: Table, blocks: Sequence[Block], mark: str | None, similar: Similarities) -> Found | None:
    # Compared all at once: the encoder is in another process, and what it has said is kept.
    lines = [line for block in blocks for _, line in _candidates(table, block)]
    texts = list(dict.fromkeys(text for line in lines for text in line.texts if text))
    for column in table.columns:
        likeness(_ways(column), texts, similar)
    fitting = [heads for block in blocks if (heads := _heads_of(table, block, mark, similar)) is not None]
    if not fitting:
        return None
    best = max(fitting, key=lambda heads: heads.weight)
    same = [heads for heads in fitting if _said(heads.line) == _said(best.line)]
    called = [
        heads for heads in same if max(by_words(way, heads.block.above) for way in (table.name, table.about)) >= ALIKE
    ]
    lines = _lines(called or same, blocks)
    rows = [line for line in lines if _is_row(table, line, best)]
    width = len(table.columns)
    return Found(
        tuple(
            tuple(_cell(table.columns[place], line, best.columns.get(place)) for place in range(width)) for line in rows
        ),
        tuple(sorted({line.cells[0].page.page for line in rows})),
        len(lines) - len(rows),
        tuple(column.name for place, column in enumerate(table.columns) if place not in best.columns),
    )


def _heads_of(table: Table, block: Block, mark: str | None, similar: Similarities) -> _Heads | None:
    """The line of a block that says best what the form's columns are asked for with."""
    best: _Heads | None = None
    for number, line in _candidates(table, block):
        body = block.lines[number + 1 :]
        columns, weight = _columns(table, line, body, mark, similar)
        least = max(min(2, len(table.columns)), (len(table.columns) + 1) // 2)
        if len(columns) >= least and (best is None or weight > best.weight):
            best = _Heads(line, body, block, columns, weight)
    return best


def _candidates(table: Table, block: Block) -> list[tuple[int, Line]]:
    """The lines of a block that may be its heads, each with its number."""
    least = min(2, len(table.columns))
    lines = [
        (number, line)
        for number, line in enumerate(block.lines[:-1])
        if line.can_be_heads and len([text for text in line.texts if text]) >= least
    ]
    return lines[:MOST_HEADS]


def _columns(
    table: Table, heads: Line, body: Sequence[Line], mark: str | None, similar: Similarities
) -> tuple[dict[int, int], float]:
    """Which cell each column is filled from, and how well they fit together."""
    rows = [line for line in body if len(line.cells) == len(heads.cells)]
    said = list(heads.texts)
    scores: dict[tuple[int, int], float] = {}
    for place, column in enumerate(table.columns):
        for cell, score in enumerate(likeness(_ways(column), said, similar)):
            texts = [line.texts[cell] for line in rows if line.texts[cell]]
            if said[cell] and texts and _fits(column, texts, mark):
                scores[place, cell] = score
    columns: dict[int, int] = {}
    weight = 0.0
    for (place, cell), score in sorted(scores.items(), key=lambda item: -item[1]):
        if score >= ALIKE and place not in columns and cell not in columns.values():
            columns[place] = cell
            weight += score
    for place, cell in list(columns.items()):
        rivals = [other for other in range(len(said)) if other not in columns.values()]
        if scores[place, cell] < 1 and any(
            scores.get((place, other), 0.0) > scores[place, cell] - TIED for other in rivals
        ):
            del columns[place]
    left = [place for place in range(len(table.columns)) if place not in columns]
    open_heads = [cell for cell, text in enumerate(said) if text and cell not in columns.values()]
    if len(left) == len(open_heads) == 1 and columns and scores.get((left[0], open_heads[0]), 0.0) >= LEFT_OVER:
        columns[left[0]] = open_heads[0]
    return columns, weight


def _ways(column: Leaf) -> list[str]:
    return list(dict.fromkeys((capitalised(" ".join(column.steps)), column.about)))


def _fits(column: Leaf, texts: Sequence[str], mark: str | None) -> bool:
    """Whether a column's cells are of the kind that is asked for."""
    match column.kind:
        case Kind.NUMBER | Kind.INTEGER:
            fitting = [read_number(text, mark or ".") is not None for text in texts]
        case Kind.DATE:
            fitting = [next(dates_in(text), None) is not None for text in texts]
        case Kind.CHOICE | Kind.YES_NO:
            fitting = [judged_by(column, text) is not None for text in texts]
        case _:
            return True
    return sum(fitting) >= FITTING * len(fitting)


def _lines(taken: Sequence[_Heads], blocks: Sequence[Block]) -> list[Line]:
    """The lines below some heads, and those on top of the next page, where a table goes on without heads."""
    lines: list[Line] = []
    width = len(taken[0].line.cells)
    for block in blocks:
        first, page = block.lines[0], block.lines[0].cells[0].page
        last = lines[-1].cells[0].page if lines else None
        is_next = last is not None and (page.document_id, page.page) == (last.document_id, last.page + 1)
        goes_on = is_next and block.is_first and len(first.cells) == width and not first.can_be_heads
        heads = next((heads for heads in taken if heads.block is block), None)
        if goes_on:
            lines += block.lines
        elif heads is not None:
            lines += heads.body
    return lines


def _is_row(table: Table, line: Line, heads: _Heads) -> bool:
    """Whether a line says something of one thing: it is no head, no sum, and has a number where numbers are asked."""
    if len(line.cells) != len(heads.line.cells) or _said(line) == _said(heads.line):
        return False
    taken = {place: line.texts[cell] for place, cell in heads.columns.items()}
    kinds = {place: table.columns[place].kind in (Kind.NUMBER, Kind.INTEGER) for place in taken}
    numbers = [text for place, text in taken.items() if kinds[place]]
    others = [text for place, text in taken.items() if not kinds[place]]
    if (others and not any(others)) or (numbers and not any(any(map(str.isdigit, text)) for text in numbers)):
        return False
    if len([text for text in taken.values() if text]) < min(2, len(taken) - 1 or 1):
        return False  # the heading of some rows, or the end of a cell that goes on below
    return not is_sum(next(text for text in line.texts if text), is_whole=all(line.texts))


def is_sum(text: str, *, is_whole: bool) -> bool:
    """Whether the first cell of a row says that it is a sum. `is_whole`: all its cells are filled."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if not words:
        return False
    if not is_whole and (words[0] in _SUMS or words[0].startswith(("合計", "小計", "総計", "消費税"))):
        return True
    held = _SUMS | _TAXES
    return all(word in held | _BESIDE for word in words) and any(word in held for word in words)


def is_only_sum(text: str) -> bool:
    """Whether words say that something is the sum, and nothing else: "Grand total", but not "Sum insured"."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return not _SUMS.isdisjoint(words) and set(words) <= _SUMS | _TAXES | _BESIDE


def _cell(column: Leaf, line: Line, place: int | None) -> Cell | None:
    """What fills a column; None where the cell is of another kind."""
    cell = None if place is None else line.cells[place]
    if cell is None or not cell.text:
        return None
    wants_digits = column.kind in (Kind.NUMBER, Kind.INTEGER, Kind.DATE) and not column.or_words
    if wants_digits and not any(map(str.isdigit, cell.text)):
        return None
    if column.is_judged and judged_by(column, cell.text) is None:
        return None
    return cell


def _said(line: Line) -> tuple[str, ...]:
    return tuple(" ".join(text.casefold().split()) for text in line.texts)
