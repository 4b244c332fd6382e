"""What a coarse copy of a large 16-bit output matrix brings, beside one that ONNX Runtime widens in each step.

    python tests/benchmarks/coarse_output.py STARTER_FOLDER [--shape 4B] [--layers 2] [--rounds 2]

Two model folders of a size's true width and vocabulary, few layers and random weights in float16, which differ in this
alone. Each is opened by an engine in a process of its own, in turn: seconds until it is ready, milliseconds a token
written, peak memory. The two have to write the same tokens.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from measured import keep_result, machine
from random_models import make_model, text_config

from app.inference.engine import Engine
from app.inference.requests import EngineOptions, Generated, GenerateRequest
from export_onnx import weight_store

CONTEXT, PROMPT, WRITTEN = 512, tuple(range(1000, 1032)), 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("starter", type=Path, help="its tokenizer is taken; with --one, the folder that is opened")
    parser.add_argument("--shape", default="4B")
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.starter)))
        return
    config = text_config(options.shape, options.layers)
    tokenizer = (options.starter / "tokenizer.model").read_bytes()
    with tempfile.TemporaryDirectory() as scratch:
        folders = {way: Path(scratch) / way for way in ("widened", "coarse")}
        make_model(folders["coarse"], config, "fp16", tokenizer=tokenizer)
        largest, weight_store.LARGEST_FOLDED = weight_store.LARGEST_FOLDED, sys.maxsize  # type: ignore[misc]
        make_model(folders["widened"], config, "fp16", tokenizer=tokenizer)
        weight_store.LARGEST_FOLDED = largest  # type: ignore[misc]
        runs = [opened(way, folders[way]) for _ in range(options.rounds) for way in folders]
    if len({json.dumps(run.pop("tokens")) for run in runs}) != 1:
        raise SystemExit("The two do not write the same tokens.")
    keep_result("coarse_output", {**machine(), "shape": options.shape, "layers": options.layers, "runs": runs})


def opened(way: str, folder: Path) -> dict[str, Any]:
    """One measurement, in a process of its own."""
    command = [sys.executable, __file__, str(folder), "--one"]
    found = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
    size = sum(file.stat().st_size for file in folder.iterdir())
    run = {"way": way, "folder_mb": round(size / 1e6), **found}
    print({name: value for name, value in run.items() if name != "tokens"}, flush=True)
    return run


def measure(folder: Path) -> dict[str, Any]:
    """Open an engine here and have it write."""
    began = time.perf_counter()
    engine = Engine.load(folder, EngineOptions(device="cpu", threads=2, context_length=CONTEXT))
    ready = time.perf_counter() - began
    request = GenerateRequest(prompt_ids=PROMPT, max_tokens=WRITTEN, drafting=False)
    *_, last = engine.generate(request)
    *_, last = engine.generate(request)
    if not isinstance(last, Generated):
        raise SystemExit("Nothing was written.")
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1000
    a_token = last.timing.decode_s / last.timing.decode_tokens * 1e3
    engine.close()
    return {"ready_s": round(ready, 2), "token_ms": round(a_token, 1), "peak_mb": round(peak), "tokens": last.token_ids}


if __name__ == "__main__":
    main()
