"""Builds Outlook messages in code, from the specifications of their file (MS-CFB) and of what is in it (MS-OXMSG).

No library that reads or writes such files is used, so what a test expects does not come from what it tests.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.ingest.files.compound_file import HEADER

Tree = Mapping[str, Any]
"""What a storage holds by name: bytes, or a storage."""
SECTOR, SMALL_SECTOR, SMALL = 512, 64, 4096
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
WHOLE, INNER, PART = 32, 24, 8
"""Bytes before the properties: of a file, of a message within one, of a recipient or an attached file (2.4.1)."""


def compound_file(tree: Tree) -> bytes:
    """An OLE file. Streams below 4,096 bytes share one stream, in sectors of 64 bytes."""
    entries: list[list[Any]] = [["Root Entry", 5, FREE, FREE, b""]]  # name, kind, next one beside, first within, bytes

    def add(inner: Tree, parent: int) -> None:
        last = None
        for name, content in inner.items():
            number = len(entries)
            is_stream = isinstance(content, bytes)
            entries.append([name, 2 if is_stream else 1, FREE, FREE, content if is_stream else b""])
            if last is None:
                entries[parent][3] = number
            else:
                entries[last][2] = number
            last = number
            if not is_stream:
                add(content, number)

    add(tree, 0)
    small, small_table, starts = b"", [], {}
    for number, entry in enumerate(entries):
        if entry[1] == 2 and 0 < len(entry[4]) < SMALL:
            count = -(-len(entry[4]) // SMALL_SECTOR)
            starts[number] = len(small_table)
            small_table += [*range(len(small_table) + 1, len(small_table) + count), END]
            small += entry[4].ljust(count * SMALL_SECTOR, b"\0")
    sectors, table = [], []

    def put(data: bytes) -> int:
        first, count = len(sectors), -(-len(data) // SECTOR)
        sectors.extend(data[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(data), SECTOR))
        table.extend([*range(first + 1, first + count), END][: count or 0])
        return first if count else END

    for number, entry in enumerate(entries):
        if entry[1] == 2 and len(entry[4]) >= SMALL:
            starts[number] = put(entry[4])
    starts[0] = put(small)
    entries[0][4] = small
    small_start = put(
        struct.pack(f"<{len(small_table)}I", *small_table).ljust(-(-len(small_table) // 128) * 512, b"\xff")
    )
    directory = b""
    for number, (name, kind, beside, within, data) in enumerate(entries):
        coded = name.encode("utf-16-le") + b"\0\0"
        head = coded.ljust(64, b"\0") + struct.pack("<HBBIII", len(coded), kind, 1, FREE, beside, within)
        directory += head.ljust(116, b"\0") + struct.pack("<IQ", starts.get(number, END), len(data))
    directory_start = put(directory)
    count = next(count for count in range(1, 200) if count * 128 >= len(sectors) + count)
    tables = [len(sectors) + number for number in range(count)]
    table += [TABLE] * count
    coded_table = struct.pack(f"<{len(table)}I", *table).ljust(count * SECTOR, b"\xff")
    head = HEADER.ljust(24, b"\0") + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack(
        "<IIIIIIIII", 0, count, directory_start, 0, SMALL, small_start, -(-len(small_table) // 128), END, 0
    )
    head += struct.pack(f"<{count}I", *tables)
    return head.ljust(SECTOR, b"\xff") + b"".join(sectors) + coded_table


def properties(
    texts: Mapping[int, str | bytes], numbers: Mapping[int, int | datetime] | None = None, header: int = PART
) -> dict[str, Any]:
    """The streams of a message, a recipient or a file: texts (or bytes) and numbers by their properties.

    A text of a property with bit 16 set is written in one byte a letter, in cp1251.
    """
    out: dict[str, Any] = {}
    fixed = bytes(header)
    for number, value in texts.items():
        kind, data = (0x102, value) if isinstance(value, bytes) else (0x1F, value.encode("utf-16-le"))
        if number & 0x10000 and isinstance(value, str):
            kind, data = 0x1E, value.encode("cp1251")
        out[f"__substg1.0_{number & 0xFFFF:04X}{kind:04X}"] = data
        fixed += struct.pack("<HHIII", kind, number & 0xFFFF, 6, len(data) + 2, 0)
    for number, moment in (numbers or {}).items():
        if isinstance(moment, datetime):
            since = moment - datetime(1601, 1, 1, tzinfo=UTC)
            fixed += struct.pack("<HHIQ", 0x40, number, 6, (since.days * 86_400 + since.seconds) * 10_000_000)
        else:
            fixed += struct.pack("<HHIII", 3, number, 6, moment, 0)
    out["__properties_version1.0"] = fixed
    return out


def message(
    texts: Mapping[int, str | bytes],
    numbers: Mapping[int, int | datetime] | None = None,
    recipients: Sequence[tuple[int, str, str]] = (),
    files: Sequence[Tree] = (),
    header: int = WHOLE,
) -> dict[str, Any]:
    """A message: recipients are a kind (1: To), a name and an address."""
    out = properties(texts, numbers, header)
    for number, (kind, name, address) in enumerate(recipients):
        out[f"__recip_version1.0_#{number:08X}"] = properties({0x3001: name, 0x39FE: address}, {0x0C15: kind})
    for number, file in enumerate(files):
        out[f"__attach_version1.0_#{number:08X}"] = file
    return out


def write_msg(path: Path, tree: Tree) -> Path:
    """Writes a message as a file."""
    path.write_bytes(compound_file(tree))
    return path
