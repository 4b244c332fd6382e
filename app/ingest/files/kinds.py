"""Tells by a file's content what it is: first bytes, members of a zip, root of an XML, letters of a text.

The name decides nothing, but between kinds of text, which share their bytes: Markdown, CSV and plain text.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from app.ingest.files.suffixes import SUFFIXES
from app.ingest.records import DocumentKind

HEAD_BYTES = 64 * 1024
PDF_HEADER_WITHIN = 1024
"""Viewers accept junk before "%PDF-" up to here (PDF 1.7 reference, appendix H, note 13)."""
DIRECTORY_BYTES = 16 * 1024 * 1024
"""Longest table of contents of a zip that is looked at."""
MEMBER_BYTES = 1024 * 1024
"""So much of a file in a zip is looked at, at most."""

IMAGE_HEADERS = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",  # JPEG
    b"II*\x00",  # TIFF, little endian
    b"MM\x00*",  # TIFF, big endian
    b"II+\x00",  # BigTIFF
    b"MM\x00+",
    b"GIF87a",
    b"GIF89a",
)
IMAGE_BRANDS = frozenset(b"avif avis heic heix hevc hevx heim heis mif1 mif2 mif3 msf1".split())
"""Brands of ISO media files that hold pictures: AVIF and HEIC."""
IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".jp2", ".jpx", ".tga", ".pnm")

_MIMETYPES = {
    "application/epub+zip": DocumentKind.EPUB,
    "application/vnd.oasis.opendocument.text": DocumentKind.ODT,
    "application/vnd.oasis.opendocument.text-template": DocumentKind.ODT,
    "application/vnd.oasis.opendocument.spreadsheet": DocumentKind.ODS,
    "application/vnd.oasis.opendocument.spreadsheet-template": DocumentKind.ODS,
    "application/vnd.oasis.opendocument.presentation": DocumentKind.ODP,
    "application/vnd.oasis.opendocument.presentation-template": DocumentKind.ODP,
}
_OFFICE_PARTS = (("word/", DocumentKind.DOCX), ("ppt/", DocumentKind.PPTX), ("xl/", DocumentKind.XLSX))
_OFFICE_MAIN_PARTS = (
    (b"wordprocessingml.document.main+xml", DocumentKind.DOCX),
    (b"presentationml.presentation.main+xml", DocumentKind.PPTX),
    (b"spreadsheetml.sheet.main+xml", DocumentKind.XLSX),
)
"""What the table of contents of an Office file calls its main part, wherever that lies (ECMA-376, part 1, 11.3)."""
_XML_ROOTS = {"svg": DocumentKind.SVG, "html": DocumentKind.HTML, "fictionbook": DocumentKind.FB2}
_TEXT_SUFFIXES = {
    suffix: kind
    for kind in (DocumentKind.MARKDOWN, DocumentKind.CSV, DocumentKind.HTML, DocumentKind.EMAIL)
    for suffix in SUFFIXES[kind]
}

_KNOWN = (
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive: unpack it and add what it holds"),
    (b"Rar!\x1a\x07", "a RAR archive: unpack it and add what it holds"),
    (b"\x1f\x8b", "a gzip archive: unpack it and add what it holds"),
    (b"BZh", "a bzip2 archive: unpack it and add what it holds"),
    (b"\xfd7zXZ\x00", "an xz archive: unpack it and add what it holds"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive: unpack it and add what it holds"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording or a film"),
    (b"fLaC", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"wOFF", "a font"),
    (b"OTTO", "a font"),
    (b"\x00\x01\x00\x00\x00", "a font"),
    (b"8BPS", "a Photoshop picture: save it as PNG and add that"),
    (b"ITOLITLS", "a Microsoft Reader book (.lit): convert it to EPUB and add that"),
    (b"AT&TFORM", "a DjVu document: convert it to PDF and add that"),
    (b"%!PS", "a PostScript file: convert it to PDF and add that"),
    (b"\xc5\xd0\xd3\xc6", "a PostScript file: convert it to PDF and add that"),
    (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture: save it as PNG and add that"),
    (b"\xff\x0a", "a JPEG XL picture: save it as PNG and add that"),
    (b"\xff\xfb", "a sound recording"),
)


def kind_of(path: Path, head: bytes) -> DocumentKind | None:
    """What kind of document a file is that begins with `head` (`HEAD_BYTES` of it); None: of none that is read."""
    if head.startswith(IMAGE_HEADERS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or _is_media_picture(head):
        return DocumentKind.IMAGE
    # "BM" alone begins many texts: a bitmap's header also says, at byte 14, that it is 12 to 124 bytes long.
    if head[:2] == b"BM" and 12 <= int.from_bytes(head[14:18], "little") <= 124:
        return DocumentKind.IMAGE
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(path)
    if b"%PDF-" in head[:PDF_HEADER_WITHIN]:
        return DocumentKind.PDF
    if head[60:68] in (b"BOOKMOBI", b"TEXtREAd"):
        return DocumentKind.MOBI
    if head.startswith(b"{\\rtf"):
        return DocumentKind.RTF
    if _named_kind(head) or not looks_like_text(head):
        return None
    return _text_kind(path, head)


def what_it_is(path: Path, head: bytes) -> str:
    """What a file is for which `kind_of` is None, to follow "is"."""
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _old_office(head, path)
    if head.startswith(b"PK\x03\x04"):
        names = _directory_of(path)
        if names is None or ("mimetype" in names and not _member(path, "mimetype")):
            return "a zip file that is damaged or incomplete"
        return "a zip archive: unpack it and add what it holds"
    return _named_kind(head) or "of no kind that Pincite reads"


def _named_kind(head: bytes) -> str:
    if head[:4] == b"RIFF":
        return "a film" if head[8:12] == b"AVI " else "a sound recording"
    if head[4:8] == b"ftyp":
        return "a film or a sound recording"
    return next((name for header, name in _KNOWN if head.startswith(header)), "")


def _is_media_picture(head: bytes) -> bool:
    """Whether it begins as an ISO media file (ISO/IEC 14496-12, 4.3) whose brands are those of pictures."""
    if head[4:8] != b"ftyp":
        return False
    length = min(int.from_bytes(head[:4], "big"), 256)
    return any(head[at : at + 4] in IMAGE_BRANDS for at in (8, *range(16, length, 4)))


def _old_office(head: bytes, path: Path) -> str:
    """What a compound file (MS-CFB) is: the names of its streams are UTF-16, somewhere in it."""
    try:
        with path.open("rb") as file:
            whole = file.read(64 * 1024 * 1024)
    except OSError:
        whole = head

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in whole

    if holds("EncryptedPackage"):
        return "an Office document protected by a password: save it without one and add that"
    if holds("WordDocument"):
        return "a Word document of before 2007 (.doc): save it as .docx or PDF and add that"
    if holds("PowerPoint Document"):
        return "a PowerPoint presentation of before 2007 (.ppt): save it as .pptx or PDF and add that"
    if holds("Workbook") or holds("Book"):
        return "an Excel workbook of before 2007 (.xls): save it as .xlsx and add that"
    if holds("__substg1.0_"):
        return "an Outlook message (.msg): save it as .eml and add that"
    return "an old Office file: save it in a newer format and add that"


def _directory_of(path: Path) -> list[str] | None:
    """The names in a zip; None if it has no table of contents that can be read."""
    try:
        if not _has_small_directory(path):
            return None
        with zipfile.ZipFile(path) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError):
        return None


def _has_small_directory(path: Path) -> bool:
    """Whether the end of a zip announces a table of contents of at most `DIRECTORY_BYTES` (APPNOTE 4.3.16)."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(size - 22 - 65_535, 0))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    return at >= 0 and int.from_bytes(tail[at + 12 : at + 16], "little") <= DIRECTORY_BYTES


