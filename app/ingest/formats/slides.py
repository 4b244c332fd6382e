"""PPTX as a book (ECMA-376, part 1, chapter 19): a slide a page, its title first, its notes below."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from app.errors import DocumentDamaged, NotADocument
from app.ingest.files.open_files import Source
from app.ingest.formats.book import A4, Book, Chapter
from app.ingest.formats.markup import element, escaped
from app.ingest.formats.office_parts import OfficeParts, first
from app.ingest.formats.shapes import Related, paragraphs, placeholder, plain_text, shape_markup, shapes_of
from app.ingest.records import DocumentKind

TITLES = ("title", "ctrTitle")
FOOTERS = ("ftr", "hdr", "dt")
"""Placeholders that repeat on every slide: each text is read once."""
LEFT_OUT = ("sldNum", "sldImg")
"""Placeholders for the number, and for the slide itself on its notes."""


def make_book(path: Source, kind: DocumentKind) -> Book:
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
            raise NotADocument(f"{path.name} is empty: it holds no slide.")
        footers: set[str] = set()
        chapters = [_slide(parts, part, number, footers) for number, part in enumerate(slides, 1)]
        return Book(
            chapters, parts.pictures, width=A4[1], height=A4[0], attached=parts.embedded(slides), note=parts.left_out()
        )
    finally:
        parts.close()


def _slide(parts: OfficeParts, part: str, number: int, footers: set[str]) -> Chapter:
    """A slide. `footers` are those that earlier ones have shown; its own are added."""
    root = parts.optional_xml(part)
    if root is None:
        return Chapter(element("p", f"Slide {number} is damaged.", "note"))
    related = parts.related(part)
    shapes = _shapes(root)
    titles = [shape for shape in shapes if placeholder(shape) in TITLES]
    ends = {text: None for shape in shapes if placeholder(shape) in FOOTERS and (text := plain_text(shape).strip())}
    out = [element("h1", " ".join(plain_text(shape) for shape in titles if plain_text(shape)))]
    out += [shape_markup(parts, related, shape) for shape in shapes if placeholder(shape) not in (*TITLES, *FOOTERS)]
    out += [element("p", text, "note") for text in ends if text not in footers]
    footers.update(ends)
    if root.get("show", "1") in ("0", "false"):
        out.insert(0, element("p", "This slide is hidden in the presentation.", "note"))
    if notes := _notes(parts, related):
        out.append(element("h3", "Notes") + notes)
    if comments := _comments(parts, related):
        out.append(element("h3", "Comments") + comments)
    # A slide of pictures alone is still a page.
    return Chapter("".join(out) or "<p>\u00a0</p>")


def _shapes(root: Element) -> list[Element]:
    return [shape for shape in shapes_of(root) if placeholder(shape) not in LEFT_OUT]


def _notes(parts: OfficeParts, related: Related) -> str:
    target = next((target for target, kind in related.values() if kind.endswith("/notesSlide")), "")
    root = parts.optional_xml(target)
    shapes = _shapes(root) if root is not None else ()
    return "".join(paragraphs(first(shape, "txBody")) for shape in shapes if placeholder(shape) not in FOOTERS)


def _comments(parts: OfficeParts, related: Related) -> str:
    out = []
    for target, kind in related.values():
        root = parts.optional_xml(target) if kind.endswith("/comments") else None
        for comment in root if root is not None else ():
            texts = [node.text or "" for node in comment.iter() if node.tag in ("text", "t")]
            out.append(element("p", escaped(" ".join(texts))))
    return "".join(out)
