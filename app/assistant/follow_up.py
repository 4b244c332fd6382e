"""Reads a question that leaves out what the one before said: "And the deposit?" after "How much is the rent?".

Every question is asked by itself, so what was left out is put back: the new words in the place of some of the old ones.
In the place of which, the model tells by how likely each whole question is, after four examples of the like:

    How much is the rent?  +  the deposit  ->  How much is the deposit?
                                               How much the deposit?
                                               How much is the rent the deposit?   ...

A pronoun is read likewise, as some words of the question before: "When does it end?" after "When does the tenancy
begin?". That is seldom wanted where it stands for nothing ("Is it allowed to smoke?"), and such readings are far less
likely than the question as it was put. Where no reading is likely enough, the question stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from app.assistant.evidence.spelling import Reading
from app.assistant.follow_up_words import MARKS, is_follow_up, new_words, pronouns_in
from app.assistant.listings.list_request import list_request
from app.assistant.listings.topic_request import asked_topic
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import Wording
from app.assistant.records import Answered, AnswerEvent, ToolStep
from app.assistant.summaries.summary_request import summary_request

LONGEST_BEFORE = 30
"""Words of the question before."""
MOST_REPLACED = 6
LEAST_LIKELY = -16.0
"""Nats: 22 right readings in six languages had -6.5 to -14.8, wrong ones -19.2 and less (docs/citations.md)."""
AS_LIKELY = 1.5
"""Nats: of readings that differ by less, the one that keeps most of the words before. Without, "And of Bosch?" lost the
year of "What was the revenue of Siemens in 2019?"."""

LESS_LIKELY = 4.5
"""Nats: how much less likely than the question as it was put a reading of its pronouns may be (docs/citations.md)."""
MOST_NAMED = 5
MOST_PRONOUNS = 2
_OF_SOMEBODY = frozenset(("its", "his", "their"))

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

_PRONOUN_EXAMPLES = """Question: Who built the old bridge?
Then: How long is it?
In full: How long is the old bridge?

Question: Wann wurde Frau Berger geboren?
Then: Wo hat sie studiert?
In full: Wo hat Frau Berger studiert?

Question: Who is the mayor of Lyon?
Then: Is it forbidden to park there?
In full: Is it forbidden to park there?

Question: When did Mr Hall buy the house?
Then: What did he pay for it?
In full: What did Mr Hall pay for the house?

"""


def in_full(calls: ModelCalls, question: str, before: str) -> Reading:
    """A question with what it leaves out of the one before; where nobody tells likelihoods it stays as it is."""
    if calls.info.is_remote or not before or len(before.split()) > LONGEST_BEFORE:
        return Reading(question)
    if is_follow_up(question):
        chosen = _with_what_was_left_out(calls, question, before)
    elif pronouns_in(question) and not _is_request(question):
        chosen = _with_pronouns_read(calls, question, before)
    else:
        return Reading(question)
    if chosen == question:
        return Reading(question)
    return Reading(chosen, (ToolStep(f"“{question}” was read as “{chosen}”, after the question before."),))


def _with_what_was_left_out(calls: ModelCalls, question: str, before: str) -> str:
    likely = _likelihoods(calls, _EXAMPLES, question, before, _readings(before, question))
    best = max(likely.values())
    if best < LEAST_LIKELY:
        return question
    as_likely = [reading for reading, sure in likely.items() if sure >= best - AS_LIKELY]
    return max(as_likely, key=lambda reading: (len(reading.split()), likely[reading]))


def _with_pronouns_read(calls: ModelCalls, question: str, before: str) -> str:
    as_put = question.rstrip(MARKS) + "?"
    likely = _likelihoods(calls, _PRONOUN_EXAMPLES, question, before, [as_put, *_replaced(before, question)])
    own = likely.pop(as_put)
    best = max(likely, key=lambda reading: likely[reading], default=as_put)
    return best if likely.get(best, own - LESS_LIKELY) > own - LESS_LIKELY else question


def _likelihoods(
    calls: ModelCalls, examples: str, question: str, before: str, readings: Sequence[str]
) -> dict[str, float]:
    """Natural log-probability of each reading, after examples and both questions."""
    said = examples + f"Question: {' '.join(before.split())}\nThen: {' '.join(question.split())}\nIn full:"
    prompt = calls.prompt(Wording((said,), 1, is_chat=False))
    told = calls.score(prompt, [calls.encode(f" {reading}\n") for reading in readings])
    return {reading: sum(logprobs) for reading, logprobs in zip(readings, told, strict=True)}


def _is_request(question: str) -> bool:
    """Whether a question says what it wants of the document itself: "What is it about?"."""
    return bool(summary_request(question, {}) or asked_topic(question) or list_request(question))


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


def _replaced(before: str, question: str) -> list[str]:
    """The question with each of its first pronouns as each few words of the one before, behind its first."""
    words = before.strip(MARKS).split()
    spans = [
        " ".join(words[start:end])
        for start in range(1, len(words))
        for end in range(start + 1, min(len(words), start + MOST_NAMED) + 1)
    ]
    made = []
    for pronoun in pronouns_in(question)[:MOST_PRONOUNS]:
        ending = "'s" if pronoun[0].casefold() in _OF_SOMEBODY else ""
        begun, rest = question[: pronoun.start()], question[pronoun.end() :].rstrip(MARKS)
        made += [f"{begun}{span}{ending}{rest}?" for span in spans]
    return list(dict.fromkeys(made))
