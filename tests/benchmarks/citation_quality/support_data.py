"""Collects what support.py is fitted on: questions with and without their page, and how their passages were weighed.

    python tests/benchmarks/citation_quality/support_data.py MODEL_FOLDER OUT [--every 20] [--part fitting]

No PDF is made and no answer written: all that counts for "does this passage hold the answer?" is known before. What was
collected is kept, one line for each question and document, and a run that was stopped goes on.
"""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from questions import INVENTED, LANGUAGES, Case, Set, evaluation_set, fitting_set, packed_length, without_page
from remembering import RememberingEngine

from app.assistant.answer_strategy import MAX_PAGES_SEARCHED
from app.assistant.model_calls import ModelCalls, never, run_to_end
from app.assistant.passage_choice import weigh_passages
from app.assistant.prompt import PageText, PromptStyle, judged_part
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.search import rank_passages


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--every", type=int, default=20)
    parser.add_argument("--part", choices=["fitting", "evaluation"], default="fitting")
    parser.add_argument("--languages", default=",".join(LANGUAGES), help=f"also: {INVENTED}")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    make = fitting_set if options.part == "fitting" else evaluation_set
    sets = [make(options.data, language, options.every) for language in options.languages.split(",")]
    known = set()
    if options.out.exists():
        known = {json.loads(line)["id"] for line in options.out.read_text(encoding="utf-8").splitlines()}
    engine = RememberingEngine(
        Engine.load(options.model, EngineOptions(device="cpu", threads=options.threads, context_length=4096))
    )
    with options.out.open("a", encoding="utf-8") as out:
        for row in collect(engine, sets, known):
            out.write(json.dumps(row) + "\n")
            out.flush()


def collect(engine: RememberingEngine, sets: Sequence[Set], known: set[str]) -> Iterator[dict[str, Any]]:
    """One question of each language in turn, with its page and without."""
    for number in range(max(len(asked.cases) for asked in sets)):
        for asked in sets:
            for case in asked.cases[number : number + 1]:
                engine.forget()  # but between the two: the same question meets mostly the same passages
                texts = asked.documents[case.document]
                for answerable in (True, False):
                    name = f"{case.language}-{case.key}-{answerable}"
                    if name not in known:
                        pages = list(texts) if answerable else without_page(texts, case.page)
                        yield {"id": name, **row_of(engine, case, pages, answerable=answerable)}


def row_of(engine: RememberingEngine, case: Case, texts: list[str], *, answerable: bool) -> dict[str, Any]:
    """What is known of the passages that were weighed, best first."""
    calls, style = ModelCalls(engine, never), PromptStyle(engine.info.instruction_tuned)
    question = judged_part(case.question)
    wrapped = ["\n".join(textwrap.wrap(text, 80)) for text in texts]
    scores = rank_passages(wrapped, question)
    best = sorted(range(len(wrapped)), key=lambda index: -scores[index])[:MAX_PAGES_SEARCHED]
    pages = [PageText(0, index + 1, 0, wrapped[index]) for index in best]
    asked = calls.prompt(style.question([], question))
    (none,) = calls.score(asked.before_question(), [asked.question_ids])
    weighed = []
    for one in run_to_end(weigh_passages(calls, style, question, pages)):
        asked = calls.prompt(style.question([one.passage], question))
        (told,) = calls.score(asked.before_question(), [asked.question_ids])
        text = wrapped[one.passage.page - 1]
        start, end = (
            packed_length(text[: one.passage.start]),
            packed_length(text[: one.passage.start]) + packed_length(one.passage.text),
        )
        weighed.append(
            {
                "page": one.passage.page,
                "text": one.passage.text,
                "page_text": text,
                "is_gold_page": answerable and one.passage.page == case.page,
                "is_gold": answerable
                and one.passage.page == case.page
                and min(end, case.evidence[1]) - max(start, case.evidence[0])
                >= 0.5 * min(end - start, case.evidence[1] - case.evidence[0]),
                "word_score": one.word_score,
                "question_lift": one.question_lift,
                "question": [round(value, 4) for value in told],
            }
        )
    return {
        "language": case.language,
        "article": case.article,
        "answerable": answerable,
        "question": case.question,
        "gold": case.answers,
        "none": [round(value, 4) for value in none],
        "weighed": weighed,
    }


if __name__ == "__main__":
    main()
