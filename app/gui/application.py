"""Starts the window: reads the arguments and looks whether Qt can run here at all. `running.py` does the rest.

look for Qt's system libraries → is a window there already? → QApplication → window shown → library opened (its lane)
→ model started (its lane)
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.errors import PinciteError
from app.gui.second_start import only_window
from app.gui.system_libraries import why_no_window
from app.log import log_uncaught_errors, start_log
from app.paths import Paths, leave_no_core


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed. Returns the exit status."""
    options = _parser().parse_args(argv)
    if reason := why_no_window():
        print(f"pincite-gui: {reason}", file=sys.stderr)
        return 1
    # Qt is loaded only now: without its system libraries the import itself would end the process.
    from app.gui.privacy.private_window import remember_no_files

    try:
        paths = Paths.under(options.data_dir) if options.data_dir else Paths.default()
        if options.private:
            paths = paths.private()
            leave_no_core()
            remember_no_files()
        start_log(paths)
        log_uncaught_errors()
        files = [Path(name).absolute() for name in options.files]
        if (door := only_window(paths, files)) is None:
            print("Pincite is open already: see its window.")
            return 0
        from app.gui.running import run_window

        return run_window(paths, files, door)
    except PinciteError as error:
        print(f"pincite-gui: {error}", file=sys.stderr)
        return error.exit_code


def files_named(arguments: Sequence[str]) -> list[str]:
    """The files that the window's command line names. Ends the program if it is wrong."""
    files: list[str] = _parser().parse_args(arguments).files
    return files


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pincite-gui", description="Ask your documents questions; answers are pinned to exact words on a page."
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="documents to add and show")
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", help="keep library, models and logs here")
    parser.add_argument(
        "--private", action="store_true", help="leave nothing on the disk: no library, no log, no cache"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
