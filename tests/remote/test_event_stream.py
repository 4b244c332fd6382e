"""Streams of servers, whole and broken, cut at every place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lying_server import chunk

from app.remote.event_stream import (
    BrokenStream,
    CutStream,
    End,
    NoAnswer,
    Piece,
    ServerComplains,
    read_stream,
    read_whole,
)

DONE = b"data: [DONE]\n\n"


def text_of(*chunks: bytes) -> str:
    return "".join(event.text for event in read_stream(chunks) if isinstance(event, Piece))


@given(st.lists(st.text(), max_size=6), st.integers(1, 9))
def test_an_answer_comes_whole_wherever_the_network_cuts_it(texts: list[str], size: int) -> None:
    stream = b"".join(map(chunk, texts)) + chunk("", "stop") + DONE
    events = list(read_stream(stream[at : at + size] for at in range(0, len(stream), size)))
    said = "".join(event.text for event in events if isinstance(event, Piece))
    assert said == "".join(texts).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert events[-1] == End("stop")


def test_a_character_whose_halves_come_apart_is_whole() -> None:
    """ "\\ud83d" and "\\ude00" in two chunks are one smile; a half that stays alone is no character."""
    halves = [json.dumps({"choices": [{"delta": {"content": half}}]}) for half in ("a\ud83d", "\ude00b", "\ud83d")]
    events = list(read_stream([f"data: {half}\n\n".encode() for half in halves] + [DONE]))
    assert [event.text for event in events if isinstance(event, Piece)] == ["a", "😀b", "\ufffd"]


def test_what_the_server_counted_is_told() -> None:
    usage = b'data: {"choices": [], "usage": {"prompt_tokens": 90, "completion_tokens": 4}}\n\n'
    assert list(read_stream([chunk("a", "length"), usage, DONE]))[-1] == End("length", 90, 4)
    alone = b'data: {"usage": {"prompt_tokens": 90, "completion_tokens": 4}}\n\n'
    assert list(read_stream([chunk("a", "stop"), alone, DONE]))[-1] == End("stop", 90, 4)
    lies = b'data: {"choices": [], "usage": {"prompt_tokens": "many", "completion_tokens": true}}\n\n'
    assert list(read_stream([chunk("a", "stop"), lies, DONE]))[-1] == End("stop", None, None)


def test_text_comes_in_parts_beside_thoughts_and_without_either() -> None:
    deltas = [{"reasoning_content": "Hm."}, {"content": None}, {"content": [{"type": "text", "text": "a"}, {"x": 1}]}]
    chunks = [f"data: {json.dumps({'choices': [{'delta': delta}]})}\n\n".encode() for delta in deltas]
    assert text_of(*chunks, chunk("b", "stop"), DONE) == "ab"
    assert list(read_stream([chunk("", "stop"), DONE])) == [End("stop")]
    with pytest.raises(NoAnswer, match="called tools"):
        list(read_whole(b'{"choices": [{"message": {"content": null, "tool_calls": [{"id": "1"}]}}]}'))


def test_comments_other_fields_and_both_line_ends_are_taken() -> None:
    stream = b": ping\r\n\r\nevent: message\r\ndata: " + chunk("a")[6:].strip() + b"\r\nid: 1\r\n\r\n" + DONE
    assert text_of(stream) == "a"


def test_a_stream_that_ends_with_its_reason_needs_no_last_mark() -> None:
    assert text_of(chunk("all", "stop")) == "all"


@pytest.mark.parametrize("stream", [b"", chunk("half"), chunk("half")[:-9], b": ping\n\n"])
def test_a_stream_that_ends_too_early_is_told_apart(stream: bytes) -> None:
    with pytest.raises(CutStream):
        list(read_stream([stream]))


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"[]",
        b'"text"',
        b"{}",
        b'{"choices": {}}',
        b'{"choices": ["a"]}',
        b'{"choices": [{"delta": {"content": 5}}]}',
        b'{"choices": [{"delta": {"content": "a"}, "finish_reason": 1}]}',
        b"\xff\xfe",
        b'{"choices": [{"delta": {"content": "\xe2\x82"}}]}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_answer_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenStream):
        list(read_stream([b"data: " + data + b"\n\n", DONE]))


def test_a_line_without_end_is_not_listened_to_for_ever() -> None:
    def endless() -> object:
        while True:
            yield b"data: " + b"x" * 1_000_000

    with pytest.raises(BrokenStream):
        list(read_stream(endless()))  # type: ignore[arg-type]  # it never ends


def test_an_error_within_the_stream_is_said_in_the_servers_words() -> None:
    with pytest.raises(ServerComplains, match="out of memory"):
        list(read_stream([chunk("a"), b'data: {"error": {"message": "out of\\n memory"}}\n\n']))


def test_an_answer_that_is_not_streamed_is_read_too() -> None:
    body = {"choices": [{"message": {"content": "all"}, "finish_reason": "length"}], "usage": {"prompt_tokens": 3}}
    assert list(read_whole(json.dumps(body).encode())) == [Piece("all"), End("length", 3, None)]
