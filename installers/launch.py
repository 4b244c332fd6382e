"""Where the packaged programs begin: `pincite`, `pincite-gui`, and the child processes that both start.

A packaged Python has no `python -m`; the app starts its exporter that way, so that one module is known here.
"""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path


def main() -> int:
    """Run the program that this file was started as; returns the exit code."""
    multiprocessing.freeze_support()  # does not return where this is a child process of the app
    if sys.argv[1:3] == ["-m", "export_onnx"]:
        from export_onnx.__main__ import main as export

        return export(sys.argv[3:])
    if Path(sys.executable).stem == "pincite-gui":
        from app.gui.application import main as window

        return window(sys.argv[1:])
    from app.__main__ import command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
