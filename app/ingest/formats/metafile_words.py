"""The words of drawings in Windows' own formats, EMF and WMF, as which charts of other programs are pasted.

They are not drawn; what they say is put in lines, as it stands on the picture.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from itertools import pairwise

from app.ingest.formats import metafile_emf, metafile_wmf
from app.ingest.formats.metafile_bitmap import bitmap_of
from app.ingest.formats.metafile_device import Piece

PACKED = b"\x1f\x8b"
MOST_BYTES = 50 * 1024 * 1024
SAME_LINE = 0.4
"""Of the height of letters: pieces of one line do not stand farther above or below each other."""
GAP, GUESSED_GAP, WIDE_GAP = 0.3, 0.6, 2.4
"""Of the width of letters: pieces farther apart are words of their own (if it is guessed: if more so), and columns."""
SHADOW = 0.6
"""Of the width of letters: the same letters so near are drawn twice, to be dark, or with a shadow."""
MOST_SAME = 50
COLUMN = "\u2003"


def metafile_lines(data: bytes) -> tuple[str, list[str]] | None:
    """The format of a drawing and the lines that it holds, from top to bottom; None: it is no such drawing."""
    data = unpacked(data)
    if metafile_emf.is_emf(data):
        return "EMF", _lines(metafile_emf.play(data[:MOST_BYTES]).pieces)
    if metafile_wmf.is_wmf(data):
        return "WMF", _lines(metafile_wmf.play(data[:MOST_BYTES]).pieces)
    return None


def unpacked(data: bytes) -> bytes:
    """A drawing as it is, if it was packed (.emz, .wmz); empty if it is damaged."""
    if not data.startswith(PACKED):
        return data
    try:
        return zlib.decompressobj(31).decompress(data, MOST_BYTES)
    except zlib.error:
        return b""


def shown_form(data: bytes) -> bytes:
    """A picture as a book can show it: of a drawing without words the bitmap that it is, else the picture itself."""
    found = metafile_lines(data)
    return (bitmap_of(unpacked(data)) or data) if found is not None and not found[1] else data


def _lines(pieces: Iterable[Piece]) -> list[str]:
    rows: list[list[Piece]] = []
    out: list[tuple[float, float, str]] = []
    drawn: dict[str, list[Piece]] = {}
    for piece in sorted(pieces, key=lambda piece: (piece.y, piece.x)):
        same = drawn.setdefault(piece.text, [])
        if any(_is_shadow(other, piece) for other in same[-MOST_SAME:]):
            continue
        same.append(piece)
        if piece.turned:
            out.append((piece.y, piece.x, piece.text.strip()))
        elif rows and abs(rows[-1][0].y - piece.y) <= SAME_LINE * max(rows[-1][0].height, piece.height):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    out += [(row[0].y, min(piece.x for piece in row), _joined(row)) for row in rows]
    return [" ".join(text.split(" ")) for _, _, text in sorted(out) if text]


def _is_shadow(one: Piece, other: Piece) -> bool:
    near = abs(one.x - other.x) <= SHADOW * max(one.letter, other.letter)
    return near and abs(one.y - other.y) <= SAME_LINE * one.height


def _joined(row: list[Piece]) -> str:
    row = sorted(row, key=lambda piece: piece.x)
    text = row[0].text
    for last, piece in pairwise(row):
        gap = (piece.x - last.x - last.width) / max((last.letter + piece.letter) / 2, 1e-9)
        least = GAP if last.is_measured else GUESSED_GAP
        joint = COLUMN if gap > WIDE_GAP else " " if gap > least else ""
        text = text.rstrip() + joint + piece.text.lstrip() if joint else text + piece.text
    return text.strip()
