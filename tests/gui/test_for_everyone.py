"""Every control has a name and a role for screen readers, and no text is cut at twice the usual size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import OpenWindow
from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import add_ready, last_outcome, type_and_enter

from app.errors import AccessRefused, HubFailed
from app.gui import theme
from app.gui.about.about_dialog import AboutDialog
from app.gui.about.licence_texts import OWN, Part
from app.gui.about.report_dialog import ReportDialog
from app.gui.conversation.conversation_model import Outcome
from app.gui.conversation.pinned_text import PinnedText
from app.gui.document.page_panel import NameLabel
from app.gui.icons import Icon, draw_icon
from app.gui.main_window import MainWindow
from app.gui.model.device_details import Detail, DeviceDetails
from app.gui.model.gpu_fetching import GpuLibraries, GpuStage
from app.gui.model.model_dialog import ModelDialog
from app.gui.model.model_jobs import Job, Stage, job_after
from app.gui.model.model_rows import Group
from app.gui.panes import PAGES
from app.gui.question.passage_chip import CutLine
from app.gui.settings.settings_dialog import SettingsDialog
from app.gui.settings.shortcut_editor import ShortcutEditor
from app.gui.settings.shortcut_sheet import ShortcutSheet
from app.gui.settings.shortcuts import Shortcuts
from app.gui.sources.document_delegate import DocumentDelegate
from app.gui.sources.empty_state import PageMark
from app.gui.sources.folders_dialog import FoldersDialog
from app.gui.sources.library_model import DocumentListModel, DocumentRow, RowState
from app.gui.style_sheet import LIGHT
from app.gui.wiring import Wiring
from app.ingest.records import OutlineEntry
from app.models.download import DownloadProgress
from app.paths import Paths
from app.settings import Settings, save_settings

NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def everything_open(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    """A document on show, an answer, and every part of the page pane that can be open at once."""
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    panel = wiring.window.page_panel
    wiring.window.panes.reveal(PAGES)
    qtbot.waitUntil(lambda: panel.view.document is not None)
    panel.toggle_side()
    panel.side.outline.set_headings([OutlineEntry(1, "One", 1)])
    wiring.finding.begin("lighthouse")
    panel.set_can_go_back(True)
    qtbot.wait(300)  # what was opened is laid out
    panel.view.go_to_page(1)
    panel.selecting.select_page()
    qtbot.waitUntil(panel.selection_actions.isVisible)
    wiring.asking_about.begin()
    qtbot.waitUntil(lambda: wiring.window.conversation_pane.passage.passage is not None)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Visible widgets that keys or the mouse act upon."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not widget.objectName().startswith("qt_"):
            is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if is_reached or isinstance(widget, QAbstractButton):
                yield widget


def faults_of(root: QWidget) -> list[str]:
    """Controls that a screen reader could not tell from others."""
    found = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        name, role = interface.text(QAccessible.Text.Name), interface.role()
        has_role = role not in NO_ROLE or isinstance(widget, QAbstractScrollArea)  # which is Qt's word for these
        if not name.strip() or not has_role:
            found.append(f"{type(widget).__name__} {widget.objectName()}: name {name!r}, {role}")
        elif len(name.strip()) == 1 and not name.strip().isalnum():
            found.append(f"{type(widget).__name__}: {name!r} is a sign and no name")
    return found


def test_every_control_has_a_name_and_a_role(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    assert faults_of(wiring.window) == [], "before there is a document"
    everything_open(wiring, qtbot, tmp_path)
    window = wiring.window
    qtbot.waitUntil(lambda: len(list(controls(window))) > 25)
    assert faults_of(window) == []
    window.page_panel.side.show_outline()
    assert faults_of(window.page_panel) == []
    next(action for action in window.findChildren(QAction) if action.shortcut().toString() == "F1").trigger()
    assert faults_of(window.findChild(ShortcutSheet)) == []
    window.resize(400, 700)
    for number in range(3):
        window.panes.reveal(number)
        assert faults_of(window) == []


FontSize = Callable[[float], None]


@pytest.fixture
def font_size(qapp: QApplication) -> Iterator[FontSize]:
    """Sets a multiple of the usual size, before the window is made, as the system's setting is."""
    before = qapp.font()

    def set_it(times: float) -> None:
        font = QFont(before)
        font.setPointSizeF(times * before.pointSizeF())
        qapp.setFont(font)

    yield set_it
    qapp.setFont(before)


