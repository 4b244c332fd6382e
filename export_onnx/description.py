"""What a checkpoint is, told from its configuration alone: for programs that ask whether it would fit.

No weights are read and none need be there: a folder may hold its config.json only.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from app.errors import ExportFailed
from app.inference.config import TextConfig, VisionConfig
from export_onnx.gguf import GgufCheckpoint, open_header
from export_onnx.gguf_blocks import FORMATS
from export_onnx.gguf_header import TensorEntry
from export_onnx.hugging_face import read_preprocessor
from export_onnx.hugging_face_config import read_check_tokens, read_text_config, read_vision_config, sees_images
from export_onnx.json_file import read_json
from export_onnx.model_card import display_name, source_name
from export_onnx.quantize import BLOCK_SIZE, COLUMN_WEIGHTS, VISION, WeightsOption, wants_columns
from export_onnx.reference import EMBEDDING
from export_onnx.tensor_shapes import OUTPUT, expected_shapes

CONFIG = "config.json"
WORDS = {"float32": "fp32", "float16": "fp16", "bfloat16": "bf16"}
"""What `--weights source` comes to for the types that configurations name."""
SCALE_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A checkpoint before it is exported."""

    name: str
    config: TextConfig
    vision: VisionConfig | None
    weights: str
    """What its weights become as they are: "fp32", "fp16", "bf16", or "source" for blocks."""
    weights_bytes: int
    """Size of the weights file that "source" would give, without columns; 0 where `weights` tells it."""
    table_bytes: int
    """Bytes of a weight of the embedding table where "source" keeps it in floats beside blocks; else 0."""
    columns: tuple[WeightsOption, ...]
    """The words of `--weights` with which columns would be written, too, unless the export is told otherwise."""
    checks_images: bool = False
    """Whether it says of images if they violate a policy, and answers nothing else."""

    def to_json(self) -> dict[str, Any]:
        """As JSON-ready values."""
        return {
            "name": self.name,
            "config": self.config.to_json(),
            "vision": self.vision and self.vision.to_json(),
            "weights": self.weights,
            "weights_bytes": self.weights_bytes,
            "table_bytes": self.table_bytes,
            "columns": list(self.columns),
            "checks_images": self.checks_images,
        }


def describe_source(source: Path, vision: Path | None = None) -> Description:
    """Describe a Hugging Face folder, its config.json, or a GGUF file with its tower. Raises ExportFailed."""
    if source.is_file() and source.name != CONFIG:
        return _describe_gguf(open_header([source], source=source.name, vision=vision))
    if vision is not None:
        raise ExportFailed("--vision belongs to a .gguf file: folders hold their own tower.")
    folder = source.parent if source.is_file() else source
    if not folder.is_dir():
        raise ExportFailed(f"There is no file or folder {source}.")
    return _describe_folder(folder)


def _describe_folder(folder: Path) -> Description:
    name = source_name(folder)
    values = read_json(folder / CONFIG, name)
    sees = sees_images(values, name)
    config = read_text_config(values, name)
    tower = read_vision_config(values, read_preprocessor(folder, name), config.vocab_size, name) if sees else None
    dtype = str(values.get("dtype") or values.get("torch_dtype") or "bfloat16")
    shapes = expected_shapes(config, tower)
    if values.get("tie_word_embeddings", True):
        shapes.pop(OUTPUT, None)  # one matrix with the embeddings
    count = sum(map(math.prod, shapes.values()))
    matrices = sum(
        math.prod(shape) for name, shape in shapes.items() if len(shape) == 2 and not name.startswith(VISION)
    )
    return Description(
        name=display_name(values, name, count),
        config=config,
        vision=tower,
        weights=WORDS.get(dtype, "fp32"),
        weights_bytes=0,
        table_bytes=0,
        columns=("int8",) if COLUMN_WEIGHTS[0] <= matrices <= COLUMN_WEIGHTS[1] else (),
        checks_images=read_check_tokens(values, config.vocab_size, name) is not None,
    )


def _describe_gguf(checkpoint: GgufCheckpoint) -> Description:
    return Description(
        name=checkpoint.name,
        config=checkpoint.config,
        vision=checkpoint.vision,
        weights="source",
        weights_bytes=sum(_written_bytes(entry) for entry in checkpoint.entries()),
        table_bytes=0 if checkpoint.keeps_blocks(EMBEDDING) else _float_bytes(checkpoint.tensor_dtype(EMBEDDING)),
        columns=tuple(option for option in get_args(WeightsOption) if wants_columns(checkpoint, option)),
    )


def _written_bytes(entry: TensorEntry) -> int:
    """Bytes that a tensor takes in the weights file."""
    count = math.prod(entry.shape)
    if entry.type in FORMATS and len(entry.shape) == 2:
        bits = FORMATS[entry.type][0]
        return count * bits // 8 + count // BLOCK_SIZE * SCALE_BYTES
    return count * _float_bytes(entry.type.name)


def _float_bytes(kind: str) -> int:
    """Bytes that a number takes in the weights file, which is kept as `kind` and in no blocks."""
    return 2 if kind in ("F16", "BF16") else 4
