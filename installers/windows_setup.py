"""Makes the setup program for Windows with NSIS, from a folder that was frozen on Windows."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from app import __version__
from installers.freezing import ROOT, BuildFailed


def make_setup(frozen: Path, licences: Path, out: Path) -> Path:
    """Compile the setup program; returns it in `out`. Raises BuildFailed."""
    makensis = shutil.which("makensis")
    if makensis is None:
        raise BuildFailed("NSIS is not installed: makensis was not found.")
    setup = out / f"pincite-{__version__}-setup.exe"
    values = {"VERSION": __version__, "FROZEN": frozen, "LICENCES": licences, "OUTPUT": setup}
    command = [makensis, "-V2", "-WX", *(f"-D{name}={value}" for name, value in values.items())]
    ended = subprocess.run([*command, str(ROOT / "installers/windows/pincite.nsi")], capture_output=True, text=True)
    if ended.returncode:
        raise BuildFailed(f"makensis failed: {(ended.stdout + ended.stderr).strip()}")
    return setup
