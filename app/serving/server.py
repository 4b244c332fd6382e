"""Runs the server on 127.0.0.1 until it is stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from app.errors import UsageError
from app.serving.access import Doorkeeper

HOST = "127.0.0.1"
MOST_CONNECTIONS = 400
"""More than requests are answered at once (access.py), since a client may keep connections that it does not use."""
SILENT_S = 30
"""Seconds after which a connection is closed that has asked nothing, or nothing further."""
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
        timeout_keep_alive=SILENT_S,
        timeout_graceful_shutdown=3,
        lifespan="off",
        ws="none",
        http=_Protocol,
        loop="asyncio",
    )
    try:
        asyncio.run(_run(_Server(config), cancelled, started))
    except SystemExit as error:  # so it says that it cannot listen
        raise UsageError(f"The port {port} cannot be used: another program has it, or it is not allowed.") from error


class _Protocol(H11Protocol):
    """Closes a connection over which no request comes: those who say nothing are to keep nobody out."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in the class itself
        super().connection_made(transport)
        self.loop.call_later(SILENT_S, self._close_if_silent)

    def _close_if_silent(self) -> None:
        if self.cycle is None and not self.transport.is_closing():
            self.transport.close()


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
