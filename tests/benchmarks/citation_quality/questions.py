"""Questions with gold answers and gold evidence, and the documents they are asked of.

XQuAD's paragraphs in the order of its file, twenty to a document, one a page: four articles of five
paragraphs. Two parts that share no article, so that what is fitted on the one can be checked on the other:

    evaluation   the first 200 questions by id (articles 0 and 2 to 7); what the tables report
    fitting      all questions of articles 8 to 47; what support.py is fitted on

Of each part every n-th question is taken, in the order of the ids: a fixed rule, never a choice. An unanswerable
question is asked of the same document without its page, so that pages of the same article are still there.

Places are counted in characters that are not white space: how lines are broken on a page does not matter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import similar_facts

from app.assistant.evidence.sentences import split_passages

PAGES = 20
EVALUATED = 200
FIRST_FITTED_ARTICLE = 8
LANGUAGES = ("en", "de", "zh", "ar")
INVENTED = "invented"
"""Stands in the place of a language: English pages of similar facts that no model knows (tests/similar_facts.py)."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Case:
    """One question with its gold answer and the sentence that holds it."""

    key: str
    language: str
    article: int
    document: int
    """Index into `Set.documents`."""
    page: int
    """From 1."""
    question: str
    answers: tuple[str, ...]
    answer: Span
    """The first gold answer, in characters of its page that are not white space."""
    evidence: Span
    """The sentence that holds the beginning of the answer."""


@dataclass(frozen=True, slots=True)
class Set:
    """Documents as the texts of their pages, and questions about them."""

    documents: tuple[tuple[str, ...], ...]
    cases: tuple[Case, ...]


def evaluation_set(folder: Path, language: str, every: int) -> Set:
    """Every n-th of the first 200 questions by id; of invented facts, of 200 about ten documents."""
    if language == INVENTED:
        return _invented(range(10), every)
    built = _read(folder / f"xquad.{language}.json", language)
    cases = sorted(built.cases, key=lambda case: case.key)[:EVALUATED]
    return Set(built.documents, tuple(cases[every - 1 :: every]))


def fitting_set(folder: Path, language: str, every: int) -> Set:
    """Every n-th of the questions of the other articles; of invented facts, of 200 about ten other documents."""
    if language == INVENTED:
        return _invented(range(10, 20), every)
    built = _read(folder / f"xquad.{language}.json", language)
    cases = sorted((case for case in built.cases if case.article >= FIRST_FITTED_ARTICLE), key=lambda case: case.key)
    return Set(built.documents, tuple(cases[every - 1 :: every]))


def packed_length(text: str) -> int:
    """Characters that are not white space."""
    return len("".join(text.split()))


def _read(file: Path, language: str) -> Set:
    articles = json.loads(file.read_text(encoding="utf-8"))["data"]
    paragraphs = [(number, paragraph) for number, article in enumerate(articles) for paragraph in article["paragraphs"]]
    cases = tuple(
        case
        for place, (article, paragraph) in enumerate(paragraphs)
        for case in _cases(paragraph, language, article, place)
    )
    texts = [paragraph["context"] for _, paragraph in paragraphs]
    return Set(tuple(tuple(texts[first : first + PAGES]) for first in range(0, len(texts), PAGES)), cases)


def _cases(paragraph: dict[str, Any], language: str, article: int, place: int) -> Iterator[Case]:
    context = paragraph["context"]
    for qa in paragraph["qas"]:
        first = qa["answers"][0]
        start = first["answer_start"]
        yield Case(
            key=qa["id"],
            language=language,
            article=article,
            document=place // PAGES,
            page=place % PAGES + 1,
            question=qa["question"],
            answers=tuple(dict.fromkeys(answer["text"] for answer in qa["answers"])),
            answer=_packed(context, start, start + len(first["text"])),
            evidence=_sentence_at(context, start),
        )


def _sentence_at(text: str, start: int) -> Span:
    sentence = next(passage for passage in split_passages(text) if passage.start <= start < passage.end)
    return _packed(text, sentence.start, sentence.end)


def _packed(text: str, start: int, end: int) -> Span:
    return packed_length(text[:start]), packed_length(text[:end])


def _invented(seeds: Sequence[int], every: int) -> Set:
    documents: list[tuple[str, ...]] = []
    cases: list[Case] = []
    for place, seed in enumerate(seeds):
        pages, questions = similar_facts.make_pages(seed)
        for question in questions:
            text = pages[question.page - 1]
            start = text.index(question.answer, text.index("\n\n"))
            cases.append(
                Case(
                    key=f"{seed}-{question.page}",
                    language=INVENTED,
                    article=seed,
                    document=place,
                    page=question.page,
                    question=question.text,
                    answers=(question.answer,),
                    answer=_packed(text, start, start + len(question.answer)),
                    evidence=_sentence_at(text, start),
                )
            )
        documents.append(tuple(pages))
    # Every n-th of twenty pages a document would always be the same pages, so each time one further.
    taken = [first + number % every for number, first in enumerate(range(0, len(cases), every))]
    return Set(tuple(documents), tuple(cases[at] for at in taken if at < len(cases)))


def without_page(pages: Sequence[str], page: int) -> list[str]:
    """A document that lacks a page, so that the questions about it cannot be answered."""
    return [text for number, text in enumerate(pages, start=1) if number != page]
