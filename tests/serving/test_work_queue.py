"""The queue: turns come round, what is cancelled is not done, and one failure costs no other request."""

from __future__ import annotations

import asyncio
import itertools
import math
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import Cancelled, EngineFailed, UsageError
from app.serving.waiting import events_of
from app.serving.work_queue import LATEST_RETRY_S, MOST_OF_ONE, MOST_WAITING, Finished, QueueFull, Request, WorkQueue


class StoppedEngine:
    """An engine that lives, or has died and is started again."""

    def __init__(self) -> None:
        self.alive, self.starts = True, 0

    def is_alive(self) -> bool:
        return self.alive

    def restart(self) -> None:
        self.alive, self.starts = True, self.starts + 1


class Held:
    """A queue whose first request waits until it is let go, so that others gather behind it."""

    def __init__(self, longest_wait_s: float = math.inf) -> None:
        self.engine = StoppedEngine()
        self.queue = WorkQueue(self.engine, None, longest_wait_s)  # type: ignore[arg-type]  # nobody asks it
        self.done: list[Any] = []
        self.heard: queue.Queue[Any] = queue.Queue()
        self.hold()

    def hold(self) -> None:
        """Have the next request wait."""
        self._go, self._begun = threading.Event(), threading.Event()
        self.ask("holder", self._hold)
        assert self._begun.wait(60)

    def _hold(self, *_: Any) -> Iterator[Any]:
        self._begun.set()
        self._go.wait(600)
        yield from ()

    def ask(self, client: str, work: Any) -> Request:
        request = Request(client, work, self.heard.put)
        self.queue.submit(request)
        return request

    def name(self, name: str) -> Any:
        def work(*_: Any) -> Iterator[Any]:
            self.done.append(name)
            yield name

        return work

    def finish(self, count: int) -> list[Finished]:
        """Let go, and wait until so many requests are finished."""
        self._go.set()
        finished: list[Finished] = []
        while len(finished) < count:
            if isinstance(event := self.heard.get(timeout=60), Finished):
                finished.append(event)
        return finished


@pytest.fixture
def held() -> Iterator[Held]:
    made = Held()
    yield made
    made.finish(0)
    made.queue.close()


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from("abc"), max_size=20))
def test_each_clients_turn_comes_round(clients: list[str]) -> None:
    """Between two requests of one client, every other that waits gets one; a client's own keep their order."""
    held = Held()
    asked = [f"{client}{number}" for number, client in enumerate(clients)][: MOST_OF_ONE * 3]
    taken = {}
    for name in asked:
        if sum(other[0] == name[0] for other in taken) < MOST_OF_ONE:
            taken[name] = held.ask(name[0], held.name(name))
    waits = {name: held.queue.wait_of(request) for name, request in taken.items()}
    held.finish(len(taken) + 1)
    held.queue.close()
    assert sorted(held.done) == sorted(taken)
    assert {name: wait and wait.before for name, wait in waits.items()} == {
        name: place + 1 for place, name in enumerate(held.done)
    }
    for client in "abc":
        assert [name for name in held.done if name[0] == client] == [name for name in taken if name[0] == client]
        places = [place for place, name in enumerate(held.done) if name[0] == client]
        for before, after in itertools.pairwise(places):
            between = {name[0] for name in held.done[before + 1 : after]}
            still_waiting = {name[0] for name in held.done[after:]} - {client}
            assert still_waiting <= between


def test_one_client_cannot_fill_the_queue(held: Held) -> None:
    for number in range(MOST_OF_ONE):
        held.ask("greedy", held.name(f"g{number}"))
    with pytest.raises(QueueFull):
        held.ask("greedy", held.name("more"))
    held.ask("modest", held.name("m"))
    held.finish(MOST_OF_ONE + 2)
    assert held.done.index("m") == 1


