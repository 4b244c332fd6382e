"""The number reader, a tiny Gemma 3 trained to read: exported, it reads synthetic pages, and every fault shows.

tests/number_reader/README.md says what it is and how well it reads in transformers.
"""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest
from number_reader.pages import DrawnPage, draw_receipt, draw_square
from numpy.typing import NDArray

from app.inference.chat_template import Image, Text, build_continuation
from app.inference.config import VisionConfig
from app.inference.engine import Engine
from app.inference.image_processor import PreparedImage, prepare_image
from app.inference.model_files import Manifest, read_manifest
from app.inference.pan_and_scan import PanAndScan
from app.inference.requests import Encoded, EncodeRequest, EngineOptions, Generated, GenerateRequest
from export_onnx import verify
from export_onnx.graph_run import GraphRun, Segment, encode_images, segments

ROOT = Path(__file__).parents[2]
READER = ROOT / "tests" / "number_reader"
PAGES = 30
SEED = 500
LONGEST_ANSWER = 8
QUESTION = "\n\nQuestion: Which numbers are printed here?\nAnswer:"

Views = NDArray[np.float32]
Fault = Callable[[Views], Views]


@dataclasses.dataclass(frozen=True)
class Reader:
    """The exported model and the engine that runs it."""

    folder: Path
    manifest: Manifest
    engine: Engine

    @property
    def vision(self) -> VisionConfig:
        assert self.manifest.vision is not None
        return self.manifest.vision

    def prepare(self, page: DrawnPage, pan_and_scan: PanAndScan | None) -> PreparedImage:
        return prepare_image(page.image.convert("RGB").tobytes(), *page.image.size, self.vision, pan_and_scan)

    def prompt(self, crops: int) -> tuple[int, ...]:
        """As the app asks a pretrained model: the page, then the question."""
        return build_continuation(self.engine.tokenizer, [Image(crops), Text(QUESTION)], vision=self.vision).ids

    def read(self, page: DrawnPage, pan_and_scan: PanAndScan | None = None, fault: Fault = lambda views: views) -> str:
        """What the engine answers when it is shown a page."""
        prepared = self.prepare(page, pan_and_scan)
        *_, encoded = self.engine.encode(EncodeRequest(images=tuple(fault(pixels(prepared)))))
        assert isinstance(encoded, Encoded)
        ids = self.prompt(prepared.crops)
        request = GenerateRequest(prompt_ids=ids, max_tokens=LONGEST_ANSWER, images=encoded.digests)
        *_, answer = self.engine.generate(request)
        assert isinstance(answer, Generated)
        return answer.text.strip()

    def read_causally(self, pages: Sequence[DrawnPage], pan_and_scan: PanAndScan | None = None) -> list[str]:
        """What the graphs answer if images are read as text is, each soft token seeing those before it only."""
        prepared = [self.prepare(page, pan_and_scan) for page in pages]
        features = encode_images(self.folder, np.concatenate([pixels(page) for page in prepared]))
        run = GraphRun(self.folder, self.manifest, tokens=256)
        answers, used = [], 0
        for page in prepared:
            ids = np.array(self.prompt(page.crops))
            count = len(page.views) * self.vision.mm_tokens_per_image
            run.restart()
            for segment in segments(ids, self.vision.image_token_id, features[used : used + count], chunk=256):
                for part in one_by_one(segment):
                    logits, _ = run.step(ids[part.start : part.stop], np.array([0]), part.features)
            used += count
            answers.append(self._go_on(run, logits))
        return answers

    def _go_on(self, run: GraphRun, logits: Views) -> str:
        written: list[int] = []
        while (token := int(logits[0].argmax())) not in self.manifest.eos_token_ids and len(written) < LONGEST_ANSWER:
            written.append(token)
            logits, _ = run.step(np.array([token]), np.array([0]))
        return self.engine.tokenizer.decode(written).strip()


def pixels(prepared: PreparedImage) -> Views:
    """[1 + crops, 3, S, S]."""
    return np.stack([view.pixel_values for view in prepared.views])


def one_by_one(segment: Segment) -> list[Segment]:
    """A step for every token."""
    return [
        Segment(place, place + 1, None if segment.features is None else segment.features[[place - segment.start]])
        for place in range(segment.start, segment.stop)
    ]


def rescaled_only(views: Views) -> Views:
    """Pixel values from 0 to 1 in place of -1 to 1."""
    return views * np.float32(0.5) + np.float32(0.5)


