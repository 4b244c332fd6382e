"""Another program's window from which a file can be dragged, as from a file manager.   python drag_source.py FILE..."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Its files are dragged wherever it is pressed."""

    def __init__(self, names: list[str]) -> None:
        super().__init__("Drag me")
        self._names = names
        self.setWindowTitle("Files")
        self.setWindowFlag(Qt.WindowType.X11BypassWindowManagerHint)  # stays where it is put, over all else
        self.setGeometry(0, 0, 90, 40)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # a name of Qt's
        """Begin to drag. Returns when the files were dropped."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(name) for name in self._names])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    source = Source(sys.argv[1:])
    source.show()
    sys.exit(application.exec())
