"""The HTTP API: an OpenAI-compatible door to the local model, and one to the library's answers with pins.

Doorkeeper (token, host, size) ──> route ──> body checked by its schema ──> library, in a thread of its own
                                                                      └──> work queue ──> events ──> response
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from app.assistant.assistant import Assistant
from app.assistant.export.answer_json import answer_json
from app.assistant.extraction.extraction import Extracted
from app.assistant.extraction.record_json import extraction_json
from app.assistant.forgetting import forget_document
from app.assistant.records import Answered, AnswerText, Stage, StepTaken
from app.errors import Cancelled, PinciteError, UsageError
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineInfo, Generated, GeneratedText
from app.inference.tokenizer import Tokenizer
from app.ingest.limits import Limits
from app.ingest.processes import Processes, process_count
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document
from app.log import get_log
from app.paths import Paths
from app.serving.access import BodyTooLarge, Doorkeeper, refusal
from app.serving.bodies import checked_body
from app.serving.chat import (
    Asked,
    answer_object,
    as_request,
    first_piece,
    last_pieces,
    next_piece,
    read_chat,
    read_completion,
    write,
)
from app.serving.failures import as_refusal
from app.serving.library_doors import (
    asking,
    documents_json,
    extracting,
    find_document,
    forgetting,
    search_json,
    step_json,
    summarizing,
    with_documents,
)
from app.serving.schemas import openapi
from app.serving.waiting import events_of
from app.serving.work_queue import CancelCheck, QueueFull, Work, WorkQueue

ANY_MODEL = "local"
"""What clients may call the one that is served; it answers whatever they say."""
STOPPED = "The server was stopped."
_LOG = get_log("serving")


@dataclass(frozen=True, slots=True)
class Served:
    """What the routes work with."""

    library: Library
    paths: Paths
    limits: Limits
    queue: WorkQueue
    info: EngineInfo
    tokenizer: Tokenizer
    is_stopping: CancelCheck
    """Whether the server is to end: what is being done ends then, too."""


def make_app(served: Served, token: str) -> Doorkeeper:
    """The ASGI application. `token`: what every request must bring."""
    routes = _Routes(served)
    app = Starlette(
        routes=[
            Route("/health", _health),
            Route("/openapi.json", _openapi),
            Route("/v1/models", routes.models),
            Route("/v1/models/{model:path}", routes.model),
            Route("/v1/chat/completions", routes.chat, methods=["POST"]),
            Route("/v1/completions", routes.completion, methods=["POST"]),
            Route("/api/documents", routes.documents, methods=["GET"]),
            Route("/api/documents", routes.add, methods=["POST"]),
            Route("/api/documents/{id:int}", routes.delete, methods=["DELETE"]),
            Route("/api/ask", routes.ask, methods=["POST"]),
            Route("/api/summarize", routes.summarize, methods=["POST"]),
            Route("/api/extract", routes.extract, methods=["POST"]),
            Route("/api/search", routes.search, methods=["POST"]),
        ],
        exception_handlers={
            PinciteError: _pincite_error,
            HTTPException: _http_error,
            BodyTooLarge: _too_large,
            QueueFull: _queue_full,
            ClientDisconnect: _went_away,
            Exception: _failed,
        },
    )
    return Doorkeeper(app, token)


async def _health(request: HttpRequest) -> Response:
    return JSONResponse({"status": "ok"})


async def _openapi(request: HttpRequest) -> Response:
    return JSONResponse(openapi())


class _Routes:
    """What is done for each path."""

    def __init__(self, served: Served) -> None:
        self._served = served
        self._processes = Processes(process_count(served.limits))
        self._adding = anyio.CapacityLimiter(self._processes.count)  # threads of its own: searches do not wait for it

    async def models(self, request: HttpRequest) -> Response:
        return JSONResponse({"object": "list", "data": [self._about()]})

    async def model(self, request: HttpRequest) -> Response:
        if (asked := request.path_params["model"]) not in (self._served.info.model, ANY_MODEL):
            said = f"There is no model {asked[:100]!r}: {self._served.info.model} is served."
            return refusal(404, said, "model_not_found")
        return JSONResponse(self._about())

    def _about(self) -> dict[str, Any]:
        """The model that is served, as OpenAI's API describes one."""
        info = self._served.info
        about = {"id": info.model, "object": "model", "created": 0, "owned_by": "local", "weights": info.weights}
        return about | {"context_length": info.context_length, "device": info.device}

    async def documents(self, request: HttpRequest) -> Response:
        return JSONResponse(await _in_thread(lambda: documents_json(self._served.library)))

    async def add(self, request: HttpRequest) -> Response:
        body = await checked_body(request, "AddDocument")
        path = Path(body["path"])
        if not path.is_absolute():
            raise UsageError("The path of a document begins at the root of the file system.")

        def add() -> Any:
            for event in add_document(
                self._served.library,
                path,
                password=body.get("password"),
                limits=self._served.limits,
                cancelled=lambda: gone.is_set() or self._served.is_stopping(),
                processes=self._processes,
            ):
                if isinstance(event, DocumentAdded):
                    return event.document.to_json()
            raise AssertionError("adding a document ends with DocumentAdded")

        gone = threading.Event()
        watching = asyncio.create_task(_note_when_gone(request, gone))
        try:
            return JSONResponse(await anyio.to_thread.run_sync(add, limiter=self._adding, abandon_on_cancel=True))
        except Cancelled:
            return _gone() if gone.is_set() else as_refusal(Cancelled(STOPPED))
        finally:
            gone.set()
            watching.cancel()

    async def delete(self, request: HttpRequest) -> Response:
        served, number = self._served, int(request.path_params["id"])

        def delete() -> Any:
            document = find_document(served.library, number)
            forget_document(served.library, served.paths, document.id)
            return document.to_json()

        return JSONResponse({"documents": [await _in_thread(delete)]})

    async def search(self, request: HttpRequest) -> Response:
        body = await checked_body(request, "Search")
        return JSONResponse(await _in_thread(lambda: search_json(self._served.library, body)))

    async def ask(self, request: HttpRequest) -> Response:
        sent = await checked_body(request, "Ask")
        body = await _in_thread(lambda: with_documents(self._served.library, sent))
        return await self._answered(request, body, asking(body))

    async def summarize(self, request: HttpRequest) -> Response:
        body = await checked_body(request, "Summarize")
        await self._check_documents(body)
        return await self._answered(request, body, summarizing(body))

    async def extract(self, request: HttpRequest) -> Response:
        body = await checked_body(request, "Extract")
        work = extracting(body)
        await self._check_documents(body)
        async for event in self._events_with_documents(request, body, work):
            if isinstance(event, Extracted):
                return JSONResponse(extraction_json(event.extraction))
        return _gone()

    async def chat(self, request: HttpRequest) -> Response:
        body = await checked_body(request, "Chat")
        return await self._generated(request, body, read_chat(body))

    async def completion(self, request: HttpRequest) -> Response:
        body = await checked_body(request, "Completion")
        return await self._generated(request, body, read_completion(body))

    async def _generated(self, request: HttpRequest, body: Mapping[str, Any], asked: Asked) -> Response:
        """The answer of a chat or a completion, whole or in pieces."""
        served, model = self._served, self._served.info.model
        # Before it waits: a text that is too long is refused at once.
        put = await _in_thread(lambda: as_request(asked, served.tokenizer, served.info))

        def work(engine: EngineProcess, assistant: Assistant, cancelled: CancelCheck) -> Iterator[Any]:
            return write(asked, put, engine, cancelled)

        events = self._events(request, body, work)
        if not asked.stream:
            async for event in events:
                if isinstance(event, Generated):
                    return JSONResponse(answer_object(asked, event, model, len(put.prompt_ids)))
            return _gone()
        first = await anext(events, None)
        if first is None:
            return _gone()

        async def pieces() -> AsyncIterator[str]:
            if (opening := first_piece(asked, model)) is not None:
                yield _data(opening)
            try:
                async for event in _with_first(first, events):
                    if isinstance(event, GeneratedText):
                        yield _data(next_piece(asked, model, event.text))
                    elif isinstance(event, Stage):
                        yield f": {event.text}\n\n"  # a comment, which clients pass over
                    elif isinstance(event, Generated):
                        for piece in last_pieces(asked, model, event, len(put.prompt_ids)):
                            yield _data(piece)
                        yield "data: [DONE]\n\n"
            except (PinciteError, QueueFull) as error:
                yield _data(_error_json(error))

        return StreamingResponse(pieces(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def _answered(self, request: HttpRequest, body: Mapping[str, Any], work: Work) -> Response:
        """An answer with pins, whole or by events."""
        events = self._events_with_documents(request, body, work)
        if not body.get("stream"):
            async for event in events:
                if isinstance(event, Answered):
                    return JSONResponse(answer_json(event.answer))
            return _gone()
        first = await anext(events, None)
        if first is None:
            return _gone()

        async def pieces() -> AsyncIterator[str]:
            try:
                async for event in _with_first(first, events):
                    if isinstance(event, Stage):
                        yield _event("stage", {"text": event.text, "done": event.done, "total": event.total})
                    elif isinstance(event, StepTaken):
                        yield _event("step", step_json(event.step))
                    elif isinstance(event, AnswerText):
                        yield _event("text", {"text": event.text, "replace": event.replace})
                    elif isinstance(event, Answered):
                        yield _event("answer", answer_json(event.answer))
            except (PinciteError, QueueFull) as error:
                yield _event("error", _error_json(error))

        return StreamingResponse(pieces(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    def _events_with_documents(self, request: HttpRequest, body: Mapping[str, Any], work: Work) -> AsyncGenerator[Any]:
        """The events of some work with the documents that a body names."""
        served = self._served
        whole = forgetting(served.library, served.paths, body["documents"], work)
        return self._events(request, body, whole)

    def _events(self, request: HttpRequest, body: Mapping[str, Any], work: Work) -> AsyncGenerator[Any]:
        """The events of some work, for as long as its client is there and the server runs."""

        async def is_gone() -> bool:
            if self._served.is_stopping():
                raise Cancelled(STOPPED)
            return await request.is_disconnected()

        return events_of(self._served.queue, _client(request, body), work, is_gone)

    async def _check_documents(self, body: Mapping[str, Any]) -> None:
        """Raise DocumentMissing for a number that no document has."""
        library = self._served.library
        await _in_thread(lambda: [find_document(library, number) for number in body["documents"]])


def _client(request: HttpRequest, body: Mapping[str, Any]) -> str:
    """Whose turn a request takes: what it names, else its connection."""
    named = request.headers.get("x-pincite-client") or body.get("user")
    if isinstance(named, str) and named:
        return f"named {named[:200]}"
    return "connection {}:{}".format(*request.client) if request.client else "connection"


async def _note_when_gone(request: HttpRequest, gone: threading.Event) -> None:
    """Says so as soon as the client goes, whose wish then need not be done any more. Its body has been taken."""
    while (await request.receive())["type"] != "http.disconnect":
        continue
    gone.set()


async def _in_thread(work: Callable[[], Any]) -> Any:
    return await anyio.to_thread.run_sync(work)


async def _with_first(first: Any, others: AsyncGenerator[Any]) -> AsyncGenerator[Any]:
    """All events, of which the first was waited for: what is wrong with a request is said by a status of its own."""
    async with aclosing(others):
        yield first
        async for event in others:
            yield event


def _data(value: Mapping[str, Any]) -> str:
    return f"data: {json.dumps(value, ensure_ascii=False)}\n\n"


def _event(kind: str, value: Mapping[str, Any]) -> str:
    return f"event: {kind}\n{_data(value)}"


def _gone() -> Response:
    """For a client that is no longer there to read it."""
    return Response(status_code=499)


async def _went_away(request: HttpRequest, error: Exception) -> Response:
    """Of a client that goes while it sends."""
    return _gone()


async def _failed(request: HttpRequest, error: Exception) -> Response:
    _LOG.failure("request_failed", error)
    return refusal(500, "Something went wrong that should not; the log says what.", "failed")


async def _pincite_error(request: HttpRequest, error: Exception) -> Response:
    return as_refusal(error) if isinstance(error, PinciteError) else await _failed(request, error)


async def _http_error(request: HttpRequest, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    said = {404: "There is nothing at this path.", 405: "This path does not take this method."}
    message = said.get(status) or (error.detail if isinstance(error, HTTPException) else "Something went wrong.")
    return refusal(status, message, f"http_{status}", headers)


async def _too_large(request: HttpRequest, error: Exception) -> Response:
    return refusal(413, "More was sent than this server takes at once: 4 MB.", "too_large", {"Connection": "close"})


async def _queue_full(request: HttpRequest, error: Exception) -> Response:
    return _too_many(error) if isinstance(error, QueueFull) else await _failed(request, error)


def _too_many(error: QueueFull) -> JSONResponse:
    said = f"Too many requests wait already, or for too long; try again in {error.retry_s} s."
    return refusal(429, said, "queue_full", {"Retry-After": str(error.retry_s)})


def _error_json(error: PinciteError | QueueFull) -> Any:
    """What goes wrong after a stream has begun."""
    return json.loads(bytes((_too_many(error) if isinstance(error, QueueFull) else as_refusal(error)).body))
