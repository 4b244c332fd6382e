"""Which icon stands for which kind of document."""

from __future__ import annotations

from app.gui.icons import Icon
from app.ingest.records import DocumentKind

_ICONS = {
    Icon.PICTURE: (DocumentKind.IMAGE, DocumentKind.SVG),
    Icon.SLIDES: (DocumentKind.PPTX, DocumentKind.PPT, DocumentKind.ODP),
    Icon.TABLE: (DocumentKind.XLSX, DocumentKind.XLS, DocumentKind.ODS, DocumentKind.CSV),
    Icon.BOOK: (DocumentKind.EPUB, DocumentKind.MOBI, DocumentKind.FB2, DocumentKind.CBZ),
    Icon.WEB: (DocumentKind.HTML,),
    Icon.MAIL: (DocumentKind.EMAIL, DocumentKind.MSG),
}


def icon_of(kind: DocumentKind | None) -> Icon:
    """A page stands for all that is none of the others."""
    return next((icon for icon, kinds in _ICONS.items() if kind in kinds), Icon.PAGE)
