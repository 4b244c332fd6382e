"""PPTX as a book (ECMA-376, part 1, chapter 19): a slide a page, its title first, its notes below."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from app.errors import DocumentDamaged
from app.ingest.formats.book import A4, Book, Chapter
from app.ingest.formats.markup import element, escaped, table
from app.ingest.formats.office_parts import OfficeParts, chosen, first
from app.ingest.records import DocumentKind

TITLES = ("title", "ctrTitle")
LEFT_OUT = ("dt", "ftr", "hdr", "sldNum", "sldImg")
"""Placeholders that repeat on every slide, or show the slide itself on its notes."""
MOST_POINTS = 500


def make_book(path: Path, kind: DocumentKind) -> Book:
    """A presentation as a book. Raises DocumentError."""
    parts = OfficeParts(path)
    try:
        main = parts.main_part("ppt/presentation.xml")
        root = parts.xml(main)
        if root is None:
            raise DocumentDamaged(f"{path.name} is damaged: it holds no presentation.")
        related = parts.related(main)
        listed = first(root, "sldIdLst")
        slides = [related.get(slide.get("r:id", ""), ("", ""))[0] for slide in (listed if listed is not None else ())]
        if not slides:
            raise DocumentDamaged(f"{path.name} is damaged: it holds no slide.")
        chapters = [_slide(parts, part, number) for number, part in enumerate(slides, 1)]
        return Book(chapters, parts.pictures, width=A4[1], height=A4[0])
    finally:
        parts.close()


def _slide(parts: OfficeParts, part: str, number: int) -> Chapter:
    root = parts.optional_xml(part)
    if root is None:
        return Chapter(element("p", f"Slide {number} is damaged.", "note"))
    related = parts.related(part)
    shapes = list(_shapes(root))
    titles = [shape for shape in shapes if _placeholder(shape) in TITLES]
    out = [element("h1", " ".join(_plain(shape) for shape in titles if _plain(shape)))]
    out += [_shape(parts, related, shape) for shape in shapes if shape not in titles]
    if root.get("show", "1") in ("0", "false"):
        out.insert(0, element("p", "This slide is hidden in the presentation.", "note"))
    if notes := _notes(parts, related):
        out.append(element("h3", "Notes") + notes)
    if comments := _comments(parts, related):
        out.append(element("h3", "Comments") + comments)
    # A slide of pictures alone is still a page.
    return Chapter("".join(out) or "<p>\u00a0</p>")


def _shapes(root: Element) -> Iterator[Element]:
    """The shapes of a slide, also those in groups, in the order in which they are painted."""
    for node in root:
        if node.tag in ("cSld", "spTree", "grpSp"):
            yield from _shapes(node)
        elif node.tag == "AlternateContent":
            yield from _shapes(chosen(node))
        elif node.tag in ("sp", "pic", "graphicFrame") and _placeholder(node) not in LEFT_OUT:
            yield node


def _placeholder(shape: Element) -> str:
    """The kind of a placeholder shape; empty for any other."""
    for properties in ("nvSpPr", "nvPicPr", "nvGraphicFramePr"):
        found = first(shape, properties, "nvPr", "ph")
        if found is not None:
            return found.get("type", "body")
    return ""


def _shape(parts: OfficeParts, related: dict[str, tuple[str, str]], shape: Element) -> str:
    if shape.tag == "pic":
        blip = first(shape, "blipFill", "blip")
        name = parts.picture(related.get(blip.get("r:embed", ""), ("", ""))[0]) if blip is not None else ""
        return f'<p><img src="{name}"/></p>' if name else ""
    if shape.tag == "graphicFrame":
        data = first(shape, "graphic", "graphicData")
        if (grid := first(data, "tbl")) is not None:
            return _table(grid)
        if (chart := first(data, "chart")) is not None:
            return _chart(parts, related.get(chart.get("r:id", ""), ("", ""))[0])
        drawing = next((target for target, kind in related.values() if kind.endswith("/diagramData")), "")
        return _diagram(parts.optional_xml(drawing)) if data is not None and "diagram" in data.get("uri", "") else ""
    return _paragraphs(first(shape, "txBody"))


def _paragraphs(body: Element | None) -> str:
    out = []
    for node in body if body is not None else ():
        if node.tag == "p":
            properties = first(node, "pPr")
            level = properties.get("lvl", "0") if properties is not None else "0"
            out.append(
                element("p", _line(node), f"item{min(int(level), 3)}" if level.isdigit() and level != "0" else "")
            )
    return "".join(out)


def _line(paragraph: Element) -> str:
    out = []
    for node in paragraph:
        if node.tag in ("r", "fld"):
            text = first(node, "t")
            out.append(escaped(text.text or "") if text is not None else "")
        elif node.tag == "br":
            out.append("<br/>")
        elif node.tag in ("m", "AlternateContent"):
            out.append(escaped("".join(inner.text or "" for inner in chosen(node).iter("t"))))
    return "".join(out)


def _plain(shape: Element) -> str:
    """A title's text on one line."""
    body = first(shape, "txBody")
    return " ".join(_line(node) for node in (body if body is not None else ()) if node.tag == "p").replace("<br/>", " ")


def _table(grid: Element) -> str:
    rows = []
    for row in grid:
        if row.tag == "tr":
            cells = [cell for cell in row if cell.tag == "tc"]
            rows.append([_cell(first(cell, "txBody")) for cell in cells])
    return table(rows, heads=1)


def _cell(body: Element | None) -> str:
    return "<br/>".join(_line(node) for node in (body if body is not None else ()) if node.tag == "p")


def _chart(parts: OfficeParts, part: str) -> str:
    """What a chart shows, from the values that are kept with it: its title, then its series as rows of a table."""
    root = parts.optional_xml(part)
    if root is None:
        return ""
    title = "".join(node.text or "" for found in root.iter("title") for node in found.iter("t"))
    series = list(root.iter("ser"))
    heads: list[str] = []
    rows = []
    for one in series:
        names, values = _points(first(one, "tx")), _points(first(one, "val")) or _points(first(one, "yVal"))
        heads = heads or _points(first(one, "cat")) or _points(first(one, "xVal"))
        rows.append([escaped(text) for text in [" ".join(names), *values]])
    if heads:
        rows.insert(0, ["", *map(escaped, heads)])
    return element("p", escaped(title)) + table(rows, heads=1 if heads else 0)


def _points(node: Element | None) -> list[str]:
    if node is None:
        return []
    points = list(node.iter("pt"))[:MOST_POINTS]
    values = (first(point, "v") for point in points)
    return [found.text or "" for found in values if found is not None]


def _diagram(root: Element | None) -> str:
    """The texts of a diagram (SmartArt)."""
    if root is None:
        return ""
    bodies = [node for node in root.iter("t") if any(child.tag == "p" for child in node)]
    return "".join(_paragraphs(body) for body in bodies)


def _notes(parts: OfficeParts, related: dict[str, tuple[str, str]]) -> str:
    target = next((target for target, kind in related.values() if kind.endswith("/notesSlide")), "")
    root = parts.optional_xml(target)
    return "" if root is None else "".join(_paragraphs(first(shape, "txBody")) for shape in _shapes(root))


def _comments(parts: OfficeParts, related: dict[str, tuple[str, str]]) -> str:
    out = []
    for target, kind in related.values():
        root = parts.optional_xml(target) if kind.endswith("/comments") else None
        for comment in root if root is not None else ():
            texts = [node.text or "" for node in comment.iter() if node.tag in ("text", "t")]
            out.append(element("p", escaped(" ".join(texts))))
    return "".join(out)
