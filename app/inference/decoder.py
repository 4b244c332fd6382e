"""One forward step: token ids or an image's soft tokens -> logits at the asked positions, caches updated in place.

Letters: S tokens of this step, N rows of logits, V vocabulary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.errors import EngineFailed, ModelDamaged
from app.inference.graph_opening import Opening, open_decoder_graph
from app.inference.kv_cache import KvCache, LayerCache, allocate_caches
from app.inference.model_files import (
    DECODERS,
    FEW_TOKENS,
    HIDDEN,
    IMAGE_FEATURES,
    INPUT_IDS,
    LOGIT_POSITIONS,
    LOGITS,
    OUTPUT_ROWS,
    PRODUCT_TERMS,
    READER,
    TOKEN_IDS,
    TOTAL_LENGTH,
    WEIGHTS,
    CacheType,
    Manifest,
    past_name,
    present_name,
    scale_name,
)
from app.inference.output_rows import OutputRows
from app.inference.prediction import Prediction
from app.inference.runtime import (
    Device,
    DeviceBuffer,
    Graph,
    HostBuffer,
    integer_products_are_exact,
    open_graph,
)
from app.inference.table_rows import TableRows

FloatArray = NDArray[np.float32]

BROKE_DOWN = "The model's numbers broke down: its weights or this device's arithmetic are at fault."
READ_ONCE = 8
"""Tokens. So few read each row of a global cache once for all heads. More are as fast with the operator that reads it
once for each head, from 16 on faster, and take a fifth of the memory in between: at 32,000 tokens 32 of them 157 ms
instead of 182, and 27 MB instead of 130."""
SLOW_READING = "documents are read slowly, since int8 products overflow on this processor"


class Decoder:
    """The decoder's graph bound to the caches of one sequence."""

    def __init__(
        self,
        graph: Graph,
        cache: KvCache,
        manifest: Manifest,
        *,
        scales: Mapping[str, FloatArray] | None = None,
        output_rows: OutputRows | None = None,
        open_reader: Callable[[], Graph] | None = None,
        table_rows: TableRows | None = None,
    ) -> None:
        """`scales` are the inputs of that name, which graphs with int8 caches have.

        `output_rows` computes a few logits, and makes coarse ones exact. `open_reader` loads the graph that reads
        documents; it is called when there is one to read. `table_rows` are those of the embedding table, where the
        graphs take them.
        """
        self._graph = graph
        self._cache = cache
        self._output_rows = output_rows
        self._open_reader = open_reader
        self._table_rows = table_rows
        self._loading: Future[Graph] | None = None
        self._reader: Graph | None = None
        self._hidden_size = manifest.config.hidden_size
        global_layers = [layer for layer in cache.layers if not layer.is_local]
        shares_rows = all(layer.key.shape[1] == 1 and layer.key.dtype == np.float32 for layer in global_layers)
        self._row_layers = global_layers if shares_rows and manifest.vision is None else []
        self._vocab_size = manifest.config.vocab_size
        self._total = np.zeros((), dtype=np.int32)
        self._terms = np.full(1, 2, dtype=np.int64)
        reads_images = manifest.vision is not None
        self._no_features = np.zeros((1, 0, manifest.config.hidden_size), np.float32) if reads_images else None
        _bind_caches(graph, cache.layers)
        if table_rows is not None:
            table_rows.bind(graph)
        for name, scale in (scales or {}).items():
            graph.bind_input(name, scale)

    @property
    def cache(self) -> KvCache:
        """The caches, to go back in them."""
        return self._cache

    @property
    def few(self) -> int:
        """Of how many tokens `predict` can give logits without computing all."""
        return 0 if self._output_rows is None else self._output_rows.few

    def step(
        self,
        ids: Sequence[int],
        logit_rows: Sequence[int],
        features: FloatArray | None = None,
        *,
        precise: bool = True,
    ) -> NDArray[np.float32]:
        """Read `ids` [S] after what the caches hold; return logits [N, V] of the step's rows asked for.

        With `features` [S, hidden] the step is one image, and the ids are only counted. Not `precise`: the graph that
        reads documents takes the step, where there is one and no logits are asked for; else products with weights in
        blocks round their input to int8.
        Raises EngineFailed; the caches are then undefined and must be cleared.
        """
        logits, hidden = self._run(ids, logit_rows, features, precise=precise)
        if self._output_rows is not None:
            self._output_rows.refine(hidden[list(logit_rows)], logits)
        return logits

    def predict(
        self,
        ids: Sequence[int],
        rows: Sequence[int],
        features: FloatArray | None = None,
        *,
        precise: bool = True,
        whole: bool = True,
    ) -> list[Prediction]:
        """The same; return what follows each of the step's rows asked for. Not `whole`: of at most `few` tokens."""
        logits, hidden = self._run(ids, rows if whole else [], features, precise=precise)
        if self._output_rows is None:
            return [Prediction(row) for row in logits]
        if not whole and not np.isfinite(hidden[list(rows)]).all():
            raise EngineFailed(BROKE_DOWN)
        return [
            Prediction(logits[place] if whole else None, hidden[row].copy(), self._output_rows)
            for place, row in enumerate(rows)
        ]

    def _run(
        self, ids: Sequence[int], rows: Sequence[int], features: FloatArray | None, *, precise: bool
    ) -> tuple[FloatArray, FloatArray]:
        """Logits [N, V], which may be coarse, and hidden [S, hidden], filled where there are output rows."""
        if self._open_reader is not None and not precise and not len(rows) and features is None:
            self._read(np.asarray(ids, np.int64))
            return np.empty((0, self._vocab_size), np.float32), np.empty((0, self._hidden_size), np.float32)
        logits = np.empty((len(rows), self._vocab_size), dtype=np.float32)
        self._total[()] = self._cache.length + len(ids)
        self._terms[0] = 2 if precise else 1
        # Bound anew in each step: what a graph wants on the GPU goes there when it is bound.
        self._graph.bind_input(TOTAL_LENGTH, self._total)
        self._graph.bind_input(PRODUCT_TERMS, self._terms)
        tokens = np.asarray(ids, dtype=np.int64) if features is None else np.zeros(len(ids), np.int64)
        self._graph.bind_input(INPUT_IDS, self._places(tokens))
        if self._no_features is not None:
            image = self._no_features if features is None else np.ascontiguousarray(features[None])
            self._graph.bind_input(IMAGE_FEATURES, image)
        self._graph.bind_input(LOGIT_POSITIONS, np.asarray(rows, dtype=np.int64))
        self._graph.bind_output(LOGITS, logits)
        hidden = np.empty((len(ids), self._hidden_size), np.float32)
        if self._output_rows is not None:
            self._graph.bind_output(HIDDEN, hidden)
        if self._row_layers:
            _bind_caches(self._graph, self._row_layers, self._rows_to_show(len(ids)))
        self._graph.run()
        # A not-a-number anywhere in a row makes its largest value one.
        if len(rows) and not np.isfinite(logits.max(axis=1)).all():
            raise EngineFailed(BROKE_DOWN)
        self._cache.length += len(ids)
        return logits, hidden

    def load_reader(self) -> None:
        """Begin to load the graph that reads documents, if there is one, in a thread of its own."""
        if self._open_reader is not None and self._loading is None:
            loader = ThreadPoolExecutor(1, "pincite-reader")
            self._loading = loader.submit(self._open_reader)
            loader.shutdown(wait=False)

    def _rows_to_show(self, count: int) -> int | None:
        """How many rows of global caches a step of `count` tokens is given; None: all of them."""
        rows = self._cache.length + count
        if rows > self._row_layers[0].key.shape[2]:
            raise EngineFailed(f"The model holds {self._row_layers[0].key.shape[2]} tokens, and {rows} were read.")
        return rows if count <= min(READ_ONCE, FEW_TOKENS) else None

    def _places(self, tokens: NDArray[np.int64]) -> NDArray[np.int64]:
        """What a graph takes for tokens [S]: int64 [1, S]."""
        return (tokens if self._table_rows is None else self._table_rows.places(tokens)).reshape(1, -1)

    def _read(self, ids: NDArray[np.int64]) -> None:
        """Bring tokens [S] into the caches, and nothing else."""
        if self._reader is None:
            self.load_reader()
            assert self._loading is not None
            self._reader = self._loading.result()
            _bind_caches(self._reader, self._cache.layers)
            if self._table_rows is not None:
                self._table_rows.bind(self._reader)
        self._total[()] = self._cache.length + len(ids)
        self._reader.bind_input(TOTAL_LENGTH, self._total)
        self._reader.bind_input(INPUT_IDS, self._places(ids))
        self._reader.run()
        self._cache.length += len(ids)


