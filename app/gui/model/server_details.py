"""The right side of the model dialog for a server: what using it means, what can be done with it, and its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.flow_layout import FlowLayout
from app.gui.framed import framed
from app.gui.model.model_list_model import ModelLine
from app.gui.model.model_rows import ModelRow, NamedServer
from app.gui.model.server_words import server_facts_lines, server_judgement, server_warning
from app.gui.plain_label import plain_label
from app.gui.sentences import sentence_of


class ServerDetails(QWidget):
    """One server. Whatever is pressed is handed on with its row. The key's text is never shown."""

    use_requested = Signal(object)
    check_requested = Signal(object)
    change_requested = Signal(object)
    delete_requested = Signal(object)
    key_given = Signal(object, str)
    """The row and the key; an empty one: it is to be forgotten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._row: ModelRow | None = None
        self._title = plain_label("name")
        self._subtitle = plain_label("soft")
        self._heading = plain_label("heading")
        self._warning = plain_label("plain")
        self._frame = framed("verdict", self._heading, self._warning)
        self._use = self._button(self.tr("Have it answer…"), self.use_requested)
        self._use.setObjectName("primary")
        self._check = self._button(self.tr("Ask what it serves"), self.check_requested)
        self._check.setToolTip(self.tr("No document and no question is sent by that"))
        change = self._button(self.tr("Change…"), self.change_requested)
        delete = self._button(self.tr("Remove…"), self.delete_requested)
        buttons = FlowLayout()
        for button in (self._use, self._check, change, delete):
            buttons.addWidget(button)
        self._make_error()
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(theme.GAP_WIDE)
        self._facts.setVerticalSpacing(theme.GAP)
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        heads = QVBoxLayout()
        heads.setSpacing(theme.GAP_SMALL)
        heads.addWidget(self._title)
        heads.addWidget(self._subtitle)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        column.setSpacing(theme.GAP_WIDE)
        column.addLayout(heads)
        column.addWidget(self._frame)
        column.addLayout(buttons)
        column.addWidget(self._error)
        column.addLayout(self._facts)
        column.addWidget(self._make_key())
        column.addStretch(1)
        self.setVisible(False)

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: signal.emit(self._row))
        return button

    def _make_error(self) -> None:
        self._error_text = plain_label("plain")
        copy = QPushButton(self.tr("Copy details"))
        copy.setToolTip(self.tr("They hold no word of your documents"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy_error)
        row = FlowLayout()
        row.addWidget(copy)
        self._error = framed("verdict", self._error_text, row)
        self._error.setProperty("tone", "bad")

    def _make_key(self) -> QFrame:
        heading, self._about_key = plain_label("heading"), plain_label("soft")
        heading.setText(self.tr("Its key"))
        self._about_key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # the variable's name
        self._key = QLineEdit()
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._key.setPlaceholderText(self.tr("Paste the key"))
        self._key.setAccessibleName(self.tr("Key of the server"))
        self._key.textChanged.connect(self._refresh_key)
        self._key.returnPressed.connect(self._give_key)
        self._keep = QPushButton(self.tr("Keep the key"))
        self._keep.setAutoDefault(False)
        self._keep.clicked.connect(self._give_key)
        self._forget = QPushButton(self.tr("Forget the key"))
        self._forget.setAutoDefault(False)
        self._forget.clicked.connect(lambda: self.key_given.emit(self._row, ""))
        buttons = FlowLayout()
        buttons.addWidget(self._keep)
        buttons.addWidget(self._forget)
        return framed("card", heading, self._about_key, self._key, buttons)

    def _show_keyring(self, named: NamedServer) -> None:
        """Offer to keep a key only where there is something that keeps it."""
        about = self.tr("If it wants one. It is kept in the keyring of this system and sent to this server only.")
        if not named.has_keyring:
            about = self.tr(
                "No keyring of this system can be read, so no key can be kept here. If the server wants one, set the"
                " environment variable {0} before Pincite is started; it is sent to this server only."
            ).format(named.key_variable)
        self._about_key.setText(about)
        for widget in (self._key, self._keep):
            widget.setVisible(named.has_keyring)

    def show_server(self, line: ModelLine | None) -> None:
        """Show a server; anything else hides this."""
        named = line.row.remote if line is not None else None
        self.setVisible(named is not None)
        if line is None or named is None:
            self._row = None
            self._key.clear()
            return
        if self._row is None or self._row.key != line.row.key:
            self._key.clear()
        self._row = line.row
        self._title.setText(line.row.title)
        self._subtitle.setText(named.server.host)
        judgement = server_judgement(named)
        self._heading.setText(f"{judgement.sign} {judgement.words}")
        self._warning.setText(server_warning(named, is_used=line.is_used))
        self._frame.setAccessibleName(judgement.words)
        self._frame.setProperty("tone", "doubtful")
        self._use.setEnabled(not line.is_used)
        self._use.setText(self.tr("In use") if line.is_used else self.tr("Have it answer…"))
        self._check.setEnabled(not named.is_asked)
        self._error.setVisible(named.error is not None)
        self._error_text.setText(sentence_of(named.error) if named.error is not None else "")
        self._show_facts(named)
        self._show_keyring(named)
        self._refresh_key()

    def _show_facts(self, named: NamedServer) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in server_facts_lines(named):
            heading, words = plain_label("soft"), plain_label("plain")
            heading.setText(name)
            heading.setWordWrap(False)
            words.setText(value)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{name}: {value}")
            self._facts.addRow(heading, words)

    def _refresh_key(self) -> None:
        self._keep.setEnabled(bool(self._key.text().strip()))
        remote = self._row.remote if self._row is not None else None
        self._forget.setVisible(remote is not None and remote.is_key_in_keyring)

    def _give_key(self) -> None:
        if key := self._key.text().strip():
            self._key.clear()
            self.key_given.emit(self._row, key)

    def _copy_error(self) -> None:
        remote = self._row.remote if self._row is not None else None
        if remote is not None and remote.error is not None:
            QGuiApplication.clipboard().setText(f"{type(remote.error).__name__}: {remote.error}")
