"""Dates in texts: which are found, which day they name, and which answers become whole ones."""

from __future__ import annotations

import pytest

from app.assistant.evidence.dates import dates_in, day_and_month, whole_date
from app.assistant.prompt import PageText

BORN = (
    "Patient: Tilman Brand, geboren am 4. Mai 1958, wohnhaft in 38542 Leifersdorf.\n"
    "Die Klammern sind am 20.\nSeptember zu entfernen."
)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("from 1 March 2026, 00:01, to 28 February 2027", [("1 March 2026", (1, 3)), ("28 February 2027", (28, 2))]),
        ("May 12, 2024 and the 3rd of June", [("May 12, 2024", (12, 5)), ("3rd of June", (3, 6))]),
        (
            "le 1er mars 2024; el 5 de mayo de 2020; em 7 de março",
            [
                ("1er mars 2024", (1, 3)),
                ("5 de mayo de 2020", (5, 5)),
                ("7 de março", (7, 3)),
            ],
        ),
        (
            "am 10.9. und vom 3.4. bis zum 16.9.2026",
            [("10.9.", (10, 9)), ("3.4.", (3, 4)), ("16.9.2026", (16, 9))],
        ),
        ("6.9.", [("6.9.", (6, 9))]),
        (
            "2026-09-17 17/09/2026 2026年9月17日",
            [("2026-09-17", (17, 9)), ("17/09/2026", None), ("2026年9月17日", (17, 9))],
        ),
        ("He came on 4 May. It rained on 12 Jan. 5 came.", [("4 May", (4, 5)), ("12 Jan", (12, 1))]),
        ("Members over 65 may attend, 3 out of 5; rule 12 may be waived.", []),
        ("The ratio is 0.75. 2015 it was 10.30. See section 3.4. of version 2.1.10 and 1.2.3.4.", []),
        ("founded in May 1972", [("May 1972", None)]),
        ("You may 12 times pay 12.50 or 1.204,18 for 4 marbles in 2019.", []),
    ],
)
def test_dates_as_people_write_them(text: str, dates: list[tuple[str, tuple[int, int] | None]]) -> None:
    assert [(date[0], day_and_month(date[0])) for date in dates_in(text)] == dates


@pytest.mark.parametrize(
    ("question", "answer", "whole"),
    [
        ("Wann wurde er geboren?", "1958", "4. Mai 1958"),
        ("Wann wurde er geboren?", "4. Mai", "4. Mai 1958"),
        ("Wann werden die Klammern entfernt?", "20.", "20. September"),
        ("Wann werden die Klammern entfernt?", "am 20. September", "am 20. September"),
        ("In welchem Jahr wurde er geboren?", "1958", "1958"),
        ("Wie viele Klammern sind es?", "20.", "20."),
        ("Wo wohnt er?", "Leifersdorf", "Leifersdorf"),
        ("Wann starb er?", "1960", "1960"),
    ],
)
def test_a_part_of_a_date_becomes_the_date(question: str, answer: str, whole: str) -> None:
    pages = [PageText(1, 1, 0, "Der Brief ist kurz."), PageText(1, 1, 0, BORN)]
    assert whole_date(question, answer, pages) == whole
