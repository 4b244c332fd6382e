"""What an instruction-tuned model writes of the parts of a summary, and how a summary is laid out in lines."""

from __future__ import annotations

import re
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.assistant.evidence.claims import Claim, claims_of
from app.assistant.model_calls import stages_of, told_as
from app.assistant.pages.material import Material
from app.assistant.prompt import Content, Wording
from app.assistant.quotes.late_check import check_quotes
from app.assistant.quoting import QuoteRules
from app.assistant.reading import READING, read_pages
from app.assistant.records import AnswerEvent, Stage
from app.assistant.summaries.summary_course import Course
from app.assistant.summaries.summary_kind import SummaryKind
from app.assistant.summaries.summary_parts import Part, room_of
from app.assistant.summaries.summary_points import says_the_same, words_of

MAX_SUMMARY_TOKENS = 512
LISTS = (SummaryKind.POINTS, SummaryKind.OUTLINE)
BULLET = "• "
_LIST_MARK = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Laid:
    """A text with its sentences, each at its place. What stands between sentences claims nothing."""

    text: str = ""
    claims: tuple[Claim, ...] = ()


def laid_out(pieces: Iterable[Laid | str]) -> Laid:
    """Pieces one behind the other."""
    text, claims = "", []
    for piece in pieces:
        words, own = (piece, ()) if isinstance(piece, str) else (piece.text, piece.claims)
        claims += [replace(claim, start=claim.start + len(text), end=claim.end + len(text)) for claim in own]
        text += words
    return Laid(text, tuple(claims))


def read_part(
    work: Material, part: Part, kind: SummaryKind, number: int, course: Course
) -> Generator[AnswerEvent, None, Part]:
    """Have the model read a part; returns what was read of it before the summary was wanted."""
    total = course.total
    label = READING if total == 1 else f"Reading part {number} of {total}, page"
    # Of several parts none is kept on disk: only a whole can be met again.
    documents = work.hashes if total == 1 else ()
    events = read_pages(work.calls, lambda shown: work.style.summary(shown, kind), part, documents, label)
    started = time.monotonic()

    def tell(event: AnswerEvent) -> AnswerEvent:
        if total == 1 or not isinstance(event, Stage) or event.reading is None:
            return event
        reading = course.within(number, event.reading, time.monotonic() - started)
        return Stage(event.text, min(reading.pages_read + 1, reading.pages), reading.pages, reading)

    return tuple((yield from told_as(events, tell)))


def write_part(work: Material, part: Part, kind: SummaryKind, *, is_whole: bool) -> Generator[AnswerEvent, None, str]:
    """What the model says of a part that it has read."""
    return (yield from _written(work, work.style.summary(part, kind), work.hashes if is_whole else ()))


def together(work: Material, texts: Sequence[str], kind: SummaryKind) -> Generator[AnswerEvent, None, str]:
    """One summary in place of several; where they do not fit at once, of groups of them, and so on."""
    room = room_of(work.calls.info.context_length)
    level = [text for text in texts if text]
    while len(level) > 1:
        groups: list[list[str]] = []
        filled = 0
        for text in level:
            count = len(work.calls.encode(text)) + 2
            # Two at least, however long they are: else there would be no end.
            if not groups or (filled + count > room and len(groups[-1]) > 1):
                groups.append([])
                filled = 0
            groups[-1].append(text)
            filled += count
        above = []
        for number, group in enumerate(groups, start=1):
            yield Stage("Putting the parts together", number, len(groups))
            is_single = len(group) == 1
            wording = work.style.summary_of_parts(group, kind)
            above.append(group[0] if is_single else (yield from _written(work, wording, ())))
        level = above
    return level[0] if level else ""


def _written(work: Material, wording: Wording, documents: Sequence[str]) -> Generator[AnswerEvent, None, str]:
    prompt, quotable = work.calls.prompt(wording), work.source_text.text
    events = work.calls.write(
        prompt,
        label="",
        checkpoints=prompt.branches,
        keep=prompt.document_ends if documents else (),
        documents=tuple(documents),
        document_ends=prompt.document_ends,
        max_tokens=max(1, min(MAX_SUMMARY_TOKENS, work.calls.info.context_length - len(prompt))),
        stop_texts=work.style.stop_texts,
        rules=QuoteRules(quotable) if quotable else None,
    )
    text = (yield from stages_of(events)).strip()
    if not work.calls.info.is_remote:
        return text
    return (yield from stages_of(check_quotes(work.calls, work.source_text, wording, text, MAX_SUMMARY_TOKENS)))


def written_pieces(texts: Sequence[tuple[str, Sequence[Content]]], kind: SummaryKind) -> Iterator[Laid | str]:
    """What was written as lines: those of a list each once, and paragraphs one for each text.

    `texts` come with what each was written from: that is where evidence is sought.
    """
    said: list[frozenset[str]] = []
    is_later = False
    for text, contents in texts:
        for line in [line for line in text.splitlines() if line.strip()] if kind in LISTS else [text]:
            if kind in LISTS:
                line = _LIST_MARK.sub("", line).strip()
                words = words_of(line)
                if not line or any(says_the_same(words, other) for other in said):
                    continue
                said.append(words)
            if is_later:
                yield "\n" if kind in LISTS else "\n\n"
            is_later = True
            if kind in LISTS:
                yield BULLET
            yield Laid(line, tuple(claims_of(line, contents, has_quotes=True)))
