"""Will a model fit? Said before it is loaded, from its manifest, or before it is exported, from its configuration.

Manifest ──────────────────────── form_of_manifest ─┐
TextConfig, VisionConfig, weights ── FORMS ─────────┴─ need_of at several lengths ── Fit ── a verdict in words
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

import psutil

from app.errors import UsageError
from app.inference.config import TextConfig, VisionConfig
from app.inference.model_files import READER, WEIGHTS, CacheType, Manifest
from app.models.checkpoints import UnexportedModel
from app.models.memory_need import (
    COARSE,
    FORMS,
    HALF,
    SCALE,
    MemoryNeed,
    WeightForm,
    Where,
    decoder_weights,
    need_of,
    vision_weights,
)

SHORTEST = 2
"""Tokens of the shortest context that an engine takes."""
LARGEST_BLOCKS = 1.4
"""Bytes of a weight in blocks: 8 bits with scales and offsets for every 32, or every 16, take less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Whether a model fits into so much memory, and with how much text."""

    model: str
    where: Where
    cache: CacheType
    context: int
    """Tokens asked for."""
    need: MemoryNeed
    available: int
    """Bytes."""
    largest_context: int
    """Tokens with which it fits, at most as many as the model was made for; 0: it does not fit at all."""
    largest_context_int8: int
    """The same with int8 caches; equal on a GPU, which keeps float16."""
    longest: int
    """Tokens the model was made for."""

    @property
    def fits(self) -> bool:
        """Whether it fits with the context asked for."""
        return self.need.peak <= self.available

    @property
    def verdict(self) -> str:
        """One or two sentences for the user."""
        needed = f"{_gigabytes(self.need.peak)} with {self.context:,} tokens"
        free = f"{_gigabytes(self.available)} are free"
        if self.fits:
            return f"{self.model} fits: it takes {needed}, and {free}."
        if not self.largest_context_int8:
            return f"{self.model} does not fit: it takes {needed}, {free}, and no shorter context is short enough."
        beginning = f"{self.model} does not fit whole: it takes {needed}, and {free}."
        with_int8 = f"with --cache int8 {self.largest_context_int8:,} fit"
        if not self.largest_context:
            return f"{beginning} But {with_int8}."
        more = f", and {with_int8}" if self.largest_context_int8 > self.largest_context else ""
        return f"{beginning} {self.largest_context:,} tokens fit{more}."

    def to_json(self) -> dict[str, Any]:
        """What `pincite fit --json` prints; sizes in bytes."""
        return {**asdict(self), "need": {**asdict(self.need), "peak": self.need.peak}} | {
            "fits": self.fits,
            "verdict": self.verdict,
        }


def fit_of_config(
    name: str,
    text: TextConfig,
    vision: VisionConfig | None,
    weights: str,
    *,
    weights_bytes: int = 0,
    table_bytes: int = 0,
    columns: bool = False,
    where: Where = "cpu",
    context: int | None = None,
    cache: CacheType = "float32",
    available: int | None = None,
) -> Fit:
    """Judge a checkpoint that has not been exported yet.

    `weights` is a word of FORMS, or "source" for blocks that are taken over, whose file will have `weights_bytes`, with
    `table_bytes` a weight of a table that stays in floats (0: it is in blocks, too);
    `columns`: as many weights will be written in columns, too.
    `context` in tokens, by default all that the model was made for; `available` in bytes, by default what is free here.
    Raises UsageError for a context, a word or a place that does not exist.
    """
    if weights == "source" and weights_bytes:
        form = _form_of_size(text, vision, weights_bytes, table_bytes)
    elif weights in FORMS:
        form = FORMS[weights]
    else:
        raise UsageError(f"There are no weights {weights!r}: choose one of {', '.join(FORMS)}.")
    return _fit(name, text, vision, replace(form, columns=columns), None, where, context, cache, available)


def form_of_unexported(model: UnexportedModel, weights: str) -> WeightForm:
    """How the weights of a checkpoint would be kept, exported with a word of FORMS, or "source"."""
    word = model.weights if weights == "source" else weights
    columns = weights in model.columns
    if word == "source":
        form = _form_of_size(model.config, model.vision, model.weights_bytes, model.table_bytes)
        return replace(form, columns=columns)
    return replace(FORMS[word], columns=columns)


def fit_of_model(
    manifest: Manifest,
    *,
    where: Where = "cpu",
    context: int | None = None,
    cache: CacheType = "float32",
    available: int | None = None,
) -> Fit:
    """Judge an exported model; see `fit_of_config`."""
    rows, form = manifest.local_cache_rows, form_of_manifest(manifest)
    return _fit(manifest.name, manifest.config, manifest.vision, form, rows, where, context, cache, available)


def form_of_manifest(manifest: Manifest) -> WeightForm:
    """How a model's weights are kept: as its export was asked for, or as the size of its weights file tells."""
    columns, text = READER in manifest.files, manifest.config
    if manifest.weights in FORMS:
        return replace(FORMS[manifest.weights], columns=columns)
    added = (column_bytes(text) if columns else 0) + (coarse_bytes(text) if manifest.coarse_logits else 0)
    size = manifest.files[WEIGHTS].size - added
    if manifest.tables:  # of tables in blocks alone some rows are read
        return replace(_form_of_size(text, manifest.vision, size), columns=columns)
    form = _form_of_size(text, manifest.vision, size, HALF)
    if form.kind == "blocks" and form.size > LARGEST_BLOCKS:
        form = _form_of_size(text, manifest.vision, size, 2 * HALF)
    return replace(form, columns=columns)


