"""The model dialog: one list of what is installed, what is on this machine already, what can be fetched, and servers.

┌ this machine ─────────────────────────────── Measure its speed ┐
│ list, group by group          │ the chosen model: verdict,     │
│                               │ actions, progress, facts       │
└ Look in a folder…  A file…  A server…  [ ] pretrained ─  Close ┘
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.flow_layout import FlowLayout
from app.gui.model.gpu_offer import GpuOffer
from app.gui.model.model_delegate import ModelDelegate
from app.gui.model.model_details import ModelDetails
from app.gui.model.model_list_model import ModelLine, ModelListModel
from app.gui.model.model_words import machine_words
from app.gui.model.server_details import ServerDetails
from app.gui.tick_box import TickBox

if TYPE_CHECKING:
    from app.models.outlook import Machine

SIZE = (960, 680)
LETTERS_OF_LIST = 56


class ModelList(QListView):
    """The list itself. Home and End pass over headings, as the arrows do."""

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads to."""
        actions, model = QListView.CursorAction, self.model()
        if action in (actions.MoveHome, actions.MoveEnd):
            numbers = range(model.rowCount()) if action is actions.MoveHome else reversed(range(model.rowCount()))
            found = (model.index(n, 0) for n in numbers if model.flags(model.index(n, 0)) != Qt.ItemFlag.NoItemFlags)
            return next(found, QModelIndex())
        return super().moveCursor(action, modifiers)


