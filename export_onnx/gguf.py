"""A GGUF file as a `Checkpoint`: Gemma 3's architecture and tensors under Hugging Face's names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGMLQuantizationType, LlamaFileType
from gguf.quants import dequantize

from app.errors import ExportFailed
from app.inference.config import TextConfig, VisionConfig
from export_onnx.checkpoint import ByteArray, FloatArray, OnBytes, Weight
from export_onnx.gguf_blocks import FORMATS, read_blocks
from export_onnx.gguf_header import Header, JoinedFile, TensorEntry, read_header
from export_onnx.tokenizer_model import build_tokenizer_model

ARCHITECTURE = "gemma3"
CONTROL = 3
"""Token type of control tokens."""

# What GGUF files of this architecture leave out, because llama.cpp has it in its code (src/models/gemma3.cpp): every
# sixth layer is global; local layers turn by a base of 10,000, unscaled; 27B, known by its 62 layers, scales queries by
# hidden / heads and every other size by the head dimension.
SLIDING_WINDOW_PATTERN = 6
ROPE_LOCAL_BASE = 10_000.0
LAYERS_OF_27B = 62

LICENCES = {"gemma": "Gemma Terms of Use, https://ai.google.dev/gemma/terms"}

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
    """A checkpoint in one GGUF file, or in several that stand end to end. See `Checkpoint` for its members."""

    def __init__(self, file: JoinedFile, header: Header, *, source: str, source_sha256: str) -> None:
        self._file = file
        self._metadata = header.metadata
        self._entries = {hugging_face_name(name): entry for name, entry in header.tensors.items()}
        self.source = source
        self.source_sha256 = source_sha256
        self.config = read_config(header.metadata, source)
        self.vision: VisionConfig | None = None
        self.name = _display_name(header.metadata)
        licence = str(header.metadata.get("general.license", "unknown"))
        self.licence = LICENCES.get(licence, licence)
        self.weights_name = _weights_name(header)
        self.instruction_tuned = "tokenizer.chat_template" in header.metadata
        self.bos_token_id = int(header.metadata.get("tokenizer.ggml.bos_token_id", 2))
        self.eos_token_ids = _eos_token_ids(header.metadata, self.instruction_tuned)

    def tensor_names(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def tensor_bytes(self, name: str) -> int:
        return self._entry(name).size

    def tensor_shape(self, name: str) -> tuple[int, ...]:
        return self._entry(name).shape

    def tensor_dtype(self, name: str) -> str:
        return self._entry(name).type.name

    def keeps_blocks(self, name: str) -> bool:
        entry = self._entry(name)
        return entry.type in FORMATS and len(entry.shape) == 2

    def tensor(self, name: str) -> Weight:
        entry = self._entry(name)
        if not self.keeps_blocks(name):
            return self.to_float(name)
        data = self._file.read(entry.start, entry.size)
        blocks = read_blocks(data, (entry.shape[0], entry.shape[1]), entry.type)
        self._check_finite(name, blocks.scale)
        if blocks.offset is not None:
            self._check_finite(name, blocks.offset)
        return blocks

    def to_float(self, name: str) -> FloatArray:
        entry = self._entry(name)
        data = self._file.read(entry.start, entry.size)
        values = _to_float(data, entry, f"The tensor {name} in {self.source}")
        self._check_finite(name, values)
        return values.reshape(entry.shape)

    def rows(self, name: str, start: int, stop: int) -> FloatArray:
        entry = self._entry(name)
        row_bytes = entry.size // entry.shape[0]
        part = TensorEntry((stop - start, *entry.shape[1:]), entry.type, entry.start + start * row_bytes, 0)
        data = self._file.read(part.start, (stop - start) * row_bytes)
        values = _to_float(data, part, f"The tensor {name} in {self.source}")
        self._check_finite(name, values)
        return values.reshape(part.shape)

    def tokenizer_model(self) -> bytes:
        if (model := self._metadata.get("tokenizer.ggml.model")) != "llama":
            raise ExportFailed(f"{self.source} has a tokenizer of the kind {model}, not Gemma's SentencePiece.")
        try:
            return build_tokenizer_model(
                self._metadata["tokenizer.ggml.tokens"],
                self._metadata["tokenizer.ggml.scores"],
                self._metadata["tokenizer.ggml.token_type"],
                bos_id=self.bos_token_id,
                eos_id=int(self._metadata["tokenizer.ggml.eos_token_id"]),
                unk_id=int(self._metadata.get("tokenizer.ggml.unknown_token_id", 3)),
                pad_id=int(self._metadata.get("tokenizer.ggml.padding_token_id", 0)),
            )
        except KeyError as error:
            raise ExportFailed(f"{self.source} does not hold its tokenizer: {error} is missing.") from None

    def _entry(self, name: str) -> TensorEntry:
        if name not in self._entries:
            raise ExportFailed(f"{self.source} does not hold the tensor {name}.")
        return self._entries[name]

    def _check_finite(self, name: str, values: FloatArray) -> None:
        if not np.isfinite(values).all():
            raise ExportFailed(f"The tensor {name} in {self.source} holds values that are not numbers.")


def open_gguf(paths: Sequence[Path], *, source: str, on_bytes: OnBytes = lambda done, total: None) -> GgufCheckpoint:
    """Open a GGUF file, given as one path or as its parts in order, and hash it.

    `source` is what errors and the manifest call it; `on_bytes` hears how far hashing is. Raises ExportFailed
    if it is missing, cut off, no GGUF file, or no Gemma 3.
    """
    try:
        file = JoinedFile(paths)
    except (OSError, ValueError) as error:  # ValueError: an empty file cannot be mapped
        raise ExportFailed(f"{source} cannot be read ({error}).") from error
    header = read_header(file, source)
    read_config(header.metadata, source)  # a foreign model is refused before gigabytes are hashed
    digest = hashlib.sha256()
    step = 1 << 24
    for start in range(0, file.size, step):
        data = file.read(start, min(step, file.size - start))
        digest.update(data.data)
        on_bytes(start + len(data), file.size)
    return GgufCheckpoint(file, header, source=source, source_sha256=digest.hexdigest())


def hugging_face_name(name: str) -> str:
    """Translate a GGUF tensor name; one that Gemma 3 does not use stays as it is."""
    stem = name.removesuffix(".weight")
    if (layer := re.fullmatch(r"blk\.(\d+)\.(\w+)", stem)) and layer[2] in LAYER_TENSOR_NAMES:
        return f"model.layers.{layer[1]}.{LAYER_TENSOR_NAMES[layer[2]]}.weight"
    return f"{TENSOR_NAMES[stem]}.weight" if stem in TENSOR_NAMES else name


def read_config(metadata: dict[str, Any], source: str) -> TextConfig:
    """Gemma 3's architecture from GGUF metadata. Raises ExportFailed for another architecture or a missing key."""
    architecture = metadata.get("general.architecture")
    if architecture != ARCHITECTURE:
        raise ExportFailed(f"{source} holds a model of the architecture {architecture}; Pincite runs Gemma 3 (gemma3).")

    def number(key: str, kind: type[int] | type[float] = int) -> Any:
        value = metadata[f"{ARCHITECTURE}.{key}"]
        if not isinstance(value, kind) or value <= 0:
            raise ExportFailed(f"{source} says {value} for {ARCHITECTURE}.{key}, which cannot be.")
        return value

    try:
        layers, heads, hidden = number("block_count"), number("attention.head_count"), number("embedding_length")
        head_dim = number("attention.key_length")
        if number("attention.value_length") != head_dim:
            raise ExportFailed(f"{source} has keys and values of different size, which Gemma 3 has not.")
        return TextConfig(
            vocab_size=len(metadata["tokenizer.ggml.tokens"]),
            hidden_size=hidden,
            intermediate_size=number("feed_forward_length"),
            num_hidden_layers=layers,
            num_attention_heads=heads,
            num_key_value_heads=number("attention.head_count_kv"),
            head_dim=head_dim,
            max_position_embeddings=number("context_length"),
            sliding_window=number("attention.sliding_window"),
            layer_types=_layer_types(metadata, layers, source),
            query_pre_attn_scalar=_query_scalar(
                metadata, hidden / heads if layers == LAYERS_OF_27B else head_dim, source
            ),
            rms_norm_eps=number("attention.layer_norm_rms_epsilon", float),
            rope_theta=number("rope.freq_base", float),
            rope_local_base_freq=metadata.get(f"{ARCHITECTURE}.rope.freq_base_swa", ROPE_LOCAL_BASE),
            rope_scaling_factor=_rope_scaling_factor(metadata, source),
        )
    except KeyError as error:
        raise ExportFailed(f"{source} is incomplete: its metadata lack {error}.") from None


