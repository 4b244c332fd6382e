"""The processes that read documents, as a test of this process sees them."""

from __future__ import annotations

import psutil


def reading_children(parent: int | None = None) -> list[psutil.Process]:
    """The children that read documents; multiprocessing's own tracker of resources is none of them.

    `parent`: whose; None: this process's.
    """
    found = []
    for child in psutil.Process(parent).children(recursive=True):
        try:
            if "spawn_main" in " ".join(child.cmdline()) and child.status() != psutil.STATUS_ZOMBIE:
                found.append(child)
        except psutil.Error:
            continue
    return found
