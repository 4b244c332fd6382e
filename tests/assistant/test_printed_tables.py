"""Which rows of a document's tables fill a table of a form, by the heads of the columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from app.assistant.extraction.form import Table
from app.assistant.extraction.printed_lines import printed_blocks
from app.assistant.extraction.printed_tables import Found, fill_from_tables, is_sum
from app.assistant.extraction.schema import make_form
from app.assistant.prompt import PageText
from app.inference.sentence_encoder import SentenceEncoder

ORDER = (
    "Purchase order\n\nItem no. | Description | Qty | Unit price (GBP) | Line total (GBP)\n"
    "K-1 | Mooring line | 12 | 148.75 | 1,785.00\nK-2 | Shackle | 40 | 11.95 | 478.00\n"
    "| | | Subtotal | 2,263.00\n| | | VAT 20% | 452.60\nTotal | | | | 2,715.60\n\nThank you."
)
WHOLE = "Pos.\tBezeichnung\tMenge\tEinzelpreis\tGesamt"
STUDY = "Site\tDepth (m)\tn\tMean growth (mm/yr)\tSD\nInner reef\t3\t42\t11.8\t1.9\nChannel\t12\t31\t6.7\t1.4"
SHEET = (
    "Landlord | Mrs Vance | | |\nRoom | Item | Qty | Condition | Remarks\nHall | Coat stand | 1 | good |\n"
    "Kitchen | | | |\nKitchen | Chair | 4 | FAIR | One is scratched\nWater meter reading | 1077 | | |"
)
PAYSLIP = (
    "Payments\n\nDescription\tAmount\nBasic pay\t2,730.00\nAllowance\t120.00\n\n"
    "Deductions\n\nDescription\tAmount\nIncome tax\t401.60\nPension\t150.69"
)


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def rows_of(
    pages: Sequence[str] | str, columns: dict[str, Any], encoder: SentenceEncoder | None = None, name: str = "rows"
) -> tuple[list[list[str | None]], Found | None]:
    """The texts of the rows that a table of a form is filled with; without an encoder, by words alone."""
    schema = {
        "type": "object",
        "properties": {name: {"type": "array", "items": {"type": "object", "properties": columns}}},
    }
    (table,) = make_form(schema).fields
    assert isinstance(table, Table)
    texts = [
        PageText(1, number, 0, text) for number, text in enumerate([pages] if isinstance(pages, str) else pages, 1)
    ]

    def similar(text: str, others: Sequence[str]) -> tuple[float, ...]:
        return (0.0,) * len(others) if encoder is None else encoder.similarities(text, others, lambda: False)

    found = fill_from_tables(table, printed_blocks(texts, {}), ".", similar)
    for row in found.rows if found else ():
        for cell in row:
            assert cell is None or cell.page.text[cell.start : cell.end] == cell.text
    return [[cell and cell.text for cell in row] for row in (found.rows if found else ())], found


TEXT, NUMBER, WHOLE_NUMBER = {"type": "string"}, {"type": "number"}, {"type": "integer"}


def test_columns_are_found_by_their_heads_and_sums_are_no_rows() -> None:
    columns = {"line_total": NUMBER, "item_number": TEXT, "description": TEXT, "unit_price": NUMBER}
    rows, found = rows_of(ORDER, columns)
    assert rows == [["1,785.00", "K-1", "Mooring line", "148.75"], ["478.00", "K-2", "Shackle", "11.95"]]
    assert found is not None and (found.passed_over, found.pages, found.unfilled) == (3, (1,), ())


def test_a_column_that_no_head_fits_stays_empty_and_is_told() -> None:
    rows, found = rows_of(ORDER, {"item_number": TEXT, "description": TEXT, "serial_number": TEXT})
    assert rows[0] == ["K-1", "Mooring line", None]
    assert found is not None and found.unfilled == ("serial_number",)


def test_heads_in_another_language(encoder: SentenceEncoder) -> None:
    text = f"{WHOLE}\n1\tUmwälzpumpe\t2\t318,50 €\t637,00 €\n2\tArbeitszeit\t6,25\t64,00 €\t400,00 €"
    rows, _ = rows_of(text, {"description": TEXT, "quantity": NUMBER, "unit_price": NUMBER, "total": NUMBER}, encoder)
    assert rows == [["Umwälzpumpe", "2", "318,50 €", "637,00 €"], ["Arbeitszeit", "6,25", "64,00 €", "400,00 €"]]


def test_whether_tax_is_in_a_price_does_not_hide_its_head(encoder: SentenceEncoder) -> None:
    text = "Désignation\tQuantité\tPrix unitaire HT\tMontant HT\nLogo\t1\t650,00\t650,00\nCarte\t2\t48,00\t96,00"
    columns = {"description": TEXT, "quantity": NUMBER, "unit_price": NUMBER, "amount": NUMBER}
    assert rows_of(text, columns, encoder)[0] == [["Logo", "1", "650,00", "650,00"], ["Carte", "2", "48,00", "96,00"]]


def test_a_unit_in_brackets_and_initials_are_heads_like_others() -> None:
    columns = {"depth_m": NUMBER, "n": WHOLE_NUMBER, "standard_deviation": NUMBER}
    assert rows_of(STUDY, columns)[0] == [["3", "42", "1.9"], ["12", "31", "1.4"]]


def test_a_sheet_whose_heads_stand_below_other_rows() -> None:
    choice = {"enum": ["Good", "Fair", "Worn"]}
    columns = {"room": TEXT, "item": TEXT, "quantity": WHOLE_NUMBER, "condition": choice, "remarks": TEXT}
    rows, found = rows_of(SHEET, columns)
    assert rows == [["Hall", "Coat stand", "1", "good", None], ["Kitchen", "Chair", "4", "FAIR", "One is scratched"]]
    assert found is not None and found.passed_over == 2


def test_heads_that_come_again_on_the_next_page_are_no_row() -> None:
    pages = [f"List\n\n{WHOLE}\n1\tA\t1\t2,00\t2,00", f"{WHOLE}\n2\tB\t3\t4,00\t12,00", "3\tC\t5\t6,00\t30,00\n\nEnd"]
    rows, found = rows_of(pages, {"bezeichnung": TEXT, "menge": NUMBER})
    assert rows == [["A", "1"], ["B", "3"], ["C", "5"]]
    assert found is not None and found.pages == (1, 2, 3)


def test_heads_that_come_again_in_a_table_of_words_are_no_row() -> None:
    text = "Period\tPost\tEmployer\n2016\tClerk\tHull & Son\nPeriod\tPost\tEmployer\n2019\tBaker\tBath Ltd"
    rows, _ = rows_of(text, {"period": TEXT, "post": TEXT, "employer": TEXT})
    assert rows == [["2016", "Clerk", "Hull & Son"], ["2019", "Baker", "Bath Ltd"]]


@pytest.mark.parametrize(
    ("first", "is_whole", "told"),
    [
        ("Total", True, True),
        ("VAT 20%", False, True),
        ("zzgl. 19 % MwSt.", False, True),
        ("Sous-total HT", True, True),
        ("Total for the hall", False, True),
        ("Total Quartz oil, 5 l", True, False),
        ("Income tax", False, False),
        ("Report writing", False, False),
    ],
)
def test_what_is_a_sum(first: str, is_whole: bool, told: bool) -> None:
    assert is_sum(first, is_whole=is_whole) is told


def test_the_heading_of_some_rows_is_no_row() -> None:
    text = "Room\tItem\tState\nGround floor\t\t\nHall\tMat\tworn\n\tLamp\tgood"
    rows, found = rows_of(text, {"room": TEXT, "item": TEXT, "state": TEXT})
    assert rows == [["Hall", "Mat", "worn"], [None, "Lamp", "good"]]
    assert found is not None and found.passed_over == 1


def test_of_tables_with_the_same_heads_that_which_is_called_so() -> None:
    columns = {"description": TEXT, "amount": NUMBER}
    assert rows_of(PAYSLIP, columns, name="deductions")[0] == [["Income tax", "401.60"], ["Pension", "150.69"]]
    assert rows_of(PAYSLIP, columns, name="payments")[0] == [["Basic pay", "2,730.00"], ["Allowance", "120.00"]]
    assert len(rows_of(PAYSLIP, columns, name="lines")[0]) == 4


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (ORDER, {"vehicle": TEXT, "driver": TEXT}),  # of something else
        (ORDER, {"item_number": TEXT, "driver": TEXT, "vehicle": TEXT, "insurer": TEXT}),  # fewer than half
        ("Name\tTown\nAnn\tBath\nBo\tHull", {"name": NUMBER, "town": NUMBER}),  # numbers are asked for
        ("Running text with no table, and a price: 3.", {"item": TEXT, "price": NUMBER}),
    ],
)
def test_where_no_table_fits_there_are_no_rows(text: str, columns: dict[str, Any], encoder: SentenceEncoder) -> None:
    assert rows_of(text, columns, encoder)[1] is None


def test_of_two_heads_that_fit_as_well_none_is_taken() -> None:
    text = "Article\tUnit price\tTotal price\nLamp\t3.00\t9.00\nShelf\t4.00\t4.00"
    rows, found = rows_of(text, {"article": TEXT, "price": NUMBER, "unit": TEXT})
    assert found is None or all(row[1] is None for row in rows)


def test_a_word_where_a_number_is_asked_is_not_taken_and_its_row_is() -> None:
    text = "Article\tQuantity\tPrice\nLamp\t2\t3.00\nShelf\t1\ton request\nDesk\t5\t8.50"
    assert rows_of(text, {"article": TEXT, "quantity": NUMBER, "price": NUMBER})[0][1] == ["Shelf", "1", None]
