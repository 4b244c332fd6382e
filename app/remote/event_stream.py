"""What a server streams, to pieces of an answer: https://html.spec.whatwg.org/multipage/server-sent-events.html

    bytes ── lines ── events ── JSON ── chunks of OpenAI's chat API ──> text, why it ended, tokens counted

A piece of the network may end within a character, and a chunk within one that UTF-16 writes in two halves: text is
given out in whole characters. What is no such stream raises BrokenStream, and a stream that ends too early CutStream.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

LONGEST_EVENT = 1 << 22
"""Bytes. A server that sends no line end is not listened to for ever."""
END = "[DONE]"
BROKEN_OFF = ("abort", "aborted", "cancelled", "canceled", "error", "failed", "insufficient_system_resource")
"""What servers call the end of an answer that is none: vLLM and SGLang "abort", OpenRouter "error"."""
HELD_BACK = "content_filter"
CUT_OFF = ("length", "max_tokens", "max_length", "model_length")
"""What they call the end of one that became too long."""
THOUGHT_FIELDS = ("reasoning_content", "reasoning", "thinking")
"""What vLLM, llama.cpp, LM Studio and Ollama call what a model thinks before it answers."""


class BrokenStream(Exception):
    """What came is no answer."""


class CutStream(Exception):
    """The stream ended before the answer did."""


class ServerComplains(Exception):
    """The server says within the stream that it failed. `str()` is what it says."""


class NoAnswer(Exception):
    """The server ended well and answered nothing. `str()` is what it did, after its name: "called tools …"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the answer, whole characters."""

    text: str
    replaces: bool = False
    """Whether this is all of the answer so far, in the place of what came before."""


@dataclass(frozen=True, slots=True)
class Thought:
    """Something was thought, in a field of its own: it is no part of the answer."""

    letters: int


@dataclass(frozen=True, slots=True)
class End:
    """The end of an answer."""

    finish: str
    """"stop", "length", or what else the server calls it."""
    prompt_tokens: int | None = None
    """As the server counted them; None: it did not say."""
    answer_tokens: int | None = None


def read_stream(chunks: Iterable[bytes]) -> Iterator[Piece | Thought | End]:
    """The answer of a stream; ends with End. Raises BrokenStream, CutStream, ServerComplains, NoAnswer."""
    halves = _Halves()
    finish, instead, is_over, has_said = "", "", False, False
    counted: tuple[int | None, int | None] = None, None
    for data in _events(chunks):
        if data == END:
            is_over = True
            break
        chunk = _object(data)
        text, why, usage = _read_chunk(chunk, "delta")
        finish, instead = why or finish, _done_instead(chunk, "delta") or instead
        counted = usage or counted
        if letters := _thought(chunk, "delta"):
            yield Thought(letters)
        if text := halves.whole(text):
            has_said = True
            yield Piece(text)
    if not is_over and not finish:
        raise CutStream
    if text := halves.rest():
        yield Piece(text)
    elif not has_said and instead:
        raise NoAnswer(instead)
    yield End(finish or "stop", *counted)


def read_whole(body: bytes) -> Iterator[Piece | Thought | End]:
    """The answer of a server that does not stream. Raises BrokenStream, ServerComplains, NoAnswer."""
    whole = _object(_text(body))
    text, finish, usage = _read_chunk(whole, "message")
    if not text and (instead := _done_instead(whole, "message")):
        raise NoAnswer(instead)
    if letters := _thought(whole, "message"):
        yield Thought(letters)
    halves = _Halves()
    yield Piece(halves.whole(text) + halves.rest())
    yield End(finish or "stop", *(usage or (None, None)))


def _events(chunks: Iterable[bytes]) -> Iterator[str]:
    """The data of each event; comments and other fields are passed over."""
    data: list[bytes] = []
    size = 0
    for line in _lines(chunks):
        if not line and data:
            yield _text(b"\n".join(data))
            data, size = [], 0
        elif line.startswith(b"data:"):
            data.append(line[5:].removeprefix(b" "))
            size += len(line)
            if size > LONGEST_EVENT:
                raise BrokenStream
    if data:  # some servers end without an empty line
        yield _text(b"\n".join(data))


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Lines that are complete, without their ends."""
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        if len(rest) > LONGEST_EVENT:
            raise BrokenStream
        yield from (line.removesuffix(b"\r") for line in lines)
    if rest.strip():
        raise CutStream  # the connection ended within a line


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise BrokenStream from None


