"""The page view with the real renderer: what is lit must be the words, on upright and on turned pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from documents import LETTER_WIDTH, PageSpec, Text, text_pdf, write_pdf
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.gui.document.page_images import PageImages
from app.gui.document.page_layout import Fit
from app.gui.document.page_view import PageView
from app.gui.document.shown_document import Place, ShownDocument
from app.gui.tasks import Lane
from app.ingest.isolate import PageRenderer, read_document
from app.ingest.limits import Limits
from app.ingest.records import Page

NOT_RECOGNISED = Limits(recognition=False)
"""Empty pages are shown, not read."""
WORD = Text(200, 300, "LIGHTHOUSE", size=24)
WORD_BOX = (200.0, 300.0 - 20, 200 + 24 * LETTER_WIDTH * len("LIGHTHOUSE"), 300.0 + 5)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[PageView]:
    images = PageImages(Lane("drawing"), PageRenderer)
    view = PageView(images)
    qtbot.addWidget(view)
    view.resize(640, 500)
    view.show()
    yield view
    images.close()


def show(view: PageView, path: Path) -> tuple[Page, ...]:
    pages = tuple(event for event in read_document(path, limits=NOT_RECOGNISED) if isinstance(event, Page))
    view.show_document(ShownDocument(1, path.name, path, pages))
    return pages


def is_drawn(view: PageView, number: int) -> bool:
    return view._images.picture(number) is not None


def pixels(view: PageView) -> np.ndarray:
    """What the viewport shows: rows x columns x (red, green, blue)."""
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[:, :, 2::-1].astype(int)


def ink(shown: np.ndarray) -> np.ndarray:
    """Row and column of every nearly black pixel."""
    return np.argwhere(shown.max(axis=2) < 100)


def lit(shown: np.ndarray) -> np.ndarray:
    """Row and column of every yellow pixel."""
    red, green, blue = np.moveaxis(shown, 2, 0)
    return np.argwhere((red > 200) & (green > 150) & (blue < 120))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_lit_pixels_surround_the_words_on_turned_pages(
    view: PageView, qtbot: QtBot, tmp_path: Path, rotation: int
) -> None:
    path = write_pdf(tmp_path / "turned.pdf", [PageSpec([WORD], rotate=rotation), PageSpec([], rotate=rotation)])
    show(view, path)
    view.show_place(Place(1, (WORD_BOX,)))
    qtbot.waitUntil(lambda: is_drawn(view, 1))
    shown = pixels(view)
    letters, light = ink(shown), lit(shown)
    assert len(letters) > 80 and len(light) > 500
    (top, left), (bottom, right) = light.min(axis=0), light.max(axis=0)
    inside = (letters >= (top, left)) & (letters <= (bottom + 3, right))  # 3: the edge below the light
    assert inside.all(), "every letter of the page's only word lies in the lit area"
    assert (right - left > bottom - top) == (rotation in (0, 180))


def test_there_is_no_scroll_bar_where_there_are_no_pages(view: PageView, qtbot: QtBot, tmp_path: Path) -> None:
    bar = view.verticalScrollBar()
    assert not bar.isVisible()
    show(view, text_pdf(tmp_path / "two.pdf", ["One.", "Two."]))
    qtbot.waitUntil(bar.isVisible)
    view.show_document(None)
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_the_pictures_of_a_first_document_are_asked_for_at_once_and_its_first_page_is_told_once(
    view: PageView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []
    wanted: list[int] = []
    view.page_changed.connect(told.append)
    monkeypatch.setattr(view._images, "want", lambda pages: wanted.extend(page.number for page in pages))
    show(view, text_pdf(tmp_path / "two.pdf", ["One.", "Two."]))
    assert told == [1] and wanted[:1] == [1], "although the scroll bar has just come"


def test_a_place_is_scrolled_to_and_another_page_is_not_lit(view: PageView, qtbot: QtBot, tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "five.pdf", [PageSpec([WORD])] * 5)
    show(view, path)
    view.show_place(Place(4, (WORD_BOX,)))
    qtbot.waitUntil(lambda: is_drawn(view, 4))
    assert view.current_page == 4
    rectangle = view.lit_rectangles()[0]
    assert view.viewport().rect().toRectF().contains(rectangle)
    assert len(lit(pixels(view)))
    view.go_to_page(1)
    qtbot.waitUntil(lambda: is_drawn(view, 1))
    assert view.current_page == 1
    assert not len(lit(pixels(view)))


def test_a_place_stays_in_sight_when_the_pane_becomes_larger_unless_the_user_has_scrolled(
    view: PageView, tmp_path: Path
) -> None:
    show(view, write_pdf(tmp_path / "four.pdf", [PageSpec([WORD])] * 4))
    view.resize(200, 500)
    view.show_place(Place(3, (WORD_BOX,)))
    for width, height in ((1300, 420), (400, 800), (1300, 420)):  # a small window shows its panes one at a time
        view.resize(width, height)
        assert view.viewport().rect().toRectF().contains(view.lit_rectangles()[0]), (width, height)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 700)
    before = view.spot
    view.resize(1000, 420)
    assert not view.viewport().rect().toRectF().intersects(view.lit_rectangles()[0])
    assert before is not None and view.spot is not None
    assert (view.spot.page, view.spot.down) == (before.page, pytest.approx(before.down, abs=0.01))


def test_where_the_user_has_moved_to_across_a_page_stays_when_the_pane_becomes_larger(
    view: PageView, tmp_path: Path
) -> None:
    show(view, write_pdf(tmp_path / "four.pdf", [PageSpec([WORD])] * 4))
    view.resize(800, 500)
    view.set_zoom(3.0)
    view.show_place(Place(2, (WORD_BOX,)))
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    before = view.spot
    view.resize(820, 500)
    assert before is not None and view.spot is not None
    assert (view.spot.page, view.spot.across) == (before.page, pytest.approx(before.across, abs=0.01))


def test_only_pages_near_the_viewport_are_drawn(view: PageView, qtbot: QtBot, tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "long.pdf", [f"Page number {number}" for number in range(1, 41)])
    show(view, path)
    qtbot.waitUntil(lambda: is_drawn(view, 1) and is_drawn(view, 2))
    view.go_to_page(30)
    qtbot.waitUntil(lambda: is_drawn(view, 30) and is_drawn(view, 31))
    # With page 30 on top, the last line of page 29 may still be in view; then 28 is its neighbour.
    assert not any(is_drawn(view, number) for number in range(4, 28))


def test_zoom_keeps_the_middle_and_the_lit_words_in_place_on_the_page(
    view: PageView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_pdf(tmp_path / "five.pdf", [PageSpec([WORD])] * 5)
    show(view, path)
    view.show_place(Place(3, (WORD_BOX,)))
    before = view.lit_rectangles()[0]
    view.set_zoom(2.0)
    after = view.lit_rectangles()[0]
    assert view.current_page == 3
    assert after.width() == pytest.approx(2 * before.width())
    view.set_zoom(1000)
    assert view.zoom == 8.0


def test_a_page_that_cannot_be_drawn_says_so_and_the_rest_goes_on(view: PageView, qtbot: QtBot, tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "gone.pdf", ["one", "two"])
    pages = tuple(event for event in read_document(path) if isinstance(event, Page))
    path.unlink()
    with qtbot.waitSignal(view._images.page_failed) as failed:
        view.show_document(ShownDocument(1, path.name, path, pages))
    assert "gone.pdf" in failed.args[1]
    other = text_pdf(tmp_path / "other.pdf", ["here"])
    show(view, other)
    qtbot.waitUntil(lambda: is_drawn(view, 1))


def test_a_page_far_enlarged_is_drawn_as_sharp_as_the_screen(view: PageView, qtbot: QtBot, tmp_path: Path) -> None:
    """What shows is pixel for pixel what the renderer draws of that part at that scale: nothing is stretched."""
    path = write_pdf(tmp_path / "words.pdf", [PageSpec([Text(60, 60 + 9 * n, "minimum " * 9, 7) for n in range(80)])])
    (page,) = show(view, path)
    view.set_zoom(8.0)
    view.verticalScrollBar().setValue(1500)
    view.horizontalScrollBar().setValue(1200)
    scale = view._layout.page(1).scale
    left, top = (round(value) for value in view.area(1).topLeft().toTuple())
    box = (-left / scale, -top / scale, (600 - left) / scale, (480 - top) / scale)
    with PageRenderer(path) as renderer:
        wished = renderer.render_region(1, box, scale).picture
    expected = np.frombuffer(wished.rgb, np.uint8).reshape(wished.height, wished.width, 3)[:480, :600]
    assert (expected < 100).any() and page.width * scale * page.height * scale > 20e6

    def is_sharp() -> bool:
        return bool((pixels(view)[:480, :600] == expected).all())

    qtbot.waitUntil(is_sharp)


def test_turning_pages_keeps_no_more_than_the_limit(
    view: PageView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.document.page_images.MOST_KEPT_BYTES", 12 * 2**20)
    path = text_pdf(tmp_path / "long.pdf", [f"Page number {number}" for number in range(1, 61)])
    show(view, path)
    most = 0
    for _ in range(40):
        number = view.current_page
        qtbot.waitUntil(lambda: is_drawn(view, view.current_page))
        view.go_to_page(number + 1)
        most = max(most, view._images.kept_bytes)
    assert view.current_page > 35
    assert 8 * 2**20 < most < 14 * 2**20, "the limit, and one picture that had just come"


def test_whole_pages_are_turned_one_by_one(view: PageView, qtbot: QtBot, tmp_path: Path) -> None:
    show(view, text_pdf(tmp_path / "long.pdf", [f"Page number {number}" for number in range(1, 10)]))
    view.set_zoom(1.0, Fit.PAGE)
    for number, key in [(2, "PageDown"), (3, "Space"), (2, "PageUp"), (9, "End"), (1, "Home")]:
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
        assert view.current_page == number
        assert view.viewport().rect().toRectF().contains(view.area(number).toRect())


def test_zooming_around_the_pointer_keeps_what_is_under_it(view: PageView, tmp_path: Path) -> None:
    show(view, text_pdf(tmp_path / "long.pdf", [f"Page number {number}" for number in range(1, 10)]))
    view.go_to_page(4)
    view.set_zoom(2.0)
    pointer = QPointF(420, 310)
    before = view.point_on_page(pointer)
    view.set_zoom(5.0, around=pointer)
    after = view.point_on_page(pointer)
    assert before is not None and after is not None
    assert after == pytest.approx(before, abs=0.5), "the same point of the same page, to half a point"


def test_the_page_number_is_that_of_the_page_in_sight_after_a_change_of_size(view: PageView, tmp_path: Path) -> None:
    view.resize(60, 60)
    show(view, text_pdf(tmp_path / "long.pdf", [f"Page number {number}" for number in range(1, 10)]))
    view.verticalScrollBar().setValue(150)
    assert view.current_page > 1
    view.verticalScrollBar().setValue(100)
    view.resize(900, 700)
    top, bottom = view.area(view.current_page).top(), view.area(view.current_page).bottom()
    assert top <= 700 / 3 + 14 and bottom >= 700 / 3 - 14


def test_an_older_version_is_not_shown_as_what_its_file_holds_now(view: PageView, tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf", ["first words"])
    pages = tuple(event for event in read_document(path) if isinstance(event, Page))
    text_pdf(path, ["other words"] * 30)
    view.show_document(ShownDocument(1, path.name, path, pages, is_older=True))
    assert view._images._path is None and view._images.is_idle
    assert "holds a newer version now" in view._failures[1]
