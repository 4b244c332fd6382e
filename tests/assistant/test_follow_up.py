"""Questions that go on with the one before are read in full by the starter; all others stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from kept_documents import add

from app.assistant.assistant import Assistant
from app.assistant.follow_up import in_full
from app.assistant.follow_up_words import is_follow_up
from app.assistant.model_calls import ModelCalls, never
from app.assistant.records import Answer, Answered
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library

READ = (
    ("How much is the rent?", "And the deposit?", "How much is the deposit?"),
    ("Who pays for water?", "and for electricity", "Who pays for electricity?"),
    ("How many people came to the meeting in May?", "And in June?", "How many people came to the meeting in June?"),
    ("What did Anna say about the budget?", "And Tom?", "What did Tom say about the budget?"),
    ("What was the revenue of Siemens in 2019?", "And of Bosch?", "What was the revenue of Bosch in 2019?"),
    ("When was the church built?", "What about the tower?", "When was the tower built?"),
    ("Wer ist der Vermieter?", "Und der Mieter?", "Wer ist der Mieter?"),
    ("Qui est le président ?", "Et le trésorier ?", "Qui est le trésorier?"),
    ("¿Cuándo empieza el curso?", "¿Y el examen?", "¿Cuándo empieza el examen?"),
    ("Chi paga l'acqua?", "E il gas?", "Chi paga il gas?"),
    ("Кто платит за воду?", "А за интернет?", "Кто платит за интернет?"),
    ("Hur hög är hyran?", "Och depositionen?", "Hur hög är depositionen?"),
    ("Cât este chiria?", "Și garanția?", "Cât este garanția?"),
    ("מה השכר החודשי?", "ומה לגבי החופשה?", "מה החופשה?"),
)
PRONOUNS = (
    ("When does the tenancy begin?", "When does it end?", "When does the tenancy end?"),
    ("Who is the landlord?", "Where does he live?", "Where does the landlord live?"),
    ("Who sold the house?", "How much did they get for it?", "How much did they get for the house?"),
    ("Wann beginnt der Vertrag?", "Und wann endet er?", "Und wann endet der Vertrag?"),
    ("Wie hoch ist die Kaution?", "Wann wird sie zurückgezahlt?", "Wann wird die Kaution zurückgezahlt?"),
)
STAY = (
    ("How much is the rent?", "Is it allowed to smoke?"),
    ("How much is the rent?", "What does it say about pets?"),
    ("When is the rent due?", "Is it cold in winter?"),
    ("Was kostet die Miete?", "Können Sie das erklären?"),
    ("Who is the landlord?", "Who is the tenant?"),
    ("How much is the rent?", "And thanks"),
    ("", "And the deposit?"),
)


@pytest.fixture(scope="module")
def starter(starter_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


def test_questions_that_ask_by_themselves_do_not_go_on_with_another() -> None:
    by_themselves = ("And who pays?", "Deposit?", "Und wann endet er?", "What about", "And", "", "Andorra's capital?")
    in_more_languages = ("Och när slutar det?", "А когда вернут залог?", "Και πότε λήγει;", "Og hvem betaler?")
    for question in (*by_themselves, *in_more_languages):
        assert not is_follow_up(question), question
    assert not is_follow_up("Was ist mit Normalkräften verbunden?") and is_follow_up("Was ist mit der Kaution?")
    assert not is_follow_up("And so we come to what I wanted to know all along of the deposit")
    for _, question, _ in READ:
        assert is_follow_up(question), question


@pytest.mark.parametrize(("before", "question", "full"), [*READ, *PRONOUNS])
def test_what_was_left_out_is_put_back(starter: Engine, before: str, question: str, full: str) -> None:
    reading = in_full(ModelCalls(starter, never), question, before)
    assert reading.question == full
    assert [step.text for step in reading.steps] == [f"“{question}” was read as “{full}”, after the question before."]


@pytest.mark.parametrize(("before", "question"), STAY)
def test_what_cannot_be_read_otherwise_stays(starter: Engine, before: str, question: str) -> None:
    reading = in_full(ModelCalls(starter, never), question, before)
    assert (reading.question, reading.steps) == (question, ())


def test_it_is_answered_as_the_whole_question_would_be(library: Library, starter: Engine, tmp_path: Path) -> None:
    said = "The rent is £1,240 a month.\n\nThe deposit of £1,430 is held by the Deposit Protection Service.\n"
    (tmp_path / "lease.md").write_text(said, "utf-8")
    document = add(library, tmp_path / "lease.md")

    def asked(question: str, before: str = "") -> Answer:
        assistant = Assistant(library, starter, {"whole": 0.0, "pages": 1.0})
        *_, last = assistant.ask([document], question, before=before)
        assert isinstance(last, Answered)
        return last.answer

    answer = asked("And the deposit?", "How much is the rent?")
    assert answer.question == "And the deposit?" and "£1,430" in answer.text
    assert (answer.text, answer.citations) == (
        asked("How much is the deposit?").text,
        asked("How much is the deposit?").citations,
    )
    assert answer.coverage.steps[0].text == (
        "“And the deposit?” was read as “How much is the deposit?”, after the question before."
    )
    listed = asked("And the dates?", "List all sums")
    assert listed.question == "And the dates?" and "dates were asked for" in listed.coverage.steps[-1].text
