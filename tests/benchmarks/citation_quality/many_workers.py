"""Asks by many processes at once, each with an engine and a library of its own: for machines with many cores or a GPU.

    parent ──── numbers of cases, in order ────> worker 1 .. n
           <─── rows, as they are made ─────────

Cases are taken in their order, so what is there when the time is over is a first part of them, but for a few.
"""

from __future__ import annotations

import multiprocessing
import queue
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

Row = dict[str, Any]


class Queue(Protocol):
    """What is used of multiprocessing's queues."""

    def get(self, block: bool = ..., timeout: float | None = ...) -> Any:
        """Take what comes next."""

    def put(self, thing: Any) -> None:
        """Give something."""


Measure = Callable[[Iterator[Any]], Iterator[Row]]
"""From cases to their rows; it can be pickled."""


def ask_in_parallel(
    measure: Measure, cases: Sequence[Any], workers: int, seconds: float, fault: Callable[[str], None]
) -> Iterator[Row]:
    """Rows as they come. After `seconds` no case is begun, and what is not done soon after is dropped.

    `fault` hears what went wrong in a worker; the others go on.
    """
    context = multiprocessing.get_context("spawn")
    numbers, rows = context.Queue(), context.Queue()
    for number in range(len(cases)):
        numbers.put(number)
    for _ in range(workers):
        numbers.put(None)
    ends = time.time() + seconds
    processes = [
        context.Process(target=_work, args=(measure, cases, numbers, rows, ends), daemon=False) for _ in range(workers)
    ]
    for process in processes:
        process.start()
    at_work = workers
    try:
        while at_work and time.time() < ends + _GRACE_S:
            try:
                kind, what = rows.get(True, 1.0)
            except queue.Empty:
                at_work = min(at_work, sum(process.is_alive() for process in processes))
                continue
            if kind == "row":
                yield what
            elif kind == "fault":
                fault(what)
            else:
                at_work -= 1
    finally:
        for process in processes:
            process.kill()
            process.join()
        numbers.cancel_join_thread()


_GRACE_S = 20.0
"""For the rows that were begun."""


def _work(measure: Measure, cases: Sequence[Any], numbers: Queue, rows: Queue, ends: float) -> None:
    def next_cases() -> Iterator[Any]:
        while time.time() < ends and (number := numbers.get()) is not None:
            yield cases[number]

    try:
        for row in measure(next_cases()):
            rows.put(("row", row))
    except Exception:  # told, and the other workers go on
        rows.put(("fault", traceback.format_exc()))
    rows.put(("end", None))
