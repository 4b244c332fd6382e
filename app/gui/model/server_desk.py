"""What happens to servers in the window: naming, asking what they serve, keys, choosing and removing. All on lanes.

Text goes to a server only once the user has chosen it in the dialog and said yes to where it goes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from app.errors import PinciteError, StorageError
from app.gui.model.model_rows import Group, ModelRow, NamedServer
from app.gui.model.server_details import ServerDetails
from app.gui.model.server_form import ServerEntry, ServerForm
from app.gui.network_use import NetworkFor, NetworkUse
from app.gui.settings.preferences import Preferences
from app.gui.tasks import CancelCheck, Lane, Task, Work
from app.gui.theme import Theme
from app.paths import Paths

if TYPE_CHECKING:
    from app.remote.known_servers import Server
    from app.remote.server_facts import ServerFacts


@dataclass(frozen=True, slots=True)
class ServerNeeds:
    """What the desk is given of the window."""

    pause_answers: Callable[[], None]
    """Interrupts reading, before another engine is taken."""
    network: NetworkUse
    """Told whenever a server is asked."""
    after_settings: Callable[[Work], Task]
    """Does short work after all settings that were changed before are written."""


class ServerDesk(QObject):
    """The servers that the user has named, as rows of the model dialog."""

    changed = Signal()
    """Other rows, or more is known of one."""
    named = Signal(str)
    """The key of the row of a server that was named or changed."""
    failed = Signal(object)
    """A PinciteError that is of no single server."""

    def __init__(self, paths: Paths, look: Theme, lane: Lane, preferences: Preferences, needs: ServerNeeds) -> None:
        """`lane`: for short work; a server that is asked has one of its own, since it may let wait."""
        super().__init__(preferences)
        self._paths = paths
        self._look = look
        self._lane = lane
        self._asking = Lane("asking servers")
        self._preferences = preferences
        self._needs = needs
        self._known: dict[str, NamedServer] = {}

    @property
    def rows(self) -> tuple[ModelRow, ...]:
        """All of them, by name."""
        return tuple(
            ModelRow(
                key=key_of(named.server.called),
                group=Group.SERVER,
                name=named.server.called,
                title=named.server.name,
                remote=named,
            )
            for named in self._known.values()
        )

    def serve(self, details: ServerDetails) -> None:
        """Do what is pressed there."""
        details.use_requested.connect(lambda row: self._ask_to_use(row, details))
        details.check_requested.connect(self.check)
        details.change_requested.connect(lambda row: self.open_form(details, row))
        details.delete_requested.connect(lambda row: self._ask_to_delete(row, details))
        details.key_given.connect(self._take_key)

    def close(self) -> None:
        """Stop asking."""
        self._asking.close()

    def refresh(self) -> None:
        """List them anew."""
        task = self._lane.start(lambda cancelled: _listed(self._paths))
        task.finished.connect(self._on_listed)
        task.failed.connect(self.failed)

    def open_form(self, parent: QWidget, row: ModelRow | None = None) -> None:
        """Have a server named, or changed."""
        before = entry_of(row.remote.server) if row is not None and row.remote is not None else None
        form = ServerForm(before, self._look, parent)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.entered.connect(lambda entry: self._name_server(form, entry))
        task = self._lane.start(lambda cancelled: _can_keep())
        task.finished.connect(form.show_keyring)
        task.failed.connect(self.failed)
        form.open()

    def check(self, row: ModelRow) -> None:
        """Ask a server what it serves; no text of the user is sent."""
        named = self._known.get(row.name)
        if named is None or named.is_asked:
            return
        self._set(replace(named, is_asked=True, error=None))
        self._needs.network.note(NetworkFor.SERVER)
        task = self._asking.start(lambda cancelled: _facts(named.server, cancelled))
        task.finished.connect(lambda facts: self._note(row.name, facts=facts))
        task.failed.connect(lambda error: self._note(row.name, error=error))
        task.stopped.connect(lambda: self._note(row.name))

    def _on_listed(self, listed: list[NamedServer]) -> None:
        """What was said by a server stays, as long as it is the same one."""
        before, self._known = self._known, {}
        for named in listed:
            old = before.get(named.server.called)
            if old is not None and old.server == named.server:
                named = replace(named, is_asked=old.is_asked, facts=old.facts, error=old.error)
            self._known[named.server.called] = named
        self.changed.emit()

    def _note(self, called: str, *, facts: ServerFacts | None = None, error: PinciteError | None = None) -> None:
        if (named := self._known.get(called)) is not None:
            self._set(replace(named, is_asked=False, facts=facts or named.facts, error=error))

    def _set(self, named: NamedServer) -> None:
        self._known[named.server.called] = named
        self.changed.emit()

    def _name_server(self, form: ServerForm, entry: ServerEntry) -> None:
        task = self._lane.start(lambda cancelled: _named(self._paths, entry))
        task.finished.connect(form.accept)
        task.finished.connect(lambda outcome: self._on_named(*outcome))
        task.failed.connect(form.show_problem)

    def _on_named(self, server: Server, no_keyring: PinciteError | None) -> None:
        task = self._lane.start(lambda cancelled: _listed(self._paths))
        task.failed.connect(self.failed)
        task.finished.connect(self._on_listed)
        if no_keyring is not None:
            task.finished.connect(lambda _: self._note(server.called, error=no_keyring))
        task.finished.connect(lambda _: self.named.emit(key_of(server.called)))
        if self._preferences.settings.model == server.called:
            self._needs.pause_answers()
            self._preferences.use_model(server.called, anew=True)

    def _take_key(self, row: ModelRow, key: str) -> None:
        if (named := self._known.get(row.name)) is None:
            return
        task = self._lane.start(lambda cancelled: _keep_key(named.server, key))
        task.finished.connect(lambda _: self._on_key_kept(row.name))
        task.failed.connect(lambda error: self._note(row.name, error=error))

    def _on_key_kept(self, called: str) -> None:
        self._note(called)
        self.refresh()

    def _ask_to_use(self, row: ModelRow, parent: QWidget) -> None:
        if row.remote is None:
            return
        host = row.remote.server.host
        box = _question(parent, self.tr("Have a server answer"))
        box.setText(self.tr("Send questions and documents to {host}?").format(host=host))
        box.setInformativeText(
            self.tr(
                "Until you choose a model on this machine again, each question, and the text or pictures of the pages"
                " that are asked, go there. The window says so above everything else for as long."
            )
        )
        yes = box.addButton(self.tr("Send them there"), QMessageBox.ButtonRole.AcceptRole)
        _open(box, yes, partial(self._use, row))

    def _use(self, row: ModelRow) -> None:
        self._needs.pause_answers()
        self._preferences.use_model(row.name)

    def _ask_to_delete(self, row: ModelRow, parent: QWidget) -> None:
        is_used = self._preferences.settings.model == row.name
        box = _question(parent, self.tr("Remove a server"))
        box.setText(self.tr("Remove {name}, and its key?").format(name=row.title))
        box.setInformativeText(
            self.tr("It is in use: the starter on this machine answers from then on. Documents and conversations stay.")
            if is_used
            else self.tr("Documents and conversations stay.")
        )
        yes = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        _open(box, yes, partial(self._delete, row))

    def _delete(self, row: ModelRow) -> None:
        if self._preferences.settings.model == row.name:
            self._needs.pause_answers()
            self._preferences.use_model("")
        task = self._needs.after_settings(lambda cancelled: _delete(self._paths, row.name))
        task.finished.connect(self._on_deleted)
        task.failed.connect(lambda error: self._note(row.name, error=error))

    def _on_deleted(self, key_stays: PinciteError | None) -> None:
        self.refresh()
        if key_stays is not None:
            self.failed.emit(key_stays)


def key_of(called: str) -> str:
    """Of the row of a server."""
    return f"server:{called}"


def entry_of(server: Server) -> ServerEntry:
    """What the form said when this server was named; keys are never read back."""
    is_open = server.url.startswith("http://")
    return ServerEntry(server.name, server.url, server.model, server.context, server.sees_images, is_open, "")


def _question(parent: QWidget, title: str) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Question, title, "", parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box


def _open(box: QMessageBox, yes: QPushButton, then: Callable[[], object]) -> None:
    """Enter and Esc mean no."""
    no = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(no)
    yes.clicked.connect(lambda: then())
    box.open()


def _listed(paths: Paths) -> list[NamedServer]:
    """On a lane, like all below: keyrings of some systems take a while."""
    from app.remote.known_servers import list_servers

    servers = list_servers(paths)
    if not servers:
        return []
    from app.remote.server_key import key_variable, server_keys
    from app.system_keyring import can_keep

    keys = server_keys([(server.name, server.url) for server in servers])
    has_keyring = not any(key.why_unknown for key in keys) and can_keep()
    return [
        NamedServer(
            server=server,
            key_place=key.place,
            has_key=bool(key.value),
            is_key_in_keyring=key.is_in_keyring,
            has_keyring=has_keyring,
            key_variable=key_variable(server.name),
        )
        for server, key in zip(servers, keys, strict=True)
    ]


def _can_keep() -> bool:
    from app.system_keyring import can_keep

    return can_keep()


def _named(paths: Paths, entry: ServerEntry) -> tuple[Server, PinciteError | None]:
    """The server that was named; and why its key could not be kept, if so. Raises UsageError, StorageError."""
    from app.remote.known_servers import Server, add_server
    from app.remote.server_address import checked_url
    from app.remote.server_key import keep_key

    url = checked_url(entry.address, may_be_open=entry.may_be_open)
    server = Server(name=entry.name, url=url, model=entry.model, context=entry.context, sees_images=entry.sees_images)
    add_server(paths, server)
    try:
        if entry.key:
            keep_key(server.name, server.url, entry.key)
    except StorageError as error:
        return server, error
    return server, None


def _facts(server: Server, cancelled: CancelCheck) -> ServerFacts:
    from app.remote.asking import WATCHED, ask_about

    return ask_about(server, WATCHED, cancelled)


def _keep_key(server: Server, key: str) -> None:
    from app.remote.server_key import forget_key, keep_key

    if key:
        keep_key(server.name, server.url, key)
    else:
        forget_key(server.name, server.url)


def _delete(paths: Paths, called: str) -> StorageError | None:
    """Forget a server and its key; why its key is kept still, if so. Raises ModelUnknown, StorageError."""
    from app.remote.known_servers import delete_server, find_server
    from app.remote.server_key import forget_key

    server = find_server(paths, called)
    key_stays = None
    try:
        forget_key(server.name, server.url)
    except StorageError as error:
        key_stays = error
    delete_server(paths, server.name)
    return key_stays
