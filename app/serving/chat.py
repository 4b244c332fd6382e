"""Chats and completions as OpenAI's API has them, for the local model: what is asked, and what goes back.

https://platform.openai.com/docs/api-reference/chat. What this model cannot do (tools, images, several choices, token
probabilities) is refused by name; nothing is passed over that would change the answer. Sampling is greedy unless a
temperature is given. A pretrained model reads a chat as a transcript, and its answer ends where the next line of the
user would begin.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.assistant.prompt import Wording, build_prompt
from app.errors import UsageError
from app.inference.chat_template import Text, Turn, build_chat
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineInfo, Generated, GeneratedText, GenerateRequest, Sampling
from app.inference.tokenizer import Tokenizer

MOST_BY_DEFAULT = 1024
"""Tokens of an answer where the request names no number."""

CancelCheck = Callable[[], bool]


class TooLongForModel(UsageError):
    """Prompt and answer exceed the model's context."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A chat or a completion, read from a request's body."""

    texts: tuple[tuple[str, str], ...]
    """Role and text, for a chat: "user" first, then by turns; for a completion one of the role "prompt"."""
    instructions: str | None
    max_tokens: int | None
    sampling: Sampling
    stop: tuple[str, ...]
    stream: bool
    with_usage: bool
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    created: int = field(default_factory=lambda: int(time.time()))

    @property
    def is_chat(self) -> bool:
        """Whether it is a chat, not a text to be gone on with."""
        return self.texts[0][0] != "prompt"


def read_chat(body: Mapping[str, Any]) -> Asked:
    """The chat of a body that the schema has passed. Raises UsageError for what is not offered."""
    _refuse_others(body)
    system: list[str] = []
    turns: list[tuple[str, str]] = []
    for message in body["messages"]:
        text = _text_of(message)
        role = {"developer": "system", "assistant": "model"}.get(message["role"], message["role"])
        if role == "system":
            system.append(text)
        elif role not in ("user", "model"):
            raise UsageError(f"Messages of the role {role} are not taken: this model calls no tools.")
        elif turns and turns[-1][0] == role:
            turns[-1] = role, f"{turns[-1][1]}\n\n{text}"
        else:
            turns.append((role, text))
    if not turns or turns[0][0] != "user" or turns[-1][0] != "user":
        raise UsageError("A chat begins and ends with a message of the user.")
    return _asked(body, tuple(turns), "\n\n".join(system) or None)


def read_completion(body: Mapping[str, Any]) -> Asked:
    """The completion of a body that the schema has passed. Raises UsageError for what is not offered."""
    _refuse_others(body)
    return _asked(body, (("prompt", body["prompt"]),), None)


def as_request(asked: Asked, tokenizer: Tokenizer, info: EngineInfo) -> GenerateRequest:
    """What is put to the model. Raises TooLongForModel."""
    ids, stops = _prompt(asked, tokenizer, is_tuned=info.instruction_tuned)
    room = info.context_length - len(ids)
    if room < 1 or (asked.max_tokens is not None and asked.max_tokens > room):
        wanted = "" if asked.max_tokens is None else f" and {asked.max_tokens:,} of an answer"
        raise TooLongForModel(
            f"The model takes {info.context_length:,} tokens in all; this is {len(ids):,} of a prompt{wanted}."
        )
    return GenerateRequest(
        prompt_ids=ids,
        max_tokens=asked.max_tokens or min(MOST_BY_DEFAULT, room),
        sampling=asked.sampling,
        stop_texts=(*asked.stop, *stops),
    )


def write(
    asked: Asked, request: GenerateRequest, engine: EngineProcess, cancelled: CancelCheck
) -> Iterator[GeneratedText | Generated]:
    """The model's answer, as it comes. Raises EngineFailed, Cancelled."""
    # A transcript's line goes on behind "Assistant:" with a space, which is no part of what is said.
    is_line, has_begun = asked.is_chat and not engine.info.instruction_tuned, False
    for event in engine.generate(request, cancelled):
        if isinstance(event, GeneratedText):
            text = event.text.lstrip() if is_line and not has_begun else event.text
            has_begun = has_begun or bool(text)
            yield replace(event, text=text)
        elif isinstance(event, Generated):
            yield replace(event, text=event.text.lstrip()) if is_line else event


def answer_object(asked: Asked, done: Generated, model: str, prompt_tokens: int) -> dict[str, Any]:
    """The whole answer as one object."""
    choice: dict[str, Any] = {"index": 0, "finish_reason": _reason(done), "logprobs": None}
    choice |= {"message": {"role": "assistant", "content": done.text}} if asked.is_chat else {"text": done.text}
    kind = "chat.completion" if asked.is_chat else "text_completion"
    return {**_head(asked, kind, model), "choices": [choice], "usage": _usage(done, prompt_tokens)}


def first_piece(asked: Asked, model: str) -> dict[str, Any] | None:
    """What a streamed chat begins with; a completion with nothing."""
    return _piece(asked, model, {"role": "assistant", "content": ""}) if asked.is_chat else None


def next_piece(asked: Asked, model: str, text: str) -> dict[str, Any]:
    """A piece of a streamed answer."""
    return _piece(asked, model, {"content": text}, text=text)


