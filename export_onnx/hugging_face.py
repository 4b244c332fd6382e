"""A Hugging Face folder as a `Checkpoint`: config.json, safetensors in one file or in shards, and a tokenizer."""

from __future__ import annotations

import hashlib
import math
from pathlib import Path

import numpy as np

from app.errors import ExportFailed
from app.inference.config import TextConfig, VisionConfig
from export_onnx.checkpoint import FloatArray, OnBytes
from export_onnx.hugging_face_config import (
    read_check_tokens,
    read_text_config,
    read_vision_config,
    sees_images,
    text_values,
)
from export_onnx.hugging_face_names import PROJECTION, canonical_name, keeps_weight_minus_one
from export_onnx.joined_file import JoinedFile
from export_onnx.json_file import read_json, read_json_if_there
from export_onnx.model_card import display_name, end_tokens, has_chat_template, licence, source_name, start_token
from export_onnx.safetensors_shards import INDEX, ITEM_SIZES, ShardTensor, find_shards, read_shards
from export_onnx.tensor_shapes import OUTPUT, check_tensors, expected_shapes
from export_onnx.tokenizer_json import build_from_tokenizer_json
from export_onnx.tokenizer_model import check_tokenizer_model, piece_id

TOKENIZER, TOKENIZER_JSON = "tokenizer.model", "tokenizer.json"
DESCRIPTIONS = (
    "config.json",
    "generation_config.json",
    "preprocessor_config.json",
    "processor_config.json",
    "tokenizer_config.json",
    "chat_template.json",
    "chat_template.jinja",
    TOKENIZER,
    TOKENIZER_JSON,
    INDEX,
)
"""Files that decide on what the model is, beside the shards: the fingerprint covers those that are there."""
PIECE_BYTES = 1 << 26
"""Bytes of a file that are held at a time."""


