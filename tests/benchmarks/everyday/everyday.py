"""Everyday questions about everyday papers: short, in the asker's own words, often to be answered with yes or no.

    python tests/benchmarks/everyday/everyday.py MODEL_FOLDER fitting|judged [--only FILE] [--signs FILE]

The papers and questions are ours (questions.json: question, words of the sentence that answers it, words of a right
answer; null: the paper does not say it). Rules may be fitted on `fitting`; nothing may be fitted on `judged`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from app.assistant.assistant import Assistant
from app.assistant.records import Answer, Answered
from app.inference.engine_process import EngineProcess
from app.inference.model_files import read_manifest
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document

HERE = Path(__file__).parent
COLUMNS = ("questions", "answered right", "pin right", "refused", "wrong", "unanswerable", "refused rightly")


def main() -> None:
    """Ask, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("part", choices=("fitting", "judged"))
    parser.add_argument("--only", help="one of the papers")
    parser.add_argument("--threads", type=int, default=None)
    options = parser.parse_args()
    papers = json.loads((HERE / "questions.json").read_text("utf-8"))[options.part]
    engine = EngineProcess.start(options.model, EngineOptions(device="cpu", threads=options.threads))
    try:
        with Library.open(Path(tempfile.mkdtemp())) as library:
            for name, questions in papers.items():
                if options.only in (None, name):
                    _ask_paper(library, engine, options.model, name, questions)
    finally:
        engine.close()


def _ask_paper(
    library: Library, engine: EngineProcess, model: Path, name: str, questions: list[tuple[str, str | None, str]]
) -> None:
    *_, added = add_document(library, HERE / name)
    assert isinstance(added, DocumentAdded)
    assistant = Assistant(library, engine, read_manifest(model).focus_calibration or {})
    counts = dict.fromkeys(COLUMNS, 0)
    for question, evidence, right in questions:
        *_, last = assistant.ask([added.document.id], question)
        assert isinstance(last, Answered)
        judged = _judge(last.answer, evidence, right)
        for column in judged:
            counts[column] += 1
        pins = [" ".join(citation.quote.split()) for citation in last.answer.citations]
        supports = [sentence.support for sentence in last.answer.sentences]
        print(f"{question}\n    {', '.join(judged)} | {last.answer.text[:160]!r} | {pins} | {supports}", flush=True)
    print(f"== {name}: " + ", ".join(f"{column} {count}" for column, count in counts.items()), flush=True)


def _judge(answer: Answer, evidence: str | None, right: str) -> list[str]:
    if evidence is None:
        return ["unanswerable", *(["refused rightly"] if not answer.found else [])]
    if not answer.found:
        return ["questions", "refused"]
    quotes = " ".join(" ".join(citation.quote.split()) for citation in answer.citations)
    is_right = right.casefold() in " ".join(answer.text.split()).casefold()
    has_pin = evidence.casefold() in quotes.casefold()
    judged = ["questions", *(["answered right"] if is_right else []), *(["pin right"] if has_pin else [])]
    return judged if is_right or has_pin else [*judged, "wrong"]


if __name__ == "__main__":
    main()
