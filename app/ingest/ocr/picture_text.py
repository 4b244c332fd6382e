"""Reads text in pictures: PP-OCRv6 small, two ONNX networks that come inside the rapidocr wheel, on onnxruntime.

    picture ── detection ──> regions (text_regions.py) ── recognition, region by region ──> words (line_reading.py)

Of rapidocr only the model files are used: its own code imports what opens connections, and downloads models. Loaded in
the reading process, when the first page needs it.
"""

from __future__ import annotations

import importlib.util
import math
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from PIL import Image

from app.errors import ReaderFailed
from app.ingest.ocr.line_reading import LineWord, ink_of, letters_of, rows_of, words_of
from app.ingest.ocr.text_regions import Region, find_regions
from app.ingest.processes import usable_cores

DETECTION = "PP-OCRv6_det_small.onnx"
RECOGNITION = "PP-OCRv6_rec_small.onnx"
DETECTION_SIDE = 1280
"""Pixels of the longer side of what detection is shown: more costs memory, and finds no more."""
DETECTION_STEP = 32  # sides of what the network takes are multiples of this
LEAST_DETECTION_SIDE = 640
"""A smaller picture is enlarged to this, for its letters may be small, too."""
MOST_ENLARGED = 2.0
SLICE_RATIO = 1.6
"""A picture this many times as long as wide, or more, is cut into slices: shrunk as a whole, it would lose letters."""
LINE_HEIGHT = 48  # pixels of a line that recognition is shown
LEAST_LINE_WIDTH = 64  # narrower lines are padded
TRAINED_WIDTH = 320
"""What narrower lines were padded to when the network was trained: it takes longer, and few are read otherwise."""
SURE_LINE = 0.97
"""Confidence from which a narrow line was read well enough without that."""
MOST_LINE_WIDTH = 6400
UPRIGHT = 1.5  # a region this many times as high as wide holds text that runs up or down
SURE = 0.9
"""Mean confidence from which a sample was read the right way up: nobody has to look at it the other way round."""
SAMPLES = 6
MOST_THREADS = 4

