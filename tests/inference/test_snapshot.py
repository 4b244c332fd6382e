"""What was read is found again by a later engine, exactly; whatever is wrong with it costs only reading again."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny_gemma import export_folder

from app.inference import snapshot
from app.inference.engine import Engine
from app.inference.model_files import CacheType
from app.inference.requests import (
    Encoded,
    EncodeRequest,
    EngineOptions,
    Generated,
    GenerateRequest,
    ReadingNote,
    ReadingProgress,
)
from app.inference.snapshot import delete_of_document

DOCUMENT = [2, *np.random.default_rng(1).integers(6, 400, 699).tolist()]
QUESTIONS = [np.random.default_rng(seed).integers(6, 400, 9).tolist() for seed in (7, 8)]
CONTEXT = 1500


def load(model: Path, folder: Path | None, quota: int = 1 << 30, cache: CacheType = "float32") -> Engine:
    return Engine.load(
        model,
        EngineOptions(
            device="cpu", threads=1, context_length=CONTEXT, snapshot_folder=folder, snapshot_quota=quota, cache=cache
        ),
    )


def ask(
    engine: Engine,
    question: Sequence[int],
    document: Sequence[int] = DOCUMENT,
    *,
    documents: tuple[str, ...] = ("a",),
    images: tuple[str, ...] = (),
) -> tuple[Generated, int, list[str]]:
    """The answer, how many tokens needed no reading, and notes."""
    request = GenerateRequest(
        prompt_ids=(*document, *question),
        max_tokens=6,
        checkpoints=(len(document),),
        keep=(len(document),),
        documents=documents,
        images=images,
    )
    reused, notes = 0, []
    for event in engine.generate(request):
        if isinstance(event, ReadingProgress):
            reused = event.reused
        elif isinstance(event, ReadingNote):
            notes.append(event.text)
        elif isinstance(event, Generated):
            return event, reused, notes
    raise AssertionError("an answer ends with Generated")


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


def the_file(folder: Path) -> Path:
    (path,) = folder.glob("*/*.snapshot")
    return path


def test_another_question_after_a_restart_starts_behind_the_document(
    tiny_folder: Path, kept: Path, fresh: list[Generated]
) -> None:
    for question, expected in zip(QUESTIONS, fresh, strict=True):
        engine = load(tiny_folder, kept)
        answer, reused, notes = ask(engine, question)
        engine.close()
        assert (reused, notes) == (len(DOCUMENT), [])
        assert answer.token_ids == expected.token_ids
        assert answer.logprobs == expected.logprobs  # bit for bit


def test_int8_caches_are_kept_too(tiny_folder: Path, tmp_path: Path) -> None:
    answers = []
    for _ in range(2):
        engine = load(tiny_folder, tmp_path, cache="int8")
        answers.append(ask(engine, QUESTIONS[1]))
        engine.close()
    assert [reused for _, reused, _ in answers] == [0, len(DOCUMENT)]
    assert answers[0][0].logprobs == answers[1][0].logprobs
    engine = load(tiny_folder, tmp_path)  # float32 caches are another state
    assert ask(engine, QUESTIONS[1])[1] == 0
    engine.close()


def test_a_document_that_is_added_is_all_that_is_read(tiny_folder: Path, kept: Path) -> None:
    second = np.random.default_rng(9).integers(6, 400, 200).tolist()
    engine = load(tiny_folder, kept)
    _, reused, _ = ask(engine, QUESTIONS[0], [*DOCUMENT, *second], documents=("a", "b"))
    assert reused == len(DOCUMENT)
    engine.close()
    engine = load(tiny_folder, kept)
    assert ask(engine, QUESTIONS[1], [*DOCUMENT, *second])[1] == len(DOCUMENT) + 200
    engine.close()


def test_another_document_is_read_whole(tiny_folder: Path, kept: Path) -> None:
    other = [*DOCUMENT[:-1], (DOCUMENT[-1] + 1) % 400]
    engine = load(tiny_folder, kept)
    assert ask(engine, QUESTIONS[0], other)[1] == 0
    engine.close()


def test_images_are_part_of_what_was_read(tmp_path: Path) -> None:
    model = export_folder("tiny_vision", tmp_path / "model")
    image = [498, 500, 500, 500, 500, 499]
    document = [2, *np.random.default_rng(3).integers(6, 400, 300).tolist(), *image]
    document += np.random.default_rng(4).integers(6, 400, 300).tolist()
    pixels = np.random.default_rng(5).uniform(-1, 1, (2, 3, 56, 56)).astype(np.float32)

    def asked(which: int) -> tuple[Generated, int]:
        engine = Engine.load(model, EngineOptions(device="cpu", threads=1, snapshot_folder=tmp_path / "snapshots"))
        # Encoded in another order, so that the image has another number in this process.
        *_, encoded = engine.encode(EncodeRequest(images=tuple(pixels[[which, 1 - which]])))
        assert isinstance(encoded, Encoded)
        answer, reused, _ = ask(engine, QUESTIONS[0], document, images=encoded.digests[:1])
        engine.close()
        return answer, reused

    first, reused = asked(0)
    assert reused == 0
    assert asked(1)[1] == 0  # the same tokens around another image
    again, reused = asked(0)
    assert reused == len(document)
    assert again.logprobs == first.logprobs


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.one_of(st.integers(0, 4096), st.integers(0, 1 << 24)), bit=st.integers(-1, 7))
def test_a_damaged_snapshot_is_read_again_and_never_changes_an_answer(
    tiny_folder: Path, kept: Path, fresh: list[Generated], place: int, bit: int
) -> None:
    engine = load(tiny_folder, kept)
    ask(engine, QUESTIONS[0])  # writes it again where the last example deleted it
    engine.close()
    path = the_file(kept)
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
    # Padding may be flipped without harm, and a head that cannot be read is no snapshot; all else is said.
    assert reused in (0, len(DOCUMENT))
    assert len(notes) <= 1


def test_a_flipped_number_is_said_and_read_again(tiny_folder: Path, kept: Path, fresh: list[Generated]) -> None:
    path = the_file(kept)
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
    assert the_file(kept).read_bytes() != bytes(content)  # kept anew


def test_a_snapshot_of_another_model_is_not_looked_at(tiny_folder: Path, kept: Path, tmp_path: Path) -> None:
    path = the_file(kept)
    engine = load(tiny_folder, tmp_path / "other", quota=1 << 30)
    ask(engine, QUESTIONS[0], [*DOCUMENT[:-1], 9])
    engine.close()
    other = the_file(tmp_path / "other")
    path.rename(other.with_name(path.name))  # a foreign file under the right name
    foreign = other.with_name(path.name)
    content = foreign.read_bytes().replace(path.parent.name.encode(), b"0" * 32)
    foreign.write_bytes(content)
    engine = load(tiny_folder, tmp_path / "other")
    _, reused, notes = ask(engine, QUESTIONS[0])
    engine.close()
    assert reused == 0
    assert "another reading" in notes[0]


def test_a_quota_of_zero_keeps_nothing_and_says_so(tiny_folder: Path, tmp_path: Path) -> None:
    engine = load(tiny_folder, tmp_path, quota=0)
    _, _, notes = ask(engine, QUESTIONS[0])
    engine.close()
    assert "more than the 0 MB" in notes[0]
    assert not list(tmp_path.rglob("*.snapshot"))


def test_what_was_not_used_for_longest_goes_first(tiny_folder: Path, kept: Path) -> None:
    size = the_file(kept).stat().st_size
    os.utime(the_file(kept), (1000, 1000))
    engine = load(tiny_folder, kept, quota=2 * size + 5000)
    documents = [[2, *np.random.default_rng(seed).integers(6, 400, 699).tolist()] for seed in (21, 22)]
    for document in documents:
        ask(engine, QUESTIONS[0], document)
    engine.close()
    assert len(list(kept.glob("*/*.snapshot"))) == 2
    engine = load(tiny_folder, kept, quota=2 * size + 5000)
    assert ask(engine, QUESTIONS[1], documents[1])[1] == len(DOCUMENT)
    assert ask(engine, QUESTIONS[1])[1] == 0
    engine.close()


def test_what_was_read_of_a_document_goes_with_it(tiny_folder: Path, kept: Path) -> None:
    engine = load(tiny_folder, kept)
    ask(engine, QUESTIONS[0], [*DOCUMENT, 7, 8, 9], documents=("a", "b"))
    engine.close()
    delete_of_document(kept, "c")
    assert len(list(kept.glob("*/*.snapshot"))) == 2
    delete_of_document(kept, "b")
    assert len(list(kept.glob("*/*.snapshot"))) == 1
    delete_of_document(kept, "a")
    assert not list(kept.glob("*/*.snapshot"))


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_takes_nothing_costs_one_line(
    tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh: list[Generated], code: int
) -> None:
    def fail(*arguments: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(snapshot, "_write", fail)
    engine = load(tiny_folder, tmp_path)
    answer, _, notes = ask(engine, QUESTIONS[0])
    engine.close()
    assert os.strerror(code) in notes[0]
    assert answer.logprobs == fresh[0].logprobs
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_kills_while_writing_leave_nothing_that_harms(
    tiny_folder: Path, tmp_path: Path, fresh: list[Generated]
) -> None:
    """A process that keeps one reading after another is killed at random moments; every later answer is right."""
    folder = tmp_path / "snapshots"
    random = np.random.default_rng(0)
    for _ in range(6):
        child = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("snapshot_child.py"), tiny_folder, folder],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "reading\n"
        time.sleep(float(random.uniform(0, 0.6)))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        engine = load(tiny_folder, folder)
        answer, _, notes = ask(engine, QUESTIONS[1])
        engine.close()
        assert answer.logprobs == fresh[1].logprobs
        assert notes == []
    left = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".snapshot"]
    assert len(left) <= 1  # the last one killed; the next that writes deletes it
