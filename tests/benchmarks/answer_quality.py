"""How good answers and citations are, with the starter model on XQuAD paragraphs.

Each document is a PDF of twenty pages, one paragraph a page. Questions are taken evenly from the whole set by a fixed
rule (every n-th, in the file's order), never by hand. Rows: answer F1 and share of answers that hold the gold words
(SQuAD's normalisation), share of citations on the right page, share that overlap the gold sentence, share verbatim.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import string
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT))

import documents

from app.assistant.assistant import Assistant
from app.assistant.records import Answer, Answered
from app.assistant.sentences import split_passages
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages

PAGES = 20


@dataclass(frozen=True)
class Case:
    """One question with its gold answer and the sentence that holds it."""

    question: str
    answers: tuple[str, ...]
    page: int
    evidence: str


def read_cases(file: Path) -> list[tuple[list[str], list[Case]]]:
    """Documents of PAGES paragraphs with all their questions."""
    paragraphs = [paragraph for article in json.loads(file.read_text())["data"] for paragraph in article["paragraphs"]]
    built = []
    for first in range(0, len(paragraphs), PAGES):
        part = paragraphs[first : first + PAGES]
        cases = [
            Case(qa["question"], tuple(a["text"] for a in qa["answers"]), number, _sentence(paragraph["context"], qa))
            for number, paragraph in enumerate(part, start=1)
            for qa in paragraph["qas"]
        ]
        built.append(([paragraph["context"] for paragraph in part], cases))
    return built


def _sentence(context: str, qa: dict[str, Any]) -> str:
    start = qa["answers"][0]["answer_start"]
    return next(passage.text for passage in split_passages(context) if passage.start <= start < passage.end)


def normal_words(text: str) -> list[str]:
    """SQuAD's normalisation: lower case, no punctuation, no articles."""
    plain = "".join(letter for letter in text.lower() if letter not in string.punctuation)
    return re.sub(r"\b(a|an|the)\b", " ", plain).split()


def f1(given: str, gold: str) -> float:
    """Token F1."""
    first, second = normal_words(given), normal_words(gold)
    same = sum((Counter(first) & Counter(second)).values())
    return 2 * same / (len(first) + len(second)) if same else 0.0


def judge(case: Case, answer: Answer, pages: dict[int, str]) -> dict[str, float]:
    """One question's figures."""
    best = answer.citations[0] if answer.citations else None
    gold_words = set(normal_words(case.evidence))
    overlap = set(normal_words(best.quote)) & gold_words if best else set()
    return {
        "f1": max(f1(answer.text, gold) for gold in case.answers),
        "holds": any(" ".join(normal_words(gold)) in " ".join(normal_words(answer.text)) for gold in case.answers),
        "page": best is not None and best.page == case.page,
        "evidence": best is not None and best.page == case.page and len(overlap) > 0.6 * len(gold_words),
        "verbatim": all(pages[c.page][c.start : c.end] == c.quote for c in answer.citations),
    }


def measure(model: Path, file: Path, every: int, focus: str) -> Iterator[dict[str, float]]:
    """Ask every n-th question."""
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        library = stack.enter_context(Library.open(scratch / "data"))
        engine = EngineProcess.start(model, EngineOptions(device="cpu"))
        stack.callback(engine.close)
        assistant = Assistant(library, engine, {"whole": 0.0, "pages": 1.0})
        count = 0
        for number, (texts, cases) in enumerate(read_cases(file)):
            added = list(add_document(library, documents.text_pdf(scratch / f"{number}.pdf", texts)))[-1]
            assert isinstance(added, DocumentAdded)
            pages = {page.number: page.text for page in read_pages(library, added.document.id)}
            for case in cases:
                count += 1
                if count % every:
                    continue
                started = time.perf_counter()
                last = list(assistant.ask([added.document.id], case.question, focus=focus))[-1]
                assert isinstance(last, Answered)
                yield {**judge(case, last.answer, pages), "seconds": time.perf_counter() - started}


def main() -> None:
    """Print the table and keep the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--file", type=Path, default=ROOT.parent / "shared" / "eval" / "xquad.en.json")
    parser.add_argument("--every", type=int, default=24, help="ask every n-th question (1,190 in all)")
    parser.add_argument("--focus", choices=["pages", "whole"], default="pages")
    options = parser.parse_args()
    rows = []
    for row in measure(options.model, options.file, options.every, options.focus):
        rows.append(row)
        means = {name: round(sum(row[name] for row in rows) / len(rows), 3) for name in row}
        print(f"\r{len(rows)} questions {means}", end="", flush=True)
    print()
    result = {
        "date": date.today().isoformat(),
        "machine": platform.processor() or platform.machine(),
        "file": options.file.name,
        "every": options.every,
        "focus": options.focus,
        "questions": len(rows),
        **means,
    }
    folder = ROOT / "tests" / "benchmarks" / "results"
    folder.mkdir(exist_ok=True)
    name = f"answer_quality-{options.file.stem}-{options.focus}-{date.today().isoformat()}.json"
    (folder / name).write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
