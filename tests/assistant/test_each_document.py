"""Questions put to each of several documents, known by their words."""

from __future__ import annotations

import pytest

from app.assistant.several.each_document import asked_of_each

ASKED = [
    ("What is the rent in each contract?", "What is the rent?"),
    ("How much is the deposit in each of the three leases?", "How much is the deposit?"),
    ("For each contract, what is the rent?", "What is the rent?"),
    ("Who pays for repairs under both agreements?", "Who pays for repairs?"),
    ("What is the rent for each lease?", "What is the rent?"),
    ("Wie hoch ist die Miete in jedem Mietvertrag?", "Wie hoch ist die Miete?"),
    ("Wie hoch ist die Kaution in beiden Verträgen?", "Wie hoch ist die Kaution?"),
    ("Quel est le loyer dans chaque contrat ?", "Quel est le loyer?"),
    ("¿Cuál es la renta en cada contrato?", "¿Cuál es la renta?"),
    ("Qual è il canone in ogni contratto?", "Qual è il canone?"),
    ("Qual é a renda em cada contrato?", "Qual é a renda?"),
    ("각 계약서의 임대료는 얼마입니까?", "임대료는 얼마입니까?"),
    ("ما هو الإيجار في كل عقد؟", "ما هو الإيجار؟"),
    ("Wat is de huur in elk contract?", "Wat is de huur?"),
    ("各契約書の家賃はいくらですか?", "家賃はいくらですか?"),
    ("每份合同的租金是多少?", "租金是多少?"),
]
OTHERS = [
    "What is the rent?",
    "What is in each box?",
    "Which contract has the highest rent?",
    "What does the rent come to in all contracts together?",
    "What is the difference between the two contracts?",
    "What do all the reports have in common?",
    "How many copies of each document are kept?",
    "What is the fee for each document?",
    "In each contract?",
    "Wie hoch ist die Miete insgesamt in allen Verträgen?",
]


@pytest.mark.parametrize(("question", "asked"), ASKED)
def test_what_is_asked_of_each_document_is_known(question: str, asked: str) -> None:
    assert asked_of_each(question) == asked


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_asked_of_all(question: str) -> None:
    assert asked_of_each(question) == ""
