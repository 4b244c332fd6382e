"""Office files of 97 to 2003 with a password: which of their streams are encrypted, and with what

MS-OFFCRYPTO 2.3.5 to 2.3.7. The same file comes out, its streams as they are without.

    .doc   the text, its tables, its data; the first 68 bytes stay as they are   a key anew every 512 bytes
    .xls   what records hold, but for some; their heads stay                      a key anew every 1,024 bytes
    .ppt   each numbered record, with the key of its number; parts of pictures    locked_slides.py
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import Protocol

from msoffcrypto.method.rc4 import DocumentRC4
from msoffcrypto.method.rc4_cryptoapi import DocumentRC4CryptoAPI
from msoffcrypto.method.xor_obfuscation import DocumentXOR

from app.errors import NotADocument
from app.ingest.files.passwords import refusal, tried

WORD_HEAD, WORD_BLOCK, BOOK_BLOCK = 68, 512, 1024
IS_ENCRYPTED, TABLE_1, IS_OBFUSCATED, WORD_97 = 0x0100, 0x0200, 0x8000, 0xC1
OLD, WITH_PROVIDER, RC4 = (1, 1), 2, 0x6801
"""The version of a head: RC4 with a short key; RC4 from a provider (CryptoAPI), whose minor version is 2."""
SMALLEST_KEY = 40
"""Bits, and what a length of 0 means."""
MOST_OBFUSCATED = 15
"""Longest password of the oldest way."""
FILE_PASS, BOOK_BEGINS, SHEET = 0x2F, 0x809, 0x85
AS_THEY_ARE = frozenset((BOOK_BEGINS, FILE_PASS, 0x194, 0x195, 0xE1, 0x196, 0x138))
"""Records that are not encrypted (MS-XLS 2.2.10): BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead."""
IGNORED = 0xFFF
"""A record that nothing has."""
SHEET_PLACE = 4
"""Bytes of a sheet's record that say where it is, and are not encrypted."""
ODD_LOCK = (struct.error, ValueError, IndexError)
"""What is raised where a head is damaged."""


class Key(Protocol):
    """What decrypts streams."""

    def decrypted(self, data: bytes, block: int) -> bytes:
        """A stream whose key is made anew every `block` bytes."""

    def numbered(self, data: bytes, number: int) -> bytes:
        """A part that has the key of a number, all of it."""


@dataclass(frozen=True, slots=True)
class _ShortKey:
    password: str
    salt: bytes

    def decrypted(self, data: bytes, block: int) -> bytes:
        return bytes(DocumentRC4.decrypt(self.password, self.salt, io.BytesIO(data), block).getvalue())

    def numbered(self, data: bytes, number: int) -> bytes:
        raise ValueError("presentations never have such keys")


@dataclass(frozen=True, slots=True)
class _ProviderKey:
    password: str
    salt: bytes
    bits: int

    def decrypted(self, data: bytes, block: int) -> bytes:
        return self._made(data, block, 0)

    def numbered(self, data: bytes, number: int) -> bytes:
        return self._made(data, max(len(data), 1), number)

    def _made(self, data: bytes, block: int, first: int) -> bytes:
        made = DocumentRC4CryptoAPI.decrypt(self.password, self.salt, self.bits, io.BytesIO(data), block, first)
        return bytes(made.getvalue())


def key_of(name: str, head: bytes, password: str | None) -> Key:
    """The key that a head (EncryptionInfo) and a password make.

    Raises:
        PasswordNeeded: none opens it that is known, or the one given does not.
        NotADocument: it is encrypted in another way.
        ODD_LOCK: the head is damaged.
    """
    major, minor = struct.unpack_from("<HH", head)
    if (major, minor) == OLD:
        salt, verifier, hashed = head[4:20], head[20:36], head[36:52]
        for word in tried(password):
            if DocumentRC4.verifypw(word, salt, verifier, hashed):
                return _ShortKey(word, salt)
        raise refusal(name, password)
    if minor != WITH_PROVIDER:
        raise _unknown(name)
    length, _, _, algorithm, _, bits = struct.unpack_from("<6I", head, 8)
    if algorithm not in (0, RC4):
        raise _unknown(name)
    bits = bits or SMALLEST_KEY
    at = 12 + length
    salt, verifier, hashed = head[at + 4 : at + 20], head[at + 20 : at + 36], head[at + 40 : at + 60]
    for word in tried(password):
        if DocumentRC4CryptoAPI.verifypw(word, salt, bits, verifier, hashed):
            return _ProviderKey(word, salt, bits)
    raise refusal(name, password)


