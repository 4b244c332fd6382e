"""Tells by a file's content what it is: first bytes, members of a zip, root of an XML, letters of a text.

The name decides nothing, but between kinds of text, which share their bytes: Markdown, CSV and plain text.
"""

from __future__ import annotations

import re
import zipfile
import zlib

from app.ingest.files import compound_file
from app.ingest.files.open_files import Source, lasting_source
from app.ingest.files.suffixes import SUFFIXES
from app.ingest.records import DocumentKind

HEAD_BYTES = 64 * 1024
PDF_HEADER_WITHIN = 1024
"""Viewers accept junk before "%PDF-" up to here (PDF 1.7 reference, appendix H, note 13)."""
_PDF_END = re.compile(rb"(?:^|[\r\n])%%EOF[\s\x00]*\Z")
DIRECTORY_BYTES = 16 * 1024 * 1024
"""Longest table of contents of a zip that is looked at."""
BARE_WORKBOOKS = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)
"""The first record of a workbook, and its length, from Excel 2 on."""
BARE_CONTENTS = (0x05, 0x10, 0x100)
"""What may follow: several sheets, one, several of Excel 4."""
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
    "application/vnd.oasis.opendocument.text-master": DocumentKind.ODT,
    "application/vnd.oasis.opendocument.chart": DocumentKind.ODT,
    "application/vnd.oasis.opendocument.image": DocumentKind.ODT,
    "application/vnd.oasis.opendocument.graphics": DocumentKind.ODP,
    "application/vnd.oasis.opendocument.graphics-template": DocumentKind.ODP,
}
_UNREAD_MIMETYPES = (
    ("application/vnd.oasis.opendocument.formula", "a single formula of OpenDocument: save it as PDF and add that"),
    (
        "application/vnd.oasis.opendocument",
        "an OpenDocument file of a kind that is not read: save it as PDF and add that",
    ),
    ("application/vnd.sun.xml", "a document of OpenOffice 1: save it in a newer format and add that"),
)
_OFFICE_PARTS = (("word/", DocumentKind.DOCX), ("ppt/", DocumentKind.PPTX), ("xl/", DocumentKind.XLSX))
_APPLE = "a document of Apple's Pages, Numbers or Keynote: export it as PDF or in an Office format, and add that"
_OFFICE_MAIN_PARTS = (
    (b"wordprocessingml.document.main+xml", DocumentKind.DOCX),
    (b"presentationml.presentation.main+xml", DocumentKind.PPTX),
    (b"spreadsheetml.sheet.main+xml", DocumentKind.XLSX),
    (b"ms-excel.sheet.binary.macroEnabled.main", DocumentKind.XLSX),
)
"""What the table of contents of an Office file calls its main part, wherever that lies (ECMA-376, part 1, 11.3)."""
_UNREAD_MEMBERS = (
    ("visio/document.xml", "a Visio drawing: save it as PDF and add that"),
    ("Index/Document.iwa", _APPLE),
    ("index.apxl", _APPLE),
    ("theme/theme/themeManager.xml", "an Office theme, which holds no document"),
)
"""Zips that are no documents that are read, by a file that each of them has."""
_APPLE_MAIN_PARTS = ("Index.zip", "index.xml")
"""Other zips have such files, too: Apple's also have a history of versions, or a preview."""
_MEDIA_TYPE = re.compile(rb'media-type\s*=\s*"(application/vnd\.[\w.+-]+)"')
_MIMETYPE = re.compile(r"""office:mimetype\s*=\s*["'](application/vnd\.[\w.+-]+)["']""")
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
    (b"ITSF", "a Windows help file (.chm): convert it to PDF and add that"),
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
    (b"\x9b\xa5", "a Word document of before 1993: save it as .docx or PDF and add that"),
    (b"\xdb\xa5", "a Word document of before 1993: save it as .docx or PDF and add that"),
    (b"8BPS", "a Photoshop picture: save it as PNG and add that"),
    (b"ITOLITLS", "a Microsoft Reader book (.lit): convert it to EPUB and add that"),
    (b"AT&TFORM", "a DjVu document: convert it to PDF and add that"),
    (b"%!PS", "a PostScript file: convert it to PDF and add that"),
    (b"\xc5\xd0\xd3\xc6", "a PostScript file: convert it to PDF and add that"),
    (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture: save it as PNG and add that"),
    (b"\xff\x0a", "a JPEG XL picture: save it as PNG and add that"),
    (b"\xff\xfb", "a sound recording"),
)


