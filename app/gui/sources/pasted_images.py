"""Makes files of pictures that are pasted or dropped without one, such as from a browser, so that they can be added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter, QPixmap

from app.errors import DocumentDamaged, PinciteError
from app.gui.language import QT_TRANSLATE_NOOP, figure, translate
from app.gui.notices import Notice, Notices, Severity
from app.gui.tasks import Task, Work
from app.paths import make_folder, storage_error

MOST_PIXELS = 250_000_000
"""Of a picture: one of 20,000 by 12,000 is still written."""
NOTHING_USABLE = QT_TRANSLATE_NOOP(
    "PastedImages", "There is nothing in it that can be added: no file on this machine, no picture, no text."
)

NO_FILE_OF_IT = QT_TRANSLATE_NOOP(
    "PastedImages",
    "A pasted picture would have to be written to the disk as it is, which a private window does not do, nor one whose "
    "library is encrypted. Save it as a file where you want to have it, and add that.",
)


class PastedImages(QObject):
    """Writes pictures as PNG files into a folder of the app's own, on a lane."""

    written = Signal(object)
    """The path of a new file."""

    def __init__(self, folder: Path | None, run: Callable[[Work], Task], notices: Notices, parent: QObject) -> None:
        """`folder` None: nothing may be written."""
        super().__init__(parent)
        self._folder = folder
        self._run = run
        self._notices = notices

    def take(self, picture: object) -> None:
        """Write a picture (a QImage, or a QPixmap); says so if it is none."""
        image = picture.toImage() if isinstance(picture, QPixmap) else picture
        if not isinstance(image, QImage) or image.isNull():
            self._notices.show_notice(Notice(self.tr(NOTHING_USABLE), Severity.WARNING, topic="drop"))
            return
        folder = self._folder
        if folder is None:
            self._notices.show_notice(Notice(self.tr(NO_FILE_OF_IT), Severity.WARNING, topic="drop"))
            return
        name = self.tr("Picture {time}").format(time=f"{datetime.now():%Y-%m-%d %H.%M.%S}")
        copy = QImage(image)  # shared with the clipboard until it changes
        task = self._run(lambda cancelled: write_picture(copy, folder, name))
        task.finished.connect(self.written)
        task.failed.connect(self._tell)

    def _tell(self, error: PinciteError) -> None:
        self._notices.show_notice(Notice(str(error), topic="drop"))


def picture_of(data: QMimeData) -> object:
    """The picture of what is dropped or pasted; None if it has none. Addresses are left alone: nothing is fetched."""
    return data.imageData() if data.hasImage() else None


def write_picture(image: QImage, folder: Path, name: str) -> Path:
    """Write a picture under a name that is still free. On a lane.

    Raises DocumentDamaged, NoSpace, LibraryUnusable.
    """
    if image.width() * image.height() > MOST_PIXELS:
        raise DocumentDamaged(
            translate("PastedImages", "The picture has {width} by {height} pixels; that is too large.").format(
                width=figure(image.width()), height=figure(image.height())
            )
        )
    make_folder(folder)
    path = folder / f"{name}.png"
    next_number = 2
    while path.exists():
        path, next_number = folder / f"{name} ({next_number}).png", next_number + 1
    scratch = path.with_suffix(".part")
    try:
        if not QImageWriter(str(scratch), QByteArray(b"PNG")).write(image):
            raise DocumentDamaged(translate("PastedImages", "The picture could not be written to a file."))
        scratch.replace(path)
    except OSError as error:
        raise storage_error(error, translate("PastedImages", "The picture could not be written")) from error
    finally:
        scratch.unlink(missing_ok=True)
    return path
