"""How the window looks on a real screen: light and dark as the system says, at 100 % and 200 %, all to be read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from conftest import StartApp
from numpy.typing import NDArray
from running_app import RunningApp, with_model
from screen import Picture, Screen, Words, contrast, luminance, plain, wait_until, words_on

KDE_DARK = """[General]
ColorScheme=BreezeDark
[Colors:Window]
BackgroundNormal=32,35,38
ForegroundNormal=252,252,252
[Colors:View]
BackgroundNormal=20,22,24
ForegroundNormal=252,252,252
"""
"""As KDE writes it where the user has chosen a dark scheme."""
SHOWN = (
    "Summarise",
    "New conversation",
    "Try one of these",
    "Ask a question about your documents",
    "Enter asks",
    "Choose each time",
)


def colours_of(picture: Picture, line: Words) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The ground of a line of words, and the colour of its letters: that which differs most."""
    top, left = max(0, round(line.top)), max(0, round(line.left))
    part = picture[top : round(line.top + line.height), left : round(line.left + line.width)].reshape(-1, 3)
    colours, counts = np.unique(part, axis=0, return_counts=True)
    ground = colours[counts.argmax()].astype(float)
    often = colours[counts >= max(2, counts.max() // 2000)].astype(float)
    return ground, often[np.abs(often - ground).sum(axis=1).argmax()]


def surroundings(tmp_path: Path, *, is_dark: bool, scale: int) -> dict[str, str]:
    """The environment of a desktop that is set so."""
    found = {"QT_SCALE_FACTOR": str(scale)}
    if is_dark:
        folder = tmp_path / "config"
        folder.mkdir()
        (folder / "kdeglobals").write_text(KDE_DARK)
        found |= {"XDG_CURRENT_DESKTOP": "KDE", "KDE_SESSION_VERSION": "6", "XDG_CONFIG_HOME": str(folder)}
    return found


def size_of(app: RunningApp) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the window on the screen."""
    told = dict(
        line.split("=") for line in app.screen.do("getwindowgeometry", "--shell", app.window).split() if "=" in line
    )
    left, top = int(told["X"]), int(told["Y"])
    return left, top, left + int(told["WIDTH"]), top + int(told["HEIGHT"])


def picture_with_all(screen: Screen) -> list[Picture]:
    """A picture of the screen, once all is on it that is to be read; what is suggested comes last. Until then none."""
    picture = screen.still_picture()
    words = " ".join(plain(line.text) for line in words_on(picture))
    return [] if any(plain(text) not in words for text in SHOWN) else [picture]


@pytest.mark.parametrize(("is_dark", "scale"), [(False, 1), (True, 2)], ids=["light", "dark at 200 %"])
def test_all_words_can_be_read(
    is_dark: bool,
    scale: int,
    screen: Screen,
    start_app: StartApp,
    tiny_folder: Path,
    sample_pdf: Path,
    tmp_path: Path,
) -> None:
    environment = surroundings(tmp_path, is_dark=is_dark, scale=scale)
    app = start_app(with_model(tmp_path / "data", tiny_folder), sample_pdf, environment=environment)
    app.wait_for_documents()
    screen.find("Choose each time", (0, 600, 1440, 900))  # of this model they are too long
    (picture,) = wait_until(lambda: picture_with_all(screen), "a picture with all of the words")
    height, width = picture.shape[:2]
    left, top, right, bottom = size_of(app)
    assert min(left, top) >= 0 and right <= width and bottom <= height, "no part lies beside the screen"
    lines = [line for line in words_on(picture) if top < line.top and line.left < right]
    page = left + 0.6 * (right - left) if scale == 1 else right  # the paper's own colours are not ours
    ours = [line for line in lines if line.left < page and len(plain(line.text)) > 2]
    faint = [(line.text, round(ratio, 1)) for line in ours if (ratio := contrast(*colours_of(picture, line))) < 4.5]
    assert faint == []
    grounds = [luminance(colours_of(picture, line)[0]) for line in ours]
    assert (np.median(grounds) < 0.1) == is_dark
    assert app.quit() == 0
