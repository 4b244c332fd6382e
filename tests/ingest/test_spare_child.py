"""A process that draws is begun before its document is known: the same pictures, and one document for each."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest
from documents import encrypted_pdf, text_pdf

from app.errors import DocumentDamaged, PasswordNeeded
from app.ingest.child.spare_child import SpareChild
from app.ingest.child.worker import ADDRESS_ROOM
from app.ingest.isolate import DEFAULT_LIMITS, PageRenderer
from app.ingest.limits import Limits


@pytest.fixture
def spare() -> SpareChild:
    return SpareChild(DEFAULT_LIMITS)


def prepared(spare: SpareChild) -> psutil.Process:
    """The process that was begun."""
    before = set(psutil.Process().children())
    spare.prepare()
    (process,) = (
        one for one in set(psutil.Process().children()) - before if "resource_tracker" not in str(one.cmdline())
    )
    return process


def test_what_a_spare_process_draws_is_what_a_fresh_one_draws(spare: SpareChild, tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a \udcff.pdf", ["A page with words"])
    process = prepared(spare)
    with PageRenderer(path, spare=spare) as taken, PageRenderer(path) as fresh:
        assert taken.render(1, 1.5) == fresh.render(1, 1.5)
        assert process.is_running(), "it is the one that draws"
    assert not process.is_running()


def test_a_second_document_gets_a_process_of_its_own(spare: SpareChild, tmp_path: Path) -> None:
    paths = [text_pdf(tmp_path / f"{words}.pdf", [words]) for words in ("one", "two")]
    spare.prepare()
    with PageRenderer(paths[0], spare=spare) as first, PageRenderer(paths[1], spare=spare) as second:
        assert first.render(1, 1.0) != second.render(1, 1.0)
        assert spare.take() is None


def test_one_that_has_ended_meanwhile_is_no_fault_of_the_document(spare: SpareChild, tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf", ["A page with words"])
    process = prepared(spare)
    process.kill()
    process.wait(30)
    with PageRenderer(path, spare=spare) as taken, PageRenderer(path) as fresh:
        assert taken.render(1, 1.0) == fresh.render(1, 1.0)


def test_what_is_wrong_with_a_document_is_told_as_ever(spare: SpareChild, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7 and no more")
    spare.prepare()
    with PageRenderer(damaged, spare=spare) as renderer, pytest.raises(DocumentDamaged):
        renderer.render(1, 1.0)
    spare.prepare()
    locked = encrypted_pdf(tmp_path / "locked.pdf", "Secret", "sesame")
    with PageRenderer(locked, "wrong", spare=spare) as renderer, pytest.raises(PasswordNeeded):
        renderer.render(1, 1.0)


def test_other_limits_are_not_those_of_the_spare_process(spare: SpareChild, tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf", ["A page"])
    process = prepared(spare)
    with PageRenderer(path, limits=Limits(memory_bytes=1_500_000_000), spare=spare) as renderer:
        renderer.render(1, 1.0)
        assert spare.take() is not None
    process.kill()


def test_closed_it_leaves_no_process_and_begins_none(spare: SpareChild) -> None:
    process = prepared(spare)
    spare.prepare()  # there is one already
    spare.close()
    assert not process.is_running()
    spare.prepare()
    assert spare.take() is None


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is enforced")
def test_it_is_bounded_and_confined_as_a_fresh_one_is(spare: SpareChild, tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf", ["A page"])
    process = prepared(spare)
    with PageRenderer(path, spare=spare) as taken, PageRenderer(path) as fresh:
        taken.render(1, 1.0)
        before = set(psutil.Process().children())
        fresh.render(1, 1.0)
        (other,) = set(psutil.Process().children()) - before
        assert bounds_of(process) == bounds_of(other)
        assert process.rlimit(psutil.RLIMIT_AS)[1] == DEFAULT_LIMITS.memory_bytes + ADDRESS_ROOM


def bounds_of(process: psutil.Process) -> list[str]:
    """What the kernel keeps a process from: its address space and its calls (proc(5), /proc/pid/status)."""
    lines = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8").splitlines()
    held = [line for line in lines if line.startswith(("NoNewPrivs", "Seccomp"))]
    return [*held, str(process.rlimit(psutil.RLIMIT_AS)), f"priority {process.nice()}"]
