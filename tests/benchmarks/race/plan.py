"""Which runs a race is made of, in which order: contenders take turns, so that what else the machine does meets all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contenders import Contender

DOCUMENT, NEIGHBOUR = 16384, 4096
"""Tokens of the document row and of the row with a neighbour."""


@dataclass(frozen=True)
class Run:
    """One process to be measured, and the work beside it."""

    contender: Contender
    row: str
    """As records.Job has it."""
    depth: int
    neighbour: str = ""
    """"": none; "free": a process that spins; "pinned": one that spins on the first core."""


def runs(contenders: Sequence[Contender], rows: Sequence[str], depths: Sequence[int], rounds: int) -> Iterator[Run]:
    """All runs. The longest ones are made in a third of the rounds, long ones in two thirds."""
    for number in range(rounds):
        turned = [*contenders[number % len(contenders) :], *contenders[: number % len(contenders)]]
        for depth in depths if "depth" in rows else ():
            if number < share_of(rounds, depth):
                yield from (Run(each, "depth", depth) for each in turned if "depth" in each.rows)
        if "neighbour" in rows and number < share_of(rounds, DOCUMENT):
            for kind in ("free", "pinned"):
                yield from (Run(each, "depth", NEIGHBOUR, kind) for each in turned if "neighbour" in each.rows)
        if "answers" in rows:
            yield from (Run(each, "answers", 1024) for each in turned if "answers" in each.rows)
        if "document" in rows and number < share_of(rounds, 2 * DOCUMENT):
            for each in turned:
                if "document" in each.rows:
                    yield Run(each, "document", DOCUMENT)
                    yield Run(each, "restart", DOCUMENT)


def share_of(rounds: int, depth: int) -> int:
    """Rounds in which a text of that many tokens is read."""
    if depth > 20000:
        return max(1, rounds // 3)
    return max(1, rounds * 2 // 3) if depth > 8000 else rounds
