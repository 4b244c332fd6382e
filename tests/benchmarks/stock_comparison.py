"""The stock graph beside ours: logits, speed, memory, file size. One table, and a JSON file that is kept.

    python tests/benchmarks/stock_comparison.py [--folder FOLDER] [--depths 512,4096,16384,32704] [--rounds 2]

In an environment with the extra `reference` (docs/stock-comparison.md says how to make one). The starter model is
exported three times into FOLDER, unless it is there: `stock` by optimum in float32, `fp32` and `source` by our
exporter. All graphs run in the same onnxruntime with the same number of threads, each measurement in a process of its
own, so that its peak of memory is its own; the graphs take turns, and the table shows medians over the rounds.

Two kinds of measurement:

    at a depth       caches of that many tokens hold noise (a step's work does not depend on what they hold); one chunk
                     of 512 tokens that ends there is read twice, then 18 tokens are written
    a whole prompt   real tokens from the first to the last, in chunks of 512, and for the stock graph also in one step,
                     as transformers' `generate` does: it then computes logits for every position
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
import psutil

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from graph_pair import IntArray, OurGraph, StockGraph, TextGraph, read_in_chunks

from app.inference.model_files import DECODER, TOKENIZER, WEIGHTS, read_manifest
from app.inference.tokenizer import Tokenizer

RESULTS = Path(__file__).parent / "results"
EXPORTS = {
    "stock": ["export_onnx.stock", "starter"],
    "fp32": ["export_onnx", "starter", "--weights", "fp32"],
    "source": ["export_onnx", "starter"],
}
TITLES = {"stock": "stock, fp32", "fp32": "ours, fp32", "source": "ours, source"}
GROUPED_BY = ("depth", "start", "chunk", "graph")
CHUNK = 512
LOGIT_CHUNK = 128
WARM_UP, STEPS = 2, 16
"""Tokens written before, and while, the clock runs."""
READINGS = 2


@dataclass(frozen=True, slots=True)
class Case:
    """One measurement: what a child process is told, as JSON."""

    graph: str
    depth: int
    start: int
    """Of so many tokens the caches are filled with noise; 0: all are read."""
    chunk: int
    arena: bool
    """Keep what was once allocated: onnxruntime's own way, and the faster one for the stock graph. The app does not."""
    folder: str
    threads: int
    limit_gb: float


def main() -> None:
    options = parse()
    if options.child:
        print(json.dumps(measure_or_fail(Case(**json.loads(options.child)))))
        return
    for name in EXPORTS:
        export(name, options.folder / name)
    result: dict[str, Any] = describe_machine(options)
    result["file_mb"] = {name: weight_of_files(options.folder / name) for name in EXPORTS}
    result["logits"] = compare_logits(options) if options.logit_tokens else {}
    print_logits(result)
    result["runs"] = []
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"stock_comparison-{options.name}.json"
    for run in all_runs(options):
        result["runs"].append(run)
        path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print_table(result)
    print(f"kept in {path.relative_to(ROOT)}")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the stock graph and ours side by side.")
    parser.add_argument("--folder", type=Path, default=ROOT / ".demo" / "stock", help="where the exports are kept")
    parser.add_argument(
        "--depths", type=lambda text: [int(part) for part in text.split(",")], default=[512, 4096, 16384, 32704]
    )
    parser.add_argument(
        "--prompts", type=lambda text: [int(part) for part in text.split(",") if part], default=[4096, 32704]
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--name", default=f"{datetime.now(UTC):%Y%m%d-%H%M%S}", help="of the file that is kept")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit-gb", type=float, default=14, help="address space of each process")
    parser.add_argument("--logit-tokens", type=int, default=2048)
    parser.add_argument("--child", help=argparse.SUPPRESS)
    return parser.parse_args()


def export(name: str, folder: Path) -> None:
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        module, source, *rest = EXPORTS[name]
        print(f"exporting {name}", flush=True)
        subprocess.run([sys.executable, "-m", module, source, str(folder), *rest], check=True, cwd=ROOT)


