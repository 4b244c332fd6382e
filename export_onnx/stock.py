"""The same text checkpoint exported the ordinary way, to compare with: PyTorch's trace of transformers' Gemma 3.

    python -m export_onnx.stock SOURCE OUT          (environment: the extra `reference`)

optimum writes OUT/model.onnx (and model.onnx_data, if it is large). Its inputs and outputs (S: tokens of this step, P:
tokens before, H: kv heads, D: head dim, V: vocabulary):

    input_ids              int64   [1, S]
    attention_mask         int64   [1, P + S], ones
    position_ids           int64   [1, S], where the graph has it
    past_key_values.{l}.key, .value   float32 [1, H, P, D]      of every layer, local ones too
    present.{l}.key, .value           float32 [1, H, P + S, D]  a copy of the past with this step's rows behind it
    logits                 float32 [1, S, V]    of every position

Nothing in the app uses it: tests and tests/benchmarks/stock_comparison.py do. torch, transformers and optimum are
imported only when an export begins.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import tempfile
import warnings
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import ExportFailed, PinciteError
from export_onnx.checkpoint import Checkpoint
from export_onnx.sources import STARTER, open_source
from export_onnx.starter import PACKAGE
from export_onnx.writer import new_model_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

MODEL = "model.onnx"
TASK = "text-generation-with-past"
INSTALL = "pip install -e '.[reference]'"


@dataclass(frozen=True, slots=True)
class _Reference:
    """The original implementations, which are installed only to compare with."""

    torch: ModuleType
    transformers: ModuleType
    optimum: ModuleType


def export_stock(source: str, out: Path) -> None:
    """Export a text checkpoint in float32 through optimum: the starter model, a GGUF file or a Hugging Face folder.

    transformers reads the weights, so that not one of our readers stands on both sides of a comparison. OUT appears
    complete or not at all. Raises ExportFailed (also where the extra `reference` is missing), NoSpace or StorageError.
    """
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise ExportFailed(f"{out} exists. It is left as it is; choose another place.")
    reference = _import_reference()
    checkpoint = open_source(source)
    if checkpoint.vision is not None:
        raise ExportFailed(f"{checkpoint.source} reads images. The stock export is compared on text models only.")
    model = _read_model(reference, checkpoint, source)
    with new_model_folder(out) as folder, warnings.catch_warnings():
        # Tracing warns of every Python condition that it fixes; the comparison shows whether that did harm.
        warnings.simplefilter("ignore")
        try:
            reference.optimum.onnx_export_from_model(model, folder, task=TASK, device="cpu", do_validation=False)
        except OSError:
            raise  # the disk: new_model_folder says it in a sentence
        except Exception as error:  # torch and optimum raise anything
            raise ExportFailed(f"optimum could not export {checkpoint.source} ({_first_line(error)}).") from error


def read_with_transformers(source: str) -> Any:
    """transformers' own model of a text checkpoint in float32. Raises ExportFailed, also where the extra is missing."""
    return _read_model(_import_reference(), open_source(source), source)


def _import_reference() -> _Reference:
    """Raises ExportFailed with what to install."""
    # Read when they are imported: nothing is to be asked of the network.
    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error")
    names = ("torch", "transformers", "accelerate", "optimum.exporters.onnx")
    try:
        torch, transformers, _, optimum = (importlib.import_module(name) for name in names)
    except ImportError as error:
        raise ExportFailed(
            f"The stock export needs torch, transformers, accelerate and optimum ({error}). "
            f"Install them into an environment of their own: {INSTALL}"
        ) from error
    return _Reference(torch, transformers, optimum)


def _read_model(reference: _Reference, checkpoint: Checkpoint, source: str) -> Any:
    """transformers' model of the checkpoint in float32. Raises ExportFailed."""
    load = reference.transformers.AutoModelForCausalLM.from_pretrained
    try:
        if Path(source).is_dir() and source != STARTER:
            return load(source, dtype=reference.torch.float32).eval()
        with one_file(source) as path:
            read = load(path.parent, gguf_file=path.name, dtype=reference.torch.float32)
        # A GGUF file's numbers reach transformers in part only (no query scale, no RoPE scaling), and what it read so
        # it will not save. A model of its own with the same weights has neither fault.
        model = reference.transformers.Gemma3ForCausalLM(_config(reference, checkpoint))
        model.load_state_dict(read.state_dict(), assign=True)
        model.tie_weights()
        return model.eval()
    except Exception as error:  # transformers raises anything
        raise ExportFailed(f"transformers cannot read {checkpoint.source} ({_first_line(error)}).") from error


@contextmanager
def one_file(source: str) -> Iterator[Path]:
    """A GGUF file that lies in one piece, as transformers wants it."""
    if source != STARTER:
        yield Path(source)
        return
    with tempfile.TemporaryDirectory(prefix="pincite-stock-") as folder:
        path = Path(folder) / "starter.gguf"
        with path.open("wb") as joined:
            for part in importlib.import_module(PACKAGE.replace("-", "_")).chunk_paths():
                joined.write(part.read_bytes())
        yield path


def _config(reference: _Reference, checkpoint: Checkpoint) -> Any:
    """Our reading of the architecture as transformers' config."""
    values = checkpoint.config.to_json()
    factor = values.pop("rope_scaling_factor")
    return reference.transformers.Gemma3TextConfig(
        **values,
        rope_scaling=None if factor == 1 else {"rope_type": "linear", "factor": factor},
        tie_word_embeddings="lm_head.weight" not in checkpoint.tensor_names(),
        bos_token_id=checkpoint.bos_token_id,
        eos_token_id=list(checkpoint.eos_token_ids),
    )


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0][:200] or type(error).__name__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code (`app.errors` lists them)."""
    parser = argparse.ArgumentParser(
        prog="python -m export_onnx.stock", description="Export a Gemma 3 text checkpoint the ordinary way, by optimum."
    )
    parser.add_argument("source", metavar="SOURCE", help=f"a .gguf file, a Hugging Face folder, or the word {STARTER}")
    parser.add_argument("out", metavar="OUT", type=Path, help="the folder to write; it must not exist")
    options = parser.parse_args(arguments)
    try:
        export_stock(options.source, options.out)
    except PinciteError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