class ModelDialog(QDialog):
    """The form. It holds no model: `ModelDesk` connects it. It does not block the window."""

    place_chosen = Signal(object)
    """A Path: a folder or a file to look at."""
    pretrained_wanted = Signal(bool)
    measure_requested = Signal()
    server_wanted = Signal()
    """A server is to be named."""

    def __init__(self, model: ModelListModel, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Models"))
        theme.open_at_size(self, *SIZE)
        self._model = model
        self._look = look
        self._machine: Machine | None = None
        self._wanted = ""
        self._is_chosen_by_user = False
        self._is_choosing = False
        self.details = ModelDetails()
        self.server = ServerDetails()
        self.list = self._make_list(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        self.gpu_offer = GpuOffer(around=theme.GAP)
        column.addWidget(self.gpu_offer)
        column.addWidget(self._make_middle(), 1)
        column.addWidget(self._make_notes())
        column.addLayout(self._make_foot())
        model.modelReset.connect(self._choose_again)
        model.dataChanged.connect(self._show_current)
        self._choose_again()
        self.list.setFocus()

    def _make_list(self, look: theme.Theme) -> QListView:
        view = ModelList()
        view.setObjectName("models")
        view.setAccessibleName(self.tr("Models"))
        view.setModel(self._model)
        self._delegate = ModelDelegate(look)
        view.setItemDelegate(self._delegate)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.activated.connect(lambda _: self._shown_details().setFocus())
        look.changed.connect(view.viewport().update)
        return view

    def _make_header(self) -> QFrame:
        header = QFrame()
        header.setObjectName("header")
        header.setMinimumHeight(theme.HEADER_HEIGHT)
        self._about_machine = QLabel()
        self._about_machine.setTextFormat(Qt.TextFormat.PlainText)
        self._about_machine.setWordWrap(True)
        self._measure = QPushButton(self.tr("Measure its speed"))
        self._measure.setToolTip(
            self.tr(
                "Takes under a minute: a GPU is tried anew, the starter model reads and writes, and larger ones follow "
                "from that"
            )
        )
        self._measure.clicked.connect(self.measure_requested)
        row = QHBoxLayout(header)
        row.setContentsMargins(theme.GAP_WIDE, theme.GAP_SMALL, theme.GAP_WIDE, theme.GAP_SMALL)
        row.addWidget(self._about_machine, 1)
        row.addWidget(self._measure)
        return header

    def _make_middle(self) -> QSplitter:
        area = QScrollArea()
        area.setObjectName("panel")
        area.setAccessibleName(self.tr("The chosen model"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._make_right())
        area.viewport().setAutoFillBackground(False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(area)
        letter = self.fontMetrics().averageCharWidth()
        self.list.setMinimumWidth(LETTERS_OF_LIST * letter // 2)
        area.setMinimumWidth(LETTERS_OF_LIST * letter // 2)
        width = min(LETTERS_OF_LIST * letter, self.width() * 2 // 5)
        split.setSizes([width, self.width() - width])
        split.setStretchFactor(1, 1)
        return split

    def _make_right(self) -> QWidget:
        """One of the two is seen."""
        right = QWidget()
        right.setObjectName("panel")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.details)
        column.addWidget(self.server)
        return right

    def _shown_details(self) -> QWidget:
        return self.server if self.server.isVisible() else self.details

    def _make_notes(self) -> QLabel:
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, 0)
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._problem.hide()
        return self._problem

    def _make_foot(self) -> QVBoxLayout:
        folder = QPushButton(self.tr("Look in a folder…"))
        folder.setToolTip(self.tr("Finds models in a folder that you name; nothing is copied"))
        folder.clicked.connect(lambda: self._choose_place(QFileDialog.FileMode.Directory))
        file = QPushButton(self.tr("Look at a file…"))
        file.setToolTip(self.tr("A .gguf file"))
        file.clicked.connect(lambda: self._choose_place(QFileDialog.FileMode.ExistingFile))
        server = QPushButton(self.tr("Name a server…"))
        server.setToolTip(self.tr("One that answers in the place of a model here; nothing is sent to it by that"))
        server.clicked.connect(self.server_wanted)
        self._pretrained = TickBox(self.tr("Also models that only continue texts"), self._look)
        self._pretrained.setToolTip(self.tr("Pretrained models, which were not tuned to answer questions"))
        self._pretrained.toggled.connect(self.pretrained_wanted)
        close = QPushButton(self.tr("Close"))
        close.setToolTip(self.tr("What is under way goes on"))
        close.clicked.connect(self.reject)
        row = FlowLayout(parted_after=4)
        for widget in (folder, file, server, self._pretrained, close):
            row.addWidget(widget)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.GAP_WIDE, theme.GAP, theme.GAP_WIDE, 0)
        foot.addLayout(row)
        for button in (*self.findChildren(QPushButton), folder, file, server, close):
            button.setAutoDefault(False)  # Enter in the list must not press one of them
        return foot

    def show_machine(self, machine: Machine | None, measuring: str, *, can_measure: bool) -> None:
        """Say what this machine has. `measuring`: what of the measurement is being done."""
        self._machine = machine
        words = machine_words(machine)
        self._about_machine.setText(self.tr("{0}. Measuring: {1}").format(words, measuring) if measuring else words)
        self._measure.setEnabled(can_measure and not measuring)
        is_known = machine is not None and machine.speed is not None
        self._measure.setText(self.tr("Measure again") if is_known else self.tr("Measure its speed"))

    def show_pretrained(self, is_wanted: bool) -> None:
        """Set the switch as it is."""
        self._pretrained.setChecked(is_wanted)

    def show_problem(self, sentence: str) -> None:
        """Say what did not work, beside what is said of the single model."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def choose(self, key: str) -> None:
        """Have a model chosen, now or as soon as it is listed."""
        self._wanted, self._is_chosen_by_user = key, True
        self._choose_again()

    @property
    def chosen(self) -> ModelLine | None:
        """The model that is chosen."""
        return self._model.line_at(self.list.currentIndex().row())

    def _choose_place(self, mode: QFileDialog.FileMode) -> None:
        is_folder = mode is QFileDialog.FileMode.Directory
        title = self.tr("Look for models in a folder") if is_folder else self.tr("Look at a model file")
        pattern = self.tr("Models ({0});;All files ({1})").format("*.gguf", "*")
        dialog = QFileDialog(self, title, "", "" if is_folder else pattern)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.place_chosen.emit(Path(name)))
        dialog.open()

    def _note_choice(self) -> None:
        if line := self.chosen:
            self._wanted, self._is_chosen_by_user = line.row.key, True

    def _choose_again(self) -> None:
        """After the list was made anew: what was chosen before, else the best fit, else the model in use."""
        number = self._model.number_of(self._wanted) if self._is_chosen_by_user else None
        if number is None:
            number = next((n for n, line in self._models() if line.row.is_best), None)
        if number is None:
            number = next((n for n, line in self._models() if line.is_used), None)
        if number is None:
            number = next((n for n, _ in self._models()), None)
        if number is not None:
            index = self._model.index(number)
            self._is_choosing = True
            self.list.setCurrentIndex(index)
            self._is_choosing = False
            self.list.scrollTo(index)
        self._show_current()

    def _models(self) -> list[tuple[int, ModelLine]]:
        return [(n, line) for n, line in enumerate(self._model.lines) if isinstance(line, ModelLine)]

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and not self._is_choosing:
            self._note_choice()
        self._show_current()

    def _show_current(self) -> None:
        chosen = self.chosen
        is_server = chosen is not None and chosen.row.remote is not None
        self.details.show_model(None if is_server else chosen, self._machine)
        self.server.show_server(chosen)
