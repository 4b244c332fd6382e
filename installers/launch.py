"""Where the packaged programs begin: `pincite`, `pincite-gui`, and the child processes that both start.

A packaged Python has no `python -m`. The app starts its exporter and downloads that way: those modules are known here.
"""

from __future__ import annotations

import multiprocessing
import runpy
import sys
from pathlib import Path

MODULES = (
    "app.models.hub_child",
    "app.models.wheel_child",
    "app.remote.server_child",
    "app.updates.release_child",
    "export_onnx",
    "export_onnx.survey",
)


def main() -> int:
    """Run the program that this file was started as; returns the exit code."""
    multiprocessing.freeze_support()  # does not return where this is a child process of the app
    if sys.argv[1:2] == ["-m"] and sys.argv[2] in MODULES:
        module = sys.argv[2]
        sys.argv[:3] = [module]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    if Path(sys.executable).stem == "pincite-gui":
        from app.gui.application import main as window

        return window(sys.argv[1:])
    from app.__main__ import command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
