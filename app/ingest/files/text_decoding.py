"""Bytes to text, in whatever encoding they are."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from app.ingest.files.kinds import utf16_without_mark

SAMPLE_BYTES = 128 * 1024
"""How much of a text its encoding is told by."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, declared: str = "") -> str:
    """The text, with "\\n" as line end: by its byte order mark, as `declared`, as UTF-8, else as is most likely."""
    return _decoded(data, declared).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\x00" in data and (encoding := utf16_without_mark(data)):
        return data.decode(encoding, "replace")
    if declared and (text := _as_declared(data, declared)) is not None:
        return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4 or (data.count(b"\n") and _mostly_utf8(data)):
            return data.decode("utf-8", "replace")
    best = from_bytes(data[:SAMPLE_BYTES]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def _as_declared(data: bytes, declared: str) -> str | None:
    try:
        name = codecs.lookup(declared).name
        # Browsers read Latin-1 as Windows-1252, and so it is mostly meant (WHATWG Encoding, 4.2).
        return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name, "replace")
    except (LookupError, ValueError, UnicodeError):
        return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether the letters beyond ASCII are UTF-8 but for a few: one damaged byte does not change the encoding."""
    beyond = sum(byte >= 0x80 for byte in data)
    lost = data.decode("utf-8", "replace").count("\ufffd")
    return beyond > 20 and lost * 20 < beyond
