"""Where the question is typed: Enter sends, Shift+Enter breaks the line, @ picks a document, / a command."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.assistant.export.parts import is_right_to_left
from app.gui import theme
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.plain_label import plain_label
from app.gui.question.completions import Completions
from app.gui.question.source_chips import SourceChips

MOST_LINES = 8
"""The field grows with its text up to this many lines, then scrolls."""

KEYS_HINT = QT_TRANSLATE_NOOP("QuestionBox", "Enter asks · Shift+Enter: new line · @ document · / command")
MOST_HINT_LINES = 2
DUE_HINT = QT_TRANSLATE_NOOP("QuestionBox", "Asked as soon as the answer before it is there · Esc ends that one")
READING_HINT = QT_TRANSLATE_NOOP(
    "QuestionBox", "Ask meanwhile: you are answered from the pages read so far, then reading goes on."
)


class QuestionField(QPlainTextEdit):
    """A text field that grows, sends on Enter, and leaves files to the window."""

    send_requested = Signal()
    leave_requested = Signal()
    files_pasted = Signal(list)
    image_pasted = Signal(object)
    """A QImage; None if there is neither a picture nor anything else that can be used."""
    edit_requested = Signal()
    """Up was pressed in the empty field: the last question is wanted."""
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Question"))
        self.setAccessibleDescription(translate("QuestionBox", KEYS_HINT))
        self.setPlaceholderText(self.tr("Ask a question about your documents"))
        self.setTabChangesFocus(True)
        self.setFont(theme.reading_font(self.font()))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.completions = Completions(self)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._align)
        self._align()
        self._grow()

    def _align(self) -> None:
        """Words begin at their own side, as in answers: a plain text edit has them all begin at the left."""
        words = self.toPlainText().strip()
        is_rtl = is_right_to_left(words) if words else self.isRightToLeft()
        option = self.document().defaultTextOption()
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def _grow(self) -> None:
        margin = round(2 * self.document().documentMargin())
        lines = max(1, round(self.document().size().height()))
        if self.document().isEmpty():  # what is asked for breaks its lines, too, and nothing tells of that
            room = QRect(0, 0, max(1, self.viewport().width() - margin), MOST_LINES * self.fontMetrics().height())
            invited = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.placeholderText())
            lines = max(1, round(invited.height() / self.fontMetrics().lineSpacing()))
        self.setFixedHeight(min(lines, MOST_LINES) * self.fontMetrics().lineSpacing() + margin + 2)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if lines > MOST_LINES else policy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrower field the words take more lines, which the document does not tell."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """The empty field begins where the window's lines do."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def event(self, event: QEvent) -> bool:
        """Keys of the list that is open under the words: Tab would leave the field before it is a key press here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.completions.takes_key(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sends; with Shift it breaks the line. Escape leaves what was begun, Up edits the last question."""
        if event.key() == Qt.Key.Key_Up and not self.toPlainText():
            self.edit_requested.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.send_requested.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the frame show the focus."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the frame show the focus."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are not text: a drop of files goes on to the window."""
        return not source.hasUrls() and (source.hasImage() or super().canInsertFromMimeData(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text; pasted files and pictures are added to the library."""
        if source.hasUrls():
            self.files_pasted.emit([url for url in source.urls() if isinstance(url, QUrl)])
        elif not source.hasText() and not source.hasHtml():
            self.image_pasted.emit(source.imageData() if source.hasImage() else None)  # None: that is told
        else:
            super().insertFromMimeData(source)


