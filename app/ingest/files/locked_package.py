"""Office files of today with a password: a compound file with the encrypted zip in it, and how that was done

MS-OFFCRYPTO 2.3.4.
"""

from __future__ import annotations

import binascii
import hashlib
import io
import struct
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError
from msoffcrypto.format.ooxml import OOXMLFile

from app.errors import DocumentDamaged, NotADocument
from app.ingest.files.compound_streams import MOST_BYTES, ODD_FILE, CompoundStreams
from app.ingest.files.open_files import Unlocked
from app.ingest.files.passwords import refusal, tried

INFO, PACKAGE = "EncryptionInfo", "EncryptedPackage"
MOST_INFO = 256 * 1024
CIPHERS = (b'cipherAlgorithm="AES"', b'cipherChaining="ChainingModeCBC"')
"""What the library decrypts; it does not ask which."""
SHA1_BITS = 160
KEY_BLOCK = bytes.fromhex("146e0be7abacd0d6")
"""What is put behind the hash of a password to make the key of the document's key."""
PASSWORD = b"http://schemas.microsoft.com/office/2006/keyEncryptor/password"
ZIP = b"PK\x03\x04"
IN_XML = b"\x04\x00\x04\x00"
"""Of a version whose head says the rest in XML (agile)."""
ODD_LOCK = (*ODD_FILE, AssertionError, ExpatError, FileFormatError, ParseError, binascii.Error, struct.error)
"""What the library raises where the head is damaged."""


def unlocked_package(path: Path, password: str | None) -> Unlocked:
    """The zip within an encrypted Office file.

    Raises:
        PasswordNeeded: no password opens it that is known, or the one given does not.
        NotADocument: it takes more than a password, or an algorithm that is not known.
        DocumentDamaged: what it is encrypted with cannot be read, or what comes out is no zip.
    """
    _check(path)
    with path.open("rb") as file:
        try:
            locked = OOXMLFile(file)
            return Unlocked(path.name, _opened(locked, path.name, password))
        except DecryptionError as error:
            raise NotADocument(f"{path.name} is encrypted in a way that Pincite does not know.") from error
        except ODD_LOCK as error:
            raise _damaged(path.name) from error


def _opened(locked: OOXMLFile, name: str, password: str | None) -> bytes:
    for word in tried(password):
        # What comes out tells whether it was right: to verify it would take the long way to a key twice.
        if _has_short_hash(locked):
            locked.load_key(secret_key=_padded_key(locked.info, word))
        else:
            locked.load_key(word)
        out = io.BytesIO()
        with suppress(InvalidKeyError):  # it is no zip
            locked.decrypt(out)
            return out.getvalue()
        if out.getvalue().startswith(ZIP):
            raise _damaged(name)
    raise refusal(name, password)


def _has_short_hash(locked: OOXMLFile) -> bool:
    """Whether a hash has fewer bits than the key that is made of it, as Office for Mac 2011 has it."""
    return bool(
        locked.type == "agile"
        and locked.info["passwordHashAlgorithm"] == "SHA1"
        and locked.info["passwordKeyBits"] > 160
    )


def _padded_key(info: dict[str, Any], password: str) -> bytes:
    """The key that such a hash makes (MS-OFFCRYPTO 2.3.4.11), which the library does not fill up."""
    made = hashlib.sha1(info["passwordSalt"] + password.encode("utf-16-le")).digest()
    for turn in range(info["spinValue"]):
        made = hashlib.sha1(turn.to_bytes(4, "little") + made).digest()
    made = hashlib.sha1(made + KEY_BLOCK).digest().ljust(info["passwordKeyBits"] // 8, b"\x36")
    cipher = Cipher(AES(made), CBC(info["passwordSalt"])).decryptor()
    return cipher.update(info["encryptedKeyValue"]) + cipher.finalize()


def _check(path: Path) -> None:
    """Refuses what the library would take for something else, or would be busy with for long."""
    streams = CompoundStreams(path)
    try:
        head = streams.stream(INFO)
    finally:
        streams.close()
    if path.stat().st_size > MOST_BYTES or len(head) > MOST_INFO or b"<!DOCTYPE" in head:
        raise _damaged(path.name)
    if head[:4] != IN_XML:
        return
    if PASSWORD not in head:
        raise NotADocument(
            f"{path.name} is encrypted for a certificate, so only the program that it was made for can open it."
        )
    if any(head.count(part) < 2 for part in CIPHERS):
        raise NotADocument(f"{path.name} is encrypted in a way that Pincite does not know.")


def _damaged(name: str) -> DocumentDamaged:
    return DocumentDamaged(f"{name} is damaged: it is encrypted, and cannot be decrypted.")
