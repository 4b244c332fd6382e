"""The model folder: what `export_onnx` writes and `app.inference` reads. File names, tensor names, manifest, checksums.

    decoder.onnx      one step: input_ids or image_features -> logits, KV caches in and out, updated in place
    reader.onnx       input_ids -> the same caches, no logits, faster; where weights are kept in columns
    output_rows.onnx  hidden, token_ids -> logits of those tokens, exactly; on the CPU
    decoder_int8.onnx, decoder_float16.onnx    the same with smaller caches; float16 is for GPUs
    vision.onnx       pixel_values -> image_features; only of models that read images
    weights.data      external data of the graphs, memory-mapped
    tokenizer.model   SentencePiece
    model.json        this manifest; written last, so a folder without it is not a model

Inputs and outputs of a decoder (S: tokens of this step, N: rows of logits asked for, T: tokens in all, this step
included, H: kv heads, D: head dim, C_l: rows of layer l's cache, V: vocabulary):

    input_ids              int64  [1, S]
    total_sequence_length  int32  scalar T; positions of this step are T - S .. T - 1
    logit_positions        int64  [N]  rows of this step whose logits are wanted, in 0 .. S - 1
    product_terms          int64  [1]  2: products as good as float32; 1: faster for many tokens, the activations of
                           products with weights in blocks rounded to int8 (export_onnx/products.py)
    image_features         float32 [1, M, hidden]  of models that read images: M = 0 in a text step; M = S where the
                           step is one image, which its ids (any valid ones) then only count
    past_key_values.{l}.key, .value      [1, H, C_l, D] of the cache's type, bound to the same memory as
    present_key_values.{l}.key, .value   [1, H, C_l, D] of the cache's type
    cache_scales.{l}.key, .value         float32 [1, H, 1, D]   of int8 caches: what one step of a channel is worth
    logits                 float32 [N, V]; coarse where the manifest says so, see output_rows.py
    hidden                 float32 [S, hidden], what logits of the step's tokens are made of; not with float16 caches

A global layer's cache of a model with one kv head may be given with its first T rows only, in a step of at most
FEW_TOKENS tokens: attention then reads every row once for all heads. `reader.onnx` takes input_ids,
total_sequence_length and float32 caches. Graphs on the CPU may be given some rows of a table in blocks as inputs, which
the manifest names; ids then count among these (table_rows.py). `output_rows.onnx` (K: tokens asked for):

    hidden                 float32 [N, hidden]
    token_ids              int64 [1, K]
    logits                 float32 [N, K]

of `vision.onnx` (P: pixels a side, M: soft tokens of an image):

    pixel_values           float32 [1, 3, P, P]
    image_features         float32 [1, M, hidden]

A local layer's cache holds `local_cache_rows` >= sliding_window rows: after T tokens, rows [0, L(T)) are the newest
L(T) positions in order, L(T) = T while T <= C, else T - G * ceil((T - C) / G) with G = C - W + 1 (the operator
GroupQueryAttention documents it). A global layer's cache holds the context length: row p is position p.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from app.errors import ModelDamaged
from app.inference.config import TextConfig, VisionConfig
from app.paths import write_whole

FORMAT_VERSION = 7
"""Raised whenever a folder written before can no longer be read (7: nothing says whether logits are coarse), would be
computed wrongly (5: float16 graphs), or much slower (6)."""

MANIFEST = "model.json"
CacheType = Literal["float32", "float16", "int8"]
"""How keys and values are kept."""

DECODER = "decoder.onnx"
DECODERS: dict[CacheType, str] = {
    "float32": DECODER,
    "float16": "decoder_float16.onnx",
    "int8": "decoder_int8.onnx",
}
VISION = "vision.onnx"
READER = "reader.onnx"
OUTPUT_ROWS = "output_rows.onnx"
WEIGHTS = "weights.data"
TOKENIZER = "tokenizer.model"
CACHE_SCALES = "cache_scales.npz"
"""Not part of the export: measured here when int8 caches are first asked for."""

FEW_TOKENS = 32
"""Most tokens of a step that may be given a cache's first T rows only."""

LARGEST_FOLDED = 1 << 30
"""Bytes in 32 bits. ONNX Runtime widens 16-bit matrices up to this size once, when it loads a graph, and larger ones in
each step anew: of an output matrix, decoders on the CPU have a coarse copy then (output_rows.py)."""

LOCAL_SLACK = 128
"""Rows of a local cache beyond its window, on the CPU: as many tokens are read between two evictions. All resident rows
are attended to, and then masked, so more slack costs more than rare evictions save."""


def local_rows_of(window: int) -> int:
    """Rows of a local layer's cache on the CPU."""
    return window + min(window, LOCAL_SLACK)


INPUT_IDS = "input_ids"
TOTAL_LENGTH = "total_sequence_length"
LOGIT_POSITIONS = "logit_positions"
PRODUCT_TERMS = "product_terms"
LOGITS = "logits"
HIDDEN = "hidden"
TOKEN_IDS = "token_ids"
PIXEL_VALUES = "pixel_values"
IMAGE_FEATURES = "image_features"


def past_name(layer: int, part: str) -> str:
    """Name of the graph's input for a layer's "key" or "value" cache."""
    return f"past_key_values.{layer}.{part}"


def present_name(layer: int, part: str) -> str:
    """Name of the graph's output for a layer's "key" or "value" cache."""
    return f"present_key_values.{layer}.{part}"


