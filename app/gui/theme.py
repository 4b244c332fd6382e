"""Fonts, distances and the colour scheme, light or dark as the system is."""

from __future__ import annotations

import math
from bisect import bisect_left

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette, QTextOption
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.assistant.export.parts import is_right_to_left
from app.gui.style_sheet import DARK, LIGHT, Colours, style_sheet

GAP_SMALL = 4
GAP = 8
GAP_WIDE = 16
"""Distances between things, in device independent pixels."""

QWIDGETSIZE_MAX = (1 << 24) - 1
"""No bound."""
USUAL_POINTS = 10.0
"""Size of letters for which lengths were chosen."""
LEFT_TO_RIGHT, RIGHT_TO_LEFT, ISOLATE_END = "\u2066", "\u2067", "\u2069"
RIGHT_TO_LEFT_MARK = "\u200f"
"""Unicode's isolates (UAX 9): what is between them has its own direction."""
NARROWEST = 2
"""Device independent pixels that a character takes at least, on average."""
SPARE_LINES = 3
"""Of a form, for what is told while it is filled in."""
HEADER_HEIGHT = 44
"""Of the line on top of each pane."""


LIT = QColor(255, 214, 64)
"""Cited words are multiplied with this: letters stay black. Pages are paper, so it is the same in both schemes."""
LIT_EDGE = QColor(176, 98, 0)
"""The line under cited words: colour is never the only sign."""
ON_LIT, ON_LIT_EDGE = QColor(27, 31, 39), QColor(255, 255, 255)
"""Letters on these two, where they are painted over."""

SYSTEM = "system"
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
"""What the setting `colours` says; anything else is as the system has it."""
USUAL_LETTERS = "usualLetters"
"""Property of the application: points of the system's letters, once they were changed."""


class Theme(QObject):
    """Dresses the application in the system's scheme, and again whenever the system changes it."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = SYSTEM) -> None:
        """`choice`: as `choose`."""
        super().__init__(application)
        self._application = application
        application.setStyle("Fusion")
        self.colours = LIGHT
        self._choice = choice
        self._scheme: Qt.ColorScheme | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    def choose(self, choice: str) -> None:
        """Take the "light" or the "dark" colours from now on, or those of the "system"."""
        if choice != self._choice:
            self._choice = choice
            self._follow()

    def _follow(self) -> None:
        """Where the system lets itself be told, what it draws itself, such as the window's frame, is like that, too."""
        chosen = SCHEMES.get(self._choice, Qt.ColorScheme.Unknown)
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(chosen)  # tells of it, if that changes something
        wanted = hints.colorScheme() if chosen == Qt.ColorScheme.Unknown else chosen
        if wanted != self._scheme:
            self.apply(wanted)

    def apply(self, scheme: Qt.ColorScheme) -> None:
        """Use the light or the dark colours everywhere."""
        self._scheme = scheme
        self.colours = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        self.dress_all()
        self.changed.emit()

    def dress_all(self) -> None:
        """Dress all windows there are, and those made from now on unless a window is seen now."""
        self._application.setPalette(_palette(self.colours))
        side = "right" if self._application.isRightToLeft() else "left"
        sheet = style_sheet(self.colours, side, self._application.font().pointSizeF())
        # Where the sheet of the application changes, Qt dresses every widget once more for each of its parents: that
        # takes 0.1 s and more. So windows that are seen have one of their own.
        windows = [window for window in self._application.topLevelWidgets() if window.parent() is None]
        if not any(window.isVisible() for window in windows):
            self._application.setStyleSheet(sheet)
        for window in windows:
            if window.isVisible() or window.styleSheet():
                window.setStyleSheet(sheet)


def size_letters(application: QApplication, percent: int) -> None:
    """Have letters of so many percent of the system's, in widgets that are made from now on."""
    usual = application.property(USUAL_LETTERS)
    if usual is None and percent == 100:
        return
    font = QFont(application.font())
    points = font.pointSizeF() if usual is None else float(usual)
    application.setProperty(USUAL_LETTERS, points)
    font.setPointSizeF(points * percent / 100)
    application.setFont(font)


def larger(length: int, font: QFont) -> int:
    """A length, device independent pixels, that grows with the letters where the user has large ones."""
    return round(length * max(1.0, font.pointSizeF() / USUAL_POINTS))


