"""What is told of an answer of which no word is shown before it is checked."""

from __future__ import annotations

from app.assistant.model_calls import once_checked
from app.assistant.records import Answer, Answered, AnswerModel, AnswerText, AnswerTiming, Coverage, PinsKnown, Stage


def test_that_it_is_written_is_told_and_its_words_at_the_end() -> None:
    model = AnswerModel("Scripted", "none", "cpu", "test")
    answer = Answer("Who?", "Maud.", (), Coverage((), "whole", 0, 0, ()), AnswerTiming(0, 0, 0, 0, 0, 0), model, True)
    reading, seeking = Stage("Reading the documents, page", 2, 2), Stage("Looking for evidence, passage", 1, 5)
    events = [
        reading,
        AnswerText("Pi"),
        AnswerText("ers."),
        seeking,
        AnswerText("Maud.", replace=True),
        PinsKnown((), ()),
    ]
    told = list(once_checked(iter([*events, Answered(answer)])))
    writing = Stage("Writing the answer", 0, 0)
    assert told == [reading, writing, seeking, writing, AnswerText("Maud."), Answered(answer)]
