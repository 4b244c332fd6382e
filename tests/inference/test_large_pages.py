"""Large pages are asked for in processes that are started meanwhile, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from app.inference.large_pages import large_pages_in_children

NAME = "GLIBC_TUNABLES"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked in other ways, or not at all")


def told_to_a_child() -> str:
    said = subprocess.run(
        [sys.executable, "-c", f"import os; print(os.environ.get({NAME!r}, ''))"], capture_output=True
    )
    return said.stdout.decode().strip()


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (None, "glibc.malloc.hugetlb=1"),
        ("glibc.malloc.arena_max=2", "glibc.malloc.arena_max=2:glibc.malloc.hugetlb=1"),
        ("glibc.malloc.hugetlb=0", "glibc.malloc.hugetlb=0"),  # the user's own word
    ],
)
def test_children_are_told_and_the_environment_is_left_as_it_was(
    monkeypatch: pytest.MonkeyPatch, before: str | None, told: str
) -> None:
    monkeypatch.delenv(NAME, raising=False)
    if before is not None:
        monkeypatch.setenv(NAME, before)
    with large_pages_in_children():
        assert told_to_a_child() == told
    assert os.environ.get(NAME) == before


def test_an_error_leaves_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)
    with pytest.raises(RuntimeError), large_pages_in_children():
        raise RuntimeError
    assert NAME not in os.environ
