"""Opens what the command line calls SOURCE: the starter model, a GGUF file, or a Hugging Face folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.errors import ExportFailed
from export_onnx.checkpoint import Checkpoint, OnBytes
from export_onnx.gguf import open_gguf
from export_onnx.hugging_face import open_hugging_face
from export_onnx.starter import open_starter
from export_onnx.tensor_shapes import check_tensors

STARTER = "starter"


def open_source(
    source: str,
    vision: Path | None = None,
    on_bytes: OnBytes = lambda done, total: None,
    on_note: Callable[[str], None] = lambda sentence: None,
) -> Checkpoint:
    """Open a checkpoint, hold its tensors against its architecture, and hash it.

    `vision` is the file that holds the vision tower of a GGUF model (mmproj). `on_note` hears what the user may not
    know, as when such a file lies beside the model and was not asked for. Raises ExportFailed.
    """
    path = Path(source)
    if vision is not None and (source == STARTER or not path.is_file()):
        raise ExportFailed(
            "--vision belongs to a .gguf file: the starter model only reads, and folders hold their own."
        )
    if source == STARTER:
        checkpoint: Checkpoint = open_starter(on_bytes)
    elif path.is_dir():
        return open_hugging_face(path, on_bytes)
    elif path.suffix == ".safetensors":
        raise ExportFailed(f"{path.name} is a part of a checkpoint. Name the folder that holds it and its config.json.")
    elif path.is_file():
        if vision is None and (beside := sorted(path.parent.glob("*mmproj*.gguf"))):
            on_note(f"{beside[0].name} beside it is not used. To export a model that sees, add --vision {beside[0]}")
        checkpoint = open_gguf([path], source=path.name, vision=vision, on_bytes=on_bytes)
    else:
        raise ExportFailed(f"There is no file or folder {source}.")
    check_tensors(checkpoint)
    return checkpoint
