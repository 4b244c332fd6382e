"""`python -m app.remote.server_child`: asks one server once, in a process that does nothing else.

Standard input is one JSON object, the fields of `ServerRequest`. Standard output is one JSON object a line:

    a question about the server     {"facts": {…}}, the fields of ServerFacts
    a chat                          {"waiting": "…"}*, {"refused": […]}*, {"text": "…", "replaces": …}*, {"end": {…}},
                                    the fields of End; "refused" are fields that the server does not take

An error is one sentence on standard error, with the exit code of `app.errors`. Whoever wants no answer any more ends
the process: the connection closes with it, and servers stop writing.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import httpx2

from app.errors import HubFailed, ModelUnknown, PinciteError
from app.outside.patience import Patience, with_patience
from app.remote.event_stream import (
    BrokenStream,
    CutStream,
    End,
    NoAnswer,
    ServerComplains,
    Thought,
    complaint,
    read_stream,
    read_whole,
)
from app.remote.other_fields import longest_answer, other_fields, without
from app.remote.refusals import is_about_pictures, is_loading, is_too_long, refusal, refused_pictures, refused_within
from app.remote.server_address import is_here
from app.remote.server_facts import (
    SAMPLE,
    ServerFacts,
    context_of_entry,
    facts_of_new_studio,
    facts_of_props,
    facts_of_show,
    facts_of_studio,
    models_of,
    sees_of_entry,
    tokens_counted,
)
from app.remote.server_key import server_key
from app.remote.thinking_off import FIELDS, named_fields, refused_fields
from app.remote.thoughts import OnlyThought, without_thoughts

CONNECT_S = 15.0
PROBE_S = 20.0
"""A server that is asked about itself has nothing to compute."""
AGAIN_S = 0.5
"""Before it is asked once more."""
LARGEST_ANSWER = 1 << 24
"""Bytes of an answer that is not streamed."""
MOST_REDIRECTS = 3
_ERRNO = re.compile(r"^\[Errno -?\d+\] ")
LETTERS_A_TOKEN = 64
"""Most characters that a token is taken for: a server that writes on for ever is cut off there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerRequest:
    """What to ask, and whom."""

    name: str
    url: str
    model: str
    """Empty: the only one that it serves."""
    patience: Patience
    chat: dict[str, Any] | None
    """The body of a chat, without the model's name; None: the server is asked about itself."""

    @property
    def host(self) -> str:
        """For sentences."""
        return urlsplit(self.url).netloc

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> ServerRequest:
        """Read what the parent wrote."""
        return cls(**{**values, "patience": Patience(**values["patience"])})


def main() -> int:
    """Do what standard input asks for; returns the exit code."""
    request = ServerRequest.from_json(json.load(sys.stdin))
    try:
        with _client(request) as client:
            if request.chat is None:
                _say({"facts": asdict(_facts(request, client))})
            else:
                _chat(request, client, request.chat)
    except PinciteError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    return 0


@contextmanager
def _client(request: ServerRequest) -> Iterator[httpx2.Client]:
    """Certificates are checked; proxies are those of the environment, but none between this machine and itself."""
    headers = {"User-Agent": "pincite"}
    key = server_key(request.name, request.url)
    if key.value:
        headers["authorization"] = f"Bearer {key.value}"
    timeout = httpx2.Timeout(request.patience.stall_s, connect=min(CONNECT_S, request.patience.stall_s))
    is_local = is_here(urlsplit(request.url).hostname or "")
    try:
        with httpx2.Client(headers=headers, timeout=timeout, trust_env=not is_local) as client:
            yield client
    except httpx2.HTTPStatusError as error:
        said = _said(error.response)
        raise refusal(error.response.status_code, said, request.name, request.url, key.why_unknown) from error
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise HubFailed(_unreachable(error, request)) from error


def _facts(request: ServerRequest, client: httpx2.Client) -> ServerFacts:
    """What the server says of itself. Only the list of models must be there. Raises HubFailed, ModelUnknown."""
    root = request.url.removesuffix("/v1")
    response = _patiently(request, lambda: _get(client, f"{request.url}/models"))
    entries = models_of(_json_of(response))
    names = [entry["id"] for entry in entries]
    if not names:
        raise HubFailed(
            f"{request.host} names no model: at {request.url} is no server of OpenAI's API, or it is empty."
        )
    model = next((name for name in (request.model, f"{request.model}:latest") if name in names), "")
    if (request.model and not model) or (not request.model and len(names) > 1):
        listed = ", ".join(name[:60] for name in names[:8])
        raise ModelUnknown(
            f"{request.host} has no model {request.model!r}. It has: {listed}."
            if request.model
            else f"{request.host} serves several models; say which with --model. It has: {listed}."
        )
    model = model or names[0]
    entry = entries[names.index(model)]
    context, sees = context_of_entry(entry), sees_of_entry(entry)
    asked: tuple[tuple[Callable[[], Any], Callable[[Any], tuple[int, bool]]], ...] = (
        (lambda: _props(client, root, model, request.patience.stall_s), facts_of_props),
        (lambda: _tried(client, f"{root}/api/show", {"model": model}), facts_of_show),
        (lambda: _tried(client, f"{root}/api/v0/models"), lambda answer: facts_of_studio(answer, model)),
        (lambda: _tried(client, f"{root}/api/v1/models"), lambda answer: facts_of_new_studio(answer, model)),
    )
    for ask, read in asked if not context else ():
        told, seen = read(ask())
        sees = sees or seen
        if told:
            context = told
            break
    count = tokens_counted(_tried(client, f"{root}/tokenize", {"model": model, "prompt": SAMPLE, "content": SAMPLE}))
    count = count or tokens_counted(_tried(client, f"{root}/extras/tokenize/count", {"input": SAMPLE}))
    return ServerFacts(model=model, context=context, sees_images=sees, sample_tokens=count)


