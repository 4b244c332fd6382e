"""A server on a free port, with a real library, a tiny model in a process of its own, and real connections."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import documents
import pytest
from kept_documents import add

from app.assistant.assistant import Assistant
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.ingest.isolate import DEFAULT_LIMITS
from app.library.database import Library
from app.paths import Paths
from app.serving.http_app import Served, make_app
from app.serving.server import Port
from app.serving.work_queue import WorkQueue

TOKEN = "a-token-of-twenty-letters"
PAGES = ["The lamp stands in the hall of the old mill.", "Mrs Aubrey keeps the key of the mill."]


@dataclass(frozen=True)
class Door:
    """A running server."""

    port: int
    document: int
    """Number of a document with PAGES."""
    queue: WorkQueue
    engine: EngineProcess
    folder: Path

    def send(
        self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> tuple[int, Any]:
        """One request; its status, and its body as JSON where it is that."""
        content = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        sent = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", **(headers or {})}
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=120)) as connection:
            connection.request(method, path, content, sent)
            response = connection.getresponse()
            text = response.read()
        try:
            return response.status, json.loads(text)
        except ValueError:
            return response.status, text.decode()


@pytest.fixture(scope="session")
def door(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    folder = tmp_path_factory.mktemp("served")
    paths = Paths.under(folder / "data")
    stop, started = threading.Event(), threading.Event()

    with (
        Library.open(paths) as library,
        closing(EngineProcess.start(tiny_folder, EngineOptions(device="cpu"))) as engine,
    ):
        document = add(library, documents.text_pdf(folder / "mill.pdf", PAGES))
        with closing(WorkQueue(engine, Assistant(library, engine, {}, keeps_reading=False))) as queue:
            served = Served(library, paths, DEFAULT_LIMITS, queue, engine.info, engine.tokenizer, stop.is_set)
            app = make_app(served, TOKEN)
            port = Port(0)
            thread = threading.Thread(target=port.serve, args=(app, stop.is_set, started.set))
            thread.start()
            try:
                assert started.wait(300)
                yield Door(port.number, document, queue, engine, folder)
            finally:
                stop.set()
                thread.join(60)
                port.close()
