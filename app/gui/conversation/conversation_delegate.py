"""Draws one conversation in the list: title, date, and its documents or what was found in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gui import theme
from app.gui.conversation.conversation_list_model import CONVERSATION_ROLE, ConversationRow, date_words

PADDING = 10
MOST_ABOUT_LINES = 2


class ConversationDelegate(QStyledItemDelegate):
    """The look of a row. Colours come from the theme that is in force when it is painted."""

    def __init__(self, look: theme.Theme) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the title and for as many lines as the rest needs."""
        strong, soft = _fonts(option)
        width = option.rect.width() or 320
        lines = self._about_height(_row(index), soft, width - 2 * PADDING - 12)
        return QSize(width, 2 * PADDING + QFontMetrics(strong).height() + 2 + lines)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Background, title, date, second line."""
        row, colours = _row(index), self._look.colours
        strong, soft = _fonts(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option)
        if row.is_open:  # a bar at the side: colour is not the only sign, it is there or not
            bar = QStyle.visualRect(
                option.direction, option.rect, QRect(option.rect.left() + 6, option.rect.top() + 10, 3, 18)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        text = option.rect.adjusted(PADDING + 6, PADDING, -PADDING - 6, -PADDING)
        height = QFontMetrics(strong).height()
        when = date_words(row.updated_at, date.today())
        when_width = QFontMetrics(soft).horizontalAdvance(when) + 2
        direction = option.direction
        title_box = QRect(text.left(), text.top(), text.width() - when_width - theme.GAP, height)
        when_box = QRect(text.right() - when_width, text.top(), when_width, height)
        painter.setFont(strong)
        painter.setPen(QColor(colours.text))
        title = QFontMetrics(strong).elidedText(row.title, Qt.TextElideMode.ElideRight, title_box.width())
        title_place = QStyle.visualRect(direction, text, title_box)
        self._draw_marked(painter, title_place, title, row.title_marks, option)
        painter.setFont(soft)
        painter.setPen(QColor(colours.text_soft))
        painter.drawText(QStyle.visualRect(direction, text, when_box), Qt.AlignmentFlag.AlignCenter, when)
        about = text.adjusted(0, height + 2, 0, 0)
        self._draw_marked(painter, about, row.about, row.marks, option)
        painter.restore()

    def _draw_marked(
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        marks: Sequence[tuple[int, int]],
        option: QStyleOptionViewItem,
    ) -> None:
        """Words in the painter's font, in as many lines as fit; what was searched for is bold and underlined."""
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        look.setFontUnderline(True)
        look.setForeground(QColor(self._look.colours.text))
        layout = QTextLayout(words, painter.font())
        layout.setTextOption(theme.line_option(words, option.direction))
        layout.setFormats([_format_range(start, min(end, len(words)), look) for start, end in marks])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid() and top + line.height() <= box.height() + 1:
            line.setLineWidth(box.width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        layout.draw(painter, QPointF(box.topLeft()))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The field for a new title lies over the old one."""
        height = editor.sizeHint().height()
        editor.setGeometry(option.rect.left() + 10, option.rect.top() + 5, option.rect.width() - 20, height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter ends the editing and nothing else: by itself it would go on to the list and open the conversation."""
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(editor, QWidget) and _is_enter(event):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, state = self._look.colours, option.state
        card = QRectF(option.rect.adjusted(4, 2, -4, -2))
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(colours.accent))
            painter.setBrush(QColor(colours.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.card_hover))
        else:
            return
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _about_height(self, row: ConversationRow, soft: QFont, width: int) -> int:
        metrics = QFontMetrics(soft)
        room = QRect(0, 0, width, MOST_ABOUT_LINES * metrics.lineSpacing())
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, row.about).intersected(room).height()


def _format_range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, look
    return found


def _is_enter(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _row(index: QModelIndex | QPersistentModelIndex) -> ConversationRow:
    row = index.data(CONVERSATION_ROLE)
    assert isinstance(row, ConversationRow)
    return row


def _fonts(option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
    strong = QFont(option.font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong, theme.soft_font(option.font)
