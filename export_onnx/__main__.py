"""`python -m export_onnx SOURCE OUT`: turn a Gemma 3 checkpoint into a model folder."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import get_args

from app.errors import Cancelled, PinciteError
from export_onnx.checkpoint import Checkpoint
from export_onnx.description import describe_source
from export_onnx.export import OnProgress, export_checkpoint
from export_onnx.quantize import KindReport, WeightsOption, wants_columns
from export_onnx.sources import STARTER, open_source


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code (`app.errors` lists them)."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    if not options.describe and options.out is None:
        parser.error("the following arguments are required: OUT")
    on_progress = print_json_progress if options.json_progress else print_progress
    previous = signal.signal(signal.SIGTERM, _stop)
    try:
        if options.describe:
            print(json.dumps(describe_source(Path(options.source), options.vision).to_json()))
            return 0
        checkpoint = open_source(
            options.source,
            options.vision,
            # Checking and converting go over the same bytes, and count as half each.
            lambda done, total: on_progress(done, 2 * total, "checking the source"),
            lambda sentence: print(sentence, file=sys.stderr),
        )
        run_export(checkpoint, Path(options.out), options, on_progress)
    except (KeyboardInterrupt, Cancelled):
        print("The export was stopped. Nothing was kept.", file=sys.stderr)
        return Cancelled.exit_code
    except PinciteError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    finally:
        signal.signal(signal.SIGTERM, previous)
    return 0


def make_parser() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m export_onnx", description="Turn a Gemma 3 checkpoint into a model folder."
    )
    parser.add_argument("source", metavar="SOURCE", help=f"a .gguf file, a Hugging Face folder, or the word {STARTER}")
    parser.add_argument(
        "--vision", type=Path, metavar="MMPROJ", help="the .gguf file that holds the vision tower of a .gguf model"
    )
    parser.add_argument(
        "out", metavar="OUT", nargs="?", help="the model folder to write; an older model there is replaced"
    )
    parser.add_argument(
        "--describe", action="store_true", help="write nothing; print what SOURCE is as JSON, from its configuration"
    )
    parser.add_argument(
        "--weights",
        choices=get_args(WeightsOption),
        default="source",
        help="source: as the checkpoint keeps them (default); fp32, fp16, bf16: floats; int8, int4: in blocks of 32",
    )
    parser.add_argument(
        "--columns",
        choices=("auto", "yes", "no"),
        default="auto",
        help="write the text decoder's matrices also in columns of int8, the fastest form on the CPU, in two bytes a "
        "weight; auto: where blocks would take nearly as much",
    )
    parser.add_argument("--verify", action="store_true", help="compare the graph with the NumPy reference afterwards")
    parser.add_argument("--verify-only", action="store_true", help="only compare OUT, which is there, with SOURCE")
    parser.add_argument("--json-progress", action="store_true", help="one JSON object a line on standard output")
    return parser


def run_export(checkpoint: Checkpoint, out: Path, options: argparse.Namespace, on_progress: OnProgress) -> None:
    """Export a checkpoint, print the report and verify if asked. Raises PinciteError."""
    if options.verify_only:
        _verify(checkpoint, out, on_progress)
        return
    report = export_checkpoint(
        checkpoint,
        out,
        options.weights,
        lambda done, total, text: on_progress(total + done, 2 * total, text),
        columns=wants_columns(checkpoint, options.weights) if options.columns == "auto" else options.columns == "yes",
    )
    print_report(report)
    if not checkpoint.has_tokenizer:
        print(f"{checkpoint.source} has no tokenizer: this model can be verified, but not used.", file=sys.stderr)
    if options.verify:
        _verify(checkpoint, out, on_progress)


def _verify(checkpoint: Checkpoint, out: Path, on_progress: OnProgress) -> None:
    # Imported here: it brings in onnxruntime, which an export alone does without.
    from export_onnx.verify import verify_folder

    on_progress(0, 0, "comparing with the reference")
    verify_folder(out, checkpoint, lambda line: print(line, file=sys.stderr))


def print_json_progress(done: int, total: int, text: str) -> None:
    """One JSON line on standard output, for the program that runs this one."""
    print(json.dumps({"done": done, "total": total, "text": text}), flush=True)


def print_progress(done: int, total: int, text: str) -> None:
    """A line for people, on standard error; on a terminal it overwrites itself."""
    line = f"{done / max(total, 1):4.0%}  {text}"
    print(f"\r\x1b[K{line}" if sys.stderr.isatty() else line, end="" if sys.stderr.isatty() else "\n", file=sys.stderr)
    sys.stderr.flush()


def print_report(report: dict[str, KindReport]) -> None:
    """How each kind of matrix was taken over, on standard error."""
    if sys.stderr.isatty():
        print(file=sys.stderr)
    for kind, counts in sorted(report.items()):
        print(f"{kind:14}{counts.describe()}", file=sys.stderr)


def _stop(signum: int, frame: FrameType | None) -> None:
    raise Cancelled("The export was stopped.")


if __name__ == "__main__":
    sys.exit(main())
