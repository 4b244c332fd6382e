"""What happens to models in the window: the dialog, using one, fetching, deleting, and the first offer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from app.errors import AccessRefused, PinciteError
from app.gui.language import size_words
from app.gui.main_window import MainWindow
from app.gui.model.engine_host import EngineHost, ModelState, ModelStatus
from app.gui.model.gpu_desk import GpuDesk
from app.gui.model.gpu_fetching import GpuFetching
from app.gui.model.model_dialog import ModelDialog
from app.gui.model.model_jobs import Job, ModelJobs
from app.gui.model.model_list_model import ModelListModel
from app.gui.model.model_rows import Group, ModelRow
from app.gui.model.model_shelf import ModelShelf
from app.gui.model.model_words import job_words
from app.gui.model.server_desk import ServerDesk, ServerNeeds
from app.gui.network_use import NetworkFor, NetworkUse
from app.gui.notices import Notice, Severity
from app.gui.sentences import sentence_of
from app.gui.settings.preferences import Preferences
from app.gui.tasks import Lane, Task, Work
from app.gui.theme import Theme
from app.paths import Paths

if TYPE_CHECKING:
    from app.models.removal import Deleted

OFFERED_FIRST = "gemma-3-4b-it-q4_0"
"""The first size that sees images and has a long context, in the form that takes least memory."""


@dataclass(frozen=True, slots=True)
class DeskNeeds:
    """What the desk is given of the window."""

    pause_answers: Callable[[], None]
    """Interrupts reading, before another model is started."""
    is_offer_wanted: Callable[[], bool]
    """Whether the first offer is to be made."""
    network: NetworkUse
    """Told of what is fetched, and of servers that are asked."""
    after_settings: Callable[[Work], Task]
    """Does short work after all settings that were changed before are written."""


class ModelDesk(QObject):
    """Between the dialog, the lanes, the settings and the running model."""

    def __init__(
        self,
        window: MainWindow,
        look: Theme,
        paths: Paths,
        preferences: Preferences,
        host: EngineHost,
        needs: DeskNeeds,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._paths = paths
        self._preferences = preferences
        self._host = host
        self._needs = needs
        self._looking, self._working = Lane("models"), Lane("model work")
        self.shelf = ModelShelf(paths, self._looking, self._working, preferences.held_memory, self)
        self.jobs = ModelJobs(paths, self._working, partial(needs.network.note, NetworkFor.MODEL), self)
        note_gpu = partial(needs.network.note, NetworkFor.GPU)
        self.gpu = GpuDesk(
            window,
            preferences,
            host,
            GpuFetching(paths, self._looking, self._working, note_gpu, self),
            needs.pause_answers,
        )
        self.servers = ServerDesk(
            paths,
            look,
            self._looking,
            preferences,
            ServerNeeds(needs.pause_answers, needs.network, needs.after_settings),
        )
        self.list = ModelListModel(self)
        self._dialog: ModelDialog | None = None
        self._after_switch: Callable[[], object] | None = None
        self._offered: ModelRow | None = None
        self._measuring = ""
        self._connect()

    def _connect(self) -> None:
        shelf, jobs, window = self.shelf, self.jobs, self._window
        shelf.changed.connect(self._show)
        shelf.measuring.connect(self._show_measuring)
        shelf.failed.connect(self._tell)
        self.servers.changed.connect(self._show)
        self.servers.named.connect(lambda key: self._dialog.choose(key) if self._dialog is not None else None)
        self.servers.failed.connect(self._tell)
        jobs.changed.connect(self._show_job)
        jobs.installed.connect(self._on_installed)
        jobs.failed.connect(self._on_failed)
        jobs.deleted.connect(self._on_deleted)
        jobs.discarded.connect(lambda _: shelf.refresh_kept())
        jobs.delete_failed.connect(self._tell)
        self._preferences.changed.connect(lambda _: self._show())
        self._host.status_changed.connect(self._on_status)
        self.gpu.fetching.changed.connect(lambda _: self._show_running())
        self.gpu.fetching.fetched.connect(lambda _: shelf.refresh())
        window.models_requested.connect(self.open)
        window.empty_state.offer.wanted.connect(lambda: self.open(self._offered.key if self._offered else ""))

    def close(self) -> None:
        """Stop all work; downloads go on from there another time."""
        self.servers.close()
        self._looking.close()
        self._working.close()

    def open(self, key: str = "") -> None:
        """Show the dialog, with a model chosen."""
        if self._dialog is None:
            self._dialog = dialog = ModelDialog(self.list, self._look, self._window)
            dialog.destroyed.connect(self._on_dialog_gone)
            dialog.place_chosen.connect(self.shelf.look_at)
            dialog.pretrained_wanted.connect(self.shelf.show_pretrained)
            dialog.measure_requested.connect(self.shelf.measure)
            details = dialog.details
            details.use_requested.connect(self.use)
            details.fetch_requested.connect(self.jobs.fetch)
            details.make_requested.connect(self.jobs.make_ready)
            details.pause_requested.connect(lambda row: self.jobs.pause(row.key))
            details.discard_requested.connect(self.jobs.discard)
            details.delete_requested.connect(self._ask_to_delete)
            details.dismiss_requested.connect(lambda row: self.jobs.dismiss(row.key))
            details.token_given.connect(self._take_token)
            dialog.server_wanted.connect(lambda: self.servers.open_form(dialog))
            self.servers.serve(dialog.server)
            self.servers.refresh()
            self.gpu.serve(dialog.gpu_offer)
            self.gpu.fetching.look()
            dialog.show_pretrained(self.shelf.is_pretrained_wanted)
            self.shelf.refresh(look_again=True)
        if key:
            self._dialog.choose(key)
        self._show()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def use(self, row: ModelRow) -> None:
        """Have an installed model answer from now on. Reading is paused; an answer being written comes to its end."""
        self._needs.pause_answers()
        self._preferences.use_model("" if row.is_starter else row.name)

    def _used(self) -> str:
        return self._preferences.settings.model or _starter()

    def _show(self) -> None:
        rows = (*self.shelf.rows, *self.servers.rows)
        self.list.show_rows(rows, self.jobs.jobs, self._used(), is_looking=self.shelf.is_looking)
        if self._dialog is not None:
            self._dialog.show_machine(self.shelf.machine, self._measuring, can_measure=not self.jobs.is_busy)
        self._show_offer()

    def _show_job(self, key: str) -> None:
        job = self.jobs.jobs.get(key)
        self.list.show_job(key, job)
        running = self._show_running()
        if self._dialog is not None:
            self._dialog.show_machine(self.shelf.machine, self._measuring, can_measure=not running)
        if self._offered is not None and key == self._offered.key:
            self._window.empty_state.offer.show_job("" if job is None else job_words(job))

    def _show_running(self) -> bool:
        """What is under way, in the status bar; whether it is a model."""
        running = [job for job in self.jobs.jobs.values() if job.is_running]
        words = f"{running[0].row.title} · {job_words(running[0])}" if running else self.gpu.words()
        self._window.model_progress.setVisible(bool(words))
        self._window.model_progress.setText(words)
        self._window.model_progress.setAccessibleName(self.tr("{0}. Press for the models").format(words))
        return bool(running)

    def _show_measuring(self, step: str) -> None:
        self._measuring = step
        self._show()

    def _on_dialog_gone(self) -> None:
        self._dialog = None

    def _on_installed(self, row: ModelRow, name: str) -> None:
        sentence = self.tr("{0} is ready to be used.").format(row.title)
        self._window.notices.show_notice(
            Notice(
                sentence,
                Severity.INFO,
                action=self.tr("Use it"),
                on_action=partial(self._use_named, name),
                topic="models",
            )
        )
        self.shelf.refresh()
        if self._dialog is not None:
            self._dialog.choose(f"installed:{name}")

    def _use_named(self, name: str) -> None:
        self._needs.pause_answers()
        self._preferences.use_model(name)

    def _on_failed(self, job: Job) -> None:
        self.shelf.refresh_kept()
        if isinstance(job.error, AccessRefused):
            task = self._looking.start(lambda cancelled: _token_found())
            task.finished.connect(lambda found: self._show_gate(job.row, *found))
            task.failed.connect(self._tell)
        if self._dialog is None:
            action = self.tr("Show the models")
            sentence = sentence_of(job.error) if job.error is not None else ""
            notice = Notice(sentence, action=action, on_action=partial(self.open, job.row.key), topic="models")
            self._window.notices.show_notice(notice)

    def _show_gate(self, row: ModelRow, token_place: str, can_keep: bool) -> None:
        if self._dialog is not None:
            self._dialog.details.gate.show_gate(row.repository, token_place, can_keep=can_keep)

    def _take_token(self, row: ModelRow, token: str, is_kept: bool) -> None:
        if not is_kept:
            self.jobs.fetch(row, token)
            return
        task = self._looking.start(lambda cancelled: _keep_token(token))
        task.finished.connect(lambda _: self.jobs.fetch(row))
        task.failed.connect(lambda error: self._on_not_kept(error))

    def _on_not_kept(self, error: PinciteError) -> None:
        if self._dialog is not None:
            self._dialog.details.gate.show_problem(sentence_of(error))

    def _ask_to_delete(self, row: ModelRow) -> None:
        """Ask, with what it frees; that is looked up first."""
        task = self._looking.start(lambda cancelled: _freed_by(self._paths, row.name))
        task.finished.connect(lambda freed: self._confirm_delete(row, freed))
        task.failed.connect(self._tell)

    def _confirm_delete(self, row: ModelRow, freed: int) -> None:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Delete a model"), "", parent=self._dialog or self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Delete {0}? That frees {1}.").format(row.name, size_words(freed)))
        is_used = row.name == self._used()
        box.setInformativeText(
            self.tr("It is in use: the starter answers from then on. Documents and conversations stay.")
            if is_used
            else self.tr("Documents and conversations stay.")
        )
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        delete.clicked.connect(lambda: self._delete(row))
        box.open()

    def _delete(self, row: ModelRow) -> None:
        """The files of a running model are held by its process: that ends first."""
        if row.name == self._used():
            self._after_switch = partial(self.jobs.delete, row.name)
            self._needs.pause_answers()
            self._preferences.use_model("")
        else:
            self.jobs.delete(row.name)

    def _on_status(self, status: ModelStatus) -> None:
        if status.state is ModelState.PREPARING:
            return
        if (then := self._after_switch) is not None:
            self._after_switch = None
            then()
        if self._needs.is_offer_wanted() and not self.shelf.known:
            self.shelf.refresh()
        elif self._dialog is not None:
            self.shelf.refresh()  # another model holds other memory

    def _on_deleted(self, deleted: Deleted) -> None:
        sentence = self.tr("{0} is deleted; {1} are free again.").format(deleted.name, size_words(deleted.freed))
        self._window.notices.show_notice(Notice(sentence, Severity.INFO, topic="models"))
        self.shelf.refresh()

    def _show_offer(self) -> None:
        """The first size that sees, where it fits and nothing but the starter is installed."""
        offer, rows = self._window.empty_state.offer, self.shelf.known
        alone = all(row.is_starter for row in rows if row.group is Group.INSTALLED and not row.problem)
        found = next((row for row in rows if row.name == OFFERED_FIRST and row.group is Group.OFFERED), None)
        fits = found is not None and found.outlook is not None and found.outlook.is_useful
        has_room = found is not None and found.disk_needed <= found.disk_free
        is_made = self._needs.is_offer_wanted() and alone and fits and has_room and self._used() == _starter()
        self._offered = found if is_made else None
        offer.show_offer(self._offered)

    def _tell(self, error: PinciteError) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(sentence_of(error))
        else:
            self._window.notices.show_notice(Notice(sentence_of(error), topic="models"))


def _starter() -> str:
    from app.models.starter import STARTER_NAME  # loaded by now, but not at the start

    return STARTER_NAME


def _freed_by(paths: Paths, name: str) -> int:
    from app.models.removal import freed_by

    return freed_by(paths, name)


def _token_found() -> tuple[str, bool]:
    """Where a token is, empty if there is none, and whether one can be kept. On a lane: some keyrings take a while."""
    from app.models.hub_token import hub_token
    from app.system_keyring import can_keep

    token = hub_token()
    return (token.place if token.value else ""), can_keep()


def _keep_token(token: str) -> None:
    from app.models.hub_token import keep_token

    keep_token(token)
