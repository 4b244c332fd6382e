"""Engines for tests of looking: the real tiny one, with what it writes replaced: random weights write nonsense."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.assistant.evidence.support import SupportModel
from app.inference.engine import Engine
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
)
from app.inference.tokenizer import Tokenizer

CancelCheck = Callable[[], bool]

NO_JUDGE = SupportModel(threshold=0.0, constant=0.0)
"""Random weights are no judge of what supports what: with this everything counts as supported."""


class WritesWhatItIsTold:
    """Looks, reads and scores as the engine does, and writes the next of its lines, the last again and again."""

    def __init__(self, engine: Engine, *lines: str) -> None:
        self._engine = engine
        self._lines = list(lines)
        self.asked: list[GenerateRequest] = []
        self.looked_at: list[EncodeRequest] = []

    @property
    def tokenizer(self) -> Tokenizer:
        """The engine's."""
        return self._engine.tokenizer

    @property
    def info(self) -> EngineInfo:
        """The engine's."""
        return self._engine.info

    def generate(
        self, request: GenerateRequest, cancelled: CancelCheck
    ) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
        """Read the prompt with the engine, then write a line."""
        self.asked.append(request)
        for event in self._engine.generate(request, cancelled):
            if isinstance(event, ReadingProgress):
                yield event
            elif isinstance(event, Generated):
                line = self._lines.pop(0) if len(self._lines) > 1 else self._lines[0]
                yield GeneratedText(line, (7,))
                yield Generated(line, (7,), (0.0,), "stop", event.timing)

    def read(
        self, request: ReadRequest, cancelled: CancelCheck
    ) -> Iterator[ReadingProgress | ReadingNote | ReadingDone]:
        """The engine's."""
        return self._engine.read(request, cancelled)

    def score(self, request: ScoreRequest, cancelled: CancelCheck) -> Iterator[ReadingProgress | ReadingNote | Scored]:
        """The engine's."""
        return self._engine.score(request, cancelled)

    def compare(self, request: CompareRequest, cancelled: CancelCheck) -> Iterator[Compared]:
        """The engine's."""
        return self._engine.compare(request, cancelled)

    def encode(self, request: EncodeRequest, cancelled: CancelCheck) -> Iterator[EncodingProgress | Encoded]:
        """The engine's."""
        self.looked_at.append(request)
        return self._engine.encode(request, cancelled)
