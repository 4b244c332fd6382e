"""Runs the graphs of a model folder on the CPU, to compare them with something; the app has an engine of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from numpy.typing import NDArray

from app.errors import ModelDamaged, PinciteError
from app.inference.config import TextConfig
from app.inference.model_files import (
    DECODER,
    FEW_TOKENS,
    HIDDEN,
    IMAGE_FEATURES,
    INPUT_IDS,
    LOGIT_POSITIONS,
    LOGITS,
    OUTPUT_ROWS,
    PIXEL_VALUES,
    PRODUCT_TERMS,
    READER,
    TOKEN_IDS,
    TOTAL_LENGTH,
    VISION,
    Manifest,
    past_name,
    present_name,
)

FloatArray = NDArray[np.float32]
IntArray = NDArray[np.int64]

OUTPUT_PIECE = 1 << 14
"""Tokens whose rows of the output matrix are in memory at a time, 42 MB for 640 numbers each."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens that are read in one step."""

    start: int
    stop: int
    features: FloatArray | None
    """[stop - start, hidden] if they are an image's soft tokens."""


def segments(ids: IntArray, image_token_id: int | None, features: FloatArray | None, chunk: int) -> Iterator[Segment]:
    """Cut a sequence into steps: text in chunks, every run of image tokens whole, with its share of `features`.

    ids       1 7 I I I I 7 9 9 9 2        I: the image token; chunks of 3
    steps     --- ------- ----- ---
    """
    is_image = ids == image_token_id if features is not None else np.zeros(len(ids), bool)
    borders = [0, *(np.flatnonzero(is_image[1:] != is_image[:-1]) + 1).tolist(), len(ids)]
    used = 0
    for start, stop in pairwise(borders):
        if features is not None and is_image[start]:
            yield Segment(start, stop, features[used : used + stop - start])
            used += stop - start
            continue
        for part in range(start, stop, chunk):
            yield Segment(part, min(part + chunk, stop), None)


def encode_images(folder: Path, pixel_values: FloatArray) -> FloatArray:
    """Soft tokens of images [n, 3, P, P] in order, [n * M, hidden]. Raises ModelDamaged."""
    session = _open_session(folder, VISION, [])
    try:
        encoded = [session.run([IMAGE_FEATURES], {PIXEL_VALUES: pixels[None]})[0][0] for pixels in pixel_values]
    except Exception as error:  # onnxruntime's errors have no common class of their own
        raise ModelDamaged(f"The vision graph cannot be run ({error}).") from error
    return np.concatenate(encoded)


