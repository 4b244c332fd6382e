"""How much memory a model will take, from its architecture alone: nothing is loaded, nothing is measured.

    loading   program + weights + scales + the output matrix as the file has it, while it is packed
    reading   program + encoders + weights + scales + table + caches + checkpoints + working space
    looking   program + encoders + weights + scales + table + caches + checkpoints + vision tower + its working space
              + what the file has of the tower in 16 bits, which stays mapped beside what it is widened to
              peak = the largest of the three

On a CPU, ONNX Runtime packs every matrix into memory of its own; what stays mapped of the weights file are the blocks'
scales. Rows of an embedding table in blocks are read from the file and held, a dense one is mapped, and of it what was
looked at counts. Columns, where there are any, are packed too. docs/memory.md shows how near this comes to what was
measured. On a GPU it is the sizes of what lies in its memory, and what was left over on the one that was at hand.

Letters: V vocabulary, H hidden size, F ffn size, Q and K width of queries and of keys, S tokens of a step.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from app.inference.config import TextConfig, VisionConfig
from app.inference.held_checkpoints import MAX_CHECKPOINT_BYTES, MAX_CHECKPOINTS
from app.inference.model_files import LARGEST_FOLDED, CacheType, local_rows_of
from app.inference.reading_plan import CHUNK, CHUNK_ON_GPU
from app.inference.table_rows import HELD

Where = Literal["cpu", "gpu"]
BYTES: dict[CacheType, int] = {"float32": 4, "float16": 2, "int8": 1}
FLOAT, HALF = 4, 2
"""Bytes of a weight in 32 and in 16 bits."""

PROGRAM = 85_000_000
"""The engine's process before it loads a model: Python, ONNX Runtime, and 262,144 pieces of a vocabulary."""
ENCODERS = 287_000_000
"""The encoders of sentences and passages (inference/sentence_encoder.py, passage_encoder.py), from the first question
on that looks for passages: what they add to a process that reads, 116 to 131 MB and 154 to 157 MB measured. Vectors,
some 1 KB a passage and 37 MB at most, are not counted."""
PROGRAM_ON_GPU = 950_000_000
"""What CUDA, its libraries and ONNX Runtime's arena keep for themselves: what was left over on one NVIDIA H200."""
GRAPH_OF_LAYER = 1_000_000
"""Nodes, norms and bookkeeping of a layer."""
SCALE = FLOAT / 32
"""Bytes a weight takes for its block's scale, and as much again for its block's sum."""
LOOK = 65_536
"""Bytes of a mapped file that Linux brings in around a place that is looked at."""
COARSE = 0.5 + FLOAT / 128
"""Bytes of a weight of the coarse output matrix. Loaded, its blocks of 128 have a sum, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightForm:
    """How weights are kept in the file."""

    kind: Literal["blocks", "half", "float"]
    """Blocks of small integers, 16 bits, or 32 bits."""
    size: float
    """Bytes of a weight of the text decoder, scales included."""
    vision_kind: Literal["blocks", "half", "float"]
    vision_size: float
    table: float = 0
    """Bytes of a weight of the embedding table where it stays in floats beside blocks, as in Google's Q4_0 files; 0: it
    is kept like the rest."""
    columns: bool = False
    """Whether there are columns of int8 as well, with the graphs that they are for."""


FORMS: dict[str, WeightForm] = {
    "fp32": WeightForm(kind="float", size=4, vision_kind="float", vision_size=4),
    "fp16": WeightForm(kind="half", size=2, vision_kind="half", vision_size=2),
    "bf16": WeightForm(kind="half", size=2, vision_kind="half", vision_size=2),
    "int8": WeightForm(kind="blocks", size=1 + SCALE, vision_kind="blocks", vision_size=1 + SCALE),
    # The vision tower keeps eight bits where the decoder has four.
    "int4": WeightForm(kind="blocks", size=0.5 + SCALE, vision_kind="blocks", vision_size=1 + SCALE),
}
"""By the words of `export_onnx --weights`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryNeed:
    """Bytes, by what they are for, at one context length that is used to its end."""

    program: int
    encoders: int
    """Of sentences, with its weights; it never runs on a GPU."""
    weights: int
    """In memory of the process, or of the GPU."""
    mapped: int
    """Pages of the weights file that are in use; the system can drop them and read them again."""
    caches: int
    checkpoints: int
    """Copies of windows, to come back to; on a GPU they lie in the process' memory, and are not counted."""
    working: int
    """Values in between while a chunk is read."""
    vision: int
    """The tower and its working space, while an image is looked at; 0: the model reads text only."""
    loading: int
    """More than `weights` and `mapped`, for a moment while the model is loaded."""

    @property
    def kept(self) -> int:
        """What is in use whatever the model does."""
        return self.program + self.encoders + self.weights + self.mapped + self.caches + self.checkpoints

    @property
    def peak(self) -> int:
        """The most that is in use at any moment."""
        packing = self.program + self.weights + self.loading
        return max(packing, self.kept + max(self.working, self.vision))


