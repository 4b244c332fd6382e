"""Builds office files in code, from their specifications: zips of the XML that the standards describe.

No library that reads or writes such files is used, so what a test expects does not come from what it tests. Every
function returns the path it was given.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from app.ingest.files.compound_file import HEADER

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{RELATIONS}"'
SHEET = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{RELATIONS}"'
SLIDE = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{RELATIONS}"'
)
ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("presentation", "presentation"),
    )
)

Relation = tuple[str, str, str]
"""Id, the end of its type, target."""


def write_zip(path: Path, parts: Mapping[str, str | bytes], *, stored: Sequence[str] = ()) -> Path:
    """Writes a zip of these members, packed but for those named in `stored`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return path


def relations(items: Sequence[Relation]) -> str:
    """A part of relationships."""
    rows = "".join(
        f'<Relationship Id="{i}" Type="{RELATIONS}/{t}" Target={quoteattr(target)}/>' for i, t, target in items
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A Word paragraph of one run."""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def write_docx(
    path: Path, body: str, parts: Mapping[str, str | bytes] | None = None, related: Sequence[Relation] = ()
) -> Path:
    """Writes a Word document: what stands within its body, and other parts under word/ with their relationships."""
    return write_zip(
        path,
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
            "_rels/.rels": relations([("r0", "officeDocument", "word/document.xml")]),
            "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(related),
            **{f"word/{name}": content for name, content in (parts or {}).items()},
        },
    )


def write_xlsx(
    path: Path,
    sheets: Mapping[str, str],
    strings: Sequence[str] = (),
    styles: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> Path:
    """Writes a workbook: what stands within each sheet's sheetData, by name; shared strings; what is in styleSheet.

    `parts` are further parts under xl/.
    """
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="s{number}"/>' for number, name in enumerate(sheets, 1)
    )
    related: list[Relation] = [
        *((f"s{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)),
        ("strings", "sharedStrings", "sharedStrings.xml"),
        ("styles", "styles", "styles.xml"),
    ]
    items = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    return write_zip(
        path,
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
            "_rels/.rels": relations([("r0", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": f"<workbook {SHEET}><sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": relations(related),
            "xl/sharedStrings.xml": f"<sst {SHEET}>{items}</sst>",
            "xl/styles.xml": f"<styleSheet {SHEET}>{styles}</styleSheet>",
            **{
                f"xl/worksheets/sheet{number}.xml": f"<worksheet {SHEET}><sheetData>{rows}</sheetData></worksheet>"
                for number, rows in enumerate(sheets.values(), 1)
            },
            **{f"xl/{name}": content for name, content in (parts or {}).items()},
        },
    )


def shape(paragraphs: Sequence[str], placeholder: str = "") -> str:
    """A shape of a slide with text."""
    mark = f'<p:ph type="{placeholder}"/>' if placeholder else ""
    texts = "".join(f"<a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p>" for text in paragraphs)
    return f"<p:sp><p:nvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:txBody>{texts}</p:txBody></p:sp>"


def write_pptx(path: Path, slides: Sequence[str], notes: Mapping[int, str] | None = None) -> Path:
    """Writes a presentation: each slide's shapes, notes by the number of their slide. Files are numbered backwards."""
    count = len(slides)
    parts: dict[str, str | bytes] = {}
    for number, shapes in enumerate(slides, 1):
        name = f"slide{count + 1 - number}.xml"
        parts[f"ppt/slides/{name}"] = f"<p:sld {SLIDE}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
        if text := (notes or {}).get(number):
            parts[f"ppt/slides/_rels/{name}.rels"] = relations([("n", "notesSlide", f"../notesSlides/n{number}.xml")])
            parts[f"ppt/notesSlides/n{number}.xml"] = (
                f"<p:notes {SLIDE}><p:cSld><p:spTree>{shape([text], 'body')}</p:spTree></p:cSld></p:notes>"
            )
    listed = "".join(f'<p:sldId id="{255 + number}" r:id="s{number}"/>' for number in range(1, count + 1))
    related = [(f"s{number}", "slide", f"slides/slide{count + 1 - number}.xml") for number in range(1, count + 1)]
    return write_zip(
        path,
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
            "_rels/.rels": relations([("r0", "officeDocument", "ppt/presentation.xml")]),
            "ppt/presentation.xml": f"<p:presentation {SLIDE}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
            "ppt/_rels/presentation.xml.rels": relations(related),
            **parts,
        },
    )


def write_odf(path: Path, kind: str, body: str, others: Mapping[str, str | bytes] | None = None) -> Path:
    """Writes an OpenDocument file of further parts, too; `kind` is text, spreadsheet or presentation."""
    content = (
        f"<office:document-content {ODF}><office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document-content>"
    )
    parts = {"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content}
    return write_zip(path, {**parts, **(others or {})}, stored=["mimetype"])


def write_epub(path: Path, chapters: Sequence[str], parts: Mapping[str, str | bytes] | None = None) -> Path:
    """Writes an EPUB: what stands within the body of each chapter."""
    items = "".join(
        f'<item id="c{number}" href="c{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    container = (
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
        'full-path="O/b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    return write_zip(
        path,
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "O/b.opf": f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><manifest>{items}</manifest>'
            f"<spine>{spine}</spine></package>",
            **{
                f"O/c{number}.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
                for number, body in enumerate(chapters)
            },
            **(parts or {}),
        },
        stored=["mimetype"],
    )


def compound(*names: str) -> bytes:
    """An OLE file of 512-byte sectors (MS-CFB): one of the table, then the directory, its entries in a row."""
    entries = ["Root Entry", *names]
    entries += [""] * (-len(entries) % 4)
    sectors = len(entries) // 4
    directory = b""
    for number, name in enumerate(entries):
        coded = name.encode("utf-16-le") + b"\0\0" if name else b""
        right = number + 1 if 0 < number < len(names) else 0xFFFFFFFF
        child = 1 if number == 0 and names else 0xFFFFFFFF
        entry = coded.ljust(64, b"\0") + struct.pack("<HBBIII", len(coded), 2, 1, 0xFFFFFFFF, right, child)
        directory += entry.ljust(128, b"\0")
    chain = [0xFFFFFFFD, *range(2, sectors + 1), 0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    head = HEADER.ljust(30, b"\0") + struct.pack("<H", 9) + b"\0" * 16 + struct.pack("<I", 1)
    head = head.ljust(76, b"\0") + struct.pack("<I", 0)
    return head.ljust(512, b"\xff") + table + directory
