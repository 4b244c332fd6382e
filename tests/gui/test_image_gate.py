"""Pages are blurred until the check of images passes them; one that is held back says why, and shows on request."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from documents import text_pdf
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.assistant.pages.image_check import POLICIES, FindIn, Finding
from app.errors import ModelUnknown
from app.gui.document.held_pages import held_back_notice
from app.gui.document.image_gate import HeldBack, ImageGate
from app.gui.document.page_images import PageImages
from app.gui.document.page_pieces import WantedPage
from app.gui.tasks import CancelCheck, Lane
from app.ingest.isolate import PageRenderer
from app.ingest.records import RenderedPage

WIDTH, HEIGHT = 612.0, 792.0
LONG_MS = 300_000


SEEN = 170
"""Small letters have dark pixels; of a blurred page with some of them only a light grey is left."""


def darkest(image: QImage) -> int:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return int(rows[:, : grey.width()].min())


class ScriptedCheck:
    """Holds back what is asked as the second picture; `asked` counts."""

    def __init__(self) -> None:
        self.asked = 0
        self.may_find = threading.Event()
        """Until then it looks: a page can be drawn later than it is checked."""

    @contextmanager
    def opened(self) -> Iterator[FindIn]:
        def find_in(picture: RenderedPage, cancelled: CancelCheck) -> Finding | None:
            self.asked += 1
            self.may_find.wait(300)
            assert min(picture.rgb) < SEEN, "the check sees the page as it is"
            return Finding(POLICIES[2], 0.78) if self.asked == 2 else None

        yield find_in


@pytest.fixture
def check() -> ScriptedCheck:
    return ScriptedCheck()


@pytest.fixture
def gate(check: ScriptedCheck) -> Iterator[ImageGate]:
    gate = ImageGate(PageRenderer, lambda: True, lambda: check)
    yield gate
    gate.close()


@pytest.fixture
def images(gate: ImageGate) -> Iterator[PageImages]:
    images = PageImages(Lane("drawing"), gate.open_renderer)
    gate.passed.connect(images.draw_anew)
    yield images
    images.close()


def want(images: PageImages, number: int) -> None:
    images.want([WantedPage(number, WIDTH, HEIGHT, 0, 1.0)])


def is_seen(images: PageImages, number: int) -> bool:
    picture = images.picture(number)
    return picture is not None and darkest(picture.image) < SEEN


def test_a_page_is_blurred_until_it_has_passed_and_a_held_one_is_shown_on_request(
    qtbot: QtBot, tmp_path: Path, gate: ImageGate, images: PageImages, check: ScriptedCheck
) -> None:
    path = text_pdf(tmp_path / "two.pdf", ["the first page", "the second page"])
    images.open(path)
    blurs: list[int] = []
    images.picture_ready.connect(lambda number: blurs.append(darkest(images.picture(number).image)))  # type: ignore[union-attr]
    want(images, 1)
    qtbot.waitUntil(lambda: bool(blurs), timeout=LONG_MS)
    assert blurs[0] > SEEN, "at first it was blurred"
    check.may_find.set()
    qtbot.waitUntil(lambda: is_seen(images, 1), timeout=LONG_MS)

    held: list[HeldBack] = []
    gate.held_back.connect(held.append)
    want(images, 2)
    qtbot.waitUntil(lambda: bool(held), timeout=LONG_MS)
    qtbot.waitUntil(lambda: images.picture(2) is not None, timeout=LONG_MS)
    assert not is_seen(images, 2) and (held[0].page, held[0].policy) == (2, "violence")

    notice = held_back_notice(held[0], lambda: gate.show(path, 2))
    assert "two.pdf is blurred: it may show violence or gore (78%)" in notice.text and notice.action == "Show it"
    assert notice.on_action is not None
    notice.on_action()
    qtbot.waitUntil(lambda: is_seen(images, 2), timeout=LONG_MS)
    assert check.asked == 2


def test_what_cannot_be_checked_stays_blurred_and_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    def none() -> ScriptedCheck:
        raise ModelUnknown("There is no model 'shield'.")

    gate = ImageGate(PageRenderer, lambda: True, none)
    images = PageImages(Lane("drawing"), gate.open_renderer)
    try:
        path = text_pdf(tmp_path / "one.pdf", ["the only page"])
        images.open(path)
        held: list[HeldBack] = []
        gate.held_back.connect(held.append)
        want(images, 1)
        qtbot.waitUntil(lambda: bool(held), timeout=LONG_MS)
        assert "could not be checked. There is no model 'shield'." in held_back_notice(held[0], lambda: None).text
        assert not is_seen(images, 1)
    finally:
        images.close()
        gate.close()


def test_without_a_check_nothing_is_blurred(qtbot: QtBot, tmp_path: Path) -> None:
    gate = ImageGate(PageRenderer, lambda: False, ScriptedCheck)
    images = PageImages(Lane("drawing"), gate.open_renderer)
    try:
        path = text_pdf(tmp_path / "one.pdf", ["the only page"])
        images.open(path)
        want(images, 1)
        qtbot.waitUntil(lambda: is_seen(images, 1), timeout=LONG_MS)
    finally:
        images.close()
        gate.close()
