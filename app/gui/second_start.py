"""A second start of the window: it hands its files to the window that is there, and ends.

    pincite-gui b.pdf  ── ["/home/x/b.pdf"] ──>  the window that has this library open: adds b.pdf, comes to the front
                       <── taken ──────────────

The two meet at a socket in a folder of this user's, on Windows at a named pipe: never at a port. Private windows, which
share nothing, hand nothing over and are handed nothing.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import PinciteError
from app.log import get_log
from app.paths import Paths, make_folder

PATIENCE_S = 10.0
"""How long a window may take to answer: one that has just been started is not there for a second or two."""
LONGEST_MESSAGE = 10_000_000
LONGEST_ADDRESS = 100
"""Bytes of a socket's path; systems take 103 or 107."""
_TAKEN = b"taken"
_CLOSING_S = 0.1
_LOG = get_log("gui")


class Door:
    """Where the only window of a library is handed the files of later starts. `listener` None: it is closed."""

    def __init__(self, listener: Listener | None) -> None:
        self._listener = listener
        self._is_closed = listener is None

    def receive(self, take: Callable[[list[Path]], None]) -> None:
        """From now on call `take`, in a thread of its own, with the files of each later start; there may be none."""
        if not self._is_closed:
            threading.Thread(target=self._receive, args=(take,), name="pincite-door", daemon=True).start()

    def _receive(self, take: Callable[[list[Path]], None]) -> None:
        assert self._listener is not None
        while not self._is_closed:
            try:
                with self._listener.accept() as start:
                    files = _files_of(start)
                    if not self._is_closed:
                        take(files)
                        start.send_bytes(_TAKEN)
            except (OSError, EOFError, ValueError):
                time.sleep(_CLOSING_S)  # should it be the system that has no room, it is not asked without pause

    def close(self) -> None:
        """Take nothing any more: the next start is a window."""
        self._is_closed = True
        if self._listener is not None:
            with suppress(OSError):  # whoever removed the socket has done the same
                self._listener.close()


CLOSED = Door(None)


def only_window(paths: Paths, files: Sequence[Path]) -> Door | None:
    """The door of the window that is to be opened; None: a window is there already and has taken `files`."""
    if paths.is_private:
        return CLOSED
    try:
        folder = _folder(paths)
        address = _address(paths, folder)
        # Several files opened at once are several starts at once: one becomes the window, the others wait for it.
        with FileLock(folder / f"{_name(paths)}.lock", timeout=2 * PATIENCE_S):
            if _is_taken(address, files):
                return None
            if not _is_pipe(address):
                Path(address).unlink(missing_ok=True)  # of a window that crashed
            return Door(Listener(address, backlog=16))
    except (OSError, EOFError, PinciteError, Timeout) as error:
        _LOG.failure("no_door", error)
        return CLOSED


def _is_taken(address: str, files: Sequence[Path]) -> bool:
    """As `_hand_over`; one that is just closing is waited for."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            return _hand_over(address, files)
        except (EOFError, ConnectionError):
            if time.monotonic() > end:
                raise
            time.sleep(_CLOSING_S)


def _hand_over(address: str, files: Sequence[Path]) -> bool:
    """Whether a window is there and has taken the files. Raises OSError, EOFError if one is there that does not."""
    try:
        window = Client(address)
    except (FileNotFoundError, ConnectionRefusedError):
        return False
    with window:
        if sys.platform == "win32":  # else it may only blink in the task bar
            ctypes.windll.user32.AllowSetForegroundWindow(-1)
        window.send_bytes(json.dumps([str(file) for file in files]).encode())
        if not window.poll(PATIENCE_S) or window.recv_bytes(len(_TAKEN)) != _TAKEN:
            raise OSError("the window does not answer")
    return True


def _files_of(start: Connection) -> list[Path]:
    """What a later start hands over. Raises ValueError if it is something else, EOFError and OSError if it is gone."""
    if not start.poll(PATIENCE_S):
        raise EOFError("nothing came")
    names = json.loads(start.recv_bytes(LONGEST_MESSAGE))
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError("no list of names")
    return [Path(name) for name in names]


def _name(paths: Paths) -> str:
    return f"pincite-{hashlib.sha256(os.fsencode(paths.data.absolute())).hexdigest()[:16]}"


def _folder(paths: Paths) -> Path:
    """Only this user may write there: what systems have for sockets, or the library's own folder."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(given) if given and Path(given).is_dir() else make_folder(paths.data)


def _address(paths: Paths, folder: Path) -> str:
    """Raises OSError if no socket can have it."""
    if sys.platform == "win32":
        return rf"\\.\pipe\{_name(paths)}"
    address = folder / f"{_name(paths)}.socket"
    if len(os.fsencode(address)) > LONGEST_ADDRESS:
        raise OSError("the path is too long for a socket")
    return str(address)


def _is_pipe(address: str) -> bool:
    return address.startswith("\\\\")
