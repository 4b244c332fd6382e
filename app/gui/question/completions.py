"""Offers what can follow an @ (documents) or a leading / (commands) while a question is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.question.commands import COMMANDS

WHAT_ROLE = Qt.ItemDataRole.UserRole
"""Of an entry: a document's number, or a command's name."""
SOURCE = re.compile(r"(?:^|(?<=\s))@([^\s@]*)$")
COMMAND = re.compile(r"^/([\w-]*)$")
SOURCES_NAME = QT_TRANSLATE_NOOP("Completions", "Documents to ask")
COMMANDS_NAME = QT_TRANSLATE_NOOP("Completions", "Commands")


class Completions(QObject):
    """The list under the words that are typed. Enter and Tab take the marked entry, Escape closes it."""

    source_chosen = Signal(int)
    """A document's number; its @ is gone from the text."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._sources = QStandardItemModel(self)
        self._commands = QStandardItemModel(self)
        for command in COMMANDS:
            self._commands.appendRow(
                _entry(f"/{command.name}  ·  {translate('Commands', command.about)}", command.name)
            )
        self._completer = QCompleter(self)
        self._completer.setWidget(field)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._popup = QListView()
        self._completer.setMaxVisibleItems(10)
        self._popup.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._popup.setObjectName("completions")
        self._completer.setPopup(self._popup)
        self._popup.clicked.connect(self._take)
        field.textChanged.connect(self._refresh)

    def set_sources(self, sources: Sequence[tuple[int, str]]) -> None:
        """The documents that can be asked: numbers and names."""
        self._sources.clear()
        for number, name in sources:
            self._sources.appendRow(_entry(name, number))

    @property
    def is_open(self) -> bool:
        """Whether the list is on show."""
        return self._popup.isVisible()

    def takes_key(self, event: QKeyEvent) -> bool:
        """Whether a key is for the list; the field leaves it alone then."""
        if not self.is_open:
            return False
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
        if event.key() not in keys:
            return False
        popup = self._popup
        if event.key() == Qt.Key.Key_Escape:
            popup.hide()
        else:
            self._take(popup.currentIndex())
        return True

    def _refresh(self) -> None:
        before = self._before_cursor()
        if match := SOURCE.search(before):
            self._offer(self._sources, match[1], self.tr(SOURCES_NAME))
        elif match := COMMAND.search(before):
            self._offer(self._commands, f"/{match[1]}" if match[1] else "", self.tr(COMMANDS_NAME))
        else:
            self._popup.hide()

    def _offer(self, model: QStandardItemModel, beginning: str, name: str) -> None:
        if self._completer.model() is not model:
            self._completer.setModel(model)
        self._completer.setCompletionPrefix(beginning)
        popup = self._popup
        if not self._completer.completionCount() or not self._field.hasFocus():
            popup.hide()
            return
        popup.setAccessibleName(name)
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        box = self._field.cursorRect()
        box.setWidth(min(max(260, popup.sizeHintForColumn(0) + 32), max(260, self._field.width())))
        self._completer.complete(box)

    def _before_cursor(self) -> str:
        cursor = self._field.textCursor()
        text = cursor.block().text()[: cursor.positionInBlock()]
        return text if cursor.blockNumber() == 0 else f" {text}"  # a command begins the first line only

    def _take(self, index: QModelIndex | QPersistentModelIndex) -> None:
        what = index.data(WHAT_ROLE)
        self._popup.hide()
        cursor = self._field.textCursor()
        match = SOURCE.search(self._before_cursor()) or COMMAND.search(self._before_cursor())
        if match is None or what is None:
            return
        back = len(match[1]) + 1
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, back)
        if isinstance(what, int):
            cursor.removeSelectedText()
            self.source_chosen.emit(what)
        else:
            wants = next(command.wants for command in COMMANDS if command.name == what)
            cursor.insertText(f"/{what} " if wants else f"/{what}")
            self._popup.hide()


def _entry(words: str, what: int | str) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(what, WHAT_ROLE)
    item.setEditable(False)
    return item
