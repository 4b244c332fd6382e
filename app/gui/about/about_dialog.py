"""About Pincite: its version, its licence, Gemma's terms, and the licences of all parts, to be searched."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.errors import PinciteError
from app.gui import theme
from app.gui.about.licence_texts import OWN, Part
from app.gui.plain_label import plain_label
from app.gui.plain_tip import plain_tip
from app.gui.sentences import sentence_of

SIZE = (980, 660)
PART_ROLE = Qt.ItemDataRole.UserRole


class AboutDialog(QDialog):
    """The list is filled when it is known. It does not block the window."""

    text_wanted = Signal(object)
    """The Part whose text is to be shown."""
    report_requested = Signal()

    def __init__(self, mark: QWidget, network: str, parent: QWidget | None = None) -> None:
        """`mark`: the app's picture. `network`: a sentence about what was fetched since the start."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Pincite"))
        theme.open_at_size(self, *SIZE)
        self._shown: Part | None = None
        self._parts = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._parts)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        column.setSpacing(theme.GAP_WIDE)
        column.addLayout(self._make_head(mark, network))
        column.addWidget(self._make_licences(), 1)
        column.addLayout(self._make_foot())
        self._search.setFocus()

    def _make_head(self, mark: QWidget, network: str) -> QHBoxLayout:
        name = _label(self.tr("Pincite {version}").format(version=__version__), "title")
        about = _label(
            self.tr(
                "Reads your documents on your own machine and pins every answer to the exact words on the exact page."
            )
        )
        licence = _label(
            self.tr(
                "Free software under the GNU Affero General Public License, version 3 or later. The model Gemma is"
                " provided under and subject to the Gemma Terms of Use. Both stand below."
            ),
            "soft",
        )
        words = QVBoxLayout()
        words.setSpacing(theme.GAP_SMALL)
        for label in (name, about, _label(network, "soft"), licence):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP_WIDE)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _make_licences(self) -> QSplitter:
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setPlaceholderText(self.tr("Search the parts and licences"))
        self._search.setAccessibleName(self.tr("Search the parts and licences"))
        self._search.textChanged.connect(self._filter)
        self._list = QListView()
        self._list.setObjectName("licences")
        self._list.setAccessibleName(self.tr("Parts of Pincite and their licences"))
        self._list.setModel(self._found)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setUniformItemSizes(True)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._text = QTextBrowser()
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._text.setOpenLinks(False)
        self._text.document().setDefaultFont(theme.fixed_font(self._text.font()))
        self._text.setPlainText(self.tr("Looking for the licences…"))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setObjectName("gap")
        split.setHandleWidth(theme.GAP_WIDE)
        split.setContentsMargins(0, 0, int(self.isRightToLeft()), 0)  # mirrored, Qt puts all a pixel too far
        split.addWidget(left)
        split.addWidget(self._text)
        split.setSizes([300, 640])
        return split

    def _make_foot(self) -> QHBoxLayout:
        report = QPushButton(self.tr("Report a fault…"))
        report.setToolTip(self.tr("Shows what a report would contain; nothing is sent"))
        report.clicked.connect(self.report_requested)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        for button in (report, close):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(report)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def show_parts(self, parts: Sequence[Part]) -> None:
        """List everything, and show the first one's text."""
        self._parts.clear()
        for part in parts:
            name = "Pincite" if part.name == OWN else part.name
            words = " ".join(filter(None, (name, part.version)))
            item = QStandardItem(
                self.tr("{part}: {licence}").format(part=words, licence=part.licence) if part.licence else words
            )
            item.setData(part, PART_ROLE)
            item.setToolTip(plain_tip(item.text()))
            self._parts.appendRow(item)
        self._list.setCurrentIndex(self._found.index(0, 0))

    def take_text(self, found: tuple[Part, str]) -> None:
        """Show a part's licence, unless another one was chosen meanwhile."""
        part, text = found
        if part != self._shown:
            return
        if not text:
            said = self.tr("{part} brings no text of its licence: {licence}.")
            self._text.setPlainText(said.format(part=part.name, licence=part.licence or self.tr("not named")))
        elif text.lstrip()[:15].lower().startswith(("<!doctype", "<html")):
            self._text.setHtml(text)
        else:
            self._text.setPlainText(text)

    def show_problem(self, error: PinciteError) -> None:
        """Say why there is nothing to show."""
        self._text.setPlainText(sentence_of(error))

    def _filter(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._found.index(0, 0))

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        part = now.data(PART_ROLE)
        if isinstance(part, Part):
            self._shown = part
            self.text_wanted.emit(part)


def _label(words: str, name: str = "plain") -> QLabel:
    label = plain_label(name)
    label.setText(words)
    return label
