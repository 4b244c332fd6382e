"""What a report of a fault would contain: the last crash, what failed before, and what decides how models run here."""

from __future__ import annotations

from itertools import groupby

from app.gui.about.crash_notes import last_crash, last_failures
from app.models.doctor import examine
from app.paths import Paths
from app.settings import Settings


def report_text(paths: Paths, settings: Settings) -> str:
    """The whole report, as it would be copied. It takes a while: to be called on a lane."""
    facts = sorted(examine(paths, settings), key=lambda fact: fact.group)
    lines = ["Pincite: report of a fault", ""]
    for group, members in groupby(facts, key=lambda fact: fact.group):
        lines += [f"[{group}]", *(f"{fact.name}: {fact.value}" for fact in members), ""]
    lines += ["[last crash]", last_crash(paths).strip() or "none is noted", ""]
    lines += ["[last failures, from the log]", *(last_failures(paths.log_file) or ["none"])]
    return "\n".join(lines)
