"""Scans asked on the command line: real processes, the starter model, words pinned where they were drawn."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from drawn_scans import scan

ROOT = Path(__file__).resolve().parents[2]
LETTER = scan(
    [
        [
            "The lighthouse of Brennholm was built in 1874.",
            "Its keeper was called Astrid Solberg.",
            "The lamp burned colza oil until 1903.",
        ]
    ]
)


@pytest.fixture
def ask(tmp_path: Path, starter_folder: Path) -> Any:
    LETTER.image.save(tmp_path / "scan.png")

    def run(*options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "app", "ask", "--data-dir", str(tmp_path / "data"), "--model"]
        question = [str(tmp_path / "scan.png"), "Who was the keeper of the lighthouse?"]
        return subprocess.run(
            [*command, str(starter_folder), *options, *question], cwd=ROOT, capture_output=True, text=True, timeout=300
        )

    return run


def test_a_scan_answers_and_its_words_are_pinned(ask: Any) -> None:
    result = ask("--json")
    assert result.returncode == 0, result.stderr
    answer = json.loads(result.stdout)
    assert "Astrid Solberg" in answer["answer"]
    citation = answer["citations"][0]
    assert "Astrid Solberg" in " ".join(citation["quote"].split())
    assert "recognised" in citation["suspicious"]
    (document,) = answer["coverage"]["documents"]
    assert (document["pages_read"], document["pages_recognised"], document["pages_doubtful"]) == ([1], [1], [])
    (stretch,) = citation["words"]
    (name,) = stretch["boxes"]
    first, last = (next(box for word, box in LETTER.words if word.startswith(part)) for part in ("Astrid", "Solberg"))
    assert name[0] <= first[0] + 3 and name[2] >= last[2] - 10
    assert name[1] <= first[1] + 3 and name[3] >= first[3] - 3
    shown = ask()
    assert "scan.png, page 1: words recognised in the picture of the page" in shown.stdout
    assert "These words were recognised in a picture of the page" in shown.stdout


def test_without_recognition_the_starter_sees_nothing(ask: Any) -> None:
    result = ask("--ocr", "off")
    assert result.returncode == 0, result.stderr
    assert "cannot see images" in result.stdout
