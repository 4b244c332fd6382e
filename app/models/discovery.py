"""Finds Gemma 3 that is on this machine already, and says what each is, or why another thing cannot be used.

Nothing is copied and nothing is written: an export reads the files where they are. What they are is told by the
exporter in a process of its own, from heads and configurations; weights are not read, pickled ones never loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.errors import Cancelled, UsageError
from app.inference.model_files import MANIFEST
from app.models.checkpoint_folder import Candidate
from app.models.checkpoints import UnexportedModel
from app.models.export_process import ask_about
from app.models.model_stores import ModelPlace, candidates_of, known_places

_SLICE = 8
"""Candidates that one process is asked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundModel:
    """A model that lies on this machine, or something that looked like one and is `refused`."""

    store: str
    label: str
    source: Path
    vision: Path | None
    """The vision file that it is read with; None also where one file holds both."""
    model: UnexportedModel | None
    """What it is; None where it is refused."""
    quantisation: str = ""
    """How its weights are kept, such as "Q4_0" or "BF16"."""
    instruction_tuned: bool = False
    licence: str = ""
    size: int = 0
    """Bytes of its tensors."""
    refused: str = ""
    """A sentence if it cannot be used, else empty."""

    @property
    def sees_images(self) -> bool:
        """Whether it reads images."""
        return self.model is not None and self.model.vision is not None

    @property
    def description(self) -> str:
        """What it is, in one line for the user."""
        if self.model is None:
            return self.refused
        tuned = "instruction-tuned" if self.instruction_tuned else "pretrained"
        eyes = "text and images" if self.sees_images else "text only"
        if self.model.checks_images:
            eyes = "checks images, answers no questions"
        context = f"{self.model.config.max_position_embeddings:,} tokens"
        size = f"{self.size / 1e9:.1f} GB" if self.size >= 1e8 else f"{self.size / 1e6:.1f} MB"
        return f"{self.model.name}, {tuned}, {self.quantisation}, {size}, {eyes}, {context}, {self.licence}"

    def to_json(self) -> dict[str, Any]:
        """What `pincite models find --json` prints of it."""
        return {
            "store": self.store,
            "label": self.label,
            "source": str(self.source),
            "vision": None if self.vision is None else str(self.vision),
            "usable": not self.refused,
            "refused": self.refused,
            "name": None if self.model is None else self.model.name,
            "quantisation": self.quantisation or None,
            "instruction_tuned": self.instruction_tuned if self.model else None,
            "sees_images": self.sees_images if self.model else None,
            "checks_images": self.model.checks_images if self.model else None,
            "context_length": None if self.model is None else self.model.config.max_position_embeddings,
            "licence": self.licence or None,
            "size": self.size if self.model else None,
        }


def find_models(places: Iterable[Path] | None, cancelled: Callable[[], bool] = lambda: False) -> Iterator[FoundModel]:
    """Every model in the folders and files given, or in those of the known programs (None), as soon as it is known.

    Raises DocumentMissing for a path at which nothing is, Cancelled.
    """
    found = known_places() if places is None else [ModelPlace("", path.expanduser().absolute()) for path in places]
    waiting: list[Candidate] = []
    for place in found:
        for candidate in candidates_of(place):
            if cancelled():
                raise Cancelled("Looking for models was stopped.")
            if candidate.refused:
                yield _refused(candidate, candidate.refused)
                continue
            waiting.append(candidate)
            if len(waiting) == _SLICE:
                yield from _asked(waiting, cancelled)
                waiting = []
    yield from _asked(waiting, cancelled)


def find_one(name_or_path: str, vision: Path | None = None) -> FoundModel:
    """The model of a label that `find_models` gives, or the one at a path. Raises UsageError if it is not one model.

    What is found may be refused.
    """
    if (path := Path(name_or_path).expanduser()).exists():
        found = list(find_models([path]))
        if vision is not None and len(found) == 1:
            candidate = Candidate(store="folder", label=found[0].label, source=found[0].source, vision=vision)
            return next(_asked([candidate], is_guessed=False))
    else:
        found = [model for model in find_models(None) if model.label == name_or_path]
    usable = [model for model in found if not model.refused] or found
    if not usable and (path / MANIFEST).is_file():
        raise UsageError(f"{path.name} is a model that is ready. To have it answer: pincite models use {path}")
    if not usable:
        raise UsageError(f"There is no model {name_or_path!r} here: pincite models find lists what there is.")
    if len(usable) > 1:
        listed = ", ".join(model.label for model in usable[:5])
        raise UsageError(f"{name_or_path} holds {len(usable)} models ({listed}): name one of them.")
    return usable[0]


def _asked(
    candidates: list[Candidate], cancelled: Callable[[], bool] = lambda: False, *, is_guessed: bool = True
) -> Iterator[FoundModel]:
    """What the exporter says of candidates. A vision file beside one by chance is left out where it is wrong."""
    questions = [(str(one.source), _text(one.vision), one.label) for one in candidates]
    try:
        answers = ask_about(questions, cancelled)
    except Cancelled:
        raise Cancelled("Looking for models was stopped.") from None
    for candidate, answer in zip(candidates, answers, strict=True):
        if "refused" in answer and candidate.vision is not None and is_guessed and candidate.store != "Ollama":
            yield from _asked([replace(candidate, vision=None)], cancelled)
        elif "refused" in answer:
            yield _refused(candidate, str(answer["refused"]))
        else:
            yield _found(candidate, answer["found"])


def _found(candidate: Candidate, values: dict[str, Any]) -> FoundModel:
    licence = str(values["licence"])
    return FoundModel(
        store=candidate.store,
        label=candidate.label,
        source=candidate.source,
        vision=candidate.vision,
        model=UnexportedModel.from_json(values),
        quantisation=str(values["quantisation"]),
        instruction_tuned=bool(values["instruction_tuned"]),
        licence=candidate.licence or "licence unknown" if licence == "unknown" else licence,
        size=int(values["tensor_bytes"]),
    )


def _refused(candidate: Candidate, reason: str) -> FoundModel:
    return FoundModel(
        store=candidate.store,
        label=candidate.label,
        source=candidate.source,
        vision=candidate.vision,
        model=None,
        refused=reason,
    )


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path)
