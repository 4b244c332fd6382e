"""Lines of standard input for a loop that may be left while nothing comes: no thread of it keeps the process"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncGenerator
from contextlib import suppress


async def lines_of_input() -> AsyncGenerator[str]:
    """Each line as it comes, until the input ends. To all else in this process, and its children, it has ended."""
    # Read through a duplicate that is never closed: the thread may be within a read when everything ends.
    own, nowhere = os.dup(0), os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        stream = open(own, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115  # it is never closed
        with suppress(RuntimeError, OSError):  # the loop has ended, or the input broke off
            for line in stream:
                loop.call_soon_threadsafe(arrived.put_nowait, line)
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(arrived.put_nowait, None)

    # Not asyncio's or anyio's threads: those are waited for, and a read ends only with the input.
    threading.Thread(target=read, name="pincite-input", daemon=True).start()
    while (line := await arrived.get()) is not None:
        yield line