def _member(path: Path, name: str) -> bytes:
    """The beginning of a file in a zip; empty if it cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(name) as file:
            return file.read(MEMBER_BYTES)
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, RuntimeError, NotImplementedError, zlib.error):
        return b""


def _zip_kind(path: Path) -> DocumentKind | None:
    names = _directory_of(path)
    if not names:
        return None
    if "mimetype" in names:
        mimetype = _member(path, "mimetype")[:100].decode("ascii", "replace").strip()
        if mimetype in _MIMETYPES:
            return _MIMETYPES[mimetype]
    if "META-INF/container.xml" in names:
        return DocumentKind.EPUB
    if "[Content_Types].xml" in names:
        for folder, kind in _OFFICE_PARTS:
            if any(name.startswith(folder) for name in names):
                return kind
        types = _member(path, "[Content_Types].xml")
        for name, kind in _OFFICE_MAIN_PARTS:
            if name in types:
                return kind
    if any(name.lower().endswith((".fdseq", ".fdoc")) for name in names):
        return DocumentKind.XPS
    pictures = [name for name in names if name.lower().endswith(IMAGE_SUFFIXES)]
    others = [name for name in names if not name.endswith("/") and name not in pictures]
    is_comic = pictures and all(
        name.lower().endswith((".xml", ".txt", ".nfo", ".ds_store", "thumbs.db")) for name in others
    )
    return DocumentKind.CBZ if is_comic else None


def looks_like_text(head: bytes) -> bool:
    """Whether bytes are letters in some encoding: no control characters but those of lines, or UTF-16 or 32."""
    if head.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    if b"\x00" in head:
        return utf16_without_mark(head) != ""
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b\x0b\x08" for byte in head)
    return controls * 200 <= len(head)


def utf16_without_mark(data: bytes) -> str:
    """The UTF-16 that bytes are without saying so, told by their zeros ("utf-16-le", "utf-16-be"); empty: none."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2 or 1
    if odd > 0.3 * half and even < 0.05 * half:
        encoding = "utf-16-le"
    elif even > 0.3 * half and odd < 0.05 * half:
        encoding = "utf-16-be"
    else:
        return ""
    text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    letters = sum(character.isprintable() or character in "\t\r\n\f" for character in text)
    return encoding if letters > 0.95 * len(text) else ""


