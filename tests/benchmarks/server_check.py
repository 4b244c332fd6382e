"""Does a server do what Pincite expects of it? One row for each thing, with what came.

    PINCITE_KEY_CHECK=KEY python tests/benchmarks/server_check.py http://127.0.0.1:8000 [--model NAME]

The server is one that you run: it is sent words of no meaning, one text that is longer than its context, and one white
picture. Takes a minute or some, by how fast it is. 1 if an answer could be wrong without being noticed.
"""

from __future__ import annotations

import argparse
import base64
import io
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.errors import AccessRefused, DocumentTooLong, HubFailed, ModelUnknown, PinciteError
from app.remote.asking import Refused, ServerPatience, Waiting, ask_about, ask_chat
from app.remote.event_stream import End, Piece
from app.remote.known_servers import Server
from app.remote.server_address import checked_url
from app.remote.server_facts import ServerFacts
from app.remote.server_key import key_variable
from app.remote.thinking_off import FIELDS

NAME = "check"
PATIENCE = ServerPatience(tries=2, stall_s=300.0)
WORD = "tide "
"""One token of Gemma's."""
TOO_MUCH = 1.25
"""Of the context."""
SIDE = 896
never = bool


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a chat."""

    text: str
    pieces: int
    refused: tuple[str, ...]
    end: End


@dataclass(frozen=True, slots=True)
class Row:
    """What was seen of one thing."""

    thing: str
    seen: str
    is_well: bool = True


def main() -> int:
    """Ask, print."""
    parser = argparse.ArgumentParser(description="Ask a server for all that Pincite expects of one.")
    parser.add_argument("url")
    parser.add_argument("--model", default="")
    options = parser.parse_args()
    server = Server(name=NAME, url=checked_url(options.url), model=options.model)
    facts = ask_about(server, PATIENCE, never)
    server = Server(name=NAME, url=server.url, model=facts.model)
    is_well = True
    for row in _rows(server, facts):
        is_well = is_well and row.is_well
        print(f"{'  ' if row.is_well else '! '}{row.thing:<24}{row.seen}", flush=True)
    return 0 if is_well else 1


def _rows(server: Server, facts: ServerFacts) -> Iterator[Row]:
    sees, counts = ("sees", "does not say that it sees")[not facts.sees_images], facts.sample_tokens or "none"
    yield Row(
        "says of itself", f"{facts.model}; context {facts.context or 'not said'}; {sees}; tokens counted: {counts}"
    )
    for thing, look in (
        ("an answer", _streamed),
        ("a text to stop at", _stopped),
        ("against thinking", _fields),
        ("more than its context", lambda server: _too_much(server, facts.context)),
        ("a picture", _picture),
        ("another key", _other_key),
        ("a model it has not", _other_model),
        ("left while it writes", _left),
    ):
        try:
            yield look(server)
        except PinciteError as error:
            yield Row(thing, f"{type(error).__name__}: {error}", is_well=False)


def _ask(server: Server, content: object = "Count from one to ninety.", most: int = 8, **more: Any) -> Came:
    chat = {"messages": [{"role": "user", "content": content}], "max_tokens": most, "temperature": 0.0, **more}
    text, pieces, refused = "", 0, ()
    for event in ask_chat(server, chat, PATIENCE, never):
        match event:
            case Piece(piece, replaces):
                text, pieces = piece if replaces else text + piece, pieces + 1
            case Refused(fields):
                refused = fields
            case End():
                return Came(text, pieces, refused, event)
            case Waiting():
                pass
    raise AssertionError("an answer has an end")


def _streamed(server: Server) -> Row:
    came = _ask(server)
    counted = f"{came.end.prompt_tokens} tokens read, {came.end.answer_tokens} written"
    is_well = came.pieces > 1 and came.end.finish == "length"
    return Row("an answer", f"in {came.pieces} pieces; ends with {came.end.finish!r}; {counted}", is_well)


def _stopped(server: Server) -> Row:
    letter = next(letter for letter in _ask(server).text[1:] if not letter.isspace())
    came = _ask(server, stop=[letter])
    is_well = letter not in came.text and came.end.finish == "stop"
    return Row("a text to stop at", f"{'kept' if is_well else 'not kept'}; ends with {came.end.finish!r}", is_well)


def _fields(server: Server) -> Row:
    came = _ask(server, **FIELDS)
    return Row("against thinking", f"refused: {', '.join(came.refused)}" if came.refused else "both fields are taken")


def _too_much(server: Server, context: int) -> Row:
    thing = "more than its context"
    if not context:
        return Row(thing, "not tried: it does not say what it takes")
    sent = int(context * TOO_MUCH)
    try:
        read = _ask(server, WORD * sent, most=2).end.prompt_tokens
    except DocumentTooLong as error:
        return Row(thing, f"refused: {error}")
    return Row(thing, f"{read} of about {sent} tokens are read, the rest is cut", read is not None and read < sent / 2)


def _picture(server: Server) -> Row:
    file = io.BytesIO()
    Image.new("RGB", (SIDE, SIDE), "white").save(file, "PNG")
    url = f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"
    words = {"type": "text", "text": "What is this?"}
    try:
        seen = _ask(server, [words, {"type": "image_url", "image_url": {"url": url}}]).end.prompt_tokens
    except HubFailed as error:
        return Row("a picture", f"refused: {error}")
    blind = _ask(server, [words]).end.prompt_tokens
    if seen is None or blind is None:
        return Row("a picture", "answered; it does not say what it read")
    said = f"read as {seen - blind} tokens" if seen > blind else "passed over without a word: do not say --images"
    return Row("a picture", said, seen > blind)


def _other_key(server: Server) -> Row:
    variable = key_variable(NAME)
    kept = os.environ.get(variable)
    os.environ[variable] = "another"
    try:
        _ask(server, most=2)
        return Row("another key", "taken: it wants none", not kept)
    except AccessRefused as error:
        return Row("another key", f"refused: {error}")
    finally:
        if kept is None:
            del os.environ[variable]
        else:
            os.environ[variable] = kept


def _other_model(server: Server) -> Row:
    try:
        _ask(Server(name=NAME, url=server.url, model="nonesuch"), most=2)
    except (ModelUnknown, HubFailed) as error:
        return Row("a model it has not", f"refused: {error}")
    return Row("a model it has not", "the one that it has answers")


def _left(server: Server) -> Row:
    chat = {"messages": [{"role": "user", "content": "Count from one to ninety."}], "max_tokens": 400}
    events = ask_chat(server, {**chat, "temperature": 0.0}, PATIENCE, never)
    next(event for event in events if isinstance(event, Piece))
    events.close()  # type: ignore[attr-defined]  # it is a generator
    started = time.monotonic()
    _ask(server, most=1)
    return Row("left while it writes", f"the next answer is there after {time.monotonic() - started:.1f} s")


if __name__ == "__main__":
    sys.exit(main())
