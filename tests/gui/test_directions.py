"""Icons are drawn sharply, and a mirrored window turns what has a direction and nothing else."""

from __future__ import annotations

from pathlib import Path

from conftest import OpenWindow
from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import add_ready, last_outcome, type_and_enter

from app.gui import theme
from app.gui.conversation.conversation_model import Outcome
from app.gui.conversation.pinned_text import PinnedText
from app.gui.icons import Icon, draw_icon
from app.gui.sources.document_delegate import DocumentDelegate
from app.gui.sources.library_model import DocumentListModel, DocumentRow, RowState
from app.gui.style_sheet import LIGHT
from app.paths import Paths
from app.settings import Settings, save_settings


def picture_of(icon: Icon, ratio: float) -> QImage:
    """An icon of 16 device independent pixels on a screen with so many pixels to each."""
    picture = QImage(QSize(16, 16) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, icon, QRectF(0, 0, 16, 16), LIGHT.text)
    painter.end()
    return picture


def test_icons_are_drawn_for_screens_with_twice_the_pixels(qapp: QApplication) -> None:
    for icon in Icon:
        usual, fine = picture_of(icon, 1.0), picture_of(icon, 2.0)
        usual.setDevicePixelRatio(1)
        fine.setDevicePixelRatio(1)
        assert fine != usual.scaled(32, 32), "no picture of the usual size, made larger"
        ink = [
            sum(p.pixelColor(x, y).alpha() for x in range(p.width()) for y in range(p.height())) for p in (usual, fine)
        ]
        assert 3 < ink[1] / ink[0] < 5, "four times the pixels"


def test_a_mirrored_window_turns_what_has_a_direction_and_nothing_else(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft

    def pictures() -> dict[Icon, QImage]:
        return {icon: picture_of(icon, 1.0) for icon in Icon}

    before = pictures()
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(language="he"))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    after = pictures()
    assert {icon for icon in Icon if before[icon] != after[icon]} == {Icon.BACK, Icon.SIDE}
    heads = [
        max(range(16), key=lambda x: sum(picture.pixelColor(x, y).alpha() for y in range(16)))
        for picture in (before[Icon.BACK], after[Icon.BACK])
    ]
    assert heads[0] < 8 <= heads[1], "the arrow's head has more ink than its shaft"
    window, panel = wiring.window, wiring.window.page_panel

    def places() -> list[int]:
        panes = (window.library_panel, window.conversation_pane, panel)
        return [pane.mapTo(window, QPoint()).x() for pane in panes]

    # The documents are at the right, the pages at the left.
    qtbot.waitUntil(lambda: len(set(places())) == 3 and places() == sorted(places(), reverse=True))
    assert panel.view.layoutDirection() == left and panel.layoutDirection() == right
    assert panel.selection_actions.layoutDirection() == right
    qtbot.waitUntil(lambda: "Three lamps." in [text.toPlainText() for text in window.findChildren(PinnedText)])
    answer = next(text for text in window.findChildren(PinnedText) if text.toPlainText() == "Three lamps.")
    assert answer.document().firstBlock().textDirection() == left, "an English answer runs from left to right"
    assert theme.line_flags("שלום עולם", right) != theme.line_flags("report.pdf", right)


def rows_of(delegate: QStyledItemDelegate, index: QModelIndex, direction: Qt.LayoutDirection) -> QImage:
    """A row as it is painted."""
    option = QStyleOptionViewItem()
    option.direction, option.rect = direction, QRect(0, 0, 300, 70)
    picture = QImage(300, 70, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    delegate.paint(painter, option, index)
    painter.end()
    return picture


def test_the_tick_of_a_document_changes_sides_with_the_direction(qapp: QApplication, tmp_path: Path) -> None:
    model = DocumentListModel()
    model.append(DocumentRow("a.pdf", tmp_path / "a.pdf", RowState.READY, document_id=1, page_count=3))
    delegate = DocumentDelegate(theme.Theme(qapp))
    pictures = {
        d: rows_of(delegate, model.index(0), d)
        for d in Qt.LayoutDirection
        if d is not Qt.LayoutDirection.LayoutDirectionAuto
    }

    def has_ink(picture: QImage, left: int, right: int) -> bool:
        return any(picture.pixel(x, y) != picture.pixel(150, 69) for x in range(left, right) for y in range(10, 28))

    plain, mirrored = pictures[Qt.LayoutDirection.LeftToRight], pictures[Qt.LayoutDirection.RightToLeft]
    assert has_ink(plain, 12, 30) and not has_ink(plain, 270, 288)
    assert has_ink(mirrored, 270, 288) and not has_ink(mirrored, 12, 30)
