"""The tiny random checkpoints for tests: where they lie, how to open them, and one exported to a model folder.

`tests/captures/make_tiny_capture.py` makes them and says what is in each file.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from app.inference.model_files import read_manifest, write_manifest
from export_onnx.gguf import GgufCheckpoint, open_gguf

CAPTURES = Path(__file__).parent / "captures"

NAMES = ("tiny_scaled", "tiny_plain")
"""Like 4B and up (several kv heads, scaled positions), and like 270M and 1B (one kv head, no scaling)."""


def checkpoint_path(name: str) -> Path:
    """The GGUF file of a tiny checkpoint."""
    return CAPTURES / f"{name}.gguf"


def capture_path(name: str) -> Path:
    """Logits from transformers in the form that `export_onnx.verify --against` takes."""
    return CAPTURES / f"{name}_capture.npz"


def open_tiny(name: str) -> GgufCheckpoint:
    """A tiny checkpoint, ready to read tensors from."""
    return open_gguf([checkpoint_path(name)], source=checkpoint_path(name).name)


def export_tiny(name: str, folder: Path, *options: str) -> Path:
    """Export a tiny checkpoint to `folder` by the exporter's own command, and give the folder back."""
    return _export(checkpoint_path(name), folder, *options)


def export_folder(name: str, folder: Path, *options: str) -> Path:
    """The same for a tiny checkpoint that is a Hugging Face folder, such as "tiny_vision"."""
    return _export(CAPTURES / name, folder, *options)


def export_tuned(folder: Path) -> Path:
    """ "tiny_vision" as a model folder that says it was tuned to follow instructions."""
    export_folder("tiny_vision", folder)
    write_manifest(folder, replace(read_manifest(folder), instruction_tuned=True))
    return folder


def _export(source: Path, folder: Path, *options: str) -> Path:
    command = [sys.executable, "-m", "export_onnx", str(source), str(folder), *options]
    result = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[1])
    assert result.returncode == 0, result.stderr
    return folder
