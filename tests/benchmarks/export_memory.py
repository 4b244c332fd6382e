"""What making a model takes: the exporter's peak, its check included, against what the fit check promised of the model.

    python tests/benchmarks/export_memory.py STARTER_FOLDER [--shape 1B] [--weights int4]

A checkpoint of a real shape with random bf16 weights is written as a Hugging Face folder, and the exporter's own
command is run on it twice: without and with the comparison with the reference. Measured is the system's high-water mark
of the process, pages of files included that it only looked at.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import ml_dtypes

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from measured import keep_result, machine
from random_models import PoolCheckpoint, checkpoint_of, text_config

from app.inference.config import TextConfig
from app.models.fit import fit_of_config
from export_onnx.hugging_face_names import keeps_weight_minus_one

CONTEXT = 4096
ROWS = 8192


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the memory that an export takes.")
    parser.add_argument("starter", type=Path, help="the folder of the starter model, for its tokenizer")
    parser.add_argument("--shape", default="1B")
    parser.add_argument("--weights", default="int4")
    options = parser.parse_args()
    config = text_config(options.shape)
    promised = fit_of_config(options.shape, config, None, options.weights, context=CONTEXT, available=1 << 50)
    found = {"shape": options.shape, "weights": options.weights, "promised_mb": promised.need.peak / 1e6}
    with tempfile.TemporaryDirectory(prefix="pincite-export-") as scratch:
        source = Path(scratch) / "gemma-3-random"
        write_folder(source, config, (options.starter / "tokenizer.model").read_bytes())
        for name, more in (("export", []), ("export and check", ["--verify"])):
            out = Path(scratch) / name.replace(" ", "-")
            seconds, peak = run([str(source), str(out), "--weights", options.weights, *more])
            found |= {f"{name}_mb": peak / 1e6, f"{name}_s": round(seconds, 1)}
    print(json.dumps(found))
    keep_result("export_memory", {**machine(), **found})


def run(arguments: Sequence[str]) -> tuple[float, int]:
    """Seconds, and bytes at most."""
    started = time.monotonic()
    child = subprocess.Popen([sys.executable, "-m", "export_onnx", *arguments], cwd=ROOT, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit("the export failed")
    return time.monotonic() - started, used.ru_maxrss * 1024


def write_folder(folder: Path, config: TextConfig, tokenizer: bytes) -> None:
    """A checkpoint as it is published: config.json, one safetensors file, a tokenizer."""
    folder.mkdir()
    (folder / "tokenizer.model").write_bytes(tokenizer)
    values = {"model_type": "gemma3_text", "architectures": ["Gemma3ForCausalLM"], "torch_dtype": "bfloat16"}
    (folder / "config.json").write_text(json.dumps({**config.to_json(), **values}))
    checkpoint = checkpoint_of(config, "bf16")
    head: dict[str, object] = {}
    end = 0
    for name in checkpoint.tensor_names():
        shape = checkpoint.tensor_shape(name)
        size = 2 * math.prod(shape)
        head[name] = {"dtype": "BF16", "shape": list(shape), "data_offsets": [end, end + size]}
        end += size
    packed = json.dumps(head).encode()
    with (folder / "model.safetensors").open("wb") as file:
        file.write(struct.pack("<Q", len(packed)) + packed)
        for name in checkpoint.tensor_names():
            write_tensor(file.write, checkpoint, name)


def write_tensor(write: Callable[[bytes], int], checkpoint: PoolCheckpoint, name: str) -> None:
    """A tensor as the file keeps it, a piece at a time."""
    count = checkpoint.tensor_shape(name)[0]
    for start in range(0, count, ROWS):
        values = checkpoint.rows(name, start, min(start + ROWS, count))
        write((values - 1 if keeps_weight_minus_one(name) else values).astype(ml_dtypes.bfloat16).tobytes())


if __name__ == "__main__":
    main()
