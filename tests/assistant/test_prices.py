"""What something costs is said by a text that names money: another number, such as that of a house, is no price."""

from __future__ import annotations

import pytest

from app.assistant.evidence.numbers import asks_amount, lacks_number, says_number
from app.assistant.evidence.prices import asks_price, says_price


@pytest.mark.parametrize(
    "question",
    [
        "What does it cost to cancel?",
        "How much is the house worth?",
        "How much money do I get?",
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
    assert asks_price(question) and asks_amount(question)
    assert not says_number(question, "17 Saddler's Row, on 3 May") and lacks_number(question, "with 14 days' notice")


@pytest.mark.parametrize(
    "question", ["How much time is left?", "How many keys are there?", "Who pays?", "How long is it?"]
)
def test_other_amounts_are_no_prices(question: str) -> None:
    assert not asks_price(question)


@pytest.mark.parametrize(
    "text", ["£20 for our work", "9,90 euros", "12.50 a head", "Children\t12", "It is free.", "1,850万円"]
)
def test_money_is_named_by_its_sign_its_word_or_as_a_cell_of_a_row(text: str) -> None:
    assert says_price(text) and says_number("What does it cost?", text)
