"""By which endings of names documents go: a promise, for file dialogs and icons. What a file is, its content tells"""

from __future__ import annotations

from app.ingest.records import DocumentKind

SUFFIXES: dict[DocumentKind, tuple[str, ...]] = {
    DocumentKind.PDF: (".pdf",),
    DocumentKind.IMAGE: (
        ".png",
        ".jpg",
        ".jpeg",
        ".tif",
        ".tiff",
        ".gif",
        ".webp",
        ".bmp",
        ".heic",
        ".heif",
        ".avif",
    ),
    DocumentKind.DOCX: (".docx", ".docm", ".dotx", ".dotm"),
    DocumentKind.DOC: (".doc", ".dot"),
    DocumentKind.PPTX: (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"),
    DocumentKind.PPT: (".ppt", ".pps", ".pot"),
    DocumentKind.XLSX: (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb"),
    DocumentKind.XLS: (".xls", ".xlt"),
    DocumentKind.ODT: (".odt", ".ott", ".odm", ".odc", ".fodt"),
    DocumentKind.ODP: (".odp", ".otp", ".odg", ".otg", ".fodp", ".fodg"),
    DocumentKind.ODS: (".ods", ".ots", ".fods"),
    DocumentKind.EPUB: (".epub",),
    DocumentKind.MOBI: (".mobi", ".azw", ".azw3", ".prc"),
    DocumentKind.FB2: (".fb2",),
    DocumentKind.XPS: (".xps", ".oxps"),
    DocumentKind.CBZ: (".cbz",),
    DocumentKind.SVG: (".svg",),
    DocumentKind.HTML: (".html", ".htm", ".xhtml"),
    DocumentKind.MARKDOWN: (".md", ".markdown"),
    DocumentKind.TEXT: (".txt", ".text", ".log"),
    DocumentKind.RTF: (".rtf",),
    DocumentKind.CSV: (".csv", ".tsv", ".tab"),
    DocumentKind.EMAIL: (".eml", ".mbox", ".mht", ".mhtml"),
    DocumentKind.MSG: (".msg",),
}


def kind_by_name(name: str) -> DocumentKind | None:
    """What kind of file a name promises; None: nothing that is known."""
    return next((kind for kind, suffixes in SUFFIXES.items() if name.lower().endswith(suffixes)), None)
