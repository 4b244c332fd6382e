"""Many clients at once: each gets its own answers in its turn, and what is too much is refused as clients know it."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import Any

import pytest
from client_crowd import LEFT, crowd, settle
from client_crowd import Door as CrowdDoor
from documents import Nest, PageSpec, Text, write_pdf
from reading_children import reading_children
from serving_door import TOKEN, Door

from app.ingest.isolate import DEFAULT_LIMITS
from app.ingest.processes import process_count
from app.library.database import Library
from app.paths import Paths
from app.serving import access, server, waiting
from app.serving.http_app import STOPPED, Served, make_app
from app.serving.server import Port
from app.serving.work_queue import Request


def test_each_of_a_crowd_gets_its_own_answers(door: Door) -> None:
    """Ten clients, some of which go away, and one that asks for more than its turn: tests/benchmarks/many_clients.py
    has fifty for five minutes."""
    at = CrowdDoor(door.port, TOKEN)
    served = settle(at, door.folder, 10)
    outcomes = crowd(at, served, 3.0, greedy=20, patience=1.0, pause=0.2, least=4)
    assert [one for one in outcomes if one.fault] == []
    answered = Counter(one.client for one in outcomes if one.status == 200 and one.kind != "search")
    assert set(answered) >= {own.town for own in served}, "everybody's turn came"
    assert any(one.status == LEFT for one in outcomes)
    assert {one.client for one in outcomes if one.status == 429} <= {"greedy"}
    wait_until(lambda: door.queue.waiting == 0)  # nothing is left of those that went away


def test_more_at_once_than_are_answered_is_said(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "MOST_AT_ONCE", 3)
    head = f"POST /api/search HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {TOKEN}\r\nContent-Length: 9\r\n"
    with ExitStack() as open_ones:
        for _ in range(3):
            unfinished = open_ones.enter_context(closing(socket.create_connection(("127.0.0.1", door.port), 60)))
            unfinished.sendall(f"{head}Content-Type: application/json\r\n\r\n".encode())
        wait_until(lambda: door.send("GET", "/api/documents")[0] == 503)
        with closing(CrowdDoor(door.port, TOKEN).open()) as connection:
            CrowdDoor(door.port, TOKEN).send(connection, "/api/search", {"words": "mill"}, "late")
            response = connection.getresponse()
            assert (response.status, response.getheader("Retry-After")) == (503, "5")
            assert "Too many requests" in json.load(response)["error"]["message"]
        assert door.send("GET", "/health")[0] == 200
    wait_until(lambda: door.send("GET", "/api/documents")[0] == 200)


def test_a_connection_that_says_nothing_is_closed(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "SILENT_S", 0.1)
    with closing(socket.create_connection(("127.0.0.1", door.port), 60)) as connection:
        connection.sendall(b"POST /api/ask HT")
        assert connection.recv(100) == b""


def test_a_client_that_says_no_more_is_answered_and_one_that_has_gone_waits_no_longer(door: Door) -> None:
    """Both look the same until something is sent to them."""
    body = json.dumps({"documents": [mill(door)], "question": "Who keeps the key?"})

    def ask(version: str) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", door.port), 60)
        head = f"POST /api/ask HTTP/{version}\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        head += f"Authorization: Bearer {TOKEN}\r\nContent-Length: {len(body)}\r\n\r\n"
        connection.sendall((head + body).encode())
        return connection

    with ExitStack() as until_answered:
        with held_up(door):
            listening, gone = until_answered.enter_context(closing(ask("1.1"))), [ask("1.1"), ask("1.0")]
            wait_until(lambda: door.queue.waiting == 3)
            listening.shutdown(socket.SHUT_WR)
            for connection in gone:
                connection.close()
            wait_until(lambda: door.queue.waiting == 1)
            old = ask("1.0")
            old.shutdown(socket.SHUT_WR)  # HTTP/1.0 has nothing that could be sent to find out
            assert old.recv(100) == b""
            old.close()
            time.sleep(0.5)
            assert door.queue.waiting == 1
        content = b"".join(iter(lambda: listening.recv(65536), b""))
    *interim, answer = content.split(b"HTTP/1.1 ")
    assert set(interim) == {b"", b"100 Continue\r\n\r\n"}
    assert answer.startswith(b"200 ") and b"Who keeps the key?" in answer


def test_who_waits_long_is_told_what_for(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "WAIT_TOLD_S", 0.3)
    at, asked = CrowdDoor(door.port, TOKEN), {"documents": [mill(door)], "question": "Who keeps the key?"}
    with closing(at.open()) as one, closing(at.open()) as other:
        with held_up(door):
            at.send(one, "/api/ask", {**asked, "stream": True}, "one")
            stream = one.getresponse()
            assert (stream.readline(), stream.readline()[:6]) == (b"event: stage\n", b"data: ")
            at.send(other, "/v1/completions", {"prompt": "The mill", "max_tokens": 2, "stream": True}, "other")
            pieces = other.getresponse()
            assert pieces.readline().startswith(b": Waiting: 2 requests come first")
        assert b"event: answer" in stream.read() and b"[DONE]" in pieces.read()


def test_a_text_that_is_too_long_is_refused_before_it_waits(door: Door) -> None:
    with held_up(door):
        status, said = door.send("POST", "/v1/completions", {"prompt": "word " * 40_000})
    assert (status, said["error"]["code"]) == (400, "context_length_exceeded")


def mill(door: Door) -> int:
    """A document with PAGES: other tests delete what they find."""
    status, document = door.send("POST", "/api/documents", {"path": str(door.folder / "mill.pdf")})
    assert status == 200
    return int(document["id"])


@contextmanager
def held_up(door: Door) -> Iterator[None]:
    """The model is busy for as long as the block lasts."""
    begun, over = threading.Event(), threading.Event()

    def work(*_: Any) -> Iterator[Any]:
        begun.set()
        over.wait(600)
        yield from ()

    door.queue.submit(Request("holder", work, lambda event: None))
    assert begun.wait(60)
    try:
        yield
    finally:
        over.set()


def test_what_many_add_shares_the_reading_processes_and_ends_with_who_wished_it(door: Door) -> None:
    others, most = len(reading_children()), process_count(DEFAULT_LIMITS)
    files = [
        write_pdf(door.folder / f"hangs {n}.pdf", [PageSpec([Text(60, 100, f"Words of {n}.")]), PageSpec([Nest(40)])])
        for n in range(4)
    ]
    at, counts = CrowdDoor(door.port, TOKEN), []
    with ExitStack() as open_ones:
        for file in files:
            connection = open_ones.enter_context(closing(at.open()))
            at.send(connection, "/api/documents", {"path": str(file)}, file.name)
        wait_until(lambda: len(reading_children()) == others + most)
        for _ in range(10):
            assert door.send("POST", "/api/search", {"words": "mill"})[0] == 200, "nobody else waits for it"
            counts.append(len(reading_children()) - others)
    assert max(counts) <= most
    wait_until(lambda: len(reading_children()) <= others)  # one of the others may have ended, too
    for _ in range(20):
        assert len(reading_children()) <= others, "none is started for who has gone, now that there is a place"
    added = door.send("GET", "/api/documents")[1]["documents"]
    assert not [one for one in added if one["name"].startswith("hangs")], "nobody wishes it any more"


def test_who_waits_when_the_server_is_stopped_is_told_so(door: Door) -> None:
    stop, started, others = threading.Event(), threading.Event(), {child.pid for child in reading_children()}
    file = write_pdf(door.folder / "hangs too.pdf", [PageSpec([Text(60, 100, "Words.")]), PageSpec([Nest(40)])])
    paths = Paths.under(door.folder / "data")
    asked = {"documents": [door.document], "question": "Where is the lamp?"}
    with Library.open(paths) as library, closing(Port(0)) as port, held_up(door):
        served = Served(
            library, paths, DEFAULT_LIMITS, door.queue, door.engine.info, door.engine.tokenizer, stop.is_set
        )
        thread = threading.Thread(target=port.serve, args=(make_app(served, TOKEN), stop.is_set, started.set))
        thread.start()
        assert started.wait(60)
        crowd = CrowdDoor(port.number, TOKEN)
        with closing(crowd.open()) as asks, closing(crowd.open()) as adds:
            crowd.send(asks, "/api/ask", asked, "asks")
            crowd.send(adds, "/api/documents", {"path": str(file)}, "adds")
            # Others, of a test before this one, may end meanwhile.
            wait_until(lambda: door.queue.waiting == 1 and any(child.pid not in others for child in reading_children()))
            stop.set()
            answers = [connection.getresponse() for connection in (asks, adds)]
            assert [answer.status for answer in answers] == [503, 503]
            assert all(json.load(answer)["error"]["message"] == STOPPED for answer in answers)
        thread.join(60)
        assert not thread.is_alive() and door.queue.waiting == 0


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for what other threads do."""
    end = time.monotonic() + 300
    while not is_so():  # asked once a turn: what was so may be otherwise a moment later
        assert time.monotonic() < end
        time.sleep(0.02)
