"""Images of rare kinds, written by hand: Pillow decodes none of them, and they are read all the same."""

from __future__ import annotations

import struct
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image, UnidentifiedImageError

from app.errors import DocumentDamaged
from app.ingest.limits import Limits
from app.ingest.reader import open_document

WIDTH, HEIGHT = 40, 24
LEFT, RIGHT = (255, 0, 0), (0, 0, 255)
"""The colours of the halves."""


def nibbles() -> bytes:
    """Rows of a picture with 4 bits a colour."""
    row = "".join("f00" if column < WIDTH // 2 else "00f" for column in range(WIDTH))
    return bytes.fromhex(row) * HEIGHT


def tiff_of_4_bits(path: Path, frames: int = 1) -> Path:
    """TIFF 6.0, RGB, 4 bits a sample; its frames are all alike."""
    data = nibbles()
    content = bytearray(b"II*\0" + struct.pack("<I", 8 + len(data) + 6) + data + struct.pack("<3H", 4, 4, 4))
    tags = (
        (256, 3, 1, WIDTH),
        (257, 3, 1, HEIGHT),
        (258, 3, 3, 8 + len(data)),
        (259, 3, 1, 1),
        (262, 3, 1, 2),
        (273, 4, 1, 8),
        (277, 3, 1, 3),
        (278, 3, 1, HEIGHT),
        (279, 4, 1, len(data)),
    )
    for frame in range(1, frames + 1):
        end = len(content) + 2 + 12 * len(tags) + 4
        content += struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags)
        content += struct.pack("<I", end if frame < frames else 0)
    path.write_bytes(content)
    return path


def bitmap_of_4_bits(path: Path) -> Path:
    """BMP with 16 bits a pixel, whose masks give each colour four of them (BITMAPV3INFOHEADER)."""
    row = b"".join(struct.pack("<H", 0xF00 if column < WIDTH // 2 else 0x00F) for column in range(WIDTH))
    data = row * HEIGHT
    masks = struct.pack("<4I", 0xF00, 0x0F0, 0x00F, 0)
    header = struct.pack("<IiiHHIIiiII", 56, WIDTH, HEIGHT, 1, 16, 3, len(data), 2835, 2835, 0, 0) + masks
    start = 14 + len(header)
    path.write_bytes(b"BM" + struct.pack("<IHHI", start + len(data), 0, 0, start) + header + data)
    return path


@pytest.mark.parametrize("make", [tiff_of_4_bits, bitmap_of_4_bits])
def test_a_kind_that_pillow_does_not_decode_is_drawn_and_said_to_be_rare(tmp_path: Path, make: object) -> None:
    assert callable(make)
    path = make(tmp_path / "picture")
    with pytest.raises((UnidentifiedImageError, OSError)), Image.open(path) as image:
        image.load()
    with closing(open_document(path, None, Limits())) as document:
        page = document.read(1)
        assert (document.page_count, page.width, page.height) == (1, WIDTH, HEIGHT)
        assert "A second decoder (MuPDF) read this image" in page.note
        drawn = document.draw(1, 1.0, 10_000)
        assert (drawn.width, drawn.height) == (WIDTH, HEIGHT)
        rows = [drawn.rgb[at : at + 3 * WIDTH] for at in range(0, len(drawn.rgb), 3 * WIDTH)]
        assert all((tuple(row[:3]), tuple(row[-3:])) == (LEFT, RIGHT) for row in rows)
        region = document.draw_region(1, (WIDTH / 2, 0, WIDTH, HEIGHT), 1.0, 10_000)
        assert set(zip(*[iter(region.picture.rgb)] * 3, strict=True)) == {RIGHT}


def test_its_frames_are_pages_and_its_size_is_bounded(tmp_path: Path) -> None:
    path = tiff_of_4_bits(tmp_path / "a.tiff", frames=3)
    with closing(open_document(path, None, Limits())) as document:
        assert [document.read(number).width for number in (1, 2, 3)] == [WIDTH] * 3
    with (
        closing(open_document(path, None, Limits(image_pixels=100))) as document,
    ):
        assert "40 by 24 pixels" in document.read(2).note


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")  # Pillow says so of a table that ends too early
def test_what_no_decoder_takes_is_said_to_be_damaged_or_rare(tmp_path: Path) -> None:
    path = tiff_of_4_bits(tmp_path / "a.tiff")
    path.write_bytes(path.read_bytes()[:8] + bytes(100))
    with pytest.raises(DocumentDamaged, match=r"a\.tiff cannot be read as an image: it is damaged, or of a rare kind"):
        open_document(path, None, Limits())
