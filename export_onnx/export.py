"""From a checkpoint to a model folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.inference.model_files import DECODER, TOKENIZER, WEIGHTS, FileEntry, Manifest, write_manifest
from export_onnx.checkpoint import Checkpoint
from export_onnx.quantize import KindReport, WeightReader, WeightsOption
from export_onnx.text_decoder import build_text_decoder
from export_onnx.writer import HashedFile, new_model_folder, serialise, write_file

PRODUCER = "pincite"

OnProgress = Callable[[int, int, str], None]
"""Bytes done, bytes in all, and what is being done."""


def export_checkpoint(
    checkpoint: Checkpoint, out: Path, option: WeightsOption, on_progress: OnProgress
) -> dict[str, KindReport]:
    """Write the model folder of a checkpoint; returns how each kind of matrix was taken over.

    The folder appears complete or not at all. Raises ExportFailed, NoSpace or StorageError.
    """
    sizes = {name: checkpoint.tensor_bytes(name) for name in checkpoint.tensor_names()}
    total = sum(sizes.values())
    weights = WeightReader(checkpoint, option)

    def on_layer(text: str) -> None:
        on_progress(sum(sizes[name] for name in weights.names_read), total, text)

    with new_model_folder(out) as folder:
        file = HashedFile(folder / WEIGHTS)
        try:
            graph = build_text_decoder(checkpoint.config, weights, checkpoint.tensor_names(), file, on_layer)
        except BaseException:
            file.abandon()
            raise
        on_progress(total, total, "graph and tokenizer")
        files = {
            DECODER: write_file(folder / DECODER, serialise(graph.to_model(PRODUCER))),
            WEIGHTS: file.close(),
            TOKENIZER: write_file(folder / TOKENIZER, checkpoint.tokenizer_model()),
        }
        write_manifest(folder, make_manifest(checkpoint, option, files))
    return dict(weights.report)


def make_manifest(checkpoint: Checkpoint, option: WeightsOption, files: dict[str, FileEntry]) -> Manifest:
    """What `model.json` says."""
    return Manifest(
        name=checkpoint.name,
        instruction_tuned=checkpoint.instruction_tuned,
        weights=f"source ({checkpoint.weights_name})" if option == "source" else option,
        source=checkpoint.source,
        source_sha256=checkpoint.source_sha256,
        licence=checkpoint.licence,
        config=checkpoint.config,
        vision=checkpoint.vision,
        bos_token_id=checkpoint.bos_token_id,
        eos_token_ids=checkpoint.eos_token_ids,
        local_cache_rows=2 * checkpoint.config.sliding_window,
        files=files,
    )
