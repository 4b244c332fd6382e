"""The form in which a server is named: what it is called, where it is, which of its models, and its key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.errors import UsageError
from app.gui import theme
from app.gui.plain_label import plain_label
from app.gui.sentences import sentence_of
from app.gui.settings.form_fields import NumberBox
from app.gui.tick_box import TickBox

MOST_TOKENS = 10_000_000
STEP = 1024


@dataclass(frozen=True, slots=True)
class ServerEntry:
    """What the form says, as it was typed; `app/remote/server_address.py` judges it."""

    name: str
    address: str
    model: str
    context: int
    """Tokens at once; 0: the server is asked."""
    sees_images: bool
    may_be_open: bool
    """Whether text may be sent without encryption."""
    key: str
    """To be kept; empty: none was given."""


class ServerForm(QDialog):
    """Nothing is sent by filling it in. What makes no sense is told, and the form stays."""

    entered = Signal(object)
    """A ServerEntry; whoever takes it closes the form, or has it show a problem."""

    def __init__(self, before: ServerEntry | None, look: theme.Theme, parent: QWidget | None = None) -> None:
        """`before`: a server that is to be changed; its name stays."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Name a server") if before is None else self.tr("Change a server"))
        self._name = self._line(self.tr("Name"), "lab")
        self._address = self._line(self.tr("Address"), "https://gpu.example.org/v1")
        self._model = self._line(self.tr("Model"), self.tr("the only one that it serves"))
        self._context = NumberBox()
        self._context.setRange(0, MOST_TOKENS)
        self._context.setSingleStep(STEP)
        self._context.setGroupSeparatorShown(True)
        self._context.setSpecialValueText(self.tr("The server is asked"))
        self._context.setAccessibleName(self.tr("Context"))
        self._images = TickBox(self.tr("Its model sees images"), look)
        self._images.setToolTip(self.tr("Else it is asked; pages without text are sent as pictures then"))
        self._open = TickBox(self.tr("Send without encryption (http)"), look)
        self._open.setToolTip(
            self.tr("Others on the way can read what is sent; not needed for this machine and near ones")
        )
        self._key = self._line(self.tr("Key"), self.tr("if it wants one"))
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._problem = plain_label("problem")
        self._problem.hide()
        buttons = QDialogButtonBox()
        self._save = buttons.addButton(
            self.tr("Name it") if before is None else self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._save.setObjectName("primary")
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(lambda: self.entered.emit(self.entry))
        buttons.rejected.connect(self.reject)
        for line in (self._name, self._address):
            line.textChanged.connect(self._refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        column.setSpacing(theme.GAP_WIDE)
        column.addWidget(self._make_about())
        column.addLayout(self._make_form())
        column.addStretch(1)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        if before is not None:
            self._fill(before)
        self._refresh()
        theme.open_as_high_as_needed(self, 560)

    def _make_about(self) -> QLabel:
        about = plain_label("plain")
        about.setText(
            self.tr(
                "A server with a larger model can answer in the place of one on this machine: vLLM, llama.cpp, Ollama,"
                " LM Studio, or any other that speaks OpenAI's chat API. Nothing is sent to it by naming it."
            )
        )
        return about

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(theme.GAP)
        form.setHorizontalSpacing(theme.GAP_WIDE)
        for field in (self._name, self._address, self._model, self._context, self._key):
            title = QLabel(field.accessibleName())
            title.setObjectName("heading")
            title.setBuddy(field)
            form.addRow(title, field)
        form.addRow(self._images)
        form.addRow(self._open)
        return form

    def _line(self, title: str, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(title)
        line.setPlaceholderText(hint)
        return line

    @property
    def entry(self) -> ServerEntry:
        """What the form says now."""
        return ServerEntry(
            self._name.text().strip(),
            self._address.text().strip(),
            self._model.text().strip(),
            self._context.value(),
            self._images.isChecked(),
            self._open.isChecked(),
            self._key.text().strip(),
        )

    def show_keyring(self, is_there: bool) -> None:
        """Say so where a key could not be kept; it can be given in the environment then."""
        if not is_there and not self._key.text():
            self._key.setEnabled(False)
            self._key.setPlaceholderText(self.tr("cannot be kept: no keyring can be read here"))
            self._key.setToolTip(self.tr("Once the server is named, its details say how a key is given all the same"))

    def show_problem(self, error: Exception) -> None:
        """Say why it could not be named."""
        said = sentence_of(error)
        if isinstance(error, UsageError) and self._is_open_address():
            said = self.tr(
                "What is sent by http is not encrypted: others on the way can read it. Take https, or tick “{0}”."
            ).format(self._open.text())
        self._problem.setText(said)
        self._problem.show()

    def _is_open_address(self) -> bool:
        """Whether nothing is wrong with the address but that others could read what is sent there."""
        from app.remote.server_address import checked_url  # loaded by now, but not at the start

        if self._open.isChecked():
            return False
        try:
            checked_url(self.entry.address, may_be_open=True)
        except UsageError:
            return False
        try:
            checked_url(self.entry.address)
        except UsageError:
            return True
        return False

    def _fill(self, before: ServerEntry) -> None:
        self._name.setText(before.name)
        self._name.setEnabled(False)
        self._address.setText(before.address)
        self._model.setText(before.model)
        self._context.setValue(before.context)
        self._images.setChecked(before.sees_images)
        self._open.setChecked(before.may_be_open)

    def _refresh(self) -> None:
        self._save.setEnabled(bool(self._name.text().strip()) and bool(self._address.text().strip()))
        self._problem.hide()
