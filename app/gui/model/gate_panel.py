"""What is shown where the hub asks for an accepted licence: why, the pages where that is done, a field for a token."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.flow_layout import FlowLayout

TOKENS_PAGE = "https://huggingface.co/settings/tokens"
TOKEN = re.compile(r"[!-~]{8,500}")


class GatePanel(QFrame):
    """Steps, and the token. The token's text is never shown."""

    token_given = Signal(str, bool)
    """The token, and whether it is to be kept in the keyring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._repository = ""
        self._can_keep = True
        self._why = _text(
            self.tr(
                "Google gives Gemma 3 to people who accepted its terms. That is done once, with a free account of the"
                " Hugging Face hub; Pincite then fetches with a token of that account."
            )
        )
        self._had = _text("")
        self._page = QPushButton(self.tr("1. Accept the terms…"))
        self._page.setToolTip(self.tr("Opens the model's page in your browser"))
        self._page.clicked.connect(self._open_page)
        self._make = QPushButton(self.tr("2. Make a token…"))
        self._make.setToolTip(self.tr("Opens the hub's page for tokens in your browser; one that may read is enough"))
        self._make.clicked.connect(lambda: _open(TOKENS_PAGE))
        self._terms = QPushButton(self.tr("Read the terms…"))
        self._terms.setToolTip(self.tr("Opens the Gemma Terms of Use in your browser"))
        self._terms.clicked.connect(_open_terms)
        self._token = QLineEdit()
        self._token.setEchoMode(QLineEdit.EchoMode.Password)
        self._token.setPlaceholderText(self.tr("3. Paste the token"))
        self._token.setAccessibleName(self.tr("Token for the Hugging Face hub"))
        self._token.textChanged.connect(self._refresh)
        self._token.returnPressed.connect(lambda: self._give(is_kept=self._can_keep))
        self._keep = QPushButton(self.tr("Keep it and fetch"))
        self._keep.setToolTip(self.tr("Puts the token into the keyring of this system"))
        self._keep.clicked.connect(lambda: self._give(is_kept=True))
        self._once = QPushButton(self.tr("Fetch without keeping it"))
        self._once.setToolTip(self.tr("Uses the token for this fetching only"))
        self._once.clicked.connect(lambda: self._give(is_kept=False))
        self._problem = _text("")
        self._problem.setObjectName("problem")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP + 4, theme.GAP + 4, theme.GAP + 4, theme.GAP + 4)
        column.setSpacing(theme.GAP)
        heading = _text(self.tr("Google asks you to accept its terms once"))
        heading.setObjectName("heading")
        column.addWidget(heading)
        column.addWidget(self._why)
        column.addWidget(self._had)
        for widgets in ((self._page, self._make, self._terms), (self._token,), (self._keep, self._once)):
            row: QLayout = FlowLayout() if len(widgets) > 1 else QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget)
            column.addLayout(row)
        column.addWidget(self._problem)
        self._had.hide()
        self._problem.hide()
        self._refresh()

    def show_gate(self, repository: str, token_place: str, *, can_keep: bool = True) -> None:
        """For this repository. `token_place`: where a token was found that does not open it; empty: there was none.

        `can_keep`: whether there is a keyring here that keeps what it is given.
        """
        self._repository = repository
        self._can_keep = can_keep
        self._keep.setVisible(can_keep)
        if token_place:
            said = self.tr(
                "The token in {0} does not open it: accept the terms with the account that it belongs to, or give"
                " another one."
            ).format(token_place)
        else:
            said = self.tr("No token is kept on this machine yet.")
        if not can_keep:
            no_keyring = self.tr(
                "This system has no keyring to keep it in: it is used for this fetching, then forgotten."
            )
            said = f"{said} {no_keyring}"
        self._had.setText(said)
        self._had.show()
        self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        """Say why the token could not be kept."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _open_page(self) -> None:
        from app.models.getting import hub_page  # loaded by now, but not at the start

        _open(hub_page(self._repository))

    def _refresh(self) -> None:
        is_token = bool(TOKEN.fullmatch(self._token.text().strip()))
        self._keep.setEnabled(is_token)
        self._once.setEnabled(is_token)

    def _give(self, *, is_kept: bool) -> None:
        token = self._token.text().strip()
        if TOKEN.fullmatch(token):
            self._token.clear()
            self.token_given.emit(token, is_kept)


def _text(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _open_terms() -> None:
    from app.models.catalogue import TERMS

    _open(TERMS)


def _open(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
