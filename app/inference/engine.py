"""The engine: one model, one sequence, one request at a time. engine_process.py runs it in a child process."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from app.errors import DocumentTooLong, EngineFailed, ModelDamaged, UsageError
from app.inference.cache_scales import Scales, digest_of_scales, load_scales, measure_scales, save_scales
from app.inference.config import VisionConfig
from app.inference.decode import generate_answer
from app.inference.decoder import open_decoder
from app.inference.graph_opening import Opening
from app.inference.held_checkpoints import SPACING, SPACING_ON_GPU, HeldCheckpoints
from app.inference.model_files import TOKENIZER, VISION, CacheType, Manifest, read_manifest
from app.inference.passage_encoder import PassageEncoder
from app.inference.prefill import CancelCheck, read_ahead, stop_if
from app.inference.prompt_steps import ImageKeys, is_within_image
from app.inference.reading_plan import CHUNK, CHUNK_ON_GPU, LATER_CHUNK, ReadingPlan, plan_reading
from app.inference.requests import (
    DEFAULT_OPTIONS,
    Compared,
    CompareRequest,
    Encoded,
    EncodeRequest,
    EncodingProgress,
    EngineInfo,
    EngineOptions,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingDone,
    ReadingNote,
    ReadingProgress,
    ReadRequest,
    Scored,
    ScoreRequest,
)
from app.inference.runtime import Device, Graph, open_graph
from app.inference.scoring import score_continuations
from app.inference.sentence_encoder import SentenceEncoder
from app.inference.sequence import TokenSequence
from app.inference.snapshot import SnapshotStore, open_store
from app.inference.snapshot_recording import Recording
from app.inference.step_costs import WritingCosts
from app.inference.tokenizer import Tokenizer
from app.inference.vision_encoder import FloatArray, VisionEncoder, folder_of_model
from app.sealing import Scrambler


class Engine:
    """A loaded model. What it read last stays, so prompts that begin alike are read once."""

    def __init__(
        self,
        manifest: Manifest,
        tokenizer: Tokenizer,
        sequence: TokenSequence,
        encoder: VisionEncoder | None,
        store: SnapshotStore | None,
        info: EngineInfo,
    ) -> None:
        self._manifest = manifest
        self._sequence: TokenSequence | None = sequence
        self._encoder = encoder
        self._store = store
        self._keys = ImageKeys()
        self._sentences = SentenceEncoder()
        self._passages = PassageEncoder()
        self._costs = WritingCosts()
        self._busy = False
        self.tokenizer = tokenizer
        self.info = info

    @classmethod
    def load(cls, folder: Path, options: EngineOptions = DEFAULT_OPTIONS, opening: Opening | None = None) -> Engine:
        """Load a model folder. `opening`: its decoder's graph, begun with the same options.

        Raises ModelDamaged (not a model, incomplete, foreign), EngineFailed (device, memory), UsageError.
        """
        manifest = read_manifest(folder)
        longest = manifest.config.max_position_embeddings
        length = longest if options.context_length is None else options.context_length
        if not 2 <= length <= longest:
            raise UsageError(f"{manifest.name} holds 2 to {longest} tokens; {length} were asked for.")
        if options.threads is not None and options.threads < 1:
            raise UsageError(f"The number of threads must be at least 1, not {options.threads}.")
        if TOKENIZER not in manifest.files:
            raise ModelDamaged(f"{manifest.name} was exported without a tokenizer: it can be verified, but not used.")
        tokenizer = Tokenizer.load(folder / TOKENIZER, to_encode=False)  # few answers need that here
        if tokenizer.vocab_size > manifest.config.vocab_size:
            raise ModelDamaged(
                f"The model cannot be used: {TOKENIZER} has {tokenizer.vocab_size} pieces, and the model knows "
                f"{manifest.config.vocab_size}. Export it again."
            )
        open_with = partial(
            open_decoder,
            folder,
            manifest,
            asked_device=options.device,
            context_length=length,
            threads=options.threads,
            spinning=options.spinning,
            opening=opening,
        )
        facts: list[str] = []
        """What the numbers depend on beside the model's files, the kind of cache and ONNX Runtime."""
        if options.cache == "int8":
            scales = _cache_scales(folder, manifest, tokenizer)
            facts.append(digest_of_scales(scales))
            decoder, chosen, kept = open_with(cache_type="int8", scales=scales)
        else:
            decoder, chosen, kept = open_with()
        encoder = _open_encoder(folder, manifest, options, chosen)
        store = None
        if options.snapshot_folder is not None:
            rows = decoder.cache.capacity
            facts.append(chosen.name)  # another processor or GPU may compute other last digits
            store = open_store(
                options.snapshot_folder, options.snapshot_quota, manifest, kept, chosen.kind, rows, facts, options.key
            )
        checkpoints = HeldCheckpoints(
            decoder.cache,
            options.snapshot_folder,
            options.checkpoint_quota,
            spacing=SPACING if chosen.kind == "cpu" else SPACING_ON_GPU,
            scrambler=Scrambler() if options.key is not None else None,
        )
        decoder.load_reader()
        info = _info(manifest, chosen, length, kept)
        return cls(manifest, tokenizer, TokenSequence(decoder, checkpoints), encoder, store, info)

    def generate(
        self, request: GenerateRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
        """Continue a prompt: progress while reading, pieces of text while writing, at the end Generated.

        Raises Cancelled once `cancelled()` says so (asked between steps), DocumentTooLong, UsageError, EngineFailed.
        """
        if request.max_tokens < 1:
            raise UsageError(f"An answer has at least 1 token, not {request.max_tokens}.")
        with self._turn() as sequence:
            plan = self._plan(request, longest_answer=1)
            with self._recording(sequence, request, plan) as recording:
                yield from generate_answer(
                    sequence,
                    self.tokenizer,
                    request,
                    plan,
                    self._features_of,
                    cancelled,
                    end_tokens=frozenset(self._manifest.eos_token_ids),
                    context_length=self.info.context_length,
                    costs=self._costs,
                    recording=recording,
                )

    def read(
        self, request: ReadRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[ReadingProgress | ReadingNote | ReadingDone]:
        """Read the beginning of prompts to come and write nothing: progress after each step, at the end ReadingDone.

        What was read stays held when Cancelled is raised, too; see `ReadRequest`. Raises the same as `generate`.
        """
        with self._turn() as sequence:
            plan = self._plan(request, longest_answer=0)
            with self._recording(sequence, request, plan) as recording:
                timing = yield from read_ahead(sequence, plan, self._features_of, cancelled, recording)
                if recording is not None:
                    yield from map(ReadingNote, recording.finish(sequence.cache))
                yield ReadingDone(timing)

    def score(
        self, request: ScoreRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[ReadingProgress | ReadingNote | Scored]:
        """How likely each continuation is after the prompt: progress while reading, at the end Scored.

        Raises the same as `generate`.
        """
        with self._turn() as sequence:
            longest = max(map(len, request.continuations), default=0)
            for continuation in request.continuations:
                self._check_ids(continuation)
            documents, tail = _documents_and_tail(request, self._manifest.vision)
            plan = self._plan(documents or request, longest_answer=longest + len(tail))
            yield from score_continuations(sequence, request.continuations, plan, self._features_of, cancelled, tail)

    def compare(self, request: CompareRequest, cancelled: CancelCheck = lambda: False) -> Iterator[Compared]:
        """How alike texts are in what they mean; what the model has read is left alone. Raises Cancelled."""
        with self._turn():
            compare = self._passages.relevances if request.is_question else self._sentences.similarities
            yield Compared(compare(request.text, request.others, cancelled))

    def encode(
        self, request: EncodeRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[EncodingProgress | Encoded]:
        """Look at images, each once: progress after each, at the end Encoded.

        Raises Cancelled between two images, UsageError if the model cannot see, ModelDamaged, EngineFailed.
        """
        with self._turn():
            if self._encoder is None:
                raise UsageError(f"{self.info.model} reads text only and cannot see images.")
            digests: list[str] = []
            yield EncodingProgress(0, len(request.images))
            for digest in self._encoder.encode(request.images):
                digests.append(digest)
                yield EncodingProgress(len(digests), len(request.images))
                if len(digests) < len(request.images):
                    stop_if(cancelled)
            yield Encoded(tuple(digests))

    def close(self) -> None:
        """Give the memory back. Any later request raises EngineFailed."""
        if self._sequence is not None:
            self._sequence.close()
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

    @contextlib.contextmanager
    def _recording(
        self, sequence: TokenSequence, request: GenerateRequest | ReadRequest, plan: ReadingPlan
    ) -> Iterator[Recording | None]:
        """What keeps a request's documents on disk; when the request ends, however it does, they are there."""
        if self._store is None or not request.keep:
            yield None
            return
        recording = Recording(self._store, plan, request.keep, request.documents)
        try:
            yield recording
        finally:
            recording.finish(sequence.cache)

    def _plan(self, request: GenerateRequest | ReadRequest | ScoreRequest, *, longest_answer: int) -> ReadingPlan:
        """Check a request and say how its prompt is read. Raises UsageError or DocumentTooLong."""
        prompt = request.prompt_ids
        ends = () if isinstance(request, ScoreRequest) else request.keep
        ends = ends or request.document_ends
        places = (*request.checkpoints, *ends)
        if not prompt:
            raise UsageError("There is nothing to continue: the prompt is empty.")
        vision = self._manifest.vision
        self._check_ids([token for token in prompt if vision is None or token != vision.image_token_id])
        if any(not 0 < place <= len(prompt) for place in places):
            raise UsageError(f"Checkpoints must lie within the prompt's {len(prompt)} tokens: {places}")
        if (over := len(prompt) + longest_answer - self.info.context_length) > 0:
            tokens = "1 token" if over == 1 else f"{over} tokens"
            raise DocumentTooLong(
                f"The documents and the question are {tokens} too long: they have {len(prompt)}, and "
                f"{self.info.model} holds {self.info.context_length} together with the answer. Choose fewer pages."
            )
        keys = self._keys.plan(prompt, request.images, vision)
        if any(is_within_image(keys.keys, place) for place in places):
            raise UsageError("A checkpoint cannot lie within an image.")
        for image in keys.images:
            self._features_of(image.digest)  # what is not there is said before anything is read
        chunk, later = (CHUNK, LATER_CHUNK) if self.info.device == "cpu" else (CHUNK_ON_GPU, CHUNK_ON_GPU)
        continued = not isinstance(request, ReadRequest)
        return plan_reading(keys, request.checkpoints, ends, continued=continued, chunk=chunk, later_chunk=later)

    def _features_of(self, digest: str) -> FloatArray:
        if self._encoder is None:
            raise UsageError(f"{self.info.model} reads text only and cannot see images.")
        return self._encoder.features(digest)

    def _check_ids(self, ids: Sequence[int]) -> None:
        if ids and not 0 <= min(ids) <= max(ids) < self._manifest.config.vocab_size:
            raise UsageError(f"Token ids must be 0 to {self._manifest.config.vocab_size - 1}.")


def _open_encoder(folder: Path, manifest: Manifest, options: EngineOptions, device: Device) -> VisionEncoder | None:
    """What sees for the model; None if it reads text only."""
    if manifest.vision is None:
        return None
    asked = "auto" if device.kind == "gpu" else "cpu"

    def open_vision() -> Graph:
        return open_graph(folder / VISION, asked, threads=options.threads, spinning=options.spinning)[0]

    kept = options.image_folder and folder_of_model(options.image_folder, manifest)
    return VisionEncoder(manifest.vision, manifest.config.hidden_size, open_vision, kept, options.key)


def _cache_scales(folder: Path, manifest: Manifest, tokenizer: Tokenizer) -> Scales:
    """The scales of int8 caches; measured, on the CPU, if they have not been yet."""
    if (known := load_scales(folder, manifest)) is not None:
        return known
    decoder, _, _ = open_decoder(
        folder, manifest, asked_device="cpu", context_length=manifest.local_cache_rows, threads=None
    )
    scales = measure_scales(decoder, tokenizer, manifest.bos_token_id)
    save_scales(folder, manifest, scales)
    return scales


def _documents_and_tail(
    request: ScoreRequest, vision: VisionConfig | None
) -> tuple[ReadRequest | None, tuple[int, ...]]:
    """A prompt that is all documents, without its last token: the graph that reads them tells nothing of what follows.

    None of other prompts, of those of one token, and of those that end with an image.
    """
    ids, ends = request.prompt_ids, request.document_ends
    ends_with_image = vision is not None and ids[-1:] == (vision.image_token_id,)
    if len(ids) < 2 or len(ids) not in ends or ends_with_image:
        return None, ()
    shorter = ReadRequest(
        prompt_ids=ids[:-1],
        images=request.images,
        checkpoints=tuple(place for place in request.checkpoints if place < len(ids)),
        document_ends=tuple(sorted({min(place, len(ids) - 1) for place in ends})),
    )
    return shorter, ids[-1:]


def _info(manifest: Manifest, device: Device, context_length: int, cache: CacheType) -> EngineInfo:
    return EngineInfo(
        model=manifest.name,
        weights=manifest.weights,
        device=device.kind,
        device_name=device.name,
        reason=device.reason,
        context_length=context_length,
        instruction_tuned=manifest.instruction_tuned,
        vision=manifest.vision,
        cache=cache,
        process_id=os.getpid(),
        source_sha256=manifest.source_sha256,
    )
