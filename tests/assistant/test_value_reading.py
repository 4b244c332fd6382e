"""Numbers and days in words: read where they can mean one thing, and not at all where they can mean two."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.extraction.value_reading import decimal_mark, read_date, read_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1.250,00 EUR", 1250.0),
        ("EUR 1,250.00", 1250.0),
        ("1.250.000", 1250000),
        ("1 250,00 €", 1250.0),
        ("1'250.50 CHF", 1250.5),
        ("1,25,000.00", 125000.0),
        ("12,34,567", 1234567),
        ("$12", 12),
        ("-€5.00", -5.0),
        ("€-5.00", -5.0),
        ("−5 °C", -5),
        ("0.125", 0.125),
        ("0,5 %", 0.5),
        ("330 metres tall", 330),
        ("12kg", 12),
        ("१२३", 123),
        ("12円", 12),
        ("No: 7", 7),
    ],
)
def test_numbers(words: str, number: float) -> None:
    found = read_number(words)
    assert found == number
    assert type(found) is type(number)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "1,250",
            "1.250",
            "2 million",
            "1.2 Mio. EUR",
            "10 Mrd. €",
            "5k",
            "3 bn",
            "5 m",
            "2 dozen",
            "3万",
            "2 тыс. руб.",
        ),
        *(
            "12-15",
            "12 of 20",
            "1/2",
            "1½",
            "½",
            "(500)",
            "500-",
            "A4",
            "A-12",
            "CO2",
            "1e5",
            "12.5.2024",
            "1.2.3",
            "12 34",
        ),
        *("~5", "> 5", "twelve", "", "x5", "- 5", "12:30", "1,2500.00", "1.25,00"),
    ],
)
def test_what_could_mean_two_things_or_none_is_no_number(words: str) -> None:
    assert read_number(words) is None


def test_the_documents_own_numbers_say_what_parts_thousands() -> None:
    assert read_number("1.250", ",") == 1250
    assert read_number("1.250", ".") == 1.25
    assert decimal_mark(["Summe 1.250,00 EUR, Porto 12"]) == ","
    assert decimal_mark(["1,250,000 people"]) == "."
    assert decimal_mark(["0.35 m and 1,250"]) == "."
    assert decimal_mark(["1,250 and 12"]) is None
    assert decimal_mark(["1.250,00 in one, 1,250.00 in another"]) is None
    assert decimal_mark(["Premium £214.60, insured for £45,000"]) == "."
    assert decimal_mark(["Grundpreis 11,90 Euro, Verbrauch 2.316 kWh"]) == ","
    assert decimal_mark(["The rent is £1,240 a month."]) == "."
    assert decimal_mark(["Super 1,459 € je Liter", "12.03, § 4.15"]) is None, "no thousands, no pence"


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=2), st.sampled_from([(",", "."), (".", ","), (" ", ",")])
)
def test_written_numbers_are_read_back(value: object, marks: tuple[str, str]) -> None:
    grouping, fraction = marks
    written = f"{value:,.2f}".replace(",", "g").replace(".", fraction).replace("g", grouping)
    assert read_number(f"{written} EUR") == pytest.approx(float(str(value)))


@given(st.text(max_size=20))
def test_no_text_breaks_it(words: str) -> None:
    number, day = read_number(words), read_date(words)
    assert number is None or math.isfinite(number)
    assert day is None or date.fromisoformat(day).isoformat() == day
    assert decimal_mark([words]) in (None, ".", ",")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-03-12", "2024-03-12"),
        ("12 March 2024", "2024-03-12"),
        ("March 12, 2024", "2024-03-12"),
        ("12.03.2024", "2024-03-12"),
        ("Dienstag, 12. März 2024", "2024-03-12"),
        ("1er janvier 2024", "2024-01-01"),
        ("12 de marzo de 2024", "2024-03-12"),
        ("12-Mar-2024", "2024-03-12"),
        ("2024年3月12日", "2024-03-12"),
        ("13/04/2024", "2024-04-13"),
        ("04/13/2024", "2024-04-13"),
        ("04/04/2024", "2024-04-04"),
        ("03/04/2024", None),
        ("March 2024", None),
        ("12.3.24", None),
        ("31 February 2024", None),
        ("12 Foo 2024", None),
        ("due 12 March 2024", None),
        ("between 1 and 12 March 2024", None),
    ],
)
def test_days(words: str, day: str | None) -> None:
    assert read_date(words) == day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_written_days_are_read_back(day: date) -> None:
    assert read_date(day.isoformat()) == day.isoformat()
    assert read_date(f"{day.day} {day:%B} {day.year}") == day.isoformat()
    assert read_date(f"{day.day:02}.{day.month:02}.{day.year}") == day.isoformat()


def test_in_east_asian_texts_a_comma_parts_thousands() -> None:
    assert decimal_mark(["合計金額：293,480円（税込）", "単価 28,000"]) == "."
    assert read_number("293,480円", ".") == 293480
    assert decimal_mark(["Total 293,480", "Item 28,000"]) is None
    assert decimal_mark(["係数は 0,5 です。"]) == ","  # what the numbers show counts more
