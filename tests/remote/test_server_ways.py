"""Ways of single servers, as their documentation and bug reports tell them.

LM Studio      lmstudio.ai/docs/developer/rest, lmstudio-bug-tracker 2322 (too long: status 200, an error in the stream)
vLLM           max_model_len, an error as an event of the stream, "abort"
OpenAI         max_completion_tokens, and no temperature but their own
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lying_server import Fault, Handler, LyingServer, chunk, lying_server, sends
from tiny_gemma import export_tuned

from app.errors import DocumentTooLong, HubFailed, PinciteError
from app.inference.requests import Generated, GenerateRequest
from app.remote.asking import Refused, ServerPatience, ask_about, ask_chat
from app.remote.event_stream import complaint
from app.remote.known_servers import Server
from app.remote.other_fields import COUNTS, other_fields
from app.remote.remote_engine import RemoteEngine
from app.remote.server_facts import ServerFacts

PATIENCE = ServerPatience(tries=2, pause_s=0.01, stall_s=20.0)
CHAT = {"messages": [{"role": "user", "content": "When?"}], "max_tokens": 20, "temperature": 0.0}
PICTURE = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}
DONE = b"data: [DONE]\n\n"
KEY = "google/gemma-3-12b"
never = bool


def studio(told: LyingServer, *, v0: dict[str, Any] | None, v1: dict[str, Any] | None) -> ServerFacts:
    """What is made of LM Studio: its list of models has names alone, and what it has not it says with status 200."""
    told.models = [{"id": KEY, "object": "model", "owned_by": "organization_owner"}]
    unknown = {"error": "Unexpected endpoint or method."}
    told.paths = dict.fromkeys(("/props", "/api/show", "/tokenize", "/extras/tokenize/count"), unknown)
    told.paths["/api/v0/models"] = unknown if v0 is None else {"object": "list", "data": [v0]}
    told.paths["/api/v1/models"] = unknown if v1 is None else {"models": [v1]}
    return ask_about(Server(name="t", url=told.url), PATIENCE, never)


def entry_of_v1(*loaded: tuple[str, int]) -> dict[str, Any]:
    instances = [{"id": name, "config": {"context_length": context}} for name, context in loaded]
    return {
        "type": "llm",
        "key": KEY,
        "architecture": "gemma3",
        "loaded_instances": instances,
        "max_context_length": 131_072,
        "format": "gguf",
        "capabilities": {"vision": True, "trained_for_tool_use": False},
    }


def test_lm_studio_is_taken_for_what_it_has_loaded() -> None:
    v0 = {"id": KEY, "type": "vlm", "arch": "gemma3", "state": "loaded", "max_context_length": 131_072}
    with lying_server() as told:
        facts = studio(told, v0={**v0, "loaded_context_length": 8192}, v1=entry_of_v1((KEY, 8192)))
        assert (facts.context, facts.sees_images) == (8192, True)
        not_loaded = studio(told, v0={**v0, "state": "not-loaded"}, v1=None)
        assert not_loaded.context == 4096, "not the 131,072 that the model was made for"
        assert studio(told, v0={**v0, "state": "not-loaded", "max_context_length": 2048}, v1=None).context == 2048


def test_lm_studios_new_interface_tells_the_same() -> None:
    with lying_server() as told:
        facts = studio(told, v0=None, v1=entry_of_v1((KEY, 12_000)))
        assert (facts.context, facts.sees_images) == (12_000, True)
        assert studio(told, v0=None, v1=entry_of_v1((f"{KEY}:2", 6000), (f"{KEY}:3", 9000))).context == 6000
        assert studio(told, v0=None, v1=entry_of_v1()).context == 4096
        assert studio(told, v0=None, v1={"key": KEY, "loaded_instances": [{"id": 5}, None], "capabilities": 1}) == (
            ServerFacts(model=KEY)
        )


TOO_MUCH = (
    "The number of tokens to keep from the initial prompt is greater than the context length. Try to load the model"
    " with a larger context length, or provide a shorter input"
)


def event(value: Any, name: str = "") -> bytes:
    return (f"event: {name}\n" if name else "").encode() + f"data: {json.dumps(value)}\n\n".encode()


@pytest.mark.parametrize(
    ("pieces", "kind", "words"),
    [
        ([event({"error": {"message": TOO_MUCH}}, "error")], DocumentTooLong, "too much at once: The number of tokens"),
        ([event({"error": TOO_MUCH}, "error")], DocumentTooLong, "too much at once"),
        ([event({"error": "Context size has been exceeded."}), DONE], DocumentTooLong, "too much at once"),
        ([event({"error": {"message": "EngineCore died", "code": 500}}), DONE], HubFailed, "EngineCore died"),
        ([event({"object": "error", "message": "out of memory", "code": 500}), DONE], HubFailed, "out of memory"),
        ([event({"error": "does not support images"}), DONE], HubFailed, "does not take the pictures"),
        ([chunk("It ends on", "abort"), DONE], HubFailed, "it broke off, and calls that “abort”"),
        ([chunk("It ends on"), chunk("", "error"), DONE], HubFailed, "it broke off"),
        ([chunk("", "content_filter"), DONE], HubFailed, "a filter of its own held the answer back"),
    ],
)
def test_what_is_refused_within_a_stream(pieces: list[bytes], kind: type[PinciteError], words: str) -> None:
    chat = {**CHAT, "messages": [{"role": "user", "content": [{"type": "text", "text": "What?"}, PICTURE]}]}
    with lying_server() as told:
        told.answers = [sends(*pieces)]
        with pytest.raises(PinciteError) as raised:
            list(ask_chat(Server(name="t", url=told.url, model="gemma"), chat, PATIENCE, never))
        assert type(raised.value) is kind and words in str(raised.value)
        assert len(told.asked) == 1, "nothing is sent twice for it"


def test_an_error_as_a_whole_answer_is_told_too() -> None:
    def says(handler: Handler) -> None:
        handler.say_json(200, {"error": TOO_MUCH})

    with lying_server() as told:
        told.answers = [says]
        with pytest.raises(DocumentTooLong):
            list(ask_chat(Server(name="t", url=told.url, model="gemma"), CHAT, PATIENCE, never))


def picky(*refused: tuple[str, str]) -> Fault:
    """A server that refuses fields one after the other, by name, and answers what has none of them."""

    def answer(handler: Handler) -> None:
        body = handler.server_data.asked[-1]
        said = next((said for field, said in refused if field in body), "")
        if said:
            handler.say_json(400, {"error": {"message": said, "type": "invalid_request_error"}})
        else:
            handler.stream("In May.")

    return answer


def test_fields_of_another_name_are_found_out_once(tmp_path: Path) -> None:
    engine_folder = export_tuned(tmp_path / "tuned")
    with lying_server() as told:
        told.answers = [
            picky(
                ("max_tokens", "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens'."),
                ("temperature", "Unsupported value: 'temperature' does not support 0.0 with this model."),
                ("stream_options", "stream_options: Extra inputs are not permitted"),
            )
        ]
        engine = RemoteEngine.connect(Server(name="t", url=told.url), engine_folder, never, PATIENCE)
        tokenizer = engine.tokenizer
        turn, end = (tokenizer.control_id(name) for name in ("<start_of_turn>", "<end_of_turn>"))
        prompt = (turn, *tokenizer.encode("user\nWhen?"), end, turn, *tokenizer.encode("model\n"))
        for asked in (4, 5):
            answers = [
                event.text
                for event in engine.generate(GenerateRequest(prompt_ids=prompt, max_tokens=20), never)
                if isinstance(event, Generated)
            ]
            assert answers == ["In May."] and len(told.asked) == asked, "the second question is asked once"
        last = told.asked[-1]
        assert last["max_completion_tokens"] == 20 and last["stream"] is True
        assert not {"max_tokens", "temperature", "stream_options"} & last.keys()
        assert told.asked[0]["max_tokens"] == 20 and told.asked[0]["stream_options"] == {"include_usage": True}
        assert "reasoning_effort" in last, "what it did not name is sent as before"


def test_what_was_found_out_before_a_server_was_busy_is_remembered() -> None:
    def busy(handler: Handler) -> None:
        handler.say_json(503, {"error": {"message": "try again"}})

    refuses = picky(("temperature", "Unsupported value: 'temperature' does not support 0.0 with this model."))
    with lying_server() as told:
        told.answers = [refuses, busy, refuses]
        events = list(ask_chat(Server(name="t", url=told.url, model="gemma"), CHAT, PATIENCE, never))
        assert len(told.asked) == 3 and "temperature" not in told.asked[-1]
        assert [event for event in events if isinstance(event, Refused)] == [Refused(("temperature",))]


OURS = {"temperature": 0.0, "stream_options": COUNTS, "max_tokens": 20}


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("Unknown field: temperature. Known: model, stream_options, max_tokens, max_completion_tokens", "temperature"),
        ("does not support parameters: {'stream_options': {}, 'temperature': 0.0}", "stream_options"),
        ("Unrecognized request argument supplied: stream_options", "stream_options"),
        ("got an unexpected keyword argument 'temperature'", "temperature"),
        ("`temperature` is deprecated for this model.", "temperature"),
        ("unknown field `stream_options`, expected one of `model`, `temperature`", "stream_options"),
        ("Use 'max_completion_tokens' instead of 'max_tokens'.", "max_tokens"),
        ("max_tokens: use max_completion_tokens instead", "max_tokens"),
        ("Unknown field: top_k. Known: model, temperature, stream_options, max_tokens, max_completion_tokens", ""),
        ("reasoning_effort is not supported; supported parameters: temperature, stream_options", ""),
        ("max_tokens is too large: 9000. This model supports at most 4096 max_completion_tokens", ""),
        ("Unsupported value: max_tokens is too large, the maximum of max_completion_tokens is 4096", ""),
        ("Unsupported content in the message: 'At what temperature does the lamp fail?'", ""),
        ("temperature must be above 0", ""),
    ],
)
def test_only_the_field_that_is_refused_is_changed(said: str, field: str) -> None:
    assert other_fields(400, said, OURS) == ({field} if field else set())


def test_details_of_fastapi_are_told_as_words() -> None:
    detail = [{"type": "extra_forbidden", "loc": ["body", "stream_options"], "msg": "Extra inputs are not permitted"}]
    assert complaint({"detail": detail}) == "stream_options: Extra inputs are not permitted"
    assert complaint({"detail": [None, {"loc": 5}]}) == ""