def is_locked_word(main: bytes) -> bool:
    """Whether a Word file's main stream says that it is encrypted, as such of 97 and later are."""
    if len(main) < WORD_HEAD or int.from_bytes(main[2:4], "little") < WORD_97:
        return False
    return bool(int.from_bytes(main[10:12], "little") & IS_ENCRYPTED)


def word_streams(name: str, main: bytes, others: dict[str, bytes], password: str | None) -> dict[str, bytes]:
    """The streams of a Word file without its password. `others`: those of tables and data, by name.

    Raises as `key_of`.
    """
    flags, other, length = struct.unpack_from("<HHI", main, 10)
    if flags & IS_OBFUSCATED:
        raise _unknown(name)
    key = key_of(name, others.get("1Table" if flags & TABLE_1 else "0Table", b"")[:length], password)
    head = bytearray(main[:WORD_HEAD])
    struct.pack_into("<HHI", head, 10, flags & ~IS_ENCRYPTED, other, 0)
    out = {place: key.decrypted(data, WORD_BLOCK) for place, data in others.items()}
    return out | {"WordDocument": bytes(head) + key.decrypted(main, WORD_BLOCK)[WORD_HEAD:]}


def unlocked_book(name: str, data: bytes, password: str | None) -> bytes | None:
    """The stream of a workbook without its password; None: it has none. Raises as `key_of`."""
    at, found = 0, None
    while at + 4 <= len(data) and found is None:
        kind, length = struct.unpack_from("<HH", data, at)
        at += 4 + length
        if kind == FILE_PASS:
            found = data[at - length : at]
        elif kind == 0x0A:  # the end of what stands before the sheets
            return None
    if found is None:
        return None
    is_new = data[:2] == BOOK_BEGINS.to_bytes(2, "little") and data[4:6] == b"\x00\x06"
    if is_new and found[:2] != b"\x00\x00":
        return _book(data, key_of(name, found[2:], password).decrypted(data, BOOK_BLOCK))
    (verifier,) = struct.unpack_from("<H", found, 4 if is_new else 2)
    return _obfuscated_book(data, _pad(name, verifier, password))


def _book(data: bytes, decrypted: bytes) -> bytes:
    """A workbook's stream: of each record its head as it was, and what it holds as it came out."""
    out, at = bytearray(decrypted), 0
    while at + 4 <= len(data):
        kind, length = struct.unpack_from("<HH", data, at)
        kept = 4 + (length if kind in AS_THEY_ARE else SHEET_PLACE if kind == SHEET else 0)
        out[at : at + kept] = data[at : at + kept]
        if kind == FILE_PASS:
            struct.pack_into("<H", out, at, IGNORED)
        at += 4 + length
    return bytes(out[: len(data)])


def _obfuscated_book(data: bytes, pad: bytes) -> bytes:
    """A workbook's stream; where in the pad a record begins its place and its length say (MS-XLS 2.2.10)."""
    out, at = bytearray(data), 0
    while at + 4 <= len(data):
        kind, length = struct.unpack_from("<HH", data, at)
        end = min(at + 4 + length, len(data))
        start = at + 4 + (SHEET_PLACE if kind == SHEET else 0)
        if kind == FILE_PASS:
            struct.pack_into("<H", out, at, IGNORED)
        elif kind not in AS_THEY_ARE:
            for step in range(min(16, end - start)):
                turned = _turned(pad[(start + step + length) % 16])
                out[start + step : end : 16] = data[start + step : end : 16].translate(turned)
        at += 4 + length
    return bytes(out)


def _turned(sign: int) -> bytes:
    """What each byte becomes at a place of the pad: changed by it, and turned by five bits."""
    return bytes(((byte ^ sign) >> 5 | (byte ^ sign) << 3) & 0xFF for byte in range(256))


def _pad(name: str, verifier: int, password: str | None) -> bytes:
    """The sixteen bytes that a password of the oldest way makes. Raises PasswordNeeded."""
    for word in tried(password):
        letters = word[:MOST_OBFUSCATED].encode("cp1252", "replace").decode("latin-1")
        if DocumentXOR.verifypw(letters, verifier):
            return bytes(DocumentXOR.create_xor_array_method1(letters))
    raise refusal(name, password)


def _unknown(name: str) -> NotADocument:
    return NotADocument(f"{name} is encrypted in a way that Pincite does not know.")
