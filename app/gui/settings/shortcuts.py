"""Every keyboard shortcut of the window, in one table: the actions take their keys from it, and so does the F1 sheet.

The settings may name other keys for an action, or none: `"shortcuts": {"find": "Ctrl+G", "quit": ""}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.gui.conversation.turn_actions import WORDINGS, TurnAction
from app.gui.language import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One action's keys."""

    name: str
    """In the settings."""
    group: str
    """Its heading on the sheet."""
    label: str
    """What it does, as the sheet says it."""
    keys: str
    """Unless the settings say otherwise; several are parted by "; ". On macOS, Ctrl is the command key."""


FILE = QT_TRANSLATE_NOOP("Shortcuts", "Documents and conversations")
ASK = QT_TRANSLATE_NOOP("Shortcuts", "Questions and answers")
PAGES = QT_TRANSLATE_NOOP("Shortcuts", "Pages")
WINDOW = QT_TRANSLATE_NOOP("Shortcuts", "Window")

_OF_TURNS = {
    TurnAction.PAUSE: QT_TRANSLATE_NOOP("Shortcuts", "Pause reading"),
    TurnAction.GO_ON: QT_TRANSLATE_NOOP("Shortcuts", "Go on reading where it was interrupted"),
    TurnAction.ANSWER_NOW: QT_TRANSLATE_NOOP("Shortcuts", "Answer from the pages read so far"),
    TurnAction.ASK_AGAIN: QT_TRANSLATE_NOOP(
        "Shortcuts", "Have the last question answered again, in place of this answer"
    ),
    TurnAction.EDIT: QT_TRANSLATE_NOOP("Shortcuts", "Take the last question back to edit it and ask it again"),
    TurnAction.BRANCH: QT_TRANSLATE_NOOP("Shortcuts", "Go on from the last answer in a conversation of its own"),
    TurnAction.COPY_ANSWER: QT_TRANSLATE_NOOP("Shortcuts", "Copy the last answer with its citations"),
    TurnAction.EXPORT_ANSWER: QT_TRANSLATE_NOOP("Shortcuts", "Export the last answer with its citations"),
}

