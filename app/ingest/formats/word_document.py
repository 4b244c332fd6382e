"""DOCX as a book (ECMA-376, part 1, chapter 17): headings, lists, tables, notes, comments, the final text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from string import hexdigits
from xml.etree.ElementTree import Element

from app.errors import DocumentDamaged
from app.ingest import notes
from app.ingest.files.open_files import Source
from app.ingest.formats.book import Book, Chapter
from app.ingest.formats.formulas import omml
from app.ingest.formats.list_numbers import ListNumbers
from app.ingest.formats.markup import element, escaped, indented, table, whole_number
from app.ingest.formats.office_parts import OfficeParts, chosen, first, is_on, value
from app.ingest.formats.shapes import chart, diagram
from app.ingest.records import DocumentKind

LEFT_OUT = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "rPr", "pPr", "fldData"})
"""What a reader of the final text does not see."""
CHARACTERS = {"tab": "\u2003", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\u2003"}
NOTES = (("footnotes", "Footnotes"), ("endnotes", "Endnotes"))


def make_book(path: Source, kind: DocumentKind) -> Book:
    """A Word document as a book. Raises DocumentError."""
    parts = OfficeParts(path)
    try:
        return _Reader(parts).book()
    finally:
        parts.close()


@dataclass(slots=True)
class _Story:
    """One text of the document: its part, for whose pictures relationships are looked up."""

    part: str
    related: dict[str, tuple[str, str]] = field(default_factory=dict)


class _Reader:
    """A document on its way to markup."""

    def __init__(self, parts: OfficeParts) -> None:
        self._parts = parts
        self._main = parts.main_part("word/document.xml")
        root = parts.xml(self._main)
        body = first(root, "body")
        if body is None:
            raise DocumentDamaged(f"{parts.name} is damaged: it holds no text.")
        self._body = body
        self._levels = _heading_levels(parts.optional_xml(parts.related_of_type(self._main, "/styles")))
        self._numbers = ListNumbers(
            parts.optional_xml(parts.related_of_type(self._main, "/numbering")),
            parts.optional_xml(parts.related_of_type(self._main, "/styles")),
        )
        self._story = _Story(self._main, parts.related(self._main))
        self._noted: dict[str, list[str]] = {"footnotes": [], "endnotes": []}
        """Ids of the notes in the order in which the text refers to them."""
        self._hidden = 0
        self._chunks = 0

    def book(self) -> Book:
        main = self._margin("/header") + self._blocks(self._body)
        for kind, title in NOTES:
            main += self._notes(kind, title)
        main += self._comments() + self._margin("/footer")
        hidden = notes.passages_hidden(self._hidden) if self._hidden else ""
        attached = self._parts.embedded([self._main])
        note = notes.joined(hidden, notes.OWN_DOCUMENTS if self._chunks else "", self._parts.left_out())
        return Book([Chapter(main)], self._parts.pictures, attached=attached, note=note)

    def _margin(self, ending: str) -> str:
        """Headers or footers, each text once: Word repeats them on its own pages, which are not ours."""
        seen: list[str] = []
        for target, kind in self._parts.related(self._main).values():
            if kind.endswith(ending) and (root := self._parts.optional_xml(target)) is not None:
                text = self._elsewhere(target, root)
                if text and text not in seen:
                    seen.append(text)
        return "".join(f'<div class="note">{text}</div>' for text in seen)

    def _elsewhere(self, part: str, root: Element) -> str:
        """The blocks of another part than the main one."""
        story, self._story = self._story, _Story(part, self._parts.related(part))
        try:
            return self._blocks(root)
        finally:
            self._story = story

    def _notes(self, kind: str, title: str) -> str:
        target = self._parts.related_of_type(self._main, f"/{kind}")
        root = self._parts.optional_xml(target)
        if root is None or not self._noted[kind]:
            return ""
        by_id = {note.get("id", ""): note for note in root}
        texts = []
        for number, note_id in enumerate(self._noted[kind], 1):
            if (note := by_id.get(note_id)) is not None:
                inner = self._elsewhere(target, note).removeprefix("<p>")
                texts.append(f"<p>[{_mark(kind, number)}] {inner}" if inner.endswith("</p>") else f"<div>{inner}</div>")
        return element("h2", title) + "".join(texts) if texts else ""

    def _comments(self) -> str:
        target = self._parts.related_of_type(self._main, "/comments")
        root = self._parts.optional_xml(target)
        texts = []
        for comment in root if root is not None else ():
            if inner := self._elsewhere(target, comment):
                texts.append(f"<p>{escaped(comment.get('author') or 'Comment')}:</p>{inner}")
        return element("h2", "Comments") + "".join(texts) if texts else ""

    def _blocks(self, root: Element) -> str:
        return "".join(self._block(child) for child in root)

    def _block(self, node: Element) -> str:
        match node.tag:
            case "p":
                return self._paragraph(node)
            case "tbl":
                return self._table(node)
            case "AlternateContent":
                return self._blocks(chosen(node))
            case "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag":
                return self._blocks(node)
            case "oMath" | "oMathPara":
                return element("p", escaped(omml(node)))
            case "altChunk":
                self._chunks += 1
        return ""

    def _paragraph(self, node: Element) -> str:
        properties = first(node, "pPr")
        if is_on(first(properties, "rPr"), "del") and not any(child.tag in ("r", "ins") for child in node):
            return ""
        boxes: list[str] = []
        inner = self._runs(node, boxes)
        style = value(properties, "pStyle")
        level = self._levels.get(style, 0)
        if outline := value(properties, "outlineLvl"):
            at = whole_number(outline, 9)
            level = at + 1 if at < 9 else level
        number, depth = self._numbers.next_label(properties, style)
        if number:
            inner = f"{escaped(number)} {inner}"
        if level and inner.strip():
            text = element(f"h{min(level, 6)}", inner)
        elif number:
            text = element("p", inner, indented(depth + 1))
        else:
            text = element("p", inner)
        return text + "".join(boxes)

    def _runs(self, root: Element, boxes: list[str]) -> str:
        """The markup of what stands in a line of text; text boxes anchored there go to `boxes`."""
        out = []
        for node in root:
            if node.tag in LEFT_OUT:
                continue
            if node.tag == "r":
                out.append(self._run(node, boxes))
            elif node.tag == "AlternateContent":
                out.append(self._runs(chosen(node), boxes))
            elif node.tag in ("oMath", "oMathPara"):
                out.append(escaped(omml(node)))
            else:
                out.append(self._runs(node, boxes) if len(node) else "")
        return "".join(out)

    def _run(self, run: Element, boxes: list[str]) -> str:
        properties = first(run, "rPr")
        if is_on(properties, "vanish"):
            self._hidden += any(child.tag == "t" and (child.text or "").strip() for child in run)
            return ""
        inner = "".join(self._piece(child, boxes) for child in run)
        if not inner.strip():
            return inner
        for tag in ("b", "i"):
            inner = f"<{tag}>{inner}</{tag}>" if is_on(properties, tag) else inner
        script = {"superscript": "sup", "subscript": "sub"}.get(value(properties, "vertAlign"))
        return f"<{script}>{inner}</{script}>" if script else inner

    def _piece(self, node: Element, boxes: list[str]) -> str:
        match node.tag:
            case "t":
                return escaped(node.text or "")
            case "br" | "cr":
                return "<br/>"
            case "sym":
                return _symbol(node)
            case "footnoteReference" | "endnoteReference":
                kind = node.tag.removesuffix("Reference") + "s"
                self._noted[kind].append(node.get("id", ""))
                return f"<sup>[{_mark(kind, len(self._noted[kind]))}]</sup>"
            case "AlternateContent":
                return "".join(self._piece(child, boxes) for child in chosen(node))
            case "ruby":
                base = first(node, "rubyBase")
                return self._runs(base, boxes) if base is not None else ""
            case "fldChar":
                return _form_field(first(node, "ffData"))
            case "drawing" | "pict" | "object":
                return self._drawing(node, boxes)
        return CHARACTERS.get(node.tag, "")

    def _drawing(self, node: Element, boxes: list[str]) -> str:
        """The pictures of a drawing; what its text boxes, charts and diagrams say goes to `boxes`."""
        out = []
        for inner in _without_fallbacks(node):
            if inner.tag == "txbxContent":
                boxes.append(self._blocks(inner))
            elif inner.tag == "textpath":
                boxes.append(element("p", escaped(inner.get("string", ""))))
            elif inner.tag == "chart":
                boxes.append(chart(self._parts, self._target(inner.get("r:id"))))
            elif inner.tag == "relIds":
                boxes.append(diagram(self._parts, self._target(inner.get("r:dm"))))
            elif inner.tag in ("blip", "imagedata"):
                out.append(self._parts.picture(self._target(inner.get("r:embed") or inner.get("r:id"))))
        return "".join(out)

    def _target(self, relationship: str | None) -> str:
        return self._story.related.get(relationship or "", ("", ""))[0]

    def _table(self, node: Element) -> str:
        rows = []
        for row in _inside(node, "tr"):
            if is_on(first(row, "trPr"), "del") or first(row, "trPr", "del") is not None:
                continue
            cells = [""] * min(whole_number(value(row, "trPr", "gridBefore")), 50)
            for cell in _inside(row, "tc"):
                properties = first(cell, "tcPr")
                merged = first(properties, "vMerge")
                goes_on = merged is not None and merged.get("val", "continue") == "continue"
                cells.append("" if goes_on else _flat(self._blocks(cell)))
                cells += [""] * (min(whole_number(value(properties, "gridSpan")), 60) - 1)
            rows.append(cells)
        return table(rows)


def _flat(blocks: str) -> str:
    """A cell's blocks; a single paragraph without its tags, so that the cell's bar stands on its line."""
    inner = blocks.removeprefix("<p>").removesuffix("</p>")
    return inner.replace("</p><p>", "<br/>") if "<p" not in inner.replace("</p><p>", "") else blocks


def _inside(node: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those within content controls and insertions."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag in ("sdt", "sdtContent", "ins", "customXml", "moveTo"):
            yield from _inside(child, tag)


def _without_fallbacks(node: Element) -> Iterator[Element]:
    """All elements within a drawing; a text box's own content only as a whole."""
    for child in node:
        if child.tag == "Fallback":
            continue
        yield child
        if child.tag != "txbxContent":
            yield from _without_fallbacks(child)


