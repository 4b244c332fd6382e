"""Looks for words on the disk as somebody would who has it in hands: in names, in bytes, in what is compressed."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_ZLIB_HEAD = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_MOST = 1 << 20
"""Bytes of one compressed stream that are looked at."""


def files_with(folders: Sequence[Path], words: Iterable[str]) -> list[Path]:
    """Every file in some folders that has one of the words in its name or in its bytes, compressed or not."""
    wanted = [word.lower().encode(encoding) for word in words for encoding in _ENCODINGS]
    return [path for path in all_files(folders) if any(word in text for text in _texts(path) for word in wanted)]


def all_files(folders: Sequence[Path]) -> list[Path]:
    """Every file in some folders, hidden ones too."""
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())


def _texts(path: Path) -> Iterable[bytes]:
    content = path.read_bytes()
    yield str(path).lower().encode()
    yield content.lower()
    for head in _ZLIB_HEAD.finditer(content):
        yield _unpacked(content[head.start() : head.start() + _MOST]).lower()


def _unpacked(content: bytes) -> bytes:
    """What a stream holds before it breaks off: a page of SQLite may end in its midst."""
    stream, unpacked = zlib.decompressobj(), b""
    try:
        for start in range(0, len(content), 64):
            unpacked += stream.decompress(content[start : start + 64])
            if stream.eof:
                break
    except zlib.error:
        pass
    return unpacked
