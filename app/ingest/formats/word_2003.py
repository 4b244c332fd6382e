"""Word 2003's XML (WordprocessingML 2003) as the parts that a DOCX has: its elements are nearly the same.

<w:wordDocument>                                   in a DOCX
  <w:styles/>                                      word/styles.xml
  <w:body> <wx:sect> <w:p> ... <w:sectPr> <w:hdr/>   blocks; headers and footers are parts
  <wx:pBdrGroup> <w:p>, <own:invoice> <w:tbl>        w:sdt: borders, frames and a schema's own elements are opened
  <w:footnote> within a run                        a reference, the note in word/footnotes.xml
  <aml:annotation w:type="Word.Deletion">          w:del; w:ins; comments in word/comments.xml
  <w:listPr> <wx:t wx:val="1."/>                   the number itself is told: a run before the paragraph's text
  <w:binData w:name="wordml://1.png">              a picture of its own
"""

from __future__ import annotations

import binascii
from xml.etree.ElementTree import Element

MAIN = "word/document.xml"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
_MARGINS = {"hdr": "header", "ftr": "footer"}
_HELD = frozenset(["p", "tbl", "tr", "tc", "sdt"])
"""What stands in elements that are opened."""
_KNOWN = frozenset(["p", "tbl", "tr", "tc", "hdr", "ftr", "txbxContent", "del", "ins"])
"""What a DOCX has too, with blocks in it."""
_CHANGES = {"Word.Insertion": "ins", "Word.Deletion": "del"}


def word_parts(root: Element) -> tuple[dict[str, Element], dict[str, bytes]]:
    """The parts that are XML, and those that are not, by their names in a DOCX. The tree is changed for it."""
    return _Parts(root).parts()


class _Parts:
    """A document on its way to parts."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._trees: dict[str, Element] = {MAIN: root}
        self._data: dict[str, bytes] = {}
        self._relations = Element("Relationships")
        self._targets: dict[str, str] = {}
        """The ids of pictures by the names that the document has for them."""
        self._notes = {kind: Element(kind) for kind in _NOTES.values()}
        self._comments = Element("comments")

    def parts(self) -> tuple[dict[str, Element], dict[str, bytes]]:
        for node in list(self._root.iter("binData")):
            self._picture(node)
        for child in list(self._root):
            if child.tag == "styles":
                self._related("styles", child)
            elif child.tag == "body":
                self._walk(child)
        for kind, notes in self._notes.items():
            self._related(kind, notes)
        self._related("comments", self._comments)
        for name in [name for name in self._trees if name.startswith("word/")]:
            self._trees[f"word/_rels/{name.removeprefix('word/')}.rels"] = self._relations
        return self._trees, self._data

    def _related(self, kind: str, tree: Element) -> None:
        """Adds a part."""
        name = f"{kind}{len(self._trees)}.xml"
        self._trees[f"word/{name}"] = tree
        self._relate(kind, name)

    def _relate(self, kind: str, target: str) -> str:
        name = f"rId{len(self._relations)}"
        self._relations.append(Element("Relationship", {"Id": name, "Type": _TYPES + kind, "Target": target}))
        return name

    def _picture(self, node: Element) -> None:
        name = node.get("name", "")
        target = f"media/{len(self._data)}-{name.rpartition('/')[2]}"
        try:
            self._data[f"word/{target}"] = binascii.a2b_base64(node.text or "")
        except (binascii.Error, ValueError):
            return
        self._targets[name] = self._relate("image", target)

    def _walk(self, node: Element) -> None:
        """Makes what stands in an element what a DOCX has there."""
        for at, child in enumerate(list(node)):
            if child.tag == "annotation":
                child = node[at] = self._annotation(child)
            elif child.tag in _NOTES and node.tag == "r":
                child = node[at] = self._note(child)
            elif child.tag in _MARGINS and node.tag == "sectPr":
                self._related(_MARGINS[child.tag], child)
            elif child.tag == "vmerge":
                child.tag = "vMerge"
            elif child.tag == "imagedata":
                child.set("r:id", self._targets.get(child.get("src", ""), ""))
            elif child.tag == "p":
                _number(child)
            self._walk(child)
            if child.tag not in _KNOWN and any(held.tag in _HELD for held in child):
                child.tag = "sdt"

    def _annotation(self, node: Element) -> Element:
        kind = node.get("type", "")
        contents = [child for held in node if held.tag == "content" for child in held]
        if kind == "Word.Comment":
            comment = Element("comment", {"author": node.get("author", "")})
            comment.extend(contents)
            self._walk(comment)
            self._comments.append(comment)
            return Element("bookmarkEnd")
        change = Element(_CHANGES.get(kind, "bookmarkEnd"))
        change.extend(contents if kind in _CHANGES else ())
        return change

    def _note(self, node: Element) -> Element:
        notes = self._notes[_NOTES[node.tag]]
        name = str(len(notes))
        note = Element(node.tag, {"id": name})
        note.extend(list(node))
        notes.append(note)
        self._walk(note)
        return Element(f"{node.tag}Reference", {"id": name})


def _number(paragraph: Element) -> None:
    """Writes the number or bullet of a list's paragraph before its text: Word tells it beside the list's own."""
    properties = next((child for child in paragraph if child.tag == "pPr"), None)
    listed = next((child for child in (properties if properties is not None else ()) if child.tag == "listPr"), None)
    label = next((child.get("val", "") for child in (listed if listed is not None else ()) if child.tag == "t"), "")
    if label.strip():
        # Bullets are letters of symbol fonts: "·", "o" and "§", or private ones.
        text = Element("t")
        text.text = f"{label.strip()} " if any(map(str.isalnum, label)) and label.strip() != "o" else "\u2022 "
        run = Element("r")
        run.append(text)
        paragraph.insert(1, run)
