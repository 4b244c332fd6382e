"""What the three Office formats share: parts of a zip, tied together by relationships (ECMA-376, part 2)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from app.errors import DocumentDamaged
from app.ingest import notes
from app.ingest.files.open_files import Source
from app.ingest.files.xml_tree import XmlRefused, parse_xml
from app.ingest.files.zip_parts import ZipParts, part_path
from app.ingest.formats.binary_sheets import PartEnd, tree_of
from app.ingest.formats.book import PICTURE_BYTES, is_shown
from app.ingest.formats.embedded_objects import EmbeddedObjects
from app.ingest.formats.figure_words import FigureWords
from app.ingest.formats.metafile_words import shown_form
from app.ingest.formats.single_xml import SingleXml

OBJECT, EMBEDDED = "/oleObject", ("/package", "/aFChunk")
"""Types of the relationships that lead to documents within the document."""


class OfficeParts:
    """An open Office file.

    Raises:
        DocumentDamaged: it is neither a zip nor such a file in one XML, or unpacks to more than the bounds.
    """

    def __init__(self, path: Source) -> None:
        self.name = path.name
        self._zip, self._trees = _opened(path)
        self.pictures: dict[str, bytes] = {}
        """What was asked for with `picture`, by the names under which a book shows it."""
        self.cut_short: dict[str, PartEnd] = {}
        """Binary parts that could be read in part, and why."""
        self._picture_bytes = 0
        self._picture_markup: dict[str, str] = {}
        self._figures = FigureWords()
        self._objects = EmbeddedObjects()
        self._seen_objects: set[str] = set()

    def xml(self, name: str) -> Element | None:
        """A part's root element; None if there is no such part. Raises DocumentDamaged.

        Of a binary workbook's part, as the same part of an .xlsx has it.
        """
        if name in self._trees:
            return self._trees[name]
        data = self._zip.read(name) if name else b""
        if not data:
            return None
        if name.endswith(".bin"):
            root, end = tree_of(data)
            if end is not PartEnd.WHOLE:
                self.cut_short[name] = end
            return root
        try:
            return parse_xml(data)
        except XmlRefused as error:
            raise DocumentDamaged(f"{self.name} is damaged: a part of it cannot be read.") from error

    def optional_xml(self, name: str) -> Element | None:
        """A part's root element; None if it is missing or damaged: what hangs on it is less than the document."""
        try:
            return self.xml(name)
        except DocumentDamaged:
            return None

    def main_part(self, usual: str) -> str:
        """The part with the document itself: what the package says, else where it usually is."""
        for target in self.related("").values():
            if target[1].endswith("/officeDocument") and (target[0] in self._trees or target[0] in self._zip):
                return target[0]
        return usual

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Of each relationship of a part its id, the part it leads to and its type; without links out of the file."""
        folder, _, name = part.rpartition("/")
        root = self.optional_xml(f"{folder}/_rels/{name}.rels".lstrip("/"))
        return {
            relation.get("Id", ""): (part_path(part, relation.get("Target", "")), relation.get("Type", ""))
            for relation in (root if root is not None else ())
            if relation.get("TargetMode") != "External"
        }

    def related_of_type(self, part: str, ending: str) -> str:
        """The first part that a relationship of a type leads to; empty if there is none."""
        return next((target for target, kind in self.related(part).values() if kind.endswith(ending)), "")

    def picture(self, name: str) -> str:
        """What shows a picture within a line: it, or the words of it, the first time, where no book can show it.

        Empty if it is not known what it shows, or there are too many.
        """
        if name in self._picture_markup:
            return self._picture_markup[name]
        data = shown_form(self._zip.read(name)) if name else b""
        self._picture_bytes += len(data)
        again = first = ""
        if is_shown(data) and self._picture_bytes <= PICTURE_BYTES:
            again = first = f'<img src="p{len(self.pictures)}"/>'
            self.pictures[f"p{len(self.pictures)}"] = data
        elif data:
            kind = posixpath.splitext(name)[1].lstrip(".").upper() or "without a name"
            first = self._figures.markup(data, kind)
        self._picture_markup[name] = again
        return first

    def embedded(self, within: Iterable[str]) -> list[tuple[str, bytes]]:
        """The documents that parts hold as files of their own, with their names; `left_out` counts other objects."""
        found: dict[str, bytes] = {}
        for part in within:
            for target, kind in self.related(part).values():
                if kind.endswith(EMBEDDED) and target not in found and (data := self._zip.read(target)):
                    found[target] = data
                elif kind.endswith(OBJECT):
                    self.take_object(target)
        return [(posixpath.basename(target), data) for target, data in found.items()] + self.taken

    def take_object(self, name: str) -> None:
        """Takes an object of another program that is a part, once: it is among `taken` then, or counted."""
        if name not in self._seen_objects:
            self._seen_objects.add(name)
            self._objects.take_file(self._zip.read(name))

    @property
    def taken(self) -> list[tuple[str, bytes]]:
        """The files that objects are, with their names."""
        return self._objects.attached

    def left_out(self) -> str:
        """Sentences on what was asked for and is not in the book; empty if nothing."""
        return notes.joined(
            self._figures.left_out(), notes.objects_unread(self._objects.unread) if self._objects.unread else ""
        )

    def close(self) -> None:
        """Closes the file."""
        self._zip.close()


def _opened(path: Source) -> tuple[ZipParts | SingleXml, dict[str, Element]]:
    """A file's parts, and those of them that are trees already."""
    with path.open("rb") as file:
        is_zip = file.read(2) == b"PK"
    if is_zip:
        return ZipParts(path), {}
    single = SingleXml(path)
    return single, single.trees


def first(root: Element | None, *path: str) -> Element | None:
    """The first child of the first child ... by tags; None if there is none."""
    for tag in path:
        root = next((child for child in root if child.tag == tag), None) if root is not None else None
    return root


def value(root: Element | None, *path: str) -> str:
    """The attribute "val" of the element at a path; empty if there is none."""
    found = first(root, *path)
    return "" if found is None else found.get("val", "")


def is_on(root: Element | None, tag: str) -> bool:
    """Whether properties switch something on: <b/>, but not <b val="0"/>."""
    found = first(root, tag)
    return found is not None and found.get("val", "1") not in ("0", "false", "off")


def chosen(element: Element) -> Element:
    """Of an <AlternateContent>, what is for readers as we are: the first choice, else the fallback."""
    choice = first(element, "Choice")
    fallback = first(element, "Fallback")
    return choice if choice is not None else fallback if fallback is not None else element
