"""What is asked of the engine and what it answers: the typed messages that cross the process border.

The engine keeps one sequence: the tokens it has read last and their caches. A request names its whole prompt; the
engine finds out how much of it is already read and reads only the rest. `checkpoints` names prompt lengths that later
requests will start from, so that the sliding windows at these places are kept.

    prompt A  [instruction | page 3 | question]      checkpoints=(len(instruction),)
    prompt B  [instruction | page 7 | question]      checkpoints=(len(instruction),): reads all but the instruction

What is reused is bit for bit what reading it again would give, and so two prompts share what they name alike: the same
tokens, the same `checkpoints` and `keep` among them (reading_plan.py). Ends of pages can be named by the hundred.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from app.errors import UsageError
from app.inference.config import VisionConfig
from app.inference.model_files import CacheType
from app.inference.token_rules import TokenRules

if TYPE_CHECKING:
    from app.sealing import Key  # loaded where something is encrypted

FinishReason = Literal["stop", "length", "context"]
"""Why an answer ended: a stop token or text, the number of tokens asked for, or the end of the context."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOptions:
    """How a model is loaded."""

    device: str = "auto"
    """"auto", "gpu" or "cpu"."""
    context_length: int | None = None
    """Tokens, prompt and answer together; None: all that the model was made for."""
    threads: int | None = None
    """Of the CPU; None: chosen for this machine."""
    spinning: bool = False
    """Whether threads that wait stay awake: faster only where nothing else runs."""
    cache: CacheType = "float32"
    """On the CPU: "int8" takes a quarter of the memory (cache_scales.py)."""
    gpu_folder: Path | None = None
    """Libraries for NVIDIA GPUs that were fetched (gpu_build.py); None: those of the system."""
    image_folder: Path | None = None
    """Where it is kept what images were encoded to; None: nowhere."""
    snapshot_folder: Path | None = None
    """Where it is kept what documents were read to; None: nowhere."""
    key: Key | None = None
    """That of an encrypted installation: with it, what is kept in these folders is sealed."""
    snapshot_quota: int = 8_000_000_000
    """Bytes that snapshots may take: 16,384 tokens take 116 MB with Gemma 3 270M, and 915 MB with 4B."""
    checkpoint_quota: int = 2_000_000_000
    """Bytes of the temporary file in `snapshot_folder` for places that can be gone back to: one takes 16 MB with
    270M, 243 MB with 4B. Without the folder a few are held in memory."""


DEFAULT_OPTIONS = EngineOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampling:
    """How the next token is chosen. The default is greedy."""

    temperature: float = 0.0
    """0 is greedy."""
    top_k: int = 0
    """Only the k most likely tokens; 0: all."""
    top_p: float = 1.0
    """Only the most likely tokens whose probabilities sum to this."""
    repetition_penalty: float = 1.0
    """Divides positive and multiplies negative logits of tokens already written (Keskar et al. 2019); 1: off."""
    repetition_window: int = 64
    """How many of the last written tokens the penalty looks at. Prompt tokens are never penalised: answers quote."""
    seed: int | None = None

    def __post_init__(self) -> None:
        if self.temperature < 0 or self.top_k < 0 or not 0 < self.top_p <= 1 or self.repetition_penalty <= 0:
            raise UsageError(f"Sampling settings out of range: {self}")


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerateRequest:
    """Continue a prompt."""

    prompt_ids: tuple[int, ...]
    max_tokens: int
    images: tuple[str, ...] = ()
    """Digests of the prompt's images in order, as `Encoded` gave them."""
    sampling: Sampling = Sampling()
    stop_texts: tuple[str, ...] = ()
    """The answer ends before the first of these; the model's end tokens always stop it."""
    rules: TokenRules | None = None
    """Which tokens may come next (token_rules.py); None: any. They are begun in the engine's process, so they and all
    that they hold can be pickled."""
    drafting: bool = True
    """Whether tokens are drafted from what was read (drafting.py). It changes the speed, and the answer only where two
    tokens are equally likely but for rounding."""
    checkpoints: tuple[int, ...] = ()
    """Lengths that can be gone back to: ends of pages, of questions and of answers of the conversation so far."""
    keep: tuple[int, ...] = ()
    """The ends of the documents, which are checkpoints, too. What is read up to there is kept on disk, and it is read
    as documents are: faster, and rounded a little. The same document wants the same in every request."""
    documents: tuple[str, ...] = ()
    """Hashes of the documents, in the order of `keep`: what is kept of one goes when it is deleted."""
    document_ends: tuple[int, ...] = ()
    """The same ends where nothing is kept: what stands before the last of them is read as documents are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRequest:
    """Read the beginning of prompts to come, documents for instance, and write nothing.

    What is read stays held, also what was read until the request was cancelled, and of documents (`keep`) it is on disk
    when the request has ended: a later prompt that begins alike, to be read or continued, goes on from there, after a
    restart too. It has to name the same `checkpoints` and `keep`, and the end of this prompt among them.

    A question about the pages read so far: cancel, ask with a prompt that ends its documents at one of the
    `checkpoints` passed (named in `keep`), then read on with this request again, which starts behind that page.
    """

    prompt_ids: tuple[int, ...]
    """Only what later prompts share: the end of this one is where they branch off."""
    images: tuple[str, ...] = ()
    checkpoints: tuple[int, ...] = ()
    """Lengths that can be gone back to, such as the ends of pages."""
    keep: tuple[int, ...] = ()
    """The ends of the documents, as in `GenerateRequest`."""
    documents: tuple[str, ...] = ()
    """Hashes of the documents, in the order of `keep`."""
    document_ends: tuple[int, ...] = ()
    """As in `GenerateRequest`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRequest:
    """Ask how likely each continuation is after a prompt."""

    prompt_ids: tuple[int, ...]
    continuations: tuple[tuple[int, ...], ...]
    images: tuple[str, ...] = ()
    checkpoints: tuple[int, ...] = ()
    document_ends: tuple[int, ...] = ()
    """As in `GenerateRequest`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodeRequest:
    """Look at images, so that prompts can name them. What was looked at before is not looked at again."""

    images: tuple[NDArray[np.float32], ...]
    """Each [3, P, P], P pixels a side, normalised as `image_processor.prepare_image` does."""


@dataclass(frozen=True, slots=True)
class EncodingProgress:
    """`done` of `total` images are encoded."""

    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRequest:
    """Ask how alike a text and some others are in what they mean (sentence_encoder.py). The model is not asked."""

    text: str
    others: tuple[str, ...]
    is_question: bool = False
    """Whether the text is a question, and it is asked how well the others may answer it (passage_encoder.py)."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The cosine of a text with each of the others, in the order asked; empty: nobody here can tell."""

    similarities: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Encoded:
    """All images are encoded; what prompts name them by, in the order asked."""

    digests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingProgress:
    """Prefill goes on: `done` of `total` prompt tokens are read, `reused` of them were read before.

    Where continuations are scored, their tokens count, too.
    """

    done: int
    total: int
    reused: int


