"""Puts widgets beside each other, and into further lines where the room is too narrow, as words are set."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.gui import theme


class FlowLayout(QLayout):
    """A line that wraps. Hidden widgets take no room; in a mirrored window lines begin at the right."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = theme.GAP,
        parted_after: int | None = None,
        outdent: int = 0,
    ) -> None:
        """`parted_after`: where all fit into one line, the room that is left stands behind so many widgets.

        `outdent`: so many pixels it reaches over both sides of its place, so that words on buttons without a frame
        begin where the lines above begin.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._parted_after = parted_after
        self._outdent = outdent
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; `addWidget` calls this."""
        self._items.append(item)

    def count(self) -> int:
        """Number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item by its number."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """How high it is depends on how many lines there are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        lines = self._lines(width + 2 * self._outdent)
        return sum(self._heights(lines)) + self._gap * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Room for the widest one."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Give each its place."""
        super().setGeometry(rect)
        rect = rect.adjusted(-self._outdent, 0, self._outdent, 0)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        lines = self._lines(rect.width())
        top = rect.top()
        for line, height in zip(lines, self._heights(lines), strict=True):
            left = rect.left()
            for item in line:
                size = item.sizeHint().boundedTo(QSize(rect.width(), height))
                if len(lines) == 1 and self._parts_before(item):
                    left = rect.right() + 1 - self._width(line[line.index(item) :])
                box = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                item.setGeometry(_mirrored(box, rect) if direction == Qt.LayoutDirection.RightToLeft else box)
                left += size.width() + self._gap
            top += height + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _parts_before(self, item: QLayoutItem) -> bool:
        """Whether the room that is left stands before an item."""
        if self._parted_after is None:
            return False
        behind = [one for one in self._items[self._parted_after :] if not one.isEmpty()]
        return bool(behind) and item is behind[0]

    def _width(self, line: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in self._shown():
            if lines and self._width([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _heights(self, lines: list[list[QLayoutItem]]) -> list[int]:
        return [max(item.sizeHint().height() for item in line) for line in lines]


def _mirrored(box: QRect, within: QRect) -> QRect:
    return QRect(QPoint(within.left() + within.right() - box.right(), box.top()), box.size())