def _object(data: str) -> dict[str, Any]:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise BrokenStream from None
    if not isinstance(value, dict):
        raise BrokenStream
    if error := value.get("error"):
        raise ServerComplains(complaint(value) or str(error)[:200])
    if value.get("object") == "error":  # vLLM before 0.11, and FastChat
        raise ServerComplains(complaint(value) or "it does not say how")
    return value


def complaint(value: Any) -> str:
    """What a server says in an object about an error, in one line; "" if it says nothing that can be understood."""
    error = value.get("error", value) if isinstance(value, dict) else None
    said = error.get("message", error.get("detail")) if isinstance(error, dict) else error
    if isinstance(said, list):
        said = "; ".join(filter(None, map(_about_field, said)))
    if isinstance(said, str) and said.startswith("{"):  # what another server behind it said, as Ollama hands it on
        with suppress(ValueError, RecursionError):
            return complaint(json.loads(said))
    return " ".join(said.split())[:300] if isinstance(said, str) else ""


def _about_field(detail: object) -> str:
    """One of the details that FastAPI refuses a body with: the field, and what is wrong with it."""
    if not isinstance(detail, dict):
        return ""
    place, wrong = detail.get("loc"), detail.get("msg")
    field = place[-1] if isinstance(place, list) and place else ""
    return f"{field}: {wrong}" if field and wrong else str(wrong or "")


def _read_chunk(chunk: dict[str, Any], part: str) -> tuple[str, str, tuple[int | None, int | None] | None]:
    """Text, why it ended ("" if it has not), and tokens of prompt and answer."""
    usage = chunk.get("usage")
    counted = None
    if isinstance(usage, dict):
        counted = _count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens"))
    choices = chunk.get("choices")
    if choices is None and counted is not None:
        return "", "", counted  # some end so, with what was counted alone
    if not isinstance(choices, list):
        raise BrokenStream
    if not choices:
        return "", "", counted
    choice = choices[0]
    if not isinstance(choice, dict):
        raise BrokenStream
    said = choice.get(part)
    text = said.get("content") if isinstance(said, dict) else None
    if isinstance(text, list):  # some write it in parts, of which some are thoughts
        text = "".join(str(part.get("text") or "") for part in text if _is_text(part))
    why = choice.get("finish_reason")
    if not isinstance(text, str | None) or not isinstance(why, str | None):
        raise BrokenStream
    if why in BROKEN_OFF:
        raise ServerComplains(f"it broke off, and calls that “{why}”")
    if why == HELD_BACK:
        raise ServerComplains("a filter of its own held the answer back")
    return text or "", "length" if why in CUT_OFF else why or "", counted


def _done_instead(chunk: dict[str, Any], part: str) -> str:
    """What a server did in place of writing, to be said after its name; "" if nothing is known of that."""
    said = _said(chunk, part)
    if said.get("tool_calls") or said.get("function_call"):
        return "called tools in place of answering, though it was offered none"
    if isinstance(refusal := said.get("refusal"), str) and refusal:
        return f"refuses to answer: {' '.join(refusal.split())[:300]}"
    return ""


def _thought(chunk: dict[str, Any], part: str) -> int:
    """Characters that were thought, in fields of their own."""
    said = _said(chunk, part)
    content = said.get("content")
    parts = [piece for piece in content if not _is_text(piece)] if isinstance(content, list) else []
    return sum(len(str(thought)) for thought in (*parts, *map(said.get, THOUGHT_FIELDS)) if thought)


def _said(chunk: dict[str, Any], part: str) -> dict[str, Any]:
    choice = next(iter(chunk.get("choices") or ()), None)
    said = choice.get(part) if isinstance(choice, dict) else None
    return said if isinstance(said, dict) else {}


def _is_text(part: object) -> bool:
    return isinstance(part, dict) and part.get("type", "text") in ("text", "output_text")


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


class _Halves:
    """Joins characters of which JSON brought the halves one by one."""

    def __init__(self) -> None:
        self._half = ""

    def whole(self, text: str) -> str:
        """What is complete with this; a half at its end waits. Halves that stay alone become U+FFFD."""
        text, self._half = self._half + text, ""
        if text and "\ud800" <= text[-1] <= "\udbff":
            text, self._half = text[:-1], text[-1]
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def rest(self) -> str:
        """What is left when nothing more comes."""
        half, self._half = self._half, ""
        return "\ufffd" if half else ""
