"""How the monkey reaches what it works with: the menus' actions, the buttons that are seen, letters."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from monkey_dialogs import Dialogs
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.gui.wiring import Wiring


def type_line(field: QWidget, words: str) -> None:
    """Type letters of any script: QTest has only those of ASCII."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


class Reach:
    """The window, and what the hands need at each step."""

    def __init__(self, chance: random.Random, files: list[Path], dialogs: Dialogs, pump: Callable[..., Any]) -> None:
        self._chance = chance
        self._files = files
        self._dialogs = dialogs
        self._pump = pump
        self._typed = 0
        self.markers: set[str] = set()
        """What was typed, and must be found somewhere."""
        self.dropped: set[str] = set()
        """Markers that the user threw away by what was done last, if they are gone."""
        self.said = ""
        """What exactly was done."""
        self.wiring: Wiring

    def _actions(self) -> dict[str, QAction]:
        """The menus' actions by the names that the settings have for them."""
        return {name: action for action, name in self.wiring.window._menus._shortcuts._bound}

    def _trigger(self, name: str) -> None:
        action = self._actions().get(name)
        self.said = f"{self.said} {name}{'' if action is not None and action.isEnabled() else ' (off)'}".strip()
        if action is not None and action.isEnabled():
            QTimer.singleShot(0, self.wiring.window, action.trigger)  # as an event: so it is timed
            self._pump(0.02)

    def _seen(self, inside: QWidget, kind: type[Any]) -> list[Any]:
        return [
            w for w in inside.findChildren(kind) if w.isVisible() and w.isEnabled() and not w.visibleRegion().isEmpty()
        ]

    def _throw_away_edited(self) -> None:
        """A question that is edited gives way to what stands in the box."""
        if (editing := self.wiring.asking._editing).is_on:
            self.dropped |= {marker for marker in self.markers if marker in editing._taken}

    def _press_in(self, inside: QWidget) -> None:
        buttons = [button for button in self._seen(inside, QAbstractButton) if not self._is_left_alone(button)]
        if buttons:
            button = self._chance.choice(buttons)
            self.said = button.accessibleName() or button.text()
            self._throw_away_edited()
            QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.visibleRegion().boundingRect().center())

    def _is_left_alone(self, button: QAbstractButton) -> bool:
        """What fetches a model, or opens a folder or a page with another program."""
        offer = self.wiring.window.empty_state.offer
        return offer.isAncestorOf(button) or button.text() in (self.wiring.exporting.tr("Open"),)
