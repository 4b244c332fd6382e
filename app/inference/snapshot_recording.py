"""Keeps on disk what is being read, a segment at a time, while reading goes on.

    reading   | step | step | step | step | step | step | step | ...      copies the rows of a segment when it is full,
    thread                         | hash, write |             | hash,    and waits only if the last is not yet written

After a crash, a later reading begins at the last segment's end: its window is there until the next one is.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from app.inference.kv_cache import KvCache
from app.inference.reading_plan import ReadingPlan
from app.inference.runtime import CacheArray
from app.inference.snapshot import SEGMENT, WINDOW, Damaged, Restored, SnapshotStore, global_rows
from app.inference.snapshot_file import size_of_file

FEWEST_TOKENS = 512
"""A prompt of less is read again sooner than it is worth a file."""


@dataclass(frozen=True, slots=True)
class _Place:
    """An end of a step: so many tokens, known by their key. The beginning is 0, ""."""

    length: int
    key: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is written at once: the rows between two places (none: they are there), and the window behind them."""

    start: _Place
    stop: _Place
    documents: tuple[str, ...]
    rows: tuple[CacheArray, ...]
    window: tuple[CacheArray, ...]
    lasting: bool
    """Whether the window stays: it is at the end of a document."""


class Recording:
    """Keeps one prompt's documents. `ends` are where they end, `documents` their hashes."""

    def __init__(self, store: SnapshotStore, plan: ReadingPlan, ends: Sequence[int], documents: Sequence[str]) -> None:
        self._store, self._plan = store, plan
        self._ends, self._documents = sorted(ends), tuple(documents)
        self._places = {step.stop: _Place(step.stop, key) for step, key in plan.keyed_steps() if step.stop <= max(ends)}
        self._written = _Place(0, "")
        """Up to here segments are on disk, or on their way."""
        self._spared: set[Path] = set()
        self._thread = ThreadPoolExecutor(1)
        self._pending: Future[str] | None = None
        self._notes: list[str] = []
        self._stopped = False

    def restore(self, cache: KvCache, shortest: int) -> Restored:
        """See `SnapshotStore.restore`."""
        return self._store.restore(cache, self._plan, shortest)

    def begin(self, cache: KvCache) -> None:
        """Reading begins behind what the caches hold: find out how much of that is on disk, and keep what is not."""
        for place in reversed(self._places.values()):
            if place.length > cache.length:
                continue
            with contextlib.suppress(Damaged):
                if chain := self._store.chain(place.key):
                    self._written = place
                    self._spared = {*(file.path for file in chain), self._store.path(place.key, WINDOW)}
                    break
        self.passed(cache)

    def passed(self, cache: KvCache) -> None:
        """A step was read: keep what is complete."""
        place = self._places.get(cache.length)
        if place is None or self._stopped or place.length < FEWEST_TOKENS:
            return
        is_end = place.length in self._ends
        if is_end and place == self._written:
            if not self._has_window(place, lasting=True):
                self._keep(cache, place, place)
        elif is_end or place.length - self._written.length >= self._store.segment_tokens:
            self._keep_up_to(cache, place)

    def finish(self, cache: KvCache) -> list[str]:
        """Keep what was read last, also if reading was cancelled, and wait for the disk; returns what went wrong.

        May be called again.
        """
        place = self._places.get(cache.length)
        if place is not None and not self._stopped and place.length > max(self._written.length, FEWEST_TOKENS - 1):
            self._keep_up_to(cache, place)  # however little it is: users are told that it is kept
        self._wait()
        self._stopped = True
        self._thread.shutdown()
        return self.notes()

    def notes(self) -> list[str]:
        """What went wrong since this was last asked, each in one sentence."""
        notes, self._notes = self._notes, []
        return notes

    def _keep_up_to(self, cache: KvCache, place: _Place) -> None:
        """Segments up to a place: several if none was kept for long."""
        for stop in list(self._places.values()):
            far = stop.length - self._written.length >= self._store.segment_tokens
            if stop == place or (far and stop.length < place.length):
                self._keep(cache, self._written, stop)
            if stop == place:
                return

    def _keep(self, cache: KvCache, start: _Place, stop: _Place) -> None:
        self._wait()
        if self._stopped:
            return
        piece = _Piece(
            start,
            stop,
            self._documents_before(stop.length),
            tuple(global_rows(cache, start.length, stop.length)) if start != stop else (),
            tuple(cache.window_rows()) if stop.length == cache.length else (),
            stop.length in self._ends,
        )
        self._written = stop
        self._pending = self._thread.submit(self._write, piece)

    def _documents_before(self, length: int) -> tuple[str, ...]:
        """Hashes of the documents that stand, whole or in part, before a length; all where that cannot be told."""
        if len(self._documents) != len(self._ends):
            return self._documents
        return self._documents[: 1 + sum(end < length for end in self._ends)]

    def _write(self, piece: _Piece) -> str:
        """In the thread: write a segment and its window, then the last window is not needed any more."""
        store, key = self._store, piece.stop.key
        segment, window = store.path(key, SEGMENT), store.path(key, WINDOW)
        self._spared |= {segment, window}
        size = size_of_file(piece.rows) + size_of_file(piece.window)
        facts = {"key": key, "documents": piece.documents}
        try:
            if not store.make_room(size, self._spared):
                return self._too_much(size)
            if piece.rows:
                previous = {"previous": piece.start.key, "start": piece.start.length, "stop": piece.stop.length}
                store.write(segment, {**facts, **previous}, piece.rows)
            if piece.window:
                store.write(window, {**facts, "lasting": piece.lasting}, piece.window)
        except OSError as error:
            return f"What was read could not be kept for later ({error.strerror or error})."
        if piece.rows and piece.window and self._has_window(piece.start, lasting=False):
            with contextlib.suppress(OSError):
                store.path(piece.start.key, WINDOW).unlink(missing_ok=True)
        return ""

    def _has_window(self, place: _Place, *, lasting: bool) -> bool:
        with contextlib.suppress(Damaged):
            return self._store.open(place.key, WINDOW).head.get("lasting") is lasting
        return False

    def _too_much(self, size: int) -> str:
        for path in self._spared:
            with contextlib.suppress(OSError):
                size += path.stat().st_size
        taken, quota = size // 1_000_000, self._store.quota // 1_000_000
        return f"What was read takes {taken:,} MB, more than the {quota:,} MB that may be kept."

    def _wait(self) -> None:
        """Until the thread is idle. After a failure nothing more is kept: it would build on what is not there."""
        if self._pending is None:
            return
        problem = self._pending.result()
        self._pending = None
        if problem:
            self._notes.append(problem)
            self._stopped = True
