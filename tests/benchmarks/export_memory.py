"""What making a model takes: the exporter's peak, its check included, against what the fit check promised of the model.

    python tests/benchmarks/export_memory.py STARTER_FOLDER [--shape 1B] [--layers N] [--from bf16] [--weights int8]
        [--keep FOLDER]

A checkpoint of a real shape with random weights is written as it is published (random_checkpoints.py), and the
exporter's own command is run on it twice: without and with the comparison with the reference. Measured is the system's
high-water mark of the process, pages of files included that it only looked at, and, sampled, how much of it is memory
of its own and how much pages of files.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from measured import MemoryWatch, keep_result, machine
from random_checkpoints import write_folder, write_gguf, write_vision_gguf
from random_models import SIZES, text_config, vision_config

from app.models.checkpoints import describe_checkpoint
from app.models.fit import fit_of_config

CONTEXT = 4096
WITH_TOWER = ("4B", "12B", "27B")


def main() -> None:
    options = parse()
    tokenizer = options.starter / "tokenizer.model"
    config = text_config(options.shape, options.layers)
    with tempfile.TemporaryDirectory(prefix="pincite-export-", dir=options.work) as scratch:
        place, vision = Path(scratch), None
        if options.source == "bf16":
            source = write_folder(place / "gemma-3-random", config, tokenizer.read_bytes())
        else:
            source = write_gguf(place / "gemma-3-random.gguf", config, tokenizer)
            if options.shape in WITH_TOWER:
                vision = write_vision_gguf(place / "mmproj.gguf", config, vision_config())
        found = {
            "shape": options.shape,
            "layers": config.num_hidden_layers,
            "source": options.source,
            "weights": options.weights,
        }
        found |= {"promised_mb": round(promised(source, vision, options.weights) / 1e6)}
        tower = [] if vision is None else ["--vision", str(vision)]
        for name, more in (("export", []), ("export and check", ["--verify"])):
            out = place / name.replace(" ", "-")
            found[name] = run([str(source), str(out), "--weights", options.weights, *tower, *more])
            if more and options.keep:
                shutil.move(out, options.keep)
            shutil.rmtree(out, ignore_errors=True)
            print(json.dumps(found), flush=True)
    keep_result("export_memory", {**machine(), **found})


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the memory that an export takes.")
    parser.add_argument("starter", type=Path, help="the folder of the starter model, for its tokenizer")
    parser.add_argument("--shape", choices=SIZES, default="1B")
    parser.add_argument("--layers", type=int, help="layers of the text decoder, fewer than the shape has")
    parser.add_argument("--from", dest="source", choices=["bf16", "q4_0"], default="bf16", help="how it is published")
    parser.add_argument("--weights", default="int8", help="as `export_onnx --weights`")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the model folder stays")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="where to work, in place of the temporary folder")
    return parser.parse_args()


def promised(source: Path, vision: Path | None, weights: str) -> int:
    """Bytes that the fit check says of the model with `CONTEXT` tokens, asked as the app asks it."""
    found = describe_checkpoint(source, vision)
    fit = fit_of_config(
        found.name,
        found.config,
        found.vision,
        found.weights if weights == "source" else weights,
        weights_bytes=found.weights_bytes,
        table_bytes=found.table_bytes,
        columns=weights in found.columns,
        context=CONTEXT,
        available=1 << 50,
    )
    return fit.need.peak


def run(arguments: Sequence[str]) -> dict[str, float]:
    """Seconds, and MB at most: resident, of its own, of files."""
    started = time.monotonic()
    child = subprocess.Popen([sys.executable, "-m", "export_onnx", *arguments], cwd=ROOT, stderr=subprocess.DEVNULL)
    with MemoryWatch(child.pid) as watch:
        code = child.wait()
    if code:
        raise SystemExit("the export failed")
    return {
        "s": round(time.monotonic() - started, 1),
        "peak_mb": round(watch.peak / 1e6),
        "own_mb": round(watch.own / 1e6),
        "files_mb": round(watch.files / 1e6),
    }


if __name__ == "__main__":
    main()
