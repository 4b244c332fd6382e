"""Lines and boxes that are drawn with signs, of which no encoding should be told.

══════      DOS: in other encodings a letter, many times
"""

from __future__ import annotations

import re

from app.ingest.files.latin_encodings import latin_encoding
from app.ingest.files.script_encodings import script_encoding

DOS_LATIN = ("cp437", "cp850", "cp852")
DOS_SCRIPTS = ("cp866", "cp855", "cp737", "cp862")
_LINE = re.compile(
    rb"([\xc4\xcd])\1{7}|[\xc0\xc3\xc8\xc9\xcc\xda]([\xc4\xcd])\2{2,}[\xb4\xb9\xbb\xbc\xbf\xc1\xc2\xc5\xca\xcb\xce\xd9]"
)
"""Eight of ─ or ═, or three between corners, in every code page of DOS; four are a word in Korean."""
_BOX = re.compile(rb"[\xb0-\xb4\xb9-\xbc\xbf-\xc5\xc8-\xce\xd9-\xdc\xdf]+")
"""What draws lines and areas in all of them."""
_BOX_437 = re.compile(rb"[\xb5-\xb8\xbd\xbe\xc6\xc7\xcf-\xd8\xdd\xde]+")
"""What does so in some: others have letters there."""
_RUN = re.compile(rb"([\x80-\xff])\1{3,}")
_PAIRS = re.compile(rb"([\x80-\xff])(?:\1\1){2,}")


def without_runs(data: bytes) -> bytes:
    """The bytes, with one for four or more of a kind."""
    return _RUN.sub(rb"\1", data)


def without_pairs(data: bytes) -> bytes:
    """The bytes, with one or two for five or more of a kind, so that letters of two bytes stay whole."""
    return _PAIRS.sub(rb"\1", data)


def boxes_encoding(data: bytes) -> str:
    """The name of the encoding of DOS with which a text draws lines; empty if it draws none."""
    if not _LINE.search(data):
        return ""
    words = _BOX.sub(b" ", data)
    if words.isascii():
        return "cp437"
    if (encoding := script_encoding(_BOX_437.sub(b" ", words))) in DOS_SCRIPTS:
        return encoding
    return encoding if (encoding := latin_encoding(words, DOS_LATIN)) else "cp437"
