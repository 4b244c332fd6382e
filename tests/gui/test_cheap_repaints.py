"""What is drawn or measured for nothing holds the window up: icons of buttons nobody sees, quotes of many pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.assistant.records import Citation
from app.gui import theme
from app.gui.conversation.citation_chip import CitationChip
from app.gui.icon_button import IconButton
from app.gui.icons import Icon

WORDS = "The harbour committee met, heard the report of its chairman, and agreed to what he said. "


class CountingMetrics(QFontMetrics):
    """Notes how many letters are laid out."""

    def __init__(self, font: QFont) -> None:
        super().__init__(font)
        self.letters = 0

    def boundingRect(self, *arguments: object) -> QRect:  # noqa: N802  # Qt's name
        """Of words in a room, as Qt does it."""
        self.letters += sum(len(each) for each in arguments if isinstance(each, str))
        return super().boundingRect(*arguments)  # type: ignore[call-overload, no-any-return]


def strong_colours(picture: QImage) -> set[str]:
    """Colours of the pixels that are drawn fully."""
    inside = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in inside}


def test_icons_have_the_colours_of_the_scheme_and_those_that_cannot_be_pressed_are_pale(
    qapp: QApplication, qtbot: QtBot
) -> None:
    look = theme.Theme(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    button = IconButton(Icon.LARGER, "Larger", "Zoom in", look)
    row.addWidget(button)
    window.show()
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        look.apply(scheme)
        for is_enabled in (True, False):
            button.setEnabled(is_enabled)
            seen = strong_colours(button.grab().toImage())
            assert (look.colours.text in seen) is is_enabled
            assert (look.colours.border in seen) is not is_enabled
    look.apply(Qt.ColorScheme.Light)


def test_a_change_of_colours_draws_no_icon_of_a_button_that_is_not_seen(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.gui import icon_button, icons

    drawn: list[Icon] = []
    draw = icons.draw_icon

    def note(painter: object, icon: Icon, *rest: object) -> None:
        drawn.append(icon)
        draw(painter, icon, *rest)  # type: ignore[arg-type]

    for module in (icons, icon_button):
        monkeypatch.setattr(module, "draw_icon", note, raising=False)
    look = theme.Theme(qapp)
    seen = IconButton(Icon.FIND, "Find", "Find", look)
    unseen = IconButton(Icon.CLOSE, "Close", "Close", look)
    for button in (seen, unseen):
        qtbot.addWidget(button)
    seen.show()
    qtbot.waitExposed(seen)
    seen.grab()
    drawn.clear()
    look.apply(Qt.ColorScheme.Dark)
    seen.grab()
    look.apply(Qt.ColorScheme.Light)
    assert Icon.FIND in drawn and Icon.CLOSE not in drawn


def test_of_a_quote_of_many_pages_no_more_is_laid_out_than_may_be_seen(qapp: QApplication) -> None:
    metrics = CountingMetrics(qapp.font())
    short, long = WORDS * 20, WORDS * 2000
    expected = theme.fitting(short, metrics, 300, 3)
    metrics.letters = 0
    assert theme.fitting(long, metrics, 300, 3) == expected and expected.endswith("…")
    assert metrics.letters < 10_000  # of 180,000, which would be gone through a dozen times
    assert theme.fitting(WORDS, metrics, 2000, 3) == WORDS


def test_a_chip_is_as_high_as_its_quote_needs_also_once_the_letters_are_larger(qtbot: QtBot) -> None:
    chip, long = (
        CitationChip(1, Citation(1, "report.pdf", 1, 0, 9, (), words, 0.5)) for words in (2 * WORDS, 2000 * WORDS)
    )
    for each in (chip, long):
        qtbot.addWidget(each)
    assert chip.heightForWidth(1600) < chip.heightForWidth(300) == long.heightForWidth(300)
    before = chip.heightForWidth(300)
    font = QFont(chip.font())
    font.setPointSizeF(2 * font.pointSizeF())
    chip.setFont(font)
    assert chip.heightForWidth(300) > 1.5 * before
