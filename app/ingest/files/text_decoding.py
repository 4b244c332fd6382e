"""Bytes to text, in whatever encoding they are."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes
from charset_normalizer.utils import is_multi_byte_encoding

from app.ingest import notes
from app.ingest.files.boxes import boxes_encoding, without_pairs, without_runs
from app.ingest.files.kinds import utf_without_mark
from app.ingest.files.latin_encodings import latin_encoding
from app.ingest.files.script_encodings import script_encoding

SAMPLE_BYTES = 128 * 1024
"""How much of a text its encoding is told by."""
CHANCE_BYTES = 60
"""Beyond ASCII: so many are hardly UTF-8 unless they are meant to be."""
FEW_BYTES = 40
"""Beyond ASCII: of texts with so many, or fewer, the encoding that their letters tell may well be a wrong one."""
WINDOWS_PAGES = ("874", "932", "936", "949", "950")
AS_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "windows-874": "cp874", "dos-874": "cp874", "shift_jis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "x-euc-jp": "euc_jp", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "euc_kr": "cp949", "windows-949": "cp949", "x-windows-949": "cp949", "big5": "big5hkscs", "x-x-big5": "big5hkscs",
    "iso-8859-8-i": "iso8859-8", "logical": "iso8859-8", "visual": "iso8859-8", "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic", "x-mac-ukrainian": "mac_cyrillic", "koi": "koi8-r", "utf8mb4": "utf-8",
    "unicode-1-1-utf-8": "utf-8", "unicode": "utf-16", **{f"x-cp{page}": f"cp{page}" for page in range(1250, 1259)},
}  # fmt: skip
"""What programs mean by names that Python knows otherwise, or not at all."""
NO_CHARSETS = ("idna", "punycode", "raw-unicode-escape", "unicode-escape")
"""Python's, for names of hosts and for programs: no text is written in them."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")


def decode(data: bytes, declared: str = "") -> str:
    """The text, with "\\n" as line end: by its byte order mark, as `declared`, as UTF-8, else as is most likely.

    Zeros, which a crash leaves in logs, are no letters.
    """
    mark, encoding, _ = _told(data, declared)
    text = data.removeprefix(mark).decode(encoding, "replace").replace("\x00", "")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def note_of_guess(data: bytes, declared: str = "") -> str:
    """A sentence on the encoding that `decode` takes, where few letters tell it, and nothing else; else empty."""
    _, encoding, is_told = _told(data, declared)
    if is_told or sum(byte >= 0x80 for byte in data) > FEW_BYTES:
        return ""
    return notes.guessed_encoding(_shown(encoding))


def _told(data: bytes, declared: str) -> tuple[bytes, str, bool]:
    """The byte order mark, the encoding, and whether the file tells it."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding, True
    if b"\x00" in data and (encoding := utf_without_mark(data)):
        return b"", encoding, True
    declared = meant_by(declared)
    if data.isascii():
        return b"", _seven_bits(data, declared), True
    beyond = sum(byte >= 0x80 for byte in data)
    # Many programs declare what the text was before they wrote it as UTF-8; a long one is not that by chance.
    if (declared in ("", "utf-8", "cp1252") or beyond > CHANCE_BYTES) and _is_utf8(data):
        return b"", "utf-8", True
    if declared and data.decode(declared, "replace").count("\ufffd") * 20 <= beyond:
        return b"", declared, True
    sample = data[:SAMPLE_BYTES]
    encoding = boxes_encoding(sample) or script_encoding(without_pairs(sample)) or latin_encoding(without_runs(sample))
    return b"", encoding or _likely(sample, declared), False


def _likely(sample: bytes, declared: str) -> str:
    """The encoding of a text that is in none of the languages known."""
    best = from_bytes(sample).best()
    encoding = best.encoding if best else declared or "cp1252"
    beyond = sum(byte >= 0x80 for byte in sample)
    single = len(_SINGLE.findall(sample))
    # The letters of Chinese, Japanese and Korean are two bytes and more, and stand in words.
    return "cp1252" if single > beyond / 2 and is_multi_byte_encoding(encoding) else encoding


def _shown(encoding: str) -> str:
    """The name of an encoding as people know it."""
    if encoding.startswith("cp"):
        page = encoding.removeprefix("cp")
        return f"Windows-{page}" if len(page) > 3 or page in WINDOWS_PAGES else f"DOS {page}"
    if encoding.startswith("iso8859"):
        return f"ISO 8859-{encoding[8:]}"
    return encoding.replace("_", " ").title() if encoding.startswith("mac") else encoding.upper().replace("_", "-")


def meant_by(declared: str) -> str:
    """Python's name for an encoding as browsers understand it (WHATWG Encoding, 4.2); empty for an unknown one."""
    name = declared.strip().lower()
    name = AS_MEANT.get(name, name)
    try:
        found = codecs.lookup(name)
        b"a".decode(found.name, "replace")  # an empty text is decoded without asking the codec
    except (LookupError, ValueError):
        return ""
    if found.name in NO_CHARSETS:
        return ""
    return AS_MEANT.get(found.name, found.name)


def _seven_bits(data: bytes, declared: str) -> str:
    """The encoding of bytes that are all ASCII: that of Chinese, Japanese or Korean text may be."""
    if b"\x1b$)C" in data and b"\x0e" in data:
        return "iso2022_kr"
    if b"\x1b$" in data:
        return "iso2022_jp_2"
    return declared if declared in ("hz", "utf-7") else "utf-8"


def _is_utf8(data: bytes) -> bool:
    """Whether the letters beyond ASCII are UTF-8 but for a few: one damaged byte does not change the encoding."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4 and not data[: error.start].isascii():  # a letter that is cut off
            return True
        beyond = sum(byte >= 0x80 for byte in data)
        lost = data.decode("utf-8", "replace").count("\ufffd")
        return beyond > 20 and lost * 20 < beyond
    return True
