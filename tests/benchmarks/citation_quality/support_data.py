"""Collects what support.py is fitted on: questions with and without their page, and how their passages were weighed.

    python tests/benchmarks/citation_quality/support_data.py MODEL_FOLDER OUT [--every 20] [--part fitting]

Each question is asked of four documents: the twenty paragraphs with its page and without, its page alone, and the next
page alone. The page with the best passage is the one that the app would answer from; how its passages are weighed, and
which words it has, is all that support goes by, and known before there is an answer. So no answer is written here.

What was collected is kept, one line for each question and document, and a run that was stopped goes on.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from questions import INVENTED, LANGUAGES, Case, Set, evaluation_set, fitting_set, without_page
from remembering import RememberingEngine

from app.assistant.answer_strategy import MAX_PAGES_SEARCHED
from app.assistant.citations import candidate_passages
from app.assistant.evidence.page_ranking import rank_texts
from app.assistant.evidence.passage_choice import passages_of, weigh_passages
from app.assistant.evidence.passage_weights import weigh_passages_alone
from app.assistant.model_calls import ModelCalls, never, run_to_end
from app.assistant.prompt import PageText, PromptStyle, judged_part
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.search import rank_passages

GOLDEN = (5**0.5 - 1) / 2
"""Multiples of it, without their whole part, fill an interval evenly however many there are."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--every", type=int, default=20)
    parser.add_argument("--part", choices=["fitting", "evaluation"], default="fitting")
    parser.add_argument("--languages", default=",".join((*LANGUAGES, INVENTED)))
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--across", action="store_true", help="each question in another language than the document")
    parser.add_argument("--pages-only", action="store_true", help="twenty pages only, and no sentences: faster")
    options = parser.parse_args()
    make = fitting_set if options.part == "fitting" else evaluation_set
    sets = [make(options.data, language, options.every) for language in options.languages.split(",")]
    if options.across:
        sets = asked_across(sets)
    known = set()
    if options.out.exists():
        known = {json.loads(line)["id"] for line in options.out.read_text(encoding="utf-8").splitlines()}
    engine = RememberingEngine(
        Engine.load(options.model, EngineOptions(device="cpu", threads=options.threads, context_length=4096))
    )
    with options.out.open("a", encoding="utf-8") as out:
        for row in collect(engine, sets, known, pages_only=options.pages_only):
            out.write(json.dumps(row) + "\n")
            out.flush()


def collect(
    engine: RememberingEngine, sets: Sequence[Set], known: set[str], *, pages_only: bool
) -> Iterator[dict[str, Any]]:
    """One question of each language in turn, each far from the last, so that a part of a run has some of all."""
    for number in sorted(range(max(len(asked.cases) for asked in sets)), key=lambda place: place * GOLDEN % 1):
        for asked in sets:
            for case in asked.cases[number : number + 1]:
                engine.forget()  # but not between the documents: the same question meets the same passages in them
                for kind, answerable, pages in documents_of(asked, case):
                    name = f"{case.language}-{case.key}-{kind}-{answerable}"
                    if name not in known and not (pages_only and kind == "alone"):
                        gold = pages.index(asked.documents[case.document][case.page - 1]) if answerable else None
                        other = asked.cases[(number + 1) % len(asked.cases)].answers[0]
                        row = row_of(engine, case, pages, gold, None if pages_only else other)
                        yield {"id": name, "kind": kind, **row}


def asked_across(sets: Sequence[Set]) -> list[Set]:
    """The same documents, and each question in the words of one of the other languages, in turn."""
    asked = {(case.language, case.key): case.question for one in sets for case in one.cases}
    across = []
    for place, one in enumerate(sets):
        others = [other.cases[0].language for other in (*sets[place + 1 :], *sets[:place])]
        in_turn = [(case, others[number % len(others)]) for number, case in enumerate(one.cases)]
        cases = [replace(case, question=words) for case, other in in_turn if (words := asked.get((other, case.key)))]
        across.append(Set(one.documents, tuple(cases)))
    return across


