"""One child that reads pages of a document, as the parent sees it: what it was asked for, and since when.

asked [4, 5, 6] ──> reads 4 ──> {"page"}        waiting = 5, 6
                    reads 5 ──> {"unrecognised"}, then much later {"page"}        (worker.py sends both packed)
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence
from enum import StrEnum
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from app.ingest.child.child_process import CRASHED, START_SECONDS, ChildProcess, ChildStopped
from app.ingest.child.worker import send_pages
from app.ingest.limits import Limits
from app.ingest.word_columns import unpack


class Engine(StrEnum):
    """What reads a document."""

    FIRST = "first"  # the one for its kind of document
    SECOND = "second"  # PDFium, for PDFs on which the first failed


class ReadingChild:
    """A child process that is asked for pages. Times are those of the parent's clock, which `now` tells."""

    def __init__(
        self,
        path: Path,
        password: str | None,
        limits: Limits,
        engine: Engine,
        now: float,
        *,
        is_first: bool,
        has_place: bool,
    ) -> None:
        self.engine = engine
        self.has_place = has_place
        """Whether a place of `Processes` was taken for it."""
        self.waiting: deque[int] = deque()
        """Pages that were asked for and did not come yet; the first is the one in hand."""
        self.is_open = False
        self.unrecognised: dict[str, Any] | None = None
        """The page whose picture is being read for words, as it is without them."""
        self._limits = limits
        self._is_ready = False
        self._since = now
        # After the first child the parent knows the document already, and its hash would only cost time.
        arguments = (path, password, limits, engine is Engine.SECOND, is_first)
        self._process = ChildProcess(send_pages, arguments, limits.memory_bytes)

    @property
    def connection(self) -> Any:
        """Where its messages come from."""
        return self._process.connection

    @property
    def is_busy(self) -> bool:
        """Whether a message is expected from it."""
        return bool(self.waiting) or not self.is_open

    def ask(self, numbers: Sequence[int], now: float) -> None:
        """Asks for pages, behind those that it was asked for before. Raises ChildStopped."""
        if not self.is_busy:
            self._since = now
        self._process.send(list(numbers))
        self.waiting.extend(numbers)

    def take(self, now: float) -> dict[str, Any]:
        """The next message, which has come. A page is no longer waited for then. Raises ChildStopped."""
        message = _message(self._process.take())
        self._since = now
        if "ready" in message:
            self._is_ready = True
        elif "document" in message:
            self.is_open = True
        elif "unrecognised" in message:
            self.unrecognised = message["unrecognised"]
        elif "page" in message:
            self.unrecognised = None
            self.waiting.popleft()
        return message

    def check(self, now: float) -> None:
        """Raises ChildStopped if it takes too long over what it was asked, or holds too much memory."""
        self._process.check_memory()
        if self.is_busy:
            self._process.check_time(now - self._since, self._allowed())

    def _allowed(self) -> float:
        if not self._is_ready:
            return START_SECONDS
        return self._limits.page_seconds if self.unrecognised is None else self._limits.recognition_seconds

    def end(self) -> None:
        """Ends the process."""
        self._process.kill()


def _message(sent: bytes) -> dict[str, Any]:
    """What a child sent. A page's fields hold its words, as `WordColumns`. Raises ChildStopped if it makes no sense."""
    try:
        if sent[:1] != b"[":
            message: dict[str, Any] = json.loads(sent)
            return message
        page, words = unpack(sent)
        return {"page" if page.pop("is_final") else "unrecognised": {**page, "words": words}}
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ChildStopped(CRASHED) from error


def with_messages(children: Sequence[ReadingChild], seconds: float) -> list[ReadingChild]:
    """Waits until one of them has sent something, or has died, or the time is over; returns those that have."""
    ready = wait([child.connection for child in children], seconds)
    return [child for child in children if child.connection in ready]
