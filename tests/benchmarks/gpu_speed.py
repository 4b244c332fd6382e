"""Gemma 3 on an NVIDIA GPU: does it compute the same as elsewhere, how fast, and in how much memory.

    python tests/benchmarks/gpu_speed.py [--sizes 4B,12B,27B] [--depths 4096,32768,131072] [--models FOLDER]

1. The decoder for GPUs reads the tiny captures: the largest difference of any logit to transformers'.
2. The tiny checkpoints in int8 and int4 blocks, and 4B's shapes with 6 layers: to our decoder on the CPU.
3. The number reader looks at pages and answers, on the GPU and on the CPU; a text is asked twice, and after a restart.
4. Random weights in int4, every size at every depth, each in a process of its own: prefill, 32 tokens written, memory.

What a written token must move through the GPU's memory at least is counted: all weights once (the embedding table as
the output matrix), and the caches that its attention looks at. Divided by the time it took, that is the bandwidth
reached. Memory is the whole device's, by nvidia-smi, less what was in use before.

Without a CUDA device it says so and ends well.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from gpu_models import make_gpu_model
from measured import keep_result, machine
from number_reader.pages import draw_receipt, draw_square
from tiny_gemma import CAPTURES, export_folder, export_tiny

from app.errors import PinciteError
from app.inference.chat_template import Image, Text, build_continuation
from app.inference.decoder import Decoder, open_decoder
from app.inference.engine import Engine
from app.inference.image_processor import prepare_image
from app.inference.model_files import IMAGE_FEATURES, PIXEL_VALUES, VISION, Manifest, read_manifest
from app.inference.pan_and_scan import PanAndScan
from app.inference.reading_plan import CHUNK_ON_GPU
from app.inference.requests import Encoded, EncodeRequest, EngineOptions, Generated, GenerateRequest
from app.inference.runtime import choose_device, open_graph
from app.models.memory_need import FORMS, cache_bytes, decoder_weights, need_of
from export_onnx.graph_run import segments

WRITTEN = 32
PAGES = 20
CAPTURE_NAMES = ("tiny_plain", "tiny_scaled", "tiny_vision", "tiny_vision_wide")
SMALL = {"layers": 6, "vocabulary": 4096}
"""Of the 4B shapes that are compared with the CPU."""


def main() -> None:
    options = parse()
    if options.row:
        size, depth, chunk = options.row.split(",")
        print(json.dumps(measure(options.models / f"{size}-int4", size, int(depth), int(chunk))))
        return
    device = choose_device("auto")
    if device.kind != "gpu":
        print(f"has not run: no CUDA device ({device.reason})")
        return
    found: dict[str, Any] = {**machine(), "device": device.name}
    with tempfile.TemporaryDirectory(prefix="pincite-gpu-") as scratch:
        models = options.models or Path(scratch)
        for name, check in (("captures", captures), ("to_cpu", to_cpu), ("number_reader", number_reader)):
            found[name] = [*check(models)] if name in options.parts else []
            for row in found[name]:
                print(name, row, flush=True)
        found["rows"] = rows = []
        for size in options.sizes if "speed" in options.parts else ():
            make_gpu_model(models / f"{size}-int4", size)
            for depth in options.depths:
                rows.append(measured_alone(models, size, depth, options.chunk))
                print(rows[-1], flush=True)
    keep_result("gpu_speed", found)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure correctness, speed and memory on a GPU.")
    parser.add_argument("--sizes", type=lambda text: text.split(","), default=["4B", "12B", "27B"])
    parser.add_argument("--depths", type=lambda text: [int(n) for n in text.split(",")], default=[4096, 32768, 131072])
    parser.add_argument("--chunk", type=int, default=CHUNK_ON_GPU, help="tokens of a step")
    parser.add_argument("--models", type=Path, help="where random models lie and stay; else they are made anew")
    parser.add_argument(
        "--parts", type=lambda text: text.split(","), default=["captures", "to_cpu", "number_reader", "speed"]
    )
    parser.add_argument("--row", help=argparse.SUPPRESS)
    return parser.parse_args()


def captures(models: Path) -> Iterator[dict[str, Any]]:
    """Largest differences to transformers' logits; the sentence of the error if a graph is refused."""
    for name in CAPTURE_NAMES:
        sees = "vision" in name
        folder = models / name
        if not folder.exists():
            (export_folder if sees else export_tiny)(name, folder)
        manifest = read_manifest(folder)
        with np.load(CAPTURES / f"{name}_capture.npz") as file:
            ids, expected = file["input_ids"].astype(np.int64), file["logits"]
            pixels = file["pixel_values"] if sees else None
        try:
            features = None if pixels is None else encode(folder, manifest, pixels)
            logits = read_all(open_on("gpu", folder, manifest, len(ids)), ids, manifest, features)
            difference: float | str = float(np.abs(logits - expected).max())
        except PinciteError as error:
            difference = str(error)
        yield {"name": name, "difference": difference, "spread": float(expected.std())}


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


