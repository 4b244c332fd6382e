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


class Likes:
    """An engine that finds a question the likelier, the more of some words it has; it counts what it is asked."""

    def __init__(self, *words: str) -> None:
        self.words, self.asked = words, list[str]()
        self.info = SimpleNamespace(is_remote=False)

    def prompt(self, parts: Any) -> Any:
        text = "".join(piece for piece in parts.pieces if isinstance(piece, str))
        return SimpleNamespace(before_question=lambda: text, question_ids=text)

    def score(self, _: Any, continuations: Any) -> list[list[float]]:
        self.asked += continuations
        return [[10.0 * sum(word in text for word in self.words)] for text in continuations]


def put(likes: Likes, question: str, pages: list[str]) -> str:
    return put_right(cast(ModelCalls, likes), PromptStyle(False), question, pages).question


def test_the_word_is_put_in_as_the_paper_writes_it() -> None:
    page = "HAUPTSTRASSE 3. Die Wohnung liegt in der Hauptstraße 12."
    assert put(Likes("Hauptstraße"), "Was liegt in der Hauftstraße?", [page]) == "Was liegt in der Hauptstraße?"
    assert put(Likes("Kündigung"), "Was kostet die KÜDNIGUNG?", ["die Kündigung"]) == "Was kostet die Kündigung?"
    assert put(Likes("period"), "The notice peroid?", ["NOTICE PERIOD"]) == "The notice period?"
    assert put(Likes("McDonald"), "Who is Mr Mdconald?", ["MCDONALD\nMr McDonald"]) == "Who is Mr McDonald?"


def test_of_many_words_that_may_be_meant_the_nearest_are_asked_about_and_the_question_once() -> None:
    far = [f"contract{letter}rs" for letter in "abcdef"]
    likes = Likes("contractors")
    assert put(likes, "Which cnotractors came?", [" ".join([*far, "contractors"])]) == "Which contractors came?"
    assert sum("cnotractors" in asked for asked in likes.asked) == 1


def test_nothing_is_asked_of_words_whose_beginning_stands_somewhere() -> None:
    likes = Likes()
    assert put(likes, "When is the household paid?", ["The households were paid."]) == "When is the household paid?"
    assert likes.asked == []


def test_where_nobody_tells_likelihoods_a_question_stays_as_it_is() -> None:
    calls = ModelCalls(cast(Engine, Remote()), never)
    told = put_right(calls, PromptStyle(False), "What is the notice peroid?", ["The notice period is a month."])
    assert told.question == "What is the notice peroid?" and told.steps == ()