def column_bytes(text: TextConfig) -> int:
    """What columns add to the weights file: the layers in int8."""
    return decoder_weights(text) - text.vocab_size * text.hidden_size


def coarse_bytes(text: TextConfig) -> int:
    """What a coarse copy of the output matrix adds to it."""
    return int(text.vocab_size * text.hidden_size * COARSE)


def _form_of_size(text: TextConfig, vision: VisionConfig | None, size: int, table_bytes: int = 0) -> WeightForm:
    """What a weights file of `size` bytes tells; `table_bytes` as for `fit_of_config`.

    Weights as their source had them may be of several kinds. Then the decoder's are taken for blocks, all of the
    average size, and a vision tower's for 16 bits, as they are in the files that come beside such checkpoints.
    """
    tower = 0 if vision is None else vision_weights(vision, text.hidden_size)
    average = size / (decoder_weights(text) + tower)
    for word in ("fp32", "bf16"):  # norms and positions are float32 always: a little more than the pure size
        if FORMS[word].size * 0.98 <= average <= FORMS[word].size * 1.1:
            return FORMS[word]
    table = text.vocab_size * text.hidden_size if table_bytes else 0
    left = size - HALF * tower - table_bytes * table
    decoder = max(left / (decoder_weights(text) - table), 0.5 + SCALE)
    return WeightForm(kind="blocks", size=decoder, table=table_bytes, vision_kind="half", vision_size=HALF)


def memory_free_here() -> int:
    """Bytes that programs can take on this machine now, without anything being swapped out."""
    return int(psutil.virtual_memory().available)


def _fit(
    name: str,
    text: TextConfig,
    vision: VisionConfig | None,
    form: WeightForm,
    local_rows: int | None,
    where: Where,
    context: int | None,
    cache: CacheType,
    available: int | None,
) -> Fit:
    longest = text.max_position_embeddings
    asked = longest if context is None else context
    if not SHORTEST <= asked <= longest:
        raise UsageError(f"{name} holds {SHORTEST} to {longest:,} tokens; {asked:,} were asked for.")
    if available is None:
        if where == "gpu":
            raise UsageError("How much memory the GPU has must be said: --memory, in GB.")
        available = memory_free_here()

    def need(tokens: int, kept: CacheType) -> MemoryNeed:
        return need_of(text, vision, form, where=where, context=tokens, cache=kept, local_rows=local_rows)

    fit = Fit(
        model=name,
        where=where,
        cache="float16" if where == "gpu" else cache,
        context=asked,
        need=need(asked, cache),
        available=available,
        largest_context=largest_context(lambda tokens: need(tokens, cache).peak, available, longest),
        largest_context_int8=0,
        longest=longest,
    )
    int8 = largest_context(lambda tokens: need(tokens, "int8").peak, available, longest)
    return replace(fit, largest_context_int8=int8)


def largest_context(peak: Callable[[int], int], available: int, longest: int) -> int:
    """The most tokens, up to `longest`, whose peak fits; 0 if not even the shortest does. `peak` never falls."""
    if peak(SHORTEST) > available:
        return 0
    fits, too_many = SHORTEST, longest + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if peak(middle) <= available:
            fits = middle
        else:
            too_many = middle
    return fits


def _gigabytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e8 else f"{count / 1e9:.2f} GB"
