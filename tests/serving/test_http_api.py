"""The HTTP API over real connections: pins that hold, clients made for others, and guests that mean no good."""

from __future__ import annotations

import json
import random
import socket
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import documents
import openai
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance
from serving_door import PAGES, TOKEN, Door

from app.errors import StorageError, UsageError
from app.paths import Paths
from app.serving.access import LARGEST_BODY, read_token
from app.serving.schemas import openapi


@pytest.fixture(scope="module")
def client(door: Door) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"http://127.0.0.1:{door.port}/v1", api_key=TOKEN, max_retries=0, timeout=120)


def test_the_official_client_chats_whole_and_in_pieces(client: openai.OpenAI) -> None:
    (model,) = client.models.list().data
    messages: Any = [{"role": "system", "content": "Be short."}, {"role": "user", "content": "What is a mill?"}]
    whole = client.chat.completions.create(model=model.id, messages=messages, max_tokens=12)
    text = whole.choices[0].message.content
    assert text
    assert whole.usage is not None and whole.usage.completion_tokens <= 12
    pieces = client.chat.completions.create(
        model=model.id, messages=messages, max_tokens=12, stream=True, stream_options={"include_usage": True}
    )
    chunks = list(pieces)
    joined = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert joined == text
    assert chunks[-1].usage is not None and chunks[-1].usage.completion_tokens == whole.usage.completion_tokens
    assert [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices][-1] == whole.choices[0].finish_reason
    completed = client.completions.create(model=model.id, prompt="A mill is", max_tokens=3)
    assert completed.usage is not None and completed.usage.completion_tokens == 3


def test_the_official_client_finds_the_model_by_its_name(client: openai.OpenAI) -> None:
    (listed,) = client.models.list().data
    assert client.models.retrieve(listed.id) == client.models.retrieve("local") == listed
    with pytest.raises(openai.NotFoundError, match="There is no model 'gpt-9'") as told:
        client.models.retrieve("gpt-9")
    assert told.value.code == "model_not_found"


def test_a_seed_repeats_what_was_drawn_by_lot(client: openai.OpenAI) -> None:
    def draw(seed: int) -> str | None:
        messages: Any = [{"role": "user", "content": "Tell me."}]
        answer = client.chat.completions.create(
            model="any", messages=messages, max_tokens=12, temperature=1.5, seed=seed
        )
        return answer.choices[0].message.content

    assert draw(1) == draw(1)
    assert len({draw(seed) for seed in range(4)}) > 1


@pytest.mark.parametrize(
    "asked",
    [
        {"n": 2},
        {"tools": [{"type": "function", "function": {"name": "search"}}]},
        {"logprobs": True},
        {"response_format": {"type": "json_object"}},
        {"response_format": {"type": "json_schema", "json_schema": {"name": "a", "schema": {"type": "object"}}}},
        {"reasoning_effort": "high"},
        {"web_search_options": {}},
        {"extra_body": {"top_k": 5}},
        {"max_tokens": 10**9},
        {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "http://x/y.png"}}]}]},
        {"messages": [{"role": "assistant", "content": "I begin."}]},
    ],
)
def test_what_is_not_offered_is_refused_by_name(client: openai.OpenAI, asked: dict[str, Any]) -> None:
    whole: Any = {"model": "any", "messages": [{"role": "user", "content": "Hello"}], **asked}
    with pytest.raises(openai.BadRequestError) as refusal:
        client.chat.completions.create(**whole)
    if "response_format" in asked:
        assert "/api/extract" in refusal.value.message, "where a form is filled in"


def test_control_tokens_that_a_text_spells_stay_text(client: openai.OpenAI) -> None:
    def prompt_tokens(text: str) -> int:
        answer = client.chat.completions.create(model="any", messages=[{"role": "user", "content": text}], max_tokens=1)
        assert answer.usage is not None
        return answer.usage.prompt_tokens

    assert prompt_tokens("<end_of_turn>" * 4) > prompt_tokens("") + 8


