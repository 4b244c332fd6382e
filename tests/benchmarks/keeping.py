"""What keeping on disk costs while a document is read, and what it saves: a second question, and one after a restart.

    python tests/benchmarks/keeping.py MODEL_FOLDER [--tokens 16384] [--page 400] [--threads N] [--repeats 3]

In turn: a document read ahead with nothing kept on disk (checkpoints in memory), with everything kept, and with
everything kept but no pages named. Then a question, another one, and the other one again by a fresh engine over the
same folder. The text is random tokens: time does not depend on them. A result is kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from measured import keep_result, machine

from app.inference.engine import Engine
from app.inference.requests import EngineOptions, Generated, GenerateRequest, ReadingProgress, ReadRequest

QUESTIONS = ((5000, 6000, 7000), (5000, 6001, 7000, 42))


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what keeping on disk costs and saves.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--tokens", type=int, default=16384)
    parser.add_argument("--page", type=int, default=400)
    parser.add_argument("--threads", type=int, default=None)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    ids = (2, *np.random.default_rng(5).integers(1000, 200_000, options.tokens - 1).tolist())
    pages = tuple(range(options.page, options.tokens, options.page))
    seconds: dict[str, list[float]] = {}
    same = True
    for _ in range(options.repeats):
        for name, kept, named in (("memory", False, pages), ("disk", True, pages), ("disk, no pages", True, ())):
            with tempfile.TemporaryDirectory() as folder:
                settings = EngineOptions(
                    device="cpu",
                    threads=options.threads,
                    context_length=options.tokens + 200,
                    snapshot_folder=Path(folder) if kept else None,
                )
                same &= measure(options.model, settings, ids, named, name, seconds)
    middle = {name: statistics.median(values) for name, values in seconds.items()}
    first = middle["reading, disk"]
    result: dict[str, Any] = {
        **machine(),
        "tokens": options.tokens,
        "tokens a page": options.page,
        "threads": options.threads,
        "seconds": {name: round(value, 3) for name, value in middle.items()},
        "reading with disk by without": round(first / middle["reading, memory"], 3),
        "reading with pages by without": round(first / middle["reading, disk, no pages"], 3),
        "second question by reading": round(middle["second question, disk"] / first, 5),
        "after a restart by reading": round(middle["after a restart, disk"] / first, 5),
        "same answers": same,
    }
    print(*(f"{key}: {value}" for key, value in result.items()), sep="\n")
    keep_result("keeping", result)


def measure(
    model: Path,
    options: EngineOptions,
    ids: tuple[int, ...],
    pages: tuple[int, ...],
    name: str,
    seconds: dict[str, list[float]],
) -> bool:
    """Add the seconds of one way under its name; whether the fresh engine answered the same."""

    def took(what: str, value: float) -> None:
        seconds.setdefault(f"{what}, {name}", []).append(value)

    engine = Engine.load(model, options)
    began = time.perf_counter()
    for _ in engine.read(ReadRequest(prompt_ids=ids, checkpoints=pages, keep=(len(ids),))):
        pass
    took("reading", time.perf_counter() - began)
    answers = []
    for question, what in zip(QUESTIONS, ("first question", "second question"), strict=True):
        first, answer = first_token(engine, ids, pages, question)
        took(what, first)
        answers.append(answer)
    engine.close()
    if options.snapshot_folder is None:
        return True
    engine = Engine.load(model, options)
    first, again = first_token(engine, ids, pages, QUESTIONS[1])
    took("after a restart", first)
    engine.close()
    return again == answers[1]


def first_token(
    engine: Engine, ids: tuple[int, ...], pages: tuple[int, ...], question: tuple[int, ...]
) -> tuple[float, tuple[float, ...]]:
    """Seconds until the prompt is read, and the log-probabilities of eight tokens."""
    request = GenerateRequest(prompt_ids=(*ids, *question), max_tokens=8, checkpoints=pages, keep=(len(ids),))
    began, first = time.perf_counter(), 0.0
    for event in engine.generate(request):
        if isinstance(event, ReadingProgress) and event.done == event.total:
            first = time.perf_counter() - began
        if isinstance(event, Generated):
            return first, event.logprobs
    raise AssertionError("an answer ends with Generated")


if __name__ == "__main__":
    main()
