"""Questions for the one of several documents that has the most of something, known by their words."""

from __future__ import annotations

import pytest

from app.assistant.several.most_asked import most_asked
from app.assistant.several.said_values import Kind

HIGHEST = [
    ("Which contract has the highest rent?", "What is the rent?"),
    ("In which lease is the rent the highest?", "What is the rent?"),
    ("Which lease's rent is highest?", "What is the rent?"),
    ("Which of the three leases has the longest notice period?", "How long is the notice period?"),
    ("Which contract ends last?", "When does the contract end?"),
    ("Which offer is the most expensive?", "What is the total price?"),
    ("Which report is the newest?", "What is the date of the report?"),
    ("Which lease runs longest?", "How long does the lease last?"),
    ("Welcher Vertrag hat die höchste Miete?", "Wie hoch ist die Miete?"),
    ("In welchem Vertrag ist die Miete am höchsten?", "Wie hoch ist die Miete?"),
    ("Welcher der Verträge endet zuletzt?", "Wann endet der Vertrag?"),
    ("Quel contrat a le loyer le plus élevé ?", "Quel est le loyer ?"),
    ("¿Qué contrato tiene el alquiler más alto?", "¿Cuál es el alquiler?"),
    ("Qual contrato tem a renda mais alta?", "Qual é a renda?"),
    ("Welk contract heeft de hoogste huur?", "Hoe hoog is de huur?"),
    ("哪份合同的租金最高?", "租金是多少？"),
    ("家賃が最も高い契約はどれですか?", "家賃はいくらですか？"),
]
LOWEST = [
    ("Which of these leases has the lowest deposit?", "What is the deposit?"),
    ("Which policies have the lowest excess?", "What is the excess?"),
    ("Which of my contracts expires soonest?", "When does the contract expire?"),
    ("Which invoice is due first?", "When is the invoice due?"),
    ("Which offer is the cheapest?", "What is the total price?"),
    ("Welches Angebot hat den niedrigsten Preis?", "Wie hoch ist der Preis?"),
    ("Welcher Mietvertrag läuft am frühesten aus?", "Wann endet der Mietvertrag?"),
    ("Welches Angebot ist am günstigsten?", "Wie hoch ist der Gesamtpreis?"),
    ("Quel bail prévoit la caution la moins élevée ?", "Quelle est la caution ?"),
    ("Lequel de ces contrats expire en premier ?", "Quand se termine le contrat ?"),
    ("Quale contratto ha l'affitto più basso?", "Qual è l'affitto?"),
    ("Welcher Vertrag ist der älteste?", "Von welchem Datum ist der Vertrag?"),
    ("¿Qué contrato vence antes?", "¿Cuándo termina el contrato?"),
    ("Quale contratto scade prima?", "Quando scade il contratto?"),
    ("Qual contrato termina primeiro?", "Quando termina o contrato?"),
    ("Welk contract eindigt het eerst?", "Wat is de einddatum?"),
    ("哪份合同最早到期？", "合同什么时候到期？"),
    ("Which contract has the earliest end date?", "What is the end date?"),
]
OTHERS = [
    "Which room has the highest rent?",
    "Which contract says that dogs are allowed?",
    "Which contract did the landlord sign?",
    "Which contract has the most pages?",
    "What is the highest rent?",
    "What is the rent in each contract?",
    "Welcher Vertrag gilt?",
    "Who pays the highest rent?",
    "Which bill from Northwind is the highest?",
    "Which contract with the highest rent ends first?",
    "Which contract has the highest rent and the shortest notice period?",
    "Which contract has the least favourable terms?",
    "Welches Dokument hat die meisten Seiten?",
    "Which policy has the largest impact on emissions?",
    "Which bill has the highest chance of passing?",
]


@pytest.mark.parametrize(("question", "asked"), HIGHEST)
def test_what_is_asked_of_each_and_that_the_highest_comes_first(question: str, asked: str) -> None:
    found = most_asked(question)
    assert found is not None and found.question == asked and found.is_highest_first


@pytest.mark.parametrize(("question", "asked"), LOWEST)
def test_what_is_asked_of_each_and_that_the_lowest_comes_first(question: str, asked: str) -> None:
    found = most_asked(question)
    assert found is not None and found.question == asked and not found.is_highest_first


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_asked_as_they_are(question: str) -> None:
    assert most_asked(question) is None


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which contract has the highest rent?", Kind.HOW_MUCH),
        ("Which contract ends first?", Kind.WHEN),
        ("Welk contract eindigt het eerst?", Kind.WHEN),
        ("Welcher Vertrag ist der älteste?", Kind.WHEN),
        ("Which lease has the longest notice period?", Kind.HOW_LONG),
        ("Welcher Vertrag läuft am längsten?", Kind.HOW_LONG),
    ],
)
def test_what_is_compared_is_of_the_kind_that_is_asked(question: str, kind: Kind) -> None:
    found = most_asked(question)
    assert found is not None and found.kind is kind
