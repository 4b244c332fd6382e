"""Image files as documents of one page."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from documents import text_image, turned_jpeg
from PIL import Image

from app.errors import DocumentDamaged
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page, PageKind, RenderedPage


def read_and_draw(path: Path, scale: float = 1.0, pixel_limit: int = 10**6) -> tuple[Page, RenderedPage]:
    with closing(open_document(path, None, Limits())) as document:
        return document.read(1), document.draw(1, scale, pixel_limit)


def pixel(drawn: RenderedPage, x: int, y: int) -> tuple[int, ...]:
    at = 3 * (y * drawn.width + x)
    return tuple(drawn.rgb[at : at + 3])


# Where the stored top left corner is seen, after the EXIF specification's table of the orientation tag.
CORNERS = {
    1: "top left",
    2: "top right",
    3: "bottom right",
    4: "bottom left",
    5: "top left",
    6: "top right",
    7: "bottom right",
    8: "bottom left",
}


@pytest.mark.parametrize("orientation", CORNERS)
def test_exif_orientation_turns_size_and_pixels(tmp_path: Path, orientation: int) -> None:
    page, drawn = read_and_draw(turned_jpeg(tmp_path / "a.jpg", orientation, (80, 40)))
    upright = (80, 40) if orientation <= 4 else (40, 80)
    assert (page.width, page.height, page.rotation) == (*upright, 0)
    assert (drawn.width, drawn.height) == upright
    vertical, horizontal = CORNERS[orientation].split()
    x = 4 if horizontal == "left" else drawn.width - 5
    y = 4 if vertical == "top" else drawn.height - 5
    red, green, _ = pixel(drawn, x, y)
    assert (red > 200, green < 80) == (True, True)
    assert pixel(drawn, drawn.width - 1 - x, drawn.height - 1 - y)[1] > 200


def test_an_image_has_no_text_and_says_so(tmp_path: Path) -> None:
    text_image(["Total 128.40"]).save(tmp_path / "a.png")
    page, _ = read_and_draw(tmp_path / "a.png")
    assert (page.kind, page.text, page.words) == (PageKind.IMAGE, "", ())
    assert "no text layer" in page.note


def test_only_the_first_frame_is_used_and_that_is_said(tmp_path: Path) -> None:
    frames = [Image.new("L", (30, 20), shade) for shade in (200, 100, 0)]
    frames[0].save(tmp_path / "a.tiff", save_all=True, append_images=frames[1:])
    page, drawn = read_and_draw(tmp_path / "a.tiff")
    assert "3 frames" in page.note
    assert pixel(drawn, 5, 5) == (200, 200, 200)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_mode_is_drawn_in_rgb(tmp_path: Path, mode: str) -> None:
    image = Image.new("RGB", (20, 10), "white").convert("I" if mode == "I;16" else mode)
    if mode == "I;16":
        image = image.point(lambda value: value * 257).convert("I;16")
    image.save(tmp_path / ("a.jpg" if mode == "CMYK" else "a.png"))
    _, drawn = read_and_draw(next(tmp_path.iterdir()))
    assert len(drawn.rgb) == 20 * 10 * 3
    assert pixel(drawn, 3, 3) == (255, 255, 255)


def test_transparent_is_white(tmp_path: Path) -> None:
    Image.new("RGBA", (20, 10), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert pixel(read_and_draw(tmp_path / "a.png")[1], 3, 3) == (255, 255, 255)


def test_a_large_image_is_drawn_smaller(tmp_path: Path) -> None:
    Image.new("L", (2000, 1000)).save(tmp_path / "a.png")
    _, drawn = read_and_draw(tmp_path / "a.png", scale=1.0, pixel_limit=20_000)
    assert drawn.width * drawn.height <= 20_000
    assert drawn.scale == pytest.approx(0.1, rel=0.02)
    assert drawn.width / drawn.height == pytest.approx(2, rel=0.02)


def test_a_decompression_bomb_is_refused_with_its_size(tmp_path: Path) -> None:
    Image.new("1", (300, 200)).save(tmp_path / "bomb.png")
    with pytest.raises(DocumentDamaged, match=r"bomb\.png .* 300 by 200 pixels"):
        open_document(tmp_path / "bomb.png", None, Limits(image_pixels=59_999))
    open_document(tmp_path / "bomb.png", None, Limits(image_pixels=60_000)).close()
