"""Which passage comes first as evidence, where the model's likelihoods are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.assistant.citations import find_evidence, weigh_evidence
from app.assistant.evidence.passage_choice import weigh_passages
from app.assistant.model_calls import run_to_end
from app.assistant.prompt import PageText, PromptStyle

NAMED = "The harbour of Norwick has a lighthouse of its own."
SAID = "It was designed by Ada Lorne and was finished in 1911."
ELSEWHERE = "The railway to Ruxton was finished in 1911."


@dataclass(frozen=True)
class Asked:
    """A prompt that knows the passage it is about."""

    passage: str
    question_ids: tuple[int, ...] = (1,)

    def before_question(self) -> str:
        return self.passage


class GivenLikelihoods:
    """Stands in for the model: the question's log-probability after each passage, and the answer's."""

    def __init__(self, of_question: dict[str, float], of_answer: dict[str, float]) -> None:
        self._of_question, self._of_answer = of_question, of_answer

    def encode(self, text: str) -> tuple[int, ...]:
        return (2,)

    def prompt(self, wording: object) -> Asked:
        return Asked(next((text for text in self._of_question if text in repr(wording)), ""))

    def similarities(self, text: str, others: Sequence[str]) -> list[float]:
        return [0.0] * len(others)

    def relevances(self, question: str, passages: Sequence[str]) -> list[float]:
        return []

    def score(self, passage: str, continuations: Sequence[Sequence[int]]) -> list[list[float]]:
        return [[self._of_question.get(passage, -40.0), self._of_answer.get(passage, -3.0)]]


def order(
    of_question: dict[str, float], pages: dict[str, int], answer: str, of_answer: dict[str, float] | None = None
) -> list[str]:
    passages = [PageText(1, page, 0, text) for text, page in pages.items()]
    calls, question = (
        GivenLikelihoods(of_question, of_answer or {}),
        "In which year was the lighthouse of Norwick ready?",
    )
    weighing = weigh_evidence(calls, PromptStyle(False), question, answer, passages)  # type: ignore[arg-type]  # a fake
    while True:
        try:
            next(weighing)
        except StopIteration as end:
            return [evidence.content.text for evidence in end.value]


def test_the_sentence_that_makes_its_own_answer_likely_comes_before_the_one_that_names_what_was_asked_about() -> None:
    likely = {NAMED: -10.0, SAID: -15.0}
    both = {NAMED: 4, SAID: 4}
    assert order(likely, both, "Ada Lorne", {SAID: -0.5}) == [SAID, NAMED]
    assert order(likely, both, "Ada Lorne", {SAID: -2.9}) == [NAMED, SAID], "what it says the model says anyway"
    assert order(likely, both, "1923", {SAID: -0.5}) == [NAMED, SAID], "no sentence has it: the words and the question"


def test_a_wrong_answer_does_not_outweigh_the_words_of_the_question() -> None:
    likely = {NAMED: -10.0, ELSEWHERE: -60.0}
    assert order(likely, {NAMED: 4, ELSEWHERE: 9}, "Ruxton", {ELSEWHERE: -0.5})[0] == NAMED


def test_of_sentences_with_the_same_words_the_one_that_makes_the_question_likelier_comes_first() -> None:
    other = SAID.replace("Ada", "Eve")
    assert order({SAID: -30.0, other: -20.0}, {SAID: 4, other: 4}, "") == [other, SAID]
    assert order({SAID: -20.0, other: -30.0}, {SAID: 4, other: 4}, "") == [SAID, other]


def weighed(question: str, page: str) -> set[str]:
    """The passages that are put before the model at all."""
    calls: Any = GivenLikelihoods({}, {})
    events = weigh_passages(calls, PromptStyle(False), question, [PageText(1, 1, 0, page)])
    return {found.passage.text for found in run_to_end(events)}


def test_words_between_quotation_marks_are_looked_for_word_for_word() -> None:
    page = "The new pump works well.\n\nIts pump was new.\n\n3 The new pump\n\nA diver fitted it in May.\n\nIt is old."
    assert weighed("What about “the new  pump”?", page) == {"The new pump works well.", "A diver fitted it in May."}
    assert weighed('What about "the newest pump"?', page) >= {"The new pump works well.", "Its pump was new."}
    assert "Its pump was new." in weighed("What about the new pump?", page)


def test_a_sentence_of_another_page_is_evidence_where_it_holds_the_answer() -> None:
    table = PageText(1, 4, 0, "Table 1 lists what the work cost and who did it.")
    said, unsaid = "The work cost 186,400 euros in all.", "The work cost less than was feared."
    likely, asked = {table.text: -10.0, said: -12.0, unsaid: -8.0}, "What did the work cost?"

    def first(elsewhere: str) -> str:
        calls = GivenLikelihoods(likely, {said: -0.5})
        other = [PageText(1, 1, 0, elsewhere)] if elsewhere else []
        style = PromptStyle(False)
        found = find_evidence(calls, style, asked, "186,400 euros", [table], None, other)  # type: ignore[arg-type]  # a fake
        return run_to_end(found)[0].content.text  # type: ignore[union-attr]  # no pictures

    assert first("") == table.text
    assert first(said) == said
    assert first(unsaid) == table.text, "what does not hold the answer stays on its page"
