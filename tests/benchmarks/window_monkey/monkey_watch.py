"""What the monkey hears of the window's thread: exceptions, Qt's complaints, failures in the log, and long calls."""

from __future__ import annotations

import faulthandler
import re
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEvent, QObject, QtMsgType, qInstallMessageHandler
from stall_watch import Call, StallWatch

LONGEST_MS = 50.0
HARMLESS = ("This plugin does not support", "propagateSizeHints")
EXPECTED = ("EngineFailed", "DocumentError", "Cancelled")
"""Words of lines of the log that tell of what the monkey itself did, such as killing a process."""
FATAL = ("task_broke", "last_work_failed", "last_work_unfinished")
"""Events of the log that must never come."""


@dataclass(frozen=True, slots=True)
class Stall:
    """A call that took the window's thread too long, and where it was when it was looked at."""

    call: Call
    stack: str

    @property
    def words(self) -> str:
        """On one line."""
        call = self.call
        took = f"{call.cpu_ms:.0f} ms ({call.wall_ms:.0f} by the clock)"
        return f"{took} {call.event} to {call.receiver}: {self.stack[-400:]}"


class MonkeyWatch(StallWatch):
    """Keeps the long calls only, each with the stack that another thread saw meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.stalls: list[Stall] = []
        self.count = 0
        self.is_ours = False
        """The monkey itself is at work within the call, as where it closes a menu that blocks."""
        self._begun = 0.0
        self._stack = ""
        self._main = threading.get_ident()
        threading.Thread(target=self._look, name="monkey's watch", daemon=True).start()

    def timed(self, notify: Callable[[QObject, QEvent], bool], receiver: QObject, event: QEvent) -> bool:
        """As the watchdog does it; of short calls only their number stays."""
        is_outermost = self._depth == 0
        if is_outermost:
            self._begun, self._stack, self.is_ours = time.perf_counter(), "", False
        try:
            return super().timed(notify, receiver, event)
        finally:
            if is_outermost:
                self._begun = 0.0
                call = self.calls.pop()
                self.count += 1
                if call.wall_ms > LONGEST_MS and not self.is_ours:
                    self.stalls.append(Stall(call, self._stack))

    def _look(self) -> None:
        with tempfile.TemporaryFile() as file:
            while True:
                time.sleep(0.01)
                begun = self._begun
                if not begun or time.perf_counter() - begun < 0.025:
                    continue
                file.seek(0)
                file.truncate()
                # Not by sys._current_frames: a frame that is held keeps what is painted with from ending.
                faulthandler.dump_traceback(file)
                file.seek(0)
                if self._begun == begun:
                    self._stack = self._main_stack(file.read().decode("utf-8", "replace"))

    def _main_stack(self, told: str) -> str:
        """The window's thread alone, innermost last, without what belongs to the monkey."""
        part = told.partition(f"{self._main:016x}")[2].partition("\n\n")[0]
        places = re.findall(r'File ".*?([^"/]+)", line (\d+) in (\S+)', part)
        names = [f"{file}:{line} {name}" for file, line, name in reversed(places)]
        return " > ".join(name for name in names if not name.startswith(("window_monkey", "stall_watch", "monkey_")))


class Ears:
    """Exceptions that reached no handler, and Qt's messages, since the last look."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        sys.excepthook = self._on_exception
        threading.excepthook = lambda told: self.heard.append(
            f"in a thread: {told.exc_type.__name__}: {told.exc_value}"
        )
        sys.unraisablehook = lambda told: self.heard.append(f"unraisable: {told.exc_value!r} in {told.object!r}")
        qInstallMessageHandler(self._on_message)

    def take(self) -> list[str]:
        """What was heard since."""
        heard, self.heard = self.heard, []
        return heard

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.heard.append("exception: " + "".join(traceback.format_exception(kind, error, trace)))

    def _on_message(self, kind: QtMsgType, context: Any, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            print(f"FATAL: {message}", flush=True)
        if kind is not QtMsgType.QtDebugMsg and not message.strip().startswith(HARMLESS):
            self.heard.append(f"Qt says: {message}")


class LogReader:
    """Failures that the app's own log tells of."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read = 0

    def take(self) -> list[str]:
        """Bad lines since the last look."""
        if not self._file.is_file():
            return []
        data = self._file.read_bytes()
        new, self._read = data[min(self._read, len(data)) :], len(data)
        return [line for line in new.decode("utf-8", "replace").splitlines() if any(word in line for word in FATAL)]