class QuestionBox(QFrame):
    """The field, its hint line, and the button that asks or stops.

    Sending leaves the text where it is: whoever takes the question calls `clear`. So a refused question is not lost.
    """

    asked = Signal(str)
    leave_requested = Signal()
    stop_requested = Signal()
    files_pasted = Signal(list)
    image_pasted = Signal(object)
    edit_requested = Signal()
    text_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionBox")
        self._field = QuestionField()
        self._hint = plain_label("soft")
        self._hint.setText(_unparted(self.tr(KEYS_HINT)))
        self._hint.setFont(theme.soft_font(self.font()))
        self._button = QPushButton(self.tr("Ask"))
        self._button.setObjectName("primary")
        self._is_answering = False
        self._is_reading = False
        self._is_due = False  # Enter was pressed while an answer was on its way
        self._said = ""
        self._names: dict[int, str] = {}

        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.setSpacing(theme.GAP_SMALL)
        self.sources = SourceChips()
        column.addWidget(self.sources)
        column.addWidget(self._field)
        row = QHBoxLayout()
        row.addWidget(self._hint, 1)
        row.addWidget(self._button)
        column.addLayout(row)

        self._field.send_requested.connect(self._send)
        self._field.leave_requested.connect(self.leave_requested)
        self._field.files_pasted.connect(self.files_pasted)
        self._field.image_pasted.connect(self.image_pasted)
        self._field.edit_requested.connect(self.edit_requested)
        self._field.completions.source_chosen.connect(self._add_source)
        self._field.focus_changed.connect(self._show_focus)
        self._field.textChanged.connect(self._on_text_changed)
        self._button.clicked.connect(self._on_button)
        self.setFocusProxy(self._field)
        self._refresh_button()

    def offer_sources(self, sources: Sequence[tuple[int, str]]) -> None:
        """The documents that can be picked with @: numbers and names. Those chosen that are gone are dropped."""
        if self._names == dict(sources):
            return
        self._names = dict(sources)
        self._field.completions.set_sources(sources)
        chosen = self.sources.document_ids
        self.sources.set_sources({number: self._names[number] for number in chosen if number in self._names})

    def _add_source(self, document_id: int) -> None:
        if document_id in self._names:
            self.sources.add(document_id, self._names[document_id])

    @property
    def text(self) -> str:
        """What is typed."""
        return self._field.toPlainText()

    @property
    def has_keyboard(self) -> bool:
        """Whether what is typed goes into the field."""
        return self._field.hasFocus()

    def take_key(self, event: QKeyEvent) -> None:
        """Take the keyboard, with a key that was pressed elsewhere."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        QCoreApplication.sendEvent(self._field, event)

    def set_text(self, text: str) -> None:
        """Replace what is typed, the cursor at its end."""
        self._field.setPlainText(text)
        self._field.moveCursor(self._field.textCursor().MoveOperation.End)

    def add_below(self, words: str) -> None:
        """Put words behind what is typed, which stays."""
        typed = self.text
        self.set_text(f"{typed.rstrip()}\n{words}" if typed.strip() else words)

    def clear(self) -> None:
        """Empty the field: its question was taken."""
        self._field.clear()

    def set_answering(self, is_answering: bool) -> None:
        """Turn the button into Stop and back. Typing goes on meanwhile; what Enter was pressed for is asked then."""
        self._is_answering = is_answering
        self._refresh_button()
        if not is_answering and self._is_due:
            QTimer.singleShot(0, self, self._send_due)  # what follows the end of an answer comes first

    def forget_due(self) -> None:
        """Do not ask by itself what Enter was pressed for: it stays typed."""
        if self._is_due:
            self._set_due(False)

    def set_reading(self, is_reading: bool) -> None:
        """While documents are read for an answer, another question may be asked, and the box says so."""
        if is_reading != self._is_reading:
            self._is_reading = is_reading
            self.set_hint(self._said)
            self._refresh_button()

    @property
    def hint(self) -> str:
        """The line beside the button."""
        return self._hint.text()

    def set_hint(self, hint: str) -> None:
        """Say why a question cannot be asked now; empty: back to the usual hint."""
        self._said = hint
        usual = DUE_HINT if self._is_due else READING_HINT if self._is_reading else KEYS_HINT
        words = hint or _unparted(self.tr(usual))
        room = self.width() - self._button.sizeHint().width() - 3 * theme.GAP
        is_long = self._hint.fontMetrics().horizontalAdvance(words) > MOST_HINT_LINES * room
        self._hint.setText("" if is_long and words == _unparted(self.tr(KEYS_HINT)) else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the keys would fill a narrow window they are not told: F1 has them."""
        super().resizeEvent(event)
        self.set_hint(self._said)

    @property
    def _stops(self) -> bool:
        """Whether the button stops the answer: not while words wait that can be asked meanwhile."""
        return self._is_answering and not (self._is_reading and self.text.strip())

    def _send(self) -> None:
        if not self.text.strip():
            return
        if self._is_reading or not self._is_answering:
            self.asked.emit(self.text.strip())
        else:
            self._set_due(True)

    def _send_due(self) -> None:
        if self._is_due:
            self._set_due(False)
            self._send()

    def _set_due(self, is_due: bool) -> None:
        self._is_due = is_due
        self.set_hint(self._said)

    def _on_button(self) -> None:
        if self._stops:
            self.stop_requested.emit()
        else:
            self._send()

    def _on_text_changed(self) -> None:
        self._refresh_button()
        self.forget_due()  # other words are not sent unasked
        self.text_changed.emit(self.text)

    def _refresh_button(self) -> None:
        self._button.setText(self.tr("Stop") if self._stops else self.tr("Ask"))
        self._button.setToolTip(self.tr("Stop the answer") if self._stops else self.tr("Ask (Enter)"))
        self._button.setAccessibleName(self.tr("Stop the answer") if self._stops else self.tr("Ask the question"))
        self._button.setEnabled(self._stops or bool(self.text.strip()))

    def _show_focus(self, has_focus: bool) -> None:
        self.setProperty("focused", has_focus)
        self.style().unpolish(self)
        self.style().polish(self)


def _unparted(hint: str) -> str:
    """No line ends between a sign and what it does, or begins with a dot."""
    for sign in ("@ ", "/ ", " ·"):
        hint = hint.replace(sign, sign.replace(" ", "\u00a0"))
    return hint
