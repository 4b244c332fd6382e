"""Tokens written by a captured CUDA graph: what a step takes if the processor launches it at once, and if it holds.

    python tests/benchmarks/gpu_captured.py [--sizes 4B] [--models FOLDER]

The decoder's graph for GPUs gets its positions and the length from outside, in memory of the GPU that stays where it
is, in place of computing them from a number that the processor holds. onnxruntime then captures the second step and
replays it (`enable_cuda_graph`, run option `gpu_graph_id`). The attention operator is told the context's length as the
total length, as onnxruntime-genai does it: the real one it reads on the GPU.

Each row: the same tokens written by the decoder as it is and by the captured graph, across the end of the window and
far behind it: the largest difference of any logit, milliseconds a token. Graphs that read images cannot be captured.

Without a CUDA device it says so and ends well.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from gpu_models import make_gpu_model
from gpu_speed import open_on
from measured import keep_result, machine

from app.inference.decoder import Decoder
from app.inference.kv_cache import KvCache
from app.inference.model_files import (
    DECODERS,
    INPUT_IDS,
    LOGIT_POSITIONS,
    LOGITS,
    PRODUCT_TERMS,
    TOTAL_LENGTH,
    Manifest,
    past_name,
    present_name,
    read_manifest,
)
from app.inference.runtime import choose_device

CAPTURED = "decoder_captured.onnx"
POSITIONS = "/model/positions/"
WRITTEN = 48
CONTEXT = 8192


class CapturedDecoder:
    """One token a step, over the caches of another decoder, whose `length` it moves on."""

    def __init__(self, folder: Path, manifest: Manifest, cache: KvCache) -> None:
        self._cache = cache
        positions, last = change(folder)
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        cuda = ("CUDAExecutionProvider", {"enable_cuda_graph": "1", "arena_extend_strategy": "kSameAsRequested"})
        providers = [cuda, "CPUExecutionProvider"]
        self._session = onnxruntime.InferenceSession(folder / CAPTURED, options, providers=providers)
        self._run_options = onnxruntime.RunOptions()
        self._run_options.add_run_config_entry("gpu_graph_id", "1")
        self._binding = self._session.io_binding()
        self._ids = self._place(INPUT_IDS, np.zeros((1, 1), np.int64))
        self._positions = self._place(positions, np.zeros(1, np.float32))
        self._last = self._place(last, np.zeros(1, np.int32))
        self._rows = self._place(LOGIT_POSITIONS, np.zeros(1, np.int64))
        names = {node.name for node in self._session.get_inputs()}
        if PRODUCT_TERMS in names:
            self._terms = self._place(PRODUCT_TERMS, np.full(1, 2, np.int64))
        self._total = np.array(max(layer.key.shape[2] for layer in cache.layers), np.int32)
        self._binding.bind_input(TOTAL_LENGTH, "cpu", 0, np.int32, (), self._total.ctypes.data)
        vocabulary = manifest.config.vocab_size
        self._logits = onnxruntime.OrtValue.ortvalue_from_shape_and_type([1, vocabulary], np.float32, "cuda", 0)
        self._binding.bind_ortvalue_output(LOGITS, self._logits)
        for layer in cache.layers:
            for part, buffer in (("key", layer.key), ("value", layer.value)):
                place = (buffer.device, 0, buffer.dtype, buffer.shape, buffer.pointer)
                self._binding.bind_input(past_name(layer.layer, part), *place)
                self._binding.bind_output(present_name(layer.layer, part), *place)

    def _place(self, name: str, array: np.ndarray) -> onnxruntime.OrtValue:
        value = onnxruntime.OrtValue.ortvalue_from_numpy(array, "cuda", 0)
        self._binding.bind_ortvalue_input(name, value)
        return value

    def step(self, token: int) -> np.ndarray:
        """Logits [V] behind one more token."""
        at = self._cache.length
        self._ids.update_inplace(np.full((1, 1), token, np.int64))
        self._positions.update_inplace(np.full(1, at, np.float32))
        self._last.update_inplace(np.full(1, at, np.int32))
        self._session.run_with_iobinding(self._binding, self._run_options)
        self._cache.length += 1
        logits: np.ndarray = self._logits.numpy()[0].copy()
        return logits


def change(folder: Path) -> tuple[str, str]:
    """Write the graph that gets positions [S] and last [1] from outside; their names."""
    model = onnx.load(folder / DECODERS["float16"], load_external_data=False)
    graph = model.graph
    gone = [node for node in graph.node if node.name.startswith(POSITIONS)]
    made = {name: node for node in gone for name in node.output}
    kept = [node for node in graph.node if not node.name.startswith(POSITIONS)]
    wanted = sorted({name for node in kept for name in node.input if name in made})
    kinds = {"Cast": (onnx.TensorProto.FLOAT, ["S"]), "Reshape": (onnx.TensorProto.INT32, [1])}
    by_kind = {made[name].op_type: name for name in wanted}
    if set(by_kind) != set(kinds) or len(wanted) != len(kinds):
        raise AssertionError(f"positions are computed otherwise: {wanted}")
    for kind, name in by_kind.items():
        graph.input.append(onnx.helper.make_tensor_value_info(name, *kinds[kind]))
    del graph.node[:]
    graph.node.extend(kept)
    inner = [info for info in graph.value_info if info.name not in made]
    del graph.value_info[:]
    graph.value_info.extend(inner)
    onnx.save(model, folder / CAPTURED)
    return by_kind["Cast"], by_kind["Reshape"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=lambda text: text.split(","), default=["4B"])
    parser.add_argument("--starts", type=lambda text: [int(n) for n in text.split(",")], default=[1000, 6000])
    parser.add_argument("--layers", type=int, help="fewer layers than the size has")
    parser.add_argument("--vocabulary", type=int, help="a smaller one than the size has")
    parser.add_argument("--models", type=Path, help="where models lie and stay; else they are made anew")
    parser.add_argument("--model", type=Path, help="this model folder in place of random ones")
    options = parser.parse_args()
    device = choose_device("auto")
    if device.kind != "gpu":
        print(f"has not run: no CUDA device ({device.reason})")
        return
    found: dict[str, Any] = {**machine(), "device": device.name, "rows": []}
    with tempfile.TemporaryDirectory(prefix="pincite-gpu-") as scratch:
        models = options.models or Path(scratch)
        for size in options.sizes:
            name = f"{size}-int4" if options.layers is None else f"{size}-{options.layers}-layers"
            folder = options.model or make_gpu_model(models / name, size, options.layers, options.vocabulary)
            for start in options.starts:
                try:
                    row = compared(folder, start)
                except Exception as error:  # what onnxruntime refuses is a result, too
                    row = {"error": f"{type(error).__name__}: {error}"[:600]}
                found["rows"].append({"model": folder.name, "start": start, **row})
                print(found["rows"][-1], flush=True)
    keep_result("gpu_captured", found)


def compared(folder: Path, start: int) -> dict[str, Any]:
    """The same tokens, one by one, both ways."""
    manifest = read_manifest(folder)
    ids = np.random.default_rng(start).integers(0, manifest.config.vocab_size, start + WRITTEN).tolist()
    decoder = open_on("gpu", folder, manifest, CONTEXT)
    read(decoder, ids[:start])
    expected, plain_s = timed(lambda token: decoder.step([token], [0])[0], ids[start:])
    decoder.cache.clear()
    read(decoder, ids[:start])
    captured = CapturedDecoder(folder, manifest, decoder.cache)
    logits, captured_s = timed(captured.step, ids[start:])
    return {
        "difference": float(np.abs(logits - expected).max()),
        "by_token": [round(float(value), 4) for value in np.abs(logits - expected).max(1)[:: WRITTEN // 8]],
        "spread": float(expected.std()),
        "same_best": float((logits.argmax(1) == expected.argmax(1)).mean()),
        "ms_plain": round(1e3 * plain_s, 2),
        "ms_captured": round(1e3 * captured_s, 2),
    }


def read(decoder: Decoder, ids: list[int]) -> None:
    """Read without logits, in steps of 500."""
    for at in range(0, len(ids), 500):
        decoder.step(ids[at : at + 500], [])


def timed(step: Any, ids: list[int]) -> tuple[np.ndarray, float]:
    """Logits [N, V], and the median of seconds after the first steps."""
    logits, took = [], []
    for token in ids:
        began = time.perf_counter()
        logits.append(step(token))
        took.append(time.perf_counter() - began)
    return np.stack(logits), float(np.median(took[5:]))


if __name__ == "__main__":
    main()
