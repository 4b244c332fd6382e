"""Measures reading for ingest_speed.py: ours in one process and several, into a library, and the bare extractor."""

from __future__ import annotations

import json
import multiprocessing
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import pymupdf

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bare_extractor import bare
from measured import machine
from page_kinds import write_documents

from app.errors import PinciteError
from app.ingest.isolate import read_document
from app.ingest.limits import Limits
from app.ingest.processes import process_count
from app.ingest.records import Page
from app.library.database import Library
from app.library.documents import add_document

RESULTS = Path(__file__).parent / "results"


def main() -> int:
    """Print a line a document and keep the figures."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(name) for name in sys.argv[1:]] or write_documents(Path(folder))
        try:
            rows = [measure(file) for file in files]
        except PinciteError as error:
            print(error, file=sys.stderr)
            return error.exit_code
    result = {
        **machine(),
        "pymupdf": pymupdf.__version__,
        "rows": rows,
    }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"ingest_speed-{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(f"kept in {path.relative_to(ROOT)}")
    return 0


def measure(file: Path) -> dict[str, object]:
    """Read one document to its end: in as many processes as there are cores, in one, and into a library; then bare."""
    cores = process_count(Limits())
    row: dict[str, object] = {"document": file.name, "cores": cores}
    for name, limits in (("all_cores", Limits()), ("one_process", Limits(processes=1))):
        began = time.perf_counter()
        pages = [event for event in read_document(file, limits=limits) if isinstance(event, Page)]
        row[name] = _row(file, name, len(pages), time.perf_counter() - began)
        row["words"] = sum(len(page.words) for page in pages)
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        began = time.perf_counter()
        for _ in add_document(library, file):
            pass
        row["searchable"] = _row(file, "searchable in a library", len(pages), time.perf_counter() - began)
    for name, processes in (("bare_all_cores", cores), ("bare_one_process", 1)):
        began = time.perf_counter()
        share = [(str(file), first, processes) for first in range(processes)]
        if processes == 1:
            bare(*share[0])
        else:
            with multiprocessing.get_context("spawn").Pool(processes) as pool:
                pool.starmap(bare, share)
        row[name] = _row(file, name, len(pages), time.perf_counter() - began)
    return row


def _row(file: Path, name: str, pages: int, seconds: float) -> dict[str, float]:
    print(f"{file.name}: {name}: {pages} pages in {seconds:.2f} s, {pages / seconds:.0f} pages/s", flush=True)
    return {"pages": pages, "seconds": round(seconds, 3), "pages_per_s": round(pages / seconds, 1)}
