"""Image files as documents of one page."""

from __future__ import annotations

import struct
import sys
import zlib
from contextlib import closing
from pathlib import Path

import numpy as np
import psutil
import pytest
from documents import text_image, truncated, turned_jpeg
from drawn_pictures import drawn_picture
from PIL import Image

from app.errors import DocumentDamaged
from app.ingest.isolate import PageRenderer
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


def test_damaged_exif_does_not_refuse_a_picture(tmp_path: Path) -> None:
    text_image(["seen"]).save(tmp_path / "sound.png")
    sound = (tmp_path / "sound.png").read_bytes()
    profile = b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n      14\n4578696600004d4d002a00no hexadecimal\n")
    chunk = struct.pack(">I", len(profile)) + b"zTXt" + profile + struct.pack(">I", zlib.crc32(b"zTXt" + profile))
    (tmp_path / "a.png").write_bytes(sound[:33] + chunk + sound[33:])  # behind the header
    page, drawn = read_and_draw(tmp_path / "a.png")
    assert (page.width, page.height) == (drawn.width, drawn.height)
    assert drawn.rgb == read_and_draw(tmp_path / "sound.png")[1].rgb


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


@pytest.mark.parametrize("name", ["a.png", "a.tiff"])
def test_grey_of_16_bits_keeps_its_shades(tmp_path: Path, name: str) -> None:
    """Half of the way to white is half of the way to white, not white."""
    values = np.repeat(np.linspace(0, 65535, 64).astype(np.uint16)[None], 8, axis=0)
    Image.fromarray(values).save(tmp_path / name)
    _, drawn = read_and_draw(tmp_path / name)
    shades = [pixel(drawn, x, 3)[0] for x in range(64)]
    assert shades == pytest.approx(np.linspace(0, 255, 64), abs=1)


@pytest.mark.parametrize(
    ("brightest", "kind"), [(1.0, np.float32), (255, np.int32), (65535, np.int32), (10**6, np.int32)]
)
def test_grey_of_32_bits_is_measured_by_its_own_values(tmp_path: Path, brightest: float, kind: type) -> None:
    Image.fromarray((np.linspace(0, 1, 30) * brightest).astype(kind)[None].repeat(9, axis=0)).save(tmp_path / "a.tiff")
    _, drawn = read_and_draw(tmp_path / "a.tiff")
    assert [pixel(drawn, x, 3)[0] for x in range(30)] == pytest.approx(np.linspace(0, 255, 30), abs=1.5)
    with closing(open_document(tmp_path / "a.tiff", None, Limits())) as document:
        dark = document.draw_region(1, (0, 0, 10, 9), 1.0, 10**6).picture
    assert pixel(dark, 9, 3) == pixel(drawn, 9, 3)  # a region is not lit up because it is dark


def test_colours_of_16_bits_and_of_cmyk(tmp_path: Path) -> None:
    png_of_16_bits(tmp_path / "deep.png", (0x8000, 0xFFFF, 0x2000))
    assert pixel(read_and_draw(tmp_path / "deep.png")[1], 1, 1) == pytest.approx((128, 255, 32), abs=1)
    Image.new("CMYK", (16, 16), (255, 0, 0, 0)).save(tmp_path / "cyan.jpg", quality=95)
    assert pixel(read_and_draw(tmp_path / "cyan.jpg")[1], 8, 8) == pytest.approx((0, 255, 255), abs=6)
    Image.new("CMYK", (16, 16), (0, 0, 0, 128)).save(tmp_path / "grey.tiff")
    assert pixel(read_and_draw(tmp_path / "grey.tiff")[1], 8, 8) == pytest.approx((127, 127, 127), abs=6)


