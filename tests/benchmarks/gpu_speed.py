"""Gemma 3 on an NVIDIA GPU: the captures in float16, and speed for the real sizes with random int4 weights.

    python tests/benchmarks/gpu_speed.py [--sizes 4B,12B,27B] [--depths 4096,32768,131072] [--models FOLDER]

First the decoder with float16 caches reads the tiny captures; the largest difference to transformers' logits is
reported. Then every size is read to every depth, and 32 tokens are written. What a written token must move through
the GPU's memory at least is counted: all weights once (the embedding table as the output matrix), and the caches that
its attention looks at. Divided by the time it took, that is the bandwidth reached.

Without a CUDA device it says so and ends well.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from measured import keep_result, machine
from random_models import make_model, text_config, vision_config
from tiny_gemma import CAPTURES, export_folder, export_tiny

from app.errors import PinciteError
from app.inference.decoder import Decoder, open_decoder
from app.inference.model_files import IMAGE_FEATURES, PIXEL_VALUES, VISION, Manifest, read_manifest
from app.inference.runtime import Device, choose_device, open_graph
from app.models.memory_need import FORMS, cache_bytes, decoder_weights, need_of
from export_onnx.graph_run import segments

CHUNK = 512
WRITTEN = 32
CAPTURE_NAMES = ("tiny_plain", "tiny_scaled", "tiny_vision", "tiny_vision_wide")


@dataclass(frozen=True, slots=True)
class Row:
    """One size at one depth."""

    size: str
    tokens: int
    prefill_tokens_per_s: float
    decode_tokens_per_s: float
    moved_mb_per_token: float
    bandwidth_gb_per_s: float
    predicted_mb: float


def main() -> None:
    options = parse()
    device = choose_device("auto")
    if device.kind != "gpu":
        print(f"has not run: no CUDA device ({device.reason})")
        return
    differences = {name: capture_difference(name) for name in CAPTURE_NAMES}
    for name, difference in differences.items():
        print(f"{name:20} largest difference to transformers' logits {difference}")
    rows = []
    with tempfile.TemporaryDirectory(prefix="pincite-gpu-") as scratch:
        models = options.models or Path(scratch)
        for size in options.sizes:
            vision = vision_config() if options.vision else None
            folder = make_model(models / f"{size}-int4", text_config(size), "int4", vision, f"{size}-shaped")
            for depth in options.depths:
                rows.append(measure(folder, size, depth))
    keep_result(
        "gpu_speed",
        {**machine(), "device": device.name, "differences": differences, "rows": [asdict(r) for r in rows if r]},
    )


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure captures and speed on a GPU.")
    parser.add_argument("--sizes", type=lambda text: text.split(","), default=["4B", "12B", "27B"])
    parser.add_argument("--depths", type=lambda text: [int(n) for n in text.split(",")], default=[4096, 32768, 131072])
    parser.add_argument("--models", type=Path, help="where random models lie and stay; else they are made anew")
    parser.add_argument("--vision", action="store_true", help="with the graph that reads images, and a vision tower")
    return parser.parse_args()


def capture_difference(name: str) -> float | str:
    """The largest difference of any logit; the sentence of the error if the graph is refused."""
    sees = "vision" in name
    with tempfile.TemporaryDirectory(prefix="pincite-gpu-") as scratch:
        folder = (export_folder if sees else export_tiny)(name, Path(scratch) / name)
        manifest = read_manifest(folder)
        with np.load(CAPTURES / f"{name}_capture.npz") as file:
            ids, expected = file["input_ids"].astype(np.int64), file["logits"]
            pixels = file["pixel_values"] if sees else None
        try:
            features = None if pixels is None else encode(folder, manifest, pixels)
            decoder, _ = open_on_gpu(folder, manifest, len(ids))
            token = manifest.vision.image_token_id if manifest.vision else None
            rows = [
                decoder.step(ids[step.start : step.stop].tolist(), range(step.stop - step.start), step.features)
                for step in segments(ids, token, features, 37)
            ]
        except PinciteError as error:
            return str(error)
    return float(np.abs(np.concatenate(rows) - expected).max())


def encode(folder: Path, manifest: Manifest, pixels: np.ndarray) -> np.ndarray:
    """Soft tokens [n * M, hidden] of images [n, 3, P, P]."""
    vision = manifest.vision
    assert vision is not None
    graph, _ = open_graph(folder / VISION, "gpu")
    encoded = np.empty((len(pixels), vision.mm_tokens_per_image, manifest.config.hidden_size), np.float32)
    for image, features in zip(pixels, encoded, strict=True):
        graph.bind_input(PIXEL_VALUES, np.ascontiguousarray(image[None]))
        graph.bind_output(IMAGE_FEATURES, features[None])
        graph.run()
    return encoded.reshape(-1, manifest.config.hidden_size)


def open_on_gpu(folder: Path, manifest: Manifest, tokens: int) -> tuple[Decoder, Device]:
    decoder, device, _ = open_decoder(folder, manifest, asked_device="gpu", context_length=tokens, threads=None)
    return decoder, device


def measure(folder: Path, size: str, depth: int) -> Row | None:
    manifest = read_manifest(folder)
    text = manifest.config
    need = need_of(text, manifest.vision, FORMS["int4"], where="gpu", context=depth, cache="float16")
    try:
        decoder, _ = open_on_gpu(folder, manifest, depth)
        ids = np.random.default_rng(0).integers(0, text.vocab_size, depth).tolist()
        read = depth - WRITTEN
        decoder.step(ids[:CHUNK], [CHUNK - 1])  # the first step sets things up
        decoder.cache.clear()
        began = time.perf_counter()
        for start in range(0, read, CHUNK):
            stop = min(start + CHUNK, read)
            decoder.step(ids[start:stop], [stop - start - 1] if stop == read else [])
        prefill = time.perf_counter() - began
        took = []
        for token in ids[read:]:
            began = time.perf_counter()
            decoder.step([token], [0])
            took.append(time.perf_counter() - began)
    except PinciteError as error:
        print(f"{size:>5}{depth:>8}  {error}", flush=True)
        return None
    weights = decoder_weights(text) * FORMS["int4"].size
    moved = weights + cache_bytes(text, depth, text.sliding_window, "float16")
    step = float(np.median(took))
    row = Row(size, depth, read / prefill, 1 / step, moved / 1e6, moved / step / 1e9, need.peak / 1e6)
    print(
        f"{size:>5}{depth:>8}{row.prefill_tokens_per_s:>10.0f} tok/s read{row.decode_tokens_per_s:>8.1f} tok/s written"
        f"{row.moved_mb_per_token:>9.0f} MB a token{row.bandwidth_gb_per_s:>7.0f} GB/s",
        flush=True,
    )
    return row


if __name__ == "__main__":
    main()
