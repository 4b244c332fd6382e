"""Draws a row of a check: what became of it in bold, the place, the quoted words, and what is wrong, in full."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui import theme
from app.gui.checking.check_rows import ROW_ROLE, CheckRow
from app.gui.checking.check_words import BAD, GOOD

PADDING = 10
SIDE = theme.GAP_WIDE
"""Beside the cards; headings begin there."""
MOST_LINES = 3
"""Of a quote and of a question."""
USUAL_WIDTH = 320
HIGH = 10_000

Part = tuple[str, QFont, str]
"""Words, their font, their colour."""


class CheckDelegate(QStyledItemDelegate):
    """Colours come from the theme that is in force when a row is painted."""

    def __init__(self, look: theme.Theme) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as all that is said."""
        width = option.rect.width() or USUAL_WIDTH
        row = _row(index)
        room = width - 2 * _inset(row)
        high = sum(_height(words, font, room) for words, font, _ in self._parts(option, row, room))
        return QSize(width, high + 2 * PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground, then what is said, line under line."""
        row = _row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, row)
        inside = option.rect.adjusted(_inset(row), PADDING, -_inset(row), -PADDING)
        top = inside.top()
        for words, font, colour in self._parts(option, row, inside.width()):
            high = _height(words, font, inside.width())
            painter.setFont(font)
            painter.setPen(QColor(colour))
            box = QRect(inside.left(), top, inside.width(), high)
            painter.drawText(box, theme.line_flags(words, option.direction) | _WRAP, words)
            top += high
        painter.restore()

    def _parts(self, option: QStyleOptionViewItem, row: CheckRow, width: int) -> list[Part]:
        colours = self._look.colours
        strong, soft = QFont(option.font), theme.soft_font(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        tone = {GOOD: colours.good, BAD: colours.error, "": colours.text}.get(row.tone, colours.warning)
        cut = QFontMetrics(soft).elidedText(row.place, Qt.TextElideMode.ElideMiddle, width)
        parts = [
            (theme.fitting(row.title, QFontMetrics(strong), width, MOST_LINES), strong, tone),
            (cut, soft, colours.text_soft),
            (theme.fitting(row.words, QFontMetrics(option.font), width, MOST_LINES), option.font, colours.text),
            (row.detail, soft, colours.text),
        ]
        return [part for part in parts if part[0]]

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: CheckRow) -> None:
        colours, state = self._look.colours, option.state
        if row.tone:
            painter.setPen(QColor(colours.border))
            painter.setBrush(QColor(colours.card))
            if state & QStyle.StateFlag.State_MouseOver and row.can_open:
                painter.setBrush(QColor(colours.card_hover))
        elif not state & QStyle.StateFlag.State_Selected:
            return
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.setBrush(QColor(colours.accent_soft))
        elif not row.tone:
            return
        card = QRectF(option.rect.adjusted(SIDE, 3, -SIDE, -3))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


_WRAP = Qt.TextFlag.TextWordWrap.value


def _inset(row: CheckRow) -> int:
    return SIDE + PADDING if row.tone else SIDE


def _height(words: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), HIGH), _WRAP, words).height()


def _row(index: QModelIndex | QPersistentModelIndex) -> CheckRow:
    row = index.data(ROW_ROLE)
    assert isinstance(row, CheckRow)
    return row
