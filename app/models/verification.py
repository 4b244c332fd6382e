"""Is an installed model still what it was? Its files' hashes, and words that it wrote when it was made, weighed again.

models/NAME/trial.json   what the model wrote then, and how likely it found each token: written once it was compared
                         with the reference. It is a record and no part of the model: model.json says nothing of it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from app.errors import ExportFailed, ModelDamaged
from app.inference.engine_process import EngineProcess
from app.inference.model_files import TOKENIZER, Manifest, read_manifest, verify_checksums
from app.inference.requests import EngineOptions, Generated, GenerateRequest, Scored, ScoreRequest
from app.inference.runtime import runtime_version
from app.models.export_process import export_steps
from app.models.starter import STARTER_NAME, export_command
from app.models.store import find_model
from app.paths import Paths, storage_error

CancelCheck = Callable[[], bool]
TRIAL = "trial.json"
TRIAL_TEXT, TRIAL_TOKENS, TRIAL_CONTEXT = "The tide gauge in the harbour was", 8, 256
LARGEST_DIFFERENCE = 0.25
"""How far the logarithm of a token's probability may be from the kept one: other processors and versions of onnxruntime
round otherwise. Weights of another model differ by several units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A few tokens after a short text, chosen greedily."""

    tokens: tuple[int, ...]
    logprobs: tuple[float, ...]
    """Of each token, natural, as the model finds it when it reads them."""
    onnxruntime: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """One thing that was checked, and what was found."""

    what: str
    """"files", "writing", "compared"."""
    found: str


def verify_model(paths: Paths, name: str, cancelled: CancelCheck) -> Iterator[Verified]:
    """Check an installed model, or a model folder. What cannot be compared is said, and is no fault.

    Raises ModelUnknown, ModelDamaged at the first fault, EngineFailed, LibraryUnusable, Cancelled.
    """
    folder = find_model(paths, name)
    manifest = read_manifest(folder)
    verify_checksums(folder, manifest)
    size = sum(entry.size for entry in manifest.files.values())
    yield Verified(what="files", found=f"{len(manifest.files)} files, {size / 1e9:.2f} GB, every hash is right")
    kept = read_trial(folder)
    trial = try_model(folder, cancelled, kept.tokens if kept else None)
    yield Verified(what="writing", found=f"{len(trial.tokens)} tokens, all numbers finite")
    if kept is not None:
        largest = compare_trials(trial, kept)
        found = f"as when it was made: no token's likelihood differs by more than {largest:.3f}"
        yield Verified(what="compared", found=found)
    elif folder.name == STARTER_NAME:
        yield Verified(what="compared", found=_compare_starter(folder, cancelled))
        keep_trial(folder, trial)
    else:
        keep_trial(folder, trial)
        yield Verified(what="compared", found="nothing was kept when it was made; from now on there is")


def try_model(folder: Path, cancelled: CancelCheck, tokens: tuple[int, ...] | None = None) -> Trial:
    """Load a model on the CPU and let it write a few tokens, or weigh those that are given.

    Raises ModelDamaged, EngineFailed, Cancelled.
    """
    manifest = read_manifest(folder)
    if TOKENIZER not in manifest.files:
        raise ModelDamaged("The checkpoint holds no tokenizer, and without one a model can neither read nor write.")
    context = min(TRIAL_CONTEXT, manifest.config.max_position_embeddings)
    with closing(EngineProcess.start(folder, EngineOptions(device="cpu", context_length=context))) as engine:
        words = (manifest.bos_token_id, *engine.tokenizer.encode(TRIAL_TEXT))
        prompt = words[: context - TRIAL_TOKENS]
        if tokens is None:
            tokens = _written(engine, prompt, cancelled)
        if not tokens:
            return Trial(tokens=(), logprobs=(), onnxruntime=runtime_version())
        scores = engine.score(ScoreRequest(prompt_ids=prompt, continuations=(_known(tokens, manifest),)), cancelled)
        (scored,) = (event for event in scores if isinstance(event, Scored))
    logprobs = scored.logprobs[0]
    _check_finite(logprobs)
    return Trial(tokens=tokens, logprobs=logprobs, onnxruntime=runtime_version())


def _written(engine: EngineProcess, prompt: tuple[int, ...], cancelled: CancelCheck) -> tuple[int, ...]:
    for event in engine.generate(GenerateRequest(prompt_ids=prompt, max_tokens=TRIAL_TOKENS), cancelled):
        if isinstance(event, Generated):
            _check_finite(event.logprobs)
            return event.token_ids
    return ()


def _check_finite(logprobs: tuple[float, ...]) -> None:
    if not all(map(math.isfinite, logprobs)):
        raise ModelDamaged("What the model computes are no numbers: its weights are damaged.")


def compare_trials(now: Trial, kept: Trial) -> float:
    """The largest difference of a logarithm of a probability. Raises ModelDamaged if it is too large."""
    pairs = zip(now.logprobs, kept.logprobs, strict=True)
    largest = max((abs(ours - theirs) for ours, theirs in pairs), default=0.0)
    if not largest <= LARGEST_DIFFERENCE:
        raise ModelDamaged(
            "The model does not compute what it computed when it was made, though its files are right: something else"
            f" on this machine has changed, such as ONNX Runtime ({kept.onnxruntime} then, {now.onnxruntime} now)."
        )
    return largest


def keep_trial(folder: Path, trial: Trial) -> None:
    """Keep what a model wrote beside it. Raises NoSpace, LibraryUnusable."""
    try:
        (folder / TRIAL).write_text(json.dumps(asdict(trial)), encoding="utf-8")
    except OSError as error:
        raise storage_error(error, f"The trial of the model cannot be written to {folder}") from error


def read_trial(folder: Path) -> Trial | None:
    """What was kept; None if there is nothing, or nothing that can be read."""
    try:
        values = json.loads((folder / TRIAL).read_text(encoding="utf-8"))
        tokens = tuple(int(token) for token in values["tokens"])
        logprobs = tuple(float(value) for value in values["logprobs"])
        version = str(values["onnxruntime"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if not 0 < len(tokens) == len(logprobs) <= TRIAL_TOKENS:
        return None
    return Trial(tokens=tokens, logprobs=logprobs, onnxruntime=version)


def _known(tokens: tuple[int, ...], manifest: Manifest) -> tuple[int, ...]:
    """The same tokens. Raises ModelDamaged if the model has no such ones: the record is another model's."""
    if any(not 0 <= token < manifest.config.vocab_size for token in tokens):
        raise ModelDamaged(f"{TRIAL} of the model names tokens that it does not have: it is another model's.")
    return tokens


def _compare_starter(folder: Path, cancelled: CancelCheck) -> str:
    """Hold the starter to the NumPy reference: its checkpoint is always here."""
    command = [*export_command(folder), "--verify-only"]
    try:
        for _ in export_steps(command, cancelled):
            pass
    except ExportFailed as error:
        raise ModelDamaged(f"The starter model differs from its checkpoint. {error}") from error
    return "as the NumPy reference computes it from the checkpoint"
