"""What stands beside every figure, and where figures are kept."""

from __future__ import annotations

import json
import os
import platform
import threading
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Self

import psutil

RESULTS = Path(__file__).parent / "results"


def machine() -> dict[str, Any]:
    """Date, machine, load and versions."""
    name = platform.processor() or platform.machine()
    cpu = Path("/proc/cpuinfo")
    if cpu.is_file():
        name = next(line.partition(":")[2].strip() for line in cpu.read_text().splitlines() if "model name" in line)
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "machine": f"{name}, {psutil.cpu_count(logical=False)} cores, "
        f"{psutil.virtual_memory().total / 1e9:.0f} GB, {platform.system()}",
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "onnxruntime": _onnxruntime_version(),
    }


def _onnxruntime_version() -> str:
    """Of the package with CUDA, where there is one for the system, or of the one without."""
    try:
        return version("onnxruntime-gpu")
    except PackageNotFoundError:
        return version("onnxruntime")


def keep_result(name: str, result: dict[str, Any]) -> Path:
    """Write a result beside the others."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}-{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(f"kept in tests/benchmarks/results/{path.name}")
    return path


class MemoryWatch:
    """Looks at another process until the block ends: its peak, the most of its own, the most pages of files (Linux)."""

    def __init__(self, process_id: int, every: float = 0.05) -> None:
        self.peak = self.own = self.files = 0
        """Bytes. `peak` is the system's own high-water mark: unlike `ru_maxrss` it begins anew with the program."""
        self._status = Path(f"/proc/{process_id}/status")
        self._every = every
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(self._every):
            try:
                lines = self._status.read_text().splitlines()
            except (OSError, UnicodeDecodeError):
                continue
            fields = [line.split() for line in lines if line.startswith(("Rss", "VmHWM"))]
            sizes = {name.rstrip(":"): int(count) * 1024 for name, count, _ in fields}
            self.peak = max(self.peak, sizes.get("VmHWM", 0))
            self.own = max(self.own, sizes.get("RssAnon", 0))
            self.files = max(self.files, sizes.get("RssFile", 0))