def _text_kind(path: Path, head: bytes) -> DocumentKind:
    start = _ascii_start(head)
    root = _xml_root(start)
    if root in _XML_ROOTS:
        return _XML_ROOTS[root]
    if _HTML.match(start):
        return DocumentKind.HTML
    by_name = _TEXT_SUFFIXES.get(path.suffix.lower(), DocumentKind.TEXT)
    if by_name is DocumentKind.EMAIL:
        return DocumentKind.EMAIL if _HEADER_LINE.match(start) else DocumentKind.TEXT
    if _is_message(start):
        return DocumentKind.EMAIL
    return by_name


_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE | re.DOTALL)
_HEADER_LINE = re.compile(r"(?:From |[A-Za-z][A-Za-z0-9-]*:)")
_HEADER = re.compile(r"^(From|Date|Subject|To|Message-ID|MIME-Version|Received|Return-Path|Delivered-To):", re.I | re.M)


def _is_message(start: str) -> bool:
    """Whether a text begins with the lines that every e-mail has (RFC 5322, 3.6), and nothing but such lines."""
    headers = re.split(r"\r?\n\r?\n", start, maxsplit=1)[0]
    lines = headers.splitlines()
    if not all(re.match(r"[A-Za-z][\w-]*:|[ \t]|From ", line) for line in lines):
        return False
    found = {name.lower() for name in _HEADER.findall(headers)}
    return "from" in found and len(found) >= 3


def _ascii_start(head: bytes) -> str:
    """The beginning of a text in which ASCII letters can be recognised, whatever its encoding."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    encoding = utf16_without_mark(head) if b"\x00" in head else ""
    return head.removeprefix(b"\xef\xbb\xbf").decode(encoding or "latin-1", "replace")


def _xml_root(start: str) -> str:
    """The name of an XML's root element in lower case, without its prefix; empty if it does not begin like XML."""
    at = 0
    for _ in range(50):
        while at < len(start) and start[at].isspace():
            at += 1
        if start.startswith("<?", at):
            end, skip = start.find("?>", at), 2
        elif start.startswith("<!--", at):
            end, skip = start.find("-->", at), 3
        elif start[at : at + 9].upper() == "<!DOCTYPE":
            bracket, close = start.find("[", at), start.find(">", at)
            inner = 0 <= bracket < close
            end, skip = (start.find("]>", at), 2) if inner else (close, 1)
        else:
            break
        if end < 0:
            return ""
        at = end + skip
    found = re.match(r"<(?:[\w.-]+:)?([\w.-]+)[\s/>]", start[at : at + 200])
    return found.group(1).lower() if found else ""
