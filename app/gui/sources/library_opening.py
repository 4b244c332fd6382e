"""Opens the library as the window begins, or tries again, and keeps the files that wait for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import PinciteError
from app.gui.language import translate
from app.gui.notices import Notice, Notices
from app.gui.sources.library_work import LibraryWork

if TYPE_CHECKING:
    from app.library.documents import Document


class LibraryOpening(QObject):
    """From the start of the window until the library is open."""

    def __init__(
        self,
        library_work: LibraryWork,
        notices: Notices,
        on_open: Callable[[list[Document]], None],
        parent: QObject | None = None,
    ) -> None:
        """`on_open` takes the documents of the library, once."""
        super().__init__(parent)
        self._library_work = library_work
        self._notices = notices
        self._on_open = on_open
        self._files: list[Path] = []
        self._refusal: PinciteError | None = None

    @property
    def was_refused(self) -> bool:
        """Whether it could not be opened at first: another window had it, or its disk was away."""
        return self._refusal is not None

    def begin(self) -> None:
        """Open the library."""
        task = self._library_work.open()
        task.finished.connect(self._tell_open)
        task.failed.connect(self._tell_refused)

    def keep_files(self, paths: Sequence[Path]) -> None:
        """Files to add, once there is a library to add them to; where it could not be opened, that is told again."""
        self._files += paths
        if self._refusal is not None:
            self._tell_refused(self._refusal)

    def take_files(self) -> list[Path]:
        """The files that were kept; from now on they are the caller's."""
        files, self._files = self._files, []
        return files

    def _tell_open(self, documents: list[Document]) -> None:
        self._notices.dismiss_topic("library")
        self._on_open(documents)

    def _tell_refused(self, error: PinciteError) -> None:
        self._refusal = error
        action = translate("Wiring", "Try again")
        self._notices.show_notice(Notice(str(error), action=action, on_action=self.begin, topic="library"))
