"""Lays the blocks of an answer out in a text document: headings, items, code, tables, formulas, and chips for pins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTableFormat,
)

from app.gui.conversation.answer_markup import Block, Piece

SOURCE = QTextFormat.Property.UserProperty + 1
"""Property of a formula's picture: what was written."""
INDENT = 20
GAP = 7
"""Between blocks, device independent pixels."""
BORDERS_APART = -4
"""Qt leaves room between the borders of two tables: as much as this takes away, device independent pixels."""
HEADING_SIZES = {1: 1.3, 2: 1.2, 3: 1.1}
"""Times the font of the text."""

Formats = Callable[[int], QTextCharFormat]
"""The look of a sentence's words."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What the layout needs to know of the widget, and of what the sentences rest on."""

    font: QFont
    palette: QPalette
    ratio: float
    """Of the screen."""
    of_sentence: Formats
    end_sentence: Callable[[QTextCursor, int], None]
    """Writes a sentence's pins, at its end."""
    picture: Callable[[str, float, str, float, bool], QImage | None]
    """As `formula.formula_picture`."""


def lay_out(document: QTextDocument, blocks: Sequence[Block], looks: Looks, kept: Sequence[int] = ()) -> list[int]:
    """Fill a document; return where each block ends in it.

    `kept` are the ends of the first blocks, which stand there already and stay; what follows them goes.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # else everything is laid out again after every piece
    cursor.setPosition(kept[-1] if kept else 0)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    ends = list(kept)
    # There is an empty block already: at the beginning, and behind a table.
    is_blank = not ends or blocks[len(ends) - 1].kind == "table"
    for block in blocks[len(ends) :]:
        if block.kind == "table":
            _insert_table(cursor, block, looks)
        else:
            shape = _shape(block, looks, not ends)
            if is_blank:
                cursor.setBlockFormat(shape)
                cursor.setBlockCharFormat(QTextCharFormat())
            else:
                cursor.insertBlock(shape, QTextCharFormat())
            _insert_block(cursor, block, looks)
        is_blank = block.kind == "table"
        ends.append(cursor.position())
    cursor.endEditBlock()
    return ends


def _shape(block: Block, looks: Looks, is_first: bool) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    depth = block.level if block.kind in ("item", "code") else 0
    shape.setLeftMargin(INDENT * (depth + block.is_quote))
    shape.setTopMargin(0 if is_first else GAP / 2 if block.kind == "item" else GAP)
    if block.kind == "heading":
        shape.setHeadingLevel(block.level)
        shape.setTopMargin(0 if is_first else 1.6 * GAP)
    if block.marker:
        shape.setTextIndent(-INDENT)
        shape.setTabPositions([])
    if block.kind == "code":
        shape.setBackground(looks.palette.alternateBase())
    if block.kind == "rule":
        shape.setProperty(
            QTextFormat.Property.BlockTrailingHorizontalRulerWidth,
            QTextLength(QTextLength.Type.PercentageLength, 100),
        )
    return shape


def _insert_block(cursor: QTextCursor, block: Block, looks: Looks) -> None:
    base = QTextCharFormat()
    if block.kind == "heading":
        base.setFontWeight(QFont.Weight.Bold)
        base.setFontPointSize(looks.font.pointSizeF() * HEADING_SIZES.get(block.level, 1.0))
    if block.is_quote:
        base.setForeground(looks.palette.placeholderText())
    if block.marker:
        marker = QTextCharFormat()
        cursor.insertText(_padded(block.marker, looks.font), marker)
    _insert_pieces(cursor, block.pieces, base, looks)


def _padded(marker: str, font: QFont) -> str:
    """The marker with as many thin spaces as fill the indent: copied, it is still text."""
    metrics = QFontMetricsF(font)
    thin = metrics.horizontalAdvance("\u2009") or 1.0
    missing = INDENT - metrics.horizontalAdvance(marker)
    return marker + "\u2009" * max(1, round(missing / thin))


def _insert_pieces(cursor: QTextCursor, pieces: Iterable[Piece], base: QTextCharFormat, looks: Looks) -> None:
    for piece in pieces:
        if piece.ends_sentence:
            looks.end_sentence(cursor, piece.sentence)
            continue
        look = QTextCharFormat(base)
        look.merge(looks.of_sentence(piece.sentence))
        if piece.is_bold:
            look.setFontWeight(QFont.Weight.Bold)
        if piece.is_italic:
            look.setFontItalic(True)
        if piece.is_struck:
            look.setFontStrikeOut(True)
        if piece.is_code or piece.formula:
            look.setFontFamilies(["monospace", "Menlo", "Consolas"])
            look.setFontFixedPitch(True)
            look.setBackground(looks.palette.alternateBase())
        if not (piece.formula and _insert_formula(cursor, piece, looks)):
            cursor.insertText(piece.text.replace("\n", "\u2028"), look)


def _insert_formula(cursor: QTextCursor, piece: Piece, looks: Looks) -> bool:
    """Whether it could be set."""
    size = QFontMetricsF(looks.font).height() * 0.85
    colour = looks.palette.color(QPalette.ColorRole.Text).name(QColor.NameFormat.HexRgb)
    picture = looks.picture(piece.formula, size, colour, looks.ratio, piece.is_displayed)
    if picture is None:
        return False
    document = cursor.document()
    name = QUrl(f"formula:{abs(hash((piece.formula, colour, piece.is_displayed)))}")
    document.addResource(QTextDocument.ResourceType.ImageResource, name, picture)
    image = QTextImageFormat()
    image.setName(name.toString())
    image.setWidth(picture.width() / looks.ratio)
    image.setHeight(picture.height() / looks.ratio)
    image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    image.setProperty(SOURCE, piece.text)
    image.setToolTip("")
    cursor.insertImage(image)
    return True


def _insert_table(cursor: QTextCursor, block: Block, looks: Looks) -> None:
    columns = max((len(row) for row in block.rows), default=0)
    if not columns:
        return
    frame = QTextTableFormat()
    frame.setBorder(1)
    frame.setBorderCollapse(True)
    frame.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    frame.setBorderBrush(looks.palette.mid())
    frame.setCellPadding(4)
    frame.setCellSpacing(0)
    frame.setTopMargin(BORDERS_APART if block.is_continued else GAP)
    frame.setHeaderRowCount(0 if block.is_continued else 1)
    if block.shares:
        frame.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shares = [QTextLength(QTextLength.Type.PercentageLength, share) for share in block.shares]
        frame.setColumnWidthConstraints(shares)
    table = cursor.insertTable(len(block.rows), columns, frame)
    for number, row in enumerate(block.rows):
        is_head = number == 0 and not block.is_continued
        base = QTextCharFormat()
        if is_head:
            base.setFontWeight(QFont.Weight.Bold)
        for column, pieces in enumerate(row):
            cell = table.cellAt(number, column)
            if is_head:
                ground = cell.format()
                ground.setBackground(looks.palette.alternateBase())
                cell.setFormat(ground)
            _insert_pieces(cell.firstCursorPosition(), pieces, base, looks)
    cursor.movePosition(QTextCursor.MoveOperation.End)
