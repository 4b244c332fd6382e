"""Makes the portable archive for Linux: the frozen folder, licences, menu entry and a note, in one .tar.xz."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from app import __version__
from app.gui.system_libraries import ALWAYS, X11
from installers.freezing import ROOT, BuildFailed

NOTE = """Pincite {version}, portable

Start the window with ./pincite-gui, the command with ./pincite; nothing has to be installed. What Pincite keeps lies in
~/.local/share/pincite, or beside it where you say so: ./pincite-gui --data-dir FOLDER.

The window needs these libraries, which a desktop has (the names are Debian's packages):
{packages}

The licences of everything inside lie in the folder licences.
"""


def make_archive(frozen: Path, licences: Path, work: Path, out: Path, machine: str) -> Path:
    """Pack a frozen folder; returns the archive in `out`. Raises BuildFailed."""
    name = f"pincite-{__version__}-linux-{machine}"
    stage = work / "archive" / name
    shutil.rmtree(stage.parent, ignore_errors=True)
    shutil.copytree(frozen, stage, symlinks=True, copy_function=os.link)
    shutil.copytree(licences, stage / "licences")
    for file in ("pincite.desktop", "pincite.svg"):
        shutil.copyfile(ROOT / "installers/linux" / file, stage / file)
    packages = " ".join(sorted({*ALWAYS.values(), *X11.values()}))
    (stage / "README.txt").write_text(NOTE.format(version=__version__, packages=packages))
    package = out / f"{name}.tar.xz"
    command = [
        "tar",
        "--create",
        "--owner=0",
        "--group=0",
        "--use-compress-program=xz -1 -T0",
        "-f",
        str(package),
        name,
    ]
    ended = subprocess.run(command, cwd=stage.parent, capture_output=True, text=True)
    shutil.rmtree(stage.parent)
    if ended.returncode:
        raise BuildFailed(f"tar failed: {ended.stderr.strip()}")
    return package
