"""What reading a page costs in the reading process itself, without its start and its pipe, beside the bare extractor.

    python tests/benchmarks/page_reading.py FILE.pdf...

At most 150 pages of each file, one after the other in this one process, each way in turn; the best of three. Prints
microseconds a page, and keeps them with the machine in tests/benchmarks/results/.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pymupdf

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from measured import RESULTS, machine

from app.ingest.limits import Limits
from app.ingest.pdf.document import PdfDocument

MOST_PAGES = 150
ROUNDS = 3


def main() -> None:
    """Print one line for each file, and keep the figures."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)  # as in the reading process
    rows = []
    for name in sys.argv[1:]:
        bare, ours = [], []
        for _ in range(ROUNDS):
            bare.append(bare_microseconds(name))
            ours.append(microseconds_of(name))
        row = {"document": Path(name).name, "bare": round(min(bare)), "ours": round(min(ours))}
        rows.append({**row, "ratio": round(min(bare) / min(ours), 2)})
        print(rows[-1], flush=True)
    path = RESULTS / f"page_reading-{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    result = {**machine(), "pymupdf": pymupdf.__version__, "microseconds_a_page": rows}
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


def bare_microseconds(name: str) -> float:
    """How long the bare extractor takes for a page."""
    document = pymupdf.open(name)
    pages = min(document.page_count, MOST_PAGES)
    began = time.perf_counter()
    for number in range(pages):
        document[number].get_text("words")
    return (time.perf_counter() - began) / pages * 1e6


def microseconds_of(name: str) -> float:
    """How long Pincite takes for a page."""
    document = PdfDocument(Path(name), None, Limits())
    pages = min(document.page_count, MOST_PAGES)
    began = time.perf_counter()
    for number in range(pages):
        document.read(number + 1)
    return (time.perf_counter() - began) / pages * 1e6


if __name__ == "__main__":
    main()
