"""A child that answers in lines may say nothing and take nothing: whoever waits for it can always leave."""

from __future__ import annotations

import os
import sys
from types import SimpleNamespace

import pytest

from app.errors import Cancelled
from app.models import export_process
from app.models.export_process import ask_about, ask_exporter
from app.outside.child_lines import ChildFailed, child_lines

DEAF = [sys.executable, "-c", "import time; print('here', flush=True); time.sleep(600)"]


def test_a_long_question_that_is_not_taken_can_be_stopped() -> None:
    lines = child_lines(DEAF, os.environ, question="x" * (4 << 20), cancelled=lambda: bool(heard))
    heard: list[str] = []
    with pytest.raises(Cancelled):
        for line in lines:
            heard.append(line)
    assert heard == ["here\n"]


def test_a_child_that_says_nothing_more_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0])  # it stands still until the child has begun, however long that takes here
    monkeypatch.setattr("app.outside.child_lines.time", SimpleNamespace(monotonic=lambda: next(clock, 0.0)))
    lines = child_lines(DEAF, os.environ, silent_s=3.0)
    assert next(lines) == "here\n"
    clock = iter(range(100, 200))  # whoever reads the lines may take their time
    with pytest.raises(ChildFailed, match="It said nothing for"):
        next(lines)


def test_what_checkpoints_are_is_not_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Cancelled):
        ask_about([("/nowhere", None, "one")], lambda: True)
    monkeypatch.setattr(export_process, "HEAD_S", 0.0)
    (answer,) = ask_about([("/nowhere", None, "one")])
    assert answer == {"refused": "one made the process that read its head end."}
    with pytest.raises(export_process.ExportFailed, match="It said nothing"):
        ask_exporter(["/nowhere", "--describe"])
