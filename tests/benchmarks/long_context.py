"""131,072 tokens on the CPU: memory predicted and measured, and logits against an unwindowed computation.

    python tests/benchmarks/long_context.py narrow [--tokens N]
    python tests/benchmarks/long_context.py wide --layers lg [--weights int8] [--tokens N] [--threads N] [--truth graph]

`narrow` reads with a model of Gemma 3's structure and few numbers, and compares with NumPy in float64: no cache, no
eviction, absolute positions (tests/distant_reference.py). `wide` has the width of 4B, few layers ("l" local, "g"
global), and random weights. Its truth is the same NumPy computation in float32, or, with `--truth graph`, the same
graph with local caches so long that nothing is ever evicted.

The reading goes on in a process of its own, so that its high-water mark of memory is its own.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from distant_reference import logits_at
from engine_speed import peak_memory
from measured import keep_result, machine
from random_models import checkpoint_of, make_model, text_config

from app.inference.config import TextConfig
from app.inference.decoder import Decoder
from app.inference.kv_cache import allocate_caches
from app.inference.model_files import DECODER, read_manifest
from app.inference.runtime import HostBuffer, open_graph
from app.models.memory_need import FORMS, cache_bytes, need_of

Ids = NDArray[np.int64]
CHUNK = 512
KINDS = {"l": "sliding_attention", "g": "full_attention"}
NARROW = TextConfig(
    vocab_size=512,
    hidden_size=128,
    intermediate_size=256,
    num_hidden_layers=8,
    num_attention_heads=4,
    num_key_value_heads=2,
    head_dim=32,
    max_position_embeddings=131_072,
    sliding_window=1024,
    layer_types=tuple(KINDS[kind] for kind in "lllllgll"),
    query_pre_attn_scalar=32.0,
    rms_norm_eps=1e-6,
    rope_theta=1e6,
    rope_local_base_freq=1e4,
    rope_scaling_factor=8.0,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading gave."""

    logits: NDArray[np.float32]
    seconds: float
    cache_bytes: int
    grown: int
    """Bytes that the process took beyond what it had before the model was loaded, at its peak."""


def main() -> None:
    options = parse()
    config, form = (NARROW, "fp32") if options.model == "narrow" else (wide_config(options.layers), options.weights)
    ids = np.random.default_rng(7).integers(0, config.vocab_size, options.tokens)
    wanted = sampled_positions(options.tokens, config.sliding_window)
    with tempfile.TemporaryDirectory(prefix="pincite-long-") as scratch:
        folder = make_model(Path(scratch) / "model", config, form)
        rows = read_manifest(folder).local_cache_rows
        found = read_in_child(folder, ids, wanted, rows, options.threads)
        print(f"read in {found.seconds:.0f} s; {found.grown / 1e6:,.0f} MB", flush=True)
        began = time.perf_counter()
        if options.truth == "graph":
            truth: NDArray[Any] = read_in_child(folder, ids, wanted, options.tokens, options.threads).logits
        else:
            precision = np.float64 if options.model == "narrow" else np.float32
            truth = logits_at(checkpoint_of(config, form), ids, wanted, precision)
    need = need_of(config, None, FORMS[form], where="cpu", context=options.tokens, cache="float32", local_rows=rows)
    result = {
        **machine(),
        "model": options.model,
        "layers": "".join("l" if config.is_local(i) else "g" for i in range(config.num_hidden_layers)),
        "weights": form,
        "tokens": options.tokens,
        "threads": options.threads,
        "seconds": round(found.seconds),
        "predicted_mb": round((need.peak - need.program - need.encoder - need.checkpoints) / 1e6),
        "measured_mb": round(found.grown / 1e6),
        "caches_predicted_bytes": need.caches,
        "caches_made_bytes": found.cache_bytes,
        "caches_unwindowed_bytes": cache_bytes(config, options.tokens, options.tokens, "float32"),
        "truth": options.truth,
        "truth_seconds": round(time.perf_counter() - began),
        "positions": wanted.tolist(),
        "largest_difference": [float(x) for x in np.abs(found.logits - truth).max(axis=1)],
        "largest_logit": float(np.abs(truth).max()),
        "same_first_token": float((found.logits.argmax(axis=1) == truth.argmax(axis=1)).mean()),
        "config": asdict(config) | {"layer_types": None},
    }
    print({name: value for name, value in result.items() if name not in ("config", "positions")})
    keep_result(f"long_context_{options.model}", result)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Read 131,072 tokens and compare.")
    parser.add_argument("model", choices=["narrow", "wide"])
    parser.add_argument("--layers", default="lllllg")
    parser.add_argument("--weights", choices=["int8", "int4", "fp32"], default="int8")
    parser.add_argument("--tokens", type=int, default=131_072)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--truth", choices=["numpy", "graph"], default="numpy")
    return parser.parse_args()


def wide_config(layers: str) -> TextConfig:
    """4B's width, with a smaller vocabulary."""
    types = tuple(KINDS[kind] for kind in layers)
    return replace(text_config("4B", len(layers), vocabulary=16_384), layer_types=types)


def sampled_positions(tokens: int, window: int) -> Ids:
    """Around the window and the first evictions, and on to the last position."""
    early = [window - 1, window, 2 * window, 3 * window + 1]
    late = [tokens // 2, tokens * 3 // 4 + 5, tokens - 2, tokens - 1]
    return np.array(sorted({place for place in early + late if place < tokens}))


def read_in_child(folder: Path, ids: Ids, wanted: Ids, local_rows: int, threads: int) -> Reading:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=read_all, args=(folder, ids, wanted, local_rows, threads, there))
    child.start()
    there.close()
    try:
        reading: Reading = here.recv()
    finally:
        child.join()
    return reading


def read_all(folder: Path, ids: Ids, wanted: Ids, local_rows: int, threads: int, sender: Any) -> None:
    manifest = read_manifest(folder)
    before = psutil.Process().memory_info().rss
    graph, _ = open_graph(folder / DECODER, "cpu", threads=threads)
    cache = allocate_caches(
        manifest.config, context_length=len(ids), local_rows=local_rows, dtype="float32", make_buffer=HostBuffer
    )
    decoder = Decoder(graph, cache, manifest, {})
    began, rows = time.perf_counter(), []
    for start in range(0, len(ids), CHUNK):
        inside = wanted[(wanted >= start) & (wanted < start + CHUNK)] - start
        rows.append(decoder.step(ids[start : start + CHUNK].tolist(), inside.tolist()))
        if start // CHUNK % 16 == 0:
            print(f"{start + CHUNK:>8} tokens, {time.perf_counter() - began:6.0f} s", file=sys.stderr, flush=True)
    seconds = time.perf_counter() - began
    made = sum(
        int(np.prod(part.shape)) * part.dtype.itemsize for layer in cache.layers for part in (layer.key, layer.value)
    )
    grown = peak_memory(psutil.Process().pid) - before
    sender.send(Reading(np.concatenate(rows), seconds, made, grown))


if __name__ == "__main__":
    main()
