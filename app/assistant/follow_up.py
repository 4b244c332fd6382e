"""Reads a question that leaves out what the one before said: "And the deposit?" after "How much is the rent?".

Every question is asked by itself, so what was left out is put back: the new words in the place of some of the old ones.
In the place of which, the model tells by how likely each whole question is, after four examples of the like:

    How much is the rent?  +  the deposit  ->  How much is the deposit?
                                               How much the deposit?
                                               How much is the rent the deposit?   ...

Where no reading is likely, or the new words ask something themselves ("And when does it end?"), the question stays as
it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from app.assistant.evidence.spelling import Reading
from app.assistant.follow_up_words import MARKS, is_follow_up, new_words
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import Wording
from app.assistant.records import Answered, AnswerEvent, ToolStep

LONGEST_BEFORE = 30
"""Words of the question before."""
MOST_REPLACED = 6
LEAST_LIKELY = -16.0
"""Nats: 22 right readings in six languages had -6.5 to -14.8, wrong ones -19.2 and less (docs/citations.md)."""
AS_LIKELY = 1.5
"""Nats: of readings that differ by less, the one that keeps most of the words before. Without, "And of Bosch?" lost the
year of "What was the revenue of Siemens in 2019?"."""

_EXAMPLES = """Question: Who is the mayor of Lyon?
Then: And of Nice?
In full: Who is the mayor of Nice?

Question: Wie lange dauert die Garantie?
Then: Und die Lieferung?
In full: Wie lange dauert die Lieferung?

Question: When does the course begin?
Then: What about the exam?
In full: When does the exam begin?

Question: Combien coûte le billet pour un adulte ?
Then: Et pour un enfant ?
In full: Combien coûte le billet pour un enfant ?

"""


def in_full(calls: ModelCalls, question: str, before: str) -> Reading:
    """A question with what it leaves out of the one before; where nobody tells likelihoods it stays as it is."""
    if calls.info.is_remote or not before or not is_follow_up(question) or len(before.split()) > LONGEST_BEFORE:
        return Reading(question)
    said = _EXAMPLES + f"Question: {' '.join(before.split())}\nThen: {' '.join(question.split())}\nIn full:"
    prompt = calls.prompt(Wording((said,), 1, is_chat=False))
    readings = _readings(before, question)
    told = calls.score(prompt, [calls.encode(f" {reading}\n") for reading in readings])
    likely = {reading: sum(logprobs) for reading, logprobs in zip(readings, told, strict=True)}
    best = max(likely.values())
    if best < LEAST_LIKELY:
        return Reading(question)
    as_likely = [reading for reading, sure in likely.items() if sure >= best - AS_LIKELY]
    chosen = max(as_likely, key=lambda reading: (len(reading.split()), likely[reading]))
    return Reading(chosen, (ToolStep(f"“{question}” was read as “{chosen}”, after the question before."),))


def asked_in_full(
    calls: ModelCalls, question: str, before: str, ask: Callable[[str], Iterator[AnswerEvent]]
) -> Iterator[AnswerEvent]:
    """What comes of asking a question in full; the answer is to the question as it was put, and says how it was
    read."""
    told = in_full(calls, question, before)
    for event in ask(told.question):
        if isinstance(event, Answered) and told.steps:
            answer = event.answer
            coverage = replace(answer.coverage, steps=(*told.steps, *answer.coverage.steps))
            event = Answered(replace(answer, question=question, coverage=coverage))
        yield event


def _readings(before: str, question: str) -> list[str]:
    """The question before with the new words in the place of each few words behind its first, or behind all."""
    new, words = new_words(question), before.strip(MARKS).split()
    opening = "¿" if before.lstrip().startswith("¿") else ""
    spans = [
        (start, end)
        for start in range(1, len(words) + 1)
        for end in range(start + 1, min(len(words), start + MOST_REPLACED) + 1)
    ]
    made = (" ".join([*words[:start], new, *words[end:]]) for start, end in [*spans, (len(words), len(words))])
    return list(dict.fromkeys(f"{opening}{reading}?" for reading in made))