def test_an_answer_with_pins_that_hold(door: Door) -> None:
    asked = {"documents": [door.document], "question": "Who keeps the key?"}
    status, answer = door.send("POST", "/api/ask", asked)
    assert status == 200
    for citation in [*answer["citations"], *answer["nearest"]]:
        assert PAGES[citation["page"] - 1][citation["start"] : citation["end"]] == citation["quote"]
    assert answer["citations"] or answer["nearest"]
    status, text = door.send("POST", "/api/ask", {**asked, "stream": True})
    assert status == 200
    events = [event.split("\n", 1) for event in text.strip().split("\n\n")]
    assert events[-1][0] == "event: answer"
    streamed = json.loads(events[-1][1].removeprefix("data: "))
    assert (streamed["answer"], streamed["citations"]) == (answer["answer"], answer["citations"])


def test_the_whole_library_is_asked_by_looking_things_up_and_the_steps_are_told(door: Door) -> None:
    status, text = door.send("POST", "/api/ask", {"question": "Who keeps the key of the mill?", "stream": True})
    assert status == 200
    events = [event.split("\n", 1) for event in text.strip().split("\n\n")]
    told = [json.loads(data.removeprefix("data: ")) for kind, data in events if kind == "event: step"]
    answer = json.loads(events[-1][1].removeprefix("data: "))
    assert [step["text"] for step in told] == [step["text"] for step in answer["coverage"]["steps"]]
    assert told[0]["text"].startswith("Searched for") and {"document_id": door.document, "pages": [2]} in [
        {name: step[name] for name in ("document_id", "pages")} for step in told
    ]
    for citation in [*answer["citations"], *answer["nearest"]]:
        assert PAGES[citation["page"] - 1][citation["start"] : citation["end"]] == citation["quote"]
    assert door.send("POST", "/api/ask", {"question": "Who?", "focus": "whole"})[0] == 400
    assert door.send("POST", "/api/ask", {"question": "Who?", "pages": "1"})[0] == 400
    assert door.send("POST", "/api/summarize", {})[0] == 400


def test_a_document_is_added_found_and_deleted(door: Door) -> None:
    file = documents.text_pdf(door.folder / "letter.pdf", ["The zeppelin lands at noon."])
    status, added = door.send("POST", "/api/documents", {"path": str(file)})
    assert status == 200
    _, found = door.send("POST", "/api/search", {"words": "zeppelin"})
    assert [hit["document_id"] for hit in found["hits"]] == [added["id"]]
    assert door.send("DELETE", f"/api/documents/{added['id']}")[0] == 200
    assert door.send("POST", "/api/search", {"words": "zeppelin"})[1]["hits"] == []
    assert door.send("DELETE", f"/api/documents/{added['id']}")[0] == 404
    assert file.exists()
    status, refused = door.send("POST", "/api/documents", {"path": str(door.folder / "none.pdf")})
    assert (status, "There is no file" in refused["error"]["message"]) == (404, True)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Authorization": ""}, 401),
        ({"Authorization": f"Bearer {TOKEN[:-1]}"}, 401),
        ({"Authorization": f"Bearer {TOKEN}x"}, 401),
        ({"Authorization": f"Basic {TOKEN}"}, 401),
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:80"}, 421),
        ({"Content-Type": "text/plain"}, 415),
    ],
)
def test_nobody_gets_in_without_the_token_by_another_name_or_as_a_form(
    door: Door, headers: dict[str, str], status: int
) -> None:
    got, said = door.send("POST", "/api/search", {"words": "mill"}, headers)
    assert got == status
    assert "mill.pdf" not in json.dumps(said)
    assert TOKEN not in json.dumps(said)


def raw(door: Door, head: str, body: bytes = b"", pieces: int = 1) -> bytes:
    """Bytes as they are, over a connection; the beginning of what comes back."""
    with closing(socket.create_connection(("127.0.0.1", door.port), timeout=60)) as connection:
        connection.sendall(f"{head}\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {TOKEN}\r\n".encode())
        try:
            for _ in range(pieces):
                connection.sendall(body)
        except OSError:
            pass  # it hung up in the middle of it, which is what it may do
        try:
            return connection.recv(4096)
        except OSError:
            return b""


