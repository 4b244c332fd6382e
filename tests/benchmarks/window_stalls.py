"""How long is the window's thread held up? Opens the sample, asks the real model, clicks the citation, scrolls, zooms.

    python tests/benchmarks/window_stalls.py [--data-dir FOLDER] [DOCUMENT]

Prints the longest calls on the GUI thread: wall-clock time (what the user feels, other programs included) and the
thread's own processor time (what our code costs). --data-dir keeps the exported model between runs.
"""

from __future__ import annotations

import argparse
import heapq
import json
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def measure(data: Path, document: Path | None) -> dict[str, object]:
    """Run the session and return the figures."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from app.gui.conversation.citation_chip import CitationChip
    from app.gui.model.engine_host import ModelState
    from app.gui.wiring import Wiring, sample_file
    from app.paths import Paths

    calls: list[tuple[float, float, str]] = []
    depth = 0

    class TimedApplication(QApplication):
        def notify(self, receiver: QObject, event: QEvent) -> bool:
            nonlocal depth
            depth += 1
            wall, cpu = time.perf_counter(), time.thread_time()
            try:
                return super().notify(receiver, event)
            finally:
                depth -= 1
                if depth == 0:
                    took = (time.perf_counter() - wall, time.thread_time() - cpu)
                    calls.append((*took, f"{event.type().name} to {type(receiver).__name__}, {stage}"))

    application = TimedApplication([sys.argv[0]])

    def wait(seconds: float, until: object = lambda: False) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until():
            application.processEvents()
            time.sleep(0.002)

    stage = "start"
    wiring = Wiring(application, Paths.under(data))
    wiring.start()
    wait(0.5)
    stage = "loading the model"
    wait(180, lambda: wiring.host.status.state is not ModelState.PREPARING)
    stage = "reading"
    wiring._add_files([document or sample_file()])
    wait(120, lambda: bool(wiring.documents.asked_ids()) and wiring.images.picture(1) is not None)
    stage = "answering"
    wiring.window.conversation_pane.asked.emit("Who built the old gauge?")
    wait(180, lambda: not wiring.answering.is_running)
    stage = "showing the citation"
    if chips := wiring.window.findChildren(CitationChip):
        chips[0].click()
    wait(3)
    view = wiring.window.page_panel.view
    stage = "zooming and scrolling"
    for step in range(60):
        view.set_zoom(1.0 + (step % 12) / 6)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 97)
        wait(0.02)
    stage = "closing"
    wiring.close()
    longest = heapq.nlargest(8, calls)
    return {
        "benchmark": "longest calls on the window's thread",
        "unit": "ms",
        "longest_wall": [{"wall": round(1e3 * w, 1), "cpu": round(1e3 * c, 1), "call": what} for w, c, what in longest],
        "longest_cpu": round(1e3 * max(cpu for _, cpu, _ in calls), 1),
        "calls": len(calls),
    }


def main() -> int:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("document", type=Path, nargs="?")
    parser.add_argument("--data-dir", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(options.data_dir or Path(folder), options.document), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
