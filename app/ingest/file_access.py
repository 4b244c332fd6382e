"""Looks into files without waiting for ever: a network drive that stops answers no call, and nothing can end the call.

caller:  asks for the next item ──> waits, with a deadline and a cancel check
thread:  open, read, list ... one item ──> given to the caller; left behind if it never comes
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from app.errors import Cancelled, DocumentMissing

T = TypeVar("T")

ANSWER_SECONDS = 30.0
"""How long a drive may take over one call. One that has to spin up, or to be reached by radio, needs some seconds."""
POLL_SECONDS = 0.05
BLOCK_BYTES = 1 << 20


def answered(items: Iterator[T], name: str, cancelled: Callable[[], bool], seconds: float | None = None) -> Iterator[T]:
    """What an iterator over files yields, each item waited for no longer than a drive may take to answer.

    Raises what the iterator raises; DocumentMissing if the drive does not answer; Cancelled.
    """
    asked: queue.SimpleQueue[bool] = queue.SimpleQueue()
    answers: queue.SimpleQueue[tuple[str, T | Exception | None]] = queue.SimpleQueue()

    def work() -> None:
        while asked.get():
            try:
                answers.put(("item", next(items)))
            except StopIteration:
                answers.put(("end", None))
                return
            except Exception as error:
                answers.put(("error", error))
                return

    # A daemon: should the drive never answer, the thread dies with the program.
    threading.Thread(target=work, name="file access", daemon=True).start()
    try:
        while True:
            asked.put(True)
            what, value = _awaited(answers, name, cancelled, ANSWER_SECONDS if seconds is None else seconds)
            if what == "end":
                return
            if isinstance(value, Exception):
                raise value
            yield value  # type: ignore[misc]  # an item: only errors and the end are none
    finally:
        asked.put(False)


def _awaited(
    answers: queue.SimpleQueue[tuple[str, T | Exception | None]],
    name: str,
    cancelled: Callable[[], bool],
    seconds: float,
) -> tuple[str, T | Exception | None]:
    left = seconds
    while True:
        try:
            return answers.get(timeout=POLL_SECONDS)
        except queue.Empty:
            left -= POLL_SECONDS
        if cancelled():
            raise Cancelled(f"Reading {name} was stopped.")
        if left <= 0:
            raise DocumentMissing(f"{name} cannot be read: its drive does not answer.")


def blocks_of(path: Path, cancelled: Callable[[], bool]) -> Iterator[bytes]:
    """A file's bytes, block by block. Raises OSError, and as `answered`."""

    def blocks() -> Iterator[bytes]:
        with path.open("rb") as file:
            while block := file.read(BLOCK_BYTES):
                yield block

    return answered(blocks(), path.name, cancelled)
