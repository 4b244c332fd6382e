"""A child process that can be waited for with a deadline, a memory limit and a cancel check, and always be killed."""

from __future__ import annotations

import json
import multiprocessing
import threading
import time
from collections.abc import Callable
from typing import Any, Self

import psutil

from app import errors
from app.errors import Cancelled, ReaderFailed
from app.interrupts import interrupts_held_back

POLL_SECONDS = 0.05
START_SECONDS = 60.0
"""For the interpreter and its libraries to load: a machine under load takes its time."""
KILL_SECONDS = 5.0
MESSAGE_SECONDS = 10.0
"""For a message to come whole, once it has begun: far more than the largest takes."""
LARGEST_MESSAGE = 1 << 28
"""Bytes of a message: a page with its words is a few million, its pixels are 48 million at most."""
CRASHED = "the reading process crashed on it"
CHILD_SECONDS = 0.2
"""About how long a child takes to start."""


ERRORS: dict[str, type[errors.PinciteError]] = {
    kind.__name__: kind
    for kind in (
        errors.UsageError,
        errors.DocumentMissing,
        errors.NotADocument,
        errors.DocumentDamaged,
        errors.PasswordNeeded,
        errors.ReaderFailed,
    )
}
"""What a child may report, by name."""


class ChildStopped(Exception):
    """The child ended, or takes too long or too much memory. `str()` says which, to follow "because"."""


class ChildProcess:
    """Runs `target(connection, *arguments)` in a fresh process. Use it as a context manager: leaving kills the process.

    The process is spawned, not forked: it starts without this process's threads, locks and open files. It does not get
    Ctrl-C: the parent decides what that means.

    Nor is it forked by a server that has its libraries loaded, though that starts in a tenth of the time: Python's
    listens on a socket in the folder for temporary files, whose path may be too long for one, and where a private
    session would leave it behind.
    """

    def __init__(self, target: Callable[..., None], arguments: tuple[object, ...], memory_bytes: int) -> None:
        self._memory_bytes = memory_bytes
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        # A daemon: the interpreter's own exit kills it, should nobody have come to it before.
        self._process = context.Process(target=target, args=(theirs, *arguments), daemon=True)
        try:
            with interrupts_held_back():
                self._process.start()
        except BaseException:
            self.connection.close()
            raise
        finally:
            theirs.close()
        self._watched = psutil.Process(self._process.pid)
        self._taking_since: float | None = None
        self._is_ended = threading.Event()
        threading.Thread(target=self._end_slow_messages, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.kill()

    def kill(self) -> None:
        """Ends the process at once and frees what it held. May be called again."""
        self._is_ended.set()
        self.connection.close()
        if self._process.is_alive():
            self._process.kill()
        # Bounded: a process that waits for a drive which does not answer dies only when that answers.
        self._process.join(KILL_SECONDS)

    def send(self, message: object) -> None:
        """Sends a request as JSON.

        Raises:
            ChildStopped: the process is gone.
        """
        try:
            self.connection.send_bytes(json.dumps(message).encode())
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
        began = time.monotonic()
        try:
            while not self.connection.poll(POLL_SECONDS):
                if cancelled():
                    raise Cancelled("Reading was stopped.")
                self.check_time(time.monotonic() - began, seconds)
                self.check_memory()
            if cancelled():
                raise Cancelled("Reading was stopped.")
        except (EOFError, OSError) as error:
            raise ChildStopped(CRASHED) from error
        return self.take()

    def take(self) -> bytes:
        """The next message, which has begun to come. Raises ChildStopped if it was the process's end that came.

        A process that a document has taken over may begin a message and never end it, or send one without end.
        """
        self._taking_since = time.monotonic()
        try:
            message: bytes = self.connection.recv_bytes(LARGEST_MESSAGE)
            return message
        except (EOFError, OSError) as error:
            raise ChildStopped(CRASHED) from error
        finally:
            self._taking_since = None

    def _end_slow_messages(self) -> None:
        """Kills the process if a message does not end, which ends the message. (A timer a message costs more.)"""
        while not self._is_ended.wait(MESSAGE_SECONDS / 4):
            since = self._taking_since
            if since is not None and time.monotonic() - since > MESSAGE_SECONDS:
                self._process.kill()

    def check_time(self, taken: float, allowed: float) -> None:
        """Raises ChildStopped if `taken` is more than the seconds allowed."""
        if taken > allowed:
            raise ChildStopped(f"it took longer than {allowed:.3g} seconds")

    def check_memory(self) -> None:
        """Raises ChildStopped if the process holds more than its limit."""
        try:
            held = int(self._watched.memory_info().rss)
        except psutil.Error:
            return  # it has just ended: the pipe says so too
        if held > self._memory_bytes:
            raise ChildStopped(f"it needed more than {self._memory_bytes / 1e9:.3g} GB of memory")


def without_error(message: dict[str, Any]) -> dict[str, Any]:
    """The message; if it is an error, raises it."""
    if "error" in message:
        name, sentence = message["error"]
        raise ERRORS.get(name, ReaderFailed)(sentence)
    return message