SHORTCUTS = (
    Shortcut("open", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Add documents"), "Ctrl+O"),
    Shortcut("open_folder", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Add all documents of a folder"), ""),
    Shortcut("folders", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Watch folders"), "Ctrl+Shift+O"),
    Shortcut("private", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Open a window that leaves nothing on the disk"), ""),
    Shortcut("encryption", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Encrypt or decrypt the library"), ""),
    Shortcut("new", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Start a new conversation"), "Ctrl+N"),
    Shortcut(
        "conversations", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Show all conversations, and search them"), "Ctrl+K"
    ),
    Shortcut("find_talk", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Find in this conversation"), "Ctrl+Shift+K"),
    Shortcut("export", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Export the conversation"), "Ctrl+E"),
    Shortcut("check", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Check the citations of an exported answer"), ""),
    Shortcut("settings", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Open the settings"), "Ctrl+,"),
    Shortcut("models", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Show the models, and get others"), "Ctrl+M"),
    Shortcut("quit", FILE, QT_TRANSLATE_NOOP("Shortcuts", "Quit"), "Ctrl+Q"),
    Shortcut("stop", ASK, QT_TRANSLATE_NOOP("Shortcuts", "Stop the answer"), "Esc"),
    Shortcut("summarise", ASK, QT_TRANSLATE_NOOP("Shortcuts", "Summarise the ticked documents"), "Ctrl+Shift+S"),
    *(Shortcut(action.name.lower(), ASK, _OF_TURNS[action], wording.keys) for action, wording in WORDINGS.items()),
    Shortcut("find", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Find in the document"), "Ctrl+F"),
    Shortcut("find_next", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Go to the next place found"), "F3"),
    Shortcut("find_previous", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Go to the place found before"), "Shift+F3"),
    Shortcut("copy", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Copy the selected text"), "Ctrl+C"),
    Shortcut("select_all", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Select all text of the document"), "Ctrl+A"),
    Shortcut("select_page", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Select the text of this page"), "Ctrl+Shift+A"),
    Shortcut("frame", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Frame a region of a page"), "Ctrl+Shift+R"),
    Shortcut(
        "ask_about", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Ask about what is selected or framed"), "Ctrl+Shift+Q"
    ),
    Shortcut("go_to_page", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Type a page number to go to"), "Ctrl+G"),
    Shortcut("back", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Go back to before the jump"), "Alt+Left"),
    Shortcut("zoom_in", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Show pages larger"), "Ctrl++; Ctrl+="),
    Shortcut("zoom_out", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Show pages smaller"), "Ctrl+-"),
    Shortcut("fit_width", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Show pages as wide as the pane"), "Ctrl+0"),
    Shortcut("fit_page", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Show whole pages"), "Ctrl+9"),
    Shortcut("side", PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Show or hide thumbnails and outline"), "F9"),
    Shortcut("pane_1", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Go to the documents"), "Ctrl+1"),
    Shortcut("pane_2", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Go to the conversation"), "Ctrl+2"),
    Shortcut("pane_3", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Go to the pages"), "Ctrl+3"),
    Shortcut("next_pane", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Go to the next pane"), "F6"),
    Shortcut("toggle_1", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Show or hide the documents"), "Ctrl+Alt+1"),
    Shortcut("toggle_2", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Show or hide the conversation"), "Ctrl+Alt+2"),
    Shortcut("toggle_3", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Show or hide the pages"), "Ctrl+Alt+3"),
    Shortcut("updates", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Ask whether a newer version exists"), ""),
    Shortcut("report", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Show what a report of a fault would contain"), ""),
    Shortcut("about", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Show version and licences"), ""),
    Shortcut("shortcuts", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Show this list"), "F1"),
)

FIXED = (
    (ASK, QT_TRANSLATE_NOOP("Shortcuts", "Ask the question"), "Return"),
    (ASK, QT_TRANSLATE_NOOP("Shortcuts", "Start a new line in the question"), "Shift+Return"),
    (ASK, QT_TRANSLATE_NOOP("Shortcuts", "Edit the last question, in an empty box"), "Up"),
    (ASK, QT_TRANSLATE_NOOP("Shortcuts", "Pick a document that is asked alone"), "@"),
    (ASK, QT_TRANSLATE_NOOP("Shortcuts", "Pick a command"), "/"),
    (ASK, QT_TRANSLATE_NOOP("Shortcuts", "Go from pin to pin of an answer"), "Tab"),
    (FILE, QT_TRANSLATE_NOOP("Shortcuts", "Rename the conversation"), "F2"),
    (FILE, QT_TRANSLATE_NOOP("Shortcuts", "Tick or untick the document"), "Space"),
    (FILE, QT_TRANSLATE_NOOP("Shortcuts", "Tick the document alone; again: all"), "Shift+Space"),
    (FILE, QT_TRANSLATE_NOOP("Shortcuts", "Show the document's pages"), "Return"),
    (FILE, QT_TRANSLATE_NOOP("Shortcuts", "Remove the document"), "Del"),
    (PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Scroll a screen, or turn to the next page"), "PgDown; Space"),
    (PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Scroll back, or turn to the page before"), "PgUp; Shift+Space"),
    (PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Go to the beginning or the end"), "Home; End"),
)
"""Keys of single fields and lists, which do not change: group, what they do, keys."""


class Shortcuts:
    """The keys that are in force. `chosen` are those of the settings, by name; an empty text is no key."""

    def __init__(self, chosen: Mapping[str, str] | None = None) -> None:
        self._bound: list[tuple[QAction, str]] = []
        self._told: list[tuple[QWidget, str, str]] = []
        self._set(chosen or {})

    def _set(self, chosen: Mapping[str, str]) -> None:
        self._keys = {shortcut.name: shortcut.keys for shortcut in SHORTCUTS}
        self._keys.update({name: keys for name, keys in chosen.items() if name in self._keys})

    def change(self, chosen: Mapping[str, str]) -> None:
        """Other keys are in force: at once, for every action that was bound and every widget that tells of them."""
        self._set(chosen)
        for action, name in self._bound:
            action.setShortcuts(self.keys(name))
        for widget, name, words in self._told:
            widget.setToolTip(words + self.text(name))

    def chosen(self) -> dict[str, str]:
        """The keys that are not the usual ones, as the settings keep them."""
        usual = {shortcut.name: shortcut.keys for shortcut in SHORTCUTS}
        return {name: keys for name, keys in self._keys.items() if keys != usual[name]}

    def texts(self, name: str) -> str:
        """All keys of an action as the settings write them."""
        return self._keys[name]

    def tell(self, widget: QWidget, name: str) -> None:
        """Let a widget's tooltip say the keys that do the same, those of the moment."""
        self._told.append((widget, name, widget.toolTip()))
        widget.setToolTip(widget.toolTip() + self.text(name))

    def keys(self, name: str) -> list[QKeySequence]:
        """The keys of an action, the usual one first."""
        texts = [text for text in self._keys[name].split("; ") if text]
        return [QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText) for text in texts]

    def text(self, name: str) -> str:
        """The usual keys as this system writes them, in parentheses behind a blank; empty if there are none."""
        keys = self.keys(name)
        return f" ({keys[0].toString(QKeySequence.SequenceFormat.NativeText)})" if keys else ""

    def bind(self, action: QAction, name: str) -> QAction:
        """Give an action its keys."""
        action.setShortcuts(self.keys(name))
        self._bound.append((action, name))
        return action

    def bind_turns(self, actions: Mapping[TurnAction, QAction]) -> None:
        """Give the actions on the last turn their keys."""
        for action, shown in actions.items():
            self.bind(shown, action.name.lower())


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _fixed_keys() -> Iterator[tuple[str, str]]:
    """Keys that fields and lists take for themselves, as the settings write them, and what they do there."""
    for _, label, keys in FIXED:
        for text in keys.split("; "):
            portable = QKeySequence(text).toString(QKeySequence.SequenceFormat.PortableText)
            yield portable, translate("Shortcuts", label)


def problems_of(chosen: Mapping[str, str]) -> list[str]:
    """What is wrong with the keys of the settings, a sentence each: unknown names, no keys, the same keys twice."""
    known = {shortcut.name: translate("Shortcuts", shortcut.label) for shortcut in SHORTCUTS}
    unknown = translate("Shortcuts", "The settings give keys to “{name}”, which is no action.")
    found = [unknown.format(name=name[:40]) for name in chosen if name not in known]
    shortcuts = Shortcuts(chosen)
    taken = dict(_fixed_keys())
    for name, label in known.items():
        for keys in shortcuts.keys(name):
            text = keys.toString(QKeySequence.SequenceFormat.PortableText)
            if not text:
                none = translate("Shortcuts", "“{keys}” are no keys; “{action}” has none now.")
                found.append(none.format(keys=chosen.get(name, "")[:40], action=label))
            elif text in taken:
                twice = translate("Shortcuts", "{keys} stands for two actions: “{first}” and “{second}”.")
                found.append(twice.format(keys=_native(keys), first=taken[text], second=label))
            taken.setdefault(text, label)
    return found
