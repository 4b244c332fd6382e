"""Finds pictures and drawings on a page, and the captions of figures and tables.

    painted    images, and lines and fills that stand close together        caption    "Figure 3: ..." in a block of its
               make one figure; labels beside it belong to it                          own, right below or above

Where something was painted is known from MuPDF's list of boxes, which is made anyway; so plain pages cost nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from app.ingest.layout.pieces import Paint, bounding_box
from app.ingest.records import Box, Region, RegionKind, Word
from app.ingest.word_columns import WordColumns, columns_of

IMAGES = ("fill-image", "fill-imgmask")  # pictures in MuPDF's list; a mask is one in a single ink
PICTURES = frozenset((*IMAGES, "fill-shade"))
CELL = 6.0  # points: paints are put into a raster of such cells, and those in cells that touch are one drawing
MOST_CELLS = 60_000  # that are marked; for more, cells are larger
MOST_PAINTS = MOST_CELLS // 4  # on a page of more, nothing is looked for: each takes four cells at least
FEW_BOXES = 1_500  # that are compared with each other
LEAST_SIDE = 30.0  # points of a figure
MOST_OF_PAGE = 0.9  # of its area: what covers more is paper, or a scan
THIN = 3.0  # points: a rule by itself draws nothing
MARGIN = 0.08  # of the page's height, in which heads and feet stand
LEAST_PAINTS = 5  # lines and fills that make a drawing, if no caption says that there is one
MOST_WORDS = 40  # within a drawing without caption and picture: with more it is a box around text
CAPTION_GAP = 40.0  # points between a figure and its caption
PART_GAP = 30.0  # points between the parts of a figure
LABEL_GAP = 14.0  # points between a drawing and the words on its axes
LABEL_WORDS = 6
MOST_DRAWINGS = 200  # of a page, the largest, are looked at
MOST_FIGURES = 50
MOST_CAPTION = 1_000  # characters

_FIGURE = r"Figure|Fig\.|FIG\.|FIGURE|Abbildung|Abb\.|Figura|Figuur|Рис\.|Рисунок|Chart|Exhibit|Plate|Scheme|Diagram"
_TABLE = r"Table|TABLE|Tabelle|Tab\.|Tableau|Tabla|Tabella|Tabel|Таблица"
_CAPTION = re.compile(
    rf"\n\n(?P<name>(?P<kind>{_FIGURE}|{_TABLE}|[图圖図表])\s?"
    r"(?:[A-Z]?\d{1,3}(?:[.\-–]\d{1,3}){0,2}[a-z]?|[IVX]{1,5}|[A-Z]))(?=\s*[.:|—–-]|\s*\n|\s+[^\W\d_a-z]|\s*\Z)"
)
_IS_TABLE = re.compile(rf"(?:{_TABLE}|表)")


_Cells = tuple[int, int, int, int, int]
"""The first column, first row, last column and last row of the raster that a box is in, and the box's number."""


@dataclass(frozen=True, slots=True)
class _Caption:
    start: int
    end: int
    name: str
    is_table: bool
    box: Box


@dataclass(frozen=True, slots=True)
class _Drawing:
    box: Box
    paints: int
    has_image: bool


def find_figures(
    text: str, words: Sequence[Word], paints: Sequence[Paint], size: tuple[float, float], tables: Sequence[Region]
) -> list[Region]:
    """The tables with their captions, and all figures, of a page of `size` in points."""
    captions = _captions(text, words)
    drawings = _drawings(paints, size, tables) if _may_draw(paints, bool(captions)) else []
    regions: list[Region] = []
    for table in tables:
        caption = _nearest(table.box, [caption for caption in captions if caption.is_table])
        regions.append(_captioned(table, caption))
    used: set[int] = set()
    for caption in captions:
        if not caption.is_table and (around := _around(caption, drawings, used)) is not None:
            box = _with_labels(around, words, caption, size)
            regions.append(_captioned(Region(RegionKind.FIGURE, box), caption))
    for number, drawing in enumerate(drawings):
        if number not in used and _is_figure(drawing, words):
            regions.append(Region(RegionKind.FIGURE, _rounded(drawing.box)))
    return regions[: len(tables) + MOST_FIGURES]


