"""Where a Windows metafile puts its words: what both formats, WMF and EMF, keep while they are played.

point of a record ── world transform ── window and viewport ──> place on the picture
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.ingest.formats.symbol_letters import meant

MOST_LETTERS = 20_000
"""Of one picture."""
MOST_SAVED, MOST_OBJECTS = 1_000, 2_000
SYMBOLS = 2
"""The charset of fonts whose letters are signs."""
CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Code pages by the charset of a font; others have the Western one."""
UPDATES_PLACE, AT_RIGHT, AT_CENTRE = 0x1, 0x2, 0x6
"""Bits of a text's alignment: it begins where the last one ended; ends, or has its middle, at its point."""
LETTER_WIDTH = 0.5
"""Of a font's height, where nothing says how wide letters are."""
Matrix = tuple[float, float, float, float, float, float]
Frame = tuple[float, float, float, float]
"""Origin and extent."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Font:
    """What is known of a font: its height in the picture's own units, how it is turned, and its letters."""

    height: float = 12.0
    turned: bool = False
    charset: int = 0
    face: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that were put in one go: where they begin and end, and how high they are, in units of the picture."""

    x: float
    y: float
    width: float
    height: float
    turned: bool
    text: str
    is_measured: bool
    """Whether the file says how wide it is."""

    @property
    def letter(self) -> float:
        """How wide its letters are: across, units may be others than down."""
        return self.width / max(len(self.text), 1)


@dataclass(frozen=True, slots=True)
class State:
    """What holds for the next text."""

    world: Matrix = IDENTITY
    window: Frame = (0.0, 0.0, 1.0, 1.0)
    viewport: Frame = (0.0, 0.0, 1.0, 1.0)
    alignment: int = 0
    font: Font = field(default_factory=Font)
    place: tuple[float, float] = (0.0, 0.0)


class Device:
    """What a metafile is played on. Numbers that make no sense leave things as they are."""

    def __init__(self) -> None:
        self.state = State()
        self.pieces: list[Piece] = []
        self._saved: list[State] = []
        self._letters = MOST_LETTERS
        self.fonts: dict[int, Font] = {}

    @property
    def is_full(self) -> bool:
        """Whether it has as many letters as a picture may have."""
        return self._letters <= 0

    def save(self) -> None:
        """Keeps what holds now."""
        if len(self._saved) < MOST_SAVED:
            self._saved.append(self.state)

    def restore(self, which: int) -> None:
        """What was kept holds again: -1 the last, -2 the one before; from 1 on the first and later ones."""
        at = which if which < 0 else which - 1
        if -len(self._saved) <= at < len(self._saved):
            self.state = self._saved[at]
            del self._saved[at:]

    def transform(self, matrix: Sequence[float], mode: int) -> None:
        """Sets the world transform: 1 to none, 2 to this one before it, 3 to this one behind it, 4 to this one."""
        new: Matrix = (matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5])
        if mode == 1:
            new = IDENTITY
        elif mode == 2:
            new = _product(new, self.state.world)
        elif mode == 3:
            new = _product(self.state.world, new)
        if all(map(math.isfinite, new)):
            self.state = replace(self.state, world=new)

    def put(self, x: float, y: float, text: str, widths: float | None) -> None:
        """Puts a text. `widths`: how wide all of it is, in units of the record; None: not known."""
        font, state = self.state.font, self.state
        text = letters_of(text, font)[: max(self._letters, 0)]
        self._letters -= max(len(text), 1)
        wide = len(text) * LETTER_WIDTH * abs(font.height) if widths is None else float(widths)
        if state.alignment & UPDATES_PLACE:
            x, y = state.place
            self.state = replace(self.state, place=(x + wide, y))
        if state.alignment & AT_CENTRE == AT_CENTRE:
            x -= wide / 2
        elif state.alignment & AT_RIGHT:
            x -= wide
        left, top = self._placed(x, y)
        right, _ = self._placed(x + wide, y)
        low = self._placed(x, y + abs(font.height))
        height = math.hypot(low[0] - left, low[1] - top)
        is_turned = font.turned or abs(state.world[1]) > abs(state.world[0]) / 4
        if text.strip() and all(map(math.isfinite, (left, top, right, height))):
            self.pieces.append(
                Piece(min(left, right), top, abs(right - left), height, is_turned, text, widths is not None)
            )

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.state.world
        x, y = a * x + c * y + e, b * x + d * y + f
        window, viewport = self.state.window, self.state.viewport
        across = viewport[2] / window[2] if window[2] else 1.0
        down = viewport[3] / window[3] if window[3] else 1.0
        return (x - window[0]) * across + viewport[0], (y - window[1]) * down + viewport[1]


def letters_of(text: str, font: Font) -> str:
    """A text as a reader sees it: in fonts of signs letters stand for others."""
    if font.charset != SYMBOLS:
        return "".join(letter for letter in text if letter.isprintable() or letter in " \u00a0")
    return "".join(meant(letter, font.face) for letter in text if ord(letter) >= 32)


def decoded(data: bytes, font: Font) -> str:
    """Letters of one byte, in the code page of a font."""
    if font.charset == SYMBOLS:
        return data.decode("latin-1")
    return data.decode(CHARSETS.get(font.charset, "cp1252"), "replace").replace("\ufffd", "")


def _product(one: Matrix, two: Matrix) -> Matrix:
    return (
        one[0] * two[0] + one[1] * two[2],
        one[0] * two[1] + one[1] * two[3],
        one[2] * two[0] + one[3] * two[2],
        one[2] * two[1] + one[3] * two[3],
        one[4] * two[0] + one[5] * two[2] + two[4],
        one[4] * two[1] + one[5] * two[3] + two[5],
    )
