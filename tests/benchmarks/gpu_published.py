"""A published checkpoint on an NVIDIA GPU: the starter model's words there and on the CPU, and its speed there.

    python tests/benchmarks/gpu_published.py MODEL_FOLDER --data FOLDER

1. Paragraphs of XQuAD, alone and some twenty of them in one prompt, each with a question: what the model writes on the
   GPU and on the CPU, greedily, and the seconds of both. How many texts are the same, and up to which token.
2. Tokens read a second in steps of the app's length, and milliseconds a token written, at several depths.

Without a CUDA device it says so and ends well.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from gpu_speed import open_on
from measured import keep_result, machine

from app.inference.chat_template import Text, build_continuation
from app.inference.engine import Engine
from app.inference.model_files import read_manifest
from app.inference.reading_plan import CHUNK_ON_GPU
from app.inference.requests import EngineOptions, Generated, GenerateRequest
from app.inference.runtime import choose_device

SHORT, LONG, PARAGRAPHS = 24, 6, 20
WRITTEN = 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument(
        "--depths", type=lambda text: [int(n) for n in text.split(",")], default=[512, 4096, 16384, 32000]
    )
    options = parser.parse_args()
    device = choose_device("auto")
    if device.kind != "gpu":
        print(f"has not run: no CUDA device ({device.reason})")
        return
    texts = prompts(options.data)
    answers = {where: written(options.model, where, texts) for where in ("gpu", "cpu")}
    found = {
        **machine(),
        "device": device.name,
        "words": [
            compared(name, answers["gpu"][part], answers["cpu"][part])
            for name, part in (("one paragraph", slice(SHORT)), ("twenty paragraphs", slice(SHORT, None)))
        ],
        "speed": [speed(options.model, depth) for depth in options.depths],
    }
    for row in (*found["words"], *found["speed"]):
        print(row, flush=True)
    keep_result("gpu_published", found)


def prompts(data: Path) -> list[str]:
    """Paragraphs with a question, then twenty paragraphs with a question about the last."""
    articles = json.loads((data / "xquad.en.json").read_text(encoding="utf-8"))["data"]
    paragraphs = [paragraph for article in articles for paragraph in article["paragraphs"]]
    asked = [f"\n\nQuestion: {paragraph['qas'][0]['question']}\nAnswer:" for paragraph in paragraphs]
    alone = [paragraphs[at]["context"] + asked[at] for at in range(SHORT)]
    ends = range(PARAGRAPHS, PARAGRAPHS * (LONG + 1), PARAGRAPHS)
    many = ["\n\n".join(one["context"] for one in paragraphs[end - PARAGRAPHS : end]) + asked[end - 1] for end in ends]
    return [*alone, *many]


def written(folder: Path, where: str, texts: list[str]) -> list[tuple[tuple[int, ...], int, float]]:
    """Of each prompt the tokens written, the tokens it has, and seconds."""
    engine, found = Engine.load(folder, EngineOptions(device=where)), []
    for text in texts:
        ids = build_continuation(engine.tokenizer, [Text(text)], vision=None).ids
        began = time.perf_counter()
        *_, answer = engine.generate(GenerateRequest(prompt_ids=ids, max_tokens=WRITTEN))
        assert isinstance(answer, Generated)
        found.append((tuple(engine.tokenizer.encode(answer.text)), len(ids), time.perf_counter() - began))
    engine.close()
    return found


def compared(name: str, on_gpu: list[Any], on_cpu: list[Any]) -> dict[str, Any]:
    agreed = [same_until(a, b) for (a, _, _), (b, _, _) in zip(on_gpu, on_cpu, strict=True)]
    return {
        "prompts": name,
        "number": len(on_gpu),
        "tokens_median": int(np.median([count for _, count, _ in on_gpu])),
        "same_text": sum(a == b for (a, _, _), (b, _, _) in zip(on_gpu, on_cpu, strict=True)),
        "agree_until": [until for until, (a, _, _), (b, _, _) in zip(agreed, on_gpu, on_cpu, strict=True) if a != b],
        "seconds_on_gpu": round(float(np.median([seconds for _, _, seconds in on_gpu])), 3),
        "seconds_on_cpu": round(float(np.median([seconds for _, _, seconds in on_cpu])), 3),
    }


def same_until(first: tuple[int, ...], second: tuple[int, ...]) -> int:
    """How many tokens both begin with."""
    pairs = zip(first, second, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(first), len(second)))


def speed(folder: Path, depth: int) -> dict[str, Any]:
    manifest = read_manifest(folder)
    ids = np.random.default_rng(0).integers(0, manifest.config.vocab_size, depth).tolist()
    decoder = open_on("gpu", folder, manifest, depth)
    read = depth - WRITTEN
    for first in {min(CHUNK_ON_GPU, read), read % CHUNK_ON_GPU or CHUNK_ON_GPU}:
        decoder.step(ids[:first], [first - 1])
        decoder.cache.clear()
    began = time.perf_counter()
    for start in range(0, read, CHUNK_ON_GPU):
        stop = min(start + CHUNK_ON_GPU, read)
        decoder.step(ids[start:stop], [stop - start - 1] if stop == read else [])
    prefill, took = time.perf_counter() - began, []
    for token in ids[read:]:
        began = time.perf_counter()
        decoder.step([token], [0])
        took.append(time.perf_counter() - began)
    return {
        "tokens": depth,
        "prefill_tokens_per_s": round(read / prefill),
        "decode_ms": round(1e3 * float(np.median(took)), 2),
    }


if __name__ == "__main__":
    main()