def weight_of_files(folder: Path) -> float:
    """What a float32 run reads: graph and weights, without tokenizer and our graphs with other caches."""
    wanted = ("model.onnx", "model.onnx_data", DECODER, WEIGHTS)
    return sum((folder / name).stat().st_size for name in wanted if (folder / name).is_file()) / 1e6


def long_prompt(options: argparse.Namespace, length: int) -> IntArray:
    """This program's own source, again and again."""
    tokenizer = Tokenizer.load(options.folder / "fp32" / TOKENIZER)
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "app").rglob("*.py")))
    ids = [tokenizer.control_id("<bos>")]
    while len(ids) < length:
        ids += tokenizer.encode(text)
    return np.array(ids[:length], np.int64)


def session_options(threads: int, arena: bool) -> ort.SessionOptions:
    options = ort.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = options.enable_mem_pattern = arena
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def open_graph(folder: Path, name: str, options: ort.SessionOptions, tokens: int) -> TextGraph:
    if name == "stock":
        return StockGraph(folder / name, options)
    return OurGraph(folder / name, options, tokens)


def compare_logits(options: argparse.Namespace) -> dict[str, dict[str, float]]:
    """Every position's logits of our graphs against the stock graph's, in one process."""
    count, settings = options.logit_tokens, session_options(options.threads, arena=False)
    ids = long_prompt(options, count)
    graphs = {name: open_graph(options.folder, name, settings, count) for name in EXPORTS}
    differences: dict[str, list[float]] = {name: [] for name in EXPORTS if name != "stock"}
    same = dict.fromkeys(differences, 0)
    for start in range(0, count, LOGIT_CHUNK):
        step = ids[start : start + LOGIT_CHUNK]
        rows = np.arange(len(step))
        theirs = graphs["stock"].step(step, rows)
        for name in differences:
            ours = graphs[name].step(step, rows)
            differences[name].append(float(np.abs(ours - theirs).max()))
            same[name] += int((ours.argmax(axis=1) == theirs.argmax(axis=1)).sum())
    return {
        name: {"tokens": count, "largest_difference": max(differences[name]), "same_argmax": same[name] / count}
        for name in differences
    }


