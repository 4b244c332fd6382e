"""Everyday questions about everyday papers: short, in the asker's own words, often to be answered with yes or no.

    python tests/benchmarks/everyday/everyday.py MODEL_FOLDER fitting|judged|others [--only lease.md]

The papers and questions are ours (questions.json: question, words of the sentence that answers it, words of a right
answer; null: the paper does not say it). Rules may be fitted on `fitting`; nothing may be fitted on `judged`. `others`
were written by somebody who knew none of the rules, as people type; one weight and one limit were chosen when they were
known (RELEVANCE_WEIGHT in passage_weights.py, USUAL_RELEVANCE in support.py), and the answers to some were read.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from measured import keep_result, machine

from app.assistant.assistant import Assistant
from app.assistant.records import Answer, Answered
from app.inference.engine_process import EngineProcess
from app.inference.model_files import read_manifest
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document


@dataclass(frozen=True, slots=True)
class Judged:
    """One question with its answer, and what is right of it."""

    paper: str
    question: str
    answer: str
    pins: list[str]
    said: tuple[str, ...]
    """Of "answerable", "answer right", "pin right", "refused", "nothing right"; "unanswerable", "refused rightly"."""


def main() -> None:
    """Ask, judge, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("part", choices=("fitting", "judged", "others"))
    parser.add_argument("--only", help="one of the papers")
    parser.add_argument("--note", default="", help="a word about the run, kept with the result")
    options = parser.parse_args()
    papers = json.loads((HERE / "questions.json").read_text("utf-8"))[options.part]
    names = [name for name in papers if options.only in (None, name)]
    judged: list[Judged] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder)) as library,
        closing(EngineProcess.start(options.model, EngineOptions(device="cpu"))) as engine,
    ):
        assistant = Assistant(library, engine, read_manifest(options.model).focus_calibration or {})
        for name in names:
            for one in _asked(library, assistant, name, papers[name]):
                print(f"{one.question}\n    {', '.join(one.said)} | {one.answer!r} | {one.pins}", flush=True)
                judged.append(one)
    counts = {name: Counter(said for one in judged if one.paper == name for said in one.said) for name in names}
    for name, count in counts.items():
        print(f"{name}: " + ", ".join(f"{said} {number}" for said, number in count.items()))
    result = {**machine(), "note": options.note, "part": options.part, "counts": counts}
    keep_result("everyday", {**result, "questions": [asdict(one) for one in judged]})


def _asked(
    library: Library, assistant: Assistant, paper: str, questions: list[tuple[str, str | None, str]]
) -> Iterator[Judged]:
    *_, added = add_document(library, HERE / paper)
    assert isinstance(added, DocumentAdded)
    for question, evidence, right in questions:
        *_, last = assistant.ask([added.document.id], question)
        assert isinstance(last, Answered)
        pins = [" ".join(citation.quote.split()) for citation in last.answer.citations]
        yield Judged(paper, question, last.answer.text, pins, _judge(last.answer, pins, evidence, right))


def _judge(answer: Answer, pins: list[str], evidence: str | None, right: str) -> tuple[str, ...]:
    if evidence is None:
        return ("unanswerable",) if answer.found else ("unanswerable", "refused rightly")
    if not answer.found:
        return "answerable", "refused"
    is_right = right.casefold() in " ".join(answer.text.split()).casefold()
    has_pin = evidence.casefold() in " ".join(pins).casefold()
    said = [*(["answer right"] if is_right else []), *(["pin right"] if has_pin else [])]
    return "answerable", *(said or ["nothing right"])


if __name__ == "__main__":
    main()