class GraphRun:
    """The exported decoder on the CPU, reading one sequence from its start; caches are updated in place.

    Where the decoder's logits are coarse, those given here are all made exact.
    """

    def __init__(self, folder: Path, manifest: Manifest, tokens: int, *, with_layers: bool = False) -> None:
        """Load the graph and make caches for `tokens` tokens.

        `with_layers` makes every layer's output an output of the graph, in memory only. Raises ModelDamaged.
        """
        self._config = manifest.config
        self._reads_images = manifest.vision is not None
        names = layer_output_names(manifest.config, reads_images=self._reads_images)
        self._layer_outputs = names if with_layers else []
        self._session = _open_session(folder, DECODER, self._layer_outputs)
        self._reader = _open_session(folder, READER, []) if READER in manifest.files else None
        self._output_rows = _open_session(folder, OUTPUT_ROWS, []) if manifest.coarse_logits else None
        self._caches = {
            name: ort.OrtValue.ortvalue_from_numpy(np.zeros(shape, np.float32))
            for name, shape in _cache_shapes(manifest, tokens).items()
        }
        self.length = 0
        """Tokens read so far."""
        self.product_terms = 2
        """1: activations of products in blocks are rounded to int8."""

    def restart(self) -> None:
        """Start another sequence. What the caches hold beyond the length is never looked at."""
        self.length = 0

    def caches(self) -> dict[str, FloatArray]:
        """Copies of all caches, [1, K, C, D] by the names of the graph's inputs."""
        return {name: cache.numpy().copy() for name, cache in self._caches.items()}

    def read(self, ids: IntArray) -> None:
        """Bring tokens [S] into the caches with reader.onnx. Raises ModelDamaged if there is none, or it cannot run."""
        if self._reader is None:
            raise ModelDamaged("The model has no graph that only reads.")
        self.length += len(ids)
        binding = self._reader.io_binding()
        binding.bind_cpu_input(INPUT_IDS, ids[None])
        binding.bind_cpu_input(TOTAL_LENGTH, np.array(self.length, np.int32))
        self._bind_caches(binding, rows=None)
        _run(self._reader, binding, len(ids))

    def step(
        self, ids: IntArray, rows: IntArray, features: FloatArray | None = None
    ) -> tuple[FloatArray, list[FloatArray]]:
        """Read S more tokens. Returns the logits of the rows asked for, [N, V], and layer outputs [S, H] if wanted.

        With `features` [S, hidden] they are the soft tokens of an image; their ids are not looked at.
        """
        first, layers = self.hidden_step(ids, rows, features)
        return self.logits(first), layers

    def hidden_step(
        self, ids: IntArray, rows: IntArray, features: FloatArray | None = None
    ) -> tuple[FloatArray, list[FloatArray]]:
        """As `step`, with what `logits` takes in place of logits: those of many steps are computed faster at once."""
        self.length += len(ids)
        # A binding of its own for each step: the outputs' shapes change, and a used binding keeps the old ones.
        binding = self._session.io_binding()
        binding.bind_cpu_input(INPUT_IDS, ids[None] if features is None else np.zeros_like(ids)[None])
        binding.bind_cpu_input(TOTAL_LENGTH, np.array(self.length, np.int32))
        binding.bind_cpu_input(LOGIT_POSITIONS, rows)
        binding.bind_cpu_input(PRODUCT_TERMS, np.array([self.product_terms], np.int64))
        if self._reads_images:
            none = np.zeros((0, self._config.hidden_size), np.float32)
            binding.bind_cpu_input(IMAGE_FEATURES, np.ascontiguousarray(none if features is None else features)[None])
        for name in (LOGITS if self._output_rows is None else HIDDEN, *self._layer_outputs):
            binding.bind_output(name)
        shares_rows = self._config.num_key_value_heads == 1 and not self._reads_images and len(ids) <= FEW_TOKENS
        self._bind_caches(binding, rows=self.length if shares_rows else None)
        _run(self._session, binding, len(ids))
        first, *layers = (value.numpy() for value in binding.get_outputs()[: 1 + len(self._layer_outputs)])
        return first if self._output_rows is None else first[rows], [output[0] for output in layers]

    def logits(self, hidden: FloatArray) -> FloatArray:
        """Logits [N, V] of what `hidden_step` returned for N rows."""
        if self._output_rows is None:
            return hidden
        size, ids = self._config.vocab_size, np.arange(self._config.vocab_size)
        logits = np.empty((len(hidden), size), np.float32)
        for start in range(0, size if len(hidden) else 0, OUTPUT_PIECE):
            piece = ids[None, start : start + OUTPUT_PIECE]
            (logits[:, start : start + OUTPUT_PIECE],) = self._output_rows.run(None, {HIDDEN: hidden, TOKEN_IDS: piece})
        return logits

    def _bind_caches(self, binding: ort.IOBinding, rows: int | None) -> None:
        """`rows`: so many of the first rows of global layers are shown, as the app does it in short steps."""
        for layer in range(self._config.num_hidden_layers):
            for part in ("key", "value"):
                cache = self._caches[past_name(layer, part)]
                one, heads, held, dim = cache.shape()
                shown = held if rows is None or self._config.is_local(layer) else rows
                place = ("cpu", 0, np.float32, (one, heads, shown, dim), cache.data_ptr())
                binding.bind_input(past_name(layer, part), *place)
                binding.bind_output(present_name(layer, part), *place)


def layer_output_names(config: TextConfig, *, reads_images: bool) -> list[str]:
    """Names of the values in the graph that hold what goes into the layers and each layer's output, [1, S, H]."""
    layers = [f"/model/layers.{layer}/mlp/residual/Add/output_0" for layer in range(config.num_hidden_layers)]
    first = "/model/image/choice/If/output_0" if reads_images else "/model/embed_tokens/scale/Mul/output_0"
    return [first, *layers]


def _run(session: ort.InferenceSession, binding: ort.IOBinding, tokens: int) -> None:
    try:
        session.run_with_iobinding(binding)
    except Exception as error:  # onnxruntime's errors have no common class of their own
        raise ModelDamaged(f"The graph cannot be run on {tokens} tokens ({error}).") from error


def _open_session(folder: Path, name: str, extra_outputs: Sequence[str]) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(folder.resolve()))
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        model = onnx.load(folder / name, load_external_data=False)
        known = {output for node in model.graph.node for output in node.output}
        if missing := [name for name in extra_outputs if name not in known]:
            raise ModelDamaged(f"The graph in {folder} has no value called {missing[0]}: it cannot be compared.")
        model.graph.output.extend(
            onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in extra_outputs
        )
        return ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    except PinciteError:
        raise
    except Exception as error:  # protobuf's and onnxruntime's errors have no common class of their own
        raise ModelDamaged(f"The graph in {folder} cannot be loaded ({error}).") from error


def _cache_shapes(manifest: Manifest, tokens: int) -> dict[str, tuple[int, int, int, int]]:
    config = manifest.config
    return {
        past_name(layer, part): (
            1,
            config.num_key_value_heads,
            manifest.local_cache_rows if config.is_local(layer) else tokens,
            config.head_dim,
        )
        for layer in range(config.num_hidden_layers)
        for part in ("key", "value")
    }