def _captions(text: str, words: Sequence[Word]) -> list[_Caption]:
    found: list[_Caption] = []
    columns: WordColumns | None = None
    for match in islice(_CAPTION.finditer("\n\n" + text), MOST_FIGURES):
        start = match.start()  # in the text itself, whose every block begins behind two line ends
        end = text.find("\n\n", start)
        end = min(len(text) if end == -1 else end, start + MOST_CAPTION)
        columns = columns or columns_of(text, words, with_confidences=False)
        box = columns.box_around(bisect_left(columns.starts, start), bisect_left(columns.starts, end))
        name = " ".join(match["name"].split())
        found.append(_Caption(start, end, name, _IS_TABLE.match(name) is not None, box))
    return found


def _may_draw(paints: Sequence[Paint], has_caption: bool) -> bool:
    """Whether there is a picture, or enough that is no rule."""
    shapes, enough = 0, 1 if has_caption else LEAST_PAINTS
    if len(paints) > MOST_PAINTS:
        return False
    for kind, (x0, y0, x1, y1) in paints:
        if kind in IMAGES and x1 - x0 >= LEAST_SIDE and y1 - y0 >= LEAST_SIDE:
            return True
        if (y1 - y0 > THIN or x1 - x0 < LEAST_SIDE) and kind in ("fill-path", "stroke-path", "fill-shade"):
            shapes += 1
            if shapes >= enough:
                return True
    return False


def _drawings(paints: Sequence[Paint], size: tuple[float, float], tables: Sequence[Region]) -> list[_Drawing]:
    """What was painted close together, from top to bottom, without tables' rules and what covers the page."""
    width, height = size
    most = MOST_OF_PAGE * width * height
    of_tables = [table.box for table in tables]
    kept: dict[tuple[Box, bool], None] = {}  # shapes are often filled, and then drawn around: each once
    for kind, (x0, y0, x1, y1) in paints:
        is_image = kind in PICTURES
        if not is_image and kind != "fill-path" and kind != "stroke-path":
            continue
        if x0 < 0.0 or y0 < 0.0 or x1 > width or y1 > height:
            x0, y0, x1, y1 = max(x0, 0.0), max(y0, 0.0), min(x1, width), min(y1, height)
        if x1 < x0 or y1 < y0 or (x1 - x0) * (y1 - y0) > most:
            continue
        if y1 - y0 <= THIN and x1 - x0 > width / 2 and not MARGIN < y0 / height < 1 - MARGIN:
            continue  # a rule under the running head or above the foot
        if of_tables and any(_holds(box, ((x0 + x1) / 2, (y0 + y1) / 2)) for box in of_tables):
            continue
        kept[(round(x0), round(y0), round(x1), round(y1)), is_image] = None
    groups: dict[int, list[tuple[Box, bool]]] = {}
    labels = _labels([box for box, _ in kept])
    for (box, is_image), label in zip(kept, labels, strict=True):
        groups.setdefault(label, []).append((box, is_image))
    drawings = []
    for group in groups.values():
        around = bounding_box(box for box, _ in group)
        if around[2] - around[0] >= LEAST_SIDE and around[3] - around[1] >= LEAST_SIDE:
            drawings.append(_Drawing(around, len(group), any(is_image for _, is_image in group)))
    drawings.sort(key=lambda drawing: (drawing.box[0] - drawing.box[2]) * (drawing.box[3] - drawing.box[1]))
    return sorted(drawings[:MOST_DRAWINGS], key=lambda drawing: (drawing.box[1], drawing.box[0]))


