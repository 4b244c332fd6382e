"""What reading a page costs in the reading process itself, without its start and its pipe, beside the bare extractor.

    python tests/benchmarks/page_reading.py FILE.pdf...

At most 150 pages of each file, one after the other in this one process, each way in turn; the best of three. Prints
microseconds a page.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pymupdf

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.ingest.limits import Limits
from app.ingest.pdf.document import PdfDocument

MOST_PAGES = 150
ROUNDS = 3


def main() -> None:
    """Print a line a file."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)  # as in the reading process
    for name in sys.argv[1:]:
        bare, ours = [], []
        for _ in range(ROUNDS):
            plain = pymupdf.open(name)
            bare.append(
                microseconds(lambda number, document=plain: document[number].get_text("words"), plain.page_count)
            )
            read = PdfDocument(Path(name), None, Limits())
            ours.append(microseconds(lambda number, document=read: document.read(number + 1), read.page_count))
        print(
            f"{Path(name).name}: bare {min(bare):.0f}, Pincite {min(ours):.0f}, {min(bare) / min(ours):.2f}", flush=True
        )


def microseconds(work: Callable[[int], object], pages: int) -> float:
    """How long a page takes."""
    pages = min(pages, MOST_PAGES)
    began = time.perf_counter()
    for number in range(pages):
        work(number)
    return (time.perf_counter() - began) / pages * 1e6


if __name__ == "__main__":
    main()
