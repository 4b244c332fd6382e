"""Blocks within bold or slanted letters: as MuPDF lays them out, the letters behind a block would stand before it.

in the file   <b>One <p>two</p> three</b>                        laid out by MuPDF   One three / two
written       <b>One </b><p><b>two</b></p><b> three</b>                              One / two / three
"""

from __future__ import annotations

import re

_INLINE = "b|i|em|strong|u|s|sub|sup|code|span"
RULE = "hr"  # holds nothing, and is a block
_TAG = re.compile(r"<(/?)(\w+)([^>]*?)(/?)>")
_LETTERS = re.compile(rf"(?:{_INLINE})\Z")


def with_blocks_apart(body: str) -> str:
    """Well-formed XHTML whose inline elements hold no blocks: they end before each, and begin anew in and behind it.

    One within one of its kind is left out: each that is open is written for each block, which could be very many.
    """
    if not _holds_blocks(body):
        return body
    out: list[str] = []
    wanted: list[tuple[str, str]] = []
    """The inline elements that are open in the file, outermost first: tag and attributes."""
    written = 0
    """How many of them are open in what was written."""
    open_tags: list[tuple[str, bool]] = []
    """All that are open, and whether they are among the wanted."""
    at = 0
    for tag in _TAG.finditer(body):
        closes, name, attributes, is_empty = tag.groups()
        is_empty = is_empty and name != RULE
        text = body[at : tag.start()]
        at = tag.end()
        is_inline = not is_empty and _LETTERS.match(name) is not None
        if text.strip() or is_empty:
            out += [f"<{inner}{looks}>" for inner, looks in wanted[written:]]
            written = len(wanted)
        out.append(text)
        if is_inline and closes:
            if not open_tags or open_tags[-1][0] != name:
                return body  # not well-formed after all
            if not open_tags.pop()[1]:
                continue
            if written == len(wanted):
                out.append(tag[0])
                written -= 1
            wanted.pop()
        elif is_inline:
            is_new = (name, attributes) not in wanted
            open_tags.append((name, is_new))
            if is_new:
                wanted.append((name, attributes))
        else:
            if not is_empty:
                out += [f"</{inner}>" for inner, _ in reversed(wanted[:written])]
                written = 0
            out.append(tag[0])
    return "".join(out) + body[at:]


def _holds_blocks(body: str) -> bool:
    """Whether an inline element holds a block."""
    depth = 0
    for tag in _TAG.finditer(body):
        closes, name, _, is_empty = tag.groups()
        if is_empty and name != RULE:
            continue
        if _LETTERS.match(name):
            depth += -1 if closes else 1
        elif depth:
            return True
    return False
