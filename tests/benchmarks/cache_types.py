"""What int8 caches cost and save on a real model: agreement with float32 caches, memory, speed.

    python tests/benchmarks/cache_types.py STARTER_FOLDER [--tokens 32768] [--threads N]

Both decoders read the same text (English paragraphs of XQuAD, ../shared/eval) in one process, chunk by chunk in turn,
so that whatever else the machine does meets both. At each depth the logits of the last positions are compared, and a
few tokens are read one by one.

    KL       mean over positions of sum p_float32 * (ln p_float32 - ln p_int8)
    top-1    share of positions at which both find the same token most likely
    error    largest difference of any logit, and the mean difference
    clipped  share of the global layers' keys and values that lie beyond what int8 reaches
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from measured import keep_result, machine

from app.inference.cache_scales import Scales, load_scales, measure_scales, save_scales
from app.inference.decoder import Decoder, open_decoder
from app.inference.model_files import TOKENIZER, CacheType, Manifest, read_manifest, scale_name
from app.inference.tokenizer import Tokenizer

Floats = NDArray[np.float32]
TYPES: tuple[CacheType, CacheType] = ("float32", "int8")
CHUNK = 512
COMPARED = 256
"""Positions before each depth whose logits are compared."""
SINGLE = 16
"""Tokens read one by one at each depth."""
DEPTHS = (2048, 8192, 32_768)
TEXT = ROOT.parent / "shared" / "eval" / "xquad.en.json"


@dataclass(frozen=True, slots=True)
class Row:
    """int8 against float32 at one depth."""

    tokens: int
    kl: float
    top1: float
    largest_error: float
    mean_error: float
    clipped: float
    float32_mb: float
    int8_mb: float
    prefill_ratio: float
    """Speed of int8 over that of float32, medians of the chunks since the depth before."""
    decode_ratio: float


def main() -> None:
    options = parse()
    if not TEXT.is_file():
        sys.exit(f"has not run: {TEXT} is not there")
    manifest = read_manifest(options.model)
    tokenizer = Tokenizer.load(options.model / TOKENIZER)
    ids = [manifest.bos_token_id, *tokenizer.encode(real_text())][: options.tokens]
    scales = scales_of(options.model, manifest, tokenizer)
    decoders = {
        kind: open_decoder(
            options.model,
            manifest,
            asked_device="cpu",
            context_length=options.tokens + SINGLE,
            threads=options.threads,
            cache_type=kind,
            scales=scales,
        )[0]
        for kind in TYPES
    }
    rows = compare(decoders, scales, ids, [depth for depth in DEPTHS if depth <= len(ids)])
    keep_result(
        "cache_types", {**machine(), "model": manifest.name, "text": TEXT.name, "rows": [asdict(r) for r in rows]}
    )


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare int8 caches with float32 ones.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--tokens", type=int, default=DEPTHS[-1])
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def real_text() -> str:
    articles = json.loads(TEXT.read_text(encoding="utf-8"))["data"]
    return "\n\n".join(paragraph["context"] for article in articles for paragraph in article["paragraphs"])


def scales_of(folder: Path, manifest: Manifest, tokenizer: Tokenizer) -> Scales:
    known = load_scales(folder, manifest)
    if known is None:
        decoder = open_decoder(
            folder, manifest, asked_device="cpu", context_length=manifest.local_cache_rows, threads=1
        )[0]
        known = measure_scales(decoder, tokenizer, manifest.bos_token_id)
        save_scales(folder, manifest, known)
    return known


def compare(decoders: dict[CacheType, Decoder], scales: Scales, ids: list[int], depths: list[int]) -> list[Row]:
    rows = []
    took: dict[CacheType, list[float]] = {kind: [] for kind in TYPES}
    compared: dict[CacheType, list[Floats]] = {kind: [] for kind in TYPES}
    for start in range(0, depths[-1], CHUNK):
        stop = min(start + CHUNK, depths[-1])
        ends_here = stop in depths
        wanted = range(max(0, stop - start - COMPARED), stop - start) if ends_here else range(0)
        for kind, decoder in decoders.items():
            began = time.perf_counter()
            logits = decoder.step(ids[start:stop], list(wanted), precise=ends_here)  # as the engine does
            if not ends_here:
                took[kind].append(time.perf_counter() - began)
            compared[kind] = [logits]
        if ends_here:
            rows.append(row_at(stop, compared, took, single_steps(decoders, ids), decoders, scales))
            took = {kind: [] for kind in TYPES}
    return rows


def single_steps(decoders: dict[CacheType, Decoder], ids: list[int]) -> dict[CacheType, list[float]]:
    """Seconds of single tokens in turn; they are forgotten again."""
    took: dict[CacheType, list[float]] = {kind: [] for kind in TYPES}
    states = {kind: decoder.cache.checkpoint() for kind, decoder in decoders.items()}
    for number in range(SINGLE):
        for kind, decoder in decoders.items():
            began = time.perf_counter()
            decoder.step([ids[number]], [0])
            took[kind].append(time.perf_counter() - began)
    for kind, decoder in decoders.items():
        decoder.cache.restore(states[kind])
    return took


def row_at(
    tokens: int,
    compared: dict[CacheType, list[Floats]],
    prefill: dict[CacheType, list[float]],
    decode: dict[CacheType, list[float]],
    decoders: dict[CacheType, Decoder],
    scales: Scales,
) -> Row:
    exact, rounded = (np.concatenate(compared[kind]).astype(np.float64) for kind in TYPES)
    p, q = log_softmax(exact), log_softmax(rounded)
    sizes = [
        sum(
            np.prod(part.shape) * part.dtype.itemsize
            for layer in decoders[kind].cache.layers
            for part in (layer.key, layer.value)
        )
        for kind in TYPES
    ]
    row = Row(
        tokens=tokens,
        kl=float((np.exp(p) * (p - q)).sum(axis=1).mean()),
        top1=float((exact.argmax(axis=1) == rounded.argmax(axis=1)).mean()),
        largest_error=float(np.abs(exact - rounded).max()),
        mean_error=float(np.abs(exact - rounded).mean()),
        clipped=clipped_share(decoders["float32"], scales, tokens),
        float32_mb=float(sizes[0] / 1e6),
        int8_mb=float(sizes[1] / 1e6),
        prefill_ratio=float(np.median(prefill["float32"]) / np.median(prefill["int8"])),
        decode_ratio=float(np.median(decode["float32"]) / np.median(decode["int8"])),
    )
    print(row, flush=True)
    return row


def clipped_share(decoder: Decoder, scales: Scales, tokens: int) -> float:
    """Of the keys and values in global layers, how many int8 cannot reach."""
    beyond = total = 0
    for layer in decoder.cache.layers:
        if layer.is_local:
            continue
        for part, buffer in (("key", layer.key), ("value", layer.value)):
            held = np.abs(buffer.read_rows(0, tokens))
            beyond += int((held > 127.5 * scales[scale_name(layer.layer, part)]).sum())
            total += held.size
    return beyond / total


def log_softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    shifted = logits - logits.max(axis=1, keepdims=True)
    result: NDArray[np.float64] = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return result


if __name__ == "__main__":
    main()
