"""The window's menus and the keys of their actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.assistant.summaries.summary_kind import SummaryKind
from app.gui.conversation.conversation_pane import ConversationPane
from app.gui.conversation.turn_actions import OF_ANSWERS, TurnActions
from app.gui.document.page_layout import Fit
from app.gui.document.page_panel import ZOOM_STEP, PagePanel
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.panes import NAMES, Panes
from app.gui.question.summary_menu import kinds_menu
from app.gui.settings.shortcuts import Shortcuts

Slot = Callable[[], object]
SHOW = (
    QT_TRANSLATE_NOOP("Menus", "Show documents"),
    QT_TRANSLATE_NOOP("Menus", "Show conversation"),
    QT_TRANSLATE_NOOP("Menus", "Show pages"),
)


@dataclass(frozen=True, slots=True)
class WindowSlots:
    """What the window itself does for its menus."""

    choose_files: Slot
    choose_folder: Slot
    open_folders: Slot
    open_check: Slot
    open_private: Slot
    open_encryption: Slot
    open_settings: Slot
    open_models: Slot
    close: Slot
    focus_pane: Callable[[int], None]
    focus_next_pane: Slot
    find_in_talk: Slot
    show_shortcuts: Slot
    show_report: Slot
    check_updates: Slot
    show_about: Slot


class Menus:
    """Makes the menus of a bar. The actions that change are its attributes."""

    def __init__(self, bar: QMenuBar, shortcuts: Shortcuts, slots: WindowSlots) -> None:
        self._bar = bar
        self._shortcuts = shortcuts
        self._slots = slots
        self.folders: QAction
        self.encryption: QAction
        self.export: QAction
        self.recent: QMenu
        self.stop: QAction
        self.summarise: QAction
        self.kinds: QAction

    def add_file_menu(self, pane: ConversationPane, toggle_chooser: Slot) -> None:
        """Documents and conversations. `toggle_chooser` shows the list of conversations, or goes back."""
        menu = self._bar.addMenu(translate("Menus", "&File"))
        self._add(menu, translate("Menus", "&Open…"), "open", self._slots.choose_files)
        self._add(menu, translate("Menus", "Open a fol&der…"), "open_folder", self._slots.choose_folder)
        self.recent = menu.addMenu(translate("Menus", "Open &recent"))
        self.folders = self._add(menu, translate("Menus", "&Watch a folder…"), "folders", self._slots.open_folders)
        self._add(menu, translate("Menus", "&New conversation"), "new", pane.new_conversation_requested.emit)
        self._add(menu, translate("Menus", "All &conversations"), "conversations", toggle_chooser)
        self._add(menu, translate("Menus", "F&ind in this conversation…"), "find_talk", self._slots.find_in_talk)
        self._add(menu, translate("Menus", "New &private window"), "private", self._slots.open_private)
        menu.addSeparator()
        self.export = self._add(menu, translate("Menus", "&Export the conversation…"), "export", pane.export_all)
        self._add(menu, translate("Menus", "C&heck an exported answer…"), "check", self._slots.open_check)
        menu.addSeparator()
        encryption = translate("Menus", "Encr&yption…")
        self.encryption = self._add(menu, encryption, "encryption", self._slots.open_encryption)
        self._add(menu, translate("Menus", "&Models…"), "models", self._slots.open_models)
        self._add(menu, translate("Menus", "&Settings…"), "settings", self._slots.open_settings)
        self._add(menu, translate("Menus", "&Quit"), "quit", self._slots.close)

    def add_answer_menu(self, pane: ConversationPane, turn_actions: TurnActions, parent: QWidget) -> None:
        """Answers and summaries."""
        menu = self._bar.addMenu(translate("Menus", "&Answer"))
        self.stop = self._add(menu, translate("Menus", "&Stop"), "stop", pane.stop_requested.emit)
        self.stop.setEnabled(False)
        summarise = pane.summary_requested.emit
        self.summarise = self._add(
            menu,
            translate("Menus", "Su&mmarise the ticked documents"),
            "summarise",
            lambda: summarise(SummaryKind.BRIEF),
        )
        self.kinds = menu.addMenu(kinds_menu(parent, summarise))
        menu.addSeparator()
        self._shortcuts.bind_turns(turn_actions.actions)
        menu.addActions([shown for action, shown in turn_actions.actions.items() if action not in OF_ANSWERS])
        menu.addSeparator()
        menu.addActions([turn_actions.actions[action] for action in OF_ANSWERS])

    def add_page_menu(self, panel: PagePanel, reveal: Slot) -> None:
        """Finding, choosing and looking at pages. `reveal` makes sure that they are seen."""
        menu = self._bar.addMenu(translate("Menus", "&Pages"))
        bar, selecting = panel.find_bar, panel.selecting
        of_document: list[QAction] = []

        def add(label: str, name: str, slot: Slot) -> QAction:
            def reveal_and_do() -> None:
                reveal()
                slot()

            of_document.append(self._add(menu, label, name, reveal_and_do))
            return of_document[-1]

        add(translate("Menus", "&Find…"), "find", panel.find_requested.emit)
        add(translate("Menus", "Find &next"), "find_next", bar.next_requested.emit)
        add(translate("Menus", "Find &previous"), "find_previous", bar.previous_requested.emit)
        add(translate("Menus", "&Go to page…"), "go_to_page", panel.begin_page_number)
        back = add(translate("Menus", "&Back"), "back", panel.back_requested.emit)
        of_document.remove(back)  # also to a document that was left for none
        menu.addSeparator()
        # These keys mean other things in text fields: they work while the pages have the focus.
        copy = self._add(menu, translate("Menus", "&Copy"), "copy", selecting.copy)
        for action in (copy, add(translate("Menus", "Select &all"), "select_all", selecting.select_all)):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            panel.view.addAction(action)
        add(translate("Menus", "&Select this page"), "select_page", selecting.select_page)
        add(translate("Menus", "F&rame a region"), "frame", selecting.begin_framing)
        add(translate("Menus", "Ask about the se&lection"), "ask_about", panel.selection_actions.ask_requested.emit)
        menu.addSeparator()
        add(translate("Menus", "&Thumbnails and outline"), "side", panel.toggle_side)
        add(translate("Menus", "Zoom &in"), "zoom_in", lambda: panel.zoom_by(ZOOM_STEP))
        add(translate("Menus", "Zoom &out"), "zoom_out", lambda: panel.zoom_by(1 / ZOOM_STEP))
        add(translate("Menus", "Fit &width"), "fit_width", lambda: panel.fit_to(Fit.WIDTH))
        add(translate("Menus", "Fit pag&e"), "fit_page", lambda: panel.fit_to(Fit.PAGE))

        def refresh() -> None:
            for action in of_document:
                action.setEnabled(panel.view.document is not None)
            copy.setEnabled(selecting.selection is not None or selecting.frame is not None)

        for signal in (panel.document_changed, selecting.changed):
            signal.connect(refresh)
        panel.can_go_back_changed.connect(back.setEnabled)
        back.setEnabled(False)
        refresh()

    def add_view_menu(self, panes: Panes) -> None:
        """Which panes are seen, and where the keyboard is."""
        menu = self._bar.addMenu(translate("Menus", "&View"))
        shown: list[QAction] = []
        for number, label in enumerate(SHOW):
            toggle = partial(panes.toggle, number)
            shown.append(self._add(menu, translate("Menus", label), f"toggle_{number + 1}", toggle))
            shown[-1].setCheckable(True)

        def refresh() -> None:
            for number, action in enumerate(shown):
                action.setChecked(panes.is_wanted(number))
                action.setEnabled(not panes.is_small)

        panes.shown_changed.connect(refresh)
        refresh()
        menu.addSeparator()
        for number, name in enumerate(NAMES):
            self._add(menu, translate("Panes", name), f"pane_{number + 1}", partial(self._slots.focus_pane, number))
        self._add(menu, translate("Menus", "&Next pane"), "next_pane", self._slots.focus_next_pane)

    def add_help_menu(self) -> None:
        """What the keys do."""
        menu = self._bar.addMenu(translate("Menus", "&Help"))
        self._add(menu, translate("Menus", "&Keyboard shortcuts"), "shortcuts", self._slots.show_shortcuts)
        menu.addSeparator()
        self._add(menu, translate("Menus", "&Check for updates"), "updates", self._slots.check_updates)
        self._add(menu, translate("Menus", "&Report a fault…"), "report", self._slots.show_report)
        about = self._add(menu, translate("Menus", "&About Pincite"), "about", self._slots.show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, label: str, name: str, slot: Slot) -> QAction:
        action = self._shortcuts.bind(menu.addAction(label), name)
        action.triggered.connect(lambda: slot())
        return action
