"""How often this run of Pincite has used the network, and what for: it does so only where the user asks for it.

What other programs do, such as a browser that opens a page of licences, is not known here and not counted.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QLocale, QObject, QTime, Signal

from app.gui.language import COUNTS, QT_TRANSLATE_NOOP, translate


class NetworkFor(StrEnum):
    """What a connection is opened for."""

    MODEL = QT_TRANSLATE_NOOP("NetworkUse", "a model was fetched")
    GPU = QT_TRANSLATE_NOOP("NetworkUse", "the GPU's libraries were fetched")
    SERVER = QT_TRANSLATE_NOOP("NetworkUse", "a server was asked")
    VERSION = QT_TRANSLATE_NOOP("NetworkUse", "a newer version was asked for")


class NetworkUse(QObject):
    """Counts from the start of the program on. Whoever starts a program that connects tells it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._begun = QTime.currentTime()
        self._count = 0
        self._last = NetworkFor.MODEL
        self._last_at = self._begun

    def note(self, what: NetworkFor) -> None:
        """A connection is being opened."""
        self._count += 1
        self._last, self._last_at = what, QTime.currentTime()
        self.changed.emit()

    @property
    def words(self) -> str:
        """One sentence for the user."""
        begun = _clock(self._begun)
        if not self._count:
            return translate("NetworkUse", "No network used since {begun}.").format(begun=begun)
        used = translate("NetworkUse", "Network used {times} since {begun}, last at {last}: {what}.")
        return used.format(
            times=COUNTS.times(self._count),
            begun=begun,
            last=_clock(self._last_at),
            what=translate("NetworkUse", self._last.value),
        )


def _clock(time: QTime) -> str:
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)
