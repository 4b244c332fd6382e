"""GGUF files: every number of the architecture, every block format, and every way in which a file can be bad."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gguf import GGMLQuantizationType, GGUFWriter
from gguf.quants import dequantize, quantize
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import ExportFailed
from export_onnx.checkpoint import Blocks
from export_onnx.gguf import GgufCheckpoint, open_gguf
from export_onnx.gguf_blocks import FORMATS, read_blocks
from export_onnx.gguf_config import read_config
from export_onnx.starter import open_starter

HIDDEN, LAYERS = 64, 7
TOKENS = ["<pad>", "<eos>", "<bos>", "<unk>", "▁a", "b", "<end_of_turn>"]

METADATA: dict[str, Any] = {
    "general.architecture": "gemma3",
    "gemma3.block_count": 62,
    "gemma3.context_length": 131072,
    "gemma3.embedding_length": 5376,
    "gemma3.feed_forward_length": 21504,
    "gemma3.attention.head_count": 32,
    "gemma3.attention.head_count_kv": 16,
    "gemma3.attention.key_length": 128,
    "gemma3.attention.value_length": 128,
    "gemma3.attention.sliding_window": 1024,
    "gemma3.attention.layer_norm_rms_epsilon": 1e-6,
    "gemma3.rope.freq_base": 1000000.0,
    "gemma3.rope.scaling.type": "linear",
    "gemma3.rope.scaling.factor": 8.0,
    "tokenizer.ggml.tokens": TOKENS,
}


def write_gguf(
    path: Path, tensors: dict[str, tuple[np.ndarray[Any, Any], GGMLQuantizationType]], arch: str = "gemma3"
) -> Path:
    """A small file, written by the `gguf` package, with these tensors in these formats."""
    writer = GGUFWriter(path, arch)
    writer.add_name("Gemma 3 7b")
    writer.add_size_label("7B")
    writer.add_context_length(512)
    writer.add_embedding_length(HIDDEN)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(128)
    writer.add_head_count(4)
    writer.add_head_count_kv(2)
    writer.add_key_length(32)
    writer.add_value_length(32)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_rope_freq_base(1e6)
    writer.add_sliding_window(16)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(TOKENS)
    writer.add_token_scores([0.0] * len(TOKENS))
    writer.add_token_types([3, 3, 3, 2, 1, 1, 3])
    writer.add_eos_token_id(1)
    for name, (values, kind) in tensors.items():
        writer.add_tensor(name, quantize(values, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def open_file(path: Path) -> GgufCheckpoint:
    return open_gguf([path], source=path.name)


@pytest.fixture
def matrix() -> np.ndarray[Any, np.dtype[np.float32]]:
    return np.random.default_rng(1).standard_normal((5, HIDDEN)).astype(np.float32)


@pytest.mark.parametrize("kind", list(FORMATS))
def test_blocks_mean_what_the_gguf_package_reads(kind: GGMLQuantizationType) -> None:
    rows, columns = 6, 512
    size = {"Q4_K": 144, "Q5_K": 176, "Q6_K": 210}.get(kind.name)
    random = np.random.default_rng(2)
    if size is None:
        data = quantize(random.standard_normal((rows, columns)).astype(np.float32), kind)
    else:  # the package cannot write these formats, but any bytes are a block as long as its scales are numbers
        data = random.integers(0, 256, (rows, columns // 256 * size), dtype=np.uint8)
        scales = data.reshape(-1, size)
        places = [slice(208, 210)] if kind.name == "Q6_K" else [slice(0, 2), slice(2, 4)]
        for place in places:
            halves = random.standard_normal((len(scales), 1)).astype(np.float16)
            scales[:, place] = halves.view(np.uint8)
    blocks = read_blocks(data.view(np.uint8), (rows, columns), kind)
    expected = dequantize(data, kind)
    assert blocks.shape == expected.shape
    # One float32 rounding apart at most, where the offset is folded into the middle of the range.
    np.testing.assert_allclose(blocks.to_float(), expected, rtol=0, atol=2e-7 * np.abs(expected).max() * 8)


@pytest.mark.parametrize("kind", ["F32", "F16", "BF16"])
def test_float_tensors(tmp_path: Path, matrix: np.ndarray[Any, np.dtype[np.float32]], kind: str) -> None:
    path = write_gguf(tmp_path / "f.gguf", {"blk.0.attn_q.weight": (matrix, GGMLQuantizationType[kind])})
    tensor = open_file(path).tensor("model.layers.0.self_attn.q_proj.weight")
    assert not isinstance(tensor, Blocks)
    precision = {"F32": 0, "F16": 2**-11, "BF16": 2**-8}[kind]
    np.testing.assert_allclose(tensor, matrix, rtol=precision)


def test_blocks_come_from_files_in_parts_as_from_one(
    tmp_path: Path, matrix: np.ndarray[Any, np.dtype[np.float32]]
) -> None:
    path = write_gguf(tmp_path / "q.gguf", {"token_embd.weight": (matrix, GGMLQuantizationType.Q8_0)})
    data = path.read_bytes()
    cuts = [0, 10, 700, len(data) - 100, len(data)]  # within the head, and within the tensor
    parts = []
    for number, (start, stop) in enumerate(pairwise(cuts)):
        parts.append(tmp_path / f"part{number}")
        parts[-1].write_bytes(data[start:stop])
    checkpoint = open_gguf(parts, source="parts")
    assert checkpoint.source_sha256 == hashlib.sha256(data).hexdigest()
    tensor = checkpoint.tensor("model.embed_tokens.weight")
    assert isinstance(tensor, Blocks)
    np.testing.assert_array_equal(
        tensor.to_float(), dequantize(quantize(matrix, GGMLQuantizationType.Q8_0), GGMLQuantizationType.Q8_0)
    )


@pytest.mark.parametrize("kind", ["F32", "F16", "BF16", "Q8_0", "Q5_0", "Q4_1"])
def test_rows_are_the_rows_of_the_whole(
    tmp_path: Path, matrix: np.ndarray[Any, np.dtype[np.float32]], kind: str
) -> None:
    path = write_gguf(tmp_path / "r.gguf", {"token_embd.weight": (matrix, GGMLQuantizationType[kind])})
    checkpoint = open_file(path)
    whole = checkpoint.to_float("model.embed_tokens.weight")
    np.testing.assert_array_equal(checkpoint.rows("model.embed_tokens.weight", 1, 4), whole[1:4])
    np.testing.assert_allclose(whole, matrix, atol=0.2)


def test_a_file_that_shrinks_while_it_is_read_is_told(
    tmp_path: Path, matrix: np.ndarray[Any, np.dtype[np.float32]]
) -> None:
    path = write_gguf(tmp_path / "s.gguf", {"token_embd.weight": (matrix, GGMLQuantizationType.F32)})
    checkpoint = open_file(path)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ExportFailed, match="can no longer be read"):
        checkpoint.tensor("model.embed_tokens.weight")


def test_the_starter_is_gemma_3_270m() -> None:
    checkpoint = open_starter()
    config = checkpoint.config
    sizes = (config.num_hidden_layers, config.hidden_size, config.intermediate_size, config.vocab_size)
    assert sizes == (18, 640, 2048, 262144)
    heads = (config.num_attention_heads, config.num_key_value_heads, config.head_dim, config.query_pre_attn_scalar)
    assert heads == (4, 1, 256, 256)
    assert [layer for layer in range(18) if not config.is_local(layer)] == [5, 11, 17]
    assert (config.sliding_window, config.max_position_embeddings) == (512, 32768)
    assert (config.rope_theta, config.rope_local_base_freq, config.rope_scaling_factor) == (1e6, 1e4, 1)
    assert config.rms_norm_eps == 1e-6
    assert (checkpoint.name, checkpoint.weights_name, checkpoint.eos_token_ids) == ("Gemma 3 270M", "Q4_K_M", (1,))
    assert not checkpoint.instruction_tuned


def test_the_largest_size_scales_queries_by_its_own_rule() -> None:
    config = read_config(METADATA, "27b.gguf")
    assert config.query_pre_attn_scalar == 168  # hidden / heads, not the head dimension
    assert config.rope_scaling_factor == 8
    assert [layer for layer in range(62) if not config.is_local(layer)] == list(range(5, 62, 6))
    smaller = METADATA | {"gemma3.block_count": 48}
    assert read_config(smaller, "12b.gguf").query_pre_attn_scalar == 128


def test_a_pattern_in_the_file_wins_over_the_usual_one() -> None:
    key = "gemma3.attention.sliding_window_pattern"
    small = METADATA | {"gemma3.block_count": 4}
    by_number = read_config(small | {key: 2}, "x")
    by_list = read_config(small | {key: [False, True, True, False]}, "x")
    assert [by_number.is_local(layer) for layer in range(4)] == [True, False, True, False]
    assert [by_list.is_local(layer) for layer in range(4)] == [False, True, True, False]
    with pytest.raises(ExportFailed, match="3 of its 4 layers"):
        read_config(small | {key: [True] * 3}, "x")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("block_count", 0),
        ("attention.head_count", [4] * 62),
        ("rope.freq_base", "high"),
        ("rope.scaling.factor", 0.0),
        ("block_count", 2**31),
        ("rope.freq_base", float("nan")),
        ("rope.freq_base_swa", "low"),
        ("attention.head_count", 5),
    ],
)
def test_impossible_numbers_are_refused(key: str, value: Any) -> None:
    with pytest.raises(ExportFailed, match="cannot be"):
        read_config(METADATA | {f"gemma3.{key}": value}, "x")


def test_unknown_position_scaling_is_refused() -> None:
    with pytest.raises(ExportFailed, match="yarn"):
        read_config(METADATA | {"gemma3.rope.scaling.type": "yarn"}, "x")


def test_instruction_tuned_models_also_stop_at_the_end_of_a_turn(tmp_path: Path) -> None:
    path = write_gguf(tmp_path / "it.gguf", {})
    assert open_file(path).eos_token_ids == (1,)
    writer = GGUFWriter(tmp_path / "chat.gguf", "gemma3")
    for key, value in METADATA.items():
        if isinstance(value, float):
            writer.add_float32(key, value)
        elif isinstance(value, int):
            writer.add_uint32(key, value)
        elif isinstance(value, str) and key != "general.architecture":
            writer.add_string(key, value)
    writer.add_token_list(TOKENS)
    writer.add_chat_template("{{ messages }}")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.close()
    checkpoint = open_file(tmp_path / "chat.gguf")
    assert checkpoint.instruction_tuned
    assert checkpoint.eos_token_ids == (1, 6)


def test_a_foreign_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="architecture llama"):
        open_file(write_gguf(tmp_path / "llama.gguf", {}, arch="llama"))


@pytest.mark.parametrize("kind", ["F32", "Q4_1"])
def test_weights_that_are_not_numbers_are_refused(tmp_path: Path, kind: str) -> None:
    values = np.ones((5, HIDDEN), np.float32)
    values[3, 40] = np.nan
    with np.errstate(invalid="ignore"):
        path = write_gguf(tmp_path / "nan.gguf", {"blk.2.ffn_up.weight": (values, GGMLQuantizationType[kind])})
    with pytest.raises(ExportFailed, match=r"model\.layers\.2\.mlp\.up_proj\.weight"):
        open_file(path).tensor("model.layers.2.mlp.up_proj.weight")


def test_a_missing_tensor_is_named(tmp_path: Path) -> None:
    checkpoint = open_file(write_gguf(tmp_path / "none.gguf", {}))
    with pytest.raises(ExportFailed, match=r"model\.norm\.weight"):
        checkpoint.to_float("model.norm.weight")


@settings(max_examples=60)
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_file_cut_anywhere_is_refused(tmp_path_factory: pytest.TempPathFactory, share: float) -> None:
    folder = tmp_path_factory.mktemp("cut")
    values = np.ones((8, HIDDEN), np.float32)
    path = write_gguf(folder / "whole.gguf", {"token_embd.weight": (values, GGMLQuantizationType.Q8_0)})
    data = path.read_bytes()
    tail = len(data) - len(data.rstrip(b"\0"))  # padding after the last tensor may go
    cut = folder / "cut.gguf"
    cut.write_bytes(data[: int(share * (len(data) - tail))])
    with pytest.raises(ExportFailed):
        open_file(cut).tensor("model.embed_tokens.weight")


@settings(max_examples=60)
@given(data=st.binary(min_size=1, max_size=300))
def test_any_other_bytes_are_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("noise") / "noise.gguf"
    for start in (b"", b"GGUF\x03\0\0\0"):
        path.write_bytes(start + data)
        with pytest.raises(ExportFailed):
            open_file(path)
