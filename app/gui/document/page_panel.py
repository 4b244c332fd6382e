"""The right pane: the page view with its document's name, page number, zoom, and the way back after a jump."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIntValidator, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSplitter, QToolButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.document.find_bar import FindBar
from app.gui.document.page_images import PageImages
from app.gui.document.page_layout import Fit
from app.gui.document.page_selecting import PageSelecting
from app.gui.document.page_side import SIDE_WIDTH, PageSide
from app.gui.document.page_view import PageView
from app.gui.document.page_words import PageWords
from app.gui.document.selection_actions import SelectionActions
from app.gui.document.shown_document import ShownDocument
from app.gui.icon_button import IconButton
from app.gui.icons import Icon
from app.gui.language import QT_TRANSLATE_NOOP, figure, percent
from app.gui.plain_tip import plain_tip

ZOOM_STEP = 1.2
"""Has the stroke stand beside the field, where lines run from right to left: it has no direction of its own."""
MOST_TYPED = 999_999
"""As a page number: a document may have fewer pages, of which the last one is shown then."""
SHORT_NAME = 14
"""Letters of the document's name for which there is room at least."""
FIT_NAMES = {Fit.WIDTH: QT_TRANSLATE_NOOP("PagePanel", "Width"), Fit.PAGE: QT_TRANSLATE_NOOP("PagePanel", "Page")}


