"""A process that reads is killed at random moments: every later answer is right, and what is left is of use."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def test_a_dozen_kills_cost_nothing_but_time(
    tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    import kills  # the program that does two hundred

    from app.inference import snapshot, snapshot_recording

    for module, name in ((snapshot, "SEGMENT_TOKENS"), (snapshot_recording, "FEWEST_TOKENS")):
        monkeypatch.setattr(module, name, getattr(module, name))  # `kills` changes them
    result = kills.kill(tiny_folder, tmp_path / "snapshots", 12, seed=4)
    assert result["wrong answers"] == 0
    assert result["notes of damage"] == 0
    assert result["files that are not whole"] == 0
    assert result["bytes in the folder by quota"] <= 1
