"""What can be compared of what documents say, and what cannot."""

from __future__ import annotations

from datetime import date

import pytest

from app.assistant.said_values import DATE, DAYS, Said, compared, read_said

DAY = float(date(2028, 3, 31).toordinal())
READ = [
    ("£1,240 a month", Said("£", 1240, 1)),
    ("1.450,00 €", Said("€", 1450)),
    ("EUR 14,400 per year", Said("€", 14400, 12)),
    ("monatlich 1 234,50 €", Said("€", 1234.5, 1)),
    ("CHF 2'100.-", Said("CHF", 2100)),
    ("¥85,000", Said("¥", 85000)),
    ("31 March 2028", Said(DATE, DAY)),
    ("bis zum 31. März 2028", Said(DATE, DAY)),
    ("2028年3月31日", Said(DATE, DAY)),
    ("three months' notice", Said(DAYS, 3 * 30.4375)),
    ("zwei Wochen", Said(DAYS, 14)),
    ("一年", Said(DAYS, 365.25)),
    ("5 %", Said("%", 5)),
    ("45", Said("", 45)),
    ("The rent is £95, and £95 is due on the first.", Said("£", 95)),
]
UNREAD = [
    "the usual rent",
    "from 1 April 2026 to 31 March 2028",
    "1,450 to 1,500 EUR",
    "£95 and £120",
    "$3.5 million",
    "3/4/2028",
]


@pytest.mark.parametrize(("words", "said"), READ)
def test_a_value_is_read_with_what_it_is_counted_in(words: str, said: Said) -> None:
    assert read_said(words, None) == said


@pytest.mark.parametrize("words", UNREAD)
def test_what_could_mean_two_things_is_not_read(words: str) -> None:
    assert read_said(words, None) is None


def test_a_rent_a_year_is_compared_with_one_a_month() -> None:
    assert compared([Said("€", 14400, 12), Said("€", 1300, 1)]) == [1200, 1300]


def test_what_says_no_month_is_taken_to_mean_what_the_others_do() -> None:
    assert compared([Said("€", 1200), Said("€", 1300, 1)]) == [1200, 1300]
    assert compared([Said("€", 1200), Said("€", 1300, 1), Said("€", 14400, 12)]) is None


def test_values_of_several_kinds_are_not_compared() -> None:
    assert compared([Said("€", 1200), Said("£", 1300)]) is None
    assert compared([Said(DAYS, 61), Said(DATE, DAY)]) is None
