"""Summaries from the material to the receipt: of all that was chosen, or of what a question wants summarised.

question -> is a summary asked for, and of which part? -> (pages without text: looked at) -> summary -> pins -> receipt
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from app.assistant.coverage import Shown
from app.assistant.ending import NO_SENTENCES, finished, nothing_to_read, shown_of, unseen_reason
from app.assistant.evidence.pinning import pin_claims
from app.assistant.evidence.support import SupportModel
from app.assistant.pages.looking import Looked
from app.assistant.pages.material import Material
from app.assistant.pages.named_sections import NamedSection, heading_number, pages_named, section_named
from app.assistant.prompt import Content, PageText
from app.assistant.records import Answered, AnswerEvent, ToolStep
from app.assistant.suggestion_words import asked_heading
from app.assistant.summaries.summary import SUMMARY_QUESTION, Summary, as_it_stands, summarize_contents
from app.assistant.summaries.summary_kind import SummaryKind
from app.assistant.summaries.summary_request import SummaryRequest, summary_request, title_words
from app.assistant.summaries.summary_writing import BULLET, Laid, laid_out
from app.errors import UsageError

MOST_LINES = 12
"""Of a section without a sentence that can be read by itself."""
SHORT = 1000
"""Characters of a section that answers as it stands."""
QUOTES_ONLY = "a pretrained model's summary quotes text only"
ASKED_FOR = {
    SummaryKind.BRIEF: "A summary was asked for, so this was read through, and not searched for the question's words.",
    SummaryKind.DETAILED: "A detailed summary was asked for, so this was read through, and not searched for the "
    "question's words.",
    SummaryKind.OUTLINE: "An outline was asked for, so this was read through, and not searched for the question's "
    "words.",
    SummaryKind.POINTS: "Key points were asked for, so this was read through, and not searched for the question's "
    "words.",
}
"""What the receipt says of a question that was taken for a request."""
OPENING = "It was asked what this is about, so its first pages were read. A summary reads all of them."
OPENING_TOKENS = 6_000
"""Of pages that say what a long document is about: its title, abstract and introduction. Ten pages and more."""
AS_IT_STANDS = "The section is short, and so the answer is what it says, word for word."

Look = Callable[[Material], Generator[AnswerEvent, None, Looked]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be summarised."""

    work: Material
    kind: SummaryKind
    section: NamedSection | None = None
    """Of the work's pages only what stands in it; None: all."""
    question: str = ""
    """What asked for it; empty: a button did, or a command."""
    told: str = ""
    """What the receipt says of how the question was understood."""
    in_its_words: bool = False
    """Whether a short section is to be shown as it stands: it is asked what it says."""


def asked_summary(work: Material, question: str) -> Wanted | str:
    """What a question wants summarised; else a sentence why not, empty for a question that wants nothing summarised.

    Raises UsageError where it names pages that are not there.
    """
    names = {source.document_id: source.name for source in work.sources}
    request = summary_request(question, names, of_excerpt=work.excerpt is not None)
    heading = title_words(asked_heading(question))
    if request is None and heading and work.excerpt is None:
        request = SummaryRequest(SummaryKind.BRIEF, title=heading, is_about=True)
    if request is None:
        return ""
    if request.documents:
        work = work.only({key for key in _keys(work) if key[0] in request.documents})
        work = replace(work, sources=tuple(one for one in work.sources if one.document_id in request.documents))
    if request.pages is not None:
        keys = pages_named(work.sources, *request.pages)
        if not keys:
            raise UsageError(f"There is no page {request.pages[0]} in what was asked.")
        work = work.only(keys)
    told = ASKED_FOR[request.kind]
    if not request.section and not request.title:
        if request.is_about and request.pages is None and work.tokens > OPENING_TOKENS:
            return Wanted(_openings(work), request.kind, question=question, told=OPENING)
        return Wanted(work, request.kind, question=question, told=told)
    section = section_named(work.sources, lambda heading: _names(request, heading))
    if section is None:
        missing = f"No heading with the number {request.section} was found, so all pages were asked."
        return missing if request.section else ""
    return Wanted(_within(work, section), request.kind, section, question, told, in_its_words=request.is_about)


def section_about(work: Material, question: str, topic: str) -> Wanted | None:
    """The section whose heading is what a question asks about; None: none is called so."""
    words = title_words(topic)
    section = section_named(work.sources, lambda heading: title_words(heading) == words)
    if section is None:
        return None
    told = ASKED_FOR[SummaryKind.BRIEF]
    return Wanted(_within(work, section), SummaryKind.BRIEF, section, question, told, in_its_words=True)


