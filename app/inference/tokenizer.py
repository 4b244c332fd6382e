"""Text to token ids and back: Gemma's SentencePiece vocabulary (BPE with byte fallback, identity normaliser).

Whatever a text spells, encoding it never yields a control token: `<end_of_turn>` inside a document becomes the ordinary
tokens `<` `end` `_` `of` `_` `turn` `>`. Control tokens enter a prompt only by id, from `Tokenizer.control_id`.

    text    "é <eos>😀"
    tokens  é | ▁< | eos | > | <0xF0> | <0x9F> | <0x98> | <0x80>     (if 😀 were not in the vocabulary)
    spans   0:1 1:3  3:6  6:7    7:8      7:8      7:8      7:8
"""

from __future__ import annotations

import codecs
import hashlib
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

import numpy as np
import sentencepiece
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]  # ships without types
from sentencepiece import sentencepiece_model_pb2 as schema

from app.errors import ModelDamaged

_UNKNOWN, _CONTROL, _USER_DEFINED, _BYTE = 2, 3, 4, 6
"""Piece types of `sentencepiece_model.proto`."""

_SPACE = "\u2581"
"""How SentencePiece writes a space inside pieces. In a text this character itself is encoded as its bytes."""

_TEXT_PIECE = re.compile(
    r"[\u2581\n\t]+|</?(?:table|caption|thead|tbody|tfoot|tr|th|td|h[1-6]|blockquote|strong|em|b|i|u|s|sub|sup|code"
    r"|a|html|body|img|span|bbox|ul|ol|li|p|br|hr|pre|div|iframe|header|footer)>"
)
"""User-defined pieces that are ordinary text: runs of white space and HTML tags. All others steer the model."""

MOST_KEPT = 4
"""Tables that a tokenizer keeps: those of a long text take some 20 MB."""

Kept = TypeVar("Kept")

_SURROGATE = re.compile("[\ud800-\udfff]")


class TokenSpan(NamedTuple):
    """A token and the characters it stands for: `text[start:end]`. Byte tokens of one character share its span."""

    token_id: int
    start: int
    end: int


