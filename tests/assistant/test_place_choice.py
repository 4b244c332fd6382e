"""Of several places with the same words, that one is preferred which speaks of what was asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from app.assistant.evidence.answer_place import sentence_around
from app.assistant.evidence.place_choice import prefer
from app.assistant.model_calls import ModelCalls, never, run_to_end
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.quotes.source_text import SourceDocument, SourceText, make_source_text
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.ingest.records import Page, PageKind

PAGES = [
    "The lighthouse of Norwick\nThe tower stands on the cape. It was finished in 1874 and has 212 steps.",
    "The school of Norwick\nThe children were taught at home for long. Since 1874 they have had a school. It is red.",
    "The railway of Norwick\nThe first train came in 1874, and the last one a hundred years later.",
]


def source_of(pages: list[str]) -> SourceText:
    read = tuple(Page(number, PageKind.TEXT, 595, 842, 0, text, ()) for number, text in enumerate(pages, 1))
    return make_source_text([SourceDocument(5, "a.pdf", read)])


@pytest.fixture(scope="module")
def calls(starter_folder: Path) -> Iterator[ModelCalls]:
    engine = EngineProcess.start(starter_folder, EngineOptions(device="cpu"))
    yield ModelCalls(engine, never)
    engine.close()


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("When was the lighthouse finished?", "The lighthouse"),
        ("Since when has there been a school in Norwick?", "The school"),
        ("In which year did trains begin to run?", "The railway"),
        ("Wann wurde die Schule eröffnet?", "The school"),
    ],
)
def test_the_place_that_speaks_of_the_question_is_preferred(
    calls: ModelCalls, question: str, right: str, backwards: bool
) -> None:
    pages = PAGES[::-1] if backwards else PAGES
    source = source_of(pages)
    chosen = run_to_end(prefer(calls, PromptStyle(False), source, source.find("1874"), question))
    assert pages[chosen].startswith(right)


def test_places_in_one_sentence_need_no_model() -> None:
    source = source_of(["It was red. The red door is red."])
    without_engine = ModelCalls(cast(Any, None), never)
    places = source.find("red")[1:]
    assert run_to_end(prefer(without_engine, PromptStyle(False), source, places, "Which colour?")) == 0


def test_the_sentences_that_a_place_touches() -> None:
    source = source_of([PAGES[0], "One ends. Two ends. Three ends."])
    (place,) = source.find("ends. Three")
    assert sentence_around(place, source) == PageText(5, 2, 10, "Two ends. Three ends.")
