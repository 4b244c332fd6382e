"""The app as a user starts it, on a screen of the tests' own; what it keeps is read from its files, not asked of it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from screen import SLOW_S, Screen, wait_until

from app.paths import Paths
from app.settings import Settings, save_settings

ROOT = Path(__file__).parents[2]


class RunningApp:
    """One process of the window over a data folder."""

    def __init__(self, screen: Screen, data: Path, *files: Path, environment: Mapping[str, str] | None = None) -> None:
        self.screen = screen
        self.data = data
        self._log = (data.parent / f"{data.name}.out").open("w")
        command = [sys.executable, "-m", "app.gui.application", "--data-dir", str(data), *map(str, files)]
        self.process = subprocess.Popen(
            command,
            cwd=data.parent,  # where a file dialog begins
            env={**screen.environment, "PYTHONPATH": _with_sources(screen.environment), **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        self.window = wait_until(self._window, "the window").strip()
        wait_until(self._has_focus, "the focus")

    def _window(self) -> str:
        assert self.process.poll() is None, self.said()
        return self.screen.do("search", "--onlyvisible", "--pid", self.process.pid, "--name", "^Pincite$")

    def _has_focus(self) -> bool:
        return self.screen.do("getwindowfocus").strip() == self.window

    def said(self) -> str:
        """What the process wrote to the terminal: nothing, if all is well."""
        return Path(self._log.name).read_text()

    def ask_library(self, sentence: str) -> list[Any]:
        """What the library on the disk holds, read beside the running app."""
        file = self.data / "library.sqlite3"
        if not file.exists():
            return []
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=30)) as library:
            try:
                return list(library.execute(sentence))
            except sqlite3.OperationalError as error:
                if "no such table" in str(error):  # it is just being made
                    return []
                raise

    def wait_for(self, sentence: str, what: str, count: int = 1) -> list[Any]:
        """Wait until a question to the library has so many rows."""

        def rows() -> list[Any] | None:
            assert self.process.poll() is None, self.said()
            found = self.ask_library(sentence)
            return found if len(found) >= count else None

        return wait_until(rows, what)

    def wait_for_documents(self, count: int = 1) -> list[Any]:
        """Wait until so many documents are in the library: their names."""
        return self.wait_for("SELECT name, page_count FROM documents ORDER BY id", "a document", count)

    def wait_for_answer(self, count: int = 1) -> str:
        """Wait until so many answers are kept: the words of the last."""
        sentence = "SELECT text FROM messages WHERE role = 'assistant' ORDER BY id"
        return str(self.wait_for(sentence, "an answer", count)[-1][0])

    def quit(self) -> int:
        """Press Ctrl+Q and return the exit status."""
        self.screen.press("ctrl+q")
        return self.process.wait(SLOW_S)

    def close(self) -> None:
        """End the process, however it stands."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._log.close()


def with_model(data: Path, model: Path) -> Path:
    """A data folder whose settings name a model folder."""
    save_settings(Paths.under(data), Settings(model=str(model), device="cpu"))
    return data


def _with_sources(environment: Mapping[str, str]) -> str:
    return os.pathsep.join([str(ROOT), *filter(None, [environment.get("PYTHONPATH")])])