def scale_name(layer: int, part: str) -> str:
    """Name of the graph's input for the scales of a layer's "key" or "value" cache, where it is int8."""
    return f"cache_scales.{layer}.{part}"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file of the folder."""

    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class TablePart:
    """Where a part of a table [rows, columns] lies in the weights file: integers of blocks, scales, or offsets."""

    offset: int
    """Bytes."""
    rows: int
    columns: int
    dtype: Literal["uint8", "float32"]

    @property
    def row_bytes(self) -> int:
        """Bytes of a row."""
        return self.columns * (1 if self.dtype == "uint8" else 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What `model.json` says of a model."""

    name: str
    """What the user reads, such as "Gemma 3 270M"."""
    instruction_tuned: bool
    weights: str
    """How the weights are kept, such as "source (Q4_K_M)" or "fp32"."""
    source: str
    """Where the checkpoint came from: a file name or a package, never a path of the machine."""
    source_sha256: str
    licence: str
    config: TextConfig
    vision: VisionConfig | None = None
    """None: a model that reads text only."""
    bos_token_id: int
    eos_token_ids: tuple[int, ...]
    """Any of these ends an answer."""
    local_cache_rows: int
    """Rows of a local layer's cache on the CPU; CUDA needs exactly `sliding_window`."""
    files: dict[str, FileEntry]
    tables: dict[str, TablePart] = field(default_factory=dict)
    """Parts of tables that graphs on the CPU take as inputs of these names, some of their rows at a time. Without the
    input a graph maps its table itself."""
    coarse_logits: bool
    """Whether the logits of the decoders on the CPU are coarse: `output_rows.onnx` has the exact ones."""
    weights_loss: dict[str, float] = field(default_factory=dict)
    """What rounding cost, by kind of matrix ("q_proj"): error as a share of the root mean square. Empty: nothing."""
    focus_calibration: dict[str, float] = field(default_factory=dict)
    """Share of calibration questions answered right by each way of asking ("whole", "pages"); empty: not measured."""
    check_tokens: tuple[int, int] | None = None
    """The tokens of Yes and No of a model that checks images and writes nothing else; None: a model that answers."""
    format_version: int = FORMAT_VERSION

    def to_json(self) -> dict[str, Any]:
        """The manifest as JSON-ready values."""
        return {
            **asdict(self),
            "config": self.config.to_json(),
            "vision": self.vision and self.vision.to_json(),
            "eos_token_ids": list(self.eos_token_ids),
            "check_tokens": self.check_tokens and list(self.check_tokens),
        }

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Manifest:
        """Read what `to_json` wrote. Raises KeyError, TypeError or AttributeError on anything else."""
        return cls(
            **{
                **values,
                "config": TextConfig.from_json(values["config"]),
                "vision": VisionConfig.from_json(values["vision"]) if values.get("vision") else None,
                "eos_token_ids": tuple(values["eos_token_ids"]),
                "check_tokens": _pair(values.get("check_tokens")),
                "files": {name: FileEntry(**entry) for name, entry in values["files"].items()},
                "tables": {name: TablePart(**part) for name, part in values.get("tables", {}).items()},
            }
        )


def _pair(tokens: list[int] | None) -> tuple[int, int] | None:
    if tokens is None:
        return None
    yes, no = tokens
    return yes, no


def sha256_of(path: Path, on_bytes: Callable[[int], None] = lambda count: None) -> str:
    """Hash a file; `on_bytes` hears how many bytes were read, for progress."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
            on_bytes(len(block))
    return digest.hexdigest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write `model.json` atomically: the last step of an export, and the only file that is ever rewritten."""
    write_whole(folder / MANIFEST, json.dumps(manifest.to_json(), indent=1).encode(), lasting=True)


def read_manifest(folder: Path) -> Manifest:
    """Read `model.json` and check that every file it names is there with its size.

    Raises ModelDamaged if the folder is not a model, is from another version, or misses a file. Sizes catch
    truncation at once; `verify_checksums` reads everything and catches the rest.
    """
    path = folder / MANIFEST
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        version = values["format_version"]
        if version != FORMAT_VERSION:
            raise ModelDamaged(
                f"The model in {folder} has format {version}, this program reads {FORMAT_VERSION}. Export it again."
            )
        manifest = Manifest.from_json(values)
    except FileNotFoundError:
        raise ModelDamaged(f"There is no model in {folder}: {MANIFEST} is missing.") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelDamaged(f"The model in {folder} cannot be used: {MANIFEST} cannot be read ({error}).") from error
    for name, entry in manifest.files.items():
        file = folder / name
        if not file.is_file():
            raise ModelDamaged(f"The model in {folder} cannot be used: {name} is missing. Export it again.")
        if (size := file.stat().st_size) != entry.size:
            raise ModelDamaged(
                f"The model in {folder} cannot be used: {name} has {size} bytes instead of {entry.size}. "
                "Export it again."
            )
    return manifest


def verify_checksums(folder: Path, manifest: Manifest) -> None:
    """Read every file of the folder and compare its hash. Raises ModelDamaged naming the first that differs."""
    for name, entry in manifest.files.items():
        if sha256_of(folder / name) != entry.sha256:
            raise ModelDamaged(f"The model in {folder} cannot be used: {name} was changed. Export it again.")
