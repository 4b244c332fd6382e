"""Locks office files with a password, from the specification (MS-OFFCRYPTO), with the ciphers of cryptography.

No library that reads such files is used, so what a test expects does not come from what it tests; but for the pad that
a password of the oldest way makes.
"""

from __future__ import annotations

import base64
import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msoffcrypto.method.xor_obfuscation import DocumentXOR
from outlook_files import compound_file

SALT, KEY, VERIFIER = bytes(range(16)), bytes(range(50, 82)), bytes(range(30, 46))
"""Those of the files that are made here: nothing is kept secret."""
INPUT, VALUE, OWN = (bytes.fromhex(block) for block in ("fea7d2763b4b9e79", "d7aa0f6d3061344e", "146e0be7abacd0d6"))
"""Blocks that are hashed with a password's hash: for a verifier, its hash, and the key of the package (2.3.4.13)."""
OFFICE = "urn:org:documentfoundation:names:experimental:office"
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
XML = """<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16"
keyBits="256" hashSize="{size}" cipherAlgorithm="AES" cipherChaining="{chaining}" hashAlgorithm="{name}"
saltValue="{salt}"/><dataIntegrity encryptedHmacKey="" encryptedHmacValue=""/><keyEncryptors><keyEncryptor
uri="http://schemas.microsoft.com/office/2006/keyEncryptor/{uri}"><p:encryptedKey
xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/{uri}" spinCount="{spins}" saltSize="16" blockSize="16"
keyBits="256" hashSize="{size}" cipherAlgorithm="AES" cipherChaining="{chaining}" hashAlgorithm="{name}"
saltValue="{salt}" encryptedVerifierHashInput="{input}" encryptedVerifierHashValue="{value}"
encryptedKeyValue="{own}"/></keyEncryptor></keyEncryptors></encryption>"""


def locked_package(
    package: bytes,
    password: str,
    *,
    hashed: Callable[[bytes], hashlib._Hash] = hashlib.sha512,
    said_spins: int = 1000,
    spins: int = 1000,
    chaining: str = "ChainingModeCBC",
    uri: str = "password",
    kept: int | None = None,
    said_size: int | None = None,
) -> bytes:
    """A zip as Office from 2010 on encrypts it ("agile", 2.3.4.10 to 2.3.4.15). `kept`: so many bytes of it."""
    made = hashed(SALT + password.encode("utf-16-le")).digest()
    for turn in range(spins):
        made = hashed(struct.pack("<I", turn) + made).digest()

    def under(block: bytes, data: bytes) -> str:
        key = hashed(made + block).digest()[:32].ljust(32, b"\x36")
        return base64.b64encode(_aes(key, SALT, data)).decode()

    size = hashed().digest_size
    xml = XML.format(
        size=size, name=f"SHA{size * 8 if size > 20 else 1}", chaining=chaining, uri=uri, spins=said_spins,
        salt=base64.b64encode(SALT).decode(), input=under(INPUT, VERIFIER),
        value=under(VALUE, hashed(VERIFIER).digest()), own=under(OWN, KEY),
    )  # fmt: skip
    segments = [package[at : at + 4096] for at in range(0, len(package), 4096)]
    data = b"".join(
        _aes(KEY, hashed(SALT + struct.pack("<I", number)).digest()[:16], segment)
        for number, segment in enumerate(segments)
    )
    sized = struct.pack("<Q", len(package) if said_size is None else said_size) + data
    return compound_file(
        {
            "EncryptionInfo": struct.pack("<HHI", 4, 4, 0x40) + xml.encode(),
            "EncryptedPackage": sized[:kept],
            "\x06DataSpaces": {"Version": b"x"},
        }
    )


