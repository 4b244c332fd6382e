"""Our decoder and the stock graph of the same checkpoint behind one door: read tokens, get logits, count the caches.

             past                     a step of S tokens                           present
stock        [1, H, P, D] each layer  -- copied to, S rows behind it -->           [1, H, P + S, D], another buffer
ours, global [1, H, C, D]             -- S rows written at P -->                   the same buffer
ours, local  [1, H, 2 * window, D]    -- S rows written, old ones evicted -->      the same buffer
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from app.inference.model_files import (
    DECODER,
    INPUT_IDS,
    LOGIT_POSITIONS,
    LOGITS,
    PRODUCT_TERMS,
    TOTAL_LENGTH,
    past_name,
    present_name,
    read_manifest,
)
from export_onnx.stock import MODEL

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float32]


class TextGraph(Protocol):
    """A graph that reads one sequence, step by step."""

    def step(self, ids: IntArray, rows: IntArray) -> FloatArray:
        """Read `ids` [S] after what was read before; logits [N, V] of the step's rows asked for."""

    def pretend(self, length: int) -> None:
        """Fill the caches as if `length` tokens had been read, with noise: the work of a step does not depend on it."""

    @property
    def cache_bytes(self) -> int:
        """Bytes of all keys and values that are held between two steps."""


class StockGraph:
    """optimum's export. Caches are handed from one step to the next without a copy of ours."""

    def __init__(self, folder: Path, options: ort.SessionOptions) -> None:
        self._session = ort.InferenceSession(folder / MODEL, options, providers=["CPUExecutionProvider"])
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._inputs = {node.name: node.shape for node in self._session.get_inputs()}
        self._length = 0
        self._caches = {
            name: _value(np.empty((1, shape[1], 0, shape[3]), np.float32))
            for name, shape in self._inputs.items()
            if name.startswith("past_key_values.")
        }

    def step(self, ids: IntArray, rows: IntArray) -> FloatArray:
        total = self._length + len(ids)
        feeds = {
            INPUT_IDS: _value(ids[None]),
            "attention_mask": _value(np.ones((1, total), np.int64)),
            "position_ids": _value(np.arange(self._length, total)[None]),
        }
        feeds = {name: value for name, value in feeds.items() if name in self._inputs} | self._caches
        logits, *presents = self._session.run_with_ort_values(self._outputs, feeds)
        assert self._outputs[0] == LOGITS, self._outputs[0]
        names = (name.replace("present.", "past_key_values.") for name in self._outputs[1:])
        self._caches = dict(zip(names, presents, strict=True))
        self._length = total
        chosen: FloatArray = logits.numpy()[0, rows]
        return chosen

    def pretend(self, length: int) -> None:
        self._length = length
        shapes = {name: (1, self._inputs[name][1], length, self._inputs[name][3]) for name in self._caches}
        self._caches.clear()
        self._caches = {name: _value(_noise(np.empty(shape, np.float32))) for name, shape in shapes.items()}

    @property
    def cache_bytes(self) -> int:
        return sum(4 * int(np.prod(value.shape())) for value in self._caches.values())


class OurGraph:
    """The decoder of a model folder, with float32 caches for `tokens` tokens."""

    def __init__(self, folder: Path, options: ort.SessionOptions, tokens: int) -> None:
        manifest = read_manifest(folder)
        config = manifest.config
        self._session = ort.InferenceSession(folder / DECODER, options, providers=["CPUExecutionProvider"])
        self._length = 0
        self._caches: dict[tuple[str, str], NDArray[np.float32]] = {}
        for layer in range(config.num_hidden_layers):
            rows = manifest.local_cache_rows if config.is_local(layer) else tokens
            for part in ("key", "value"):
                buffer = np.zeros((1, config.num_key_value_heads, rows, config.head_dim), np.float32)
                self._caches[past_name(layer, part), present_name(layer, part)] = buffer

    def step(self, ids: IntArray, rows: IntArray) -> FloatArray:
        self._length += len(ids)
        binding = self._session.io_binding()
        binding.bind_cpu_input(INPUT_IDS, ids[None])
        binding.bind_cpu_input(TOTAL_LENGTH, np.array(self._length, np.int32))
        binding.bind_cpu_input(LOGIT_POSITIONS, rows)
        binding.bind_cpu_input(PRODUCT_TERMS, np.array([2], np.int64))
        for (past, present), cache in self._caches.items():
            place = ("cpu", 0, np.float32, cache.shape, cache.ctypes.data)
            binding.bind_input(past, *place)
            binding.bind_output(present, *place)
        binding.bind_output(LOGITS)
        self._session.run_with_iobinding(binding)
        logits: FloatArray = binding.get_outputs()[-1].numpy().copy()
        return logits

    def pretend(self, length: int) -> None:
        self._length = length
        for cache in self._caches.values():
            for head in cache[0]:
                _noise(head[:length])

    @property
    def cache_bytes(self) -> int:
        return sum(cache.nbytes for cache in self._caches.values())


def read_in_chunks(graph: TextGraph, ids: IntArray, chunk: int) -> FloatArray:
    """Read a prompt; logits [V] of what follows it."""
    logits = np.empty((0, 0), np.float32)
    for start in range(0, len(ids), chunk):
        part = ids[start : start + chunk]
        is_last = start + chunk >= len(ids)
        logits = graph.step(part, np.arange(len(part))[-1:] if is_last else np.empty(0, np.int64))
    last: FloatArray = logits[-1]
    return last


def _noise(array: FloatArray) -> FloatArray:
    return np.random.default_rng(0).standard_normal(out=array, dtype=np.float32)


def _value(array: NDArray[np.generic]) -> ort.OrtValue:
    return ort.OrtValue.ortvalue_from_numpy(np.ascontiguousarray(array))
