"""What the second term of products costs and is good for: the starter's decoder with one term in some of its products.

    python tests/benchmarks/second_term.py [--rounds 30]

Variants of one export, opened side by side, take single steps and steps of 8 tokens, in an order drawn anew for each
round: medians. "again" is the decoder as it is a second time, which says how far two medians differ by themselves.
Loss: KL divergence from the decoder as it is, on this repository's documents (graph_speed.py).
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from graph_speed import log_probabilities, open_folder, step_ms, text_ids
from measured import keep_result, machine

from app.inference.decoder import Decoder
from app.inference.model_files import TOKENIZER
from app.inference.tokenizer import Tokenizer
from export_onnx import products
from export_onnx.export import export_checkpoint
from export_onnx.graph import Graph, Value
from export_onnx.starter import open_starter
from export_onnx.weight_store import BlockedMatrix

VARIANTS: dict[str, tuple[str, ...]] = {
    "as it is": (),
    "again": (),
    "one term in q, k, v": ("q_k_v_proj",),
    "in o": ("o_proj",),
    "in gate and up": ("g_u_proj",),
    "in down": ("down_proj",),
    "in all": ("q_k_v_proj", "o_proj", "g_u_proj", "down_proj"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description="What the second term costs, and what it is good for.")
    parser.add_argument("--rounds", type=int, default=30)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folders = {name: export(Path(scratch) / str(i), kinds) for i, (name, kinds) in enumerate(VARIANTS.items())}
        decoders = {name: open_folder(folder, 2) for name, folder in folders.items()}
        ids = text_ids(Tokenizer.load(folders["again"] / TOKENIZER))
        result = {**machine(), "rounds": options.rounds, "loss": loss(decoders, ids)}
        for depth in (512, 4096):
            for count in (1, 8):
                result[f"ms of {count} at {depth}"] = speed(decoders, depth, count, options.rounds)
    for name, values in result.items():
        print(name, values)
    keep_result("second_term", result)


def export(folder: Path, kinds: Sequence[str]) -> Path:
    with one_term_in(kinds):
        export_checkpoint(open_starter(), folder, "source", on_progress=lambda done, total, text: None, columns=True)
    return folder


@contextmanager
def one_term_in(kinds: Sequence[str]) -> Iterator[None]:
    """Products of these kinds are exported with the first term alone, without any node of the second."""
    two_terms, sum_of_terms = products.two_terms, products.sum_of_terms

    def is_one(path: str) -> bool:
        return any(kind in path for kind in kinds)

    def terms(graph: Graph, x: Value, weight: BlockedMatrix, path: str) -> Value:
        return x if is_one(path) else two_terms(graph, x, weight, path)

    def summed(graph: Graph, both: Value, path: str) -> Value:
        return both if is_one(path) else sum_of_terms(graph, both, path)

    products.two_terms, products.sum_of_terms = terms, summed
    try:
        yield
    finally:
        products.two_terms, products.sum_of_terms = two_terms, sum_of_terms


def loss(decoders: dict[str, Decoder], ids: list[int]) -> dict[str, list[float]]:
    """[mean KL, largest KL, share of places with the same likeliest token] of each variant."""
    exact = log_probabilities(decoders["as it is"], ids, precise=True)
    table = {}
    for name, decoder in decoders.items():
        found = log_probabilities(decoder, ids, precise=True)
        divergence = (np.exp(exact) * (exact - found)).sum(axis=1)
        same = (exact.argmax(axis=1) == found.argmax(axis=1)).mean()
        table[name] = [round(float(value), 5) for value in (divergence.mean(), divergence.max(), same)]
    return table


def speed(decoders: dict[str, Decoder], depth: int, count: int, rounds: int) -> dict[str, list[float]]:
    """[median milliseconds, ratio to the decoder as it is] of each variant."""
    times: dict[str, list[float]] = {name: [] for name in decoders}
    for turn in range(rounds + 1):
        for name in random.sample(list(decoders), len(decoders)):
            taken = step_ms(decoders[name], depth, count, reading=False)
            if turn:  # the first one warms up
                times[name].append(taken)
    medians = {name: statistics.median(values) for name, values in times.items()}
    return {name: [round(value, 2), round(value / medians["as it is"], 3)] for name, value in medians.items()}


if __name__ == "__main__":
    main()
