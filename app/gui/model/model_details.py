"""The right side of the model dialog: all that is known of one model, what can be done with it, and how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.errors import AccessRefused
from app.gui import theme
from app.gui.flow_layout import FlowLayout
from app.gui.framed import framed
from app.gui.language import size_words, translate
from app.gui.model.gate_panel import GatePanel
from app.gui.model.model_jobs import Job, Stage
from app.gui.model.model_list_model import ModelLine
from app.gui.model.model_rows import Group, ModelRow
from app.gui.model.model_words import (
    context_words,
    eyes_words,
    job_sentence,
    judgement_of,
    memory_words,
    speed_words,
    verdict_sentence,
)
from app.gui.plain_label import plain_label
from app.gui.sentences import sentence_of

if TYPE_CHECKING:
    from app.models.outlook import Machine

BAR_STEPS = 1000


class ModelDetails(QWidget):
    """One model. Whatever is pressed is handed on with its row."""

    use_requested = Signal(object)
    fetch_requested = Signal(object)
    make_requested = Signal(object)
    pause_requested = Signal(object)
    discard_requested = Signal(object)
    delete_requested = Signal(object)
    dismiss_requested = Signal(object)
    token_given = Signal(object, str, bool)
    """The row, the token, whether it is to be kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._row: ModelRow | None = None
        self._job: Job | None = None
        self._title = plain_label("name")
        self._subtitle = plain_label("soft")
        self._verdict_word = plain_label("heading")
        self._verdict = plain_label("plain")
        self._verdict_frame = framed("verdict", self._verdict_word, self._verdict)
        self._make_buttons()
        self._stage = plain_label("soft")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, BAR_STEPS)
        self._progress.setAccessibleName(self.tr("Progress of the model"))
        self._make_error()
        self.gate = GatePanel()
        self.gate.token_given.connect(lambda token, is_kept: self.token_given.emit(self._row, token, is_kept))
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(theme.GAP_WIDE)
        self._facts.setVerticalSpacing(theme.GAP)
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        column.setSpacing(theme.GAP_WIDE)
        heads = QVBoxLayout()
        heads.setSpacing(theme.GAP_SMALL)
        heads.addWidget(self._title)
        heads.addWidget(self._subtitle)
        column.addLayout(heads)
        column.addWidget(self._verdict_frame)
        column.addLayout(self._buttons)
        for widget in (self._stage, self._progress, self._error, self.gate):
            column.addWidget(widget)
        column.addLayout(self._facts)
        column.addStretch(1)
        self.setVisible(False)

    def _make_buttons(self) -> None:
        self._use = self._button(self.tr("Use this model"), self.use_requested, is_primary=True)
        self._use.setToolTip(self.tr("It answers from now on; conversations and documents stay"))
        self._fetch = self._button(self.tr("Fetch"), self.fetch_requested, is_primary=True)
        self._make = self._button(self.tr("Make it ready"), self.make_requested, is_primary=True)
        self._make.setToolTip(self.tr("Makes a model of it for Pincite; what lies there is only read"))
        self._pause = self._button(self.tr("Pause"), self.pause_requested)
        self._pause.setToolTip(self.tr("What came is kept, also when Pincite is closed"))
        self._discard = self._button(self.tr("Cancel"), self.discard_requested)
        self._delete = self._button(self.tr("Delete…"), self.delete_requested)
        self._buttons = FlowLayout()
        for button in (self._use, self._fetch, self._make, self._pause, self._discard, self._delete):
            self._buttons.addWidget(button)

    def _button(self, text: str, signal: SignalInstance, *, is_primary: bool = False) -> QPushButton:
        button = QPushButton(text)
        if is_primary:
            button.setObjectName("primary")
        button.clicked.connect(lambda: signal.emit(self._row))
        return button

    def _make_error(self) -> None:
        self._error_text = plain_label("plain")
        copy = QPushButton(self.tr("Copy details"))
        copy.setToolTip(self.tr("They hold no word of your documents"))
        copy.clicked.connect(self._copy_error)
        dismiss = QPushButton(self.tr("Dismiss"))
        dismiss.clicked.connect(lambda: self.dismiss_requested.emit(self._row))
        row = FlowLayout()
        row.addWidget(copy)
        row.addWidget(dismiss)
        self._error = framed("verdict", self._error_text, row)
        self._error.setProperty("tone", "bad")

    def show_model(self, line: ModelLine | None, machine: Machine | None) -> None:
        """Show a model, or nothing."""
        self.setVisible(line is not None)
        if line is None:
            self._row = self._job = None
            return
        row, is_same = line.row, line.row == self._row
        self._row = row
        self.show_job(line)
        if is_same:
            return
        self._title.setText(row.title)
        self._subtitle.setText(_subtitle_of(row))
        judgement = judgement_of(row)
        self._verdict_word.setText(f"{judgement.sign} {judgement.words}")
        self._verdict.setText(verdict_sentence(row, machine))
        _set_property(self._verdict_frame, "tone", judgement.tone)
        self._verdict_frame.setAccessibleName(judgement.words)
        self._show_facts(row)

    def show_job(self, line: ModelLine) -> None:
        """Show what can be done now, and how far what is being done is."""
        row, self._job = line.row, line.job
        job = line.job
        is_running, is_paused = job is not None and job.is_running, job is not None and job.stage is Stage.PAUSED
        is_offered = row.group is Group.OFFERED
        can_begin = not is_running and not row.problem
        is_refused = job is not None and isinstance(job.error, AccessRefused)
        self._use.setVisible(row.group is Group.INSTALLED and not row.problem)
        self._use.setEnabled(not line.is_used)
        self._use.setText(self.tr("In use") if line.is_used else self.tr("Use this model"))
        self._fetch.setVisible(is_offered and can_begin and not is_refused)
        is_resumed = is_paused or (row.kept > 0 and job is None)
        self._fetch.setText(self.tr("Go on fetching") if is_resumed else self._fetch_words(row))
        self._make.setVisible(row.group is Group.HERE and can_begin)
        self._pause.setVisible(is_running and is_offered)
        self._discard.setVisible(is_running or is_paused or (is_offered and row.kept > 0 and not is_refused))
        is_kept = is_offered and (is_paused or row.kept > 0) and not is_running
        self._discard.setText(self.tr("Delete what came") if is_kept else self.tr("Cancel"))
        self._delete.setVisible(row.group is Group.INSTALLED and not row.is_starter)
        self._show_progress(row, job)
        self.gate.setVisible(is_refused)
        error = None if job is None or is_refused else job.error
        self._error.setVisible(error is not None)
        self._error_text.setText(sentence_of(error) if error is not None else "")

    def _fetch_words(self, row: ModelRow) -> str:
        return self.tr("Fetch {0}").format(size_words(row.size))

    def _show_progress(self, row: ModelRow, job: Job | None) -> None:
        words = job_sentence(job) if job is not None and job.stage is not Stage.FAILED else ""
        if job is None and row.kept:
            words = self.tr("{0} of about {1} came before it was interrupted, and are kept.").format(
                size_words(row.kept), size_words(row.size)
            )
        self._stage.setText(words)
        self._stage.setVisible(bool(words))
        has_bar = job is not None and job.stage is not Stage.FAILED
        self._progress.setVisible(has_bar)
        if job is not None and has_bar:
            self._progress.setValue(round(BAR_STEPS * (job.share or 0.0)))

    def _show_facts(self, row: ModelRow) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in self._facts_of(row):
            heading, words = plain_label("soft"), plain_label("plain")
            heading.setText(name)
            heading.setWordWrap(False)
            words.setText(value)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{name}: {value}")
            self._facts.addRow(heading, words)

    def _facts_of(self, row: ModelRow) -> list[tuple[str, str]]:
        facts = []
        if row.size:
            name = self.tr("To be fetched") if row.group is Group.OFFERED else self.tr("Size")
            about = self.tr("about {0}") if row.group is Group.OFFERED else "{0}"
            facts.append((name, about.format(size_words(row.size))))
        if row.disk_needed:
            needed = self.tr("{0} while it is made ready, {1} are free")
            facts.append((self.tr("Disk"), needed.format(size_words(row.disk_needed), size_words(row.disk_free))))
        if row.context:
            facts.append((self.tr("Memory"), memory_words(row.outlook)))
            facts.append((self.tr("Context"), context_words(row)))
            facts.append((self.tr("Speed here"), speed_words(row.outlook)))
            facts.append((self.tr("Reads"), eyes_words(row)))
            tuned = self.tr("to answer questions") if row.is_tuned else self.tr("no: it only continues texts")
            facts.append((self.tr("Tuned"), tuned))
        if row.languages:
            facts.append((self.tr("Languages"), translate("ModelWords", row.languages)))
        if row.form:
            facts.append((self.tr("Weights"), row.form))
        if row.licence or row.is_starter:
            from app.models.catalogue import TERMS  # loaded by now, but not at the start

            facts.append((self.tr("Licence"), row.licence or self.tr("Gemma Terms of Use, {0}").format(TERMS)))
        if row.repository:
            facts.append((self.tr("From"), row.repository))
        elif row.place is not None:
            facts.append((self.tr("Place"), str(row.place)))
        if row.unverified:
            facts.append((self.tr("Not verified"), ", ".join(translate("ModelWords", note) for note in row.unverified)))
        return facts

    def _copy_error(self) -> None:
        if self._row is not None and self._job is not None and self._job.error is not None:
            error = self._job.error
            lines = [f"{type(error).__name__}: {error}", f"{self._row.name} {self._row.repository}".rstrip()]
            QGuiApplication.clipboard().setText("\n".join(lines))


def _subtitle_of(row: ModelRow) -> str:
    """Where it is from, under its name; the name of the folder where that says more."""
    return row.store or ("" if row.name == row.title else row.name)


def _set_property(widget: QWidget, name: str, value: str) -> None:
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
