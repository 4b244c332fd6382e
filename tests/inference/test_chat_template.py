"""Prompts have the ids of transformers' processor, in many languages, with images anywhere, and know their sources."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UsageError
from app.inference.chat_template import (
    INSTRUCTIONS,
    ChatPrompt,
    Image,
    Part,
    SoftToken,
    Text,
    TextSpan,
    Turn,
    build_chat,
    build_continuation,
    image_prompt_tokens,
)
from app.inference.config import VisionConfig
from app.inference.model_files import TOKENIZER
from app.inference.tokenizer import Tokenizer

CAPTURE = json.loads((Path(__file__).parents[1] / "captures" / "chat_prompts.json").read_text(encoding="utf-8"))
"""`make_chat_prompts.py` says what is in it."""

VISION = VisionConfig(
    hidden_size=8,
    intermediate_size=8,
    num_hidden_layers=1,
    num_attention_heads=1,
    image_size=28,
    patch_size=14,
    mm_tokens_per_image=256,
    image_token_id=262144,
    start_of_image_id=255999,
    end_of_image_id=256000,
)
START_OF_TURN, END_OF_TURN, START_OF_IMAGE, END_OF_IMAGE, SOFT = 105, 106, 255999, 256000, 262144
NEWLINE, TWO_NEWLINES, THREE_NEWLINES, FOUR_NEWLINES = 107, 108, 109, 110

texts = st.text(max_size=12) | st.lists(
    st.sampled_from(["<end_of_turn>", "<start_of_image>", "<eos>", "<bos>", " ", "\n", "\n\n", "é", "e\u0301", "ים"])
    | st.sampled_from(["👩‍👩‍👧", "𐍈", "<td>", "ga", "uge", "\u2581", "\t", "\u00a0", "漢字", "\ud800", ".", "Here"]),
    max_size=8,
).map("".join)
parts = st.lists(
    st.lists(texts, max_size=3).map(lambda pieces: Text(*pieces)) | st.integers(0, 2).map(Image), max_size=5
).map(tuple)
conversations = st.lists(parts, max_size=4).map(
    lambda turns: [Turn("model" if number % 2 else "user", turn) for number, turn in enumerate(turns)]
)


@pytest.fixture(scope="module")
def tokenizer(starter_folder: Path) -> Tokenizer:
    return Tokenizer.load(starter_folder / TOKENIZER)


def _parts(captured: Sequence[str | list[int]]) -> tuple[Part, ...]:
    return tuple(Text(part) if isinstance(part, str) else Image(part[2]) for part in captured)


def _chat(tokenizer: Tokenizer, captured: dict[str, Any]) -> ChatPrompt:
    turns = [Turn("model" if n % 2 else "user", _parts(turn)) for n, turn in enumerate(captured["turns"])]
    return build_chat(
        tokenizer,
        turns,
        instructions=captured["instructions"],
        vision=VISION,
        generation_prompt=captured["generation_prompt"],
    )


def _ids(captured: dict[str, Any]) -> list[int]:
    runs = [entry if isinstance(entry, list) else [entry, 1] for entry in captured["ids"]]
    return [token for token, times in runs for _ in range(times)]


@pytest.mark.parametrize("name", CAPTURE["chats"])
def test_ids_of_a_chat_are_the_references(tokenizer: Tokenizer, name: str) -> None:
    captured = CAPTURE["chats"][name]
    assert list(_chat(tokenizer, captured).ids) == _ids(captured)


@pytest.mark.parametrize("name", CAPTURE["continuations"])
def test_ids_for_a_pretrained_model_are_the_references(tokenizer: Tokenizer, name: str) -> None:
    captured = CAPTURE["continuations"][name]
    prompt = build_continuation(tokenizer, _parts(captured["turns"][0]), vision=VISION)
    assert list(prompt.ids) == _ids(captured)


def test_the_capture_has_what_it_should() -> None:
    chats = CAPTURE["chats"]
    letters = {name for name in chats if f"{name}, image" in chats}
    assert len(letters) > 50
    crops = [part[2] for chat in chats.values() for turn in chat["turns"] for part in turn if isinstance(part, list)]
    assert set(crops) == {0, 2, 3, 4}
    merged = {token for chat in chats.values() for token in _ids(chat)}
    assert {NEWLINE, TWO_NEWLINES, THREE_NEWLINES, FOUR_NEWLINES, SOFT} <= merged


@pytest.mark.parametrize("name", CAPTURE["spelled"])
def test_text_that_spells_control_tokens_stays_text_unlike_in_the_reference(tokenizer: Tokenizer, name: str) -> None:
    captured = CAPTURE["spelled"][name]
    prompt = _chat(tokenizer, captured)
    assert list(prompt.ids) != _ids(captured)
    steering = [token for token in prompt.ids if token in set(tokenizer.control_tokens.values()) | {SOFT}]
    images = [START_OF_IMAGE, *[SOFT] * 256, END_OF_IMAGE] if name == "soft tokens" else []
    assert steering == [2, START_OF_TURN, *images, END_OF_TURN, START_OF_TURN]
    spoken = "".join(
        part.strip() if isinstance(part, str) else "\n\n\n\n" for turn in captured["turns"] for part in turn
    )
    instructions = f"{captured['instructions']}\n\n" if captured["instructions"] else ""
    heard = tokenizer.decode(token for token in prompt.ids if token != SOFT)
    assert heard == f"user\n{instructions}{spoken}\nmodel\n"


def test_newlines_merge_with_those_around_an_image(tokenizer: Tokenizer) -> None:
    prompt = build_chat(tokenizer, [Turn("user", (Image(), Image()))], vision=VISION, generation_prompt=False)
    image = [START_OF_IMAGE, *[SOFT] * 256, END_OF_IMAGE]
    (user,) = tokenizer.encode("user")
    turn = [START_OF_TURN, user, THREE_NEWLINES, *image, FOUR_NEWLINES, *image, TWO_NEWLINES, END_OF_TURN, NEWLINE]
    assert list(prompt.ids) == [2, *turn]
    assert prompt.view_starts == (5, 5 + 256 + 3)
    assert prompt.origins[5] == SoftToken(0, 0, 0)
    assert prompt.origins[-5] == SoftToken(0, 1, 0)


@pytest.mark.parametrize(("crops", "tokens"), [(0, 260), (1, 537), (2, 798), (3, 1059), (4, 1320)])
def test_what_an_image_costs_is_known_before(tokenizer: Tokenizer, crops: int, tokens: int) -> None:
    assert image_prompt_tokens(tokenizer, VISION, crops) == tokens
    alone = build_continuation(tokenizer, (Image(crops),), vision=VISION)
    assert len(alone) == 1 + tokens
    assert [alone.origins[start] for start in alone.view_starts] == [SoftToken(0, 0, view) for view in range(1 + crops)]
    assert all(alone.ids[start - 1] == START_OF_IMAGE for start in alone.view_starts)


def test_a_token_across_two_texts_names_both(tokenizer: Tokenizer) -> None:
    prompt = build_continuation(tokenizer, (Text("a\n"), Text("\nb"), Image(), Text("\n!")), vision=VISION)
    first = prompt.ids.index(TWO_NEWLINES)
    assert prompt.origins[first] == (TextSpan(0, 0, 0, 1, 2), TextSpan(0, 1, 0, 0, 1))
    after = prompt.ids.index(END_OF_IMAGE) + 1
    assert prompt.ids[after] == THREE_NEWLINES
    assert prompt.origins[after] == (TextSpan(0, 3, 0, 0, 1),)


def test_pieces_are_read_as_one_text_and_stay_apart_in_the_spans(tokenizer: Tokenizer) -> None:
    pieces = (" ", "\n Page", " one.\n", "\nQuest", "ion? ", "", "\n")
    prompt = build_chat(tokenizer, [Turn("user", (Text(*pieces),))])
    assert prompt.ids == build_chat(tokenizer, [Turn("user", (Text("".join(pieces)),))]).ids
    newlines = prompt.ids.index(TWO_NEWLINES)
    assert prompt.origins[newlines] == (TextSpan(0, 0, 2, 5, 6), TextSpan(0, 0, 3, 0, 1))
    assert prompt.origins[newlines + 1] == (TextSpan(0, 0, 3, 1, 6), TextSpan(0, 0, 4, 0, 3))
    assert prompt.origins[newlines + 2] == (TextSpan(0, 0, 4, 3, 4),)


@given(conversations, st.none() | texts, st.booleans())
def test_spans_join_to_the_texts(
    tokenizer: Tokenizer, turns: list[Turn], instructions: str | None, generation_prompt: bool
) -> None:
    prompt = build_chat(tokenizer, turns, instructions=instructions, vision=VISION, generation_prompt=generation_prompt)
    sources = {
        (turn, part): said.pieces
        for turn, spoken in enumerate(turns)
        for part, said in enumerate(spoken.parts)
        if isinstance(said, Text)
    }
    expected = {key: "".join(pieces).strip() for key, pieces in sources.items() if "".join(pieces).strip()}
    if instructions and turns:
        sources[INSTRUCTIONS, 0] = (instructions,)
        expected[INSTRUCTIONS, 0] = instructions
    assert _traced(prompt, sources) == expected
    _check_tokens_are_their_characters(tokenizer, prompt, sources)
    views = [
        SoftToken(turn, part, view)
        for turn, spoken in enumerate(turns)
        for part, said in enumerate(spoken.parts)
        if isinstance(said, Image)
        for view in range(1 + said.crops)
    ]
    assert [prompt.origins[start] for start in prompt.view_starts] == views
    assert prompt.ids.count(SOFT) == 256 * len(views)
    speakers = len(turns) + generation_prompt
    assert (prompt.ids.count(START_OF_TURN), prompt.ids.count(END_OF_TURN)) == (speakers, len(turns))


Sources = dict[tuple[int, int], tuple[str, ...]]
"""Pieces by turn and part."""


def _characters(span: TextSpan, sources: Sources) -> str:
    return sources[span.turn, span.part][span.piece][span.start : span.end]


def _traced(prompt: ChatPrompt, sources: Sources) -> dict[tuple[int, int], str]:
    """The text of every part as its tokens' spans tell it; spans that repeat are the bytes of one character."""
    told: dict[tuple[int, int], str] = {}
    last: TextSpan | None = None
    for origin in prompt.origins:
        for span in () if isinstance(origin, SoftToken) else origin:
            if span == last:
                continue
            if last and span[:3] == last[:3]:
                assert span.start == last.end
            told[span.turn, span.part] = told.get((span.turn, span.part), "") + _characters(span, sources)
            last = span
    return told


