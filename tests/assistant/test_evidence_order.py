"""Which passage comes first as evidence, where the model's likelihoods are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.citations import weigh_evidence
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
    """Stands in for the model: the question's log-probability after each passage; the answer's is always the same."""

    def __init__(self, of_question: dict[str, float]) -> None:
        self._of_question = of_question

    def encode(self, text: str) -> tuple[int, ...]:
        return (2,)

    def prompt(self, wording: object) -> Asked:
        return Asked(next((text for text in self._of_question if text in repr(wording)), ""))

    def score(self, passage: str, continuations: Sequence[Sequence[int]]) -> list[list[float]]:
        return [[self._of_question.get(passage, -40.0), -3.0]]


def order(of_question: dict[str, float], pages: dict[str, int], answer: str) -> list[str]:
    passages = [PageText(1, page, 0, text) for text, page in pages.items()]
    calls, question = GivenLikelihoods(of_question), "In which year was the lighthouse of Norwick finished?"
    weighing = weigh_evidence(calls, PromptStyle(False), question, answer, passages)  # type: ignore[arg-type]  # a fake
    while True:
        try:
            next(weighing)
        except StopIteration as end:
            return [evidence.content.text for evidence in end.value]


def test_the_sentence_with_the_answer_comes_before_the_one_that_names_what_was_asked_about() -> None:
    likely = {NAMED: -10.0, SAID: -25.0}
    assert order(likely, {NAMED: 4, SAID: 4}, "1911") == [SAID, NAMED]
    assert order(likely, {NAMED: 4, SAID: 4}, "1923") == [NAMED, SAID], "no sentence has it: the likeliest"


def test_the_answers_words_on_a_much_less_likely_page_do_not_count_so_much() -> None:
    likely = {NAMED: -10.0, ELSEWHERE: -25.0}
    assert order(likely, {NAMED: 4, ELSEWHERE: 9}, "1911") == [NAMED, ELSEWHERE]
    assert order({**likely, ELSEWHERE: -14.0}, {NAMED: 4, ELSEWHERE: 9}, "1911") == [ELSEWHERE, NAMED]
