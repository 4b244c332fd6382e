"""Text is selected by the mouse as a reader would mean it, and regions are framed where they were drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import PageSpec, Text, text_pdf, write_pdf
from page_driver import SLOW_MS, PageDesk
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from window_driver import press

from app.assistant.pages.excerpt import Excerpt
from app.gui.document.page_painting import Mark

LINES = ["alpha beta gamma delta", "epsilon zeta eta theta", "iota kappa lambda mu"]
PAGE = PageSpec([Text(60, 80 + 30 * row, line, 14) for row, line in enumerate(LINES)])


def chosen(desk: PageDesk) -> tuple[Excerpt, str]:
    """What is selected."""
    got: list[tuple[Excerpt, str]] = []
    desk.selecting.with_excerpt(lambda excerpt, words: got.append((excerpt, words)))
    return got[0]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_drag_selects_from_the_first_word_to_the_last(desk: PageDesk, tmp_path: Path, rotation: int) -> None:
    desk.show(write_pdf(tmp_path / "words.pdf", [PageSpec(PAGE.marks, rotate=rotation)]))
    desk.view.set_zoom(0.4)  # all of it shows
    desk.drag(desk.point_of(1, "gamma"), desk.point_of(1, "zeta"), desk.point_of(1, "kappa"))
    excerpt, words = chosen(desk)
    assert words.split() == ["gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"]
    (text,) = excerpt.texts
    assert (excerpt.document_id, excerpt.region) == (1, None)
    assert desk.pages[text.page].text[text.start : text.end] == words
    desk.drag(desk.point_of(1, "eta"), desk.point_of(1, "beta"))  # backwards
    assert chosen(desk)[1].split() == ["beta", "gamma", "delta", "epsilon", "zeta", "eta"]
    desk.drag(desk.point_of(1, "mu"), shift=True)
    assert chosen(desk)[1].split()[-1] == "mu" and chosen(desk)[1].split()[0] == "beta"


def test_a_click_selects_nothing_a_double_click_a_word_a_triple_click_a_line(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.show(write_pdf(tmp_path / "words.pdf", [PAGE]))
    where, viewport = desk.point_of(1, "zeta"), desk.view.viewport()
    desk.drag(where, where)
    assert desk.selecting.selection is None
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where.toPoint())
    assert chosen(desk)[1] == "zeta"
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where.toPoint())
    assert chosen(desk)[1].split() == LINES[1].split()
    qtbot.keyClick(desk.view, Qt.Key.Key_Escape)
    assert desk.selecting.selection is None


def test_a_selection_over_pages_is_copied_in_order_by_key_and_button(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.show(write_pdf(tmp_path / "words.pdf", [PAGE, PAGE]))
    desk.view.set_zoom(0.3)
    desk.drag(desk.point_of(1, "kappa"), desk.point_of(2, "beta"))
    qtbot.waitUntil(lambda: desk.selecting.selection is not None)
    desk.selecting.copy()
    clipboard = QApplication.clipboard()
    assert clipboard.text().split() == ["kappa", "lambda", "mu", "alpha", "beta"]
    desk.selecting.select_page()
    desk.view.go_to_page(1)
    press(desk.panel.selection_actions, qtbot, "Copy")
    assert clipboard.text() == desk.pages[1].text
    desk.selecting.select_all()
    desk.selecting.copy()
    assert clipboard.text() == "\n".join(page.text for page in desk.pages.values())


@pytest.mark.parametrize("rotation", [0, 270])
def test_a_frame_is_a_rectangle_of_the_page_with_the_words_in_it(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path, rotation: int
) -> None:
    desk.show(write_pdf(tmp_path / "words.pdf", [PageSpec(PAGE.marks, rotate=rotation)]))
    desk.view.set_zoom(0.4)
    wanted = (*desk.box_of(1, "beta")[:2], *desk.box_of(1, "eta")[2:])
    (area,) = desk.view.rectangles(1, [wanted], 2.0)
    desk.selecting.begin_framing()
    desk.drag(area.topLeft(), area.center(), area.bottomRight())
    excerpt, words = chosen(desk)
    assert words.split() == ["beta", "gamma", "zeta", "eta"]
    assert excerpt.region == pytest.approx((wanted[0] - 2, wanted[1] - 2, wanted[2] + 2, wanted[3] + 2), abs=0.5)
    assert (excerpt.region_page, excerpt.pages, excerpt.selection) == (1, (1,), "1")
    assert not desk.selecting.is_framing, "one frame, then the mouse selects text again"
    assert "region" in next(b for b in desk.panel.selection_actions.findChildren(QPushButton)).text()
    desk.drag(QPointF(3, 3))
    assert desk.selecting.frame is None and not desk.view._marks[Mark.REGION]


def test_a_frame_beyond_the_page_ends_at_its_edge_and_a_click_frames_nothing(desk: PageDesk, tmp_path: Path) -> None:
    desk.show(text_pdf(tmp_path / "a.pdf", ["one"]))
    desk.selecting.begin_framing()
    desk.drag(QPointF(100, 100), QPointF(103, 104))
    assert desk.selecting.frame is None and desk.selecting.is_framing
    desk.drag(QPointF(-50, 60), QPointF(3000, 300))
    assert desk.selecting.frame is not None
    left, _, right, _ = desk.selecting.frame[1]
    assert (left, right) == (0, desk.pages[1].width)


def test_words_of_another_document_are_not_left_over(desk: PageDesk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.show(text_pdf(tmp_path / "a.pdf", ["one two"]))
    desk.selecting.select_all()
    qtbot.waitUntil(lambda: desk.selecting.selection is not None, timeout=SLOW_MS)
    desk.show(text_pdf(tmp_path / "b.pdf", ["three"]))
    assert desk.selecting.selection is None
    desk.selecting.select_all()
    qtbot.waitUntil(lambda: desk.selecting.selection is not None, timeout=SLOW_MS)
    assert chosen(desk)[1] == "three"


def test_all_is_selected_although_the_last_page_is_blank_and_a_page_without_words_says_so(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    wordless: list[bool] = []
    desk.selecting.wordless.connect(lambda: wordless.append(True))
    desk.show(write_pdf(tmp_path / "words.pdf", [PAGE, PageSpec([])]))
    desk.selecting.select_all()
    qtbot.waitUntil(lambda: desk.selecting.selection is not None, timeout=SLOW_MS)
    desk.selecting.copy()
    qtbot.waitUntil(lambda: QApplication.clipboard().text().strip() == desk.pages[1].text, timeout=SLOW_MS)
    assert not wordless
    desk.view.go_to_page(2)
    desk.selecting.select_page()
    qtbot.waitUntil(lambda: bool(wordless), timeout=SLOW_MS)
    assert desk.selecting.selection is None


def test_more_pages_than_are_usually_kept_are_copied_although_some_were_there(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.show(text_pdf(tmp_path / "long.pdf", [f"page{number}" for number in range(1, 61)]))
    desk.words.want(range(1, 40))
    qtbot.waitUntil(lambda: desk.words.page(39) is not None, timeout=SLOW_MS)
    desk.selecting.select_all()
    qtbot.waitUntil(lambda: desk.selecting.selection is not None, timeout=SLOW_MS)
    desk.selecting.copy()
    qtbot.waitUntil(lambda: QApplication.clipboard().text().split()[-1:] == ["page60"], timeout=SLOW_MS)
    assert len(QApplication.clipboard().text().split()) == 60
