"""Which words of a question passages have, reckoned by hand; and what holds whatever the texts."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.evidence.persons import PERSON_WEIGHT
from app.assistant.evidence.question_words import (
    BEFORE_WEIGHT,
    OWN_WEIGHT,
    PAGE_WEIGHT,
    added_share,
    question_runs,
    question_words,
    rarity_among,
    runs_in,
    share_of,
    weigh_words,
    words_in,
    words_on,
)
from app.assistant.evidence.support import PageShares
from app.assistant.prompt import PageText

# Words of two letters are one run each, and so are reckoned by hand.
NAMES = PageText(1, 4, 0, "The xu of vo is tall.")
SAYS = PageText(1, 4, 22, "Its ke was Ada Lorne.")
OTHER = PageText(1, 9, 0, "A ke of bridges.")
PAGES = [PageText(1, 4, 0, f"{NAMES.text} {SAYS.text}"), PageText(1, 9, 0, OTHER.text)]
QUESTION = "What was the ke of the xu of vo?"

SIGNS = [*"abc ab. 漢字 اب ", "lighthouse ", "Norwick "]
texts = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)


def test_the_sentence_behind_the_name_is_weighed_with_it() -> None:
    rare, known = math.log(1 + 2.5 / 1.5), math.log(1 + 1.5 / 2.5)  # in one of three passages; in two
    everything = 2 * rare + known
    names, says, other = weigh_words(QUESTION, PAGES, [NAMES, SAYS, OTHER])
    assert names - says == pytest.approx((OWN_WEIGHT * (2 * rare - known) - BEFORE_WEIGHT * 2 * rare) / everything)
    assert says - other > BEFORE_WEIGHT * 2 * rare / everything, "the other page fits less, too"
    assert says - other < BEFORE_WEIGHT * 2 * rare / everything + PAGE_WEIGHT


def test_where_a_person_is_asked_a_name_counts() -> None:
    plain = weigh_words(QUESTION, PAGES, [NAMES, SAYS, OTHER])
    asked = weigh_words(QUESTION.replace("What", "Who"), PAGES, [NAMES, SAYS, OTHER])
    assert asked == pytest.approx([plain[0], plain[1] + PERSON_WEIGHT, plain[2]])


def test_what_stands_on_another_page_is_not_before_a_passage() -> None:
    alone = weigh_words(QUESTION, [], [NAMES, OTHER])
    apart = weigh_words(QUESTION, [], [OTHER, NAMES])
    assert alone == pytest.approx(list(reversed(apart)))


@pytest.mark.parametrize(
    ("question", "another_form", "nothing"),
    [
        ("Wie hoch ist der Leuchtturm?", "Die Leuchttürme stehen dort.", "Die Brücken stehen dort."),
        ("Wie hoch ist der Leuchtturm?", "Ein Hafenleuchtturm steht dort.", "Ein Hafenmeister wohnt dort."),
        ("من بنى المنارة؟", "بنيت منارتان في الميناء.", "الميناء قديم جدا."),
        ("灯塔有多高？", "这座灯塔很高。", "这座桥很长。"),
    ],
)
def test_a_word_is_known_by_another_ending_and_within_a_longer_one(
    question: str, another_form: str, nothing: str
) -> None:
    wanted = question_runs(question)
    assert len(runs_in(another_form, wanted)) > len(runs_in(nothing, wanted))


def test_runs_do_not_go_over_the_end_of_a_word() -> None:
    assert runs_in("for mat", question_runs("format")) == {" for", "mat "}
    (format_runs,) = question_runs("format")
    assert runs_in("the format", [format_runs]) == format_runs


def test_a_run_that_words_share_by_chance_says_nothing() -> None:
    assert runs_in("It is decided in autumn.", question_runs("author")) == frozenset()
    assert runs_in("It is decided in autumn.", question_runs("autumnal"))


@given(texts, st.lists(texts, max_size=5))
def test_shares_and_chance_are_shares(question: str, pages: list[str]) -> None:
    words = PageShares.of(question, pages)
    assert all(0 <= share <= 1 + 1e-9 for share in words.shares)
    for place in range(len(pages)):
        others = [share for at, share in enumerate(words.shares) if at != place]
        assert words.by_chance(place) == pytest.approx(sum(others) / len(others) if others else 0.0)


@pytest.mark.parametrize(
    ("question", "same", "other"),
    [
        ("How long does the battery last?", "It lasts for days. Batteries are dear.", "The blast was lasting bad."),
        ("Hund", "Die Hunde bellen.", "Hundert Boote."),
        ("Were the fees paid?", "A fee was paid in May.", "The feelings were painful."),
        ("Who is the mayor?", "The mayor is here.", "It was in May."),
        ("Who measured the tides?", "The tide was measured by hand.", "They tied up a measureless boat."),
    ],
)
def test_words_are_known_by_another_ending(question: str, same: str, other: str) -> None:
    wanted = question_words(question)
    told = words_in(same, wanted)
    assert told == wanted - {"long"}
    assert words_in(other, wanted) < told
    assert all(
        word in same.casefold() or word.rstrip("s") in same.casefold() or word[:5] in same.lower() for word in told
    )


@pytest.mark.parametrize(
    ("question", "word", "page", "is_said"),
    [
        ("Wie hoch ist die Miete?", "miete", "Die Kaltmiete beträgt 640 Euro.", True),
        ("Wie lange dauerte die Operation?", "operation", "Operationsdauer: 68 Minuten", True),
        ("Wie lang ist die Kündigungsfrist?", "kündigungsfrist", "Die Frist der Kündigung beträgt vier Wochen.", True),
        ("Wie lang ist die Kündigungsfrist?", "kündigungsfrist", "Die Kündigung ist schriftlich zu erklären.", False),
        ("Welche Krankenkasse ist es?", "krankenkasse", "Wer krank ist, meldet sich.", False),
        ("Wie lautet die Zählernummer?", "zählernummer", "Zählerstand: 48.207", False),
        ("Was ist ein Rat?", "rat", "Der Apparat ist neu.", False),  # three letters are the end of any word
        ("Hoe hoog is de huur en wat betaal ik?", "huur", "De kamerhuur is 640 euro.", True),
        ("How much is the tract?", "tract", "The contract is signed.", False),
        # As ever: by the beginning, in languages that join none.
        ("Is there internet?", "internet", "Interstate 5 is near.", True),
    ],
)
def test_a_joined_word_is_what_its_end_says(question: str, word: str, page: str, is_said: bool) -> None:
    assert word in question_words(question)
    assert (word in words_on(page, question)) is is_said


def test_several_forms_of_one_word_count_once() -> None:
    assert len(question_words("the battery or batteries of boats")) == 2


@given(texts, texts, texts)
def test_more_words_never_weigh_less(question: str, text: str, more: str) -> None:
    wanted = question_words(question)
    rarity = rarity_among(wanted, [words_in(text, wanted), words_in(more, wanted)])
    few, many = words_in(text, wanted), words_in(f"{text} {more}", wanted)
    assert few <= many <= wanted and share_of(few, rarity) <= share_of(many, rarity) + 1e-12
    runs = question_runs(question)
    assert runs_in(text, runs) <= runs_in(f"{text} {more}", runs) <= frozenset().union(*runs)


def test_signs_of_chinese_that_stand_anywhere_count_for_chance() -> None:
    question = "黑豹队的防守丢了多少分？"
    right, others = "黑豹队的防守只丢了308分", ["他们的分数不多", "少年的队伍了不起", "守着的人丢下了它"]
    pages = [right, *others]
    words = PageShares.of(question, pages)
    assert words.by_chance(0) == pytest.approx(sum(words.shares[1:]) / 3) and words.by_chance(0) > 0.1
    assert PageShares.of(question, [right]).by_chance(0) == 0


def test_what_an_answer_adds_is_looked_for_in_texts() -> None:
    question = "Who cut the sails of the boat?"
    assert added_share(question, "Oda Merrin", ["The sails were cut by Oda Merrin."]) == 1.0
    assert added_share(question, "Oda Merrin", ["The sails were cut by Merrin.", "It rains."]) == 0.5
    assert added_share(question, "Oda Merrin cut the sails", ["The sails were cut."]) == 0.0
    assert added_share(question, "the sails of the boat", ["The sails were cut."]) is None
    assert added_share("谁裁的帆？", "玛丽", ["帆是玛丽裁的。"]) == 1.0
