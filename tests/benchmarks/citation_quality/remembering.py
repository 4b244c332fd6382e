"""An engine that scores nothing twice: what was asked of it before is answered from memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from app.assistant.model_calls import Engine
from app.inference.requests import (
    Compared,
    CompareRequest,
    Encoded,
    EncodeRequest,
    EncodingProgress,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingDone,
    ReadingNote,
    ReadingProgress,
    ReadRequest,
    Scored,
    ScoreRequest,
)


class RememberingEngine:
    """The engine of another process, with a memory for scores; `forget` empties it."""

    def __init__(self, engine: Engine, most_tokens: int | None = None) -> None:
        """Around an engine that somebody else closes; answers are cut at `most_tokens`."""
        self._engine = engine
        self._most_tokens = most_tokens
        self._scored: dict[tuple[tuple[int, ...], tuple[tuple[int, ...], ...]], Scored] = {}
        self.tokenizer, self.info = engine.tokenizer, engine.info

    def forget(self) -> None:
        """Forget all scores."""
        self._scored.clear()

    def generate(
        self, request: GenerateRequest, cancelled: Callable[[], bool]
    ) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
        """Continue a prompt."""
        if self._most_tokens is not None:
            request = replace(request, max_tokens=min(request.max_tokens, self._most_tokens))
        return self._engine.generate(request, cancelled)

    def read(
        self, request: ReadRequest, cancelled: Callable[[], bool]
    ) -> Iterator[ReadingProgress | ReadingNote | ReadingDone]:
        """Read the beginning of prompts to come."""
        return self._engine.read(request, cancelled)

    def compare(self, request: CompareRequest, cancelled: Callable[[], bool]) -> Iterator[Compared]:
        """Ask how alike texts are."""
        return self._engine.compare(request, cancelled)

    def encode(self, request: EncodeRequest, cancelled: Callable[[], bool]) -> Iterator[EncodingProgress | Encoded]:
        """Look at images."""
        return self._engine.encode(request, cancelled)

    def score(
        self, request: ScoreRequest, cancelled: Callable[[], bool]
    ) -> Iterator[ReadingProgress | ReadingNote | Scored]:
        """Ask how likely continuations are."""
        key = request.prompt_ids, request.continuations
        if key in self._scored:
            yield self._scored[key]
            return
        for event in self._engine.score(request, cancelled):
            if isinstance(event, Scored):
                self._scored[key] = event
            yield event
