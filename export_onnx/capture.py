"""Captures: logits that another implementation computed, in an .npz file, to compare a graph with.

    input_ids      integers [T]             the tokens that were read, an image's soft tokens as the image token id
    logits         floats   [T, V]          what follows each of them
    pixel_values   floats   [n, 3, P, P]    the images in their order, if there are any

Logits are read a few rows at a time: for a vocabulary of 262,144 a row takes a megabyte.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from app.errors import UsageError
from app.inference.config import TextConfig, VisionConfig

READ_ERRORS = (OSError, EOFError, ValueError, zipfile.BadZipFile, zlib.error)
"""What zipfile and NumPy raise for a file that is not what it should be."""
HEADER_READERS = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}


@dataclass(frozen=True, slots=True)
class Header:
    """What an array's header in the file says."""

    shape: tuple[int, ...]
    by_columns: bool
    dtype: np.dtype[Any]


@dataclass(frozen=True, slots=True)
class Capture:
    """An open capture."""

    input_ids: NDArray[np.int64]
    """[T]"""
    pixel_values: NDArray[np.float32] | None
    """[n, 3, P, P], or None."""
    name: str
    _header: Header
    _file: IO[bytes]

    def read_logits(self, rows: int) -> NDArray[np.floating[Any]]:
        """The next `rows` rows, [rows, V]. Raises UsageError if the file ends before."""
        width, dtype = self._header.shape[1], self._header.dtype
        try:
            data = self._file.read(rows * width * dtype.itemsize)
        except READ_ERRORS as error:
            raise UsageError(f"{self.name} is damaged: its logits cannot be read ({error}).") from error
        if len(data) < rows * width * dtype.itemsize:
            raise UsageError(f"{self.name} is cut off: its logits end too early.")
        return np.frombuffer(data, dtype).reshape(rows, width)


@contextmanager
def open_capture(path: Path, config: TextConfig, vision: VisionConfig | None) -> Iterator[Capture]:
    """Open a capture and check that it fits the model. Raises UsageError in one sentence if it does not."""
    with ExitStack() as stack:
        try:
            capture = _open(path, config, vision, stack)
        except FileNotFoundError:
            raise UsageError(f"There is no file {path}.") from None
        except READ_ERRORS as error:
            raise UsageError(f"{path.name} cannot be read as an .npz file ({error}).") from error
        yield capture


def _open(path: Path, config: TextConfig, vision: VisionConfig | None, stack: ExitStack) -> Capture:
    archive = stack.enter_context(zipfile.ZipFile(path))
    arrays = set(archive.namelist())
    if "pixel_values.npy" in arrays and vision is None:
        raise UsageError(f"{path.name} holds images (pixel_values), and this model has no vision: it reads text only.")
    for wanted in ("input_ids", "logits"):
        if f"{wanted}.npy" not in arrays:
            raise UsageError(f"{path.name} holds no array called {wanted}.")
    ids = _read_array(archive, "input_ids")
    pixels = _read_array(archive, "pixel_values") if "pixel_values.npy" in arrays else None
    file = stack.enter_context(archive.open("logits.npy"))
    header = _read_header(file, path.name)
    _check_fit(ids, header, config, vision, path.name)
    if vision is not None:
        _check_images(ids, pixels, vision, path.name)
    return Capture(ids.astype(np.int64), None if pixels is None else pixels.astype(np.float32), path.name, header, file)


def _read_array(archive: zipfile.ZipFile, name: str) -> NDArray[Any]:
    with archive.open(f"{name}.npy") as file:
        return npy.read_array(file, allow_pickle=False)


def _read_header(file: IO[bytes], name: str) -> Header:
    version = npy.read_magic(file)
    if version not in HEADER_READERS:
        raise UsageError(f"{name} was written in a form of NumPy's that cannot be read (version {version}).")
    return Header(*HEADER_READERS[version](file))


def _check_images(ids: NDArray[Any], pixels: NDArray[Any] | None, vision: VisionConfig, name: str) -> None:
    size = vision.image_size
    wanted = (vision.num_channels, size, size)
    if pixels is not None and (pixels.shape[1:] != wanted or not np.issubdtype(pixels.dtype, np.floating)):
        raise UsageError(
            f"pixel_values in {name} must be floating-point numbers [images, {', '.join(map(str, wanted))}]; "
            f"they are {pixels.dtype} {list(pixels.shape)}."
        )
    count = int((ids == vision.image_token_id).sum())
    images = 0 if pixels is None else len(pixels)
    if count != images * vision.mm_tokens_per_image:
        raise UsageError(
            f"{name} holds {images} images of {vision.mm_tokens_per_image} soft tokens each, but {count} image tokens."
        )


def _check_fit(ids: NDArray[Any], logits: Header, config: TextConfig, vision: VisionConfig | None, name: str) -> None:
    if ids.ndim != 1 or not np.issubdtype(ids.dtype, np.integer) or len(ids) == 0:
        raise UsageError(f"input_ids in {name} must be a list of integers; it is {ids.dtype} {list(ids.shape)}.")
    if len(logits.shape) != 2 or not np.issubdtype(logits.dtype, np.floating) or logits.by_columns:
        raise UsageError(
            f"logits in {name} must be floating-point numbers [tokens, vocabulary] in row order; "
            f"they are {logits.dtype} {list(logits.shape)}{' in column order' if logits.by_columns else ''}."
        )
    if logits.shape[0] != len(ids):
        raise UsageError(f"{name} holds {len(ids)} tokens but {logits.shape[0]} rows of logits.")
    if logits.shape[1] != config.vocab_size:
        raise UsageError(
            f"{name} was made with a vocabulary of {logits.shape[1]} tokens, the model has {config.vocab_size}."
        )
    if len(ids) > (context := config.max_position_embeddings):
        raise UsageError(f"{name} holds {len(ids)} tokens, {len(ids) - context} more than the model's context.")
    text = ids if vision is None else ids[ids != vision.image_token_id]
    if len(text) and (text.min() < 0 or text.max() >= config.vocab_size):
        raise UsageError(f"{name} holds token ids outside of the vocabulary (0 to {config.vocab_size - 1}).")
