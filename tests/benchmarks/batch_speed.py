"""What asking in a batch saves: every question to every document, by document, or in the order of the questions.

    python tests/benchmarks/batch_speed.py MODEL_FOLDER [--documents 3] [--pages 6] [--questions 4]

Three ways to the same answers, each with a fresh engine and an empty folder for what it reads:

    batch       document by document: the pages are read once, and each question branches from them
    by turns    question by question: another document lies between two questions to one, as when one asks by hand
    alone       an engine that keeps nothing and has read nothing before: what an app does that reads again each time

Model calls only: starting and reading files are left out. A result is kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import documents
from kept_documents import add
from measured import keep_result, machine

from app.assistant.assistant import Assistant
from app.assistant.records import Answered
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library

QUESTIONS = ("What is this about?", "Who decides?", "When did it begin?", "What does it cost?", "Where is it?", "Why?")
LINES_OF_PAGE = 45


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what asking in a batch saves.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--documents", type=int, default=3)
    parser.add_argument("--pages", type=int, default=6)
    parser.add_argument("--questions", type=int, default=4, choices=range(2, len(QUESTIONS) + 1))
    parser.add_argument("--ways", nargs="+", default=["batch", "by turns", "alone"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, Library.open(Path(scratch)) as library:
        ids = [add(library, file) for file in _files(Path(scratch), options.documents, options.pages)]
        questions = QUESTIONS[: options.questions]
        by_document = [(document, question) for document in ids for question in questions]
        by_question = [(document, question) for question in questions for document in ids]
        ways = {"batch": (by_document, False), "by turns": (by_question, False), "alone": (by_document, True)}
        found = {way: _measure(library, options.model, *ways[way]) for way in options.ways}
    answers = {way: row.pop("answers") for way, row in found.items()}
    first = found[options.ways[0]]
    for way, row in found.items():
        row["times_the_first"] = round(row["seconds"] / first["seconds"], 2)
        row["same_answers"] = answers[way] == answers[options.ways[0]]
        print(way, row)
    sizes = {"documents": options.documents, "pages": options.pages, "questions": options.questions}
    keep_result("batch_speed", {**machine(), **sizes, "ways": found})


def _measure(library: Library, model: Path, asked: list[tuple[int, str]], afresh: bool) -> dict[str, Any]:
    """Seconds, tokens and answers, by document and question."""
    seconds, read, reused, answers = 0.0, 0, 0, {}
    with tempfile.TemporaryDirectory() as kept:
        options = EngineOptions(device="cpu", snapshot_folder=None if afresh else Path(kept))
        engine = Engine.load(model, options)
        for document, question in asked:
            if afresh:
                engine.close()
                engine = Engine.load(model, options)
            assistant = Assistant(library, engine, {}, keeps_reading=not afresh)
            started = time.perf_counter()
            *_, last = assistant.ask([document], question, focus="whole")
            seconds += time.perf_counter() - started
            assert isinstance(last, Answered)
            read += last.answer.timing.prefill_tokens
            reused += last.answer.timing.reused_tokens
            answers[f"{document} {question}"] = last.answer.text
        engine.close()
    return {"seconds": round(seconds, 2), "tokens_read": read, "tokens_reused": reused, "answers": answers}


def _files(folder: Path, count: int, pages: int) -> list[Path]:
    """Documents of this repository's own documentation, a different part for each."""
    lines = [
        line[:90]
        for path in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.isascii() and line.strip()
    ]
    files = []
    for number in range(count):
        first = number * pages * LINES_OF_PAGE
        texts = [
            "\n".join(lines[first + page * LINES_OF_PAGE : first + (page + 1) * LINES_OF_PAGE]) for page in range(pages)
        ]
        files.append(documents.text_pdf(folder / f"{number}.pdf", texts))
    return files


if __name__ == "__main__":
    main()
