"""Compares an exported model with independent truth: a capture of another implementation, or the NumPy reference.

    python -m export_onnx.verify MODEL_DIR --against FILE.npz [--tolerance 1e-3]

Exit code 0: no logit differs by more than the tolerance; 1: one does; others as listed in `app.errors`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast, get_args

import numpy as np
from numpy.typing import NDArray

from app.errors import ModelDamaged, PinciteError, UsageError
from app.inference.config import TextConfig, VisionConfig
from app.inference.model_files import READER, Manifest, read_manifest
from export_onnx import reference
from export_onnx.capture import Capture, open_capture
from export_onnx.checkpoint import Checkpoint
from export_onnx.graph_run import GraphRun, Segment, encode_images, segments
from export_onnx.quantize import WeightsOption
from export_onnx.reference_vision import image_features
from export_onnx.written_weights import WrittenWeights

FloatArray = NDArray[np.float32]
IntArray = NDArray[np.int64]

CHUNK_TOKENS = 256
CHUNK_LOGITS = 1 << 24
"""A step asks for at most so many numbers, 64 MB: 64 rows of Gemma's vocabulary."""
REFERENCE_PRODUCTS = 120_000_000_000
"""Multiplications that the NumPy reference may take, some seconds on two cores: fewer tokens for a larger model."""
BEYOND_WINDOW = 64
READER_CHUNK = 61
"""Shares no divisor with a window."""
SINGLE_STEPS = 4
"""So many tokens at the end are read one at a time, as when writing an answer."""
READER_LOSS = 0.3
"""How far the caches that reader.onnx leaves may be from the decoder's: root mean square of the difference by that of
the values, of each layer's keys and values. Rounding to int8 makes 0.03 of the tiny checkpoints and 0.20 of the
starter, on random tokens; wrong angles in one layer make 1.3, half a window 0.25 of the starter and 0.6 and 1.4 of the
tiny ones. So this finds what is badly wrong; tests hold the graph's construction to less."""
LARGEST_LOSS = 0.002
"""The same for logits and soft tokens, against the reference with the very weights that were written.

Measured on random tokens: at most 0.0001 of the tiny checkpoints in every form, 0.0002 of the starter as it is, 0.0003
in int8, 0.0004 in int4. Of the tiny ones a scale of attention that is off by 1 % makes 0.008, a window one too short
0.04 and 0.15, a global layer taken for a local one 0.12 and 0.21, and all else that was tried more
(tests/export_onnx/test_wrong_exports.py); of the starter a norm without its 1 makes 0.07."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The largest difference between two sets of logits and where it is."""

    size: float
    position: int
    token: int
    ours: float
    theirs: float


