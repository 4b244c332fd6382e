"""How good answers and pins are: questions with gold answers and gold evidence, asked of the real starter model.

    python tests/benchmarks/citation_quality/citation_quality.py MODEL_FOLDER [--every 8] [--languages en,zh]
    python tests/benchmarks/citation_quality/citation_quality.py MODEL_FOLDER --every 1 --workers 16 --device gpu
    python tests/benchmarks/citation_quality/citation_quality.py --show ROWS     # the tables of a run again

Questions and documents are those of questions.py, the ways to answer those of ways.py. Every question is asked of the
document with its page and of the same document without it. What was asked is kept in ROWS, one line each: a run that
was stopped goes on where it was, and tables can be made at any time. What was scored for one way or for the document
with its page is not scored again for another: seconds are those of the first. docs/citations.md says what came of it.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from judging import judge
from many_workers import ask_in_parallel
from measured import keep_result, machine
from paper import write_document
from questions import INVENTED, LANGUAGES, Case, Set, evaluation_set, fitting_set, without_page
from remembering import RememberingEngine
from tables import summary, tables
from ways import WAYS, Asked

from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages

BOOK, ALONE = "book", "alone"


@dataclass(frozen=True, slots=True)
class Job:
    """One question of one document, with the page that answers it or without."""

    pages: tuple[str, ...]
    case: Case
    kind: str
    """BOOK: twenty paragraphs; ALONE: one."""
    answerable: bool

    @property
    def document(self) -> str:
        """Names the document among all of a run."""
        page = self.case.page if self.kind == ALONE or not self.answerable else "all"
        return f"{self.case.language}-{self.case.document}-{self.kind}-{page}-{self.answerable}"

    @property
    def asked(self) -> tuple[str, str, str]:
        """Names the question: with the page that answers it and without it is the same."""
        return self.case.language, self.kind, self.case.key

    @property
    def texts(self) -> list[str]:
        """The pages of the document asked."""
        if self.kind == ALONE:  # without its page: the next one, which is mostly of the same article
            return [self.pages[self.case.page - 1 if self.answerable else self.case.page % len(self.pages)]]
        return list(self.pages) if self.answerable else without_page(self.pages, self.case.page)

    def row_id(self, way: str) -> str:
        """Names one row of the results."""
        return f"{way}/{self.case.language}/{self.kind}/{self.case.key}/{'with' if self.answerable else 'without'}"

    @property
    def judged_case(self) -> Case:
        """The case as it stands in the document asked."""
        if self.kind == BOOK:
            return self.case
        values = {field: getattr(self.case, field) for field in self.case.__slots__}
        return Case(**{**values, "page": 1})


def main() -> None:
    options = parse()
    if options.model is None:
        print(tables(summary(read_rows(options.rows))))
        return
    ways = options.ways.split(",")
    known = {row["id"] for row in read_rows(options.rows)}
    make = fitting_set if options.part == "fitting" else evaluation_set
    sets = [make(options.data, language, options.every) for language in options.languages.split(",")]
    jobs = list(interleaved(sets, options.documents.split(",")))
    about = {**machine(), "part": options.part, "every": options.every, "device": options.device, "note": options.note}
    missing = [job for job in jobs if any(job.row_id(way) not in known for way in ways)]
    cases = [list(group) for _, group in itertools.groupby(missing, key=lambda job: job.asked)]
    asking = partial(measure, options.model, options.device, tuple(ways), frozenset(known))
    many = options.workers > 1
    with options.rows.open("a", encoding="utf-8") as out:
        made = ask_in_parallel(asking, cases, options.workers, options.seconds, print) if many else asking(iter(cases))
        for row in made:
            out.write(json.dumps(row) + "\n")
            out.flush()
            print(f"\r{row['id']:<70}", end="", flush=True)
    found = summary(read_rows(options.rows))
    print("\n" + tables(found))
    keep_result("citation_quality", {**about, "load_at_the_end": machine()["load"], "tables": found})


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path, nargs="?", help="the folder of the model; not needed with --show")
    parser.add_argument("--rows", type=Path, default=Path("citation_quality.jsonl"), help="where rows are kept")
    parser.add_argument("--show", type=Path, dest="shown", help="print the tables of these rows and ask nothing")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--every", type=int, default=8, help="of the questions, every n-th")
    parser.add_argument("--part", choices=["evaluation", "fitting"], default="evaluation", help="of questions.py")
    parser.add_argument("--languages", default=",".join((*LANGUAGES, INVENTED)))
    parser.add_argument("--documents", default=BOOK, help=f"{BOOK}, {ALONE} or both")
    parser.add_argument("--ways", default=",".join(WAYS))
    parser.add_argument("--device", default="cpu", help="cpu, gpu or auto")
    parser.add_argument("--workers", type=int, default=1, help="processes that ask, each with a model of its own")
    parser.add_argument("--seconds", type=float, default=1e9, help="with workers: after which no question is begun")
    parser.add_argument("--note", default="", help="a word about the run, kept with the result")
    options = parser.parse_args()
    if options.shown is not None:
        options.model, options.rows = None, options.shown
    elif options.model is None:
        parser.error("which model?")
    return options


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The rows kept so far."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def interleaved(sets: list[Set], kinds: list[str]) -> Iterator[Job]:
    """All jobs, one question of each language in turn: a run that is stopped early has some of each."""
    for number in range(max(len(asked.cases) for asked in sets)):
        for asked in sets:
            for case in asked.cases[number : number + 1]:
                for kind in kinds:
                    for answerable in (True, False):
                        yield Job(asked.documents[case.document], case, kind, answerable)


def measure(
    model: Path, device: str, ways: tuple[str, ...], known: frozenset[str], cases: Iterator[list[Job]]
) -> Iterator[dict[str, Any]]:
    """Do what is not known yet of each case."""
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        library = stack.enter_context(Library.open(scratch / "data"))
        process = EngineProcess.start(model, EngineOptions(device=device, threads=1))
        stack.callback(process.close)
        engine = RememberingEngine(process)
        added: dict[str, int] = {}
        for case in cases:
            engine.forget()
            for job in case:
                if job.document not in added:
                    added[job.document] = add_pages(library, scratch, job)
                for way in ways:
                    if job.row_id(way) not in known:
                        yield row_of(way, job, library, engine, added[job.document])


def add_pages(library: Library, folder: Path, job: Job) -> int:
    """Write a job's document and add it to the library: its id there."""
    path = write_document(folder / f"{job.document}.pdf", job.texts, job.case.language)
    last = list(add_document(library, path))[-1]
    if not isinstance(last, DocumentAdded):
        raise AssertionError("a document that we wrote can be added")
    return last.document.id


