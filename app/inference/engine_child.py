"""The engine's child process: it answers the requests of engine_process.py, which draws what is said between both."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app.errors import EngineFailed, PinciteError
from app.inference.engine import Engine
from app.inference.engine_messages import Cancel, Close, Failure, Finished, Request
from app.inference.graph_opening import Opening
from app.inference.prefill import CancelCheck
from app.inference.requests import CompareRequest, EncodeRequest, EngineOptions, GenerateRequest, ReadRequest


def answer_parent(connection: Connection, folder: Path, options: EngineOptions, opening: Opening) -> None:
    """Load, then answer requests until told to close or the parent is gone. `opening`: the decoder's graph."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides what it means
    with contextlib.suppress(EOFError, OSError):  # the parent is gone
        try:
            engine = Engine.load(folder, options, opening)
        except Exception as error:
            connection.send(_to_failure(error))
            return
        connection.send(engine.info)
        _answer_requests(connection, engine)


def _answer_requests(connection: Connection, engine: Engine) -> None:
    while True:
        try:
            message = connection.recv()
        except (EOFError, OSError):
            raise
        except Exception as error:  # a request that holds what cannot be read here, such as rules of an unknown kind
            connection.send(_to_failure(error))
            continue
        if isinstance(message, Close):
            return
        if isinstance(message, Cancel):  # came after the end of its request
            continue
        try:
            for event in _start(engine, message, lambda: _is_cancelled(connection)):
                connection.send(event)
        except (EOFError, OSError):
            raise
        except Exception as error:
            connection.send(_to_failure(error))
        else:
            connection.send(Finished())


def _start(engine: Engine, request: Request, cancelled: CancelCheck) -> Iterator[Any]:
    if isinstance(request, EncodeRequest):
        return engine.encode(request, cancelled)
    if isinstance(request, CompareRequest):
        return engine.compare(request, cancelled)
    if isinstance(request, GenerateRequest):
        return engine.generate(request, cancelled)
    if isinstance(request, ReadRequest):
        return engine.read(request, cancelled)
    return engine.score(request, cancelled)


def _is_cancelled(connection: Connection) -> bool:
    """Whether the parent said so. Raises EOFError if it is gone, SystemExit if it wants the process to end."""
    if not connection.poll():
        return False
    if isinstance(connection.recv(), Close):
        raise SystemExit
    return True


def _to_failure(error: Exception) -> Failure:
    if isinstance(error, PinciteError):
        return Failure(type(error).__name__, str(error))
    if isinstance(error, MemoryError):
        return Failure(EngineFailed.__name__, "The model ran out of memory.")
    return Failure(EngineFailed.__name__, f"The model's process failed ({type(error).__name__}: {error}).")
