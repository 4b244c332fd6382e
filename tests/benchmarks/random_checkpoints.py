"""Checkpoints of Gemma 3's real shapes with random weights, written as they are published: for what an export takes.

    write_folder         config.json and one safetensors file of bf16, as Google's folders
    write_gguf           layers in Q4_0, the table in F16, norms in F32, as Google's QAT files
    write_vision_gguf    the tower beside it (mmproj), in F16

The weights are those of random_models.PoolCheckpoint; a tensor is written before the next is made.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Callable
from pathlib import Path

import ml_dtypes
import numpy as np
from gguf import GGMLQuantizationType, GGUFWriter
from numpy.typing import NDArray
from random_models import PoolCheckpoint, checkpoint_of
from sentencepiece import SentencePieceProcessor

from app.inference.config import TextConfig, VisionConfig
from export_onnx.checkpoint import Blocks
from export_onnx.gguf import LAYER_TENSOR_NAMES as TEXT_LAYER_NAMES
from export_onnx.gguf import TENSOR_NAMES as TEXT_NAMES
from export_onnx.gguf_vision import LAYER_TENSOR_NAMES as VISION_LAYER_NAMES
from export_onnx.gguf_vision import TENSOR_NAMES as VISION_NAMES
from export_onnx.hugging_face_names import PROJECTION, keeps_weight_minus_one

ROWS = 8192
VISION_STARTS = ("vision_tower.", "multi_modal_projector.")
Q4_0 = GGMLQuantizationType.Q4_0


def write_folder(folder: Path, config: TextConfig, tokenizer: bytes) -> Path:
    """A text model as Hugging Face keeps it: config.json, one safetensors file, a tokenizer."""
    folder.mkdir()
    (folder / "tokenizer.model").write_bytes(tokenizer)
    values = {"model_type": "gemma3_text", "architectures": ["Gemma3ForCausalLM"], "torch_dtype": "bfloat16"}
    (folder / "config.json").write_text(json.dumps({**config.to_json(), **values}))
    checkpoint = checkpoint_of(config, "bf16")
    head: dict[str, object] = {}
    end = 0
    for name in checkpoint.tensor_names():
        shape = checkpoint.tensor_shape(name)
        size = 2 * math.prod(shape)
        head[name] = {"dtype": "BF16", "shape": list(shape), "data_offsets": [end, end + size]}
        end += size
    packed = json.dumps(head).encode()
    with (folder / "model.safetensors").open("wb") as file:
        file.write(struct.pack("<Q", len(packed)) + packed)
        for name in checkpoint.tensor_names():
            _write_bf16(file.write, checkpoint, name)
    return folder


def _write_bf16(write: Callable[[bytes], int], checkpoint: PoolCheckpoint, name: str) -> None:
    """A tensor as the file keeps it, a piece at a time."""
    count = checkpoint.tensor_shape(name)[0]
    for start in range(0, count, ROWS):
        values = checkpoint.rows(name, start, min(start + ROWS, count))
        write((values - 1 if keeps_weight_minus_one(name) else values).astype(ml_dtypes.bfloat16).tobytes())


def write_gguf(out: Path, config: TextConfig, tokenizer: Path) -> Path:
    """A text model in one GGUF file, with the vocabulary of a tokenizer.model."""
    writer = GGUFWriter(out, "gemma3")
    for key, number in {
        "block_count": config.num_hidden_layers,
        "attention.head_count": config.num_attention_heads,
        "attention.head_count_kv": config.num_key_value_heads,
        "attention.key_length": config.head_dim,
        "attention.value_length": config.head_dim,
        "attention.sliding_window": config.sliding_window,
        "context_length": config.max_position_embeddings,
        "embedding_length": config.hidden_size,
        "feed_forward_length": config.intermediate_size,
    }.items():
        writer.add_uint32(f"gemma3.{key}", number)
    writer.add_float32("gemma3.attention.layer_norm_rms_epsilon", config.rms_norm_eps)
    writer.add_float32("gemma3.rope.freq_base", config.rope_theta)
    if config.rope_scaling_factor != 1:
        writer.add_string("gemma3.rope.scaling.type", "linear")
        writer.add_float32("gemma3.rope.scaling.factor", config.rope_scaling_factor)
    pieces = SentencePieceProcessor(model_file=str(tokenizer))
    ids = range(config.vocab_size)
    writer.add_tokenizer_model("llama")
    writer.add_token_list([pieces.id_to_piece(i) for i in ids])
    writer.add_token_scores([pieces.get_score(i) for i in ids])
    writer.add_token_types([_kind_of_piece(pieces, i) for i in ids])
    checkpoint = checkpoint_of(config, "int4")
    _write_tensors(writer, checkpoint, {name: _text_name(name) for name in checkpoint.tensor_names()})
    return out


def write_vision_gguf(out: Path, config: TextConfig, vision: VisionConfig) -> Path:
    """The vision tower and projector that go with a text model, in a GGUF file of their own."""
    writer = GGUFWriter(out, "clip")
    writer.add_string("clip.projector_type", "gemma3")
    for key, number in {
        "projection_dim": config.hidden_size,
        "image_size": vision.image_size,
        "patch_size": vision.patch_size,
        "embedding_length": vision.hidden_size,
        "feed_forward_length": vision.intermediate_size,
        "block_count": vision.num_hidden_layers,
        "attention.head_count": vision.num_attention_heads,
    }.items():
        writer.add_uint32(f"clip.vision.{key}", number)
    writer.add_float32("clip.vision.attention.layer_norm_epsilon", vision.layer_norm_eps)
    writer.add_array("clip.vision.image_mean", [0.5, 0.5, 0.5])
    writer.add_array("clip.vision.image_std", [0.5, 0.5, 0.5])
    checkpoint = checkpoint_of(config, "fp32", vision)
    names = [name for name in checkpoint.tensor_names() if name.startswith(VISION_STARTS)]
    _write_tensors(writer, checkpoint, {name: _vision_name(name) for name in names})
    return out


def _write_tensors(writer: GGUFWriter, checkpoint: PoolCheckpoint, names: dict[str, str]) -> None:
    """The head, then each tensor; `names` from a checkpoint's to the file's."""
    for name, called in names.items():
        shape = checkpoint.tensor_shape(name)
        shape = shape[::-1] if name == PROJECTION else shape
        if _is_in_blocks(checkpoint, name):
            packed = (shape[0], shape[1] // 32 * 18)
            writer.add_tensor_info(called, packed, np.dtype(np.uint8), math.prod(packed), Q4_0)
        else:
            dtype = np.dtype(np.float16 if len(shape) > 1 else np.float32)
            writer.add_tensor_info(called, shape, dtype, math.prod(shape) * dtype.itemsize)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    for name in names:
        weight = checkpoint.tensor(name) if _is_in_blocks(checkpoint, name) else checkpoint.to_float(name)
        if isinstance(weight, Blocks):
            writer.write_tensor_data(_packed(weight))
        else:
            weight = weight.T if name == PROJECTION else weight
            writer.write_tensor_data(np.ascontiguousarray(weight, np.float16 if weight.ndim > 1 else np.float32))
    writer.close()


def _is_in_blocks(checkpoint: PoolCheckpoint, name: str) -> bool:
    return checkpoint.keeps_blocks(name) and name.startswith("model.layers.")


def _packed(blocks: Blocks) -> NDArray[np.uint8]:
    """Q4_0 as ggml lays it out, [rows, bytes]: the scale in float16, then elements i and i + 16 in a byte."""
    rows = len(blocks.q)
    scales = blocks.scale.astype(np.float16).reshape(-1, 1).view(np.uint8)
    q = blocks.q.reshape(-1, 32)
    return np.concatenate([scales, q[:, :16] | q[:, 16:] << np.uint8(4)], axis=1).reshape(rows, -1)


def _text_name(name: str) -> str:
    stem = name.removesuffix(".weight")
    for ours, theirs in TEXT_NAMES.items():
        if stem == theirs:
            return f"{ours}.weight"
    _, _, layer, part = stem.split(".", maxsplit=3)
    (ours,) = (ours for ours, theirs in TEXT_LAYER_NAMES.items() if theirs == part)
    return f"blk.{layer}.{ours}.weight"


def _vision_name(name: str) -> str:
    stem, _, kind = name.rpartition(".")
    for ours, theirs in VISION_NAMES.items():
        if stem == theirs:
            return f"{ours}.{kind}"
    _, _, _, layer, part = stem.split(".", maxsplit=4)
    (ours,) = (ours for ours, theirs in VISION_LAYER_NAMES.items() if theirs == part)
    return f"v.blk.{layer}.{ours}.{kind}"


def _kind_of_piece(pieces: SentencePieceProcessor, index: int) -> int:
    """Of a token, as llama.cpp numbers them."""
    if pieces.is_control(index):
        return 3
    if pieces.is_unknown(index):
        return 2
    return 6 if pieces.is_byte(index) else 1
