"""A chat prompt of ours as the messages of OpenAI's API: the text that its tokens stand for, and its pictures.

    <bos><start_of_turn>user\\n ... <start_of_image> soft tokens <end_of_image> ... <end_of_turn>\\n<start_of_turn>...
    [{"role": "user", "content": [{"type": "text", ...}, {"type": "image_url", ...}, ...]}]

What the server makes of them is its template's. Text of documents stays text: nothing in a message can end a turn.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.inference.config import VisionConfig
from app.inference.tokenizer import Tokenizer

ROLES = {"user": "user", "model": "assistant"}


def messages_of(
    tokenizer: Tokenizer,
    vision: VisionConfig | None,
    prompt_ids: Sequence[int],
    images: Sequence[str],
    pictures: Mapping[str, bytes],
) -> list[dict[str, Any]]:
    """The messages of a prompt that `build_chat` made.

    Args:
        tokenizer: What it was made with.
        vision: What it was made with.
        prompt_ids: The prompt; it ends where the model is to speak.
        images: Digests of its views, in order.
        pictures: PNG files by these digests.
    """
    start = tokenizer.control_id("<start_of_turn>")
    views = iter(images)
    messages = []
    turns = _split(prompt_ids, start)[1:-1]  # before the first stands <bos>, and the last one is still to be written
    for turn in turns:
        words = list(turn[: _end_of(turn, tokenizer.control_id("<end_of_turn>"))])
        parts = list(_parts(tokenizer, vision, words, views, pictures))
        role, _, first = parts[0]["text"].partition("\n")
        parts[0] = {**parts[0], "text": first}
        messages.append({"role": ROLES[role], "content": _content(parts)})
    return messages


def _parts(
    tokenizer: Tokenizer,
    vision: VisionConfig | None,
    ids: Sequence[int],
    views: Iterator[str],
    pictures: Mapping[str, bytes],
) -> Iterator[dict[str, Any]]:
    """Texts and pictures of a turn, in order; a text comes first, the role at its head."""
    if vision is None:
        yield {"type": "text", "text": tokenizer.decode(ids)}
        return
    first, *others = _split(ids, vision.start_of_image_id)
    yield {"type": "text", "text": tokenizer.decode(first)}
    for behind in others:
        data = base64.b64encode(pictures[next(views)]).decode("ascii")
        yield {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{data}"}}
        end = behind.index(vision.end_of_image_id)
        yield {"type": "text", "text": tokenizer.decode(behind[end + 1 :])}


def _content(parts: Sequence[dict[str, Any]]) -> str | list[dict[str, Any]]:
    """One text as it is, which every server takes; pictures with the texts around them."""
    if len(parts) == 1:
        text: str = parts[0]["text"]
        return text
    return [part for part in parts if part["type"] != "text" or part["text"].strip()]


def _split(ids: Sequence[int], at: int) -> list[list[int]]:
    pieces: list[list[int]] = [[]]
    for token in ids:
        if token == at:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return pieces


def _end_of(ids: Sequence[int], end: int) -> int:
    return list(ids).index(end) if end in ids else len(ids)
