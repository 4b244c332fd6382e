"""Copies of the tiny checkpoint folders, to be damaged, and what transformers' modules do with their weights.

`tests/captures/make_checkpoint_folders.py` and `make_vision_captures.py` make the folders and say what is in each.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from export_onnx.checkpoint import Checkpoint

CAPTURES = Path(__file__).parent / "captures"
SINGLE = "model.safetensors"
EFFECTS: dict[str, Any] = json.loads((CAPTURES / "checkpoint_effects.json").read_text())


class RawTensor(NamedTuple):
    """A tensor as a safetensors file keeps it."""

    dtype: str
    shape: list[int]
    data: bytes


def copy_folder(name: str, parent: Path) -> Path:
    """A copy of a folder of `tests/captures`, free to be changed."""
    return Path(shutil.copytree(CAPTURES / name, parent / name))


def edit_json(path: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    """Change a JSON file in place."""
    values = json.loads(path.read_text())
    edit(values)
    path.write_text(json.dumps(values))


def read_tensors(path: Path) -> dict[str, RawTensor]:
    """Every tensor of a safetensors file."""
    data = path.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    return {
        name: RawTensor(entry["dtype"], entry["shape"], data[start:][slice(*entry["data_offsets"])])
        for name, entry in header.items()
    }


def write_tensors(path: Path, tensors: dict[str, RawTensor]) -> None:
    """Write a safetensors file."""
    header, offset = {}, 0
    for name, tensor in tensors.items():
        place = [offset, offset := offset + len(tensor.data)]
        header[name] = {"dtype": tensor.dtype, "shape": tensor.shape, "data_offsets": place}
    head = json.dumps(header).encode()
    path.write_bytes(len(head).to_bytes(8, "little") + head + b"".join(tensor.data for tensor in tensors.values()))


def change_tensors(folder: Path, change: Callable[[dict[str, RawTensor]], object]) -> None:
    """Change the tensors of a folder with one safetensors file."""
    tensors = read_tensors(folder / SINGLE)
    change(tensors)
    write_tensors(folder / SINGLE, tensors)


def assert_weights_do_as_in_transformers(checkpoint: Checkpoint, model: str, tolerance: float = 1e-5) -> None:
    """Apply every weight to x_i = cos(i), and compare with what the module that it belongs to made of x."""
    compared = 0
    for module, (kind, expected) in EFFECTS[model]["effects"].items():
        if module == "lm_head":  # tied to the embeddings
            continue
        name = module.replace("language_model.", "").replace("model.vision_tower.vision_model", "vision_tower")
        name = name.replace("model.multi_modal_projector", "multi_modal_projector")
        name += ".mm_input_projection" if kind == "projection" else ""
        output = _apply(checkpoint, name, kind, f"{module}.bias" in EFFECTS[model]["names"])
        wave = np.cos(0.7 * np.arange(output.size))
        found = [*output.ravel()[:4], output.ravel() @ wave]
        np.testing.assert_allclose(found, expected, rtol=0, atol=tolerance * max(1, output.size**0.5), err_msg=name)
        compared += 1
    parameters = len(checkpoint.tensor_names()) - sum(name.endswith(".bias") for name in checkpoint.tensor_names())
    assert compared == parameters


def _apply(checkpoint: Checkpoint, name: str, kind: str, has_bias: bool) -> NDArray[np.float64]:
    weight: NDArray[np.float64] = checkpoint.to_float(f"{name}.weight").astype(np.float64)
    bias: NDArray[np.float64] = checkpoint.to_float(f"{name}.bias").astype(np.float64) if has_bias else np.zeros(1)
    x: NDArray[np.float64] = np.cos(np.arange(weight[0].size if weight.ndim > 1 else weight.size))
    if kind == "rms norm":
        result: NDArray[np.float64] = x / np.sqrt(np.mean(x**2) + 1e-6) * weight
    elif kind == "layer norm":
        result = (x - x.mean()) / np.sqrt(x.var() + 1e-6) * weight + bias
    else:
        result = weight.reshape(len(weight), -1) @ x + bias
    return result
