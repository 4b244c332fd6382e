"""Reads an answer as Markdown with formulas: blocks of pieces, each of which knows the sentence that it is of.

    text ── ends of sentences, words of documents and formulas become private characters ──> Markdown ──> blocks

Words of documents are literal: what looks like Markdown in them is not. Raw HTML is text, and of links and images
nothing but their words is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

Range = tuple[int, int]

_END = chr(0x10F000)
"""Ends a sentence. The last plane's private characters stand in no document that is meant to be read."""
_LITERAL = 0x10F100  # plus the ASCII character that is meant
_MEANT = {_LITERAL + code: code for code in range(128)}
_FORMULA = 0x10F200  # plus which formula of the text
_MOST_FORMULAS = 0xD00
_PRIVATE = re.compile("[\U0010f000-\U0010ff00]")
_MARKED = re.compile(f"{_END}|[{chr(_FORMULA)}-{chr(_FORMULA + _MOST_FORMULAS)}]")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]|(?m:^[ \t]+)")
_TAIL = re.compile(r"[\s|:=\-~`*_#>]+$")
"""Markup at the end of a sentence: its pins go before that."""
_QUOTED = re.compile(r"[“\"„«][^“”\"„«»\n]{1,600}[”\"“»]")
_FORMULAS = re.compile(
    r"(?P<code>```.*?(?:```|\Z)|`[^`\n]+`)"
    r"|\$\$(?P<shown>(?:[^$\n]|\n(?!\s*\n))+?)\$\$|\\\[(?P<block>(?:[^\n]|\n(?!\s*\n))+?)\\\]|\\\((?P<inline>[^\n]+?)\\\)"
    r"|(?<![\\$\w])\$(?=[^\s$])(?P<dollar>[^$\n]*?)(?<=[^\s\\])\$(?![\d$])",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in one look, or a formula, or the end of a sentence."""

    text: str = ""
    sentence: int = 0
    """Which sentence it is of, counted from 0; -1: the room between two."""
    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    is_code: bool = False
    formula: str = ""
    """LaTeX; `text` is its source as it was written."""
    is_displayed: bool = False
    """Whether the formula stands by itself."""
    ends_sentence: bool = False
    """Nothing but the place where the sentence's pins go."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or what else stands by itself."""

    kind: str = "paragraph"
    """Or "heading", "item", "code", "rule", "table"."""
    pieces: tuple[Piece, ...] = ()
    level: int = 0
    """Of headings 1 to 6; of items how deep they are, from 1."""
    marker: str = ""
    """What stands before an item."""
    is_quote: bool = False
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    """Of a table; the first is its head, unless it `is_continued`."""
    shares: tuple[float, ...] = ()
    """Of a part of a long table: percent of the width for each column; empty: as wide as what is in it."""
    is_continued: bool = False
    """It goes on with the table before it."""


@dataclass(slots=True)
class _Reading:
    """What is known while the tokens are gone through."""

    formulas: list[re.Match[str]]
    sentence: int = 0
    blocks: list[Block] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    """Of each open list the next number; 0 for bullets."""
    marker: str = ""
    quotes: int = 0
    rows: list[list[tuple[Piece, ...]]] = field(default_factory=list)
    is_in_table: bool = False


def parse_answer(text: str, ends: Sequence[int] = (), literal: Sequence[Range] = ()) -> tuple[Block, ...]:
    """The blocks of an answer.

    Args:
        text: The answer as far as it is written.
        ends: Where sentences end, ascending.
        literal: Words that are no Markdown, beside those between quotation marks.
    """
    text = _PRIVATE.sub("\ufffd", text)
    words = _merged([*literal, *(match.span() for match in _QUOTED.finditer(text))])
    formulas = [
        match
        for match in _FORMULAS.finditer(text)
        if match["code"] is None and not any(start < match.end() and match.start() < end for start, end in words)
    ][:_MOST_FORMULAS]
    reading = _Reading(formulas)
    for token in _markdown().parse(_prepared(text, _pin_places(text, ends, formulas), words, formulas)):
        _take(reading, token)
    return tuple(reading.blocks)


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def _merged(ranges: Sequence[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _pin_places(text: str, ends: Sequence[int], formulas: Sequence[re.Match[str]]) -> list[int]:
    """Before markup that closes with the sentence, and behind a formula that it ends in."""
    places: list[int] = []
    for end in ends:
        before = places[-1] if places else 0
        tail = _TAIL.search(text, before, end)
        place = tail.start() if tail and tail.start() > before else end
        place = next((match.end() for match in formulas if match.start() < place < match.end()), place)
        places.append(max(place, before))
    return places


def _prepared(text: str, places: Sequence[int], words: Sequence[Range], formulas: Sequence[re.Match[str]]) -> str:
    """The text with private characters in place of what Markdown is to leave alone."""
    changes = [(place, place, _END) for place in places]
    changes += [(match.start(), match.end(), chr(_FORMULA + number)) for number, match in enumerate(formulas)]
    for start, end in words:
        for match in _PUNCTUATION.finditer(text, start, end):
            hidden = "".join(chr(_LITERAL + ord(character)) for character in match[0])
            changes.append((match.start(), match.end(), hidden))
    pieces, done = [], 0
    for start, end, new in sorted(changes, key=lambda change: (change[0], change[1])):
        pieces += [text[done:start], new]
        done = max(done, end)
    return "".join([*pieces, text[done:]])


def _plainly(text: str) -> str:
    """Literal characters as what they are."""
    return text.translate(_MEANT)


def _take(reading: _Reading, token: Token) -> None:
    kind = token.type
    if kind in ("bullet_list_open", "ordered_list_open"):
        reading.lists.append(int(token.attrGet("start") or 1) if kind == "ordered_list_open" else 0)
    elif kind in ("bullet_list_close", "ordered_list_close"):
        reading.lists.pop()
    elif kind == "list_item_open":
        number = reading.lists[-1]
        reading.marker = f"{number}." if number else "•"
        reading.lists[-1] += bool(number)
    elif kind in ("blockquote_open", "blockquote_close"):
        reading.quotes += token.nesting
    elif kind == "table_open":
        reading.is_in_table, reading.rows = True, []
    elif kind == "table_close":
        reading.is_in_table = False
        reading.blocks.append(Block("table", rows=tuple(tuple(row) for row in reading.rows)))
    elif kind == "tr_open":
        reading.rows.append([])
    elif kind == "hr":
        reading.blocks.append(Block("rule"))
    elif kind in ("fence", "code_block"):
        pieces = _split(reading, token.content.rstrip("\n"), Piece(is_code=True))
        reading.blocks.append(Block("code", tuple(pieces), len(reading.lists)))
    elif kind == "heading_open":
        reading.blocks.append(Block("heading", level=int(token.tag[1:])))
    elif kind == "inline":
        _take_inline(reading, token)


def _take_inline(reading: _Reading, token: Token) -> None:
    pieces = tuple(_pieces(reading, token.children or []))
    if reading.is_in_table:
        reading.rows[-1].append(pieces)
        return
    last = reading.blocks[-1] if reading.blocks else None
    if last is not None and last.kind == "heading" and not last.pieces:
        reading.blocks[-1] = replace(last, pieces=pieces)
    elif reading.lists:
        reading.blocks.append(Block("item", pieces, len(reading.lists), reading.marker, reading.quotes > 0))
        reading.marker = ""  # a second paragraph of the item has none
    else:
        reading.blocks.append(Block("paragraph", pieces, is_quote=reading.quotes > 0))


def _pieces(reading: _Reading, tokens: Sequence[Token]) -> Iterator[Piece]:
    look = Piece()
    address = ""
    for token in tokens:
        kind = token.type
        if kind in ("strong_open", "strong_close"):
            look = replace(look, is_bold=token.nesting > 0)
        elif kind in ("em_open", "em_close"):
            look = replace(look, is_italic=token.nesting > 0)
        elif kind in ("s_open", "s_close"):
            look = replace(look, is_struck=token.nesting > 0)
        elif kind in ("softbreak", "hardbreak"):
            yield replace(look, text="\n", sentence=reading.sentence)
        elif kind == "code_inline":
            yield from _split(reading, token.content, replace(look, is_code=True))
        elif kind == "link_open":
            address = str(token.attrGet("href") or "")
        elif kind == "link_close":
            yield replace(look, text=f" ({_plainly(address)})", sentence=reading.sentence)
        elif kind == "image":
            yield replace(look, text=f"[image: {_plainly(token.content)}]", sentence=reading.sentence)
        else:
            yield from _split(reading, token.content, look)


def _split(reading: _Reading, text: str, look: Piece) -> Iterator[Piece]:
    """Cut at the private characters."""
    done = 0
    for match in _MARKED.finditer(text):
        yield from _words(reading, text[done : match.start()], look)
        done = match.end()
        if match[0] == _END:
            yield Piece(sentence=reading.sentence, ends_sentence=True)
            reading.sentence += 1
        else:
            found = reading.formulas[ord(match[0]) - _FORMULA]
            source = next(found[name] for name in ("shown", "block", "inline", "dollar") if found[name] is not None)
            displayed = found["shown"] is not None or found["block"] is not None
            yield replace(
                look, text=found[0], sentence=reading.sentence, formula=source.strip(), is_displayed=displayed
            )
    yield from _words(reading, text[done:], look)


def _words(reading: _Reading, text: str, look: Piece) -> Iterator[Piece]:
    words = text if look.is_code else text.lstrip(" ")
    if room := text[: len(text) - len(words)]:
        yield _written(look, room, -1)
    if words:
        yield _written(look, _plainly(words), reading.sentence)


def _written(look: Piece, text: str, sentence: int) -> Piece:
    """Words in this look. There may be thousands: `replace` takes ten times as long."""
    return Piece(text, sentence, look.is_bold, look.is_italic, look.is_struck, look.is_code)
