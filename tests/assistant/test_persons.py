"""Questions for persons, and texts that name one."""

from __future__ import annotations

import pytest

from app.assistant.evidence.persons import asks_person, names_person


@pytest.mark.parametrize(
    "question",
    [
        "Who is the caretaker?",
        "Who signed the contract?",
        "Wer hat operiert?",
        "Wie heißt der Hausarzt?",
        "Qui a signé ?",
        "¿Quién firmó el contrato?",
        "Chi è il nuovo amministratore?",
    ],
)
def test_who_did_or_is_something_is_asked_for_a_person(question: str) -> None:
    assert asks_person(question)


@pytest.mark.parametrize(
    "question",
    [
        "Who pays for water?",
        "Who has to pay for repairs?",
        "Who is responsible for repairs?",
        "Wie waren die Zahlen?",
        "Wer zahlt die Miete?",
        "Whose is it?",
        "What is it?",
    ],
)
def test_who_has_to_do_something_may_be_answered_by_a_role(question: str) -> None:
    assert not asks_person(question)


@pytest.mark.parametrize(
    "text",
    [
        "Operateur: Oberarzt Dr. med. Henning Kawohl.",
        "The caretaker is Mr Achebe.",
        "It was built by Tom van der Meer in 1911.",
        "Landlord: Harriet Colbourne",
        "signed by J. Pollard",
    ],
)
def test_a_name_is_known(text: str) -> None:
    assert names_person("Who was it?", text)


@pytest.mark.parametrize(
    "text",
    [
        "Am zweiten Tag nach der Operation konnte der Patient mit Hilfe der Therapie aufstehen.",
        "The tenant pays.",
        "Operation",
    ],
)
def test_other_words_with_capitals_are_no_names(text: str) -> None:
    assert not names_person("Wer war es?", text)


def test_the_name_in_the_question_is_none_that_answers_it() -> None:
    assert not names_person("Who is Harriet Colbourne?", "the flat of Harriet Colbourne")
