"""The processes that read documents, as a test of this process sees them."""

from __future__ import annotations

import psutil


def reading_children(parent: int | None = None) -> list[psutil.Process]:
    """Processes that were spawned to read, or forked by the server that has their libraries loaded.

    Neither that server nor multiprocessing's tracker of resources is one. `parent`: whose; None: this process's.
    """
    own = psutil.Process(parent)
    found = []
    for child in own.children(recursive=True):
        try:
            command = " ".join(child.cmdline())
            is_forked = "multiprocessing.forkserver" in command and child.ppid() != own.pid
            if (is_forked or "spawn_main" in command) and child.status() != psutil.STATUS_ZOMBIE:
                found.append(child)
        except psutil.Error:
            continue
    return found
