"""How many values of forms are right, with the starter model: invented invoices, leases and harbour reports.

    python tests/benchmarks/extraction.py MODEL_FOLDER [--documents 5] [--first-seed 1000]

Every kind of document is filled in as many times as asked, the words being drawn anew each time. A value is right if it
holds the words that the document was made with, or a part of them; where the document does not say it, if it is null.
Wrong is another value; missed is null where there is a value. All values are checked to stand at their places.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT))

import documents
from invented_forms import HARBOUR_SCHEMA, INVOICE_SCHEMA, LEASE_SCHEMA, make_harbour, make_invoice, make_lease
from measured import keep_result, machine

from app.assistant.extraction.extraction import Extracted, extract
from app.assistant.extraction.form import Form
from app.assistant.extraction.records import located
from app.assistant.extraction.schema import make_form
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages

KINDS = {
    "invoice": (make_invoice, INVOICE_SCHEMA),
    "lease": (make_lease, LEASE_SCHEMA),
    "harbour": (make_harbour, HARBOUR_SCHEMA),
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how many values of forms are right.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--documents", type=int, default=5, help="of each kind")
    parser.add_argument("--first-seed", type=int, default=1000)
    options = parser.parse_args()
    result: dict[str, Any] = {**machine(), "documents of each kind": options.documents, "seed": options.first_seed}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        library = stack.enter_context(Library.open(folder / "data"))
        engine = stack.enter_context(closing(EngineProcess.start(options.model, EngineOptions(device="cpu"))))
        for kind, (make, schema) in KINDS.items():
            form, counts, misses, seconds = make_form(schema), Counter[str](), list[Any](), 0.0
            for seed in range(options.first_seed, options.first_seed + options.documents):
                made = make(seed)
                file = documents.text_pdf(folder / f"{kind}{seed}.pdf", made.pages)
                started = time.perf_counter()
                found = fill(library, engine, form, file, counts)
                seconds += time.perf_counter() - started
                for name, gold in made.values.items():
                    verdict = judge(found[name], gold)
                    counts[verdict] += 1
                    misses += [] if verdict.startswith("right") else [(seed, name, gold, found[name])]
            result[kind] = {**counts, "seconds a document": round(seconds / options.documents, 1), "not right": misses}
            print(kind, result[kind], flush=True)
    keep_result("extraction", result)


def fill(
    library: Library, engine: EngineProcess, form: Form, file: Path, counts: Counter[str]
) -> dict[str, str | None]:
    """The words of each value. Counts values, and those that stand at the place given."""
    *_, added = add_document(library, file)
    if not isinstance(added, DocumentAdded):
        raise AssertionError("adding a document ends with DocumentAdded")
    *_, last = extract(library, engine, form, [added.document.id], focus_calibration={"whole": 0.0, "pages": 1.0})
    if not isinstance(last, Extracted):
        raise AssertionError("an extraction ends with Extracted")
    (record,) = last.extraction.records
    pages = {page.number: page.text for page in read_pages(library, added.document.id)}
    words: dict[str, str | None] = {}
    for field, value in zip(form.fields, record.values, strict=True):
        for place in located(field, value):
            words[field.name] = place.filled.words if place.filled else None
            if place.filled:
                citation = place.filled.citation
                counts["values"] += 1
                stretches = [(citation.page, citation.start, citation.end)]
                stretches += [(more.page, more.start, more.end) for more in citation.goes_on]
                standing = "\n".join(pages[page][start:end] for page, start, end in stretches)
                counts["verbatim at their place"] += standing == citation.quote
    return words


def judge(value: str | None, gold: str | None) -> str:
    """Right, or in which way it is not."""
    if gold is None:
        return "right nulls" if value is None else "invented"
    if value is None:
        return "missed"
    return "right values" if gold in value or value in gold else "wrong"


if __name__ == "__main__":
    main()
