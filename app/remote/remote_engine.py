"""A server in the place of the engine: what the assistant asks of a model, as far as a server can give it.

    generate    a chat, streamed                    the tokens are the server's own: no rules can be laid on them
    read        nothing: documents go along with each question
    encode      keeps the pictures, which go along with the question
    score       refused: servers do not tell how likely a text is

Prompts are counted with Gemma's tokenizer. Where the server's is another, a part of its context is kept free.
"""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.errors import DocumentTooLong, UsageError
from app.inference.config import VisionConfig
from app.inference.gemma_vision import GEMMA_VISION
from app.inference.image_processor import picture_file
from app.inference.model_files import TOKENIZER
from app.inference.requests import (
    Compared,
    CompareRequest,
    Encoded,
    EncodeRequest,
    EncodingProgress,
    EngineInfo,
    FinishReason,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingDone,
    ReadingNote,
    ReadingProgress,
    ReadRequest,
    Scored,
    ScoreRequest,
    Timing,
)
from app.inference.tokenizer import Tokenizer
from app.remote.asking import CancelCheck, Refused, ServerPatience, Waiting, ask_about, ask_chat
from app.remote.chat_messages import messages_of
from app.remote.event_stream import End, Piece
from app.remote.known_servers import Server
from app.remote.other_fields import COUNTS, without
from app.remote.server_facts import SAMPLE, ServerFacts
from app.remote.thinking_off import FIELDS

UNKNOWN_CONTEXT = 4096
"""Tokens that are taken for a server's context where neither it nor the user says one."""
MEASURED_MARGIN = 1.1
"""Where a tokenizer is another, and SAMPLE told how much more it counts: that much more again for other texts."""
UNKNOWN_MARGIN = 1.5
"""Tokens of a tokenizer that nothing is known of, for each of ours: it may know fewer words."""
TEMPLATE_TOKENS = 2
"""By which counts of one tokenizer may differ: some count a token for the beginning."""
CUT_SHORT = 0.5
"""Of the tokens expected; a server that read fewer has cut the documents, whatever its tokenizer."""
PICTURE_BYTES = 256 << 20
"""Of pictures that are held: more than the longest context takes."""
PATIENCE = ServerPatience()


