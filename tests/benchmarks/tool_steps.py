"""How often a model that looks up what to read finds the right page, against a plain search for the question's words.

    python tests/benchmarks/tool_steps.py MODEL_FOLDER [--every 50] [--language en] [--shared ../shared]
        [--answers pages search] [--context N] [--articles N]

XQuAD as a library: each article a document, each paragraph a page (240 pages, more than a model of 270M takes at once).
Every N-th question by its place in the file is asked of all documents. For each: whether its page is among those that
the steps read, and among as many of the best pages of a plain search for words, and among its best eight. With
--answers the questions are answered, too, and by each focus that it names; the score is SQuAD's token F1.
A result is kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(Path(__file__).parent / "citation_quality")]

from judging import token_f1
from kept_documents import add
from measured import keep_result, machine
from paper import write_document

from app.assistant.assistant import Assistant
from app.assistant.model_calls import ModelCalls, never
from app.assistant.pages.looking import ViewingRules
from app.assistant.records import Answered, AnswerEvent, StepTaken, ToolStep
from app.assistant.tools.look_up import MOST_STEPS, look_up
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.search import rank_pages


@dataclass(frozen=True, slots=True)
class Asked:
    """One question."""

    question: str
    gold: str
    document_id: int
    page: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of one question."""

    steps: int
    calls: tuple[str, ...]
    pages: int
    """Read by the steps."""
    right: bool
    """Whether the right page was among them."""
    right_of_as_many: bool
    right_of_eight: bool
    f1: dict[str, float]
    """By focus; empty: it was not answered."""
    seconds: dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what steps read against a plain search.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--every", type=int, default=50)
    parser.add_argument("--language", default="en")
    parser.add_argument("--answers", nargs="+", default=[], metavar="FOCUS", help="answer, by tools and by these")
    parser.add_argument("--context", type=int, default=None, help="tokens at once; else as many as the model takes")
    parser.add_argument("--articles", type=int, default=None, help="only so many of the first ones are the library")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options = parser.parse_args()
    articles = json.loads((options.shared / "eval" / f"xquad.{options.language}.json").read_text("utf-8"))["data"]
    articles = articles[: options.articles]
    engine = Engine.load(options.model, EngineOptions(device="cpu", context_length=options.context))
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        asked = asked_of(library, Path(folder), articles, options.language)
        documents = sorted({one.document_id for one in asked})
        looked: list[Looked] = []
        for one in asked[:: options.every]:
            looked.append(look(engine, library, documents, one, options.language, options.answers))
            print(len(looked), json.dumps(asdict(looked[-1])), flush=True)
    engine.close()
    result = {
        **machine(),
        "language": options.language,
        "every": options.every,
        "context": options.context,
        "articles": len(articles),
        **summed(looked),
    }
    print(json.dumps(result, indent=1))
    keep_result("tool_steps", {**result, "questions": [asdict(one) for one in looked]})


def asked_of(library: Library, folder: Path, articles: Sequence[Any], language: str) -> list[Asked]:
    """Make each article of XQuAD a document of a library, and return all questions about them in their order."""
    asked: list[Asked] = []
    for number, article in enumerate(articles):
        pages = [paragraph["context"] for paragraph in article["paragraphs"]]
        document = add(library, write_document(folder / f"article {number + 1}.pdf", pages, language))
        asked += [
            Asked(entry["question"], entry["answers"][0]["text"], document, page)
            for page, paragraph in enumerate(article["paragraphs"], start=1)
            for entry in paragraph["qas"]
        ]
    return asked


def look(
    engine: Engine, library: Library, documents: Sequence[int], one: Asked, language: str, answers: Sequence[str]
) -> Looked:
    """Ask one question."""
    f1, seconds, steps = {}, {}, []
    assistant = Assistant(library, engine, {"pages": 1.0})
    for focus in ("tools", *answers) if answers else ():
        began = time.perf_counter()
        events = list(assistant.ask(documents, one.question, focus=focus))
        seconds[focus] = round(time.perf_counter() - began, 2)
        f1[focus] = token_f1(answer_of(events), one.gold, language)
        steps += steps_of(events)
    if not answers:
        calls = ModelCalls(engine, never)
        steps = steps_of(look_up(library, calls, documents, one.question, None, ViewingRules(), MOST_STEPS))
    read = {(step.document_id, page) for step in steps for page in step.pages}
    ranked = [(page.document_id, page.page) for page in rank_pages(library, documents, one.question, limit=40)]
    wanted = (one.document_id, one.page)
    called = tuple(json.loads(step.call)["name"] if step.call else "" for step in steps)
    as_many = wanted in ranked[: len(read)]
    return Looked(len(steps), called, len(read), wanted in read, as_many, wanted in ranked[:8], f1, seconds)


def steps_of(events: Iterable[AnswerEvent]) -> list[ToolStep]:
    """The steps that were taken."""
    return [event.step for event in events if isinstance(event, StepTaken)]


def answer_of(events: Sequence[AnswerEvent]) -> str:
    """The text of an answer."""
    last = events[-1]
    assert isinstance(last, Answered)
    return last.answer.text


def summed(looked: Sequence[Looked]) -> dict[str, object]:
    """Shares and medians."""
    many = len(looked)
    focuses = list(looked[0].f1)
    return {
        "number": many,
        "right page read by the steps": sum(one.right for one in looked) / many,
        "right page among as many of a plain search": sum(one.right_of_as_many for one in looked) / many,
        "right page among the eight best of a plain search": sum(one.right_of_eight for one in looked) / many,
        "pages read, median": statistics.median(one.pages for one in looked),
        "steps, median": statistics.median(one.steps for one in looked),
        "F1": {focus: round(statistics.mean(one.f1[focus] for one in looked), 3) for focus in focuses},
        "seconds, median": {focus: statistics.median(one.seconds[focus] for one in looked) for focus in focuses},
    }


if __name__ == "__main__":
    main()