def _patiently(request: ServerRequest, ask: Callable[[], httpx2.Response]) -> httpx2.Response:
    """Ask until there is an answer, or it makes no sense. A model that is loading is waited for as a stall is borne."""
    until = time.monotonic() + request.patience.stall_s

    def loaded() -> httpx2.Response:
        while True:
            try:
                return ask()
            except httpx2.HTTPStatusError as error:
                is_soon = is_loading(error.response.status_code, _said(error.response))
                if not is_soon or time.monotonic() > until:
                    raise
            _say_waiting(f"{request.host} loads its model")
            time.sleep(request.patience.pause_s)

    return with_patience(request.patience, loaded, _say_waiting, request.host)


def _props(client: httpx2.Client, root: str, model: str, seconds: float) -> Any:
    """llama.cpp's /props. With many models it tells of one that is named, once that is loaded."""
    props = _tried(client, f"{root}/props")
    if isinstance(props, dict) and props.get("role") == "router":
        return _tried(client, f"{root}/props?model={quote(model, safe='')}", seconds=seconds)
    return props


def _tried(client: httpx2.Client, url: str, body: dict[str, Any] | None = None, seconds: float = PROBE_S) -> Any:
    """What a path that not every server has answers; None if it has it not, or fails twice."""
    method = "GET" if body is None else "POST"
    for pause in (AGAIN_S, 0.0):
        try:
            asked = client.build_request(method, url, json=body, timeout=seconds)
            response = _whole(client.send(asked, stream=True))
            if response.status_code < 500:
                return _json_of(response) if response.status_code == 200 else None
        except httpx2.TimeoutException:
            return None
        except httpx2.HTTPError:
            pass  # as below
        time.sleep(pause)  # llama.cpp's server with many models fails now and then while it changes them
    return None


def _get(client: httpx2.Client, url: str) -> httpx2.Response:
    """A GET that follows redirects on the same host only."""
    for _ in range(MOST_REDIRECTS):
        response = _whole(client.send(client.build_request("GET", url), stream=True))
        if not response.is_redirect:
            response.raise_for_status()
            return response
        url = same_place(url, response.headers.get("location", ""))
    raise HubFailed(f"{urlsplit(url).netloc} sends from one address to the next. Check the address.")


def same_place(url: str, location: str) -> str:
    """Where a redirect leads to, if that is the same server. Raises HubFailed: documents go nowhere else."""
    target = urljoin(url, location)
    here, there = urlsplit(url), urlsplit(target)
    if (here.scheme, here.netloc) != (there.scheme, there.netloc):
        raise HubFailed(
            f"{here.netloc} sends elsewhere, to {there.scheme}://{there.netloc}. Nothing was sent there; name that"
            " server if it is the right one."
        )
    return target


def _chat(request: ServerRequest, client: httpx2.Client, chat: dict[str, Any]) -> None:
    """Print an answer as it comes. What did not begin is tried again; what broke off is not."""
    body, refused = {**chat, "model": request.model, "stream": True}, set[str]()
    while True:
        response = _patiently(request, lambda: _post(request, client, body, refused))
        try:
            return _say_answer(request, response, longest_answer(body))
        except OnlyThought as error:
            if not error.is_whole or not _leave_out(body, frozenset(FIELDS)):
                raise HubFailed(f"{request.host} {error}.") from None
            _say_refused(frozenset(FIELDS))
        except BrokenStream:
            raise HubFailed(f"{request.host} answered with something that is no answer. Its log may say why.") from None
        except NoAnswer as error:
            raise HubFailed(f"{request.host} {error}.") from None
        except (CutStream, httpx2.RemoteProtocolError):
            raise HubFailed(
                f"{request.host} closed the connection in the middle of its answer. Nothing is lost here: ask again."
            ) from None
        except ServerComplains as error:
            raise refused_within(str(error), request.url, has_pictures=_has_pictures(body)) from None
        finally:
            response.close()


