"""How well the number reader reads, in transformers: the table of the README, and captures for `export_onnx.verify`.

    python evaluate.py [--model model]      (environment: torch, transformers 4.57, pillow, sentencepiece)

Writes results.json, and square.npz and strip_with_crops.npz: `input_ids` [T], `pixel_values` [n, 3, S, S] and `logits`
[T, V] of one page with its answer.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from train import KINDS, Batch, make_batch
from transformers import Gemma3ForConditionalGeneration
from vocabulary import MODEL, SOFT_TOKEN, Prompts

PAGES = 200
EVALUATION_SEED = 7_000
"""The pages to judge by; training draws from other seeds, and tests/end_to_end from yet others."""
CAPTURE_SEED = 8_000


def load(folder: Path) -> Gemma3ForConditionalGeneration:
    """The model in float32, with the values that its file holds."""
    return Gemma3ForConditionalGeneration.from_pretrained(
        folder, dtype=torch.float32, attn_implementation="eager"
    ).eval()


@torch.inference_mode()
def logits(model: Gemma3ForConditionalGeneration, batch: Batch, *, causal_images: bool = False) -> Tensor:
    """All logits of a batch, [B, T, V]."""
    types = (batch.ids == SOFT_TOKEN).long() * (not causal_images)
    return model(
        input_ids=batch.ids,
        pixel_values=batch.images,
        token_type_ids=types,
        attention_mask=torch.ones_like(batch.ids),
        use_cache=False,
    ).logits


def pages_right(batch: Batch, scores: Tensor) -> float:
    """Part of the pages whose answer, written greedily, is right from its first digit to its end token."""
    wanted = batch.ids[:, -batch.answer :]
    return (scores[:, -batch.answer - 1 : -1].argmax(-1) == wanted).all(-1).float().mean().item()


def half_scale(batch: Batch) -> Batch:
    """Pixel values from 0 to 1: rescaled, not normalised."""
    return dataclasses.replace(batch, images=batch.images * 0.5 + 0.5)


def crops_backwards(batch: Batch) -> Batch:
    """The page, then its crops from the last to the first."""
    views = batch.images.unflatten(0, (len(batch.ids), -1))
    return dataclasses.replace(batch, images=torch.cat([views[:, :1], views[:, 1:].flip(1)], 1).flatten(0, 1))


def results(model: Gemma3ForConditionalGeneration) -> dict[str, float]:
    """Part of the pages that are read right, by kind, and with each fault on purpose."""
    prompts, found = Prompts(), {}
    faults: dict[str, Callable[[Batch], Batch]] = {
        "wrong normalisation": half_scale,
        "crops backwards": crops_backwards,
    }
    for kind in KINDS:
        seed = EVALUATION_SEED + (kind != "square")  # the same receipts with and without crops
        batch = make_batch(prompts, kind, np.random.default_rng(seed), PAGES, varied=False)
        found[kind] = pages_right(batch, logits(model, batch))
        if kind == "strip":
            continue
        found[f"{kind}, causal images"] = pages_right(batch, logits(model, batch, causal_images=True))
        for name, fault in faults.items():
            if kind == "strip_with_crops" or fault is not crops_backwards:
                bent = fault(batch)
                found[f"{kind}, {name}"] = pages_right(bent, logits(model, bent))
    return {name: round(value, 3) for name, value in found.items()}


def write_captures(model: Gemma3ForConditionalGeneration, folder: Path) -> None:
    """One page of two kinds, with what transformers computes."""
    for kind in ("square", "strip_with_crops"):
        batch = make_batch(Prompts(), kind, np.random.default_rng(CAPTURE_SEED), 1, varied=False)
        np.savez_compressed(
            folder / f"{kind}.npz",
            input_ids=batch.ids[0].numpy(),
            pixel_values=batch.images.numpy(),
            logits=logits(model, batch)[0].numpy(),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=MODEL)
    folder: Path = parser.parse_args().model
    torch.set_num_threads(1)
    model = load(folder)
    found = results(model)
    for name, value in found.items():
        print(f"{name:40} {value:6.1%}")
    report = {
        "date": datetime.now(UTC).date().isoformat(),
        "pages": PAGES,
        "training": json.loads((folder.parent / "training.json").read_text()),
        "bytes": (folder / "model.safetensors").stat().st_size,
        "pages_right": found,
    }
    (folder.parent / "results.json").write_text(json.dumps(report, indent=2) + "\n")
    write_captures(model, folder.parent)


if __name__ == "__main__":
    main()
