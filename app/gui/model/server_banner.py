"""The banner that stands above everything while a server answers: it names the host that documents are sent to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.gui import theme
from app.gui.model.engine_host import ModelStatus


class ServerBanner(QFrame):
    """Cannot be dismissed: it goes when a model on this machine answers."""

    models_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("severity", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP + 4, theme.GAP, theme.GAP, theme.GAP)
        row.setSpacing(theme.GAP)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        models = QPushButton(self.tr("Choose a model on this machine"))
        models.clicked.connect(self.models_requested)
        row.addWidget(self._text, 1)
        row.addWidget(models)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return self._text.text()

    def show_status(self, status: ModelStatus) -> None:
        """Follow the model: while another is being started, what is known of the last one stays."""
        if status.info is None:
            return
        words = ""
        if status.info.is_remote:
            words = self.tr(
                "Questions and documents leave this machine: they are sent to {host}, where {model} answers."
            )
            words = words.format(host=status.info.server, model=status.info.model)
        self._text.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