def documents_of(asked: Set, case: Case) -> Iterator[tuple[str, bool, list[str]]]:
    """The four documents that a question is asked of: kind, whether the page is there, and all pages."""
    pages = asked.documents[case.document]
    yield "book", True, list(pages)
    yield "book", False, without_page(pages, case.page)
    yield "alone", True, [pages[case.page - 1]]
    yield "alone", False, [pages[case.page % len(pages)]]


def row_of(
    engine: RememberingEngine, case: Case, texts: list[str], gold: int | None, other: str | None
) -> dict[str, Any]:
    """What is known of the page that the app would answer from; `gold` is the index of the right one.

    `other` is the answer to another question; None: no sentences are weighed.
    """
    calls, style = ModelCalls(engine, never), PromptStyle(engine.info.instruction_tuned)
    question = judged_part(case.question)
    wrapped = ["\n".join(textwrap.wrap(text, 80)) for text in texts]
    pages = [PageText(0, number, 0, text) for number, text in enumerate(wrapped, start=1)]
    scores = {page.key: score for page, score in zip(pages, rank_passages(wrapped, question), strict=True)}
    by_words = dict(sorted(scores.items(), key=lambda one: -one[1]))
    ranking = run_to_end(rank_texts(calls, question, pages, by_words))
    best = [pages[number - 1] for _, number in ranking.keys[:MAX_PAGES_SEARCHED]]
    weighed = run_to_end(weigh_passages(calls, style, question, best))
    page = weighed[0].passage.page
    chosen = [PageText(0, page, 0, wrapped[page - 1])]
    every = passages_of(chosen)
    alone = dict(zip(every, weigh_passages_alone(calls, question, chosen, every), strict=True))
    passages = [weighed[0].passage, *candidate_passages(question, "", alone)]
    sentences = {}
    if other is not None:
        sentences = {"gold": case.answers[0]} if gold is not None else {"copied": copied(wrapped[page - 1], case)}
        sentences["other"] = other
    none, none_answers = _scored(calls, style, question, [], sentences)
    return {
        "language": case.language,
        "article": case.article,
        "answerable": gold is not None,
        "is_right_page": gold is not None and page == gold + 1,
        "question": question,
        "sentences": sentences,
        "none": none,
        "none_answers": none_answers,
        "passages": [
            {"text": passage.text, "question": told, "answers": answers}
            for passage in dict.fromkeys(passages)
            for told, answers in [_scored(calls, style, question, [passage], sentences)]
        ],
        "page": page,
        "pages": wrapped,
        "similar": [
            round(max(calls.similarities(question, [p.text for p in passages_of([page])])), 4) for page in pages
        ],
    }


def copied(text: str, case: Case) -> str:
    """As many characters of a page as the gold answer has, from a place that the key decides, in whole words."""
    chance = random.Random(case.key)
    start = chance.randrange(max(1, len(text) - len(case.answers[0])))
    end = start + len(case.answers[0])
    while start > 0 and text[start - 1].isalnum() and case.language != "zh":
        start -= 1
    while end < len(text) and text[end].isalnum() and case.language != "zh":
        end += 1
    return " ".join(text[start:end].split()) or text[:20]


def _scored(
    calls: ModelCalls, style: PromptStyle, question: str, shown: Sequence[PageText], sentences: dict[str, str]
) -> tuple[list[float], dict[str, list[float]]]:
    """Log-probability of each of the question's tokens, and of those of each sentence after it."""
    asked = calls.prompt(style.question(shown, question))
    count = len(asked.question_ids)
    answers = [calls.encode(style.answer(sentence)) for sentence in sentences.values()]
    told = calls.score(asked.before_question(), [asked.question_ids + answer for answer in answers or [()]])
    rounded = [[round(value, 4) for value in values] for values in told]
    return rounded[0][:count], {name: values[count:] for name, values in zip(sentences, rounded, strict=False)}


if __name__ == "__main__":
    main()
