"""Runs the server on 127.0.0.1 until it is stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager

import uvicorn

from app.errors import UsageError
from app.serving.access import Doorkeeper

HOST = "127.0.0.1"
MOST_CONNECTIONS = 200
_LOOKS_S = 0.1


def serve(app: Doorkeeper, port: int, cancelled: Callable[[], bool], started: Callable[[int], None]) -> None:
    """Serve until `cancelled()` says so. `started` is told the port: the one asked for, or with 0 a free one.

    Raises UsageError if the port is taken or not allowed.
    """
    config = uvicorn.Config(
        app,
        host=HOST,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=3,
        lifespan="off",
        ws="none",
        http="h11",
        loop="asyncio",
    )
    try:
        asyncio.run(_run(_Server(config), cancelled, started))
    except SystemExit as error:  # so it says that it cannot listen
        raise UsageError(f"The port {port} cannot be used: another program has it, or it is not allowed.") from error


class _Server(uvicorn.Server):
    """Leaves signals alone: they are the command line's."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


async def _run(server: uvicorn.Server, cancelled: Callable[[], bool], started: Callable[[int], None]) -> None:
    task = asyncio.create_task(server.serve())
    is_told = False
    while not task.done():
        if server.started and not is_told:
            is_told = True
            started(int(server.servers[0].sockets[0].getsockname()[1]))
        if cancelled():
            server.should_exit = True
        await asyncio.sleep(_LOOKS_S)
    await task
