"""Whatever is wrong with a snapshot, or with the disk, costs reading again and a line, and never changes an answer."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kept_readings import DOCUMENT, LONG, QUESTIONS, ask, load, the_file

from app.inference import snapshot, snapshot_file
from app.inference.requests import Generated, GenerateRequest, ReadingNote
from app.inference.snapshot_file import SnapshotFile


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(["segment", "window"]),
    place=st.one_of(st.integers(0, 4096), st.integers(0, 1 << 24)),
    bit=st.integers(-1, 7),
)
def test_a_damaged_snapshot_is_read_again_and_never_changes_an_answer(
    tiny_folder: Path, kept: Path, fresh: list[Generated], kind: str, place: int, bit: int
) -> None:
    engine = load(tiny_folder, kept)
    ask(engine, QUESTIONS[0])  # writes it again where the last example deleted it
    engine.close()
    path = the_file(kept, kind)
    content = bytearray(path.read_bytes())
    place %= len(content)
    if bit < 0:
        del content[place:]
    else:
        content[place] ^= 1 << bit
    path.write_bytes(content)
    engine = load(tiny_folder, kept)
    answer, reused, notes = ask(engine, QUESTIONS[1])
    engine.close()
    assert answer.token_ids == fresh[1].token_ids
    assert answer.logprobs == fresh[1].logprobs
    # Padding may be flipped without harm; all else is said.
    assert (reused, len(notes)) in ((0, 1), (len(DOCUMENT), 0))


@pytest.mark.parametrize("kind", ["segment", "window"])
def test_a_flipped_number_is_said_and_read_again(
    tiny_folder: Path, kept: Path, fresh: list[Generated], kind: str
) -> None:
    path = the_file(kept, kind)
    content = bytearray(path.read_bytes())
    content[-5000] ^= 16
    path.write_bytes(content)
    engine = load(tiny_folder, kept)
    answer, reused, notes = ask(engine, QUESTIONS[1])
    engine.close()
    assert reused == 0
    assert len(notes) == 1
    assert "checksum" in notes[0]
    assert answer.logprobs == fresh[1].logprobs
    assert the_file(kept, kind).read_bytes() != bytes(content)  # kept anew


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_what_another_process_deletes_after_its_check_is_used_all_the_same(
    tiny_folder: Path, kept: Path, fresh: list[Generated], monkeypatch: pytest.MonkeyPatch
) -> None:
    check = SnapshotFile.check

    def check_and_delete(file: SnapshotFile, *arguments: Any) -> None:
        check(file, *arguments)
        file.path.unlink()

    monkeypatch.setattr(SnapshotFile, "check", check_and_delete)
    engine = load(tiny_folder, kept)
    answer, reused, notes = ask(engine, QUESTIONS[1])
    engine.close()
    assert (reused, notes) == (len(DOCUMENT), [])
    assert answer.logprobs == fresh[1].logprobs


@pytest.mark.parametrize("error", [OSError(errno.EIO, "Input/output error"), MemoryError()])
def test_caches_that_were_half_filled_hold_nothing(
    tiny_folder: Path, kept: Path, fresh: list[Generated], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Nor is a text gone back to of which they held the beginning."""
    arrays = SnapshotFile.arrays

    def window_fails(file: SnapshotFile, *arguments: Any) -> Any:
        if file.path.suffix == ".window":
            raise error
        return arrays(file, *arguments)

    alike = [*DOCUMENT[:512], *LONG[:188]]
    engine = load(tiny_folder, kept)
    other = ask(engine, QUESTIONS[0], alike, pages=(512,), documents=("b",))[0]
    assert ask(engine, QUESTIONS[0], alike, pages=(512,), documents=("b",))[1] >= 512
    monkeypatch.setattr(SnapshotFile, "arrays", window_fails)
    answer, reused, notes = ask(engine, QUESTIONS[1])
    assert reused == 0 and len(notes) == 1 and "could not be brought back" in notes[0]
    assert answer.logprobs == fresh[1].logprobs
    assert ask(engine, QUESTIONS[0], alike, pages=(512,), documents=("b",))[0].logprobs == other.logprobs
    engine.close()


def test_a_snapshot_that_cannot_be_opened_now_stays_for_later(
    tiny_folder: Path, kept: Path, fresh: list[Generated], monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_many(file: SnapshotFile) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    engine = load(tiny_folder, kept)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(SnapshotFile, "content", too_many)
        meanwhile.setattr(snapshot, "write_snapshot_file", lambda *_: None)
        answer, reused, notes = ask(engine, QUESTIONS[1])
    engine.close()
    assert reused == 0 and len(notes) == 1 and "Too many open files" in notes[0]
    assert answer.logprobs == fresh[1].logprobs
    engine = load(tiny_folder, kept)
    assert ask(engine, QUESTIONS[1])[1] == len(DOCUMENT)
    engine.close()


def test_who_goes_at_the_note_leaves_an_engine_that_knows_its_caches(
    tiny_folder: Path, kept: Path, fresh: list[Generated], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The caches were emptied when it is told; the tokens that they held before must be forgotten by then."""
    alike = [*DOCUMENT[:512], *LONG[:188]]
    engine = load(tiny_folder, kept)
    other = ask(engine, QUESTIONS[0], alike, pages=(512,), documents=("b",))[0]
    arrays = SnapshotFile.arrays

    def window_fails(file: SnapshotFile, *arguments: Any) -> Any:
        if file.path.suffix == ".window":
            raise MemoryError
        return arrays(file, *arguments)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(SnapshotFile, "arrays", window_fails)
        request = GenerateRequest(
            prompt_ids=(*DOCUMENT, *QUESTIONS[1]), max_tokens=6, keep=(len(DOCUMENT),), documents=("a",), drafting=False
        )
        events = engine.generate(request)
        assert any(isinstance(event, ReadingNote) for event in events)
        events.close()
    assert ask(engine, QUESTIONS[0], alike, pages=(512,), documents=("b",))[0].logprobs == other.logprobs
    engine.close()


def test_a_snapshot_of_another_model_is_refused(
    tiny_folder: Path, kept: Path, tmp_path: Path, fresh: list[Generated]
) -> None:
    foreign = tmp_path / "foreign"
    engine = load(tiny_folder, foreign, cache="int8")
    ask(engine, QUESTIONS[0])
    engine.close()
    for kind in ("segment", "window"):  # the same tokens under the same names, read with other caches
        the_file(kept, kind).write_bytes(the_file(foreign, kind).read_bytes())
    engine = load(tiny_folder, kept)
    answer, reused, notes = ask(engine, QUESTIONS[1])
    engine.close()
    assert reused == 0
    assert len(notes) == 1 and "another reading" in notes[0]
    assert answer.logprobs == fresh[1].logprobs


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_takes_nothing_costs_one_line(
    tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh: list[Generated], code: int
) -> None:
    def fail(*arguments: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(snapshot_file.os, "fsync", fail)  # when all of it has been written
    engine = load(tiny_folder, tmp_path)
    answer, _, notes = ask(engine, QUESTIONS[0])
    engine.close()
    assert len(notes) == 1 and os.strerror(code) in notes[0]
    assert answer.logprobs == fresh[0].logprobs
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_folder_that_cannot_be_made_costs_one_line(tiny_folder: Path, tmp_path: Path, fresh: list[Generated]) -> None:
    (tmp_path / "file").write_text("in the way")
    engine = load(tiny_folder, tmp_path / "file")
    answer, _, notes = ask(engine, QUESTIONS[0])
    engine.close()
    assert len(notes) == 1 and "could not be kept" in notes[0]
    assert answer.logprobs == fresh[0].logprobs
