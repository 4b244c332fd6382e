"""A private window that is used as a user does, and then killed, or closed. Run by test_private_window.py.

private_window_child.py DATA DOCUMENT kill|close
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from scripted_models import ScriptedModel, opener
from window_driver import drop, is_ready, last_outcome

from app.gui.conversation.conversation_model import Outcome
from app.gui.privacy.private_window import remember_no_files
from app.gui.wiring import Parts, Wiring
from app.paths import Paths

QUESTION = "Which gubernatorial lamp was lit?"
SLOW_S = 240


def wait_until(ready: Callable[[], object]) -> None:
    end = time.monotonic() + SLOW_S
    while not ready():
        if time.monotonic() > end:
            sys.exit(f"{ready} did not come to be")
        QTest.qWait(20)


def main() -> None:
    data, document, ending = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    paths = Paths.under(data).private()
    remember_no_files()
    application = QApplication(sys.argv[:1])
    wiring = Wiring(application, paths, Parts(opener(ScriptedModel("The lamp of the xylophonist."))))
    wiring.start()
    wiring.about.begin()
    drop(wiring.window, document)
    wait_until(lambda: is_ready(wiring))
    wiring.window.image_taken.emit(QImage(40, 40, QImage.Format.Format_RGB32))
    wiring.preferences.watch_folders((str(document.parent),))
    wiring.window.ways_in.choose_files()
    dialog = wiring.window.findChild(QFileDialog)
    dialog.setDirectory(str(document.parent))
    dialog.selectFile(document.name)
    dialog.accept()
    field = wiring.window.conversation_pane.box.focusProxy()
    QTest.keyClicks(field, QUESTION)
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_until(lambda: wiring.conversation.turns and last_outcome(wiring) is Outcome.ANSWERED)
    QTest.keyClicks(field, "a gubernatorial draft")
    QTest.qWait(1500)  # after which an ordinary window has kept it
    print(wiring.window.windowTitle(), "|", *[notice.text for notice in wiring.window.notices.shown], flush=True)
    if ending == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    wiring.window.close()
    wiring.close()


if __name__ == "__main__":  # else the processes that read documents would do it all again
    main()
