"""One model, many clients: their requests wait in a queue that is fair between clients, and are done one by one.

    client a   a1 a2 a3 ─┐
    client b   b1        ├──> a1 b1 c1 a2 c2 a3        each client's turn comes round, whatever the others ask
    client c   c1 c2    ─┘

A request whose client has gone is taken out of the queue, or stopped between two steps of the model. Where the queue is
full, whoever has fewer requests in it than another takes the place of that one's last: a few who ask much keep nobody
out. What would wait too long, by the time that the last requests took, is refused at once, with a time to try again:
that is better than to be kept waiting for nothing. The model runs in the queue's thread; events reach whoever asked
through a callback, which is called in that thread, or in that of whoever took the place.
"""

from __future__ import annotations

import math
import statistics
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from app.assistant.assistant import Assistant
from app.errors import Cancelled, EngineFailed, PinciteError
from app.inference.engine_process import EngineProcess
from app.log import get_log

MOST_WAITING = 64
"""Requests of all clients."""
MOST_OF_ONE = 16
"""Requests of one client."""
ALWAYS_BEFORE = 2
"""With so many requests before it, or fewer, a request is taken, however long it has to wait."""
REMEMBERED = 10
"""Requests by which it is told how long one takes."""
LATEST_RETRY_S = 60
"""Seconds after which at the latest it is worth trying again."""

_LOG = get_log("serving")

CancelCheck = Callable[[], bool]
Work = Callable[[EngineProcess, Assistant, CancelCheck], Iterator[Any]]
"""What a request has the model do: yields its events."""


class QueueFull(Exception):
    """More requests wait than are taken, or for longer."""

    def __init__(self, retry_s: float) -> None:
        """`retry_s`: seconds after which there may be room."""
        super().__init__()
        self.retry_s = min(max(1, math.ceil(retry_s)), LATEST_RETRY_S)


@dataclass(frozen=True, slots=True)
class Wait:
    """What a request waits for."""

    before: int
    """Requests that are done before it, as far as they are there by now."""
    seconds: float
    """How long that takes, going by the last requests; 0: nothing has been done yet."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The last event of every request."""

    error: PinciteError | QueueFull | None
    """Why it came to nothing; None: it did not."""


