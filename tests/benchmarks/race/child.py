"""One measured run in a process of its own, in the environment of its engine: prints one line of JSON.

depth       ready, a short prompt, then a text of that many tokens and 33 tokens of its continuation
document    a document with one question, then with another; then its state is kept, where the engine can
restart     the state is taken up by a new process, and the other question asked
answers     answers that copy from a document, 64 tokens each
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from records import Answer, Engine, Job, NotOffered

CONTINUED, SHORT, ANSWERED, QUESTION = 33, 24, 64, 8
"""Tokens that are written: after a text, after the short prompt, in an answer from a document, to a question."""


def main() -> None:
    report = os.dup(1)
    os.dup2(2, 1)  # native libraries write where they like
    job = Job(**json.loads(sys.argv[1]))
    prompts = json.loads(Path(job.prompts).read_text(encoding="utf-8"))
    began = time.time()
    engine: Engine = importlib.import_module(f"engine_{job.engine}").Engine(job)
    ready = time.time()
    result: dict[str, Any] = {"ready_s": ready - job.started, "load_s": ready - began, "engine_s": engine.start_s()}
    result.update(ROWS[job.row](engine, job, prompts))
    result["notes"] = engine.notes()
    engine.close()
    os.write(report, (json.dumps(result) + "\n").encode())


def measure_depth(engine: Engine, job: Job, prompts: dict[str, Any]) -> dict[str, Any]:
    short = engine.answer(prompts["short"], SHORT)
    first_word = time.time() - job.started - short.decode_s
    ids = prompts["text"][: job.depth]
    answer = engine.answer(ids, CONTINUED)
    return {
        "short_s": first_word,
        "short_tokens": short.tokens,
        "prefill": len(ids) / answer.first_s,
        "decode": answer.decoded / answer.decode_s,
        "tokens": answer.tokens,
        **peaks(engine),
    }


def measure_document(engine: Engine, job: Job, prompts: dict[str, Any]) -> dict[str, Any]:
    engine.answer(prompts["short"], SHORT)
    questions = prompts["questions"]
    document = prompts["text"][: job.depth - max(len(question) for question in questions)]
    first, second = (engine.answer([*document, *question], QUESTION, len(document)) for question in questions)
    result: dict[str, Any] = {"first_s": first.first_s, "second_s": second.first_s, "tokens": second.tokens}
    result.update(peaks(engine))
    began = time.perf_counter()
    try:
        engine.save(document)
        result["save_s"] = time.perf_counter() - began
    except NotOffered as reason:
        result["save"] = str(reason)
    return result


def measure_restart(engine: Engine, job: Job, prompts: dict[str, Any]) -> dict[str, Any]:
    question = prompts["questions"][1]
    document = prompts["text"][: job.depth - max(len(each) for each in prompts["questions"])]
    began, result = time.perf_counter(), {}
    try:
        engine.restore(document)
        result["restore"] = "yes"
    except NotOffered as reason:
        result["restore"] = str(reason)
    restored = time.perf_counter() - began
    answer = engine.answer([*document, *question], QUESTION, len(document))
    since_start = time.time() - job.started - answer.decode_s
    return {**result, "first_s": restored + answer.first_s, "since_start_s": since_start, "tokens": answer.tokens}


def measure_answers(engine: Engine, job: Job, prompts: dict[str, Any]) -> dict[str, Any]:
    engine.answer(prompts["short"], SHORT)
    answers: list[tuple[str, Answer]] = [
        (prompt["kind"], engine.answer(prompt["ids"], ANSWERED)) for prompt in prompts["answers"]
    ]
    return {
        "answers": [
            {"kind": kind, "decode_s": answer.decode_s, "decoded": answer.decoded, "tokens": answer.tokens}
            for kind, answer in answers
        ],
        **peaks(engine),
    }


def peaks(engine: Engine) -> dict[str, Any]:
    """The most that each process ever had resident, MB of 10^6 bytes: those of the model, and this one."""
    own = engine.own_processes()
    return {
        "peak_mb": sum(map(most_resident, own)) if own else most_resident(os.getpid()),
        "asking_mb": most_resident(os.getpid()) if own else 0.0,
    }


def most_resident(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise RuntimeError("this system does not tell VmHWM")


ROWS = {
    "depth": measure_depth,
    "document": measure_document,
    "restart": measure_restart,
    "answers": measure_answers,
}

if __name__ == "__main__":
    main()
