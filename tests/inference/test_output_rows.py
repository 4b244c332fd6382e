"""Models with columns in the engine: exact logits where they matter, reading that can be repeated, damaged folders."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tiny_gemma import export_tiny, open_tiny

from app.errors import ModelDamaged
from app.inference import decoder
from app.inference.decoder import Decoder, open_decoder
from app.inference.engine import Engine
from app.inference.model_files import OUTPUT_ROWS, READER, read_manifest
from app.inference.output_rows import MARGIN, MOST, OutputRows, likeliest
from app.inference.requests import EngineOptions, Generated, GenerateRequest
from app.inference.runtime import open_graph
from export_onnx.reference import hidden_states, logits

Floats = NDArray[np.float32]
CONTEXT = 900


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export_tiny("tiny_plain", tmp_path_factory.mktemp("models") / "tiny_plain", "--columns", "yes")


@pytest.fixture(scope="module")
def rows(folder: Path) -> OutputRows:
    return OutputRows(open_graph(folder / OUTPUT_ROWS, "cpu", threads=1)[0], 400, others_are_coarse=True)


def open_columns(folder: Path, context: int = CONTEXT) -> Decoder:
    return open_decoder(folder, read_manifest(folder), asked_device="cpu", context_length=context, threads=1)[0]


def test_the_likeliest_are_those_within_the_margin() -> None:
    values = np.array([0, 3, MARGIN + 2.5, MARGIN + 2.5, 2.4, -50], np.float32)
    assert likeliest(values).tolist() == [1, 2, 3]  # both of a tie; 2.4 is just too far away
    assert likeliest(np.array([7], np.float32)).tolist() == [0]


def test_at_most_so_many_are_the_likeliest_and_they_are_the_largest() -> None:
    values = np.random.default_rng(0).uniform(0, MARGIN * 0.9, 3 * MOST).astype(np.float32)
    found = likeliest(values)
    assert len(found) == MOST and (np.diff(found) > 0).all()
    assert values[found].min() >= np.sort(values)[-MOST]
    flat = likeliest(np.zeros(2 * MOST, np.float32))
    assert len(set(flat.tolist())) == MOST


def test_chosen_logits_are_products_with_the_checkpoints_rows(rows: OutputRows) -> None:
    matrix = open_tiny("tiny_plain").to_float("model.embed_tokens.weight").astype(np.float64)
    hidden = np.random.default_rng(1).standard_normal((3, matrix.shape[1])).astype(np.float32)
    ids = np.array([399, 0, 7, 7])
    np.testing.assert_allclose(rows.logits(hidden, ids), hidden @ matrix[ids].T, rtol=0, atol=1e-4)


def test_only_the_likeliest_are_made_exact(rows: OutputRows) -> None:
    matrix = open_tiny("tiny_plain").to_float("model.embed_tokens.weight").astype(np.float64)
    hidden = np.random.default_rng(2).standard_normal((2, matrix.shape[1])).astype(np.float32) * 20
    exact = (hidden @ matrix.T).astype(np.float32)
    coarse = exact + np.random.default_rng(3).uniform(-0.4, 0.4, exact.shape).astype(np.float32)
    refined = coarse.copy()
    rows.refine(hidden, refined)
    for before, after, expected in zip(coarse, refined, exact, strict=True):
        chosen = before > before.max() - MARGIN
        assert 0 < chosen.sum() < len(chosen)
        np.testing.assert_allclose(after[chosen], expected[chosen], rtol=0, atol=1e-3)
        assert np.array_equal(after[~chosen], before[~chosen])
    alone = coarse[1:].copy()
    rows.refine(hidden[1:], alone)
    assert np.array_equal(alone[0], refined[1])


def test_the_decoders_likely_logits_are_the_references(folder: Path) -> None:
    """Precise steps of many and of few tokens, beyond the window: the likeliest tokens' logits, and the likeliest."""
    ids = np.random.default_rng(5).integers(6, 400, 420)
    checkpoint = open_tiny("tiny_plain")
    *_, last = hidden_states(checkpoint, ids)
    expected = logits(checkpoint, last)
    decoder, start = open_columns(folder), 0
    for count in (200, 33, 32, 31, 1, 1, 2, 100, 20):
        found = decoder.step(ids[start : start + count].tolist(), range(count))
        for ours, theirs in zip(found, expected[start : start + count], strict=True):
            likely = theirs > theirs.max() - MARGIN + 1
            np.testing.assert_allclose(ours[likely], theirs[likely], rtol=0, atol=1e-3)
            assert ours.argmax() == theirs.argmax()
        start += count
    assert start == len(ids)


