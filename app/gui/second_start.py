"""A second start of the window: it hands its files to the window that is there, and ends.

    pincite-gui b.pdf  ── {"files": ["/home/x/b.pdf"], ...} ──>  the window that has this library open: adds b.pdf,
                       <── taken ───────────────────────────     comes to the front

The two meet at a socket in a folder of this user's, on Windows at a named pipe whose name only this user can know:
never at a port. A window that is just closing takes nothing: the start waits until it is gone, and is the window then.
Private windows, which share nothing, hand nothing over and are handed nothing.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import secrets
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import PinciteError
from app.log import get_log
from app.paths import Paths, make_folder, write_whole

PATIENCE_S = 10.0
"""How long a window that is there, or a start, may take for what it has to say."""
CHANGING_S = 60.0
"""How long a window is waited for that is being made, from a slow disk, or closes, and keeps what was being written."""
LONGEST_MESSAGE = 10_000_000
LONGEST_ADDRESS = 100
"""Bytes of a socket's path; systems take 103 or 107."""
_TAKEN = b"taken"
_PAUSE_S = 0.1
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
"""Where a Wayland desktop says that whoever was just started may come to the front."""
_LOG = get_log("gui")


@dataclass(frozen=True, slots=True)
class Start:
    """What a later start hands over."""

    files: tuple[Path, ...]
    activation: str = ""
    """What allows a window to come to the front on Wayland."""


class Door:
    """Where the only window of a library is handed the files of later starts. `listener` None: it is closed."""

    def __init__(self, listener: Listener | None) -> None:
        self._listener = listener
        self._is_closed = listener is None
        self._take: Callable[[Start], bool] | None = None
        self._can_take = threading.Event()
        if listener is not None:
            threading.Thread(target=self._receive, args=(listener,), name="pincite-door", daemon=True).start()

    def receive(self, take: Callable[[Start], bool]) -> None:
        """From now on call `take`, in a thread of its own, for each later start, also those that wait already.

        It returns whether the files are taken; if not, the start tries again.
        """
        self._take = take
        self._can_take.set()

    def close(self) -> None:
        """Take nothing any more: the next start is a window."""
        self._is_closed = True
        if self._listener is not None:
            with suppress(OSError):  # whoever removed the socket has done the same
                self._listener.close()

    def _receive(self, listener: Listener) -> None:
        while not self._is_closed:
            try:
                with listener.accept() as start:
                    handed = _read(start)
                    is_ready = self._can_take.wait(CHANGING_S) and not self._is_closed
                    if is_ready and self._take is not None and self._take(handed):
                        start.send_bytes(_TAKEN)
            except (OSError, EOFError, ValueError, RuntimeError):
                time.sleep(_PAUSE_S)  # should it be the system that has no room, it is not asked without pause


CLOSED = Door(None)


def only_window(paths: Paths, files: Sequence[Path]) -> Door | None:
    """The door of the window that is to be opened; None: a window is there already and has taken `files`."""
    if paths.is_private:
        return CLOSED
    try:
        folder = _folder(paths)
        # Several files opened at once are several starts at once: one becomes the window, the others wait for it.
        with FileLock(folder / f"{_name(paths)}.lock", timeout=2 * CHANGING_S):
            address = _address(paths, folder)
            if _is_taken(address, files):
                return None
            if sys.platform != "win32":
                Path(address).unlink(missing_ok=True)  # of a window that crashed
            return Door(Listener(address, backlog=64))
    except (OSError, EOFError, PinciteError, Timeout) as error:
        _LOG.failure("no_door", error)
        return CLOSED


def _is_taken(address: str, files: Sequence[Path]) -> bool:
    """Whether a window is there and has taken the files. Raises OSError, EOFError if one is there that does not."""
    end = time.monotonic() + CHANGING_S
    while True:
        try:
            return _in_time(lambda: _hand_over(address, files))
        except (EOFError, ConnectionError):  # it is closing
            if time.monotonic() > end:
                raise
            time.sleep(_PAUSE_S)


def _in_time(work: Callable[[], bool]) -> bool:
    """What `work` returns or raises; OSError if it takes too long: connecting to a window that hangs has no limit."""
    done: list[bool] = []
    failed: list[Exception] = []

    def run() -> None:
        try:
            done.append(work())
        except Exception as error:
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(CHANGING_S + PATIENCE_S)
    for error in failed:
        raise error
    if not done:
        raise OSError("the window does not answer")
    return done[0]


def _hand_over(address: str, files: Sequence[Path]) -> bool:
    try:
        window = Client(address)
    except (FileNotFoundError, ConnectionRefusedError):
        return False
    with window:
        if sys.platform == "win32":  # else it may only blink in the task bar
            ctypes.windll.user32.AllowSetForegroundWindow(-1)
        handed = {"files": [str(file) for file in files], "activation": os.environ.get(_ACTIVATION, "")}
        window.send_bytes(json.dumps(handed).encode())
        if not window.poll(CHANGING_S):
            raise OSError("the window does not answer")
        return window.recv_bytes(len(_TAKEN)) == _TAKEN


def _read(start: Connection) -> Start:
    """Raises ValueError if it is something else, EOFError and OSError if it is gone, RecursionError."""
    if not start.poll(PATIENCE_S):
        raise EOFError("nothing came")
    handed = json.loads(start.recv_bytes(LONGEST_MESSAGE))
    if not isinstance(handed, dict) or not isinstance(handed.get("files"), list):
        raise ValueError("no files")
    texts = [*handed["files"], handed.get("activation")]
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("no texts")
    return Start(tuple(map(Path, texts[:-1])), texts[-1])


def allow_front(start: Start) -> None:
    """Have Qt show the desktop what allows this window to come to the front, at its next try."""
    if start.activation:
        os.environ[_ACTIVATION] = start.activation


def _name(paths: Paths) -> str:
    return f"pincite-{hashlib.sha256(os.fsencode(paths.data.absolute())).hexdigest()[:16]}"


def _folder(paths: Paths) -> Path:
    """Only this user may write there: what systems have for sockets, or the library's own folder."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(given) if given and Path(given).is_dir() else make_folder(paths.data)


def _address(paths: Paths, folder: Path) -> str:
    """Raises OSError if no socket can have it."""
    if sys.platform == "win32":
        token = folder / f"{_name(paths)}.pipe"  # anybody may make a pipe, but nobody else can guess this one's name
        if not token.exists():
            write_whole(token, secrets.token_hex(16).encode(), private=True)
        return rf"\\.\pipe\pincite-{token.read_text()}"
    address = folder / f"{_name(paths)}.socket"
    if len(os.fsencode(address)) > LONGEST_ADDRESS:
        raise OSError("the path is too long for a socket")
    return str(address)
