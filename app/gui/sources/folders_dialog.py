"""The dialog of the folders that are watched: what that means, which they are, adding one, and stopping."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.flow_layout import FlowLayout

SIZE = (560, 360)


class FoldersDialog(QDialog):
    """It does not block the window; every change is handed on at once."""

    folders_changed = Signal(tuple)
    """All folders, as the settings keep them."""

    def __init__(self, folders: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Watched folders"))
        theme.open_at_size(self, *SIZE)
        about = QLabel(
            self.tr(
                "What appears in these folders is read into the library, what changes becomes a new version, and what"
                " is deleted there stays in the library. They are watched while Pincite is open."
            )
        )
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        self._list = QListWidget()
        self._list.setObjectName("folders")
        self._list.setAccessibleName(self.tr("Watched folders"))
        self._list.addItems(folders)
        self._list.setCurrentRow(0)
        self._list.currentRowChanged.connect(lambda _: self._refresh())
        add = QPushButton(self.tr("Watch a folder…"))
        add.setObjectName("primary")
        add.clicked.connect(self._choose)
        self._stop = QPushButton(self.tr("Stop watching"))
        self._stop.setToolTip(self.tr("What was read of it stays in the library"))
        self._stop.clicked.connect(self._remove)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        row = FlowLayout(parted_after=2)
        for button in (add, self._stop, close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        column.setSpacing(theme.GAP_WIDE)
        column.addWidget(about)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        self._none = QLabel(self.tr("No folder is watched yet."), self._list.viewport())
        self._none.setObjectName("soft")
        inside = QVBoxLayout(self._list.viewport())
        inside.addWidget(self._none, 0, Qt.AlignmentFlag.AlignCenter)
        self._refresh()

    @property
    def folders(self) -> tuple[str, ...]:
        """Those that are listed."""
        return tuple(self._list.item(number).text() for number in range(self._list.count()))

    def add_folder(self, folder: str) -> None:
        """Watch one more; one that is listed already is chosen."""
        if folder not in self.folders:
            self._list.addItem(folder)
            self.folders_changed.emit(self.folders)
        self._list.setCurrentRow(self.folders.index(folder))
        self._refresh()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Watch a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.add_folder)
        dialog.open()

    def _remove(self) -> None:
        self._list.takeItem(self._list.currentRow())
        self.folders_changed.emit(self.folders)
        self._refresh()

    def _refresh(self) -> None:
        self._stop.setEnabled(self._list.currentRow() >= 0)
        self._none.setVisible(self._list.count() == 0)
