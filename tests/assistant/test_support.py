"""The support score: arithmetic done by hand, what it may never do, and what it says with the real model."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import similar_facts
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.evidence.sentences import split_passages
from app.assistant.evidence.support import (
    FAR,
    NEAR,
    NOTHING_NEAR,
    STARTER,
    USUAL_COSINE,
    PageShares,
    Signs,
    SupportModel,
    features,
    is_supported,
    nearness,
    support_of,
    word_rarity,
)
from app.assistant.prompt import PageText, PromptStyle, build_prompt
from app.inference.engine import Engine
from app.inference.requests import EngineOptions, Scored, ScoreRequest

logprobs = st.lists(st.floats(-1e4, 0), max_size=20)
signs = st.builds(
    Signs,
    answer_quote=logprobs,
    answer_none=logprobs,
    question_quote=st.lists(st.floats(-1e4, 0), min_size=3, max_size=3),
    question_none=logprobs,
    question_beside=st.lists(st.lists(st.floats(-1e4, 0), min_size=3, max_size=3), max_size=3),
    question=st.text(max_size=60),
    sentence=st.text(max_size=60),
    passage=st.text(max_size=60),
    page=st.text(max_size=60),
    by_chance=st.floats(0, 1),
    missing=st.dictionaries(st.text(max_size=9), st.floats(-1, 1), max_size=3),
    nearer=st.none() | st.floats(-2, 2),
)


def test_a_page_is_nearer_than_the_three_nearest_others_by_the_mean_of_these() -> None:
    assert nearness([0.3, 0.6, 0.5, 0.1, 0.4], 1) == pytest.approx(0.6 - (0.5 + 0.4 + 0.3) / 3)
    assert nearness([0.3, 0.6, 0.5, 0.1, 0.4], 3) == pytest.approx(0.1 - (0.6 + 0.5 + 0.4) / 3)
    assert nearness([0.6], 0) == pytest.approx(0.6 - USUAL_COSINE), "one page is judged as one of many"
    assert nearness([0.6, 0.5], 0) == pytest.approx(0.6 - (0.5 + 2 * USUAL_COSINE) / 3)
    assert nearness([0.6, 0.0, 0.0, 0.0], 0) == nearness([0.6], 0)


def test_meaning_counts_only_where_no_page_has_the_words() -> None:
    judge = SupportModel(0.5, -2.0, {"explained": 4.0}, other_constant=-1.0, other_weights={"nearer": 10.0})
    told = Signs(answer_quote=(), answer_none=(), question_quote=(-1.0,), question_none=(-2.0,))
    assert support_of(told, judge) == pytest.approx(1 / (1 + math.exp(2 - 4 * 0.5)))
    for nearer in (-0.2, 0.0, 0.3):
        assert support_of(replace(told, nearer=nearer), judge) == pytest.approx(1 / (1 + math.exp(1 - 10 * nearer)))
    same = SupportModel(0.5, -2.0, {"explained": 4.0})
    assert support_of(replace(told, nearer=0.9), same) == support_of(told, same), "a judge that knows of no other way"


def test_features_are_those_reckoned_by_hand() -> None:
    measured = features(
        Signs(
            answer_quote=(-0.5, -0.1),
            answer_none=(-3.0, -1.0),
            question_quote=(-1.0, -2.0, -1.0),
            question_none=(-4.0, -2.0, -2.0),
            question_beside=[(-3.0, -0.5, -3.0), (-5.0, -2.0, -1.5)],
            question="When was the lighthouse of Sandray finished?",
            passage="It was finished in 1859.",
            page="The lighthouse of Ollerby\n\nIt was finished in 1859.",
        )
    )
    assert measured["explained"] == pytest.approx(1 - 2.5 / 8)  # of 8 nats, 1 + 0.5 + 1 are left
    assert measured["rare_words"] == pytest.approx(2 / 3)  # finished and lighthouse, but not Sandray
    assert measured["answer_lift"] == pytest.approx(1.7)


def test_what_other_pages_have_by_chance_is_taken_off() -> None:
    page = Signs(answer_quote=(), answer_none=(), question="keeper of Ollerby", page="the keeper of Sandray")
    shares = [features(replace(page, by_chance=chance))["rare_words"] for chance in (0.0, 0.25, 0.5, 1.0)]
    assert shares == pytest.approx([0.5, 1 / 3, 0.0, 0.0])


def test_of_two_pages_that_both_speak_of_it_neither_does_so_by_chance() -> None:
    pages = ["The rent is 900 a month.", "Rent is paid in advance."]
    words = PageShares.of("How much is the rent?", pages)
    signs = Signs(answer_quote=[], answer_none=[], question="How much is the rent?", page=pages[0], rarity=words.rarity)
    assert features(replace(signs, by_chance=words.by_chance(0)))["rare_words"] == 1


def test_words_that_only_ask_count_where_they_are_said_and_nowhere_else() -> None:
    asked = "How long is the notice?"
    assert word_rarity(asked, ["Two months' notice."])["long"] == 0
    assert word_rarity(asked, ["Two months' notice.", "A long road."])["long"] > 0
    assert PageShares.of(asked, ["Two months' notice."]).shares == (1,)
    assert PageShares.of("What does it cost?", ["A long road."]).shares == (0,)
    assert PageShares.of("Wie heißt mein Tarif?", ["Tarif Klassik"]).shares == (1,)


def test_of_a_short_paper_what_means_the_like_is_said_and_what_nothing_comes_near_is_not() -> None:
    judge = SupportModel(0.5, -2.0, {"rare_words": 4.0})
    paper = Signs(answer_quote=(), answer_none=(), question="sick pay", page="Net pay", rarity={"sick": 3, "pay": 1})
    assert features(paper)["rare_words"] == 0.25
    assert features(replace(paper, missing={"sick": NEAR}))["rare_words"] == 1
    assert features(replace(paper, missing={"sick": NEAR - 0.01}))["rare_words"] == 0.25
    assert support_of(replace(paper, missing={"sick": FAR}), judge) == support_of(paper, judge)
    nothing_near = replace(paper, missing={"sick": FAR - 0.01})
    assert support_of(nothing_near, judge) == pytest.approx(NOTHING_NEAR * support_of(paper, judge))


def test_support_is_the_logistic_function_of_the_weighted_features() -> None:
    model = SupportModel(threshold=0.6, constant=-1.0, weights={"answer_lift": 2.0})
    given = support_of(Signs(answer_quote=(-1.0,), answer_none=(-2.0,)), model)
    assert given == pytest.approx(1 / (1 + math.exp(-1.0)))
    assert is_supported(given, model)
    assert not is_supported(0.59, model)


def test_more_lift_than_the_most_that_counts_says_no_more() -> None:
    lifts = [features(Signs(answer_quote=(-1.0,), answer_none=(none,)))["answer_lift"] for none in (-2.5, -3.0, -9.0)]
    assert lifts == pytest.approx([1.5, 2.0, 2.0])


@pytest.mark.parametrize(
    ("question", "page", "share"),
    [
        ("黑豹队的防守丢了多少分?", "黑豹队只丢了308分", 5 / 7),  # of eleven signs, seven say what it is about
        ("أي نهر بُني عبره الجسر؟", "وبني جسر عبره", 2 / 4),  # without article and signs of vowels; wa- is left
        ("Можно ли держать кошку?", "Содержание кошки", 1 / 3),  # "кошку" by its first four letters
        ("Какие сроки?", "срок", 1.0),
        ("איפה המשרד?", "משרדי החברה", 1.0),  # without ha-, and by its first four letters
        ("鍵は何本もらえますか?", "鍵を3本", 1.0),  # particles, what asks and the verb's kana do not count
        ("家賃はいくらですか?", "賃料", 1 / 2),
        ("회비는 얼마인가요?", "회비", 1.0),
        ("Wer entwarf die Leuchttürme?", "Der Leuchtturm", 1 / 2),  # leuch-; the question word does not count
        ("WHAT IS A LIGHTHOUSE?", "lighthouses", 1.0),
        ("", "lighthouses", 0.0),
    ],
)
def test_words_in_common_are_found_in_every_script(question: str, page: str, share: float) -> None:
    measured = features(Signs(answer_quote=(), answer_none=(), question=question, page=page))
    assert measured["rare_words"] == pytest.approx(share)


def test_a_word_counts_for_more_the_fewer_pages_have_it() -> None:
    pages = ["The keeper of Sandray", "The keeper of Ollerby", "The keeper of Norwick"]
    question = "Who was the keeper of Ollerby?"
    rarity = word_rarity(question, pages)
    assert rarity == pytest.approx({"keeper": math.log(1 + 20.5 / 3.5), "ollerby": math.log(1 + 22.5 / 1.5)})
    told = [
        features(Signs(answer_quote=(), answer_none=(), question=question, page=page, rarity=rarity)) for page in pages
    ]
    keeper, ollerby = rarity["keeper"], rarity["ollerby"]
    assert [one["rare_words"] for one in told] == pytest.approx(
        [keeper / (keeper + ollerby), 1.0, keeper / (keeper + ollerby)]
    )


@given(signs)
def test_whatever_is_measured_the_support_is_a_probability(measured: Signs) -> None:
    assert 0 <= support_of(measured) <= 1


@given(signs, st.lists(st.floats(0, 10), min_size=3, max_size=3))
def test_what_explains_more_of_the_question_never_supports_less(measured: Signs, more: list[float]) -> None:
    better = [value + gain for value, gain in zip(measured.question_quote, more, strict=True)]
    assert support_of(measured) <= support_of(replace(measured, question_quote=better))


@pytest.fixture(scope="module")
def engine(starter_folder: Path) -> Iterator[Engine]:
    with closing(Engine.load(starter_folder, EngineOptions(device="cpu", context_length=1024))) as engine:
        yield engine


def test_a_passage_about_another_town_supports_less(engine: Engine) -> None:
    """Pages that differ in names and figures only: the words are nearly all there, the likelihood tells."""
    pages, questions = similar_facts.make_pages(1)
    for question in questions[:3]:
        right = support_of(_signs(engine, question, pages, question.page))
        wrong = support_of(_signs(engine, question, pages, question.page % len(pages) + 1))
        assert wrong < STARTER.threshold <= right


def _signs(engine: Engine, asked: similar_facts.Question, pages: list[str], page: int) -> Signs:
    """Of the sentence that says what is asked, on this page or another."""
    word = next(word for word in ("designed", "finished", "high", "keeper", "boats") if word in asked.text)
    sentences = [part.text for part in split_passages(pages[page - 1])]
    passage = next(text for text in sentences if word in text)
    told = {text: _logprobs(engine, asked.text, asked.answer, [PageText(0, page, 0, text)]) for text in sentences}
    none = _logprobs(engine, asked.text, asked.answer, [])
    return Signs(
        answer_quote=told[passage][1],
        answer_none=none[1],
        question_quote=told[passage][0],
        question_none=none[0],
        question_beside=[question for text, (question, _) in told.items() if text != passage],
        question=asked.text,
        sentence=asked.answer,
        passage=passage,
        page=pages[page - 1],
        rarity=word_rarity(asked.text, pages),
    )


def _logprobs(
    engine: Engine, question: str, answer: str, contents: list[PageText]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Of the question and of the answer after it."""
    asked = build_prompt(engine.tokenizer, PromptStyle(instruction_tuned=False).question(contents, question))
    answer_ids = tuple(engine.tokenizer.encode(f" {answer}"))
    request = ScoreRequest(prompt_ids=asked.before_question().ids, continuations=(asked.question_ids + answer_ids,))
    *_, scored = engine.score(request)
    assert isinstance(scored, Scored)
    count = len(asked.question_ids)
    return scored.logprobs[0][:count], scored.logprobs[0][count:]


def test_a_relevant_passage_says_it_sooner_and_makes_no_made_up_sentence_true() -> None:
    """By hand: log-odds of 0 are moved by 50 * 0.04; the sentence's own probability stays what it was."""
    model = SupportModel(
        0.43, 0.0, sentence_constant=-1.0, sentence_weights={"answer_lift": 0.0}, relevance_weight=50.0
    )
    sentence = 1 / (1 + math.exp(1.0))

    def told(question: str, relevance: float | None) -> float:
        return support_of(Signs(answer_quote=(), answer_none=(), question=question, relevance=relevance), model)

    assert told("Are pets allowed?", None) == pytest.approx(0.5 * sentence)
    assert told("Are pets allowed?", 0.88) == pytest.approx(sentence / (1 + math.exp(-2.0)))
    assert told("Are pets allowed?", 0.80) == pytest.approx(sentence / (1 + math.exp(2.0)))
    assert told("可以养宠物吗？", 0.875) == pytest.approx(0.5 * sentence), "cosines of Chinese are higher"
    assert told("ペットは飼えますか。", 0.84) == pytest.approx(0.5 * sentence)
