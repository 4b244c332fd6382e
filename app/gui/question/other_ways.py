"""What can be done when documents are too long to be read at once: fewer pages, another model, or nothing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.flow_layout import FlowLayout
from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.plain_label import plain_label
from app.gui.question.model_request import BEST_PAGES, LOOK_UP, SEARCH_MODE, ModelRequest

BEST_PAGES_TIP = QT_TRANSLATE_NOOP(
    "OtherWays", "Quick: finds the pages that fit the question best, and asks them one by one. The receipt says which."
)
SEARCH_TIP = QT_TRANSLATE_NOOP(
    "OtherWays", "Slower: finds the pages that fit the question best, and reads as many at once as the model takes."
)
LOOK_UP_TIP = QT_TRANSLATE_NOOP(
    "OtherWays", "The model searches and reads, step by step; suits larger models. The receipt lists the steps."
)
PAGES_TIP = QT_TRANSLATE_NOOP("OtherWays", "A list such as 3-9 or 1,4,7-")
LEAST_FIELD_WIDTH = 40
"""In the narrowest pane; pixels."""


class OtherWays(QWidget):
    """The ways on: first the one that suits most questions, then others, and a field for pages of the user's choice."""

    chosen = Signal(object)
    """The ModelRequest to make instead."""
    model_requested = Signal()
    """Another model is wanted."""
    cancelled = Signal()
    """Nothing is to be asked; the words go back to the box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Too long to be read at once: what should be read?"))
        self._request = ModelRequest(())
        self._best = QPushButton(self.tr("Search for the best pages"))
        self._best.setObjectName("primary")
        self._best.setAccessibleDescription(self.tr(BEST_PAGES_TIP))
        self._best.clicked.connect(self._choose_best)
        self._about_best = plain_label("soft")
        self._about_best.setFont(theme.soft_font(self._about_best.font()))
        kept = self.tr(
            "Further questions are asked in the same way, until you choose otherwise under the question box."
        )
        self._about_best.setText(f"{self.tr(BEST_PAGES_TIP)} {kept}")
        self._search = QPushButton(self.tr("Read as many pages as fit"))
        self._search.setToolTip(self.tr(SEARCH_TIP))
        self._search.clicked.connect(self._choose_search)
        self._look_up = QPushButton(self.tr("Let the model look things up"))
        self._look_up.setToolTip(self.tr(LOOK_UP_TIP))
        self._look_up.clicked.connect(self._choose_look_up)
        self._model = QPushButton(self.tr("Choose a larger model…"))
        self._model.setToolTip(self.tr("Opens the list of models, with what fits this machine"))
        self._model.clicked.connect(self.model_requested)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Asks nothing; your words go back to the box"))
        self._cancel.clicked.connect(self.cancelled)
        self._pages = QLineEdit()
        self._pages.setPlaceholderText(self.tr("Pages, such as 3-9"))
        self._pages.setMinimumWidth(LEAST_FIELD_WIDTH)
        self._pages.setToolTip(self.tr(PAGES_TIP))
        self._pages.setAccessibleName(self.tr("Pages to read"))
        self._pages.setAccessibleDescription(self.tr(PAGES_TIP))
        self._pages.textChanged.connect(self._refresh)
        self._pages.returnPressed.connect(self._choose_pages)
        self._these = QPushButton()
        self._these.clicked.connect(self._choose_pages)

        self._ways = {
            BEST_PAGES: (self._best, self._about_best),
            SEARCH_MODE: (self._search,),
            LOOK_UP: (self._look_up,),
        }

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._best, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._about_best)
        others = FlowLayout()
        others.addWidget(self._search)
        others.addWidget(self._look_up)
        column.addLayout(others)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self._pages, 1)
        row.addWidget(self._these)
        column.addLayout(row)
        last = FlowLayout()
        last.addWidget(self._model)
        last.addWidget(self._cancel)
        column.addLayout(last)
        self.hide()

    def show_offer(self, request: ModelRequest | None, *, is_answered: bool = False) -> None:
        """Offer other ways of asking `request`, or nothing; `is_answered`: in place of the answer that it has."""
        if request is not None and (self.isHidden() or request != self._request):
            self._request = request
            for way, parts in self._ways.items():
                for part in parts:
                    part.setVisible(request.can_ask_some_pages and request.focus != way)
            self._cancel.setVisible(not is_answered)
            self._these.setText(self.tr("Summarise these") if request.is_summary else self.tr("Ask these"))
            self._these.setAccessibleName(
                self.tr("Summarise these pages") if request.is_summary else self.tr("Ask these pages")
            )
            self._pages.setText(request.pages)
            self._refresh()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.setVisible(request is not None)

    def _refresh(self) -> None:
        self._these.setEnabled(bool(self._pages.text().strip()))

    def _choose_best(self) -> None:
        self.chosen.emit(replace(self._request, focus=BEST_PAGES, pages=""))

    def _choose_search(self) -> None:
        self.chosen.emit(replace(self._request, focus=SEARCH_MODE, pages=""))

    def _choose_look_up(self) -> None:
        self.chosen.emit(replace(self._request, focus=LOOK_UP, pages=""))

    def _choose_pages(self) -> None:
        if pages := self._pages.text().strip():
            self.chosen.emit(replace(self._request, focus="", pages=pages))