def _bind_caches(graph: Graph, layers: Iterable[LayerCache], rows: int | None = None) -> None:
    for layer in layers:
        for part, buffer in (("key", layer.key), ("value", layer.value)):
            graph.bind_in_place(past_name(layer.layer, part), present_name(layer.layer, part), buffer, rows)


def open_decoder(
    folder: Path,
    manifest: Manifest,
    *,
    asked_device: str,
    context_length: int,
    threads: int | None,
    spinning: bool = False,
    cache_type: CacheType = "float32",
    scales: Mapping[str, FloatArray] | None = None,
    opening: Opening | None = None,
) -> tuple[Decoder, Device, CacheType]:
    """Load a model folder's decoder; says where it runs and how its caches are kept.

    `cache_type` is for the CPU, and int8 wants `scales`; a GPU keeps float16, since its operator knows no float32.
    `opening`: the graph, where it was begun with earlier, for the same device and kind of cache.
    Raises ModelDamaged or EngineFailed, see `open_graph`.
    """
    config = manifest.config
    if opening is None:
        graph, device = open_decoder_graph(
            folder, manifest, asked_device=asked_device, threads=threads, spinning=spinning, cache_type=cache_type
        )
    else:
        graph, device = opening.result()
    on_gpu = device.kind == "gpu"
    kept: CacheType = "float16" if on_gpu else cache_type
    _check_names(graph, manifest, DECODERS[kept], kept)
    cache = allocate_caches(
        config,
        context_length=context_length,
        # CUDA's operator refuses more rows than the window; slack makes the CPU's evict less often.
        local_rows=config.sliding_window if on_gpu else manifest.local_cache_rows,
        dtype=kept,
        make_buffer=DeviceBuffer if on_gpu else HostBuffer,
    )
    output_rows, open_reader, table_rows = None, None, None
    if kept != "float16":
        table_rows = _rows_of(graph, folder, manifest)
        open_cpu = partial(open_graph, asked_device="cpu", threads=threads, spinning=spinning)
        has_reader = READER in manifest.files
        rows_graph = _open_output_rows(folder, open_cpu)
        same = table_rows is not None and table_rows.names == rows_graph.table_names
        output_rows = OutputRows(
            rows_graph,
            config.vocab_size,
            others_are_coarse=manifest.coarse_logits,
            rows=table_rows if same else _rows_of(rows_graph, folder, manifest),
        )
        if has_reader and kept == "float32" and integer_products_are_exact():
            open_reader = partial(_open_reader, partial(open_cpu, folder / READER), manifest)
        elif has_reader and kept == "float32":
            # The decoder reads as well, in products that cannot overflow.
            device = replace(device, reason=f"{device.reason}; {SLOW_READING}")
    decoder = Decoder(
        graph,
        cache,
        manifest,
        scales=scales if kept == "int8" else None,
        output_rows=output_rows,
        open_reader=open_reader,
        table_rows=table_rows,
    )
    return decoder, device, kept


