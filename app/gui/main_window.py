"""The window: three panes, menus and shortcuts, and who hears whom. Nothing here takes time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.assistant.summary_kind import SummaryKind
from app.gui import theme
from app.gui.conversation_model import ConversationListModel
from app.gui.conversation_pane import ConversationPane
from app.gui.device_badge import DeviceBadge, status_sentence
from app.gui.document_imports import SUFFIXES, local_paths
from app.gui.empty_state import PRIVACY, EmptyState
from app.gui.engine_host import ModelState, ModelStatus
from app.gui.library_model import DocumentListModel
from app.gui.library_panel import LibraryPanel
from app.gui.notices import Notice, Notices, Severity
from app.gui.page_images import PageImages
from app.gui.page_layout import Fit
from app.gui.page_panel import ZOOM_STEP, PagePanel
from app.gui.page_words import PageWords
from app.gui.summary_menu import kinds_menu
from app.gui.turn_actions import TurnActions

DEFAULT_SIZE = (1280, 800)
PANE_WIDTHS = (250, 470, 560)


class MainWindow(QMainWindow):
    """The panes and the actions. It holds no library and no model: `application.py` connects it to them."""

    files_chosen = Signal(list)
    """Paths of files or folders: dropped, pasted, or chosen in the dialog."""
    sample_requested = Signal()
    closing = Signal()

    def __init__(
        self,
        look: theme.Theme,
        documents: DocumentListModel,
        conversation: ConversationListModel,
        images: PageImages,
        words: PageWords,
        *,
        has_sample: bool,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Pincite")
        self.setAcceptDrops(True)
        self.resize(*DEFAULT_SIZE)
        self._documents = documents
        self._conversation = conversation
        self.notices = Notices()
        self.empty_state = EmptyState(look, has_sample)
        self.library_panel = LibraryPanel(documents, look)
        self.conversation_pane = ConversationPane(conversation)
        self.page_panel = PagePanel(images, words, look)
        self.badge = DeviceBadge()
        self.turn_actions = TurnActions(conversation, self)
        self.turn_actions.acted.connect(self.conversation_pane.acted)

        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        for pane, width in zip(self._panes(), PANE_WIDTHS, strict=True):
            pane.setMinimumWidth(width // 2)
            self.splitter.addWidget(pane)
        self.splitter.setSizes(list(PANE_WIDTHS))
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty_state)
        self._stack.addWidget(self.splitter)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(inside)
        self.statusBar().addPermanentWidget(self.badge)
        self.statusBar().setSizeGripEnabled(False)
        privacy = QLabel(PRIVACY)
        privacy.setObjectName("soft")
        self.statusBar().addWidget(privacy)

        self._make_menus()
        self._connect_panes()
        self.show_model(ModelStatus(ModelState.PREPARING))
        self._show_right_page()

    def _panes(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.library_panel, self.conversation_pane, self.page_panel

    def _connect_panes(self) -> None:
        self.empty_state.open_requested.connect(self.choose_files)
        self.empty_state.sample_requested.connect(self.sample_requested)
        self.library_panel.add_requested.connect(self.choose_files)
        self.conversation_pane.files_pasted.connect(self._take_urls)
        self.conversation_pane.running_changed.connect(self._stop_action.setEnabled)
        self.conversation_pane.running_changed.connect(self._summarise_action.setDisabled)
        self.conversation_pane.running_changed.connect(self._kinds_action.setDisabled)
        turns = self._conversation
        for signal in (turns.dataChanged, turns.rowsInserted, turns.rowsRemoved, turns.modelReset):
            signal.connect(self._refresh_export)
        self._refresh_export()
        for signal in (self._documents.rowsInserted, self._documents.rowsRemoved, self._documents.modelReset):
            signal.connect(self._show_right_page)

    def _make_menus(self) -> None:
        panel = self.page_panel
        file_menu = self.menuBar().addMenu("&File")
        self._add(file_menu.addAction("&Open…"), QKeySequence.StandardKey.Open, self.choose_files)
        new = file_menu.addAction("&New conversation")
        self._add(new, QKeySequence.StandardKey.New, self.conversation_pane.new_conversation_requested.emit)
        file_menu.addSeparator()
        self._export_action = file_menu.addAction("&Export the conversation…")
        self._add(self._export_action, QKeySequence("Ctrl+E"), self.conversation_pane.export_all)
        file_menu.addSeparator()
        self._add(file_menu.addAction("&Quit"), QKeySequence("Ctrl+Q"), self.close)
        answer_menu = self.menuBar().addMenu("&Answer")
        self._stop_action = answer_menu.addAction("&Stop")
        self._add(self._stop_action, QKeySequence("Esc"), self.conversation_pane.stop_requested.emit)
        self._stop_action.setEnabled(False)
        self._summarise_action = answer_menu.addAction("Su&mmarise the ticked documents")
        summarise = self.conversation_pane.summary_requested.emit
        self._add(self._summarise_action, QKeySequence("Ctrl+Shift+S"), lambda: summarise(SummaryKind.BRIEF))
        self._kinds_action = answer_menu.addMenu(kinds_menu(self, summarise))
        answer_menu.addSeparator()
        answer_menu.addActions(list(self.turn_actions.actions.values()))
        view_menu = self.menuBar().addMenu("&View")
        zoom_in = view_menu.addAction("Zoom &in")
        self._add(zoom_in, QKeySequence.StandardKey.ZoomIn, lambda: panel.zoom_by(ZOOM_STEP))
        zoom_out = view_menu.addAction("Zoom &out")
        self._add(zoom_out, QKeySequence.StandardKey.ZoomOut, lambda: panel.zoom_by(1 / ZOOM_STEP))
        self._add(view_menu.addAction("&Fit width"), QKeySequence("Ctrl+0"), lambda: panel.fit_to(Fit.WIDTH))
        self._add(view_menu.addAction("Fit pa&ge"), QKeySequence("Ctrl+9"), lambda: panel.fit_to(Fit.PAGE))
        view_menu.addSeparator()
        back = view_menu.addAction("&Back")
        self._add(back, QKeySequence("Alt+Left"), self.page_panel.back_requested.emit)
        view_menu.addSeparator()
        names = ("&Documents", "&Conversation", "&Pages")
        for number, (name, pane) in enumerate(zip(names, self._panes(), strict=True), start=1):
            self._add(view_menu.addAction(name), QKeySequence(f"Ctrl+{number}"), pane.setFocus)
        self._add(view_menu.addAction("&Next pane"), QKeySequence("F6"), self._focus_next_pane)

    def _add(self, action: QAction, shortcut: QKeySequence | QKeySequence.StandardKey, slot: object) -> None:
        action.setShortcut(shortcut)
        action.triggered.connect(slot)

    def choose_files(self) -> None:
        """Let the user choose documents; the dialog does not block the window."""
        patterns = " ".join(f"*{suffix}" for group in SUFFIXES.values() for suffix in group)
        dialog = QFileDialog(self, "Add documents", "", f"Documents ({patterns});;All files (*)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.files_chosen.emit([Path(name) for name in names]))
        dialog.open()

    def show_model(self, status: ModelStatus) -> None:
        """Say where the model stands."""
        self.badge.show_status(status)
        self.empty_state.show_model(status_sentence(status), status.stage)

    def _show_right_page(self) -> None:
        has_documents = self._documents.rowCount() > 0
        self._stack.setCurrentWidget(self.splitter if has_documents else self.empty_state)
        self._summarise_action.setVisible(has_documents)  # there is nothing to summarise; its shortcut rests too
        self._kinds_action.setVisible(has_documents)
        self.statusBar().setVisible(has_documents)  # the empty state says the same itself

    def _refresh_export(self) -> None:
        self._export_action.setEnabled(bool(self.conversation_pane.answers))

    def _focus_next_pane(self) -> None:
        panes = self._panes()
        focus = self.focusWidget()
        current = next((n for n, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -1)
        panes[(current + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_urls(self, urls: list[QUrl]) -> None:
        paths = local_paths(urls)
        if paths:
            self.files_chosen.emit(paths)
        else:
            sentence = "Only files on this machine can be added. Save it first, then drop the file."
            self.notices.show_notice(Notice(sentence, Severity.WARNING, topic="drop"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.empty_state.set_drop_active(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file was dragged away again."""
        self.empty_state.set_drop_active(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        self.empty_state.set_drop_active(False)
        event.acceptProposedAction()
        self._take_urls(event.mimeData().urls())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the application, which keeps what has to be kept."""
        self.closing.emit()
        super().closeEvent(event)
