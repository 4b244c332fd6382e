"""Is the window's thread ever held up while 1,000 pages are read and answers are streamed at the same time?

    python tests/benchmarks/reading_and_answering.py [--pages 1000] [--model FOLDER] [--folder DIR] [--keep]

The sample document is in the library already and is asked again and again, with the real model, until the long
document is read; meanwhile pages are turned and words typed. Qt draws into memory. Figures: the longest calls on the
window's thread by wall clock (what the user feels, other programs included) and by its own processor time, and how many
took over 50 ms. Without --folder the document of 1,000 pages is written first.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

QUESTIONS = ("Who paid for the new gauge?", "When did a storm flood the old gauge house?", "Who led the project?")
LONGEST_MS = 50.0


def measure(folder: Path, pages: int, model: str) -> dict[str, Any]:
    """Run the session and return the figures."""
    from page_scrolling import write_document
    from stall_watch import StallWatch, WatchedApplication, pump

    from app.gui.model.engine_host import ModelState
    from app.gui.question.model_request import ModelRequest
    from app.gui.sources.sample_document import sample_file
    from app.gui.wiring import Wiring
    from app.paths import Paths
    from app.settings import Settings, save_settings

    application = WatchedApplication(sys.argv[:1])
    document = folder / f"{pages}.pdf"
    if not document.exists():
        write_document(document, pages)
    watch = application.watch = StallWatch()
    with tempfile.TemporaryDirectory() as data:
        paths, sample = Paths.under(Path(data)), sample_file()
        assert sample is not None
        save_settings(paths, Settings(model=model, device="cpu"))
        watch.stage = "start"
        wiring = Wiring(application, paths)
        wiring.window.resize(1360, 860)
        wiring.start([sample])
        pump(application, 60, lambda: wiring.host.status.state is ModelState.READY and wiring.documents.asked_ids())
        asked = tuple(wiring.documents.asked_ids())
        watch.stage = "reading and answering"
        wiring._add_files([document])
        begun, answers = time.monotonic(), 0
        box, view = wiring.window.conversation_pane.box, wiring.window.page_panel.view
        while len(wiring.documents.asked_ids()) < 2 and time.monotonic() - begun < 75:
            if not wiring.answering.is_running:
                question = QUESTIONS[answers % len(QUESTIONS)]
                wiring.answering.ask(ModelRequest(asked, question), question)
                answers += 1
            box.set_text(box.text[-40:] + "x")
            view.go_to_page(view.current_page % 6 + 1)
            pump(application, 0.05)
        took = time.monotonic() - begun
        pages_read = max(
            row.done for row in wiring.documents.rows if row.document_id is None or row.page_count == pages
        )
        read = len(wiring.documents.asked_ids()) == 2
        watch.stage = "closing"
        wiring.close()
    calls = [call for call in watch.calls if call.stage == "reading and answering"]
    return {
        "benchmark": "calls on the window's thread while a long document is read and answers are streamed",
        "pages": pages,
        "pages_read": pages if read else pages_read,
        "seconds": round(took, 1),
        "questions_asked": answers,
        "calls": len(calls),
        "over_50_ms_wall": sum(call.wall_ms > LONGEST_MS for call in calls),
        "over_50_ms_cpu": sum(call.cpu_ms > LONGEST_MS for call in calls),
        "longest": [
            {key: round(value, 1) if isinstance(value, float) else value for key, value in asdict(call).items()}
            for call in sorted(calls, key=lambda call: -call.wall_ms)[:8]
        ],
        "start_longest_wall_ms": round(max(call.wall_ms for call in watch.calls if call.stage == "start"), 1),
    }


def main() -> int:
    """Print the figures as one JSON object, and keep them if asked to."""
    from measured import keep_result, machine

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--model", default="", help="a model folder in place of the starter")
    parser.add_argument("--folder", type=Path, help="keeps the document for the next run")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = {**machine(), **measure(options.folder or Path(folder), options.pages, options.model)}
    print(json.dumps(result, indent=1))
    if options.keep:
        keep_result("reading_and_answering", result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