def open_at_size(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog its first size: more where letters are large, but no more than the window that it lies over."""
    size = QSize(larger(width, dialog.font()), larger(height, dialog.font()))
    dialog.resize(size.boundedTo(_room_over(dialog, QSize(width // 2, height // 2))))


def _room_over(dialog: QWidget, least: QSize) -> QSize:
    """How large a dialog may be over the window that it lies over."""
    parent = dialog.parentWidget()
    if parent is None:
        return QSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX)
    return (parent.window().size() - QSize(40, 40)).expandedTo(least)


def open_as_high_as_needed(dialog: QWidget, width: int) -> None:
    """The same for a form: as high as what is in it, with room for the line that says what is wrong."""
    layout = dialog.layout()
    assert layout is not None
    wide = min(larger(width, dialog.font()), _room_over(dialog, QSize(width // 2, 0)).width())
    room = SPARE_LINES * QFontMetrics(dialog.font()).lineSpacing()
    high = layout.heightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
    ratio = max(1.0, dialog.font().pointSizeF() / USUAL_POINTS)
    open_at_size(dialog, width, round((high + room) / ratio))
    least = layout.heightForWidth(dialog.width()) if layout.hasHeightForWidth() else layout.minimumSize().height()
    if dialog.height() < least:  # rather higher than a low window than cut
        dialog.resize(dialog.width(), min(least, dialog.screen().availableSize().height()))


def open_around(dialog: QWidget, area: QScrollArea, width: int) -> None:
    """The same for a dialog most of which can be scrolled: as high as all of that, where the window has the room."""
    layout, inside = dialog.layout(), area.widget()
    assert layout is not None and inside is not None
    wide = larger(width, dialog.font())
    for widget in (dialog, *dialog.findChildren(QWidget)):
        widget.ensurePolished()  # the style sheet's paddings count
    inside_layout = inside.layout()
    beside = wide - area.verticalScrollBar().sizeHint().width()  # a bar that is there goes only where it needs not be
    high = inside_layout.totalHeightForWidth(beside) if inside_layout is not None else inside.sizeHint().height()
    around = layout.sizeHint().height() - area.sizeHint().height()
    ratio = max(1.0, dialog.font().pointSizeF() / USUAL_POINTS)
    open_at_size(dialog, width, math.ceil((high + around) / ratio))


def leading() -> Qt.AlignmentFlag:
    """The side where the window's lines begin, whatever direction the letters have."""
    is_mirrored = QGuiApplication.isRightToLeft()
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def line_flags(text: str, direction: Qt.LayoutDirection) -> int:
    """How to draw a line of text: at the side where the window's lines begin, in the direction of its own letters."""
    is_mirrored = direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    forced = Qt.TextFlag.TextForceRightToLeft if is_right_to_left(text) else Qt.TextFlag.TextForceLeftToRight
    # A line forced from right to left takes "left" for its beginning; absolute sides are what they say.
    return (side | Qt.AlignmentFlag.AlignAbsolute).value | forced.value


def line_option(text: str, direction: Qt.LayoutDirection) -> QTextOption:
    """The same for a text that is laid out before it is drawn; its lines break between words, or else anywhere."""
    is_rtl = is_right_to_left(text)
    is_mirrored = direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def begun(words: str, width: int, lines: int) -> str:
    """As much of a text as may be seen of it on so many lines, and some more: a long quote is not all laid out."""
    return words[: (lines + 1) * max(1, width) // NARROWEST]


def fitting(words: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """The words, or as many of them as fit into so many lines with the sign that there are more."""
    words = begun(words, width, lines)
    tall, room = QRect(0, 0, width, 100 * metrics.lineSpacing()), (lines + 0.5) * metrics.lineSpacing()

    def fits(text: str) -> bool:
        return metrics.boundingRect(tall, Qt.TextFlag.TextWordWrap, text).height() < room

    if fits(words):
        return words
    length = bisect_left(range(len(words)), True, key=lambda end: not fits(f"{words[:end]}…"))
    return f"{words[: max(0, length - 1)].rstrip()}…"


def in_own_direction(text: str) -> str:
    """A text for a control that takes the window's direction: where the text has the other one, with marks around it.

    Without them a full stop or a quotation mark at its end stands at its beginning.
    """
    is_rtl = is_right_to_left(text)
    if not text or is_rtl == QGuiApplication.isRightToLeft():
        return text
    return f"{RIGHT_TO_LEFT if is_rtl else LEFT_TO_RIGHT}{text}{ISOLATE_END}"


def led(sentence: str) -> str:
    """A sentence of the window's for a label, which takes its direction from the first letter: a key or the name of a
    model may come first. What has no letter of the window's direction, such as a name alone, stays as it is.
    """
    is_led = QGuiApplication.isRightToLeft() and any(map(is_right_to_left, sentence))
    return f"{RIGHT_TO_LEFT_MARK}{sentence}" if is_led else sentence


def reading_font(font: QFont) -> QFont:
    """The font of questions and answers: a little larger than the system's."""
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * 1.1)
    return large


def soft_font(font: QFont) -> QFont:
    """The font of secondary lines: a little smaller than the system's."""
    small = QFont(font)
    small.setPointSizeF(max(7.5, font.pointSizeF() * 0.9))
    return small


def fixed_font(font: QFont) -> QFont:
    """The system's font with letters of one width, as large as secondary lines beside this one."""
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fixed.setPointSizeF(soft_font(font).pointSizeF())
    return fixed


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.ground,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.panel,
        QPalette.ColorRole.AlternateBase: colours.card_hover,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.text_soft,
        QPalette.ColorRole.Button: colours.card,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.card,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Mid: colours.border,
    }
    for role, name in roles.items():
        palette.setColor(role, QColor(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.text_soft))
    return palette
