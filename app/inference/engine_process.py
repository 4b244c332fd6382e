"""The engine in a child process: whatever happens to it, the program lives on; ending it gives all its memory back.

    parent                                        child
    start ──────── spawn(folder, options) ──────> Engine.load
          <─────── EngineInfo | Failure ─────────
    generate ───── GenerateRequest ─────────────> Engine.generate
          <─────── ReadingProgress, GeneratedText, ..., Generated
          <─────── Finished | Failure ───────────
    (any time) ─── Cancel ──────────────────────> heard between two steps; ignored when idle
    close ──────── Close ───────────────────────> ends

The parent sends a request only after it heard the end of the one before, so a Cancel that comes too late is always read
before the next request. The child ends when the pipe closes, which the system does if the parent dies.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import threading
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from pickle import PickleError
from typing import TYPE_CHECKING, Any

from app.errors import EngineFailed, PinciteError
from app.inference.engine_messages import Cancel, Close, Failure, Finished, Request
from app.inference.gpu_build import run_engine
from app.inference.large_pages import large_pages_in_children
from app.inference.model_files import TOKENIZER, read_manifest
from app.inference.requests import (
    DEFAULT_OPTIONS,
    Compared,
    CompareRequest,
    Encoded,
    EncodeRequest,
    EncodingProgress,
    EngineInfo,
    EngineOptions,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingDone,
    ReadingNote,
    ReadingProgress,
    ReadRequest,
    Scored,
    ScoreRequest,
)
from app.inference.tokenizer import Tokenizer
from app.interrupts import interrupts_held_back

if TYPE_CHECKING:  # what it comes with (onnxruntime) is for the child
    from app.inference.prefill import CancelCheck

_LISTEN_S = 0.05
"""How often the parent asks `cancelled` while the child is silent."""

_CLOSE_S = 3.0
"""How long a child may take to end by itself."""


class EngineProcess:
    """The same requests as `Engine`, answered by a child process. One request at a time."""

    def __init__(self, folder: Path, options: EngineOptions) -> None:
        """Use `start`."""
        self._folder, self._options = folder, options
        self._busy = threading.Lock()
        self._process, self._connection = _spawn(folder, options)
        try:
            self.tokenizer = Tokenizer.load(folder / TOKENIZER)  # while the child loads the weights
            self.info: EngineInfo = self._receive_info()
        except BaseException:
            self.close()
            raise

    @classmethod
    def start(cls, folder: Path, options: EngineOptions = DEFAULT_OPTIONS) -> EngineProcess:
        """Start the child, load the model in it, and wait until it is ready. Errors: see `Engine.load`."""
        read_manifest(folder)  # a missing file is said before anything is started
        return cls(folder, options)

    def restart(self) -> None:
        """Start a fresh child with the same model, after the old one died or to forget what it read."""
        self.close()
        self._process, self._connection = _spawn(self._folder, self._options)
        try:
            self.info = self._receive_info()
        except BaseException:
            self.close()
            raise

    def generate(
        self, request: GenerateRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
        """See `Engine.generate`; also EngineFailed if the child dies."""
        return self._ask(request, cancelled)

    def read(
        self, request: ReadRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[ReadingProgress | ReadingNote | ReadingDone]:
        """See `Engine.read`; also EngineFailed if the child dies."""
        return self._ask(request, cancelled)

    def score(
        self, request: ScoreRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[ReadingProgress | ReadingNote | Scored]:
        """See `Engine.score`; also EngineFailed if the child dies."""
        return self._ask(request, cancelled)

    def compare(self, request: CompareRequest, cancelled: CancelCheck = lambda: False) -> Iterator[Compared]:
        """See `Engine.compare`; also EngineFailed if the child dies."""
        return self._ask(request, cancelled)

    def encode(
        self, request: EncodeRequest, cancelled: CancelCheck = lambda: False
    ) -> Iterator[EncodingProgress | Encoded]:
        """See `Engine.encode`; also EngineFailed if the child dies."""
        return self._ask(request, cancelled)

    def is_alive(self) -> bool:
        """Whether the child still runs."""
        return self._process.is_alive()

    def close(self) -> None:
        """End the child; its memory is free when this returns. May be called again."""
        with contextlib.suppress(OSError):
            self._connection.send(Close())
        self._process.join(_CLOSE_S)
        if self._process.is_alive():  # in the middle of a long step: nothing of worth is lost
            self._process.kill()
            self._process.join()
        self._connection.close()

    def _ask(self, request: Request, cancelled: CancelCheck) -> Iterator[Any]:
        if not self._busy.acquire(blocking=False):
            raise EngineFailed("The model is busy with another request.")
        try:
            self._send(request)
            yield from self._events(cancelled)
        finally:
            self._busy.release()

    def _events(self, cancelled: CancelCheck) -> Iterator[Any]:
        """Pass on what the child sends, until it has finished."""
        told = finished = False
        try:
            while True:
                if not told and cancelled():
                    self._send(Cancel())
                    told = True
                message = self._receive(_LISTEN_S)
                finished = isinstance(message, Finished | Failure)
                if isinstance(message, Failure):
                    raise _to_error(message)
                if finished:
                    return
                if message is not None:
                    yield message
        finally:
            if not finished:
                self._give_up()

    def _give_up(self) -> None:
        """Whoever listened is gone (dropped the iterator, Ctrl-C): the next request must find the child idle."""
        with contextlib.suppress(EngineFailed):
            self._send(Cancel())
            while not isinstance(self._receive(None), Finished | Failure):
                pass

    def _receive_info(self) -> EngineInfo:
        message = self._receive(None)
        if isinstance(message, Failure):
            raise _to_error(message)
        if not isinstance(message, EngineInfo):
            raise EngineFailed("The model's process did not answer as it should.")
        return message

    def _send(self, message: object) -> None:
        try:
            self._connection.send(message)
        except OSError as error:
            raise self._death() from error
        except (TypeError, ValueError, AttributeError, PickleError) as error:  # before anything was sent
            raise EngineFailed(f"The request cannot be sent to the model's process ({error}).") from error

    def _receive(self, timeout: float | None) -> Any:
        """The next message, or None after `timeout` seconds. Raises EngineFailed if the child is dead."""
        try:
            ready = wait([self._connection, self._process.sentinel], timeout)
            if self._connection in ready or self._connection.poll():
                return self._connection.recv()
        except (OSError, EOFError) as error:
            raise self._death() from error
        if ready:
            raise self._death()
        return None

    def _death(self) -> EngineFailed:
        self._process.join(_CLOSE_S)
        code = self._process.exitcode
        if code == -getattr(signal, "SIGKILL", 9):
            return EngineFailed(
                "The model's process was stopped from outside, most likely because the memory ran out. "
                "Close other programs, choose fewer pages, or take a smaller model."
            )
        return EngineFailed(f"The model's process has ended (exit code {code}).")


def _spawn(folder: Path, options: EngineOptions) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("spawn")
    connection, childs_end = context.Pipe()
    process = context.Process(target=run_engine, args=(childs_end, folder, options), name="pincite-engine", daemon=True)
    with interrupts_held_back(), large_pages_in_children():
        process.start()
    childs_end.close()
    return process, connection


def _to_error(failure: Failure) -> PinciteError:
    def all_kinds(kind: type[PinciteError]) -> Iterator[type[PinciteError]]:
        yield kind
        for narrower in kind.__subclasses__():
            yield from all_kinds(narrower)

    kinds = {kind.__name__: kind for kind in all_kinds(PinciteError)}
    return kinds.get(failure.kind, EngineFailed)(failure.sentence)
