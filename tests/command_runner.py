"""Runs commands of `pincite` in this process, as its entry point does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app import cli

Pincite = Callable[..., tuple[int, str, str]]
"""Runs one command: its exit code, standard output and standard error."""


def commands_over(data: Path, capsys: pytest.CaptureFixture[str]) -> Pincite:
    """Commands that keep everything in the folder `data`."""

    def run(command: str, *arguments: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.main([command, "--data-dir", str(data), *map(str, arguments)])
        return code, *capsys.readouterr()

    return run