def open_on(device: str, folder: Path, manifest: Manifest, tokens: int) -> Decoder:
    return open_decoder(folder, manifest, asked_device=device, context_length=tokens, threads=None)[0]


def read_all(decoder: Decoder, ids: np.ndarray, manifest: Manifest, features: np.ndarray | None) -> np.ndarray:
    """Logits of all positions, read in uneven steps."""
    token = manifest.vision.image_token_id if manifest.vision else None
    return np.concatenate(
        [
            decoder.step(ids[step.start : step.stop].tolist(), range(step.stop - step.start), step.features)
            for step in segments(ids, token, features, 37)
        ]
    )


def to_cpu(models: Path) -> Iterator[dict[str, Any]]:
    """Differences of models in blocks to the same folder's decoder on the CPU."""
    for name in ("tiny_plain", "tiny_scaled"):
        with np.load(CAPTURES / f"{name}_capture.npz") as file:
            ids = file["input_ids"].astype(np.int64)
        for weights in ("int8", "int4"):
            folder = models / f"{name}-{weights}"
            if not folder.exists():
                export_tiny(name, folder, "--weights", weights)
            manifest = read_manifest(folder)
            pair = [read_all(open_on(device, folder, manifest, len(ids)), ids, manifest, None) for device in GPU_CPU]
            yield {"name": name, "weights": weights, **compared(*pair)}
    folder = make_gpu_model(models / "4B-small", "4B", **SMALL)
    manifest = read_manifest(folder)
    ids = np.random.default_rng(0).integers(0, manifest.config.vocab_size, 1500)
    pair = []
    for device in GPU_CPU:
        decoder = open_on(device, folder, manifest, len(ids))
        parts = [(start, ids[start : start + 500].tolist()) for start in range(0, len(ids), 500)]
        pair.append(np.concatenate([decoder.step(part, range(0, len(part), 25)) for _, part in parts]))
    yield {"name": "4B shapes, 6 layers, 1,500 tokens", "weights": "int4", **compared(*pair)}


GPU_CPU = ("gpu", "cpu")


def compared(logits: np.ndarray, expected: np.ndarray) -> dict[str, float]:
    return {
        "difference": float(np.abs(logits - expected).max()),
        "spread": float(expected.std()),
        "same_best": float((logits.argmax(1) == expected.argmax(1)).mean()),
    }


def number_reader(models: Path) -> Iterator[dict[str, Any]]:
    """Pages that the trained number reader reads, by form of its weights."""
    for weights in ("source", "int8"):
        folder = export_reader(models / f"reader-{weights}", weights)
        with tempfile.TemporaryDirectory(prefix="pincite-gpu-") as kept:
            answers = {device: read_pages(folder, device, Path(kept) / device) for device in GPU_CPU}
        (on_gpu, gpu_facts), (on_cpu, _) = answers["gpu"], answers["cpu"]
        yield {
            "weights": weights,
            "pages": len(on_gpu),
            "same_as_cpu": sum(a == b for (a, _), (b, _) in zip(on_gpu, on_cpu, strict=True)),
            "right_on_gpu": sum(a == right for a, right in on_gpu),
            "right_on_cpu": sum(a == right for a, right in on_cpu),
            **gpu_facts,
        }


def export_reader(folder: Path, weights: str) -> Path:
    if folder.exists():
        return folder
    source = ROOT / "tests" / "number_reader" / "model"
    command = [sys.executable, "-m", "export_onnx", str(source), str(folder), "--weights", weights]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return folder