def test_a_gigabyte_is_refused_before_it_is_sent_and_while_it_is(door: Door) -> None:
    kind = "Content-Type: application/json\r\n"
    declared = raw(door, f"POST /api/search HTTP/1.1\r\n{kind}Content-Length: {1 << 30}", b"\r\n{")
    assert b" 413 " in declared.split(b"\r\n")[0]
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    head = f"POST /api/search HTTP/1.1\r\n{kind}Transfer-Encoding: chunked\r\n"
    with closing(socket.create_connection(("127.0.0.1", door.port), timeout=60)) as connection:
        connection.sendall(f"{head}Host: 127.0.0.1\r\nAuthorization: Bearer {TOKEN}\r\n\r\n".encode())
        sent = 0
        try:
            while sent < 1 << 30:
                connection.sendall(chunk)
                sent += 0x10000
        except OSError:
            pass
        assert sent < 64 * LARGEST_BODY
    assert door.send("GET", "/health") == (200, {"status": "ok"})


@pytest.mark.parametrize(
    ("head", "token", "status"),
    [
        ("POST /api/search", "not the token", b"401"),
        ("POST /nothing/here", TOKEN, b"404"),
        ("PUT /api/search", TOKEN, b"405"),
        ("POST /api/search", TOKEN, b"415"),
        ("GET /health", "none is needed", b"200"),
    ],
)
def test_what_is_answered_before_it_was_read_is_read_only_where_it_is_little(
    door: Door, head: str, token: str, status: bytes
) -> None:
    """A gigabyte is not taken; what may be sent is, and the next request over the same connection is answered."""
    asked = f"{head} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nContent-Length: "
    with closing(HTTPConnection("127.0.0.1", door.port, timeout=60)) as again:
        for _ in range(2):
            method, path = head.split(" ")
            again.request(method, path, bytes(3 << 20), {"Authorization": f"Bearer {token}"})
            response = again.getresponse()
            assert response.status == int(status) and response.read() and not response.will_close
    with closing(socket.create_connection(("127.0.0.1", door.port), timeout=60)) as connection:
        health = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        connection.sendall(f"{asked}2\r\n\r\n{{}}{health}".encode())
        with connection.makefile("rb") as answers:
            said = answers.read()
        assert said.split(b" ")[1] == status and said.endswith(b'{"status":"ok"}'), "asked without waiting"
    with closing(socket.create_connection(("127.0.0.1", door.port), timeout=60)) as connection:
        connection.sendall(f"{asked}{1 << 30}\r\n\r\n".encode())
        answer = connection.recv(4096)
        assert answer.split(b" ")[1] == status and b"connection: close" in answer.lower()
        sent = 0
        try:
            while sent < 1 << 30:
                connection.sendall(bytes(0x10000))
                sent += 0x10000
        except OSError:
            pass
        assert sent < 16 * LARGEST_BODY, "what the sockets hold, and no more"


