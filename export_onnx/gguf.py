"""A GGUF file, or two, as a `Checkpoint`: Gemma 3's tensors under Hugging Face's names."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from gguf import GGMLQuantizationType, LlamaFileType
from gguf.quants import dequantize

from app.errors import ExportFailed
from app.inference.config import VisionConfig
from export_onnx.checkpoint import LICENCES, ByteArray, FloatArray, OnBytes, Weight
from export_onnx.config_fields import Fields
from export_onnx.gguf_blocks import FORMATS, read_blocks
from export_onnx.gguf_config import read_config
from export_onnx.gguf_header import Header, TensorEntry, read_header
from export_onnx.gguf_ollama import is_of_ollama, is_tuned, split_ollama
from export_onnx.gguf_vision import read_vision_metadata, vision_entries
from export_onnx.hugging_face_names import PROJECTION
from export_onnx.joined_file import JoinedFile
from export_onnx.model_card import display_name
from export_onnx.tokenizer_model import build_tokenizer_model

PIECE_BYTES = 1 << 26
"""Bytes of a file that are turned into floats at a time."""
HASH_STEP = 1 << 24
"""Bytes that are hashed between two reports."""

TENSOR_NAMES = {
    "token_embd": "model.embed_tokens",
    "output_norm": "model.norm",
    "output": "lm_head",
}
LAYER_TENSOR_NAMES = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
    "post_ffw_norm": "post_feedforward_layernorm",
}


class GgufCheckpoint:
    """A checkpoint in one GGUF file, or in parts that stand end to end, and another for its vision tower.

    See `Checkpoint` for its members.
    """

    def __init__(
        self,
        file: JoinedFile,
        header: Header,
        *,
        source: str,
        source_sha256: str,
        tower: tuple[JoinedFile, Header, VisionConfig] | None = None,
    ) -> None:
        self._metadata = header.metadata
        self.files = [file]
        """The text model's, and its tower's."""
        self._places = {hugging_face_name(name): (file, entry) for name, entry in header.tensors.items()}
        self.source = source
        self.source_sha256 = source_sha256
        self.config = read_config(header.metadata, source)
        self.vision: VisionConfig | None = None
        if tower is not None:
            vision_file, vision_header, self.vision = tower
            self.files += [vision_file] if vision_file is not file else []  # Ollama's files hold both
            entries = vision_entries(vision_header, self.vision)
            self._places |= {name: (vision_file, entry) for name, entry in entries.items()}
        self.name = _display_name(header)
        licence = str(header.metadata.get("general.license", "unknown"))
        self.licence = LICENCES.get(licence, licence)
        self.weights_name = _weights_name(header)
        self.check_tokens = None  # no GGUF file says that it is one that checks images
        self.instruction_tuned = "tokenizer.chat_template" in header.metadata or is_tuned(header.metadata)
        self.has_tokenizer = "tokenizer.ggml.tokens" in header.metadata
        self.bos_token_id = self._token_id("bos", 2)
        self.eos_token_ids = self._end_tokens()

    def entries(self) -> list[TensorEntry]:
        """Every tensor as the files keep it."""
        return [entry for _, entry in self._places.values()]

    def tensor_names(self) -> tuple[str, ...]:
        return tuple(self._places)

    def tensor_bytes(self, name: str) -> int:
        return self._place(name)[1].size

    def tensor_shape(self, name: str) -> tuple[int, ...]:
        shape = self._place(name)[1].shape
        return shape[::-1] if name == PROJECTION else shape

    def tensor_dtype(self, name: str) -> str:
        return self._place(name)[1].type.name

    def keeps_blocks(self, name: str) -> bool:
        entry = self._place(name)[1]
        return entry.type in FORMATS and len(entry.shape) == 2 and name != PROJECTION

    def tensor(self, name: str) -> Weight:
        if not self.keeps_blocks(name):
            return self.to_float(name)
        entry = self._place(name)[1]
        data = self._read(name, 0, entry.shape[0])
        blocks = read_blocks(data, (entry.shape[0], entry.shape[1]), entry.type)
        self._check_finite(name, blocks.scale)
        if blocks.offset is not None:
            self._check_finite(name, blocks.offset)
        return blocks

    def to_float(self, name: str) -> FloatArray:
        entry = self._place(name)[1]
        values = np.empty(entry.shape, np.float32)
        step = max(1, PIECE_BYTES * entry.shape[0] // max(1, entry.size))
        for start in range(0, entry.shape[0], step):
            stop = min(start + step, entry.shape[0])
            values[start:stop] = self._float_rows(name, start, stop)
        return np.ascontiguousarray(values.T) if name == PROJECTION else values

    def rows(self, name: str, start: int, stop: int) -> FloatArray:
        return self.to_float(name)[start:stop] if name == PROJECTION else self._float_rows(name, start, stop)

    def tokenizer_model(self) -> bytes:
        if (model := self._metadata.get("tokenizer.ggml.model")) != "llama":
            raise ExportFailed(f"{self.source} has a tokenizer of the kind {model}, not Gemma's SentencePiece.")
        try:
            return build_tokenizer_model(
                self._metadata["tokenizer.ggml.tokens"],
                self._metadata["tokenizer.ggml.scores"],
                self._metadata["tokenizer.ggml.token_type"],
                bos_id=self.bos_token_id,
                eos_id=self._token_id("eos", 1),
                unk_id=self._token_id("unknown", 3),
                pad_id=self._token_id("padding", 0),
            )
        except KeyError as error:
            raise ExportFailed(f"{self.source} does not hold its tokenizer: {error} is missing.") from None
        except (TypeError, ValueError) as error:
            raise ExportFailed(f"The tokenizer in {self.source} is damaged ({error}).") from None

    def _token_id(self, name: str, default: int) -> int:
        key = f"tokenizer.ggml.{name}_token_id"
        return Fields(self._metadata, self.source).token_id((key, key), default)

    def _end_tokens(self) -> tuple[int, ...]:
        ids = [self._token_id("eos", 1)]
        if "tokenizer.ggml.eot_token_id" in self._metadata:
            ids.append(self._token_id("eot", 1))
        tokens = self._metadata["tokenizer.ggml.tokens"]
        if self.instruction_tuned and "<end_of_turn>" in tokens:
            ids.append(tokens.index("<end_of_turn>"))
        return tuple(dict.fromkeys(ids))

    def _float_rows(self, name: str, start: int, stop: int) -> FloatArray:
        entry = self._place(name)[1]
        shape = (stop - start, *entry.shape[1:])
        values = _to_float(self._read(name, start, stop), shape, entry.type, f"The tensor {name} in {self.source}")
        self._check_finite(name, values)
        return values.reshape(shape)

    def _read(self, name: str, start: int, stop: int) -> ByteArray:
        """The bytes of rows [start, stop), as the file keeps them."""
        file, entry = self._place(name)
        row = entry.size // entry.shape[0]
        try:
            return file.read(entry.start + start * row, (stop - start) * row)
        except (EOFError, OSError) as error:
            raise ExportFailed(f"The tensor {name} in {self.source} can no longer be read ({error}).") from error

    def _place(self, name: str) -> tuple[JoinedFile, TensorEntry]:
        if name not in self._places:
            raise ExportFailed(f"{self.source} does not hold the tensor {name}.")
        return self._places[name]

    def _check_finite(self, name: str, values: FloatArray) -> None:
        if not np.isfinite(values).all():
            raise ExportFailed(f"The tensor {name} in {self.source} holds values that are not numbers.")


def open_gguf(
    paths: Sequence[Path],
    *,
    source: str,
    vision: Path | None = None,
    on_bytes: OnBytes = lambda done, total: None,
) -> GgufCheckpoint:
    """Open a GGUF file, given as one path or as its parts in order, and hash it.

    `source` is what errors and the manifest call it; `vision` is the file of its tower (mmproj), if it is to see;
    `on_bytes` hears how far hashing is. Raises ExportFailed if a file is missing, cut off, no GGUF file, no Gemma 3, or
    if the tower belongs to a model of another size.
    """
    checkpoint = open_header(paths, source=source, vision=vision)  # a foreign model is refused before it is hashed
    checkpoint.source_sha256 = _hash(checkpoint.files, checkpoint.source, on_bytes)
    return checkpoint


def open_header(paths: Sequence[Path], *, source: str, vision: Path | None = None) -> GgufCheckpoint:
    """The same without hashing: enough to tell what the model is. Raises ExportFailed."""
    file, header = _open_file(paths, source)
    vision_file, vision_header, vision_source = file, None, source
    if is_of_ollama(header):
        header, vision_header = split_ollama(header)
    config = read_config(header.metadata, source)
    if vision is not None:
        vision_file, vision_header = _open_file([vision], vision.name)
        vision_source, source = vision.name, f"{source} + {vision.name}"
    tower = None
    if vision_header is not None:
        tokens = header.metadata["tokenizer.ggml.tokens"]
        tower_config = read_vision_metadata(vision_header.metadata, tokens, config.hidden_size, vision_source)
        tower = (vision_file, vision_header, tower_config)
    return GgufCheckpoint(file, header, source=source, source_sha256="", tower=tower)


def _open_file(paths: Sequence[Path], source: str) -> tuple[JoinedFile, Header]:
    try:
        file = JoinedFile(paths)
        return file, read_header(file, source)
    except OSError as error:
        raise ExportFailed(f"{source} cannot be read ({error}).") from error


def _hash(files: Sequence[JoinedFile], source: str, on_bytes: OnBytes) -> str:
    """SHA-256 of these files as if they stood end to end."""
    digest = hashlib.sha256()
    done, total = 0, sum(file.size for file in files)
    try:
        for file in files:
            for start in range(0, file.size, HASH_STEP):
                data = file.read(start, min(HASH_STEP, file.size - start))
                digest.update(data.data)
                done += len(data)
                on_bytes(done, total)
    except (EOFError, OSError) as error:
        raise ExportFailed(f"{source} can no longer be read ({error}).") from error
    return digest.hexdigest()


def hugging_face_name(name: str) -> str:
    """Translate a GGUF tensor name; one that Gemma 3 does not use stays as it is."""
    stem = name.removesuffix(".weight")
    if (layer := re.fullmatch(r"blk\.(\d+)\.(\w+)", stem)) and layer[2] in LAYER_TENSOR_NAMES:
        return f"model.layers.{layer[1]}.{LAYER_TENSOR_NAMES[layer[2]]}.weight"
    return f"{TENSOR_NAMES[stem]}.weight" if stem in TENSOR_NAMES else name


def _display_name(header: Header) -> str:
    metadata = header.metadata
    count = sum(math.prod(entry.shape) for entry in header.tensors.values())
    name = str(metadata.get("general.name") or display_name({}, "", count))
    size = str(metadata.get("general.size_label", ""))
    return re.sub(re.escape(size), size, name, flags=re.IGNORECASE) if size else name


def _weights_name(header: Header) -> str:
    try:
        return LlamaFileType(header.metadata["general.file_type"]).name.removeprefix("MOSTLY_").removeprefix("ALL_")
    except (KeyError, ValueError):
        kinds = {entry.type.name for entry in header.tensors.values() if len(entry.shape) == 2}
        return ", ".join(sorted(kinds))


def _to_float(data: ByteArray, shape: tuple[int, ...], kind: GGMLQuantizationType, what: str) -> FloatArray:
    if kind == GGMLQuantizationType.F32:
        return data.view(np.float32)
    if kind == GGMLQuantizationType.F16:
        return data.view(np.float16).astype(np.float32)
    try:
        values: FloatArray = dequantize(data.reshape(shape[0], -1), kind)
    except NotImplementedError:
        raise ExportFailed(f"{what} is kept as {kind.name}, which cannot be read.") from None
    return values
