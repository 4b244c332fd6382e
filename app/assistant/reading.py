"""Reads the pages of a prompt before it is answered: with progress in pages, and as far as the user lets it.

pages    1 . . . . 2 . . . 3 . . . . . 4 . . .          the answer is wanted while page 4 is read:
read     [--------------------------------->            pages 1 to 3 are returned, and what was read of 4 stays
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import Content, PageEnd, Wording
from app.assistant.reading_pace import GROWTH, Step, pace_of
from app.assistant.records import AnswerEvent, Reading, Stage
from app.errors import Cancelled
from app.inference.requests import ReadingNote, ReadingProgress, ReadRequest

READING = "Reading the documents, page"


def read_pages(
    calls: ModelCalls,
    wording_of: Callable[[Sequence[Content]], Wording],
    contents: Sequence[Content],
    documents: Sequence[str] = (),
    label: str = READING,
) -> Generator[AnswerEvent, None, tuple[Content, ...]]:
    """Read the contents of a prompt; returns those that were read, in order.

    Fewer than all only if the answer is wanted before (`calls.answer_wanted`): then those of the pages that were read
    whole, of which there is at least one. `documents` are hashes of the prompt's documents, in order: what is read of
    them is kept on disk, also when the reading is stopped; without them nothing is.

    Raises Cancelled, whose sentence says where the next reading will go on.
    """
    prompt = calls.prompt(wording_of(contents))
    if not prompt.page_ends or calls.info.is_remote:  # a server holds nothing: all goes along with the question
        return tuple(contents)
    progress = _Progress(prompt.page_ends, GROWTH[calls.info.cache])
    shared = max(prompt.question_start, prompt.page_ends[-1].tokens)
    request = ReadRequest(
        prompt_ids=prompt.ids[:shared],
        images=prompt.images,
        checkpoints=prompt.branches,
        keep=prompt.document_ends if documents else (),
        documents=tuple(documents),
        document_ends=prompt.read_to,
    )
    try:
        for event in calls.read(request, lambda: progress.pages_read > 0 and calls.answer_wanted()):
            if isinstance(event, ReadingProgress):
                progress.add(event)
                yield progress.stage(label)
            elif isinstance(event, ReadingNote):
                yield Stage(event.text, 0, 0)
    except Cancelled as stopped:
        raise Cancelled(_stopped_sentence(progress, is_kept=bool(documents) and calls.keeps_reading)) from stopped
    unread = {(end.document_id, end.page) for end in prompt.page_ends[progress.pages_read :]}
    return tuple(takewhile(lambda content: content.key not in unread, contents))


@dataclass(slots=True)
class _Progress:
    """A reading on its way."""

    ends: tuple[PageEnd, ...]
    growth: float
    steps: list[Step] = field(default_factory=list)
    tokens: int = 0
    pages_before: int = 0

    @property
    def pages_read(self) -> int:
        return self._pages_within(self.steps[-1][0]) if self.steps else 0

    def add(self, event: ReadingProgress) -> None:
        if not self.steps:
            self.tokens, self.pages_before = event.total, self._pages_within(event.reused)
        self.steps.append((event.done, time.perf_counter()))

    def stage(self, label: str) -> Stage:
        pace = pace_of(self.steps, self.tokens, self.growth)
        reading = Reading(
            self.pages_read,
            len(self.ends),
            self.pages_before,
            self.steps[-1][0],
            self.tokens,
            round(pace.tokens_per_s, 1),
            pace.seconds_left,
        )
        return Stage(label, min(self.pages_read + 1, len(self.ends)), len(self.ends), reading)

    def _pages_within(self, tokens: int) -> int:
        return sum(end.tokens <= tokens for end in self.ends)


def _stopped_sentence(progress: _Progress, *, is_kept: bool) -> str:
    page = progress.pages_read + 1
    if not is_kept or page == 1:
        return "Stopped."
    if page > len(progress.ends):
        return "Stopped. The documents are read: asking again answers at once."
    return f"Stopped. What was read is kept: asking again goes on from page {page} of {len(progress.ends)}."