def all_runs(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Graphs take turns within a round, so that what else the machine does meets them alike."""
    common = {"folder": str(options.folder), "threads": options.threads, "limit_gb": options.limit_gb}
    at_depth = [
        Case(graph, depth, depth - CHUNK, CHUNK, graph == "stock", **common)
        for _ in range(options.rounds)
        for depth in options.depths
        for graph in EXPORTS
    ]
    prompts = [
        Case(graph, length, 0, chunk or length, graph == "stock", **common)
        for length in options.prompts
        for graph, chunk in (("stock", 0), ("stock", CHUNK), ("fp32", CHUNK), ("source", CHUNK))
    ]
    for case in at_depth + prompts:
        run = run_child(case)
        shown = {key: round(value, 2) if isinstance(value, float) else value for key, value in run.items()}
        print({key: value for key, value in shown.items() if key not in ("folder", "threads", "limit_gb")}, flush=True)
        yield run


def run_child(case: Case) -> dict[str, Any]:
    load = os.getloadavg()[0]
    command = [sys.executable, __file__, "--child", json.dumps(asdict(case))]
    child = subprocess.run(command, capture_output=True, text=True)
    lines = child.stdout.splitlines()
    known = {key: value for key, value in asdict(case).items() if key != "folder"}
    if child.returncode or not lines:
        return {**known, "load": load, "failed": f"ended with {child.returncode}: {child.stderr[-200:]}"}
    return {**known, "load": load, **json.loads(lines[-1])}


def measure_or_fail(case: Case) -> dict[str, Any]:
    limit = int(case.limit_gb * 1e9)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    try:
        return measure(case)
    except Exception as error:  # onnxruntime has many ways to say that there is no memory: the text is kept
        return {"failed": str(error)[:300] or type(error).__name__}


def measure(case: Case) -> dict[str, Any]:
    folder = Path(case.folder)
    ids = long_prompt(argparse.Namespace(folder=folder), case.depth)
    room = case.depth + WARM_UP + STEPS
    began = time.perf_counter()
    graph = open_graph(folder, case.graph, session_options(case.threads, case.arena), room)
    load_s = time.perf_counter() - began
    loaded = resident_memory("VmRSS")
    readings = []
    for _ in range(READINGS if case.start else 1):
        if case.start:
            graph.pretend(case.start)
        began = time.perf_counter()
        token = int(read_in_chunks(graph, ids[case.start :], case.chunk).argmax())
        readings.append(time.perf_counter() - began)
    steps = []
    for _ in range(WARM_UP + STEPS):
        began = time.perf_counter()
        token = int(graph.step(np.array([token]), np.zeros(1, np.int64))[0].argmax())
        steps.append(time.perf_counter() - began)
    return {
        "load_s": load_s,
        "loaded_mb": loaded,
        "prefill_tokens_per_s": (case.depth - case.start) / statistics.median(readings),
        "decode_ms": 1000 * statistics.median(steps[WARM_UP:]),
        "cache_mb": graph.cache_bytes / 1e6,
        "mapped_mb": resident_memory("RssFile"),
        "peak_mb": resident_memory("VmHWM"),
    }


def resident_memory(kind: str) -> float:
    """MB of this process, as Linux counts them: VmRSS now, VmHWM at most, RssFile what of now is mapped files.

    (getrusage's ru_maxrss begins with what the parent had.)
    """
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(kind + ":"):
            return int(line.split()[1]) * 1024 / 1e6
    raise RuntimeError(f"this system does not tell {kind}")


def print_logits(result: dict[str, Any]) -> None:
    for name, found in result["logits"].items():
        print(
            f"{TITLES[name]} against the stock graph, {found['tokens']} positions: largest difference of a logit "
            f"{found['largest_difference']:.3g}, same likeliest token {found['same_argmax']:.2%}"
        )
    print("files:", {TITLES[name]: f"{size:.0f} MB" for name, size in result["file_mb"].items()})


def print_table(result: dict[str, Any]) -> None:
    """Markdown, medians over the rounds."""
    columns = ("graph", "tokens", "of them read", "chunk", "read tokens/s", "write ms")
    columns += ("caches MB", "loaded MB", "mapped MB", "peak MB")
    print(f"\n| {' | '.join(columns)} |\n| --- |" + 9 * " ---: |")
    groups: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for run in result["runs"]:
        groups.setdefault((run["start"] == 0, *(run[name] for name in GROUPED_BY)), []).append(run)
    for (_, depth, start, chunk, graph), runs in sorted(groups.items(), key=lambda item: item[0][:4]):
        head = f"| {TITLES[graph]} | {depth} | {depth - start} | {chunk} |"
        good = [run for run in runs if "failed" not in run]
        if len(good) < len(runs):
            print(f"{head} {why_failed(runs)} | | | | | |")
            continue
        names = ("prefill_tokens_per_s", "decode_ms", "cache_mb", "loaded_mb", "mapped_mb", "peak_mb")
        prefill, decode, *sizes = (statistics.median(run[name] for run in good) for name in names)
        print(f"{head} {prefill:.0f} | {decode:.1f} | " + " | ".join(f"{size:.0f}" for size in sizes) + " |")


def why_failed(runs: list[dict[str, Any]]) -> str:
    text = next(run["failed"] for run in runs if "failed" in run)
    no_memory = any(word in text.lower() for word in ("alloc", "memory", "ended with -9"))
    return f"does not fit in {runs[0]['limit_gb']:g} GB" if no_memory else f"failed: {text[:80]}"


def describe_machine(options: argparse.Namespace) -> dict[str, Any]:
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "machine": f"{processor_name()}, {psutil.cpu_count(logical=False)} cores, "
        f"{psutil.virtual_memory().total / 1e9:.0f} GB, {platform.system()}",
        "load": os.getloadavg()[0],
        "python": platform.python_version(),
        "onnxruntime": ort.__version__,
        "threads": options.threads,
        "model": read_manifest(options.folder / "fp32").name,
    }


def processor_name() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


if __name__ == "__main__":
    main()
