"""Shows what a report of a fault would contain: it can be copied or saved, and is never sent."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import PinciteError
from app.gui import theme
from app.gui.sentences import sentence_of

SIZE = (720, 560)
COPIED_MS = 1500


class ReportDialog(QDialog):
    """The text is filled in when it is known."""

    save_requested = Signal(str, str)
    """The file's path, and the text."""
    read = Signal()
    """The report was on show, and the dialog is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report of a fault"))
        theme.open_at_size(self, *SIZE)
        about = QLabel(
            self.tr(
                "This is all that a report would contain. It stays on this machine: Pincite sends nothing. If you want"
                " to report a fault, copy it. It holds no word of your documents, questions or folders."
            )
        )
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        self._text = QPlainTextEdit()
        self._text.setObjectName("report")
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("The report"))
        self._text.setFont(theme.fixed_font(self.font()))
        self._text.setPlainText(self.tr("Looking at this machine…"))
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setObjectName("primary")
        self._copy.clicked.connect(self._copy_text)
        self._save = QPushButton(self.tr("Save…"))
        self._save.clicked.connect(self._choose_file)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        for button in (self._copy, self._save):
            button.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self._copy)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        column.setSpacing(theme.GAP_WIDE)
        column.addWidget(about)
        column.addWidget(self._text, 1)
        column.addLayout(row)

    def show_report(self, text: str) -> None:
        """Show the report."""
        self._text.setPlainText(text)
        for button in (self._copy, self._save):
            button.setEnabled(True)
        self.finished.connect(self.read)

    def show_problem(self, error: PinciteError) -> None:
        """Say why there is none."""
        self._text.setPlainText(sentence_of(error))

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._copy.setText(self.tr("Copied"))
        QTimer.singleShot(COPIED_MS, self._copy, lambda: self._copy.setText(self.tr("Copy")))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"), "pincite-report.txt")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = self._text.toPlainText()
        dialog.fileSelected.connect(lambda name: self.save_requested.emit(name, text))
        dialog.open()
