"""What it costs to widen a large 16-bit output matrix a part at a time, beside widening all of it in each step.

    python tests/benchmarks/output_parts.py [--width 2560] [--rounds 2]

One product with a table of 262,144 random rows in float16, as the exporter writes it, each way in a process of its own
and in turn: seconds to load, milliseconds a step of one row and of eight (the fastest of six), peak memory.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import onnx_ir as ir
import onnxruntime as ort

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from measured import keep_result, machine

from app.inference.model_files import LARGEST_FOLDED, WEIGHTS
from export_onnx import text_decoder
from export_onnx.graph import FLOAT, FLOAT16, Graph
from export_onnx.weight_store import DenseMatrix, StoredTensor

ROWS = 262_144
PIECE = 4096
STEPS = 6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--width", type=int, default=2560)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(Path(options.one[0]), options.one[1] == "parts", options.width)))
        return
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as scratch:
        write_table(Path(scratch) / WEIGHTS, options.width)
        found = []
        for _ in range(options.rounds):
            for way in ("whole", "parts"):
                command = [sys.executable, __file__, "--width", str(options.width), "--one", scratch, way]
                told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
                found.append({"way": way, **json.loads(told)})
                print(found[-1], flush=True)
    keep_result("output_parts", {**machine(), "rows": ROWS, "width": options.width, "runs": found})


def write_table(file: Path, width: int) -> None:
    random = np.random.default_rng(0)
    with file.open("wb") as out:
        for _ in range(0, ROWS, PIECE):
            out.write((0.02 * random.standard_normal((PIECE, width))).astype(np.float16).tobytes())


def measure(folder: Path, in_parts: bool, width: int) -> dict[str, float]:
    """One way, in this process."""
    text_decoder.LARGEST_FOLDED = LARGEST_FOLDED if in_parts else ROWS * width * 4  # type: ignore[misc]
    graph = Graph("output")
    x = graph.input("x", FLOAT, [1, "N", width])
    table = DenseMatrix((ROWS, width), StoredTensor("table", FLOAT16, (ROWS, width), 0, ROWS * width * 2))
    graph.output(text_decoder.tied_output(graph, x, table), "logits")
    ir.save(graph.to_model("pincite"), folder / "output.onnx")
    settings = ort.SessionOptions()
    settings.intra_op_num_threads = 2
    settings.log_severity_level = 3
    began = time.perf_counter()
    session = ort.InferenceSession(folder / "output.onnx", settings, providers=["CPUExecutionProvider"])
    loaded = time.perf_counter() - began
    values = np.random.default_rng(1).standard_normal((1, 8, width)).astype(np.float32)
    took = {rows: min(milliseconds(session, values[:, :rows]) for _ in range(STEPS)) for rows in (1, 8)}
    status = Path("/proc/self/status").read_text()
    peak = int(status.split("VmHWM:")[1].split()[0]) / 1000
    return {"load_s": round(loaded, 2), "one_ms": took[1], "eight_ms": took[8], "peak_mb": round(peak)}


def milliseconds(session: ort.InferenceSession, x: np.ndarray) -> float:
    """How long a step takes."""
    began = time.perf_counter()
    session.run(None, {"x": x})
    return round((time.perf_counter() - began) * 1e3, 1)


if __name__ == "__main__":
    main()
