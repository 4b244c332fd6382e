"""What was read is found again by a later engine, exactly."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from kept_readings import DOCUMENT, LONG, PAGES, QUESTIONS, ask, files, load, size_of, the_file
from tiny_gemma import export_folder

from app.errors import Cancelled
from app.inference import snapshot
from app.inference.engine import Engine
from app.inference.model_files import read_manifest
from app.inference.requests import (
    Encoded,
    EncodeRequest,
    EngineOptions,
    Generated,
    ReadingDone,
    ReadingProgress,
    ReadRequest,
)
from app.inference.snapshot import files_of_documents
from app.inference.snapshot_file import open_snapshot_file


def delete(folder: Path, document: str) -> None:
    for path in files_of_documents(folder, [document]):
        path.unlink()


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
    before = {path: path.read_bytes() for path in files(kept)}
    engine = load(tiny_folder, kept)
    _, reused, _ = ask(engine, QUESTIONS[0], [*DOCUMENT, *second], ends=(700, 900), documents=("a", "b"))
    assert reused == len(DOCUMENT)
    engine.close()
    assert {path: path.read_bytes() for path in before} == before  # on disk they share what they have in common
    assert len(files(kept)) == 4
    engine = load(tiny_folder, kept)
    assert ask(engine, QUESTIONS[1], [*DOCUMENT, *second], ends=(700, 900))[1] == len(DOCUMENT) + 200
    assert ask(engine, QUESTIONS[1])[1] == len(DOCUMENT)
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


def test_other_facts_have_a_folder_of_their_own(tiny_folder: Path, tmp_path: Path) -> None:
    manifest = read_manifest(tiny_folder)
    places = {
        snapshot.open_store(tmp_path, 1, manifest, "float32", "cpu", 128, facts).folder
        for facts in ((), ("another processor",), ("prepacked",))
    }
    assert len(places) == 3


def test_a_quota_of_zero_keeps_nothing_and_says_so(tiny_folder: Path, tmp_path: Path, fresh: list[Generated]) -> None:
    engine = load(tiny_folder, tmp_path, quota=0)
    answer, _, notes = ask(engine, QUESTIONS[0])
    engine.close()
    assert len(notes) == 1 and "more than the 0 MB" in notes[0]
    assert answer.logprobs == fresh[0].logprobs
    assert not files(tmp_path)


def test_of_a_document_that_is_too_long_the_beginning_is_kept(
    tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "SEGMENT_TOKENS", 300)
    engine = load(tiny_folder, tmp_path / "all")
    expected, _, _ = ask(engine, QUESTIONS[0], LONG, pages=PAGES)
    engine.close()
    quota = size_of(tmp_path / "all") * 4 // 5
    for fewest in (0, 600):
        engine = load(tiny_folder, tmp_path / "some", quota=quota)
        answer, reused, notes = ask(engine, QUESTIONS[0], LONG, pages=PAGES)
        engine.close()
        assert fewest <= reused < len(LONG)
        assert len(notes) == 1 and "may be kept" in notes[0]
        assert answer.logprobs == expected.logprobs
        assert size_of(tmp_path / "some") <= quota


def test_what_was_not_used_for_longest_goes_first(tiny_folder: Path, kept: Path) -> None:
    size = sum(path.stat().st_size for path in files(kept))
    for path in files(kept):
        os.utime(path, (1000, 1000))
    engine = load(tiny_folder, kept, quota=2 * size + 15000)
    documents = [[2, *np.random.default_rng(seed).integers(6, 400, 699).tolist()] for seed in (21, 22)]
    for document in documents:
        ask(engine, QUESTIONS[0], document)
    engine.close()
    assert len(files(kept, "segment")) == len(files(kept, "window")) == 2
    engine = load(tiny_folder, kept, quota=2 * size + 15000)
    assert ask(engine, QUESTIONS[1], documents[1])[1] == len(DOCUMENT)
    assert ask(engine, QUESTIONS[1])[1] == 0
    engine.close()


def test_a_segment_goes_only_after_what_builds_on_it(
    tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "SEGMENT_TOKENS", 300)
    engine = load(tiny_folder, tmp_path)
    ask(engine, QUESTIONS[0], LONG, pages=PAGES)
    engine.close()
    for age, path in enumerate(sorted(files(tmp_path), key=lambda path: path.stat().st_mtime)):
        os.utime(path, (1000 + age, 1000 + age))
    for left in range(4, 0, -1):
        store = snapshot.SnapshotStore(files(tmp_path)[0].parent, size_of(tmp_path))
        assert store.make_room(1, ())
        assert [path.suffix for path in files(tmp_path)] == [".segment"] * left
    assert open_snapshot_file(the_file(tmp_path)).head["start"] == 0


def test_what_was_read_of_a_document_goes_with_it(tiny_folder: Path, kept: Path) -> None:
    engine = load(tiny_folder, kept)
    ask(engine, QUESTIONS[0], [*DOCUMENT, 7, 8, 9], ends=(700, 703), documents=("a", "b"))
    engine.close()
    delete(kept, "c")
    assert len(files(kept, "window")) == 2
    delete(kept, "b")
    assert len(files(kept, "window")) == len(files(kept, "segment")) == 1
    delete(kept, "a")
    assert not files(kept)


def test_read_together_each_document_is_known_by_its_own_part(tiny_folder: Path, tmp_path: Path) -> None:
    second = np.random.default_rng(9).integers(6, 400, 500).tolist()
    engine = load(tiny_folder, tmp_path)
    ask(engine, QUESTIONS[0], [*DOCUMENT, *second], ends=(700, 1200), documents=("a", "b"))
    engine.close()
    delete(tmp_path, "b")
    engine = load(tiny_folder, tmp_path)
    assert ask(engine, QUESTIONS[0])[1] == 700
    engine.close()


def test_reading_that_was_stopped_goes_on_after_a_restart(
    tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "SEGMENT_TOKENS", 300)
    engine = load(tiny_folder, None)
    expected, _, _ = ask(engine, QUESTIONS[0], LONG, pages=PAGES)
    engine.close()
    request = ReadRequest(prompt_ids=tuple(LONG), checkpoints=PAGES, keep=(len(LONG),), documents=("a",))
    engine = load(tiny_folder, tmp_path)
    done = [0]
    with pytest.raises(Cancelled):
        for event in engine.read(request, lambda: done[-1] >= 800):
            assert isinstance(event, ReadingProgress)
            done.append(event.done)
    engine.close()
    assert len(files(tmp_path, "window")) == 1  # the one that reading goes on from
    engine = load(tiny_folder, tmp_path)
    first, *_, last = engine.read(request)
    assert isinstance(last, ReadingDone) and isinstance(first, ReadingProgress)
    assert first.reused == done[-1], "all that was told to be read is kept, however little came last"
    assert len(files(tmp_path, "window")) == 1
    engine.close()
    engine = load(tiny_folder, tmp_path)
    answer, reused, notes = ask(engine, QUESTIONS[0], LONG, pages=PAGES)
    engine.close()
    assert (reused, notes) == (len(LONG), [])
    assert answer.logprobs == expected.logprobs


def test_pages_asked_about_are_found_again_after_a_restart(tiny_folder: Path, tmp_path: Path) -> None:
    """A question about the first pages, then all is read: both can be gone on from later."""
    engine = load(tiny_folder, tmp_path)
    about_pages, _, _ = ask(engine, QUESTIONS[0], LONG[:600], pages=PAGES[:5])
    about_all, reused, _ = ask(engine, QUESTIONS[0], LONG, pages=PAGES)
    assert reused == 600
    engine.close()
    engine = load(tiny_folder, tmp_path)
    again, reused, _ = ask(engine, QUESTIONS[0], LONG[:600], pages=PAGES[:5])
    assert reused == 600 and again.logprobs == about_pages.logprobs
    again, reused, _ = ask(engine, QUESTIONS[0], LONG, pages=PAGES)
    assert reused == len(LONG) and again.logprobs == about_all.logprobs
    engine.close()