def last_pieces(asked: Asked, model: str, done: Generated, prompt_tokens: int) -> Iterator[dict[str, Any]]:
    """What a streamed answer ends with."""
    yield _piece(asked, model, {}, reason=_reason(done))
    if asked.with_usage:
        kind = "chat.completion.chunk" if asked.is_chat else "text_completion"
        yield {**_head(asked, kind, model), "choices": [], "usage": _usage(done, prompt_tokens)}


def _piece(
    asked: Asked, model: str, delta: dict[str, str], *, text: str = "", reason: str | None = None
) -> dict[str, Any]:
    choice: dict[str, Any] = {"index": 0, "finish_reason": reason, "logprobs": None}
    choice |= {"delta": delta} if asked.is_chat else {"text": text}
    return {**_head(asked, "chat.completion.chunk" if asked.is_chat else "text_completion", model), "choices": [choice]}


def _head(asked: Asked, kind: str, model: str) -> dict[str, Any]:
    name = "chatcmpl" if asked.is_chat else "cmpl"
    return {"id": f"{name}-{asked.id}", "object": kind, "created": asked.created, "model": model}


def _usage(done: Generated, prompt_tokens: int) -> dict[str, Any]:
    written = len(done.token_ids)
    return {
        "prompt_tokens": prompt_tokens,
        "completion_tokens": written,
        "total_tokens": prompt_tokens + written,
        "prompt_tokens_details": {"cached_tokens": done.timing.reused_tokens},
    }


def _reason(done: Generated) -> str:
    return "stop" if done.finish_reason == "stop" else "length"


def _prompt(asked: Asked, tokenizer: Tokenizer, *, is_tuned: bool) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Token ids, and texts at which an answer ends besides those asked for."""
    if asked.is_chat and is_tuned:
        turns = [Turn("user" if role == "user" else "model", (Text(text),)) for role, text in asked.texts]
        return build_chat(tokenizer, turns, instructions=asked.instructions).ids, ()
    if not asked.is_chat:
        ((_, text),) = asked.texts
        return build_prompt(tokenizer, Wording((text,), 0, is_chat=False), None).ids, ()
    names = {"user": "User", "model": "Assistant"}
    lines = [*([asked.instructions] if asked.instructions else [])]
    lines += [f"{names[role]}: {text}" for role, text in asked.texts]
    transcript = "\n".join([*lines, "Assistant:"])
    return build_prompt(tokenizer, Wording((transcript,), 0, is_chat=False), None).ids, (
        "\nUser:",
        "\nAssistant:",
    )


def _asked(body: Mapping[str, Any], texts: tuple[tuple[str, str], ...], instructions: str | None) -> Asked:
    stop: str | Sequence[str] = body.get("stop") or ()
    options = body.get("stream_options") or {}
    most = body.get("max_completion_tokens")
    temperature, top_p = body.get("temperature"), body.get("top_p")
    return Asked(
        texts,
        instructions,
        body.get("max_tokens") if most is None else most,
        Sampling(temperature=temperature or 0.0, top_p=1.0 if top_p is None else top_p, seed=body.get("seed")),
        tuple(text for text in ((stop,) if isinstance(stop, str) else stop) if text),
        bool(body.get("stream")),
        bool(options.get("include_usage")),
    )


def _text_of(message: Mapping[str, Any]) -> str:
    content = message["content"]
    if isinstance(content, str):
        return content
    if any(part["type"] != "text" for part in content):
        raise UsageError("Messages of text are taken, no pictures or sound. Documents are asked by /api/ask.")
    return "\n\n".join(part["text"] for part in content)


_FORMS = "answers of a given form"
_NOT_OFFERED: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "n": ("several choices", lambda value: value != 1),
    "best_of": ("several choices", lambda value: value != 1),
    "tools": ("tools", bool),
    "functions": ("functions", bool),
    "tool_choice": ("tools", lambda value: value != "none"),
    "logprobs": ("probabilities of tokens", lambda value: value is not False and value != 0),
    "top_logprobs": ("probabilities of tokens", bool),
    "logit_bias": ("biases of tokens", bool),
    "response_format": (_FORMS, lambda value: value != {"type": "text"}),
    "guided_json": (_FORMS, bool),
    "web_search_options": ("a search of the web", lambda value: value is not None),
    "reasoning_effort": ("reasoning", lambda value: value != "none"),
    "top_k": ("sampling by rank", lambda value: value not in (0, -1)),
    "min_p": ("sampling by a least probability", bool),
    "repetition_penalty": ("penalties", lambda value: value != 1),
    "frequency_penalty": ("penalties", bool),
    "presence_penalty": ("penalties", bool),
    "modalities": ("answers other than text", lambda value: value != ["text"]),
    "audio": ("sound", bool),
    "suffix": ("text to end with", bool),
    "echo": ("an echo of the prompt", bool),
}


def _refuse_others(body: Mapping[str, Any]) -> None:
    for name, (what, is_asked) in _NOT_OFFERED.items():
        if body.get(name) is not None and is_asked(body[name]):
            more = " To fill in a form with words of documents there is /api/extract." if what == _FORMS else ""
            raise UsageError(f"`{name}` asks for {what}, which this server does not offer.{more}")
