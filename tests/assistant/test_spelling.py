"""Which words may be slips of others, and that nothing else of a question is touched."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.assistant.evidence.spelling import is_slip, put_right
from app.assistant.model_calls import Engine, ModelCalls, never
from app.assistant.prompt import PromptStyle


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("peroid", "period"),
        ("recieve", "receive"),
        ("volunters", "volunteers"),
        ("kaition", "kaution"),
        ("kündigugsfrist", "kündigungsfrist"),
        ("granatie", "garantie"),
        ("vormieter", "vermieter"),
    ],
)
def test_one_slip_makes_another_word_of_one_and_two_of_a_long_one(word: str, other: str) -> None:
    assert is_slip(word, other) and is_slip(other, word)


@pytest.mark.parametrize(
    ("word", "other"), [("peroid", "perils"), ("house", "mouse"), ("deposit", "depositary"), ("mieter", "vermieter")]
)
def test_words_that_differ_in_more_are_others(word: str, other: str) -> None:
    assert not is_slip(word, other)


class Remote:
    """An engine that tells no likelihoods."""

    info = SimpleNamespace(is_remote=True)

    def score(self, *_: Any) -> Iterator[Any]:
        raise AssertionError("nothing is asked of it")


def test_where_nobody_tells_likelihoods_a_question_stays_as_it_is() -> None:
    calls = ModelCalls(cast(Engine, Remote()), never)
    told = put_right(calls, PromptStyle(False), "What is the notice peroid?", ["The notice period is a month."])
    assert told.question == "What is the notice peroid?" and told.steps == ()
