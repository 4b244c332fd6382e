"""Caches of 8 and 16 bits: what they change is rounding of keys and values, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from memory_checkpoint import MemoryCheckpoint
from numpy.typing import NDArray
from tiny_gemma import CAPTURES, capture_path, export_folder, export_tiny, open_tiny

from app.errors import ModelDamaged
from app.inference import engine as engine_module
from app.inference.cache_scales import load_scales
from app.inference.decoder import open_decoder
from app.inference.engine import Engine
from app.inference.model_files import (
    CACHE_SCALES,
    DECODERS,
    INPUT_IDS,
    LOGIT_POSITIONS,
    PRODUCT_TERMS,
    TOTAL_LENGTH,
    CacheType,
    read_manifest,
    scale_name,
)
from app.inference.requests import EngineOptions, Scored, ScoreRequest
from export_onnx import reference
from export_onnx.checkpoint import Blocks, Checkpoint
from export_onnx.export import export_checkpoint
from export_onnx.graph_run import encode_images, segments
from export_onnx.quantize import WeightsOption

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]
STEPS = 127
FLOATS: tuple[CacheType, ...] = ("float32", "float16")


def read_capture(folder: Path, capture: Path, cache: CacheType, scales: dict[str, Floats]) -> tuple[Floats, Floats]:
    """Logits [T, V] of the decoder with such caches, and transformers', for the tokens and images of a capture."""
    manifest = read_manifest(folder)
    with np.load(capture) as file:
        ids, expected = file["input_ids"].astype(np.int64), file["logits"]
        features = encode_images(folder, file["pixel_values"]) if "pixel_values" in file.files else None
    decoder, _, kept = open_decoder(
        folder, manifest, asked_device="cpu", context_length=len(ids), threads=1, cache_type=cache, scales=scales
    )
    assert kept == cache
    image_token = manifest.vision.image_token_id if manifest.vision else None
    steps = segments(ids, image_token, features, 37)
    rows = [decoder.step(ids[s.start : s.stop].tolist(), range(s.stop - s.start), s.features) for s in steps]
    return np.concatenate(rows), expected


def reach_of(keys: list[Floats], values: list[Floats]) -> dict[str, Floats]:
    """Scales [1, K, 1, D] that reach exactly the largest of each channel of keys and values [T, K, D]."""
    return {
        scale_name(layer, part): (np.abs(states[layer]).max(axis=0)[None, :, None] / STEPS).astype(np.float32)
        for part, states in (("key", keys), ("value", values))
        for layer in range(len(states))
    }


