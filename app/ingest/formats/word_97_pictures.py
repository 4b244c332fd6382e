"""The pictures of a Word file of 6.0 to 2003: those that stand in the text, and those that lie on the page."""

from __future__ import annotations

import struct

from app.ingest.formats.office_art import all_records, picture_of, records, shown_pictures, stored_pictures
from app.ingest.formats.shown_pictures import ShownPictures
from app.ingest.formats.word_97_file import Part, WordFile

LEAST_HEADER = 0x44
NAMED = 0x66
"""Kind of a picture before whose records its file's name stands (MS-DOC, 2.9.157)."""
METAFILES = {8: "WMF"}
"""Kinds of pictures that Word 6 and 95 keep as they are."""
SHAPE_BYTES = 26
GROUPS = 0xF000
"""Record around the store of pictures; drawings of the main text and of headers follow it (2.9.172)."""


class Pictures:
    """What of a file's pictures is shown, by the names under which a book has them, or said."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._taken = ShownPictures()
        self.shown = self._taken.shown
        self._markup: dict[int | tuple[str, int], str] = {}
        drawings = file.part(Part.DRAWINGS)
        self._stored = stored_pictures(drawings, file.main)
        self._shapes: dict[int, int] = {}
        group = next(records(drawings, 0, len(drawings)), None)
        at = group.end if group is not None and group.kind == GROUPS else len(drawings)
        while at < len(drawings):  # a byte says whose the drawing is
            drawing = next(records(drawings, at + 1, len(drawings)), None)
            if drawing is None:
                break
            self._shapes |= shown_pictures(drawings[at + 1 : drawing.end])
            at = max(drawing.end, at + 1)
        positions, shapes = file.places(Part.SHAPES, SHAPE_BYTES)
        self.lying = {at: int.from_bytes(shape[:4], "little") for at, shape in zip(positions[:-1], shapes, strict=True)}
        """Numbers of the shapes that lie on the page, by the position in the main text that they belong to."""

    def at(self, place: int) -> str:
        """What shows the picture that stands in the text, by its place in the data stream; empty: nothing does."""
        if place not in self._markup:
            return self._first(place, self._inline(place))
        return self._markup[place]

    def of_shape(self, shape: int) -> str:
        """What shows the picture of a shape; empty: nothing does, or it has none."""
        number = self._shapes.get(shape, 0)
        if not 1 <= number <= len(self._stored):
            return ""
        key = ("stored", number)
        if key not in self._markup:
            return self._first(key, self._stored[number - 1] or ("", b""))
        return self._markup[key]

    def left_out(self) -> str:
        """Sentences on pictures that are not shown; empty if all are."""
        return self._taken.left_out()

    def _inline(self, place: int) -> tuple[str, bytes] | None:
        """Kind and bytes of a picture; None: there is none, as in a frame of lines alone."""
        data = self._file.data
        if place < 0 or place + LEAST_HEADER > len(data):
            return "", b""
        length, header, kind = struct.unpack_from("<IHH", data, place)
        start, end = place + header, min(place + length, len(data))
        if kind not in (0x64, NAMED):
            return METAFILES.get(kind, ""), data[start:end]
        if kind == NAMED and start < len(data):
            start += 1 + data[start]
        found = (picture_of(data, record) for record in all_records(data, start, end))
        return next(filter(None, found), None)

    def _first(self, key: int | tuple[str, int], found: tuple[str, bytes] | None) -> str:
        """What shows a picture the first time: of one that is only said there is nothing later on."""
        self._markup[key] = ""
        if found is None:
            return ""
        markup, is_shown = self._taken.markup(*found)
        self._markup[key] = markup if is_shown else ""
        return markup