def _say_answer(request: ServerRequest, response: httpx2.Response, max_tokens: int) -> None:
    """Print the answer of a response. Raises what `read_stream` and `without_thoughts` raise."""
    most = room = LETTERS_A_TOKEN * max_tokens
    is_stream = "event-stream" in response.headers.get("Content-Type", "")
    events = read_stream(response.iter_bytes()) if is_stream else read_whole(_bounded(response))
    for event in without_thoughts(events, most):
        if isinstance(event, Thought):
            _say_waiting(f"{request.host} thinks before it answers")
        elif isinstance(event, End):
            if room == most:  # nothing was said, which is not to say that the document does not say
                raise NoAnswer("ended without a word of an answer. Ask again, or look at its log")
            _say({"end": asdict(event)})
        elif event.replaces or room > 0:
            room = most if event.replaces else room
            _say({"text": event.text[:room], "replaces": event.replaces})
            room -= len(event.text)
        else:
            _say({"end": asdict(End("length"))})
            return


def _post(request: ServerRequest, client: httpx2.Client, body: dict[str, Any], left_out: set[str]) -> httpx2.Response:
    """The response to a chat, its body still to come. Fields that the server refuses are changed in `body`.

    They are noted in `left_out`, also for another try where this one fails, and said when the server takes the rest.

    Redirects are not followed: the documents are in the request.
    """
    url = f"{request.url}/chat/completions"
    while True:
        try:
            response = client.send(client.build_request("POST", url, json=body), stream=True)
        except httpx2.ReadTimeout as error:  # no other try: it may be reading still, and would have to read it twice
            raise HubFailed(_unreachable(error, request)) from error
        if response.is_redirect:
            response.close()
            same_place(url, response.headers.get("location", ""))
            raise HubFailed(
                f"{urlsplit(url).netloc} has its chat elsewhere. Name the server by the address it sends to."
            )
        if not response.is_error:
            if left_out:
                _say_refused(left_out)
            return response
        response = _whole(response)
        status, said = response.status_code, _said(response)
        if is_too_long(status, said):  # no other try, also where a status means one
            raise refusal(status, said, request.name, request.url, "")
        if other := other_fields(status, said, body):
            left_out |= other
            changed = without(body, other)
            body.clear()
            body.update(changed)
            continue
        sent = FIELDS.keys() & body.keys()
        if _has_pictures(body) and is_about_pictures(status, said) and not named_fields(said, sent):
            raise refused_pictures(status, said, request.url)
        refused = refused_fields(status, said, sent)
        if not _leave_out(body, refused):
            response.raise_for_status()
        left_out |= refused


def _has_pictures(body: dict[str, Any]) -> bool:
    return any(isinstance(message["content"], list) for message in body["messages"])


def _leave_out(body: dict[str, Any], fields: Iterable[str]) -> bool:
    """Take fields out of a chat's body; whether there were any."""
    left_out = [field for field in fields if body.pop(field, None) is not None]
    return bool(left_out)


def _whole(response: httpx2.Response) -> httpx2.Response:
    """A response with its body, of which no more is taken than an answer has: JSON that is cut off is none."""
    data = bytearray()
    try:
        for chunk in response.iter_bytes():
            data += chunk
            if len(data) > LARGEST_ANSWER:
                break
    finally:
        response.close()
    kept = {name: value for name, value in response.headers.items() if name in ("location", "retry-after")}
    return httpx2.Response(response.status_code, headers=kept, content=bytes(data), request=response.request)


def _bounded(response: httpx2.Response) -> bytes:
    data = b""
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > LARGEST_ANSWER:
            raise BrokenStream
    return data


def _said(response: httpx2.Response) -> str:
    return complaint(_json_of(response))


def _json_of(response: httpx2.Response) -> Any:
    """The body as JSON; None if it is none."""
    try:
        return response.json()
    except (ValueError, RecursionError, httpx2.ResponseNotRead):
        return None


def _unreachable(error: Exception, request: ServerRequest) -> str:
    """Why a server was not reached, in a sentence."""
    host = request.host
    if isinstance(error, httpx2.ConnectTimeout):
        return f"{host} cannot be reached: it did not answer within {CONNECT_S:.0f} s."
    if isinstance(error, httpx2.TimeoutException):
        seconds = request.patience.stall_s
        return f"{host} stalled: nothing came from it for {seconds:g} s. Nothing is lost here: ask again."
    reason = str(error) if isinstance(error, httpx2.ConnectError) else type(error).__name__
    if "CERTIFICATE" in reason.upper():
        return f"{host} shows a certificate that cannot be trusted. Nothing was sent. SSL_CERT_FILE names your own."
    if isinstance(error, httpx2.ConnectError):
        reason = _ERRNO.sub("", reason)[:120]
        return f"{host} cannot be reached: {reason}. Is it running, and the address right?"
    return f"The connection to {host} broke off ({reason}). Nothing is lost here: ask again."


def _say_waiting(text: str) -> None:
    _say({"waiting": text})


def _say_refused(fields: Iterable[str]) -> None:
    _say({"refused": sorted(fields)})


def _say(values: dict[str, Any]) -> None:
    print(json.dumps(values), flush=True)


if __name__ == "__main__":
    sys.exit(main())
