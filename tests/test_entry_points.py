"""`python -m app`: the command line for a command, the window for files, and a sentence for what is neither."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app import __main__ as entry
from app.gui import application

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["asks", "report.pdf", "What?"], "'asks' is neither a file nor a command. Did you mean ask?"),
        (["--data-dir", "{folder}", "sumarize"], "'sumarize' is neither a file nor a command. Did you mean summarize?"),
        (["nothing-like-it.pdf"], "'nothing-like-it.pdf' is neither a file nor a command. To see the commands"),
    ],
)
def test_what_is_neither_a_file_nor_a_command_opens_no_window(arguments: list[str], says: str, tmp_path: Path) -> None:
    written = [argument.format(folder=tmp_path) for argument in arguments]
    result = subprocess.run(
        [sys.executable, "-m", "app", *written], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith("pincite: ") and says in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_files_that_are_there_open_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[list[str]] = []

    def window(arguments: list[str]) -> int:
        opened.append(arguments)
        return 7

    file = tmp_path / "list of things.txt"
    file.write_text("Words.")
    monkeypatch.setattr(application, "main", window)
    for arguments in ([], [str(file)], ["--private", "--data-dir", str(tmp_path / "data"), str(file)]):
        monkeypatch.setattr(sys, "argv", ["app", *arguments])
        assert entry.start() == 7
    assert opened == [[], [str(file)], ["--private", "--data-dir", str(tmp_path / "data"), str(file)]]
