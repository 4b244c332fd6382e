"""A crowd of clients against a running server: what each one asked, what came of it, and whether it was its own.

Every client has a document of its own about a town that no other document names, and its own chat whose answer was
asked for before, alone. So an answer that belongs to another client is seen as such, whatever the model writes.
"""

from __future__ import annotations

import json
import random
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from itertools import product
from pathlib import Path
from typing import Any

from documents import text_pdf

TOWNS = [
    "".join(parts)
    for parts in product(
        ("Bor", "Dal", "Fen", "Gil", "Hur", "Kol", "Mer", "Nov", "Pel", "Tar"),
        ("wick", "stead", "mouth", "ley", "garth", "holm"),
    )
]
LEFT = 0
"""In the place of a status: the client went away."""
ENDED_EARLY = "the stream ended before its end"
SLOWEST_S = 1800.0
"""After which a client takes its request for lost."""


@dataclass(frozen=True, slots=True)
class Served:
    """A client's own document in the server's library, and its own chat."""

    town: str
    document: int
    text: str
    chat: str
    """What the model answers to `chat_about`, asked alone."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one request."""

    client: str
    kind: str
    """"ask", "ask streamed", "search" or "chat"; with LEFT what it would have been."""
    status: int
    waited: float
    """Seconds until the first of the answer."""
    took: float
    ended: float
    """By the clock of `time.monotonic`."""
    fault: str = ""
    """Why it is not what it should be; "" if it is."""


@dataclass(frozen=True, slots=True)
class Door:
    """Where the server is."""

    port: int
    token: str

    def open(self, timeout: float = SLOWEST_S) -> HTTPConnection:
        """A connection to it."""
        return HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def send(self, connection: HTTPConnection, path: str, body: Mapping[str, Any], client: str) -> None:
        """A request, whose answer is still to be read."""
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        connection.request("POST", path, json.dumps(body), {**headers, "X-Pincite-Client": client})

    def ask(self, path: str, body: Mapping[str, Any], client: str = "first") -> Any:
        """A request that must be answered."""
        with closing(self.open()) as connection:
            self.send(connection, path, body, client)
            response = connection.getresponse()
            content = response.read()
            assert response.status == 200, content[:300]
            return json.loads(content)


def chat_about(town: str) -> dict[str, Any]:
    """A chat that goes the same way each time."""
    return {"messages": [{"role": "user", "content": f"Tell of the harbour of {town}."}], "max_tokens": 8}


def settle(door: Door, folder: Path, count: int) -> list[Served]:
    """Give each of so many clients a document, and ask its chat alone."""
    served = []
    for number, town in enumerate(TOWNS[:count]):
        text = f"The harbour of {town} has a lighthouse. It stands {number + 11} metres high. It was built of slate."
        added = door.ask("/api/documents", {"path": str(text_pdf(folder / f"{town}.pdf", [text]))})
        chat = door.ask("/v1/chat/completions", chat_about(town))["choices"][0]["message"]["content"]
        served.append(Served(town, added["id"], text, chat))
    return served


def crowd(
    door: Door,
    served: Sequence[Served],
    seconds: float,
    *,
    greedy: int,
    patience: float,
    pause: float,
    least: int = 0,
    seed: int = 0,
) -> list[Outcome]:
    """Every client asks one thing after the other until the time is over; what was begun by then is waited for.

    Args:
        door: The server.
        served: A client for each.
        seconds: How long requests are begun.
        greedy: How many requests one more client has under way at once, all for the first document.
        patience: Seconds after which clients that go away have gone.
        pause: Seconds that a client rests before it asks again what was refused.
        least: How many requests each client begins, but for the greedy one, however long they take.
        seed: Of what is drawn by lot.
    """
    end = time.monotonic() + seconds
    stop = threading.Event()

    def client(name: str, own: Served, number: int) -> list[Outcome]:
        lots = random.Random(seed * 1000 + number)
        found: list[Outcome] = []
        while (len(found) < (name != "greedy") * least or time.monotonic() < end) and not stop.is_set():
            found.append(_one(door, own, name, lots, patience, f"{number}.{len(found)}"))
            if found[-1].status in (429, 503):
                time.sleep(pause * (0.5 + lots.random()))
        return found

    clients = [(own.town, own, number) for number, own in enumerate(served)]
    clients += [("greedy", served[0], len(served) + number) for number in range(greedy)]
    with ThreadPoolExecutor(len(clients)) as pool:
        futures = [pool.submit(client, *one) for one in clients]
        try:
            return [outcome for future in futures for outcome in future.result()]
        finally:
            stop.set()


