"""How soon is another document on show while 1,000 pages are read and answers are streamed at the same time?

    python tests/benchmarks/document_switching.py [--seconds 60] [--model FOLDER] [--folder DIR] [--keep]

Three documents are in the library and are shown in turn, two seconds each, so that none of them is the one of just
before; a question follows the other, and a long document is being read. Figures: seconds from asking for a document to
the picture of its first page. Without --folder the documents are written first.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

QUESTION = "Who paid for the new gauge?"
READ_PAGES, LONG_PAGES = (100, 101), 1000
LONGEST_S = 60.0


def measure(folder: Path, seconds: float, model: str) -> dict[str, Any]:
    """Run the session and return the figures."""
    from page_scrolling import write_document
    from PySide6.QtWidgets import QApplication
    from stall_watch import pump

    from app.gui.model.engine_host import ModelState
    from app.gui.question.model_request import ModelRequest
    from app.gui.sources.sample_document import sample_file
    from app.gui.wiring import Wiring
    from app.paths import Paths
    from app.settings import Settings, save_settings

    application = QApplication(sys.argv[:1])
    documents = [folder / f"{pages}.pdf" for pages in (*READ_PAGES, LONG_PAGES)]
    for path in documents:
        if not path.exists():
            write_document(path, int(path.stem))
    with tempfile.TemporaryDirectory() as data:
        paths, sample = Paths.under(Path(data)), sample_file()
        assert sample is not None
        save_settings(paths, Settings(model=model, device="cpu"))
        wiring = Wiring(application, paths)
        wiring.window.resize(1360, 860)
        wiring.start([sample, *documents[:-1]])
        host, rows = wiring.host, wiring.documents
        pump(application, 600, lambda: host.status.state is ModelState.READY and len(rows.asked_ids()) == 3)
        ids = wiring.documents.asked_ids()
        drawn: list[float] = []
        wiring.images.picture_ready.connect(lambda number: drawn.append(time.monotonic()) if number == 1 else None)
        wiring._add_files(documents[-1:])
        begun, waits = time.monotonic(), list[float]()
        while time.monotonic() - begun < seconds:
            if not wiring.answering.is_running:
                wiring.answering.ask(ModelRequest(tuple(ids[:1]), QUESTION), QUESTION)
            drawn.clear()
            asked = time.monotonic()
            wanted = next(number for number in ids[len(waits) % 3 :] + ids if number != wiring.viewing.document_id)
            wiring.viewing.show_document(wanted)
            pump(application, LONGEST_S, lambda: bool(drawn))
            waits.append((drawn[0] if drawn else time.monotonic()) - asked)
            pump(application, 2)
        wiring.close()
    return {
        "benchmark": "another document on show while a long one is read and answers are streamed",
        "switches": len(waits),
        "median_s": round(statistics.median(waits), 2),
        "longest_s": round(max(waits), 2),
        "all_s": [round(wait, 2) for wait in waits],
        "load": round(os.getloadavg()[0], 1),
    }


def main() -> int:
    """Print the figures as one JSON object, and keep them if asked to."""
    from measured import keep_result, machine

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--model", default="", help="a model folder in place of the starter")
    parser.add_argument("--folder", type=Path, help="keeps the documents for the next run")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = {**machine(), **measure(options.folder or Path(folder), options.seconds, options.model)}
    print(json.dumps(result, indent=1))
    if options.keep:
        keep_result("document_switching", result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
