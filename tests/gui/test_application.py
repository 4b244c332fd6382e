"""The window as a program: started and ended from a terminal."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from documents import text_pdf

ROOT = Path(__file__).parents[2]
COPY_AND_CLOSE = """
import sys
from pathlib import Path
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication
from app.gui.running import run_window
from app.gui.wiring import Wiring
from app.paths import Paths

start = Wiring.start

def start_copy_and_close(self, files):
    start(self, files)
    QGuiApplication.clipboard().setMimeData(QMimeData())
    QTimer.singleShot(0, self.window.close)

Wiring.start = start_copy_and_close
sys.exit(run_window(Paths.under(Path(sys.argv[1])), []))
"""

ANOTHER_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.gui import running
from app.gui.privacy.encrypting import Outcome
from app.gui.privacy.encryption_dialog import Change, EncryptionWish
from app.gui.style_sheet import DARK, style_sheet
from app.gui.theme import USUAL_LETTERS, Theme
from app.gui.wiring import Wiring
from app.paths import Paths

unlocked, start, windows = running.unlocked, Wiring.start, []

def unlocked_and_told(paths, look):
    app = QApplication.instance()
    print("letters", app.font().pointSizeF() / app.property(USUAL_LETTERS))
    return unlocked(paths, look)

def carried_out(paths, wish):
    app = QApplication.instance()
    print("dark", app.styleSheet() == style_sheet(DARK, "left", app.font().pointSizeF()))
    return Outcome(paths, "Done.", is_done=True)

def start_choose_and_close(self, files):
    start(self, files)
    windows.append(self)
    if len(windows) == 1:
        self.look.choose("dark")
        self.encryption.wish = EncryptionWish(Change.DECRYPT)
        QTimer.singleShot(0, self.window.close)
    else:
        QTimer.singleShot(50, self.count_and_close)

def count_and_close(self):
    print("looks", len(QApplication.instance().findChildren(Theme)))
    self.window.close()

running.unlocked, running.carry_out = unlocked_and_told, carried_out
Wiring.start, Wiring.count_and_close = start_choose_and_close, count_and_close
sys.exit(running.run_window(Paths.under(Path(sys.argv[1])), []))
"""

COLLECT_ONCE_READY = """
import gc, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.gui.model.engine_host import ModelState
from app.gui.running import run_window
from app.gui.wiring import Wiring
from app.paths import Paths

start = Wiring.start

def look(self):
    if self.host.status.state is ModelState.PREPARING:
        QTimer.singleShot(20, lambda: look(self))
    else:
        looked_through, loaded = len(gc.get_objects()), gc.get_freeze_count()
        print(looked_through, max(whole), loaded)
        self.window.close()

whole = [0]

def note(phase, info):
    if phase == "start" and info["generation"] == 2:
        whole.append(len(gc.get_objects()))

def start_and_look(self, files):
    gc.callbacks.append(note)
    start(self, files)
    look(self)

Wiring.start = start_and_look
sys.exit(run_window(Paths.under(Path(sys.argv[1])), []))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing on Windows")
def test_ctrl_c_closes_the_window_keeps_its_state_and_leaves_no_process(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.json").write_text(json.dumps({"model": str(tmp_path / "no-such-model")}))
    document = text_pdf(tmp_path / "long.pdf", [f"Page {number}" for number in range(300)])
    command = [sys.executable, "-m", "app.gui.application", "--data-dir", str(data), str(document)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    end = time.monotonic() + 300
    while not (data / "library.window.lock").exists() and time.monotonic() < end:
        time.sleep(0.05)
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=300)
    assert process.returncode == 0
    assert "Traceback" not in complaints
    assert json.loads((data / "window.json").read_text())["draft"] == ""
    _gone, alive = psutil.wait_procs(children, timeout=300)
    assert not alive


def test_what_was_copied_does_not_crash_the_program_as_it_ends(tmp_path: Path) -> None:
    command = [sys.executable, "-c", COPY_AND_CLOSE, str(tmp_path / "data")]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stderr


def test_a_window_after_another_one_has_the_only_look_and_all_between_them_is_dressed_as_chosen(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    settings = {"model": str(tmp_path / "no-such-model"), "letters_percent": 150}
    (data / "settings.json").write_text(json.dumps(settings))
    command = [sys.executable, "-c", ANOTHER_WINDOW, str(data)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["letters 1.5", "dark True", "looks 1"]


def test_help_needs_no_display_and_a_wrong_argument_is_refused_plainly() -> None:
    helped = subprocess.run(
        [sys.executable, "-m", "app.gui.application", "--help"], cwd=ROOT, capture_output=True, text=True
    )
    assert helped.returncode == 0 and "--data-dir" in helped.stdout
    refused = subprocess.run(
        [sys.executable, "-m", "app.gui.application", "--nonsense"], cwd=ROOT, capture_output=True, text=True
    )
    assert refused.returncode == 2 and "Traceback" not in refused.stderr


def test_python_does_not_look_for_garbage_in_what_was_loaded_for_good(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.json").write_text(json.dumps({"model": str(tmp_path / "no-such-model")}))
    command = [sys.executable, "-c", COLLECT_ONCE_READY, str(data)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    looked_through, at_once, loaded = map(int, run.stdout.split())
    assert loaded > 20_000 and looked_through < loaded / 4
    assert 0 < at_once < loaded / 2, "nor when it looks through all, as a model has started"
