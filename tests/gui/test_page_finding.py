"""Find in document: count, jumps, marks on the very words, over lines; scans' recognised words are found as any."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from documents import PageSpec, Text, text_pdf, write_pdf
from page_driver import SLOW_MS, PageDesk
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.document.page_painting import Mark


def type_in(desk: PageDesk, qtbot: QtBot, words: str, count: int) -> None:
    """Type into the bar and wait until the whole document was searched."""
    field = desk.panel.find_bar.focusProxy()
    field.clear()
    qtbot.keyClicks(field, words)
    qtbot.waitUntil(lambda: desk.finding._is_over and desk.finding._task is None, timeout=SLOW_MS)
    assert len(desk.finding.hits) == count


def test_places_are_counted_jumped_to_and_marked(desk: PageDesk, qtbot: QtBot, tmp_path: Path) -> None:
    texts = [f"Page {n}" + (" has a lantern and a Lantern" if n in (5, 40, 70) else "") for n in range(1, 81)]
    desk.show(text_pdf(tmp_path / "long.pdf", texts))
    desk.view.go_to_page(20)
    desk.finding.begin()
    type_in(desk, qtbot, "LANTERN", 6)
    bar = desk.panel.find_bar
    assert (desk.view.current_page, bar._count.text()) == (40, "3 of 6"), "the first one from here on"
    field = bar.focusProxy()
    for key, keys, page, count in [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 40, "4 of 6"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 70, "5 of 6"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 70, "6 of 6"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 5, "1 of 6"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, 70, "6 of 6"),
    ]:
        qtbot.keyClick(field, key, keys)
        assert (desk.view.current_page, bar._count.text()) == (page, count)
    qtbot.waitUntil(lambda: bool(desk.view._marks[Mark.FOUND_NOW]), timeout=SLOW_MS)
    (box,) = desk.view._marks[Mark.FOUND_NOW][70]
    assert box == pytest.approx(desk.box_of(70, "Lantern"))
    assert list(desk.view._marks[Mark.FOUND][70]) == [pytest.approx(desk.box_of(70, "lantern"))]
    assert desk.view.viewport().rect().toRectF().contains(desk.view.rectangles(70, [box])[0])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.isVisible() and not any(desk.view._marks[Mark.FOUND].values()), "nothing stays marked"


def test_words_over_a_line_end_are_marked_on_both_lines(desk: PageDesk, qtbot: QtBot, tmp_path: Path) -> None:
    lines = [Text(60, 80, "The total was in-", 14), Text(60, 100, "fluenced by the fee.", 14)]
    desk.show(write_pdf(tmp_path / "cut.pdf", [PageSpec(lines)]))
    desk.finding.begin()
    type_in(desk, qtbot, "influenced by", 1)
    qtbot.waitUntil(lambda: bool(desk.view._marks[Mark.FOUND_NOW]), timeout=SLOW_MS)
    boxes = desk.view._marks[Mark.FOUND_NOW][1]
    assert [box[0] for box in boxes] == pytest.approx([desk.box_of(1, "in-")[0], desk.box_of(1, "fluenced")[0]])
    assert boxes[1][2] == pytest.approx(desk.box_of(1, "by")[2])
    type_in(desk, qtbot, "nowhere", 0)
    assert desk.panel.find_bar._count.text() == "Not found"


def test_found_words_are_painted(desk: PageDesk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.show(text_pdf(tmp_path / "one.pdf", ["one two one"]))
    desk.finding.begin("one")
    qtbot.waitUntil(lambda: bool(desk.view._marks.get(Mark.FOUND, {}).get(1)), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: desk.images.picture(1) is not None, timeout=SLOW_MS)
    image = desk.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    shown = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[:, :, 2::-1]
    for nth, colour in [(0, (255, 190, 110)), (1, (178, 229, 205))]:
        (area,) = desk.view.rectangles(1, [desk.box_of(1, "one", nth)], 0)
        inside = shown[
            round(area.top()) + 2 : round(area.bottom()) - 2, round(area.left()) + 2 : round(area.right()) - 2
        ]
        assert (inside.reshape(-1, 3) == colour).all(axis=1).any()


def test_another_document_is_searched_for_the_same_words(desk: PageDesk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.show(text_pdf(tmp_path / "a.pdf", ["one two one"]))
    desk.finding.begin("one")
    qtbot.waitUntil(lambda: len(desk.finding.hits) == 2, timeout=SLOW_MS)
    desk.finding._prepared = (0, [])  # the driver calls every document number 1
    desk.show(text_pdf(tmp_path / "b.pdf", ["none", "only one"]))
    qtbot.waitUntil(lambda: len(desk.finding.hits) == 2, timeout=SLOW_MS)
    assert [hit.page for hit in desk.finding.hits] == [1, 2], "within a word, too"


def test_where_lines_run_from_right_to_left_the_stroke_stands_beside_the_field(desk: PageDesk, tmp_path: Path) -> None:
    desk.panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.show(text_pdf(tmp_path / "long.pdf", ["One", "Two"]))
    (count,) = [label for label in desk.panel.findChildren(QLabel) if "/" in label.text()]
    assert count.text() == "\u200f/ 2"


def test_behind_the_last_page_is_the_last_one(desk: PageDesk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.show(text_pdf(tmp_path / "long.pdf", [f"Page {n}" for n in range(1, 8)]))
    desk.panel.begin_page_number()
    field = desk.panel.keyed["go_to_page"]
    for typed, page in (("99", 7), ("0", 1), ("3", 3), ("1,000", 7)):
        field.setText("")
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert (desk.view.current_page, field.text()) == (page, str(page))
