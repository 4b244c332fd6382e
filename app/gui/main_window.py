"""The window: three panes, menus and shortcuts, and who hears whom. Nothing here takes time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.conversation.conversation_list_model import ConversationsModel
from app.gui.conversation.conversation_model import ConversationListModel
from app.gui.conversation.conversation_pane import ConversationPane
from app.gui.conversation.turn_actions import TurnAction, TurnActions
from app.gui.document.page_images import PageImages
from app.gui.document.page_panel import PagePanel
from app.gui.document.page_words import PageWords
from app.gui.drop_overlay import DropOverlay
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.menus import Menus, WindowSlots
from app.gui.model.device_badge import DeviceBadge, status_sentence
from app.gui.model.engine_host import ModelState, ModelStatus
from app.gui.model.server_banner import ServerBanner
from app.gui.notices import Notices
from app.gui.panes import CONVERSATION, PAGES, Panes
from app.gui.plain_tip import plain_tip
from app.gui.question.passage_chip import CutLine
from app.gui.settings.shortcut_sheet import ShortcutSheet
from app.gui.settings.shortcuts import Shortcuts
from app.gui.sources.empty_state import PRIVACY, EmptyState
from app.gui.sources.library_model import DocumentListModel
from app.gui.sources.library_panel import LibraryPanel
from app.gui.sources.ways_in import WaysIn

NOTHING_KEPT = QT_TRANSLATE_NOOP(
    "MainWindow", "Private window: nothing of it is kept on this machine. What you export or copy is."
)
DEFAULT_SIZE = (1280, 800)
LEAST_OF_PROMISE = 24
"""Letters of the promise of privacy without which it is not begun: all of it is in the tooltip and in About."""
FRAME = QSize(16, 48)
"""Room for the frame and the title that the system puts around the window, device independent pixels."""


class MainWindow(QMainWindow):
    """The panes and the actions. It holds no library and no model: `application.py` connects it to them."""

    files_chosen = Signal(list)
    """Paths of files or folders: dropped, pasted, or chosen in the dialog."""
    settings_requested = Signal()
    models_requested = Signal()
    folders_requested = Signal()
    check_requested = Signal()
    about_requested = Signal()
    report_requested = Signal()
    updates_requested = Signal()
    private_requested = Signal()
    encryption_requested = Signal()
    image_taken = Signal(object)
    """A picture that was pasted or dropped without a file."""
    sample_requested = Signal()
    shortcuts_chosen = Signal(object)
    """Keys that the user gave to actions, by the actions' names, in place of the usual ones."""
    closing = Signal()

    def __init__(
        self,
        look: theme.Theme,
        documents: DocumentListModel,
        conversation: ConversationListModel,
        conversations: ConversationsModel,
        images: PageImages,
        words: PageWords,
        *,
        has_sample: bool,
        shortcuts: Shortcuts | None = None,
        is_private: bool = False,
    ) -> None:
        super().__init__()
        self._is_private = is_private
        self.setWindowTitle(self.tr("Pincite (private)") if is_private else "Pincite")
        self.setAcceptDrops(True)
        self.resize(*DEFAULT_SIZE)
        self._documents = documents
        self._conversation = conversation
        self.network_words = ""
        self.notices = Notices()
        self.ways_in = WaysIn(self, self.notices)
        self.ways_in.files_chosen.connect(self.files_chosen)
        self.ways_in.image_taken.connect(self.image_taken)
        self.empty_state = EmptyState(look, has_sample)
        self.library_panel = LibraryPanel(documents, look)
        self.conversation_pane = ConversationPane(conversation, conversations, look)
        self.page_panel = PagePanel(images, words, look)
        self.badge = DeviceBadge()
        self.turn_actions = TurnActions(conversation, self)
        self.panes = Panes((self.library_panel, self.conversation_pane, self.page_panel))
        self._lay_out()
        self._fill_status_bar()
        self._make_menus(shortcuts or Shortcuts())
        self._connect_panes()
        self.show_model(ModelStatus(ModelState.PREPARING))
        self._show_right_page()

    def _lay_out(self) -> None:
        """Banner, notices, and below these the welcome or the panes."""
        self._stack = QStackedWidget()
        self._welcome = QScrollArea()  # on a small screen, or with large letters, it is higher than the window
        self._welcome.setObjectName("welcome")
        self._welcome.setWidgetResizable(True)
        self._welcome.setFrameShape(QFrame.Shape.NoFrame)
        self._welcome.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._welcome.setWidget(self.empty_state)
        self._stack.addWidget(self._welcome)
        self._stack.addWidget(self.panes)
        self._drop_overlay = DropOverlay(self.panes)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.server_banner = ServerBanner()
        self.server_banner.models_requested.connect(self.models_requested)
        column.addWidget(self.server_banner)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(inside)

    def _fill_status_bar(self) -> None:
        self.model_progress = QPushButton()
        self.model_progress.setObjectName("device")
        self.model_progress.clicked.connect(self.models_requested)
        self.model_progress.hide()
        self.statusBar().addPermanentWidget(self.model_progress)
        self.statusBar().addPermanentWidget(self.badge)
        self.statusBar().setSizeGripEnabled(False)
        self._privacy = CutLine(LEAST_OF_PROMISE)
        self._privacy.setObjectName("soft")
        self.statusBar().addWidget(self._privacy, 1)
        self.statusBar().messageChanged.connect(lambda _: self._show_promise())

    def _panes(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.library_panel, self.conversation_pane, self.page_panel

    def _connect_panes(self) -> None:
        self.empty_state.open_requested.connect(self.ways_in.choose_files)
        self.empty_state.sample_requested.connect(self.sample_requested)
        self.library_panel.add_requested.connect(self.ways_in.choose_files)
        self.panes.focus_moved.connect(self._focus_first)
        for signal in (self.conversation_pane.summary_requested, self.conversation_pane.new_conversation_requested):
            signal.connect(lambda *_: self.panes.reveal(CONVERSATION))
        self.turn_actions.acted.connect(self._act)
        self.conversation_pane.files_pasted.connect(self.ways_in.take_urls)
        self.conversation_pane.image_pasted.connect(self.image_taken)
        self.conversation_pane.running_changed.connect(self._menus.stop.setEnabled)
        self.conversation_pane.can_summarise_changed.connect(self._menus.summarise.setEnabled)
        self.conversation_pane.can_summarise_changed.connect(self._menus.kinds.setEnabled)
        turns = self._conversation
        for signal in (turns.dataChanged, turns.rowsInserted, turns.rowsRemoved, turns.modelReset):
            signal.connect(self._refresh_export)
        self._refresh_export()
        self.conversation_pane.checking_changed.connect(self._show_right_page)
        for signal in (self._documents.rowsInserted, self._documents.rowsRemoved, self._documents.modelReset):
            signal.connect(self._show_right_page)

    def _make_menus(self, shortcuts: Shortcuts) -> None:
        slots = WindowSlots(
            choose_files=self.ways_in.choose_files,
            choose_folder=self.ways_in.choose_folder,
            open_folders=self.folders_requested.emit,
            open_check=self.check_requested.emit,
            open_private=self.private_requested.emit,
            open_encryption=self.encryption_requested.emit,
            open_settings=self.settings_requested.emit,
            open_models=self.models_requested.emit,
            close=self.close,
            focus_pane=self._focus_pane,
            focus_next_pane=self._focus_next_pane,
            find_in_talk=self._find_in_talk,
            check_updates=self.updates_requested.emit,
            show_report=self.report_requested.emit,
            show_about=self.about_requested.emit,
            show_shortcuts=lambda: self._show_shortcuts(shortcuts),
        )
        self._menus = menus = Menus(self.menuBar(), shortcuts, slots)
        menus.add_file_menu(self.conversation_pane, self._toggle_chooser)
        menus.folders.setDisabled(self._is_private)
        menus.encryption.setDisabled(self._is_private)
        menus.add_answer_menu(self.conversation_pane, self.turn_actions, self)
        menus.add_page_menu(self.page_panel, partial(self.panes.reveal, PAGES))
        menus.add_view_menu(self.panes)
        menus.add_help_menu()
        for panel in (self.library_panel, self.conversation_pane, self.page_panel):
            for name, button in panel.keyed.items():
                shortcuts.tell(button, name)

    @property
    def recent_menu(self) -> QMenu:
        """The menu of documents that were on show; whoever knows them fills it."""
        return self._menus.recent

    def _show_shortcuts(self, shortcuts: Shortcuts) -> None:
        sheet = ShortcutSheet(shortcuts, self)
        sheet.changed.connect(self.shortcuts_chosen)
        sheet.open()

    def fit_to_screen(self) -> None:
        """Be no larger than the screen: where pixels are large, or the screen is small, the foot would lie below it."""
        self.resize(self.size().boundedTo(self.screen().availableSize() - FRAME))

    def come_to_front(self) -> None:
        """Be seen, and have the keyboard, as far as the system lets a program do that."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def show_model(self, status: ModelStatus) -> None:
        """Say where the model stands."""
        self.server_banner.show_status(status)
        self._show_privacy()
        self.badge.show_status(status)
        self.empty_state.show_model(status_sentence(status), status.stage)

    def show_network(self, sentence: str) -> None:
        """Say beside the promise of privacy whether the network was used."""
        self.network_words = sentence
        self._show_privacy()

    def _show_privacy(self) -> None:
        """Say that nothing leaves this machine, or that a server answers; and whether the network was used."""
        promise = self.server_banner.words or translate("EmptyState", PRIVACY)
        sentences: tuple[str, ...] = (self.network_words, promise)
        if self._is_private:  # what this window is for comes first: a narrow one cuts the end
            sentences = (self.tr(NOTHING_KEPT), *sentences)
            promise = f"{promise} {self.tr(NOTHING_KEPT)}"
        self._privacy.show_words(*sentences)
        self._privacy.setToolTip(plain_tip(promise, self.network_words))
        self.empty_state.show_privacy(promise, self.network_words)

    def expect_documents(self) -> None:
        """The library is not open yet, but it will have some: no welcome is shown until then."""
        self._show_page(has_documents=True)

    def _show_right_page(self) -> None:
        # An exported answer can be checked without a library.
        self._show_page(has_documents=self._documents.rowCount() > 0 or self.conversation_pane.is_checking)

    def _show_page(self, *, has_documents: bool) -> None:
        shown, hidden = (self.panes, self._welcome) if has_documents else (self._welcome, self.panes)
        # What is hidden claims no room: on a small screen the window would be higher than that.
        hidden.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        shown.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._stack.setCurrentWidget(shown)
        self._menus.summarise.setVisible(has_documents)  # there is nothing to summarise; its shortcut rests too
        self._menus.kinds.setVisible(has_documents)
        self._show_promise()

    def _show_promise(self) -> None:
        """Where there is room for it: not over a message in passing, nor where the empty state says the same itself."""
        has_documents = self._stack.currentWidget() is self.panes
        self._privacy.setVisible(has_documents and not self.statusBar().currentMessage())

    def _refresh_export(self) -> None:
        self._menus.export.setEnabled(bool(self.conversation_pane.answers))

    def _act(self, action: TurnAction) -> None:
        """Do what the menu has for the last turn, where it is seen."""
        if action not in (TurnAction.COPY_ANSWER, TurnAction.EXPORT_ANSWER):
            self.panes.reveal(CONVERSATION)
        self.conversation_pane.act(action)

    def _toggle_chooser(self) -> None:
        is_seen = self.conversation_pane.isVisible()
        self.panes.reveal(CONVERSATION)
        self.conversation_pane.show_chooser(not (is_seen and self.conversation_pane.is_choosing))

    def _find_in_talk(self) -> None:
        self.panes.reveal(CONVERSATION)
        self.conversation_pane.begin_finding()

    def _focus_next_pane(self) -> None:
        panes = self._panes()
        focus = self.focusWidget()
        current = next((n for n, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -1)
        following = ((current + step) % len(panes) for step in range(1, len(panes) + 1))
        wanted = (number for number in following if self.panes.is_small or self.panes.is_wanted(number))
        self._focus_pane(next(wanted))

    def _focus_pane(self, number: int) -> None:
        self.panes.reveal(number)
        self._focus_first(number)

    def _focus_first(self, number: int) -> None:
        # Panes have no focus proxies: with them Qt 6.11 leaves what else is in a pane out of the order of Tab.
        first = (self.library_panel.list, self.conversation_pane.first, self.page_panel.view)[number]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_drop(self, is_active: bool) -> None:
        self.empty_state.set_drop_active(is_active)
        self._drop_overlay.set_active(is_active and self._stack.currentWidget() is self.panes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no widget takes, such as a button that was just pressed: a letter begins a question, and files, pictures
        and text can be pasted.
        """
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(event)
            return
        box, is_typed = self.conversation_pane.box, event.text().isprintable() and bool(event.text().strip())
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if is_typed and is_plain and box.isVisible() and not box.has_keyboard:
            box.take_key(event)
        else:
            super().keyPressEvent(event)

    def _paste(self, event: QKeyEvent) -> None:
        """Add files and pictures of the clipboard; its text goes where questions are typed."""
        data, box = QGuiApplication.clipboard().mimeData(), self.conversation_pane.box
        if data.hasText() and not data.hasUrls() and box.isVisible():
            box.take_key(event)
        else:
            self.ways_in.take_pasted(data)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._show_drop(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file was dragged away again."""
        self._show_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        self._show_drop(False)
        event.acceptProposedAction()
        self.ways_in.take_dropped(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the application, which keeps what has to be kept."""
        self.closing.emit()
        super().closeEvent(event)
