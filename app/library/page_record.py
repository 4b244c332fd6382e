"""A page as the bytes that the library keeps: everything `app.ingest.records.Page` holds, exactly, in small space.

    zlib( JSON of the page without its words, on one line  "\\n"
          start  int32 x n    end  int32 x n    line  int32 x n      n: words of the page, little-endian
          boxes  float32 or float64 n x 4
          confidences  float64 x n  of a page whose words were recognised )

A word's text is not kept: it is `text[start:end]`. Boxes take float32 where that loses nothing, as with PDF readers.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

import numpy as np

from app.ingest.records import Page, PageKind, Word
from app.ingest.region_fields import regions_from_fields, regions_to_fields

_INTEGERS, _SHORT, _LONG = "<i4", "<f4", "<f8"


def encode_page(page: Page) -> bytes:
    """The page as bytes. Raises ValueError if a word does not stand where it says it does."""
    for word in page.words:
        if page.text[word.start : word.end] != word.text:
            raise ValueError(f"page {page.number}: a word is not at characters {word.start} to {word.end} of the text")
    places = np.array([(word.start, word.end, word.line) for word in page.words], _INTEGERS).reshape(-1, 3).T
    boxes = np.array([word.box for word in page.words], _LONG)
    with np.errstate(over="ignore"):
        short = boxes.astype(_SHORT)
    box_type = _SHORT if np.array_equal(short, boxes) else _LONG
    head: dict[str, Any] = {
        "number": page.number,
        "kind": page.kind.value,
        "width": page.width,
        "height": page.height,
        "rotation": page.rotation,
        "text": page.text,
        "note": page.note,
        "suspicious": page.suspicious,
        "words": len(page.words),
        "boxes": box_type,
    }
    sure = b""
    if page.confidence is not None:
        head |= {"confidence": page.confidence, "is_doubtful": page.is_doubtful}
        sure = np.array([word.confidence for word in page.words], _LONG).tobytes()
    if page.regions:
        head["regions"] = regions_to_fields(page.regions)
    # ASCII: lone surrogates, which some PDFs yield, have no UTF-8.
    line = json.dumps(head, ensure_ascii=True).encode("ascii")
    return zlib.compress(line + b"\n" + places.tobytes() + boxes.astype(box_type).tobytes() + sure)


def decode_page(record: bytes) -> Page:
    """The page that `encode_page` was given. Raises ValueError if the bytes are damaged."""
    try:
        line, _, columns = zlib.decompress(record).partition(b"\n")
        head = json.loads(line)
        count, text = head["words"], head["text"]
        places = np.frombuffer(columns, _INTEGERS, 3 * count).reshape(3, count).T.tolist()
        boxes = np.frombuffer(columns, head["boxes"], 4 * count, offset=12 * count).reshape(count, 4).tolist()
        sure = [1.0] * count
        if "confidence" in head:
            sure = np.frombuffer(columns[-8 * count :] if count else b"", _LONG, count).tolist()
        words = tuple(
            Word(text[start:end], start, end, (x0, y0, x1, y1), row, confidence)
            for (start, end, row), (x0, y0, x1, y1), confidence in zip(places, boxes, sure, strict=True)
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
