"""The peer that text recognition is measured against: tesseract, where it is installed (Debian: tesseract-ocr)."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

PEER_DPI = 300
"""What its manual recommends for pages that are drawn for it."""
SECONDS = 300.0


@dataclass(frozen=True)
class PeerReading:
    """What it read of one picture, and the CPU time of its process: its start and the loading of its models too."""

    text: str
    cpu_s: float


def peer_version() -> str:
    """Empty if it is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]


def read_by_peer(picture: Image.Image, language: str, dots_per_inch: int) -> PeerReading:
    """The text of a picture: LSTM models, automatic page segmentation with orientation (--psm 1), one thread."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.png"
        picture.save(file, dpi=(dots_per_inch, dots_per_inch))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            ["tesseract", file, "-", "--oem", "1", "--psm", "1", "-l", language],
            capture_output=True,
            text=True,
            timeout=SECONDS,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return PeerReading(done.stdout, seconds)
