"""Servers are asked not to think, in fields that some refuse: no question fails for that, and none is asked twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lying_server import Handler, LyingServer, chunk, lying_server, refuses, sends
from tiny_gemma import export_tuned

from app.errors import DocumentTooLong, HubFailed
from app.inference.requests import Generated, GenerateRequest
from app.remote.asking import ServerPatience
from app.remote.known_servers import Server
from app.remote.remote_engine import RemoteEngine
from app.remote.thinking_off import FIELDS, refused_fields

TEMPLATE, EFFORT = "chat_template_kwargs", "reasoning_effort"
PATIENCE = ServerPatience(tries=2, pause_s=0.01, stall_s=20.0)
DONE = b"data: [DONE]\n\n"
never = bool


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder whose tokenizer knows turns."""
    return export_tuned(tmp_path_factory.mktemp("tuned") / "tuned")


class Asked:
    """An engine over a server that gives these answers."""

    def __init__(self, told: LyingServer, vocabulary: Path, *answers: str | Callable[[Handler], None]) -> None:
        told.answers = list(answers)
        self._told = told
        self._engine = RemoteEngine.connect(Server(name="t", url=told.url), vocabulary, never, PATIENCE)

    def ask(self) -> str:
        """What comes of a question."""
        tokenizer = self._engine.tokenizer
        turn, end = (tokenizer.control_id(name) for name in ("<start_of_turn>", "<end_of_turn>"))
        prompt = (turn, *tokenizer.encode("user\nWhen?"), end, turn, *tokenizer.encode("model\n"))
        request = GenerateRequest(prompt_ids=prompt, max_tokens=20)
        (answer,) = (event.text for event in self._engine.generate(request, never) if isinstance(event, Generated))
        return answer

    @property
    def fields(self) -> list[tuple[str, ...]]:
        """Which of the two fields each request had."""
        return [tuple(field for field in (TEMPLATE, EFFORT) if field in body) for body in self._told.asked]


def only_thought(finish: str) -> Callable[[Handler], None]:
    """All that comes is told as a thought."""
    said: dict[str, Any] = {"choices": [{"delta": {"reasoning_content": "In May."}, "finish_reason": None}]}
    return sends(f"data: {json.dumps(said)}\n\n".encode(), chunk("", finish), DONE)


@pytest.mark.parametrize(
    ("status", "said", "left"),
    [
        (400, "Unrecognized request argument supplied: chat_template_kwargs", {EFFORT}),
        (400, "chat_template is not supported for Mistral tokenizers.", {EFFORT}),
        (400, "[{'loc': ('body', 'reasoning_effort'), 'msg': \"should be 'low', 'medium' or 'high'\"}]", {TEMPLATE}),
        (400, 'think value "none" is not supported for this model', {TEMPLATE}),
        (500, "apply_chat_template() got an unexpected keyword argument", {EFFORT}),
        (422, "extra fields not permitted", set()),
        (500, "CUDA error", {TEMPLATE, EFFORT}),
        (400, f"Unknown field: {EFFORT}. Allowed fields: model, messages, {TEMPLATE}", {TEMPLATE}),
        (400, f"Unsupported parameter: '{TEMPLATE}'. Supported parameters are: 'model', '{EFFORT}'.", {EFFORT}),
        (400, f"unknown field `{EFFORT}`, expected one of `model`, `{TEMPLATE}` at line 1 column 80", {TEMPLATE}),
        (400, f"Invalid request (allowed: [model, {TEMPLATE}]): {EFFORT}", {TEMPLATE}),
        (400, f"this is not supported: {EFFORT}", {TEMPLATE}),
        (400, f"Extra inputs are not permitted: {TEMPLATE}", {EFFORT}),
        (422, f"seed is missing, 'input': {{'{EFFORT}': 'none', '{TEMPLATE}': 1}}", set()),
        (500, f"out of memory, body = {{'{EFFORT}': 'none'}}", {TEMPLATE, EFFORT}),
        (404, "no such model", {TEMPLATE, EFFORT}),
    ],
)
def test_what_servers_say_tells_what_to_leave_out(status: int, said: str, left: set[str]) -> None:
    assert FIELDS.keys() - refused_fields(status, said, FIELDS.keys()) == left


def test_a_server_that_takes_neither_says_so_of_one_after_the_other(vocabulary: Path) -> None:
    """What is refused is left out, and stays out."""
    with lying_server() as told:
        names = (refuses(400, f"unknown field {name}") for name in (EFFORT, TEMPLATE))
        asked = Asked(told, vocabulary, *names, "In May.")
        assert [asked.ask(), asked.ask()] == ["In May."] * 2
        assert asked.fields == [(TEMPLATE, EFFORT), (TEMPLATE,), (), ()]
        assert told.asked[0][TEMPLATE]["enable_thinking"] is False and told.asked[0][EFFORT] == "none"


def test_what_is_refused_for_another_reason_blames_no_field(vocabulary: Path) -> None:
    with lying_server() as told:
        asked = Asked(told, vocabulary, refuses(400, "this image is broken"), refuses(400, "this image is broken"), "x")
        with pytest.raises(HubFailed, match="this image is broken"):
            asked.ask()
        assert asked.ask() == "x"
        told.answers = [refuses(400, "maximum context length is 4096 tokens")]
        with pytest.raises(DocumentTooLong):
            asked.ask()
        both = (TEMPLATE, EFFORT)
        assert asked.fields == [both, (), both, both], "what is too long is not sent twice"


def test_an_answer_that_is_told_as_a_thought_is_asked_for_without(vocabulary: Path) -> None:
    """A parser of thoughts that expects some takes the answer for one where there are none."""
    with lying_server() as told:
        asked = Asked(told, vocabulary, only_thought("stop"), "In May.", only_thought("stop"))
        assert asked.ask() == "In May."
        with pytest.raises(HubFailed, match="thought, and wrote no answer"):
            asked.ask()
        assert asked.fields == [(TEMPLATE, EFFORT), (), ()]


def test_thoughts_that_are_cut_off_are_not_asked_for_again(vocabulary: Path) -> None:
    with lying_server() as told:
        asked = Asked(told, vocabulary, only_thought("length"))
        with pytest.raises(HubFailed, match="thought, and wrote no answer"):
            asked.ask()
        assert len(asked.fields) == 1
