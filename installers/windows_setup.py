"""Makes the setup program for Windows with NSIS, from a folder that was frozen on Windows."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from PIL import Image

from app import __version__
from app.ingest.files.suffixes import SUFFIXES
from installers.chosen import CPP_RUNTIME
from installers.freezing import ROOT, BuildFailed

ICON_SIZES = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]
"""In dots: from a title bar to a desktop's largest."""


def make_setup(frozen: Path, licences: Path, work: Path, out: Path) -> Path:
    """Compile the setup program; returns it in `out`. `work` has the picture of the icon. Raises BuildFailed."""
    makensis = shutil.which("makensis")
    if makensis is None:
        raise BuildFailed("NSIS is not installed: makensis was not found.")
    if absent := [name for name in CPP_RUNTIME if not (frozen / "_internal" / name).is_file()]:
        raise BuildFailed(f"The C++ library is not inside: {', '.join(absent)}.")
    setup, icon, endings = out / f"pincite-{__version__}-setup.exe", work / "pincite.ico", work / "endings.nsh"
    with Image.open(work / "pincite.png") as picture:
        picture.save(icon, sizes=ICON_SIZES)
    endings.write_text(every_ending(), encoding="utf-8")
    values = {
        "VERSION": __version__,
        "FROZEN": frozen,
        "LICENCES": licences,
        "ENDINGS": endings,
        "ICON": icon,
        "OUTPUT": setup,
    }
    command = [
        makensis,
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *(f"-D{name}={value}" for name, value in values.items()),
    ]
    ended = subprocess.run([*command, str(ROOT / "installers/windows/pincite.nsi")], capture_output=True)
    if ended.returncode:
        raise BuildFailed(f"makensis failed: {(ended.stdout + ended.stderr).decode(errors='replace').strip()}")
    return setup


def every_ending() -> str:
    """A macro in NSIS's language that does something for every ending of names that documents have."""
    lines = [f'  !insertmacro ${{do}} "{ending}"' for endings in SUFFIXES.values() for ending in endings]
    return "\n".join(["!macro EveryEnding do", *lines, "!macroend", ""])
