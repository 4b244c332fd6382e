"""Which model of the catalogue suits this machine: whether it fits, with how much text, how fast, best first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.models.catalogue import LICENCE, CatalogueEntry
from app.models.fit import Fit, fit_of_config, form_of_unexported, memory_free_here
from app.models.install import disk_free_for, exported_bytes
from app.models.machine_speed import MachineSpeed
from app.models.memory_need import Where, decoder_weights
from app.paths import Paths

USEFUL_CONTEXT = 8192
"""Tokens that a model must hold to be of use for documents: some 15 pages."""
USEFUL_WRITING = 2.0
"""Tokens a second, expected, below which answers are too slow. Measured, larger models write a third to two thirds more
than is expected (machine_speed.py): then it is about 3, the pace of reading aloud."""
UNMEASURED_WEIGHTS = 5_000_000_000
"""Of the text decoder: 4B has fewer, 12B more."""
PAGES, PAGE_TOKENS = 10, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One model of the catalogue, as seen from this machine."""

    entry: CatalogueEntry
    fit: Fit
    """With all the context that the model was made for."""
    disk_needed: int
    """Bytes, while both the download and the model are there."""
    disk_free: int
    reading: float | None
    """Tokens a second, about; None: not measured."""
    writing: float | None
    installed: bool

    @property
    def context(self) -> int:
        """Tokens that fit, with the caches that let most fit."""
        return max(self.fit.largest_context, self.fit.largest_context_int8)

    @property
    def is_useful(self) -> bool:
        """Whether documents can be asked with it here, and answers come at a bearable speed."""
        return self.context >= USEFUL_CONTEXT and (self.writing is None or self.writing >= USEFUL_WRITING)

    @property
    def has_room(self) -> bool:
        """Whether it is here, or the disk has room for it."""
        return self.installed or self.disk_needed <= self.disk_free

    @property
    def verdict(self) -> str:
        """In words for the user."""
        fit, needed = self.fit, f"{self.fit.need.peak / 1e9:.1f} GB"
        if not self.context:
            words = f"does not fit: it takes {needed} with all its context, and {fit.available / 1e9:.1f} GB are free"
        elif fit.fits:
            words = f"fits with all of its {fit.longest:,} tokens, in {needed}"
        elif self.context < USEFUL_CONTEXT:
            words = f"fits with {self.context:,} tokens only, too few for more than some pages"
        else:
            how = " with --cache int8" if fit.largest_context_int8 > fit.largest_context else ""
            share = "all" if self.context == fit.longest else f"{self.context:,}"
            words = f"fits with {share} of its {fit.longest:,} tokens{how}"
        if self.context and self.reading and self.writing:
            seconds = PAGES * PAGE_TOKENS / self.reading
            slow = ", slow" if self.writing < USEFUL_WRITING else ""
            words += f"; reads {PAGES} pages in about {_time(seconds)}, writes about {_rate(self.writing)}{slow}"
        if not self.has_room:
            words += f"; the disk lacks {(self.disk_needed - self.disk_free) / 1e9:.1f} GB for it"
        return words

    def to_json(self) -> dict[str, Any]:
        """What `pincite models catalogue --json` prints of it."""
        entry = self.entry
        return {
            "name": entry.name,
            "title": entry.title,
            "repository": entry.repository,
            "instruction_tuned": entry.instruction_tuned,
            "form": entry.form,
            "weights": entry.weights,
            "sees_images": entry.vision is not None,
            "languages": entry.languages,
            "licence": LICENCE,
            "unverified": list(entry.unverified),
            "context_length": entry.config.max_position_embeddings,
            "download_bytes": entry.download_bytes,
            "disk_needed": self.disk_needed,
            "disk_free": self.disk_free,
            "memory_needed": self.fit.need.peak,
            "memory_free": self.fit.available,
            "largest_context": self.fit.largest_context,
            "largest_context_int8": self.fit.largest_context_int8,
            "reading": self.reading,
            "writing": self.writing,
            "installed": self.installed,
            "is_useful": self.is_useful,
            "verdict": self.verdict,
        }


def advise(
    paths: Paths,
    entries: Sequence[CatalogueEntry],
    speed: MachineSpeed | None,
    installed: set[str],
    *,
    where: Where = "cpu",
    available: int | None = None,
    disk_free: int | None = None,
) -> list[Advice]:
    """Advice on each entry, the best first: what is useful here before what is not, then the larger model.

    Of one size, QAT Q4_0 comes first: it is official, and takes a third of the memory. What the disk has no room for
    comes behind what it has, and what does not fit into memory at all comes last, the smallest need first. Where speed
    is not measured, a CPU is advised nothing above 4B.

    `available`: bytes of memory, of the GPU's where that is meant. `disk_free`: bytes. Both are those here if not said.
    """
    available = memory_free_here() if available is None else available
    free = disk_free_for(paths.models) if disk_free is None else disk_free
    advice = [_advice(entry, speed, installed, where, available, free) for entry in entries]
    # A CPU whose speed nobody has measured is not promised that it can write with the largest.
    most = UNMEASURED_WEIGHTS if speed is None and where == "cpu" else math.inf
    return sorted(advice, key=lambda one: _rank(one, most))


def best_of(advice: Sequence[Advice]) -> str:
    """The name of the entry to take; empty if none fits into memory and onto the disk."""
    return advice[0].entry.name if advice and advice[0].context and advice[0].has_room else ""


def _advice(
    entry: CatalogueEntry, speed: MachineSpeed | None, installed: set[str], where: Where, available: int, free: int
) -> Advice:
    model, columns = entry.unexported, entry.weights in entry.unexported.columns
    fit = fit_of_config(
        entry.title,
        model.config,
        model.vision,
        model.weights if entry.weights == "source" else entry.weights,
        weights_bytes=model.weights_bytes,
        table_bytes=model.table_bytes,
        columns=columns,
        where=where,
        available=available,
    )
    form = form_of_unexported(model, entry.weights)
    return Advice(
        entry=entry,
        fit=fit,
        disk_needed=entry.download_bytes + exported_bytes(model, entry.weights),
        disk_free=free,
        reading=None if speed is None else speed.reading_of(model.config, columns=columns),
        writing=None if speed is None else speed.writing_of(model.config, form),
        installed=entry.name in installed,
    )


def _rank(advice: Advice, most: float) -> tuple[bool, bool, bool, bool, float, bool, bool]:
    fits = advice.context > 0
    is_unsure = decoder_weights(advice.entry.config) > most
    size = float(advice.fit.need.peak if not fits else -advice.entry.config.hidden_size)
    if fits and not advice.is_useful and advice.writing is not None:
        size = -advice.writing  # where none is fast enough, the fastest is the best
    is_rounded = advice.entry.form == "bf16" and advice.entry.weights == "int8"
    order = (not fits, not advice.has_room, is_unsure and fits, not advice.is_useful)
    return *order, size, not advice.entry.instruction_tuned, is_rounded


def _time(seconds: float) -> str:
    if seconds < 1:
        return "a second"
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


def _rate(tokens: float) -> str:
    return f"{tokens:.0f} tokens/s" if tokens >= 3 else f"{tokens:.1f} tokens/s"
