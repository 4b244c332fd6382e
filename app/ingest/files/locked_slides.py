"""PowerPoint files of 97 to 2003 with a password: their records are encrypted one by one

Each record that has a number is encrypted with the key of its number; of a picture each field is, with the key of 0
(MS-PPT 2.3.7, MS-OFFCRYPTO 2.3.5).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from app.ingest.files.locked_streams import Key, key_of

HEAD = 8
EDIT, DIRECTORY, KEYS = 4085, 6002, 12052
KEYED_EDIT_BYTES, KEYS_AT = 32, 28
"""Of an edit's record, and where it names the record with the head of the encryption (UserEditAtom)."""
TOKEN, OPEN = slice(12, 16), b"\x5f\xc0\x91\xe3"
"""What the stream of the user says of a file that is not encrypted (CurrentUserAtom)."""
METAFILES = (0xF01A, 0xF01B, 0xF01C)
METAFILE_HEAD, PICTURE_HEAD, NAME = 34, 1, 16
TWO_NAMES = (0x217, 0x3D5, 0x46B, 0x543, 0x6E1, 0x6E3, 0x6E5, 0x7A9)
"""Instances of pictures that have two names of sixteen bytes before them, not one (MS-ODRAW 2.2.24 and on)."""


def unlocked_slides(name: str, user: bytes, data: bytes, password: str | None) -> tuple[bytes, bytes, Key] | None:
    """The streams of user and document as they are without a password, and what decrypts pictures; None: there is none.

    Raises as `key_of`.
    """
    places, numbers = _places(data, int.from_bytes(user[16:20], "little"))
    held = {number: _record(data, places[number], KEYS) for number in numbers.values() if number in places}
    found = next(((number, record) for number, record in held.items() if record is not None), None)
    if found is None:
        return None
    key = key_of(name, found[1], password)
    out = bytearray(data)
    starts = sorted((place, number) for number, place in places.items())
    ends = [place for place, _ in starts[1:]] + [len(data)]
    for (place, number), end in zip(starts, ends, strict=True):
        if number != found[0] and place < len(data):
            length = HEAD + int.from_bytes(key.numbered(data[place : place + HEAD], number)[4:], "little")
            end = min(end, place + length)
            out[place:end] = key.numbered(data[place:end], number)
    for edit in numbers:
        out[edit + HEAD + KEYS_AT : edit + HEAD + KEYED_EDIT_BYTES] = bytes(4)
    return user[: TOKEN.start] + OPEN + user[TOKEN.stop :], bytes(out), key


def _record(data: bytes, place: int, kind: int) -> bytes | None:
    """What the record at a place holds; None: it is of another kind."""
    if place + HEAD > len(data) or struct.unpack_from("<H", data, place + 2) != (kind,):
        return None
    (length,) = struct.unpack_from("<I", data, place + 4)
    return data[place + HEAD : place + HEAD + length]


def _places(data: bytes, at: int) -> tuple[dict[int, int], dict[int, int]]:
    """Where each numbered record is, and of each edit that names one, by its place, the number of that for keys."""
    places, numbers, seen = dict[int, int](), dict[int, int](), set[int]()
    while at not in seen:
        seen.add(at)
        edit = _record(data, at, EDIT)
        if edit is None or len(edit) < KEYS_AT:
            break
        if len(edit) >= KEYED_EDIT_BYTES:
            (numbers[at],) = struct.unpack_from("<I", edit, KEYS_AT)
        at, directory = struct.unpack_from("<2I", edit, 8)
        for number, place in _listed(_record(data, directory, DIRECTORY) or b""):
            places.setdefault(number, place)
    return places, numbers


def _listed(directory: bytes) -> Iterator[tuple[int, int]]:
    at = 0
    while at + 4 <= len(directory):
        (head,) = struct.unpack_from("<I", directory, at)
        first, count = head & 0xFFFFF, min(head >> 20, (len(directory) - at - 4) // 4)
        yield from zip(range(first, first + count), struct.unpack_from(f"<{count}I", directory, at + 4), strict=True)
        at += 4 + 4 * (head >> 20)


def unlocked_pictures(data: bytes, key: Key) -> bytes:
    """The stream of pictures without the password."""
    out, at = bytearray(data), 0
    while at + HEAD <= len(data):
        head = key.numbered(data[at : at + HEAD], 0)
        marks, kind, length = struct.unpack("<HHI", head)
        out[at : at + HEAD] = head
        at, end = at + HEAD, min(at + HEAD + length, len(data))
        names = [NAME] * (2 if marks >> 4 in TWO_NAMES else 1)
        for size in (*names, METAFILE_HEAD if kind in METAFILES else PICTURE_HEAD, end - at):
            stop = min(at + size, end)
            out[at:stop] = key.numbered(data[at:stop], 0)
            at = stop
    return bytes(out)
