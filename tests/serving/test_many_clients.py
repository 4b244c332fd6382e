"""Many clients at once: each gets its own answers in its turn, and what is too much is refused as clients know it."""

from __future__ import annotations

import json
import socket
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, closing

import pytest
from client_crowd import LEFT, crowd, settle
from client_crowd import Door as CrowdDoor
from documents import Nest, PageSpec, Text, write_pdf
from reading_children import reading_children
from serving_door import TOKEN, Door

from app.ingest.isolate import DEFAULT_LIMITS
from app.ingest.processes import process_count
from app.serving import access, server


def test_each_of_a_crowd_gets_its_own_answers(door: Door) -> None:
    """Ten clients, some of which go away, and one that asks for more than its turn: tests/benchmarks/many_clients.py
    has fifty for five minutes."""
    at = CrowdDoor(door.port, TOKEN)
    served = settle(at, door.folder, 10)
    outcomes = crowd(at, served, 3.0, greedy=20, patience=1.0, pause=0.2)
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
    wait_until(lambda: len(reading_children()) == others)
    added = door.send("GET", "/api/documents")[1]["documents"]
    assert not [one for one in added if one["name"].startswith("hangs")], "nobody wishes it any more"


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for what other threads do."""
    end = time.monotonic() + 60
    while not is_so() and time.monotonic() < end:
        time.sleep(0.02)
    assert is_so()
