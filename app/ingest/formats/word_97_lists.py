"""The numbers and bullets that Word 97 to 2003 puts before paragraphs of lists: its text has none (MS-DOC, 2.4.6.3).

list number of a paragraph ──> use of a list (LFO, may start levels anew) ──> list (LSTF) ──> up to nine levels (LVL)
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace

from app.ingest.formats.list_numbers import BULLET, written

FORMS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal", 22: "decimalZero",
}  # fmt: skip
"""Number formats by MSONFC; others are written as decimal numbers."""
NO_NUMBER, IS_BULLET = 255, 23
LIST_BYTES, USE_BYTES, LEVEL_BYTES = 28, 16, 28
MOST_LISTS = 4_000


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: int
    text: str
    """With U+0000 to U+0008 where the number of that level goes."""
    is_legal: bool
    """All numbers in it are written as decimal ones."""


class Lists:
    """Counts the paragraphs of every list of a file."""

    def __init__(self, lists: bytes, uses: bytes) -> None:
        self._lists = _lists(lists)
        self._uses = _uses(uses)
        self._counts: dict[object, dict[int, int]] = {}

    def next_label(self, number: int, depth: int) -> str:
        """What stands before the next paragraph of a list, at a depth from 0; empty if nothing does."""
        if not 1 <= number <= len(self._uses):
            return ""
        list_id, changed = self._uses[number - 1]
        levels = [_changed(level, changed.get(at)) for at, level in enumerate(self._lists.get(list_id, ()))]
        if depth >= len(levels):
            return ""
        # Uses of one list count on, unless one of them starts afresh.
        counts = self._counts.setdefault(number if changed else ("list", list_id), {})
        level = levels[depth]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if level.form == IS_BULLET:
            return BULLET
        if level.form == NO_NUMBER:
            return ""
        out = ""
        for letter in level.text:
            at = ord(letter)
            if at < len(levels) and at < 9:
                form = "decimal" if level.is_legal and at != depth else FORMS.get(levels[at].form, "decimal")
                out += written(counts.get(at, levels[at].start), form)
            elif at >= 32:
                out += letter
        return out.strip()


def _changed(level: _Level, other: _Level | None) -> _Level:
    """A level as a use of its list has it: wholly otherwise, or with another start alone."""
    return level if other is None else other if other.text else replace(level, start=other.start)


def _lists(data: bytes) -> dict[int, list[_Level]]:
    """The levels of each list by its number (PlfLst, 2.9.193); the levels stand behind all lists."""
    count = min(int.from_bytes(data[:2], "little"), MOST_LISTS)
    at = 2 + LIST_BYTES * count
    out: dict[int, list[_Level]] = {}
    for number in range(count):
        head = data[2 + LIST_BYTES * number : 2 + LIST_BYTES * (number + 1)]
        if len(head) < LIST_BYTES:
            break
        levels = []
        for _ in range(1 if head[26] & 1 else 9):
            level, at = _level(data, at)
            if level is None:
                return out
            levels.append(level)
        out[int.from_bytes(head[:4], "little")] = levels
    return out


def _level(data: bytes, at: int) -> tuple[_Level | None, int]:
    """A level (2.9.150), and where the next one begins."""
    if at + LEVEL_BYTES + 2 > len(data):
        return None, at
    start, form, flags = struct.unpack_from("<IBB", data, at)
    letters, paragraph = data[at + 24], data[at + 25]
    at += LEVEL_BYTES + letters + paragraph
    length = int.from_bytes(data[at : at + 2], "little")
    text = data[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    return _Level(min(start, 32_767), form, text, bool(flags & 4)), at + 2 + 2 * length


def _uses(data: bytes) -> list[tuple[int, dict[int, _Level]]]:
    """Of each use its list, and the levels that are otherwise than in that (PlfLfo, 2.9.192)."""
    count = min(int.from_bytes(data[:4], "little"), MOST_LISTS)
    heads = [data[4 + USE_BYTES * number : 4 + USE_BYTES * (number + 1)] for number in range(count)]
    heads = [head for head in heads if len(head) == USE_BYTES]
    at = 4 + USE_BYTES * count
    out: list[tuple[int, dict[int, _Level]]] = []
    for head in heads:
        changed: dict[int, _Level] = {}
        at += 4
        for _ in range(min(head[12], 9)):
            if at + 8 > len(data):
                break
            start, flags = struct.unpack_from("<II", data, at)
            at += 8
            level: _Level | None = _Level(min(start, 32_767), 0, "", False)
            if flags & 0x20:
                level, at = _level(data, at)
            if level is not None and flags & 0x30:
                changed[flags & 0xF] = level
        out.append((int.from_bytes(head[:4], "little"), changed))
    return out
