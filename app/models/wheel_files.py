"""Takes out of wheels what a program loads from them, into one folder as Python's own folder for packages has it"""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from app.errors import DownloadDamaged

LIBRARY = re.compile(r"\.(?:so(?:\.\d+)*|dll)$")
_CHUNK = 1 << 22


def unpacked_bytes(wheel: Path) -> int:
    """Bytes that `unpack` will write. Raises DownloadDamaged."""
    with _opened(wheel) as archive:
        return sum(member.file_size for member in _members(archive))


def unpack(wheel: Path, folder: Path) -> Iterator[int]:
    """Write shared libraries, the package onnxruntime, and licences; yields the bytes written so far.

    Nothing is ever written outside of the folder. Raises DownloadDamaged, OSError.
    """
    written = 0
    with _opened(wheel) as archive:
        for member in _members(archive):
            path = folder.joinpath(*PurePosixPath(member.filename).parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                with archive.open(member) as source, path.open("wb") as out:
                    while block := source.read(_CHUNK):
                        out.write(block)
                        written += len(block)
                        yield written
            except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
                raise DownloadDamaged(f"{wheel.name} cannot be unpacked ({error}).") from error


def replace_folder(made: Path, place: Path) -> None:
    """Put a folder in the place of another one, which is deleted. Raises OSError; the other one then still stands."""
    old = place.with_name(f".{place.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    try:
        made.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _opened(wheel: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(wheel)
    except zipfile.BadZipFile as error:
        raise DownloadDamaged(f"{wheel.name} is no wheel ({error}).") from error


def _members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Those that are wanted. Names that lead elsewhere are passed over: no honest wheel has them."""
    found = []
    for member in archive.infolist():
        parts = PurePosixPath(member.filename).parts
        if member.is_dir() or member.filename.startswith("/") or set(member.filename) & set("\\:") or ".." in parts:
            continue
        if LIBRARY.search(member.filename) or parts[0] == "onnxruntime" or parts[0].endswith(".dist-info"):
            found.append(member)
    return found
