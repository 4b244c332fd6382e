"""Office and OpenDocument files that are one XML file, taken apart: the same parts as their zips have.

<pkg:package> <pkg:part pkg:name="/word/document.xml"> ...   each part is there as it is in the zip ("flat OPC")
<office:document> <office:styles/> <office:body/>            one tree is content.xml and styles.xml; pictures and
                                                             objects stand in it (OpenDocument 1.3, part 3, 3.1.2)
<w:wordDocument> <w:styles/> <w:body/>                       Word 2003: word_2003.py
<Workbook> <Worksheet/>                                      Excel 2003: workbook_2003.py
"""

from __future__ import annotations

import binascii
from xml.etree.ElementTree import Element

from app.errors import DocumentDamaged
from app.ingest.files.open_files import Source
from app.ingest.files.xml_tree import XmlRefused, parse_xml
from app.ingest.formats.word_2003 import word_parts

WORKBOOK_2003 = "Workbook"
"""The one part of a workbook of Excel 2003."""
Trees = dict[str, Element]
Data = dict[str, bytes]


class SingleXml:
    """An open file. It is asked as `ZipParts` is; what of it is XML stands in `trees`.

    Raises:
        DocumentDamaged: it is no such XML.
    """

    def __init__(self, path: Source) -> None:
        try:
            root = parse_xml(path.read_bytes())
        except XmlRefused as error:
            raise DocumentDamaged(f"{path.name} is damaged: its XML cannot be read.") from error
        self.trees, self._data = _parts_of(root)

    def __contains__(self, name: str) -> bool:
        return name in self._data

    def read(self, name: str) -> bytes:
        """A part that is no XML; empty if there is none of this name."""
        return self._data.get(name, b"")

    def close(self) -> None:
        """Nothing is open."""


def _parts_of(root: Element) -> tuple[Trees, Data]:
    if root.tag == "package":
        return _of_package(root)
    if root.tag == "Workbook":
        return {WORKBOOK_2003: root}, {}
    return word_parts(root) if root.tag == "wordDocument" else _of_open_document(root)


def _of_package(root: Element) -> tuple[Trees, Data]:
    trees: Trees = {}
    data: Data = {}
    for part in root:
        name = part.get("name", "").lstrip("/")
        for held in part:
            if held.tag == "xmlData" and len(held):
                trees[name] = held[0]
            elif held.tag == "binaryData":
                data[name] = from_base64(held.text)
    return trees, data


def _of_open_document(root: Element) -> tuple[Trees, Data]:
    """The parts, to which what stands within the tree leads by name then, as in a zip."""
    trees = {"content.xml": root, "styles.xml": root}
    data: Data = {}
    for node in list(root.iter()):
        for held in list(node) if node.tag in ("image", "object", "object-ole") else ():
            if held.tag == "binary-data" and node.tag != "object":
                suffix = node.get("mime-type", "").rpartition("/")[2].removeprefix("x-")
                name = f"Pictures/{len(data)}.{suffix}"
                data[name] = from_base64(held.text)
            elif held.tag == "document":
                name = f"Object {len(trees)}"
                trees[f"{name}/content.xml"] = held
            else:
                continue
            node.set("href", name)
            node.remove(held)
    return trees, data


def from_base64(text: str | None) -> bytes:
    """What a text stands for; empty if it is damaged."""
    try:
        return binascii.a2b_base64(text or "")
    except (binascii.Error, ValueError):
        return b""
