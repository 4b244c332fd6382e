"""Markdown as a line of words, for where answers are shown in short: no bars of tables, no signs of headings and bold.

| Site   | Height |
|--------|-------:|        ──>   Site · Height  Sandray · **31 m**   ──>   Site · Height Sandray · 31 m
| Sandray | **31 m** |
"""

from __future__ import annotations

import re

_RULER = re.compile(r"\s*\|?(?:\s*:?-{3,}:?\s*\|?)+\s*|\s*(?:[*_]\s*){3,}|\s*(?:```|~~~).*")
"""The line under a table's head, a rule, or the fence around code."""
_LINE_SIGNS = re.compile(r"\s*(?:>\s?)*\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?)?")
"""What stands before the words of a quotation, a heading or an item."""
_BAR = re.compile(r"(?<!\\)\|")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^()\s]*\)")


def readable_line(text: str) -> str:
    """The words of a text that may be Markdown, on one line. Plain text stays as it is, but for its line ends."""
    lines = text.split("\n")
    words = (_words_of(line) for line in lines if not _RULER.fullmatch(line))
    return " ".join(" ".join(words).split())


def _words_of(line: str) -> str:
    line = line[len(_LINE_SIGNS.match(line)[0]) :]  # type: ignore[index]  # it matches anything, if only nothing
    if line.lstrip().startswith("|"):
        cells = (cell.strip() for cell in _BAR.split(line.strip().strip("|")))
        line = " · ".join(cell for cell in cells if cell)
    return _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", line)).replace("\\|", "|")
