"""Opens the decoder's graph, and begins with it early: while weights are packed, the rest of the engine gets ready.

    engine's process   imports ─┬─ graph: read, optimised, weights packed ─┬─ caches ── ready
                                └─ other imports ── tokenizer ─────────────┘

This module is light: it is imported before the engine.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from app.errors import ModelDamaged
from app.inference.model_files import DECODERS, CacheType, Manifest, read_manifest
from app.inference.requests import EngineOptions
from app.inference.runtime import Device, Graph, open_graph

Opening = Future[tuple[Graph, Device]]
"""A decoder's graph and where it runs, once they are there; or the error of `open_decoder_graph` or `read_manifest`."""


def begin_to_open(folder: Path, options: EngineOptions) -> Opening:
    """Open the decoder of a model folder in a thread of its own, as `options` say."""
    loader = ThreadPoolExecutor(1, "pincite-decoder")
    opening = loader.submit(_open, folder, options)
    loader.shutdown(wait=False)
    return opening


def _open(folder: Path, options: EngineOptions) -> tuple[Graph, Device]:
    return open_decoder_graph(
        folder,
        read_manifest(folder),
        asked_device=options.device,
        threads=options.threads,
        spinning=options.spinning,
        cache_type=options.cache,
    )


def open_decoder_graph(
    folder: Path, manifest: Manifest, *, asked_device: str, threads: int | None, spinning: bool, cache_type: CacheType
) -> tuple[Graph, Device]:
    """The graph of a kind of cache, or the one for GPUs where it runs on one. Errors: see `open_graph`."""
    name = DECODERS[cache_type]
    if name not in manifest.files:
        raise ModelDamaged(f"The model in {folder} has no form with {cache_type} caches. Export it again.")
    gpu_path = folder / DECODERS["float16"] if DECODERS["float16"] in manifest.files else None
    return open_graph(folder / name, asked_device, gpu_path=gpu_path, threads=threads, spinning=spinning)
