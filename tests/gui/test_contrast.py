"""Every pair of colours that words are shown in has a contrast of at least 4.5 to 1, as WCAG 2 defines it."""

from __future__ import annotations

import pytest

from app.gui.style_sheet import DARK, LIGHT, Colours

PAIRS = [
    *(("text", ground) for ground in ("ground", "panel", "card", "card_hover", "accent_soft", "desk")),
    *(("text_soft", ground) for ground in ("ground", "panel", "card", "card_hover", "accent_soft")),
    *(("text", ground) for ground in ("warning_soft", "error_soft")),
    *(("accent", ground) for ground in ("panel", "card", "card_hover", "accent_soft")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("warning", "warning_soft"),
    ("error", "error_soft"),
    ("error", "card"),
]


def luminance(colour: str) -> float:
    """Of "#rrggbb": 0 for black, 1 for white."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_measure_itself() -> None:
    assert (luminance("#ffffff") + 0.05) / (luminance("#000000") + 0.05) == pytest.approx(21)
    assert (luminance("#ffffff") + 0.05) / (luminance("#767676") + 0.05) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_told_from_their_ground(colours: Colours) -> None:
    faint = {}
    for letters, ground in PAIRS:
        low, high = sorted((luminance(getattr(colours, letters)), luminance(getattr(colours, ground))))
        if (ratio := (high + 0.05) / (low + 0.05)) < 4.5:
            faint[letters, ground] = round(ratio, 2)
    assert faint == {}
