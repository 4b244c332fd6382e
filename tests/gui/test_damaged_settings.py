"""A damaged settings file is told of in the window, started as the app starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.paths import Paths

STARTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.gui import running
from app.gui.main_window import MainWindow
from app.paths import Paths

class Application(running.Application):
    def exec(self):
        QTimer.singleShot(0, self.look)
        return QApplication.exec()

    def look(self):
        window = next(one for one in self.topLevelWidgets() if isinstance(one, MainWindow))
        print([notice.text for notice in window.notices.shown])
        window.close()

running.Application = Application
sys.exit(running.run_window(Paths.under(Path(sys.argv[1])), []))
"""


def test_the_window_tells_of_damaged_settings(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file.write_text('{"threads": ')
    done = subprocess.run(
        [sys.executable, "-c", STARTED, tmp_path], capture_output=True, text=True, timeout=300, env=dict(os.environ)
    )
    assert done.returncode == 0, done.stderr
    assert "The settings file is damaged; the defaults are used. The old file is kept" in done.stdout
