"""ODT, ODS and ODP as books (OpenDocument 1.3, part 3): what LibreOffice and others write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from app.errors import DocumentDamaged
from app.ingest import notes
from app.ingest.files.open_files import Source
from app.ingest.formats.book import A4, Book, Chapter, wide_page
from app.ingest.formats.formulas import mathml
from app.ingest.formats.markup import element, escaped, indented, sheet_chapters, sheet_width, table, whole_number
from app.ingest.formats.office_parts import OfficeParts, first
from app.ingest.records import DocumentKind

LEFT_OUT = frozenset(
    {"tracked-changes", "sequence-decls", "forms", "deletion", "ruby-text", "variable-decls", "user-field-decls"}
)
"""What a reader does not see; deleted text is kept apart, in tracked-changes."""
MOST_REPEATED = 200
"""Columns that a repeated cell stands for at most: the last one of a row is repeated to the sheet's end."""
MOST_ROWS = 200_000
VALUES = ("string-value", "date-value", "time-value", "boolean-value", "value")
"""What a cell holds where the program that wrote the file has left out how it shows it."""
_INNER_BLOCKS = re.compile(r"<(/?)(?:p|h[1-6]|tr|div)\b[^>]*>|</?(?:table|td|th)\b[^>]*>")
PAUSES = {"tab": "\u2003", "line-break": "<br/>", "soft-page-break": ""}


def make_book(path: Source, kind: DocumentKind) -> Book:
    """An OpenDocument file as a book. Raises DocumentError."""
    parts = OfficeParts(path)
    try:
        root = parts.xml("content.xml")
        body = first(root, "body")
        if body is None or not len(body):
            raise DocumentDamaged(f"{path.name} is damaged: it holds no text.")
        return _Reader(parts).book(body[0], kind)
    finally:
        parts.close()


