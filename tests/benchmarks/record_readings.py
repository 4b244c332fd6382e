"""Records how long real readings took, step by step: what the estimate of the time left is tested on.

    python tests/benchmarks/record_readings.py MODEL_FOLDER NAME [--tokens N] [--pages] [--cache int8] [--busy FROM TO]

Adds one reading to tests/assistant/recorded_readings.json: pairs of tokens read and seconds since the start. With
`--pages` the steps end at the ends of pages of 150 to 900 tokens. With `--busy` another process keeps a core busy
between these shares of the reading.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.inference.engine import Engine
from app.inference.model_files import TOKENIZER
from app.inference.requests import EngineOptions, GenerateRequest, ReadingProgress
from app.inference.tokenizer import Tokenizer

RECORDS = ROOT / "tests" / "assistant" / "recorded_readings.json"


def main() -> None:
    parser = argparse.ArgumentParser(description="Record how long a reading takes.")
    parser.add_argument("model", type=Path)
    parser.add_argument("name")
    parser.add_argument("--tokens", type=int, default=16_384)
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--cache", choices=["float32", "int8"], default="float32")
    parser.add_argument("--busy", type=float, nargs=2, default=(2.0, 2.0), metavar=("FROM", "TO"))
    options = parser.parse_args()
    ids = text_ids(Tokenizer.load(options.model / TOKENIZER), options.tokens)
    ends = page_ends(len(ids)) if options.pages else ()
    engine = Engine.load(
        options.model, EngineOptions(device="cpu", cache=options.cache, context_length=options.tokens + 8)
    )
    record = read(engine, GenerateRequest(prompt_ids=ids, max_tokens=1, checkpoints=ends), tuple(options.busy))
    records = json.loads(RECORDS.read_text()) if RECORDS.exists() else {}
    records[options.name] = record
    lines = [f" {json.dumps(name)}: {json.dumps(record)}" for name, record in sorted(records.items())]
    RECORDS.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print(options.name, f"{len(record)} steps, {record[-1][1]} s")


def text_ids(tokenizer: Tokenizer, count: int) -> tuple[int, ...]:
    """Tokens of this repository's documentation, again and again."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("*.md")))
    ids = tokenizer.encode(text)
    return tuple((ids * (1 + count // len(ids)))[:count])


def page_ends(count: int) -> tuple[int, ...]:
    """Where pages of uneven length end."""
    dice, ends = random.Random(7), [0]
    while ends[-1] < count:
        ends.append(ends[-1] + dice.randint(150, 900))
    return tuple(end for end in ends[1:] if end < count)


def read(engine: Engine, request: GenerateRequest, busy: tuple[float, float]) -> list[tuple[int, float]]:
    """Tokens read and seconds since the start, after each step."""
    other: subprocess.Popen[bytes] | None = None
    steps: list[tuple[int, float]] = []
    began = time.perf_counter()
    for event in engine.generate(request):
        if not isinstance(event, ReadingProgress):
            break
        steps.append((event.done, round(time.perf_counter() - began, 4)))
        if other is None and busy[0] <= event.done / event.total < busy[1]:
            other = subprocess.Popen([sys.executable, "-c", "while True: pass"])
        if other is not None and event.done / event.total >= busy[1]:
            other.kill()
    if other is not None:
        other.kill()
    return steps


if __name__ == "__main__":
    main()
