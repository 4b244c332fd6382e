"""Decoders of Gemma 3's real shapes with random 4-bit blocks for a GPU, written in seconds.

All layers have the numbers of the first one, each under names of its own: the file has them once, the GPU's memory as
often as there are layers, as with a real model.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from random_models import checkpoint_of, text_config

from app.inference.model_files import WEIGHTS, write_manifest
from export_onnx.export import PRODUCER, build_graphs, make_manifest
from export_onnx.quantize import WeightReader
from export_onnx.weight_store import BlockedMatrix, StoredMatrix, WeightStore
from export_onnx.writer import HashedFile, new_model_folder, serialise, write_file


class RepeatingStore(WeightStore):
    """Layers after the first have its matrices' bytes."""

    def matrix(self, name: str) -> StoredMatrix:
        found = re.fullmatch(r"model\.layers\.(\d+)\.(.*)", name)
        if found is None or found[1] == "0":
            return super().matrix(name)
        first = super().matrix(f"model.layers.0.{found[2]}")
        assert isinstance(first, BlockedMatrix)
        q, scale = first.q, first.scale
        return replace(
            first,
            name=name,
            q=q.reshaped(f"{name}.q", q.shape),
            scale=scale.reshaped(f"{name}.scale", scale.shape),
        )


def make_gpu_model(folder: Path, size: str, layers: int | None = None, vocabulary: int | None = None) -> Path:
    """Write a model folder of a size's shapes in int4, if it is not there yet."""
    if (folder / "model.json").exists():
        return folder
    shape = text_config(size, layers) if vocabulary is None else text_config(size, layers, vocabulary)
    checkpoint = checkpoint_of(shape, "int4", name=f"{size}-shaped")
    reader = WeightReader(checkpoint, "source")
    with new_model_folder(folder) as out:
        file = HashedFile(out / WEIGHTS)
        store = RepeatingStore(reader, file)
        graphs = build_graphs(checkpoint, store, lambda text: None)
        files = {name: write_file(out / name, serialise(graph.to_model(PRODUCER))) for name, graph in graphs.items()}
        files[WEIGHTS] = file.close()
        write_manifest(
            out,
            replace(make_manifest(checkpoint, "source", files, reader.report, {}, coarse_logits=False), weights="int4"),
        )
    return folder