def _query_scalar(metadata: dict[str, Any], usual: float, source: str) -> float:
    scale = metadata.get(f"{ARCHITECTURE}.attention.scale")
    if scale is None:
        return float(usual)
    if not isinstance(scale, float) or scale <= 0:
        raise ExportFailed(f"{source} says {scale} for the scale of its attention, which cannot be.")
    return float(scale**-2)


def _layer_types(metadata: dict[str, Any], layers: int, source: str) -> tuple[str, ...]:
    pattern = metadata.get(f"{ARCHITECTURE}.attention.sliding_window_pattern", SLIDING_WINDOW_PATTERN)
    if isinstance(pattern, int) and pattern > 0:
        pattern = [bool((layer + 1) % pattern) for layer in range(layers)]
    if not isinstance(pattern, list):
        raise ExportFailed(f"{source} says {pattern} for the pattern of its local layers, which cannot be.")
    if len(pattern) != layers:
        raise ExportFailed(f"{source} says for {len(pattern)} of its {layers} layers whether they are local.")
    return tuple("sliding_attention" if local else "full_attention" for local in pattern)


def _rope_scaling_factor(metadata: dict[str, Any], source: str) -> float:
    kind = metadata.get(f"{ARCHITECTURE}.rope.scaling.type", "linear")
    factor = metadata.get(f"{ARCHITECTURE}.rope.scaling.factor", metadata.get(f"{ARCHITECTURE}.rope.scale_linear", 1.0))
    if kind not in ("linear", "none"):
        raise ExportFailed(f"{source} scales its positions by {kind}; Gemma 3 scales them linearly.")
    if not isinstance(factor, int | float) or factor <= 0:
        raise ExportFailed(f"{source} says {factor} for the scale of its positions, which cannot be.")
    return float(factor) if kind == "linear" else 1.0