def kind_of(path: Source, head: bytes) -> DocumentKind | None:
    """What kind of document a file is that begins with `head` (`HEAD_BYTES` of it); None: of none that is read."""
    if head.startswith(IMAGE_HEADERS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or _is_media_picture(head):
        return DocumentKind.IMAGE
    # "BM" alone begins many texts: a bitmap's header also says, at byte 14, that it is 12 to 124 bytes long.
    if head[:2] == b"BM" and 12 <= int.from_bytes(head[14:18], "little") <= 124:
        return DocumentKind.IMAGE
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(path)
    if head.startswith(compound_file.HEADER):
        return compound_file.kind_of(path)
    if _is_bare_workbook(head):
        return DocumentKind.XLS
    if _is_pdf(path, head):
        return DocumentKind.PDF
    if head[60:68] in (b"BOOKMOBI", b"TEXtREAd"):
        return DocumentKind.MOBI
    if head.startswith(b"{\\rtf"):
        return DocumentKind.RTF
    if _named_kind(head) or not looks_like_text(head):
        return None
    return _text_kind(path, head)


def _is_pdf(path: Source, head: bytes) -> bool:
    """Whether a file begins as a PDF, and is not a text, by its name, too, that only tells of one."""
    at = head[:PDF_HEADER_WITHIN].find(b"%PDF-")
    is_text = path.suffix.lower() in (*_TEXT_SUFFIXES, *SUFFIXES[DocumentKind.TEXT]) and looks_like_text(head)
    if at <= 0 or not is_text or not head[:at].strip(b"\xef\xbb\xbf \t\r\n"):
        return at >= 0
    with path.open("rb") as file:
        file.seek(max(file.seek(0, 2) - PDF_HEADER_WITHIN, 0))
        return _PDF_END.search(file.read()) is not None


def what_it_is(path: Source, head: bytes) -> str:
    """What a file is for which `kind_of` is None, to follow "is"."""
    if head.startswith(compound_file.HEADER):
        return compound_file.what_it_is(path)
    if head.startswith(b"PK\x03\x04"):
        names = _directory_of(path)
        if names is None or ("mimetype" in names and not _member(path, "mimetype")):
            return "a zip file that is damaged or incomplete"
        declared = _declared_type(path, names)
        for start, what in _UNREAD_MIMETYPES:
            if declared.startswith(start):
                return what
        for name, what in _UNREAD_MEMBERS:
            if name in names:
                return what
        if any(name in names for name in _APPLE_MAIN_PARTS) and any(
            name.startswith("QuickLook/") or name.lower().endswith("buildversionhistory.plist") for name in names
        ):
            return _APPLE
        return "a zip archive: unpack it and add what it holds"
    return _named_kind(head) or "of no kind that Pincite reads"


def _named_kind(head: bytes) -> str:
    if head[:4] == b"RIFF":
        return "a film" if head[8:12] == b"AVI " else "a sound recording"
    if head[4:8] == b"ftyp":
        return "a film or a sound recording"
    return next((name for header, name in _KNOWN if head.startswith(header)), "")


def _is_bare_workbook(head: bytes) -> bool:
    """Whether it begins as a workbook of Excel 2 to 95 that no other file is around (BOF, OpenOffice's Excel, 5.8)."""
    if len(head) < 12 or head[:4] not in BARE_WORKBOOKS:
        return False
    return int.from_bytes(head[6:8], "little") in BARE_CONTENTS


def _is_media_picture(head: bytes) -> bool:
    """Whether it begins as an ISO media file (ISO/IEC 14496-12, 4.3) whose brands are those of pictures."""
    if head[4:8] != b"ftyp":
        return False
    length = min(int.from_bytes(head[:4], "big"), 256)
    return any(head[at : at + 4] in IMAGE_BRANDS for at in (8, *range(16, length, 4)))


def _directory_of(path: Source) -> list[str] | None:
    """The names in a zip; None if it has no table of contents that can be read."""
    try:
        if not _has_small_directory(path):
            return None
        with zipfile.ZipFile(lasting_source(path)) as archive:
            return [name.replace("\\", "/") for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError):
        return None


def _has_small_directory(path: Source) -> bool:
    """Whether the end of a zip announces a table of contents of at most `DIRECTORY_BYTES` (APPNOTE 4.3.14, 4.3.16)."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(size - 22 - 65_535 - 100, 0))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    long = int.from_bytes(tail[at + 12 : at + 16], "little")
    if long == 0xFFFFFFFF and (further := tail.rfind(b"PK\x06\x06", 0, max(at, 0))) >= 0:
        long = int.from_bytes(tail[further + 40 : further + 48], "little")
    return at >= 0 and long <= DIRECTORY_BYTES


def _member(path: Source, name: str) -> bytes:
    """The beginning of a file in a zip; empty if it cannot be read."""
    try:
        with zipfile.ZipFile(lasting_source(path)) as archive, archive.open(name) as file:
            return file.read(MEMBER_BYTES)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, KeyError, RuntimeError, NotImplementedError, zlib.error):
        return b""


def _zip_kind(path: Source) -> DocumentKind | None:
    names = _directory_of(path)
    if not names:
        return None
    if (declared := _declared_type(path, names)) in _MIMETYPES:
        return _MIMETYPES[declared]
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


def _declared_type(path: Source, names: list[str]) -> str:
    """What a zip says that it is: in its first member, or in the list of its members (OpenDocument 1.3, part 2, 3)."""
    if "mimetype" in names:
        return _member(path, "mimetype")[:100].decode("ascii", "replace").strip()
    if "content.xml" not in names or "META-INF/manifest.xml" not in names:
        return ""
    found = _MEDIA_TYPE.search(_member(path, "META-INF/manifest.xml"))
    return found[1].decode() if found else ""


def looks_like_text(head: bytes) -> bool:
    """Whether bytes are letters in some encoding: hardly a control character but those of lines, or UTF-16 or 32."""
    if head.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    if b"\x00" in head and utf_without_mark(head):
        return True
    if b"\x1b$)C" in head:  # Korean in seven bits (RFC 1557), which shifts with control characters
        return True
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b\x0b\x08" for byte in head)
    return controls * 200 <= len(head)


def utf_without_mark(data: bytes) -> str:
    """The UTF-16 or 32 that bytes are without saying so, by their zeros ("utf-16-le", "utf-32-be"); empty: none."""
    sample = data[:4096]
    zeros = [sample[at::4].count(0) / (len(sample) // 4 or 1) for at in range(4)]
    for encoding, at in (("utf-32-le", (2, 3)), ("utf-32-be", (0, 1)), ("utf-16-le", (1, 3)), ("utf-16-be", (0, 2))):
        others = [share for number, share in enumerate(zeros) if number not in at]
        least = 0.9 if encoding.startswith("utf-32") else 0.3
        if min(zeros[number] for number in at) > least and (least > 0.5 or max(others) < 0.1):
            text = sample[: len(sample) // 4 * 4].decode(encoding, "replace")
            letters = sum(character.isprintable() or character in "\t\r\n\f" for character in text)
            if letters > 0.95 * len(text):
                return encoding
    return ""


def _text_kind(path: Source, head: bytes) -> DocumentKind:
    start = _ascii_start(head)
    root = _xml_root(start)
    if root in _XML_ROOTS:
        return _XML_ROOTS[root]
    if (single := _single_xml_kind(root, start)) is not None:
        return single
    if _HTML.match(start):
        return DocumentKind.HTML
    by_name = _TEXT_SUFFIXES.get(path.suffix.lower(), DocumentKind.TEXT)
    if by_name is DocumentKind.EMAIL:
        return DocumentKind.EMAIL if _HEADER_LINE.match(start) else DocumentKind.TEXT
    if _is_message(start):
        return DocumentKind.EMAIL
    return by_name


def _single_xml_kind(root: str, start: str) -> DocumentKind | None:
    """The kind of an Office or OpenDocument file that is one XML file, not a zip; None: it is none."""
    if root == "document":
        found = _MIMETYPE.search(start)
        return _MIMETYPES.get(found[1]) if found else None
    if root == "package" and "/office/2006/xmlPackage" in start:
        return next((kind for folder, kind in _OFFICE_PARTS if f'"/{folder}' in start), None)
    if root == "worddocument" and "/office/word/2003/wordml" in start:
        return DocumentKind.DOCX
    return (
        DocumentKind.XLSX if root == "workbook" and '"urn:schemas-microsoft-com:office:spreadsheet"' in start else None
    )


# What was matched once is kept (">", "+"): else many comments before no HTML would be parted in every possible way.
_HTML = re.compile(
    r"\s*+(?:(?><!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE | re.DOTALL
)
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
    encoding = utf_without_mark(head) if b"\x00" in head else ""
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