def row_of(way: str, job: Job, library: Library, engine: RememberingEngine, document: int) -> dict[str, Any]:
    """Ask one question one way."""
    pages = {page.number: page.text for page in read_pages(library, document)}
    given = WAYS[way](Asked(library, engine, document, pages, job.case.question, job.case.key))
    judged = judge(job.judged_case, pages, given.answer, given.pin, refused=given.refused)
    values = asdict(judged)
    if given.nearest is not None:
        values["nearest"] = judge(job.judged_case, pages, "", given.nearest, refused=True).evidence
    if judged.verbatim is not None:
        values["verbatim"] = given.all_verbatim if way == "free" else judged.verbatim and given.all_verbatim
    return {
        "id": job.row_id(way),
        "device": engine.info.device,
        "way": way,
        "language": job.case.language,
        "kind": job.kind,
        "answerable": job.answerable,
        **values,
        "support": given.support,
        "seconds": round(given.seconds, 3),
        "decode_s": given.decode_s,
        "decode_tokens": given.decode_tokens,
        "question": job.case.question,
        "gold": job.case.answers[0],
        "answer": given.answer,
        "pin": None if given.pin is None else asdict(given.pin),
        "gold_page": job.judged_case.page if job.answerable else None,
    }


if __name__ == "__main__":
    main()