def read_pages(folder: Path, device: str, snapshots: Path) -> tuple[list[tuple[str, str]], dict[str, Any]]:
    """Answers with the right ones, and whether a text asked twice, then after a restart, is answered alike."""
    options = EngineOptions(device=device, snapshot_folder=snapshots)
    engine = Engine.load(folder, options)
    vision = engine.info.vision
    assert vision is not None
    random, answers = np.random.default_rng(500), []
    for draw, ways in ((draw_square, None), (draw_receipt, PanAndScan())):
        for _ in range(PAGES):
            page = draw(random)
            image = prepare_image(page.image.convert("RGB").tobytes(), *page.image.size, vision, ways)
            views = np.stack([view.pixel_values for view in image.views])
            *_, encoded = engine.encode(EncodeRequest(images=tuple(views)))
            assert isinstance(encoded, Encoded)
            question = [Image(image.crops), Text("\n\nQuestion: Which numbers are printed here?\nAnswer:")]
            ids = build_continuation(engine.tokenizer, question, vision=vision).ids
            answers.append((ask(engine, ids, images=encoded.digests).text.strip(), page.answer))
    ids = tuple(np.random.default_rng(1).integers(10, 100, 800).tolist())
    first, second = (ask(engine, (*ids, 20, 21), keep=(len(ids),)) for _ in range(2))
    engine.close()
    engine = Engine.load(folder, options)
    third = ask(engine, (*ids, 20, 21), keep=(len(ids),))
    engine.close()
    reused = [answer.timing.reused_tokens for answer in (second, third)]
    return answers, {"same_again": first.text == second.text == third.text, "reused_tokens": reused}


def ask(engine: Engine, ids: tuple[int, ...], **more: Any) -> Generated:
    *_, answer = engine.generate(GenerateRequest(prompt_ids=ids, max_tokens=8, **more))
    assert isinstance(answer, Generated)
    return answer


def measured_alone(models: Path, size: str, depth: int, chunk: int) -> dict[str, Any]:
    """One row, in a process of its own: what it leaves on the GPU goes with it."""
    command = [sys.executable, __file__, "--models", str(models), "--row", f"{size},{depth},{chunk}"]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        return {"size": size, "tokens": depth, "error": result.stderr[-2000:]}
    row: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    return row


def measure(folder: Path, size: str, depth: int, chunk: int) -> dict[str, Any]:
    manifest = read_manifest(folder)
    text, before = manifest.config, memory_in_use()
    need = need_of(text, manifest.vision, FORMS["int4"], where="gpu", context=depth, cache="float16")
    began = time.perf_counter()
    decoder = open_on("gpu", folder, manifest, depth)
    load = time.perf_counter() - began
    loaded = memory_in_use() - before
    ids = np.random.default_rng(0).integers(0, text.vocab_size, depth).tolist()
    read = depth - WRITTEN
    for first in {min(chunk, read), read % chunk or chunk}:  # the first steps of a length set things up
        decoder.step(ids[:first], [first - 1])
        decoder.cache.clear()
    began = time.perf_counter()
    for start in range(0, read, chunk):
        stop = min(start + chunk, read)
        decoder.step(ids[start:stop], [stop - start - 1] if stop == read else [])
    prefill = time.perf_counter() - began
    took = []
    for token in ids[read:]:
        began = time.perf_counter()
        decoder.step([token], [0])
        took.append(time.perf_counter() - began)
    weights = decoder_weights(text) * FORMS["int4"].size
    moved = weights + cache_bytes(text, depth, text.sliding_window, "float16")
    step = float(np.median(took))
    return {
        "size": size,
        "tokens": depth,
        "chunk": chunk,
        "load_s": round(load, 2),
        "prefill_tokens_per_s": round(read / prefill),
        "decode_ms": round(1e3 * step, 2),
        "decode_tokens_per_s": round(1 / step, 1),
        "moved_mb_per_token": round(moved / 1e6),
        "bandwidth_gb_per_s": round(moved / step / 1e9),
        "loaded_mb": round(loaded / 1e6),
        "peak_mb": round((memory_in_use() - before) / 1e6),
        "predicted_mb": round(need.peak / 1e6),
    }


def memory_in_use() -> int:
    """Bytes of the first GPU that are in use."""
    command = ["nvidia-smi", "--query-gpu=memory.used", "--format=csv,noheader,nounits", "--id=0"]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout) << 20


if __name__ == "__main__":
    main()
