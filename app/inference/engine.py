"""The engine: one model, one sequence, one request at a time. engine_process.py runs it in a child process."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.errors import DocumentTooLong, EngineFailed, ModelDamaged, UsageError
from app.inference.decoder import open_decoder
from app.inference.generate import CancelCheck, generate_answer, score_continuations
from app.inference.model_files import TOKENIZER, Manifest, read_manifest
from app.inference.requests import (
    EngineInfo,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingProgress,
    Scored,
    ScoreRequest,
)
from app.inference.runtime import Device
from app.inference.sequence import TokenSequence
from app.inference.tokenizer import Tokenizer


class Engine:
    """A loaded model. What it read last stays, so prompts that begin alike are read once."""

    def __init__(self, manifest: Manifest, tokenizer: Tokenizer, sequence: TokenSequence, info: EngineInfo) -> None:
        self._manifest = manifest
        self._sequence: TokenSequence | None = sequence
        self._busy = False
        self.tokenizer = tokenizer
        self.info = info

    @classmethod
    def load(
        cls,
        folder: Path,
        *,
        device: str = "auto",
        context_length: int | None = None,
        threads: int | None = None,
        spinning: bool = False,
    ) -> Engine:
        """Load a model folder. `context_length` in tokens, by default all that the model was made for.

        `device` is "auto", "gpu" or "cpu". `threads` and `spinning` (threads that wait stay awake: faster only where
        nothing else runs) are for the CPU.

        Raises ModelDamaged (not a model, incomplete, foreign), EngineFailed (device, memory), UsageError.
        """
        manifest = read_manifest(folder)
        longest = manifest.config.max_position_embeddings
        length = longest if context_length is None else context_length
        if not 2 <= length <= longest:
            raise UsageError(f"{manifest.name} holds 2 to {longest} tokens; {length} were asked for.")
        if threads is not None and threads < 1:
            raise UsageError(f"The number of threads must be at least 1, not {threads}.")
        tokenizer = Tokenizer.load(folder / TOKENIZER)
        if tokenizer.vocab_size > manifest.config.vocab_size:
            raise ModelDamaged(
                f"The model cannot be used: {TOKENIZER} has {tokenizer.vocab_size} pieces, and the model knows "
                f"{manifest.config.vocab_size}. Export it again."
            )
        decoder, chosen = open_decoder(
            folder, manifest, asked_device=device, context_length=length, threads=threads, spinning=spinning
        )
        return cls(manifest, tokenizer, TokenSequence(decoder), _info(manifest, chosen, length))

    def generate(
        self, request: GenerateRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[ReadingProgress | GeneratedText | Generated]:
        """Continue a prompt: progress while reading, pieces of text while writing, at the end Generated.

        Raises Cancelled once `cancelled()` says so (asked between steps), DocumentTooLong, UsageError, EngineFailed.
        """
        if request.max_tokens < 1:
            raise UsageError(f"An answer has at least 1 token, not {request.max_tokens}.")
        with self._turn() as sequence:
            self._check(request.prompt_ids, request.checkpoints, longest_answer=1)
            yield from generate_answer(
                sequence,
                self.tokenizer,
                request,
                cancelled,
                end_tokens=frozenset(self._manifest.eos_token_ids),
                context_length=self.info.context_length,
            )

    def score(
        self, request: ScoreRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[ReadingProgress | Scored]:
        """How likely each continuation is after the prompt: progress while reading, at the end Scored.

        Raises the same as `generate`.
        """
        with self._turn() as sequence:
            longest = max(map(len, request.continuations), default=0)
            self._check(request.prompt_ids, request.checkpoints, longest_answer=longest)
            for continuation in request.continuations:
                self._check_ids(continuation)
            yield from score_continuations(sequence, request, cancelled)

    def close(self) -> None:
        """Give the memory back. Any later request raises EngineFailed."""
        self._sequence = None

    @contextlib.contextmanager
    def _turn(self) -> Iterator[TokenSequence]:
        """Hold the sequence for one request."""
        if self._sequence is None:
            raise EngineFailed("The model is closed.")
        if self._busy:
            raise EngineFailed("The model is busy with another request.")
        self._busy = True
        try:
            yield self._sequence
        finally:
            self._busy = False

    def _check(self, prompt: Sequence[int], checkpoints: Sequence[int], *, longest_answer: int) -> None:
        if not prompt:
            raise UsageError("There is nothing to continue: the prompt is empty.")
        self._check_ids(prompt)
        if any(not 0 < place <= len(prompt) for place in checkpoints):
            raise UsageError(f"Checkpoints must lie within the prompt's {len(prompt)} tokens: {checkpoints}")
        if (over := len(prompt) + longest_answer - self.info.context_length) > 0:
            tokens = "1 token" if over == 1 else f"{over} tokens"
            raise DocumentTooLong(
                f"The documents and the question are {tokens} too long: they have {len(prompt)}, and "
                f"{self.info.model} holds {self.info.context_length} together with the answer. Choose fewer pages."
            )

    def _check_ids(self, ids: Sequence[int]) -> None:
        if ids and not 0 <= min(ids) <= max(ids) < self._manifest.config.vocab_size:
            raise UsageError(f"Token ids must be 0 to {self._manifest.config.vocab_size - 1}.")


def _info(manifest: Manifest, device: Device, context_length: int) -> EngineInfo:
    return EngineInfo(
        model=manifest.name,
        weights=manifest.weights,
        device=device.kind,
        device_name=device.name,
        reason=device.reason,
        context_length=context_length,
        instruction_tuned=manifest.instruction_tuned,
        process_id=os.getpid(),
    )
