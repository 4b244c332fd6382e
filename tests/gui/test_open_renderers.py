"""Which documents stay open for drawing while others are shown, with the real renderer and its processes."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import resource_tracker
from pathlib import Path
from typing import ClassVar

import psutil
import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import drop, is_ready

from app.errors import Cancelled, PasswordNeeded
from app.gui.document.open_renderers import MOST_OPEN
from app.gui.document.page_images import PageImages
from app.gui.document.page_pieces import WantedPage
from app.gui.tasks import CancelCheck, Lane
from app.ingest.isolate import PageRenderer
from app.ingest.records import RenderedPage
from app.ingest.render import PIXEL_LIMIT


class Opened(PageRenderer):
    """A renderer that says when it begins and when it is closed."""

    told: ClassVar[list[tuple[str, str]]] = []

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.name = path.name
        self.told.append(("open", path.name))

    def close(self) -> None:
        super().close()
        self.told.append(("close", self.name))


@pytest.fixture
def images() -> Iterator[PageImages]:
    Opened.told = []
    resource_tracker.ensure_running()  # Python's own child comes with the first process else
    images = PageImages(Lane("drawing"), Opened)
    yield images
    images.close()


def processes() -> int:
    """Those of the tests' own process."""
    return len(psutil.Process().children())


def draw(images: PageImages, qtbot: QtBot, path: Path, document_id: int) -> None:
    """Show a document's first page."""
    images.open(path, document_id)
    images.want([WantedPage(1, 595, 842, 0, 0.5, None)])
    qtbot.waitUntil(lambda: images.picture(1) is not None)


def rest(images: PageImages, qtbot: QtBot) -> None:
    """Until the lane has done all that it was asked."""
    task = images._lane.start(lambda cancelled: None)
    qtbot.waitUntil(lambda: task.is_over)