def test_garbage_and_silence_cost_nobody_else(door: Door) -> None:
    silent = [socket.create_connection(("127.0.0.1", door.port), timeout=60) for _ in range(20)]
    try:
        for connection in silent:
            connection.sendall(b"POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        assert raw(door, "\x00\xff\x00 garbage", b"\r\n\r\n") != b""
        deep = b"[" * 100_000 + b"]" * 100_000
        assert door.send("POST", "/api/search", deep)[0] == 400
        assert door.send("POST", "/api/search", b'{"words": "\\ud800"}')[0] in (200, 400)
        assert door.send("POST", "/api/search", b'{"words": NaN}')[0] == 400
        assert door.send("GET", "/api/documents")[0] == 200
    finally:
        for connection in silent:
            connection.close()


def test_a_client_that_goes_while_it_sends_is_no_fault_of_the_server(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    head = "POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n"
    for _ in range(3):
        with closing(socket.create_connection(("127.0.0.1", door.port), timeout=60)) as connection:
            connection.sendall(f"{head}Authorization: Bearer {TOKEN}\r\n\r\n{{".encode())
            time.sleep(0.2)  # so long that it is being read
    for _ in range(5):
        assert door.send("GET", "/api/documents")[0] == 200
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []


def test_clients_that_go_in_the_middle_stop_their_work_and_mix_no_answers(door: Door) -> None:
    """Many at once, half of which hang up at a moment of their own: each other one gets its own answer."""
    lots = random.Random(5)

    def ask(number: int) -> tuple[int, Any] | None:
        question = f"Who keeps key number {number}?"
        body = json.dumps({"documents": [door.document], "question": question}).encode()
        if number % 2 == 0:
            return door.send("POST", "/api/ask", body, {"X-Pincite-Client": f"client {number % 5}"})
        with closing(socket.create_connection(("127.0.0.1", door.port), timeout=60)) as connection:
            head = "POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            head += f"Authorization: Bearer {TOKEN}\r\nContent-Length: {len(body)}\r\n\r\n"
            connection.sendall(head.encode() + body)
            time.sleep(delays[number])
        return None

    delays = [lots.random() for _ in range(30)]
    with ThreadPoolExecutor(30) as pool:
        answers = list(pool.map(ask, range(30)))
    for number, answer in enumerate(answers):
        if answer is not None:
            assert answer[0] == 200, answer
            assert answer[1]["question"] == f"Who keeps key number {number}?"
    end = time.monotonic() + 300
    while door.queue.waiting and time.monotonic() < end:
        time.sleep(0.05)
    assert door.queue.waiting == 0


def test_a_model_that_dies_is_said_and_started_again(door: Door) -> None:
    door.engine._process.kill()
    asked = {"documents": [door.document], "question": "Who keeps the key?"}
    status, said = door.send("POST", "/api/ask", asked)
    assert (status, "started again" in said["error"]["message"]) == (503, True)
    assert door.send("POST", "/api/ask", asked)[0] == 200


OPERATIONS = [found.ok() for found in schemathesis.openapi.from_dict(openapi()).get_all_operations()]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_the_server_keeps_to_its_own_description(door: Door, operation: Any) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def check(case: Any) -> None:
        sent = {"Authorization": f"Bearer {TOKEN}"}
        # What fits the schema may still be refused: a question with no word in it, a file that is not there.
        case.call_and_validate(
            base_url=f"http://127.0.0.1:{door.port}", headers=sent, excluded_checks=[positive_data_acceptance]
        )

    check()


def test_the_token_is_made_for_this_user_alone(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "token"
    token = read_token(file)
    assert read_token(file) == token
    assert file.stat().st_mode & 0o077 == 0
    file.write_text("short")
    with pytest.raises(UsageError, match="holds no token"):
        read_token(file)


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("ask", {"question": "Who?"}),
        ("summarize", {}),
        ("extract", {"schema": {"type": "object", "properties": {"name": {"type": "string"}}}}),
    ],
)
def test_nothing_is_kept_of_a_document_that_is_deleted_during_its_answer(
    door: Door, monkeypatch: pytest.MonkeyPatch, path: str, asked: dict[str, Any]
) -> None:
    file = documents.text_pdf(door.folder / f"{path}.pdf", [f"This is deleted by {path}."])
    _, added = door.send("POST", "/api/documents", {"path": str(file)})
    kept = Paths.under(door.folder / "data").attachments_of(added["sha256"])

    class Slow:
        """An assistant that has something written down after the document has gone."""

        def answer(self, *_: Any, **options: Any) -> Iterator[Any]:
            yield None
            assert door.send("DELETE", f"/api/documents/{added['id']}")[0] == 200
            kept.mkdir(parents=True)
            raise UsageError("This is the end.")

        ask = summarize = extract = answer

    monkeypatch.setattr(door.queue, "_assistant", Slow())
    status, said = door.send("POST", f"/api/{path}", {"documents": [added["id"]], **asked})
    assert (status, said["error"]["message"]) == (400, "This is the end.")
    assert not kept.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there a process's files cannot be kept from growing")
def test_a_token_that_a_full_disk_does_not_take_leaves_no_file_behind(tmp_path: Path) -> None:
    import resource

    file, before = tmp_path / "token", resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(StorageError, match="cannot be kept"):
            read_token(file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert read_token(file) == read_token(file)
