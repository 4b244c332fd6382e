"""Private windows: starting one beside this one, and keeping Qt from remembering what is opened in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QSettings, Qt

from app.gui.language import translate
from app.gui.notices import Notice, Notices
from app.paths import Paths


def start_private_window(paths: Paths) -> bool:
    """Open a window that leaves nothing on the disk, over the same models and settings; whether it was started."""
    program, *arguments = _command()
    if paths.config == paths.models.parent:  # all under one folder, which was chosen
        arguments += ["--data-dir", str(paths.config)]
    return bool(QProcess.startDetached(program, [*arguments, "--private"]))


def open_private_window(paths: Paths, notices: Notices) -> None:
    """The same, and where it could not be started, that is told."""
    if not start_private_window(paths):
        notices.show_notice(Notice(translate("Wiring", "The private window could not be started."), topic="private"))


def remember_no_files() -> None:
    """Before the application is made: file dialogs note no folder and no file of this process.

    Those of the desktop do that on their own, so they are not used on Linux. On Windows and macOS they are: there the
    system keeps its own list.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    if sys.platform.startswith("linux"):
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def _command() -> list[str]:
    """What starts a window: a packaged program has one of its own for that, beside the one that is running."""
    if getattr(sys, "frozen", False):
        running = Path(sys.executable)
        return [str(running.with_name(f"pincite-gui{running.suffix}"))]
    return [sys.executable, "-m", "app.gui.application"]