def cut_texts(root: QWidget) -> list[str]:
    """Labels, buttons and tabs with less room than their text needs; those that shorten it themselves are exempt."""
    for _ in range(400):  # what has changed is laid out soon, not at once
        if not (found := cut_now(root)):
            break
        QTest.qWait(50)
    return found


def cut_now(root: QWidget) -> list[str]:
    """As `cut_texts`, as things are at this moment."""
    found = []
    for area in root.findChildren(QScrollArea):
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.isVisible() and area.horizontalScrollBarPolicy() == never and area.widget() is not None:
            needed_width, room_width = area.widget().minimumSizeHint().width(), area.viewport().width()
            if needed_width > room_width:
                found.append(f"{area.accessibleName()}: what is in it needs {needed_width}, and has {room_width}")
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, CutLine | NameLabel):
            continue
        needed, room = widget.sizeHint(), widget.size()
        if isinstance(widget, QLabel):
            if widget.wordWrap():
                is_cut = widget.heightForWidth(room.width()) > room.height() + 1
            else:
                is_cut = needed.width() > room.width() + 1 or needed.height() > room.height() + 1
            is_cut = is_cut and bool(widget.text().strip())
        elif isinstance(widget.parent(), QLineEdit):  # the little cross in a field
            continue
        elif isinstance(widget, QPushButton | QCheckBox | QAbstractButton):
            is_cut = needed.width() > room.width() + 1 or needed.height() > room.height() + 1
        elif isinstance(widget, QTabBar):
            is_cut = any(
                widget.tabRect(n).width() < widget.fontMetrics().horizontalAdvance(widget.tabText(n))
                for n in range(widget.count())
            )
        else:
            continue
        if is_cut:
            name = getattr(widget, "text", str)() or widget.accessibleName()
            found.append(f"{type(widget).__name__} {name[:40]!r}: needs {needed.toTuple()}, has {room.toTuple()}")
    return found


@pytest.mark.parametrize(("language", "times"), [("en", 2), ("de", 1), ("de", 2), ("ar", 2), ("ja", 2)])
def test_no_text_is_cut(
    language: str, times: int, font_size: FontSize, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """At the usual size of text, and at twice that size."""
    font_size(times)
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(language=language))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.wait(50)
    assert cut_texts(wiring.window) == [], "before there is a document"
    everything_open(wiring, qtbot, tmp_path)
    window = wiring.window
    faults = []
    for width in (1280, 1920):
        window.resize(width, 900)
        for number in range(3):
            window.panes.reveal(number)
            qtbot.wait(50)
            faults += [f"{width}: {fault}" for fault in cut_texts(window)]
    window.page_panel.side.show_outline()
    qtbot.wait(50)
    faults += cut_texts(window.page_panel)
    shortcuts = Shortcuts()
    for dialog in (
        ShortcutSheet(shortcuts, window),
        ShortcutEditor(shortcuts, window),
        SettingsDialog(Settings(), window),
        SettingsDialog(Settings(threads=3), window),
        FoldersDialog((), window),
        FoldersDialog((str(tmp_path),), window),
        filled_about(wiring),
        filled_report(window),
        filled_details(window),
    ):
        dialog.show()
        qtbot.wait(50)
        faults += [f"{type(dialog).__name__}: {fault}" for fault in cut_texts(dialog)]
        dialog.reject()
    assert faults == []


