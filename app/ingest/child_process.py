"""A child process that can be waited for with a deadline, a memory limit and a cancel check, and always be killed."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator
from typing import Any, Self

import psutil

from app.errors import Cancelled

POLL_SECONDS = 0.05
START_SECONDS = 60.0
"""For the interpreter and its libraries to load: a machine under load takes its time."""


class ChildStopped(Exception):
    """The child ended, or takes too long or too much memory. `str()` says which, to follow "because"."""


class ChildProcess:
    """Runs `target(connection, *arguments)` in a fresh process. Use it as a context manager: leaving kills the process.

    The process is spawned, not forked: it starts without this process's threads, locks and open files. It does not get
    Ctrl-C: the parent decides what that means.
    """

    def __init__(self, target: Callable[..., None], arguments: tuple[object, ...], memory_bytes: int) -> None:
        self._memory_bytes = memory_bytes
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        # A daemon: the interpreter's own exit kills it, should nobody have come to it before.
        self._process = context.Process(target=target, args=(theirs, *arguments), daemon=True)
        try:
            with _without_interrupt():
                self._process.start()
        except BaseException:
            self._connection.close()
            raise
        finally:
            theirs.close()
        self._watched = psutil.Process(self._process.pid)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.kill()

    def kill(self) -> None:
        """Ends the process at once and frees what it held. May be called again."""
        self._connection.close()
        if self._process.is_alive():
            self._process.kill()
        self._process.join()

    def send(self, message: object) -> None:
        """Sends a request as JSON.

        Raises:
            ChildStopped: the process is gone.
        """
        try:
            self._connection.send_bytes(json.dumps(message).encode())
        except OSError as error:
            raise ChildStopped("the reading process crashed") from error

    def receive(self, seconds: float, cancelled: Callable[[], bool]) -> dict[str, Any]:
        """Waits for the next JSON message.

        Raises:
            ChildStopped: none came within `seconds`, or the process died or outgrew its memory limit.
            Cancelled: `cancelled` returned True.
        """
        message: dict[str, Any] = json.loads(self.receive_bytes(seconds, cancelled))
        return message

    def receive_bytes(self, seconds: float, cancelled: Callable[[], bool]) -> bytes:
        """As `receive`, for a message of raw bytes."""
        deadline = time.monotonic() + seconds
        try:
            while not self._connection.poll(POLL_SECONDS):
                if cancelled():
                    raise Cancelled("Reading was stopped.")
                if time.monotonic() > deadline:
                    raise ChildStopped(f"it took longer than {seconds:.3g} seconds")
                if self._memory() > self._memory_bytes:
                    raise ChildStopped(f"it needed more than {self._memory_bytes / 1e9:.3g} GB of memory")
            if cancelled():
                raise Cancelled("Reading was stopped.")
            return self._connection.recv_bytes()
        except (EOFError, OSError) as error:
            raise ChildStopped("the reading process crashed on it") from error

    def _memory(self) -> int:
        try:
            return int(self._watched.memory_info().rss)
        except psutil.Error:
            return 0  # it has just ended: the pipe says so too


@contextlib.contextmanager
def _without_interrupt() -> Iterator[None]:
    """Starts the child with Ctrl-C blocked, for it would be hit by one before it can say that it ignores it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
