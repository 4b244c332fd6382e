"""What the engine's process and the one that started it say to each other, beside requests and their events."""

from __future__ import annotations

from dataclasses import dataclass

from app.inference.requests import CompareRequest, EncodeRequest, GenerateRequest, ReadRequest, ScoreRequest

Request = GenerateRequest | ReadRequest | ScoreRequest | EncodeRequest | CompareRequest


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop the request that is running."""


@dataclass(frozen=True, slots=True)
class Close:
    """End the process."""


@dataclass(frozen=True, slots=True)
class Finished:
    """All events of a request were sent."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A request, or loading, ended with an error of app/errors.py."""

    kind: str
    """Name of the class."""
    sentence: str
