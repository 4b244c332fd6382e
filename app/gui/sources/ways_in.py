"""How documents come into the window: chosen in a dialog, dropped, or pasted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.language import translate
from app.gui.notices import Notice, Notices, Severity
from app.gui.sources.document_imports import local_paths
from app.gui.sources.pasted_images import picture_of
from app.ingest.files.suffixes import SUFFIXES


class WaysIn(QObject):
    """Takes what is brought, and says what cannot be taken. Its dialogs do not block the window."""

    files_chosen = Signal(list)
    """Paths of files or folders."""
    image_taken = Signal(object)
    """A picture that was pasted or dropped without a file; None: there was nothing usable."""

    def __init__(self, window: QWidget, notices: Notices) -> None:
        """`window`: over which the dialogs are shown."""
        super().__init__(window)
        self._window = window
        self._notices = notices

    def choose_files(self) -> None:
        """Let the user choose documents."""
        patterns = " ".join(f"*{suffix}" for group in SUFFIXES.values() for suffix in group)
        kinds = translate("MainWindow", "Documents ({endings});;All files ({all})").format(endings=patterns, all="*")
        dialog = QFileDialog(self._window, translate("MainWindow", "Add documents"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)  # there are fifty endings
        self._open(dialog)

    def choose_folder(self) -> None:
        """Let the user choose a folder, of which all documents are added."""
        dialog = QFileDialog(self._window, translate("MainWindow", "Add all documents of a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._open(dialog)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.files_chosen.emit([Path(name) for name in names]))
        dialog.open()

    def take_urls(self, urls: list[QUrl]) -> None:
        """Take files of this machine; of others it is said that they cannot be taken."""
        paths = local_paths(urls)
        if paths:
            self.files_chosen.emit(paths)
        else:
            sentence = translate(
                "MainWindow", "Only files on this machine can be added. Save it first, then drop the file."
            )
            self._notices.show_notice(Notice(sentence, Severity.WARNING, topic="drop"))

    def take_pasted(self, data: QMimeData) -> None:
        """Take files or a picture of the clipboard. Its text is a matter of whoever takes text."""
        if data.hasUrls() or data.hasText():
            self.take_urls(data.urls())
        else:
            self.image_taken.emit(picture_of(data))

    def take_dropped(self, data: QMimeData) -> None:
        """Take what was dropped: from a browser the picture itself, not its address."""
        if data.hasImage() and not local_paths(data.urls()):
            self.image_taken.emit(picture_of(data))
        else:
            self.take_urls(data.urls())
