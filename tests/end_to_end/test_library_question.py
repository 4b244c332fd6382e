"""The whole library is asked with no file named: steps on standard error, and in the receipt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_runner import Pincite, commands_over
from documents import text_pdf

from app.errors import DocumentMissing, UsageError
from app.paths import Paths
from app.settings import Settings, save_settings


@pytest.fixture
def pincite(tmp_path: Path, tiny_folder: Path, capsys: pytest.CaptureFixture[str]) -> Pincite:
    save_settings(Paths.under(tmp_path / "data"), Settings(model=str(tiny_folder), tool_steps=2))
    return commands_over(tmp_path / "data", capsys)


def test_the_library_is_asked_in_steps(pincite: Pincite, tmp_path: Path) -> None:
    pincite("add", text_pdf(tmp_path / "lamps.pdf", ["Three lamps."]), text_pdf(tmp_path / "mill.pdf", ["A mill."]))
    code, out, err = pincite("ask", "--library", "--json", "How many lamps?")
    assert code == 0
    coverage = json.loads(out)["coverage"]
    texts = [step["text"] for step in coverage["steps"]]
    assert texts[0] == "Searched for “How many lamps?”: 1 page found." and len(texts) > 1
    assert all(text in err.splitlines() for text in texts)
    assert coverage["focus"] == "tools"
    assert any("1 more document was searched for words" in sentence for sentence in coverage["left_out"])
    code, out, _ = pincite("ask", "How many lamps?", "--library", "--focus", "tools")
    assert code == 0 and texts[0] in out


def test_what_cannot_be_meant_is_refused(pincite: Pincite, tmp_path: Path) -> None:
    file = text_pdf(tmp_path / "lamps.pdf", ["Three lamps."])
    assert pincite("ask", "--library", "How many?")[::2] == (
        DocumentMissing.exit_code,
        "pincite: The library is empty: add documents first, with pincite add.\n",
    )
    for arguments in (
        [file, "Q", "--library"],
        ["--library", "Q", "--pages", "1"],
        ["--library", "--focus", "whole", "Q"],
    ):
        assert pincite("ask", *arguments)[0] == UsageError.exit_code
