"""What is left of questions in Chinese, Japanese and Korean, and in languages with small words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.stop_phrases import without_stop_phrases
from app.library.terms import language_of, question_terms


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("家賃はいくらですか?", "家賃"),
        ("犬を飼ってもいいですか?", "犬 飼"),
        ("ふたの色は何色ですか?", "ふた 色 色"),
        ("電源が入らないときはどうすればいいですか?", "電源 入"),
        ("コードの長さはどのくらいですか?", "コード 長"),
        ("押金是多少?", "押金"),
        ("有停车位吗?", "停车位"),
        ("几乎没有吗?", "几乎没有"),
        ("요금은 얼마인가요?", "요금"),
        ("주차장이 있나요?", "주차장"),
        ("What is the rent?", "What is the rent"),
    ],
)
def test_words_that_say_what_it_is_about_are_left(question: str, left: str) -> None:
    assert " ".join(re.findall(r"\w+", without_stop_phrases(question))) == left


@pytest.mark.parametrize(
    ("question", "language", "left"),
    [
        ("Сколько стоит аренда в месяц?", "Russian", "стоит аренда месяц"),
        ("מי המנהלת הישירה?", "Hebrew", "המנהלת הישירה"),
        ("متى يبدأ العمل؟", "Arabic", "يبدأ العمل"),
        ("Kto płaci za wodę?", "Polish", "płaci wodę"),
        ("Vem betalar vattnet?", "Swedish", "betalar vattnet"),
        ("Ποιος πληρώνει το νερό;", "Greek", "πληρώνει νερό"),
        ("Wie hoch ist die Miete?", "German", "hoch miete"),
        ("Quel est le loyer de la maison ?", "French", "loyer maison"),
        ("¿Cuál es el precio de la casa?", "Spanish", "precio casa"),
        ("What is the rent as a share of the wage?", "English", "rent share wage"),
    ],
)
def test_small_words_are_those_of_the_questions_language(question: str, language: str, left: str) -> None:
    assert language_of(question) == language
    assert " ".join(re.findall(r"\w+", question_terms(question))) == left


@pytest.mark.parametrize("question", ["いつ", "何ですか?", "什么?", "왜?", "Когда?"])
def test_a_question_of_nothing_else_keeps_its_words(question: str) -> None:
    assert re.findall(r"\w+", question_terms(question))


@given(st.text(alphabet="のはがをですかまいくら家賃鍵犬誰何多少吗是요금은얼마인가 ab?。", max_size=40))
def test_nothing_is_left_that_was_not_there(question: str) -> None:
    assert set(without_stop_phrases(question)) <= set(question) | {" "}
    assert question_terms(question) is not None
