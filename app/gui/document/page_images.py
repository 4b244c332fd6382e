"""Pictures of pages, drawn on a worker lane by a child process and kept, within a limit, while they are near."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.errors import DocumentError, PinciteError
from app.gui.document.open_renderers import OpenRenderer, OpenRenderers, Renderer
from app.gui.document.page_pieces import Piece, WantedPage, pieces_of
from app.gui.tasks import CancelCheck, Lane, Task
from app.ingest.records import Box, RenderedPage
from app.ingest.render import turned_back

T = TypeVar("T")

MOST_KEPT_BYTES = 128 * 2**20
"""Pictures that are not needed now are dropped, the farthest first, while all together take more."""


CheckOriginal = Callable[[int, CancelCheck], None]
"""Raises DocumentError, with a sentence for the user, where the file of a document is not what was read any more."""


def _unchecked(document_id: int, cancelled: CancelCheck) -> None:
    """For what is drawn of files that belong to no library."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A drawn piece of a page."""

    image: QImage
    scale: float
    """Pixels a point."""
    box: Box
    """What it shows, in points of the page as it is shown."""


class PageImages(QObject):
    """The pictures of one document at a time."""

    picture_ready = Signal(int)
    page_failed = Signal(int, str)
    outdated = Signal(int)
    """What was drawn of a page is no longer what is to be seen; the view's own pictures are drawn anew already."""
    became_idle = Signal()
    """All that was wanted is drawn: there is time for small pictures."""

    def __init__(
        self,
        lane: Lane,
        open_renderer: OpenRenderer,
        check_original: CheckOriginal = _unchecked,
        parent: QObject | None = None,
        prepare: Callable[[], None] | None = None,
    ) -> None:
        """`prepare` is called on the lane when all is drawn: the time to make the next document ready."""
        super().__init__(parent)
        self._lane = lane
        self._prepare = prepare
        self._check_original = check_original
        self._renderers = OpenRenderers(open_renderer)
        self._path: Path | None = None
        self._document_id = 0
        self._pictures: dict[Piece, PagePicture] = {}
        self._wanted: tuple[Piece, ...] = ()
        self._asked: tuple[WantedPage, ...] = ()
        self._tasks: dict[Piece, Task] = {}
        self._failed: set[int] = set()
        self.kept_bytes = 0
        """Of all pictures."""

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being drawn for the view."""
        return not self._tasks

    def open(self, path: Path | None, document_id: int = 0) -> None:
        """Switch to another document, or to none: pictures are dropped. With none, all that draws is ended."""
        if self._failed:  # it begins anew when it is shown again: the file may have been mended, or a password given
            self.forget(self._document_id)
        for task in self._tasks.values():
            task.cancel()
        self._tasks.clear()
        self._pictures.clear()
        self._wanted = ()
        self._asked = ()
        self.kept_bytes = 0
        self._failed.clear()
        self._path = path
        self._document_id = document_id
        if path is None:
            self._lane.start(self._close_renderers)

    def forget(self, document_id: int) -> None:
        """A document is gone: what draws it, and holds its file, goes too."""
        self._lane.start(lambda cancelled: self._renderers.close(document_id))

    def close(self) -> None:
        """End the child processes and the lane."""
        self._lane.close(last=self._close_renderers)

    def picture(self, number: int) -> PagePicture | None:
        """The whole page's picture, perhaps of another scale than wished; None if there is none yet."""
        found = [piece for piece in self._pictures if piece.number == number and piece.tile is None]
        return self._pictures[found[-1]] if found else None

    def tiles(self, number: int, scale: float) -> Iterator[PagePicture]:
        """The tiles of a page that are there, drawn at a scale."""
        for piece, picture in self._pictures.items():
            if piece.number == number and piece.tile is not None and piece.scale == scale:
                yield picture

    def want(self, pages: Sequence[WantedPage]) -> None:
        """Say which pages are needed now, the most urgent first.

        What is queued for other pages is called off; pictures far from these may be dropped.
        """
        if self._path is None:
            return
        self._asked = tuple(pages)
        wanted = {piece: page for page in pages if page.number not in self._failed for piece in pieces_of(page)}
        for piece in [piece for piece in self._tasks if piece not in wanted]:
            self._tasks.pop(piece).cancel()
        self._wanted = tuple(wanted)
        for piece, page in wanted.items():
            if piece not in self._tasks and piece not in self._pictures:
                self._start(self._path, piece, page)
        self._drop_far()

    def draw_anew(self, path: Path, number: int) -> None:
        """Drop what was drawn of a page of a document, and draw what is wanted of it again."""
        if path != self._path:
            return
        for piece in [piece for piece in self._tasks if piece.number == number]:
            self._tasks.pop(piece).cancel()
        for piece in [piece for piece in self._pictures if piece.number == number]:
            self._drop(piece)
        self.want(self._asked)
        self.outdated.emit(number)

    def draw_small(self, number: int, scale: float) -> Task | None:
        """Draw a page for something else than the view, such as a list of pages; the task returns a QImage.

        It waits on the same lane, so ask for one at a time, and when nothing is drawn for the view. None: no document.
        """
        if self._path is None:
            return None
        draw = partial(self._checked, self._path, self._document_id)
        return self._lane.start(
            lambda cancelled: draw(lambda renderer: _image_of(renderer.render(number, scale)), cancelled)
        )

    def _start(self, path: Path, piece: Piece, page: WantedPage) -> None:
        document_id = self._document_id
        draw = partial(self._checked, path, document_id)
        task = self._lane.start(lambda cancelled: draw(lambda renderer: _drawn(renderer, piece, page), cancelled))
        self._tasks[piece] = task
        task.finished.connect(lambda picture: self._keep(task, piece, picture))
        task.failed.connect(lambda error: self._fail(task, piece, document_id, error))

    def _keep(self, task: Task, piece: Piece, picture: PagePicture) -> None:
        if self._forget(task, piece):
            if piece.tile is None:  # it takes the place of those of other scales
                for old in [old for old in self._pictures if old.number == piece.number and old.tile is None]:
                    self._drop(old)
            self._pictures[piece] = picture
            self.kept_bytes += picture.image.sizeInBytes()
            self._drop_far()
            self.picture_ready.emit(piece.number)
            self._tell_if_idle()

    def _fail(self, task: Task, piece: Piece, document_id: int, error: PinciteError) -> None:
        if document_id != self._document_id:
            self.forget(document_id)  # another one came on show meanwhile: see `open`
        elif self._forget(task, piece):
            self._failed.add(piece.number)
            self.page_failed.emit(piece.number, str(error))
            self._tell_if_idle()

    def _tell_if_idle(self) -> None:
        if self._tasks:
            return
        if (prepare := self._prepare) is not None:
            self._lane.start(lambda cancelled: prepare())
        self.became_idle.emit()

    def _forget(self, task: Task, piece: Piece) -> bool:
        """Take the task off the list; False if it is of another document or no longer wanted."""
        if self._tasks.get(piece) is not task:
            return False
        del self._tasks[piece]
        return True

    def _drop(self, piece: Piece) -> None:
        self.kept_bytes -= self._pictures.pop(piece).image.sizeInBytes()

    def _drop_far(self) -> None:
        """Drop what is not wanted, tiles and far pages first, until the rest is within the limit."""
        if self.kept_bytes <= MOST_KEPT_BYTES or not self._wanted:
            return
        middle, needed = self._wanted[0].number, set(self._wanted)
        for piece in sorted(self._pictures, key=lambda piece: (piece.tile is None, -abs(piece.number - middle))):
            if self.kept_bytes <= MOST_KEPT_BYTES:
                return
            if piece not in needed:
                self._drop(piece)

    def _close_renderers(self, cancelled: CancelCheck) -> None:
        self._renderers.close_all()

    def _checked(self, path: Path, document_id: int, draw: Callable[[Renderer], T], cancelled: CancelCheck) -> T:
        """What was drawn, if the file still is what was read: asked afterwards, so that no change slips in before."""
        try:
            drawn = draw(self._renderers.renderer(document_id, path))
        except DocumentError:
            self._check(document_id, cancelled)  # that the file was changed says more than that it is damaged
            raise
        self._check(document_id, cancelled)
        return drawn

    def _check(self, document_id: int, cancelled: CancelCheck) -> None:
        try:
            self._check_original(document_id, cancelled)
        except PinciteError:  # it may hold what the file was in between, which the file as it is later does not tell
            self._renderers.close(document_id)
            raise


def _drawn(renderer: Renderer, piece: Piece, page: WantedPage) -> PagePicture:
    box = piece.box(page.width, page.height)
    if piece.tile is None:
        return PagePicture(_image_of(renderer.render(piece.number, piece.scale)), piece.scale, box)
    size = page.height if page.rotation % 180 else page.width, page.width if page.rotation % 180 else page.height
    on_page = turned_back(box, *size, page.rotation)
    drawn = renderer.render_region(piece.number, on_page, piece.scale).picture
    return PagePicture(_image_of(drawn), piece.scale, box)


def _image_of(page: RenderedPage) -> QImage:
    image = QImage(page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)  # a copy of its own, and quick to paint
