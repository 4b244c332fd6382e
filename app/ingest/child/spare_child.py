"""A drawing process that has begun, with its libraries loaded, before anybody knows which document it is for.

Loading takes 0.2 s on a quiet machine, and many seconds while others are at work. Each process still draws one document
alone: what a hostile one does to it, no other one meets.
"""

from __future__ import annotations

import threading

from app.ingest.child.child_process import ChildProcess
from app.ingest.child.worker import draw_pages
from app.ingest.limits import Limits


class SpareChild:
    """At most one such process. Any thread may prepare it, take it and close it."""

    def __init__(self, limits: Limits) -> None:
        """`limits`: those of the renderers that may take it."""
        self.limits = limits
        self._lock = threading.Lock()
        self._child: ChildProcess | None = None
        self._is_closed = False

    def prepare(self) -> None:
        """Start one, unless there is one. Returns before it has loaded anything."""
        with self._lock:
            if self._child is None and not self._is_closed:
                self._child = ChildProcess(draw_pages, (self.limits, True), self.limits.memory_bytes)

    def take(self) -> ChildProcess | None:
        """The process, which is the caller's from now on; None: none is prepared."""
        with self._lock:
            child, self._child = self._child, None
            return child

    def close(self) -> None:
        """End it, and start none any more."""
        with self._lock:
            self._is_closed = True
            if self._child is not None:
                self._child.kill()
                self._child = None
