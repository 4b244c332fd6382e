"""What a reading process sends that a document has taken over: neither time nor memory of the parent's is its own."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

import pytest

from app.ingest.child import child_process
from app.ingest.child.child_process import ChildProcess, ChildStopped
from app.ingest.isolate import never


def half_a_message(connection: Connection) -> None:
    os.write(connection.fileno(), b"\0\0")
    time.sleep(600)


def far_too_much(connection: Connection) -> None:
    connection.send_bytes(bytes(1 << 20))
    time.sleep(600)


@pytest.mark.skipif(sys.platform == "win32", reason="there a message comes whole or not at all")
@pytest.mark.parametrize("what", [half_a_message, far_too_much])
def test_a_message_that_does_not_end_stops_the_process(
    monkeypatch: pytest.MonkeyPatch, what: Callable[[Connection], None]
) -> None:
    monkeypatch.setattr(child_process, "MESSAGE_SECONDS", 0.5)
    monkeypatch.setattr(child_process, "LARGEST_MESSAGE", 1 << 16)
    with ChildProcess(what, (), 1 << 30) as child, pytest.raises(ChildStopped):
        child.receive_bytes(60, never)
