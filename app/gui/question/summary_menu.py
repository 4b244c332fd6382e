"""The menu of the kinds of summary: one action a kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from app.assistant.summaries.summary_kind import TITLES, SummaryKind
from app.gui.language import translate
from app.gui.sentences import in_language


def kinds_menu(parent: QWidget, choose: Callable[[SummaryKind], object]) -> QMenu:
    """A menu that calls `choose` with the kind that is picked."""
    menu = QMenu(translate("SummaryMenu", "Summarise &as"), parent)
    for kind, title in TITLES.items():
        menu.addAction(in_language(title)).triggered.connect(partial(_call, choose, kind))
    return menu


def _call(choose: Callable[[SummaryKind], object], kind: SummaryKind, checked: bool = False) -> None:
    choose(kind)
