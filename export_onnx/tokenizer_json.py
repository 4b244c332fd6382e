"""Rebuilds Gemma's SentencePiece model from `tokenizer.json`, for folders that hold no `tokenizer.model`.

The JSON file was made from such a model: every way of cutting a piece in two that the vocabulary has is a merge, and
merges stand in the order of their pieces' scores. So a piece's score is minus the place of its first merge, and
SentencePiece, which joins the neighbours whose whole has the best score, takes the same steps. A file of another making
would be read differently, and is refused. Format: huggingface/tokenizers; conversion: transformers, `GemmaConverter`.
"""

from __future__ import annotations

import re
from typing import Any

from app.errors import ExportFailed
from export_onnx.tokenizer_model import build_tokenizer_model

NORMAL, UNKNOWN, CONTROL, USER_DEFINED, UNUSED, BYTE = range(1, 7)
"""Types of pieces, numbered as in SentencePiece and GGUF."""
_BYTE = re.compile(r"<0x[0-9A-F]{2}>")
_TAB, _TAB_BYTE = "\t", "<0x09>"
_SPACE = {"type": "Replace", "pattern": {"String": " "}, "content": "\u2581"}


def build_from_tokenizer_json(values: dict[str, Any], what: str) -> bytes:
    """Serialise the SentencePiece model that this `tokenizer.json` was made from; `what` is what errors call it.

    Raises ExportFailed if it is damaged, or no tokenizer of Gemma's.
    """
    try:
        model, added = values["model"], values.get("added_tokens") or []
        if model.get("type") != "BPE" or not model.get("byte_fallback") or values.get("normalizer") != _SPACE:
            raise ExportFailed(f"{what} is not one of Gemma's: it is no BPE vocabulary with bytes for what it lacks.")
        ids: dict[str, int] = {**model["vocab"], **{token["content"]: token["id"] for token in added}}
        special = {token["content"]: bool(token["special"]) for token in added}
        pairs = [tuple(merge.split(" ") if isinstance(merge, str) else merge) for merge in model["merges"]]
        unknown = model["unk_token"]
        if not all(len(pair) == 2 and isinstance("".join(pair), str) for pair in pairs):
            raise ValueError("a merge is not of two pieces")
        if not all(isinstance(token, str) for token in (unknown, *ids)):
            raise ValueError("a token is not text")
        tokens = _in_order(ids, what)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ExportFailed(f"{what} is damaged ({type(error).__name__}: {error}).") from None
    types = [_type(token, unknown, special) for token in tokens]
    scores = _scores(tokens, types, pairs, what)
    # A converter puts a tab in the place of its byte; SentencePiece wants all 256 bytes.
    if _TAB_BYTE not in ids and _TAB in ids:
        tokens[ids[_TAB]], types[ids[_TAB]] = _TAB_BYTE, BYTE
    if types.count(BYTE) != 256:
        raise ExportFailed(f"{what} is not one of Gemma's: it has {types.count(BYTE)} of the 256 bytes.")
    if missing := [name for name in ("<bos>", "<eos>", "<pad>", unknown) if name not in ids]:
        raise ExportFailed(f"{what} is not one of Gemma's: it has no {missing[0]}.")
    return build_tokenizer_model(
        tokens,
        scores,
        types,
        bos_id=ids["<bos>"],
        eos_id=ids["<eos>"],
        unk_id=ids[unknown],
        pad_id=ids["<pad>"],
    )


def _in_order(ids: dict[str, int], what: str) -> list[str]:
    """Pieces by id; ids that no piece has get an unused one."""
    if not all(type(place) is int and 0 <= place < 2 * len(ids) for place in ids.values()):
        raise ExportFailed(f"{what} is damaged: it has ids far beyond its {len(ids)} tokens.")
    tokens = [f"<no piece {place}>" for place in range(max(ids.values()) + 1)]
    for token, place in ids.items():
        tokens[place] = token
    if len(set(ids.values())) != len(ids):
        raise ExportFailed(f"{what} is damaged: two tokens share an id.")
    return tokens


def _type(token: str, unknown: str, special: dict[str, bool]) -> int:
    if token == unknown:
        return UNKNOWN
    if _BYTE.fullmatch(token):
        return BYTE
    if token in special:
        return CONTROL if special[token] else USER_DEFINED
    return UNUSED if token.startswith("<no piece ") else NORMAL


def _scores(tokens: list[str], types: list[int], pairs: list[tuple[str, ...]], what: str) -> list[float]:
    """Minus the place of each piece's first merge; pieces that no merge makes come after all others."""
    places: dict[str, int] = {}
    for place, pair in enumerate(pairs):
        places.setdefault("".join(pair), place)
    known = set(pairs)
    # Other pieces than these never take part in a merge: they are cut out of a text, or never found in it.
    joined = {token for token, kind in zip(tokens, types, strict=True) if kind == NORMAL}
    for piece in joined:
        for cut in range(1, len(piece)):
            pair = (piece[:cut], piece[cut:])
            if pair[0] in joined and pair[1] in joined and pair not in known:
                raise ExportFailed(
                    f"{what} was not made from a SentencePiece model: it never joins {pair[0]!r} and {pair[1]!r}."
                )
    return [
        -float(places.get(token, len(pairs))) if kind == NORMAL else 0.0
        for token, kind in zip(tokens, types, strict=True)
    ]
