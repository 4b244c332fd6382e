"""PowerPoint files of 97 to 2003 (.ppt) as books: a slide a page, its title first, its notes below (MS-PPT)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

from app.errors import DocumentDamaged, NotADocument
from app.ingest import notes
from app.ingest.files.open_files import Source
from app.ingest.formats.book import A4, Book, Chapter
from app.ingest.formats.markup import element, escaped
from app.ingest.formats.office_art import Record
from app.ingest.formats.slides_97_file import NOTES, SLIDE, Listed, SlidesFile
from app.ingest.formats.slides_97_objects import Objects
from app.ingest.formats.slides_97_pictures import Pictures
from app.ingest.formats.slides_97_shapes import Shape, shapes
from app.ingest.formats.slides_97_tables import table_markup
from app.ingest.formats.slides_97_texts import (
    NUMBER,
    OWN_DATE,
    PAGE_FOOTER,
    PAGE_HEADER,
    STRING,
    Fields,
    Text,
    string,
    texts,
)  # fmt: skip
from app.ingest.records import DocumentKind

TITLE_TEXTS, TITLES = (0, 6), (13, 15, 17)
"""Kinds of texts, and of placeholders, that are titles (TextTypeEnum, PlaceholderEnum)."""
FOOTERS = (7, 9, 10)
"""Placeholders for date, footer and header, which repeat on every slide: each text is read once."""
LEFT_OUT = (5, 8, 11)
"""Placeholders for the number, and for the slide itself on its notes."""
DOCUMENT_ATOM, SLIDE_ATOM, SHOWN, TAGS, TAG, TAG_DATA, COMMENT = 1001, 1007, 1017, 5000, 5002, 5003, 12000
IS_HIDDEN = 0x4
MARGINS, SWITCHES, OF_SLIDES = 4057, 4058, 3
"""Headers and footers, what of them is on, and the instance that is for all slides (HeadersFootersAtom)."""
SWITCHED = ((0x4, 0, OWN_DATE), (0x10, 1, PAGE_HEADER), (0x20, 2, PAGE_FOOTER))
"""The bit of each, the instance of its text, and the field that shows it."""
LATER_PARTS = "___PPT10"
"""The tag under which PowerPoint 2002 keeps what older ones do not know, such as comments."""


def make_book(path: Source, kind: DocumentKind) -> Book:
    """A presentation as a book. Raises DocumentError."""
    return _Reader(SlidesFile(path)).book()


class _Reader:
    """A file on its way to chapters."""

    def __init__(self, file: SlidesFile) -> None:
        self._file = file
        self._pictures = Pictures(file)
        self._objects = Objects(file)
        self._shown_footers: set[str] = set()
        self._margins: Fields = {}
        """What the document says for all slides."""
        self._first = 1
        """Number of the first slide, as slides show it."""
        for record in file.within(file.document):
            if record.kind == MARGINS and record.instance == OF_SLIDES:
                self._margins = self._switched(record)
            elif record.kind == DOCUMENT_ATOM and record.end - record.start >= 34:
                (self._first,) = struct.unpack_from("<H", file.data, record.start + 32)
        self._read: set[int] = set()
        """Places of slides and notes that were read: no two of a document have the same."""

    def book(self) -> Book:
        if not self._file.slides:
            if self._file.has_unlisted():
                raise DocumentDamaged(f"{self._file.name} is damaged: its slides cannot be found.")
            raise NotADocument(f"{self._file.name} is empty: it holds no slide.")
        chapters = [self._slide(listed, number) for number, listed in enumerate(self._file.slides)]
        unread = self._objects.found.unread
        note = notes.joined(self._pictures.left_out(), notes.objects_unread(unread) if unread else "")
        attached = self._objects.found.attached
        return Book(chapters, self._pictures.shown, width=A4[1], height=A4[0], attached=attached, note=note)

    def _slide(self, listed: Listed, number: int) -> Chapter:
        """The slide that `number` others come before."""
        record = self._once(self._file.numbered(listed.number, SLIDE))
        parts = list(self._file.within(record)) if record is not None else []
        own = next((self._switched(part) for part in parts if part.kind == MARGINS), self._margins)
        fields = {NUMBER: str(self._first + number), **own}
        shared = texts(self._file, listed.texts, fields)
        if record is None:
            inner = "".join(text.markup() for text in shared)
            return Chapter(element("p", f"Slide {number + 1} is damaged.", "note") + inner)
        found = self._shapes(record, shared, fields)
        titles = [shape for shape in found if _is_title(shape)]
        ends = {line: None for shape in found if shape.placeholder in FOOTERS and (line := _line(shape).strip())}
        ends |= {escaped(text): None for text in own.values() if text.strip()}
        out = [element("h1", " ".join(filter(None, map(_line, titles))).replace("<br/>", " "))]
        out += self._blocks([shape for shape in found if not _is_title(shape) and shape.placeholder not in FOOTERS])
        # Only where its shapes are damaged is there a text that none of them shows.
        shown = {id(shape.text) for shape in found}
        if rest := "".join(text.markup() for text in shared if id(text) not in shown):
            out.append(element("p", "Part of this slide is damaged.", "note") + rest)
        out += [element("p", line, "note") for line in ends if line not in self._shown_footers]
        self._shown_footers.update(ends)
        if any(self._is_hidden(part) for part in parts):
            out.insert(0, element("p", "This slide is hidden in the presentation.", "note"))
        if inner := self._notes(parts):
            out.append(element("h3", "Notes") + inner)
        if inner := "".join(self._comment(comment) for part in parts for comment in self._comments(part)):
            out.append(element("h3", "Comments") + inner)
        # A slide of pictures alone is still a page.
        return Chapter("".join(out) or "<p>\u00a0</p>")

    def _once(self, record: Record | None) -> Record | None:
        """A record; None if it was read before: each has a slide, or notes, of its own."""
        if record is None or record.start in self._read:
            return None
        self._read.add(record.start)
        return record

    def _shapes(self, record: Record, shared: Sequence[Text], fields: Fields) -> list[Shape]:
        found = [shape for shape in shapes(self._file, record, shared, fields) if shape.placeholder not in LEFT_OUT]
        for shape in found:
            if shape.object:
                self._objects.take(shape.object)
        return found

    def _blocks(self, found: Sequence[Shape]) -> Iterator[str]:
        """The markup of shapes; a table's is where its first cell is."""
        tables: dict[int, list[Shape]] = {}
        for shape in found:
            if shape.table:
                tables.setdefault(shape.table, []).append(shape)
        for shape in found:
            if shape.table in tables:
                cells = tables.pop(shape.table)
                yield table_markup([(cell.box, _line(cell, "<br/>")) for cell in cells])
            elif not shape.table:
                yield element("p", self._pictures.at(shape.picture) if shape.picture else "")
                yield element("p", escaped(shape.word_art))
                yield shape.text.markup() if shape.text is not None else ""

    def _notes(self, parts: Sequence[Record]) -> str:
        """The text of the notes that a slide has, by their name (SlideAtom)."""
        atom = next((part for part in parts if part.kind == SLIDE_ATOM and part.end - part.start >= 20), None)
        (name,) = struct.unpack_from("<I", self._file.data, atom.start + 16) if atom is not None else (0,)
        listed = self._file.notes.get(name) if name else None
        record = self._once(self._file.numbered(listed.number, NOTES)) if listed is not None else None
        if listed is None or record is None:
            return ""
        found = self._shapes(record, texts(self._file, listed.texts, {}), {})
        return "".join(self._blocks([shape for shape in found if shape.placeholder not in FOOTERS]))

    def _switched(self, margins: Record) -> dict[int, str]:
        """What stands in the place of fields for date, header and footer, of those that are switched on."""
        on, found = 0, dict[int, str]()
        for record in self._file.within(margins):
            if record.kind == SWITCHES and record.end - record.start >= 4:
                (on,) = struct.unpack_from("<H", self._file.data, record.start + 2)
            elif record.kind == STRING:
                found[record.instance] = string(self._file, record)
        return {kind: found[instance] for bit, instance, kind in SWITCHED if on & bit and instance in found}

    def _is_hidden(self, part: Record) -> bool:
        """Whether it is the record on how a slide is shown, and says that it is not (SlideShowSlideInfoAtom)."""
        if part.kind != SHOWN or part.end - part.start < 12:
            return False
        return bool(self._file.data[part.start + 10] & IS_HIDDEN)

    def _comments(self, part: Record) -> Iterator[Record]:
        """The comments on a slide, if it is the part that has them."""
        for tag in self._file.within(part) if part.kind == TAGS else ():
            inner = list(self._file.within(tag)) if tag.kind == TAG else []
            if any(each.kind == STRING and string(self._file, each) == LATER_PARTS for each in inner):
                data = (each for each in inner if each.kind == TAG_DATA)
                yield from (each for blob in data for each in self._file.within(blob) if each.kind == COMMENT)

    def _comment(self, comment: Record) -> str:
        """Who made it, and its text (Comment10Container)."""
        found = {each.instance: string(self._file, each) for each in self._file.within(comment) if each.kind == STRING}
        author, text = found.get(0, ""), found.get(1, "")
        inner = escaped(text.replace("\r", "\n")).replace("\n", "<br/>")
        return element("p", f"{escaped(author)}: {inner}" if author.strip() and text.strip() else inner)


def _is_title(shape: Shape) -> bool:
    return shape.placeholder in TITLES or (shape.text is not None and shape.text.kind in TITLE_TEXTS)


def _line(shape: Shape, between: str = " ") -> str:
    """What a shape says, as one line of markup."""
    return shape.text.line(between) if shape.text is not None else ""
