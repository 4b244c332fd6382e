"""The offer of a larger model in the welcome, made only where one fits; it can be sent away for good."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.flow_layout import FlowLayout
from app.gui.language import size_words
from app.gui.model.model_rows import ModelRow
from app.gui.model.model_words import judgement_of
from app.gui.plain_label import plain_label

WIDTH = 640


class ModelOffer(QFrame):
    """A card: what is offered, that it fits, two buttons."""

    wanted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setMaximumWidth(theme.larger(WIDTH, self.font()))
        self.is_dismissed = False
        self._title = plain_label("heading")
        self._about = plain_label("soft")
        self._look = QPushButton(self.tr("Look at it…"))
        self._look.setToolTip(self.tr("Opens the list of models; nothing is fetched before you say so there"))
        self._look.clicked.connect(self.wanted)
        self._dismiss = QPushButton(self.tr("No, thanks"))
        self._dismiss.setToolTip(self.tr("Is not offered again; the list of models stays in the menu"))
        self._dismiss.clicked.connect(self._go_away)
        buttons = FlowLayout()
        buttons.addWidget(self._look)
        buttons.addWidget(self._dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP + 4, theme.GAP_WIDE, theme.GAP + 4)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addSpacing(theme.GAP_SMALL)
        column.addLayout(buttons)
        self.hide()

    def show_offer(self, row: ModelRow | None) -> None:
        """Offer a model, or nothing."""
        if row is None or self.is_dismissed:
            self.hide()
            return
        judgement = judgement_of(row)
        self._title.setText(self.tr("{0} · {1} {2}").format(row.title, judgement.sign, judgement.words))
        needed = size_words(row.outlook.fit.need.peak) if row.outlook is not None else ""
        self._about.setText(
            self.tr(
                "It knows more than the small starter, reads longer documents, and sees pictures. With the longest it"
                " takes {0} of memory; about {1} are fetched once."
            ).format(needed, size_words(row.size))
        )
        self.show()

    def show_job(self, words: str) -> None:
        """How far it is, once it is being fetched."""
        if words and not self.isHidden():
            self._about.setText(words)

    def _go_away(self) -> None:
        self.is_dismissed = True
        self.hide()
        self.dismissed.emit()
