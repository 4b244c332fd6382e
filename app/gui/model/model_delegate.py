"""Draws a line of the model dialog: title with a mark, what it is, and the verdict, or how far its job is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui import theme
from app.gui.model.model_jobs import Stage
from app.gui.model.model_list_model import LINE_ROLE, Heading, ModelLine, mark_of, state_words
from app.gui.model.model_words import judgement_of, kind_words

PADDING = 9
BAR = 3
Index = QModelIndex | QPersistentModelIndex


class ModelDelegate(QStyledItemDelegate):
    """The look of a line. Colours come from the theme that is in force when it is painted."""

    def __init__(self, look: theme.Theme) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Three lines, and room for a bar; a heading has one."""
        strong, soft = _fonts(option)
        high, low = QFontMetrics(strong).height(), QFontMetrics(soft).height()
        if isinstance(index.data(LINE_ROLE), Heading):
            return QSize(100, low + 2 * PADDING)
        return QSize(100, high + 2 * low + 4 + 2 * PADDING + BAR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading, or a model."""
        line = index.data(LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Heading):
            self._paint_heading(painter, option, line.text)
        elif isinstance(line, ModelLine):
            self._paint_ground(painter, option)
            self._paint_model(painter, option, line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        _, soft = _fonts(option)
        soft.setWeight(QFont.Weight.DemiBold)
        painter.setFont(soft)
        painter.setPen(QColor(self._look.colours.text_soft))
        box = option.rect.adjusted(PADDING + 3, PADDING + 2, -PADDING, -2)
        cut = QFontMetrics(soft).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, cut)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, state = self._look.colours, option.state
        card = QRectF(option.rect.adjusted(4, 2, -4, -2))
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(colours.accent) if state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.card_hover))
            painter.drawRoundedRect(card, 6, 6)

    def _paint_model(self, painter: QPainter, option: QStyleOptionViewItem, line: ModelLine) -> None:
        colours = self._look.colours
        strong, soft = _fonts(option)
        high, low = QFontMetrics(strong).height(), QFontMetrics(soft).height()
        box = option.rect.adjusted(PADDING + 5, PADDING, -PADDING - 5, 0)
        title = self._paint_mark(painter, option, QRect(box.left(), box.top(), box.width(), high), mark_of(line), soft)
        middle = Qt.TextElideMode.ElideMiddle
        _write(painter, title, line.row.title, strong, colours.text, option, middle)
        row = QRect(box.left(), box.top() + high + 2, box.width(), low)
        _write(painter, row, kind_words(line.row), soft, colours.text_soft, option)
        row.translate(0, low + 2)
        judgement = judgement_of(line.row)
        tones = {"good": colours.good, "doubtful": colours.warning, "bad": colours.error}
        if line.job is None:
            words, colour = f"{judgement.sign} {judgement.words}", tones[judgement.tone]
        else:
            words = state_words(line)
            colour = colours.error if line.job.stage is Stage.FAILED else colours.text
        _write(painter, row, words, soft, colour, option)
        if line.job is not None and line.job.stage is not Stage.FAILED:
            self._paint_bar(painter, QRect(box.left(), row.bottom() + 2, box.width(), BAR), line.job.share, option)

    def _paint_mark(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, mark: str, font: QFont) -> QRect:
        """A word in a frame at the end of the title's line; returns the room that is left for the title."""
        if not mark:
            return box
        colours = self._look.colours
        width = QFontMetrics(font).horizontalAdvance(mark) + 12
        frame = QRect(box.right() - width, box.top(), width, box.height())
        shown = QStyle.visualRect(option.direction, box, frame)
        painter.setPen(QColor(colours.accent))
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(QRectF(shown).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, mark)
        return QStyle.visualRect(option.direction, box, box.adjusted(0, 0, -width - 8, 0))

    def _paint_bar(self, painter: QPainter, box: QRect, share: float | None, option: QStyleOptionViewItem) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.border))
        painter.drawRoundedRect(box, 1, 1)
        done = QRect(box.left(), box.top(), round(box.width() * (share or 0.0)), box.height())
        painter.setBrush(QColor(self._look.colours.accent))
        painter.drawRoundedRect(QStyle.visualRect(option.direction, box, done), 1, 1)


def _write(
    painter: QPainter,
    box: QRect,
    text: str,
    font: QFont,
    colour: str,
    option: QStyleOptionViewItem,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    cut = QFontMetrics(font).elidedText(text, elide, box.width())
    where = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(box, where, cut)


def _fonts(option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
    strong = QFont(option.font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong, theme.soft_font(option.font)
