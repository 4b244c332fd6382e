"""What was read, kept on disk: a later start goes on from there instead of reading the documents again.

    FOLDER/MODEL/KEY.segment     global layers: rows [a, b) of key and value; names the segment before it by its key
    FOLDER/MODEL/KEY.window      local layers: the last rows at b, as in kv_cache.Checkpoint

    tokens      0 ........ 2,050 ........ 4,100 ... 5,000 .......... 7,100 ..... 8,300
    documents   [ A                                ][ B                              ]
    files       [ segment    ][ segment    ][ seg. ][ segment        ][ segment      ]
                                            window                          window

A snapshot is the chain of segments up to a place and the window there. Windows stand at the ends of documents, and
while reading goes on, at the last segment's end. So document A, and A with B, share A's bytes.

KEY is the hash of the tokens up to b, images by their content, and of how they were cut (reading_plan.py); MODEL is the
hash of all that the numbers depend on: the model's files, the kind of cache, the device, and ONNX Runtime's version. A
snapshot is used only if every hash is right. Whatever is wrong with one costs reading the documents again, and nothing
else. snapshot_recording.py writes them while reading goes on.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from app.errors import PinciteError
from app.inference.kv_cache import KvCache
from app.inference.model_files import DECODERS, READER, TOKENIZER, VISION, WEIGHTS, CacheType, Manifest
from app.inference.reading_plan import ReadingPlan, Step
from app.inference.runtime import CacheArray, runtime_version
from app.inference.snapshot_file import (
    ArrayType,
    SnapshotFile,
    delete_leftovers,
    open_snapshot_file,
    write_snapshot_file,
)

if TYPE_CHECKING:
    from app.sealing import Key

FORMAT = 2
"""Raised whenever the meaning of a snapshot changes, or how a prompt is read."""
SEGMENT, WINDOW = ".segment", ".window"
SEGMENT_TOKENS = 2048
"""A segment ends with the first step that reaches so many tokens."""
CHECKING_THREADS = 4
"""Hashing is done by so many at once when a snapshot is read."""

_UNUSABLE = (OSError, ValueError, KeyError, TypeError)
"""What opening or reading a damaged file raises."""


class Damaged(Exception):
    """A file cannot be used. It never leaves the engine: what it held is read again."""

    def __init__(self, path: Path, reason: Exception) -> None:
        super().__init__((isinstance(reason, OSError) and reason.strerror) or str(reason))
        self.path = path
        self._may_be_whole = isinstance(reason, OSError) and reason.errno in (errno.EMFILE, errno.ENFILE)

    def delete(self) -> str:
        """Delete the file, unless too many were open to look at it; returns a sentence that says so."""
        if self._may_be_whole:
            return f"What was kept of an earlier reading cannot be opened now ({self})."
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
        return f"What was kept of an earlier reading is damaged and was deleted ({self})."


class HalfRestored(Exception):
    """The caches were written to when it went wrong, and are empty now. It never leaves the engine."""


@dataclass(frozen=True, slots=True)
class Restored:
    """Tokens that need no reading, the steps they were read in, and what was wrong with what could not be used."""

    length: int
    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()
    emptied: bool = False
    """What the caches held before is lost."""


@dataclass(frozen=True, slots=True)
class SnapshotStore:
    """The snapshots of one model in one folder."""

    folder: Path
    quota: int
    """Bytes that the snapshots of all models may take; those not used for longest go first. 0: none is kept."""
    segment_tokens: int = SEGMENT_TOKENS
    key: Key | None = None
    """With it all files are sealed."""

    def restore(self, cache: KvCache, plan: ReadingPlan, shortest: int) -> Restored:
        """Bring the caches to the longest state that is kept of a plan, if it is longer than `shortest`.

        `shortest` tokens of the same plan are held already. A prompt that is to be continued leaves one token at least
        to be read, since a snapshot does not hold the logits of what follows. What is damaged is deleted; where nothing
        can be used, the caches are as they were, unless the result says that they were emptied.
        """
        there = {path.stem for path in self.folder.glob(f"[!.]*{WINDOW}")}
        notes: list[str] = []
        emptied = False
        steps = list(plan.keyed_steps()) if there else []
        for index in reversed(range(len(steps))):
            key, length = steps[index][1], steps[index][0].stop
            if length <= shortest:
                break
            if key not in there or (plan.continued and length == len(plan)):
                continue
            try:
                if chain := self.chain(key, down_to=shortest):
                    self._load(cache, [*chain, self.open(key, WINDOW)], length)
                    return Restored(length, tuple(step for step, _ in steps[: index + 1]), tuple(notes), emptied)
            except Damaged as damage:
                notes.append(damage.delete())
            except HalfRestored as failure:
                notes.append(f"What was kept of an earlier reading could not be brought back ({failure}).")
                shortest, emptied = 0, True
        return Restored(0, (), tuple(notes), emptied)

    def chain(self, key: str, down_to: int = 0) -> list[SnapshotFile]:
        """The segments that lead to a key, the first one first; none if one is missing. Raises Damaged.

        Those that lie before `down_to` tokens are not needed.
        """
        chain: list[SnapshotFile] = []
        while not chain or chain[-1].head["start"] > down_to:
            if not self.path(key, SEGMENT).exists():
                return []
            file = self.open(key, SEGMENT)
            expected = chain[-1].head["start"] if chain else file.head["stop"]
            if not file.head["start"] < file.head["stop"] == expected:
                raise Damaged(file.path, ValueError("its place is another"))
            chain.append(file)
            key = file.head["previous"]
        return chain[::-1]

    def open(self, key: str, kind: str) -> SnapshotFile:
        """Open a file of this model. Raises Damaged."""
        path = self.path(key, kind)
        try:
            file = open_snapshot_file(path, self.key)
            if (file.head["format"], file.head["model"], file.head["key"]) != (FORMAT, self.folder.name, key):
                raise ValueError("it is another reading's")
        except _UNUSABLE as error:
            raise Damaged(path, error) from error
        return file

    def path(self, key: str, kind: str) -> Path:
        """Where a file of a kind is, or would be."""
        return self.folder / f"{key}{kind}"

    def write(self, path: Path, head: dict[str, Any], arrays: Sequence[CacheArray]) -> None:
        """Write one file of this model's. Raises OSError."""
        write_snapshot_file(path, {"format": FORMAT, "model": self.folder.name, **head}, arrays, self.key)

    def make_room(self, size: int, spared: Collection[Path]) -> bool:
        """Delete what was not used for longest, of whichever model, until `size` bytes fit; whether they do.

        A segment goes only after all that build on it. `spared` stay.
        """
        delete_leftovers(self.folder)
        there = {}
        for path in self.folder.parent.glob("*/[!.]*"):
            with contextlib.suppress(OSError):  # another process may delete at the same time
                there[path] = path.stat()
        taken = sum(status.st_size for status in there.values())
        if taken + size <= self.quota:
            return True
        builds_on = {path: _predecessor(path, self.key) for path in there}
        while taken + size > self.quota:
            needed = set(builds_on.values())
            leaves = [path for path in builds_on if path not in needed and path not in spared]
            if not leaves:
                return False
            oldest = min(leaves, key=lambda path: there[path].st_mtime)
            with contextlib.suppress(OSError):
                oldest.unlink(missing_ok=True)
            taken -= there[oldest].st_size
            del builds_on[oldest]
        return True

    def _load(self, cache: KvCache, files: Sequence[SnapshotFile], length: int) -> None:
        """Check all of a snapshot, segments and window, then fill the caches.

        Every file is open from its check until it was used. Raises Damaged before anything is written, HalfRestored
        after.
        """
        *chain, window = files
        try:
            expected = [segment_arrays(cache, file.head["start"], file.head["stop"]) for file in chain]
        except ValueError as error:
            raise Damaged(window.path, error) from error
        with contextlib.ExitStack() as opened, ThreadPoolExecutor(CHECKING_THREADS) as threads:
            contents = [opened.enter_context(_content(file)) for file in files]
            list(threads.map(_check, files, contents, [*expected, cache.window_shapes(length)]))
            try:
                _fill(cache, chain, contents)
                cache.restore_window(length, window.arrays(contents[-1]))
            except (OSError, ValueError, MemoryError, PinciteError) as error:  # the last from a GPU
                cache.clear()
                reason = (isinstance(error, OSError) and error.strerror) or str(error) or "not enough memory"
                raise HalfRestored(reason) from error
        for file in reversed(files):  # a segment is never older than what builds on it
            with contextlib.suppress(OSError):
                os.utime(file.path)


