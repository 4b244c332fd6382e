"""Draws with words in Windows' own formats, EMF and WMF, from their specifications (MS-EMF, MS-EMFPLUS, MS-WMF)."""

from __future__ import annotations

import struct


def emf_record(kind: int, data: bytes = b"") -> bytes:
    data = data.ljust(-(-len(data) // 4) * 4, b"\0")
    return struct.pack("<II", kind, 8 + len(data)) + data


def emf(*parts: bytes) -> bytes:
    """A file of these records, between a head and an end."""
    inner = b"".join(parts)
    head = struct.pack("<8i", 0, 0, 400, 300, 0, 0, 10_000, 8_000) + b" EMF" + struct.pack("<II", 0x10000, 0)
    return emf_record(1, head.ljust(80, b"\0")) + inner + emf_record(14, bytes(12))


def emf_text(
    x: int, y: int, text: str, *, widths: list[int] | None = None, options: int = 0, wide: bool = True
) -> bytes:
    """A text at a place (EMR_EXTTEXTOUTW, or A), 2.3.5.8. `widths`: of each letter; none are told where it is None."""
    letters = text.encode("utf-16-le" if wide else "cp1252").ljust(-(-len(text) * (2 if wide else 1) // 4) * 4, b"\0")
    spaced = struct.pack(f"<{len(widths)}I", *widths) if widths else b""
    placed = struct.pack("<iiIII", x, y, len(text), 76, options) + bytes(16)
    placed += struct.pack("<I", 76 + len(letters) if widths else 0)
    return emf_record(84 if wide else 83, bytes(16) + struct.pack("<Iff", 1, 1.0, 1.0) + placed + letters + spaced)


def emf_small_text(x: int, y: int, text: str, *, options: int) -> bytes:
    """A text at a place (EMR_SMALLTEXTOUT), 2.3.5.37."""
    head = struct.pack("<iiIIIff", x, y, len(text), options, 1, 1.0, 1.0)
    box = b"" if options & 0x100 else bytes(16)
    return emf_record(108, head + box + text.encode("latin-1" if options & 0x200 else "utf-16-le"))


def emf_font(number: int, height: int, *, turned: int = 0, charset: int = 0, face: str = "Arial") -> bytes:
    """A font (EMR_EXTCREATEFONTINDIRECTW), which is chosen then."""
    font = struct.pack("<5i8B", height, 0, turned, turned, 400, 0, 0, 0, charset, 0, 0, 0, 0)
    font += face.encode("utf-16-le").ljust(64, b"\0")
    return emf_record(82, struct.pack("<I", number) + font) + emf_record(37, struct.pack("<I", number))


def emf_plus(*records: tuple[int, int, bytes]) -> bytes:
    """A comment that holds records of EMF+: kind, marks and data of each."""
    inner = b"".join(
        struct.pack("<HHII", kind, marks, 12 + len(data) + -len(data) % 4, len(data)) + data + bytes(-len(data) % 4)
        for kind, marks, data in records
    )
    return emf_record(70, struct.pack("<I", 4 + len(inner)) + b"EMF+" + inner)


def plus_string(x: float, y: float, text: str) -> tuple[int, int, bytes]:
    """A text in a box (EmfPlusDrawString), 2.3.4.14."""
    box = struct.pack("<4f", x, y, 200.0, 20.0)
    return 0x401C, 0, struct.pack("<III", 0, 0, len(text)) + box + text.encode("utf-16-le")


def bitmap(width: int, height: int, blue_green_red: bytes) -> bytes:
    """A bitmap of one colour, its head and its pixels."""
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
    return head + (blue_green_red * width).ljust(-(-3 * width // 4) * 4, b"\0") * height


def emf_bitmap(shown: bytes) -> bytes:
    """A bitmap that is stretched over the drawing (EMR_STRETCHDIBITS), 2.3.1.7."""
    places = struct.pack("<4I", 80, 40, 120, len(shown) - 40)
    return emf_record(81, bytes(40) + places + bytes(16) + shown)


def wmf_bitmap(shown: bytes) -> bytes:
    """A bitmap that is stretched over the drawing (META_STRETCHDIB), 2.3.1.6."""
    return wmf_record(0xF43, bytes(22) + shown)


def wmf_record(kind: int, data: bytes = b"") -> bytes:
    data += b"\0" * (len(data) % 2)
    return struct.pack("<IH", 3 + len(data) // 2, kind) + data


def wmf(*parts: bytes, placeable: bool = True) -> bytes:
    """A file of these records, with the head that other programs than Windows know, or without."""
    inner = b"".join(parts) + wmf_record(0)
    place = struct.pack("<IH4hHIH", 0x9AC6CDD7, 0, 0, 0, 4000, 3000, 1440, 0, 0) if placeable else b""
    return place + struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(inner) // 2, 4, 1000, 0) + inner


def wmf_text(x: int, y: int, text: bytes, widths: list[int] | None = None) -> bytes:
    """A text at a place (META_EXTTEXTOUT), 2.3.3.5; META_TEXTOUT, 2.3.3.20, where no widths are given."""
    padded = text + b"\0" * (len(text) % 2)
    if widths is None:
        return wmf_record(0x521, struct.pack("<H", len(text)) + padded + struct.pack("<hh", y, x))
    spaced = struct.pack(f"<{len(widths)}h", *widths)
    return wmf_record(0xA32, struct.pack("<hhhH", y, x, len(text), 0) + padded + spaced)


def wmf_font(height: int, *, charset: int = 0, face: bytes = b"Arial") -> bytes:
    """A font (META_CREATEFONTINDIRECT), which gets the lowest number that is free."""
    return wmf_record(
        0x2FB, struct.pack("<5h8B", height, 0, 0, 0, 400, 0, 0, 0, charset, 0, 0, 0, 0) + face.ljust(32, b"\0")
    )
