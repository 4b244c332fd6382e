"""The window's own file: kept as it was, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import StorageError
from app.gui.window_state import WindowState, load_window_state, save_window_state


@settings(max_examples=30)
@given(draft=st.text(st.characters(exclude_categories=["Cs"])), panes=st.lists(st.integers(0, 9999), max_size=4))
def test_what_is_kept_comes_back(tmp_path_factory: pytest.TempPathFactory, draft: str, panes: list[int]) -> None:
    file = tmp_path_factory.mktemp("state") / "deep" / "window.json"
    state = WindowState(draft, "01d9d0cb", tuple(panes))
    save_window_state(file, state)
    assert load_window_state(file) == state


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'{"draft": "x"}', b'{"panes": 3}', b"\xff\xfe", b"[" * 9999]
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "window.json"
    assert load_window_state(file) == WindowState()
    file.write_bytes(content)
    assert load_window_state(file) == WindowState()


def test_a_place_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError):
        save_window_state(tmp_path / "file" / "window.json", WindowState())
