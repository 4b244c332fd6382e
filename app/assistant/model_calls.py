"""Calls of the engine while an answer is on its way: they report progress as events and add up where the time went."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.assistant.prompt import Prompt, Wording, build_prompt
from app.assistant.records import Answered, AnswerEvent, AnswerText, AnswerTiming, PinsKnown, QuotesChecked, Stage
from app.errors import Cancelled, UsageError
from app.inference.chat_template import image_prompt_tokens
from app.inference.config import VisionConfig
from app.inference.matching import common_length
from app.inference.requests import (
    Compared,
    CompareRequest,
    Encoded,
    EncodeRequest,
    EncodingProgress,
    EngineInfo,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingDone,
    ReadingNote,
    ReadingProgress,
    ReadRequest,
    Scored,
    ScoreRequest,
    Timing,
)
from app.inference.token_rules import TokenRules
from app.inference.tokenizer import Tokenizer, TokenSpan

CancelCheck = Callable[[], bool]
KNOWN_BY = 30
"""Characters of its end that an answer which was ended is known by: its beginning may have been laid out anew."""
Result = TypeVar("Result")


class Engine(Protocol):
    """What the assistant needs of an engine: app.inference's Engine and EngineProcess have it, and RemoteEngine."""

    tokenizer: Tokenizer
    info: EngineInfo

    def generate(
        self, request: GenerateRequest, cancelled: CancelCheck
    ) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
        """Continue a prompt."""

    def read(
        self, request: ReadRequest, cancelled: CancelCheck
    ) -> Iterator[ReadingProgress | ReadingNote | ReadingDone]:
        """Read the beginning of prompts to come."""

    def score(self, request: ScoreRequest, cancelled: CancelCheck) -> Iterator[ReadingProgress | ReadingNote | Scored]:
        """Ask how likely continuations are."""

    def compare(self, request: CompareRequest, cancelled: CancelCheck) -> Iterator[Compared]:
        """Ask how alike texts are."""

    def encode(self, request: EncodeRequest, cancelled: CancelCheck) -> Iterator[EncodingProgress | Encoded]:
        """Look at images."""


def never() -> bool:
    """The check of what nobody will ask for."""
    return False


