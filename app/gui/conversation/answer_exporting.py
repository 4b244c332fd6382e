"""Exports answers from the window: asks where to, writes on a lane, and says what came of it.

                    ┌─ done ──────────────────────────────→ a notice with "Open"
answers ── dialog ──┤  the document moved or changed ─────→ a notice with "Choose the file…" ── the same again with it
                    ├─ it cannot be written there ────────→ a notice with "Choose another place…" ── the dialog again
                    └─ it needs its password ─────────────→ a notice with "Give the password…" ── the same again with it
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.assistant.export.parts import heading_of, one_line
from app.assistant.records import Answer
from app.errors import DocumentMissing, PasswordNeeded, PinciteError
from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.notices import Notice, Notices, Severity
from app.gui.password_dialog import password_dialog
from app.gui.sentences import sentence_of
from app.gui.sources.library_work import LibraryWork
from app.gui.tasks import CancelCheck, Lane
from app.gui.theme import in_own_direction

if TYPE_CHECKING:
    from app.assistant.export.file import CitedFile, Exported

FORMS = {
    "md": QT_TRANSLATE_NOOP("AnswerExporting", "Markdown"),
    "html": QT_TRANSLATE_NOOP("AnswerExporting", "Web page"),
    "pdf": QT_TRANSLATE_NOOP("AnswerExporting", "PDF with highlights"),
    "json": QT_TRANSLATE_NOOP("AnswerExporting", "Data to check the citations with later"),
}
TOPIC = "export"
NAME_LENGTH = 60
_NO_NAME = re.compile(r'[\\/:*?"<>|.\s]+')


@dataclass(frozen=True, slots=True)
class _Export:
    """One export as it was asked for."""

    answers: tuple[Answer, ...]
    file: Path
    found: Mapping[int, Path] = field(default_factory=dict)
    """Where documents are that the user pointed to, by number."""
    password: str | None = None
    """What the user typed."""
    only: frozenset[int] = frozenset()
    """Documents that a copy is still to be made of; empty: all."""

    @property
    def cited(self) -> frozenset[int]:
        """Numbers of the documents that the answers point to."""
        return frozenset(pin.document_id for answer in self.answers for pin in (*answer.supports, *answer.nearest))


class AnswerExporting(QObject):
    """The way from "Export" to a file."""

    def __init__(
        self,
        window: QWidget,
        notices: Notices,
        library_work: LibraryWork,
        password_of: Callable[[Path], str | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._notices = notices
        self._library_work = library_work
        self._password_of = password_of
        self._lane = Lane("export")
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._folder = documents if documents.is_dir() else Path.home()

    def ask_where(self, answers: Sequence[Answer]) -> None:
        """Let the user choose a file; the dialog asks before it takes one that is there. It does not block."""
        # The name has no ending yet: it gets that of the form chosen.
        forms = {f"{self.tr(form)} (*.{ending})": ending for ending, form in FORMS.items()}
        file = str(self._folder / file_name_for(answers))
        dialog = QFileDialog(self._window, self.tr("Export"), file, ";;".join(forms))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("md")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(forms.get(name, "md")))
        dialog.fileSelected.connect(lambda name: self.export(answers, Path(name)))
        dialog.open()

    def export(self, answers: Sequence[Answer], file: Path) -> None:
        """Write answers to a file in the form that its name ends in."""
        self._start(_Export(tuple(answers), file))

    def close(self) -> None:
        """Stop what is being written; nothing half-made stays."""
        self._lane.close()

    def _start(self, export: _Export) -> None:
        self._notices.dismiss_topic(TOPIC)
        task = self._lane.start(lambda cancelled: self._write(export, cancelled))
        task.finished.connect(lambda exported: self._on_written(export, exported))
        task.failed.connect(lambda error: self._on_failed(export, error))

    def _write(self, export: _Export, cancelled: CancelCheck) -> Exported:
        from app.assistant.export.file import export_answers  # on the lane, like all that is slow to load
        from app.library.taken_out import file_of

        return export_answers(
            export.answers,
            export.file,
            self._documents(export),
            # The dialog has asked about the very file; where several are written, their names are others.
            overwrite=len(export.cited) < 2 or export.file.suffix.lower() != ".pdf",
            only=export.only,
            open_file=lambda path: file_of(
                self._library_work.library, path, lambda holder: export.password or self._password_of(holder)
            ),
            cancelled=cancelled,
        )

    def _documents(self, export: _Export) -> dict[int, CitedFile]:
        """Where the cited documents are; those that have been removed from the library are left out."""
        from app.assistant.export.file import CitedFile
        from app.library.documents import list_documents

        found = {}
        for document in list_documents(self._library_work.library):
            if document.id in export.cited:
                path = export.found.get(document.id, document.path)
                password = export.password or self._password_of(document.path)
                found[document.id] = CitedFile(path, document.sha256, password)
        return found

    def _on_written(self, export: _Export, exported: Exported) -> None:
        files = exported.files
        self._folder = files[0].parent
        names = ", ".join(in_own_direction(file.name) for file in files)
        written = self.tr("Exported to {names} in {parent}.").format(
            names=names, parent=in_own_direction(str(files[0].parent))
        )
        if exported.failed:
            left = replace(export, only=frozenset(exported.failed))
            # The one that something can be done about comes last, where the button is.
            *others, last = sorted(exported.failed.values(), key=lambda error: isinstance(error, PasswordNeeded))
            self._on_failed(left, last, " ".join([written, *map(sentence_of, others), ""]))
            return
        address = QUrl.fromLocalFile(str(files[0] if len(files) == 1 else files[0].parent))

        def open_it() -> None:
            QDesktopServices.openUrl(address)

        self._tell(Notice(written, Severity.INFO, self.tr("Open"), open_it, TOPIC))

    def _on_failed(self, export: _Export, error: PinciteError, written: str = "") -> None:
        """Say what failed, after what was `written` all the same, and offer the way past it."""
        words = written + sentence_of(error)
        if isinstance(error, PasswordNeeded):
            action, do = self.tr("Give the password…"), self._ask_password
            notice = Notice(words, Severity.WARNING, action, lambda: do(export), TOPIC)
        elif isinstance(error, DocumentMissing):
            action, do = self.tr("Choose the file…"), self._ask_for_file
            notice = Notice(words, Severity.ERROR, action, lambda: do(export), TOPIC)
        else:
            action = self.tr("Choose another place…")
            notice = Notice(words, Severity.ERROR, action, lambda: self.ask_where(export.answers), TOPIC)
        self._tell(notice)

    def _ask_password(self, export: _Export) -> None:
        words = self.tr("The copy with highlights needs the document's password.\nPassword:")
        dialog = password_dialog(self._window, self.tr("Password needed"), words, "", self.tr("Export"))
        dialog.textValueSelected.connect(lambda password: self._start(replace(export, password=password)))

    def _ask_for_file(self, export: _Export) -> None:
        dialog = QFileDialog(self._window, self.tr("Where is the document now?"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.export_with(export, Path(name)))
        dialog.open()

    def export_with(self, export: _Export, path: Path) -> None:
        """Try again with a file that the user pointed to; which document it is, its content says."""
        task = self._lane.start(lambda cancelled: self._recognised(export, path))
        task.finished.connect(self._start)
        task.failed.connect(lambda error: self._on_failed(export, error))

    def _recognised(self, export: _Export, path: Path) -> _Export:
        from app.library.documents import find_by_hash

        try:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise DocumentMissing(
                self.tr("{name} cannot be read ({strerror}).").format(name=path.name, strerror=error.strerror)
            ) from error
        document = find_by_hash(self._library_work.library, sha256)
        if document is None:
            raise DocumentMissing(
                self.tr("{name} is not the document that was read: its content is another.").format(name=path.name)
            )
        return replace(export, found={**export.found, document.id: path})

    def _tell(self, notice: Notice) -> None:
        self._notices.show_notice(notice)


def file_name_for(answers: Sequence[Answer]) -> str:
    """A name for the file of an export: the first words of the first question."""
    words = _NO_NAME.sub(" ", one_line(heading_of(answers[0])))
    return words.strip()[:NAME_LENGTH].strip() or "answer"
