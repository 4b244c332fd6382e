"""What fills a map, whose names are not given, and lists in rows, by what a page prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from app.assistant.extraction.form import Form
from app.assistant.extraction.printed_form import PrintedForm, PrintedPages
from app.assistant.extraction.schema import make_form
from app.assistant.prompt import PageText
from app.assistant.quotes.source_text import SourceDocument
from app.inference.sentence_encoder import SentenceEncoder
from app.ingest.records import Page, PageKind

TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "number"}


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def fill(text: str, encoder: SentenceEncoder, form: Form) -> PrintedForm:
    def similar(one: str, others: Sequence[str]) -> tuple[float, ...]:
        return encoder.similarities(one, others, lambda: False)

    page = Page(1, PageKind.TEXT, 600, 800, 0, text, ())
    return PrintedPages(SourceDocument(1, "a.pdf", (page,)), [PageText(1, 1, 0, text)], ".", similar).fill(form, "M")


def form_of(**values: dict[str, Any]) -> Form:
    return make_form({"type": "object", "properties": values})


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("Readings\n\nGas: 4,110\nWater: 207\n\nPaid by: the owner", NUMBER, {"Gas": "4,110", "Water": "207"}),
        ("Meter readings\nGas | 4,110\nWater | 207\nTotal | 4,317\nWritten on a Monday", NUMBER, 2),
        ("Readings | Amount\nGas | 4,110\nWater | 207\n\nother\nGas | 1", NUMBER, {"Gas": "4,110", "Water": "207"}),
        ("Readings\nMeter | Stand\nGas | 4,110\nWater | 207", TEXT, {"Gas": "4,110", "Water": "207"}),
        ("Readings\n\nGas: good\n\nWater: 20 bar\nOil: none\nAll by A. Pask", TEXT, 3),
        ("Readings\nGas: 41 · Water: 207", NUMBER, {"Gas": "41", "Water": "207"}),
        ("Readings\nSum insured: 41\nTotal hours: 20\nNetto: 7\nGrand total: 68", NUMBER, 3),
        ("Residents\nGas: 41\nWater: 207", NUMBER, {}),
        ("Readings were taken on Monday.", NUMBER, {}),
    ],
)
def test_pairs_below_what_says_what_they_are(text: str, value: Any, told: Any, encoder: SentenceEncoder) -> None:
    found = fill(text, encoder, form_of(readings={"type": "object", "additionalProperties": value}))
    rows = found.tables["readings"].rows
    cells = [cell for row in rows for cell in row if cell is not None]
    assert len(cells) == 2 * len(rows) and all(text[cell.start : cell.end] == cell.text for cell in cells)
    pairs = {key.text: value.text for key, value in rows if key and value}
    assert len(pairs) == told if isinstance(told, int) else pairs == told
    assert bool(found.notes) is not bool(pairs), "that nothing is found is said"


def test_a_list_in_a_row_is_what_parts_its_cell(encoder: SentenceEncoder) -> None:
    text = "Article | Price | Colours\nRope | 12.50 | red, blue and grey\nHook | 3.00 |\nChain | 9.00 | grey"
    text += "\nTotal | 24.50 |"
    tints = {"type": "array", "items": {**TEXT, "description": "colours"}}
    row = {"article": TEXT, "tints": tints, "price": NUMBER}
    items = {"type": "array", "items": {"type": "object", "properties": row}}
    found = fill(text, encoder, form_of(items=items)).tables["items"]
    assert [[cell and cell.text for cell in row] for row in found.rows] == [
        ["Rope", "12.50"],
        ["Hook", "3.00"],
        ["Chain", "9.00"],
    ]
    lists = [[cell.text for cell in entries] for (entries,) in found.lists]
    assert lists == [["red", "blue", "grey"], [], ["grey"]]
    assert all(text[cell.start : cell.end] == cell.text for (entries,) in found.lists for cell in entries)


def test_a_table_of_one_column_is_filled_from_a_list(encoder: SentenceEncoder) -> None:
    row = {"type": "object", "properties": {"language": TEXT}}
    form = form_of(languages={"type": "array", "items": row})
    for text in ("Languages\n• Romanian\n• German", "Languages\nRomanian, German", "Languages: Romanian, German"):
        found = fill(text, encoder, form)
        assert [row[0] and row[0].text for row in found.tables["languages"].rows] == ["Romanian", "German"], text
        assert found.notes == ("a.pdf: “languages” is the list on page 1.",)
