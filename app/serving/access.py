"""Who may ask, and how much at once: a token, the names this machine has for itself, and a limit on what is sent.

A web page in the user's browser can send requests to 127.0.0.1, also under a name of its own that it lets point there
(DNS rebinding). Neither gets past the token, and the second not past the host names.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable
from pathlib import Path

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import UsageError
from app.paths import make_folder, storage_error

LARGEST_BODY = 4 << 20
"""Bytes of a request."""
MOST_AT_ONCE = 200
"""Requests that are being answered, or wait."""
HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
OPEN = frozenset({"/health", "/openapi.json"})
"""What anybody on this machine may read: it says nothing of the library."""
_LEAST_TOKEN = 16


def read_token(file: Path) -> str:
    """The token kept in a file, which is made, for this user alone, if it is not there.

    Raises UsageError if what the file holds is too short for a token, StorageError if it cannot be read or written.
    """
    try:
        if file.exists():
            token = file.read_text(encoding="utf-8").strip()
            if len(token) < _LEAST_TOKEN or not token.isascii() or any(letter.isspace() for letter in token):
                raise UsageError(f"{file} holds no token: one has {_LEAST_TOKEN} letters or more, without spaces.")
            return token
        make_folder(file.parent)
        token = secrets.token_urlsafe(32)
        file.touch(mode=0o600, exist_ok=False)
        try:
            file.write_text(token + "\n", encoding="utf-8")
        except OSError:
            file.unlink()  # empty, it would be taken for a token that is too short
            raise
        return token
    except (OSError, UnicodeDecodeError) as error:
        if isinstance(error, OSError):
            raise storage_error(error, f"The token cannot be kept in {file}") from error
        raise UsageError(f"{file} holds no token: it is no text.") from error


def refusal(status: int, message: str, code: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """An error as OpenAI's API words them: clients show `message` and tell errors by `code`."""
    kind = "server_error" if status >= 500 else "invalid_request_error"
    error = {"message": message, "type": kind, "param": None, "code": code}
    return JSONResponse({"error": error}, status, headers)


class Doorkeeper:
    """ASGI middleware: refuses what may not come in before anything of it is looked at."""

    def __init__(self, app: ASGIApp, token: str, hosts: Iterable[str] = HOSTS) -> None:
        self._app, self._token, self._hosts = app, token.encode(), frozenset(hosts)
        self._at_once = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or refuse."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = {name: value for name, value in scope["headers"] if name in (b"host", b"authorization")}
        response = self._complaint(scope, headers)
        body = _Body(scope, receive)
        if response is not None:
            await response(scope, receive, body.answering(send))
            return
        self._at_once += 1
        try:
            await self._app(scope, body.receive, body.answering(send))
        finally:
            self._at_once -= 1

    def _complaint(self, scope: Scope, headers: dict[bytes, bytes]) -> JSONResponse | None:
        host = headers.get(b"host", b"").decode("latin-1").lower()
        name = host.rpartition(":")[0] if ":" in host and not host.endswith("]") else host
        if name not in self._hosts:
            return refusal(421, "This server answers on this machine only, by the name 127.0.0.1.", "wrong_host")
        if scope["path"] in OPEN:
            return None
        kind, _, given = headers.get(b"authorization", b"").partition(b" ")
        if kind.lower() != b"bearer" or not hmac.compare_digest(given.strip(), self._token):
            said = "The token is missing or wrong. `pincite serve` says where it is kept."
            return refusal(401, said, "invalid_api_key", {"WWW-Authenticate": "Bearer"})
        if self._at_once >= MOST_AT_ONCE:
            said = "Too many requests are being answered already; try again later."
            return refusal(503, said, "too_many_requests", {"Retry-After": "5"})
        return None


class BodyTooLarge(Exception):
    """More was sent than is taken."""


class _Body:
    """What a request brings: no more is taken than the limit, however its length was declared.

    Where an answer comes before all of it, and the rest may be more than the limit, the connection is closed: else a
    gigabyte from somebody without a token would be read, only to be thrown away. A smaller rest is read, so that the
    answer arrives: closing while a client still sends may lose it.
    """

    def __init__(self, scope: Scope, receive: Receive) -> None:
        headers = dict(scope["headers"])
        declared = headers.get(b"content-length", b"0")
        self._length = int(declared) if declared.isdigit() else 0
        self._may_be_too_much = self._length > LARGEST_BODY or b"transfer-encoding" in headers
        self._receive, self._received = receive, 0

    async def receive(self) -> Message:
        """The next of it. Raises BodyTooLarge."""
        if self._length > LARGEST_BODY:
            raise BodyTooLarge
        message = await self._receive()
        if message["type"] == "http.request":
            self._may_be_too_much &= message.get("more_body", False)
            self._received += len(message.get("body", b""))
            if self._received > LARGEST_BODY:
                raise BodyTooLarge
        return message

    def answering(self, send: Send) -> Send:
        """Sending that says so where the connection is to be closed."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and self._may_be_too_much:
                kept = [(name, value) for name, value in message.get("headers", ()) if name.lower() != b"connection"]
                message = {**message, "headers": [*kept, (b"connection", b"close")]}
            await send(message)

        return sending
