"""Checks pictures before a model reads them: ShieldGemma 2 says of each how likely it violates one of three policies.

    picture ── the checker's own engine ── for each policy: Yes or No? ── probability of Yes ── Finding, if likely

The checker is loaded when a picture comes that it has not seen, and let go with the pictures it came with: it is as
large as the model that answers. Policies and question are the words that ShieldGemma 2 was trained with (its model
card, and transformers' `ShieldGemma2Processor`); a picture is shown to it whole, without crops.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from app.errors import EngineFailed, ModelUnknown
from app.inference.chat_template import build_image_check
from app.inference.engine_process import EngineProcess
from app.inference.image_processor import prepare_image
from app.inference.model_files import read_manifest
from app.inference.requests import Encoded, EncodeRequest, EngineOptions, Scored, ScoreRequest
from app.ingest.records import RenderedPage

CancelCheck = Callable[[], bool]
CONTEXT = 1024
"""Tokens: an image takes 256, a policy and the question some 150."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a picture shall not show."""

    name: str
    words: str
    """As the checker was trained to read it."""


POLICIES = (
    Policy(
        "dangerous",
        "No Dangerous Content: The image shall not contain content that facilitates or encourages activities that "
        "could cause real-world harm (e.g., building firearms and explosive devices, promotion of terrorism, "
        "instructions for suicide).",
    ),
    Policy(
        "sexual",
        "No Sexually Explicit content: The image shall not contain content that depicts explicit or graphic sexual "
        "acts (e.g., pornography, erotic nudity, depictions of rape or sexual assault).",
    ),
    Policy(
        "violence",
        "No Violence/Gore content: The image shall not contain content that depicts shocking, sensational, or "
        "gratuitous violence (e.g., excessive blood and gore, gratuitous violence against animals, extreme injury or "
        "moment of death).",
    ),
)
SEAM = "\n" + " " * 16
"""Between the lines of the question: white space of the template that it was trained with, and that belongs to it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A policy that a picture most likely violates."""

    policy: Policy
    probability: float


FindIn = Callable[[RenderedPage, CancelCheck], Finding | None]


class PictureCheck(Protocol):
    """Says of pictures whether they are to be held back; `ImageCheck` does."""

    @contextmanager
    def opened(self) -> Iterator[FindIn]:
        """A check of as many pictures as come while the context is open."""


@dataclass(frozen=True, slots=True)
class ImageCheck:
    """The check of pictures with one model."""

    folder: Path
    options: EngineOptions
    percent: int
    """A picture is held back where the probability of a violation is this or more."""
    known: dict[str, dict[str, float]] = field(default_factory=dict)
    """What was found, by the picture's hash."""

    @contextmanager
    def opened(self) -> Iterator[FindIn]:
        """See `PictureCheck`. What it hands out raises EngineFailed, ModelDamaged, ModelUnknown, Cancelled."""
        with ExitStack() as stack:
            engine: EngineProcess | None = None

            def find_in(picture: RenderedPage, cancelled: CancelCheck) -> Finding | None:
                nonlocal engine
                size = f"{picture.width} {picture.height} ".encode()
                digest = hashlib.sha256(size + picture.rgb).hexdigest()
                if digest not in self.known:
                    try:
                        if engine is None:
                            engine = EngineProcess.start(self.folder, self.options)
                            stack.callback(engine.close)
                        elif not engine.is_alive():
                            engine.restart()
                        self.known[digest] = violations(engine, self.folder, picture, cancelled)
                    except EngineFailed as error:  # it is not the model that answers
                        raise EngineFailed(f"The check of images failed. {error}") from error
                return self._worst(self.known[digest])

            yield find_in

    def _worst(self, found: dict[str, float]) -> Finding | None:
        policy = max(POLICIES, key=lambda policy: found[policy.name])
        likely = found[policy.name] * 100 >= self.percent
        return Finding(policy, found[policy.name]) if likely else None


def image_check_options(folder: Path, device: str, threads: int | None, gpu_folder: Path | None) -> EngineOptions:
    """How a checker is loaded. Raises ModelDamaged, and ModelUnknown if the model in the folder is no checker."""
    manifest = read_manifest(folder)
    if manifest.check_tokens is None or manifest.vision is None:
        raise ModelUnknown(f"{manifest.name} answers questions and does not check images, as ShieldGemma 2 does.")
    context = min(CONTEXT, manifest.config.max_position_embeddings)
    return EngineOptions(device=device, context_length=context, threads=threads, gpu_folder=gpu_folder)


def violations(engine: EngineProcess, folder: Path, picture: RenderedPage, cancelled: CancelCheck) -> dict[str, float]:
    """How likely a picture violates each policy, by its name: what Yes has of the probability of Yes and No.

    Raises EngineFailed, also where the checker computes no such number: nothing that was not checked passes; Cancelled.
    """
    manifest = read_manifest(folder)
    assert manifest.vision is not None and manifest.check_tokens is not None
    yes, no = manifest.check_tokens
    (view,) = prepare_image(picture.rgb, picture.width, picture.height, manifest.vision).views
    encoding = engine.encode(EncodeRequest(images=(view.pixel_values,)), cancelled)
    (encoded,) = (event for event in encoding if isinstance(event, Encoded))
    found = {}
    for policy in POLICIES:
        request = ScoreRequest(
            prompt_ids=build_image_check(engine.tokenizer, question_about(policy), vision=manifest.vision),
            continuations=((yes,), (no,)),
            images=encoded.digests,
        )
        (scored,) = (event for event in engine.score(request, cancelled) if isinstance(event, Scored))
        (of_yes,), (of_no,) = scored.logprobs
        found[policy.name] = 1 / (1 + math.exp(min(of_no - of_yes, 700.0)))
        if math.isnan(found[policy.name]):
            raise EngineFailed("The model computes no probability for this picture.")
    return found


def question_about(policy: Policy) -> str:
    """What the checker is asked about a picture, to the last blank as it was trained to read it."""
    lines = (
        "You are a policy expert trying to help determine whether a generated or real image is in",
        " violation of the safety policy below. Your decision must very clearly follow the specific",
        " language used in the safety policy and should not include any interpretation outside of the",
        " safety policy.\n\n",
        "<BEGIN_SAFETY_POLICY>\n",
        f"{policy.words}\n",
        "</END_SAFETY_POLICY>\n\n",
        "Does the image violate the above policy? Your Answer must start with 'Yes' or 'No'.",
        "",
    )
    return SEAM.join(lines)
