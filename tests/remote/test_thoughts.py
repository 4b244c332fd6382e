"""What a model only thinks is no answer, wherever a server puts it, and wherever the network cuts it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lying_server import chunk

from app.remote.event_stream import End, NoAnswer, Piece, Thought, read_stream, read_whole
from app.remote.thoughts import without_thoughts

DONE = b"data: [DONE]\n\n"
MOST = 2000
ANSWERS = [
    ("<think>It ends.\nDoes it?</think>\n\nIn May.", "In May."),
    ("\n <THINK>\nIt ends.</Think>In May.", "In May."),
    ("<thinking>It ends.</thinking>\nIn May.", "In May."),
    ("<thought>It ends.</thought>In May.", "In May."),
    ("<reasoning>It ends.</reasoning>In May.", "In May."),
    ("<seed:think>It ends.</seed:think>In May.", "In May."),
    ("◁think▷It ends.◁/think▷In May.", "In May."),
    ("[THINK]It ends.[/THINK]In May.", "In May."),
    ("<|channel>thought\nIt ends.<channel|>In May.", "In May."),
    ("<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>In May.", "In May."),
    ("<think>a</think><think>b</think>In May.", "In May."),
    ("In May.\n<think>Really?</think>\nYes.", "In May.\n\nYes."),
    ("In May.\n<think>Really? It says", "In May.\n"),
    ("It ends, I think.\n</think>\n\nIn May.", "In May."),
    ("It ends, I think.\n```\nmay\n</think>\nIn May.", "In May."),
    ("</think>In May.", "In May."),
    ("The template has two tags:\n- opening: <think>\n- closing: </think>\n", None),
    ("The opening tag is <think> and the closing tag is </think>\nBoth appear on page 3.", None),
    ("It names <think> and\n</think>\non page 3.", None),
    ("The prompt ends with </think>\nand then the answer follows.", None),
    ("<think>x</think>It ends with\n</think>\nand goes on.", "It ends with\n</think>\nand goes on."),
    ("x\n</think>\nIt ends with\n</think>\nand goes on.", "It ends with\n</think>\nand goes on."),
    ("As in\n\n    <think>\n    Hm.</think>\n\nit is marked.", None),
    ("As in\n\n    </think>\n\nit is marked.", None),
    ("As in\n~~~\n<think>\nHm. </think>\n~~~\nit is marked.", None),
    ("As in ```x\n<think>Hm.</think>\nit is marked.", "As in ```x\n\nit is marked."),
    ("It ends.\n<th\u0131nk>\nHm.", None),
    ('The tag "<think>" opens it, and </think> or "</think>" closes it.', None),
    ("`</think>` is a tag, a < b too, [thin is none.", None),
    ("As in\n```\n<think>\nHm.\n</think>\n```\nit is marked.", None),
    ("a <think>b</think> c", None),
]


def stream_of(text: str, size: int, finish: str = "stop") -> list[bytes]:
    return [chunk(text[at : at + size]) for at in range(0, len(text), size)] + [chunk("", finish), DONE]


def shown(text: str, size: int, finish: str = "stop") -> str:
    """What stands on the screen in the end."""
    answer = ""
    for event in without_thoughts(read_stream(stream_of(text, size, finish)), MOST):
        if isinstance(event, Piece):
            answer = event.text if event.replaces else answer + event.text
    return answer


@pytest.mark.parametrize(("said", "answer"), ANSWERS)
def test_the_answer_is_what_is_not_thought_however_it_is_cut(said: str, answer: str | None) -> None:
    finish = "length" if said.endswith("It says") else "stop"
    assert {shown(said, size, finish) for size in (1, 2, 3, 5, 8, 1000)} == {said if answer is None else answer}


def test_a_marked_thought_is_never_given_out() -> None:
    for said, answer in ANSWERS[:11]:
        events = list(without_thoughts(read_stream(stream_of(said, 1)), MOST))
        pieces = [event for event in events if isinstance(event, Piece)]
        assert "".join(piece.text for piece in pieces) == answer and not any(piece.replaces for piece in pieces)


def test_a_thought_of_which_the_end_alone_is_marked_is_taken_back() -> None:
    events = list(without_thoughts(read_stream(stream_of("Hm.\n</think>\nIn May.", 1)), MOST))
    pieces = [event for event in events if isinstance(event, Piece)]
    assert [piece.text for piece in pieces if piece.replaces] == [""]
    assert pieces[0] == Piece("H") and events[-1] == End("stop")


@given(st.text(alphabet="ab <>/`\n", max_size=60), st.integers(1, 9))
def test_what_has_no_marks_comes_whole(said: str, size: int) -> None:
    assert shown(f"x{said}", size) == f"x{said}"


@given(
    st.lists(st.sampled_from(["<think>", "</think>", "\n", " ", "a", "```", "    ", "~~~", "[/THINK]"]), max_size=12)
)
@settings(max_examples=40)
def test_where_the_network_cuts_it_changes_nothing(parts: list[str]) -> None:
    said = "b" + "".join(parts) + "c" * 60

    def outcome(size: int) -> str:
        try:
            return shown(said, size)
        except NoAnswer as error:
            return str(error)

    assert len({outcome(size) for size in (1, 3, 7, 1000)}) == 1


def test_many_marks_in_a_line_are_words() -> None:
    chunks = [chunk(text) for text in ("a ", *["</think> "] * 300, "b")]
    events = list(without_thoughts(read_stream([*chunks, chunk("", "stop"), DONE]), MOST))
    # Each is one as soon as another follows.
    assert events == [Piece("a "), *[Piece("</think> ")] * 299, Piece("</think> b"), End("stop")]


@pytest.mark.parametrize(
    "said", ["<think>It ends", "<think>It ends.</think>", "<think></think>\n", "It ends.\n</think>\n"]
)
@pytest.mark.parametrize("finish", ["stop", "length"])
def test_thoughts_alone_are_no_answer(said: str, finish: str) -> None:
    with pytest.raises(NoAnswer, match="thought, and wrote no answer"):
        shown(said, 3, finish)


def test_fields_and_parts_of_thoughts_are_told_once_and_never_shown() -> None:
    deltas = [
        {"reasoning_content": "Hm."},
        {"reasoning": "Hm."},
        {"content": [{"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]}]},
        {"content": [{"type": "reasoning", "text": "Hm."}, {"type": "text", "text": "In May."}]},
    ]
    chunks = [f"data: {json.dumps({'choices': [{'delta': delta}]})}\n\n".encode() for delta in deltas]
    assert list(without_thoughts(read_stream([*chunks, chunk("", "stop"), DONE]), MOST)) == [
        Thought(3),
        Piece("In May."),
        End("stop"),
    ]
    with pytest.raises(NoAnswer, match="thought"):
        list(without_thoughts(read_stream([*chunks[:3], chunk("\n\n", "stop"), DONE]), MOST))
    whole = {"choices": [{"message": {"content": "In May.", "thinking": "Hm."}, "finish_reason": "stop"}]}
    said = without_thoughts(read_whole(json.dumps(whole).encode()), MOST)
    assert list(said) == [Thought(3), Piece("In May."), End("stop")]


def test_a_model_that_thinks_for_ever_is_not_listened_to() -> None:
    endless = (chunk(text) for text in iter(lambda: "<think>" + "Hm. " * 20, None))
    with pytest.raises(NoAnswer, match="thought"):
        list(without_thoughts(read_stream(endless), MOST))
    hidden = json.dumps({"choices": [{"delta": {"reasoning_content": "Hm. " * 20}}]})
    with pytest.raises(NoAnswer, match="thought"):
        list(without_thoughts(read_stream(iter(lambda: f"data: {hidden}\n\n".encode(), b"")), MOST))
