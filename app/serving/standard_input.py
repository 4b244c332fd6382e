"""Lines of standard input for a loop that may be left while nothing comes: no thread of it keeps the process"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress

LONGEST_LINE = 1 << 20
"""Bytes. Of a longer one that much is taken: what it says is then no JSON."""
MOST_WAITING = 1 << 23
"""Bytes that are read before what came earlier is taken: more than a client asks at once that goes on to read."""


class InputLines:
    """Each line as it comes, until the input ends. To all else in this process, and its children, it has ended."""

    def __init__(self, is_wanted: Callable[[], Awaitable[None]]) -> None:
        """`is_wanted` is waited for before each line. Make it in the loop that is to take them."""
        # Read through a duplicate that is never closed: the thread may be within a read when everything ends.
        self._own, nowhere = os.dup(0), os.open(os.devnull, os.O_RDONLY)
        os.dup2(nowhere, 0)
        os.close(nowhere)
        self._is_wanted = is_wanted
        self._loop = asyncio.get_running_loop()
        self._arrived: asyncio.Queue[bytes] = asyncio.Queue()
        self._waiting = 0
        self._taken = threading.Condition()
        self.has_ended = False
        """Whether whoever asks has gone; lines may be left all the same."""
        # Not asyncio's or anyio's threads: those are waited for, and a read ends only with the input.
        threading.Thread(target=self._read, name="pincite-input", daemon=True).start()

    async def __aiter__(self) -> AsyncIterator[str]:
        """The lines."""
        while line := await self._arrived.get():
            await self._is_wanted()
            with self._taken:
                self._waiting -= len(line)
                self._taken.notify()
            yield line.decode("utf-8", "replace")

    def _read(self) -> None:
        stream = open(self._own, "rb", closefd=False)  # noqa: SIM115  # it is never closed
        with suppress(RuntimeError, OSError):  # the loop has ended, or the input broke off
            while line := stream.readline(LONGEST_LINE):
                rest = line
                while rest and not rest.endswith(b"\n"):
                    rest = stream.readline(LONGEST_LINE)
                with self._taken:
                    self._taken.wait_for(lambda: self._waiting < MOST_WAITING)
                    self._waiting += len(line)
                self._loop.call_soon_threadsafe(self._arrived.put_nowait, line)
        self.has_ended = True
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._arrived.put_nowait, b"")
