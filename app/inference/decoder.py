"""One forward step: token ids -> logits at the asked positions, caches updated in place.

Letters: S tokens of this step, N rows of logits, V vocabulary.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.errors import EngineFailed, ModelDamaged
from app.inference.kv_cache import KvCache, allocate_caches
from app.inference.model_files import (
    DECODER,
    INPUT_IDS,
    LOGIT_POSITIONS,
    LOGITS,
    TOTAL_LENGTH,
    Manifest,
    past_name,
    present_name,
)
from app.inference.runtime import Device, DeviceBuffer, Graph, HostBuffer, open_graph


class Decoder:
    """The text graph bound to the caches of one sequence."""

    def __init__(self, graph: Graph, cache: KvCache, vocab_size: int) -> None:
        self._graph = graph
        self._cache = cache
        self._vocab_size = vocab_size
        self._total = np.zeros((), dtype=np.int32)
        for layer in cache.layers:
            for part, buffer in (("key", layer.key), ("value", layer.value)):
                graph.bind_in_place(past_name(layer.layer, part), present_name(layer.layer, part), buffer)
        graph.bind_input(TOTAL_LENGTH, self._total)

    @property
    def cache(self) -> KvCache:
        """The caches, to go back in them."""
        return self._cache

    def step(self, ids: Sequence[int], logit_rows: Sequence[int]) -> NDArray[np.float32]:
        """Read `ids` [S] after what the caches hold; return logits [N, V] of the step's rows asked for.

        Raises EngineFailed; the caches are then undefined and must be cleared.
        """
        logits = np.empty((len(logit_rows), self._vocab_size), dtype=np.float32)
        self._total[()] = self._cache.length + len(ids)
        self._graph.bind_input(INPUT_IDS, np.asarray(ids, dtype=np.int64).reshape(1, -1))
        self._graph.bind_input(LOGIT_POSITIONS, np.asarray(logit_rows, dtype=np.int64))
        self._graph.bind_output(LOGITS, logits)
        self._graph.run()
        # A not-a-number anywhere in a row makes its largest value one.
        if len(logit_rows) and not np.isfinite(logits.max(axis=1)).all():
            raise EngineFailed("The model's numbers broke down: its weights or this device's arithmetic are at fault.")
        self._cache.length += len(ids)
        return logits


def open_decoder(
    folder: Path,
    manifest: Manifest,
    *,
    asked_device: str,
    context_length: int,
    threads: int | None,
    spinning: bool = False,
) -> tuple[Decoder, Device]:
    """Load a model folder's text graph. Raises ModelDamaged or EngineFailed, see `open_graph`."""
    config = manifest.config
    graph, device = open_graph(folder / DECODER, asked_device, threads=threads, spinning=spinning)
    _check_names(graph, config.num_hidden_layers)
    on_gpu = device.kind == "gpu"
    cache = allocate_caches(
        config,
        context_length=context_length,
        # CUDA's operator keeps exactly the window; slack makes the CPU's evict less often.
        local_rows=config.sliding_window if on_gpu else manifest.local_cache_rows,
        make_buffer=DeviceBuffer if on_gpu else HostBuffer,
    )
    return Decoder(graph, cache, config.vocab_size), device


def _check_names(graph: Graph, num_layers: int) -> None:
    layers = range(num_layers)
    inputs = {INPUT_IDS, TOTAL_LENGTH, LOGIT_POSITIONS} | {
        past_name(i, part) for i in layers for part in ("key", "value")
    }
    outputs = {LOGITS} | {present_name(i, part) for i in layers for part in ("key", "value")}
    if graph.input_names != inputs or graph.output_names != outputs:
        raise ModelDamaged(f"The model cannot be used: {DECODER} is not a graph of this program's making.")
