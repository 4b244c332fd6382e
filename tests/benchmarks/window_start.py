"""How long does the window take from the start of the process to its first paint?

    python tests/benchmarks/window_start.py [--runs 5]

The library is empty and lies in a fresh folder; Qt draws into memory unless QT_QPA_PLATFORM says otherwise. The first
run of a machine also pays for reading the files from disk. `cpu` is the processor time of the process up to then.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]

CHILD = """
import sys, time
from pathlib import Path
begun = float(sys.argv[1])
from app.gui.application import main
imported = time.time()
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from app.gui import wiring

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and watched.isWindow():
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, self.report)
        return False
    def report(self):
        print(time.time() - begun, time.process_time(), flush=True)
        QApplication.instance().quit()

watch = FirstPaint()
show = wiring.Wiring.start
def start(self, files=()):
    QApplication.instance().installEventFilter(watch)
    show(self, files)
wiring.Wiring.start = start
sys.exit(main(["--data-dir", sys.argv[2]]))
"""


def seconds_to_first_paint() -> tuple[float, float]:
    """Start the window once in a process of its own: wall-clock and processor seconds."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", CHILD, str(time.time()), folder]
        result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    wall, cpu = result.stdout.split()
    return float(wall), float(cpu)


def main() -> int:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    runs = [seconds_to_first_paint() for _ in range(parser.parse_args().runs)]
    print(
        json.dumps(
            {
                "benchmark": "window start to first paint",
                "unit": "s",
                "median": round(statistics.median(wall for wall, _ in runs), 3),
                "median_cpu": round(statistics.median(cpu for _, cpu in runs), 3),
                "runs": [round(wall, 3) for wall, _ in runs],
            }
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
