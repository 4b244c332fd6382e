"""How many reading processes may run at once, shared by all documents that are read at the same time."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

import psutil

from app.errors import Cancelled
from app.ingest.limits import Limits

POLL_SECONDS = 0.05


class Processes:
    """A number of places for reading processes. Any thread may take and give back."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._free = threading.Semaphore(count)

    def take(self, cancelled: Callable[[], bool]) -> None:
        """Waits for a place. Raises Cancelled, also if one becomes free when nobody wishes it any more."""
        is_taken = False
        while not is_taken:
            is_taken = self._free.acquire(timeout=POLL_SECONDS)
            if cancelled():
                if is_taken:
                    self.give_back()
                raise Cancelled("Reading was stopped.")

    def take_if_free(self) -> bool:
        """Takes a place if one is free; says whether it did."""
        return self._free.acquire(blocking=False)

    def give_back(self) -> None:
        """Frees a place that was taken."""
        self._free.release()


def process_count(limits: Limits) -> int:
    """How many reading processes this machine can bear: one a core, as long as each may have the memory that it may."""
    if limits.processes:
        return limits.processes
    bearable = psutil.virtual_memory().total // limits.memory_bytes
    return int(max(1, min(usable_cores(), bearable)))


def usable_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
