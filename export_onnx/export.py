"""From a checkpoint to a model folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from app.inference.model_files import (
    DECODERS,
    OUTPUT_ROWS,
    READER,
    TOKENIZER,
    VISION,
    WEIGHTS,
    FileEntry,
    Manifest,
    TablePart,
    local_rows_of,
    write_manifest,
)
from export_onnx.checkpoint import Checkpoint
from export_onnx.graph import UINT8, Graph
from export_onnx.quantize import KindReport, WeightReader, WeightsOption
from export_onnx.text_decoder import build_output_rows, build_text_decoder, output_matrix
from export_onnx.text_reader import build_text_reader
from export_onnx.vision_encoder import build_vision_encoder
from export_onnx.weight_store import WeightStore
from export_onnx.writer import HashedFile, new_model_folder, serialise, write_file

PRODUCER = "pincite"

OnProgress = Callable[[int, int, str], None]
"""Bytes done, bytes in all, and what is being done."""


def export_checkpoint(
    checkpoint: Checkpoint, out: Path, option: WeightsOption, on_progress: OnProgress, *, columns: bool = False
) -> dict[str, KindReport]:
    """Write the model folder of a checkpoint; returns how each kind of matrix was taken over.

    The folder appears complete or not at all. Raises ExportFailed, NoSpace or StorageError.
    """
    sizes = {name: checkpoint.tensor_bytes(name) for name in checkpoint.tensor_names()}
    total = sum(sizes.values())
    reader = WeightReader(checkpoint, option, columns=columns)

    def on_part(text: str) -> None:
        on_progress(sum(sizes[name] for name in set(reader.names_read)), total, text)

    with new_model_folder(out) as folder:
        file = HashedFile(folder / WEIGHTS)
        try:
            weights = WeightStore(reader, file)
            graphs = build_graphs(checkpoint, weights, on_part)
        except BaseException:
            file.abandon()
            raise
        on_progress(total, total, "graphs and tokenizer")
        files = {name: write_file(folder / name, serialise(graph.to_model(PRODUCER))) for name, graph in graphs.items()}
        files[WEIGHTS] = file.close()
        if checkpoint.has_tokenizer:
            files[TOKENIZER] = write_file(folder / TOKENIZER, checkpoint.tokenizer_model())
        coarse_logits = weights.is_output_coarse(output_matrix(weights))
        tables = tables_of(graphs)
        manifest = make_manifest(checkpoint, option, files, reader.report, tables, coarse_logits=coarse_logits)
        write_manifest(folder, manifest)
    return dict(reader.report)


def build_graphs(checkpoint: Checkpoint, weights: WeightStore, on_part: Callable[[str], None]) -> dict[str, Graph]:
    """All graphs of a model folder by file name, over one copy of the weights. Raises ExportFailed."""
    graphs: dict[str, Graph] = {}
    for cache_type, name in DECODERS.items():
        graphs[name] = build_text_decoder(
            checkpoint.config,
            weights,
            reads_images=checkpoint.vision is not None,
            cache_type=cache_type,
            on_layer=on_part if not graphs else lambda text: None,  # the weights are read with the first
        )
    if weights.has_columns:
        graphs[READER] = build_text_reader(checkpoint.config, weights)
    graphs[OUTPUT_ROWS] = build_output_rows(checkpoint.config, weights)
    if checkpoint.vision is not None:
        graphs[VISION] = build_vision_encoder(checkpoint.vision, weights, on_part)
    return graphs


def tables_of(graphs: Mapping[str, Graph]) -> dict[str, TablePart]:
    """The tables that graphs may be given some rows of: where they lie in the weights file."""
    parts = {name: tensor for graph in graphs.values() for name, tensor in graph.replaceables.items()}
    return {
        name: TablePart(
            tensor.offset, tensor.shape[0], tensor.shape[1], "uint8" if tensor.dtype == UINT8 else "float32"
        )
        for name, tensor in parts.items()
    }


def make_manifest(
    checkpoint: Checkpoint,
    option: WeightsOption,
    files: dict[str, FileEntry],
    report: Mapping[str, KindReport],
    tables: dict[str, TablePart],
    *,
    coarse_logits: bool,
) -> Manifest:
    """What `model.json` says."""
    return Manifest(
        name=checkpoint.name,
        instruction_tuned=checkpoint.instruction_tuned,
        check_tokens=checkpoint.check_tokens,
        weights=f"source ({checkpoint.weights_name})" if option == "source" else option,
        source=checkpoint.source,
        source_sha256=checkpoint.source_sha256,
        licence=checkpoint.licence,
        config=checkpoint.config,
        vision=checkpoint.vision,
        bos_token_id=checkpoint.bos_token_id,
        eos_token_ids=checkpoint.eos_token_ids,
        local_cache_rows=local_rows_of(checkpoint.config.sliding_window),
        files=files,
        tables=tables,
        coarse_logits=coarse_logits,
        weights_loss={kind: round(counts.loss, 6) for kind, counts in sorted(report.items()) if counts.rounded},
    )
