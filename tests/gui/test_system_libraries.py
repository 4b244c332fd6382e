"""Which system libraries Qt wants: our table against what its own files name."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from app.gui.system_libraries import ALWAYS, WAYLAND, X11, missing_packages, why_no_window

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings everything elsewhere")

# Every Debian system has these, or another library of the table brings them.
BASE = re.compile(r"lib(c|m|dl|rt|pthread|gcc_s|z|zstd|glib-2|gthread-2)\b|libstdc\+\+|ld-linux")


def needed_by(*files: Path) -> set[str]:
    """Direct system dependencies, from the files' dynamic sections."""
    if shutil.which("readelf") is None:
        pytest.skip("readelf is not installed")
    text = subprocess.run(["readelf", "-d", *map(str, files)], capture_output=True, text=True, check=True).stdout
    names = set(re.findall(r"\(NEEDED\).*\[(.+)\]", text))
    return {name for name in names if not re.match(r"libQt6|libpyside|libshiboken|libicu", name)}


def test_every_library_that_qts_files_name_is_in_the_table() -> None:
    root = Path(PySide6.__file__).parent
    qt = root / "Qt"
    libraries = [qt / f"lib/libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "DBus", "OpenGL")]
    modules = [next(root.glob(f"{name}*.so")) for name in ("QtCore", "QtGui", "QtWidgets")]
    always = [*libraries, *modules, qt / "plugins/platforms/libqoffscreen.so"]
    window = [qt / "plugins/platforms/libqxcb.so", qt / "lib/libQt6XcbQpa.so.6"]
    wanted = {"always": needed_by(*always) - set(ALWAYS), "window": needed_by(*window) - set(ALWAYS) - set(X11)}
    assert {kind: {n for n in names if not BASE.match(n)} for kind, names in wanted.items()} == {
        "always": set(),
        "window": set(),
    }


def test_missing_libraries_are_named_by_package_once_and_sorted() -> None:
    absent = {"libxcb-cursor.so.0", "libEGL.so.1", "libwayland-cursor.so.0"}
    assert missing_packages("xcb", lambda name: name not in absent) == ["libegl1", "libxcb-cursor0"]
    assert missing_packages("offscreen", lambda name: name not in absent) == ["libegl1"]
    assert missing_packages("wayland", lambda name: name not in absent) == ["libegl1", "libwayland-cursor0"]
    assert missing_packages("xcb", lambda name: True) == []


def test_the_sentence_names_the_command_that_helps() -> None:
    reason = why_no_window({"DISPLAY": ":0"}, lambda name: name != "libxcb-icccm.so.4")
    assert reason.endswith("sudo apt-get install libxcb-icccm4")
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}, lambda name: name not in X11) == ""


def test_wayland_is_used_where_it_is_complete_else_x11() -> None:
    here = {"WAYLAND_DISPLAY": "wayland-0"}
    assert why_no_window(here, lambda name: name not in X11) == ""
    assert "libxcb-cursor0" in why_no_window(here, lambda name: name not in {*WAYLAND, "libxcb-cursor.so.0"})


def test_no_display_is_said_instead_of_qts_abort() -> None:
    if missing_packages("xcb"):
        pytest.skip("the libraries of a real window are not installed")
    environment = {"PATH": "/usr/bin:/bin", "DISPLAY": ":4711"}
    command = [sys.executable, "-m", "app.gui.application"]
    root = Path(__file__).parents[2]
    result = subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True)
    assert result.returncode == 1
    assert "no display" in result.stderr and "Traceback" not in result.stderr
