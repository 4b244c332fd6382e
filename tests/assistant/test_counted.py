"""The number before what is counted is the answer to how many, where a small model names another."""

from __future__ import annotations

import pytest

from app.assistant.evidence.counted import with_count
from app.assistant.prompt import PageText

OWNERS = PageText(1, 1, 0, "There were nineteen flat\nowners out of 26, with a total of 731 shares.")


@pytest.mark.parametrize(
    ("question", "answer", "text", "right"),
    [
        ("How many owners were there?", "731", OWNERS.text, "nineteen flat owners"),
        ("How many owners were there?", "nineteen", OWNERS.text, "nineteen"),
        ("How many shares do they have?", "731", OWNERS.text, "731"),
        ("Who were the owners?", "731", OWNERS.text, "731"),
        ("In quante rate si paga?", "30", "Si paga in quattro rate, la prima il 30 giugno.", "quattro rate"),
        ("Wie viele Schlüssel gibt es?", "9", "Haus 9 hat drei alte Schlüssel.", "drei alte Schlüssel"),
        ("Combien de tasses ?", "8", "Jusqu'à 8 heures, il sert deux tasses.", "deux tasses"),
        ("How many keys?", "2", "Haus 2: three keys, later four keys.", "2"),
        ("How many keys?", "", "three keys", ""),
    ],
)
def test_how_many_is_the_number_before_what_is_counted(question: str, answer: str, text: str, right: str) -> None:
    assert with_count(question, answer, [PageText(1, 1, 0, text)]) == right


def test_the_first_passage_that_has_the_answer_counts() -> None:
    other = PageText(1, 1, 90, "No owners came to the second meeting, and 40 owners to the third.")
    assert with_count("How many owners were there?", "731", [other, OWNERS]) == "nineteen flat owners"
