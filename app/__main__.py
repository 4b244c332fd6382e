"""Entry points, light on purpose: child processes load this module again, and must not load the whole app with it.

`python -m app` runs the command line when a command is named, else the window; `pincite` is always the command line.
"""

from __future__ import annotations

import importlib
import sys

COMMANDS = (
    "add",
    "watch",
    "ask",
    "summarize",
    "extract",
    "batch",
    "list",
    "search",
    "delete",
    "encrypt",
    "passphrase",
    "decrypt",
    "models",
    "fit",
    "verify",
    "serve",
    "mcp",
    "doctor",
    "updates",
    "self-test",
)


def start() -> int:
    """Run the command line or the window; returns the exit code."""
    if set(sys.argv[1:]) & {*COMMANDS, "-h", "--help", "--version"}:
        return command_line()
    code: int = importlib.import_module("app.gui.application").main(sys.argv[1:])
    return code


def command_line() -> int:
    """The `pincite` command."""
    try:
        code: int = importlib.import_module("app.cli").main()
    except KeyboardInterrupt:  # while the app loads, nobody else listens for Ctrl-C yet
        print("pincite: Stopped.", file=sys.stderr)
        return 130
    return code


if __name__ == "__main__":
    sys.exit(start())