class _Reader:
    """A document on its way to markup."""

    def __init__(self, parts: OfficeParts) -> None:
        self._parts = parts
        self._notes: list[str] = []
        self._comments: list[str] = []
        self._anchored = ""
        """What is drawn on the cells of a sheet."""
        self._objects: set[str] = set()
        """The folders of the objects that were read. Each is read once: ten that each hold ten ... would never end."""
        self._repeated = 0
        """How many times one of them was to be read again."""
        self._hides = False
        """Whether a section is hidden."""

    def book(self, body: Element, kind: DocumentKind) -> Book:
        if kind is DocumentKind.ODS:
            return self._workbook(body)
        if kind is DocumentKind.ODP:
            pages = [page for page in body if page.tag == "page"]
            chapters = [Chapter(self._slide(page)) for page in pages]
            if not chapters:
                raise DocumentDamaged(f"{self._parts.name} is damaged: it holds no slide.")
            lines = notes.NO_SHAPES if body.tag == "drawing" else ""
            return Book(chapters, self._parts.pictures, A4[1], A4[0], self._parts.taken, self._note(lines))
        text = self._margin("header") + self._blocks(body)
        for title, texts in (("Notes", self._notes), ("Comments", self._comments)):
            text += element("h2", title) + "".join(texts) if texts else ""
        text += self._margin("footer")
        return Book([Chapter(text)], self._parts.pictures, attached=self._parts.taken, note=self._note())

    def _margin(self, kind: str) -> str:
        """What stands above or below every page, each text once."""
        styles = first(self._parts.optional_xml("styles.xml"), "master-styles")
        nodes = (node for node in (styles.iter() if styles is not None else ()) if node.tag.startswith(kind))
        texts = dict.fromkeys(text for node in nodes if (text := self._blocks(node)))
        return "".join(f'<div class="note">{text}</div>' for text in texts)

    def _workbook(self, body: Element) -> Book:
        chapters: list[Chapter] = []
        widest = 0.0
        for sheet in body:
            if sheet.tag == "table":
                name, rows = sheet.get("name", ""), self._sheet(sheet)
                drawn = "".join(self._blocks(shapes) for shapes in sheet if shapes.tag == "shapes") + self._anchored
                if rows or not drawn:
                    chapters += sheet_chapters(name, rows)
                else:
                    drawn = element("h1", escaped(name)) + drawn
                widest = max(widest, sheet_width(rows))
                if drawn:
                    chapters.append(Chapter(drawn))
        if self._comments:
            chapters.append(Chapter(element("h2", "Comments") + "".join(self._comments)))
        if not chapters:
            raise DocumentDamaged(f"{self._parts.name} is damaged: it holds no sheet.")
        width, height = wide_page(widest)
        return Book(chapters, self._parts.pictures, width, height, self._parts.taken, self._note())

    def _sheet(self, sheet: Element) -> list[list[str]]:
        """The texts that the cells of each row show. What is drawn on cells goes to `_anchored`."""
        self._anchored = ""
        rows: list[list[str]] = []
        for row in _rows(sheet):
            cells: list[str] = []
            for cell in row:
                if cell.tag in ("table-cell", "covered-table-cell"):
                    repeated = min(whole_number(cell.get("number-columns-repeated", ""), 1), MOST_REPEATED)
                    cells += [self._cell_text(cell)] * repeated
            while cells and not cells[-1]:
                cells.pop()
            if cells and len(rows) < MOST_ROWS:
                rows += [cells] * min(whole_number(row.get("number-rows-repeated", ""), 1), MOST_REPEATED)
        return rows

    def _cell_text(self, cell: Element) -> str:
        for note in cell:
            if note.tag == "annotation":
                self._annotation(note)
            elif note.tag != "p":
                self._anchored += self._blocks([note])
        text = "\n".join(_plain(child) for child in cell if child.tag == "p")
        return text or next((found for name in VALUES if (found := cell.get(name))), "")

    def _slide(self, page: Element) -> str:
        titles, others, spoken = [], [], ""
        for node in page:
            if node.tag == "notes":
                frames = [frame for frame in node if frame.get("class", "notes") == "notes"]
                spoken = "".join(self._blocks(frame) for frame in frames)
            elif node.get("class") == "title":
                titles.append(" ".join(_plain(text) for text in node.iter() if text.tag in ("p", "h")))
            elif node.get("class") not in ("date-time", "footer", "page-number"):
                others.append(self._blocks([node]))
        text = element("h1", escaped(" ".join(titles))) + "".join(others)
        return (text + (element("h3", "Notes") + spoken if spoken.strip() else "")) or "<p>\u00a0</p>"

    def _blocks(self, nodes: Element | list[Element], depth: int = 0) -> str:
        out = []
        for node in nodes:
            if node.tag in LEFT_OUT:
                continue
            if node.tag == "section" and node.get("display") == "none":
                self._hides = True
            elif node.tag == "h":
                level = min(max(whole_number(node.get("outline-level", ""), 1), 1), 6)
                out.append(element(f"h{level}", self._line(node)))
            elif node.tag == "p":
                out.append(element("p", self._line(node)))
            elif node.tag == "list":
                out.append(self._list(node, depth))
            elif node.tag == "table":
                out.append(self._table(node))
            elif node.tag == "annotation":
                self._annotation(node)
            elif node.tag == "object" and (inner := self._object(node)):
                out.append(inner)
                break  # what follows is a picture of it
            elif node.tag == "object-ole":  # a picture of it follows
                self._parts.take_object(node.get("href", "").removeprefix("./"))
            elif node.tag == "image":
                picture = self._parts.picture(node.get("href", "").removeprefix("./"))
                out.append(element("p", picture))
                if picture:
                    break  # further ones are the same picture for other programs
            else:
                out.append(self._blocks(node, depth))
        return "".join(out)

    def _object(self, node: Element) -> str:
        """A document within the document: of a chart its titles and its table, of a formula its letters."""
        folder = node.get("href", "").removeprefix("./").rstrip("/")
        if not folder:
            return self._inner(first(node, "math"))
        if folder in self._objects:
            self._repeated += 1
            return ""
        root = self._parts.optional_xml(f"{folder}/content.xml")
        if root is not None:
            self._objects.add(folder)
        return self._inner(root)

    def _inner(self, root: Element | None) -> str:
        if root is not None and root.tag == "math":
            return element("p", escaped(mathml(root)))
        body = first(root, "body")
        return "" if body is None else self._blocks(body)

    def _note(self, *sentences: str) -> str:
        """What the book does not show, behind other sentences."""
        objects = notes.objects_repeated(self._repeated) if self._repeated else ""
        hidden = notes.HIDDEN_TEXT if self._hides else ""
        return notes.joined(*sentences, hidden, objects, self._parts.left_out())

    def _list(self, node: Element, depth: int) -> str:
        """A list; its numbers are of a style, and bullets stand for them."""
        out = []
        for item in node:
            if item.tag not in ("list-item", "list-header"):
                continue
            for number, child in enumerate(item):
                if child.tag in ("p", "h"):
                    sign = "\u2022 " if item.tag == "list-item" and number == 0 else ""
                    inner = self._line(child)
                    out.append(element("p", sign + inner, indented(depth + 1)) if inner else "")
                else:
                    out.append(self._blocks([child], depth + 1))
        return "".join(out)

    def _table(self, node: Element) -> str:
        rows = []
        for row in _rows(node):
            cells = []
            for cell in row:
                if cell.tag in ("table-cell", "covered-table-cell"):
                    inner = "<br/>".join(self._line(child) for child in cell if child.tag in ("p", "h"))
                    inner += self._blocks([child for child in cell if child.tag not in ("p", "h")])
                    cells += [inner] * min(whole_number(cell.get("number-columns-repeated", ""), 1), MOST_REPEATED)
            while len(cells) > 1 and not cells[-1]:
                cells.pop()
            rows.append(cells)
        return table(rows)

    def _line(self, node: Element) -> str:
        """The markup of what stands in a paragraph; notes and comments go to lists of their own."""
        out = [escaped(_collapsed(node.text))]
        for child in node:
            out.append(self._inline(child))
            out.append(escaped(_collapsed(child.tail)))
        return "".join(out)

    def _inline(self, node: Element) -> str:
        if node.tag in LEFT_OUT or node.tag in PAUSES:
            return PAUSES.get(node.tag, "")
        match node.tag:
            case "s":
                return "\u00a0" * min(whole_number(node.get("c", ""), 1) or 1, 200)
            case "note":
                number = len(self._notes) + 1
                self._notes.append("")
                body = first(node, "note-body")
                text = "<br/>".join(self._line(child) for child in (body if body is not None else ()))
                self._notes[number - 1] = element("p", f"[{number}] {text}")
                return f"<sup>[{number}]</sup>"
            case "annotation":
                self._annotation(node)
                return ""
            case "frame" | "text-box" | "image" | "g" | "custom-shape" | "rect":
                # A block within a line: its tags would not nest, so its paragraphs become lines.
                return _INNER_BLOCKS.sub(lambda tag: "<br/>" if tag[1] else "", self._blocks([node]))
        return self._line(node)

    def _annotation(self, node: Element) -> None:
        author = next((child.text or "" for child in node if child.tag == "creator"), "") or "Comment"
        text = "<br/>".join(self._line(child) for child in node if child.tag in ("p", "list"))
        self._comments.append(element("p", f"{escaped(author)}: {text}"))


def _rows(table_node: Element) -> Iterator[Element]:
    for node in table_node:
        if node.tag == "table-row":
            yield node
        elif node.tag in ("table-rows", "table-header-rows", "table-row-group"):
            yield from _rows(node)


def _plain(node: Element) -> str:
    """A paragraph's text, without what stands in notes."""
    out = [_collapsed(node.text)]
    for child in node:
        if child.tag == "s":
            out.append(" " * min(whole_number(child.get("c", ""), 1) or 1, 200))
        elif child.tag in ("tab", "line-break"):
            out.append(" ")
        elif child.tag not in LEFT_OUT and child.tag not in ("annotation", "note"):
            out.append(_plain(child))
        out.append(_collapsed(child.tail))
    return "".join(out)


def _collapsed(text: str | None) -> str:
    """A text whose runs of white space count as one space (OpenDocument 1.3, part 3, 6.1.2)."""
    if not text:
        return ""
    return (
        "".join((" " if text[0].isspace() else "", " ".join(text.split()), " " if text[-1].isspace() else ""))
        if text.strip()
        else " "
    )
