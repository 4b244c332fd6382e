"""What the form of the weights buys: steps of two exports of one checkpoint in turn, and how far their logits differ.

    python tests/benchmarks/graph_speed.py [--rounds 9]       # exports the starter with columns and without
    python tests/benchmarks/graph_speed.py BLOCKS COLUMNS     # two model folders

Reading: a step of 512 tokens as documents are read. Writing: a step of 1, 4 and 8 tokens with logits of all of them.
Loss: KL divergence from the exact folder (blocks, two terms), on this repository's documents, of steps of 16 after 1,024
tokens that were read precisely, and after the same tokens read as documents are. Ratios of one run, medians.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from measured import keep_result, machine

from app.inference.decoder import Decoder, open_decoder
from app.inference.model_files import TOKENIZER, read_manifest
from app.inference.tokenizer import Tokenizer

DEPTHS = (512, 4096, 16384, 32000)
CONTEXT = 32768
READ, SCORED = 1024, 256


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare two exports of one checkpoint.")
    parser.add_argument("folders", type=Path, nargs="*", help="blocks and columns; the starter's if not said")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folders = options.folders or [export(Path(scratch) / form, form) for form in ("no", "yes")]
        decoders = [open_folder(folder, options.threads) for folder in folders]
        result: dict[str, Any] = {**machine(), "threads": options.threads, "rounds": options.rounds}
        result["milliseconds"] = speed(decoders, options.rounds)
        tokenizer = Tokenizer.load(folders[0] / TOKENIZER)
        result["loss"] = loss(decoders, text_ids(tokenizer))
    for name in ("milliseconds", "loss"):
        print(name, *(f"  {key}: {value}" for key, value in result[name].items()), sep="\n")
    keep_result("graph_speed", result)


def export(folder: Path, columns: str) -> Path:
    command = [sys.executable, "-m", "export_onnx", "starter", str(folder), "--columns", columns]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return folder


def open_folder(folder: Path, threads: int) -> Decoder:
    return open_decoder(folder, read_manifest(folder), asked_device="cpu", context_length=CONTEXT, threads=threads)[0]


def speed(decoders: list[Decoder], rounds: int) -> dict[str, Any]:
    """Median milliseconds of a step, [blocks, columns, ratio], by what it does and how deep."""
    kinds = [("read", 512), ("write", 1), ("write", 4), ("write", 8)]
    table = {}
    for depth in DEPTHS:
        for kind, count in kinds:
            times: list[list[float]] = [[], []]
            for turn in range(rounds + 1):
                for index, decoder in enumerate(decoders):
                    taken = step_ms(decoder, depth, count, reading=kind == "read")
                    if turn:  # the first one warms up
                        times[index].append(taken)
            blocks, columns = map(statistics.median, times)
            table[f"{kind} {count} at {depth}"] = [round(blocks, 2), round(columns, 2), round(columns / blocks, 3)]
    return table


def step_ms(decoder: Decoder, depth: int, count: int, *, reading: bool) -> float:
    """A step at a depth at which nothing was read: its work does not depend on what the caches hold."""
    decoder.cache.length = depth
    ids = np.random.default_rng(depth).integers(1000, 200_000, count).tolist()
    began = time.perf_counter()
    decoder.step(ids, [] if reading else range(count), precise=not reading)
    return 1000 * (time.perf_counter() - began)


def text_ids(tokenizer: Tokenizer) -> list[int]:
    paths = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in paths)
    return [tokenizer.control_id("<bos>"), *tokenizer.encode(text)][: READ + SCORED]


def loss(decoders: list[Decoder], ids: list[int]) -> dict[str, Any]:
    exact, columns = decoders
    expected = log_probabilities(exact, ids, precise=True)
    cases = {
        "blocks, read rounded": log_probabilities(exact, ids, precise=False),
        "columns, read precisely": log_probabilities(columns, ids, precise=True),
        "columns, read as documents are": log_probabilities(columns, ids, precise=False),
    }
    table = {}
    for name, found in cases.items():
        divergence = (np.exp(expected) * (expected - found)).sum(axis=1)
        same = (expected.argmax(axis=1) == found.argmax(axis=1)).mean()
        table[name] = {
            "mean KL": round(float(divergence.mean()), 5),
            "largest KL": round(float(divergence.max()), 4),
            "same likeliest token": round(float(same), 4),
        }
    return table


def log_probabilities(decoder: Decoder, ids: list[int], *, precise: bool) -> NDArray[np.float64]:
    """[256, V]: of every token behind the first 1,024, read 16 at a time."""
    decoder.cache.length = 0
    for start in range(0, READ, 512):
        decoder.step(ids[start : start + 512], [], precise=precise)
    rows = [decoder.step(ids[start : start + 16], range(16)) for start in range(READ, READ + SCORED, 16)]
    logits = np.concatenate(rows).astype(np.float64)
    logits -= logits.max(axis=1, keepdims=True)
    return np.asarray(logits - np.log(np.exp(logits).sum(axis=1, keepdims=True)))


if __name__ == "__main__":
    main()
