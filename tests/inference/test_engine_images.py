"""The engine with images: transformers' logits, prompts that part at an image, soft tokens kept by content."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tiny_gemma import CAPTURES, export_folder

from app.errors import Cancelled, ModelDamaged, UsageError
from app.inference import vision_encoder
from app.inference.engine import Engine
from app.inference.model_files import VISION, read_manifest
from app.inference.requests import (
    Encoded,
    EncodeRequest,
    EncodingProgress,
    EngineOptions,
    Generated,
    GenerateRequest,
    ReadingProgress,
    Scored,
    ScoreRequest,
)

NAMES = ("tiny_vision", "tiny_vision_wide")
Floats = NDArray[np.float32]


@pytest.fixture(scope="module", params=NAMES)
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    return request.param, export_folder(request.param, tmp_path_factory.mktemp("models") / str(request.param))


@pytest.fixture(scope="module")
def vision_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export_folder("tiny_vision", tmp_path_factory.mktemp("models") / "tiny_vision")


@pytest.fixture
def engine(vision_folder: Path, tmp_path: Path) -> Iterator[Engine]:
    engine = Engine.load(vision_folder, EngineOptions(device="cpu", image_folder=tmp_path / "images"))
    yield engine
    engine.close()


def encode(engine: Engine, pixels: Sequence[Floats]) -> tuple[str, ...]:
    *_, last = engine.encode(EncodeRequest(images=tuple(pixels)))
    assert isinstance(last, Encoded)
    return last.digests


def score(engine: Engine, request: ScoreRequest) -> tuple[Scored, int]:
    reused = 0
    for event in engine.score(request):
        if isinstance(event, ReadingProgress):
            reused = event.reused
        elif isinstance(event, Scored):
            return event, reused
    raise AssertionError("scoring ends with Scored")


def log_softmax(logits: Floats) -> Floats:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), np.float32)


def test_likelihoods_are_those_of_transformers_before_and_after_every_image(model: tuple[str, Path]) -> None:
    """Every text token of the capture is scored after the prompt that ends before it."""
    name, folder = model
    with np.load(CAPTURES / f"{name}_capture.npz") as capture:
        ids, pixels, logits = capture["input_ids"], capture["pixel_values"], capture["logits"]
    engine = Engine.load(folder, EngineOptions(device="cpu"))
    vision = read_manifest(folder).vision
    assert vision is not None
    digests = encode(engine, list(pixels))
    expected = log_softmax(logits)
    is_image = ids == vision.image_token_id
    starts = is_image & ~np.concatenate([[False], is_image[:-1]])
    checked = 0
    for place in range(1, len(ids)):
        if is_image[place]:
            continue  # a prompt cannot end within an image, and soft tokens have no likelihood
        images = digests[: int(starts[:place].sum())]
        prompt = tuple(int(token) for token in ids[:place])
        scored, _ = score(engine, ScoreRequest(prompt_ids=prompt, continuations=((int(ids[place]),),), images=images))
        assert scored.logprobs[0][0] == pytest.approx(expected[place - 1, ids[place]], abs=1e-3), place
        checked += 1
    assert checked > 80
    engine.close()


IMAGE = (498, 500, 500, 500, 500, 499)


def random_images(count: int, seed: int = 3) -> list[Floats]:
    return list(np.random.default_rng(seed).uniform(-1, 1, (count, 3, 56, 56)).astype(np.float32))


def likelihood(engine: Engine, prompt: Sequence[int], images: Sequence[str]) -> tuple[float, int]:
    scored, reused = score(engine, ScoreRequest(prompt_ids=tuple(prompt), continuations=((7,),), images=tuple(images)))
    return scored.logprobs[0][0], reused


def test_a_second_question_reuses_the_images_and_another_image_does_not(engine: Engine) -> None:
    one, two, three = encode(engine, random_images(3))
    start = [2, 9, 8, *IMAGE, 11, *IMAGE, 12, 13]
    first, reused = likelihood(engine, [*start, 20, 21], [one, two])
    assert reused == 0
    _, reused = likelihood(engine, [*start, 30, 31], [one, two])
    assert reused == start.index(12) - 1  # all up to the last image; the step behind it is another
    other, reused = likelihood(engine, [*start, 20, 21], [one, three])
    # Back to the last border before the second image, not into it: its soft tokens see one another.
    assert reused == start.index(11) + 2
    assert other != pytest.approx(first, abs=1e-4)
    again, _ = likelihood(engine, [*start, 20, 21], [one, two])
    assert again == pytest.approx(first, abs=1e-6)


def test_swapped_images_are_another_prompt(engine: Engine) -> None:
    one, two = encode(engine, random_images(2))
    prompt = [2, *IMAGE, 5, *IMAGE, 9]
    assert likelihood(engine, prompt, [one, two])[0] != pytest.approx(
        likelihood(engine, prompt, [two, one])[0], abs=1e-4
    )


def test_a_prompt_that_ends_with_an_image_can_be_continued(engine: Engine) -> None:
    (one,) = encode(engine, random_images(1))
    request = GenerateRequest(prompt_ids=(2, 9, *IMAGE[:-1]), max_tokens=5, images=(one,))
    *_, last = engine.generate(request)
    assert isinstance(last, Generated)
    assert len(last.token_ids) == 5 or last.finish_reason == "stop"


def test_what_does_not_fit_is_refused_before_anything_is_read(engine: Engine) -> None:
    (one,) = encode(engine, random_images(1))
    for prompt, images, words in (
        ((2, *IMAGE), (), "1 images, and 0"),
        ((2, 9), (one,), "0 images, and 1"),
        ((2, 500, 500, 500), (one,), "3 stand side by side"),
        ((2, *IMAGE), ("f" * 64,), "encoded before"),
    ):
        with pytest.raises(UsageError, match=words):
            list(engine.score(ScoreRequest(prompt_ids=prompt, continuations=((7,),), images=images)))
    with pytest.raises(UsageError, match="within an image"):
        list(engine.score(ScoreRequest(prompt_ids=(2, *IMAGE), continuations=((7,),), images=(one,), checkpoints=(4,))))
    with pytest.raises(UsageError, match="float32"):
        encode(engine, [np.zeros((3, 28, 28), np.float32)])


def test_a_text_model_says_that_it_cannot_see(tiny_folder: Path) -> None:
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu"))
    with pytest.raises(UsageError, match="cannot see images"):
        encode(engine, random_images(1))
    with pytest.raises(UsageError, match="cannot see images"):
        list(engine.score(ScoreRequest(prompt_ids=(2,), continuations=((7,),), images=("a",))))
    engine.close()


def count_encoded(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    runs: list[int] = []
    run = vision_encoder.VisionEncoder._run

    def counting(self: vision_encoder.VisionEncoder, *arguments: object) -> Floats:
        runs.append(1)
        return run(self, *arguments)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(vision_encoder.VisionEncoder, "_run", counting)
    return runs


def test_an_image_is_encoded_once_per_model_even_after_a_restart(
    vision_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    images = random_images(3)
    engine = Engine.load(vision_folder, EngineOptions(device="cpu", image_folder=tmp_path))
    runs = count_encoded(engine, monkeypatch)
    digests = encode(engine, [*images, images[0]])
    assert len(runs) == 3
    assert digests[0] == digests[3]
    before = likelihood(engine, [2, *IMAGE, 9], digests[:1])[0]
    engine.close()

    engine = Engine.load(vision_folder, EngineOptions(device="cpu", image_folder=tmp_path))
    assert encode(engine, images) == digests[:3]
    assert len(runs) == 3
    assert likelihood(engine, [2, *IMAGE, 9], digests[:1])[0] == before
    engine.close()

    for path in tmp_path.rglob("*.npy"):  # torn by a power cut: looked at again, not trusted
        path.write_bytes(path.read_bytes()[:-7])
    engine = Engine.load(vision_folder, EngineOptions(device="cpu", image_folder=tmp_path))
    assert encode(engine, images[:1]) == digests[:1]
    assert len(runs) == 4
    assert likelihood(engine, [2, *IMAGE, 9], digests[:1])[0] == before
    engine.close()


def test_soft_tokens_not_used_for_longest_are_deleted_first(tmp_path: Path) -> None:
    for number in range(4):
        path = tmp_path / f"{number}.npy"
        path.write_bytes(bytes(100))
        os.utime(path, (1000 + number, 1000 + number))
    vision_encoder.delete_oldest(tmp_path, 250)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2.npy", "3.npy"]


def test_looking_can_be_stopped_between_two_images(engine: Engine) -> None:
    looking = engine.encode(EncodeRequest(images=tuple(random_images(3, seed=9))), lambda: True)
    assert next(looking) == EncodingProgress(0, 3)
    assert next(looking) == EncodingProgress(1, 3)
    with pytest.raises(Cancelled):
        next(looking)
    likelihood(engine, [2, 9], [])  # and the engine is free again


def test_a_model_whose_vision_is_missing_is_damaged(vision_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(vision_folder, folder)
    (folder / VISION).unlink()
    with pytest.raises(ModelDamaged, match=r"vision\.onnx is missing"):
        Engine.load(folder, EngineOptions(device="cpu"))