def open_store(
    folder: Path,
    quota: int,
    manifest: Manifest,
    cache_type: CacheType,
    device: str,
    local_rows: int,
    more_facts: Sequence[str] = (),
    key: Key | None = None,
) -> SnapshotStore:
    """The store for exactly this model on exactly this runtime.

    `device` is "cpu" or "gpu". `more_facts` are whatever else the numbers depend on: the processor's kind, weights
    packed in another way.
    """
    parts = [manifest.files[name].sha256 for name in (DECODERS[cache_type], WEIGHTS, TOKENIZER)]
    parts += [manifest.files[name].sha256 for name in (READER, VISION) if name in manifest.files]
    facts = [str(FORMAT), cache_type, device, str(local_rows), runtime_version(), *parts, *more_facts]
    place = folder / hashlib.sha256("\n".join(facts).encode()).hexdigest()[:32]
    delete_leftovers(place)
    return SnapshotStore(place, quota, SEGMENT_TOKENS, key)


def files_of_documents(folder: Path, documents: Collection[str], key: Key | None = None) -> list[Path]:
    """Every snapshot that holds one of some documents, given by their hashes, or that builds on one that does."""
    wanted, found = set(documents), []
    for path in folder.glob("*/[!.]*"):
        try:
            holds = not wanted.isdisjoint(open_snapshot_file(path, key).head["documents"])
        except _UNUSABLE:
            holds = True  # it cannot be told, and a damaged one is of no use
        if holds:
            found.append(path)
    return found


