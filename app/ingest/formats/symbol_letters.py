"""The letters of the font Symbol, which has Greek ones and signs where others have Latin (Adobe's Symbol encoding)."""

from __future__ import annotations

FONT = "Symbol"
OTHER = "\u2022"
"""Stands for a letter of a symbol font that is not known: without the font it has no meaning."""
PRIVATE = 0xF000
"""Programs also have the letters of such fonts from here on."""
_FIRST, _SECOND = 0x20, 0xA0
_LETTERS = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u2022⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
)


def meant(letter: str, font: str) -> str:
    """What a letter of a symbol font is: in the font Symbol that which it shows, in others a bullet."""
    code = ord(letter)
    code -= PRIVATE if code >= PRIVATE else 0
    for start, letters in zip((_FIRST, _SECOND), _LETTERS, strict=True):
        if font == FONT and start <= code < start + len(letters):
            return letters[code - start]
    return letter if code in (0x20, 0xA0) or code < _FIRST else OTHER
