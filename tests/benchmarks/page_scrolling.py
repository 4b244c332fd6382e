"""Scrolls, zooms, searches and selects in a document of 1,000 pages: is the window's thread ever held up?

    python tests/benchmarks/page_scrolling.py [--pages 1000] [--turns 1000] [--folder DIR] [--keep]

The document is written for the run, or for the first of several with the same --folder: pages of 45 lines, every tenth
with a drawing. Qt draws into memory. Figures: the longest calls on the window's thread (wall-clock; and its own
processor time), what the process holds after every hundred page turns, and how long it took until the sizes of all
pages were known and the first page was sharp.
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
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "gui"), str(ROOT / "tests" / "benchmarks")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def write_document(path: Path, pages: int) -> Path:
    """Pages of text, every tenth with a drawing."""
    from documents import PageSpec, Text, write_pdf

    specs = []
    for number in range(1, pages + 1):
        lines = [
            Text(60, 60 + 16 * row, f"Line {row} of page {number}: the harbour keeps {number * row % 997} boats.", 11)
            for row in range(45)
        ]
        drawing = b" ".join(b"%d %d m %d %d l S" % (60 + n, 60, 540 - n, 700) for n in range(0, 400, 2))
        specs.append(PageSpec(lines) if number % 10 else PageSpec(content=drawing))
    return write_pdf(path, specs)


def measure(folder: Path, pages: int, turns: int) -> dict[str, Any]:
    """Run the session and return the figures."""
    import psutil
    from scripted_models import ScriptedModel, opener
    from stall_watch import StallWatch, WatchedApplication, pump

    import app.assistant.answer_strategy  # noqa: F401  # which a real model has loaded by the time that it is ready
    from app.gui.wiring import Parts, Wiring
    from app.paths import Paths

    application = WatchedApplication(sys.argv[:1])
    paths, document = Paths.under(folder / "data"), folder / f"{pages}.pdf"
    if not document.exists():
        wiring = Wiring(application, paths, Parts(opener(ScriptedModel())))
        wiring.start([write_document(document, pages)])
        pump(application, 900, lambda: bool(wiring.documents.asked_ids()))
        wiring.close()
    if not turns:
        return {}

    watch = application.watch = StallWatch()
    watch.stage = "opening"
    wiring = Wiring(application, paths, Parts(opener(ScriptedModel())))
    begun = time.monotonic()
    wiring.start()
    wiring.window.resize(1360, 860)  # the screen that is drawn into memory is small, and the window was cut to it
    view, panel = wiring.window.page_panel.view, wiring.window.page_panel
    pump(application, 60, lambda: view.document is not None)
    sizes_s = time.monotonic() - begun
    assert view.isVisible(), "what does not show is not drawn, and measures nothing"
    pump(application, 60, lambda: wiring.images.picture(1) is not None)
    first_page_s = time.monotonic() - begun
    process = psutil.Process()
    held: list[float] = []
    watch.stage = "turning pages"
    for turn in range(turns):
        view.go_to_page(turn % pages + 1)
        pump(application, 2, lambda: wiring.images.picture(view.current_page) is not None)
        if turn % 100 == 99:
            held.append(process.memory_info().rss / 2**20)
    kept_mb = round(wiring.images.kept_bytes / 2**20)
    watch.stage = "scrolling fast"
    bar = view.verticalScrollBar()
    for step in range(400):
        bar.setValue(round(bar.maximum() * step / 400))
        pump(application, 0.01)
    watch.stage = "zooming"
    for step in range(40):
        view.set_zoom(1.0 + (step % 20) / 4)
        pump(application, 0.03)
    view.set_zoom(1.0)
    watch.stage = "finding"
    wiring.finding.begin("boats")
    pump(application, 60, lambda: wiring.finding._is_over and wiring.finding._task is None)
    found = len(wiring.finding.hits)
    for _ in range(60):
        wiring.finding.step(1)
        pump(application, 0.02)
    panel.find_bar.close_bar()
    watch.stage = "selecting"
    panel.selecting.select_all()
    for number in range(1, min(pages, 400), 20):
        view.go_to_page(number)
        pump(application, 0.05)
    watch.stage = "thumbnails"
    panel.selecting.clear()
    panel.toggle_side()
    pump(application, 3)
    for number in range(1, pages, 25):
        view.go_to_page(number)
        pump(application, 0.03)
    watch.stage = "closing"
    wiring.close()
    by_stage = {
        stage: {
            "longest_wall_ms": round(max(call.wall_ms for call in watch.calls if call.stage == stage), 1),
            "longest_cpu_ms": round(max(call.cpu_ms for call in watch.calls if call.stage == stage), 1),
        }
        for stage in dict.fromkeys(call.stage for call in watch.calls)
    }
    return {
        "benchmark": "calls on the window's thread with a long document",
        "pages": pages,
        "page_turns": turns,
        "sizes_known_s": round(sizes_s, 2),
        "first_page_sharp_s": round(first_page_s, 2),
        "memory_after_each_100_turns_mb": [round(size) for size in held],
        "pictures_kept_mb": kept_mb,
        "places_found": found,
        "stages": by_stage,
        "longest": [
            {key: round(value, 1) if isinstance(value, float) else value for key, value in asdict(call).items()}
            for call in watch.longest()
        ],
        "calls": len(watch.calls),
    }


def main() -> int:
    """Print the figures as one JSON object, and keep them if asked to."""
    from measured import keep_result, machine

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--turns", type=int, default=1000)
    parser.add_argument("--folder", type=Path, help="keeps the document and the library for the next run")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = {**machine(), **measure(options.folder or Path(folder), options.pages, options.turns)}
    print(json.dumps(result, indent=1))
    if options.keep:
        keep_result("page_scrolling", result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
