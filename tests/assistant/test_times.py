"""A passage that says no time answers no question for when; a word for time is enough."""

from __future__ import annotations

import pytest

from app.assistant.evidence.times import lacks_time

FLAT = "The flat at 48 Quarry Road has the use of a garden."


@pytest.mark.parametrize(
    "question",
    [
        "When was the house built?",
        "Since when is it let?",
        "Wann wurde das Haus gebaut?",
        "Ab wann gilt das?",
        "Quand la maison est-elle vide ?",
        "¿Cuándo se alquila la casa?",
        "Quando è stata affittata la casa?",
        "Wanneer is het huis verhuurd?",
    ],
)
def test_when_is_not_answered_by_a_text_without_any_time(question: str) -> None:
    assert lacks_time(question, FLAT)


@pytest.mark.parametrize(
    "text",
    [
        "on 4 May",
        "in 1994",
        "at 9:30",
        "um 9 Uhr",
        "as soon as it is full",
        "am Montag",
        "pendant la nuit",
        "al mattino",
        "in de winter",
    ],
)
def test_a_word_for_time_is_enough(text: str) -> None:
    assert not lacks_time("When does it begin?", text)


@pytest.mark.parametrize("question", ["Where is it?", "Who pays when it breaks?", "何时开始？", "متى يبدأ؟", ""])
def test_what_asks_something_else_or_in_a_script_that_is_not_known_wants_no_time(question: str) -> None:
    assert not lacks_time(question, FLAT)
