"""`pincite doctor`: all that decides how fast models run here, and why; ready to paste into a bug report"""

from __future__ import annotations

import argparse
import json
from itertools import groupby

from app.commands.settings import told_settings
from app.ingest.child.confinement_trial import confinement_here
from app.models.doctor import Fact, examine
from app.paths import Paths
from app.terminal import ProgressLine, one_line, print_result


def run_doctor(options: argparse.Namespace, paths: Paths, progress: ProgressLine, *_: object) -> int:
    """Print every fact. What is wrong here is among them, so the exit code is 0."""
    found = [*examine(paths, told_settings(paths)), Fact("program", "reading processes", _confinement())]
    facts = sorted(found, key=lambda fact: _ORDER.index(fact.group))
    if options.json:
        print_result(json.dumps({"facts": [[fact.group, fact.name, fact.value] for fact in facts]}, ensure_ascii=False))
        return 0
    lines = []
    for group, of_group in groupby(facts, key=lambda fact: fact.group):
        lines.append(group)
        lines += [f"    {fact.name}: {one_line(fact.value)}" for fact in of_group]
    print_result("\n".join(lines))
    return 0


def _confinement() -> str:
    """What the system keeps the processes from that read documents."""
    held = confinement_here()
    if held is None:
        return "could not be asked"
    kept = [*["the network"] * held.calls, *["writing files"] * held.writing]
    return f"kept from {' and '.join(kept)}" if kept else "not kept from anything by this system"


_ORDER = ("program", "processor", "memory", "gpu", "model", "folders")
