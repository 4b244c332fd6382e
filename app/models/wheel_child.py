"""`python -m app.models.wheel_child`: fetches wheels from a package index and unpacks them, in a process of its own.

Standard input is one JSON object, the fields of `WheelRequest`; standard output and errors are as `hub_child.py` has
them, and the last line has {"wheels": {package: file name}}.

FOLDER/.lock       held while it runs
FOLDER/plan.json   which wheels were chosen: what was interrupted goes on with the same
FOLDER/wheels/     as they come; deleted when all are unpacked
FOLDER/.unpacked/  where they are unpacked; becomes FOLDER/libraries when all are, and not before
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import httpx2
from filelock import FileLock, Timeout

from app.errors import DownloadDamaged, HubFailed, NoSpace, PinciteError
from app.models.file_transfer import bytes_here, fetch_file
from app.models.remote_file import RemoteFile
from app.models.wheel_choice import WantedWheel, choose_wheel, tags_here
from app.models.wheel_files import replace_folder, unpack, unpacked_bytes
from app.outside.patience import Patience, with_patience
from app.paths import make_folder, storage_error

CALLED = "the package index"
JSON_OF_INDEX = "application/vnd.pypi.simple.v1+json"
LARGEST_ANSWER = 64_000_000
"""Bytes that an index may say about one package."""
SPARE_BYTES = 200_000_000
"""What is left free on the disk."""
GROWTH = 1.9
"""Bytes unpacked for each byte of a wheel; all that CUDA 13 needs had 1.64 in November 2026."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelRequest:
    """What to fetch, where from, and where to."""

    index: str
    """Address of an index that answers in JSON: INDEX/PACKAGE/."""
    folder: str
    wanted: tuple[WantedWheel, ...]
    notes: dict[str, str]
    """Written beside the libraries, as notes.json."""
    patience: Patience

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> WheelRequest:
        """Read what the parent wrote."""
        wanted = tuple(WantedWheel(**one) for one in values["wanted"])
        return cls(**{**values, "wanted": wanted, "patience": Patience(**values["patience"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelSource:
    """Files by their addresses."""

    client: httpx2.Client
    patience: Patience
    called: str = CALLED

    @contextmanager
    def open(self, file: RemoteFile, start: int) -> Iterator[httpx2.Response]:
        """See `Source`."""
        headers = {"Accept-Encoding": "identity", **({"Range": f"bytes={start}-"} if start else {})}
        with self.client.stream("GET", file.url, headers=headers) as response:
            if response.status_code != 416:
                response.raise_for_status()
            yield response


def main() -> int:
    """Do what standard input asks for; returns the exit code."""
    request = WheelRequest.from_json(json.load(sys.stdin))
    try:
        fetch_wheels(request)
    except PinciteError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    return 0


def fetch_wheels(request: WheelRequest) -> None:
    """Fetch every wheel, each checked against the index's checksum, going on with what is there; then unpack all.

    Raises HubFailed, DownloadDamaged, NoSpace, LibraryUnusable.
    """
    folder = make_folder(Path(request.folder))
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise HubFailed("Another copy of Pincite is fetching these libraries. Wait for it.") from None
    except OSError as error:
        raise storage_error(error, f"The libraries cannot be written to {folder}") from error
    try:
        wheels = make_folder(folder / "wheels")
        timeout = httpx2.Timeout(request.patience.stall_s)
        with httpx2.Client(follow_redirects=True, timeout=timeout, headers={"User-Agent": "pincite"}) as client:
            files = _plan(request, folder, client)
            _check_space(folder, files, wheels)
            _download(WheelSource(client=client, patience=request.patience), files, wheels)
        _unpack_all(folder, files, wheels, request.notes)
        named = {wanted.package: file.name for wanted, file in zip(request.wanted, files, strict=True)}
        print(json.dumps({"wheels": named}), flush=True)
    except httpx2.HTTPStatusError as error:
        (folder / "plan.json").unlink(missing_ok=True)
        raise HubFailed(
            f"The package index answered with an error ({error.response.status_code}). What was downloaded is kept: try"
            " again later."
        ) from error
    except httpx2.HTTPError as error:
        raise HubFailed(
            f"The package index cannot be reached, or the connection stalled ({type(error).__name__}). What was"
            " downloaded is kept: the next try goes on from there."
        ) from error
    except OSError as error:
        raise storage_error(error, f"The libraries cannot be written to {folder}") from error
    finally:
        lock.release()


def _plan(request: WheelRequest, folder: Path, client: httpx2.Client) -> list[RemoteFile]:
    """The wheels: those that an earlier try chose for the same wish, else as the index says now."""
    wish = [asdict(wanted) for wanted in request.wanted]
    try:
        kept = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        if kept["wish"] == wish and kept["index"] == request.index:
            return [RemoteFile(**file) for file in kept["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        pass
    tags = tags_here()
    files = []
    for wanted in request.wanted:
        _say(0, 0, f"asking for {wanted.package}")
        page = f"{request.index.rstrip('/')}/{wanted.package}/"
        files.append(choose_wheel(_ask_index(client, page, request.patience), page, wanted, tags))
    plan = {"wish": wish, "index": request.index, "files": [asdict(file) for file in files]}
    (folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    return files


def _ask_index(client: httpx2.Client, page: str, patience: Patience) -> dict[str, Any]:
    def ask() -> bytes:
        with client.stream("GET", page, headers={"Accept": JSON_OF_INDEX}) as response:
            response.raise_for_status()
            body = bytearray()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > LARGEST_ANSWER:
                    raise HubFailed("The package index answers with more than can be an answer.")
            return bytes(body)

    try:
        answer = json.loads(with_patience(patience, ask, lambda text: _say(0, 0, text), CALLED))
    except (ValueError, RecursionError):
        raise HubFailed("The package index does not answer in JSON: it may be another kind of server.") from None
    if not isinstance(answer, dict) or not isinstance(answer.get("files"), list):
        raise HubFailed("The package index answers with something else than files: it may be another kind of server.")
    return answer


def _check_space(folder: Path, files: Sequence[RemoteFile], wheels: Path) -> None:
    """Raises NoSpace if the disk cannot hold the rest of the wheels, and what is unpacked of all."""
    missing = sum(file.size - bytes_here(file, wheels) for file in files)
    unpacked = int(GROWTH * sum(file.size for file in files))
    _check_free(folder, missing + unpacked)


def _check_free(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if needed + SPARE_BYTES > free:
        raise NoSpace(
            f"There is not enough space on the disk: the libraries take {needed / 1e9:.1f} GB, downloaded and unpacked,"
            f" and {free / 1e9:.1f} GB are free. Free {(needed + SPARE_BYTES - free) / 1e9:.1f} GB, or choose another"
            " place with --data-dir."
        )


def _download(source: WheelSource, files: Sequence[RemoteFile], wheels: Path) -> None:
    done, total = 0, sum(file.size for file in files)
    for file in files:
        for here, text in fetch_file(source, file, wheels):
            _say(done + here, total, text)
        done += file.size


def _unpack_all(folder: Path, files: Sequence[RemoteFile], wheels: Path, notes: dict[str, str]) -> None:
    """Unpack into a folder of its own, and put that into its place when it is whole."""
    coming, total = folder / ".unpacked", sum(file.size for file in files)
    shutil.rmtree(coming, ignore_errors=True)
    coming.mkdir()
    try:
        _check_free(folder, sum(unpacked_bytes(wheels / file.name) for file in files))
        for file in files:
            for written in unpack(wheels / file.name, coming):
                _say(total, total, f"unpacking {file.name}, {written / 1e6:.0f} MB")
        (coming / "notes.json").write_text(json.dumps(notes), encoding="utf-8")
        replace_folder(coming, folder / "libraries")
    except DownloadDamaged:
        shutil.rmtree(wheels, ignore_errors=True)
        raise
    finally:
        shutil.rmtree(coming, ignore_errors=True)
    shutil.rmtree(wheels, ignore_errors=True)
    (folder / "plan.json").unlink(missing_ok=True)


def _say(done: int, total: int, text: str) -> None:
    print(json.dumps({"done": done, "total": total, "text": text}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
