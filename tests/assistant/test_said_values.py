"""What can be compared of what documents say, and what cannot."""

from __future__ import annotations

from datetime import date

import pytest

from app.assistant.several.said_values import DATE, DAYS, WORKING_DAYS, Kind, Said, compared, read_said

DAY = float(date(2028, 3, 31).toordinal())
MUCH, LONG, WHEN = Kind.HOW_MUCH, Kind.HOW_LONG, Kind.WHEN
READ = [
    (MUCH, "£1,240 a month", Said("£", 1240, 1)),
    (MUCH, "£1,500 per calendar month", Said("£", 1500, 1)),
    (MUCH, "£260 per week", Said("£", 260, 12 / 52)),
    (MUCH, "Rent: £14,400 per annum, payable monthly in advance", Said("£", 14400, 12)),
    (MUCH, "Monthly rent: £1,325", Said("£", 1325, 1)),
    (MUCH, "The rent is £1,240 a month from 1 April 2024.", Said("£", 1240, 1)),
    (MUCH, "1.450,00 €", Said("€", 1450)),
    (MUCH, "EUR 14,400 per year", Said("€", 14400, 12)),
    (MUCH, "monatlich 1 234,50 €", Said("€", 1234.5, 1)),
    (MUCH, "CHF 2'100.-", Said("CHF", 2100)),
    (MUCH, "¥85,000", Said("¥", 85000)),
    (MUCH, "₹12,34,567", Said("₹", 1234567)),
    (MUCH, "HK$900", Said("HK$", 900)),
    (MUCH, "US$ 500", Said("$", 500)),
    (MUCH, "3.875 %", Said("%", 3.875)),
    (MUCH, "45", Said("", 45)),
    (MUCH, "3.5 km", Said("km", 3.5)),
    (MUCH, "2 mois", Said(DAYS, 2 * 30.4375)),
    (MUCH, "The rent is £95, and £95 is due on the first.", Said("£", 95)),
    (WHEN, "31 March 2028", Said(DATE, DAY)),
    (WHEN, "bis zum 31. März 2028", Said(DATE, DAY)),
    (WHEN, "2028年3月31日", Said(DATE, DAY)),
    (LONG, "three months' notice", Said(DAYS, 3 * 30.4375)),
    (LONG, "three months, with effect from 1 April 2026", Said(DAYS, 3 * 30.4375)),
    (LONG, "two (2) months", Said(DAYS, 2 * 30.4375)),
    (LONG, "14 (fourteen) days", Said(DAYS, 14)),
    (LONG, "zwei Wochen", Said(DAYS, 14)),
    (LONG, "30 working days", Said(WORKING_DAYS, 30)),
    (LONG, "10 Werktage", Said(WORKING_DAYS, 10)),
    (LONG, "十八个月", Said(DAYS, 18 * 30.4375)),
    (LONG, "一年", Said(DAYS, 365.25)),
]
UNREAD = [
    (MUCH, "the usual rent"),
    (MUCH, "1,450 to 1,500 EUR"),
    (MUCH, "£95 and £120"),
    (MUCH, "$3.5 million"),
    (MUCH, "-£250"),
    (MUCH, "(£1,250)"),
    (MUCH, "£12 per person"),
    (MUCH, "annual rent of £14,400, payable in equal monthly instalments"),
    (MUCH, "9" * 400),
    (WHEN, "from 1 April 2026 to 31 March 2028"),
    (WHEN, "3/4/2028"),
    (WHEN, "March 2028"),
    (WHEN, "£1,240"),
    (LONG, "twenty-four months"),
    (LONG, "二十四个月"),
    (LONG, "1 to 3 months"),
    (LONG, "31 March 2028"),
]


@pytest.mark.parametrize(("kind", "words", "said"), READ)
def test_a_value_is_read_with_what_it_is_counted_in(kind: Kind, words: str, said: Said) -> None:
    found = read_said(words, kind, None)
    assert found is not None and (found.unit, found.value) == (said.unit, pytest.approx(said.value))
    assert found.months == pytest.approx(said.months)


@pytest.mark.parametrize(("kind", "words"), UNREAD)
def test_what_could_mean_two_things_is_not_read(kind: Kind, words: str) -> None:
    assert read_said(words, kind, None) is None


def test_a_rent_a_year_is_compared_with_one_a_month_and_one_a_week() -> None:
    a_year, a_month = compared([Said("€", 14400, 12), Said("€", 1300, 1)]) or ()
    assert (a_year, a_month) == (1200, 1300)
    a_week, a_month = compared([Said("£", 250, 12 / 52), Said("£", 900, 1)]) or ()
    assert a_week == pytest.approx(1083.33, abs=0.01) and a_month == 900


def test_what_says_no_month_is_taken_to_mean_what_the_others_do() -> None:
    assert compared([Said("€", 1200), Said("€", 1300, 1)]) == [1200, 1300]
    assert compared([Said("€", 1200), Said("€", 1300, 1), Said("€", 14400, 12)]) is None


def test_values_of_several_kinds_are_not_compared() -> None:
    assert compared([Said("€", 1200), Said("£", 1300)]) is None
    assert compared([Said(DAYS, 61), Said(DATE, DAY)]) is None
    assert compared([Said(DAYS, 35), Said(WORKING_DAYS, 30)]) is None
