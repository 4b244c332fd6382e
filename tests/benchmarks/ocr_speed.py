"""Pages a minute of text recognition on real scans, and which part of it takes the time.

    python tests/benchmarks/ocr_speed.py [--threads N] [--against picture_text.py] SCAN...

Each picture is read whole (detection, orientation, recognition) by app.ingest.ocr.picture_text, twice; the second time
counts. With --against, another version of that file is measured in turn, and the words of both are compared.
Figures are printed and kept in tests/benchmarks/results/. Run it on a quiet machine.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from measured import keep_result, machine
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.ingest.ocr import picture_text

RUNS = 2


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scans", nargs="+", type=Path)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--against", type=Path)
    options = parser.parse_args()
    versions = {"now": picture_text} | ({"against": _module(options.against)} if options.against else {})
    readers = {name: _timed(version, options.threads) for name, version in versions.items()}
    rows: dict[str, dict[str, Any]] = {}
    for scan in options.scans:
        with Image.open(scan) as opened:
            picture = np.asarray(opened.convert("RGB"))
        rows[scan.name] = {name: _measure(reader, picture) for name, reader in readers.items()}
        words = {row.pop("text") for row in rows[scan.name].values()}
        rows[scan.name]["same words"] = len(words) == 1
        print(scan.name, rows[scan.name], flush=True)
    pages = {name: round(60 * len(rows) / sum(row[name]["seconds"] for row in rows.values()), 1) for name in readers}
    print("pages a minute", pages)
    result = {**machine(), "threads": options.threads or "as many as the app takes", "scans": rows}
    keep_result("ocr_speed", {**result, "pages_a_minute": pages})


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("other_picture_text", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def _timed(version: ModuleType, threads: int) -> Any:
    """A reader whose two networks count the time that they run; of several at once, all of their times."""
    reader = version.TextReader(threads)
    for name in ("_detection", "_recognition"):
        setattr(reader, name, _Counted(getattr(reader, name)))
    return reader


class _Counted:
    def __init__(self, network: Any) -> None:
        self._network = network
        self.seconds: list[float] = []

    def run(self, *arguments: Any) -> Any:
        began = time.perf_counter()
        answer = self._network.run(*arguments)
        self.seconds.append(time.perf_counter() - began)
        return answer


def _measure(reader: Any, picture: Any) -> dict[str, Any]:
    counted: dict[str, Any] = {}
    for number in range(RUNS):
        for network in (reader._detection, reader._recognition):
            network.seconds.clear()
        began, used = time.perf_counter(), time.process_time()
        reading = reader.read(picture)
        seconds, used = time.perf_counter() - began, time.process_time() - used
        if number == RUNS - 1:
            words = [word.text for line in reading.lines for word in line.words]
            counted = {
                "seconds": round(seconds, 2),
                "of processors": round(used, 2),
                "detection": round(sum(reader._detection.seconds), 2),
                "recognition, all threads": round(sum(reader._recognition.seconds), 2),
                "lines": len(reader._recognition.seconds),
                "words": len(words),
                "text": " ".join(words),
            }
    return counted


if __name__ == "__main__":
    main()
