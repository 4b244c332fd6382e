"""XML as a tree without namespaces, and without all that makes XML dangerous: a document with a DTD is refused.

A DTD can define entities that grow without end, or name files and addresses to be read. Office formats have none.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

MOST_DEPTH = 300
"""Elements within elements. Documents stay under a hundred; more would exhaust the stack of whoever walks the tree."""
MOST_ELEMENTS = 5_000_000
_BLOCK = 1 << 20


class XmlRefused(ValueError):
    """The XML is not well-formed, of no known encoding, has a DTD, or is nested too deep."""


def parse_xml(data: bytes) -> Element:
    """The root element. Tags and attributes have their local names; an attribute of relationships is "r:id".

    Raises:
        XmlRefused: see there.
    """
    builder = TreeBuilder()
    depth = count = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > MOST_DEPTH or count > MOST_ELEMENTS:
            raise XmlRefused("nested too deep, or too large")
        builder.start(tag.rpartition("}")[2], {_attribute(name): value for name, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag.rpartition("}")[2])

    def refuse(*_: object) -> None:
        raise XmlRefused("has a DTD")

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        for at in range(0, len(data), _BLOCK):
            parser.Parse(data[at : at + _BLOCK], False)
        parser.Parse(b"", True)
        root: Element = builder.close()
    except (expat.ExpatError, AssertionError, ValueError, LookupError) as error:  # of no known encoding
        raise XmlRefused(str(error)) from error
    return root


def _attribute(name: str) -> str:
    space, _, local = name.rpartition("}")
    return f"r:{local}" if space.endswith("/relationships") else local
