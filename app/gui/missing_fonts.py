"""Tells, once, that this system has no font for letters that are to be shown: boxes would stand there without a word.

words on show ──> their scripts ──> those that no installed font has ──> a notice with the package that has them
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase

from app.gui.conversation.answering import Answering
from app.gui.conversation.conversation_model import ConversationListModel
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.notices import Notice, Notices, Severity
from app.gui.sources.empty_state import PRIVACY
from app.gui.sources.library_model import DocumentListModel

Script = QFontDatabase.WritingSystem
_EAST_ASIAN, _OTHERS = "fonts-noto-cjk", "fonts-noto-core"
_HAN = (Script.SimplifiedChinese, Script.TraditionalChinese, Script.Japanese, Script.Korean)
_SCRIPTS: tuple[tuple[str, tuple[Script, ...], str], ...] = (
    (r"\u3041-\u30ff\uff66-\uff9d", (Script.Japanese,), _EAST_ASIAN),
    (r"\u1100-\u11ff\uac00-\ud7a3", (Script.Korean,), _EAST_ASIAN),
    (r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff", _HAN, _EAST_ASIAN),
    (r"\u0531-\u058a", (Script.Armenian,), _OTHERS),
    (r"\u05d0-\u05ea", (Script.Hebrew,), _OTHERS),
    (r"\u0620-\u06ff", (Script.Arabic,), _OTHERS),
    (r"\u0900-\u097f", (Script.Devanagari,), _OTHERS),
    (r"\u0980-\u09ff", (Script.Bengali,), _OTHERS),
    (r"\u0a00-\u0a7f", (Script.Gurmukhi,), _OTHERS),
    (r"\u0a80-\u0aff", (Script.Gujarati,), _OTHERS),
    (r"\u0b80-\u0bff", (Script.Tamil,), _OTHERS),
    (r"\u0c00-\u0c7f", (Script.Telugu,), _OTHERS),
    (r"\u0c80-\u0cff", (Script.Kannada,), _OTHERS),
    (r"\u0d00-\u0d7f", (Script.Malayalam,), _OTHERS),
    (r"\u0e00-\u0e7f", (Script.Thai,), _OTHERS),
    (r"\u10a0-\u10ff", (Script.Georgian,), _OTHERS),
    (r"\u1780-\u17ff", (Script.Khmer,), _OTHERS),
)
"""Letters; the names by which Qt knows a font that has them, any of which will do; Debian's package of such fonts."""
_SENTENCE = QT_TRANSLATE_NOOP(
    "MissingFonts",
    "This system has no font for some letters, so boxes stand in their place: {scripts}. The words are not lost.",
)
_TOPIC = "fonts"
_REMEDY = QT_TRANSLATE_NOOP(
    "MissingFonts", "{before} Install {packages} (its name on Debian and Ubuntu), then start Pincite again."
)


def missing_scripts(words: str, installed: Collection[Script]) -> list[tuple[Script, str]]:
    """The scripts in some words for which no font is installed, with the package that has one."""
    letters = "".join(set(words))
    missing = [
        (names[0], package)
        for span, names, package in _SCRIPTS
        if not set(names) & set(installed) and re.search(f"[{span}]", letters)
    ]
    of_their_own = {Script.Japanese, Script.Korean} & {
        script for script, _ in missing
    }  # they have Chinese letters, too
    return [found for found in missing if not (of_their_own and found[0] is Script.SimplifiedChinese)]


def installed_scripts() -> Collection[Script]:
    """Those for which this system has a font."""
    return QFontDatabase.writingSystems()


class MissingFonts(QObject):
    """Looks at names of documents, questions and answers as they come, and at the language of the window."""

    def __init__(
        self,
        notices: Notices,
        documents: DocumentListModel,
        conversation: ConversationListModel,
        answering: Answering,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._documents = documents
        self._conversation = conversation
        self._told: list[tuple[Script, str]] = []
        self._is_window = False  # whether the window's own language was told among them
        self._look([translate("EmptyState", PRIVACY)], is_window=True)
        for signal in (documents.rowsInserted, documents.modelReset):
            signal.connect(lambda *_: self._look(row.name for row in documents.rows))
        conversation.modelReset.connect(lambda: self._look_at_turns(0))
        answering.running_changed.connect(lambda _: self._look_at_turns(-1))

    def _look_at_turns(self, first: int) -> None:
        self._look(part for turn in self._conversation.turns[first:] for part in (turn.question, turn.text))

    def _look(self, words: Iterable[str], *, is_window: bool = False) -> None:
        letters = "".join(words)
        if letters.isascii():
            return
        packages = {package for _, package in self._told}
        missing = [found for found in missing_scripts(letters, installed_scripts()) if found[1] not in packages]
        if missing:
            self._told += missing
            self._is_window |= is_window
            still_shown = any(notice.topic == _TOPIC for notice in self._notices.shown)  # the new notice replaces it
            sentence = _sentence(self._told if still_shown else missing, self._is_window)
            self._notices.show_notice(Notice(sentence, Severity.WARNING, topic=_TOPIC))


def _sentence(missing: Collection[tuple[Script, str]], is_window: bool) -> str:
    """In English where the language of the window is what cannot be shown."""
    sentence, remedy = _SENTENCE, _REMEDY
    names = ", ".join(script.name for script, _ in missing)
    if not is_window:
        sentence, remedy = translate("MissingFonts", sentence), translate("MissingFonts", remedy)
        names = ", ".join(QFontDatabase.writingSystemName(script) for script, _ in missing)
    sentence = sentence.format(scripts=names)
    if sys.platform != "linux":
        return sentence
    packages = " ".join(dict.fromkeys(package for _, package in missing))
    return remedy.format(before=sentence, packages=packages)