class NameLabel(QLabel):
    """A file name that is cut in its middle to fit; the tooltip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(theme.leading())
        self.setMinimumWidth(40)

    def set_name(self, name: str) -> None:
        """Show a name."""
        self._name = name
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(self.tr("Document {name}").format(name=name) if name else self.tr("No document"))
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(QFontMetrics(self.font()).elidedText(self._name, Qt.TextElideMode.ElideMiddle, self.width() - 2))


class PagePanel(QWidget):
    """Header and page view."""

    back_requested = Signal()
    jump_begins = Signal()
    """The view is about to leave its place for one far away."""
    find_requested = Signal()
    can_go_back_changed = Signal(bool)
    document_changed = Signal()
    """Another document is on show, or none."""

    def __init__(self, images: PageImages, words: PageWords, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PageView(images)
        self.find_bar = FindBar(look)
        self.selecting = PageSelecting(self.view, words, self)
        self.selection_actions = SelectionActions(self.view, self.selecting)
        self.side = PageSide(images, look)
        self.side.hide()
        self._words = words
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addWidget(self.find_bar)
        column.addWidget(self._make_split(), 1)
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(self._show_zoom)
        self.side.page_chosen.connect(self._jump_to)
        self.selecting.framing_changed.connect(self._region.setChecked)
        look.changed.connect(self._follow_theme)
        self._follow_theme()
        self._show_zoom()
        self.set_can_go_back(False)
        self.show_document(None)

    def _make_header(self) -> QFrame:
        self._name = NameLabel()
        self._name.setObjectName("heading")
        self._page = QLineEdit()
        self._page.setAccessibleName(self.tr("Page number"))
        self._page.setToolTip(self.tr("Go to a page"))
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        numbers, digits = QIntValidator(0, MOST_TYPED, self), QLocale.c()
        digits.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator)  # a comma cannot be typed
        numbers.setLocale(digits)
        self._page.setValidator(numbers)
        self._page.returnPressed.connect(self._on_page_typed)
        self._page.editingFinished.connect(lambda: self._show_page(self.view.current_page))
        self._count = QLabel()
        self._count.setObjectName("soft")
        self._side = IconButton(
            Icon.SIDE, self.tr("Thumbnails and outline"), self.tr("Thumbnails and outline"), self._look
        )
        self._side.setCheckable(True)
        self._side.clicked.connect(self.toggle_side)
        self._back = IconButton(
            Icon.BACK, self.tr("Back to where you were before the jump"), self.tr("Back"), self._look
        )
        self._back.clicked.connect(self.back_requested)
        self._out = IconButton(Icon.SMALLER, self.tr("Smaller"), self.tr("Zoom out"), self._look)
        self._out.clicked.connect(lambda: self.zoom_by(1 / ZOOM_STEP))
        self._fit = QToolButton()
        self._fit.clicked.connect(self.change_fit)
        self._into = IconButton(Icon.LARGER, self.tr("Larger"), self.tr("Zoom in"), self._look)
        self._into.clicked.connect(lambda: self.zoom_by(ZOOM_STEP))
        self._region = IconButton(
            Icon.REGION, self.tr("Frame a region to ask about it"), self.tr("Frame a region"), self._look
        )
        self._region.setCheckable(True)
        self._region.clicked.connect(self.selecting.begin_framing)
        self._find = IconButton(Icon.FIND, self.tr("Find in the document"), self.tr("Find in the document"), self._look)
        self._find.clicked.connect(self.find_requested)

        header = QFrame()
        header.setObjectName("header")
        header.setMinimumHeight(theme.HEADER_HEIGHT)
        row = QHBoxLayout(header)
        row.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(self._side)
        row.addWidget(self._back)
        row.addWidget(self._name, 1)
        trailing = (self._page, self._count, self._out, self._fit, self._into, self._region, self._find)
        for widget in trailing:
            row.addWidget(widget)
        self._controls = (self._side, *trailing)
        return header

    def _make_split(self) -> QSplitter:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.side)
        split.addWidget(self.view)
        split.setStretchFactor(1, 1)
        split.setSizes([SIDE_WIDTH, 400])
        return split

    @property
    def keyed(self) -> dict[str, QWidget]:
        """Controls that do what keys do, by the names of their shortcuts."""
        return {
            "go_to_page": self._page,
            "side": self._side,
            "back": self._back,
            "zoom_out": self._out,
            "zoom_in": self._into,
            "frame": self._region,
            "find": self._find,
        }

    def show_document(self, document: ShownDocument | None) -> None:
        """Show another document, or none."""
        count = len(document.pages) if document else 0
        self._name.set_name(document.name if document else "")
        self._count.setText(f"{theme.RIGHT_TO_LEFT_MARK if self.isRightToLeft() else ''}/ {figure(count)}")
        self._count.setAccessibleName(self.tr("of %Ln page(s)", "", count))
        digits = QFontMetrics(self._page.font()).horizontalAdvance("0" * max(3, len(str(count))))
        self._page.setFixedWidth(digits + 26)
        for control in self._controls:
            control.setVisible(document is not None)
        self.selecting.clear()
        self._words.open(document.document_id if document else None)
        self.view.show_document(document)
        self._fold()
        self.side.setVisible(document is not None and self._side.isChecked())
        self.side.thumbnails.set_pages(document.pages if document else ())
        self.side.outline.set_headings(())
        self.side.thumbnails.follow(self.view.current_page)
        self.document_changed.emit()

    def set_can_go_back(self, can: bool) -> None:
        """Whether there is a place to return to."""
        self._back.setVisible(can)
        self.can_go_back_changed.emit(can)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane buttons go whose work keys and menus do, too."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        room = self.width() - SHORT_NAME * self.fontMetrics().averageCharWidth()
        needed = sum(control.sizeHint().width() + theme.GAP_SMALL for control in self._controls)
        for buttons in ((self._out, self._into), (self._region,), (self._fit,)):  # the first ones go first
            for button in buttons:
                button.setVisible(self.view.document is not None and needed <= room)
            if buttons[0].isHidden():
                needed -= sum(button.sizeHint().width() + theme.GAP_SMALL for button in buttons)

    def begin_page_number(self) -> None:
        """Let the user type a page number."""
        if self.view.document is not None:
            self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._page.selectAll()

    def toggle_side(self) -> None:
        """Show thumbnails and outline, or hide them."""
        if self.view.document is not None:
            self.set_side_wanted(self.side.isHidden())

    def set_side_wanted(self, is_wanted: bool) -> None:
        """Whether thumbnails and outline are to be seen beside the pages."""
        self._side.setChecked(is_wanted)
        self.side.setVisible(is_wanted and self.view.document is not None)

    @property
    def is_side_wanted(self) -> bool:
        """Whether thumbnails and outline are to be seen."""
        return self._side.isChecked()

    def zoom_by(self, factor: float) -> None:
        """Show pages larger or smaller."""
        self.view.set_zoom(self.view.zoom * factor)

    def fit_to(self, fit: Fit) -> None:
        """Show pages as wide as the pane, or whole."""
        self.view.set_zoom(1.0, fit)

    def change_fit(self) -> None:
        """From another zoom back to what fits; from the width to the page and back."""
        if self.view.zoom == 1.0:
            self.fit_to(Fit.PAGE if self.view.fit is Fit.WIDTH else Fit.WIDTH)
        else:
            self.fit_to(self.view.fit)

    def _on_page_typed(self) -> None:
        """Behind the last page is the last one."""
        if self.view.document is not None:
            self._jump_to(min(max(1, int(self._page.text())), len(self.view.document.pages)))
        self.view.setFocus()

    def _jump_to(self, number: int) -> None:
        if number != self.view.current_page:
            self.jump_begins.emit()
        self.view.go_to_page(number)

    def _show_page(self, number: int) -> None:
        self.side.thumbnails.follow(number)
        self._page.setText(str(number) if number else "")

    def _show_zoom(self) -> None:
        zoom, fit = self.view.zoom, self.view.fit
        self._fit.setText(self.tr(FIT_NAMES[fit]) if zoom == 1.0 else percent(zoom))
        other = Fit.PAGE if fit is Fit.WIDTH else Fit.WIDTH
        goes_to = other if zoom == 1.0 else fit
        tip = self.tr("Show whole pages") if goes_to is Fit.PAGE else self.tr("As wide as the pane")
        self._fit.setToolTip(tip)
        self._fit.setAccessibleName(
            self.tr("Zoom {zoom} of {fit}").format(zoom=percent(zoom), fit=self.tr(FIT_NAMES[fit]).lower())
        )
        self._fit.setAccessibleDescription(tip)

    def _follow_theme(self) -> None:
        self.view.set_desk(QColor(self._look.colours.desk))
