"""Make the tiny checkpoints and what transformers' Gemma 3 computes with them.

    python make_tiny_capture.py [--out FOLDER]      (environment: torch, transformers 4.57, gguf)

Two random models, written as GGUF files with llama.cpp's names and conventions (arch gemma3, float32, norms with the 1
added, no output matrix: it is tied):

    tiny_scaled   like 4B and up: several kv heads, global positions divided by 8, query scale apart from the head size
    tiny_plain    like 270M and 1B: one kv head, no scaling, another window

For each, NAME.npz (S sequences "short", "window", "long": below, at and 3,000 tokens beyond the window; R rows of one,
L layers, H hidden size, V vocabulary):

    {S}_ids         int32   [T]
    {S}_positions   int32   [R]          the rows that are kept: all of the first two, some of the third
    {S}_logits      float32 [R, V]
    {S}_hidden      float32 [L + 1, R, H]   scaled embeddings, then the output of each layer

and NAME_capture.npz in the form that `python -m export_onnx.verify --against` takes: `input_ids` [T], `logits` [T, V].
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import pairwise
from pathlib import Path

import gguf
import numpy as np
import torch
from starter_prompts import LONG_TEXT
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

PATTERN = 6
CONTEXT = 4096
CONTROL_TOKENS = ["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"]
NORMAL, CONTROL, USER_DEFINED, BYTE = 1, 3, 4, 6

SHAPES = {
    "tiny_scaled": {
        "vocab_size": 512,
        "hidden_size": 64,
        "intermediate_size": 128,
        "num_hidden_layers": 8,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "head_dim": 32,
        "sliding_window": 32,
        "query_pre_attn_scalar": 24,
        "rope_scaling": {"rope_type": "linear", "factor": 8.0},
    },
    "tiny_plain": {
        "vocab_size": 400,
        "hidden_size": 32,
        "intermediate_size": 96,
        "num_hidden_layers": 7,
        "num_attention_heads": 4,
        "num_key_value_heads": 1,
        "head_dim": 16,
        "sliding_window": 64,
        "query_pre_attn_scalar": 16,
        "rope_scaling": None,
    },
}
CAPTURE_TOKENS = 300

TENSORS = {
    "model.embed_tokens.weight": "token_embd.weight",
    "model.norm.weight": "output_norm.weight",
}
LAYER_TENSORS = {
    "input_layernorm": "attn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm",
    "post_attention_layernorm": "post_attention_norm",
    "pre_feedforward_layernorm": "ffn_norm",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
    "post_feedforward_layernorm": "post_ffw_norm",
}


def random_model(shape: dict[str, object], seed: int) -> Gemma3ForCausalLM:
    """A model whose every weight matters: norms are not all ones, and attention is far from even."""
    config = Gemma3TextConfig(
        **shape,
        sliding_window_pattern=PATTERN,
        max_position_embeddings=CONTEXT,
        rope_theta=1_000_000.0,
        rope_local_base_freq=10_000.0,
        attn_implementation="eager",
        tie_word_embeddings=True,
    )
    model = Gemma3ForCausalLM(config).eval()
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "norm" in name or "embed" in name:
                weight.normal_(0, 0.3, generator=generator)
            else:
                weight.normal_(0, weight.shape[1] ** -0.5, generator=generator)
    return model


@torch.inference_mode()
def run(model: Gemma3ForCausalLM, ids: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Logits [R, V] and hidden states [L + 1, R, H] of some rows of one sequence, read whole, without a cache."""
    hidden: list[torch.Tensor] = []
    layers = model.model.layers
    hooks = [layers[0].register_forward_pre_hook(lambda _, inputs: hidden.append(inputs[0][0, rows]))]
    hooks += [
        layer.register_forward_hook(lambda _, __, outputs: hidden.append(outputs[0][0, rows])) for layer in layers
    ]
    logits = model(torch.from_numpy(ids)[None].long(), use_cache=False, logits_to_keep=torch.from_numpy(rows)).logits[0]
    for hook in hooks:
        hook.remove()
    return logits.numpy(), torch.stack(hidden).numpy()


