"""What a measured process is told and what an engine answers. Standard library only: every environment imports it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Job:
    """One measured run: what its process gets as JSON."""

    engine: str
    """The module engine_NAME.py."""
    row: str
    """"depth", "document", "restart" or "answers"."""
    depth: int
    """Tokens that are read."""
    threads: int
    models: str
    """The folder of all models."""
    prompts: str
    """The file that prompts.py wrote."""
    started: float
    """Unix time at which the process was started."""
    state: str = ""
    """A folder for what an engine can keep across a restart."""
    options: dict[str, str] = field(default_factory=dict)
    """The engine's own settings; contenders.py says which."""

    @property
    def room(self) -> int:
        """Tokens that the context must hold."""
        return self.depth + 128

    def has(self, name: str) -> bool:
        """Whether an option is switched on."""
        return self.options.get(name, "") == "yes"


@dataclass(frozen=True)
class Answer:
    """When each token came, in seconds after it was asked for, and which it was. Equal stamps: they came as one."""

    stamps: list[float]
    tokens: list[int]

    @property
    def first_s(self) -> float:
        """Seconds to the first token."""
        return self.stamps[0]

    @property
    def decode_s(self) -> float:
        """Seconds from the first token, or those that came with it, to the last."""
        return self.stamps[-1] - self.stamps[0]

    @property
    def decoded(self) -> int:
        """Tokens that came after the first stamp."""
        return sum(stamp > self.stamps[0] for stamp in self.stamps)


class NotOffered(Exception):
    """The engine has no way to do what the row measures."""


class Engine(Protocol):
    """One loaded model. Greedy; at most one answer at a time."""

    def answer(self, ids: list[int], count: int, keep: int = 0) -> Answer:
        """Continue a prompt by `count` tokens. `keep`: how many of its first ones are a document to come back to."""

    def save(self, ids: list[int]) -> None:
        """Keep the state after the document `ids` in the job's folder. Raises NotOffered."""

    def restore(self, ids: list[int]) -> None:
        """Go on from what `save` of another process kept. Raises NotOffered."""

    def own_processes(self) -> list[int]:
        """Further processes that hold the model."""

    def start_s(self) -> float | None:
        """Seconds that the start of such a process took, until it was ready; None: there is none."""

    def notes(self) -> dict[str, str]:
        """What stands beside the figures: versions, precision."""

    def close(self) -> None:
        """Let the model go."""