class Tokenizer:
    """Gemma's tokenizer. Safe to use from several threads."""

    def __init__(self, name: str, model: Any, control_tokens: Mapping[str, int], fingerprint: str = "") -> None:
        """Use `load`. `model` is the `ModelProto` of a file of that name."""
        self._name = name
        self.fingerprint = fingerprint
        """SHA-256 of its file: what it counts can be kept under this name. Empty: it came from no file."""
        self._model = model
        self._made: sentencepiece.SentencePieceProcessor | None = None
        self._bytes: dict[int, bytes] = {}
        self._kept: dict[str, object] = {}
        self._lock = threading.RLock()  # what is made may itself be made of something kept
        self.control_tokens = control_tokens
        """Name to id of every token that steers the model and never stands for text."""
        self._control_ids = frozenset(control_tokens.values())
        self.vocab_size = len(model.pieces)

    @classmethod
    def load(cls, path: Path, *, to_encode: bool = True) -> Tokenizer:
        """Read a SentencePiece model. Raises ModelDamaged if it is none, or one that changes the text it reads.

        Not `to_encode`: what encoding needs, some 45 MB, is made once it is asked for, and only then refused.
        """
        try:
            data = path.read_bytes()
            model = schema.ModelProto.FromString(data)  # type: ignore[attr-defined]  # made at run time
        except (OSError, DecodeError) as error:
            raise ModelDamaged(f"The tokenizer {path.name} cannot be read: {error}.") from error
        _check_keeps_text(path.name, model)
        fingerprint = hashlib.sha256(data).hexdigest()
        tokenizer = cls(path.name, model, _separate_control_tokens(model), fingerprint)
        if to_encode:
            tokenizer._processor()
        return tokenizer

    def _processor(self) -> sentencepiece.SentencePieceProcessor:
        if self._made is None:
            with self._lock:
                self._made = self._made or self._make_processor()
                self._model = None  # the pieces are in there, too
        return self._made

    def _make_processor(self) -> sentencepiece.SentencePieceProcessor:
        try:
            return sentencepiece.SentencePieceProcessor(model_proto=self._model.SerializeToString())
        except RuntimeError as error:
            raise ModelDamaged(f"The tokenizer {self._name} cannot be used: {error}.") from error

    def encode(self, text: str) -> list[int]:
        """Token ids of a text, never a control token. Lone surrogates, which no file can hold, become U+FFFD."""
        processor = self._processor()
        first, *others = _SURROGATE.sub("\ufffd", text).split(_SPACE)
        ids: list[int] = processor.encode(first)
        space = [processor.piece_to_id(f"<0x{byte:02X}>") for byte in _SPACE.encode()] if others else []
        for part in others:
            ids += space + processor.encode(part)
        return ids

    def encode_with_offsets(self, text: str) -> list[TokenSpan]:
        """Like `encode`, with the range of characters that each token stands for."""
        ids = self.encode(text)
        ends = np.cumsum([len(self.token_bytes(token)) for token in ids], dtype=np.int64)
        encoded = np.frombuffer(_SURROGATE.sub("\ufffd", text).encode(), dtype=np.uint8)
        characters = np.cumsum((encoded & 0xC0) != 0x80) - 1  # byte -> index of its character
        starts = np.concatenate(([0], ends[:-1])) if ids else ends
        first, last = characters[starts], characters[ends - 1]
        return [TokenSpan(*span) for span in zip(ids, first.tolist(), (last + 1).tolist(), strict=True)]

    def token_bytes(self, token_id: int) -> bytes:
        """The UTF-8 bytes a token stands for: part of a character for byte tokens, nothing for control tokens."""
        if (known := self._bytes.get(token_id)) is not None:
            return known
        piece, is_byte = self._piece(token_id)
        if token_id in self._control_ids:
            value = b""
        elif is_byte:
            value = bytes([int(piece[3:5], 16)])  # <0xE2>
        else:
            value = piece.replace(_SPACE, " ").encode()
        self._bytes[token_id] = value
        return value

    def _piece(self, token_id: int) -> tuple[str, bool]:
        """A token as SentencePiece writes it, and whether it is a byte."""
        model = self._model
        if model is None:  # then the processor is made, maybe by another thread
            assert self._made is not None
            return self._made.id_to_piece(token_id), self._made.is_byte(token_id)
        piece = model.pieces[token_id]
        return piece.piece, piece.type == _BYTE

    def decode(self, ids: Iterable[int]) -> str:
        """The text of tokens; control tokens have none, and bytes that make no character become U+FFFD."""
        return b"".join(self.token_bytes(token) for token in ids).decode(errors="replace")

    def keep(self, key: str, make: Callable[[], Kept]) -> Kept:
        """What `make` gives, now or when this key was asked for before: tables made of this vocabulary.

        Those asked for last are kept, for as long as the tokenizer is.
        """
        with self._lock:
            value = self._kept.pop(key) if key in self._kept else make()
            self._kept[key] = value
            while len(self._kept) > MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        return cast(Kept, value)

    def control_id(self, name: str) -> int:
        """Id of a control token such as "<start_of_turn>". Raises ModelDamaged if the vocabulary has none."""
        try:
            return self.control_tokens[name]
        except KeyError:
            raise ModelDamaged(f"The tokenizer of this model has no token {name}.") from None


class StreamingDetokenizer:
    """Turns tokens into text one by one, whole characters only.

    Joining what `add` and `finish` return gives `Tokenizer.decode` of the same tokens.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")

    def add(self, token_id: int) -> str:
        """The characters that are complete with this token; "" while one is not."""
        return self._decoder.decode(self._tokenizer.token_bytes(token_id))

    def finish(self) -> str:
        """What is left: U+FFFD if the last character was never completed."""
        return self._decoder.decode(b"", final=True)


def _check_keeps_text(name: str, model: Any) -> None:
    """Offsets and verbatim quotes need pieces that join to exactly the text they were made from."""
    normalizer = model.normalizer_spec
    changes = (
        normalizer.add_dummy_prefix
        or normalizer.remove_extra_whitespaces
        or normalizer.precompiled_charsmap
        or not normalizer.escape_whitespaces
        or not model.trainer_spec.byte_fallback
    )
    if changes or not model.pieces:
        raise ModelDamaged(f"The tokenizer {name} is not one of Gemma's: it would change the text it reads.")


def _separate_control_tokens(model: Any) -> dict[str, int]:
    """Make every steering piece a control piece, which SentencePiece never finds in a text.

    Google's file types `<start_of_turn>`, `<unused7>` and others as user-defined, the type of pieces that are always
    cut out of a text. Returns the control tokens.
    """
    control_tokens: dict[str, int] = {}
    for index, piece in enumerate(model.pieces):
        kind = piece.type
        if kind == _USER_DEFINED and not _TEXT_PIECE.fullmatch(piece.piece):
            piece.type = _CONTROL
        elif kind not in (_CONTROL, _UNKNOWN):
            continue
        control_tokens[piece.piece] = index
    return control_tokens
