"""Stop texts: never a part of one is shown, and what is shown is never taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.inference.answer_text import AnswerText
from app.inference.model_files import TOKENIZER
from app.inference.requests import GeneratedText
from app.inference.tokenizer import Tokenizer


@pytest.fixture(scope="module")
def tokenizer(starter_folder: Path) -> Tokenizer:
    return Tokenizer.load(starter_folder / TOKENIZER)


def write(tokenizer: Tokenizer, parts: list[str], *stop_texts: str) -> tuple[list[str], AnswerText]:
    """Write parts that are one token each; returns the pieces shown after each and at the end."""
    ids = [tokenizer.encode(part) for part in parts]
    assert all(len(part) == 1 for part in ids), ids
    pieces, answer = write_ids(tokenizer, [part[0] for part in ids], *stop_texts)
    return [piece.text if piece else "" for piece in pieces], answer


def write_ids(tokenizer: Tokenizer, ids: list[int], *stop_texts: str) -> tuple[list[GeneratedText | None], AnswerText]:
    answer = AnswerText(tokenizer, stop_texts)
    pieces: list[GeneratedText | None] = []
    for index, token in enumerate(ids):
        answer.add(token, -float(index))
        pieces.append(answer.take_sure())
        if answer.stopped:
            break
    return [*pieces, answer.finish()], answer


def test_without_stop_texts_everything_is_shown_at_once(tokenizer: Tokenizer) -> None:
    assert write(tokenizer, ["Paris", ".", "\n"])[0] == ["Paris", ".", "\n", ""]


def test_what_may_become_a_stop_text_is_held_back_until_it_does(tokenizer: Tokenizer) -> None:
    shown, answer = write(tokenizer, ["Paris", "\n", "Question", ":", "more"], "\nQuestion:")
    assert shown == ["Paris", "", "", "", ""]
    assert (answer.text, answer.stopped, answer.num_tokens) == ("Paris", True, 1)


def test_what_did_not_become_a_stop_text_is_shown_after_all(tokenizer: Tokenizer) -> None:
    shown, answer = write(tokenizer, ["Paris", "\n", "Question", "s", "\n"], "\nQuestion:")
    assert shown == ["Paris", "", "", "\nQuestions", "", "\n"]
    assert (answer.text, answer.stopped) == ("Paris\nQuestions\n", False)


def test_the_first_of_several_stop_texts_counts(tokenizer: Tokenizer) -> None:
    assert write(tokenizer, ["a", "bc", "d"], "cd", "b")[1].text == "a"
    assert write(tokenizer, ["a", "bc", "d"], "d", "bcd")[1].text == "a"


def test_a_stop_text_inside_one_token_cuts_it(tokenizer: Tokenizer) -> None:
    shown, answer = write(tokenizer, ["Paris", " is", " the"], "s the")
    assert shown == ["Pari", "s i", "", ""]
    assert answer.text == "Paris i"
    assert answer.num_tokens == 2  # the second token reaches into the stop text
    assert answer.logprobs == (0.0, -1.0)


def test_held_back_text_carries_no_token_that_is_taken_back(tokenizer: Tokenizer) -> None:
    # After "q" the "x" is sure, but "yq" may still become the second stop text, and does.
    pieces, answer = write_ids(tokenizer, [tokenizer.encode(part)[0] for part in "xyqz"], "xyz", "yqz")
    assert [(piece.text, len(piece.token_ids)) for piece in pieces if piece] == [("x", 1)]
    assert answer.token_ids == (tokenizer.encode("x")[0],)


@given(
    text=st.text("ab\n é\U000e0041", max_size=20), stops=st.lists(st.text("ab\né", min_size=1, max_size=4), max_size=3)
)
def test_pieces_join_to_the_text_before_the_first_stop(tokenizer: Tokenizer, text: str, stops: list[str]) -> None:
    pieces, answer = write_ids(tokenizer, tokenizer.encode(text), *stops)
    if seen := [stop for stop in stops if stop in text]:
        assert answer.stopped
        assert answer.text in {text[: text.index(stop)] for stop in seen}
    else:
        assert answer.text == text and not answer.stopped
    assert "".join(piece.text for piece in pieces if piece) == answer.text
    assert tuple(token for piece in pieces if piece for token in piece.token_ids) == answer.token_ids
    assert not any(stop in answer.text for stop in stops)
    assert tokenizer.decode(answer.token_ids).startswith(answer.text)
