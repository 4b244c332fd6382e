"""The pages on which text recognition is measured, with the texts that they are known to hold."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

GOLD_FILES = {
    "ocrmypdf__linn.png": "ocrmypdf__linn.txt",
    "test__8087_054.3B.tif": "test__8087_054.3B.txt",
    "ocrmypdf__cardinal.pdf": "ocrmypdf__linn.txt",
    "ocrmypdf__rotated_skew.pdf": "ocrmypdf__linn.txt",
}
GOLD_WORDS = {
    "gen_receipt_tall.png": "TOTAL 1618.63",
    "gen_multipage.tiff": "FRAME 1 CODE 1000",
    "gen_cmyk.jpg": "FRAME 2 CODE 1111",
}
WITHOUT_GOLD = {
    "ocrmypdf__francais.pdf": "fra",
    "ocrmypdf__c02-22.pdf": "eng",
    "test__eurotext.tif": "eng+deu+fra",
    "test__devatest.png": "eng",
}
DRAWN = (
    ("sample-files__multicolumn.pdf", 1, "eng"),
    ("pdfplumber__federal-register-2020-17221.pdf", 1, "eng"),
    ("pdfplumber__federal-register-2020-17221.pdf", 2, "eng"),
    ("sample-files__GeoTopo-komprimiert.pdf", 21, "deu"),
    ("pdfplumber__senate-expenditures.pdf", 1, "eng"),
)
"""Pages with a text layer, which are drawn as a scanner would see them: file, page, language."""
SCAN_DPI = 200
SCAN_TURN = 0.6
"""Degrees."""
SCAN_NOISE = 10.0
"""Standard deviation, of 255 levels."""


@dataclass(frozen=True)
class Scan:
    """A file to be read, and what is known of each of its pages."""

    name: str
    file: Path
    language: str = "eng"
    text: str = ""
    """The whole text of every page; empty: not known."""
    words: str = ""
    """Some of the words."""


def scans_of(folder: Path, scratch: Path) -> Iterator[Scan]:
    """All of them; those that are drawn are put into `scratch`."""
    for name, gold in GOLD_FILES.items():
        yield Scan(name, folder / name, text=(folder / gold).read_text(encoding="utf-8"))
    for name, words in GOLD_WORDS.items():
        yield Scan(name, folder / name, words=words)
    for name, number, language in DRAWN:
        drawn = scratch / f"{Path(name).stem}-{number}.jpg"
        yield Scan(f"{name}, page {number}, drawn", drawn, language, text=_as_scan(folder / name, number, drawn))
    for name, language in WITHOUT_GOLD.items():
        yield Scan(name, folder / name, language)


def _as_scan(file: Path, number: int, drawn: Path) -> str:
    """Draws a page a little crooked, blurred, with noise and the losses of JPEG; returns its text by PDFium."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        page = document[number - 1]
        image = page.render(scale=SCAN_DPI / 72, grayscale=True).to_pil()
        text = str(page.get_textpage().get_text_range()).replace("\x02", "-")
    image = image.rotate(SCAN_TURN, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(0.7))
    levels = np.asarray(image, np.float32)
    noise = np.random.default_rng(1).normal(0.0, SCAN_NOISE, levels.shape)
    packed = io.BytesIO()
    Image.fromarray(np.clip(levels + noise, 0, 255).astype(np.uint8)).save(packed, "JPEG", quality=60)
    drawn.write_bytes(packed.getvalue())
    return text
