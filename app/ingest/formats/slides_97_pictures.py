"""The pictures of a PowerPoint file of 97 to 2003: the document lists them, and a stream of their own holds them."""

from __future__ import annotations

from app.ingest.formats.office_art import stored_entries, stored_picture
from app.ingest.formats.shown_pictures import ShownPictures
from app.ingest.formats.slides_97_file import DRAWINGS, SlidesFile


class Pictures:
    """What of a file's pictures is shown, by the names under which a book has them."""

    def __init__(self, file: SlidesFile) -> None:
        self._elsewhere = file.pictures
        drawings = (record for record in file.within(file.document) if record.kind == DRAWINGS)
        found = next(drawings, None)
        self._data = file.data[found.start : found.end] if found is not None else b""
        self._entries = list(stored_entries(self._data))
        self._markup: dict[int, str] = {}
        self._taken = ShownPictures()
        self.shown = self._taken.shown

    def at(self, number: int) -> str:
        """What shows a picture within a line, by its number in the store, from 1; empty if nothing does."""
        if number not in self._markup:
            return self._first(number) if 1 <= number <= len(self._entries) else ""
        return self._markup[number]

    def left_out(self) -> str:
        """Sentences on pictures that are not shown; empty if all are."""
        return self._taken.left_out()

    def _first(self, number: int) -> str:
        """What shows it the first time: of one that is only said there is nothing later on."""
        kind, data = "", b""
        if not self._taken.is_full:
            kind, data = stored_picture(self._data, self._entries[number - 1], self._elsewhere) or ("", b"")
        markup, is_shown = self._taken.markup(kind, data)
        self._markup[number] = markup if is_shown else ""
        return markup