class Request:
    """A request that waits or is being done."""

    def __init__(self, client: str, work: Work, deliver: Callable[[Any], None]) -> None:
        """`deliver` gets every event, the last one a Finished. It must not block."""
        self.client, self.work, self.deliver = client, work, deliver
        self._gone = threading.Event()

    def cancel(self) -> None:
        """The client has gone, or wants no answer any more. May be called again, and late."""
        self._gone.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody waits for it."""
        return self._gone.is_set()


class WorkQueue:
    """The queue with its thread. Close it to end both; the engine is its owner's to close."""

    def __init__(self, engine: EngineProcess, assistant: Assistant, longest_wait_s: float = math.inf) -> None:
        """`longest_wait_s`: seconds that a request is to wait for its turn at most, as far as that can be told."""
        self._engine, self._assistant, self._longest_wait_s = engine, assistant, longest_wait_s
        self._took: deque[float] = deque(maxlen=REMEMBERED)
        """Seconds of the last requests that were answered."""
        self._waiting: OrderedDict[str, deque[Request]] = OrderedDict()
        """The client at the front is the next one."""
        self._current: Request | None = None
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="pincite-work-queue", daemon=True)
        self._thread.start()

    def submit(self, request: Request) -> None:
        """Put a request into the queue. Raises QueueFull; one whose place it takes ends with that."""
        displaced: Request | None = None
        with self._changed:
            self._drop_cancelled()
            own = len(self._waiting.get(request.client, ()))
            if self._closed or own >= MOST_OF_ONE:
                raise QueueFull(self._wait(request.client, 0).seconds)
            wait = self._wait(request.client, own)
            if wait.before > ALWAYS_BEFORE and wait.seconds > self._longest_wait_s:
                raise QueueFull(wait.seconds - self._longest_wait_s)
            if sum(map(len, self._waiting.values())) >= MOST_WAITING:
                most = max(self._waiting.values(), key=len)
                if len(most) <= own + 1:
                    raise QueueFull(self._each_s)
                displaced = most.pop()
            self._waiting.setdefault(request.client, deque()).append(request)
            self._changed.notify()
        if displaced is not None:
            displaced.deliver(Finished(QueueFull(self._each_s)))

    def wait_of(self, request: Request) -> Wait | None:
        """What a request waits for; None: its turn has come, or it waits no more."""
        with self._changed:
            self._drop_cancelled()
            own = self._waiting.get(request.client, ())
            return self._wait(request.client, own.index(request)) if request in own else None

    @property
    def waiting(self) -> int:
        """How many requests wait, without the one that is being done."""
        with self._changed:
            self._drop_cancelled()
            return sum(map(len, self._waiting.values()))

    def close(self) -> None:
        """Stop what is being done, and end what waits with Cancelled."""
        with self._changed:
            self._closed = True
            left = [request for requests in self._waiting.values() for request in requests]
            self._waiting.clear()
            if self._current is not None:
                self._current.cancel()
            self._changed.notify()
        for request in left:
            request.deliver(Finished(Cancelled("The server was stopped.")))
        self._thread.join()

    def _wait(self, client: str, earlier: int) -> Wait:
        """What a client's request waits for that has so many of its own before it. The caller holds the lock.

        In each round every client has a turn; those behind it in the first have one fewer by then.
        """
        before, is_ahead = earlier + (self._current is not None), True
        for other, requests in self._waiting.items():
            is_ahead = is_ahead and other != client
            before += 0 if other == client else min(len(requests), earlier + is_ahead)
        return Wait(before, before * self._each_s)

    @property
    def _each_s(self) -> float:
        """How long a request takes, by the last ones; 0: none was done yet."""
        return statistics.median(self._took) if self._took else 0.0

    def _drop_cancelled(self) -> None:
        """Take out what nobody waits for. The caller holds the lock."""
        for client, requests in list(self._waiting.items()):
            left = deque(request for request in requests if not request.is_cancelled)
            if left:
                self._waiting[client] = left
            else:
                del self._waiting[client]

    def _next(self) -> Request | None:
        """The next request in turn; None when the queue is closed."""
        with self._changed:
            while True:
                self._current = None
                self._drop_cancelled()
                if self._closed:
                    return None
                if self._waiting:
                    client, requests = next(iter(self._waiting.items()))
                    self._current = requests.popleft()
                    del self._waiting[client]
                    if requests:
                        self._waiting[client] = requests  # at the end: the others come first
                    return self._current
                self._changed.wait()

    def _run(self) -> None:
        while (request := self._next()) is not None:
            error: PinciteError | None = None
            began = time.monotonic()
            try:
                for event in request.work(self._engine, self._assistant, lambda: request.is_cancelled):
                    request.deliver(event)
            except PinciteError as failure:
                error = failure
            except Exception as failure:
                # Whatever it is, the next client is answered; the log says where it came from.
                _LOG.failure("request_failed", failure)
                error = PinciteError("Something went wrong that should not; the log says what.")
            if isinstance(error, EngineFailed):
                error = self._revived(error)
            if error is None and not request.is_cancelled:
                with self._changed:
                    self._took.append(time.monotonic() - began)
            request.deliver(Finished(error))

    def _revived(self, error: EngineFailed) -> EngineFailed:
        """Start the engine again for the next request, if it has died."""
        if self._engine.is_alive():
            return error
        try:
            self._engine.restart()
        except PinciteError as failure:
            return EngineFailed(f"{error} It could not be started again: {failure}")
        return EngineFailed(f"{error} It was started again: ask once more.")
