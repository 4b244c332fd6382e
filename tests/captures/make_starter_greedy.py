"""Make `starter_greedy.npz`: what transformers' Gemma 3 says with the starter model's weights in float32.

    python make_starter_greedy.py GGUF [--out FILE]     (environment: torch, transformers 4.57, gguf, sentencepiece)

GGUF is the starter package's file, joined by its `assemble(path)`. Arrays (P = 100 prompts, N = 32 tokens, L tokens of
the longer text, R = rows of it whose logits are kept, K = 20):

    prompt_ids      int32   [sum of lengths]   all prompts, each with <bos>, one after the other
    prompt_lengths  int32   [P]
    continuation    int32   [P, N]             the likeliest token each time; goes on after <eos>
    margin          float32 [P, N]             logit of the likeliest less that of the second: small is a near-tie
    long_ids        int32   [L]                longer than the sliding window
    long_positions  int32   [R]                rows of the longer text
    long_top_ids    int32   [R, K]             the K likeliest tokens after each of these rows, likeliest first
    long_top_logits float32 [R, K]
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import gguf
import numpy as np
import torch
from sentencepiece import SentencePieceProcessor, sentencepiece_model_pb2
from starter_prompts import LONG_TEXT, PROMPTS
from transformers import AutoModelForCausalLM

STEPS = 32
TOP = 20
BOS, EOS, UNKNOWN = 2, 1, 3


def read_tokenizer(path: Path) -> SentencePieceProcessor:
    """The file's vocabulary as SentencePiece. (transformers' own reader of it splits words that have a token.)"""
    fields = gguf.GGUFReader(path).fields
    tokens, scores, types = (fields[f"tokenizer.ggml.{part}"].contents() for part in ("tokens", "scores", "token_type"))
    model = sentencepiece_model_pb2.ModelProto()
    for token, score, kind in zip(tokens, scores, types, strict=True):
        # GGUF's and SentencePiece's type numbers are the same. GGUF writes runs of spaces as spaces.
        model.pieces.add(piece=token.replace(" ", "\u2581"), score=score, type=kind)
    model.pieces[UNKNOWN].type = 2
    trainer, normalizer = model.trainer_spec, model.normalizer_spec
    trainer.model_type, trainer.byte_fallback, trainer.vocab_size = 2, True, len(tokens)
    trainer.pad_id, trainer.eos_id, trainer.bos_id, trainer.unk_id = 0, EOS, BOS, UNKNOWN
    normalizer.name, normalizer.add_dummy_prefix, normalizer.remove_extra_whitespaces = "identity", False, False
    return SentencePieceProcessor(model_proto=model.SerializeToString())


def check_config(model: torch.nn.Module) -> None:
    """Stop if transformers derived another model from the file than Gemma 3 270M is."""
    config = model.config
    assert config.model_type == "gemma3_text", config.model_type
    assert config.sliding_window == 512, config.sliding_window
    kinds = ["full_attention" if (i + 1) % 6 == 0 else "sliding_attention" for i in range(18)]
    assert list(config.layer_types) == kinds, config.layer_types
    assert config.rope_local_base_freq == 10_000.0 and config.rope_theta == 1_000_000.0
    assert config.rope_scaling is None, config.rope_scaling
    assert config.query_pre_attn_scalar == 256 and config.head_dim == 256
    assert config.hidden_activation == "gelu_pytorch_tanh" and config.eos_token_id == EOS
    assert (config.hidden_size, config.intermediate_size, config.vocab_size) == (640, 2048, 262_144)
    assert model.lm_head.weight.data_ptr() == model.model.embed_tokens.weight.data_ptr(), "output matrix is not tied"
    assert model.dtype == torch.float32, model.dtype


@torch.inference_mode()
def continue_greedily(model: torch.nn.Module, prompt: list[int]) -> tuple[list[int], list[float]]:
    """The STEPS likeliest tokens after the prompt, and by how much each beat the second."""
    ids, margins, cache = [], [], None
    step = torch.tensor([prompt])
    for _ in range(STEPS):
        output = model(step, past_key_values=cache, use_cache=True, logits_to_keep=1)
        cache = output.past_key_values
        best = output.logits[0, -1].topk(2)
        ids.append(int(best.indices[0]))
        margins.append(float(best.values[0] - best.values[1]))
        step = best.indices[:1][None]
    return ids, margins


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gguf", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("starter_greedy.npz"))
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    folder, name = arguments.gguf.parent, arguments.gguf.name
    tokenizer = read_tokenizer(arguments.gguf)
    model = AutoModelForCausalLM.from_pretrained(folder, gguf_file=name, dtype=torch.float32).eval()
    check_config(model)

    prompts = [[BOS, *tokenizer.encode(text)] for text in PROMPTS]
    started, continuation, margin = time.monotonic(), [], []
    for number, prompt in enumerate(prompts):
        ids, margins = continue_greedily(model, prompt)
        continuation.append(ids)
        margin.append(margins)
        shown = tokenizer.decode(ids)[:70]
        print(f"{number:3} {time.monotonic() - started:5.0f} s  least margin {min(margins):.4f}  {shown!r}", flush=True)

    long_ids = [BOS, *tokenizer.encode(LONG_TEXT)]
    assert len(long_ids) > 700, len(long_ids)
    rows = np.array([0, 1, 100, 400, 510, 511, 512, 513, 600, 650, 700, len(long_ids) - 1])
    with torch.inference_mode():
        top = model(torch.tensor([long_ids]), logits_to_keep=torch.from_numpy(rows)).logits[0].topk(TOP)
    np.savez_compressed(
        arguments.out,
        prompt_ids=np.array([token for prompt in prompts for token in prompt], np.int32),
        prompt_lengths=np.array([len(prompt) for prompt in prompts], np.int32),
        continuation=np.array(continuation, np.int32),
        margin=np.array(margin, np.float32),
        long_ids=np.array(long_ids, np.int32),
        long_positions=rows.astype(np.int32),
        long_top_ids=top.indices.numpy().astype(np.int32),
        long_top_logits=top.values.numpy(),
    )


if __name__ == "__main__":
    main()
