"""Runs the server on 127.0.0.1 until it is stopped."""

from __future__ import annotations

import asyncio
import errno
import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from socketserver import BaseRequestHandler, TCPServer

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from app.errors import UsageError
from app.serving.access import Doorkeeper

HOST = "127.0.0.1"
MOST_CONNECTIONS = 400
"""More than requests are answered at once (access.py), since a client may keep connections that it does not use."""
SILENT_S = 30
"""Seconds after which a connection is closed that has asked nothing, or nothing further."""
PROBES_S = (0.1, 0.1, 5.0)
"""Seconds from one look whether a client that says no more is still there to the next; the last one repeats."""
_LOOKS_S = 0.1
TAKEN = "The port {number} cannot be used: another program has it, or it is not allowed."


class Port:
    """A port of 127.0.0.1 that is taken. Nobody can connect to it before it is served."""

    def __init__(self, number: int) -> None:
        """`number`: 0 for any that is free. Raises UsageError if the port is taken or not allowed."""
        self._taken = _Taken((HOST, number), BaseRequestHandler, bind_and_activate=False)
        try:
            self._taken.server_bind()
        except OSError as error:
            self.close()
            raise UsageError(TAKEN.format(number=number)) from error
        self.number = int(self._taken.socket.getsockname()[1])

    def close(self) -> None:
        """Give it back. May be called again."""
        self._taken.server_close()

    def serve(self, app: Doorkeeper, cancelled: Callable[[], bool], started: Callable[[], None]) -> None:
        """Serve until `cancelled()` says so. `started` is called when clients can connect. Raises UsageError."""
        config = uvicorn.Config(
            app,
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
            asyncio.run(self._run(_Server(config), cancelled, started))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:  # two may take a port at the same time: one of them can listen
                raise
            raise UsageError(TAKEN.format(number=self.number)) from error

    async def _run(self, server: uvicorn.Server, cancelled: Callable[[], bool], started: Callable[[], None]) -> None:
        task = asyncio.create_task(server.serve(sockets=[self._taken.socket]))
        is_told = False
        while not task.done():
            if server.started and not is_told:
                is_told = True
                started()
            if cancelled():
                server.should_exit = True
            await asyncio.sleep(_LOOKS_S)
        await task


class _Taken(TCPServer):
    """What holds a port."""

    allow_reuse_address = os.name == "posix"  # elsewhere it would share the port with another program


class _Protocol(H11Protocol):
    """Closes a connection over which no request comes, and answers a client that says no more but still listens.

    A client that has ended its side (`nc -N`, some proxies) looks like one that has gone, until something is sent to
    it. An interim response, which HTTP/1.1 allows at any time and clients pass over, tells them apart: what has gone
    refuses it, and its request ends as that of any other that has gone.
    """

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in the class itself
        super().connection_made(transport)
        self.loop.call_later(SILENT_S, self._close_if_silent)

    def eof_received(self) -> bool:  # type: ignore[override]  # True keeps the connection: asyncio.Protocol
        """The client says no more. It may wait for an answer that has not begun, if its request is whole."""
        cycle = self.cycle
        waits = cycle is not None and not cycle.more_body and not cycle.response_started
        if not waits or cycle.scope["http_version"] != "1.1":
            return False
        cycle.keep_alive = False
        self.loop.call_later(PROBES_S[0], self._probe, PROBES_S[1:])
        return True

    def _probe(self, waits: Sequence[float]) -> None:
        """Send an interim response, and again after each wait, the last of which repeats."""
        if self.cycle.response_started or self.transport.is_closing():
            return
        self.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.loop.call_later(waits[0], self._probe, waits[1:] or waits)

    def _close_if_silent(self) -> None:
        if self.cycle is None and not self.transport.is_closing():
            self.transport.close()


class _Server(uvicorn.Server):
    """Leaves signals alone: they are the command line's."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield
