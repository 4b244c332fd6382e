"""Keeps pages from being seen before the check of images has passed them: until then they are drawn blurred.

drawn page ── passed, or shown on request? ──yes── as it is
                        └──no── blurred      meanwhile a lane of its own looks at it ── passed ── drawn anew
                                                                                 └── held back ── a notice says why
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from app.errors import PinciteError
from app.gui.document.open_renderers import OpenRenderer, Renderer
from app.gui.tasks import CancelCheck, Lane, Task
from app.ingest.records import Box, RenderedPage, RenderedRegion

if TYPE_CHECKING:
    from app.assistant.pages.image_check import PictureCheck

OpenCheck = Callable[[], "PictureCheck"]
CHECKED_SCALE = 1.5
"""Pixels a point at which a page is looked at: more than the checker takes of one."""
BLURRED_PIXELS = 14
"""Pixels that are left of the shorter side of a blurred page."""
IDLE_S = 30.0
"""So long the checker stays loaded for further pages."""
POLL_S = 0.2

Sheet = tuple[Path, int]
"""A document's file and a page number."""


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A page that stays blurred, and why."""

    path: Path
    page: int
    policy: str
    """The name of a policy of the check; empty: the page could not be checked."""
    probability: float
    problem: str
    """A sentence where it could not be checked."""


class CheckedRenderer:
    """Draws pages of one document, blurred where the gate does not let them through."""

    def __init__(self, renderer: Renderer, path: Path, gate: ImageGate) -> None:
        self._renderer = renderer
        self._path = path
        self._gate = gate

    def render(self, page_number: int, scale: float) -> RenderedPage:
        """See PageRenderer."""
        drawn = self._renderer.render(page_number, scale)
        return drawn if self._gate.passes((self._path, page_number)) else blurred(drawn)

    def render_region(self, page_number: int, box: Box, scale: float) -> RenderedRegion:
        """See PageRenderer."""
        drawn = self._renderer.render_region(page_number, box, scale)
        if self._gate.passes((self._path, page_number)):
            return drawn
        return replace(drawn, picture=blurred(drawn.picture))

    def close(self) -> None:
        """Ends the process that draws."""
        self._renderer.close()


class ImageGate(QObject):
    """Which pages may be seen as they are."""

    passed = Signal(object, int)
    """File and page: it may be seen from now on, and is to be drawn anew."""
    held_back = Signal(object)
    """A HeldBack."""
    _wanted = Signal()

    def __init__(self, open_renderer: OpenRenderer, is_on: Callable[[], bool], open_check: OpenCheck) -> None:
        """`is_on`: whether the settings ask for a check; asked on lanes. `open_check` is called on the gate's lane."""
        super().__init__()
        self._open_renderer = open_renderer
        self._is_on = is_on
        self._open_check = open_check
        self._lane = Lane("image check")
        self._open_sheets: set[Sheet] = set()  # one thread adds, others look: sets of CPython bear that
        self._asked: set[Sheet] = set()
        self._waiting: queue.SimpleQueue[Sheet] = queue.SimpleQueue()
        self._task: Task | None = None
        self._wanted.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    def open_renderer(self, path: Path) -> Renderer:
        """Open a document for drawing."""
        return CheckedRenderer(self._open_renderer(path), path, self)

    def passes(self, sheet: Sheet) -> bool:
        """Whether a page may be seen; if that is not known yet, it is found out. Called on the drawing lane."""
        if not self._is_on() or sheet in self._open_sheets:
            return True
        if sheet not in self._asked:
            self._asked.add(sheet)
            self._waiting.put(sheet)
            self._wanted.emit()
        return False

    def show(self, path: Path, page: int) -> None:
        """The user wants to see a page whatever the check says."""
        self._open_sheets.add((path, page))
        self.passed.emit(path, page)

    def forget(self, path: Path) -> None:
        """A file was read again: what passed of it may hold something else now."""
        for sheets in (self._open_sheets, self._asked):
            sheets -= {sheet for sheet in tuple(sheets) if sheet[0] == path}

    def close(self) -> None:
        """End the check."""
        self._lane.close()

    def _begin(self) -> None:
        if self._task is None:
            self._task = task = self._lane.start(self._look)
            task.yielded.connect(self._take)
            task.finished.connect(lambda _: self._end())
            task.stopped.connect(self._end)
            task.failed.connect(self._fail)

    def _end(self) -> None:
        self._task = None
        if not self._waiting.empty():
            self._begin()

    def _take(self, found: Sheet | HeldBack) -> None:
        if isinstance(found, HeldBack):
            self.held_back.emit(found)
        else:
            self.show(*found)

    def _fail(self, error: PinciteError) -> None:
        """Nothing can be checked: what waits stays blurred, and each page can be shown all the same."""
        self._task = None
        while not self._waiting.empty():
            path, page = self._waiting.get()
            self.held_back.emit(HeldBack(path, page, "", 0.0, str(error)))

    def _look(self, cancelled: CancelCheck) -> Iterator[Sheet | HeldBack]:
        with self._open_check().opened() as find_in:
            last = time.monotonic()
            while not cancelled() and time.monotonic() - last < IDLE_S:
                try:
                    path, page = self._waiting.get(timeout=POLL_S)
                except queue.Empty:
                    continue
                try:
                    found = find_in(self._drawn(path, page), cancelled)
                except PinciteError as error:
                    yield HeldBack(path, page, "", 0.0, str(error))
                else:
                    held = found and HeldBack(path, page, found.policy.name, found.probability, "")
                    yield held or (path, page)
                last = time.monotonic()

    def _drawn(self, path: Path, page: int) -> RenderedPage:
        renderer = self._open_renderer(path)
        try:
            return renderer.render(page, CHECKED_SCALE)
        finally:
            renderer.close()


def blurred(page: RenderedPage) -> RenderedPage:
    """A picture of which only patches of colour are left, of the same size."""
    image = QImage(page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888)
    factor = min(1.0, BLURRED_PIXELS / min(page.width, page.height))
    small = max(1, round(page.width * factor)), max(1, round(page.height * factor))
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    soft = image.scaled(*small, keep, smooth).scaled(page.width, page.height, keep, smooth)
    soft = soft.convertToFormat(QImage.Format.Format_RGB888)
    rows, step = bytes(soft.constBits()), soft.bytesPerLine()
    rgb = b"".join(rows[row * step : row * step + 3 * page.width] for row in range(page.height))
    return replace(page, rgb=rgb)
