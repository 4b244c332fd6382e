"""The page panel over documents read for real, without the rest of the window; and a mouse that drags over pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.document.page_finding import PageFinding
from app.gui.document.page_images import PageImages
from app.gui.document.page_panel import PagePanel
from app.gui.document.page_words import PageWords
from app.gui.document.shown_document import ShownDocument
from app.gui.tasks import Lane, Task
from app.gui.theme import Theme
from app.ingest.isolate import PageRenderer, read_document
from app.ingest.records import Box, Page

SLOW_MS = 300_000


class PageDesk:
    """A page panel with all that it needs; `show` puts a document on it."""

    def __init__(self, application: QApplication, qtbot: QtBot) -> None:
        self.pages: dict[int, Page] = {}
        self._qtbot = qtbot
        self._lane = Lane("words")
        self.images = PageImages(Lane("drawing"), PageRenderer)
        self.words = PageWords(self._read)
        self.panel = PagePanel(self.images, self.words, Theme(application))
        self.view, self.selecting = self.panel.view, self.panel.selecting
        self.finding = PageFinding(self.view, self.panel.find_bar, self.words, Lane("finding"), self._texts, self.panel)
        self.panel.document_changed.connect(self.finding.start_again)
        qtbot.addWidget(self.panel)
        self.panel.resize(640, 560)
        self.panel.show()

    def show(self, path: Path) -> None:
        """Read a file and show it."""
        self.pages = {event.number: event for event in read_document(path) if isinstance(event, Page)}
        self.panel.show_document(ShownDocument(1, path.name, path, tuple(self.pages.values())))

    def close(self) -> None:
        """End the lanes."""
        self.finding.close()
        self._lane.close()
        self.images.close()

    def box_of(self, number: int, text: str, nth: int = 0) -> Box:
        """Where the nth word of a page that begins so stands."""
        return [word.box for word in self.pages[number].words if word.text.startswith(text)][nth]

    def point_of(self, number: int, text: str, nth: int = 0) -> QPointF:
        """The middle of that word in the viewport."""
        return self.view.rectangles(number, [self.box_of(number, text, nth)])[0].center()

    def drag(self, start: QPointF, *way: QPointF, shift: bool = False) -> None:
        """Press, move, let go; words are there before the mouse moves, as they are for a hand."""
        keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        self._mouse(QEvent.Type.MouseButtonPress, start, keys)
        self._qtbot.waitUntil(self._has_words, timeout=SLOW_MS)
        for point in way:
            self._mouse(QEvent.Type.MouseMove, point, keys)
        self._qtbot.waitUntil(self._has_words, timeout=SLOW_MS)
        self._mouse(QEvent.Type.MouseButtonRelease, way[-1] if way else start, keys)

    def _has_words(self) -> bool:
        return all(self.words.page(number) is not None for number in self._fetched())

    def _fetched(self) -> list[int]:
        self.words.want(self.view.visible_pages)
        return list(self.view.visible_pages)

    def _mouse(self, kind: QEvent.Type, where: QPointF, keys: Qt.KeyboardModifier) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        viewport = self.view.viewport()
        button = none if kind is QEvent.Type.MouseMove else left
        buttons = none if kind is QEvent.Type.MouseButtonRelease else left
        event = QMouseEvent(kind, where, QPointF(viewport.mapToGlobal(QPoint(0, 0))) + where, button, buttons, keys)
        QApplication.sendEvent(viewport, event)

    def _read(self, document_id: int, numbers: Collection[int]) -> Task:
        return self._lane.start(lambda cancelled: [self.pages[number] for number in numbers])

    def _texts(self, document_id: int) -> Iterator[tuple[int, str]]:
        return ((number, page.text) for number, page in self.pages.items() if page.text)
