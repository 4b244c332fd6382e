"""Drawings in EMF and WMF that are one bitmap and nothing else: a photo or a scan that was pasted. They are shown."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from PIL import Image

from app.ingest.formats import metafile_emf, metafile_wmf

MOST_PIXELS = 30_000_000
LEAST_SHARE = 0.5
"""Of the bytes of a drawing: with a smaller bitmap it is more than that."""
EMF_PLACES = {76: 84, 77: 84, 114: 84, 80: 48, 81: 48}
"""Records of EMF with a bitmap, and where they say where its head and its pixels are (MS-EMF 2.3.1)."""
WMF_HEADS = {0x0940: 16, 0x0B41: 20, 0x0D33: 18, 0x0F43: 22}
"""Records of WMF with a bitmap, and what stands before that (MS-WMF 2.3.1)."""
HEAD_BYTES, FILE_HEAD_BYTES = 40, 14
MASKED = 3
"""A way of packing: three masks behind the head say which bits are which colour."""
ODD_BITMAP = (
    OSError, ValueError, SyntaxError, LookupError, TypeError, ZeroDivisionError, OverflowError, MemoryError, EOFError,
    struct.error, Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip
"""What Pillow raises on damaged ones, and on those that are too large."""


def bitmap_of(data: bytes) -> bytes:
    """The bitmap that a drawing mostly is, as PNG; empty if it is none, or cannot be decoded."""
    found = max(_bitmaps(data), key=len, default=b"")
    return png_of(found) if len(found) >= max(LEAST_SHARE * len(data), HEAD_BYTES) else b""


def png_of(found: bytes) -> bytes:
    """A bitmap, its head and its pixels without that of a file, as PNG; empty if it cannot be decoded."""
    try:
        size, _, _, _, bits, packing, *_, used, _ = struct.unpack_from("<IiiHHIIiiII", found)
        colours = used or (1 << bits if bits <= 8 else 0)
        start = FILE_HEAD_BYTES + size + 4 * colours + (12 if packing == MASKED and size == HEAD_BYTES else 0)
        head = struct.pack("<2sIHHI", b"BM", FILE_HEAD_BYTES + len(found), 0, 0, start)
        out = io.BytesIO()
        with Image.open(io.BytesIO(head + found), formats=("BMP",)) as image:
            if image.width * image.height > MOST_PIXELS:
                return b""
            image.convert("RGB").save(out, "PNG")
    except ODD_BITMAP:
        return b""
    return out.getvalue()


def _bitmaps(data: bytes) -> Iterator[bytes]:
    """The bitmaps of a drawing, each its head and its pixels."""
    if metafile_emf.is_emf(data):
        for kind, record in metafile_emf.records(data):
            at = EMF_PLACES.get(kind, len(record))
            if at + 16 <= len(record):
                head, head_bytes, pixels, pixel_bytes = struct.unpack_from("<4I", record, at)
                yield record[head : head + head_bytes] + record[pixels : pixels + pixel_bytes]
    elif metafile_wmf.is_wmf(data):
        for kind, held in metafile_wmf.records(data):
            if kind in WMF_HEADS:
                yield held[WMF_HEADS[kind] :]
