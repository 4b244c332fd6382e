"""A document that an engine reads and keeps, and questions about it: what tests of snapshots start from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from app.inference.engine import Engine
from app.inference.model_files import CacheType
from app.inference.requests import (
    EngineOptions,
    Generated,
    GenerateRequest,
    ReadingNote,
    ReadingProgress,
)

DOCUMENT = [2, *np.random.default_rng(1).integers(6, 400, 699).tolist()]
QUESTIONS = [np.random.default_rng(seed).integers(6, 400, 9).tolist() for seed in (7, 8)]
CONTEXT = 1500
LONG = [2, *np.random.default_rng(2).integers(6, 400, 1199).tolist()]
PAGES = tuple(range(100, 1200, 100))


def load(model: Path, folder: Path | None, quota: int = 1 << 30, cache: CacheType = "float32") -> Engine:
    return Engine.load(
        model,
        EngineOptions(
            device="cpu", threads=1, context_length=CONTEXT, snapshot_folder=folder, snapshot_quota=quota, cache=cache
        ),
    )


def ask(
    engine: Engine,
    question: Sequence[int],
    document: Sequence[int] = DOCUMENT,
    *,
    ends: tuple[int, ...] = (),
    pages: tuple[int, ...] = (),
    documents: tuple[str, ...] = ("a",),
    images: tuple[str, ...] = (),
) -> tuple[Generated, int, list[str]]:
    """The answer, how many tokens needed no reading, and notes."""
    request = GenerateRequest(
        prompt_ids=(*document, *question),
        max_tokens=6,
        checkpoints=pages,
        keep=ends or (len(document),),
        documents=documents,
        images=images,
        drafting=False,  # whether a step has drafts depends on measured times, and changes last digits
    )
    reused, notes = 0, []
    for event in engine.generate(request):
        if isinstance(event, ReadingProgress):
            reused = event.reused
        elif isinstance(event, ReadingNote):
            notes.append(event.text)
        elif isinstance(event, Generated):
            return event, reused, notes
    raise AssertionError("an answer ends with Generated")


def files(folder: Path, kind: str = "*") -> list[Path]:
    return sorted(path for path in folder.glob(f"*/*.{kind}"))


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in files(folder))


def the_file(folder: Path, kind: str = "segment") -> Path:
    (path,) = files(folder, kind)
    return path
