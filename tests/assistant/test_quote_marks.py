"""Which ranges of a finished answer are quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.quotes.quote_marks import CLOSING, quotes_in


@pytest.mark.parametrize(
    ("answer", "quotes"),
    [
        ('The rent is "900 EUR", it "ends in May".', ["900 EUR", "ends in May"]),
        ("It says “the rent” and «le loyer», „die Miete“, „de huur”, 「家賃」, »die Miete«, ”hyran”.", None),
        ('It says "the "Tenant" pays" today', ['the "Tenant" pays']),
        ('It says ""Tenant" pays"', ['"Tenant" pays']),
        ('("see ("a") b") "c"', ['see ("a") b', "c"]),
        ("“He said “yes” then”", ["He said “yes” then"]),
        ("“He said \"yes\" then”", ['He said "yes" then']),
        ('A 5" pipe and "a pipe"', ["a pipe"]),
        ("don't, the tenants' rent, ‘no mark of ours’, 6'", []),
        ('<a href="tide">', ["tide"]),
        ('他说"今天"。', ["今天"]),
        ('צה"ל אמר "שלום" וד״ר כהן', ["שלום"]),  # marks within words
        ("הוא אמר ״שלום״ לצה״ל, ג׳ורג׳", ["שלום"]),
        ('“צה"ל” אמר', ['צה"ל']),
        ("l'été, d’accord, ʻokina, Qurʼan, aujourd'hui", []),
        ('it says“the rent”and «le»', ["the rent", "le"]),  # these open whatever stands before them
        ("Le loyer («\u00a0900 EUR\u00a0») et « trente jours », «vite», « »", ["900 EUR", "trente jours", "vite", ""]),
        ("»  so  « nicht", ["  so  "]),
        ('""', []),
        ("no quote", []),
        ("", []),
    ],
)  # fmt: skip
def test_examples(answer: str, quotes: list[str] | None) -> None:
    if quotes is None:
        quotes = ["the rent", "le loyer", "die Miete", "de huur", "家賃", "die Miete", "hyran"]
    found = quotes_in(answer)
    assert [answer[quote.start : quote.end] for quote in found if quote.is_closed] == quotes


def test_a_quote_that_the_answer_ended_in_is_told_apart() -> None:
    (quote,) = quotes_in('It says "the rent of')
    assert (quote.start, quote.end, quote.is_closed) == (9, 20, False)


LETTERS = st.text(st.characters(categories=["Ll", "Lo"], max_codepoint=0x0DFF), min_size=1, max_size=4)


@given(st.lists(LETTERS, min_size=2, max_size=4), st.sampled_from(['"', "״", "”", "'", "’", "׳", "ʼ"]), LETTERS)
def test_marks_within_a_word_are_no_marks_and_leave_quotes_beside_it_alone(
    parts: list[str], mark: str, quoted: str
) -> None:
    word = mark.join(parts)
    assert quotes_in(word) == []
    answer = f'{word} "{quoted}" {word}'
    assert [answer[quote.start : quote.end] for quote in quotes_in(answer)] == [quoted]


@given(st.lists(st.sampled_from([*CLOSING, "a", " ", "(", "5", "'", "\n"])).map("".join))
def test_quotes_never_overlap_and_stand_behind_a_mark(answer: str) -> None:
    behind = 0
    for quote in quotes_in(answer):
        assert behind <= quote.first < quote.start <= quote.end <= len(answer)
        assert answer[quote.first] in CLOSING
        assert quote.end <= quote.last - quote.is_closed
        behind = quote.last
