"""Which cell of a row is the answer, where the heads of its columns tell."""

from __future__ import annotations

import pytest

from app.assistant.evidence.table_columns import cell_asked
from app.assistant.prompt import PageText

COVER = "Cover\tLimit\tExcess\nEscape of water\t£20,000\t£350\nBicycles, each\t£800\t£75\nFreezers\t£600\tnone"
MONEY = (
    "Date\tDetails\tMoney out (£)\tBalance (£)\n15 Sep\tOverdraft fee\t5.00\t-57.59\n"
    "26 Sep\tTo savings\t400.00\t1,689.11"
)
BLOOD = "Wert\t6.9.\t10.9.\t16.9.\tNorm\nCRP (mg/l)\t4\t96\t18\t< 5\nHbA1c (%)\t7,4\t–\t–\t< 6,5"
PEOPLE = "Name\tPhone\tRole\nOda Merrin\t555-1234\tRigger\nBo Dahl\t555-9999\tCook"
YEARS = "Site\t1931\t1932\nSandray\t4\t6"
WORK = "Part\tDone by\tFinished\tCost\nLevelling\tPetra Vance\t23 August 2024\t9,700"
NO_HEAD = "Escape of water\t£20,000\t£350\nBicycles, each\t£800\t£75"


@pytest.mark.parametrize(
    ("question", "answer", "table", "row", "told"),
    [
        ("What is the excess for escape of water?", "£20,000", COVER, 1, "£350"),
        ("What is the excess for escape of water?", "£350", COVER, 1, ""),
        ("What is the excess for escape of water?", "£20,000 £350", COVER, 1, "£350"),
        ("What is the excess for freezers?", "£600", COVER, 3, "none"),
        ("How much is a bicycle insured for?", "£75", COVER, 2, "Bicycles, each · Limit: £800 · Excess: £75"),
        ("How much is a bicycle insured for?", "Bicycles, each £800 £75", COVER, 2, ""),
        ("What is insured?", "Bicycles, each", COVER, 2, ""),
        (
            "How much was moved to savings?",
            "$1,689.11",
            MONEY,
            2,
            "26 Sep · To savings · Money out (£): 400.00 · Balance (£): 1,689.11",
        ),
        ("When was the overdraft fee charged?", "5.00", MONEY, 1, "15 Sep"),
        ("What was the balance on 26 September?", "400.00", MONEY, 2, "1,689.11"),
        ("Wie hoch war das CRP am 10. September?", "18", BLOOD, 1, "96"),
        ("Wie hoch war HbA1c am 10. September?", "7,4", BLOOD, 2, "HbA1c (%) · 6.9.: 7,4 · Norm: < 6,5"),
        (
            "How much was the overdraft fee?",
            "15",
            MONEY,
            1,
            "15 Sep · Overdraft fee · Money out (£): 5.00 · Balance (£): -57.59",
        ),
        ("How much was the tax?", "3", "Tax paid\t3 Sep\t12.50\nFee\t4 Sep\t1.00", 0, "12.50"),
        ("How many lamps had Sandray in 1932?", "4", YEARS, 1, "6"),
        ("How many lamps were there in 1932?", "4", YEARS, 1, "Sandray · 1931: 4 · 1932: 6"),
        ("Which cover has an excess of 350?", "Escape of water", COVER, 1, ""),
        ("What has the highest excess?", "Escape of water", COVER, 1, ""),
        ("Is the excess for escape of water £350?", "Escape of water £20,000 £350", COVER, 1, ""),
        ("When was the roof repaired?", "5.00", MONEY, 1, ""),
        ("When will the next levelling be done?", "Petra Vance", WORK, 1, "23 August 2024"),
        ("Who has done the levelling?", "Petra Vance", WORK, 1, ""),
        ("Wie hoch war das CRP am 9. Juni?", "4", "Wert\t6.9.\t9.6.\nCRP\t4\t96", 1, "96"),
        ("Who has the phone number 555-1234?", "Oda Merrin", PEOPLE, 1, ""),
        ("Whose role is rigger?", "Oda Merrin", PEOPLE, 1, ""),
        ("What is the role of Oda Merrin?", "555-1234", PEOPLE, 1, "Rigger"),
        ("How much is a bicycle insured for?", "£75", NO_HEAD, 1, "Bicycles, each · £800 · £75"),
        ("What is the excess for bicycles?", "£800", NO_HEAD, 1, ""),
    ],
)
def test_the_column_that_is_asked_for_or_all_amounts(
    question: str, answer: str, table: str, row: int, told: str
) -> None:
    for parted in (table, table.replace("\t", " | ")):
        line = parted.split("\n")[row]
        page = PageText(1, 3, 0, f"What is covered\n\n{parted}\n\nWe pay soon.")
        assert cell_asked(question, answer, PageText(1, 3, page.text.index(line), line), page) == told
        page = PageText(1, 3, 0, f"What is covered\n\n{parted.replace(chr(10), 2 * chr(10), 1)}\n\nWe pay soon.")
        assert cell_asked(question, answer, PageText(1, 3, page.text.index(line), line), page) == told


def test_another_table_above_is_no_head() -> None:
    page = PageText(1, 1, 0, "Name\tAge\tPay\nBo\t41\t900\n\nRent\t300\t310\nFood\t120\t130")
    row = "Food\t120\t130"
    told = cell_asked("How much is the food?", "130", PageText(1, 1, page.text.index(row), row), page)
    assert told == "Food · 120 · 130"


def test_cells_of_any_length_are_looked_at_at_once() -> None:
    head, row = "1" + "." * 5000 + "x\tCost", "Rigging\t1" + " ." * 5000 + " 2 x"
    page = PageText(1, 1, 0, f"{head}\n{row}")
    assert cell_asked("How much is the cost of the rigging?", "1", PageText(1, 1, len(head) + 1, row), page)


def test_a_sentence_has_no_columns() -> None:
    page = PageText(1, 1, 0, "The limit is £20,000.")
    assert cell_asked("What is the limit?", "£20", page, page) == ""