def test_a_few_that_ask_much_keep_nobody_out(held: Held) -> None:
    """The queue is full of four clients' requests: others take the places of their last, and nothing is lost unsaid."""
    much = ["a", "b", "c", "d"]
    for number, client in itertools.product(range(MOST_WAITING // len(much)), much):
        held.ask(client, held.name(f"{client}{number}"))
    modest = [f"m{number}" for number in range(MOST_WAITING - len(much))]
    for name in modest:
        held.ask(name, held.name(name))
        assert held.queue.waiting == MOST_WAITING
    for client in ("late", "a"):
        with pytest.raises(QueueFull):
            held.ask(client, held.name("more"))
    finished = held.finish(1 + MOST_WAITING + len(modest))
    assert sum(isinstance(event.error, QueueFull) for event in finished) == len(modest)
    assert held.done == [*(f"{client}0" for client in much), *modest]


@pytest.fixture
def pass_s(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], Any]:
    """Requests that take so many seconds by the queue's clock, which else stands still."""
    now = [0.0]
    monkeypatch.setattr("app.serving.work_queue.time", SimpleNamespace(monotonic=lambda: now[0]))

    def work(seconds: float) -> Callable[..., Iterator[Any]]:
        def pass_them(*_: Any) -> Iterator[Any]:
            now[0] += seconds
            yield from ()

        return pass_them

    return work


def test_what_would_wait_too_long_is_refused_at_once_with_a_time_to_try_again(pass_s: Callable[[float], Any]) -> None:
    """Requests take a tenth of a second in the median, and may wait a quarter."""
    held = Held(longest_wait_s=0.25)
    held.ask("slow", pass_s(0.2))
    held.finish(2)
    held.hold()
    taken = [held.ask(client, held.name(client)) for client in "ab"]
    with pytest.raises(QueueFull) as refused:
        held.ask("c", held.name("c"))
    assert 1 <= refused.value.retry_s <= LATEST_RETRY_S
    taken[0].cancel()
    held.ask("c", held.name("c"))
    held.finish(3)
    assert held.done == ["b", "c"]
    held.queue.close()


def test_one_slow_request_and_those_that_were_given_up_say_nothing_of_the_others(
    pass_s: Callable[[float], Any],
) -> None:
    held = Held(longest_wait_s=0.25)
    held.ask("slow", pass_s(1))
    quick = [held.ask(f"quick{number}", held.name("quick")) for number in range(4)]
    held.finish(2 + len(quick))
    held.hold()
    for client in "abcdef":
        held.ask(client, held.name(client))
    held.finish(7)
    assert held.done[-6:] == [*"abcdef"]
    held.queue.close()


def test_what_is_cancelled_is_not_done_and_makes_room(held: Held) -> None:
    waiting = [held.ask("a", held.name(f"a{number}")) for number in range(MOST_OF_ONE)]
    waiting[3].cancel()
    held.ask("a", held.name("late"))
    held.finish(MOST_OF_ONE + 1)
    assert "a3" not in held.done
    assert held.done[-1] == "late"


def test_a_failure_reaches_its_own_client_and_the_next_is_answered(held: Held) -> None:
    def refuse(*_: Any) -> Iterator[Any]:
        raise UsageError("No.")
        yield

    def break_down(*_: Any) -> Iterator[Any]:
        raise RuntimeError("words of a document")
        yield

    def die(*_: Any) -> Iterator[Any]:
        held.engine.alive = False
        raise EngineFailed("The model's process has ended.")
        yield

    for work in (refuse, break_down, die, held.name("last")):
        held.ask("a", work)
    first, refused, broken, died, last = held.finish(5)
    assert (first.error, last.error) == (None, None)
    assert isinstance(refused.error, UsageError)
    assert "words of a document" not in str(broken.error)
    assert isinstance(died.error, EngineFailed)
    assert held.engine.starts == 1
    assert held.done == ["last"]


def test_closing_ends_what_waits_and_stops_what_runs() -> None:
    made = Held()
    stopped = threading.Event()

    def until_cancelled(engine: Any, assistant: Any, cancelled: Any) -> Iterator[Any]:
        started.set()
        while not cancelled():
            stopped.wait(0.01)
        raise Cancelled("Stopped.")
        yield

    started = threading.Event()
    made.ask("a", until_cancelled)
    made.ask("b", made.name("b"))
    made._go.set()
    assert started.wait(60)
    made.queue.close()
    errors = [event.error for event in made.finish(3)]
    assert [type(error) for error in errors if error is not None] == [Cancelled, Cancelled]
    assert made.done == []
    with pytest.raises(QueueFull):
        made.ask("c", made.name("c"))


def test_a_client_that_goes_is_noticed_while_events_come_one_upon_the_other() -> None:
    """An answer that is not streamed: its pieces come faster than it is looked for the client."""
    stopped = threading.Event()

    def endless(engine: object, assistant: object, cancelled: Callable[[], bool]) -> Iterator[int]:
        while not cancelled():
            yield 1
            time.sleep(0.01)
        stopped.set()

    async def is_gone() -> bool:
        return True

    async def wait_for_it(waited: WorkQueue) -> None:
        async for _ in events_of(waited, "a", endless, is_gone):
            pass

    with closing(WorkQueue(StoppedEngine(), None)) as waited:  # type: ignore[arg-type]  # nobody asks it
        asyncio.run(asyncio.wait_for(wait_for_it(waited), 300))
        assert stopped.wait(60)
