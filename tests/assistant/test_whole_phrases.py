"""Answers that stop in the middle of a phrase: which are made whole, with what, and which are left as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.evidence.whole_phrases import agreed, rest_of_line, whole_name, whole_phrase
from app.assistant.prompt import PageText
from app.assistant.quotes.normal_text import normalized

ROW = "Rigging and caulking\tOda Merrin\t4 May 1908\t2,350"
SENTENCE = "When the bell rings twice, the watchman lowers\nthe boom and waits for the ferry."
LONG = "The keeper of the lamp, who had served since 1871, was paid by the town; the boatmen were paid by the day."
PAGE = "They moved to towns along the coast, which led\nto their assim-\nilation in time. Few wrote of it."

words = st.sampled_from(["and", "of", "the", "boom", "lamp", "1871", "Oda", "und", "waits", "by", "ferry", "die"])
marks = st.sampled_from([" ", " ", " ", ", ", "; ", "\n", "\t"])


def page(text: str) -> PageText:
    return PageText(1, 1, 0, text)


@pytest.mark.parametrize(
    ("answer", "text", "whole"),
    [
        ("and caulking", ROW, "Rigging and caulking"),
        ("Rigging and", ROW, "Rigging and caulking"),
        ("the bell rings twice, the watchman lowers the boom", SENTENCE, normalized(SENTENCE)),
        ("was paid by the", LONG, "was paid by the town"),
        ("and waits for the", SENTENCE, normalized(SENTENCE)),
        (
            "gehört der",
            "Es gehört der Witwe des Lotsen, sagt man; sie wohnt am Kai.",
            "gehört der Witwe des Lotsen",
        ),
        ("un bateau de", "Il a vu un bateau de pêche. Il est parti.", "un bateau de pêche"),
    ],
)
def test_a_fragment_becomes_the_clause_or_cell_around_it(answer: str, text: str, whole: str) -> None:
    assert whole_phrase(answer, [page("The boats are old."), page(text)]) == whole


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("Oda Merrin", ROW),
        ("4 May 1908", ROW),
        ("the watchman", SENTENCE),
        ("since 1871", LONG),
        ("by the town", LONG),
        ("What was put in", "That is what was put in. The rest was not."),
        ("a fisherman and", "He was a sailor."),
        ("and the", "He left the quay, and then the boat sank in the fog."),
        ("红色", "灯是红色的。"),
    ],
)
def test_names_amounts_and_whole_phrases_are_left_as_they_are(answer: str, text: str) -> None:
    assert whole_phrase(answer, [page(text)]) == answer


def test_a_mark_behind_which_something_was_to_come_is_left_out() -> None:
    assert whole_phrase("a lamp of brass,", [page("It had no bell.")]) == "a lamp of brass"
    assert whole_phrase("–", [page("It had no bell.")]) == "–", "nothing else is left"


@given(st.lists(st.tuples(words, marks), min_size=1, max_size=25), st.data())
def test_what_is_made_whole_stands_in_the_passage_around_the_answer(
    parts: list[tuple[str, str]], data: st.DataObject
) -> None:
    text = "".join(word + mark for word, mark in parts).strip()
    said = text.split()
    first = data.draw(st.integers(0, len(said) - 1))
    last = data.draw(st.integers(first + 1, len(said)))
    answer = " ".join(said[first:last])
    whole = whole_phrase(answer, [page(text)])
    assert whole in normalized(text)
    assert answer.rstrip(" ,;") in whole


@pytest.mark.parametrize(
    ("answer", "said", "rest"),
    [
        ("along the coast, which led", "along the coast, which led", " to their assimilation in time."),
        ("It is said they moved to towns along the coast, which led", None, " to their assimilation in time."),
        ("to their assim-", "to their assim", "ilation in time."),
    ],
)
def test_an_answer_that_ends_with_a_line_knows_how_the_sentence_goes_on(
    answer: str, said: str | None, rest: str
) -> None:
    found = rest_of_line(answer, page(PAGE))
    assert found is not None
    assert found[0] == (said or answer) and found[2] == rest
    assert found[1] == "They moved to towns along the coast, which led to their assimilation in time."


@pytest.mark.parametrize("answer", ["along the coast", "in time.", "Few wrote of it.", "misled", "led, he said", ""])
def test_an_answer_that_ends_elsewhere_does_not(answer: str) -> None:
    assert rest_of_line(answer, page(PAGE)) is None


@pytest.mark.parametrize(
    ("written", "rest", "taken"),
    [
        (" to their death", " to their assimilation", " to their "),
        (" to their assimilation in", " to their assimilation in time.", " to their assimilation in"),
        (" to the end", " to their assimilation", " to "),
        ("", " to", ""),
        ("ilation", "ilation in time.", "ilation"),
    ],
)
def test_of_what_is_written_on_only_words_of_the_sentence_are_taken(written: str, rest: str, taken: str) -> None:
    assert agreed(written, rest) == taken


@pytest.mark.parametrize(
    ("question", "answer", "whole"),
    [
        ("Who paid for the fieldwork?", "Aldous", "Aldous Peake Trust"),
        ("Who paid for the fieldwork?", "the Aldous", "the Aldous"),
        ("Who paid for the fieldwork?", "Peake Trust", "Peake Trust"),
        ("Where was it?", "Aldous", "Aldous"),
        ("Who paid for the fieldwork?", "Trust", "Trust"),
        ("Wer zahlte die Arbeit?", "Aldous", "Aldous"),
    ],
)
def test_one_word_of_a_name_is_told_with_those_behind_it(question: str, answer: str, whole: str) -> None:
    assert whole_name(question, answer, [page("It was a grant from the Aldous\nPeake Trust. Later it ended.")]) == whole
