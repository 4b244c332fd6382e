"""Folders in memory: for one user, gone with the block, and with the next one if the process was killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.library.memory_folder import memory_folder, memory_place

pytestmark = pytest.mark.skipif(memory_place() is None, reason="this system has no folder in memory")

HOLDER = """
import time
from app.library.memory_folder import memory_folder
with memory_folder() as folder:
    (folder / "words.txt").write_text("some words")
    print(folder, flush=True)
    time.sleep(60)
"""


def test_it_is_in_memory_for_one_user_and_goes_with_the_block() -> None:
    with memory_folder() as folder:
        kind = subprocess.run(
            ["stat", "--file-system", "--format=%T", folder], capture_output=True, text=True, check=True
        )
        assert kind.stdout.strip() in ("tmpfs", "ramfs")
        assert folder.parent.stat().st_mode & 0o077 == 0
        (folder / "words.txt").write_text("some words")
    assert not folder.parent.exists()


def test_what_a_killed_process_left_is_deleted_by_the_next_and_not_before() -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        folder = Path(holder.stdout.readline().strip())
        old = time.time() - 3600
        os.utime(folder.parent, (old, old))
        with memory_folder():
            assert (folder / "words.txt").exists(), "its process lives"
        holder.kill()
        holder.wait()
        assert (folder / "words.txt").exists()
        os.utime(folder.parent, (old, old))
        with memory_folder():
            assert not folder.parent.exists()
