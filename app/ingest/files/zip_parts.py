"""The members of a zip, with bounds: an archive of a few kilobytes can unpack to more than a disk holds.

Members are only ever read into memory, by the names that the archive gives them: nothing is unpacked onto the disk, so
a name that climbs out of a folder leads nowhere.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib

from app.errors import DocumentDamaged, PasswordNeeded
from app.ingest.files.open_files import Source, lasting_source

MOST_BYTES = 512 * 1024 * 1024
"""Most that all members of an archive may unpack to."""
MOST_RATIO = 400
"""How many times larger than its packed form a member over `SMALL_BYTES` may be. Deflate ends at 1,032."""
SMALL_BYTES = 16 * 1024 * 1024
MOST_MEMBERS = 100_000


class ZipParts:
    """An open archive.

    Raises:
        DocumentDamaged: it is no zip, or unpacks to more than the bounds.
    """

    def __init__(self, path: Source) -> None:
        self.name = path.name
        self._left = MOST_BYTES
        try:
            self._archive = zipfile.ZipFile(lasting_source(path))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise DocumentDamaged(f"{path.name} is damaged: it cannot be unpacked.") from error
        members = self._archive.infolist()
        if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_BYTES:
            raise self._too_large()
        for member in members:
            if member.file_size > SMALL_BYTES and member.file_size > MOST_RATIO * max(member.compress_size, 1):
                raise self._too_large()
        # Some programs write names as Windows has them.
        self._members = {member.filename.replace("\\", "/"): member for member in members}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    @property
    def names(self) -> list[str]:
        """The names of all members."""
        return list(self._members)

    def read(self, name: str) -> bytes:
        """One member's bytes; empty if there is none of this name.

        Raises:
            DocumentDamaged: it cannot be unpacked, or the archive's members are too large.
            PasswordNeeded: it is encrypted.
        """
        member = self._members.get(name)
        if member is None:
            return b""
        if member.flag_bits & 1:
            raise PasswordNeeded(
                f"{self.name} is protected by a password, and Pincite cannot open it: save it without."
            )
        try:
            with self._archive.open(member) as file:
                data = file.read(self._left + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise DocumentDamaged(f"{self.name} is damaged: a part of it cannot be unpacked.") from error
        self._left -= len(data)
        if self._left < 0:
            raise self._too_large()
        return data

    def close(self) -> None:
        """Closes the file."""
        self._archive.close()

    def _too_large(self) -> DocumentDamaged:
        return DocumentDamaged(
            f"{self.name} unpacks to more than a document may have ({MOST_BYTES // 1024**2} MB): it is not opened."
        )


def part_path(base: str, target: str) -> str:
    """The member that `target` names, seen from the member `base`; a name that climbs out of the archive names none."""
    target = target.split("#")[0].split("?")[0].replace("\\", "/")
    joined = target.lstrip("/") if target.startswith("/") else posixpath.join(posixpath.dirname(base), target)
    path = posixpath.normpath(joined)
    return "" if path.startswith("..") else path
