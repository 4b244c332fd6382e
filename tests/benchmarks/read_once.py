"""What reading once saves: the loss and gain of rounded reading, a second question, a restart, and drafted answers.

    python tests/benchmarks/read_once.py MODEL_FOLDER [--tokens 4096] [--threads N]

Everything in one run, alternating, medians; ratios mean more than the figures. The text is this repository's own
documentation. A result is kept in tests/benchmarks/results/.
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
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from measured import keep_result, machine

from app.inference.decoder import open_decoder
from app.inference.engine import Engine
from app.inference.model_files import TOKENIZER, read_manifest
from app.inference.reading_plan import CHUNK
from app.inference.requests import EngineOptions, Generated, GenerateRequest, ReadingProgress, Timing
from app.inference.tokenizer import Tokenizer

ROWS_EVERY = 16
"""One row of logits in so many is compared."""
REPEATS = 5
QUESTIONS = ("\n\nQuestion: What is Pincite?\nAnswer:", "\n\nQuestion: How is it installed?\nAnswer:")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what reading once saves.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--tokens", type=int, default=4096)
    parser.add_argument("--threads", type=int, default=None)
    options = parser.parse_args()
    tokenizer = Tokenizer.load(options.model / TOKENIZER)
    text = "\n\n".join(
        path.read_text(encoding="utf-8") for path in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
    )
    ids = [tokenizer.control_id("<bos>"), *tokenizer.encode(text)]
    while len(ids) < options.tokens:
        ids += ids[1:]
    ids = ids[: options.tokens]
    result: dict[str, Any] = {**machine(), "tokens": len(ids), "threads": options.threads}
    for name, measure in (("rounded_reading", rounded_reading), ("reopening", reopening), ("drafting", drafting)):
        result[name] = measure(options.model, tokenizer, ids, options.threads)
        print(name, *(f"  {key}: {value}" for key, value in result[name].items()), sep="\n")
    keep_result("read_once", result)


def rounded_reading(model: Path, tokenizer: Tokenizer, ids: list[int], threads: int | None) -> dict[str, Any]:
    """All tokens read with one term of activations against two: likelihoods, and the time of a chunk."""
    manifest = read_manifest(model)
    decoders = {
        precise: open_decoder(model, manifest, asked_device="cpu", context_length=len(ids), threads=threads)[0]
        for precise in (True, False)
    }
    times: dict[bool, list[float]] = {True: [], False: []}
    divergences: list[float] = []
    same = 0
    for start in range(0, len(ids) - CHUNK + 1, CHUNK):
        chunk, rows = ids[start : start + CHUNK], range(0, CHUNK, ROWS_EVERY)
        logs = {}
        for precise, decoder in decoders.items():
            began = time.perf_counter()
            logits = decoder.step(chunk, rows, precise=precise)
            times[precise].append(time.perf_counter() - began)
            logs[precise] = log_softmax(logits)
        divergences += (np.exp(logs[True]) * (logs[True] - logs[False])).sum(axis=1).tolist()
        same += int((logs[True].argmax(axis=1) == logs[False].argmax(axis=1)).sum())
    return {
        "mean KL divergence": round(statistics.mean(divergences), 6),
        "largest": round(max(divergences), 5),
        "same first token": round(same / len(divergences), 4),
        "places": len(divergences),
        "time of a chunk, two terms by one": round(statistics.median(times[True]) / statistics.median(times[False]), 3),
        "tokens/s with one": round(CHUNK / statistics.median(times[False]), 1),
    }


def log_softmax(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))


def reopening(model: Path, tokenizer: Tokenizer, ids: list[int], threads: int | None) -> dict[str, Any]:
    """Time to the first token: read for the first time, a second question, and a question after a restart."""
    times: dict[str, list[float]] = {"first reading": [], "second question": [], "after a restart": []}
    starts, same = [], True
    room = len(ids) + 200
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            answers = {}
            for stage in ("first reading", "after a restart"):
                began = time.perf_counter()
                engine = Engine.load(
                    model,
                    EngineOptions(device="cpu", threads=threads, context_length=room, snapshot_folder=Path(folder)),
                )
                starts.append(time.perf_counter() - began)
                seconds, answers[stage] = first_token(engine, tokenizer, ids, QUESTIONS[0])
                times[stage].append(seconds)
                if stage == "first reading":
                    times["second question"].append(first_token(engine, tokenizer, ids, QUESTIONS[1])[0])
                engine.close()
            same &= answers["first reading"] == answers["after a restart"]
    middle = {stage: statistics.median(values) for stage, values in times.items()}
    return {
        "seconds to the first token": {stage: round(value, 3) for stage, value in middle.items()},
        "second question by first reading": round(middle["second question"] / middle["first reading"], 4),
        "after a restart by first reading": round(middle["after a restart"] / middle["first reading"], 4),
        "same answers": same,
        "start of the engine, seconds": round(statistics.median(starts), 2),
    }


def first_token(engine: Engine, tokenizer: Tokenizer, ids: list[int], question: str) -> tuple[float, tuple[int, ...]]:
    request = GenerateRequest(
        prompt_ids=(*ids, *tokenizer.encode(question)), max_tokens=8, checkpoints=(len(ids),), keep=(len(ids),)
    )
    began, first = time.perf_counter(), 0.0
    for event in engine.generate(request):
        if isinstance(event, ReadingProgress) and event.done == event.total:
            first = time.perf_counter() - began
        if isinstance(event, Generated):
            return first, event.token_ids
    raise AssertionError("an answer ends with Generated")


def drafting(model: Path, tokenizer: Tokenizer, ids: list[int], threads: int | None) -> dict[str, Any]:
    """Decoding with drafts against decoding without, on an answer that copies and on text that is made up."""
    document = tokenizer.decode(ids[1:1200])
    prompts = {
        "copying": f"{document}\n\nThe same text, word for word:\n\n{document[:300]}",
        "answering": f"{document}{QUESTIONS[1]}",
        "free": "Once upon a time, in a town by the sea, there lived a clockmaker who",
    }
    engine = Engine.load(model, EngineOptions(device="cpu", threads=threads, context_length=4096))
    bos = tokenizer.control_id("<bos>")
    result: dict[str, Any] = {}
    for name, prompt in prompts.items():
        times: dict[bool, list[float]] = {True: [], False: []}
        answers = set()
        for _ in range(REPEATS):
            for drafted in (True, False):
                request = GenerateRequest(prompt_ids=(bos, *tokenizer.encode(prompt)), max_tokens=96, drafting=drafted)
                *_, last = engine.generate(request)
                if not isinstance(last, Generated):
                    raise AssertionError("an answer ends with Generated")
                answers.add(last.token_ids)
                times[drafted].append(per_token(last.timing))
        ratio = statistics.median(times[False]) / statistics.median(times[True])
        result[name] = {"speed with drafts by without": round(ratio, 3), "same answer": len(answers) == 1}
        result[name]["tokens/s with drafts"] = round(1 / statistics.median(times[True]), 1)
    engine.close()
    return result


def per_token(timing: Timing) -> float:
    return timing.decode_s / max(1, timing.decode_tokens)


if __name__ == "__main__":
    main()
