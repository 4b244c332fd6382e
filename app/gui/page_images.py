"""Pictures of pages, drawn on a worker lane by a child process and kept while they are near the viewport."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.errors import PinciteError
from app.gui.tasks import CancelCheck, Lane, Task
from app.ingest.records import RenderedPage
from app.ingest.render import capped_scale

MOST_PIXELS = 12_000_000
"""A picture never has more than this many pixels (48 MB); beyond it, it is stretched."""
MOST_KEPT_PIXELS = 40_000_000
"""Pictures are dropped, the farthest first, beyond this many pixels in all (160 MB)."""


class Renderer(Protocol):
    """Draws pages of one document, in a process of its own."""

    def render(self, page_number: int, scale: float) -> RenderedPage: ...
    def close(self) -> None: ...


OpenRenderer = Callable[[Path], Renderer]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A drawn page and the scale it was drawn at, in pixels a point."""

    image: QImage
    scale: float


class PageImages(QObject):
    """The pictures of one document at a time."""

    picture_ready = Signal(int)
    page_failed = Signal(int, str)

    def __init__(self, lane: Lane, open_renderer: OpenRenderer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._open_renderer = open_renderer
        self._renderers: dict[Path, Renderer] = {}  # touched on the lane only
        self._path: Path | None = None
        self._pictures: dict[int, PagePicture] = {}
        self._tasks: dict[int, tuple[float, Task]] = {}
        self._failed: set[int] = set()

    def open(self, path: Path | None) -> None:
        """Switch to another document, or to none: pictures are dropped, the old reader is ended."""
        for _, task in self._tasks.values():
            task.cancel()
        self._tasks.clear()
        self._pictures.clear()
        self._failed.clear()
        self._path = path
        self._lane.start(self._close_renderers)

    def close(self) -> None:
        """End the child process and the lane."""
        self._lane.close(last=self._close_renderers)

    def picture(self, number: int) -> PagePicture | None:
        """The page's picture, perhaps of another scale than wished; None if there is none yet."""
        return self._pictures.get(number)

    def want(self, pages: Mapping[int, tuple[float, float, float]]) -> None:
        """Say which pages are needed now: number → (scale in pixels a point, width and height in points).

        What is queued for other pages is called off; pictures far from these may be dropped.
        """
        if self._path is None:
            return
        wanted = {number: capped_scale(w, h, scale, MOST_PIXELS) for number, (scale, w, h) in pages.items()}
        for number, (scale, task) in list(self._tasks.items()):
            if wanted.get(number) != scale:
                task.cancel()
                del self._tasks[number]
        for number, scale in wanted.items():
            picture = self._pictures.get(number)
            if number not in self._tasks and number not in self._failed and (picture is None or picture.scale != scale):
                self._start(self._path, number, scale)
        self._drop_far(wanted)

    def _start(self, path: Path, number: int, scale: float) -> None:
        task = self._lane.start(lambda cancelled: self._draw(path, number, scale))
        self._tasks[number] = (scale, task)
        task.finished.connect(lambda image: self._keep(task, number, PagePicture(image, scale)))
        task.failed.connect(lambda error: self._fail(task, number, error))

    def _keep(self, task: Task, number: int, picture: PagePicture) -> None:
        if self._forget(task, number):
            self._pictures[number] = picture
            self.picture_ready.emit(number)

    def _fail(self, task: Task, number: int, error: PinciteError) -> None:
        if self._forget(task, number):
            self._failed.add(number)
            self.page_failed.emit(number, str(error))

    def _forget(self, task: Task, number: int) -> bool:
        """Take the task off the list; False if it is of another document or no longer wanted."""
        if number not in self._tasks or self._tasks[number][1] is not task:
            return False
        del self._tasks[number]
        return True

    def _drop_far(self, wanted: Mapping[int, float]) -> None:
        if not wanted:
            return
        middle = sum(wanted) / len(wanted)
        for number in sorted(self._pictures, key=lambda page: -abs(page - middle)):
            if sum(p.image.width() * p.image.height() for p in self._pictures.values()) <= MOST_KEPT_PIXELS:
                return
            if number not in wanted:
                del self._pictures[number]

    def _draw(self, path: Path, number: int, scale: float) -> QImage:
        if path not in self._renderers:
            self._renderers[path] = self._open_renderer(path)
        page = self._renderers[path].render(number, scale)
        image = QImage(page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888)
        return image.convertToFormat(QImage.Format.Format_RGB32)  # a copy of its own, and quick to paint

    def _close_renderers(self, cancelled: CancelCheck) -> None:
        while self._renderers:
            self._renderers.popitem()[1].close()
