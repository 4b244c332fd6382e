"""What an encrypted library costs: adding a document, searching, reading pages; and keeping and restoring a reading.

    python tests/benchmarks/encryption_cost.py [--pages 300] [--megabytes 128] [--repeats 3]

In turn plain and encrypted, the medians of the repeats. The document is written for it, in words of a small vocabulary.
A reading is arrays of random numbers, as a snapshot file has them. A result is kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from documents import text_pdf
from kept_documents import add
from measured import keep_result, machine

from app.inference.snapshot_file import open_snapshot_file, write_snapshot_file
from app.library.database import Library
from app.library.documents import list_documents, read_pages
from app.library.encryption import encrypt
from app.library.library_search import search_library
from app.library.unlocking import unlock
from app.paths import Paths
from app.sealing import Key

PASSPHRASE = "four plain words here"
QUERIES = ("harbour lamp", "signal", "lam*", '"the keeper"', "ledger salt rope")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what encryption costs.")
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--megabytes", type=int, default=128)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    seconds: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        document = write_document(Path(folder) / "document.pdf", options.pages)
        arrays = [
            np.random.default_rng(number).random((options.megabytes << 14,), np.float32).reshape(1, 4, -1, 64)
            for number in range(16)
        ]
        for repeat in range(options.repeats):
            for way in ("plain", "encrypted"):
                data = Path(folder) / f"{way}-{repeat}"
                paths = made(Paths.under(data), way, seconds)
                measure_library(paths, document, way, seconds)
                measure_reading(data / "reading.segment", arrays, paths.key, way, seconds)
    middle = {name: round(statistics.median(values), 4) for name, values in sorted(seconds.items())}
    result = {**machine(), "pages": options.pages, "megabytes": options.megabytes, "seconds": middle}
    print(*(f"{name}: {value}" for name, value in middle.items()), sep="\n")
    keep_result("encryption_cost", result)


def write_document(path: Path, pages: int) -> Path:
    """A document of pages of 300 words."""
    chosen = random.Random(5)
    words = ["the", "harbour", "lamp", "keeper", "ledger", "signal", "salt", "rope", "tide", "gauge", "of", "and", "a"]
    lines = ["\n".join(" ".join(chosen.choices(words, k=10)) for _ in range(30)) for _ in range(pages)]
    return text_pdf(path, lines)


def made(paths: Paths, way: str, seconds: dict[str, list[float]]) -> Paths:
    """An empty installation."""
    paths.data.mkdir()
    if way == "plain":
        return paths
    list(encrypt(paths, PASSPHRASE, None, delete_copies=False))
    return replace(paths, key=timed("unlocking", seconds, lambda: unlock(paths, PASSPHRASE)))


def timed(name: str, seconds: dict[str, list[float]], work: Callable[[], Any]) -> Any:
    """Do some work and note how long it took."""
    started = time.perf_counter()
    result = work()
    seconds.setdefault(name, []).append(time.perf_counter() - started)
    return result


def measure_library(paths: Paths, document: Path, way: str, seconds: dict[str, list[float]]) -> None:
    with Library.open(paths) as library:
        timed(f"adding, {way}", seconds, lambda: add(library, document))
    library = timed(f"opening, {way}", seconds, lambda: Library.open(paths))
    with library:
        (kept,) = list_documents(library)
        timed(f"searching, {way}", seconds, lambda: [search_library(library, words, 20) for words in QUERIES])
        timed(f"reading pages, {way}", seconds, lambda: read_pages(library, kept.id))


def measure_reading(
    file: Path, arrays: list[np.ndarray], key: Key | None, way: str, seconds: dict[str, list[float]]
) -> None:
    timed(f"keeping a reading, {way}", seconds, lambda: write_snapshot_file(file, {}, arrays, key))
    targets = [np.empty_like(array) for array in arrays]

    def restore() -> None:
        kept = open_snapshot_file(file, key)
        with kept.content() as content:
            kept.check(content, [(array.dtype.name, array.shape) for array in arrays])
            for target, array in zip(targets, kept.arrays(content), strict=True):
                target[:] = array

    timed(f"restoring it, {way}", seconds, restore)
    assert all(np.array_equal(*pair) for pair in zip(arrays, targets, strict=True))


if __name__ == "__main__":
    main()
