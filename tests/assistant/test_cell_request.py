"""The cell that a question names by its row and its column."""

from __future__ import annotations

import pytest

from app.assistant.extraction.printed_lines import printed_blocks
from app.assistant.listings.cell_request import cell_named
from app.assistant.prompt import PageText

STUDY = (
    "Table 1. Growth.\n\nSite\tDepth (m)\tn\tMean growth (mm/yr)\nInner reef\t3\t42\t11.8\nOuter reef\t8\t57\t9.4\n"
    "Channel\t12\t31\t6.7"
)
PRICES = "Artikel | Menge | Preis\nTischplatte Kiefer | 4 | 822,15\nTischplatte Eiche | 2 | 701,82\nRegal | |"
TWICE = "Site\tDepth\nChannel\t12\nChannel\t13"


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("What was the mean growth in the channel?", STUDY, "6.7"),
        ("What is the depth of the outer reef?", STUDY, "8"),
        ("Wie hoch ist der Preis der Tischplatte Kiefer?", PRICES, "822,15"),
        ("What was the mean growth in the channel in 2019?", STUDY, None),  # the table does not say of when
        ("What was the growth in the channel?", STUDY, None),  # not the column's name
        ("What was the mean growth on the reef?", STUDY, None),  # which reef?
        ("Why was the mean growth in the channel so low?", STUDY, None),
        ("What is the channel?", STUDY, None),
        ("Wie hoch ist der Preis der Tischplatte?", PRICES, None),
        ("Wie hoch ist der Preis des Regals?", PRICES, None),  # its cell is empty
        ("What is the depth of the channel?", TWICE, None),
        ("What is the depth of the channel?", "The depth of the channel is 12 m.", None),
    ],
)
def test_a_row_and_a_column_name_a_cell(question: str, text: str, told: str | None) -> None:
    cell = cell_named(question, printed_blocks([PageText(1, 1, 0, text)], {}))
    assert (cell and cell.text) == told