def crops_backwards(views: Views) -> Views:
    """The whole, then the crops from the last to the first."""
    return np.concatenate([views[:1], views[:0:-1]])


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """The shipped weights, exported by the exporter's own command."""
    folder = tmp_path_factory.mktemp("models") / "number_reader"
    command = [sys.executable, "-m", "export_onnx", str(READER / "model"), str(folder), "--weights", "fp32"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert result.returncode == 0, result.stderr
    return Reader(folder, read_manifest(folder), Engine.load(folder, EngineOptions(device="cpu", context_length=256)))


@pytest.fixture(scope="module")
def squares() -> list[DrawnPage]:
    rng = np.random.default_rng(SEED)
    return [draw_square(rng) for _ in range(PAGES)]


@pytest.fixture(scope="module")
def receipts() -> list[DrawnPage]:
    rng = np.random.default_rng(SEED + 1)
    return [draw_receipt(rng) for _ in range(PAGES)]


def pages_right(pages: Sequence[DrawnPage], answers: Iterable[str]) -> float:
    """Part of the pages of which every digit is right."""
    return sum(answer == page.answer for page, answer in zip(pages, answers, strict=True)) / len(pages)


def test_square_pages_are_read(reader: Reader, squares: list[DrawnPage]) -> None:
    assert pages_right(squares, map(reader.read, squares)) >= 0.85


def test_receipts_are_read_with_pan_and_scan_and_not_without(reader: Reader, receipts: list[DrawnPage]) -> None:
    assert pages_right(receipts, map(reader.read, receipts)) <= 0.1
    assert pages_right(receipts, (reader.read(page, PanAndScan()) for page in receipts)) >= 0.85


def test_wrong_normalisation_shows(reader: Reader, squares: list[DrawnPage], receipts: list[DrawnPage]) -> None:
    assert pages_right(squares, (reader.read(page, fault=rescaled_only) for page in squares)) <= 0.3
    assert pages_right(receipts, (reader.read(page, PanAndScan(), rescaled_only) for page in receipts)) <= 0.3


def test_wrong_crop_order_shows(reader: Reader, receipts: list[DrawnPage]) -> None:
    assert pages_right(receipts, (reader.read(page, PanAndScan(), crops_backwards) for page in receipts)) <= 0.5


def test_causal_images_show(reader: Reader, squares: list[DrawnPage], receipts: list[DrawnPage]) -> None:
    """Far fewer pages are read; some still are, since the tower has seen each image in both directions before."""
    answers = [*reader.read_causally(squares), *reader.read_causally(receipts, PanAndScan())]
    assert pages_right([*squares, *receipts], answers) <= 0.75


@pytest.mark.parametrize("name", ["square", "strip_with_crops"])
def test_causal_images_give_other_logits(reader: Reader, name: str) -> None:
    with np.load(READER / f"{name}.npz") as capture:
        ids, views, expected = (capture[key] for key in ("input_ids", "pixel_values", "logits"))
    whole = list(segments(ids, reader.vision.image_token_id, encode_images(reader.folder, views), chunk=256))
    single = [step for segment in whole for step in one_by_one(segment)]
    for steps, least, most in ((whole, 0.0, 1e-3), (single, 1.0, 1e3)):
        run = GraphRun(reader.folder, reader.manifest, tokens=256)
        logits = [run.step(ids[s.start : s.stop], np.arange(s.stop - s.start), s.features)[0] for s in steps]
        assert least <= np.abs(np.concatenate(logits) - expected).max() <= most


@pytest.mark.parametrize("name", ["square", "strip_with_crops"])
@pytest.mark.parametrize("chunk", ["7", "256"])
def test_the_graphs_give_the_logits_of_transformers(
    reader: Reader, name: str, chunk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    against = str(READER / f"{name}.npz")
    assert verify.main([str(reader.folder), "--against", against, "--chunk", chunk, "--tolerance", "1e-3"]) == 0
    assert "The largest difference" in capsys.readouterr().out


def bent(name: str, path: Path, **arrays: NDArray[np.generic]) -> str:
    """A capture with some of its arrays replaced."""
    with np.load(READER / f"{name}.npz") as capture:
        np.savez(path, **{**capture, **arrays})
    return str(path)


@pytest.mark.parametrize("fault", [rescaled_only, crops_backwards])
def test_the_verifier_finds_other_pixels(reader: Reader, tmp_path: Path, fault: Fault) -> None:
    with np.load(READER / "strip_with_crops.npz") as capture:
        views = fault(capture["pixel_values"])
    against = bent("strip_with_crops", tmp_path / "bent.npz", pixel_values=views)
    assert verify.main([str(reader.folder), "--against", against, "--tolerance", "0.1"]) == 1
