"""Writes OLE compound files (MS-CFB, version 3): a document within another one's file becomes a file of its own.

Sectors of 512 bytes: streams, the small ones together in one; the table of these; the directory; the table of all,
which says what follows each sector; and where that table is, as far as there is no room for it in the header.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.ingest.files.compound_file import HEADER

Tree = Mapping[str, Any]
"""What a storage holds by name: bytes, or a storage."""
SECTOR, SMALL_SECTOR, SMALL = 512, 64, 4096
FREE, END, TABLE, PLACES = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC
STORAGE, STREAM, ROOT = 1, 2, 5
IN_HEADER, IN_SECTOR = 109, 127
"""Sectors of the table of all that the header tells of, and a further sector of places."""


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    within: int = FREE
    """The first of the entries that a storage holds."""
    beside: int = FREE
    """The next entry of the same storage."""
    start: int = END


@dataclass(slots=True)
class _Sectors:
    """What is written so far, and which sector follows each."""

    size: int
    data: list[bytes] = field(default_factory=list)
    following: list[int] = field(default_factory=list)

    def put(self, data: bytes) -> int:
        """Where it begins."""
        first, count = len(self.following), -(-len(data) // self.size)
        if not count:
            return END
        self.following += [*range(first + 1, first + count), END]
        self.data.append(data.ljust(count * self.size, b"\0"))
        return first


def written(tree: Tree) -> bytes:
    """A file that holds these."""
    entries = [_Entry("Root Entry", ROOT)]
    _add(tree, entries, 0)
    large, small = _Sectors(SECTOR), _Sectors(SMALL_SECTOR)
    for entry in entries[1:]:
        entry.start = (small if len(entry.data) < SMALL else large).put(entry.data)
    entries[0].data = b"".join(small.data)
    entries[0].start = large.put(entries[0].data)
    small_table = struct.pack(f"<{len(small.following)}I", *small.following)
    small_start = large.put(small_table.ljust(-(-len(small_table) // SECTOR) * SECTOR, b"\xff"))
    directory = b"".join(map(_coded, entries))
    directory_start = large.put(directory)
    used, count, places = len(large.following), 0, 0
    while count * (SECTOR // 4) < used + count + places:
        count += 1
        places = max(-(-(count - IN_HEADER) // IN_SECTOR), 0)
    table = struct.pack(f"<{used}I", *large.following) + struct.pack("<I", TABLE) * count
    table = (table + struct.pack("<I", PLACES) * places).ljust(count * SECTOR, b"\xff")
    first = used + count
    head = HEADER.ljust(24, b"\0") + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack(
        "<9I", 0, count, directory_start, 0, SMALL, small_start, -(-len(small_table) // SECTOR),
        first if places else END, places,
    )  # fmt: skip
    head += struct.pack(f"<{min(count, IN_HEADER)}I", *range(used, used + min(count, IN_HEADER)))
    rest = list(range(used + IN_HEADER, first))
    further = b""
    for number in range(places):
        part = rest[number * IN_SECTOR : (number + 1) * IN_SECTOR]
        following = first + number + 1 if number + 1 < places else END
        further += struct.pack(f"<{len(part)}I", *part).ljust(SECTOR - 4, b"\xff") + struct.pack("<I", following)
    return b"".join([head.ljust(SECTOR, b"\xff"), *large.data, table, further])


def _add(tree: Tree, entries: list[_Entry], parent: int) -> None:
    last = None
    # In the order of the tree that the entries of a storage are (2.6.4): by their lengths, then in capital letters.
    for name, held in sorted(tree.items(), key=lambda item: (len(item[0]), item[0].upper())):
        number = len(entries)
        entries.append(_Entry(name[:31], STREAM, held) if isinstance(held, bytes) else _Entry(name[:31], STORAGE))
        if last is None:
            entries[parent].within = number
        else:
            entries[last].beside = number
        last = number
        if not isinstance(held, bytes):
            _add(held, entries, number)


def _coded(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le", "surrogatepass") + b"\0\0"
    head = name.ljust(64, b"\0") + struct.pack("<HBBIII", len(name), entry.kind, 1, FREE, entry.beside, entry.within)
    start = 0 if entry.kind == STORAGE else entry.start
    return head.ljust(116, b"\0") + struct.pack("<IQ", start, len(entry.data))