class HuggingFaceCheckpoint:
    """A checkpoint in a folder. See `Checkpoint` for its members."""

    def __init__(self, folder: Path, tensors: dict[str, ShardTensor], source: str) -> None:
        config = read_json(folder / "config.json", source)
        generation = read_json_if_there(folder / "generation_config.json", source)
        self._folder = folder
        self._tensors = tensors
        self._tokenizer: bytes | None = None  # rebuilding one takes seconds
        self.source = source
        self.source_sha256 = ""
        sees = sees_images(config, source)
        text = text_values(config, source)
        self.config: TextConfig = read_text_config(config, source)
        vocab_size = self.config.vocab_size
        self.vision: VisionConfig | None = (
            read_vision_config(config, read_preprocessor(folder, source), vocab_size, source) if sees else None
        )
        if text.get("tie_word_embeddings", config.get("tie_word_embeddings", True)):
            self._tensors.pop(OUTPUT, None)
        elif OUTPUT not in tensors:
            raise ExportFailed(f"{source} does not hold the tensor {OUTPUT}.")
        self.name = display_name(config, source, sum(math.prod(tensor.shape) for tensor in tensors.values()))
        self.licence = licence(folder)
        self.weights_name = ", ".join(sorted({tensor.dtype for tensor in tensors.values() if len(tensor.shape) > 1}))
        self.has_tokenizer = any((folder / name).is_file() for name in (TOKENIZER, TOKENIZER_JSON))
        configs = [generation, config, text]
        self.bos_token_id = start_token(configs, vocab_size, source)
        self.eos_token_ids = end_tokens(configs, vocab_size, source)
        self.check_tokens = read_check_tokens(config, vocab_size, source)
        self.instruction_tuned = has_chat_template(folder, source)
        if (turn := self._end_of_turn()) is not None:
            self.instruction_tuned = self.instruction_tuned or turn in self.eos_token_ids
            if self.instruction_tuned:
                self.eos_token_ids = tuple(dict.fromkeys((*self.eos_token_ids, turn)))

    def tensor_names(self) -> tuple[str, ...]:
        return tuple(self._tensors)

    def tensor_bytes(self, name: str) -> int:
        return self._tensor(name).size

    def tensor_shape(self, name: str) -> tuple[int, ...]:
        shape = self._tensor(name).shape
        return shape[::-1] if name == PROJECTION else shape

    def tensor_dtype(self, name: str) -> str:
        # With the 1 added, a norm's weight is no longer a number of the file's type.
        return "F32" if keeps_weight_minus_one(name) else self._tensor(name).dtype

    def keeps_blocks(self, name: str) -> bool:
        self._tensor(name)
        return False

    def tensor(self, name: str) -> FloatArray:
        return self.to_float(name)

    def to_float(self, name: str) -> FloatArray:
        tensor = self._tensor(name)
        values = np.empty(tensor.shape, np.float32)
        rows = max(1, PIECE_BYTES * (tensor.shape[0] if tensor.shape else 1) // max(1, tensor.size))
        for start in range(0, tensor.shape[0], rows):
            stop = min(start + rows, tensor.shape[0])
            values[start:stop] = self._read(name, start, stop)
        return np.ascontiguousarray(values.T) if name == PROJECTION else values

    def rows(self, name: str, start: int, stop: int) -> FloatArray:
        return self.to_float(name)[start:stop] if name == PROJECTION else self._read(name, start, stop)

    def tokenizer_model(self) -> bytes:
        if self._tokenizer is None:
            self._tokenizer = _read_tokenizer(self._folder, self.source)
        return self._tokenizer

    def _read(self, name: str, start: int, stop: int) -> FloatArray:
        tensor = self._tensor(name)
        try:
            values = tensor.read(start, stop)
        except KeyError:
            raise ExportFailed(
                f"The tensor {name} in {self.source} is kept as {tensor.dtype}, which cannot be read."
            ) from None
        except (EOFError, OSError) as error:
            raise ExportFailed(f"The tensor {name} in {self.source} can no longer be read ({error}).") from error
        if not np.isfinite(values).all():
            raise ExportFailed(f"The tensor {name} in {self.source} holds values that are not numbers.")
        return values + np.float32(1) if keeps_weight_minus_one(name) else values

    def _tensor(self, name: str) -> ShardTensor:
        if name not in self._tensors:
            raise ExportFailed(f"{self.source} does not hold the tensor {name}.")
        return self._tensors[name]

    def _end_of_turn(self) -> int | None:
        return piece_id(self.tokenizer_model(), "<end_of_turn>") if self.has_tokenizer else None


def open_hugging_face(folder: Path, on_bytes: OnBytes = lambda done, total: None) -> HuggingFaceCheckpoint:
    """Open a folder, hold its tensors against its configuration, and hash it; `on_bytes` hears how far hashing is.

    Raises ExportFailed if it is no Gemma 3, if something is missing, cut off or damaged, or of a kind Gemma 3 has not.
    """
    checkpoint, shards = read_folder(folder)
    files = [name for name in DESCRIPTIONS if (folder / name).is_file()] + shards
    checkpoint.source_sha256 = fingerprint(folder, files, checkpoint.source, on_bytes)
    return checkpoint


def read_folder(folder: Path) -> tuple[HuggingFaceCheckpoint, list[str]]:
    """The same without hashing, and the names of the files with tensors: enough to tell what the model is."""
    source = source_name(folder)
    config = read_json(folder / "config.json", source)
    sees_images(config, source)  # a foreign model is named as such, whatever its files hold
    read_text_config(config, source)
    shards = find_shards(folder, source)
    checkpoint = HuggingFaceCheckpoint(folder, _canonical(read_shards(folder, shards, source), source), source)
    check_tensors(checkpoint)
    check_types(checkpoint)
    return checkpoint, list(shards)


def check_types(checkpoint: HuggingFaceCheckpoint) -> None:
    """Raise ExportFailed for a tensor that the architecture does not have, or one of a type that is not read."""
    expected = expected_shapes(checkpoint.config, checkpoint.vision)
    for name in checkpoint.tensor_names():
        if name not in expected:
            raise ExportFailed(f"{checkpoint.source} holds the tensor {name}, which has no place in this model.")
        if (dtype := checkpoint.tensor_dtype(name)) not in ITEM_SIZES:
            raise ExportFailed(f"The tensor {name} in {checkpoint.source} is kept as {dtype}, which cannot be read.")


def fingerprint(folder: Path, names: list[str], source: str, on_bytes: OnBytes) -> str:
    """SHA-256 over names, sizes and bytes of these files. Raises ExportFailed if one cannot be read."""
    digest = hashlib.sha256()
    try:
        files = {name: JoinedFile([folder / name]) for name in names}
        done, total = 0, sum(file.size for file in files.values())
        for name, file in files.items():
            digest.update(f"{name}\0{file.size}\0".encode())
            for start in range(0, file.size, 1 << 24):
                data = file.read(start, min(1 << 24, file.size - start))
                digest.update(data.data)
                done += len(data)
                on_bytes(done, total)
    except (EOFError, OSError) as error:
        raise ExportFailed(f"{source} can no longer be read ({error}).") from error
    return digest.hexdigest()


def _canonical(tensors: dict[str, ShardTensor], source: str) -> dict[str, ShardTensor]:
    """Tensors under the names of a `Checkpoint`, without those that have no use."""
    named: dict[str, ShardTensor] = {}
    for name, tensor in tensors.items():
        if (canonical := canonical_name(name)) is None:
            continue
        if canonical in named:
            raise ExportFailed(f"{source} holds the tensor {canonical} twice, under two names.")
        named[canonical] = tensor
    return named


def read_preprocessor(folder: Path, source: str) -> dict[str, object]:
    """How images are prepared: in a file of its own, or (transformers 5) within the processor's."""
    if values := read_json_if_there(folder / "preprocessor_config.json", source):
        return values
    nested = read_json_if_there(folder / "processor_config.json", source).get("image_processor")
    return nested if isinstance(nested, dict) else {}


def _read_tokenizer(folder: Path, source: str) -> bytes:
    """The SentencePiece model of a folder. Raises ExportFailed if there is none, or none of Gemma's."""
    if (path := folder / TOKENIZER).is_file():
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ExportFailed(f"{TOKENIZER} in {source} cannot be read ({error.strerror}).") from error
        return check_tokenizer_model(data, f"{TOKENIZER} in {source}")
    if (path := folder / TOKENIZER_JSON).is_file():
        return build_from_tokenizer_json(read_json(path, source), f"{TOKENIZER_JSON} in {source}")
    raise ExportFailed(f"{source} holds no tokenizer: neither {TOKENIZER} nor {TOKENIZER_JSON} is there.")