def png_of_16_bits(path: Path, colour: tuple[int, int, int]) -> None:
    """A PNG of 4 x 4 pixels with 16 bits a channel, which Pillow reads but does not write."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + struct.pack(">3H", *colour) * 4) * 4
    header = struct.pack(">IIBBBBB", 4, 4, 16, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))


@pytest.mark.parametrize("transparency", [1, bytes([255, 0, 128])])
def test_transparent_colours_of_a_palette_are_white(tmp_path: Path, transparency: int | bytes) -> None:
    image = Image.new("P", (30, 10))
    image.putpalette([255, 0, 0, 0, 0, 255, 0, 0, 0])
    image.paste(1, (10, 0, 20, 10))
    image.paste(2, (20, 0, 30, 10))
    image.save(tmp_path / "a.png", transparency=transparency)
    _, drawn = read_and_draw(tmp_path / "a.png")
    assert pixel(drawn, 5, 5) == (255, 0, 0)
    assert pixel(drawn, 15, 5) == (255, 255, 255)
    half = (127, 127, 127) if isinstance(transparency, bytes) else (0, 0, 0)
    assert pixel(drawn, 25, 5) == pytest.approx(half, abs=1)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.gif", "a.bmp", "a.webp"])
def test_one_pixel_is_a_page(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (1, 1), (250, 250, 250)).save(tmp_path / name)
    page, drawn = read_and_draw(tmp_path / name)
    assert (page.width, page.height, drawn.width, drawn.height) == (1, 1, 1, 1)
    assert min(drawn.rgb) > 240
    with closing(open_document(tmp_path / name, None, Limits())) as document:
        assert document.draw_region(1, (0, 0, 1, 1), 50, 10**6).picture.rgb == drawn.rgb


@pytest.mark.parametrize("name", ["a.gif", "a.png", "a.webp", "a.tiff", "a.avif"])
def test_every_frame_is_a_page(tmp_path: Path, name: str) -> None:
    frames = [Image.new("RGB", (30, 20), colour) for colour in ("red", "lime", "blue")]
    frames[0].save(
        tmp_path / name,
        save_all=True,
        append_images=frames[1:],
        **({"quality": 100} if "avif" in name else {"lossless": True}),
    )
    with closing(open_document(tmp_path / name, None, Limits())) as document:
        assert document.page_count == 3
        for number, colour in ((3, (0, 0, 255)), (1, (255, 0, 0)), (2, (0, 255, 0))):
            page = document.read(number)
            assert (page.number, page.width, page.height) == (number, 30, 20)
            assert pixel(document.draw(number, 1.0, 10**6), 5, 5) == pytest.approx(colour, abs=4)
            region = document.draw_region(number, (0, 0, 10, 10), 1.0, 10**6)
            assert pixel(region.picture, 5, 5) == pytest.approx(colour, abs=4)


def test_an_endless_animation_is_cut_and_says_so(tmp_path: Path) -> None:
    frames = [Image.new("L", (3, 2), shade) for shade in range(150)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    with closing(open_document(tmp_path / "a.gif", None, Limits())) as document:
        assert document.page_count == 100
        assert "first 100 of its 150 frames" in document.read(1).note


def test_a_count_of_frames_that_is_a_lie_takes_no_memory(tmp_path: Path) -> None:
    Image.new("L", (30, 20)).save(tmp_path / "a.png", save_all=True, append_images=[Image.new("L", (30, 20), 9)])
    data = (tmp_path / "a.png").read_bytes()
    at = data.index(b"acTL")
    chunk = b"acTL" + struct.pack(">II", 2**31 - 1, 0)
    lie = data[:at] + chunk + struct.pack(">I", zlib.crc32(chunk)) + data[at + 16 :]
    (tmp_path / "a.png").write_bytes(lie)
    before = psutil.Process().memory_info().rss
    with closing(open_document(tmp_path / "a.png", None, Limits())) as document:
        assert psutil.Process().memory_info().rss - before < 200_000_000
        assert document.page_count == 100 and document.read(1).width == 30


def test_a_tiff_keeps_its_pages_and_leaves_out_their_previews(tmp_path: Path) -> None:
    pages = [Image.new("L", (40 + number, 30), 255) for number in range(120)]
    preview = Image.new("L", (4, 3))
    preview.encoderinfo = {"tiffinfo": {254: 1}}
    pages[0].save(tmp_path / "a.tiff", save_all=True, append_images=[*pages[1:], preview])
    with closing(open_document(tmp_path / "a.tiff", None, Limits())) as document:
        assert document.page_count == 120
        assert [document.read(number).width for number in (1, 2, 120)] == [40, 41, 159]


def test_a_frame_of_too_many_pixels_costs_only_its_page(tmp_path: Path) -> None:
    sizes = ((20, 20), (200, 200), (20, 20))
    images = [Image.new("L", size) for size in sizes]
    images[0].save(tmp_path / "a.tiff", save_all=True, append_images=images[1:])
    with closing(open_document(tmp_path / "a.tiff", None, Limits(image_pixels=1000))) as document:
        assert document.read(1).width == 20
        failed = document.read(2)
        assert failed.kind is PageKind.FAILED
        assert "200 by 200" in failed.note
        assert document.read(3).width == 20


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.gif", "a.tiff", "a.webp", "a.bmp"])
def test_a_truncated_image_is_damaged_and_nothing_else(tmp_path: Path, name: str) -> None:
    Image.fromarray(drawn_picture(200, 150)).save(tmp_path / name)
    truncated(tmp_path / name, 0.6)
    with pytest.raises(DocumentDamaged, match="is damaged"):
        read_and_draw(tmp_path / name)


def test_an_enormous_image_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    """20,000 x 20,000 pixels would be 1.6 GB in memory; the file has 49 kB."""
    Image.new("1", (20_000, 20_000)).save(tmp_path / "a.png")
    before = psutil.Process().memory_info().rss
    with pytest.raises(DocumentDamaged, match="20,000 by 20,000 pixels"):
        open_document(tmp_path / "a.png", None, Limits())
    assert psutil.Process().memory_info().rss - before < 50_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process can be bounded on Linux only")
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_the_largest_images_are_drawn_within_the_memory_limit(tmp_path: Path, mode: str) -> None:
    """A fifth of the most pixels and a fifth of the memory: no step may copy the image often."""
    image = Image.new(mode, (6_000, 6_000), 1 if mode == "P" else "red")
    image.save(tmp_path / "a.png", compress_level=1)
    with PageRenderer(tmp_path / "a.png", limits=Limits(memory_bytes=2 * 1024**3 // 5)) as renderer:
        assert 990 < renderer.render(1, 1.0, 1_000_000).width <= 1000
        region = renderer.render_region(1, (0, 0, 6000, 6000), 1.0, 1_000_000)
    assert 990 < region.picture.width <= 1000
    assert region.box == (0, 0, 6000, 6000)


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
