"""A screen of the tests' own: Xvfb with a window manager, its keys and mouse by xdotool, its pixels, and what they say.

What is on the screen is read back from the server's own frame buffer; words on it are recognised by the networks that
read scans. Neither asks the window.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from app.ingest.ocr.picture_text import TextReader

PROGRAMS = ("Xvfb", "setxkbmap", "xdotool", "xclip", "openbox")
SLOW_S = 300.0
Picture = NDArray[np.uint8]
"""[height, width, 3], RGB."""
T = TypeVar("T")


def why_not() -> str:
    """Why no screen can be had here; empty if one can."""
    if sys.platform != "linux":
        return "Xvfb is a matter of X11"
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        return f"not installed: {', '.join(missing)} (scripts/install_desktop_tools)"
    from app.gui.system_libraries import missing_packages

    packages = missing_packages("xcb")
    return f"Qt's libraries for X11 are missing: {', '.join(packages)}" if packages else ""


def wait_until(is_so: Callable[[], T | None], what: str, seconds: float = SLOW_S) -> T:
    """Wait until something is so, and return it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := is_so():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words on the screen, in its pixels."""

    text: str
    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[int, int]:
        """Where a click hits it."""
        return round(self.left + self.width / 2), round(self.top + self.height / 2)


class Screen:
    """One X server with its window manager, keyboard and mouse."""

    def __init__(self, folder: Path, width: int = 1440, height: int = 900) -> None:
        folder.mkdir(parents=True)
        size = f"{width}x{height}x24"
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-fbdir", str(folder), "-nolisten", "tcp"]
        command += ["-noreset"]  # else it begins anew when a first program leaves, and throws the others out
        self._server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        self._buffer = folder / "Xvfb_screen0"
        self.environment = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        for name in ("WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "QT_SCALE_FACTOR"):
            self.environment.pop(name, None)
        self._manager = subprocess.Popen(
            ["openbox"], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        wait_until(lambda: self.do("get_num_desktops").strip(), "the window manager")  # gives windows the focus

    def close(self) -> None:
        """End both."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(30)

    def do(self, *arguments: object) -> str:
        """Run xdotool, and return what it prints."""
        command = ["xdotool", *map(str, arguments)]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60).stdout

    def press(self, *keys: str) -> None:
        """Press keys one after the other, named as X names them: ctrl+o, Return, Tab."""
        for key in keys:
            self.do("key", key)
            time.sleep(0.05)

    def use_keyboard(self, layout: str) -> None:
        """Have the keys that a keyboard of a country has, by X's name of its layout: us, il, ara."""
        subprocess.run(["setxkbmap", layout], env=self.environment, check=True, timeout=60)

    def type(self, text: str) -> None:
        """Type text, key by key."""
        self.do("type", "--delay", 8, text)

    def click(self, x: int, y: int) -> None:
        """Move the mouse there and press its left button."""
        self.do("mousemove", x, y, "click", 1)

    def clipboard(self, kind: str = "UTF8_STRING") -> str:
        """What another program gets when it pastes."""
        command = ["xclip", "-selection", "clipboard", "-o", "-t", kind]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60).stdout

    def picture(self) -> Picture:
        """The pixels, from the frame buffer: a file in the format of xwd."""
        data = self._buffer.read_bytes()
        header = struct.unpack(">25I", data[:100])
        width, height, line = header[4], header[5], header[12]
        begin = header[0] + 12 * header[19]  # behind the header and the colour map
        pixels = np.frombuffer(data, np.uint8, line * height, begin).reshape(height, line // 4, 4)
        return np.ascontiguousarray(pixels[:, :width, 2::-1])

    def still_picture(self) -> Picture:
        """The pixels once nothing has moved for a moment; a blinking cursor may."""
        before = self.picture()
        for _ in range(100):
            time.sleep(0.15)
            now = self.picture()
            if np.count_nonzero((now != before).any(axis=2)) < 200:
                return now
            before = now
        return before

    def tab_back_to(self, line: Words) -> None:
        """Press Shift+Tab until what stands around some words looks different: it has the focus."""
        left, top = round(line.left) - 40, round(line.top) - 10
        around = np.s_[top : top + 44, left : left + 400]
        before = self.still_picture()[around]
        for _ in range(12):
            self.press("shift+Tab")
            if np.count_nonzero((self.still_picture()[around] != before).any(axis=2)) > 300:
                return
        raise AssertionError(f"Shift+Tab does not come to {line.text!r}")

    def read(self, part: tuple[int, int, int, int] | None = None) -> list[Words]:
        """The words on the screen, or in a part of it: left, top, right, bottom."""
        left, top, right, bottom = part or (0, 0, 10_000, 10_000)
        return words_on(self.still_picture()[top:bottom, left:right], left, top)

    def find(self, text: str, part: tuple[int, int, int, int] | None = None) -> Words:
        """The topmost line that holds some words, once it is there."""
        lines: list[Words] = []
        end = time.monotonic() + SLOW_S
        while time.monotonic() < end:
            lines = self.read(part)
            if found := [line for line in lines if plain(text) in plain(line.text)]:
                return min(found, key=lambda line: line.top)
            time.sleep(0.3)
        raise AssertionError(f"{text!r} is not on the screen, but: {[line.text for line in lines]}")


def words_on(picture: Picture, left: int = 0, top: int = 0) -> list[Words]:
    """The lines of text on a picture whose corner lies there."""
    return [
        Words(
            " ".join(word.text for word in line.words),
            left + line.region.x - line.region.width / 2,
            top + line.region.y - line.region.height / 2,
            line.region.width,
            line.region.height,
        )
        for line in _reader().read(picture).lines
    ]


def plain(text: str) -> str:
    """Letters and digits alone: what recognition makes of spaces and signs varies."""
    return "".join(letter for letter in text.lower() if letter.isalnum())


def contrast(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Of two colours, RGB of 0 to 255, as WCAG 2 defines it: 1 to 21."""
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: NDArray[np.float64]) -> float:
    """How bright a colour is, 0 to 1, by the same definition."""
    shares = np.asarray(colour, np.float64) / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return float(linear @ np.array([0.2126, 0.7152, 0.0722]))


@cache
def _reader() -> TextReader:
    return TextReader()
