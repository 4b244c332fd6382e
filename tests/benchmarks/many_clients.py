"""Fifty clients at once against `pincite serve`: who waits how long, and does anything leak or get mixed up.

    python tests/benchmarks/many_clients.py MODEL_FOLDER [--clients 50] [--greedy 24] [--minutes 5]

Clients ask, search and chat, whole and streamed; one in eight goes away at a moment of its own; one more client has
many requests under way all the time (tests/client_crowd.py). What must hold: every answer is the client's own and
whole, everybody's turn comes round, what is too much is refused with 429 or 503 and a time to try again, memory does
not grow once it is warm, nothing is left when the crowd has gone, and whoever asks for /health is answered at once.
A result is kept in tests/benchmarks/results/; 1 if anything did not hold.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from client_crowd import LEFT, Door, Outcome, Served, crowd, settle
from measured import keep_result, machine

from app.inference.model_files import read_manifest

LOOKS_S = 1.0
WARM = 0.4
"""Of the time: memory is compared from then on."""
GROWTH = 1.1
"""The last fifth's memory by that of the fifth after `WARM`, at most."""


@dataclass(slots=True)
class Watched:
    """What was seen of the server while the crowd was there."""

    seconds: list[float] = field(default_factory=list)
    memory_mb: list[float] = field(default_factory=list)
    handles: list[int] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)
    health_s: list[float] = field(default_factory=list)


def main() -> int:
    """Run, print, keep."""
    parser = argparse.ArgumentParser(description="Have many clients at once ask pincite serve.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--greedy", type=int, default=24, help="requests that one more client has under way")
    parser.add_argument("--minutes", type=float, default=5.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with _serving(options.model, folder) as (process, door):
            served = settle(door, folder, options.clients)
            with _watching(process, door.port) as watched:
                began = time.monotonic()
                outcomes = crowd(
                    door, served, options.minutes * 60, greedy=options.greedy, patience=30.0, pause=2.0, seed=1
                )
                drained_s = time.monotonic() - began - options.minutes * 60
            after_s = _asked_alone(door, served[-1])
    sizes = {"clients": options.clients, "greedy": options.greedy, "minutes": options.minutes}
    result = {
        **machine(),
        **sizes,
        "model": read_manifest(options.model).name,
        **_summed(outcomes),
        **_held(watched),
        "seconds_to_drain": round(drained_s, 1),
        "seconds_alone_afterwards": round(after_s, 2),
    }
    result["faults"] = _faults(outcomes, result, served)
    print(json.dumps(result, indent=1))
    keep_result("many_clients", result)
    return 1 if result["faults"] else 0


@contextmanager
def _serving(model: Path, folder: Path) -> Iterator[tuple[psutil.Process, Door]]:
    """`pincite serve` with a library of its own."""
    command = [sys.executable, "-m", "app", "serve", "--json", "--port", "0", "--device", "cpu", "--model", str(model)]
    command += ["--data-dir", str(folder / "data"), "--token-file", str(folder / "token")]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        said = json.loads(server.stdout.readline())
        port = int(said["address"].rpartition(":")[2])
        yield psutil.Process(server.pid), Door(port, (folder / "token").read_text().strip())
    finally:
        server.terminate()
        server.wait(60)


@contextmanager
def _watching(process: psutil.Process, port: int) -> Iterator[Watched]:
    """Look at the server's processes, and ask whether it is well, once a second."""
    watched, over, began = Watched(), threading.Event(), time.monotonic()

    def look() -> None:
        while not over.wait(LOOKS_S):
            processes = [process, *process.children(recursive=True)]
            watched.seconds.append(time.monotonic() - began)
            watched.memory_mb.append(sum(_memory(one) for one in processes) / 1e6)
            watched.handles.append(process.num_fds() if hasattr(process, "num_fds") else process.num_handles())
            watched.threads.append(process.num_threads())
            asked = time.perf_counter()
            with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
                connection.request("GET", "/health")
                connection.getresponse().read()
            watched.health_s.append(time.perf_counter() - asked)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield watched
    finally:
        over.set()
        thread.join()


def _memory(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _asked_alone(door: Door, own: Served) -> float:
    """Seconds of one question when the crowd has gone: work for those who left would hold it back."""
    began = time.monotonic()
    door.ask("/api/ask", {"documents": [own.document], "question": f"How high is the lighthouse of {own.town}?"})
    return time.monotonic() - began


def _summed(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Counts, and waits of those who waited for a model's answer."""
    modest = [one for one in outcomes if one.client != "greedy" and one.kind != "search"]
    answered = [one for one in modest if one.status == 200]
    turns = Counter(one.client for one in answered)
    worst = [max(one.waited for one in answered if one.client == client) for client in turns]
    return {
        "requests": len(outcomes),
        "statuses": {
            "left" if status == LEFT else str(status): count
            for status, count in sorted(Counter(one.status for one in outcomes).items())
        },
        "by_kind": dict(Counter(one.kind for one in outcomes if one.status == 200)),
        "answers_of_a_client": [min(turns.values()), median(turns.values()), max(turns.values())],
        "answers_of_the_greedy_one": sum(
            one.client == "greedy" and one.status == 200 and one.kind != "search" for one in outcomes
        ),
        "refused_to_the_greedy_one": sum(one.client == "greedy" and one.status == 429 for one in outcomes),
        "refused_to_others": sum(one.client != "greedy" and one.status in (429, 503) for one in outcomes),
        "seconds_to_the_first_of_an_answer": _spread([one.waited for one in answered]),
        "longest_wait_of_each_client": _spread(worst),
        "seconds_of_a_search": _spread([one.took for one in outcomes if one.kind == "search" and one.status == 200]),
    }


def _held(watched: Watched) -> dict[str, Any]:
    """What the server took, once it was warm and at the end."""
    count = len(watched.seconds)
    warm, fifth = int(count * WARM), max(1, count // 5)
    return {
        "memory_mb": {
            "first": round(watched.memory_mb[0]),
            "warm": round(median(watched.memory_mb[warm : warm + fifth])),
            "last": round(median(watched.memory_mb[-fifth:])),
            "most": round(max(watched.memory_mb)),
        },
        "handles": {"warm": median(watched.handles[warm : warm + fifth]), "last": watched.handles[-1]},
        "threads": {"warm": median(watched.threads[warm : warm + fifth]), "last": watched.threads[-1]},
        "seconds_of_health": _spread(watched.health_s),
    }


def _spread(values: Sequence[float]) -> dict[str, float]:
    if not values:
        return {}
    ordered = sorted(values)
    at = {"least": 0, "median": len(ordered) // 2, "p95": int(len(ordered) * 0.95), "most": len(ordered) - 1}
    return {name: round(ordered[place], 2) for name, place in at.items()}


def _faults(outcomes: Sequence[Outcome], result: dict[str, Any], served: Sequence[Served]) -> list[str]:
    """What did not hold, of each kind some."""
    found = [f"{one.client}, {one.kind}, {one.status}: {one.fault[:300]}" for one in outcomes if one.fault][:20]
    turns = Counter(one.client for one in outcomes if one.status == 200 and one.kind != "search")
    if left := [own.town for own in served if not turns[own.town]]:
        found.append(f"never answered: {left}")
    memory = result["memory_mb"]
    if memory["last"] > GROWTH * memory["warm"]:
        found.append(f"memory grows: {memory}")
    if result["answers_of_the_greedy_one"] > 2 * result["answers_of_a_client"][2]:
        found.append("the greedy client had more than its turns")
    return found


if __name__ == "__main__":
    sys.exit(main())
