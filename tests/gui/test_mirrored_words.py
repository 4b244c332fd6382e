"""Words in a window that runs from right to left: sentences that begin with a key or a name run with it, too."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSplitter, QWidget
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import KEEPERS, drop, is_ready

from app.gui.about.about_dialog import AboutDialog
from app.gui.language import use_language
from app.gui.plain_label import plain_label
from app.paths import Paths
from app.settings import Settings, save_settings


def first_letter(label: QLabel) -> str:
    """The direction of the first letter, from which Qt's labels take theirs."""
    return next(d for d in map(unicodedata.bidirectional, label.text()) if d in ("L", "R", "AL"))


def ink_ends(widget: QWidget) -> tuple[int, int]:
    """How far the first and the last column with ink are from the sides."""
    picture = widget.grab().toImage()
    ground = QColor(picture.pixel(0, 0)).rgb()
    wide, high = picture.width(), picture.height()
    inked = [x for x in range(wide) if any(picture.pixel(x, y) != ground for y in range(high))]
    return inked[0], wide - 1 - inked[-1]


@pytest.mark.parametrize("language", ["ar", "he"])
def test_the_keys_under_the_question_begin_where_the_lines_of_the_window_do(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(language=language))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    wiring.window.resize(1360, 800)
    drop(wiring.window, text_pdf(tmp_path / "keepers.pdf", KEEPERS))
    qtbot.waitUntil(lambda: is_ready(wiring))
    hint = next(label for label in wiring.window.conversation_pane.box.findChildren(QLabel) if "Enter" in label.text())
    assert "Enter" in hint.text().split()[0] and first_letter(hint) == "R"

    def has_room_at_its_end_alone() -> bool:
        left, right = ink_ends(hint)
        return right < 6 < left

    qtbot.waitUntil(has_room_at_its_end_alone)


def test_a_sentence_that_begins_with_a_name_runs_with_the_window_and_a_name_alone_as_it_is(
    qapp: QApplication, qtbot: QtBot
) -> None:
    use_language(qapp, "ar")
    label = plain_label("plain")
    qtbot.addWidget(label)
    for words, direction in (("Gemma 3 270M (Q4_K_M); يقرأ النص فقط", "R"), ("google/gemma-3", "L"), ("نص", "R")):
        label.setText(words)
        assert first_letter(label) == direction
    use_language(qapp, "en")
    label.setText("Gemma نص")
    assert label.text() == "Gemma نص"


def test_about_begins_at_the_right_and_nothing_of_it_is_cut(qapp: QApplication, qtbot: QtBot) -> None:
    use_language(qapp, "ar")
    dialog = AboutDialog(QWidget(), "", None)
    qtbot.addWidget(dialog)
    dialog.show()
    name = next(label for label in dialog.findChildren(QLabel) if "Pincite" in label.text())
    assert ink_ends(name)[1] < 6
    split, search = dialog.findChild(QSplitter), dialog.findChild(QLineEdit)
    for number in range(split.count()):
        assert split.rect().contains(split.widget(number).geometry())
    assert search.isVisible()
