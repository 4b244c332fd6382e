"""Where a price is asked, passages that name money come first; no passage is refused for want of it."""

from __future__ import annotations

import pytest

from app.assistant.evidence.numbers import comes_behind, lacks_number, says_asked
from app.assistant.evidence.prices import asks_price, says_price


@pytest.mark.parametrize(
    "question",
    [
        "What does it cost to cancel?",
        "How much is the house worth?",
        "How much money do I get?",
        "How much is the monthly rent?",
        "What is the rent?",
        "How much tax did I pay?",
        "How much was spent at the baker's?",
        "Wie viel zahlen Kinder?",
        "Cuánto pago por la llave?",
        "What was the price?",
        "Wie hoch ist das Gehalt?",
        "Quel est le loyer ?",
        "Was kostet ein Schlüssel?",
        "Combien coûte la machine ?",
        "prix d'un verre de rechange",
        "¿Cuánto cuesta la caja?",
        "Quanto costa il tetto?",
        "Hoeveel kost een kaartje?",
        "費用はいくらですか？",
    ],
)
def test_a_price_is_asked_in_many_languages(question: str) -> None:
    assert asks_price(question)
    assert not says_asked(question, "17 Saddler's Row, on 3 May") and comes_behind(question, "with 14 days' notice")
    assert not lacks_number(question, "with 14 days' notice"), "another number refuses nothing"


@pytest.mark.parametrize(
    ("question", "text", "behind"),
    [
        ("What does it cost to cancel?", "a share for the days, and £20 for our work", False),
        ("What does it cost to cancel?", "in writing, and at once", True),
        ("How many keys are there?", "There are three keys.", False),
        ("How many keys are there?", "The keys hang in the hall.", True),
        ("Who pays?", "The tenant pays.", False),
    ],
)
def test_only_what_lacks_what_is_asked_comes_behind(question: str, text: str, behind: bool) -> None:
    assert comes_behind(question, text) is behind


@pytest.mark.parametrize(
    "question",
    [
        "How much time is left?",
        "How many keys are there?",
        "Who pays?",
        "How long is it?",
        "What day do I get my wages?",
        "What must I do to get back my deposit?",
        "Hoeveel uur werkt hij voor zijn salaris?",
        "When was the price agreed?",
        "What is the day of the rent?",
    ],
)
def test_other_questions_ask_for_no_price(question: str) -> None:
    assert not asks_price(question)


@pytest.mark.parametrize(
    "text",
    [
        "£20 for our work",
        "9,90 euros",
        "12.50 a head",
        "Children\t12",
        "Each mile costs 15p.",
        "It is free.",
        "1,850万円",
        "The rent: 9,000 a month",
        "An annual ticket costs 1250 PLN.",
        "A delivered cake costs 35,- a piece.",
        "Rs. 9000",
        "550 rubles",
        "45 SEK",
        "15 Fr.",
        "850,-",
        "two hundred",
        "The deposit is two months' rent.",
        "Die Kaution beträgt drei Monatsmieten.",
    ],
)
def test_money_is_named_in_many_ways(text: str) -> None:
    assert says_price(text) and says_asked("What does it cost?", text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much is the deposit?", "The deposit is two months' rent."),
        ("Wie hoch ist die Kaution?", "Die Kaution beträgt drei Monatsmieten."),
        ("How much is the rent?", "The rent: 9,000 a month"),
        ("How much is the fine?", "The fine is three days' wages."),
        ("How much is the fine?", "The whole bail."),
        ("What is the rent?", "The rent is set by the landlord each year."),
        ("What does a ticket cost?", "A ticket costs 1250 PLN"),
        ("What does a cake cost?", "It costs 35,- a piece."),
    ],
)
def test_a_sum_without_money_is_not_refused(question: str, text: str) -> None:
    assert not lacks_number(question, text)


def test_a_code_with_a_letter_is_no_money() -> None:
    assert not says_price("No. 0418, tax code: 1257L") and says_price("Income tax: 271.80")
    assert comes_behind("How much tax did I pay?", "Tax code: 1257L")
