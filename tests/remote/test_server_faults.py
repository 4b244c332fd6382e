"""Servers that refuse, stall, break off and send nonsense: one plain sentence each, and the right kind of error."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring_in_memory import MemoryKeyring
from lying_server import Handler, LyingServer, chunk, lying_server, refuses, sends, stalls

from app.errors import AccessRefused, DocumentTooLong, HubFailed, ModelUnknown, PinciteError
from app.remote.asking import ServerPatience, Waiting, ask_about, ask_chat
from app.remote.event_stream import End, Piece
from app.remote.known_servers import Server
from app.remote.server_child import same_place
from app.remote.server_key import forget_key, keep_key, key_variable, server_key

CHAT = {"messages": [{"role": "user", "content": "When?"}], "max_tokens": 20, "temperature": 0.0}
PATIENCE = ServerPatience(tries=3, pause_s=0.05, stall_s=2.0, longest_wait_s=1.0)
never = bool
DONE = b"data: [DONE]\n\n"


def server_at(told: LyingServer, name: str = "t") -> Server:
    return Server(name=name, url=told.url, model="gemma")


def outcome(told: LyingServer) -> tuple[str, PinciteError | None, int]:
    """What came of the text, the error if there was one, and how often it was said that the server is waited for."""
    text, waits = "", 0
    try:
        for event in ask_chat(server_at(told), CHAT, PATIENCE, never):
            if isinstance(event, Piece):
                text += event.text
            elif isinstance(event, Waiting):
                waits += 1
    except PinciteError as error:
        return text, error, waits
    return text, None, waits


def redirects(place: str) -> Callable[[Handler], None]:
    return lambda handler: handler.say_json(307, {}, {"Location": place})


def said(**delta: Any) -> bytes:
    """A chunk without text, as some models begin."""
    return f"data: {json.dumps({'choices': [{'delta': {'content': None, **delta}}]})}\n\n".encode()


def talks_for_ever(handler: Handler) -> None:
    handler.begin()
    try:
        for _ in range(100_000):
            handler.send(chunk("word " * 50))
    except OSError:
        handler.server_data.closed.set()


FAULTS: list[tuple[str, Callable[[Handler], None], type[PinciteError], str, int]] = [
    ("no key", refuses(401), AccessRefused, "does not accept the key", 1),
    ("forbidden", refuses(403), AccessRefused, "pincite models remote key t FILE", 1),
    ("no such model", refuses(404, "no gemma here"), ModelUnknown, "no gemma here", 1),
    ("busy for long", refuses(429), HubFailed, "is busy", 3),
    ("busy for an hour", refuses(429, headers={"Retry-After": "3600"}), HubFailed, "is busy", 1),
    ("broken", refuses(500, "CUDA error"), HubFailed, "CUDA error", 3),
    ("bad request", refuses(400, "no such field"), HubFailed, "no such field", 1),
    ("too long", refuses(400, "maximum context length is 4096 tokens"), DocumentTooLong, "too much at once", 1),
    (
        "too long, it fails",
        refuses(500, "the request exceeds the context size"),
        DocumentTooLong,
        "too much at once",
        1,
    ),
    ("no key, says a proxy", refuses(400, "No connected db."), AccessRefused, "does not accept the key", 1),
    ("another's words", refuses(400, '{"error": {"message": "no room"}}'), HubFailed, "It says: no room", 1),
    ("too large", refuses(413), DocumentTooLong, "too much at once", 1),
    ("stalls", stalls, HubFailed, "stalled: nothing came from it for 2 s", 1),
    ("cut", sends(chunk("Half an")), HubFailed, "in the middle of its answer", 1),
    ("half a character", sends(b'data: {"choices": [{"delta": {"content": "\xe2\x82'), HubFailed, "in the middle", 1),
    ("bad character", sends(b'data: {"choices": "\xe2\x82"}\n\n'), HubFailed, "no answer", 1),
    ("bad JSON", sends(chunk("Half an"), b"data: {nonsense\n\n"), HubFailed, "no answer", 1),
    ("says so itself", sends(b'data: {"error": {"message": "out of memory"}}\n\n'), HubFailed, "out of memory", 1),
    ("a web page", lambda handler: handler.say_json(200, "<html>"), HubFailed, "no answer", 1),
    ("tools", sends(said(tool_calls=[{"id": "1"}]), DONE), HubFailed, "called tools in place of answering", 1),
    ("thoughts", sends(said(reasoning_content="Hm."), DONE), HubFailed, "thought, and wrote no answer", 1),
    ("a thought", sends(chunk("<think>Half an"), chunk("", "length"), DONE), HubFailed, "wrote no answer", 1),
    ("nothing", sends(chunk("", "stop"), DONE), HubFailed, "ended without a word of an answer", 1),
    ("a refusal", sends(said(refusal="I will\nnot."), DONE), HubFailed, "refuses to answer: I will not.", 1),
    ("elsewhere", redirects("http://localhost:9/v1/chat/completions"), HubFailed, "Nothing was sent there", 1),
    ("in the open", redirects("//example.org/v1"), HubFailed, "sends elsewhere", 1),
    ("next door", redirects("/v2/chat/completions"), HubFailed, "has its chat elsewhere", 1),
]


def test_every_fault_is_one_sentence() -> None:
    def run(fault: Callable[[Handler], None]) -> tuple[str, PinciteError | None, int, int]:
        with lying_server() as told:
            told.answers = [fault]
            text, error, waits = outcome(told)
            assert error is None or told.host in str(error)
            return text, error, waits, len(told.asked)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(run, [fault for _, fault, _, _, _ in FAULTS]))
    for (name, _, kind, words, tries), (text, error, waits, asked) in zip(FAULTS, found, strict=True):
        assert type(error) is kind and words in str(error), (name, error)
        assert "\n" not in str(error), name
        assert (asked, waits) == (tries, tries - 1 + (name == "thoughts")), name
        assert text in ("", "Two words", "Half an"), "what came before stays"


def test_trouble_that_passes_is_only_waited_for() -> None:
    with lying_server() as told:
        told.answers = [refuses(503), refuses(429, headers={"Retry-After": "0"}), "In May."]
        assert outcome(told) == ("In May.", None, 2)


def test_a_model_that_is_loading_is_waited_for() -> None:
    loading = refuses(503, "Loading model")
    with lying_server() as told:
        told.answers = [*[loading] * 6, "In May."]
        assert outcome(told) == ("In May.", None, 6), "that is more often than a busy server is asked"
        told.answers = [loading]
        never_loads = ServerPatience(tries=2, pause_s=0.05, stall_s=0.2)
        with pytest.raises(HubFailed, match="still loads its model"):
            list(ask_chat(server_at(told), CHAT, never_loads, never))


def test_pictures_that_are_not_taken_are_sent_once() -> None:
    picture = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}
    chat = {**CHAT, "messages": [{"role": "user", "content": [{"type": "text", "text": "What?"}, picture]}]}
    for status, said in (
        (500, "image input is not supported - hint: you may need to provide the mmproj"),  # llama.cpp
        (400, "gemma is not a multimodal model"),  # vLLM
        (400, '{"error":{"code":400,"message":"Multimodal data provided, the model does not take it."}}'),  # Ollama
    ):
        with lying_server() as told:
            told.answers = [refuses(status, said)]
            with pytest.raises(HubFailed, match="does not take the pictures of the pages"):
                list(ask_chat(server_at(told), chat, PATIENCE, never))
            assert len(told.asked) == 1
            assert type(outcome(told)[1]) is HubFailed and len(told.asked) > 1, "without pictures it is not they"
    with lying_server() as told:
        told.answers = [
            refuses(400, "my-multimodal-gemma does not support parameters: ['reasoning_effort']"),
            "In May.",
        ]
        events = list(ask_chat(server_at(told), {**chat, "reasoning_effort": "none"}, PATIENCE, never))
        assert "In May." in str(events) and "reasoning_effort" not in told.asked[1], "the field it names is at fault"


def test_a_busy_server_that_speaks_of_downloading_does_not_load_its_model() -> None:
    with lying_server() as told:
        told.answers = [refuses(503, "too busy downloading and uploading")]
        with pytest.raises(HubFailed) as raised:
            list(ask_chat(server_at(told), CHAT, ServerPatience(tries=2, pause_s=0.05, stall_s=0.2), never))
        assert "loads its model" not in str(raised.value)


def test_a_server_that_is_not_there_or_is_none() -> None:
    with lying_server() as told:
        told.models = []
        with pytest.raises(HubFailed, match="is no server of OpenAI's API"):
            ask_about(server_at(told), PATIENCE, never)
        told.models = [{"id": "gemma-12b"}, {"id": "gemma-27b"}]
        with pytest.raises(ModelUnknown, match="It has: gemma-12b, gemma-27b"):
            ask_about(server_at(told), PATIENCE, never)
        with pytest.raises(ModelUnknown, match="say which with --model"):
            ask_about(Server(name="t", url=told.url), PATIENCE, never)
        gone = server_at(told)
    with pytest.raises(HubFailed, match="cannot be reached"):
        ask_about(gone, PATIENCE, never)


def test_a_server_that_talks_for_ever_is_cut_off() -> None:
    with lying_server() as told:
        told.answers = [talks_for_ever]
        *pieces, end = ask_chat(server_at(told), CHAT, PATIENCE, never)
        text = "".join(piece.text for piece in pieces if isinstance(piece, Piece))
        assert len(text) == 64 * CHAT["max_tokens"] and isinstance(end, End) and end.finish == "length"
        assert told.closed.wait(60)


def test_redirects_stay_with_the_server() -> None:
    assert same_place("https://a.example/v1/models", "/v2/models") == "https://a.example/v2/models"
    for elsewhere in ("https://b.example/v1", "http://a.example/v1", "https://a.example:444/v1", "//b.example", ""):
        if elsewhere:
            with pytest.raises(HubFailed):
                same_place("https://a.example/v1/models", elsewhere)


def test_a_key_belongs_to_a_name_and_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    try:
        keep_key("lab", "https://lab.example.org/v1", "secret-of-the-lab")
        assert server_key("lab", "https://lab.example.org/v1", {}).value == "secret-of-the-lab"
        assert server_key("lab", "https://elsewhere.example.org/v1", {}).value == ""
        assert server_key("other", "https://lab.example.org/v1", {}).value == ""
        assert "secret" not in repr(server_key("lab", "https://lab.example.org/v1", {}))
        assert forget_key("lab", "https://lab.example.org/v1")
        assert not forget_key("lab", "https://lab.example.org/v1")
    finally:
        keyring.set_keyring(before)


def test_the_key_of_the_environment_is_sent_to_its_server_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(key_variable("gpu-lab"), "secret-of-the-lab")
    assert key_variable("gpu-lab") == "PINCITE_KEY_GPU_LAB"
    with lying_server() as told:
        told.key, told.answers = "secret-of-the-lab", ["In May."]
        *_, end = ask_chat(server_at(told, "gpu-lab"), CHAT, PATIENCE, never)
        assert isinstance(end, End)
        with pytest.raises(AccessRefused):
            list(ask_chat(server_at(told, "other"), CHAT, PATIENCE, never))
    assert "secret-of-the-lab" not in json.dumps(dict(told.asked[0])) and os.environ[key_variable("gpu-lab")]


def test_a_key_that_the_keyring_does_not_give_is_not_called_a_wrong_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")  # for the child
    with lying_server() as told:
        told.key, told.answers = "secret", ["In May."]
        with pytest.raises(AccessRefused, match=r"wants a key \(401\)\. There is no system keyring here\. The environ"):
            list(ask_chat(server_at(told), CHAT, PATIENCE, never))
        monkeypatch.setenv(key_variable("t"), "secret")
        assert outcome(told) == ("In May.", None, 0)
