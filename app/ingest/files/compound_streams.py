"""The streams of an OLE compound file (MS-CFB): what Office before 2007 and Outlook keep their documents in."""

from __future__ import annotations

import io
from pathlib import Path

import olefile

from app.errors import DocumentDamaged
from app.ingest.files.open_files import Source, Unlocked, lasting_source

MOST_BYTES = 512 * 1024 * 1024
"""Most that is read of one file: streams of a damaged one may hold each other."""
ODD_FILE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
"""What olefile raises on damaged files."""


class CompoundStreams:
    """An open compound file. Raises DocumentDamaged if its table of contents cannot be read."""

    def __init__(self, of: Source | bytes) -> None:
        self.name = "It" if isinstance(of, bytes) else of.name
        self._left = MOST_BYTES
        try:
            source = io.BytesIO(of) if isinstance(of, bytes) else lasting_source(of)
            self._file = olefile.OleFileIO(str(source) if isinstance(source, Path) else source)
            entries = self._file.listdir(streams=True, storages=True)
        except ODD_FILE as error:
            raise DocumentDamaged(f"{self.name} is damaged: its table of contents cannot be read.") from error
        self._names = {"/".join(entry).lower(): entry for entry in entries}
        self._streams = {"/".join(entry) for entry in self._file.listdir(streams=True, storages=False)}

    def within(self, storage: str) -> list[str]:
        """The names of all that a storage holds itself, streams and storages; of the root for ""."""
        start = f"{storage}/" if storage else ""
        depth = start.count("/")
        own = ("/".join(entry) for entry in self._names.values())
        return [name for name in own if name.startswith(start) and name.count("/") == depth]

    def is_storage(self, name: str) -> bool:
        """Whether a name is that of a storage, which holds others."""
        return name.lower() in self._names and name not in self._streams

    def stream(self, name: str) -> bytes:
        """The bytes of a stream; empty if there is none, or it cannot be read. Capitals count for nothing.

        Raises DocumentDamaged if the file holds more than the bounds.
        """
        entry = self._names.get(name.lower())
        if entry is None or "/".join(entry) not in self._streams:
            return b""
        try:
            self._left -= int(self._file.get_size(entry))
            if self._left < 0:
                raise DocumentDamaged(f"{self.name} is damaged: its parts are larger than a document may be.")
            return bytes(self._file.openstream(entry).read())
        except ODD_FILE:
            return b""

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


def with_streams(path: Path, streams: dict[str, bytes]) -> Unlocked:
    """A compound file with other bytes in some of its streams, as many as these have. Raises DocumentDamaged."""
    held = io.BytesIO(path.read_bytes())
    try:
        file = olefile.OleFileIO(held, write_mode=True)
        for name, data in streams.items():
            file.write_stream(name, data)
    except ODD_FILE as error:
        raise DocumentDamaged(f"{path.name} is damaged: it is encrypted, and cannot be decrypted.") from error
    return Unlocked(path.name, held.getvalue())