def need_of(
    text: TextConfig,
    vision: VisionConfig | None,
    form: WeightForm,
    *,
    where: Where,
    context: int,
    cache: CacheType,
    local_rows: int | None = None,
) -> MemoryNeed:
    """What a model takes with `context` tokens. `local_rows`: rows of a local layer's cache, by default the engine's.

    A GPU's caches are float16 whatever `cache` says.
    """
    window = text.sliding_window
    on_gpu = where == "gpu"
    kept: CacheType = "float16" if on_gpu else cache
    rows = window if on_gpu else local_rows or local_rows_of(window)
    if on_gpu:
        weights, mapped, loading = _weights_on_gpu(text, form)
    elif has_coarse_output(text, form):
        has_reader = form.columns and kept == "float32"
        weights, mapped, loading = _weights_with_coarse_output(text, form, context, has_reader=has_reader)
    else:
        weights, mapped, loading = _weights_on_cpu(text, form)
    return MemoryNeed(
        program=PROGRAM_ON_GPU if on_gpu else PROGRAM,
        encoders=0 if on_gpu else ENCODERS,
        weights=weights,
        mapped=mapped,
        caches=cache_bytes(text, context, rows, kept),
        checkpoints=0 if on_gpu else checkpoint_bytes(text, context, kept),
        working=working_bytes(text, form, context, on_gpu=on_gpu, has_reader=form.columns and kept == "float32"),
        vision=0 if vision is None else vision_bytes(vision, text.hidden_size, form, on_gpu=on_gpu),
        loading=loading,
    )


def has_coarse_output(text: TextConfig, form: WeightForm) -> bool:
    """Whether there is a coarse copy of the output matrix: beside columns, and of a large one in 16 bits."""
    is_half = _table_size(form) == HALF and (form.kind != "blocks" or form.table > 0)
    return form.columns or (is_half and text.vocab_size * text.hidden_size * FLOAT > LARGEST_FOLDED)


def cache_bytes(text: TextConfig, tokens: int, local_rows: int, cache: CacheType) -> int:
    """Keys and values of all layers after `tokens` tokens: all of them in global layers, `local_rows` in local ones."""
    row = 2 * text.num_key_value_heads * text.head_dim * BYTES[cache]
    local = sum(text.is_local(layer) for layer in range(text.num_hidden_layers))
    return row * (local * min(tokens, local_rows) + (text.num_hidden_layers - local) * tokens)


