"""What comes to the window from elsewhere: a second window on its library, and files of later starts."""

from __future__ import annotations

import threading

from monkey_hands import Hands
from PySide6.QtWidgets import QApplication
from window_driver import drop

from app.gui.second_start import Door, only_window
from app.gui.wiring import Wiring


class Outside(Hands):
    """The hands, and what others do meanwhile."""

    def second_window(self) -> None:
        """Another window on the same library: it says that this is taken, and changes nothing."""
        other = Wiring(QApplication.instance(), self.wiring.paths)
        other.start()
        try:
            for _ in range(self._chance.randint(1, 2)):
                if not self._pump(60, lambda: any(n.topic == "library" for n in other.window.notices.shown)):
                    raise AssertionError("a second window does not say that the library is taken")
                other.window.notices.dismiss_topic("library")
                drop(other.window, self._chance.choice(self._files))
            if other.documents.rowCount() or other.library_work.is_open:
                raise AssertionError("a second window has the library")
        finally:
            other.window.close()
            for each in (other.window, other, other.look):
                each.deleteLater()

    def second_start(self) -> None:
        """Files are opened with Pincite while its window is there."""
        files = self._chance.sample(self._files, self._chance.choice((0, 1, 1, 2)))
        self.said = ", ".join(file.name for file in files)
        ended: list[Door | None] = []
        threading.Thread(target=lambda: ended.append(only_window(self.wiring.paths, files))).start()
        self._pump(90, lambda: ended)
        if ended != [None]:
            raise AssertionError(f"a later start was not taken by the window: {ended}")
