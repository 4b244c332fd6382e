"""One citation under an answer: its number, its page, the beginning of the quoted words. A click shows the place.

An answer that was seen on a picture of a page has a pin in place of a citation: the same, without words.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from app.assistant.records import Citation, ImagePin
from app.gui import theme
from app.gui.conversation.answer_words import quote_of
from app.gui.plain_tip import plain_tip

PADDING = 8
USUAL_WIDTH = 240
MOST_LINES = 3
"""Of the quote; the tooltip has all of it."""


class CitationChip(QPushButton):
    """A button reached by Tab and pressed by Space or Enter; hovering shows the exact quote, file and page."""

    chosen = Signal(object)

    def __init__(
        self, number: int, citation: Citation | ImagePin, kind: str = "", parent: QWidget | None = None
    ) -> None:
        """`kind` is what it is called where it cannot be seen."""
        super().__init__(parent)
        self.setObjectName("citation")
        self.setAutoDefault(True)
        self.citation = citation
        self._number = str(number)
        self._place = self.tr("Page {page} · {document}").format(
            page=citation.page, document=theme.in_own_direction(citation.document)
        )
        self._quote = quote_of(citation)
        self._heights: dict[int, int] = {}  # by width: layouts ask twenty times for each
        self._fitted: tuple[int, str] | None = None  # by width: what of the quote is drawn
        self.setAccessibleName(
            self.tr("{kind} {number}, page {page} of {document}: {quote}").format(
                kind=kind or self.tr("Citation"),
                number=number,
                page=citation.page,
                document=citation.document,
                quote=self._quote,
            )
        )
        # Quotes and file names are data: escaped, or a tooltip would read them as HTML.
        self.setToolTip(plain_tip(self._quote, self._place))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.chosen.emit(self.citation))

    def _fonts(self) -> tuple[QFont, QFont]:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        return strong, theme.soft_font(self.font())

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(USUAL_WIDTH, self.heightForWidth(USUAL_WIDTH))

    def heightForWidth(self, width: int) -> int:
        """The place on one line, and as many of the quote as it needs, up to a few."""
        if width not in self._heights:
            self._heights[width] = self._height_for(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """With other letters all has other sizes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
            self._fitted = None

    def _height_for(self, width: int) -> int:
        strong, soft = self._fonts()
        metrics = QFontMetrics(soft)
        room = QRect(0, 0, max(1, width - self._text_left(QFontMetrics(strong)) - PADDING), 10_000)
        words = theme.begun(self._quote, room.width(), MOST_LINES)
        high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        shown = max(1, min(round(high / metrics.lineSpacing()), MOST_LINES))
        return QFontMetrics(strong).height() + shown * metrics.lineSpacing() + 2 * PADDING

    def _pill_width(self, metrics: QFontMetrics) -> int:
        return max(metrics.height() + 2, metrics.horizontalAdvance(self._number) + PADDING)

    def _text_left(self, metrics: QFontMetrics) -> int:
        """Where the words begin, right of the number; `metrics` of its font."""
        return 2 * PADDING + self._pill_width(metrics)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button's frame from the style, then the number, the place and the quote, each cut to fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)

        strong, soft = self._fonts()
        place_metrics, quote_metrics = QFontMetrics(strong), QFontMetrics(soft)
        side = place_metrics.height() + 2
        pill_width, text_left = self._pill_width(place_metrics), self._text_left(place_metrics)
        text_width = self.width() - text_left - PADDING
        pill = self._mirrored(QRect(PADDING, PADDING, pill_width, side))
        palette = self.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.highlight())
        painter.drawRoundedRect(QRectF(pill), side / 2, side / 2)
        painter.setFont(strong)
        painter.setPen(palette.highlightedText().color())
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._number)

        painter.setPen(palette.buttonText().color())
        self._draw_line(painter, QRect(text_left, PADDING, text_width, place_metrics.height()), self._place)
        painter.setFont(soft)
        # The application's palette: a style sheet makes this role half transparent in the button's own.
        painter.setPen(QColor(QGuiApplication.palette().placeholderText().color()))
        top = PADDING + place_metrics.height()
        box = QRect(text_left, top, text_width, self.height() - top)
        if self._fitted is None or self._fitted[0] != text_width:
            self._fitted = text_width, theme.fitting(self._quote, quote_metrics, text_width, MOST_LINES)
        words = self._fitted[1]
        flags = theme.line_flags(self._quote, self.layoutDirection()) | Qt.TextFlag.TextWordWrap.value
        painter.drawText(self._mirrored(box), flags, words)

    def _draw_line(self, painter: QPainter, box: QRect, text: str) -> None:
        flags = theme.line_flags(text, self.layoutDirection())
        flags |= Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(self._mirrored(box), flags, cut)

    def _mirrored(self, box: QRect) -> QRect:
        """The box as it lies in a right-to-left window."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(QPoint(self.width() - box.right() - 1, box.top()), box.size())
