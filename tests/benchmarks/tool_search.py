"""How often the first search of tools shows the right page: by words alone, and by words and meaning, as it does.

    python tests/benchmarks/tool_search.py MODEL_FOLDER [--every 20] [--languages en de zh] [--shared ../shared]

The English articles of XQuAD as a library (tool_steps.py: 48 documents, 240 pages). Every N-th question is searched for
in the words of each language. The model only lends its process; no answer is written. A result is kept.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(Path(__file__).parent / "citation_quality")]

from measured import keep_result, machine
from tool_steps import asked_of

from app.assistant.model_calls import ModelCalls, never, run_to_end
from app.assistant.tools.search import find_pages
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import list_documents
from app.library.search import rank_pages

SHOWN = 8
"""Pages that a search shows."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--every", type=int, default=20)
    parser.add_argument("--languages", nargs="+", default=["en", "de", "zh"])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options = parser.parse_args()
    data = {
        language: json.loads((options.shared / "eval" / f"xquad.{language}.json").read_text("utf-8"))["data"]
        for language in options.languages
    }
    english = json.loads((options.shared / "eval" / "xquad.en.json").read_text("utf-8"))["data"]
    engine = Engine.load(options.model, EngineOptions(device="cpu", context_length=4096))
    result: dict[str, object] = {**machine(), "every": options.every}
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        asked = asked_of(library, Path(folder), english, "en")[:: options.every]
        documents = {document.id: document for document in list_documents(library)}
        for language, articles in data.items():
            questions = [
                entry["question"]
                for article in articles
                for paragraph in article["paragraphs"]
                for entry in paragraph["qas"]
            ][:: options.every]
            by_words = found = 0
            seconds = []
            for one, question in zip(asked, questions, strict=True):
                wanted = one.document_id, one.page
                ranked = rank_pages(library, list(documents), question, limit=SHOWN)
                by_words += wanted in [(page.document_id, page.page) for page in ranked if page.score > 0]
                began = time.perf_counter()
                hits = run_to_end(find_pages(library, ModelCalls(engine, never), documents, None, question))
                seconds.append(time.perf_counter() - began)
                found += wanted in hits.keys[:SHOWN]
            result[language] = {
                "questions": len(questions),
                "right page among eight, by words": by_words,
                "right page among eight, as it is": found,
                "seconds, longest": round(max(seconds), 2),
                "seconds, median": round(statistics.median(seconds), 3),
            }
            print(language, result[language], flush=True)
    engine.close()
    keep_result("tool_search", result)


if __name__ == "__main__":
    main()
