"""Sealed bytes: what an encrypted installation keeps in files, read with its key only, and not to be changed unseen.

    key 32 bytes ── HKDF ──> one key for each use

    sealed    MAGIC | nonce, 12 bytes | AES-256-GCM of the content, with a tag of 16 bytes
    pieces    nonce of the file with the piece's number XORed in | one tag a piece

`context` is what the bytes are, such as a file's name: sealed bytes that were put into another's place do not open.
AES-256-GCM and HKDF are those of `cryptography` (NIST SP 800-38D, RFC 5869).
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"PINCITE SEALED\n"
KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
PIECE = 1 << 20
"""Bytes of a piece: so much is decrypted at once."""


@dataclass(frozen=True, slots=True)
class Key:
    """The key of an encrypted installation. It is never written, logged or shown."""

    value: bytes = field(repr=False)
    """32 random bytes."""

    @classmethod
    def new(cls) -> Key:
        """A key that nobody has."""
        return cls(os.urandom(KEY_BYTES))

    def derived(self, use: str) -> bytes:
        """The 32 bytes for one use."""
        return HKDF(SHA256(), KEY_BYTES, None, f"pincite {use}".encode()).derive(self.value)


def seal(key: Key, content: bytes, context: str) -> bytes:
    """Encrypt some bytes."""
    nonce = os.urandom(NONCE_BYTES)
    return MAGIC + nonce + AESGCM(key.derived("files")).encrypt(nonce, content, context.encode())


def unseal(key: Key, sealed: bytes, context: str) -> bytes:
    """What was sealed. Raises ValueError if it was not, with another key, or was changed."""
    start = len(MAGIC) + NONCE_BYTES
    if not sealed.startswith(MAGIC) or len(sealed) < start + TAG_BYTES:
        raise ValueError("it is not sealed")
    try:
        return AESGCM(key.derived("files")).decrypt(sealed[len(MAGIC) : start], sealed[start:], context.encode())
    except InvalidTag:
        raise ValueError("it was sealed with another key, or changed") from None


class Pieces:
    """Seals and opens the pieces of one file, each by its number; no number may be sealed twice."""

    def __init__(self, key: Key, nonce: bytes) -> None:
        """`nonce`: 12 random bytes, made anew for each file and kept in it."""
        self._cipher = AESGCM(key.derived("pieces"))
        self._nonce = int.from_bytes(nonce, "big")

    def seal(self, number: int, content: bytes | memoryview) -> bytes:
        """Encrypt a piece: 16 bytes longer."""
        return self._cipher.encrypt(self._of(number), content, None)

    def unseal(self, number: int, sealed: bytes | memoryview) -> bytes:
        """A piece that was sealed under this number. Raises ValueError if it was changed."""
        try:
            return self._cipher.decrypt(self._of(number), sealed, None)
        except InvalidTag:
            raise ValueError("it was sealed with another key, or changed") from None

    def _of(self, number: int) -> bytes:
        return (self._nonce ^ number).to_bytes(NONCE_BYTES, "big")


class Scrambler:
    """Encrypts a scratch file with a key that is nowhere but in this process: AES-256-CTR, a counter for each write."""

    def __init__(self) -> None:
        self._key = os.urandom(KEY_BYTES)
        self._writes = 0

    def begin(self) -> tuple[int, CipherContext]:
        """What encrypts the next write, with the number that opens it again."""
        self._writes += 1
        return self._writes, self.of(self._writes)

    def of(self, write: int) -> CipherContext:
        """What encrypts, and decrypts, the bytes of a write."""
        return Cipher(AES(self._key), CTR(write.to_bytes(8, "big") + bytes(8))).encryptor()
