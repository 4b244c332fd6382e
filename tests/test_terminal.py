"""The progress line: seldom enough to read, and never silent about work that takes long."""

from __future__ import annotations

import io
import time

from app.assistant.records import Stage
from app.terminal import ProgressLine, one_line


def test_a_log_gets_a_line_now_and_then_and_the_newest_stage_at_last() -> None:
    stream = io.StringIO()
    progress = ProgressLine(stream)
    for count in range(1000):
        progress.show(Stage(f"Kind {count // 100} of work, step", count, 1000))
    assert stream.getvalue() == "", "quick work was reported"
    wait_for(stream)
    assert stream.getvalue() == "Kind 9 of work, step 999/1,000\n"
    progress.show(Stage("Another kind", 0, 0))
    progress.clear()
    assert stream.getvalue().count("\n") == 1, "a line so soon after another"


def test_a_name_in_a_stage_cannot_steer_the_terminal() -> None:
    stream = io.StringIO()
    progress = ProgressLine(stream)
    progress.show(Stage("Reading a\nb\x1b[2J.pdf", 0, 0))
    wait_for(stream)
    assert stream.getvalue() == "Reading a b [2J.pdf\n"
    assert one_line("Größe 概要") == "Größe 概要"


def wait_for(stream: io.StringIO) -> None:
    while not stream.getvalue():
        time.sleep(0.02)