@pytest.mark.parametrize("name", ["tiny_plain", "tiny_scaled"])
def test_int8_caches_round_keys_and_values_and_nothing_else(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NumPy's reference, its keys and values rounded by the same scales, gives the graph's logits."""
    checkpoint, ids = open_tiny(name), np.random.default_rng(8).integers(6, 400, 200)
    seen: tuple[list[Floats], list[Floats]] = ([], [])
    scales: dict[str, Floats] = {}
    attend, layers = reference.attend, iter(range(1000))

    def watching(
        query: Floats, key: Floats, value: Floats, *, scale: float, window: int | None, images: Ids
    ) -> reference.Array:
        seen[0].append(key)
        seen[1].append(value)
        return attend(query, key, value, scale=scale, window=window, images=images)

    def rounding(
        query: Floats, key: Floats, value: Floats, *, scale: float, window: int | None, images: Ids
    ) -> reference.Array:
        layer = next(layers)
        steps = [scales[scale_name(layer, part)][0, :, 0] for part in ("key", "value")]
        key, value = (np.clip(np.rint(x / step), -128, 127) * step for x, step in zip((key, value), steps, strict=True))
        return attend(query, key, value, scale=scale, window=window, images=images)

    monkeypatch.setattr(reference, "attend", watching)
    *_, last = reference.hidden_states(checkpoint, ids)
    exact = reference.logits(checkpoint, last)
    scales |= reach_of(*seen)
    monkeypatch.setattr(reference, "attend", rounding)
    *_, last = reference.hidden_states(checkpoint, ids)
    expected = reference.logits(checkpoint, last)

    folder = export_tiny(name, tmp_path / name)
    decoder, _, _ = open_decoder(
        folder,
        read_manifest(folder),
        asked_device="cpu",
        context_length=200,
        threads=1,
        cache_type="int8",
        scales=scales,
    )
    found = np.concatenate([decoder.step(ids[at : at + 50].tolist(), range(50)) for at in range(0, 200, 50)])
    # A number that lies between two steps may go either way; all in all that is little beside the rounding itself.
    assert np.abs(found - expected).mean() < 0.1 * np.abs(expected - exact).mean()
    assert np.abs(found - exact).mean() > 0.5 * np.abs(expected - exact).mean()


@pytest.mark.parametrize(
    ("name", "weights"), [("tiny_plain", "source"), ("tiny_scaled", "source"), ("tiny_vision_wide", "fp32")]
)
def test_the_gpus_graph_is_right_as_far_as_a_cpu_can_tell(name: str, weights: str, tmp_path: Path) -> None:
    """With float16 caches and products: its logits are transformers' within 0.02, images included."""
    sees = "vision" in name
    export = export_folder if sees else export_tiny
    folder = export(name, tmp_path / name, "--weights", weights)
    capture = CAPTURES / f"{name}_capture.npz" if sees else capture_path(name)
    found, expected = read_capture(folder, capture, "float16", {})
    np.testing.assert_allclose(found, expected, atol=0.02)
    assert np.abs(found - expected).max() > 1e-5  # it is not the float32 graph that ran


@pytest.fixture(scope="module")
def vision_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export_folder("tiny_vision", tmp_path_factory.mktemp("models") / "tiny_vision")


@pytest.fixture
def folder(vision_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(vision_folder, tmp_path / "model"))


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Grows by one whenever scales are measured."""
    count: list[int] = []
    measure = engine_module.measure_scales

    def counting(*arguments: object) -> object:
        count.append(1)
        return measure(*arguments)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(engine_module, "measure_scales", counting)
    yield count


def likelihood(folder: Path) -> float:
    engine = Engine.load(folder, EngineOptions(device="cpu", cache="int8", threads=1))
    assert engine.info.cache == "int8"
    *_, last = engine.score(ScoreRequest(prompt_ids=tuple(range(2, 90)), continuations=((7,),)))
    engine.close()
    assert isinstance(last, Scored)
    return last.logprobs[0][0]


def test_images_are_read_with_int8_caches(folder: Path) -> None:
    """Local and global layers, before and beyond the window; a step ten times too large would do far more harm."""
    likelihood(folder)
    scales = load_scales(folder, read_manifest(folder))
    assert scales is not None
    capture = CAPTURES / "tiny_vision_capture.npz"
    found, expected = read_capture(folder, capture, "int8", scales)
    coarse, _ = read_capture(folder, capture, "int8", {name: scale * 10 for name, scale in scales.items()})
    error = np.abs(found - expected).mean()
    assert error < 0.1
    assert (found.argmax(axis=1) == expected.argmax(axis=1)).mean() > 0.95
    assert np.abs(coarse - expected).mean() > 3 * error


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def write_text(path: Path) -> None:
    path.write_text("no scales")


def change(path: Path, **values: object) -> None:
    with np.load(path) as file:
        arrays = dict(file)
    arrays.update(values)
    np.savez(path, allow_pickle=False, **{name: array for name, array in arrays.items() if array is not None})


def of_another_model(path: Path) -> None:
    change(path, measured_for=np.array("f" * 64 + " 2.0"))


def without_a_layer(path: Path) -> None:
    change(path, **{scale_name(1, "key"): None})


def of_another_shape(path: Path) -> None:
    change(path, **{scale_name(1, "key"): np.ones((1, 1, 1, 3), np.float32)})


def not_a_number(path: Path) -> None:
    with np.load(path) as file:
        scale = file[scale_name(0, "value")].copy()
    scale[..., 0] = np.nan
    change(path, **{scale_name(0, "value"): scale})


@pytest.mark.parametrize(
    "fault", [cut_off, write_text, of_another_model, without_a_layer, of_another_shape, not_a_number, Path.unlink]
)
def test_scales_that_cannot_be_trusted_are_measured_again(folder: Path, measured: list[int], fault: object) -> None:
    before = likelihood(folder)
    assert likelihood(folder) == before
    assert len(measured) == 1
    assert callable(fault)
    fault(folder / CACHE_SCALES)
    assert likelihood(folder) == before
    assert len(measured) == 2
    assert likelihood(folder) == before
    assert len(measured) == 2


def test_a_folder_that_cannot_be_written_costs_time_and_nothing_else(
    folder: Path, measured: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", _refuse)
    before = likelihood(folder)
    assert likelihood(folder) == before
    assert len(measured) == 2
    assert not list(folder.glob("*scales*")) and not list(folder.glob(".*scales*"))


def _refuse(self: Path, target: object) -> Path:
    raise PermissionError(f"{self} cannot be moved")


def test_another_graph_in_the_place_of_the_one_with_int8_caches_is_refused(folder: Path) -> None:
    manifest = read_manifest(folder)
    shutil.copyfile(folder / "decoder.onnx", folder / "decoder_int8.onnx")
    with pytest.raises(ModelDamaged, match=r"decoder_int8\.onnx is not a graph"):
        open_decoder(folder, manifest, asked_device="cpu", context_length=64, threads=1, cache_type="int8", scales={})


@pytest.mark.parametrize("weights", ["int8", "int4"])
def test_float16_products_with_weights_in_blocks(weights: WeightsOption, tmp_path: Path) -> None:
    """The decoder for GPUs against the one for the CPU, which computes the same weights as well as float32 would."""
    on_gpu, on_cpu = both_decoders(open_tiny("tiny_scaled"), weights, tmp_path / "model")
    assert np.abs(on_gpu - on_cpu).max() < 0.06
    assert (on_gpu.argmax(1) == on_cpu.argmax(1)).mean() > 0.98


@pytest.mark.parametrize("has_offsets", [False, True])
def test_an_mlp_beyond_the_range_of_float16(has_offsets: bool, tmp_path: Path) -> None:
    """Gemma's may be: what goes into down_proj is kept smaller, and the norm behind it makes up for it."""
    config = open_tiny("tiny_plain").config
    shapes = MemoryCheckpoint(config)
    factors = {"up_proj": 3000, "gate_proj": 10}
    names = {f"model.layers.{n}.mlp.{part}.weight": part for n in range(config.num_hidden_layers) for part in factors}
    large = {name: shapes.to_float(name) * np.float32(factors[part]) for name, part in names.items()}
    if has_offsets:  # kept as they are, where "int8" would make other blocks
        others = {name: shapes.to_float(name) for name in shapes.tensor_names() if name.endswith("_proj.weight")}
        blocks = {name: with_offsets(values) for name, values in (others | large).items()}
        checkpoint = MemoryCheckpoint(config, given=dict(blocks))
    else:
        checkpoint = MemoryCheckpoint(config, given=dict(large))
    on_gpu, on_cpu = both_decoders(checkpoint, "source" if has_offsets else "int8", tmp_path / "model")
    assert np.abs(on_gpu - on_cpu).max() < 0.02 * np.abs(on_cpu).max()
    seen = into_down_proj(tmp_path / "model")
    assert len(seen) == config.num_hidden_layers
    assert all(np.isfinite(values).all() for values in seen)
    assert max(np.abs(values).max() for values in seen) > np.finfo(np.float16).max / 64


def with_offsets(values: Floats) -> Blocks:
    """A matrix in blocks of 32 columns and 4 bits, each from its least value on."""
    blocks = values.reshape(len(values), -1, 32)
    least = blocks.min(2)
    scale = (blocks.max(2) - least) / 15
    q = np.rint((blocks - least[..., None]) / scale[..., None]).astype(np.uint8)
    return Blocks(q=q, scale=scale, offset=least + 8 * scale, bits=4, source_type="Q4_1")


def into_down_proj(folder: Path) -> list[NDArray[np.float16]]:
    """What the first step of the decoder for GPUs multiplies with each down_proj."""
    model = onnx.load(folder / DECODERS["float16"], load_external_data=False)
    names = [node.input[0] for node in model.graph.node if "down_proj/MatMulNBits" in node.name]
    model.graph.output.extend(onnx.helper.make_tensor_value_info(n, onnx.TensorProto.FLOAT16, None) for n in names)
    path = folder / "watched.onnx"
    onnx.save(model, path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    ids = np.random.default_rng(3).integers(6, 400, 50)
    feeds: dict[str, NDArray[Any]] = {
        INPUT_IDS: ids[None],
        TOTAL_LENGTH: np.array(len(ids), np.int32),
        LOGIT_POSITIONS: np.array([0]),
        PRODUCT_TERMS: np.array([2]),
    }
    for value in session.get_inputs():
        if value.name not in feeds:
            shape = [size if isinstance(size, int) else 128 for size in value.shape]
            feeds[value.name] = np.zeros(shape, np.float16)
    return session.run(names, {value.name: feeds[value.name] for value in session.get_inputs()})


def both_decoders(checkpoint: Checkpoint, weights: WeightsOption, folder: Path) -> tuple[Floats, Floats]:
    """Logits of the decoder for GPUs, run on the CPU, and of the one for the CPU."""
    export_checkpoint(checkpoint, folder, weights, lambda done, total, text: None)
    manifest = read_manifest(folder)
    ids = np.random.default_rng(3).integers(6, 400, 150)
    rows = []
    for cache in FLOATS:
        decoder, _, _ = open_decoder(
            folder, manifest, asked_device="cpu", context_length=len(ids), threads=1, cache_type=cache
        )
        rows.append(np.concatenate([decoder.step(ids[s : s + 50].tolist(), range(50)) for s in (0, 50, 100)]))
    float32, float16 = rows
    return float16, float32
