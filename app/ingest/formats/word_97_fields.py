"""Fields in the text of a Word file of 97 to 2003: a code, which is not shown, and its result (MS-DOC, 2.8.25).

    \\x13 code \\x14 result \\x15        a field may stand within the code or the result of another one

A formula (EQ) and some fields of forms have no result: what they show is told by their code, or by data of theirs.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field

from app.ingest.formats.markup import escaped

FIELD, RESULT, FIELD_END = "\x13", "\x14", "\x15"
FORMULA = "EQ"
MOST_CODE = 4_000
"""Letters of a code that are kept."""
_RUBY = re.compile(r"\\s\\up\s*\d+\s*\([^()]*\)\s*[,;]")
"""How a word is pronounced, above it: as in other formats it is left out."""
_SWITCH = re.compile(r'\\\*\s*(?:"[^"]*"|\w+)|\\[a-zA-Z]+\s*(?:\d+\b)?|[(),;]')
DATA_START, VERSION = 0x44, 0xFFFFFFFF
CHECK_BOX, CHOICE = 1, 2
BY_DEFAULT = 25
"""What a field of a form has as its result that nobody has filled."""


@dataclass(slots=True)
class _Field:
    has_result: bool = False
    """Whether its result has begun."""
    code: list[str] = field(default_factory=list)


class Fields:
    """The fields that are open at a place in the text."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._hiding = 0
        """How many of them have no result yet."""

    @property
    def is_shown(self) -> bool:
        """Whether a text here is shown: it is in no field's code."""
        return not self._hiding

    @property
    def is_own_code(self) -> bool:
        """Whether a text here is the code of a field that is shown itself."""
        return self._hiding == 1 and not self._open[-1].has_result

    def take(self, letter: str) -> str:
        """Takes the mark of a field; gives what a field without a result shows, as markup, at its end."""
        if letter == FIELD:
            self._open.append(_Field())
            self._hiding += 1
        elif letter == RESULT and self._open:
            self._hiding -= not self._open[-1].has_result
            self._open[-1].has_result = True
        elif letter == FIELD_END and self._open:
            ended = self._open.pop()
            self._hiding -= not ended.has_result
            if self.is_shown and not ended.has_result:
                return escaped(formula_text("".join(ended.code)))
        return ""

    def add(self, text: str) -> None:
        """Takes letters that are not shown."""
        if self._open and sum(map(len, self._open[-1].code)) < MOST_CODE:
            self._open[-1].code.append(text[:MOST_CODE])


def formula_text(code: str) -> str:
    """What a formula's code says, without its switches; empty for other fields."""
    name, _, rest = code.strip().partition(" ")
    return " ".join(_SWITCH.sub(" ", _RUBY.sub("", rest)).split()) if name.upper() == FORMULA else ""


def form_field(data: bytes, place: int) -> str:
    """What a check box or a list in a form shows, as markup; empty for others (FFData, 2.9.78)."""
    if place < 0 or place + DATA_START + 10 > len(data):
        return ""
    (length,) = struct.unpack_from("<I", data, place)
    data = data[place + DATA_START : place + min(length, 65_536)]
    if len(data) < 10 or int.from_bytes(data[:4], "little") != VERSION:
        return ""
    bits = int.from_bytes(data[4:6], "little")
    kind, chosen = bits & 3, bits >> 2 & 31
    if kind not in (CHECK_BOX, CHOICE):
        return ""
    at = _behind(data, 10)  # its name
    if chosen == BY_DEFAULT:
        chosen = int.from_bytes(data[at : at + 2], "little")
    if kind == CHECK_BOX:
        return "\u2611" if chosen else "\u2610"
    at += 2
    for _ in range(5):  # its format, two helping texts, two macros
        at = _behind(data, at)
    return escaped(_entry(data[at:], chosen))


def _behind(data: bytes, at: int) -> int:
    """Where a text ends that begins with its length and ends with a zero (Xstz, 2.9.355)."""
    return at + 2 + 2 * int.from_bytes(data[at : at + 2], "little") + 2


def _entry(data: bytes, number: int) -> str:
    """A text of a list of texts (STTB, 2.2.4); empty if it has none of that number."""
    count, at = int.from_bytes(data[2:4], "little"), 6
    for each in range(min(count, number + 1)):
        length = 2 * int.from_bytes(data[at : at + 2], "little")
        if each == number:
            return data[at + 2 : at + 2 + length].decode("utf-16-le", "replace")
        at += 2 + length
    return ""