Picture = NDArray[np.uint8]
"""[height, width, 3], RGB."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a picture."""

    region: Region
    """In pixels of the picture, its width along the text."""
    rows: tuple[float, float]
    """Where its letters begin and end, as shares of the region's height."""
    words: tuple[LineWord, ...]

    @property
    def confidence(self) -> float:
        """Mean of its words, weighted by their letters, 0 to 1."""
        return confidence_of(self.words)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a picture."""

    lines: tuple[Line, ...]
    quarter_turns: int
    """How often the picture had to be turned by 90 degrees clockwise to stand upright. Lines lie on the turned one."""
    skew: float
    """Direction of its lines then, in radians clockwise."""


class TextReader:
    """The two networks, loaded.

    Raises:
        ReaderFailed: the models are not there, or cannot be loaded.
    """

    def __init__(self, threads: int = 0) -> None:
        self._threads = threads or min(usable_cores(), MOST_THREADS)
        folder = _model_folder()
        try:
            self._detection = _loaded(folder / DETECTION, self._threads)
            # A line is too little work to be shared: each thread reads lines of its own.
            self._recognition = _loaded(folder / RECOGNITION, 1)
        except Exception as error:  # onnxruntime raises many kinds of its own
            raise ReaderFailed("The models for text recognition cannot be loaded: install Pincite again.") from error
        known = self._recognition.get_modelmeta().custom_metadata_map["character"]
        self._characters = known.split("\n")

    def read(self, picture: Picture) -> Reading:
        """Reads all text of a picture, whichever way it lies."""
        regions, skew = self._regions(picture)
        turns, read = self._quarter_turns(picture, regions)
        if turns:
            picture = np.ascontiguousarray(np.rot90(picture, -turns))
            (regions, skew), read = self._regions(picture), {}
        with ThreadPoolExecutor(self._threads) as pool:
            lines = list(pool.map(lambda region: read.get(region) or self._line(picture, region), regions))
        return Reading(tuple(line for line in lines if line.words), turns, skew)

    def _regions(self, picture: Picture) -> tuple[list[Region], float]:
        found: list[Region] = []
        skews = []
        for left, top, part in _slices(picture):
            height, width = part.shape[:2]
            side = max(height, width)
            scale = min(min(max(side, LEAST_DETECTION_SIDE), DETECTION_SIDE) / side, MOST_ENLARGED)
            size = tuple(max(round(side * scale / DETECTION_STEP), 1) * DETECTION_STEP for side in (width, height))
            shown = Image.fromarray(part).resize(size, Image.Resampling.BILINEAR)
            regions, skew = find_regions(_run(self._detection, _normalised(shown))[0, 0])
            across, down = width / size[0], height / size[1]
            found += [_scaled(region, across, down, left, top) for region in regions]
            skews.append((len(regions), skew))
        return found, max(skews)[1]

    def _quarter_turns(self, picture: Picture, regions: Sequence[Region]) -> tuple[int, dict[Region, Line]]:
        """How often the picture must be turned clockwise until its text stands upright; lines read as it lies."""
        upright = [region for region in regions if region.height >= UPRIGHT * region.width]
        level = [region for region in regions if region.width >= UPRIGHT * region.height]
        if _area(upright) > _area(level):
            return self._surest(picture, upright, (3, 1))
        return self._surest(picture, level, (0, 2))

    def _surest(
        self, picture: Picture, regions: Sequence[Region], ways: tuple[int, int]
    ) -> tuple[int, dict[Region, Line]]:
        """The one of two ways of turning in which some regions are read with more confidence, and what was read."""
        by_length = sorted(regions, key=lambda region: -max(region.width, region.height))
        samples = by_length[: 3 * SAMPLES : 3]
        if not samples:
            return 0, {}
        tries: list[tuple[float, int, dict[Region, Line]]] = []
        for turns in ways:
            read = {region: self._line(picture, region, turns) for region in samples}
            confidence = confidence_of([word for line in read.values() for word in line.words])
            tries.append((confidence, turns, read))
            if confidence >= SURE:
                break
        _, turns, read = max(tries, key=lambda tried: tried[0])
        return turns, read

    def _line(self, picture: Picture, region: Region, turns: int | None = None) -> Line:
        """Reads a region, turned clockwise by `turns` quarters; if None, by itself: upright text both ways."""
        if turns is None:
            if region.height < UPRIGHT * region.width:
                return self._line(picture, region, 0)
            either = [self._line(picture, region, way) for way in (1, 3)]
            return max(either, key=lambda line: line.confidence)
        region = _turned(region, turns)
        line = _cut(picture, region)
        found = self._read(region, line, LEAST_LINE_WIDTH)
        if line.shape[1] < TRAINED_WIDTH and found.confidence < SURE_LINE:
            return self._read(region, line, TRAINED_WIDTH)
        return found

    def _read(self, region: Region, line: Picture, least_width: int) -> Line:
        """Reads a line that was cut out, padded to a width."""
        width = line.shape[1]
        shown = np.zeros((1, 3, LINE_HEIGHT, max(width, least_width)), np.float32)
        shown[..., :width] = _normalised(Image.fromarray(line))
        likely = _run(self._recognition, shown)[0]
        letters = letters_of(likely, self._characters)
        ink = ink_of(np.asarray(Image.fromarray(line).convert("L")))
        return Line(region, rows_of(ink), tuple(words_of(letters, ink, shown.shape[3] / len(likely))))


def _loaded(model: Path, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Every page has other sizes: an arena would keep the largest of all of them.
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _run(network: Any, shown: NDArray[np.float32]) -> NDArray[np.float32]:
    answer: NDArray[np.float32] = network.run(None, {"x": shown})[0]
    return answer


def confidence_of(words: Sequence[LineWord]) -> float:
    """Mean confidence of words, weighted by their letters; 0 of none."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def _model_folder() -> Path:
    # The package is looked for, never imported.
    found = importlib.util.find_spec("rapidocr")
    if found is None or not found.submodule_search_locations:
        raise ReaderFailed("The models for text recognition are missing: please install Pincite again.")
    return Path(found.submodule_search_locations[0]) / "models"


def _normalised(picture: Image.Image) -> NDArray[np.float32]:
    """Values from -1 to 1 as [1, 3, height, width]; blue first, as the networks were trained."""
    values = np.asarray(picture, np.float32)[:, :, ::-1] / 127.5 - 1
    return np.ascontiguousarray(values.transpose(2, 0, 1)[None])


