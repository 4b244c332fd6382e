"""Examples of short answers that a pretrained model is shown: in English, and in the language of the documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.assistant.evidence.other_language import shared_language
from app.assistant.model_calls import ModelCalls, never
from app.assistant.pages.looking import ViewingRules
from app.assistant.pages.material import gather_material
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.prompt_examples import examples_in, is_an_example, names_example
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document
from app.library.stop_words import STOP_WORDS

LANGUAGES = [*(name for name in STOP_WORDS if name != "English"), "Chinese", "Japanese", "Korean"]
EVERYDAY = Path(__file__).resolve().parents[1] / "benchmarks" / "everyday"


def asked(examples: str) -> list[tuple[str, str, str]]:
    """(text, question, answer) of each example."""
    found = []
    text = ""
    for part in examples.strip().split("\n\n"):
        example = re.fullmatch(r"Question: (.+)\nAnswer: (.+)", part)
        if example is None:
            text = part
        else:
            found.append((text, example[1], example[2]))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_three_answers_in_the_words_of_its_text(language: str) -> None:
    shown = asked(examples_in(language))
    assert len(shown) == 6, "English first, then the language"
    for text, question, answer in shown:
        assert answer in text and answer not in question and is_an_example(answer)
    assert shared_language(shown[3][1], [shown[3][0]]) == language, "known for the language that it is meant for"


def test_a_document_in_english_or_in_no_language_that_is_known_has_the_english_ones() -> None:
    assert examples_in("English") == examples_in("") == examples_in("Thai")
    assert len(asked(examples_in(""))) == 3


@pytest.mark.parametrize(
    ("paper", "question", "language"),
    [
        ("arbeitsvertrag.md", "Wie hoch ist das Gehalt?", "German"),
        ("arbeitsvertrag.md", "How much is the salary?", ""),
        ("lease.md", "How much is the rent?", "English"),
        ("lease.md", "Wie hoch ist die Miete?", ""),
        ("chintai.md", "家賃はいくらですか?", "Japanese"),
        ("zufang.md", "押金是多少?", "Chinese"),
    ],
)
def test_which_are_shown_is_for_the_document_to_say_if_the_question_is_in_its_language(
    paper: str, question: str, language: str
) -> None:
    assert shared_language(question, [(EVERYDAY / paper).read_text("utf-8")]) == language


def test_the_prompt_shows_them_before_the_page() -> None:
    wording = PromptStyle(False, "German").answering([PageText(1, 1, 0, "Der Fuchs jagt.")], "Wer jagt?")
    assert wording.pieces[0] == examples_in("German")
    chat = PromptStyle(True, "German").answering([PageText(1, 1, 0, "Der Fuchs jagt.")], "Wer jagt?")
    assert examples_in("German") not in chat.pieces


def test_a_question_is_asked_with_the_examples_of_its_document(library: Library, starter_folder: Path) -> None:
    """By the document's words as they are gathered for it; of a question in another language, with the English ones."""
    engine = Engine.load(starter_folder, EngineOptions(device="cpu", threads=1))
    try:
        *_, added = add_document(library, EVERYDAY / "arbeitsvertrag.md")
        assert isinstance(added, DocumentAdded)
        gathered = library, ModelCalls(engine, never), [added.document.id], None, ViewingRules(), 0.0, None
        for question, language in (("Wie hoch ist das Gehalt?", "German"), ("How much is the salary?", "")):
            work = gather_material(*gathered, question)
            assert work.style.answering(work.texts, question).pieces[0] == examples_in(language)
    finally:
        engine.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_about_the_mill_is_known_in_each_language(language: str) -> None:
    text, question, answer = asked(examples_in(language))[3]
    assert names_example(f"… {answer} …", "The rent is £1,240 a month.")
    assert names_example(question, "The rent is £1,240 a month."), "it has the name of the place"
    assert not names_example(answer, text)


def test_an_answer_that_the_page_has_is_none_of_the_examples() -> None:
    assert not names_example("Mr Aldous", "TENANT: MR ALDOUS")
    assert not names_example("£1,240", "The rent is £1,240 a month.")