class RemoteEngine:
    """The requests of `Engine`, answered by a server. One request at a time; nothing is held there between two."""

    def __init__(
        self, server: Server, tokenizer: Tokenizer, info: EngineInfo, margin: float, patience: ServerPatience
    ) -> None:
        """Use `connect`."""
        self._server, self._margin, self._patience = server, margin, patience
        self._pictures: OrderedDict[str, bytes] = OrderedDict()
        self._refused: frozenset[str] = frozenset()
        """Fields that the server does not take."""
        self.tokenizer = tokenizer
        self.info = info

    @classmethod
    def connect(
        cls, server: Server, tokenizer_folder: Path, cancelled: CancelCheck, patience: ServerPatience = PATIENCE
    ) -> RemoteEngine:
        """Ask a server what it serves. `tokenizer_folder`: a model folder whose tokenizer counts, the starter's.

        Raises AccessRefused, HubFailed, ModelUnknown, ModelDamaged, Cancelled.
        """
        facts = ask_about(server, patience, cancelled)
        tokenizer = Tokenizer.load(tokenizer_folder / TOKENIZER)
        margin = _margin(len(tokenizer.encode(SAMPLE)), facts.sample_tokens)
        named = replace(server, model=facts.model)
        return cls(named, tokenizer, _info(named, facts, margin), margin, patience)

    def generate(
        self, request: GenerateRequest, cancelled: CancelCheck
    ) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
        """Have the server answer a chat prompt; its rules are not kept to.

        Raises AccessRefused, DocumentTooLong (also where the server has silently read less than it was sent),
        HubFailed, ModelUnknown, Cancelled.
        """
        total, started, text = len(request.prompt_ids), time.perf_counter(), ""
        yield ReadingProgress(0, total, 0)
        first_s = 0.0
        for event in ask_chat(self._server, self._chat(request), self._patience, cancelled):
            match event:
                case Waiting(words):
                    yield ReadingNote(words)
                case Refused(fields):
                    self._refused |= frozenset(fields)
                case Piece(piece, replaces):
                    if not first_s:
                        first_s = time.perf_counter() - started
                        yield ReadingProgress(total, total, 0)
                    text = piece if replaces else text + piece
                    yield GeneratedText(piece, tuple(self.tokenizer.encode(piece)), replaces)
                case End():
                    self._check_was_read(request, event.prompt_tokens)
                    ids = tuple(self.tokenizer.encode(text))
                    timing = Timing(first_s, total, 0, time.perf_counter() - started - first_s, len(ids))
                    finish: FinishReason = "length" if event.finish == "length" else "stop"
                    yield Generated(text, ids, (), finish, timing)

    def read(
        self, request: ReadRequest, cancelled: CancelCheck
    ) -> Iterator[ReadingProgress | ReadingNote | ReadingDone]:
        """Nothing is read before a question is asked: the server would not keep it."""
        yield ReadingDone(Timing())

    def score(self, request: ScoreRequest, cancelled: CancelCheck) -> Iterator[ReadingProgress | ReadingNote | Scored]:
        """Raises UsageError."""
        raise UsageError(f"{self.info.server} does not tell how likely a text is; a model on this machine does.")

    def compare(self, request: CompareRequest, cancelled: CancelCheck) -> Iterator[Compared]:
        """Nothing: a server that answers questions does not tell, and words alone have to do."""
        yield Compared(())

    def encode(self, request: EncodeRequest, cancelled: CancelCheck) -> Iterator[EncodingProgress | Encoded]:
        """Make files of pictures, to be sent with questions about them. Raises UsageError if the model cannot see."""
        if self.info.vision is None:
            raise UsageError(f"{self.info.model} reads text only and cannot see images.")
        digests = []
        for number, pixels in enumerate(request.images, start=1):
            file = picture_file(pixels, self.info.vision)
            digests.append(hashlib.sha256(file).hexdigest())
            self._pictures[digests[-1]] = file
            self._pictures.move_to_end(digests[-1])
            yield EncodingProgress(number, len(request.images))
        while sum(map(len, self._pictures.values())) > PICTURE_BYTES and len(self._pictures) > len(digests):
            self._pictures.popitem(last=False)
        yield Encoded(tuple(digests))

    def restart(self) -> None:
        """Nothing runs here that could be started again."""

    def is_alive(self) -> bool:
        """Whether it can be asked: a server that is gone says so when it is."""
        return True

    def close(self) -> None:
        """Forget the pictures."""
        self._pictures.clear()

    def _chat(self, request: GenerateRequest) -> dict[str, object]:
        messages = messages_of(self.tokenizer, self.info.vision, request.prompt_ids, request.images, self._pictures)
        chat: dict[str, object] = {
            "messages": messages,
            "max_tokens": request.max_tokens,
            "temperature": request.sampling.temperature,
            "stream_options": COUNTS,
            **FIELDS,
        }
        if request.stop_texts:
            chat["stop"] = list(request.stop_texts)
        return without(chat, self._refused)

    def _check_was_read(self, request: GenerateRequest, counted: int | None) -> None:
        """Some servers cut what exceeds their context, and say nothing: the count of what they read tells."""
        images = () if self.info.vision is None else (self.info.vision.image_token_id,)
        expected = sum(token not in images for token in request.prompt_ids)
        if counted is not None and counted < CUT_SHORT * expected:
            raise DocumentTooLong(
                f"{self.info.server} read {counted:,} of about {expected:,} tokens: it cut the documents without saying"
                " so. Its answer is not shown. Say what it takes at once, with --context where the server is named."
            )


def _margin(ours: int, theirs: int) -> float:
    """Tokens that a server counts, at most, for each of ours."""
    if not theirs:
        return UNKNOWN_MARGIN
    return 1.0 if 0 <= theirs - ours <= TEMPLATE_TOKENS else max(1.0, theirs / ours) * MEASURED_MARGIN


def _info(server: Server, facts: ServerFacts, margin: float) -> EngineInfo:
    vision: VisionConfig | None = GEMMA_VISION if server.sees_images or facts.sees_images else None
    context = server.context or facts.context or UNKNOWN_CONTEXT
    return EngineInfo(
        model=server.model,
        weights="as the server has them",
        device="server",
        device_name=server.host,
        reason=f"Questions and documents are sent to {server.host}.",
        context_length=int(context / margin),
        instruction_tuned=True,
        vision=vision,
        cache="float32",
        process_id=0,
        server=server.host,
    )