def summarized(wanted: Wanted, look: Look, judge: SupportModel, focus: str) -> Iterator[AnswerEvent]:
    """Summarise what is wanted; the last event is Answered. Errors as for `Assistant.ask`."""
    work, writes = wanted.work, wanted.work.style.instruction_tuned
    steps = (ToolStep(wanted.told),) if wanted.told else ()
    if not work.texts and not (work.plans and writes):
        shown = Shown(unseen=unseen_reason(work, QUOTES_ONLY), steps=steps)
        yield from _ended(wanted, finished(work, "", nothing_to_read(work), shown, focus=focus))
        return
    looked = (yield from look(work)) if writes and work.plans else Looked()
    contents: list[Content] = work.in_order(looked.pictures)
    contents = contents if wanted.section is None else wanted.section.of(contents)
    if wanted.section is not None and wanted.in_its_words and not looked.pictures and _length(contents) <= SHORT:
        summary = Summary(laid_out(list(_whole(work, wanted.section, contents))), tuple(contents), ())
        steps = (ToolStep(AS_IT_STANDS),)
    else:
        summary = yield from summarize_contents(work, contents, wanted.kind, focus)
    laid = summary.laid
    if wanted.section is not None and not laid.text:
        laid = laid_out(list(_lines(work, contents)))
    pinned = yield from pin_claims(work, SUMMARY_QUESTION, laid.claims, judge, is_summary=True)
    # A page of which a section is still to be read is one that is still to be read.
    unread = [content for content in contents if not summary.has_read(content)]
    read = [content for content in contents if summary.has_read(content)]
    shown = shown_of(read, looked, unseen_reason(work, QUOTES_ONLY), waiting=unread)
    shown = replace(shown, parts=summary.parts, sections=summary.sections, steps=steps)
    text = laid.text or NO_SENTENCES
    yield from _ended(wanted, finished(work, "", text, shown, pinned, focus=focus))


def _whole(work: Material, section: NamedSection, contents: Sequence[Content]) -> Iterator[Laid | str]:
    """What a section says under its heading, paragraph by paragraph."""
    is_later = False
    for page in contents:
        if not isinstance(page, PageText):
            continue
        for paragraph in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n|[^\n]* \| ))*", page.text):  # rows of a table one by one
            start = page.start + paragraph.start()
            if page.page == section.heading.page and start < section.heading.end:
                continue
            yield "\n" if is_later else ""
            yield from as_it_stands(work, replace(page, start=start, text=paragraph[0]), start + len(paragraph[0]))
            is_later = True


def _length(contents: Sequence[Content]) -> int:
    return sum(len(content.text) for content in contents if isinstance(content, PageText))


def _lines(work: Material, contents: Sequence[Content]) -> Iterator[Laid | str]:
    """The first lines of a section that has no sentences, as they stand there: of a table, its rows."""
    pages = [content for content in contents if isinstance(content, PageText)]
    lines = [(page, line) for page in pages for line in re.finditer(r"\S[^\n]*", page.text)][:MOST_LINES]
    for number, (page, line) in enumerate(lines):
        passage = replace(page, start=page.start + line.start(), text=line[0])
        yield f"\n{BULLET}" if number else BULLET
        yield from as_it_stands(work, passage, passage.start + len(line[0]))


def _ended(wanted: Wanted, events: Iterator[AnswerEvent]) -> Iterator[AnswerEvent]:
    """The end with the question as it was asked: its words are no words to be looked for."""
    for event in events:
        if isinstance(event, Answered):
            event = Answered(replace(event.answer, question=wanted.question))
        yield event


def _names(request: SummaryRequest, heading: str) -> bool:
    if request.section:
        return heading_number(heading) == request.section
    return title_words(heading) == request.title


def _openings(work: Material) -> Material:
    """The first pages of each document, of each at least one."""
    keys = set()
    for source in work.sources:
        room = OPENING_TOKENS // len(work.sources)
        for at, (page, tokens) in enumerate(zip(source.pages, source.page_tokens, strict=True)):
            room -= tokens
            if at and room < 0:
                break
            keys.add((source.document_id, page.number))
    return work.only(keys)


def _within(work: Material, section: NamedSection) -> Material:
    """The pages of a section, which the receipt names."""
    part = work.only({content.key for content in section.of(work.in_order(()))} | _pictures(work, section))
    only = f"the section “{section.heading.text}”"
    sources = (replace(one, only=only) for one in part.sources if one.document_id == section.document_id)
    return replace(part, sources=tuple(sources))


def _pictures(work: Material, section: NamedSection) -> set[tuple[int, int]]:
    keys = {(plan.document_id, plan.page) for plan in work.plans}
    return {key for key in keys if section.has_page(*key)}


def _keys(work: Material) -> set[tuple[int, int]]:
    return {(source.document_id, page.number) for source in work.sources for page in source.pages}
