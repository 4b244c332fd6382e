"""How long a question to a document takes that is in the library, and what the model reads for it.

    python tests/benchmarks/question_time.py MODEL_FOLDER [--beside CHECKOUT] [--rounds 3]

Asks the sample document six questions, the model being loaded, as the window does: its best pages. Each round is a
process of its own. With `--beside` another checkout of this repository answers in turn, and the ratio is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
HERE = "--here"
QUESTIONS = (
    "Who paid for the new gauge?",
    "When was the old gauge built?",
    "How much does the new gauge cost a year?",
    "Where are the readings kept?",
    "How often does the gauge measure?",
    "What colour is the harbour master's boat?",
)


def main() -> None:
    """Ask in turn, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--beside", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(HERE, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        print(json.dumps(ask_all(options.model)))
        return
    from measured import keep_result, machine

    trees = {"this": ROOT, **({"beside": options.beside.resolve()} if options.beside else {})}
    taken: dict[str, list[list[dict[str, Any]]]] = {name: [] for name in trees}
    for _ in range(options.rounds):
        for name, tree in trees.items():
            command = [sys.executable, __file__, str(options.model), HERE]
            env = {**os.environ, "PYTHONPATH": str(tree)}
            output = subprocess.run(command, check=True, capture_output=True, text=True, env=env, cwd=tree).stdout
            taken[name].append(json.loads(output.splitlines()[-1]))
    result: dict[str, Any] = {**machine(), "rounds": options.rounds}
    for name, rounds in taken.items():
        result[name] = [
            {**asked[0], "seconds": round(median(one["seconds"] for one in asked), 2)}
            for asked in zip(*rounds, strict=True)
        ]
        for one in result[name]:
            print(f"{name:8}{one['seconds']:7.2f} s  {one['read']:5} read  {one['question']}: {one['answer']}")
    if options.beside:
        pairs = zip(result["this"], result["beside"], strict=True)
        result["ratio"] = round(median(one["seconds"] / other["seconds"] for one, other in pairs), 3)
        print(f"this / beside: {result['ratio']}, the median of {len(QUESTIONS)} questions")
    keep_result("question_time", result)


def ask_all(model: Path) -> list[dict[str, Any]]:
    """Seconds of each question, and tokens that the model read for it, with the checkout that is on the path."""
    from app.assistant.assistant import Assistant
    from app.assistant.records import Answered
    from app.inference.engine_process import EngineProcess
    from app.inference.model_files import read_manifest
    from app.inference.requests import EngineOptions
    from app.library.database import Library
    from app.library.documents import DocumentAdded, add_document

    asked = []
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder)) as library,
        closing(EngineProcess.start(model, EngineOptions(device="cpu"))) as engine,
    ):
        assistant = Assistant(library, engine, read_manifest(model).focus_calibration or {})
        *_, added = add_document(library, ROOT / "app" / "samples" / "tide-gauge-report.pdf")
        assert isinstance(added, DocumentAdded)
        list(assistant.ask([added.document.id], "What is this about?"))  # loads what is loaded once
        for question in QUESTIONS:
            began = time.perf_counter()
            *_, last = assistant.ask([added.document.id], question)
            assert isinstance(last, Answered)
            seconds, timing = time.perf_counter() - began, last.answer.timing
            asked.append(
                {"question": question, "answer": last.answer.text, "seconds": seconds, "read": timing.prefill_tokens}
            )
    return asked


if __name__ == "__main__":
    main()
