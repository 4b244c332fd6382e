"""The pictures of a PowerPoint file of 97 to 2003: the document lists them, and a stream of their own holds them."""

from __future__ import annotations

from app.ingest import notes
from app.ingest.formats.book import PICTURE_BYTES, is_shown
from app.ingest.formats.office_art import stored_entries, stored_picture
from app.ingest.formats.slides_97_file import DRAWINGS, SlidesFile


class Pictures:
    """What of a file's pictures is shown, by the names under which a book has them."""

    def __init__(self, file: SlidesFile) -> None:
        self._elsewhere = file.pictures
        drawings = (record for record in file.within(file.document) if record.kind == DRAWINGS)
        found = next(drawings, None)
        self._data = file.data[found.start : found.end] if found is not None else b""
        self._entries = list(stored_entries(self._data))
        self._names: dict[int, str] = {}
        self._bytes = 0
        self._undrawn: list[str] = []
        self.shown: dict[str, bytes] = {}

    def name(self, number: int) -> str:
        """The name of a picture by its number in the store, from 1; empty if it is not shown."""
        if number not in self._names:
            self._names[number] = self._named(number) if 1 <= number <= len(self._entries) else ""
        return self._names[number]

    def left_out(self) -> str:
        """A sentence on pictures that are not shown; empty if all are."""
        kinds = ", ".join(sorted(set(filter(None, self._undrawn))))
        return notes.pictures_undrawn(len(self._undrawn), kinds) if self._undrawn else ""

    def _named(self, number: int) -> str:
        kind, data = "", b""
        if self._bytes <= PICTURE_BYTES:
            kind, data = stored_picture(self._data, self._entries[number - 1], self._elsewhere) or ("", b"")
        self._bytes += len(data)
        if not is_shown(data) or self._bytes > PICTURE_BYTES:
            self._undrawn.append(kind)
            return ""
        name = f"p{len(self.shown)}"
        self.shown[name] = data
        return name
