"""Draws one document in the list: tick, kind, name, status; while it is read, a bar and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.gui import theme
from app.gui.icons import Icon, draw_icon
from app.gui.plain_tip import plain_tip
from app.gui.sources.document_kinds import icon_of
from app.gui.sources.library_model import ROW_ROLE, DocumentRow, RowState
from app.gui.tick_box import draw_tick

PADDING = 10
TICK = 18
ICON = 16
BAR = 3
MOST_STATUS_LINES = 3
BAD = (RowState.REFUSED, RowState.PASSWORD)
"""What the user has to see to: it is made out by colour and strong letters."""


class DocumentDelegate(QStyledItemDelegate):
    """The look of a row. Colours come from the theme that is in force when it is painted."""

    cancel_requested = Signal(object)
    """The DocumentRow whose button was pressed."""

    def __init__(self, look: theme.Theme) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the name and for as many lines as the status needs."""
        row = _row(index)
        strong, soft = _fonts(option)
        width = option.rect.width() or 240
        beside = 2 * PADDING + theme.larger(TICK, option.font) + 16
        lines = self._status_box(row, soft, width - beside).height()
        return QSize(width, 2 * PADDING + QFontMetrics(strong).height() + 2 + lines)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Background, tick, name, status, bar."""
        row = _row(index)
        colours = self._look.colours
        strong, soft = _fonts(option)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect.adjusted(4, 2, -4, -2))
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(colours.accent) if state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.card_hover))
            painter.drawRoundedRect(card, 6, 6)
        self._draw_tick(painter, option, row)

        text = self._text_box(option)
        height = QFontMetrics(strong).height()
        painter.setFont(strong)
        painter.setPen(QColor(colours.text))
        line = QRect(text.left(), text.top(), text.width(), height)
        room = self._draw_kind_and_cross(painter, option, line, row)
        painter.setPen(QColor(colours.text))
        name = QFontMetrics(strong).elidedText(row.name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, theme.line_flags(name, option.direction), name)
        painter.setFont(soft)
        is_bad = row.state in BAD
        painter.setPen(QColor(colours.error if is_bad else colours.text_soft))
        below = text.adjusted(0, height + 2, 0, 0)
        status = _status_of(row)
        flags = theme.line_flags(status, option.direction) | Qt.TextFlag.TextWordWrap.value
        painter.drawText(below, flags, theme.fitting(status, QFontMetrics(soft), below.width(), MOST_STATUS_LINES))
        if row.state is RowState.READING and row.page_count:
            self._draw_bar(painter, option, QRect(text.left(), option.rect.bottom() - 7, text.width(), BAR), row)
        painter.restore()

    def _draw_kind_and_cross(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: DocumentRow
    ) -> QRect:
        """The icon before the name and the button behind it; returns the room between them."""
        colours = self._look.colours
        side = theme.larger(ICON, option.font)
        icon = QRect(line.left(), line.top() + (line.height() - side) // 2, side, side)
        soft = colours.text_soft
        draw_icon(painter, icon_of(row.kind), QRectF(QStyle.visualRect(option.direction, line, icon)), soft)
        room = line.adjusted(side + 6, 0, -(side + 6) if row.can_be_cancelled else 0, 0)
        if row.can_be_cancelled:
            draw_icon(painter, Icon.CLOSE, QRectF(self._cross_box(option)), colours.text)
        return QStyle.visualRect(option.direction, line, room)

    def _cross_box(self, option: QStyleOptionViewItem) -> QRect:
        rect, side = option.rect, theme.larger(ICON, option.font)
        box = QRect(rect.right() - PADDING - side, rect.top() + PADDING + 1, side, side)
        return QStyle.visualRect(option.direction, rect, box)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """What the button does; else the name and status in full."""
        if not index.isValid():
            return False
        row = _row(index)
        is_on_button = row.can_be_cancelled and self._cross_box(option).adjusted(-6, -6, 6, 6).contains(event.pos())
        if is_on_button:
            words = self.tr("Take it off the list") if row.state is RowState.REFUSED else self.tr("Stop reading it")
        else:
            words = f"{row.name}\n{row.status}"
        QToolTip.showText(event.globalPos(), plain_tip(words), view)
        return True

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click on the tick toggles it (the base class looks for the tick where the style would draw it)."""
        is_click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if is_click and _row(index).state is RowState.READY:
            assert isinstance(event, QMouseEvent)
            if self._tick_box(option).adjusted(-6, -6, 6, 6).contains(event.position().toPoint()):
                new = Qt.CheckState.Unchecked if _row(index).is_asked else Qt.CheckState.Checked
                return model.setData(index, new, Qt.ItemDataRole.CheckStateRole)
        if is_click and _row(index).can_be_cancelled:
            assert isinstance(event, QMouseEvent)
            if self._cross_box(option).adjusted(-6, -6, 6, 6).contains(event.position().toPoint()):
                self.cancel_requested.emit(_row(index))
                return True
        if isinstance(event, QMouseEvent):
            return False
        return super().editorEvent(event, model, option, index)

    def _draw_tick(self, painter: QPainter, option: QStyleOptionViewItem, row: DocumentRow) -> None:
        box = self._tick_box(option)
        if row.state is RowState.READY:
            inner = QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5)
            state = Qt.CheckState.Checked if row.is_asked else Qt.CheckState.Unchecked
            draw_tick(painter, inner, self._look.colours, state)
            return
        marks = {
            RowState.REFUSED: "!",  # a cross is the button at the other end
            RowState.PASSWORD: "?",
            RowState.READING: "…",
            RowState.WAITING: "…",
        }
        colours = self._look.colours
        is_bad = row.state in BAD
        painter.setPen(QColor(colours.error if is_bad else colours.text_soft))
        painter.setFont(_fonts(option)[0 if is_bad else 1])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, marks[row.state])

    def _draw_bar(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: DocumentRow) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.border))
        painter.drawRoundedRect(box, 1, 1)
        done = QRect(box)
        done.setWidth(round(box.width() * min(1.0, row.done / row.page_count)))
        painter.setBrush(QColor(self._look.colours.accent))
        painter.drawRoundedRect(QStyle.visualRect(option.direction, box, done), 1, 1)

    def _tick_box(self, option: QStyleOptionViewItem) -> QRect:
        rect, side = option.rect, theme.larger(TICK, option.font)
        box = QRect(rect.left() + PADDING + 2, rect.top() + PADDING, side, side)
        return QStyle.visualRect(option.direction, rect, box)

    def _text_box(self, option: QStyleOptionViewItem) -> QRect:
        box = option.rect.adjusted(PADDING + theme.larger(TICK, option.font) + 12, PADDING, -PADDING - 4, -PADDING)
        return QStyle.visualRect(option.direction, option.rect, box)

    def _status_box(self, row: DocumentRow, soft: QFont, width: int) -> QRect:
        metrics = QFontMetrics(soft)
        room = QRect(0, 0, width, MOST_STATUS_LINES * metrics.lineSpacing())
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, _status_of(row)).intersected(room)


def _status_of(row: DocumentRow) -> str:
    """Its status; of figures, no line ends between a number and its unit."""
    if row.state is not RowState.READY:
        return row.status
    return row.status.replace(" ", "\u00a0").replace("\u00a0·\u00a0", " · ")


def _row(index: QModelIndex | QPersistentModelIndex) -> DocumentRow:
    row = index.data(ROW_ROLE)
    assert isinstance(row, DocumentRow)
    return row


def _fonts(option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
    strong = QFont(option.font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong, theme.soft_font(option.font)