def test_who_goes_back_and_forth_between_documents_has_each_opened_once(
    images: PageImages, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [text_pdf(tmp_path / f"{number}.pdf", [f"Document {number}"]) for number in range(2)]
    for _ in range(3):
        for number, path in enumerate(paths):
            draw(images, qtbot, path, number + 1)
    assert Opened.told == [("open", "0.pdf"), ("open", "1.pdf")]


def test_the_document_that_was_shown_longest_ago_is_closed_where_there_are_many(
    images: PageImages, qtbot: QtBot, tmp_path: Path
) -> None:
    before = processes()
    paths = [text_pdf(tmp_path / f"{number}.pdf", [f"Document {number}"]) for number in range(MOST_OPEN + 1)]
    for number, path in enumerate(paths[:-1]):
        draw(images, qtbot, path, number + 1)
    draw(images, qtbot, paths[0], 1)  # the second one is the oldest by now
    draw(images, qtbot, paths[-1], MOST_OPEN + 1)
    rest(images, qtbot)
    assert [name for what, name in Opened.told if what == "close"] == ["1.pdf"]
    assert processes() == before + MOST_OPEN


def test_a_document_that_is_deleted_or_a_view_without_one_leaves_no_process(
    images: PageImages, qtbot: QtBot, tmp_path: Path
) -> None:
    before = processes()
    for number in (1, 2):
        draw(images, qtbot, text_pdf(tmp_path / f"{number}.pdf", [f"Document {number}"]), number)
    images.forget(1)
    rest(images, qtbot)
    assert [one for one in Opened.told if one[0] == "close"] == [("close", "1.pdf")]
    images.open(None)
    rest(images, qtbot)
    assert processes() == before


def test_what_could_not_be_drawn_is_opened_afresh_when_it_is_shown_again(
    images: PageImages, qtbot: QtBot, tmp_path: Path
) -> None:
    good, path = text_pdf(tmp_path / "good.pdf", ["A page"]), tmp_path / "mended.pdf"
    path.write_bytes(b"%PDF-1.7 and no more")
    images.open(path, 1)
    with qtbot.waitSignal(images.page_failed):
        images.want([WantedPage(1, 595, 842, 0, 0.5, None)])
    draw(images, qtbot, good, 2)
    shutil.copy(good, path)
    draw(images, qtbot, path, 1)
    assert [name for what, name in Opened.told if what == "open"] == ["mended.pdf", "good.pdf", "mended.pdf"]


def test_a_renderer_that_may_have_another_file_open_is_not_kept(qtbot: QtBot, tmp_path: Path) -> None:
    """The file was another one for a while: what was opened then is not drawn once the first one is back."""
    path, other = text_pdf(tmp_path / "a.pdf", ["As it was read"]), text_pdf(tmp_path / "b.pdf", ["Another file"])
    read, next_document = path.read_bytes(), text_pdf(tmp_path / "next.pdf", ["The next one"])
    looking, looked = threading.Event(), threading.Event()

    def look(document_id: int, cancelled: CancelCheck) -> None:
        """As the library's own check of a large file, which is called off when another document is shown."""
        if path.read_bytes() != read and document_id == 1:
            looking.set()
            looked.wait(60)
            raise Cancelled("Stopped.")

    Opened.told = []
    images = PageImages(Lane("drawing"), Opened, look)
    try:
        other.replace(path)
        images.open(path, 1)
        images.want([WantedPage(1, 595, 842, 0, 0.5, None)])
        qtbot.waitUntil(looking.is_set)
        images.open(next_document, 2)
        (tmp_path / "read.pdf").write_bytes(read)
        (tmp_path / "read.pdf").replace(path)
        looked.set()
        draw(images, qtbot, path, 1)
        shown = images.picture(1)
        with PageRenderer(path) as renderer:
            wished = renderer.render(1, 0.5)
        assert shown is not None
        assert shown.image.convertToFormat(QImage.Format.Format_RGB888) == QImage(
            wished.rgb, wished.width, wished.height, 3 * wished.width, QImage.Format.Format_RGB888
        )
    finally:
        looked.set()
        images.close()


def test_what_fails_once_another_document_is_shown_is_opened_afresh_too(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = text_pdf(tmp_path / "first.pdf", ["One"]), text_pdf(tmp_path / "second.pdf", ["Two"])
    drawing, shown = threading.Event(), threading.Event()

    class Failing(Opened):
        """Cannot draw the first document, and takes until another one is on show to find out."""

        def render(self, page_number: int, scale: float, pixel_limit: int = PIXEL_LIMIT) -> RenderedPage:
            if self.name == "first.pdf" and not shown.is_set():
                drawing.set()
                shown.wait(60)
                raise PasswordNeeded("first.pdf is encrypted.")
            return super().render(page_number, scale, pixel_limit)

    Opened.told = []
    images = PageImages(Lane("drawing"), Failing)
    try:
        images.open(first, 1)
        images.want([WantedPage(1, 595, 842, 0, 0.5, None)])
        qtbot.waitUntil(drawing.is_set)
        images.open(second, 2)
        images.want([WantedPage(1, 595, 842, 0, 0.5, None)])
        shown.set()
        qtbot.waitUntil(lambda: images.picture(1) is not None)
        draw(images, qtbot, first, 1)
        assert Opened.told.count(("open", "first.pdf")) == 2
    finally:
        shown.set()
        images.close()


def begun() -> set[int]:
    """Processes that this one has begun for documents, by their ids."""
    found = set()
    for child in psutil.Process().children():
        with suppress(psutil.Error):  # it has just ended
            if "spawn_main" in str(child.cmdline()):
                found.add(child.pid)
    return found


def test_the_window_ends_what_draws_a_removed_document_and_all_when_it_is_closed(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = begun()
    wiring = open_window(opener(ScriptedModel()))

    def show(number: int) -> None:
        wiring.viewing.show_document(number)
        qtbot.waitUntil(lambda: wiring.viewing.document_id == number and wiring.images.picture(1) is not None)

    drop(wiring.window, *(text_pdf(tmp_path / f"{words}.pdf", [words]) for words in ("one", "two")))
    qtbot.waitUntil(lambda: is_ready(wiring) and len(wiring.documents.asked_ids()) == 2)
    first, second = wiring.documents.asked_ids()
    show(first)
    show(second)
    qtbot.waitUntil(lambda: len(begun() - before) == MOST_OPEN + 1)  # with the one that waits for the next document
    wiring.viewing.forget(first)
    qtbot.waitUntil(lambda: len(begun() - before) == MOST_OPEN)
    wiring.window.close()
    assert begun() <= before
