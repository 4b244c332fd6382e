"""Answers requests: questions that want no passage looked for, but a summary, a list, or all that is said of something.

"List all dates"              listings/list_request.py      every sentence that has one
"Summarise section 3"         summaries/summary_request.py  a summary of it, or the section itself
"What is the total?"          listings/label_request.py     what stands behind the label, or in the cell named
"Who are the parties?"        listings/party_request.py     the sentences of a contract that name them
"What does it say of pets?"   listings/topic_request.py     the section called so, else all sentences with its words
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator

from app.assistant.evidence.support import SupportModel
from app.assistant.listings.label_request import told_by_label
from app.assistant.listings.list_request import list_request
from app.assistant.listings.listing import listed, told_of
from app.assistant.listings.party_request import asked_who, told_who
from app.assistant.listings.topic_request import asked_topic
from app.assistant.pages.material import Material
from app.assistant.records import AnswerEvent
from app.assistant.summarizing import Wanted, asked_summary, section_about

Summarize = Callable[[Wanted], Iterator[AnswerEvent]]


def answer_request(
    work: Material, question: str, summarize: Summarize, judge: SupportModel, not_found: str, *, reads: bool
) -> Generator[AnswerEvent, None, str | None]:
    """Answer a question that is a request; then None. Else a sentence why not, empty for a question as any other.

    `reads`: whether pages may be read through for it. What is said of something an instruction-tuned model writes
    itself. Raises UsageError where pages are named that are not there, and what summaries raise.
    """
    # Dates in pictures are for a model to see.
    if (kind := list_request(question)) is not None and not work.plans:
        yield from listed(work, question, kind, judge, not_found)
        return None
    if not reads:
        return ""
    if not work.style.instruction_tuned and not work.plans:
        labelled = yield from told_by_label(work, question, judge)
        if labelled is not None:
            yield labelled
            return None
    if (who := asked_who(question)) is not None and not work.plans:
        named = yield from told_who(work, question, who, judge)
        if named is not None:
            yield named
            return None
    wanted = asked_summary(work, question)
    topic = "" if wanted or work.style.instruction_tuned else asked_topic(question)
    if topic and (section := section_about(work, question, topic)) is not None:
        wanted = section
    if isinstance(wanted, Wanted):
        yield from summarize(wanted)
        return None
    if topic and not work.plans and (told := (yield from told_of(work, question, topic, judge))) is not None:
        yield told
        return None
    return wanted
