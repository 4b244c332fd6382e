"""Reads one document after another and keeps what it read, until it is killed. Arguments: model folder, snapshots."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from app.inference.engine import Engine
from app.inference.requests import EngineOptions, GenerateRequest


def run(model: Path, folder: Path) -> None:
    """Keep the document that the test asks about first, then others."""
    engine = Engine.load(model, EngineOptions(device="cpu", threads=1, context_length=1500, snapshot_folder=folder))
    print("reading", flush=True)
    for seed in range(1, 1000):
        document = [2, *np.random.default_rng(seed).integers(6, 400, 699).tolist()]
        request = GenerateRequest(
            prompt_ids=(*document, 7), max_tokens=1, checkpoints=(700,), keep=(700,), documents=("a",)
        )
        for _ in engine.generate(request):
            pass


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]))
