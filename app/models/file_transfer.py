"""One file from a server to the disk: continued where it was, hashed on the way, tried again after trouble.

NAME.part   what came so far; kept whatever happens, unless it is wrong
NAME        whole, and its hash is the one that the server gave
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

import httpx2

from app.errors import DownloadDamaged
from app.models.remote_file import RemoteFile
from app.outside.patience import Patience, may_pass, wait_after

PART = ".part"
_CHUNK = 1 << 20
_SAY_EVERY_S = 0.2


class Source(Protocol):
    """Where files come from."""

    @property
    def called(self) -> str:
        """In sentences: "the hub"."""

    @property
    def patience(self) -> Patience:
        """How long trouble is borne."""

    def open(self, file: RemoteFile, start: int) -> AbstractContextManager[httpx2.Response]:
        """Ask for a file from byte `start` on. Raises httpx2.HTTPError for every status that is an error, but for 416.

        An error about an answer has it as its attribute `response`.
        """


class _Interrupted(Exception):
    """The connection ended, or what came was no continuation."""


def fetch_file(source: Source, file: RemoteFile, folder: Path) -> Iterator[tuple[int, str]]:
    """Fetch one file; yields bytes that are here, and what is being done. A file that came wrong is fetched once more.

    What an earlier download brought whole is checked again: it may be of another commit and as long, or changed since.
    Raises DownloadDamaged, httpx2.HTTPError, OSError.
    """
    if not file.sha256 and not file.git_sha1:
        raise DownloadDamaged(f"There is no checksum for {file.name}: it cannot be told whether it comes whole.")
    path, part = folder / file.name, _part(file, folder)
    if path.is_file():
        if path.stat().st_size == file.size and (yield from _check(file, path)):
            yield file.size, f"{file.name} is here"
            return
        path.unlink()
    for attempt in range(2):
        yield from _fetch_part(source, file, folder)
        if (yield from _check(file, part)):
            part.replace(path)
            yield file.size, file.name
            return
        part.unlink()
        yield 0, f"{file.name} came damaged" + ("; once more" if attempt == 0 else "")
    raise DownloadDamaged(
        f"{file.name} came twice with wrong bytes: its checksum is not what it should be. It was deleted, and"
        " nothing of it is used. Try again later, or without the mirror or proxy in between."
    )


def bytes_here(file: RemoteFile, folder: Path) -> int:
    """Bytes of a file that are on the disk."""
    for path in (folder / file.name, _part(file, folder)):
        if path.is_file():
            return min(path.stat().st_size, file.size)
    return 0


def _check(file: RemoteFile, path: Path) -> Generator[tuple[int, str], None, bool]:
    """Whether a file has the hash that it should have; yields as `fetch_file` does."""
    digest = _Digest(file)
    for count in digest.feed_file(path):
        yield count, f"checking {file.name}"
    return digest.is_right


def _fetch_part(source: Source, file: RemoteFile, folder: Path) -> Iterator[tuple[int, str]]:
    """Bring the part to its full length, over as many connections as it takes."""
    part, patience, failures = _part(file, folder), source.patience, 0
    part.touch()  # of a file without bytes nothing would be asked
    while (before := _size(part)) != file.size:
        try:
            if before > file.size:
                part.unlink()
            yield from _stream(source, file, part)
            failures = 0 if _size(part) > before else failures + 1
            if failures >= patience.tries:
                raise httpx2.ReadError("the connection ends each time before anything came")
        except (httpx2.HTTPError, _Interrupted) as error:
            failures = 0 if _size(part) > before else failures + 1
            if failures >= patience.tries or not may_pass(error, patience):
                if isinstance(error, _Interrupted):
                    raise httpx2.ReadError("what comes is not what was asked for") from error
                raise
            said: list[str] = []
            wait_after(error, max(0, failures - 1), patience, said.append, source.called)
            yield _size(part), said[0]


def _stream(source: Source, file: RemoteFile, part: Path) -> Iterator[tuple[int, str]]:
    """Append what one connection gives."""
    here = _size(part)
    with source.open(file, here) as response:
        if response.status_code == 416:
            part.unlink(missing_ok=True)
            raise _Interrupted
        if here and response.status_code != 206:
            part.unlink()  # the whole file comes, not its rest
        elif here and not str(response.headers.get("Content-Range", "")).startswith(f"bytes {here}-"):
            part.unlink()
            raise _Interrupted
        said = 0.0
        with part.open("ab") as out:
            for chunk in response.iter_bytes():  # as they come: collected ones would be lost with the connection
                out.write(chunk[: file.size - out.tell()])
                if out.tell() == file.size:
                    break  # what would come beyond is not the file
                if time.monotonic() - said >= _SAY_EVERY_S:
                    said = time.monotonic()
                    yield out.tell(), file.name
    yield _size(part), file.name


class _Digest:
    """The hash that a file should have, computed from its bytes."""

    def __init__(self, file: RemoteFile) -> None:
        self._expected = file.sha256 or file.git_sha1
        self._hash: Any = hashlib.sha256() if file.sha256 else hashlib.sha1(b"blob %d\0" % file.size)

    def feed_file(self, path: Path) -> Iterator[int]:
        """Take all of a file; yields how many bytes it has, now and then."""
        said = time.monotonic()
        with path.open("rb") as stream:
            while block := stream.read(_CHUNK):
                self._hash.update(block)
                if time.monotonic() - said >= _SAY_EVERY_S:
                    said = time.monotonic()
                    yield path.stat().st_size

    @property
    def is_right(self) -> bool:
        """Whether it is the hash that it should have."""
        return bool(self._hash.hexdigest() == self._expected)


def _part(file: RemoteFile, folder: Path) -> Path:
    return folder / f"{file.name}{PART}"


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
