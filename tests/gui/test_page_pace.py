"""How long a file will still take: told from the pages that came lately, and shown in the file's line."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.errors import Cancelled
from app.gui.sources import document_imports
from app.gui.sources.document_imports import DocumentImports
from app.gui.sources.library_model import DocumentListModel
from app.gui.sources.page_pace import PagePace
from app.gui.tasks import CancelCheck, Lane
from app.library.documents import PageRead


@given(st.integers(1, 40), st.integers(3, 60), st.integers(100, 5000))
def test_at_an_even_pace_the_time_left_is_pages_times_seconds_a_page(pages_a_s: int, seconds: int, total: int) -> None:
    pace, left = PagePace(), None
    for second in range(seconds + 1):
        done = min(total, pages_a_s * second)
        left = pace.left_s(1000.0 + second, done, total)
        assert (left is None) == (second < 2)
        if done == total:
            return
    assert left == pytest.approx((total - pages_a_s * seconds) / pages_a_s)


def test_a_pace_that_changes_is_believed_after_a_while_and_pages_at_once_tell_nothing() -> None:
    pace = PagePace()
    assert [pace.left_s(0.1 * page, page, 1000) for page in range(1, 9)] == [None] * 8, "too early"
    for second in range(40):
        left = pace.left_s(10.0 + second, 100, 1000)
    assert left is None, "nothing came for so long that the pace is not known"
    for second in range(61):  # a scan: two seconds a page
        left = pace.left_s(50.0 + second, 100 + second // 2, 1000)
    assert left == pytest.approx(2 * 870, rel=0.1)


def test_the_line_of_a_file_says_its_size_and_how_long_it_still_takes(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 1.0, 4.0])
    monkeypatch.setattr(document_imports, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    path = tmp_path / "long.pdf"
    path.write_bytes(b"x" * 3_210_000)

    def read(path: Path, password: str | None, cancelled: CancelCheck) -> Iterator[PageRead]:
        while statuses[-1:] != ["Waiting to be read · 3.2 MB"]:
            time.sleep(0.01)
        for done in (10, 20, 30):
            yield PageRead(done, 100)
        while not cancelled():
            time.sleep(0.01)
        raise Cancelled("Stopped.")

    lane, model, statuses = Lane("reading"), DocumentListModel(), []
    model.dataChanged.connect(lambda first, _: statuses.append(model.rows[first.row()].status))
    imports = DocumentImports(lane, read, model)  # type: ignore[arg-type]  # it never ends with a document
    imports.add([path])
    qtbot.waitUntil(lambda: statuses[-1:] == ["Reading page 30 of 100 · about 14 s left"])
    assert "Reading page 20 of 100" in statuses
    imports.cancel(path)
    qtbot.waitUntil(lambda: not model.rows)
    lane.close()
