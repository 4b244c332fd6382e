"""Entry points, light on purpose: child processes load this module again, and must not load the whole app with it.

`python -m app` runs the command line when a command is named, else the window, with the files that are named. `pincite`
is always the command line.
"""

from __future__ import annotations

import difflib
import importlib
import os
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
    window = importlib.import_module("app.gui.application")
    for name in window.files_named(sys.argv[1:]):
        if not os.path.lexists(name):
            meant = "".join(f" Did you mean {like}?" for like in difflib.get_close_matches(name, COMMANDS, 1))
            print(
                f"pincite: {name!a} is neither a file nor a command.{meant} To see the commands: --help",
                file=sys.stderr,
            )
            return 2
    code: int = window.main(sys.argv[1:])
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
