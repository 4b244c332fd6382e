"""A part of a scanned page framed with the mouse and asked: the answer is pinned to words inside the frame."""

from __future__ import annotations

from pathlib import Path

from conftest import OpenWindow
from documents import write_pdf
from drawn_scans import scan
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_driver import drop, is_ready, last_outcome, press, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.gui.wiring import Wiring
from app.paths import Paths
from app.settings import Settings, save_settings

ABOVE = ["The mast of Sandray is 12 metres", "high and was painted in 1931."]
BELOW = ["The mast of Ollerby is 47 metres", "high and was painted in 1958."]
"""The same is asked of both: only the frame says which mast is meant."""


def drag_frame(wiring: Wiring, start: QPointF, end: QPointF) -> None:
    """Press the left button, move, let go."""
    viewport = wiring.window.page_panel.view.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, where, button, buttons in (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, (start + end) / 2, none, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        event = QMouseEvent(kind, where, viewport.mapToGlobal(where), button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)


def test_a_question_about_a_framed_part_of_a_scan_is_answered_from_it_and_pinned_in_it(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, starter_folder: Path
) -> None:
    sheet = scan([[*ABOVE, "", "", *BELOW]])
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(model=str(starter_folder), device="cpu"))
    wiring = open_window(paths=paths)
    drop(wiring.window, write_pdf(tmp_path / "masts.pdf", [sheet.page]))
    qtbot.waitUntil(lambda: is_ready(wiring))
    panel = wiring.window.page_panel
    qtbot.waitUntil(lambda: panel.view.document is not None and wiring.images.picture(1) is not None)

    places = [box for (word, _), box in zip(sheet.words, sheet.boxes, strict=True)]
    lower = places[sum(len(line.split()) for line in ABOVE) :]
    left, top = min(box[0] for box in lower), min(box[1] for box in lower)
    right, bottom = max(box[2] for box in lower), max(box[3] for box in lower)

    def frame_of_lower_part() -> QRectF:  # where it is now: the view may have moved or changed its size meanwhile
        return panel.view.rectangles(1, [(left, top, right, bottom)], 4.0)[0]

    panel.selecting.begin_framing()
    frame = frame_of_lower_part()
    drag_frame(wiring, frame.topLeft(), frame.bottomRight())
    press(panel.selection_actions, qtbot, "Ask about this region")
    qtbot.waitUntil(lambda: wiring.window.conversation_pane.passage.passage is not None)
    assert "Ollerby" in wiring.window.conversation_pane.passage.passage.words

    type_and_enter(wiring, qtbot, "How high is the mast?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    answer = wiring.conversation.turns[-1].answer
    assert answer is not None and "47" in answer.text and "12" not in answer.text
    assert answer.citations and all(citation.page == 1 for citation in answer.citations)
    for x0, y0, x1, y1 in (box for citation in answer.citations for box in citation.boxes):
        assert left - 4 < x0 < x1 < right + 4 and top - 4 < y0 < y1 < bottom + 4
    wiring.window.conversation_pane.citation_chosen.emit(answer.citations[0])
    qtbot.waitUntil(lambda: panel.view.place is not None)
    frame, lit = frame_of_lower_part().adjusted(-4, -4, 4, 4), panel.view.lit_rectangles()
    assert lit and all(frame.contains(part) for part in lit)
