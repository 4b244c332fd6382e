"""What slides, sheets and texts of Office files have drawn on them (DrawingML; ECMA-376, part 1, chapters 20 and 21).

Texts of shapes, tables, pictures; of charts the values that are kept with them; of diagrams (SmartArt) their texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from xml.etree.ElementTree import Element

from app.ingest.formats.markup import element, escaped, indented, table, whole_number
from app.ingest.formats.office_parts import OfficeParts, chosen, first

Related = dict[str, tuple[str, str]]
"""A part's relationships, as `OfficeParts.related` tells them."""
HOLDERS = ("cSld", "spTree", "grpSp", "twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
"""Elements whose shapes are the slide's, or the sheet's."""
MOST_POINTS = 500
MOST_COLUMNS = 12
"""Of a chart's table; of one with more points, each has a row of its own."""


def shapes_of(root: Element) -> Iterator[Element]:
    """The shapes of a slide or sheet, also those in groups, in the order in which they are painted."""
    for node in root:
        if node.tag in HOLDERS:
            yield from shapes_of(node)
        elif node.tag == "AlternateContent":
            yield from shapes_of(chosen(node))
        elif node.tag in ("sp", "pic", "graphicFrame"):
            yield node


def placeholder(shape: Element) -> str:
    """The kind of a placeholder shape; empty for any other."""
    for properties in ("nvSpPr", "nvPicPr", "nvGraphicFramePr"):
        found = first(shape, properties, "nvPr", "ph")
        if found is not None:
            return found.get("type", "body")
    return ""


def shape_markup(parts: OfficeParts, related: Related, shape: Element) -> str:
    """What a shape shows. `related` are the relationships of the part that it stands in."""
    if shape.tag == "pic":
        blip = first(shape, "blipFill", "blip")
        return element("p", parts.picture(_target(related, blip, "r:embed")))
    if shape.tag == "graphicFrame":
        data = first(shape, "graphic", "graphicData")
        return "".join(_graphic(parts, related, node) for node in (data if data is not None else ()))
    return paragraphs(first(shape, "txBody"))


def _graphic(parts: OfficeParts, related: Related, node: Element) -> str:
    """What a frame holds: a table, a chart, a diagram, or an object of another program with the picture of it."""
    match node.tag:
        case "tbl":
            return _table(node)
        case "chart":
            return chart(parts, _target(related, node, "r:id"))
        case "relIds":
            return diagram(parts, _target(related, node, "r:dm"))
        case "AlternateContent":
            # The choice names the picture by old means; the fallback has it as any other.
            fallback = first(node, "Fallback")
            inner = chosen(node) if fallback is None else fallback
            return "".join(_graphic(parts, related, child) for child in inner)
        case "oleObj":
            return "".join(shape_markup(parts, related, child) for child in node if child.tag == "pic")
    return ""


def _target(related: Related, node: Element | None, attribute: str) -> str:
    return related.get(node.get(attribute, ""), ("", ""))[0] if node is not None else ""


def paragraphs(body: Element | None) -> str:
    """The paragraphs of a shape's text."""
    out = []
    for node in body if body is not None else ():
        if node.tag == "p":
            properties = first(node, "pPr")
            level = whole_number(properties.get("lvl", "")) if properties is not None else 0
            out.append(element("p", _line(node), indented(level)))
    return "".join(out)


def plain_text(shape: Element) -> str:
    """A shape's text on one line, as markup."""
    body = first(shape, "txBody")
    return " ".join(_line(node) for node in (body if body is not None else ()) if node.tag == "p").replace("<br/>", " ")


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


def _table(grid: Element) -> str:
    rows = []
    for row in grid:
        if row.tag == "tr":
            cells = [cell for cell in row if cell.tag == "tc"]
            rows.append([_cell(first(cell, "txBody")) for cell in cells])
    return table(rows, heads=1)


def _cell(body: Element | None) -> str:
    return "<br/>".join(_line(node) for node in (body if body is not None else ()) if node.tag == "p")


def chart(parts: OfficeParts, part: str) -> str:
    """What a chart shows, from the values that are kept with it: its titles, then its series as rows of a table."""
    root = parts.optional_xml(part)
    if root is None:
        return ""
    heads: list[str] = []
    rows = []
    for one in root.iter("ser"):
        own = _points(first(one, "cat")) or _points(first(one, "xVal"))
        if own and own != heads:  # each series of a scatter chart may have x values of its own
            heads = own
            rows.append(["", *map(escaped, heads)])
        values = _points(first(one, "val")) or _points(first(one, "yVal"))
        rows.append([escaped(text) for text in [_name(one), *values]])
    if max(map(len, rows), default=0) > MOST_COLUMNS + 1:
        rows = [list(row) for row in zip_longest(*rows, fillvalue="")]
    is_cut = any(whole_number(point.get("idx", "")) >= MOST_POINTS for point in root.iter("pt"))
    note = element("p", f"Only the first {MOST_POINTS} points of each series are read.", "note") if is_cut else ""
    return element("p", escaped(" \u2013 ".join(_titles(root)))) + table(rows, heads=1 if heads else 0) + note


def chart_titles(parts: OfficeParts, part: str) -> list[str]:
    """The titles of a chart whose values stand elsewhere: its own and those of its axes, then the names of series."""
    root = parts.optional_xml(part)
    if root is None:
        return []
    return [*_titles(root), *map(_name, root.iter("ser"))]


def _name(series: Element) -> str:
    return " ".join(filter(None, _points(first(series, "tx"))))


def _titles(root: Element) -> list[str]:
    titles = ([node.text or "" for node in title.iter() if node.tag in ("t", "v")] for title in root.iter("title"))
    return [text for title in titles if (text := "".join(title)).strip()]


def _points(node: Element | None) -> list[str]:
    """The values of a series, each at its place: there is no point for an empty cell. Of categories in levels all."""
    texts: dict[int, list[str]] = {}
    place = -1
    for point in node.iter("pt") if node is not None else ():
        place = whole_number(point.get("idx", ""), place + 1)
        found = first(point, "v")
        if found is not None and place < MOST_POINTS:
            texts.setdefault(place, []).append(found.text or "")
    # The outer level comes last.
    return [" ".join(reversed(texts.get(at, []))) for at in range(max(texts, default=-1) + 1)]


def diagram(parts: OfficeParts, part: str) -> str:
    """The texts of a diagram (SmartArt)."""
    root = parts.optional_xml(part)
    if root is None:
        return ""
    bodies = [node for node in root.iter("t") if any(child.tag == "p" for child in node)]
    return "".join(paragraphs(body) for body in bodies)
