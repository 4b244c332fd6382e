"""Starts one process of the race, with or without a busy neighbour, and takes down what it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from environments import StepFailed, last_line, python_of
from plan import Run
from records import Job

HERE = Path(__file__).resolve().parent
SPIN = "import os, sys\nif sys.argv[1] == 'pinned': os.sched_setaffinity(0, {0})\nwhile True: pass"


def measure(run: Run, work: Path, threads: int, longest_s: int) -> dict[str, Any]:
    """What child.py reports, with what was asked; or `failed`, with the line that says why.

    A run that takes longer than `longest_s` is ended, and reported so.
    """
    asked = {
        "contender": run.contender.name,
        "row": run.row,
        "depth": run.depth,
        "neighbour": run.neighbour,
        "load": round(os.getloadavg()[0], 2),
    }
    state = work / "state" / run.contender.name
    if run.row == "document":
        clear(state)
    name = run.contender.environment
    try:
        python = python_of(work, name) if name else Path(sys.executable)
    except StepFailed as reason:
        return {**asked, "failed": f"not installed: {reason}"}
    with neighbour(run.neighbour):
        job = Job(
            engine=run.contender.engine,
            row=run.row,
            depth=run.depth,
            threads=threads,
            models=str(work / "models"),
            prompts=str(work / "prompts.json"),
            started=time.time(),
            state=str(state) if run.row in ("document", "restart") else "",
            options=dict(run.contender.options),
        )
        command = [str(python), str(HERE / "child.py"), json.dumps(asdict(job))]
        return {**asked, **_report(command, longest_s)}


def clear(folder: Path) -> None:
    """An empty folder."""
    subprocess.run(["rm", "-rf", str(folder)], check=True)
    folder.mkdir(parents=True)


def _report(command: list[str], longest_s: int) -> dict[str, Any]:
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        out, said = child.communicate(timeout=longest_s)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        return {"failed": f"took longer than {longest_s} s"}
    if child.returncode or not out.strip():
        return {"failed": last_line(said) or f"ended with {child.returncode}"}
    report: dict[str, Any] = json.loads(out.splitlines()[-1])
    return report


@contextmanager
def neighbour(kind: str) -> Iterator[None]:
    """A process that does nothing but keep a core busy, while the block runs."""
    if not kind:
        yield
        return
    busy = subprocess.Popen([sys.executable, "-c", SPIN, kind])
    try:
        time.sleep(0.3)
        yield
    finally:
        busy.kill()
        busy.wait()
