"""From the queue's thread to the server's: the events of one request, for as long as its client is there."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from typing import Any

from app.assistant.records import Stage
from app.serving.work_queue import Finished, Request, Wait, Work, WorkQueue

LOOKS_S = 0.25
"""How often it is looked whether the client is still there."""
WAIT_TOLD_S = 5.0
"""After which a client is told what it waits for, and again so often: that also keeps its connection from ending."""


async def events_of(
    queue: WorkQueue, client: str, work: Work, is_gone: Callable[[], Awaitable[bool]]
) -> AsyncGenerator[Any]:
    """The events of some work, in the order in which they come. Ends early, and the work with it, when the client goes.

    While it waits long for its turn, a Stage says so every few seconds, before all other events. `is_gone` says whether
    the client has; a task that is cancelled ends the work as well.

    Raises QueueFull, what `is_gone` raises, and the PinciteError with which the work ended.
    """
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[Any] = asyncio.Queue()

    def deliver(event: Any) -> None:
        with suppress(RuntimeError):  # the server has ended, and nobody listens
            loop.call_soon_threadsafe(arrived.put_nowait, event)

    waiting = Request(client, work, deliver)
    queue.submit(waiting)
    looked = told = time.monotonic()
    try:
        while True:
            try:
                event = await asyncio.wait_for(arrived.get(), LOOKS_S)
            except TimeoutError:
                event = None
            if time.monotonic() - looked >= LOOKS_S:  # also where events come one upon the other
                if await is_gone():
                    return
                looked = time.monotonic()
            if event is None:
                if time.monotonic() - told >= WAIT_TOLD_S and (wait := queue.wait_of(waiting)) is not None:
                    told = time.monotonic()
                    yield Stage(_said(wait), 0, 0)
                continue
            if isinstance(event, Finished):
                if event.error is not None:
                    raise event.error
                return
            yield event
    finally:
        waiting.cancel()


def _said(wait: Wait) -> str:
    first = "1 request comes" if wait.before == 1 else f"{wait.before} requests come"
    return f"Waiting: {first} first" + (f", about {wait.seconds:.0f} s" if wait.seconds >= 1 else "")
