"""Commands of `pincite` as processes of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).resolve().parents[1]


def commands_of(data_dir: Path, model: Path) -> Run:
    """Runs commands that keep everything in the folder `data_dir`, and answer with this model."""

    def run_command(command: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command_line(command, data_dir, model, *arguments),
            cwd=ROOT,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=300,
        )

    return run_command


def command_line(command: str, data_dir: Path, model: Path, *arguments: str | Path) -> list[str]:
    options = ["--data-dir", str(data_dir)]
    if command in ("ask", "summarize", "self-test") and "--model" not in arguments:
        options += ["--model", str(model)]
    return [sys.executable, "-m", "app", command, *options, *map(str, arguments)]


def answer_of(result: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert result.returncode == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer
