"""OpenDocument files with a password (OpenDocument 1.3, part 2, 3.4): the list of members says how each is encrypted.

    password ── hash ── key derivation (PBKDF2, Argon2id) ──> key of a member ──> member, packed ──> member

LibreOffice since 24.8 encrypts one member, which is all of the file again. The same file comes out, with nothing
encrypted in it.
"""

from __future__ import annotations

import binascii
import hashlib
import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.errors import DocumentDamaged, NotADocument
from app.ingest.files.open_files import Unlocked
from app.ingest.files.passwords import given, refusal
from app.ingest.files.xml_tree import XmlRefused, parse_xml
from app.ingest.files.zip_parts import MOST_BYTES, ZipParts

MANIFEST = "META-INF/manifest.xml"
WHOLE = "encrypted-package"
UNUSED = ("META-INF/", "Thumbnails/", "Configurations2/", "settings.xml", "manifest.rdf")
"""Members that no reader asks for: a key for each would only cost time."""
CHECKED = 1024
"""Bytes of a member, as it is packed, of which the list has a sum."""
MOST_TURNS, MOST_ARGON_TURNS, MOST_ARGON_KB, MOST_LANES = 10_000_000, 100, 1024 * 1024, 64
"""What deriving a key may cost. LibreOffice takes 100,000 turns; or 3, and 64 MB."""
GCM_NONCE = 12


@dataclass(frozen=True, slots=True)
class _Lock:
    """How one member is encrypted."""

    algorithm: str
    start: bytes
    """What the cipher begins with."""
    hashed: str
    """The hash of the password that the key is derived from."""
    key_bytes: int
    salt: bytes
    turns: int
    argon_kb: int
    """Memory that deriving takes; 0: it is not Argon2id."""
    lanes: int
    checked: str
    """The hash that the sum is of; empty: the cipher itself tells whether a key is right."""
    checksum: bytes


class _Wrong(Exception):
    """The key is not that of a member."""


def unlocked_members(path: Path, password: str | None) -> Unlocked | None:
    """The file with nothing encrypted in it; None: nothing is.

    Raises:
        PasswordNeeded: no password was given, or it does not open the file.
        NotADocument: it is encrypted in a way that is not known.
        DocumentDamaged: it cannot be unpacked, or decrypted.
    """
    parts = ZipParts(path)
    try:
        locks = dict(_locks(parts, path.name))
        if not locks:
            return None
        if (word := next(given(password), None)) is None:
            raise refusal(path.name, password)
        return _without(parts, locks, word)
    except _Wrong as error:
        raise refusal(path.name, password) from error
    except (ValueError, OverflowError, MemoryError, zlib.error) as error:
        raise DocumentDamaged(f"{path.name} is damaged: it is encrypted, and cannot be decrypted.") from error
    except UnsupportedAlgorithm as error:
        raise _unknown(path.name) from error
    finally:
        parts.close()


def _without(parts: ZipParts, locks: dict[str, _Lock], password: str) -> Unlocked:
    if WHOLE in locks:
        return Unlocked(parts.name, _decrypted(parts.read(WHOLE), locks[WHOLE], password, MOST_BYTES))
    packed, left = io.BytesIO(), MOST_BYTES
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name in parts.names:
            if name.startswith(UNUSED) or name.endswith("/"):
                continue
            data = parts.read(name)
            if name in locks:
                data = _decrypted(data, locks[name], password, left)
                left -= len(data)
            archive.writestr(name, data)
    return Unlocked(parts.name, packed.getvalue())


def _locks(parts: ZipParts, name: str) -> Iterator[tuple[str, _Lock]]:
    try:
        root = parse_xml(parts.read(MANIFEST)) if MANIFEST in parts else None
    except XmlRefused:
        return
    for entry in root if root is not None else ():
        said = next((node for node in entry if node.tag == "encryption-data"), None)
        if said is not None:
            try:
                yield posixpath.normpath(entry.get("full-path", "")), _lock(said)
            except KeyError as error:
                raise _unknown(name) from error


def _lock(said: Element) -> _Lock:
    """What the list says of a member. Raises KeyError where that is not known, ValueError where it makes no sense."""
    nodes = {node.tag: node for node in said}
    algorithm, derivation = nodes["algorithm"], nodes["key-derivation"]
    started = nodes.get("start-key-generation")
    hashed = "sha1" if started is None else _hash(started.get("start-key-generation-name", ""))
    is_argon = derivation.get("key-derivation-name", "").endswith("argon2id")
    if not is_argon and not derivation.get("key-derivation-name", "").lower().endswith("pbkdf2"):
        raise KeyError("key-derivation-name")
    turns = int(derivation.get("argon2-iterations" if is_argon else "iteration-count", "0"))
    memory = int(derivation.get("argon2-memory", "0")) if is_argon else 0
    lanes = int(derivation.get("argon2-lanes", "1"))
    if turns > (MOST_ARGON_TURNS if is_argon else MOST_TURNS) or memory > MOST_ARGON_KB or lanes > MOST_LANES:
        raise ValueError("deriving the key would never end")
    kind = said.get("checksum-type", "")
    return _Lock(
        algorithm=algorithm.get("algorithm-name", "").lower().rpartition("#")[2],
        start=binascii.a2b_base64(algorithm.get("initialisation-vector", "")),
        hashed=hashed,
        key_bytes=int(derivation.get("key-size", "16")),
        salt=binascii.a2b_base64(derivation.get("salt", "")),
        turns=turns,
        argon_kb=memory,
        lanes=lanes,
        checked=_hash(kind.lower().removesuffix("1k").rstrip("-/")) if kind else "",
        checksum=binascii.a2b_base64(said.get("checksum", "")),
    )


def _hash(name: str) -> str:
    return {"sha1": "sha1", "sha256": "sha256"}[name.lower().rpartition("#")[2]]


def _key(lock: _Lock, password: str) -> bytes:
    start = hashlib.new(lock.hashed, password.encode()).digest()
    if lock.argon_kb:
        made = Argon2id(
            salt=lock.salt, length=lock.key_bytes, iterations=lock.turns, lanes=lock.lanes, memory_cost=lock.argon_kb
        )
        return made.derive(start)
    return hashlib.pbkdf2_hmac("sha1", start, lock.salt, lock.turns, lock.key_bytes)


def _decrypted(data: bytes, lock: _Lock, password: str, most: int) -> bytes:
    """A member, unpacked. Raises _Wrong, ValueError, zlib.error."""
    packed = _packed(data, lock, _key(lock, password))
    if lock.checked and hashlib.new(lock.checked, packed[:CHECKED]).digest() != lock.checksum:
        raise _Wrong
    out = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most + 1)
    if len(out) > most:
        raise ValueError("it unpacks to more than a document may have")
    return out


def _packed(data: bytes, lock: _Lock, key: bytes) -> bytes:
    match lock.algorithm:
        case "aes256-gcm":
            try:
                return AESGCM(key).decrypt(lock.start, data[GCM_NONCE:], None)
            except InvalidTag as error:
                raise _Wrong from error
        case "aes128-cbc" | "aes192-cbc" | "aes256-cbc":
            cipher = Cipher(AES(key), CBC(lock.start)).decryptor()
            padded = cipher.update(data) + cipher.finalize()
            return padded[: len(padded) - padded[-1]] if padded else b""
        case "blowfish cfb" | "blowfish":
            cipher = Cipher(Blowfish(key), CFB(lock.start)).decryptor()
            return cipher.update(data) + cipher.finalize()
    raise UnsupportedAlgorithm(lock.algorithm)


def _unknown(name: str) -> NotADocument:
    return NotADocument(f"{name} is encrypted in a way that Pincite does not know.")
