"""Builds test documents in code, so that every word, position and defect in them is known.

The PDFs are written by hand here, without the library that reads them: what a test expects does not come from what it
tests. Text stands in Courier, whose every letter is 0.6 em wide, so that positions can be reckoned. y runs downwards
from the top of the page in all arguments, as in app.ingest.records. Every function returns the path it was given.
"""

from __future__ import annotations

import itertools
import textwrap
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pymupdf
from PIL import Image, ImageDraw

A4 = (595.0, 842.0)
LETTER_WIDTH = 0.6  # of the font size, in Courier
MARGIN = 56.0


@dataclass(frozen=True)
class Text:
    """A line of text: `x`, `y` are the left end of its baseline."""

    x: float
    y: float
    text: str
    size: float = 10.0
    grey: float = 0.0
    """0 black, 1 white."""
    render_mode: int = 0
    """PDF's Tr: 0 filled, 3 invisible."""


@dataclass(frozen=True)
class Rectangle:
    """A filled rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float
    grey: float = 0.0


@dataclass(frozen=True)
class Picture:
    """A grey image of `columns` x `rows` pixels (one byte each) stretched over a box."""

    x0: float
    y0: float
    x1: float
    y1: float
    columns: int
    rows: int
    pixels: bytes


@dataclass(frozen=True)
class Nest:
    """Drawings within drawings, each twice in the next: 2 ** levels to draw, which takes for ever from 24 levels on."""

    levels: int


Mark = Text | Rectangle | Picture | Nest


@dataclass(frozen=True)
class PageSpec:
    """One page to write: marks are painted in order; the crop box is (x0, y0, x1, y1) with y downwards."""

    marks: Sequence[Mark] = ()
    size: tuple[float, float] = A4
    rotate: int = 0
    crop: tuple[float, float, float, float] | None = None
    content: bytes | None = None
    """Raw content stream instead of marks."""
    extra: str = ""
    """More entries for the page's dictionary."""


@dataclass
class _Objects:
    """PDF objects, numbered from 1."""

    bodies: list[bytes] = field(default_factory=list)

    def add(self, body: bytes) -> int:
        self.bodies.append(body)
        return len(self.bodies)

    def stream(self, entries: str, data: bytes) -> int:
        packed = zlib.compress(data)
        head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode()
        return self.add(head + packed + b"\nendstream")


