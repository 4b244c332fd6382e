"""GGUF files as Ollama's converter writes them, made of a Hugging Face folder, and stores that hold them.

Names and metadata follow ollama/ollama, convert/convert_gemma3.go, which this is an independent reading of: pairs of
old and new text that are replaced in Hugging Face's own tensor names.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor

REPLACEMENTS = [
    ("lm_head", "output"),
    ("model.embed_tokens", "token_embd"),
    ("model.norm", "output_norm"),
    ("vision_tower.vision_model.embeddings", "v"),
    ("vision_tower.vision_model", "v"),
    ("language_model.", ""),
    ("model.layers", "blk"),
    ("encoder.layers", "blk"),
    ("input_layernorm", "attn_norm"),
    ("self_attn.q_proj", "attn_q"),
    ("self_attn.q_norm", "attn_q_norm"),
    ("self_attn.k_proj", "attn_k"),
    ("self_attn.k_norm", "attn_k_norm"),
    ("self_attn.v_proj", "attn_v"),
    ("self_attn.o_proj", "attn_output"),
    ("self_attn.out_proj", "attn_output"),
    ("mlp.gate_proj", "ffn_gate"),
    ("mlp.down_proj", "ffn_down"),
    ("mlp.up_proj", "ffn_up"),
    ("post_attention_layernorm", "post_attention_norm"),
    ("pre_feedforward_layernorm", "ffn_norm"),
    ("post_feedforward_layernorm", "post_ffw_norm"),
    ("input_projection_weight", "input_projection.weight"),
    ("multi_modal_projector", "mm"),
]


def write_ollama_gguf(folder: Path, out: Path, *, spare_tokens: int = 1) -> Path:
    """A text and vision model in one file; `spare_tokens` more in the vocabulary than the table has rows."""
    config = json.loads((folder / "config.json").read_text())
    text, vision = config["text_config"], config["vision_config"]
    writer = gguf.GGUFWriter(out, "gemma3")
    for key, value in {
        "block_count": text["num_hidden_layers"],
        "attention.head_count": text["num_attention_heads"],
        "attention.head_count_kv": text["num_key_value_heads"],
        "attention.key_length": text["head_dim"],
        "attention.value_length": text["head_dim"],
        "attention.sliding_window": text["sliding_window"],
        "context_length": 131_072,  # files of this kind tell by it that positions are scaled
        "embedding_length": text["hidden_size"],
        "feed_forward_length": text["intermediate_size"],
        "vision.block_count": vision["num_hidden_layers"],
        "vision.embedding_length": vision["hidden_size"],
        "vision.feed_forward_length": vision["intermediate_size"],
        "vision.image_size": vision["image_size"],
        "vision.patch_size": vision["patch_size"],
        "vision.num_channels": 3,
        "vision.attention.head_count": vision["num_attention_heads"],
        "mm.tokens_per_image": config["mm_tokens_per_image"],
    }.items():
        writer.add_uint32(f"gemma3.{key}", value)
    writer.add_float32("gemma3.vision.attention.layer_norm_epsilon", vision["layer_norm_eps"])
    _add_tokenizer(writer, folder / "tokenizer.model", spare_tokens)
    for name, values in read_safetensors(folder / "model.safetensors").items():
        for old, new in REPLACEMENTS:
            name = name.replace(old, new)
        if not name.startswith("v.") and name.endswith("_norm.weight"):
            values = values + np.float32(1)
        writer.add_tensor(name, values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return out


def read_safetensors(path: Path) -> dict[str, NDArray[np.float32]]:
    """BF16 tensors as float32."""
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header: dict[str, Any] = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        bits = np.frombuffer(data[begin:end], "<u2").astype(np.uint32) << 16
        tensors[name] = bits.view(np.float32).reshape(entry["shape"])
    return tensors


def _add_tokenizer(writer: gguf.GGUFWriter, model: Path, spare: int) -> None:
    pieces = SentencePieceProcessor(model_file=str(model))
    count = pieces.vocab_size()
    kinds = [
        next(
            (
                code
                for code, is_kind in ((3, pieces.is_control), (2, pieces.is_unknown), (6, pieces.is_byte))
                if is_kind(i)
            ),
            1,
        )
        for i in range(count)
    ]
    writer.add_tokenizer_model("llama")
    writer.add_token_list([*(pieces.id_to_piece(i) for i in range(count)), *(f"<spare{i}>" for i in range(spare))])
    writer.add_token_scores([*(pieces.get_score(i) for i in range(count)), *[0.0] * spare])
    writer.add_token_types([*kinds, *[3] * spare])
    writer.add_uint32("tokenizer.ggml.eos_token_id", 1)
    writer.add_array("tokenizer.ggml.eos_token_ids", [1, pieces.piece_to_id("<end_of_turn>")])


def add_to_ollama_store(
    root: Path, name: tuple[str, str, str, str], blobs: dict[str, bytes | Path], *, cut: int = 0
) -> Path:
    """Put a model into a store: `blobs` by the end of their media type; of the model the last `cut` bytes lack."""
    layers = []
    (root / "blobs").mkdir(parents=True, exist_ok=True)
    for kind, blob in blobs.items():
        data = blob.read_bytes() if isinstance(blob, Path) else blob
        digest = hashlib.sha256(data).hexdigest()
        kept = data[: len(data) - cut] if kind == "model" else data
        (root / "blobs" / f"sha256-{digest}").write_bytes(kept)
        layers.append(
            {"mediaType": f"application/vnd.ollama.image.{kind}", "digest": f"sha256:{digest}", "size": len(data)}
        )
    manifest = root.joinpath("manifests", *name)
    manifest.parent.mkdir(parents=True, exist_ok=True)
    config = {"mediaType": "application/vnd.docker.container.image.v1+json", "digest": "sha256:" + "0" * 64, "size": 1}
    manifest.write_text(json.dumps({"schemaVersion": 2, "config": config, "layers": layers}))
    return manifest


def move_to_new_manifests(root: Path, manifest: Path, name: tuple[str, str, str, str], *, runners: list[str]) -> Path:
    """Keep a manifest as Ollama does since it knows lists of them: a blob, and a link to it or to a list that names it.

    Names and forms follow ollama/ollama, manifest/manifest.go and manifest/paths.go of July 2026.
    """
    digest = _add_blob(root, manifest.read_bytes())
    if runners:
        kind = "application/vnd.docker.distribution.manifest.v2+json"
        entries = [{"mediaType": kind, "digest": digest, "runner": runner, "format": "gguf"} for runner in runners]
        whole = {"mediaType": "application/vnd.ollama.manifest.list.v2+json", "manifests": entries}
        digest = _add_blob(root, json.dumps({"schemaVersion": 2, **whole}).encode())
    link = root.joinpath("manifests-v2", *name)
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(os.path.relpath(root / "blobs" / digest.replace(":", "-"), link.parent))
    manifest.unlink()
    return link


def _add_blob(root: Path, data: bytes) -> str:
    digest = hashlib.sha256(data).hexdigest()
    (root / "blobs" / f"sha256-{digest}").write_bytes(data)
    return f"sha256:{digest}"
