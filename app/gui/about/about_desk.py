"""What the Help menu opens, About and the report of a fault; and at the start the note of a crash."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app.gui.about.about_dialog import AboutDialog
from app.gui.about.licence_texts import Part, parts_here, text_of
from app.gui.about.report_dialog import ReportDialog
from app.gui.main_window import MainWindow
from app.gui.network_use import NetworkFor, NetworkUse
from app.gui.notices import Notice, Severity
from app.gui.sentences import sentence_of
from app.gui.sources.empty_state import PageMark
from app.gui.tasks import CancelCheck, Lane
from app.gui.theme import Theme
from app.paths import Paths, storage_error
from app.settings import Settings
from app.updates.releases import releases_address

if TYPE_CHECKING:
    from app.updates.check import UpdateAnswer


class AboutDesk(QObject):
    """Between these dialogs and a lane that reads files."""

    def __init__(
        self, window: MainWindow, look: Theme, paths: Paths, settings: Callable[[], Settings], network: NetworkUse
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._paths = paths
        self._settings = settings
        self._network = network
        self._lane = Lane("about")
        self._notes: IO[str] | None = None
        window.about_requested.connect(self.show_about)
        window.report_requested.connect(self.show_report)
        window.updates_requested.connect(self.ask_for_update)

    def begin(self) -> None:
        """Note crashes from now on, and tell of the last one."""
        task = self._lane.start(self._begin_notes)
        task.finished.connect(self._on_begun)

    def close(self) -> None:
        """This run ends as it should."""
        self._lane.close(last=lambda cancelled: self._end_notes())

    def show_about(self) -> None:
        """Version, licence, and the licences of all parts."""
        dialog = AboutDialog(PageMark(self._look), self._network.words, self._window)
        dialog.text_wanted.connect(lambda part: self._fetch_text(dialog, part))
        dialog.report_requested.connect(dialog.reject)
        dialog.report_requested.connect(self.show_report)
        task = self._lane.start(lambda cancelled: parts_here())
        task.finished.connect(dialog.show_parts)
        task.failed.connect(dialog.show_problem)
        dialog.open()

    def show_report(self) -> None:
        """What a report of a fault would contain."""
        dialog = ReportDialog(self._window)
        dialog.save_requested.connect(self._save_report)
        task = self._lane.start(self._report)
        task.finished.connect(dialog.show_report)
        task.failed.connect(dialog.show_problem)
        dialog.read.connect(lambda: self._lane.start(lambda cancelled: self._forget_crash()))
        dialog.open()

    def ask_for_update(self) -> None:
        """Ask whether a newer version exists: only ever when the user says so."""
        if releases_address():  # else nothing is asked, and the error says why
            asking = self.tr("Asking whether a newer version exists…")
            self._window.notices.show_notice(Notice(asking, Severity.INFO, topic="updates"))
            self._network.note(NetworkFor.VERSION)
        task = self._lane.start(_ask_for_update)
        task.finished.connect(self._show_update)
        task.failed.connect(
            lambda error: self._window.notices.show_notice(
                Notice(sentence_of(error), Severity.WARNING, topic="updates")
            )
        )

    def _show_update(self, answer: UpdateAnswer) -> None:
        names = {"newest": answer.newest, "current": answer.current}
        if not answer.is_newer:
            said = self.tr("Pincite {current} is up to date: the newest release is {newest}.").format(**names)
            self._window.notices.show_notice(Notice(said, Severity.INFO, topic="updates"))
            return
        said = self.tr("Pincite {newest} is there; this is {current}.").format(**names)
        is_page = answer.page.startswith("https://")
        notice = Notice(
            said,
            Severity.INFO,
            action=self.tr("Open its page") if is_page else "",
            on_action=partial(_open_page, answer.page) if is_page else None,
            topic="updates",
        )
        self._window.notices.show_notice(notice)

    def _fetch_text(self, dialog: AboutDialog, part: Part) -> None:
        task = self._lane.start(lambda cancelled: (part, text_of(part)))
        task.finished.connect(dialog.take_text)  # a dialog that is gone by then hears nothing
        task.failed.connect(dialog.show_problem)

    def _report(self, cancelled: CancelCheck) -> str:
        from app.gui.about.report_text import report_text  # on the lane, like all that is slow to load

        return report_text(self._paths, self._settings())

    def _save_report(self, name: str, text: str) -> None:
        task = self._lane.start(lambda cancelled: _write(Path(name), text))
        task.failed.connect(lambda error: self._window.notices.show_notice(Notice(sentence_of(error), topic="report")))

    def _begin_notes(self, cancelled: CancelCheck) -> bool:
        from app.gui.about.crash_notes import begin_notes

        before = _stamp(self._paths)
        self._notes = begin_notes(self._paths)
        return _stamp(self._paths) != before

    def _forget_crash(self) -> None:
        from app.gui.about.crash_notes import forget_crash

        forget_crash(self._paths)

    def _end_notes(self) -> None:
        from app.gui.about.crash_notes import end_notes

        end_notes(self._notes)

    def _on_begun(self, has_crashed: bool) -> None:
        if has_crashed:
            sentence = self.tr(
                "Pincite ended unexpectedly the last time. Your documents and conversations are kept; a report of it"
                " stays on this machine."
            )
            action = self.tr("Show the report")
            notice = Notice(sentence, Severity.WARNING, action=action, on_action=self.show_report, topic="crash")
            self._window.notices.show_notice(notice)


def _open_page(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))


def _ask_for_update(cancelled: CancelCheck) -> UpdateAnswer:
    from app.updates.check import ask_for_update  # on the lane, like all that is slow to load

    return ask_for_update(cancelled)


def _stamp(paths: Paths) -> int:
    """When the last crash was noted; 0: there was none."""
    from app.gui.about.crash_notes import LAST

    try:
        return (paths.logs / LAST).stat().st_mtime_ns
    except OSError:
        return 0


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise storage_error(error, "The report could not be saved") from error
