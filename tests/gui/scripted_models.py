"""Models that answer what they are told to, stall or die on purpose: for what the real one does too seldom."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from app.assistant.records import (
    Answer,
    Answered,
    AnswerEvent,
    AnswerModel,
    AnswerText,
    AnswerTiming,
    Citation,
    Coverage,
    DocumentCoverage,
    Reading,
    Stage,
)
from app.errors import Cancelled, DocumentTooLong, EngineFailed, UsageError
from app.gui.model.engine_host import OpenTheModel
from app.gui.question.model_request import ModelRequest
from app.inference.requests import EngineInfo

CancelCheck = Callable[[], bool]

INFO = EngineInfo(
    model="Scripted",
    weights="none",
    device="cpu",
    device_name="Test processor",
    reason="CPU: there is no other",
    context_length=1000,
    instruction_tuned=False,
    vision=None,
    cache="float32",
    process_id=0,
)


def make_answer(
    question: str,
    text: str,
    document_ids: Sequence[int] = (1,),
    *,
    citations: tuple[Citation, ...] = (),
    found: bool = True,
) -> Answer:
    """A complete answer."""
    documents = tuple(
        DocumentCoverage(document_id, f"{document_id}.pdf", 3, (1, 2), (), (3,), 40) for document_id in document_ids
    )
    coverage = Coverage(documents, "whole", 80, 1000, ("1.pdf: page 3 could not be read.",))
    timing = AnswerTiming(0.1, 1.0, 80, 20, 0.5, 7)
    return Answer(question, text, citations, coverage, timing, AnswerModel("Scripted", "none", "cpu", "test"), found)


class ScriptedModel:
    """Answers every question with the same words; the ways to misbehave are switches."""

    info = INFO
    note = ""

    def __init__(self, words: str = "Three lamps.", found: bool = True) -> None:
        self.words = words
        self.found = found
        self.go_on = threading.Event()
        self.go_on.set()
        self.tidies_up = threading.Event()
        """Its work on an answer ends only when it is set: after the last event."""
        self.tidies_up.set()
        self.dies = False
        self.is_dead = False
        self.is_too_long = False
        """Whether only requests for single pages, or for the best ones, are answered."""
        self.requests: list[ModelRequest] = []
        self.stopped = threading.Event()

    def answer(
        self, request: ModelRequest, cancelled: CancelCheck, answer_wanted: CancelCheck
    ) -> Iterator[AnswerEvent]:
        """Write half of the words, wait until told to go on, write the rest."""
        self.requests.append(request)
        if request.pages and not request.pages[0].isdigit():
            raise UsageError(f"“{request.pages}” is no list of pages.")
        if self.is_too_long and request.focus != "pages" and not request.pages.isdigit():
            raise DocumentTooLong("The documents are 7 tokens too long.")
        yield Stage("Reading page", 1, 3)
        half = len(self.words) // 2
        yield AnswerText(self.words[:half])
        while not self.go_on.wait(0.01):
            if cancelled():
                self.stopped.set()
                raise Cancelled("Stopped.")
        if self.dies:
            self.is_dead = True
            raise EngineFailed("The model's process has ended.")
        yield AnswerText(self.words[half:])
        yield Answered(make_answer(request.question, self.words, request.document_ids, found=self.found))
        self.tidies_up.wait()

    def is_alive(self) -> bool:
        """Whether it has not died."""
        return not self.is_dead

    def close(self) -> None:
        """Nothing is held."""


class ReadingModel(ScriptedModel):
    """Reads ten pages one by one, each when the test says so, then answers. What it read it knows for ever.

    One object stands for the model and for what it keeps on disk: given to two windows, it is a restart.
    """

    PAGES = 10

    def __init__(self) -> None:
        super().__init__("Three lamps.")
        self.pages_allowed = threading.Semaphore(0)
        self.pages_read = 0

    def allow(self, pages: int) -> None:
        """Let so many more pages be read."""
        self.pages_allowed.release(pages)

    def answer(
        self, request: ModelRequest, cancelled: CancelCheck, answer_wanted: CancelCheck
    ) -> Iterator[AnswerEvent]:
        """As the assistant does it: early only after a page; the receipt tells."""
        self.requests.append(request)
        if self.is_too_long:
            raise DocumentTooLong("The documents are 7 tokens too long.")
        before = self.pages_read
        yield self._stage(before)
        while self.pages_read < self.PAGES and not (self.pages_read and answer_wanted()):
            if cancelled():
                self.stopped.set()
                raise Cancelled("Stopped.")
            if self.pages_allowed.acquire(timeout=0.01):
                self.pages_read += 1
                yield self._stage(before)
        if request.reads_on:
            return
        answer = make_answer(request.question, self.words, request.document_ids)
        pages = range(1, self.PAGES + 1)
        document = replace(
            answer.coverage.documents[0],
            pages=self.PAGES,
            pages_read=tuple(pages[: self.pages_read]),
            pages_failed=(),
            pages_not_yet_read=tuple(pages[self.pages_read :]),
        )
        yield AnswerText(self.words)
        coverage = replace(answer.coverage, documents=(document,), left_out=())
        yield Answered(replace(answer, coverage=coverage, timing=replace(answer.timing, reused_tokens=100 * before)))

    def _stage(self, before: int) -> Stage:
        done, total = self.pages_read, self.PAGES
        reading = Reading(done, total, before, 100 * done, 100 * total, 404.0, 40.0 if done else None)
        return Stage("Reading the documents, page", min(done + 1, total), total, reading)


def opener(*models: ScriptedModel) -> OpenTheModel:
    """Opens the models one after the other; the last one again and again."""
    left = list(models)

    def open_model(on_stage: Callable[[Stage], None], cancelled: CancelCheck) -> ScriptedModel:
        on_stage(Stage("Preparing the scripted model", 1, 2))
        return left.pop(0) if len(left) > 1 else left[0]

    return open_model