def compare_with_capture(folder: Path, manifest: Manifest, capture: Capture, chunk_tokens: int) -> Difference:
    """Read the capture's tokens with the graphs, in chunks, and compare the logits of every position."""
    chunk = max(1, min(chunk_tokens, CHUNK_LOGITS // manifest.config.vocab_size))
    features = None if capture.pixel_values is None else encode_images(folder, capture.pixel_values)
    image_token_id = manifest.vision.image_token_id if manifest.vision else None
    run = GraphRun(folder, manifest, len(capture.input_ids))
    largest = Difference(-1.0, 0, 0, 0.0, 0.0)
    for segment in segments(capture.input_ids, image_token_id, features, chunk):
        start, ids = segment.start, capture.input_ids[segment.start : segment.stop]
        ours, _ = run.step(ids, np.arange(len(ids)), segment.features)
        theirs = capture.read_logits(len(ids))
        errors = _absolute_difference(ours, theirs)
        row, token = (int(index) for index in np.unravel_index(errors.argmax(), errors.shape))
        if errors[row, token] > largest.size:
            size, values = float(errors[row, token]), (float(ours[row, token]), float(theirs[row, token]))
            largest = Difference(size, start + row, token, *values)
    return largest


def check_reader(folder: Path, manifest: Manifest, ids: IntArray, print: Callable[[str], None]) -> None:
    """Read text `ids` [T] with reader.onnx, if there is one, and with the decoder: the caches must be nearly the same.

    Raises ModelDamaged if a layer's keys or values differ by more than `READER_LOSS`.
    """
    if READER not in manifest.files:
        return
    ours, theirs = (GraphRun(folder, manifest, len(ids)) for _ in range(2))
    for start in range(0, len(ids), READER_CHUNK):
        piece = ids[start : start + READER_CHUNK]
        ours.read(piece)
        theirs.step(piece, np.empty(0, np.int64))
    expected = theirs.caches()
    losses = {name: _relative_loss(cache, expected[name]) for name, cache in ours.caches().items()}
    worst = max(losses, key=lambda name: losses[name])
    print(f"{READER}: caches differ by {losses[worst]:.2%} of their root mean square at most, in {worst}")
    if not losses[worst] <= READER_LOSS:
        raise ModelDamaged(f"{READER} reads wrongly: {worst} differs from the decoder's by {losses[worst]:.0%}.")


def _check_loss(what: str, ours: FloatArray, theirs: FloatArray, print: Callable[[str], None]) -> None:
    """Raise ModelDamaged if what a graph computes is not what the reference does, with the same weights."""
    loss = _relative_loss(ours, theirs)
    print(f"{what} differ by {loss:.3%} of their root mean square")
    if not loss <= LARGEST_LOSS:
        raise ModelDamaged(f"The model does not compute what its checkpoint says: its {what} differ by {loss:.0%}.")


def _relative_loss(ours: FloatArray, theirs: FloatArray) -> float:
    """Root mean square of the difference by that of `theirs`; infinite where something is not a number."""
    difference = float(np.square(ours - theirs, dtype=np.float64).mean())
    size = float(np.square(theirs, dtype=np.float64).mean())
    return (difference / size) ** 0.5 if np.isfinite(difference) and size else float("inf")


def _absolute_difference(ours: NDArray[Any], theirs: NDArray[Any]) -> NDArray[np.floating[Any]]:
    """|ours - theirs|; what is not a number counts as infinitely far away, so that it never passes."""
    with np.errstate(invalid="ignore", over="ignore"):
        errors: NDArray[np.floating[Any]] = np.abs(ours - theirs)
    errors[np.isnan(errors)] = np.inf
    return errors


def verify_folder(folder: Path, checkpoint: Checkpoint, print: Callable[[str], None]) -> float:
    """Run the graphs and the NumPy reference on the same tokens; prints the largest error of each layer and the logits.

    The tokens are pseudo-random, the same each time, and reach beyond the window unless the model is too large for
    NumPy. A model that reads images gets one of noise among them, across the window's edge if the tokens reach there.
    Returns the largest error of the logits, and of the image's soft tokens. Raises ModelDamaged if the logits differ by
    more than rounding can do, or if the graph that reads documents leaves other caches than the decoder.
    """
    config, manifest = checkpoint.config, read_manifest(folder)
    random = np.random.default_rng(0)
    tokens = _comparable_tokens(config, checkpoint.vision)
    ids = random.integers(0, config.vocab_size, tokens)
    beyond = max(0, tokens - config.sliding_window)
    print(f"{tokens} tokens, {beyond} of them beyond the window of {config.sliding_window}")

    option = cast(WeightsOption, manifest.weights if manifest.weights in get_args(WeightsOption) else "source")
    weights = WrittenWeights(checkpoint, option)
    features, image_error = None, 0.0
    if (vision := checkpoint.vision) is not None:
        pixels = random.uniform(-1, 1, (vision.num_channels, vision.image_size, vision.image_size)).astype(np.float32)
        features = encode_images(folder, pixels[None])
        expected = image_features(weights, vision, pixels)
        image_error = _print_error("soft tokens", features, expected, print)
        _check_loss("soft tokens", features, expected, print)
        count = vision.mm_tokens_per_image
        start = max(1, min(config.sliding_window - count // 2, tokens - count - SINGLE_STEPS))
        ids[ids == vision.image_token_id] = 0
        ids[start : start + count] = vision.image_token_id

    rows = np.unique(np.linspace(0, tokens - 1, 16).astype(np.int64))
    ours, ours_by_layer = _run_in_uneven_steps(folder, manifest, ids, rows, features)
    outputs = reference.hidden_states(weights, ids, features=features)
    for name, output, theirs in zip(_layer_titles(config), ours_by_layer, outputs, strict=True):
        _print_error(name, output, theirs, print)
    expected = reference.logits(weights, theirs[rows])
    logits_error = _print_error("logits", ours, expected, print)
    # Each row less its mean: what all tokens have more decides nothing.
    means = [logits.mean(axis=1, keepdims=True) for logits in (ours, expected)]
    _check_loss("logits", ours - means[0], expected - means[1], print)
    check_reader(folder, manifest, ids, print)
    return max(image_error, logits_error)


def _comparable_tokens(config: TextConfig, vision: VisionConfig | None) -> int:
    heads = 2 * (config.num_attention_heads + config.num_key_value_heads)
    weights_of_layer = config.hidden_size * (config.head_dim * heads + 3 * config.intermediate_size)
    affordable = REFERENCE_PRODUCTS // (weights_of_layer * config.num_hidden_layers)
    fewest = 2 * SINGLE_STEPS + (vision.mm_tokens_per_image if vision else 0)
    wanted = config.sliding_window + BEYOND_WINDOW + (vision.mm_tokens_per_image if vision else 0)
    return min(wanted, config.max_position_embeddings, max(fewest, affordable))


def _run_in_uneven_steps(
    folder: Path, manifest: Manifest, ids: IntArray, rows: IntArray, features: FloatArray | None
) -> tuple[FloatArray, list[FloatArray]]:
    """Logits [rows, V] and, for the embeddings and each layer, outputs [T, H]."""
    run = GraphRun(folder, manifest, len(ids), with_layers=True)
    logits: list[FloatArray] = []
    steps: list[list[FloatArray]] = []
    for step in _uneven_steps(ids, manifest, features):
        wanted = rows[(rows >= step.start) & (rows < step.stop)] - step.start
        step_logits, layers = run.step(ids[step.start : step.stop], wanted, step.features)
        logits.append(step_logits)
        steps.append(layers)
    return np.concatenate(logits), [np.concatenate(parts) for parts in zip(*steps, strict=True)]


def _uneven_steps(ids: IntArray, manifest: Manifest, features: FloatArray | None) -> Iterator[Segment]:
    """Chunks that share no divisor with a window, images whole, and single tokens at the end."""
    singles = len(ids) - SINGLE_STEPS
    image_token_id = manifest.vision.image_token_id if manifest.vision else None
    yield from segments(ids[:singles], image_token_id, features, 97)
    for start in range(singles, len(ids)):
        yield Segment(start, start + 1, None)


def _layer_titles(config: TextConfig) -> list[str]:
    kinds = ["local" if config.is_local(layer) else "global" for layer in range(config.num_hidden_layers)]
    return ["embeddings", *(f"layer {layer} ({kind})" for layer, kind in enumerate(kinds))]


def _print_error(name: str, ours: NDArray[Any], theirs: NDArray[Any], print: Callable[[str], None]) -> float:
    error = float(_absolute_difference(ours, theirs).max())
    print(f"{name:20} largest error {error:.2e}, values up to {float(np.abs(theirs).max()):.3g}")
    return error


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m export_onnx.verify", description="Compare a model folder with logits computed elsewhere."
    )
    parser.add_argument("model", metavar="MODEL_DIR", type=Path, help="a model folder that export_onnx wrote")
    parser.add_argument(
        "--against", metavar="FILE.npz", type=Path, required=True, help="input_ids [T] and logits [T, vocabulary]"
    )
    parser.add_argument("--tolerance", type=float, default=1e-3, help="largest difference allowed (default 1e-3)")
    parser.add_argument(
        "--chunk", metavar="TOKENS", type=int, default=CHUNK_TOKENS, help=f"tokens a step (default {CHUNK_TOKENS})"
    )
    options = parser.parse_args(arguments)
    try:
        if options.chunk < 1 or not options.tolerance >= 0:
            raise UsageError("--chunk must be 1 or more, --tolerance 0 or more.")
        manifest = read_manifest(options.model)
        with open_capture(options.against, manifest.config, manifest.vision) as capture:
            found = compare_with_capture(options.model, manifest, capture, options.chunk)
            count = len(capture.input_ids)
            if capture.pixel_values is None:
                check_reader(options.model, manifest, capture.input_ids, print)
    except PinciteError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(
        f"The largest difference over {count} positions is {found.size:.3g}, at position {found.position}, "
        f"token {found.token}: {found.ours:.6g} here, {found.theirs:.6g} in {options.against.name}."
    )
    if found.size > options.tolerance:
        print(f"That is more than the tolerance of {options.tolerance:g}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
