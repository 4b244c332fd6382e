"""Unpacks the records of Kindle books: PalmDOC's packing, and Huffman codes for phrases (HUFF and CDIC records).

    HUFF   how long a code is that begins with these 8 bits ──> number of a phrase
    CDIC   phrases, which may be packed in the same codes

PalmDOC: https://wiki.mobileread.com/wiki/PalmDOC. The records of the codes are named by
https://wiki.mobileread.com/wiki/MOBI; what is in them is as libmobi and KindleUnpack read them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.errors import DocumentDamaged

Unpack = Callable[[bytes], bytes]

MOST_RECORD_BYTES = 1 << 20
"""Unpacked; a record holds 4 KB of text, as a rule."""
DEEPEST_PHRASE = 32
"""Phrases within phrases."""
_CODE_BITS = 32
_PHRASE_IS_TEXT = 0x8000


def number(data: bytes | memoryview, at: int, size: int = 4) -> int:
    """The whole number that stands there, its highest byte first."""
    return int.from_bytes(data[at : at + size], "big")


def unpack_palm(packed: bytes) -> bytes:
    """A record of PalmDOC's packing; what points before its beginning is passed over."""
    out = bytearray()
    at = 0
    while at < len(packed):
        code = packed[at]
        at += 1
        if code == 0 or 8 < code < 0x80:
            out.append(code)
        elif code <= 8:
            out += packed[at : at + code]
            at += code
        elif code >= 0xC0:
            out += bytes((0x20, code ^ 0x80))
        elif at < len(packed):
            pair = code << 8 | packed[at]
            at += 1
            back = (pair & 0x3FFF) >> 3
            for _ in range((pair & 7) + 3 if 0 < back <= len(out) else 0):
                out.append(out[-back])
    return bytes(out)


class PhraseCodes:
    """The codes and phrases of one book.

    Raises:
        DocumentDamaged: `name`'s tables are not what they should be.
    """

    def __init__(self, name: str, codes: bytes, phrase_records: Sequence[bytes]) -> None:
        self._name = name
        if codes[:4] != b"HUFF" or any(record[:4] != b"CDIC" for record in phrase_records):
            raise self._damaged()
        by_start, by_length = number(codes, 8), number(codes, 12)
        self._starts = [number(codes, by_start + 4 * start) for start in range(256)]
        bounds = [number(codes, by_length + 4 * entry) for entry in range(2 * _CODE_BITS)]
        self._least = [0, *bounds[::2]]  # by the length of a code in bits
        self._most = [0, *bounds[1::2]]
        self._phrases = [phrase for record in phrase_records for phrase in self._phrases_of(record)]
        self._unpacked: dict[int, bytes] = {}

    def unpack(self, packed: bytes) -> bytes:
        """A record of text. Raises DocumentDamaged."""
        return self._unpack(packed, 0)

    def _unpack(self, packed: bytes, depth: int) -> bytes:
        out = bytearray()
        left, bits = len(packed) * 8, int.from_bytes(packed + bytes(4), "big")
        while left > 0:
            code = bits >> left & 0xFFFFFFFF
            length, phrase = self._next(code)
            left -= length
            if left < 0:  # what fills the last byte
                break
            out += self._phrase(phrase, depth)
            if len(out) > MOST_RECORD_BYTES:
                raise self._damaged()
            if left % 512 < length:  # a long number is cut now and then: shifting it takes as long as it is
                bits &= (1 << (left + _CODE_BITS)) - 1
        return bytes(out)

    def _next(self, code: int) -> tuple[int, int]:
        """Length and phrase of the code that these 32 bits begin with."""
        entry = self._starts[code >> 24]
        length, most = entry & 0x1F, entry >> 8
        if not length:
            raise self._damaged()
        if not entry & 0x80:  # 8 bits do not tell
            while length <= _CODE_BITS and code >> (_CODE_BITS - length) < self._least[length]:
                length += 1
            if length > _CODE_BITS:
                raise self._damaged()
            most = self._most[length]
        return length, most - (code >> (_CODE_BITS - length))

    def _phrase(self, place: int, depth: int) -> bytes:
        if not 0 <= place < len(self._phrases) or depth > DEEPEST_PHRASE:
            raise self._damaged()
        if (known := self._unpacked.get(place)) is not None:
            return known
        is_text, phrase = self._phrases[place]
        self._unpacked[place] = found = phrase if is_text else self._unpack(phrase, depth + 1)
        return found

    def _phrases_of(self, record: bytes) -> list[tuple[bool, bytes]]:
        """Whether each is text as it stands, and its bytes."""
        count = min(number(record, 8), 1 << min(number(record, 12), 16), len(record) // 2)
        found = []
        for place in range(count):
            start = 16 + number(record, 16 + 2 * place, 2)
            head = number(record, start, 2)
            found.append((bool(head & _PHRASE_IS_TEXT), record[start + 2 : start + 2 + (head & 0x7FFF)]))
        return found

    def _damaged(self) -> DocumentDamaged:
        return DocumentDamaged(f"{self._name} is damaged: its text cannot be unpacked.")
