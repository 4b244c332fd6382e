"""The pictures of one document that a book shows, under names, as far as there is room; what is not shown is said."""

from __future__ import annotations

from app.ingest.formats.book import PICTURE_BYTES, is_shown
from app.ingest.formats.figure_words import FigureWords
from app.ingest.formats.metafile_words import shown_form


class ShownPictures:
    """Takes pictures one by one."""

    def __init__(self) -> None:
        self._bytes = 0
        self._figures = FigureWords()
        self.shown: dict[str, bytes] = {}

    @property
    def is_full(self) -> bool:
        """Whether no more pictures are shown."""
        return self._bytes > PICTURE_BYTES

    def markup(self, kind: str, data: bytes) -> tuple[str, bool]:
        """What shows a picture or says what it is, and whether it is shown. `kind`: as the file calls it, "WMF"."""
        data = shown_form(data)
        self._bytes += len(data)
        if self.is_full:
            data = b""
        if not is_shown(data):
            return self._figures.markup(data, kind), False
        name = f"p{len(self.shown)}"
        self.shown[name] = data
        return f'<img src="{name}"/>', True

    def left_out(self) -> str:
        """Sentences on pictures that are not shown; empty if all are."""
        return self._figures.left_out()
