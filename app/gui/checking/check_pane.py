"""What is shown of a check of exported answers, in place of the conversation: the verdict, the files, each citation.

Keys  in the list: Enter shows the page of a citation that holds, or asks for a file; Escape goes back, or stops
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.assistant.records import Stage
from app.gui import theme
from app.gui.checking.check_delegate import CheckDelegate
from app.gui.checking.check_rows import ROW_ROLE, CheckRow, CheckRowsModel
from app.gui.checking.check_words import Check, summary_text, tone_of, verdict_words
from app.gui.conversation.answer_words import stage_sentence
from app.gui.flow_layout import FlowLayout
from app.gui.icon_button import IconButton
from app.gui.icons import Icon

COPIED_MS = 1500
AT_ONCE = 40
"""Rows that are laid out in one go: a long conversation has hundreds."""


class CheckList(QListView):
    """The rows. Enter does what a click does."""

    row_pressed = Signal(object)
    """A CheckRow."""

    def __init__(self, model: CheckRowsModel, look: theme.Theme) -> None:
        super().__init__()
        self.setObjectName("documents")
        self.setAccessibleName(self.tr("What was checked"))
        self.setAccessibleDescription(self.tr("Enter shows the page of a citation that holds, or asks for a file"))
        self.setModel(model)
        self._delegate = CheckDelegate(look)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(AT_ONCE)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._press)
        self.entered.connect(self._point)
        self.viewportEntered.connect(lambda: self.viewport().unsetCursor())
        look.changed.connect(self.viewport().update)

    def _point(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        is_open = isinstance(row, CheckRow) and row.can_open
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_open else Qt.CursorShape.ArrowCursor)

    def _press(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, CheckRow) and row.can_open:
            self.row_pressed.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the row on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class CheckPane(QWidget):
    """Heading, verdict or progress, what can be done, the rows."""

    row_pressed = Signal(object)
    """A CheckRow."""
    files_wanted = Signal()
    folder_wanted = Signal()
    stop_requested = Signal()
    again_requested = Signal()
    add_requested = Signal()
    """What was taken for an export is to be read as a document."""
    closed = Signal()

    def __init__(self, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._check: Check | None = None
        self._model = CheckRowsModel(self)
        self.list = CheckList(self._model, look)
        self.list.row_pressed.connect(self.row_pressed)
        self._back = IconButton(Icon.BACK, self.tr("Back to the conversation (Esc)"), self.tr("Back"), look)
        self._back.clicked.connect(self.closed)
        self._title = QLabel()
        self._title.setObjectName("heading")
        self._stage = QLabel()
        self._verdict = QFrame()
        self._verdict.setObjectName("verdict")
        self._words = QLabel()
        for label in (self._title, self._stage, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(theme.leading())
        self._hint = QLabel(self.tr("Choose a citation that holds, and its words are lit on their page."))
        self._hint.setObjectName("soft")
        self._hint.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the check"))
        self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.list)

    def _make_buttons(self) -> None:
        self._files = self._button(self.tr("Choose files…"), self.tr("Check against files that you choose"))
        self._files.clicked.connect(self.files_wanted)
        self._folder = self._button(self.tr("Choose a folder…"), self.tr("Look for the documents in a folder"))
        self._folder.clicked.connect(self.folder_wanted)
        self._again = self._button(self.tr("Check again"), self.tr("Read the files anew and check again"))
        self._again.clicked.connect(self.again_requested)
        self._copy = self._button(self.tr("Copy"), self.tr("Copy the result as text"))
        self._copy.clicked.connect(self._copy_text)
        self._add = self._button(self.tr("Add as a document"), self.tr("Read this file into the library instead"))
        self._add.clicked.connect(self.add_requested)
        self._stop = self._button(self.tr("Stop checking"), self.tr("Stop the check"))
        self._stop.clicked.connect(self.stop_requested)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self._verdict)
        inside.setContentsMargins(theme.GAP + 4, theme.GAP, theme.GAP + 4, theme.GAP)
        inside.addWidget(self._words)
        buttons = FlowLayout()
        for button in (self._stop, self._files, self._folder, self._again, self._copy, self._add):
            buttons.addWidget(button)
        head.setContentsMargins(theme.GAP, theme.GAP, theme.GAP_WIDE, 0)
        top = QVBoxLayout()
        top.setContentsMargins(theme.GAP_WIDE, theme.GAP, theme.GAP_WIDE, theme.GAP)
        top.setSpacing(theme.GAP)
        for part in (self._stage, self._bar, self._verdict):
            top.addWidget(part)
        top.addLayout(buttons)
        top.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(top)
        column.addWidget(self.list, 1)

    @property
    def check(self) -> Check | None:
        """What is on show."""
        return self._check

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """What is listed."""
        return self._model.rows

    @property
    def verdict(self) -> str:
        """The line above all; empty while files are read."""
        return self._words.text()

    def begin(self, file: str, *, is_web_page: bool) -> None:
        """A check of a file begins: what was shown of another goes. A web page may be wanted as a document as well."""
        self._title.setText(self.tr("Check of {file}").format(file=theme.in_own_direction(file)))
        self._check = None
        self._model.set_rows(())
        self._words.clear()
        self._show_running(True)
        self._add.setVisible(is_web_page)
        self.show_stage(Stage(self.tr("Looking for the documents"), 0, 0))

    def show_stage(self, stage: Stage) -> None:
        """How far it is."""
        self._stage.setText(stage_sentence(stage))
        self._bar.setRange(0, stage.total)
        self._bar.setValue(stage.done)

    def show_check(self, check: Check, rows: tuple[CheckRow, ...]) -> None:
        """It is done; these are its rows."""
        self._check = check
        self._model.set_rows(rows)
        first = next((number for number, row in enumerate(self._model.rows) if row.can_open), 0)
        self.list.setCurrentIndex(self._model.index(first))
        self._say(verdict_words(check), tone_of(check))
        self._hint.setVisible(any(row.pin is not None for row in self._model.rows))
        self._copy.show()

    def show_problem(self, sentence: str, *, may_add: bool = False) -> None:
        """It came to nothing; the file may be wanted as a document instead."""
        self._say(sentence, "bad")
        if may_add:
            self._add.show()
        self._copy.hide()

    def show_stopped(self) -> None:
        """The user stopped it."""
        self._say(self.tr("The check was stopped. Nothing was changed."), "doubtful")
        self._copy.hide()

    def _say(self, words: str, tone: str) -> None:
        self._show_running(False)
        self._words.setText(words)
        self._verdict.setAccessibleName(words)
        self._verdict.setProperty("tone", tone)
        self._verdict.style().unpolish(self._verdict)
        self._verdict.style().polish(self._verdict)

    def _show_running(self, is_running: bool) -> None:
        had_focus = self._stop.hasFocus() or self._again.hasFocus()
        self._hint.hide()
        running: tuple[QWidget, ...] = (self._stage, self._bar, self._stop)
        over: tuple[QWidget, ...] = (self._verdict, self._files, self._folder, self._again, self._copy)
        for part in (*running, *over):
            part.setVisible((part in running) == is_running)
        if had_focus:
            self.list.setFocus()

    def _copy_text(self) -> None:
        if self._check is not None:
            QGuiApplication.clipboard().setText(summary_text(self._check))
            self._copy.setText(self.tr("Copied"))
            QTimer.singleShot(COPIED_MS, self._copy, lambda: self._copy.setText(self.tr("Copy")))

    def event(self, event: QEvent) -> bool:
        """Escape belongs to the check while it is on show, not to the action that stops answers."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops what runs, else goes back to the conversation."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._stop.isVisible():
            self.stop_requested.emit()
        else:
            self.closed.emit()
