"""Collects what support.py is fitted on: questions with and without their page, answered and then scored."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
for folder in (ROOT, ROOT / "tests", ROOT / "tests" / "benchmarks", Path(__file__).parent):
    sys.path.insert(0, str(folder))

from judging import Pin, judge
from paper import write_document
from questions import LANGUAGES, Case, Set, evaluation_set, fitting_set, without_page
from remembering import RememberingEngine

from app.assistant.assistant import Assistant
from app.assistant.model_calls import ModelCalls, never, run_to_end
from app.assistant.passage_choice import weigh_passages
from app.assistant.prompt import PageText, PromptStyle, judged_part
from app.assistant.records import Answered
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages
from app.library.search import rank_pages

REFUSAL = "The document does not say."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--every", type=int, default=20)
    parser.add_argument("--part", choices=["fitting", "evaluation"], default="fitting")
    parser.add_argument("--languages", default=",".join(LANGUAGES))
    options = parser.parse_args()
    make = fitting_set if options.part == "fitting" else evaluation_set
    sets = {language: make(options.data, language, options.every) for language in options.languages.split(",")}
    known = set()
    if options.out.exists():
        known = {json.loads(line)["id"] for line in options.out.read_text(encoding="utf-8").splitlines()}
    jobs = [
        (asked, case, answerable)
        for number in range(max(len(asked.cases) for asked in sets.values()))
        for asked in sets.values()
        if number < len(asked.cases)
        for case in [asked.cases[number]]
        for answerable in (True, False)
        if f"{case.language}-{case.key}-{answerable}" not in known
    ]
    with options.out.open("a", encoding="utf-8") as out:
        for row in collect(options.model, jobs):
            out.write(json.dumps(row) + "\n")
            out.flush()


def collect(model: Path, jobs: list[tuple[Set, Case, bool]]) -> Iterator[dict[str, Any]]:
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        library = stack.enter_context(Library.open(scratch / "data"))
        process = EngineProcess.start(model, EngineOptions(device="cpu", threads=1))
        stack.callback(process.close)
        engine = RememberingEngine(process)
        added: dict[str, int] = {}
        for asked, case, answerable in jobs:
            texts = asked.documents[case.document]
            name = f"{case.language}-{case.document}" + ("" if answerable else f"-without-{case.page}")
            if name not in added:
                pages = list(texts) if answerable else without_page(texts, case.page)
                last = list(add_document(library, write_document(scratch / f"{name}.pdf", pages, case.language)))[-1]
                assert isinstance(last, DocumentAdded)
                added[name] = last.document.id
            if answerable:  # the same question without its page meets mostly the same passages
                engine.forget()
            yield row_of(library, engine, added[name], case, answerable)


def row_of(library: Library, engine: RememberingEngine, document: int, case: Case, answerable: bool) -> dict[str, Any]:
    texts = {page.number: page.text for page in read_pages(library, document)}
    assistant = Assistant(library, engine, {"whole": 0.0, "pages": 1.0})
    last = list(assistant.ask([document], case.question, focus="pages"))[-1]
    assert isinstance(last, Answered)
    answer = last.answer
    row: dict[str, Any] = {
        "id": f"{case.language}-{case.key}-{answerable}",
        "language": case.language,
        "article": case.article,
        "answerable": answerable,
        "question": case.question,
        "answer": answer.text,
        "gold": case.answers,
    }
    if not answer.citations:
        return row
    cited = answer.citations[0]
    judged = judge(case, texts, answer.text, Pin(cited.page, cited.start, cited.end, cited.quote), refused=False)
    row |= {"quote": cited.quote, "page_text": texts[cited.page]}
    row |= {"f1": judged.f1, "page": answerable and judged.page, "evidence": answerable and judged.evidence}
    calls, style = ModelCalls(engine, never), PromptStyle(engine.info.instruction_tuned)
    ranked = rank_pages(library, [document], case.question, 12)
    pages = [PageText(document, page.page, 0, texts[page.page]) for page in ranked]
    weighed = run_to_end(weigh_passages(calls, style, case.question, pages))
    row["weighed"] = [
        (one.passage.page, one.word_score, one.question_lift, one.passage.page == cited.page) for one in weighed
    ]
    question = judged_part(case.question)
    shown: dict[str, list[PageText]] = {
        "none": [],
        "quote": [PageText(document, cited.page, cited.start, cited.quote)],
        "page": [PageText(document, cited.page, 0, texts[cited.page])],
    }
    answer_ids, refusal_ids = (calls.encode(style.answer(text)) for text in (answer.text, REFUSAL))
    for name, contents in shown.items():
        asked = calls.prompt(style.question(contents, question))
        count = len(asked.question_ids)
        told, refused = calls.score(
            asked.before_question(), [asked.question_ids + answer_ids, asked.question_ids + refusal_ids]
        )
        row[f"{name}_scores"] = {
            "question": [round(value, 4) for value in told[:count]],
            "answer": [round(value, 4) for value in told[count:]],
            "refusal": [round(value, 4) for value in refused[count:]],
        }
    return row


if __name__ == "__main__":
    main()
