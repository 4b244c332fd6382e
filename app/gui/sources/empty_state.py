"""What the window shows before it has any document: where to drop one, a sample to try, and what happens to it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.assistant.records import Stage
from app.gui import theme
from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.model.model_offer import ModelOffer

PRIVACY = QT_TRANSLATE_NOOP("EmptyState", "Nothing leaves this machine: reading, asking and answering happen here.")


class PageMark(QWidget):
    """A drawing of a page with one line lit: what Pincite does."""

    def __init__(self, look: theme.Theme) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(QSize(72, 88))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sheet, five lines, one of them lit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.colours
        sheet = QRectF(self.rect()).adjusted(6, 4, -6, -4)
        painter.setPen(QPen(QColor(colours.text_soft), 2))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(sheet, 5, 5)
        for number, length in enumerate((36, 40, 30, 40, 24)):
            y = sheet.top() + 16 + number * 12
            if number == 2:
                painter.fillRect(QRectF(sheet.left() + 8, y - 5, length + 4, 10), theme.LIT)
            start = QPointF(sheet.left() + 10, y)
            painter.setPen(QPen(QColor("#6b5200" if number == 2 else colours.text_soft), 2))
            painter.drawLine(start, start + QPointF(length, 0))


class EmptyState(QWidget):
    """The welcome of an empty library."""

    open_requested = Signal()
    sample_requested = Signal()

    def __init__(self, look: theme.Theme, has_sample: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = QFrame()
        self._target.setObjectName("dropTarget")
        self._target.setMinimumSize(360, 320)
        self._target.setMaximumSize(theme.larger(640, self.font()), theme.larger(400, self.font()))
        inside = QVBoxLayout(self._target)
        inside.setContentsMargins(40, 36, 40, 36)
        inside.setSpacing(theme.GAP_WIDE)
        title = _centred(self.tr("Drop documents here"), "title")
        about = _centred(
            self.tr("Then ask a question. Every answer shows the exact words it rests on, on their page."), "soft"
        )
        inside.addStretch(1)
        inside.addWidget(PageMark(look), 0, Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(title)
        inside.addWidget(about)
        inside.addLayout(self._buttons(has_sample))
        inside.addStretch(1)

        self._network_line = _centred("", "soft")
        self._model_line = _centred("", "soft")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(320)
        self._progress.setAccessibleName(self.tr("Progress of preparing the model"))
        self._progress.hide()
        self.offer = ModelOffer()
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(theme.GAP_WIDE)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._target, 8)
        row.addStretch(1)
        column.addLayout(row, 4)
        self._privacy = _centred(self.tr(PRIVACY), "plain")
        told = QVBoxLayout()
        told.setSpacing(theme.GAP_SMALL)
        for line in (self._privacy, self._network_line, self._model_line):
            told.addWidget(line)
        column.addLayout(told)
        column.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignCenter)
        offered = QHBoxLayout()
        offered.addStretch(1)
        offered.addWidget(self.offer, 8)
        offered.addStretch(1)
        column.addLayout(offered)
        column.addStretch(1)

    def _buttons(self, has_sample: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        choose = QPushButton(self.tr("Choose a file…"))
        choose.setObjectName("primary")
        choose.setToolTip(self.tr("Choose documents"))
        choose.clicked.connect(self.open_requested)
        row.addWidget(choose)
        if has_sample:
            sample = QPushButton(self.tr("Open the sample"))
            sample.setToolTip(self.tr("A short document that comes with Pincite"))
            sample.clicked.connect(self.sample_requested)
            row.addWidget(sample)
        row.addStretch(1)
        return row

    def set_drop_active(self, is_active: bool) -> None:
        """Show that a file is being dragged over the window."""
        self._target.setProperty("active", is_active)
        self._target.style().unpolish(self._target)
        self._target.style().polish(self._target)

    def show_privacy(self, promise: str, network: str) -> None:
        """Say what becomes of documents, and whether the network was used."""
        self._privacy.setText(promise)
        self._network_line.setText(network)

    def show_model(self, sentence: str, stage: Stage | None) -> None:
        """Say where the model stands; a stage with a total gets a bar."""
        self._model_line.setText(sentence)
        self._progress.setVisible(stage is not None and stage.total > 0)
        if stage is not None and stage.total > 0:
            self._progress.setRange(0, stage.total)
            self._progress.setValue(stage.done)


def _centred(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
