"""The one place where errors and messages are shown: a short stack of bars above the conversation, never a dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.flow_layout import FlowLayout
from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.sentences import in_language

MOST_NOTICES = 4
"""More than these and the oldest leaves: a folder of bad files must not fill the window."""

LEAST_LETTERS = 50
"""Of words on one line beside the buttons, where they take more than `MOST_LINES`."""
MOST_LINES = 2


class Severity(StrEnum):
    """How bad it is. The word is shown too: colour is never the only sign."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


LABELS = {
    Severity.INFO: QT_TRANSLATE_NOOP("NoticeBar", "Note"),
    Severity.WARNING: QT_TRANSLATE_NOOP("NoticeBar", "Please note"),
    Severity.ERROR: QT_TRANSLATE_NOOP("NoticeBar", "Problem"),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """One message: what happened and what was kept, with at most one action."""

    text: str
    severity: Severity = Severity.ERROR
    action: str = ""
    """Label of the button, empty for none."""
    on_action: Callable[[], None] | None = None
    topic: str = ""
    """A newer notice of the same topic takes the place of the older one."""


class NoticeBar(QFrame):
    """One notice on the screen."""

    def __init__(self, notice: Notice, close: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("severity", notice.severity.value)
        severity, words = self.tr(LABELS[notice.severity]), in_language(notice.text)
        self.setAccessibleName(self.tr("{severity}: {sentence}").format(severity=severity, sentence=words))
        self._words = words
        self._label = label = QLabel(severity)
        label.setObjectName("heading")
        text = QLabel(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        said = QVBoxLayout()  # the word stands beside the first line, also where the buttons are higher than both
        said.addStretch(1)
        said.addLayout(line)
        said.addStretch(1)
        self._foot = QWidget()
        self._buttons = FlowLayout(parted_after=0)
        self._foot.setLayout(self._buttons)
        if notice.action and (on_action := notice.on_action):
            button = QPushButton(notice.action)
            button.clicked.connect(close)
            button.clicked.connect(on_action)
            self._buttons.addWidget(button)
        if notice.severity is not Severity.INFO:
            copy = _tool_button(self.tr("Copy"), self.tr("Copy this message"))
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{severity}: {words}"))
            self._buttons.addWidget(copy)
        dismiss = _tool_button("✕", self.tr("Dismiss this message"))
        dismiss.setToolTip(self.tr("Dismiss"))
        dismiss.clicked.connect(close)
        self._buttons.addWidget(dismiss)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(theme.GAP + 4, theme.GAP, theme.GAP, theme.GAP)
        self._row.setSpacing(theme.GAP)
        self._row.addLayout(said, 1)
        self._row.addWidget(self._foot, 0, Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest button: the words break their lines, and the buttons go below each other."""
        return QSize(self._buttons.minimumSize().width() + 2 * theme.GAP + 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where long words would have little room beside the buttons, these go below them."""
        letters = self.fontMetrics()
        beside = event.size().width() - self._buttons.sizeHint().width() - self._label.sizeHint().width()
        is_narrow = beside < LEAST_LETTERS * letters.averageCharWidth()
        is_long = letters.horizontalAdvance(self._words) > MOST_LINES * beside
        direction = QBoxLayout.Direction.TopToBottom if is_narrow and is_long else QBoxLayout.Direction.LeftToRight
        is_beside = direction is QBoxLayout.Direction.LeftToRight
        self._foot.setMinimumWidth(self._buttons.sizeHint().width() if is_beside else 0)  # beside words, in one line
        if self._row.direction() is not direction:
            self._row.setDirection(direction)
        super().resizeEvent(event)


def _tool_button(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name)
    return button


class Notices(QWidget):
    """The stack of notices, newest last. Takes no room while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Messages"))
        self._bars: list[tuple[Notice, NoticeBar]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.GAP_WIDE, theme.GAP, theme.GAP_WIDE, theme.GAP)
        self._column.setSpacing(theme.GAP)
        self.hide()

    @property
    def shown(self) -> tuple[Notice, ...]:
        """The notices on the screen, oldest first."""
        return tuple(notice for notice, _ in self._bars)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice until the user dismisses it or a newer one takes its place; screen readers are told."""
        if notice.topic:
            self.dismiss_topic(notice.topic)
        self._bars = [entry for entry in self._bars if not self._drop_if(entry, entry[0].text == notice.text)]
        while len(self._bars) >= MOST_NOTICES:
            self._drop_if(self._bars.pop(0), True)
        bar = NoticeBar(notice, lambda: self._dismiss(notice))
        self._bars.append((notice, bar))
        self._column.addWidget(bar)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(bar, QAccessible.Event.Alert))

    def dismiss_topic(self, topic: str) -> None:
        """Take away the notice about something that is over."""
        self._bars = [entry for entry in self._bars if not self._drop_if(entry, entry[0].topic == topic)]
        self.setVisible(bool(self._bars))

    def _dismiss(self, notice: Notice) -> None:
        self._bars = [entry for entry in self._bars if not self._drop_if(entry, entry[0] is notice)]
        self.setVisible(bool(self._bars))

    def _drop_if(self, entry: tuple[Notice, NoticeBar], is_wanted: bool) -> bool:
        if is_wanted:
            self._column.removeWidget(entry[1])
            entry[1].hide()
            entry[1].deleteLater()
        return is_wanted