def checkpoint_bytes(text: TextConfig, tokens: int, cache: CacheType) -> int:
    """As many checkpoints as a sequence keeps: eight, or fewer where they are large, but always two."""
    local = sum(text.is_local(layer) for layer in range(text.num_hidden_layers))
    rows = min(tokens, text.sliding_window - 1)
    size = 2 * text.num_key_value_heads * text.head_dim * BYTES[cache] * local * rows + FLOAT * text.vocab_size
    return size * min(MAX_CHECKPOINTS, max(2, MAX_CHECKPOINT_BYTES // size))


def decoder_weights(text: TextConfig) -> int:
    """Numbers in the matrices of the decoder, the embedding table (which is the output matrix, too) included."""
    queries, keys = _widths(text)
    hidden = text.hidden_size
    layer = hidden * (2 * queries + 2 * keys + 3 * text.intermediate_size)
    return text.vocab_size * hidden + text.num_hidden_layers * layer


def vision_weights(vision: VisionConfig, text_hidden: int) -> int:
    """Numbers in the matrices of the vision tower and the projector, without what is always float32."""
    hidden = vision.hidden_size
    layer = 4 * hidden * hidden + 2 * hidden * vision.intermediate_size
    return vision.num_hidden_layers * layer + hidden * text_hidden


def working_bytes(text: TextConfig, form: WeightForm, context: int, *, on_gpu: bool, has_reader: bool = False) -> int:
    """Values in between while a chunk is read.

    ONNX Runtime plans a buffer for each shape that is in use at once, and keeps the buffers until the step ends. With
    blocks every product has its input and output twice (export_onnx/products.py): so many rows of F, H, Q and K. A
    reader of columns takes less.
    """
    queries, keys = _widths(text)
    if on_gpu:
        # A matrix in blocks is spread out in float16 while many tokens are multiplied with it.
        spread = text.intermediate_size * text.hidden_size * BYTES["float16"] if form.kind == "blocks" else 0
        rows = 3 * text.intermediate_size + 5 * text.hidden_size + 4 * (queries + keys)
        return min(CHUNK_ON_GPU, context) * rows * FLOAT + spread
    inner, hidden, query, key = (14, 12, 12, 6) if form.kind == "blocks" else (4, 6, 4, 4)
    if has_reader:
        inner, hidden, query, key = 10, 9, 8, 6
    rows = inner * text.intermediate_size + hidden * text.hidden_size + query * queries + key * keys
    return min(CHUNK, context) * rows * FLOAT


def vision_bytes(vision: VisionConfig, text_hidden: int, form: WeightForm, *, on_gpu: bool) -> int:
    """The tower with what one image takes on its way through it."""
    patches, hidden = vision.patches_per_side**2, vision.hidden_size
    dense = patches * hidden + hidden * vision.num_channels * vision.patch_size**2
    weights = vision_weights(vision, text_hidden) * _own_size(form.vision_kind, form.vision_size, on_gpu=on_gpu)
    pixels = vision.num_channels * vision.image_size**2
    inner, outer = (8, 15) if form.vision_kind == "blocks" else (3, 8)
    rows = FLOAT * (patches * (inner * vision.intermediate_size + outer * hidden) + pixels)
    widened = not on_gpu and form.vision_kind == "half"
    mapped = int(vision_weights(vision, text_hidden) * form.vision_size) if widened else 0
    return int(weights) + FLOAT * dense + rows + mapped + GRAPH_OF_LAYER * vision.num_hidden_layers


def _weights_on_cpu(text: TextConfig, form: WeightForm) -> tuple[int, int, int]:
    """Own memory, mapped pages, and what loading takes beyond its own memory."""
    count, table = decoder_weights(text), text.vocab_size * text.hidden_size
    a_weight = _own_size(form.kind, form.size, on_gpu=False)
    graph = GRAPH_OF_LAYER * text.num_hidden_layers
    if form.kind != "blocks" or form.table:
        # The table is also the output matrix: all of it is looked at, when it is packed.
        packed = table * FLOAT
        scales = int((count - table) * SCALE) if form.kind == "blocks" else 0
        mapped = scales + int(table * _table_size(form))
        return int((count - table) * a_weight) + packed + graph, mapped, scales + packed
    scales = int(count * SCALE)
    return int(count * a_weight + graph + _held_rows(text, form)), scales, scales + int(table * form.size)


def _weights_with_coarse_output(
    text: TextConfig, form: WeightForm, context: int, *, has_reader: bool
) -> tuple[int, int, int]:
    """The same where the output matrix is there coarsely, too.

    The decoder packs its layers and the coarse output matrix, a reader packs the layers' columns. Rows of the table
    are held once for all.
    """
    count, table = decoder_weights(text), text.vocab_size * text.hidden_size
    layers = count - table
    own = layers * _own_size(form.kind, form.size, on_gpu=False) + table * (COARSE + FLOAT / 128)
    own += layers * has_reader + GRAPH_OF_LAYER * text.num_hidden_layers
    scales = int(table * FLOAT / 128) + (int(layers * SCALE) if form.kind == "blocks" else 0)
    if form.kind == "blocks" and not form.table:
        return int(own + _held_rows(text, form)), scales, scales + int(table * COARSE)
    # A dense table is mapped twice: for what is read, and for the likely tokens of answers. Widened layers stay mapped.
    looked_at = 2 * _looked_at(int(table * _table_size(form)), min(context, HELD))
    layers_mapped = layers * form.size if form.kind == "half" else 0
    return int(own), int(scales + looked_at + layers_mapped), scales + int(table * COARSE)


def _looked_at(size: int, looks: int) -> float:
    """Bytes of a mapped file of `size` that are there after `looks` at places all over it."""
    return size * (1 - math.exp(-looks * LOOK / size))


def _weights_on_gpu(text: TextConfig, form: WeightForm) -> tuple[int, int, int]:
    """As the file has them, but for blocks: their scales are float16, and a table has two names, and so two copies."""
    if form.kind != "blocks":
        return int(decoder_weights(text) * form.size), 0, 0
    table = text.vocab_size * text.hidden_size
    layers = (decoder_weights(text) - table) * (form.size - SCALE / 2)
    return int(layers + table * (form.table or 2 * form.size)), 0, 0


def _own_size(kind: Literal["blocks", "half", "float"], size: float, *, on_gpu: bool) -> float:
    """Bytes of a weight once it is loaded. A CPU's products in 16 bits would be slow: they are widened."""
    if on_gpu:
        return size
    return size + SCALE if kind == "blocks" else FLOAT


def _table_size(form: WeightForm) -> float:
    """Bytes of a weight of the embedding table in the file."""
    return form.table or form.size


def _held_rows(text: TextConfig, form: WeightForm) -> int:
    """Bytes of the table's rows that are held, once a text has had many different tokens."""
    return int(min(HELD, text.vocab_size) * text.hidden_size * form.size)


def _widths(text: TextConfig) -> tuple[int, int]:
    return text.num_attention_heads * text.head_dim, text.num_key_value_heads * text.head_dim