def _labels(boxes: Sequence[Box]) -> list[int]:
    """A number for each box: the same for boxes whose cells of the raster touch."""
    side = CELL
    while sum((int((x1 - x0) / side) + 2) * (int((y1 - y0) / side) + 2) for x0, y0, x1, y1 in boxes) > MOST_CELLS:
        side *= 2
    # And one cell more to the right and below: so boxes touch that are no further apart than a cell is wide.
    cells = [
        (int(x0 // side), int(y0 // side), int(x1 // side) + 1, int(y1 // side) + 1, number)
        for number, (x0, y0, x1, y1) in enumerate(boxes)
    ]
    group = list(range(len(boxes)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    for number, other in _touching(cells) if len(cells) <= FEW_BOXES else _sharing(cells):
        one, another = root(number), root(other)
        if one != another:
            group[min(one, another)] = max(one, another)
    return [root(number) for number in range(len(boxes))]


def _touching(cells: list[_Cells]) -> Iterator[tuple[int, int]]:
    """Pairs of boxes that have a cell in common, told from their edges."""
    passed: list[_Cells] = []
    for left, top, right, bottom, number in sorted(cells):
        passed = [box for box in passed if box[2] >= left]
        for _, other_top, _, other_bottom, other in passed:
            if other_top <= bottom and other_bottom >= top:
                yield number, other
        passed.append((left, top, right, bottom, number))


def _sharing(cells: Sequence[_Cells]) -> Iterator[tuple[int, int]]:
    """As `_touching`, cell by cell: of very many boxes."""
    owner: dict[tuple[int, int], int] = {}
    for left, top, right, bottom, number in cells:
        previous = number
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                other = owner.setdefault((row, column), number)
                if other != previous:
                    previous = other
                    yield number, other


def _around(caption: _Caption, drawings: Sequence[_Drawing], used: set[int]) -> Box | None:
    """The drawings above a caption, else those below it, that it stands next to; they are `used` then."""
    x0, y0, x1, y1 = caption.box
    free = {number: drawing.box for number, drawing in enumerate(drawings) if number not in used}
    above = {number: y0 - box[3] for number, box in free.items()}
    below = {number: box[1] - y1 for number, box in free.items()}
    for gaps in (above, below):
        near = {
            number
            for number, gap in gaps.items()
            if -THIN <= gap <= CAPTION_GAP and min(x1, free[number][2]) > max(x0, free[number][0])
        }
        if near:
            whole = bounding_box(free[number] for number in near)
            # A figure may have several parts, beside or above each other.
            for number, gap in gaps.items():
                if number not in near and gap >= -THIN and _distance(free[number], whole) <= PART_GAP:
                    near.add(number)
                    whole = bounding_box((whole, free[number]))
            used.update(near)
            return whole
    return None


def _distance(box: Box, other: Box) -> float:
    return max(other[0] - box[2], box[0] - other[2], other[1] - box[3], box[1] - other[3])


def _nearest(box: Box, captions: Sequence[_Caption]) -> _Caption | None:
    """The caption right above or below a table."""

    def gap(caption: _Caption) -> float:
        return max(box[1] - caption.box[3], caption.box[1] - box[3])

    near = [
        caption
        for caption in captions
        if gap(caption) <= CAPTION_GAP and min(box[2], caption.box[2]) - max(box[0], caption.box[0]) > 0
    ]
    return min(near, key=gap, default=None)


def _captioned(region: Region, caption: _Caption | None) -> Region:
    if caption is None:
        return region
    return replace(region, caption_start=caption.start, caption_end=caption.end, name=caption.name)


def _with_labels(box: Box, words: Sequence[Word], caption: _Caption, size: tuple[float, float]) -> Box:
    """A drawing's box with the short lines that stand at its edges: numbers and names of axes."""
    x0, y0, x1, y1 = box[0] - LABEL_GAP, box[1] - LABEL_GAP, box[2] + LABEL_GAP, box[3] + LABEL_GAP
    boxes = [box]
    near = (
        word
        for word in words
        if not caption.start <= word.start < caption.end
        and word.box[0] < x1
        and word.box[2] > x0
        and word.box[1] < y1
        and word.box[3] > y0
    )
    for _, of_line in groupby(near, key=lambda word: word.line):
        line = list(of_line)
        if len(line) <= LABEL_WORDS:
            boxes += [word.box for word in line]
    return _rounded(bounding_box(boxes))


def _is_figure(drawing: _Drawing, words: Sequence[Word]) -> bool:
    """Whether a drawing without a caption is one: a picture, or many lines and fills that hold little text."""
    if drawing.has_image:
        return True
    if drawing.paints < LEAST_PAINTS:
        return False
    return sum(1 for word in words if _holds(drawing.box, _middle(word.box))) <= MOST_WORDS


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _rounded(box: Box) -> Box:
    x0, y0, x1, y1 = box
    return (round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))
