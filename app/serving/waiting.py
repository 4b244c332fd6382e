"""From the queue's thread to the server's: the events of one request, for as long as its client is there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from typing import Any

from app.serving.work_queue import Finished, Request, Work, WorkQueue

LOOKS_S = 0.25
"""How often it is looked whether the client is still there."""


async def events_of(
    queue: WorkQueue, client: str, work: Work, is_gone: Callable[[], Awaitable[bool]]
) -> AsyncGenerator[Any]:
    """The events of some work, in the order in which they come. Ends early, and the work with it, when the client goes.

    `is_gone` says whether it has; a task that is cancelled ends the work as well.

    Raises QueueFull, and the PinciteError with which the work ended.
    """
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[Any] = asyncio.Queue()

    def deliver(event: Any) -> None:
        with suppress(RuntimeError):  # the server has ended, and nobody listens
            loop.call_soon_threadsafe(arrived.put_nowait, event)

    waiting = Request(client, work, deliver)
    queue.submit(waiting)
    try:
        while True:
            try:
                event = await asyncio.wait_for(arrived.get(), LOOKS_S)
            except TimeoutError:
                if await is_gone():
                    return
                continue
            if isinstance(event, Finished):
                if event.error is not None:
                    raise event.error
                return
            yield event
    finally:
        waiting.cancel()
