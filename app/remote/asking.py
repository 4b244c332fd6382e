"""Asks a server, through a child process that holds the connection: it ends when nobody waits for the answer."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from app.errors import AccessRefused, Cancelled, DocumentTooLong, HubFailed, ModelUnknown, PinciteError
from app.outside.child_lines import ChildFailed, child_lines
from app.outside.web_address import check_proxies
from app.remote.event_stream import End, Piece
from app.remote.known_servers import Server
from app.remote.server_facts import ServerFacts

_MODULE = "app.remote.server_child"
_ERRORS: tuple[type[PinciteError], ...] = (AccessRefused, DocumentTooLong, HubFailed, ModelUnknown)

CancelCheck = Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerPatience:
    """How long trouble of a server is borne; app/outside/patience.py says what each is."""

    tries: int = 4
    pause_s: float = 1.0
    stall_s: float = 300.0
    """A long document may be read for minutes before the first word comes."""
    longest_wait_s: float = 60.0


WATCHED = ServerPatience(tries=2, stall_s=30.0)
"""Who asks what a server is sits before it and waits."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is waited for: the server is busy or not there, and is asked again, or it thinks."""

    text: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Fields of a chat that the server does not take, or not under this name."""

    fields: tuple[str, ...]


def ask_about(server: Server, patience: ServerPatience, cancelled: CancelCheck) -> ServerFacts:
    """What a server says of itself; no text of the user is sent.

    Raises AccessRefused, HubFailed, ModelUnknown, Cancelled.
    """
    for values in _answers(server, None, patience, cancelled):
        if isinstance(facts := values.get("facts"), dict):
            return ServerFacts(**facts)
    raise HubFailed(f"{server.host} was asked, and nothing came of it.")


def ask_chat(
    server: Server, chat: Mapping[str, Any], patience: ServerPatience, cancelled: CancelCheck
) -> Iterator[Waiting | Refused | Piece | End]:
    """A chat's answer as it comes; ends with End. `chat`: OpenAI's body, without the model and `stream`.

    Fields that the server refuses are left out, or called otherwise (thinking_off.py, other_fields.py); Refused tells.

    Raises AccessRefused, DocumentTooLong, HubFailed, ModelUnknown, Cancelled.
    """
    for values in _answers(server, chat, patience, cancelled):
        if "text" in values:
            yield Piece(values["text"], values["replaces"])
        elif "waiting" in values:
            yield Waiting(values["waiting"])
        elif "refused" in values:
            yield Refused(tuple(values["refused"]))
        elif "end" in values:
            yield End(**values["end"])
            return
    raise HubFailed(f"{server.host} was asked, and its answer has no end.")


def _answers(
    server: Server, chat: Mapping[str, Any] | None, patience: ServerPatience, cancelled: CancelCheck
) -> Iterator[dict[str, Any]]:
    """What the child prints."""
    question = {
        "name": server.name,
        "url": server.url,
        "model": server.model,
        "patience": asdict(patience),
        "chat": None if chat is None else dict(chat),
    }
    check_proxies()
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", _MODULE]
    try:
        for line in child_lines(command, environment, question=json.dumps(question), cancelled=cancelled):
            yield json.loads(line)
    except Cancelled:
        raise Cancelled("Stopped.") from None
    except OSError as error:
        raise HubFailed(f"{server.host} could not be asked ({error.strerror or type(error).__name__}).") from error
    except ChildFailed as failure:
        kind = next((kind for kind in _ERRORS if kind.exit_code == failure.code), None)
        if kind is None or not failure.sentence:
            raise HubFailed(f"The process that asks {server.host} ended ({failure.code}). Ask again.") from None
        raise kind(failure.sentence) from None
