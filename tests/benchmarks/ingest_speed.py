"""How many pages a second are read, in the reading process with its limits, as `pincite add` does it.

    python tests/benchmarks/ingest_speed.py [FILE...]

Without files: the sample document's pages again and again, 300 in all. The time includes starting the process and
hashing the file. The figures and the machine are kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pymupdf

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.errors import PinciteError
from app.ingest.isolate import read_document
from app.ingest.records import Page

RESULTS = Path(__file__).parent / "results"
SAMPLE = ROOT / "app" / "samples" / "tide-gauge-report.pdf"
PAGES = 300


def main() -> int:
    """Print a line a document and keep the figures."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(name) for name in sys.argv[1:]] or [make_long_document(Path(folder) / "sample-300.pdf")]
        try:
            rows = [measure(file) for file in files]
        except PinciteError as error:
            print(error, file=sys.stderr)
            return error.exit_code
    result = {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "machine": f"{psutil.cpu_count(logical=False)} cores, {platform.system()} {platform.machine()}",
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "rows": rows,
    }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"ingest_speed-{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(f"kept in {path.relative_to(ROOT)}")
    return 0


def make_long_document(path: Path) -> Path:
    """The sample's pages repeated: text, a figure, tables, and one page in six rotated."""
    sample, long = pymupdf.open(SAMPLE), pymupdf.open()
    while long.page_count < PAGES:
        long.insert_pdf(sample)
    long.save(path)
    return path


def measure(file: Path) -> dict[str, object]:
    """Read one document to its end."""
    began = time.perf_counter()
    pages = [event for event in read_document(file) if isinstance(event, Page)]
    seconds = time.perf_counter() - began
    words = sum(len(page.words) for page in pages)
    print(f"{file.name}: {len(pages)} pages, {words:,} words in {seconds:.1f} s, {len(pages) / seconds:.0f} pages/s")
    return {"document": file.name, "pages": len(pages), "words": words, "seconds": round(seconds, 3)}


if __name__ == "__main__":
    sys.exit(main())