def test_reading_asks_for_no_logits_and_goes_on_precisely(folder: Path) -> None:
    ids = np.random.default_rng(6).integers(6, 400, 300).tolist()
    precise, rounded = open_columns(folder), open_columns(folder)
    precise.step(ids[:260], [])
    assert rounded.step(ids[:260], [], precise=False).shape == (0, 400)
    ours, theirs = (reader.step(ids[260:], range(40)) for reader in (rounded, precise))
    loss = np.square(ours - theirs).mean() ** 0.5 / np.square(theirs).mean() ** 0.5
    assert 0 < loss < 0.05


def test_where_integer_products_overflow_the_decoder_reads_and_that_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoder, "integer_products_are_exact", lambda: False)
    ids = np.random.default_rng(7).integers(6, 400, 300).tolist()
    careful, device, _ = open_decoder(
        folder, read_manifest(folder), asked_device="cpu", context_length=CONTEXT, threads=1
    )
    assert "documents are read slowly" in device.reason
    precise = open_columns(folder)
    careful.step(ids[:260], [], precise=False)
    precise.step(ids[:260], [])
    assert np.array_equal(careful.step(ids[260:280], range(20)), precise.step(ids[260:280], range(20)))


@pytest.fixture(scope="module")
def engine(folder: Path) -> Iterator[Engine]:
    # Not kept on disk: every reading is a reading.
    engine = Engine.load(folder, EngineOptions(device="cpu", context_length=CONTEXT, threads=1))
    yield engine
    engine.close()


def generate(engine: Engine, prompt: tuple[int, ...], checkpoints: tuple[int, ...] = ()) -> Generated:
    # Without drafts: how many there are depends on the time that steps take, and several rows are not summed as one is.
    request = GenerateRequest(prompt_ids=prompt, max_tokens=6, checkpoints=checkpoints, drafting=False)
    *_, last = engine.generate(request)
    assert isinstance(last, Generated)
    return last


def test_going_back_equals_reading_afresh_bit_for_bit(engine: Engine) -> None:
    stream = tuple(np.random.default_rng(7).integers(6, 400, 2000).tolist())
    start, first, second = stream[:600], stream[600:640], stream[700:760]
    afresh = generate(engine, start + second, (600,))
    assert afresh.timing.reused_tokens == 0
    generate(engine, stream[1000:1800])  # another text: all is gone
    generate(engine, start + first, (600,))
    again = generate(engine, start + second, (600,))
    assert again.timing.reused_tokens == 600
    assert again.token_ids == afresh.token_ids and again.logprobs == afresh.logprobs


def damaged(folder: Path, target: Path, name: str, content: bytes | None) -> Path:
    shutil.copytree(folder, target)
    (target / name).unlink()
    if content is not None:
        (target / name).write_bytes(content)
    return target


@pytest.mark.parametrize("kind", ["missing", "text", "foreign"])
@pytest.mark.parametrize("name", [READER, OUTPUT_ROWS])
def test_a_folder_without_its_graphs_is_refused(folder: Path, tmp_path: Path, name: str, kind: str) -> None:
    foreign = (folder / ("decoder_int8.onnx" if name == READER else READER)).read_bytes()
    content = {"missing": None, "text": b"no graph", "foreign": foreign}[kind]
    broken = damaged(folder, tmp_path / "broken", name, content)
    with pytest.raises(ModelDamaged, match=name):
        decoder = open_columns(broken, 400)
        decoder.step(list(range(6, 306)), [], precise=False)