def _form_field(data: Element | None) -> str:
    """What a form field shows that has no text of its own: a check box, the chosen entry of a list (17.16.17)."""
    box, entries = first(data, "checkBox"), first(data, "ddList")
    if box is not None:
        is_checked = is_on(box, "checked" if first(box, "checked") is not None else "default")
        return "\u2611" if is_checked else "\u2610"
    texts = [entry.get("val", "") for entry in (entries if entries is not None else ()) if entry.tag == "listEntry"]
    chosen_entry = value(entries, "result") or value(entries, "default") or "0"
    at = whole_number(chosen_entry, len(texts))
    return escaped(texts[at]) if at < len(texts) else ""


def _symbol(node: Element) -> str:
    """A character of a symbol font: private ones have no meaning without it."""
    char = node.get("char", "")
    code = int(char, 16) if char and set(char) <= set(hexdigits) else 0
    return escaped(chr(code)) if 32 <= code < 0xE000 or 0xF900 <= code < 0x110000 else "\u2022" if code else ""


def _mark(kind: str, number: int) -> str:
    return f"{number}" if kind == "footnotes" else f"e{number}"


def _heading_levels(styles: Element | None) -> dict[str, int]:
    """Which styles are headings, and of which level: by outline level or name, their own or that of the style below."""
    by_id = {
        style.get("styleId", ""): style for style in (styles if styles is not None else ()) if style.tag == "style"
    }
    levels: dict[str, int] = {}
    for style_id in by_id:
        at, level = style_id, 0
        for _ in range(10):
            style = by_id.get(at)
            if style is None:
                break
            outline, name = value(style, "pPr", "outlineLvl"), value(style, "name").lower()
            if outline:
                at_level = whole_number(outline, 9)
                level = at_level + 1 if at_level < 9 else 0
                break
            if name.startswith("heading ") and (level := whole_number(name[8:])):
                break
            if name == "title":
                level = 1
                break
            at = value(style, "basedOn")
        if level:
            levels[style_id] = level
    return levels