def _slices(picture: Picture) -> Iterator[tuple[int, int, Picture]]:
    """The picture, or slices of an oblong one, each with its left and top; cut where there is the least to cut."""
    height, width = picture.shape[:2]
    long, short = max(height, width), min(height, width)
    count = math.ceil(long / (SLICE_RATIO * short)) if long > DETECTION_SIDE else 1
    is_tall = height >= width
    changes = _changes(picture, is_tall=is_tall) if count > 1 else None
    start = 0
    for number in range(1, count + 1):
        end = long if changes is None or number == count else _best_cut(changes, long * number // count, long // count)
        part = picture[start:end] if is_tall else picture[:, start:end]
        if part.size:
            yield (0, start, part) if is_tall else (start, 0, part)
        start = end


def _changes(picture: Picture, *, is_tall: bool) -> NDArray[np.float32]:
    """How much each row (or column) of a picture changes along it: nothing where nothing is drawn."""
    grey = picture[:, :, 1]
    along = (grey if is_tall else grey.T).astype(np.int16)
    changes: NDArray[np.float32] = np.mean(np.abs(np.diff(along, axis=1)), axis=1, dtype=np.float32)
    return changes


def _best_cut(changes: NDArray[np.float32], wanted: int, length: int) -> int:
    """The place near `wanted` whose surroundings change least: the middle of the widest gap."""
    reach = max(length // 6, 1)
    low, high = max(wanted - reach, 1), min(wanted + reach, len(changes))
    part = changes[low:high]
    empty = part <= part.min() + 0.5
    edges = np.flatnonzero(np.diff(empty.astype(np.int8), prepend=0, append=0))
    gaps = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
    first, last = max(gaps, key=lambda gap: gap[1] - gap[0])
    return int(low + (first + last) // 2)


def _area(regions: Sequence[Region]) -> float:
    return sum(region.width * region.height for region in regions)


def _scaled(region: Region, across: float, down: float, left: int, top: int) -> Region:
    # Both scales differ by rounding only, so that angles stay.
    return Region(
        left + region.x * across, top + region.y * down, region.width * across, region.height * down, region.angle
    )


def _turned(region: Region, turns: int) -> Region:
    """The region as text that runs along it when the picture is turned clockwise by quarters."""
    width, height = (region.height, region.width) if turns % 2 else (region.width, region.height)
    return Region(region.x, region.y, width, height, region.angle - turns * math.pi / 2)


def _cut(picture: Picture, region: Region) -> Picture:
    """A region, level and LINE_HEIGHT pixels high, [height, width, 3]."""
    width = max(round(region.width * LINE_HEIGHT / max(region.height, 1.0)), 8)
    width = min(width, MOST_LINE_WIDTH)
    # Only what lies around the region is looked at: pictures may be large.
    corners = [region.at(x, y) for x in (0.0, region.width) for y in (0.0, region.height)]
    left, top = (max(int(min(corner[axis] for corner in corners)) - 2, 0) for axis in (0, 1))
    right, bottom = (int(max(corner[axis] for corner in corners)) + 3 for axis in (0, 1))
    part = Image.fromarray(picture[top:bottom, left:right])
    part, shrunk = _shrunk(part, region.height / LINE_HEIGHT)
    across, down = region.width / width, region.height / LINE_HEIGHT
    cos, sin = math.cos(region.angle), math.sin(region.angle)
    x, y = region.at(0, 0)
    x, y = (x - left) * shrunk, (y - top) * shrunk
    matrix = tuple(
        value * shrunk if number not in (2, 5) else value
        for number, value in enumerate((cos * across, -sin * down, x, sin * across, cos * down, y))
    )
    size, way = (width, LINE_HEIGHT), Image.Transform.AFFINE
    return np.asarray(part.transform(size, way, matrix, Image.Resampling.BILINEAR, fillcolor="white"))


def _shrunk(part: Image.Image, factor: float) -> tuple[Image.Image, float]:
    """The part made smaller first where it is much larger than needed: a transform looks at four pixels only."""
    times = int(factor)
    if times < 2:
        return part, 1.0
    return part.reduce(times), 1.0 / times
