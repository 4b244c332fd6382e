"""A server on this machine that speaks OpenAI's chat API, and misbehaves as it is told.

GET /v1/models               what `models` says
POST /v1/chat/completions    the next of `answers`, streamed; a fault in its place is done instead
everything else              what `paths` says or does, else 404
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from server_here import server_here

Fault = Callable[["Handler"], None]


@dataclass
class LyingServer:
    """What it says, and what it was asked."""

    models: list[dict[str, Any]] = field(default_factory=lambda: [{"id": "gemma", "context_length": 32_768}])
    answers: list[str | Fault] = field(default_factory=list)
    """The last one is given again and again."""
    paths: dict[str, Any] = field(default_factory=dict)
    key: str = ""
    """What must be sent as bearer token; empty: nothing."""
    prompt_tokens: int | None = None
    """What it says it has read; None: nothing."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    """Bodies of the chats."""
    seen: list[str] = field(default_factory=list)
    """Paths of all requests."""
    closed: threading.Event = field(default_factory=threading.Event)
    """The client went away while it wrote."""
    url: str = ""

    @property
    def host(self) -> str:
        """As sentences name it."""
        return self.url.removeprefix("http://").removesuffix("/v1")


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server_data: LyingServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Models, and what else is told."""
        self._answer(None)

    def do_POST(self) -> None:
        """A chat, and what else is told."""
        self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing."""

    def _answer(self, body: Any) -> None:
        told = self.server_data
        told.seen.append(self.path)
        if told.key and self.headers.get("Authorization") != f"Bearer {told.key}":
            self.say_json(401, {"error": {"message": "no key"}})
        elif self.path == "/v1/models":
            self.say_json(200, {"data": told.models})
        elif self.path == "/v1/chat/completions":
            told.asked.append(body)
            answer = told.answers.pop(0) if len(told.answers) > 1 else told.answers[0]
            if callable(answer):
                answer(self)
            else:
                self.stream(answer)
        elif self.path in told.paths:
            said = told.paths[self.path]
            if callable(said):
                said(self)
            else:
                self.say_json(200, said)
        else:
            self.say_json(404, {"detail": "Not Found"})

    def say_json(self, status: int, value: Any, headers: dict[str, str] | None = None) -> None:
        """A whole answer."""
        data = json.dumps(value).encode()
        self.send_response(status)
        for name, text in {"Content-Type": "application/json", **(headers or {})}.items():
            self.send_header(name, text)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def begin(self) -> None:
        """Headers of a stream, which ends with the connection."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()

    def send(self, data: bytes) -> None:
        """Some bytes, at once."""
        self.wfile.write(data)
        self.wfile.flush()

    def stream(self, text: str) -> None:
        """An answer, in pieces of a few letters."""
        self.begin()
        for at in range(0, len(text), 7):
            self.send(chunk(text[at : at + 7]))
        usage = {"prompt_tokens": self.server_data.prompt_tokens, "completion_tokens": 1}
        self.send(chunk("", "stop"))
        self.send(f"data: {json.dumps({'choices': [], 'usage': usage})}\n\ndata: [DONE]\n\n".encode())


def chunk(text: str, finish: str | None = None) -> bytes:
    """A chunk of a stream."""
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
    return f"data: {json.dumps({'choices': [choice]})}\n\n".encode()


def refuses(status: int, message: str = "", headers: dict[str, str] | None = None) -> Fault:
    """An answer with an error."""
    return lambda handler: handler.say_json(status, {"error": {"message": message}}, headers)


def sends(*pieces: bytes) -> Fault:
    """A stream of these bytes, which then breaks off."""

    def send(handler: Handler) -> None:
        handler.begin()
        for piece in pieces:
            handler.send(piece)

    return send


def stalls(handler: Handler) -> None:
    """Two words, and then nothing until the client goes."""
    handler.begin()
    handler.send(chunk("Two words"))
    try:
        for _ in range(600):
            time.sleep(0.05)
            handler.send(b": still here\n\n" if handler.server_data.key == "talks" else b"")
            handler.connection.setblocking(False)
            try:
                if handler.connection.recv(1) == b"":
                    raise ConnectionError
            except BlockingIOError:
                pass
            finally:
                handler.connection.setblocking(True)
    except OSError:
        handler.server_data.closed.set()


@contextmanager
def lying_server() -> Iterator[LyingServer]:
    """Run the server while the block runs."""
    told = LyingServer()
    with server_here(type("Handler", (Handler,), {"server_data": told})) as address:
        told.url = f"{address}/v1"
        yield told
