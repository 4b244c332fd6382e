"""Paragraphs, cells and items of Arabic, Hebrew and the like run from the right, whatever the document says of them.

    in the file   <p>שלום עולם</p><ul><li>אחת</li></ul>
    laid out      <p dir="rtl">שלום עולם</p><ul><li dir="rtl" style="list-style-type:none">• אחת</li></ul>

MuPDF then begins their lines at the right margin, and puts foreign words in them where they belong. It draws an item's
sign at the left all the same, so here the sign is written into the item. A table's columns stay as they stand.
"""

from __future__ import annotations

import re

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_BACKWARD = re.compile(f"[{_LETTERS}]")
_FORWARD = re.compile(rf"(?![{_LETTERS}])[^\W\d_]")
_EDGE = re.compile(r"<(/?)(p|h[1-6]|td|th|tr|table|dt|dd|dl|pre|li|ul|ol|div|blockquote|hr)\b([^>]*)>")
_MARKUP = re.compile(r"<[^>]*>|&[#\w]+;")
_HOLD_NO_TEXT = frozenset(("tr", "table", "dl", "ul", "ol", "hr"))
_OF_TABLE = frozenset(("td", "th", "tr"))
_INLINE = re.compile(r"<(/?)\w[^>]*?(/?)>")
_SIGN = "\u2022 "


def runs_backward(text: str) -> bool:
    """Whether most of a text's letters are of scripts that run from right to left."""
    backward = len(_BACKWARD.findall(text))
    return backward > 0 and backward > len(_FORWARD.findall(text))


def directed(body: str) -> str:
    """Clean XHTML whose blocks say in which direction they run, if any of it runs from right to left."""
    if _BACKWARD.search(body) is None:
        return body
    edges = list(_EDGE.finditer(body))
    ends = [*(edge.start() for edge in edges), len(body)]
    out = [_loose(body[: ends[0]])]
    counts: list[int] = []
    """Of each list that is open, its items so far; less than none of one without numbers."""
    for edge, end in zip(edges, ends[1:], strict=True):
        closes, tag, attributes = edge.groups()
        text = body[edge.end() : end]
        if tag in ("ul", "ol") and closes:
            del counts[-1:]
        elif tag in ("ul", "ol"):
            counts.append(0 if tag == "ol" else -1)
        sign = ""
        if tag == "li" and not closes and counts:
            counts[-1] += counts[-1] >= 0
            sign = f"{counts[-1]}. " if counts[-1] > 0 else _SIGN
        plain = _MARKUP.sub(" ", text)
        if (closes and tag not in _OF_TABLE) or tag == "hr":
            out.append(edge[0] + _loose(text))
        elif closes or tag in _HOLD_NO_TEXT or not plain.strip() or "dir=" in attributes:
            out.append(edge[0] + text)
        elif runs_backward(plain):
            looks = ' style="list-style-type:none"' if sign and "style=" not in attributes else ""
            out.append(f'<{tag}{attributes} dir="rtl"{looks}>{sign if looks else ""}{text}')
        else:
            out.append(f'<{tag}{attributes} dir="ltr">{text}')
    return "".join(out)


def _loose(text: str) -> str:
    """A text behind a block, as a block by itself that says how it runs, if no element goes on beyond it."""
    depth = 0
    for closes, is_empty in _INLINE.findall(text):
        depth += -1 if closes else not is_empty
        if depth < 0:
            return text
    plain = _MARKUP.sub(" ", text)
    if depth or not plain.strip():
        return text
    return f'<div dir="{"rtl" if runs_backward(plain) else "ltr"}">{text}</div>'