@dataclass(frozen=True, slots=True)
class ReadingNote:
    """Something that did not change the answer but cost time, in one sentence: a snapshot that could not be used."""

    text: str


@dataclass(frozen=True, slots=True)
class Timing:
    """Where the time of one request went. Seconds and tokens."""

    prefill_s: float = 0.0
    prefill_tokens: int = 0
    reused_tokens: int = 0
    decode_s: float = 0.0
    decode_tokens: int = 0

    def __add__(self, other: Timing) -> Timing:
        return Timing(
            self.prefill_s + other.prefill_s,
            self.prefill_tokens + other.prefill_tokens,
            self.reused_tokens + other.reused_tokens,
            self.decode_s + other.decode_s,
            self.decode_tokens + other.decode_tokens,
        )


@dataclass(frozen=True, slots=True)
class ReadingDone:
    """The whole prompt of a `ReadRequest` is held. `timing` says how much of it was read, and how much held before."""

    timing: Timing


@dataclass(frozen=True, slots=True)
class GeneratedText:
    """A piece of the answer, whole characters only. `token_ids` are the tokens it was made of."""

    text: str
    token_ids: tuple[int, ...]
    replaces: bool = False
    """Whether this is all of the answer so far: a server may take back what it said. A model here never does."""


@dataclass(frozen=True, slots=True)
class Generated:
    """The end of an answer: its whole text, and its tokens."""

    text: str
    token_ids: tuple[int, ...]
    logprobs: tuple[float, ...]
    """Of each token, natural, before sampling: among all tokens, or among those that the request's rules allowed at its
    place, so 0 where they left no other. How likely the same tokens are without rules, a ScoreRequest says."""
    finish_reason: FinishReason
    timing: Timing


@dataclass(frozen=True, slots=True)
class Scored:
    """Natural log-probability of every token of every continuation, in the order asked."""

    logprobs: tuple[tuple[float, ...], ...]
    timing: Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineInfo:
    """What runs, where, and why there."""

    model: str
    weights: str
    device: str
    """"cpu" or "gpu", or "server" where it is not this machine."""
    device_name: str
    reason: str
    """One line: why this device, for instance "CPU: no NVIDIA driver found"."""
    context_length: int
    """Tokens, prompt and answer together."""
    instruction_tuned: bool
    vision: VisionConfig | None
    """None: this model reads text only."""
    cache: CacheType
    process_id: int
    server: str = ""
    """The host that documents and questions are sent to; empty: nothing leaves this machine."""
    source_sha256: str = ""
    """Of the checkpoint that the model was made of; empty: a server does not tell."""

    @property
    def is_remote(self) -> bool:
        """Whether a server answers: it keeps to no rules, tells no likelihoods, and holds nothing between questions."""
        return bool(self.server)
