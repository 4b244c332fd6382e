"""What transformers says with the starter model's weights in float32, and the exported graph asked the same.

`tests/captures/make_starter_greedy.py` makes the file and says what is in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.inference.model_files import read_manifest
from export_onnx.verify import GraphRun

PATH = Path(__file__).parent / "captures" / "starter_greedy.npz"
EOS = 1


@dataclass(frozen=True, slots=True)
class Continuation:
    """One prompt and the 32 likeliest tokens after it, one after the other."""

    number: int
    prompt_ids: tuple[int, ...]
    token_ids: tuple[int, ...]
    """Cut off after the first `<eos>`: an answer ends there."""
    margins: tuple[float, ...]
    """By how much each token's logit beats the second: where it is small, rounding decides."""


@dataclass(frozen=True, slots=True)
class LongText:
    """A text longer than the sliding window, and the likeliest tokens after some of its rows."""

    ids: NDArray[np.int64]
    rows: NDArray[np.int64]
    top_ids: NDArray[np.int64]
    """[rows, 20], likeliest first."""
    top_logits: NDArray[np.float32]


def read_continuations() -> list[Continuation]:
    """All 100, in order."""
    with np.load(PATH) as arrays:
        prompts = np.split(arrays["prompt_ids"], np.cumsum(arrays["prompt_lengths"])[:-1])
        answers, margins = arrays["continuation"].tolist(), arrays["margin"].tolist()
    found = []
    for number, (prompt, answer, margin) in enumerate(zip(prompts, answers, margins, strict=True)):
        length = answer.index(EOS) + 1 if EOS in answer else len(answer)
        found.append(Continuation(number, tuple(prompt.tolist()), tuple(answer[:length]), tuple(margin[:length])))
    return found


def read_long_text() -> LongText:
    """The longer text."""
    with np.load(PATH) as arrays:
        ids, rows, top_ids = (arrays[f"long_{name}"].astype(np.int64) for name in ("ids", "positions", "top_ids"))
        return LongText(ids, rows, top_ids, arrays["long_top_logits"])


def open_run(folder: Path, tokens: int = 1024) -> GraphRun:
    """The exported decoder with room for `tokens` tokens."""
    return GraphRun(folder, read_manifest(folder), tokens)


def first_difference(run: GraphRun, wanted: Continuation) -> int | None:
    """Read the prompt and its continuation, token by token; gives the first step at which another token is likelier,
    or None. Up to there it is what the graph itself writes."""
    run.restart()
    hidden, step = [], np.array(wanted.prompt_ids, np.int64)
    for token in wanted.token_ids:
        hidden.append(run.hidden_step(step, np.array([len(step) - 1]))[0])
        step = np.array([token], np.int64)
    different = run.logits(np.concatenate(hidden)).argmax(axis=1) != wanted.token_ids
    return int(different.argmax()) if different.any() else None
