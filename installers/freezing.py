"""Turns the app and its Python into one folder with two programs in it, by PyInstaller."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from installers.chosen import WITH_SYMBOLS

ROOT = Path(__file__).parents[1]
ICON = ROOT / "installers/linux/pincite.svg"
DRAW = """
import sys
from PySide6.QtGui import QGuiApplication, QIcon
application = QGuiApplication([])
sys.exit(not QIcon(sys.argv[1]).pixmap(512, 512).save(sys.argv[2]))
"""
"""Programs on Windows and macOS carry their icon inside; PyInstaller makes it from a picture of dots."""


class BuildFailed(Exception):
    """A package could not be built; the text says why."""


def freeze(work: Path, encoder: Path | None) -> Path:
    """Build the folder `pincite` under `work`; returns it. Raises BuildFailed with the end of PyInstaller's log.

    `encoder`: the weights of the passage encoder, which go along with the starter model; None: neither does.
    """
    log = work / "pyinstaller.log"
    work.mkdir(parents=True, exist_ok=True)
    command = [
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean"),
        *("--distpath", str(work / "frozen"), "--workpath", str(work / "pyinstaller")),
        str(ROOT / "installers" / "pincite.spec"),
    ]
    icon = work / "pincite.png"
    environment = {
        **os.environ,
        "PINCITE_MODEL": "with" if encoder else "without",
        "PINCITE_ENCODER": str(encoder or ""),
        "PINCITE_ICON": str(icon),
        "QT_QPA_PLATFORM": "offscreen",
    }
    drawn = subprocess.run([sys.executable, "-c", DRAW, str(ICON), str(icon)], env=environment, capture_output=True)
    if drawn.returncode:
        raise BuildFailed(f"The icon could not be drawn: {drawn.stderr.decode(errors='replace')}")
    with log.open("w") as out:
        code = subprocess.call(command, cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT)
    if code:
        raise BuildFailed("PyInstaller failed:\n" + "\n".join(log.read_text().splitlines()[-20:]))
    frozen = work / "frozen" / "pincite"
    if sys.platform == "linux":
        strip_symbols(frozen)
    return frozen


def strip_symbols(frozen: Path) -> None:
    """Take the symbols out of the libraries that `chosen.WITH_SYMBOLS` names. Raises BuildFailed."""
    inside = frozen / "_internal"
    libraries = [path for path in inside.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    named = [str(path) for path in libraries if any(part in str(path.relative_to(inside)) for part in WITH_SYMBOLS)]
    try:
        ended = subprocess.run(["strip", "--strip-unneeded", *named], capture_output=True, text=True)
    except OSError as error:
        raise BuildFailed(f"strip cannot be run: {error}") from error
    if ended.returncode:
        raise BuildFailed(f"strip failed: {ended.stderr.strip()}")