def capture(model: Gemma3ForCausalLM, seed: int) -> dict[str, np.ndarray]:
    """The three sequences and their results."""
    window, random = model.config.sliding_window, np.random.default_rng(seed)
    arrays: dict[str, np.ndarray] = {}
    for name, length in (("short", window // 2 + 1), ("window", window), ("long", window + 3100)):
        ids = random.integers(0, model.config.vocab_size, length).astype(np.int32)
        rows = np.arange(length)
        if name == "long":
            edges = [at * window + step for at in (1, 2, 3, 30) for step in (-2, -1, 0, 1)]
            rows = np.array(sorted({0, 1, *edges, *range(150, length, 311), *range(length - 4, length)}))
        logits, hidden = run(model, ids, rows)
        arrays |= {f"{name}_ids": ids, f"{name}_positions": rows.astype(np.int32)}
        arrays |= {f"{name}_logits": logits, f"{name}_hidden": hidden}
    return arrays


def vocabulary(size: int) -> tuple[list[str], list[float], list[int]]:
    """Tokens, scores and types of a toy SentencePiece BPE model: control tokens, bytes, characters, a few merges."""
    tokens = [*CONTROL_TOKENS, "\n", *(f"<0x{byte:02X}>" for byte in range(256))]
    types = [CONTROL] * len(CONTROL_TOKENS) + [USER_DEFINED] + [BYTE] * 256
    pieces = ["\u2581", *(chr(code) for code in range(33, 127))]
    merges, words = [], [list("\u2581" + word) for word in LONG_TEXT.split() if word.isalpha()]
    while len(tokens) + len(merges) + len(pieces) < size:
        pairs = Counter(pair for word in words for pair in pairwise(word))
        (left, right), _ = max(pairs.items(), key=lambda item: (item[1], item[0]))
        merges.append(left + right)
        words = [merge(word, left, right) for word in words]
    tokens += merges + pieces
    types += [NORMAL] * (len(merges) + len(pieces))
    scores = [-1000.0] * (7 + 256) + [-float(rank) for rank in range(len(merges) + len(pieces))]
    assert len(tokens) == len(types) == len(scores) == size == len(set(tokens))
    return tokens, scores, types


def merge(word: list[str], left: str, right: str) -> list[str]:
    """One step of byte-pair encoding: join each `left` that a `right` follows."""
    joined: list[str] = []
    for piece in word:
        if joined and joined[-1] == left and piece == right:
            joined[-1] = left + right
        else:
            joined.append(piece)
    return joined


def write_gguf(model: Gemma3ForCausalLM, path: Path) -> None:
    """Write the model as llama.cpp's converter would, plus the numbers that it leaves to its own tables."""
    config = model.config
    writer = gguf.GGUFWriter(path, "gemma3")
    writer.add_name(path.stem.replace("_", " ").title())
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_key_length(config.head_dim)
    writer.add_value_length(config.head_dim)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_sliding_window(config.sliding_window)
    writer.add_sliding_window_pattern(PATTERN)
    writer.add_attention_scale(config.query_pre_attn_scalar**-0.5)
    writer.add_rope_freq_base(config.rope_theta)
    writer.add_rope_freq_base_swa(config.rope_local_base_freq)
    if config.rope_scaling is not None:
        writer.add_rope_scaling_type(gguf.RopeScalingType.LINEAR)
        writer.add_rope_scaling_factor(config.rope_scaling["factor"])
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    tokens, scores, types = vocabulary(config.vocab_size)
    writer.add_tokenizer_model("llama")
    writer.add_tokenizer_pre("default")
    writer.add_token_list(tokens)
    writer.add_token_scores(scores)
    writer.add_token_types(types)
    for name, add in (("pad", writer.add_pad_token_id), ("eos", writer.add_eos_token_id)):
        add(tokens.index(f"<{name}>"))
    writer.add_bos_token_id(tokens.index("<bos>"))
    writer.add_unk_token_id(tokens.index("<unk>"))
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)
    for name, weight in model.named_parameters():
        values = weight.detach().numpy()
        writer.add_tensor(gguf_name(name), values + np.float32(1) if "norm" in name else values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def gguf_name(name: str) -> str:
    """model.layers.3.self_attn.q_proj.weight is called blk.3.attn_q.weight."""
    if name in TENSORS:
        return TENSORS[name]
    layer, _, part = name.removeprefix("model.layers.").partition(".")
    return f"blk.{layer}.{LAYER_TENSORS[part.removesuffix('.weight')]}.weight"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    folder: Path = parser.parse_args().out
    torch.set_num_threads(1)
    for seed, (name, shape) in enumerate(SHAPES.items(), start=1):
        model = random_model(shape, seed)
        write_gguf(model, folder / f"{name}.gguf")
        np.savez_compressed(folder / f"{name}.npz", **capture(model, seed))
        ids = np.random.default_rng(seed + 10).integers(0, model.config.vocab_size, CAPTURE_TOKENS)
        logits, _ = run(model, ids, np.arange(CAPTURE_TOKENS))
        np.savez_compressed(folder / f"{name}_capture.npz", input_ids=ids, logits=logits)
        print(f"{name}: {model.num_parameters():,} weights, logits from {logits.min():.2f} to {logits.max():.2f}")


if __name__ == "__main__":
    main()
