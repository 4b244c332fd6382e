"""What the monkey does: each method is one thing that a user may do, by keys, the mouse, or a menu."""

from __future__ import annotations

import os
import signal
from typing import Any

import psutil
from monkey_documents import question
from monkey_reach import Reach, type_line
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from reading_children import reading_children
from window_driver import drop

from app.gui.conversation.citation_chip import CitationChip
from app.gui.model.model_dialog import ModelDialog
from app.gui.question.commands import COMMANDS

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIZES = ((1360, 860), (1000, 700), (520, 760), (1800, 1000))
NOT_BY_CHANCE = ("quit", "private", "encryption", "updates", "models")
"""Menu actions that have a method of their own, or none: they end the session, or ask a network that is not there."""


class Hands(Reach):
    """Works one window."""

    # Questions

    def _marked(self) -> str:
        self._typed += 1
        marker = f"[{self._typed}]"
        self.markers.add(marker)
        return marker

    @property
    def _field(self) -> QWidget:
        return self.wiring.window.conversation_pane.box.focusProxy()

    def _type(self, words: str) -> None:
        self.wiring.window.panes.reveal(1)
        self.wiring.window.conversation_pane.show_chooser(False)
        field = self._field
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        for number, line in enumerate(words.split("\n")):
            if number:
                QTest.keyClick(field, Qt.Key.Key_Return, SHIFT)
            type_line(field, line)
        self.said = repr(words)

    def _throw_away(self) -> None:
        """What stands in the box alone may go."""
        self.dropped |= {marker for marker in self.markers if marker in self.wiring.window.conversation_pane.box.text}
        if (editing := self.wiring.asking._editing).is_on:
            self.dropped |= {marker for marker in self.markers if marker in editing._taken}

    def ask(self) -> None:
        self._type(question(self._chance, self._marked()))
        self._throw_away_edited()
        QTest.keyClick(self._field, Qt.Key.Key_Return)

    def type_only(self) -> None:
        self._type(" " + question(self._chance, self._marked()))

    def command(self) -> None:
        name = self._chance.choice(COMMANDS).name
        words = {"extract": " keeper, year, colour of the boat", "compare": " Who is the first keeper?"}.get(name, "")
        if self.wiring.window.conversation_pane.box.text:
            self.clear_box()
        self._type(f"/{name}{words}" + (f" {self._marked()}" if words else ""))
        self._throw_away_edited()
        self._dialogs.clear()  # the list of commands
        QTest.keyClick(self._field, Qt.Key.Key_Return)

    def pick_source(self) -> None:
        self._type(" @")
        for _ in range(self._chance.randint(0, 4)):
            QTest.keyClick(self._field, Qt.Key.Key_Down)
        QTest.keyClick(self._field, self._chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape)))
        self.said = repr(self.wiring.window.conversation_pane.box.sources.document_ids)

    def clear_box(self) -> None:
        self._throw_away()
        self._type("")
        QTest.keyClick(self._field, Qt.Key.Key_A, CONTROL)
        QTest.keyClick(self._field, Qt.Key.Key_Delete)

    def undo(self) -> None:
        self._throw_away()
        self._type("")
        for _ in range(self._chance.randint(1, 4)):
            QTest.keyClick(self._field, Qt.Key.Key_Z, CONTROL)

    def edit(self) -> None:
        if not self.wiring.window.conversation_pane.box.text and self._chance.random() < 0.5:
            self._type("")
            QTest.keyClick(self._field, Qt.Key.Key_Up)
        else:
            self._trigger("edit")
        self._pump(0.1)
        if self.wiring.asking._editing.is_on and self._chance.random() < 0.7:
            self._type(f" again {self._marked()}")
            QTest.keyClick(self._field, Qt.Key.Key_Return)

    def stop(self) -> None:
        self._throw_away() if self.wiring.asking._editing.is_on else None
        QTest.keyClick(self._field, Qt.Key.Key_Escape)
        self._pump(0.05)
        self._trigger("stop")

    def suggestion(self) -> None:
        self._press_in(self.wiring.window.conversation_pane.view.suggestions)

    # Conversations and documents

    def switch(self) -> None:
        pane = self.wiring.window.conversation_pane
        self._trigger("conversations")
        self._pump(0.3)
        if not pane.is_choosing:
            return
        if self._chance.random() < 0.4:
            QTest.keyClicks(pane.chooser._field, self._chance.choice(("keeper", "lamp", "zzz", "Summarise")))
            self._pump(0.4)
        rows = pane.chooser.rows
        QTest.keyClick(rows, Qt.Key.Key_Home)
        for _ in range(self._chance.randint(0, 5)):
            QTest.keyClick(rows, Qt.Key.Key_Down)
        what = self._chance.choice(("open", "open", "open", "rename", "delete", "leave"))
        self.said = what
        if what == "open":
            QTest.keyClick(rows, Qt.Key.Key_Return)
        elif what == "rename":
            QTest.keyClick(rows, Qt.Key.Key_F2)
            if (editor := rows.findChild(QLineEdit)) is not None:
                QTest.keyClicks(editor, "A name of its own")
                QTest.keyClick(editor, self._chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
        elif what == "delete":
            row = rows.row_at(rows.currentIndex())
            self.dropped |= self.markers if row is not None else set()
            QTest.keyClick(rows, Qt.Key.Key_Delete)
        else:
            QTest.keyClick(rows, Qt.Key.Key_Escape)

    def tick(self) -> None:
        view = self.wiring.window.library_panel.list
        if (index := self._any_row()) is None:
            return
        view.setCurrentIndex(index)
        key, modifiers = self._chance.choice(
            ((Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Space, SHIFT))
        )
        QTest.keyClick(view, key, modifiers)
        self.said = f"{index.row()} {modifiers.name}"

    def tick_all(self) -> None:
        self._press_in(self.wiring.window.library_panel.head)

    def open_document(self) -> None:
        if (index := self._any_row()) is not None:
            view = self.wiring.window.library_panel.list
            view.setCurrentIndex(index)
            self.said = self.wiring.documents.rows[index.row()].name
            QTest.keyClick(view, Qt.Key.Key_Return)

    def remove_document(self) -> None:
        if (index := self._any_row()) is not None:
            view = self.wiring.window.library_panel.list
            view.setCurrentIndex(index)
            self.dropped |= self.markers  # "also the conversations about it"
            self.said = self.wiring.documents.rows[index.row()].name
            QTest.keyClick(view, Qt.Key.Key_Delete)

    def _any_row(self) -> Any:
        count = self.wiring.documents.rowCount()
        self.wiring.window.panes.reveal(0)
        return self.wiring.documents.index(self._chance.randrange(count)) if count else None

    def filter_documents(self) -> None:
        field = self.wiring.window.library_panel.head._filter
        if field.isVisible():
            QTest.keyClicks(field, self._chance.choice(("pdf", "o", "keeper")))
            if self._chance.random() < 0.7:
                QTest.keyClick(field, Qt.Key.Key_Escape)

    def drop_files(self) -> None:
        files = self._chance.sample(self._files, self._chance.choice((1, 1, 1, 2, 4)))
        self.said = ", ".join(file.name for file in files)
        drop(self.wiring.window, *files)

    def paste(self) -> None:
        clipboard, kind = QApplication.clipboard(), self._chance.choice(("picture", "file", "text", "nothing"))
        data = QMimeData()
        if kind == "picture":
            picture = QImage(300, 200, QImage.Format.Format_RGB32)
            picture.fill(QColor(self._chance.randrange(256), 90, 90))
            data.setImageData(picture)
        elif kind == "file":
            data.setUrls([QUrl.fromLocalFile(str(self._chance.choice(self._files)))])
        elif kind == "text":
            data.setText(f" pasted {self._marked()}")
        else:
            data.setData("application/x-unknown", b"1")
        clipboard.setMimeData(data)
        self._type("")
        QTest.keyClick(self._field, Qt.Key.Key_V, CONTROL)
        self.said = kind

    # Pages

    def page_keys(self) -> None:
        view = self.wiring.window.page_panel.view
        for _ in range(self._chance.randint(1, 8)):
            keys = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Down)
            QTest.keyClick(view, self._chance.choice(keys))
            self._pump(0.03)

    def go_to_page(self) -> None:
        self._trigger("go_to_page")
        field = self.wiring.window.page_panel._page
        if field.hasFocus():
            QTest.keyClicks(field, self._chance.choice(("3", "77", "0", "999999", "")))
            QTest.keyClick(field, Qt.Key.Key_Return)

    def find(self) -> None:
        self._trigger("find")
        self._pump(0.1)
        field = self.wiring.window.page_panel.find_bar._field
        if field.isVisible():
            QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
            QTest.keyClicks(field, self._chance.choice(("keeper", "boats and nets", "xyzzy", "lamp", "e")))
            for _ in range(self._chance.randint(0, 4)):
                QTest.keyClick(field, Qt.Key.Key_Return, self._chance.choice((SHIFT, Qt.KeyboardModifier.NoModifier)))
                self._pump(0.1)
            if self._chance.random() < 0.6:
                QTest.keyClick(field, Qt.Key.Key_Escape)

    def zoom(self) -> None:
        for _ in range(self._chance.randint(1, 3)):
            self._trigger(self._chance.choice(("zoom_in", "zoom_out", "fit_width", "fit_page", "side")))

    def select(self) -> None:
        self._drag()

    def frame(self) -> None:
        self._trigger("frame")
        self._drag()

    def _drag(self) -> None:
        self.wiring.window.panes.reveal(2)
        area = self.wiring.window.page_panel.view.viewport()
        if self.wiring.viewing.document_id is None or area.width() < 80 or area.height() < 80:
            return
        points = [
            QPoint(self._chance.randrange(20, area.width() - 20), self._chance.randrange(20, area.height() - 20))
            for _ in range(3)
        ]
        QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(area, point)
            self._pump(0.05)
        QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=points[-1])

    def ask_about(self) -> None:
        self.select() if self._chance.random() < 0.6 else self.frame()
        self._pump(0.3)
        self._trigger("ask_about")
        self._pump(0.3)
        if self.wiring.window.conversation_pane.passage.isVisible() and self._chance.random() < 0.8:
            self.ask()

    def pin(self) -> None:
        chips = self._seen(self.wiring.window.conversation_pane.view, CitationChip)
        if chips:
            chip = self._chance.choice(chips)
            self.said = chip.accessibleName()[:60]
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.visibleRegion().boundingRect().center())

    def back(self) -> None:
        self._trigger("back")

    # The window

    def press(self) -> None:
        """Any button that is seen."""
        self._press_in(self.wiring.window.centralWidget())

    def menu(self) -> None:
        """Any entry of the menus."""
        actions = {name: action for name, action in self._actions().items() if name not in NOT_BY_CHANCE}
        self._trigger(self._chance.choice(sorted(actions)))

    def recent(self) -> None:
        actions = self.wiring.window.recent_menu.actions()
        if actions:
            QTimer.singleShot(0, self.wiring.window, self._chance.choice(actions).trigger)

    def notice(self) -> None:
        self._press_in(self.wiring.window.notices)

    def waiting(self) -> None:
        self._press_in(self.wiring.window.conversation_pane.waiting)

    def turn_action(self) -> None:
        names = ("pause", "go_on", "answer_now", "ask_again", "branch", "copy_answer", "export_answer")
        self._trigger(self._chance.choice([name for name in names if self._actions()[name].isEnabled()] or ["new"]))

    def settings(self) -> None:
        self._trigger("settings")

    def models(self) -> None:
        self._trigger("models")
        self._pump(0.5)
        dialog = self.wiring.window.findChild(ModelDialog)
        if dialog is not None and dialog.isVisible():
            self._dialogs.fetch_model(dialog)

    def resize(self) -> None:
        size = self._chance.choice(SIZES)
        self.wiring.window.resize(*size)
        self.said = str(size)

    def hover(self) -> None:
        widgets = self._seen(self.wiring.window.centralWidget(), QWidget)
        if widgets:
            QTest.mouseMove(self._chance.choice(widgets))

    def tab_about(self) -> None:
        for _ in range(self._chance.randint(1, 12)):
            focus = QApplication.focusWidget() or self.wiring.window
            QTest.keyClick(focus, self._chance.choice((Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)))

    def context_menu(self) -> None:
        pane = self.wiring.window
        views = (pane.library_panel.list, pane.conversation_pane.chooser.rows, pane.page_panel.view)
        view = self._chance.choice([view for view in views if view.isVisible()] or [pane.page_panel.view])
        area: QRect = view.viewport().rect()
        view.customContextMenuRequested.emit(
            QPoint(area.width() // 2, self._chance.randrange(10, max(11, area.height() // 2)))
        )

    def private(self) -> None:
        """A window that leaves nothing, opened and closed again."""
        self._trigger("private")
        if not self._pump(20, self._private_windows):
            raise AssertionError("no private window came")
        self._pump(self._chance.choice((2, 8)))
        for window in self._private_windows():
            window.send_signal(signal.SIGINT)
        if not self._pump(60, lambda: not self._private_windows()):
            raise AssertionError("the private window stays")

    def _private_windows(self) -> list[psutil.Process]:
        found = []
        for process in psutil.process_iter(["cmdline"]):
            words = process.info["cmdline"] or []
            if "--private" in words and str(self.wiring.paths.config) in words:
                found.append(process)
        return found

    def kill_engine(self) -> None:
        info = self.wiring.host.status.info
        if info is not None and info.process_id and psutil.pid_exists(info.process_id):
            os.kill(info.process_id, signal.SIGKILL)

    def kill_reader(self) -> None:
        info = self.wiring.host.status.info
        engine = info.process_id if info is not None else 0
        children = [child for child in reading_children() if child.pid != engine]
        if children:
            os.kill(self._chance.choice(children).pid, signal.SIGKILL)

    def wait(self) -> None:
        self._pump(self._chance.choice((0.2, 1.0, 4.0)))
