"""Answers of an engine that reads everything itself, and a folder in which a reading is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from kept_readings import QUESTIONS, ask, load

from app.inference.requests import (
    Generated,
)


@pytest.fixture(scope="module")
def fresh(tiny_folder: Path) -> list[Generated]:
    """The answers of an engine that reads everything itself."""
    answers = []
    for question in QUESTIONS:
        engine = load(tiny_folder, None)
        answers.append(ask(engine, question)[0])
        engine.close()
    return answers


@pytest.fixture
def kept(tiny_folder: Path, tmp_path: Path) -> Path:
    """A folder in which one reading of the document is kept."""
    engine = load(tiny_folder, tmp_path / "snapshots")
    _, reused, notes = ask(engine, QUESTIONS[0])
    engine.close()
    assert (reused, notes) == (0, [])
    return tmp_path / "snapshots"