def filled_about(wiring: Wiring) -> AboutDialog:
    """With parts whose names are long."""
    about = AboutDialog(PageMark(wiring.look), wiring.window.network_words, wiring.window)
    about.show_parts([Part(OWN, "0.1.0", "AGPL-3.0-or-later"), Part("a-part-with-a-long-name", "2026.11.27", "MIT")])
    return about


def filled_report(window: MainWindow) -> ReportDialog:
    report = ReportDialog(window)
    report.show_report("Pincite: report of a fault\n" * 40)
    return report


def filled_details(window: MainWindow) -> DeviceDetails:
    """With the offer for a GPU."""
    details = DeviceDetails([Detail("Model", "Gemma 3 4B (QAT Q4_0); reads text and sees pictures")] * 5, window)
    gpu = GpuLibraries(stage=GpuStage.PAUSED, gpu="NVIDIA GeForce RTX 4060", size=10**9, kept=10**8)
    details.gpu_offer.show_libraries(gpu)
    return details


@pytest.mark.parametrize(("language", "times"), [("en", 1), ("de", 2), ("fr", 2), ("he", 2)])
def test_no_text_of_the_models_is_cut(
    language: str, times: int, font_size: FontSize, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Whatever their dialog says of one: that it fits, how far it is, what went wrong, what is to be accepted."""
    font_size(times)
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(language=language))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    wiring.window.models_requested.emit()
    shelf, jobs = wiring.models.shelf, wiring.models.jobs
    qtbot.waitUntil(lambda: bool(shelf.known) and not shelf.is_looking)
    dialog = wiring.window.findChild(ModelDialog)
    assert dialog is not None
    row = next(row for row in shelf.rows if row.group is Group.OFFERED)
    dialog.choose(row.key)
    step = DownloadProgress(text="model.gguf", done=7 * 10**8, total=4 * 10**9, bytes_per_s=11e6)
    faults = []
    for job in (
        None,
        job_after(Job(row=row), step),
        Job(row=row, stage=Stage.PAUSED, share=0.4),
        Job(row=row, stage=Stage.FAILED, error=HubFailed("The hub cannot be reached.")),
        Job(row=row, stage=Stage.FAILED, error=AccessRefused("")),
    ):
        if job is not None:
            jobs.jobs[row.key] = job
            jobs.changed.emit(row.key)
        dialog.details.gate.show_gate(row.repository, "")
        dialog.gpu_offer.show_libraries(GpuLibraries(stage=GpuStage.OFFERED, gpu="NVIDIA GeForce RTX 4060", size=10**9))
        qtbot.wait(50)
        faults += [f"{job.stage if job else ''} {fault}" for fault in cut_texts(dialog)]
    assert faults == []


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


def test_tab_comes_to_every_control_and_to_an_answer_before_the_question_box(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    everything_open(wiring, qtbot, tmp_path)
    window = wiring.window
    window.resize(1600, 900)
    order = ["Documents", "Conversation", "Answer", "Question"]

    def is_in_order() -> None:  # new turns are put in order soon, not at once
        wanted, reached = tabbed_through(window, qtbot)
        missed = [f"{type(one).__name__} {one.accessibleName()}" for one in wanted if one not in reached]
        names = [widget.accessibleName() for widget in reached[: len(wanted)]]
        assert len(wanted) > 25 and missed == []
        assert [name for name in dict.fromkeys(names) if name in order] == order

    qtbot.waitUntil(is_in_order)


def tabbed_through(window: MainWindow, qtbot: QtBot) -> tuple[list[QWidget], list[QWidget]]:
    """The controls that Tab should come to, and those that it comes to, from the question box on."""
    window.conversation_pane.box.setFocus()
    by_tab = Qt.FocusPolicy.TabFocus
    wanted = [
        widget
        for widget in controls(window)
        if widget.isEnabled() and (widget.focusPolicy() & by_tab) and not widget.focusProxy()
    ]
    reached: list[QWidget] = []
    for _ in range(2 * len(wanted)):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    return wanted, reached
