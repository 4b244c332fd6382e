"""`python -m export_onnx.survey`: says of many checkpoints what each is, from heads and configurations alone

Standard input has one JSON object a line, {"source": path, "vision": path or null, "called": name}, and standard
output one line for each, in order: {"found": {...}} or {"refused": sentence}. It runs in a process of its own because
the files are anybody's: one that makes it die costs that one answer.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, TextIO

from app.errors import PinciteError
from export_onnx.checkpoint import Checkpoint
from export_onnx.description import describe_source
from export_onnx.gguf import open_header
from export_onnx.hugging_face import read_folder
from export_onnx.tensor_shapes import check_tensors


def main() -> int:
    """Answer every line of standard input; returns 0."""
    answer_lines(sys.stdin, sys.stdout)
    return 0


def answer_lines(questions: TextIO, answers: TextIO) -> None:
    """Answer each line as soon as it is read."""
    for line in questions:
        answers.write(json.dumps(_answer(json.loads(line))) + "\n")
        answers.flush()


def _answer(question: dict[str, Any]) -> dict[str, Any]:
    source, called = Path(question["source"]), str(question["called"])
    vision = Path(question["vision"]) if question["vision"] else None
    try:
        return {"found": {**survey_source(source, vision, called), **describe_source(source, vision).to_json()}}
    except PinciteError as error:
        return {"refused": str(error).replace(source.name, called) if called else str(error)}
    except (OSError, MemoryError, ArithmeticError, LookupError, ValueError, TypeError, RecursionError) as error:
        return {"refused": f"{called or source.name} cannot be read ({type(error).__name__})."}


def survey_source(source: Path, vision: Path | None, called: str) -> dict[str, Any]:
    """What a folder or a GGUF file is, with all tensors that belong to it in place. Raises ExportFailed."""
    if source.is_dir():
        checkpoint: Checkpoint = read_folder(source)[0]
    else:
        checkpoint = open_header([source], source=source.name, vision=vision)
        check_tensors(checkpoint)
    return {
        "instruction_tuned": checkpoint.instruction_tuned,
        "quantisation": checkpoint.weights_name,
        "licence": checkpoint.licence,
        "has_tokenizer": checkpoint.has_tokenizer,
        "tensor_bytes": sum(checkpoint.tensor_bytes(name) for name in checkpoint.tensor_names()),
    }


if __name__ == "__main__":
    sys.exit(main())