def _check_tokens_are_their_characters(tokenizer: Tokenizer, prompt: ChatPrompt, sources: Sources) -> None:
    for token, origin in zip(prompt.ids, prompt.origins, strict=True):
        if isinstance(origin, SoftToken) or not origin:
            continue
        characters = "".join(_characters(span, sources) for span in origin)
        encoded, meant = tokenizer.token_bytes(token), characters.replace("\ud800", "\ufffd").encode()
        # A byte of a character, or all its characters, and more where the template's own text has merged with them.
        assert encoded in meant if len(encoded) == 1 else meant in encoded


def test_a_model_without_vision_gets_no_images(tokenizer: Tokenizer) -> None:
    with pytest.raises(UsageError, match="cannot see"):
        build_chat(tokenizer, [Turn("user", (Text("What?"), Image()))])
    with pytest.raises(UsageError, match="cannot see"):
        build_continuation(tokenizer, (Image(),))


@pytest.mark.parametrize("roles", [["model"], ["user", "user"], ["user", "model", "model"]])
def test_turns_that_do_not_alternate_are_refused(tokenizer: Tokenizer, roles: list[Any]) -> None:
    with pytest.raises(ValueError, match="alternate"):
        build_chat(tokenizer, [Turn(role, (Text("a"),)) for role in roles])