class ModelCalls:
    """The engine during one answer. `timing` adds up what the calls took."""

    def __init__(
        self,
        engine: Engine,
        cancelled: CancelCheck,
        answer_wanted: CancelCheck = never,
        *,
        keeps_reading: bool = False,
        longest: int | None = None,
    ) -> None:
        """`answer_wanted` says whether the user wants to be answered from what is read so far.

        `keeps_reading`: the engine keeps on disk what it reads of documents. `longest`: tokens after which whatever is
        written is ended; None: as many as each call asks for.
        """
        self._engine = engine
        self._cancelled = cancelled
        self._asked: list[tuple[int, ...]] = []
        self._similar: dict[str, dict[str, float]] = {}
        self.answer_wanted = answer_wanted
        self.keeps_reading = keeps_reading
        self.longest = longest
        self._ended: list[str] = []
        self.timing = Timing()
        self.looking_s = 0.0
        """Seconds that encoding images took."""
        self.comparing_s = 0.0
        """Seconds that comparing texts took."""
        self.quotes_checked = QuotesChecked()
        """Of a server's answers (quotes/late_check.py)."""

    @property
    def cancelled(self) -> CancelCheck:
        """Asks whether the user has stopped the answer."""
        return self._cancelled

    @property
    def info(self) -> EngineInfo:
        """What runs, and where."""
        return self._engine.info

    @property
    def vision(self) -> VisionConfig:
        """What the model sees. Raises UsageError if it reads text only."""
        if self.info.vision is None:
            raise UsageError(f"{self.info.model} reads text only and cannot see images.")
        return self.info.vision

    @property
    def soft_tokens(self) -> int:
        """Tokens of one view of an image."""
        return self.vision.mm_tokens_per_image

    def picture_tokens(self, crops: int) -> int:
        """Tokens of a picture with its crops and the words around them."""
        return image_prompt_tokens(self._engine.tokenizer, self.vision, crops)

    def ended_sentence(self, answer: str) -> str:
        """Says that an answer, or a part of it, was ended by `longest`; "" if it was not."""
        if not any(end in answer for end in self._ended):
            return ""
        tokens = "1 token" if self.longest == 1 else f"{self.longest:,} tokens"
        return f"The answer was ended after {tokens}, the most that the settings allow: its end is missing."

    def put_otherwise(self, answer: str, text: str) -> None:
        """An answer became another text: if it was ended by `longest`, that one was."""
        if text and self.ended_sentence(answer):
            self._ended.append(text[-KNOWN_BY:])

    def stop_if_cancelled(self) -> None:
        """Raise Cancelled if the user has stopped the answer."""
        if self._cancelled():
            raise Cancelled("Stopped.")

    def prompt(self, wording: Wording) -> Prompt:
        """Tokenise what a prompt says."""
        return build_prompt(self._engine.tokenizer, wording, self.info.vision)

    @property
    def tokenizer(self) -> Tokenizer:
        """The model's."""
        return self._engine.tokenizer

    def encode(self, text: str) -> tuple[int, ...]:
        """Tokens of a text that continues a prompt."""
        return tuple(self._engine.tokenizer.encode(text))

    def spans(self, text: str) -> list[TokenSpan]:
        """The same, with the characters that each stands for."""
        return self._engine.tokenizer.encode_with_offsets(text)

    def read(
        self, request: ReadRequest, enough: CancelCheck = never
    ) -> Iterator[ReadingProgress | ReadingNote | ReadingDone]:
        """Read the beginning of prompts to come, until `enough()` says so, asked between steps. Raises Cancelled."""
        started, progress = time.perf_counter(), ReadingProgress(0, 0, 0)
        try:
            for event in self._engine.read(request, lambda: self._cancelled() or enough()):
                if isinstance(event, ReadingProgress):
                    progress = event
                yield event
        except Cancelled:
            if self._cancelled():
                raise
        finally:
            self._count(request.prompt_ids, time.perf_counter() - started, progress.done, progress.reused)

    def _count(self, ids: tuple[int, ...], seconds: float, done: int, reused: int) -> None:
        """Add the reading of a prompt to `timing`; what this answer's earlier prompts held does not count as reused."""
        known = max((common_length(earlier, ids) for earlier in self._asked), default=0)
        self.timing += Timing(seconds, done - reused, max(0, reused - known))
        self._asked.append(ids[:done])

    def write(
        self,
        prompt: Prompt,
        *,
        label: str,
        max_tokens: int,
        stop_texts: tuple[str, ...] = (),
        enough: Callable[[str], bool] | None = None,
        checkpoints: tuple[int, ...] = (),
        keep: tuple[int, ...] = (),
        documents: tuple[str, ...] = (),
        document_ends: tuple[int, ...] = (),
        rules: TokenRules | None = None,
        is_answer: bool = True,
    ) -> Generator[AnswerEvent, None, str]:
        """Continue a prompt, showing the text as it comes, and return it. `label` names the reading; "" shows none.

        `enough(text so far)` may end the answer early. `keep` are checkpoints that are kept on disk, for as long as
        the documents are there whose hashes are `documents`; where nothing is kept, `document_ends` are the documents'.
        `rules` say which tokens may come. What is no answer (`is_answer`) is not ended by `longest`.
        """
        longest = self.longest if is_answer else None
        is_bound = longest is not None and longest <= max_tokens
        request = GenerateRequest(
            prompt_ids=prompt.ids,
            images=prompt.images,
            max_tokens=min(max_tokens, longest or max_tokens),
            stop_texts=stop_texts,
            checkpoints=checkpoints,
            keep=keep,
            documents=documents,
            document_ends=document_ends,
            rules=rules,
        )
        text, num_tokens, started = "", 0, time.perf_counter()
        read_at, progress = started, ReadingProgress(0, 0, 0)
        events = self._engine.generate(request, self._cancelled)
        for event in events:
            match event:
                case ReadingProgress(done, total):
                    read_at, progress = time.perf_counter(), event
                    if label:
                        yield Stage(label, done, total)
                case ReadingNote(note):
                    yield Stage(note, 0, 0)
                case GeneratedText(piece, token_ids, replaces):
                    text = piece if replaces else text + piece
                    num_tokens += len(token_ids)
                    yield AnswerText(piece, replaces)
                    if enough and enough(text):
                        break
                case Generated():
                    text = event.text
                    if is_bound and event.finish_reason == "length" and text.strip():
                        self._ended.append(text.strip()[-KNOWN_BY:])
        self._count(prompt.ids, read_at - started, progress.done, progress.reused)
        self.timing += Timing(decode_s=time.perf_counter() - read_at, decode_tokens=num_tokens)
        return text

    def score(self, prompt: Prompt, continuations: Sequence[tuple[int, ...]]) -> tuple[tuple[float, ...], ...]:
        """Log-probabilities of each continuation's tokens, where that is soon done: no progress is shown."""
        return run_to_end(self.scored(prompt, continuations, lambda done, total: None))

    def scored(
        self,
        prompt: Prompt,
        continuations: Sequence[tuple[int, ...]],
        tell: Callable[[int, int], Stage | None],
    ) -> Generator[AnswerEvent, None, tuple[tuple[float, ...], ...]]:
        """The same, telling how many of all tokens that had to be read are: `tell` puts that into words."""
        request = ScoreRequest(
            prompt_ids=prompt.ids,
            images=prompt.images,
            continuations=tuple(continuations),
            checkpoints=prompt.all_branches,
            document_ends=(*prompt.read_to, len(prompt)) if prompt.question_start == len(prompt) else prompt.read_to,
        )
        logprobs: tuple[tuple[float, ...], ...] = ()
        for event in self._engine.score(request, self._cancelled):
            if isinstance(event, ReadingProgress):
                if (stage := tell(event.done - event.reused, event.total - event.reused)) is not None:
                    yield stage
            elif isinstance(event, Scored):
                logprobs, spent = event.logprobs, event.timing
                self._count(prompt.ids, spent.prefill_s, len(prompt), spent.reused_tokens)
                self.timing += Timing(spent.decode_s, spent.decode_tokens)  # read, not written: it counts as prefill
        return logprobs

    def similarities(self, text: str, others: Sequence[str]) -> tuple[float, ...]:
        """How alike a text and each of the others are in what they mean, -1 to 1; 0 for all if nobody can tell."""
        known = self._similar.setdefault(text, {})
        if new := tuple(other for other in dict.fromkeys(others) if other not in known):
            started = time.perf_counter()
            (compared,) = self._engine.compare(CompareRequest(text=text, others=new), self._cancelled)
            self.comparing_s += time.perf_counter() - started
            known.update(zip(new, compared.similarities or (0.0,) * len(new), strict=True))
        return tuple(known[other] for other in others)

    def relevances(self, question: str, passages: Sequence[str]) -> tuple[float, ...]:
        """How well passages may answer a question, as cosines that only mean something beside each other; else ()."""
        started = time.perf_counter()
        request = CompareRequest(text=question, others=tuple(passages), is_question=True)
        (compared,) = self._engine.compare(request, self._cancelled)
        self.comparing_s += time.perf_counter() - started
        return compared.similarities

    def spent(self, ingest_s: float) -> AnswerTiming:
        """What the calls took, and the reading of files before them."""
        return AnswerTiming(
            round(ingest_s, 3),
            round(self.timing.prefill_s, 3),
            self.timing.prefill_tokens,
            self.timing.reused_tokens,
            round(self.timing.decode_s, 3),
            self.timing.decode_tokens,
            round(self.looking_s, 3),
            round(self.comparing_s, 3),
        )

    def look(
        self, views: Sequence[NDArray[np.float32]], label: str, done: int, total: int
    ) -> Generator[AnswerEvent, None, tuple[str, ...]]:
        """Have the engine encode views of a page, and return what prompts name them by.

        Args:
            views: Each [3, S, S], as `prepare_image` gives them.
            label: Names the work in progress.
            done: Views of the page that were looked at before.
            total: Views of the page in all.
        """
        started = time.perf_counter()
        digests: tuple[str, ...] = ()
        for event in self._engine.encode(EncodeRequest(images=tuple(views)), self._cancelled):
            match event:
                case EncodingProgress(encoded, of) if encoded < of:
                    yield Stage(label, done + encoded + 1, total)
                case Encoded():
                    digests = event.digests
        self.looking_s += time.perf_counter() - started
        return digests