def _display_name(metadata: dict[str, Any]) -> str:
    name = str(metadata.get("general.name", "Gemma 3"))
    size = str(metadata.get("general.size_label", ""))
    return re.sub(re.escape(size), size, name, flags=re.IGNORECASE) if size else name


def _weights_name(header: Header) -> str:
    try:
        return LlamaFileType(header.metadata["general.file_type"]).name.removeprefix("MOSTLY_").removeprefix("ALL_")
    except (KeyError, ValueError):
        kinds = {entry.type.name for entry in header.tensors.values() if len(entry.shape) == 2}
        return ", ".join(sorted(kinds))


def _eos_token_ids(metadata: dict[str, Any], instruction_tuned: bool) -> tuple[int, ...]:
    ids = [metadata.get("tokenizer.ggml.eos_token_id", 1), metadata.get("tokenizer.ggml.eot_token_id")]
    tokens = metadata["tokenizer.ggml.tokens"]
    if instruction_tuned and "<end_of_turn>" in tokens:
        ids.append(tokens.index("<end_of_turn>"))
    return tuple(dict.fromkeys(int(token) for token in ids if token is not None))


def _to_float(data: ByteArray, entry: TensorEntry, what: str) -> FloatArray:
    if entry.type == GGMLQuantizationType.F32:
        return np.frombuffer(data.tobytes(), np.float32)
    if entry.type == GGMLQuantizationType.F16:
        return np.frombuffer(data.tobytes(), np.float16).astype(np.float32)
    try:
        values: FloatArray = dequantize(data.reshape(entry.shape[0], -1), entry.type)
    except NotImplementedError:
        raise ExportFailed(f"{what} is kept as {entry.type.name}, which cannot be read.") from None
    return values