def _one(door: Door, own: Served, client: str, lots: random.Random, patience: float, nonce: str) -> Outcome:
    """One request, of a kind that is drawn by lot; one in eight clients does not wait for its answer."""
    kind = lots.choice(["ask", "ask streamed", "chat", "chat", "search"])
    leaves = lots.random() * patience if client != "greedy" and lots.random() < 1 / 8 else None
    question = f"How high is the lighthouse of {own.town}, asks {nonce}?"
    path, body = {
        "ask": ("/api/ask", {"documents": [own.document], "question": question}),
        "ask streamed": ("/api/ask", {"documents": [own.document], "question": question, "stream": True}),
        "chat": ("/v1/chat/completions", {**chat_about(own.town), "stream": True}),
        "search": ("/api/search", {"words": own.town}),
    }[kind]
    began = time.monotonic()
    with closing(door.open(SLOWEST_S if leaves is None else max(0.01, leaves))) as connection:
        try:
            door.send(connection, path, body, client)
            response = connection.getresponse()
            waited = time.monotonic() - began
            if leaves is not None and response.status == 200:
                response.read(lots.randrange(1, 200))  # some of it
                return Outcome(client, kind, LEFT, waited, waited, time.monotonic())
            content = response.read()
        except OSError as error:  # TimeoutError is one
            took = time.monotonic() - began
            fault = "" if leaves is not None and isinstance(error, TimeoutError) else f"it was lost: {error!r}"
            return Outcome(client, kind, LEFT, took, took, time.monotonic(), fault)
    took = time.monotonic() - began
    if response.status != 200:
        fault = _fault_of_refusal(response, content)
        return Outcome(client, kind, response.status, waited, took, time.monotonic(), fault)
    if kind in ("ask streamed", "chat") and b'"code": "queue_full"' in content:  # it made room while it waited
        return Outcome(client, kind, 429, waited, took, time.monotonic())
    waited = waited if b"Waiting:" not in content else took
    return Outcome(client, kind, 200, waited, took, time.monotonic(), _fault(kind, own, question, content))


def _fault_of_refusal(response: HTTPResponse, content: bytes) -> str:
    """Nothing, if it was refused for being too much, in the words and with the header that clients know."""
    try:
        code = json.loads(content)["error"]["code"]
    except (ValueError, KeyError, TypeError):
        return f"{response.status} without an error that clients can read: {content[:100]!r}"
    if (response.status, code) not in ((429, "queue_full"), (503, "too_many_requests")):
        return f"{response.status} {code}"
    return "" if (response.getheader("Retry-After") or "").isdigit() else "nothing says when to try again"


def _fault(kind: str, own: Served, question: str, content: bytes) -> str:
    """What is wrong with an answer; "" if it is the client's own, and whole."""
    if kind == "search":
        hits = json.loads(content)["hits"]
        return "" if [hit["document_id"] for hit in hits] == [own.document] else f"other pages were found: {hits}"
    if kind == "chat":
        *pieces, last = _data_of(content)
        choices = [choice for piece in map(json.loads, pieces) for choice in piece["choices"]]
        text = "".join(choice["delta"].get("content", "") for choice in choices)
        if last != "[DONE]":
            return ENDED_EARLY
        return "" if text == own.chat else f"another chat: {text!r}, not {own.chat!r}"
    answer = json.loads(content if kind == "ask" else list(_data_of(content))[-1])
    if "answer" not in answer:
        return ENDED_EARLY
    if answer["question"] != question:
        return f"the answer to {answer['question']!r}, not {question!r}"
    if [about["document_id"] for about in answer["coverage"]["documents"]] != [own.document]:
        return "it was read in other documents"
    pins = [*answer["citations"], *answer["nearest"]]
    if any(pin["document_id"] != own.document or " ".join(pin["quote"].split()) not in own.text for pin in pins):
        return f"pins of another document: {pins}"
    return "" if pins else "it has no pin"


def _data_of(content: bytes) -> Iterator[str]:
    """The data of a stream's events."""
    for line in content.decode().split("\n"):
        if line.startswith("data: "):
            yield line.removeprefix("data: ")
