"""What another program finds in the same file: letters and pages of a PDF, by poppler's pdftotext."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SECONDS = 30.0


@dataclass(frozen=True)
class Seen:
    """-1: nothing is known: the file is no PDF, or the other program is missing, refuses it, or takes too long."""

    letters: int = -1
    """But for white space."""
    pages: int = -1


def seen_by_another(file: Path) -> Seen:
    """Asks pdftotext about a file that begins as a PDF; it knows letters that nobody sees, too."""
    program = shutil.which("pdftotext")
    with file.open("rb") as opened:
        is_pdf = b"%PDF-" in opened.read(1024)
    if program is None or not is_pdf:
        return Seen()
    try:
        done = subprocess.run([program, "-q", file, "-"], capture_output=True, timeout=SECONDS, check=True)
    except (subprocess.SubprocessError, OSError):
        return Seen()
    return Seen(len("".join(done.stdout.decode("utf-8", "replace").split())), done.stdout.count(b"\f"))
