"""Ctrl-C while a child starts: also the first child of a process, with which Python starts one of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = """
import multiprocessing, signal
from app.interrupts import interrupts_held_back

def tell():
    print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []), flush=True)

if __name__ == "__main__":
    for _ in range(2):
        child = multiprocessing.get_context("spawn").Process(target=tell)
        with interrupts_held_back():
            child.start()
        child.join()
    tell()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals cannot be blocked there")
def test_children_are_spawned_deaf_to_it_and_the_parent_is_not(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    command = [sys.executable, str(tmp_path / "program.py")]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, env={"PYTHONPATH": str(ROOT)})
    assert told.stdout.split() == ["True", "True", "False"], told.stderr