def _rows_of(graph: Graph, folder: Path, manifest: Manifest) -> TableRows | None:
    """Rows of a graph's table, if it takes them and the manifest says where they are."""
    parts = {name: manifest.tables[name] for name in graph.table_names if name in manifest.tables}
    return TableRows(folder / WEIGHTS, parts) if parts and parts.keys() == graph.table_names else None


def _open_output_rows(folder: Path, open_cpu: Callable[[Path], tuple[Graph, Device]]) -> Graph:
    graph, _ = open_cpu(folder / OUTPUT_ROWS)
    if graph.input_names != {HIDDEN, TOKEN_IDS} or graph.output_names != {LOGITS}:
        raise ModelDamaged(f"The model cannot be used: {OUTPUT_ROWS} is not a graph of this program's making.")
    return graph


def _open_reader(open_graph: Callable[[], tuple[Graph, Device]], manifest: Manifest) -> Graph:
    graph, _ = open_graph()
    places = [(layer, part) for layer in range(manifest.config.num_hidden_layers) for part in ("key", "value")]
    expected = {INPUT_IDS, TOTAL_LENGTH} | {past_name(*place) for place in places}
    if graph.input_names != expected or graph.output_names != {present_name(*place) for place in places}:
        raise ModelDamaged(f"The model cannot be used: {READER} is not a graph of this program's making.")
    return graph


def _check_names(graph: Graph, manifest: Manifest, name: str, cache_type: CacheType) -> None:
    places = [(layer, part) for layer in range(manifest.config.num_hidden_layers) for part in ("key", "value")]
    inputs = {INPUT_IDS, TOTAL_LENGTH, LOGIT_POSITIONS, PRODUCT_TERMS} | {past_name(*place) for place in places}
    if manifest.vision is not None:
        inputs.add(IMAGE_FEATURES)
    if cache_type == "int8":
        inputs |= {scale_name(*place) for place in places}
    hidden = set() if cache_type == "float16" else {HIDDEN}
    outputs = {LOGITS} | hidden | {present_name(*place) for place in places}
    if graph.input_names != inputs or graph.output_names != outputs:
        raise ModelDamaged(f"The model cannot be used: {name} is not a graph of this program's making.")