def write_pdf(path: Path, pages: Sequence[PageSpec]) -> Path:
    """Writes a PDF of the pages given."""
    objects = _Objects()
    catalog, tree = objects.add(b"<< /Type /Catalog /Pages 2 0 R >>"), objects.add(b"")
    courier = objects.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>")
    unicode_font = _add_unicode_font(objects)
    kids = [_add_page(objects, page, tree, courier, unicode_font) for page in pages]
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects.bodies[tree - 1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>".encode()
    path.write_bytes(_serialised(objects.bodies, catalog))
    return path


def text_pdf(path: Path, pages: list[str]) -> Path:
    """Writes each string as one page: "\\n" ends a line, an empty line ends a paragraph.

    Lines are wrapped at 80 letters; a page grows downwards beyond A4 when its text needs it: a string is always a page.
    """
    specs = []
    for text in pages:
        lines = [part for line in text.split("\n") for part in (textwrap.wrap(line, 80) or [""])]
        marks = [Text(MARGIN, MARGIN + 12 * (row + 1), line) for row, line in enumerate(lines) if line]
        specs.append(PageSpec(marks, (A4[0], max(A4[1], 2 * MARGIN + 12 * len(lines)))))
    return write_pdf(path, specs)


def two_column_pdf(path: Path, left: Sequence[str], right: Sequence[str], *, across: bool) -> Path:
    """Writes one page of two columns; `across` puts the lines into the file row by row instead of column by column."""
    lefts = [Text(50, 100 + 12 * row, line, 9) for row, line in enumerate(left)]
    rights = [Text(310, 100 + 12 * row, line, 9) for row, line in enumerate(right)]
    rows = [mark for pair in itertools.zip_longest(lefts, rights) for mark in pair if mark is not None]
    return write_pdf(path, [PageSpec(rows if across else [*lefts, *rights])])


def table_pdf(path: Path, rows: Sequence[Sequence[str]], *, columns_backwards: bool = False) -> Path:
    """Writes a page with a ruled table of up to four columns, row by row; `columns_backwards`: last cells first."""
    marks: list[Mark] = []
    for row, cells in enumerate(rows):
        y = 100.0 + 16 * row
        marks.append(Rectangle(50, y + 4, 550, y + 4.5))
        texts = [Text(56 + 125 * column, y, cell) for column, cell in enumerate(cells)]
        marks += texts[::-1] if columns_backwards else texts
    return write_pdf(path, [PageSpec(marks)])


def scan_pdf(path: Path, lines: Sequence[str], *, recognised: Sequence[str] = ()) -> Path:
    """Writes one page that is a picture of the lines; `recognised` are laid over it as invisible text."""
    image = text_image(lines)
    picture = Picture(0, 0, *A4, image.width, image.height, image.convert("L").tobytes())
    layer = [Text(MARGIN, MARGIN + 24 * (row + 1), line, 16, render_mode=3) for row, line in enumerate(recognised)]
    return write_pdf(path, [PageSpec([picture, *layer])])


def text_image(lines: Sequence[str], size: tuple[int, int] = (595, 842)) -> Image.Image:
    """Draws lines of text, black on white."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        draw.text((MARGIN, MARGIN + 24 * row), line, fill="black", font_size=16)
    return image


def turned_jpeg(path: Path, orientation: int, size: tuple[int, int] = (80, 40)) -> Path:
    """Writes a JPEG whose stored top left quarter is red, the rest white, with an EXIF orientation."""
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(path, exif=exif, quality=95)
    return path


def encrypted_pdf(path: Path, text: str, password: str) -> Path:
    """Writes a page of text that opens with the password only (AES-256)."""
    plain = text_pdf(path.with_name(f"plain-{path.name}"), [text])
    with pymupdf.open(plain) as document:
        document.save(
            path, encryption=pymupdf.mupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw=f"{password}-owner"
        )
    plain.unlink()
    return path


def truncated(path: Path, share: float) -> Path:
    """Cuts a file down to its first `share` in place."""
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    return path


def _serialised(bodies: Sequence[bytes], catalog: int) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, catalog, start)
    return bytes(out)


def _add_page(objects: _Objects, page: PageSpec, tree: int, courier: int, unicode_font: int) -> int:
    width, height = page.size
    images: dict[str, int] = {}
    operators = [_painted(mark, height, images, objects) for mark in page.marks]
    content = "\n".join(operators).encode("latin-1") if page.content is None else page.content
    stream = objects.stream("", content)
    pictures = " ".join(f"/{name} {number} 0 R" for name, number in images.items())
    crop = ""
    if page.crop is not None:
        x0, y0, x1, y1 = page.crop
        crop = f"/CropBox [{x0} {height - y1} {x1} {height - y0}]"
    return objects.add(
        f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {width} {height}] {crop} /Rotate {page.rotate} "
        f"/Resources << /Font << /F1 {courier} 0 R /F2 {unicode_font} 0 R >> /XObject << {pictures} >> >> "
        f"/Contents {stream} 0 R {page.extra} >>".encode()
    )


def _painted(mark: Mark, height: float, images: dict[str, int], objects: _Objects) -> str:
    """The operators that paint one mark, as Latin-1 text."""
    if isinstance(mark, Rectangle):
        return f"{mark.grey} g {mark.x0} {height - mark.y1} {mark.x1 - mark.x0} {mark.y1 - mark.y0} re f"
    if isinstance(mark, Picture):
        name = f"Im{len(images)}"
        entries = f"/Type /XObject /Subtype /Image /Width {mark.columns} /Height {mark.rows}"
        images[name] = objects.stream(f"{entries} /ColorSpace /DeviceGray /BitsPerComponent 8", mark.pixels)
        return f"q {mark.x1 - mark.x0} 0 0 {mark.y1 - mark.y0} {mark.x0} {height - mark.y1} cm /{name} Do Q"
    if isinstance(mark, Nest):
        form = objects.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", b"0 0 1 1 re f")
        for _ in range(mark.levels):
            inner = f"/Resources << /XObject << /A {form} 0 R >> >>"
            form = objects.stream(f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {inner}", b"/A Do /A Do")
        images["Nest"] = form
        return "/Nest Do"
    try:
        font, code = "F1", mark.text.encode("cp1252").hex()
    except UnicodeEncodeError:
        font, code = "F2", mark.text.encode("utf-16-be").hex()
    return f"BT /{font} {mark.size} Tf {mark.render_mode} Tr {mark.grey} g {mark.x} {height - mark.y} Td <{code}> Tj ET"


def _add_unicode_font(objects: _Objects) -> int:
    """A font whose codes are UTF-16: its text can be extracted, though its shapes are whatever the viewer has."""
    mapping = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Unicode def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap CMapName currentdict /CMap defineresource pop end end"""
    to_unicode = objects.stream("", mapping)
    descriptor = objects.add(
        b"<< /Type /FontDescriptor /FontName /Nowhere /Flags 4 /FontBBox [0 -250 1000 900] /ItalicAngle 0 "
        b"/Ascent 900 /Descent -250 /CapHeight 700 /StemV 80 >>"
    )
    descendant = objects.add(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Nowhere /DW 600 /CIDToGIDMap /Identity /FontDescriptor "
        b"%d 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>" % descriptor
    )
    return objects.add(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Nowhere /Encoding /Identity-H /DescendantFonts [%d 0 R] "
        b"/ToUnicode %d 0 R >>" % (descendant, to_unicode)
    )
