"""Rebuilds Gemma's SentencePiece model from the vocabulary of a GGUF file or a `tokenizer.json`.

The source has pieces, scores and types; the rest is the same for every Gemma: BPE, no normalisation, spaces written as
U+2581 without a leading one, bytes for what the vocabulary lacks. Control tokens have the type CONTROL, so that a text
that spells `<end_of_turn>` is split into ordinary pieces: SentencePiece never finds control pieces in text.
User-defined pieces (runs of spaces and line ends, HTML tags) are found before anything else, as in Gemma's own model.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]  # ships without types
from sentencepiece import sentencepiece_model_pb2

from app.errors import ExportFailed

ModelProto = sentencepiece_model_pb2.ModelProto  # type: ignore[attr-defined]  # protobuf makes it at run time

GGUF_TYPES = {1: "NORMAL", 2: "UNKNOWN", 3: "CONTROL", 4: "USER_DEFINED", 5: "UNUSED", 6: "BYTE"}
"""GGUF's token types (ggml's `llama_token_type`) as SentencePiece names them."""

IMAGE_TOKENS = frozenset({"[multimodal]", "<start_of_image>", "<end_of_image>", "<image_soft_token>"})
"""Control tokens that files call user-defined; left so, a document could open an image by spelling one."""


def build_tokenizer_model(
    tokens: Sequence[str],
    scores: Sequence[float],
    types: Sequence[int],
    *,
    bos_id: int,
    eos_id: int,
    unk_id: int,
    pad_id: int,
) -> bytes:
    """Serialise a SentencePiece model with these pieces. Raises ExportFailed if the lists do not belong together."""
    if not len(tokens) == len(scores) == len(types):
        raise ExportFailed(
            f"The tokenizer has {len(tokens)} tokens, {len(scores)} scores and {len(types)} types: it is damaged."
        )
    if not all(0 <= token < len(tokens) for token in (bos_id, eos_id, unk_id, pad_id)):
        raise ExportFailed("The tokenizer's special tokens are not in its vocabulary: it is damaged.")
    model = ModelProto()
    names = ModelProto.SentencePiece.Type
    for token, score, kind in zip(tokens, scores, types, strict=True):
        if kind not in GGUF_TYPES:
            raise ExportFailed(f"The tokenizer has a token of the unknown type {kind}.")
        piece, name = token, "CONTROL" if token in IMAGE_TOKENS else GGUF_TYPES[kind]
        if name == "USER_DEFINED":  # GGUF writes the spaces of these pieces, and only of these, as spaces
            piece = piece.replace(" ", "\u2581")
        model.pieces.add(piece=piece, score=score, type=names.Value(name))
    spec = model.trainer_spec
    spec.model_type = spec.BPE
    spec.vocab_size = len(tokens)
    spec.byte_fallback = True
    spec.bos_id, spec.eos_id, spec.unk_id, spec.pad_id = bos_id, eos_id, unk_id, pad_id
    spec.bos_piece, spec.eos_piece = tokens[bos_id], tokens[eos_id]
    spec.unk_piece, spec.pad_piece = tokens[unk_id], tokens[pad_id]
    normalizer = model.normalizer_spec
    normalizer.name = "identity"
    normalizer.add_dummy_prefix = False
    normalizer.remove_extra_whitespaces = False
    normalizer.escape_whitespaces = True
    return bytes(model.SerializeToString(deterministic=True))


def check_tokenizer_model(data: bytes, what: str) -> bytes:
    """Give a serialised SentencePiece model back. Raises ExportFailed if it is none, calling it `what`."""
    model = _parse(data, what)
    if model.trainer_spec.model_type != model.trainer_spec.BPE or not model.trainer_spec.byte_fallback:
        raise ExportFailed(f"{what} is not one of Gemma's: it is no BPE vocabulary with bytes for what it lacks.")
    return data


def piece_id(data: bytes, piece: str) -> int | None:
    """The id of a piece in a serialised SentencePiece model, None if it has none."""
    pieces = _parse(data, "The tokenizer").pieces
    return next((place for place, entry in enumerate(pieces) if entry.piece == piece), None)


def _parse(data: bytes, what: str) -> Any:
    try:
        model = ModelProto.FromString(data)
    except DecodeError as error:
        raise ExportFailed(f"{what} is damaged ({error}).") from None
    if not model.pieces:
        raise ExportFailed(f"{what} is damaged: it holds no tokens.")
    return model
