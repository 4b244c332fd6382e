"""A page as the bytes that the library keeps: everything `app.ingest.records.Page` holds, exactly, in small space.

    zlib( JSON of the page without its words, on one line  "\\n"
          start  end - start  line  x0  y0  x1 - x0  y1 - y0   int32 x n each, little-endian      n: words of the page
          confidences  float64 x n  of a page whose words were recognised )

A word's text is not kept: it is `text[start:end]`. Boxes are in hundredths of a point, as readers round them. Of
`start`, `line`, `x0` and `y0` each number is what it is more than the one before: small numbers take little space.

Boxes that are no whole hundredths, and all records before migration 11, are kept as

          start  int32 x n    end  int32 x n    line  int32 x n
          boxes  float32 or float64 n x 4
"""

from __future__ import annotations

import json
import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.ingest.records import Page, PageKind, Word
from app.ingest.region_fields import regions_from_fields, regions_to_fields
from app.ingest.word_columns import HUNDREDTHS, columns_of

_INTEGERS, _NUMBERS = "<i4", "<f8"
_HUNDREDTHS = "hundredths"
_LEVEL = 3  # of zlib: with the columns as they are, more costs three times as much and saves a twentieth

Columns = NDArray[np.int32]


def encode_page(page: Page) -> bytes:
    """The page as bytes. Raises ValueError if a word does not stand where it says it does."""
    try:
        words = columns_of(page.text, page.words, with_confidences=page.confidence is not None)
    except ValueError as error:
        raise ValueError(f"page {page.number}: {error}") from error
    head: dict[str, Any] = {
        "number": page.number,
        "kind": page.kind.value,
        "width": page.width,
        "height": page.height,
        "rotation": page.rotation,
        "text": page.text,
        "note": page.note,
        "suspicious": page.suspicious,
        "words": len(words),
        "boxes": _HUNDREDTHS if words.is_hundredths else _NUMBERS,
    }
    if page.confidence is not None:
        head |= {"confidence": page.confidence, "is_doubtful": page.is_doubtful}
    if page.regions:
        head["regions"] = regions_to_fields(page.regions)
    # ASCII: lone surrogates, which some PDFs yield, have no UTF-8.
    line = json.dumps(head, ensure_ascii=True).encode("ascii")
    places = np.array([words.starts, words.ends, words.lines], np.int32)
    if words.is_hundredths:
        kept = _differences(places, np.array(words.sides, np.int32).reshape(-1, 4).T)
    else:
        kept = places.astype(_INTEGERS).tobytes() + np.array(words.sides, _NUMBERS).tobytes()
    sure = b"" if words.confidences is None else np.array(words.confidences, _NUMBERS).tobytes()
    return zlib.compress(line + b"\n" + kept + sure, _LEVEL)


def _differences(places: Columns, boxes: Columns) -> bytes:
    """The columns [3, n] and [4, n] as they are kept. Differences may run over, and run back when they are added."""
    starts, ends, lines = places
    left, top, right, bottom = boxes
    running = np.diff(np.stack([starts, lines, left, top]), axis=1, prepend=np.int32(0))
    starts, lines, left, top = running
    rows = (starts, ends - places[0], lines, left, top, right - boxes[0], bottom - boxes[1])
    return np.stack(rows).astype(_INTEGERS).tobytes()


def _summed(kept: bytes, count: int) -> tuple[Columns, NDArray[np.float64]]:
    """Places [n, 3] and boxes [n, 4], in points, from what `_differences` made."""
    rows = np.frombuffer(kept, _INTEGERS, 7 * count).reshape(7, count).astype(np.int32)
    starts, lines, left, top = np.cumsum(rows[[0, 2, 3, 4]], axis=1, dtype=np.int32)
    boxes = np.stack([left, top, left + rows[5], top + rows[6]], axis=1)
    return np.stack([starts, starts + rows[1], lines], axis=1), boxes / HUNDREDTHS


def decode_page(record: bytes) -> Page:
    """The page that `encode_page` was given. Raises ValueError if the bytes are damaged."""
    try:
        line, _, columns = zlib.decompress(record).partition(b"\n")
        head = json.loads(line)
        count, text = head["words"], head["text"]
        if head["boxes"] == _HUNDREDTHS:
            places, boxes = _summed(columns, count)
        else:
            places = np.frombuffer(columns, _INTEGERS, 3 * count).reshape(3, count).T
            boxes = np.frombuffer(columns, head["boxes"], 4 * count, offset=12 * count).reshape(count, 4)
        sure = [1.0] * count
        if "confidence" in head:
            sure = np.frombuffer(columns[-8 * count :] if count else b"", _NUMBERS, count).tolist()
        words = tuple(
            Word(text[start:end], start, end, (x0, y0, x1, y1), row, confidence)
            for (start, end, row), (x0, y0, x1, y1), confidence in zip(
                places.tolist(), boxes.tolist(), sure, strict=True
            )
        )
        kind = PageKind(head["kind"])
        size = head["width"], head["height"]
        suspicious = head.get("suspicious", "")  # pages kept before there was such a mark
        recognition = head.get("confidence"), head.get("is_doubtful", False)
        regions = regions_from_fields(head.get("regions", ()))
        place = head["number"], kind, *size, head["rotation"]
        return Page(*place, text, words, head["note"], suspicious, *recognition, regions)
    except (zlib.error, KeyError, TypeError) as error:
        raise ValueError(f"not a page record ({type(error).__name__})") from error


def decode_text(record: bytes) -> str:
    """Only the text of a page that `encode_page` was given. Raises ValueError if the bytes are damaged."""
    try:
        text: str = json.loads(zlib.decompress(record).partition(b"\n")[0])["text"]
    except (zlib.error, KeyError, TypeError) as error:
        raise ValueError(f"not a page record ({type(error).__name__})") from error
    return text