def _aes(key: bytes, start: bytes, data: bytes) -> bytes:
    cipher = Cipher(AES(key), CBC(start)).encryptor()
    return cipher.update(data.ljust(-(-len(data) // 16) * 16, b"\0")) + cipher.finalize()


def provider_head(password: str, bits: int = 128) -> bytes:
    """The head of an encryption with RC4 from a provider (CryptoAPI, 2.3.5.1), which verifies the password."""
    header = struct.pack("<8I", 4, 0, 0x6801, 0x8004, bits, 1, 0, 0) + "RC4\0".encode("utf-16-le")
    both = _rc4(_provider_key(password, bits, 0), VERIFIER + hashlib.sha1(VERIFIER).digest())
    said = struct.pack("<HHII", 2, 2, 4, len(header)) + header
    return said + struct.pack("<I", 16) + SALT + both[:16] + struct.pack("<I", 20) + both[16:]


def with_provider(password: str, data: bytes, *, bits: int = 128, block: int = 0, first: int = 0) -> bytes:
    """A stream encrypted so, its key made anew every `block` bytes; 0: never."""
    block = block or len(data) or 1
    return b"".join(
        _rc4(_provider_key(password, bits, first + number), data[at : at + block])
        for number, at in enumerate(range(0, len(data), block))
    )


def _provider_key(password: str, bits: int, block: int) -> bytes:
    made = hashlib.sha1(SALT + password.encode("utf-16-le")).digest()
    key = hashlib.sha1(made + struct.pack("<I", block)).digest()[: bits // 8]
    return key.ljust(16, b"\0") if bits == 40 else key


def _rc4(key: bytes, data: bytes) -> bytes:
    return Cipher(ARC4(key), None).encryptor().update(data)


def locked_book(workbook: bytes, password: str) -> bytes:
    """A workbook's stream encrypted so: its second record becomes the one that says so (MS-XLS 2.2.10, 2.4.117)."""
    plain = _with_lock(workbook, struct.pack("<H", 1) + provider_head(password))
    out = bytearray(with_provider(password, plain, block=1024))
    at = 0
    while at + 4 <= len(plain):
        kind, length = struct.unpack_from("<HH", plain, at)
        open_bytes = length if kind in (0x809, 0x2F, 0x194, 0x195, 0xE1, 0x196, 0x138) else 4 if kind == 0x85 else 0
        out[at : at + 4 + open_bytes] = plain[at : at + 4 + open_bytes]
        at += 4 + length
    return bytes(out)


def obfuscated_book(workbook: bytes, password: str, verifier: int) -> bytes:
    """A workbook's stream in the oldest way, byte by byte. `verifier`: what the password makes (2.3.7.1)."""
    pad = DocumentXOR.create_xor_array_method1(password)
    out = bytearray(_with_lock(workbook, struct.pack("<HHH", 0, 0, verifier)))
    at = 0
    while at + 4 <= len(out):
        kind, length = struct.unpack_from("<HH", out, at)
        skipped = length if kind in (0x809, 0x2F, 0x194, 0x195, 0xE1, 0x196, 0x138) else 4 if kind == 0x85 else 0
        for place in range(at + 4 + skipped, at + 4 + length):
            turned = (out[place] << 5 | out[place] >> 3) & 0xFF
            out[place] = turned ^ pad[(place + length) % 16]
        at += 4 + length
    return bytes(out)


def _with_lock(workbook: bytes, said: bytes) -> bytes:
    """A workbook's stream with this record behind its first one; the sheets are told to be so much farther."""
    first = 4 + struct.unpack_from("<H", workbook, 2)[0]
    lock = struct.pack("<HH", 0x2F, len(said)) + said
    out = bytearray(workbook[:first] + lock + workbook[first:])
    at = 0
    while at + 4 <= len(out):
        kind, length = struct.unpack_from("<HH", out, at)
        if kind == 0x85:
            struct.pack_into("<I", out, at + 4, struct.unpack_from("<I", out, at + 4)[0] + len(lock))
        at += 4 + length
    return bytes(out)


def locked_whole(odf: bytes, password: str, *, memory: int = 64, key_size: int = 32) -> bytes:
    """An OpenDocument file as LibreOffice since 24.8 encrypts it: one member, Argon2id and AES-GCM."""
    with zipfile.ZipFile(BytesIO(odf)) as archive:
        kind = archive.read("mimetype").decode()
    start = hashlib.sha256(password.encode()).digest()
    key = Argon2id(salt=SALT, length=32, iterations=3, lanes=4, memory_cost=64).derive(start)
    packing = zlib.compressobj(wbits=-15)
    packed = packing.compress(odf) + packing.flush()
    nonce = SALT[:12]
    encoded = {name: base64.b64encode(data).decode() for name, data in (("nonce", nonce), ("salt", SALT))}
    manifest = (
        f'<m:manifest xmlns:m="{MANIFEST}" xmlns:l="{OFFICE}:xmlns:loext:1.0">'
        f'<m:file-entry m:full-path="encrypted-package" m:media-type="{kind}" m:size="{len(odf)}"><m:encryption-data>'
        '<m:algorithm m:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm" '
        f'm:initialisation-vector="{encoded["nonce"]}"/><m:start-key-generation m:start-key-generation-name='
        '"http://www.w3.org/2001/04/xmlenc#sha256" m:key-size="32"/><m:key-derivation m:key-derivation-name='
        '"urn:org:documentfoundation:names:experimental:office:manifest:argon2id" l:argon2-iterations="3" '
        f'l:argon2-memory="{memory}" l:argon2-lanes="4" m:salt="{encoded["salt"]}" m:key-size="{key_size}"/>'
        "</m:encryption-data></m:file-entry></m:manifest>"
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("encrypted-package", nonce + AESGCM(key).encrypt(nonce, packed, None))
        archive.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()