def segment_arrays(cache: KvCache, start: int, stop: int) -> list[ArrayType]:
    """Type and shape of every array of a segment. Raises ValueError if it is longer than the context."""
    shapes: list[ArrayType] = []
    for layer in cache.layers:
        for buffer in () if layer.is_local else (layer.key, layer.value):
            one, heads, rows, dim = buffer.shape
            if not 0 <= start < stop <= rows:
                raise ValueError("it is longer than the context")
            shapes.append((buffer.dtype.name, (one, heads, stop - start, dim)))
    return shapes


def global_rows(cache: KvCache, start: int, stop: int) -> list[CacheArray]:
    """Copies of those arrays."""
    layers = [layer for layer in cache.layers if not layer.is_local]
    return [buffer.read_rows(start, stop) for layer in layers for buffer in (layer.key, layer.value)]


def _fill(cache: KvCache, chain: Sequence[SnapshotFile], contents: Sequence[IO[bytes]]) -> None:
    layers = [layer for layer in cache.layers if not layer.is_local]
    buffers = [buffer for layer in layers for buffer in (layer.key, layer.value)]
    # One segment after the other, so that few of their pages are mapped at once.
    for file, content in zip(chain, contents, strict=False):
        for buffer, piece in zip(buffers, file.arrays(content), strict=True):
            buffer.write_rows(file.head["start"], piece)


def _content(file: SnapshotFile) -> IO[bytes]:
    try:
        return file.content()
    except OSError as error:
        raise Damaged(file.path, error) from error


def _check(file: SnapshotFile, content: IO[bytes], expected: Sequence[ArrayType]) -> None:
    try:
        file.check(content, expected)
    except _UNUSABLE as error:
        raise Damaged(file.path, error) from error


def _predecessor(path: Path, key: Key | None) -> Path | None:
    """The file that a file builds on."""
    if path.suffix == WINDOW:
        return path.with_suffix(SEGMENT)
    with contextlib.suppress(*_UNUSABLE):
        if previous := open_snapshot_file(path, key).head["previous"]:
            return path.with_name(f"{previous}{SEGMENT}")
    return None
