"""Questions about long documents of one's own: a folder of files, with a list of questions whose answers are known.

    python tests/benchmarks/long_reports/long_reports.py MODEL_FOLDER FOLDER [--only report.pdf] [--rows rows.jsonl]

No documents come with it: take real ones of 20 to 200 pages. FOLDER/questions.json is a list of objects, such as

    {"id": "report-01", "file": "report.pdf", "language": "en", "question": "Who audited the accounts?",
     "page": 22, "evidence": "The audit was conducted by the KWP Revision GmbH.", "accepted": ["KWP"], "also": []}

`page` counts from 1; null: the document does not say it. `evidence` is the sentence that says it, or the cell of a
table, with the words of the page; white space and hyphens do not matter. `accepted`: any of them in the answer makes it
right. `also`: further right places, as [page, evidence]. Write the questions before any answer is seen, in a reader's
words, and fit nothing on documents that are to judge. Words that a picture lies over are left out by the app: do not
ask for them.

Three ways are judged as in citation_quality, by the first pin: pincite (the best pages, as `--focus auto` chooses with
the starter), passage (the best passage, never refused) and sentences (BM25). A run that was stopped goes on with
--rows.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "citation_quality"), str(HERE.parents[1])]

from judging import judge
from measured import keep_result, machine
from questions import Case, packed_length
from ways import WAYS, Asked

from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages

COMPARED = ("pincite", "passage", "sentences")
COLUMNS = ("page", "evidence", "answer", "refused")
BETWEEN = r"[\s\u00ad\u2010-]*"
"""What may stand between two characters of the evidence: lines are broken, and words divided, as the page is set."""

Row = dict[str, Any]


def main() -> None:
    """Ask, judge, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="one of the files")
    parser.add_argument("--threads", type=int, help="of the CPU; without it, as the app chooses")
    parser.add_argument("--rows", type=Path, help="what was asked is kept here, and not asked again")
    parser.add_argument("--note", default="", help="a word about the run, kept with the result")
    options = parser.parse_args()
    questions: list[Row] = json.loads((options.folder / "questions.json").read_text("utf-8"))
    files = [name for name in dict.fromkeys(one["file"] for one in questions) if options.only in (None, name)]
    rows = _kept(options.rows)
    asked = {row["id"] for row in rows}
    with closing(EngineProcess.start(options.model, EngineOptions(device="cpu", threads=options.threads))) as engine:
        for name in files:
            todo = [one for one in questions if one["file"] == name and one["id"] not in asked]
            for row in _ask_file(engine, options.folder / name, todo):
                rows.append(row)
                print(json.dumps(row, ensure_ascii=False), flush=True)
                if options.rows:
                    with options.rows.open("a", encoding="utf-8") as file:
                        file.write(json.dumps(row, ensure_ascii=False) + "\n")
    tables = {way: {name: _figures(rows, way, name) for name in (*files, "all")} for way in COMPARED}
    for way, table in tables.items():
        for name, figures in table.items():
            print(f"{way:10} {name:28} " + "  ".join(f"{key} {value}" for key, value in figures.items()))
    keep_result("long_reports", {**machine(), "note": options.note, "tables": tables, "rows": rows})


def _kept(rows: Path | None) -> list[Row]:
    return [json.loads(line) for line in rows.read_text("utf-8").splitlines()] if rows and rows.exists() else []


def _ask_file(engine: EngineProcess, file: Path, questions: list[Row]) -> Iterator[Row]:
    if not questions:
        return
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        *_, added = add_document(library, file)
        assert isinstance(added, DocumentAdded)
        pages = {page.number: page.text for page in read_pages(library, added.document.id)}
        places = {one["id"]: list(_cases(one, pages)) for one in questions}  # a wrong list is known before it is asked
        for one in questions:
            asked = Asked(library, engine, added.document.id, pages, one["question"], one["id"])
            yield {"id": one["id"], "file": file.name, "answerable": one["page"] is not None} | {
                way: _judged(WAYS[way], asked, one, places[one["id"]]) for way in COMPARED
            }


def _judged(way: Callable[[Asked], Any], asked: Asked, one: Row, cases: Iterable[Case]) -> Row:
    given = way(asked)
    judged = [judge(case, dict(asked.pages), given.answer, given.pin, refused=given.refused) for case in cases]
    return {
        "page": any(found.page for found in judged),
        "evidence": any(found.evidence for found in judged),
        "answer": not given.refused and any(_has(given.answer, words) for words in one["accepted"]),
        "refused": given.refused,
        "said": given.answer,
        "pin": given.pin and [given.pin.page, given.pin.quote],
        "support": given.support,
        "seconds": round(given.seconds, 1),
    }


def _cases(one: Row, pages: Mapping[int, str]) -> Iterator[Case]:
    """The question with each place that answers it. Raises SystemExit if a place is not on its page."""
    if one["page"] is None:
        return
    for page, evidence in [(one["page"], one["evidence"]), *one.get("also", ())]:
        letters = re.sub(BETWEEN, "", evidence)
        found = re.search(BETWEEN.join(map(re.escape, letters)), pages.get(page, ""))
        if found is None:
            raise SystemExit(f"{one['id']}: page {page} of {one['file']} does not say: {evidence}")
        before = packed_length(pages[page][: found.start()])
        span = before, before + packed_length(found[0])
        answers = tuple(one["accepted"])
        yield Case(one["id"], one["language"], 0, 0, page, one["question"], answers, answer=span, evidence=span)


def _has(answer: str, words: str) -> bool:
    """Whether an answer has some words, not as part of a longer number: "20" is not in "2017"."""
    plain, wanted = (" ".join(text.split()).casefold() for text in (answer, words))
    return re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(wanted)}(?!\d)(?![.,]\d)", plain) is not None


def _figures(rows: list[Row], way: str, name: str) -> Row:
    """Shares of the answerable questions, and of the others the share that was refused; seconds a question."""
    mine = [row for row in rows if name in ("all", row["file"])]
    said, unsaid = ([row[way] for row in mine if row["answerable"] is is_said] for is_said in (True, False))
    figures: Row = {"questions": len(said), **{column: _share(said, column) for column in COLUMNS}}
    seconds = [row[way]["seconds"] for row in mine]
    return figures | {"unanswerable refused": _share(unsaid, "refused"), "s": median(seconds) if seconds else None}


def _share(rows: list[Row], column: str) -> float | None:
    return round(sum(row[column] for row in rows) / len(rows), 2) if rows else None


if __name__ == "__main__":
    main()
