"""The corner of the status bar that says which model runs, where, and why there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.gui import theme
from app.gui.conversation.answer_words import stage_sentence
from app.gui.language import COUNTS, figure, size_words, translate
from app.gui.model.device_details import Speed
from app.gui.model.engine_host import ModelState, ModelStatus
from app.gui.model.model_rows import weights_word
from app.gui.plain_tip import plain_tip
from app.gui.sentences import in_language

SPARE = 40
"""Around the words of the badge, device independent pixels."""


def status_sentence(status: ModelStatus) -> str:
    """Where the model stands, in one sentence."""
    if status.state is ModelState.READY and status.info:
        return (
            translate("DeviceBadge", "{model} is ready. {note}")
            .format(model=status.info.model, note=in_language(status.note))
            .rstrip()
        )
    if status.state is ModelState.FAILED:
        return translate("DeviceBadge", "The model could not start. {error}").format(error=in_language(status.error))
    return stage_sentence(status.stage) if status.stage else translate("DeviceBadge", "Starting the model")


class DeviceBadge(QWidget):
    """Model name and device; while it is prepared, how far that is."""

    restart_requested = Signal()
    details_requested = Signal()
    """The badge was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel()
        self._text.setObjectName("soft")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(120)
        self._progress.setAccessibleName(self.tr("Progress of preparing the model"))
        self._device = QPushButton()
        self._device.setObjectName("device")
        self._device.clicked.connect(self.details_requested)
        self._said = ""
        self._has_extent = False
        self._name = ""
        self._load = ""
        self._could_be_faster = False
        self._restart = QPushButton(self.tr("Start the model again"))
        self._restart.clicked.connect(self.restart_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, 2, theme.GAP, 2)
        row.setSpacing(theme.GAP)
        for widget in (self._text, self._progress, self._device, self._restart):
            row.addWidget(widget)
        self.show_status(ModelStatus(ModelState.PREPARING))

    def show_status(self, status: ModelStatus) -> None:
        """Show where the model stands."""
        info = status.info
        self._said = self.tr("Model stopped") if status.state is ModelState.FAILED else status_sentence(status)
        self._text.setToolTip(plain_tip(in_language(status.error) or self._said))
        stage = status.stage
        self._has_extent = stage is not None and stage.total > 0
        if stage is not None and stage.total > 0:
            self._progress.setRange(0, stage.total)
            self._progress.setValue(stage.done)
        self._restart.setVisible(status.state is ModelState.FAILED)
        self._device.setVisible(info is not None)
        if info is not None:
            self._said = info.model
            about = self.tr("Weights: {weights}. {note}").format(
                weights=weights_word(info.weights), note=in_language(status.note)
            )
            self._text.setToolTip(plain_tip(about))
            self._name = info.device.upper() if not info.is_remote else self.tr("Server")
            why = "\n".join(
                (
                    info.device_name,
                    in_language(info.reason),
                    self.tr("Context: {tokens}").format(tokens=COUNTS.tokens(info.context_length)),
                )
            )
            self._device.setToolTip(plain_tip(why))
            self._device.setAccessibleName(
                self.tr("The model runs on {device_name}: {reason}. Press for details").format(
                    device_name=info.device_name, reason=in_language(info.reason)
                )
            )
        self._show_words()

    def show_load(self, memory: int, speed: Speed) -> None:
        """Show how much memory the model holds, bytes, and how fast it wrote last; 0 is not known."""
        held = f" · {size_words(memory)}" if memory else ""
        fast = ""
        if speed.writing:
            fast = " · " + self.tr("{tokens} tokens/s").format(tokens=figure(speed.writing))
        self._load = f"{held}{fast}"
        self._show_words()

    def show_idle_gpu(self, is_idle: bool) -> None:
        """Whether there is a GPU that waits for its libraries: the details tell how to get them."""
        self._could_be_faster = is_idle
        self._show_words()

    def _show_words(self) -> None:
        """As much as the window has room for; the tooltip and the details have all of it."""
        letters, width = self._text.fontMetrics(), self.window().width() - SPARE
        wide = letters.horizontalAdvance(self._said)
        self._text.setText(letters.elidedText(self._said, Qt.TextElideMode.ElideRight, width))
        self._progress.setVisible(self._has_extent and wide + self._progress.width() + 2 * SPARE <= width)
        idle = " · " + self.tr("GPU not used yet") if self._could_be_faster and self._name == "CPU" else ""
        room = self.window().width() - self._text.sizeHint().width() - SPARE
        for words in (f"{self._name}{self._load}{idle}", f"{self._name}{self._load}", self._name):
            self._device.setText(words)
            if self._device.sizeHint().width() <= room:
                break

    def showEvent(self, event: QShowEvent) -> None:
        """From now on the window says how much room there is."""
        self.window().installEventFilter(self)
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say more, or less, in a window of another size."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self._show_words()
        return super().eventFilter(watched, event)
