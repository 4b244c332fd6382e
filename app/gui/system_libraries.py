"""Which system libraries does Qt's window need, and which of them are missing here?

Without them Qt ends the whole process with an abort, so this is asked before Qt is loaded. On its own:

    python -m app.gui.system_libraries     one missing Debian package a line; exit status 1 if there is any

The names were read off the NEEDED entries of PySide6 6.12's libraries and platform plugins (`readelf -d`).
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""soname → Debian package, needed even to draw into memory."""

X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""soname → Debian package, for a window on an X11 display."""

WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""soname → Debian package, for a window on a Wayland display."""

WINDOWLESS = ("offscreen", "minimal", "linuxfb", "vnc")
"""Qt platforms that need no display."""

CanLoad = Callable[[str], bool]


def is_loadable(soname: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_packages(platform: str = "xcb", can_load: CanLoad = is_loadable) -> list[str]:
    """Debian packages that are missing for a Qt platform such as "xcb", "wayland" or "offscreen", sorted.

    Elsewhere than on Linux Qt brings everything, and nothing is ever missing.
    """
    if not sys.platform.startswith("linux"):
        return []
    needed = dict(ALWAYS)
    if platform.startswith("wayland"):
        needed |= WAYLAND
    elif not platform.startswith(WINDOWLESS):
        needed |= X11
    return sorted({package for soname, package in needed.items() if not can_load(soname)})


def why_no_window(environment: Mapping[str, str] = os.environ, can_load: CanLoad = is_loadable) -> str:
    """Say plainly why Qt could not open a window here and what helps; empty if nothing is known against it."""
    if not sys.platform.startswith("linux"):
        return ""
    asked = environment.get("QT_QPA_PLATFORM", "")
    has_wayland = bool(environment.get("WAYLAND_DISPLAY"))
    if asked.startswith("wayland") or (not asked and has_wayland and not missing_packages("wayland", can_load)):
        return _install_hint(missing_packages("wayland", can_load))
    platform = asked or "xcb"
    if missing := missing_packages(platform, can_load):
        return _install_hint(missing)
    if platform.startswith("xcb") and not _display_answers(environment):
        return (
            "There is no display to open a window on. Start Pincite from a desktop session, or use the command line: "
            'pincite ask FILE "question".'
        )
    return ""


def _install_hint(packages: list[str]) -> str:
    if not packages:
        return ""
    return (
        "The window needs system libraries that are missing. On Debian or Ubuntu, install them with:\n"
        f"  sudo apt-get install {' '.join(packages)}"
    )


def _display_answers(environment: Mapping[str, str]) -> bool:
    """Connect to the X server and hang up: Qt would abort if it could not."""
    name = environment.get("DISPLAY")
    if not name:
        return False
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(), None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def main() -> int:
    """Print the missing packages for a window on X11, one a line."""
    missing = missing_packages("xcb")
    for package in missing:
        print(package)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
