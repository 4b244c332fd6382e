"""Standard output for a loop that may be left while nobody reads: no thread of it keeps the process"""

from __future__ import annotations

import asyncio
import os
import select
import threading
import time
from contextlib import suppress
from queue import SimpleQueue

_BLOCK = 4096
"""Bytes that are written at once: a pipe takes so many whole (PIPE_BUF), so that it shows whether anybody reads."""


class OutputLines:
    """What is written, in order. All else in this process, and its children, writes to standard error in its place."""

    def __init__(self) -> None:
        """Make it in the loop that is to write."""
        self._own = os.dup(1)
        os.dup2(2, 1)
        self._loop = asyncio.get_running_loop()
        self._texts: SimpleQueue[tuple[bytes, asyncio.Future[None]]] = SimpleQueue()
        self._free = asyncio.Event()
        self._free.set()
        self._wrote_at = time.monotonic()
        self._is_gone = False
        # Not one of asyncio's or anyio's threads: those are waited for, and a write ends only when somebody reads.
        threading.Thread(target=self._write, name="pincite-output", daemon=True).start()

    async def write(self, text: str) -> int:
        """Write a text; returns when the system has taken all of it, or nobody can read any more."""
        written = self._loop.create_future()
        self._wrote_at = time.monotonic()
        self._free.clear()
        try:
            self._texts.put((text.encode("utf-8", "backslashreplace"), written))
            await written
        finally:
            self._free.set()
        return len(text)

    async def until_free(self) -> None:
        """Wait while something is being written."""
        await self._free.wait()

    @property
    def is_gone(self) -> bool:
        """Whether nobody can read any more: a write has failed, or the system says that one would."""
        if not self._is_gone and hasattr(select, "poll"):  # Windows has none
            looking = select.poll()
            looking.register(self._own, 0)
            self._is_gone = any(event & (select.POLLERR | select.POLLHUP) for _, event in looking.poll(0))
        return self._is_gone

    @property
    def waits_s(self) -> float:
        """For how many seconds nobody has read of what is being written; 0: nothing is."""
        return 0.0 if self._free.is_set() else time.monotonic() - self._wrote_at

    def _write(self) -> None:
        while True:
            data, written = self._texts.get()
            try:
                while data and not self._is_gone:
                    data = data[self._taken(data[:_BLOCK]) :]
            except OSError:
                self._is_gone = True
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(_set, written)

    def _taken(self, block: bytes) -> int:
        """How many bytes the system takes now; waits until it takes any."""
        try:
            taken = os.write(self._own, block)
        except BlockingIOError:  # whoever shares the descriptor has made it so that it does not wait
            select.select([], [self._own], [])
            return 0
        self._wrote_at = time.monotonic()
        return taken


def _set(written: asyncio.Future[None]) -> None:
    if not written.done():
        written.set_result(None)
