"""`python -m app`: the command line when a command is named, else the window."""

from __future__ import annotations

import importlib
import sys

from app.cli import COMMANDS, main


def start() -> int:
    """Run the command line or the window; returns the exit code."""
    first = next((argument for argument in sys.argv[1:] if not argument.startswith("-")), "")
    if first in COMMANDS or {"-h", "--help", "--version"} & set(sys.argv[1:2]):
        return main()
    # By name: the command line must work where Qt cannot be loaded.
    window = importlib.import_module("app.gui.application")
    code: int = window.main(sys.argv[1:])
    return code


if __name__ == "__main__":
    sys.exit(start())
