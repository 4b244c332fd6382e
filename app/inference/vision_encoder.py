"""Images to soft tokens, each once per model: what was encoded is kept in memory, and on disk under its content.

    pixels ── sha256 ── kept? ── yes ── soft tokens [M, hidden]
                          └───── no ─── vision.onnx ──┘ and written to FOLDER/DIGEST.npy

The vision graph is loaded when an image has to be encoded and let go when the request ends: on 4B it takes 1.7 GB in
float32, and answers do not need it.

Letters: P pixels a side, M soft tokens of an image.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.errors import EngineFailed, UsageError
from app.inference.config import VisionConfig
from app.inference.freed_memory import give_back_freed_memory
from app.inference.model_files import IMAGE_FEATURES, PIXEL_VALUES, VISION, WEIGHTS, Manifest
from app.inference.runtime import Graph
from app.paths import write_whole
from app.sealing import Key, seal, unseal

FloatArray = NDArray[np.float32]

MEMORY_BYTES = 256 << 20
"""Soft tokens that are held in memory; those of an image take 2.6 MB on 4B."""
DISK_BYTES = 2_000_000_000
"""Soft tokens that are kept on disk; beyond that the ones not used for longest go."""


class VisionEncoder:
    """Encodes images and hands out their soft tokens by digest."""

    def __init__(
        self,
        vision: VisionConfig,
        hidden_size: int,
        open_vision: Callable[[], Graph],
        folder: Path | None,
        key: Key | None = None,
    ) -> None:
        """`open_vision` loads the graph. `folder` None: nothing is kept on disk. With a key, files are sealed."""
        self._key = key
        self._shape = (vision.mm_tokens_per_image, hidden_size)
        self._pixels_shape = (vision.num_channels, vision.image_size, vision.image_size)
        self._open_vision = open_vision
        self._folder = folder
        self._held: dict[str, FloatArray] = {}  # the last used at the end

    def encode(self, images: Sequence[FloatArray]) -> Iterator[str]:
        """Encode images [3, P, P] that are not known yet; yields each one's digest when it is ready.

        Raises UsageError for an array of another shape, ModelDamaged, EngineFailed.
        """
        graph: Graph | None = None
        try:
            for pixels in images:
                if pixels.shape != self._pixels_shape or pixels.dtype != np.float32:
                    raise UsageError(f"An image must be float32 {list(self._pixels_shape)}, not {list(pixels.shape)}.")
                digest = digest_of(pixels)
                if self._find(digest) is None:
                    graph = graph or self._open_vision()
                    self._keep(digest, self._run(graph, pixels))
                yield digest
        finally:
            if graph is not None:
                del graph
                give_back_freed_memory()

    def features(self, digest: str) -> FloatArray:
        """Soft tokens [M, hidden] of an image. Raises UsageError if it was never encoded, or too long ago."""
        features = self._find(digest)
        if features is None:
            raise UsageError("An image has to be encoded before a prompt can name it.")
        return features

    def _run(self, graph: Graph, pixels: FloatArray) -> FloatArray:
        features = np.empty((1, *self._shape), np.float32)
        graph.bind_input(PIXEL_VALUES, np.ascontiguousarray(pixels[None]))
        graph.bind_output(IMAGE_FEATURES, features)
        graph.run()
        if not np.isfinite(features).all():
            raise EngineFailed("The model's numbers broke down while it looked at an image.")
        encoded: FloatArray = features[0]
        return encoded

    def _find(self, digest: str) -> FloatArray | None:
        if digest in self._held:
            self._held[digest] = self._held.pop(digest)
            return self._held[digest]
        if self._folder is None:
            return None
        path = self._folder / f"{digest}.npy"
        try:
            content = path.read_bytes() if self._key is None else unseal(self._key, path.read_bytes(), path.name)
            features = np.load(io.BytesIO(content), allow_pickle=False)
        except (OSError, ValueError, EOFError):
            return None  # never kept, or damaged: it is encoded again
        if features.shape != self._shape or features.dtype != np.float32 or not np.isfinite(features).all():
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        self._hold(digest, features)
        return self._held[digest]

    def _keep(self, digest: str, features: FloatArray) -> None:
        self._hold(digest, features)
        if self._folder is None:
            return
        with contextlib.suppress(OSError):  # a full or read-only disk costs time at the next start, nothing else
            self._folder.mkdir(parents=True, exist_ok=True)
            place = self._folder / f"{digest}.npy"
            content = io.BytesIO()
            np.save(content, features)
            kept = content.getvalue()
            write_whole(place, kept if self._key is None else seal(self._key, kept, place.name))
            delete_oldest(self._folder, DISK_BYTES)

    def _hold(self, digest: str, features: FloatArray) -> None:
        self._held[digest] = features
        size = features.nbytes
        while len(self._held) * size > MEMORY_BYTES and len(self._held) > 1:
            del self._held[next(iter(self._held))]


def digest_of(pixels: FloatArray) -> str:
    """What an image is known by: the hash of its pixels."""
    return hashlib.sha256(np.ascontiguousarray(pixels).data).hexdigest()


def folder_of_model(cache: Path, manifest: Manifest) -> Path:
    """Where a model's soft tokens are kept: other weights, or another graph, have another folder."""
    key = hashlib.sha256("".join(manifest.files[name].sha256 for name in (VISION, WEIGHTS)).encode()).hexdigest()
    return cache / key[:32]


def delete_oldest(folder: Path, most: int) -> None:
    """Delete the files of a folder that were not used for longest, until it holds at most `most` bytes."""
    entries = []
    for path in folder.glob("*.npy"):
        with contextlib.suppress(OSError):  # another process may delete at the same time
            status = path.stat()
            entries.append((status.st_mtime, status.st_size, path))
    size = sum(entry[1] for entry in entries)
    for _, bytes_freed, path in sorted(entries):
        if size <= most:
            return
        path.unlink(missing_ok=True)
        size -= bytes_freed