def told_as(
    events: Generator[AnswerEvent, None, Result], tell: Callable[[AnswerEvent], AnswerEvent | None]
) -> Generator[AnswerEvent, None, Result]:
    """Pass on what work reports as `tell` puts it, but for what it makes None. Returns the work's result."""
    while True:
        try:
            event = next(events)
        except StopIteration as end:
            result: Result = end.value
            return result
        if (told := tell(event)) is not None:
            yield told


def stages_of(events: Generator[AnswerEvent, None, Result]) -> Generator[AnswerEvent, None, Result]:
    """Pass on only the stages of work that reports events: its text is not for showing yet. Returns its result."""
    return told_as(events, lambda event: event if isinstance(event, Stage) else None)


def once_checked(events: Iterator[AnswerEvent]) -> Iterator[AnswerEvent]:
    """What is being done for an answer, and its text when nothing of it changes any more."""
    is_told = False
    for event in events:
        if isinstance(event, AnswerText) and not is_told:
            yield Stage("Writing the answer", 0, 0)
        if isinstance(event, Answered):
            yield AnswerText(event.answer.text)
        if not isinstance(event, AnswerText | PinsKnown):
            yield event
        is_told = isinstance(event, AnswerText) or (is_told and isinstance(event, PinsKnown))


def run_to_end(
    events: Generator[AnswerEvent, None, Result], on_stage: Callable[[Stage], None] = lambda stage: None
) -> Result:
    """Run work that reports events to its end, handing its stages to `on_stage`, and return its result."""
    stages = stages_of(events)
    while True:
        try:
            event = next(stages)
        except StopIteration as end:
            result: Result = end.value
            return result
        if isinstance(event, Stage):
            on_stage(event)
